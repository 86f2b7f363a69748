#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# test.sh [--asan] [--tsan] [--tidy] [-- CTEST OPTIONS]: installs what is missing, builds, and runs every test without
# a screen, beside a private Docker Engine (root only; without it those tests are skipped and say so, and with
# PLUMBLINE_REQUIRE_ENGINE=1 that is a failure), then the fuzz targets by libFuzzer. docker-compose and docker-buildx of Debian
# trixie come into a cache folder to compare with, where apt reaches them. The last line says how many passed.
#   --asan   builds and runs once more with the address and undefined-behaviour sanitizers
#   --tsan   builds and runs core's tests once more with the thread sanitizer
#   --tidy   runs clang-tidy over core and app
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
jobs=${PLUMBLINE_JOBS:-$(nproc)}
asan='' tsan='' tidy=''
while [[ $# -gt 0 ]]; do
    case $1 in
        --asan) asan=1 ;;
        --tsan) tsan=1 ;;
        --tidy) tidy=1 ;;
        --) shift && break ;;
        -h | --help) sed -n '3,10s/^# \?//p' "$0" && exit 0 ;;
        *) echo "test.sh: unknown option $1 (see --help)" >&2 && exit 2 ;;
    esac
    shift
done
options=("$@")
log=$(mktemp) fuzz_log=$(mktemp) fuzz_said=$(mktemp)
trap 'rm -f "$log" "$fuzz_log" "$fuzz_said"' EXIT
passed=0 failed=0 skipped=0 note=''

stage() { printf '\n== %s (%d s)\n' "$1" "$SECONDS"; }

# build PRESET TARGET...
build() {
    local preset=$1
    shift
    stage "build $preset"
    cmake -S "$root" --preset "$preset" > "$log" 2>&1 || { cat "$log" >&2 && exit 1; }
    cmake --build "$root/build/$preset" --parallel "$jobs" --target "$@" -- --quiet
}

# run_tests PRESET CTEST-OPTION...: adds to the counts
run_tests() {
    local preset=$1 status=0
    shift
    stage "test $preset"
    local beside=("$root/tests/engine/with_engine.py" --)
    local at_once=$((jobs + 2)) # much of the engine's tests is waiting
    [[ $preset != fuzz ]] || beside=() at_once=$jobs # needs no engine
    "${beside[@]}" ctest --test-dir "$root/build/$preset" --parallel "$at_once" \
        --timeout 300 --output-on-failure --no-tests=error "$@" "${options[@]}" 2>&1 | tee "$log" || status=${PIPESTATUS[0]}
    local total=0 lost=0 left=0
    read -r lost total < <(sed -n 's/^[0-9]*% tests passed, \([0-9]*\) tests failed out of \([0-9]*\)$/\1 \2/p' "$log") || true
    left=$(grep -cE '^ *[0-9]+/[0-9]+ Test .*\*\*\*Skipped' "$log" || true)
    total=${total:-0} lost=${lost:-0}
    passed=$((passed + total - lost - left)) failed=$((failed + lost)) skipped=$((skipped + left))
    if [[ ($status != 0 && $lost == 0) || $total == 0 ]]; then
        failed=$((failed + 1)) # no test failed, but they could not be run
    fi
}

opening=''
if [[ $(id -u) == 0 ]]; then
    "$root/packaging/install-packages.sh" build run test lint
    "$root/packaging/install-packages.sh" open & # beside the build, which needs none of them
    opening=$!
else
    "$root/packaging/install-packages.sh" build run test lint open
fi
# fetched NAME: the path of a program to test with, nothing where it cannot be had
fetched() {
    "$root/tests/peer/fetch.sh" "$1" 2> "$log" || echo "no $1 to test with: $(tail -n 1 "$log")" >&2 # those tests are skipped
}
PLUMBLINE_PEER=$(fetched docker-compose) PLUMBLINE_BUILDX=$(fetched docker-buildx)
export PLUMBLINE_PEER PLUMBLINE_BUILDX
export QT_QPA_PLATFORM=${PLUMBLINE_TEST_PLATFORM:-offscreen} LC_ALL=C.UTF-8
unset DISPLAY WAYLAND_DISPLAY

# The fuzz targets are built beside the tests, in the time that those wait.
build_fuzz() {
    log=$fuzz_log
    renice -n 10 "$BASHPID" > /dev/null
    build fuzz fuzz_all
}

build check all all_verify_interface_header_sets
[[ -z $opening ]] || wait "$opening" || echo "what opens reports is missing: those tests are skipped" >&2
fuzzing=''
if command -v clang++-16 > /dev/null; then
    build_fuzz > "$fuzz_said" 2>&1 &
    fuzzing=$!
fi
run_tests check
if [[ -n $fuzzing ]]; then
    wait "$fuzzing" || { cat "$fuzz_said" >&2 && exit 1; }
    run_tests fuzz
else
    echo "no clang++-16: the fuzz targets only replayed their corpus" >&2
fi
if [[ -n $asan ]]; then
    build asan all
    run_tests asan --label-exclude lint
fi
if [[ -n $tsan ]]; then
    build tsan all
    run_tests tsan --label-regex '^(core|engine)$'
fi
if [[ -n $tidy ]]; then
    command -v run-clang-tidy-14 > /dev/null || { echo "clang-tidy-14 is not installed" >&2 && exit 1; }
    # it reads the sources alone: nothing has to be built, not even what moc would write
    build tidy tidy || failed=$((failed + 1))
fi

stage "result"
[[ $skipped == 0 ]] || note=" ($skipped skipped)"
if [[ $failed == 0 ]]; then
    echo "100% tests passed, 0 tests failed out of $((passed + skipped))$note"
else
    echo "$passed passed, $failed failed$note"
    exit 1
fi
