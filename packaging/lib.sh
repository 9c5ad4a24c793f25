# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034
# What run.sh and test.sh share. Sourced, never started. Leaves the caller in the top folder.

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
top=$PWD

# Debian 12 names. Nothing is vendored: these packages are all that Tandem is built from. QtKeychain loads libsecret
# where it finds it, and reaches no keychain but KWallet without.
build_packages=(
    g++ cmake ninja-build ccache
    qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools linguist-qt6 qt6-svg-dev libqt6sql6-sqlite
    qtkeychain-qt6-dev nlohmann-json3-dev libsimdjson-dev qcoro-qt6-dev libexpected-dev libmicrohttpd-dev libsodium-dev zlib1g-dev
    libqscintilla2-qt6-dev libssl-dev libarchive-dev
    libsecret-1-0 tzdata
)
# clang-format is what tests/arch judges the sources with: Debian 12 has version 14, the one the style is pinned to.
# Chromium is the browser of the sign-in tests; Node, which drives it, is installed by test.sh where there is none.
# mold links the sanitised tests. systemd-analyze, which judges the unit, comes with systemd; nothing of it runs.
test_packages=(python3 binutils mold clang-format dbus gnome-keyring systemd xvfb xauth chromium)
# What a Debian package is made and checked with.
package_packages=(dpkg-dev file librsvg2-bin desktop-file-utils appstream)

say() { printf '==> %s\n' "$*" >&2; }
die() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; exit 1; }

# Qt wants a UTF-8 locale and complains in the middle of the output without one.
use_utf8() {
    [ "$(locale charmap 2>/dev/null)" = UTF-8 ] || export LC_ALL=C.UTF-8
}

installed() { [[ " $(dpkg-query -W -f='${db:Status-Status} ' "$1" 2>/dev/null)" == *" installed "* ]]; }

# Root itself, or a sudo that can be used: one that asks for a password only where somebody can answer.
can_be_root() {
    [ "$(id -u)" -eq 0 ] || { command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; }
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

apt_quietly() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300 "$@" >&2
}

update_package_lists() {
    local attempt
    for attempt in 1 2 3; do
        apt_quietly -o APT::Update::Error-Mode=any update && return 0
        say "the package lists could not be read (attempt $attempt of 3)"
        [ "$attempt" -eq 3 ] || sleep "$((attempt * 5))"
    done
    return 1
}

# Installs what is missing of the named packages; touches nothing, the network included, when all are there.
install_packages() {
    local package
    local missing=()
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "this is not a Debian: going on with what is installed (needed are the equivalents of: $*)"
        return 0
    fi
    for package in "$@"; do
        installed "$package" || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    can_be_root || die "packages are missing; only root can install them, and sudo cannot be used here. As root, run:
  apt-get update && apt-get install --no-install-recommends ${missing[*]}"
    say "installing ${#missing[@]} packages: ${missing[*]}"
    update_package_lists || say "going on with the package lists of last time"
    apt_quietly install --no-install-recommends "${missing[@]}" ||
        die "the packages could not be installed (see above): ${missing[*]}"
}

# Memory that may still be used, in MiB: what the machine has left, or what the container is allowed, if that is less.
memory_left() {
    local left limit used
    left=$(awk '/^MemAvailable:/ { print int($2 / 1024) }' /proc/meminfo 2>/dev/null || true)
    left=${left:-4096}
    if [ -r /sys/fs/cgroup/memory.max ] && [ -r /sys/fs/cgroup/memory.current ]; then
        limit=$(cat /sys/fs/cgroup/memory.max)
        used=$(cat /sys/fs/cgroup/memory.current)
        if [ "$limit" != max ] && [ "$(((limit - used) / 1048576))" -lt "$left" ]; then
            left=$(((limit - used) / 1048576))
        fi
    fi
    echo "$left"
}

# How many compilers run at once: one a core, while each finds the memory it needs ($1, in MiB).
jobs_for() {
    local cores by_memory
    cores=$(nproc 2>/dev/null || echo 2)
    by_memory=$(($(memory_left) / $1))
    [ "$by_memory" -ge 1 ] || by_memory=1
    echo $((cores < by_memory ? cores : by_memory))
}

# A new folder in memory, if there is room for it (2 GiB) and programs may be started there. Those of runs that were
# killed are removed.
memory_folder() {
    local folder free
    for folder in /dev/shm/tandem.*.*; do
        free=${folder#/dev/shm/tandem.}
        [ ! -O "$folder" ] || kill -0 "${free%%.*}" 2>/dev/null || rm -rf "$folder"
    done
    free=$(df --output=avail -k /dev/shm 2>/dev/null | tail -n 1)
    [ "${free:-0}" -ge 2097152 ] && [ "$(memory_left)" -ge 6144 ] || return 1
    folder=$(mktemp -d "/dev/shm/tandem.$$.XXXXXX" 2>/dev/null) || return 1
    printf '#!/bin/sh\n' >"$folder/try" && chmod +x "$folder/try" && "$folder/try" 2>/dev/null && rm "$folder/try" &&
        echo "$folder" && return 0
    rm -rf "$folder"
    return 1
}

# Configures a preset when it never was; afterwards the build itself notices changed CMake files.
configure() {
    [ -e "build/$1/build.ninja" ] && return 0
    say "configuring ($1)"
    cmake --preset "$1" >&2
}

has_target() { cmake --build --preset "$1" --target help | grep "^$2: " >/dev/null; }

minutes_since() { awk -v from="$1" -v to="$(date +%s)" 'BEGIN { printf "%.1f", (to - from) / 60 }'; }
