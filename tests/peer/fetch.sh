#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# fetch.sh [docker-compose | docker-buildx]: fetches that package of Debian trixie, which tests and benchmarks compare with or
# build images by, into a cache folder, and prints the path of the program. Nothing is installed, and the machine's own apt
# configuration is neither used nor changed but for the mirror that it names.
# PLUMBLINE_PEER and PLUMBLINE_BUILDX name programs to use instead.
set -eu

package=${1:-docker-compose}
case $package in
    docker-compose) given=${PLUMBLINE_PEER:-} ;;
    docker-buildx) given=${PLUMBLINE_BUILDX:-} ;;
    *) echo "fetch.sh: unknown package $package" >&2 && exit 2 ;;
esac
if [ -n "$given" ]; then
    [ -x "$given" ] || { echo "fetch.sh: $given is no program" >&2; exit 1; }
    echo "$given"
    exit 0
fi

cache=${XDG_CACHE_HOME:-$HOME/.cache}/plumbline/peer
program=$cache/$package
if [ -x "$program" ]; then
    echo "$program"
    exit 0
fi

# apt's own answer covers .list and .sources files alike; security and third-party archives carry other packages.
# shellcheck disable=SC2016 # apt fills these in
mirror=$(apt-get indextargets --format '$(SITE) $(REPO_URI) $(ORIGIN) $(CREATED_BY)' 2>/dev/null |
    awk '$3 == "Debian" && $4 == "Packages" && $2 !~ /security/ { print $2; exit }')
if [ -z "$mirror" ]; then
    mirror=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources 2>/dev/null |
        sed -n -e 's/^URIs:[[:space:]]*\([^[:space:]]*\).*/\1/p' \
            -e 's/^deb[[:space:]]\{1,\}\(\[[^]]*\][[:space:]]*\)\{0,1\}\([^[:space:]]*\)[[:space:]].*/\2/p' |
        grep -v security | grep '/debian/\{0,1\}$' | head -n 1)
fi
[ -n "$mirror" ] || { echo "fetch.sh: no Debian mirror among this machine's apt sources" >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
lists=$cache/lists # kept: the next package needs no update
mkdir -p "$lists/partial" "$work/archives/partial"
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
echo "deb [signed-by=$keyring] $mirror trixie main" >"$work/sources.list"
apt_options="-oDir::Etc::SourceList=$work/sources.list -oDir::Etc::SourceParts=/dev/null
    -oDir::State::Lists=$lists -oDir::Cache::Archives=$work/archives -oDir::Cache::pkgcache= -oDir::Cache::srcpkgcache=
    -oAPT::Sandbox::User=root -oAcquire::Languages=none -oAcquire::Retries=0 -oAcquire::http::Timeout=20"
cd "$work"
# shellcheck disable=SC2086 # the options are words on purpose
download() { timeout 300 apt-get -qq $apt_options download "$package" >&2; }
# shellcheck disable=SC2086
download 2>/dev/null || { timeout 300 apt-get -qq $apt_options update >&2 && download; }
dpkg -x "$package"_*.deb unpacked
cp "unpacked/usr/libexec/docker/cli-plugins/$package" "$program.new"
chmod 755 "$program.new"
mv "$program.new" "$program"
echo "$program"
