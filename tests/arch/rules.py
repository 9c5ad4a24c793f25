# SPDX-License-Identifier: GPL-3.0-or-later
"""Every rule of sync that the program claims to keep is named by a test."""

import json
import re

from tree import Violation

CLAIMS = "tests/arch/rules.json"
NAMED = re.compile(r"(?<![A-Za-z0-9])[Ss]([0-9]{1,2})(?![0-9a-z])")


def named_rules(tree):
    named = set()
    for file in tree.files:
        if file.under("tests") and not file.under("tests/arch") and file.suffix not in (".md", ".txt", ".json"):
            named.update(f"S{number}" for number in NAMED.findall(file.text))
    return named


def check(tree):
    with open(f"{tree.top}/{CLAIMS}", encoding="utf-8") as file:
        claimed = json.load(file)["claimed"]
    if not claimed:
        yield Violation("rules", CLAIMS, 1, "claims no rule at all")
    for rule in sorted(set(claimed) - named_rules(tree), key=lambda name: int(name[1:])):
        yield Violation("rules", CLAIMS, 1, f"{rule} is claimed, but no test names it")
