#!/usr/bin/env bash
# Sets Hubdesk up on a fresh Debian 12 or Ubuntu machine and opens it with demonstration data.
# Safe to repeat: what is there is used. Arguments go to the program instead of --demo.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=../resources/packaging/packages.sh
source "$root/resources/packaging/packages.sh"

hubdesk_install "${hubdesk_build_packages[@]}" || exit 1

build=$root/build/release
cmake -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DHUBDESK_TESTS=OFF >"${TMPDIR:-/tmp}/hubdesk-configure.$$" 2>&1 || {
  cat "${TMPDIR:-/tmp}/hubdesk-configure.$$" >&2
  hubdesk_say "configuring failed; the messages above say why"
  exit 1
}
rm -f "${TMPDIR:-/tmp}/hubdesk-configure.$$"
cmake --build "$build" --target hubdesk -j "$(nproc)"
program=$build/app/hubdesk

[ $# -gt 0 ] || set -- --demo
case ${1:-} in
  --*) needs_display=yes ;;   # options of the window
  *) needs_display=no ;;      # a subcommand
esac
[ "${1:-}" != --version ] && [ "${1:-}" != --help ] || needs_display=no
if [ $needs_display = yes ] && [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ] && [ -z "${QT_QPA_PLATFORM:-}" ]; then
  hubdesk_say "built, but there is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set)."
  hubdesk_say "these subcommands need none: $("$program" --list-subcommands | tr '\n' ' ')"
  hubdesk_say "for example: $program seed --database demo.hubdesk demo && $program export --database demo.hubdesk json"
  exit 0
fi
exec "$program" "$@"
