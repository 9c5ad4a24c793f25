# SPDX-License-Identifier: GPL-3.0-or-later
"""How long files and functions may be. A function is measured as clang-tidy does: from its opening to its closing brace."""

import re

from tree import Violation

FILE_LINES = 500
HEADER_LINES_WISHED = 200
FUNCTION_LINES = 60

DIRECTIVE = re.compile(r"^[ \t]*#(?:[^\n\\]|\\\n|\\.)*", re.MULTILINE)
BEFORE_BODY = re.compile(r"(\)|\b(const|noexcept|override|final|mutable|try)|&|\})$")


def _without_template_lists(head):
    """Takes away template<...>, whose 'class' declares none."""
    while match := re.search(r"\btemplate\s*<", head):
        depth, at = 1, match.end()
        while at < len(head) and depth:
            depth += {"<": 1, ">": -1}.get(head[at], 0)
            at += 1
        head = head[:match.start()] + head[at:]
    return head


def _kind(head):
    """What a brace opens, told from the text before it: a container, a function's body, or a value."""
    head = _without_template_lists(head).strip()
    if re.search(r"\b(namespace\b[\w\s:]*|extern\s*\"\s*\")$", head):
        return "container"
    if re.search(r"\b(class|struct|union|enum)\b[^()=]*$", head):
        return "container"
    if re.search(r"=\s*\[[^\]]*\]$", head):
        return "function"
    if "(" not in head:
        return "value"
    if BEFORE_BODY.search(head) or "->" in head[head.rfind(")"):]:
        return "function"
    return "value"


def functions(code):
    """(name, line of the opening brace, lines) of each function; what a lambda holds counts for the function around it."""
    code = DIRECTIVE.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), code)
    head_from, parens, depth, opened = 0, 0, 0, None
    for match in re.finditer(r"[{}();]", code):
        at, char = match.start(), match.group()
        if depth:
            depth += {"{": 1, "}": -1}.get(char, 0)
            if depth == 0 and opened:
                name, start = opened
                first = code.count("\n", 0, start) + 1
                yield name, first, code.count("\n", start, at)
                head_from, opened = at + 1, None
        elif char in "()":
            parens += 1 if char == "(" else -1
        elif char == "{":
            head = code[head_from:at]
            kind = "value" if parens else _kind(head)
            if kind == "container":
                head_from = at + 1
                continue
            depth = 1
            if kind == "function":
                name = re.search(r"([\w:~]+)\s*\(", head)
                opened = (name.group(1) if name else "lambda", at)
        elif parens == 0:
            head_from = at + 1


def check(tree):
    for file in tree.sources:
        lines = file.text.count("\n")
        if lines > FILE_LINES:
            yield Violation("file-size", file.path, 1, f"{lines} lines, at most {FILE_LINES}", lines)
        for name, line, length in functions(file.code):
            if length > FUNCTION_LINES:
                yield Violation("function-size", file.path, line, f"{name}: {length} lines, at most {FUNCTION_LINES}", length)


def wishes(tree):
    for file in tree.sources:
        lines = file.text.count("\n")
        if file.suffix == ".h" and HEADER_LINES_WISHED < lines <= FILE_LINES:
            yield f"{file.path}: {lines} lines; a header of at most {HEADER_LINES_WISHED} is wished"
