# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# What the scripts of tst_keyring begin with: starts a gnome-keyring, waits until it is on the bus, and stops it.

begin() {
    "$@" >/dev/null 2>&1 &
    keyring=$!
    $PROBE wait >/dev/null
}

unlocked() {
    printf %s "a password" >"$HOME/password"
    begin sh -c 'exec gnome-keyring-daemon --unlock --foreground --components=secrets <"$HOME/password"'
}

locked() {
    begin gnome-keyring-daemon --foreground --components=secrets
}

end() {
    kill "$keyring"
    wait "$keyring"
}
