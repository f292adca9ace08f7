#!/bin/bash
# Runs a program under a D-Bus session of its own with an unlocked, empty gnome-keyring.
#   with_keyring.sh PROGRAM [ARGUMENT...]
# Everything the keyring writes goes to a folder that is removed at the end.
set -euo pipefail

if [[ "${1:-}" != --inside ]]; then
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    mkdir -m 700 "$folder/run"
    HOME="$folder" XDG_DATA_HOME="$folder/data" XDG_CONFIG_HOME="$folder/config" XDG_CACHE_HOME="$folder/cache" \
        XDG_RUNTIME_DIR="$folder/run" XDG_CURRENT_DESKTOP=GNOME \
        dbus-run-session -- "$0" --inside "$@"
    exit
fi
shift
# The password of the new login keyring comes on standard input; the daemon stays with the session's bus.
printf 'test' | gnome-keyring-daemon --unlock --components=secrets >/dev/null
export HUBDESK_KEYRING=1
exec "$@"
