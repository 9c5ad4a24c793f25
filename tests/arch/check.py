#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the rules of the house: check.py rooms|sources|sizes|rules|texts|flows|sheets|format|built

The tree is TANDEM_SOURCE (else the one this file stands in), the built programs are in TANDEM_BIN. What exceptions.json
lists is let through. An exception says how much it lets through (violations, or lines for the sizes); once less is needed,
it is stale and fails as well.
"""

import json
import os
import sys

sys.dont_write_bytecode = True

import built
import flows
import rooms
import rules
import sheets
import sizes
import sources
import texts
from tree import Tree, Violation

EXCEPTIONS = "tests/arch/exceptions.json"
SKIPPED = 77
# Which of the checks a command runs; an exception is looked at by the command that would meet it.
CHECKS = {
    "rooms": {"direction", "include-path", "links", "gui-in-core"},
    "sources": {"sql", "network", "listening", "keychain", "event-loop", "tr", "weak-test", "spdx", "machine-path",
                "unfinished", "pragma"},
    "sizes": {"file-size", "function-size"},
    "rules": {"rules"},
    "texts": {"text"},
    "flows": {"flow-table"},
    "sheets": {"unopened-sheet"},
    "format": {"format"},
    "built": {"gui-linked"},
}


def after_exceptions(found, exceptions, checks):
    """The violations that no exception covers, and the exceptions that cover more than there is."""
    groups = {}
    for violation in found:
        groups.setdefault((violation.check, violation.path), []).append(violation)
    known = {check for names in CHECKS.values() for check in names}
    for entry in exceptions:
        check, path, amount = entry.get("check"), entry.get("path"), entry.get("amount")
        if check not in known or not isinstance(amount, int) or amount < 1 or not entry.get("reason"):
            yield Violation("exceptions", EXCEPTIONS, 1, f"{entry}: wants a known check, a path, an amount and a reason")
            continue
        if check not in checks:
            continue
        actual = sum(violation.amount for violation in groups.get((check, path), []))
        if actual == amount:
            del groups[check, path]
        elif actual < amount:
            groups.pop((check, path), None)
            yield Violation("exceptions", EXCEPTIONS, 1, f"stale: {check} in {path} needs {actual}, not {amount}")
    for group in groups.values():
        yield from group


def violations(command, tree):
    if command == "format":
        return built.check_format(tree, built.clang_format())
    if command == "built":
        return built.check_libraries(tree, os.environ["TANDEM_BIN"])
    modules = {"rooms": rooms, "sources": sources, "sizes": sizes, "rules": rules, "texts": texts, "flows": flows,
               "sheets": sheets}
    return modules[command].check(tree)


def main(command):
    tree = Tree(os.environ.get("TANDEM_SOURCE") or os.path.join(os.path.dirname(__file__), "..", ".."))
    if command == "format" and not built.clang_format():
        print("clang-format 14 is not installed: not checked")
        return SKIPPED
    if command == "texts" and not texts.lupdate():
        print("lupdate is not installed: not checked")
        return SKIPPED
    if not tree.sources:
        print(f"no sources under {tree.top}")
        return 1
    with open(os.path.join(tree.top, EXCEPTIONS), encoding="utf-8") as file:
        exceptions = json.load(file)["exceptions"]
    left = list(after_exceptions(violations(command, tree), exceptions, CHECKS[command]))
    for violation in left:
        print(violation)
    if command == "sizes":
        for wish in sizes.wishes(tree):
            print(f"(wish) {wish}")
    print(f"{command}: {len(tree.files)} files, {len(left)} violations")
    return 1 if left else 0


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in CHECKS:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
