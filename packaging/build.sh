#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds the three programs and makes a Debian package of them, which it checks.
# Only the package's path is written to standard output; progress goes to standard error.
set -euo pipefail
# shellcheck source=packaging/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

use_utf8
install_packages "${build_packages[@]}" "${package_packages[@]}" lintian
configure release
# A tree that was configured before the tools came has not found them.
grep -q '^TANDEM_RSVG:.*-NOTFOUND$' build/release/CMakeCache.txt && cmake --preset release >&2

say "building"
cmake --build --preset release --parallel "$(jobs_for 1200)" \
    --target tandem tandemctl tandem-sandbox tandem-package-files >&2

# One time in the whole package, so that one source makes one package.
SOURCE_DATE_EPOCH=$(dpkg-parsechangelog -l packaging/debian/changelog -S Timestamp)
export SOURCE_DATE_EPOCH
umask 022
out=build/release/package
rm -rf "$out"
say "packing"
cpack --config build/release/CPackConfig.cmake -G DEB -B "$out" >&2
package=$(find "$out" -maxdepth 1 -name '*.deb')
[ -f "$package" ] || die "not one package was made, but: ${package:-none}"

say "checking"
contents=$(mktemp -d)
trap 'rm -rf "$contents"' EXIT
dpkg-deb --extract "$package" "$contents"
desktop-file-validate "$contents"/usr/share/applications/*.desktop
appstreamcli validate --no-net "$contents"/usr/share/metainfo/*.xml >&2
if command -v lintian >/dev/null; then
    as_nobody=()
    [ "$(id -u)" -ne 0 ] || as_nobody=(--allow-root)
    # Warnings are printed; only errors are refused.
    lintian "${as_nobody[@]}" --fail-on error --info --no-tag-display-limit "$package" >&2
fi
echo "$top/$package"
