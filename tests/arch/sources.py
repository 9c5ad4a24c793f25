# SPDX-License-Identifier: GPL-3.0-or-later
"""What may not be written where. Patterns that a search of the tree would find are spelt so that it does not find them here."""

import re

from tree import Violation

PRODUCT = ("app", "core", "ui")

# check, pattern, where it is looked for, where it is at home, what to do instead
CODE_RULES = [
    ("sql", r"\b(QSql\w*|sqlite3\w*)\b", PRODUCT, ("core/store",), "SQL is spoken only in core/store"),
    ("network", r"\b(QNetworkAccessManager|QNetworkReply)\b", PRODUCT, ("core/http",),
     "requests are sent only by core/http"),
    ("listening", r"\b(QTcpServer|QSslServer|QLocalServer|QHttpServer|microhttpd|MHD_\w+)\b", PRODUCT, ("core/server", "app/desktop/instance"),
     "only core/server listens, and app/desktop/instance on its local socket"),
    ("keychain", r"\b(QKeychain|qt6?keychain)\b", PRODUCT, ("core/secrets",), "only core/secrets opens the keychain"),
    ("event-loop", r"\b(QEventLoop|processEvents|QCoro::waitFor|using namespace QCoro)\b", PRODUCT, (), "no nested event loop"),
    ("event-loop", r"(->|\.)exec[ \t]*\([ \t]*\)", ("core", "ui"), ("core/store",), "no nested event loop"),
    ("tr", r"\b(tr|translate)[ \t]*\(|\bQT_TR(ANSLATE)?_NOOP\b", ("core",), (), "text is translated only in ui and app"),
    ("weak-test", r"\bQ[S]KIP\b|\bQEXPECT_[F]AIL\b|\bQTest::q(Wait|Sleep)[ \t]*\(|\bQVERIFY\([ \t]*true[ \t]*\)"
     r"|\b(QThread::[mu]?sleep|sleep_for|sleep_until|usleep|nanosleep|(?<![\w.:>])sleep)[ \t]*\(", ("tests",), (),
     "a test waits for a condition, and can fail"),
]

HAS_SPDX = {".cpp", ".h", ".py", ".sh", ".js", ".mjs", ".cjs", ".cmake"}
SPDX = "SPDX-License-Identifier: GPL-3.0-or-later"
UNFINISHED = r"\b(TO[D]O|FIX[M]E|X[X]X|HA[C]K|not [i]mplemented|place[h]older)\b"
MACHINE_PATH = r"(?<![\w.])/(?:(?:wo[r]k|fa[r]m|ro[o]t)/[\w.]|home/[a-z][\w.-]*)"
SLEEPS = r"\bsleep[ \t]+[0-9]|\btime\.sleep\("


def check_code(tree):
    for file in tree.sources:
        for check, pattern, where, home, message in CODE_RULES:
            if file.under(*where) and not file.under(*(home or ("-",))):
                yield from file.matches(check, pattern, file.code, message)


def check_first_line(tree):
    for file in tree.files:
        named = file.path.rsplit("/", 1)[-1]
        if file.suffix not in HAS_SPDX and named not in ("CMakeLists.txt", "run"):
            continue
        lines = file.text.split("\n", 2)
        first = lines[1] if lines[0].startswith("#!") and len(lines) > 1 else lines[0]
        if SPDX not in first:
            yield Violation("spdx", file.path, 1, f"the first line names the licence: {SPDX}")


def check_text(tree):
    for file in tree.files:
        if file.path.endswith("package-lock.json"):
            continue
        yield from file.matches("machine-path", MACHINE_PATH, file.text, "a path of one machine")
        if file.under("app", "core", "ui", "resources", "packaging", "tests") or file.path == "CMakeLists.txt":
            yield from file.matches("unfinished", UNFINISHED, file.text, "finish it, or write it in an issue")
        if file.under("tests", "packaging", ".ci") and not file.is_source:
            yield from file.matches("weak-test", SLEEPS, file.text, "wait for a condition, not for time")


def check_pragma(tree):
    for file in tree.sources:
        if file.suffix == ".h" and not re.search(r"^#pragma once$", file.text, re.MULTILINE):
            yield Violation("pragma", file.path, 1, "a header has #pragma once")


def check(tree):
    yield from check_code(tree)
    yield from check_first_line(tree)
    yield from check_text(tree)
    yield from check_pragma(tree)
