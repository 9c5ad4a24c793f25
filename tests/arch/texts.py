# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text that a person reads is in the catalogues, and the finished languages say all of it.

A new text: run packaging/translate.sh, then write its Swedish into translations/tandem_sv.ts.
"""

import os
import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass

from tree import TOKEN, Violation

CATALOGUES = "translations"
FINISHED = ("tandem_en.ts", "tandem_sv.ts")
# What core says is no text of Qt's; ui/kit knows its sentences by their form.
CORE = "tandem::core"
CORE_FORMS = ("ui/kit/servicetexts.cpp", "ui/kit/enginetexts.cpp", "ui/kit/faulttexts.cpp", "ui/kit/tracetexts.cpp")
# What a window says otherwise stands there beside what core says.
WINDOW_FORMS = "ui/kit/windowtexts.cpp"
PLURAL_FORMS = 2  # of English, Swedish and German alike
WRITE = "packaging/translate.sh brings the catalogues up to date"

CALL = re.compile(r"\b(tr|translate|QT_TR_NOOP|QT_TRANSLATE_NOOP)\s*\(\s*")
CORE_SAYS = re.compile(r"\b(coreSays)\s*\(\s*")
LITERAL = re.compile(r'(?:u|u8|L)?"((?:\\.|[^"\\\n])*)"(?:_s|_L1)?\s*')
ARGUMENT = re.compile(r"%L?[1-9][0-9]?|%n")
TAG = re.compile(r"</?[a-z]+[^>]*>")
# What core says to people: three words and more, and a full stop.
SENTENCE = re.compile(r"""\s*["%A-Z-]\S*(\s+\S+){2,}[.?!]["']?""")
LOGGED = re.compile(r"\bqC?(Debug|Info|Warning|Critical|Fatal)\b|\bQ_ASSERT")
ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\"}


@dataclass(frozen=True)
class Message:
    context: str
    source: str
    plural: bool
    finished: bool
    texts: tuple

    @property
    def name(self):
        return f"{self.context.rsplit('::', 1)[-1]}: {self.source!r}"


def messages(text):
    for context in ElementTree.fromstring(text).iter("context"):
        for message in context.iter("message"):
            said = message.find("translation")
            plural = message.get("numerus") == "yes"
            forms = [form.text or "" for form in said.iter("numerusform")] if plural else [said.text or ""]
            yield Message(context.findtext("name"), message.findtext("source"), plural, said.get("type") is None, tuple(forms))


def _literal(text, start):
    """The string that begins there, in one or more pieces, and where it ends; nothing where there is none."""
    pieces = []
    while match := LITERAL.match(text, start):
        pieces.append(re.sub(r"\\(.)", lambda escape: ESCAPES.get(escape.group(1), escape.group()), match.group(1)))
        start = match.end()
    return ("".join(pieces) if pieces else None), start


def texts_of(file, call=CALL):
    """(line, text) of each text that the file gives to such a call, by default to be translated.

    Read without Qt's own reader, which overlooks some.
    """
    text = TOKEN.sub(lambda token: re.sub(r"[^\n]", " ", token.group()) if token.group().startswith("/") else token.group(),
                     file.text)
    for match in call.finditer(text):
        found, end = _literal(text, match.end())
        if "translate" in match.group(1).lower() and found is not None and text[end:end + 1] == ",":
            found, end = _literal(text, re.compile(r"\s*").match(text, end + 1).end())
        if found is not None:
            yield text.count("\n", 0, match.start()) + 1, found


def check_sources(tree, catalogue):
    """The texts of the sources that the catalogue does not have in any context."""
    known = {message.source for message in messages(catalogue)}
    for file in tree.sources:
        if file.under("ui", "app/desktop"):
            for line, text in texts_of(file):
                if text not in known:
                    yield Violation("text", file.path, line, f"{text!r} is in no catalogue: {WRITE}, or it cannot see this call")


def _said(file):
    """All that stands between quotes in a source, put together where it stands in pieces."""
    text, start = file.text, 0
    while match := LITERAL.search(text, start):
        found, start = _literal(text, match.start())
        yield found


def _is_said(piece, said):
    """As it stands, or put together of two."""
    ends = [match.end() for match in re.finditer(r"\s", piece)]
    return piece in said or any(piece[:end] in said and piece[end:] in said for end in ends)


def check_core(tree):
    """Forms that core does not say (any more): each piece between arguments and brackets is looked for."""
    said = "\0".join(found for file in tree.sources if file.under("core") for found in _said(file))
    for file in tree.sources:
        if file.path in CORE_FORMS or file.path == WINDOW_FORMS:
            for line, form in texts_of(file, CORE_SAYS if file.path == WINDOW_FORMS else CALL):
                for piece in (piece.strip(" .,;") for piece in re.split(r'%[1-9]|[(":\\)]', form)):
                    if len(piece) > 1 and not _is_said(piece, said):
                        yield Violation("text", file.path, line, f"{form!r}: core does not say {piece!r}")


def _without_numbers(text):
    return re.sub(r"%[1-9]", "%", text).strip(" ")


def check_spoken(tree):
    """Sentences of core that no form knows, which a window would say in English in every language.

    A form may stand for a piece of one, or say which words its argument stands for.
    """
    forms = [text for file in tree.sources if file.path in CORE_FORMS for _, text in texts_of(file)]
    forms += [text for file in tree.sources if file.path == WINDOW_FORMS for _, text in texts_of(file, CORE_SAYS)]
    known = "\0".join(_without_numbers(form) for form in forms)
    for file in tree.sources:
        if not file.under("core"):
            continue
        text = TOKEN.sub(lambda token: re.sub(r"[^\n]", " ", token.group()) if token.group().startswith("/") else token.group(),
                         file.text)
        start = 0
        while match := LITERAL.search(text, start):
            said, start = _literal(text, match.start())
            if not SENTENCE.fullmatch(said) or LOGGED.search(re.split(r"[;{}]", text[:match.start()])[-1]):
                continue
            # Where one argument stands for words, each of them has a form.
            pattern = ".+?".join(re.escape(piece) for piece in re.split(r"%[1-9]", said))
            if _without_numbers(said) not in known and not any(re.fullmatch(pattern, form, re.DOTALL) for form in forms):
                yield Violation("text", file.path, text.count("\n", 0, match.start()) + 1,
                                f"{said!r}: a window cannot say it in another language, no form in ui/kit knows it")


def _faults(message):
    if any(not text for text in message.texts):
        yield "says nothing"
    if message.plural and len(message.texts) != PLURAL_FORMS:
        yield f"has {len(message.texts)} of {PLURAL_FORMS} plural forms"
    wanted = set(ARGUMENT.findall(message.source))
    for number, text in enumerate(message.texts):
        # "a day" needs no number.
        needless = {"%n"} if message.plural and number == 0 else set()
        has = set(ARGUMENT.findall(text))
        if has | needless != wanted | needless:
            yield f"has {sorted(has)}, not {sorted(wanted)}"
        if sorted(TAG.findall(text)) != sorted(TAG.findall(message.source)):
            yield "has other markup"
        for end in ("…", ":", "?", " ") if message.context == CORE else ("…", ":", ".", "?", " "):
            if text and text.endswith(end) != message.source.endswith(end):
                yield f"ends otherwise: {end!r} in one of them only"


def check_catalogue(path, text):
    for message in messages(text):
        if not message.finished:
            if os.path.basename(path) in FINISHED:
                yield Violation("text", path, 1, f"{message.name} is not translated")
            continue
        for fault in _faults(message):
            yield Violation("text", path, 1, f"{message.name} {fault}: {' | '.join(message.texts)!r}")


def check_fresh(path, committed, written):
    """What reading the sources anew would add to the catalogue, and what it would take away."""
    old, new = ({(message.context, message.source, message.plural) for message in messages(text)} for text in (committed, written))
    for context, source, _ in sorted(new - old):
        yield Violation("text", path, 1, f"{context}: {source!r} is missing: {WRITE}")
    for context, source, _ in sorted(old - new):
        yield Violation("text", path, 1, f"{context}: {source!r} is stale: {WRITE}")


def lupdate():
    return shutil.which("lupdate6") or shutil.which("/usr/lib/qt6/bin/lupdate") or shutil.which("lupdate")


def check(tree):
    committed = {file.path: file.text for file in tree.files if file.under(CATALOGUES) and file.suffix == ".ts"}
    with tempfile.TemporaryDirectory() as folder:
        for path, text in committed.items():
            with open(os.path.join(folder, os.path.basename(path)), "w", encoding="utf-8") as file:
                file.write(text)
        subprocess.run(["bash", os.path.join(tree.top, "packaging/translate.sh"), folder], check=True, capture_output=True)
        for path, text in committed.items():
            with open(os.path.join(folder, os.path.basename(path)), encoding="utf-8") as file:
                yield from check_fresh(path, text, file.read())
    for path, text in committed.items():
        yield from check_catalogue(path, text)
    yield from check_core(tree)
    yield from check_spoken(tree)
    yield from check_sources(tree, committed[f"{CATALOGUES}/tandem_sv.ts"])
