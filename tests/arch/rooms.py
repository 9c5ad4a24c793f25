# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may know whom: the includes and the CMake links of each room against the direction of the house."""

import os
import re

from tree import Violation

SERVICES = {"store", "http", "server", "secrets"}
CLIENTS = {"salesforce", "startdeliver"}
ENGINE = {"sync", "live"}
BELOW = {"base", "resources", "domain"}

# What each room may include. Rooms of one level do not know each other.
MAY_INCLUDE = {
    "resources": set(),
    "base": set(),
    "domain": {"base", "resources"},
    **{room: BELOW for room in SERVICES},
    **{room: BELOW | SERVICES for room in CLIENTS},
    **{room: BELOW | SERVICES | CLIENTS for room in ENGINE},
    "session": BELOW | SERVICES | CLIENTS | ENGINE,
    "ui": {"base", "domain", "session"},
    # The sandbox plays the services: it may use what speaks HTTP and the dialect, never the engine it is there to try.
    "sandbox": BELOW | {"http", "server"} | CLIENTS,
    "cli": BELOW | {"session", "sandbox"},
    "desktop": BELOW | {"session", "ui", "sandbox"},
}

# Within ui: the kit knows no other, the models only the kit, the tables both, "flows" (what the editors of a flow share) only the
# kit, "draft" (the configuration while it is edited) all of these, and no page or window another, but "setup", which leads
# through a first run with the cards of "connect"; app/desktop composes them.
UI_PAGE_MAY_INCLUDE = {"kit", "models", "tables", "flows", "draft"}
UI_MAY_INCLUDE = {"kit": set(), "models": {"kit"}, "tables": {"kit", "models"}, "flows": {"kit"},
                  "draft": {"kit", "models", "tables"}, "setup": UI_PAGE_MAY_INCLUDE | {"connect"}}

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"]', re.MULTILINE)
GUI_HEADER = re.compile(r"^(Qt(Gui|Widgets|PrintSupport|Svg\w*|OpenGL\w*|Quick\w*|Qml)(/|$)"
                        r"|Q(Gui)?Application$|QWidget|QIcon$|QPixmap|QImage|QColor$|QFont|QPainter|QPalette$|QCursor$"
                        r"|QClipboard$|QDesktopServices$|QWindow$|QScreen$|QMessageBox$|QDialog|QUndo|QStandardItem"
                        r"|QSyntaxHighlighter$|QText(Document|Cursor|Edit|Browser)|QAction|QKeySequence|QValidator$)")
GUI_LINK = re.compile(r"^Qt6?::(Gui|Widgets|PrintSupport|Svg|SvgWidgets|OpenGL|OpenGLWidgets|Quick|Qml|UiTools)$")
HEADLESS = ("core", "app/cli", "app/sandbox", "resources")


def room_of(path):
    parts = path.split("/")
    if parts[0] in ("core", "app") and len(parts) > 2:
        return parts[1]
    return parts[0] if parts[0] in ("ui", "resources") and len(parts) > 1 else None


def ui_room_of(path):
    parts = path.split("/")
    return parts[1] if parts[0] == "ui" and len(parts) > 2 else None


def includes(file):
    """(line, bracket, what) of each include; one that is commented out is none."""
    for match in INCLUDE.finditer(file.text):
        hash_at = match.start() + match.group().index("#")
        if file.code[hash_at] == "#":
            yield file.text.count("\n", 0, hash_at) + 1, match.group(1), match.group(2)


def check_includes(tree):
    for file in tree.sources:
        room = room_of(file.path)
        if room is None:
            continue
        for line, bracket, what in includes(file):
            if bracket == "<":
                if file.under(*HEADLESS) and GUI_HEADER.match(what):
                    yield Violation("gui-in-core", file.path, line, f"<{what}>: nothing of QtGui or QtWidgets here")
                continue
            if what.endswith(".moc"):
                continue
            other = room_of(what)
            if other is None:
                yield Violation("include-path", file.path, line, f'"{what}": write it from the top, "core/room/file.h"')
            elif other != room and other not in MAY_INCLUDE.get(room, set()):
                yield Violation("direction", file.path, line, f'"{what}": {room} may not know {other}')
            elif room == other == "ui":
                ours, theirs = ui_room_of(file.path), ui_room_of(what)
                if theirs != ours and theirs not in UI_MAY_INCLUDE.get(ours, UI_PAGE_MAY_INCLUDE):
                    yield Violation("direction", file.path, line, f'"{what}": ui/{ours} may not know ui/{theirs}')


def declared_links(tree):
    """Per room: the CMake file that declares it and every word it links."""
    links = {}
    for file in tree.files:
        room = room_of(file.path)
        if room is None or os.path.basename(file.path) != "CMakeLists.txt":
            continue
        text = re.sub(r"#[^\n]*", "", file.text)
        words = set()
        for call in re.finditer(r"\b(?:tandem_room|tandem_program|tandem_ui_room|tandem_ui_program)\s*\(([^)]*)\)", text):
            words.update(call.group(1).partition("LINKS")[2].split())
        for call in re.finditer(r"\btarget_link_libraries\s*\(\s*\S+([^)]*)\)", text):
            words.update(call.group(1).split())
        known = links.setdefault(room, (file, set()))
        known[1].update(words)
    return links


def _rooms_linked(words, room):
    linked = {word.removeprefix("tandem_") for word in words if word.startswith("tandem_")}
    linked = {"ui" if word.startswith("ui_") else word for word in linked}
    return (linked & set(MAY_INCLUDE)) - {room}


def check_links(tree):
    declared = declared_links(tree)
    direct = {room: _rooms_linked(words, room) for room, (_, words) in declared.items()}

    def reachable(room, seen):
        for other in direct.get(room, set()) - seen:
            seen.add(other)
            reachable(other, seen)
        return seen

    included = {}
    for file in tree.sources:
        room = room_of(file.path)
        for line, bracket, what in includes(file):
            other = room_of(what) if bracket == '"' else None
            if room and other and other != room:
                included.setdefault(room, {}).setdefault(other, (file.path, line))
    for room, (file, words) in sorted(declared.items()):
        for word in sorted(words):
            if file.under(*HEADLESS) and GUI_LINK.match(word):
                yield Violation("gui-in-core", file.path, 1, f"links {word}: {room} has no window")
        for other in sorted(direct[room] - MAY_INCLUDE.get(room, set())):
            yield Violation("direction", file.path, 1, f"links tandem_{other}: {room} may not know {other}")
        for other in sorted(direct[room] - set(included.get(room, {}))):
            yield Violation("links", file.path, 1, f"links tandem_{other}, but includes nothing of it")
        for other in sorted(set(included.get(room, {})) - reachable(room, set())):
            path, line = included[room][other]
            yield Violation("links", path, line, f"includes {other}, but {file.path} does not link tandem_{other}")


def check(tree):
    yield from check_includes(tree)
    yield from check_links(tree)
