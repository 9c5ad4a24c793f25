#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds Tandem and starts it on the built-in sandbox. Arguments go to what is started.
# Only the result is written to standard output; progress goes to standard error.
set -euo pipefail
# shellcheck source=packaging/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

use_utf8
install_packages "${build_packages[@]}"
configure release

targets=(tandemctl tandem-sandbox)
if has_target release tandem; then
    targets+=(tandem)
fi
say "building ${targets[*]}"
cmake --build --preset release --parallel "$(jobs_for 1200)" --target "${targets[@]}" >&2

if [ -x build/release/bin/tandem ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    # Nothing is asked for: show the window on the simulated services, in a profile that goes with them.
    [ $# -gt 0 ] || set -- --sandbox
    exec build/release/bin/tandem "$@"
fi
exec build/release/bin/tandemctl demo "$@"
