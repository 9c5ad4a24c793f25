# SPDX-License-Identifier: GPL-3.0-or-later
"""Every sheet and window beside the main one is opened by a row of the test that walks through them."""

import re

from tree import Violation

ROWS = "tests/app/desktop/tst_sheets.cpp"
# A class and the one that it derives from.
DERIVED = re.compile(r"\bclass\s+(\w+)\s*(?:final\s*)?:\s*public\s+(?:\w+::)*(\w+)")
BASES = {"QDialog", "QWizard", "QMessageBox", "QInputDialog", "QProgressDialog", "QErrorMessage"}
OPENED = re.compile(r"\bshown<(?:\w+::)*(\w+)>")


def _derived(tree):
    """Of each class of the window the one that it derives from, and where it is declared."""
    found = {}
    for file in tree.sources:
        if file.under("ui", "app"):
            for match in DERIVED.finditer(file.code):
                found[match[1]] = (match[2], file.path, file.code.count("\n", 0, match.start()) + 1)
    return found


def check(tree):
    derived = _derived(tree)
    rows = "".join(file.code for file in tree.sources if file.path == ROWS)
    opened = set(OPENED.findall(rows))
    bases = {base for base, _, _ in derived.values()}
    for name, (base, path, line) in derived.items():
        if name in bases:  # what derives from it is opened
            continue
        seen = {name}
        while base in derived and base not in seen:
            seen.add(base)
            base = derived[base][0]
        if base in BASES and name not in opened:
            yield Violation("unopened-sheet", path, line, f"{name}: no row of {ROWS} opens it (shown<{name}>)")
