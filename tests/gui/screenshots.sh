#!/usr/bin/env bash
# Takes the pictures of the README from the real window: a virtual screen with a window manager, the
# demonstration data, a fixed clock and a freely licensed font, so that they come out the same anywhere.
#   tests/gui/screenshots.sh PROGRAM [FOLDER]     PROGRAM: a built hubdesk; FOLDER: resources/screenshots
# Needs xvfb, openbox, xdotool, imagemagick, faketime, fonts-inter and fonts-dejavu-core.
# SIZE=1024x700, SCALE=2, ZOOM=9 (text, in eighths) and LOCALE=de_DE change what is taken.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
program=$(realpath "${1:?which program}")
folder=${2:-$root/resources/screenshots}
size=${SIZE:-1440x900}
scale=${SCALE:-1}
for tool in Xvfb openbox xdotool import faketime; do
  command -v "$tool" >/dev/null || { echo "screenshots: $tool is missing" >&2; exit 2; }
done
mkdir -p "$folder"
work=$(mktemp -d)
pids=()
cleanup() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap cleanup EXIT

cat >"$work/fonts.conf" <<XML
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <cachedir>$work/fontcache</cachedir>
  <match target="pattern"><test name="family"><string>sans-serif</string></test>
    <edit name="family" mode="prepend" binding="strong"><string>Inter</string></edit></match>
  <match target="pattern"><test name="family"><string>Sans Serif</string></test>
    <edit name="family" mode="prepend" binding="strong"><string>Inter</string></edit></match>
  <match target="pattern"><test name="family"><string>monospace</string></test>
    <edit name="family" mode="prepend" binding="strong"><string>DejaVu Sans Mono</string></edit></match>
  <match target="font"><edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit></match>
</fontconfig>
XML

width=$((${size%x*} * scale)) height=$((${size#*x} * scale))
Xvfb -displayfd 6 -screen 0 "$((width + 40))x$((height + 80))x24" -nolisten tcp 6>"$work/display" 2>"$work/xvfb.log" &
pids+=($!)
for _ in $(seq 50); do [ -s "$work/display" ] && break; sleep 0.1; done
export DISPLAY=:$(cat "$work/display")
openbox >"$work/openbox.log" 2>&1 &
pids+=($!)

start() { # appearance (1 light, 2 dark), arguments
  local appearance=$1
  shift
  export XDG_CONFIG_HOME=$work/config-$appearance XDG_DATA_HOME=$work/data XDG_CACHE_HOME=$work/cache
  export XDG_RUNTIME_DIR=$work/run
  mkdir -p "$XDG_CONFIG_HOME/hubdesk" "$XDG_RUNTIME_DIR"
  chmod 700 "$XDG_RUNTIME_DIR"
  printf '[General]\nappearance=%s\nzoom=%s\n' "$appearance" "${ZOOM:-1}" >"$XDG_CONFIG_HOME/hubdesk/hubdesk.conf"
  FONTCONFIG_FILE=$work/fonts.conf QT_FONT_DPI=96 QT_SCALE_FACTOR=$scale LC_ALL= LANG=${LOCALE:-en_GB}.UTF-8 TZ=UTC \
    QT_QPA_PLATFORM=xcb FAKETIME_DONT_FAKE_MONOTONIC=1 faketime -f '@2026-11-26 09:45:00' "$program" "$@" >"$work/program.log" 2>&1 &
  running=$!
  pids+=("$running")
  window=
  for _ in $(seq 100); do
    # Of all that carries the name, the window itself: Qt also keeps tiny helper windows.
    for candidate in $(xdotool search --onlyvisible --name 'Hubdesk' 2>/dev/null); do
      eval "$(xdotool getwindowgeometry --shell "$candidate" 2>/dev/null | grep -E '^(WIDTH)=')"
      [ "${WIDTH:-0}" -gt 300 ] && window=$candidate
    done
    [ -n "$window" ] && break
    kill -0 "$running" 2>/dev/null || { cat "$work/program.log" >&2; exit 1; }
    sleep 0.1
  done
  xdotool windowmove --sync "$window" 10 40 windowsize --sync "$window" "$width" "$height" || true
  sleep 1.5
}
go() { press ctrl+k; xdotool type "$1"; sleep 0.8; press Return; sleep 0.8; } # a view, by its name in the palette
press() { xdotool key --clearmodifiers "$@"; sleep 0.8; }
pick() { xdotool type "$1"; sleep 1; press Return; } # of the picker that has the keyboard
# With what stands above the window.
shotOver() {
  eval "$(xdotool getwindowgeometry --shell "$window" | grep -E '^(WIDTH|HEIGHT)=')"
  # Where a window stands is told wrongly where it has a frame; where the pointer stands is not.
  xdotool mousemove --sync --window "$window" 0 0
  eval "$(xdotool getmouselocation --shell | grep -E '^(X|Y)=')"
  import -window root -crop "${WIDTH}x${HEIGHT}+$X+$Y" +repage -depth 8 -define png:exclude-chunks=date,time,tIME "$folder/$1.png"
}
shot() { import -window "$window" -depth 8 -define png:exclude-chunks=date,time,tIME "$folder/$1.png"; }
stop() { # faketime runs the program as its child or in its place
  pkill -P "$running" 2>/dev/null || true
  kill "$running" 2>/dev/null || true
  wait "$running" 2>/dev/null || true
}

for theme in light dark; do
  start "$([ $theme = light ] && echo 1 || echo 2)" --demo
  press alt+1; shot "home-$theme"
  press alt+2; shot "communities-$theme"
  press ctrl+k; xdotool type 'Agreements'; sleep 0.8; press Return; shot "agreements-$theme"
  press alt+3; shot "team-$theme"
  # One edit, so that there is something to undo and to read under Activity.
  press ctrl+k; xdotool type 'Team: People'; sleep 0.8; press Return
  press Right; press F2; press ctrl+a; xdotool type 'aino@language-lab.example'; press Return
  press alt+4; shot "roles-$theme"
  go 'Roles: Findings'; shot "findings-$theme"
  go 'Roles: Escalation'; sleep 1; press Down; shot "escalation-$theme"
  go 'Roles: Ask'; pick marit; press Tab Tab; pick aino; sleep 1; shot "ask-$theme"
  go 'Roles: Compare'; pick marit; press Tab; pick ilse; sleep 1; shot "compare-$theme"
  # The walk of the README: the role user without self, and what the review says before anything happens.
  go 'New role'; xdotool type 'user'; sleep 0.5
  press ctrl+f; xdotool type 'list:users'; sleep 0.8; press Down Down Down Down space; shot "editor-$theme"
  press ctrl+Return; press ctrl+shift+r; sleep 1.5; shotOver "review-$theme"; press Escape
  press ctrl+z; press ctrl+z
  press alt+5; press Down; shot "tickets-$theme"
  press alt+6; press Down; shot "hubs-$theme"
  press ctrl+k; xdotool type 'Hubs: Users'; sleep 0.8; press Return; shot "users-$theme"
  press alt+7; shot "activity-$theme"
  press alt+6; press ctrl+k; xdotool type 'har'; sleep 0.8; shot "palette-$theme"
  press Escape
  stop
done
ls -l "$folder"
