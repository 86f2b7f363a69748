#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Draws the README's pictures anew: the real window on a simulated engine, without a screen.
#   packaging/screenshots.sh [--all] [FOLDER]     into resources/screenshots, or FOLDER; --all: also those nobody prints
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
names="overview-light findings-dark compare-dark compare-light-1920 launch-dark stack-light-1920 graph-light console-dark onboarding-light mirror-light reports-light start-light"
if [ "${1:-}" = --all ]; then
    names=
    shift
fi
out=${1:-$root/resources/screenshots}
mkdir -p "$out"

cmake -S "$root" --preset release -DBUILD_TESTING=ON >/dev/null
cmake --build "$root/build/release" --target take_screenshots >/dev/null

# One font, one renderer, one locale: the same picture on every machine, but for the clock in the log.
# shellcheck disable=SC2086 # the names are words
QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software QT_SCALE_FACTOR="${QT_SCALE_FACTOR:-1}" LC_ALL=C.UTF-8 TZ=UTC \
    "$root/build/release/tests/desktop/take_screenshots" "$out" $names
