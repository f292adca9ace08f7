#!/usr/bin/env bash
# The models' tests under AddressSanitizer and UndefinedBehaviorSanitizer, built without the window.
# usage: tests/sanitizers.sh [JOBS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
jobs=${1:-$(nproc)}
log=$(mktemp)
cmake --preset asan >"$log" 2>&1 || { cat "$log"; exit 1; }
rm -f "$log"
cmake --build --preset asan -j "$jobs"
# Real hubs and the keyring gain nothing here; they run in the release build.
ASAN_OPTIONS=detect_leaks=0 UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 \
  ctest --test-dir build/asan --output-on-failure -j "$jobs" -LE 'hubs|keyring|slow' --no-tests=error
