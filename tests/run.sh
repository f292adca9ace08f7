#!/usr/bin/env bash
# Installs what the tests need, builds everything with warnings as errors and runs all tests.
#   tests/run.sh              everything, as CI does
#   tests/run.sh -R storage   further arguments go to ctest
# HUBDESK_QUICK=1 leaves out sanitizers, fuzzing, clang-tidy and the benchmark figures.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
# shellcheck source=../resources/packaging/packages.sh
source resources/packaging/packages.sh
hubdesk_install "${hubdesk_build_packages[@]}" "${hubdesk_test_packages[@]}" || exit 1

jobs=$(nproc)
# A clone in another folder finds what an earlier one compiled.
export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1
started=$SECONDS
step() { printf '\n== %s (after %d s)\n' "$*" "$((SECONDS - started))"; }
failed=()

step "format"
git -c safe.directory='*' ls-files '*.cpp' '*.h' | xargs -r clang-format --dry-run --Werror || failed+=("clang-format")

step "build"
cmake --preset ci >build-configure.log 2>&1 || { cat build-configure.log; exit 1; }
rm -f build-configure.log
cmake --build --preset ci -j "$jobs"

if [ -z "${HUBDESK_QUICK:-}" ] && [ $# -eq 0 ]; then
  step "sanitizers: models and one window"
  bash tests/sanitizers.sh "$jobs" || failed+=("sanitizers")
  step "clang-tidy on what the last commit changed"
  bash tests/tidy.sh build/ci || failed+=("clang-tidy")
fi

step "tests"
# ctest's own closing line comes last, also where an earlier step failed.
status=0
ctest --test-dir build/ci --output-on-failure -j "$jobs" "$@" || status=$?
if [ ${#failed[@]} -gt 0 ]; then
  printf 'failed before the tests: %s\n' "${failed[*]}" >&2
  [ $status -ne 0 ] || status=1
fi
exit $status
