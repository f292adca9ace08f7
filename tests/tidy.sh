#!/usr/bin/env bash
# clang-tidy on the sources that the last commit changed (at most 12 in CI: 12 to 16 s a Qt file).
# usage: tests/tidy.sh BUILD_FOLDER [all]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
build=$1
git() { command git -c safe.directory='*' "$@"; }
if [ "${2:-}" = all ]; then
  files=$(git ls-files 'app/*.cpp' 'ui/*.cpp' 'models/*.cpp')
elif git rev-parse -q --verify HEAD~1 >/dev/null; then
  files=$(git diff --name-only --diff-filter=AM HEAD~1 -- 'app/*.cpp' 'ui/*.cpp' 'models/*.cpp' | head -n 12)
else
  files=
fi
[ -n "$files" ] || { echo "no source changed"; exit 0; }
# The autogen headers exist after a build; errors of clang's own view of gcc flags are not ours.
printf '%s\n' $files | xargs -P "$(nproc)" -n 1 clang-tidy -p "$build" --quiet \
  --extra-arg=-Wno-unknown-warning-option --extra-arg=-Wno-overloaded-virtual --extra-arg=-Wno-error \
  --warnings-as-errors='bugprone-use-after-move,bugprone-dangling-handle,bugprone-infinite-loop' 2>/dev/null
