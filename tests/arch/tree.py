# SPDX-License-Identifier: GPL-3.0-or-later
"""The source tree as the checks see it: files, their text, and their text without comments and string contents."""

import os
import re
from dataclasses import dataclass
from functools import cached_property

SKIPPED = {".git", ".cache", "node_modules", "__pycache__"}
TEXT = {".cpp", ".h", ".py", ".sh", ".js", ".mjs", ".cjs", ".ts", ".cmake", ".txt", ".json", ".md", ".sql", ".in", ".qrc",
        ".service", ".desktop", ".xml", ".supp", ".yml", ".html", ".1"}
SOURCE = {".cpp", ".h"}

# A number comes first, so that the ' in 1'000 opens no character.
TOKEN = re.compile(r"""
      \b\d(?:'?[\w.])*
    | //(?:[^\n\\]|\\.)*
    | /\*.*?\*/
    | (?:\b(?:u8|[uUL])?R)"(?P<mark>[^()\\\s"]{0,16})\(.*?\)(?P=mark)"
    | (?:\b(?:u8|[uUL]))?"(?:\\.|[^"\\\n])*"
    | (?:\b(?:u8|[uUL]))?'(?:\\.|[^'\\\n])+'
    """, re.VERBOSE | re.DOTALL)


def _blank(match):
    token = match.group()
    if token[0].isdigit():
        return token
    inside = re.sub(r"[^\n]", " ", token[1:-1])
    return f" {inside} " if token[0] == "/" else f'"{inside}"'


def without_comments_and_strings(text):
    """The same text, as long and with the same lines, where only code is left."""
    return TOKEN.sub(_blank, text)


@dataclass(frozen=True)
class Violation:
    check: str
    path: str
    line: int
    text: str
    amount: int = 1

    def __str__(self):
        return f"{self.path}:{self.line}: [{self.check}] {self.text}"


class File:
    def __init__(self, top, path):
        self.path = path
        self._full = os.path.join(top, path)
        self.suffix = os.path.splitext(path)[1]

    @cached_property
    def text(self):
        with open(self._full, encoding="utf-8", errors="replace", newline="") as file:
            return file.read()

    @cached_property
    def code(self):
        return without_comments_and_strings(self.text)

    @property
    def is_source(self):
        return self.suffix in SOURCE

    def under(self, *folders):
        return any(self.path.startswith(folder.rstrip("/") + "/") for folder in folders)

    def matches(self, check, pattern, text, message):
        """One violation for each match of the pattern in the text (the file's own, or its code)."""
        for match in re.finditer(pattern, text):
            line = text.count("\n", 0, match.start()) + 1
            yield Violation(check, self.path, line, f"{match.group().strip()}: {message}")


class Tree:
    def __init__(self, top):
        self.top = os.path.abspath(top)

    @cached_property
    def files(self):
        found = []
        for folder, folders, names in os.walk(self.top):
            folders[:] = sorted(set(folders) - SKIPPED - ({"build"} if folder == self.top else set()))
            for name in sorted(names):
                if os.path.splitext(name)[1] in TEXT or name == "run":
                    found.append(File(self.top, os.path.relpath(os.path.join(folder, name), self.top)))
        return found

    @property
    def sources(self):
        return [file for file in self.files if file.is_source]
