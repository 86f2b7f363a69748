#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# run.sh [DIR]: installs what is missing, builds Release and starts the window, on the bundled sample unless DIR is
# named. `--offline` and other options go to the window. On a machine without a Docker Engine, root gets a private
# one that ends with the window.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
began=$SECONDS
if [[ " $* " == *' --help '* || " $* " == *' -h '* ]]; then
    sed -n '3,5s/^# \?//p' "$0"
    exit 0
fi

"$root/packaging/install-packages.sh" build run
# a warning that only another compiler knows is no reason not to start
cmake -S "$root" --preset release -DBUILD_TESTING=OFF -DPLUMBLINE_WERROR=OFF > /tmp/plumbline-configure.$$ 2>&1 ||
    { cat /tmp/plumbline-configure.$$ >&2 && rm -f /tmp/plumbline-configure.$$ && exit 1; }
rm -f /tmp/plumbline-configure.$$
cmake --build "$root/build/release" --target plumbline-desktop plumbline plumbline-keyring
window=$root/build/release/app/desktop/plumbline-desktop
echo "ready after $((SECONDS - began)) s: $window" >&2

arguments=("$@")
has_folder=
for word in "$@"; do [[ $word == -* ]] || has_folder=$word; done
[[ -n $has_folder ]] || arguments+=("$root/resources/samples/tidewatch")

if [[ -z ${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-} ]]; then
    echo "There is no display here (DISPLAY and WAYLAND_DISPLAY are not set); try the command line: " \
        "$root/build/release/app/cli/plumbline --help" >&2
    exit 3
fi

engine_answers() {
    [[ -z ${DOCKER_HOST:-}${DOCKER_CONTEXT:-} ]] || return 0 # somebody chose one; the window says how it is
    [[ -S /var/run/docker.sock || -S ${XDG_RUNTIME_DIR:-/run/user/$(id -u)}/docker.sock ]]
}

# What stands in the way of a launch, said here too: the window shows it, but a terminal keeps it.
tell_what_launching_needs() {
    local folder=${has_folder:-$root/resources/samples/tidewatch} plan status=0
    plan=$(cd "$folder" && timeout 20 "$root/build/release/app/cli/plumbline" plan --format json 2>&1) || status=$?
    if [[ $status == 3 ]]; then
        printf '%s\n' "$plan" "Without an engine: packaging/run.sh --offline runs the window on a simulated one." >&2
    elif [[ $status == 0 && $plan == *'"pull"'* ]]; then
        echo "Launching pulls images. Where no registry can be reached, packaging/local-images.sh makes them." >&2
    fi
}

if [[ " $* " != *' --offline '* ]]; then
    if ! engine_answers && [[ $(id -u) == 0 ]]; then
        echo "No Docker Engine here: starting a private one, which ends with the window." >&2
        exec "$root/tests/engine/with_engine.py" -- "$window" "${arguments[@]}"
    fi
    tell_what_launching_needs
fi
exec "$window" "${arguments[@]}"
