#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Fetches Debian trixie's docker-compose, which the benchmarks and tests/compose/peer compare with, into a cache folder, and
# prints the path of the program. Nothing is installed. The mirror is the one this machine's own sources name.
# PLUMBLINE_PEER names a program to use instead.
set -eu

if [ -n "${PLUMBLINE_PEER:-}" ]; then
    [ -x "$PLUMBLINE_PEER" ] || { echo "fetch.sh: PLUMBLINE_PEER=$PLUMBLINE_PEER is no program" >&2; exit 1; }
    echo "$PLUMBLINE_PEER"
    exit 0
fi

cache=${XDG_CACHE_HOME:-$HOME/.cache}/plumbline/peer
program=$cache/docker-compose
if [ -x "$program" ]; then
    echo "$program"
    exit 0
fi

# apt's own answer covers .list and .sources files alike; security and third-party archives carry other packages.
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
mkdir -p "$work/lists/partial" "$work/archives/partial" "$cache"
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
echo "deb [signed-by=$keyring] $mirror trixie main" >"$work/sources.list"
apt_options="-oDir::Etc::SourceList=$work/sources.list -oDir::Etc::SourceParts=/dev/null
    -oDir::State::Lists=$work/lists -oDir::Cache::Archives=$work/archives -oDir::Cache::pkgcache= -oDir::Cache::srcpkgcache=
    -oAPT::Sandbox::User=root -oAcquire::Languages=none"
cd "$work"
# shellcheck disable=SC2086 # the options are words on purpose
timeout 300 apt-get -qq $apt_options update >&2
# shellcheck disable=SC2086
timeout 300 apt-get -qq $apt_options download docker-compose >&2
dpkg -x docker-compose_*.deb unpacked
cp unpacked/usr/libexec/docker/cli-plugins/docker-compose "$program.new"
chmod 755 "$program.new"
mv "$program.new" "$program"
echo "$program"
