#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""flowtable.py: writes the README's table of flows from tests/flow/flowtable.json, which tst_flowtable proves cell by cell."""

import json
import os
import sys

README = "README.md"
TABLE = "tests/flow/flowtable.json"
BEGIN = "<!-- flows: written by packaging/flowtable.py -->"
END = "<!-- flows: end -->"
SIDES = {"salesforce": "Salesforce", "startdeliver": "Startdeliver"}
# Of a column its events, first as things are by default.
COLUMNS = {
    "created": [("create", None)],
    "changed": [("update", None)],
    "cleared": [("clear", None), ("clear-received", None)],
    "deleted": [("delete", None), ("delete", "delete")],
    "undeleted": [("undelete", None), ("undelete", "delete")],
}
WORDS = {"nothing": "–", "impossible": "cannot be", "reverted": "set back", "created, reverted": "created, set back"}
NOTHING = {"nothing", "impossible"}


class Table:
    def __init__(self, document):
        self.flows = document["flows"]
        self._cells = {(cell["flow"], cell.get("switch"), cell["side"], cell["event"], cell.get("policy")): cell
                       for cell in document["cells"]}
        self._notes = []

    def does_nothing(self, flow, switch):
        outcomes = {cell["outcome"] for key, cell in self._cells.items() if key[:2] == (flow, switch)}
        return outcomes <= NOTHING

    def _word(self, cell):
        word = WORDS.get(cell["outcome"], cell["outcome"])
        if note := cell.get("note"):
            if note not in self._notes:
                self._notes.append(note)
            word += f"<sup>{self._notes.index(note) + 1}</sup>"
        return word

    def _column(self, flow, switch, side, events):
        cells = [cell for event, policy in events if (cell := self._cells.get((flow, switch, side, event, policy)))]
        same = len({cell["outcome"] for cell in cells}) == 1
        return " / ".join(self._word(cell) for cell in (cells[:1] if same else cells))

    def _rows(self, side):
        for flow in self.flows:
            name, switch = flow["flow"], flow.get("switch")
            for setting in ("on", "off") if switch else (None,):
                if setting == "off" and self.does_nothing(name, setting):
                    continue
                label = f"{flow['title']}, `{switch}` off" if setting == "off" else flow["title"]
                yield [label, *(self._column(name, setting, side, events) for events in COLUMNS.values())]

    def _switches(self):
        quiet = [f"`{flow['switch']}` ({flow['flow']})" for flow in self.flows
                 if flow.get("switch") and self.does_nothing(flow["flow"], "off")]
        if quiet:
            yield "While their switch is off nothing of this happens:"
            yield f"{', '.join(quiet)}."

    def lines(self):
        for side, name in SIDES.items():
            far = next(other for key, other in SIDES.items() if key != side)
            yield f"Done in {name}, and what comes of it in {far}:"
            yield ""
            yield f"| flow | {' | '.join(COLUMNS)} |"
            yield "|---" * (len(COLUMNS) + 1) + "|"
            for row in self._rows(side):
                yield f"| {' | '.join(row)} |"
            yield ""
        for number, note in enumerate(self._notes, 1):
            yield f"<sup>{number}</sup> {note}  "
        if self._notes:
            yield ""
        yield from self._switches()


def written(readme, document):
    """The README with the table as it is now; nothing where it does not have the two marks."""
    before, begin, rest = readme.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        return None
    lines = "\n".join(Table(document).lines())
    return f"{before}{BEGIN}\n{lines}\n{END}{after}"


def main(top):
    with open(os.path.join(top, TABLE), encoding="utf-8") as file:
        document = json.load(file)
    with open(os.path.join(top, README), encoding="utf-8") as file:
        readme = file.read()
    now = written(readme, document)
    if now is None:
        return f"{README} does not say where the table stands: {BEGIN}"
    with open(os.path.join(top, README), "w", encoding="utf-8") as file:
        file.write(now)
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 1:
        sys.exit(__doc__)
    sys.exit(main(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")))
