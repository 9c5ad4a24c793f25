#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds with AddressSanitizer and UBSan, and runs every test. Fails if one fails or none ran.
# Arguments go to ctest (for example: packaging/test.sh -R tst_base). TANDEM_PRESET=release builds what users get instead:
# an optimiser makes mistakes that the sanitised build does not show. TANDEM_MINUTES=84 ends the tests that many minutes after
# the start, and then says what ran: a run that is killed says nothing.
set -euo pipefail
begun=$(date +%s)
# shellcheck source=packaging/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

use_utf8
install_packages "${build_packages[@]}" "${package_packages[@]}" "${test_packages[@]}"

if [ -e tests/contract/package-lock.json ]; then
    if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
        install_packages nodejs npm
    fi
    if [ tests/contract/package-lock.json -nt tests/contract/node_modules/.package-lock.json ]; then
        say "installing the programs of tests/contract"
        npm --prefix tests/contract ci --no-audit --no-fund >&2
    fi
fi

preset=${TANDEM_PRESET:-asan}
configure "$preset"
ccache --zero-stats >/dev/null 2>&1 || true
started=$(date +%s)
say "building"
cmake --build --preset "$preset" --parallel "$(jobs_for 1800)" >&2
build_minutes=$(minutes_since "$started")
say "built in $build_minutes minutes"

export ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=1:check_initialization_order=1
export UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
export QT_QPA_PLATFORM=offscreen
if [ -e tests/support/lsan.supp ]; then
    export LSAN_OPTIONS=suppressions=$top/tests/support/lsan.supp:print_suppressions=0
fi
# The stores of the tests wait for a disk at every commit: where memory serves as one, they are there.
if scratch=$(memory_folder); then
    say "the tests' files are in $scratch"
    export TMPDIR=$scratch
    # What a test left running may still write there: that is no failure.
    trap 'rm -rf "$scratch" || true' EXIT
fi
# Two at once even on larger machines: some tests measure, and those that must be alone say so to CTest (RUN_SERIAL).
parallel=$(jobs_for 1500)
log=build/$preset/ctest.log
# Tests of the window draw it there (saveScreen() in tests/ui/support). A whole run draws all of it anew.
screens=build/$preset/screens
if [ $# -eq 0 ]; then
    rm -rf "$screens"
fi
started=$(date +%s)
limit=()
if [ -n "${TANDEM_MINUTES:-}" ]; then
    stop=$((begun + TANDEM_MINUTES * 60))
    # Where the build took it all, a minute of tests is still run.
    [ "$stop" -gt "$((started + 60))" ] || stop=$((started + 60))
    limit=(--stop-time "$(date -d "@$stop" +%H:%M:%S)")
fi
result=0
ctest --preset "$preset" --parallel $((parallel > 2 ? 2 : parallel)) ${limit[@]+"${limit[@]}"} "$@" 2>&1 | tee "$log" || result=$?
if grep -q 'stop time has been passed' "$log"; then
    say "not every test was run: $TANDEM_MINUTES minutes were over"
    result=1
fi
test_minutes=$(minutes_since "$started")

printf '\n'
ccache --show-stats 2>/dev/null || true
printf '\nBuild: %s minutes. Tests: %s minutes.\n\n' "$build_minutes" "$test_minutes"
if [ -d "$screens" ]; then
    printf 'Pictures of the window: %s, in %s\n\n' "$(find "$screens" -name '*.png' | wc -l)" "$top/$screens"
fi
sed -n '/tests passed, .* failed out of/,$p' "$log"
if [ "$result" -ne 0 ]; then
    if [ -n "${scratch:-}" ]; then
        df -h "$scratch"
    fi
    # The causes come last: a long output is often kept by its two ends only.
    printf '\nWhat failed:\n'
    grep -E -A 6 '^(FAIL!|XPASS|QFATAL)|ERROR: .*Sanitizer|runtime error:|\*\*\*Timeout' "$log" | head -n 200 || true
fi
exit "$result"
