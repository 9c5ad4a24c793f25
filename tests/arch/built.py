# SPDX-License-Identifier: GPL-3.0-or-later
"""What only the built files and other programs can tell: no Gui library is linked, and clang-format would change nothing."""

import os
import re
import shutil
import subprocess

from tree import Violation

HEADLESS = ("app/cli", "app/sandbox")
GUI_LIBRARY = re.compile(r"libQt6(?:Gui|Widgets|Svg\w*|PrintSupport|OpenGL\w*|Quick\w*|Qml)\b[^\s]*")


def programs(tree):
    """(CMake file, program) of each program that has no window."""
    for file in tree.files:
        if file.under(*HEADLESS) and os.path.basename(file.path) == "CMakeLists.txt":
            text = re.sub(r"#[^\n]*", "", file.text)
            for match in re.finditer(r"\b(?:tandem_program|add_executable)\s*\(\s*([\w-]+)", text):
                yield file.path, match.group(1)


def check_libraries(tree, binaries, libraries_of=None):
    libraries_of = libraries_of or _ldd
    for declared_in, program in programs(tree):
        path = os.path.join(binaries, program)
        if not os.path.exists(path):
            yield Violation("gui-linked", declared_in, 1, f"{program} is declared, but was not built")
            continue
        for library in sorted(set(GUI_LIBRARY.findall(libraries_of(path)))):
            yield Violation("gui-linked", declared_in, 1, f"{program} loads {library}")


def _ldd(path):
    return subprocess.run(["ldd", path], check=True, capture_output=True, text=True).stdout


def clang_format():
    """The pinned version, or nothing."""
    for name in ("clang-format-14", "clang-format"):
        path = shutil.which(name)
        if path and " version 14." in subprocess.run([path, "--version"], capture_output=True, text=True).stdout:
            return path
    return None


def check_format(tree, program):
    paths = [file.path for file in tree.sources]
    for first in range(0, len(paths), 40):
        command = [program, "--dry-run", "-Werror", "--ferror-limit=1", *paths[first:first + 40]]
        for line in subprocess.run(command, cwd=tree.top, capture_output=True, text=True).stderr.splitlines():
            if match := re.match(r"(.+?):(\d+):\d+: error: ", line):
                yield Violation("format", match.group(1), int(match.group(2)), "clang-format 14 would change this file")
            elif "error:" in line and " | " not in line:
                yield Violation("format", ".clang-format", 1, line)
