#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Debian package of a build tree: check.py make|contents|life

make packs the programs of TANDEM_BUILD, and the same once more with a higher version. contents looks into the package.
life installs, upgrades and purges it in a root of its own, for which it must be root: nothing outside is touched.
"""

import os
import re
import shutil
import subprocess
import sys
import unittest

sys.dont_write_bytecode = True

SKIPPED = 77
FIRST, SECOND = "1", "2"


def folder():
    return os.path.join(os.environ["TANDEM_BUILD"], "package-test")


def package(revision):
    """The path of the package with a revision; there is exactly one."""
    where = os.path.join(folder(), revision)
    (name,) = [name for name in os.listdir(where) if name.endswith(".deb")]
    return os.path.join(where, name)


def make():
    shutil.rmtree(folder(), ignore_errors=True)
    os.umask(0o022)
    first, second, work = (os.path.join(folder(), name) for name in (FIRST, SECOND, "work"))
    # zstd: nobody waits for the best compression here.
    subprocess.run([os.environ["TANDEM_CPACK"], "--config", os.path.join(os.environ["TANDEM_BUILD"], "CPackConfig.cmake"),
                    "-G", "DEB", "-B", first, "-D", "CPACK_DEBIAN_COMPRESSION_TYPE=zstd",
                    "-D", f"CPACK_DEBIAN_PACKAGE_RELEASE={FIRST}"], check=True)
    shutil.rmtree(os.path.join(first, "_CPack_Packages"), ignore_errors=True)
    # Sanitised programs have millions of relocations, and to find their libraries takes a while: once is enough.
    subprocess.run(["dpkg-deb", "--raw-extract", package(FIRST), work], check=True)
    raise_version(os.path.join(work, "DEBIAN/control"))
    os.makedirs(second)
    subprocess.run(["dpkg-deb", "-Znone", "--root-owner-group", "--build", work, second], check=True)
    shutil.rmtree(work)
    return 0


def raise_version(control):
    with open(control, encoding="utf-8") as file:
        before = file.read()
    after = re.sub(rf"^(Version: .*-){FIRST}$", rf"\g<1>{SECOND}", before, flags=re.MULTILINE)
    if after == before:
        raise ValueError(f"no version to raise in {control}")
    with open(control, "w", encoding="utf-8") as file:
        file.write(after)


def main(command):
    if command == "make":
        return make()
    if command == "life" and os.geteuid() != 0:
        print("only root can install a package, in a root of its own too: not checked")
        return SKIPPED
    suite = unittest.defaultTestLoader.loadTestsFromName(command)
    result = unittest.TextTestRunner(verbosity=2).run(suite)
    return 0 if result.wasSuccessful() and result.testsRun else 1


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in ("make", "contents", "life"):
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
