# SPDX-License-Identifier: GPL-3.0-or-later
"""The README's table of flows says what tests/flow/flowtable.json says."""

import json
import os
import sys

from tree import Violation

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "packaging"))

import flowtable


def check(tree):
    texts = {file.path: file.text for file in tree.files if file.path in (flowtable.README, flowtable.TABLE)}
    missing = [path for path in (flowtable.README, flowtable.TABLE) if path not in texts]
    for path in missing:
        yield Violation("flow-table", path, 1, "is not there")
    if missing:
        return
    readme = texts[flowtable.README]
    now = flowtable.written(readme, json.loads(texts[flowtable.TABLE]))
    if now is None:
        yield Violation("flow-table", flowtable.README, 1, f"does not say where the table stands: {flowtable.BEGIN}")
    elif now != readme:
        lines = zip(readme.splitlines() + [""], now.splitlines() + [""])
        line = next((number for number, (old, new) in enumerate(lines, 1) if old != new), 1)
        yield Violation("flow-table", flowtable.README, line, "is stale: packaging/flowtable.py writes it anew")
