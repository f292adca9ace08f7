# Sourced by app/start.sh and tests/run.sh: what must be installed, and one way to install it.
# shellcheck shell=bash

# To build and run the program.
hubdesk_build_packages=(
  g++ cmake ninja-build ccache
  qt6-base-dev libqt6svg6-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libgl-dev
  qtkeychain-qt6-dev libsqlite3-dev libyaml-cpp-dev libicu-dev
  libqt6sql6-sqlite qt6-qpa-plugins qt6-translations-l10n graphviz
)
# On top of these, to test it: real hubs, a real window, a real screen reader's bus, a real keyring.
hubdesk_test_packages=(
  git python3 python3-venv python3-pip openssl sqlite3 procps
  faketime xvfb xauth openbox xdotool imagemagick faketime fonts-inter fonts-dejavu-core
  dbus dbus-x11 at-spi2-core python3-pyatspi gnome-keyring libsecret-tools
  clang-format clang-tidy clang-14 libclang-rt-14-dev
)

hubdesk_say() { printf 'hubdesk: %s\n' "$*" >&2; }

# hubdesk_install PACKAGE...: installs what is missing; as root, or with sudo. Says what cannot be had.
hubdesk_install() {
  local missing=() package run=()
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  if ! command -v apt-get >/dev/null 2>&1; then
    hubdesk_say "this script installs packages with apt-get (Debian 12, Ubuntu), which is not here."
    hubdesk_say "install the equivalents of: ${missing[*]}"
    return 1
  fi
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
      hubdesk_say "these packages are missing, and there is neither root nor sudo to install them: ${missing[*]}"
      return 1
    fi
    run=(sudo)
  fi
  hubdesk_say "installing ${#missing[@]} packages: ${missing[*]}"
  "${run[@]}" apt-get update -q >/dev/null || hubdesk_say "the package lists could not be renewed; trying with the old ones"
  if "${run[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" >/dev/null; then
    return 0
  fi
  # Find out which, so that the message can name it.
  local refused=()
  for package in "${missing[@]}"; do
    "${run[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$package" >/dev/null 2>&1 \
      || refused+=("$package")
  done
  [ ${#refused[@]} -eq 0 ] && return 0
  hubdesk_say "these packages cannot be had from the configured sources: ${refused[*]}"
  hubdesk_say "check the package sources (Debian 12 or a later Ubuntu is needed for Qt 6.4) and start again; nothing else was changed."
  return 1
}
