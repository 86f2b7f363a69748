#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# run.sh [DIR]: installs what is missing, builds Release and starts the window, on the bundled sample unless DIR is
# named. `--offline` and other options go to the window. On a machine without a Docker Engine, root gets a private
# one that ends with the window.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
began=$SECONDS

"$root/packaging/install-packages.sh" build run
# a warning that only another compiler knows is no reason not to start
cmake -S "$root" --preset release -DBUILD_TESTING=OFF -DPLUMBLINE_WERROR=OFF > /tmp/plumbline-configure.$$ 2>&1 ||
    { cat /tmp/plumbline-configure.$$ >&2 && rm -f /tmp/plumbline-configure.$$ && exit 1; }
rm -f /tmp/plumbline-configure.$$
cmake --build "$root/build/release" --target plumbline-desktop plumbline
window=$root/build/release/app/desktop/plumbline-desktop
echo "ready after $((SECONDS - began)) s: $window" >&2

arguments=("$@")
has_folder=
for word in "$@"; do [[ $word == -* ]] || has_folder=1; done
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

if ! engine_answers && [[ $(id -u) == 0 && " $* " != *' --offline '* ]]; then
    exec "$root/tests/engine/with_engine.py" -- "$window" "${arguments[@]}"
fi
exec "$window" "${arguments[@]}"
