#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# install-packages.sh USE...: installs the packages of packages.txt for these uses (build, run, test, lint, open) that are
# missing. As root it does so; anybody else is asked before sudo is used. Quick, and without network, when all is there.
set -euo pipefail
cd "$(dirname "$0")"

distribution=$(. /etc/os-release && printf '%s' "${ID:-unknown}")

wanted_packages() {
    local use package rest word uses=" $* "
    while read -r use package rest; do
        [[ -n $package && $use != '#'* && $uses == *" $use "* ]] || continue
        read -ra rest <<< "$rest"
        while [[ ${#rest[@]} -ge 2 ]]; do
            word=${rest[1]}
            case ${rest[0]} in
                only) [[ $word == "$distribution" ]] || continue 2 ;;
                unless) ! PATH=$PATH:/usr/sbin command -v "$word" > /dev/null || continue 2 ;;
            esac
            rest=("${rest[@]:2}")
        done
        printf '%s\n' "$package"
    done < packages.txt
}

if ! command -v apt-get > /dev/null; then
    echo "This machine has no apt; install what packaging/packages.txt lists by other means." >&2
    exit 0
fi

mapfile -t wanted < <(wanted_packages "$@")
mapfile -t missing < <(
    comm -13 \
        <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' 2> /dev/null | sed -n 's/^installed //p' | sort -u) \
        <(printf '%s\n' "${wanted[@]}" | sort -u)
)
[[ ${#missing[@]} -gt 0 ]] || exit 0

install=(env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}")
if [[ $(id -u) != 0 ]]; then
    printf 'These packages are missing:\n  %s\n' "${missing[*]}" >&2
    if [[ ! -t 0 ]] || ! command -v sudo > /dev/null; then
        printf 'Install them as root:\n  apt-get install --no-install-recommends %s\n' "${missing[*]}" >&2
        exit 1
    fi
    read -rp 'Install them now with sudo? [Y/n] ' answer
    [[ ! $answer =~ ^[Nn] ]] || exit 1
    as_root=(sudo)
else
    as_root=()
fi

echo "installing ${#missing[@]} packages" >&2
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! compgen -G '/var/lib/apt/lists/*_Packages*' > /dev/null; then
    "${as_root[@]}" apt-get update -q > "$log" 2>&1 || { cat "$log" >&2 && exit 1; }
fi
if ! "${as_root[@]}" "${install[@]}" > "$log" 2>&1; then
    # lists that are too old name versions which the mirror no longer has
    "${as_root[@]}" apt-get update -q >> "$log" 2>&1 && "${as_root[@]}" "${install[@]}" >> "$log" 2>&1 ||
        { tail -40 "$log" >&2 && exit 1; }
fi
