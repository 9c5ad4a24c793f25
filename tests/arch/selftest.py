#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each check of check.py fails on a planted bad sample and keeps silent on its good twin."""

import json
import os
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True

import built
import check
import flows
import rooms
import rules
import sheets
import sizes
import sources
import texts
from tree import Tree, without_comments_and_strings

SPDX = "// SPDX-License-Identifier: GPL-3.0-or-later\n"


class Planted(unittest.TestCase):
    """A small tree in a temporary folder; the samples are written without their licence line."""

    def setUp(self):
        self._folder = tempfile.TemporaryDirectory()
        self.addCleanup(self._folder.cleanup)

    def plant(self, path, text, licence=None):
        full = os.path.join(self._folder.name, path)
        os.makedirs(os.path.dirname(full) or ".", exist_ok=True)
        if licence is None:
            licence = SPDX if path.endswith((".cpp", ".h")) else SPDX.replace("//", "#")
        with open(full, "w", encoding="utf-8") as file:
            file.write(licence + text)

    def tree(self):
        return Tree(self._folder.name)

    def found(self, module):
        return [(violation.check, violation.path) for violation in module.check(self.tree())]


class Rooms(Planted):
    BAD = [
        ("core/domain/a.cpp", '#include "core/store/statestore.h"', "direction"),
        ("core/store/a.cpp", '#include "core/http/client.h"', "direction"),
        ("core/salesforce/a.cpp", '#include "core/startdeliver/dialect.h"', "direction"),
        ("core/http/a.cpp", '  #  include "core/salesforce/grant.h"', "direction"),
        ("core/session/a.cpp", '#include "ui/shell/window.h"', "direction"),
        ("ui/shell/a.cpp", '#include "core/sync/planner.h"', "direction"),
        ("ui/shell/a.cpp", '#include "core/store/statestore.h"', "direction"),
        ("ui/kit/a.cpp", '#include "ui/models/planmodel.h"', "direction"),
        ("ui/review/a.cpp", '#include "ui/activity/activitypage.h"', "direction"),
        ("app/sandbox/a.cpp", '#include "core/sync/planner.h"', "direction"),
        ("app/cli/a.cpp", '#include "core/store/statestore.h"', "direction"),
        ("core/http/a.cpp", '#include "client.h"', "include-path"),
        ("core/http/a.cpp", '#include "tests/support/testclock.h"', "include-path"),
        ("core/base/a.cpp", "#include <QtGui/QImage>", "gui-in-core"),
        ("core/base/a.cpp", "#include <QtWidgets>", "gui-in-core"),
        ("app/cli/a.cpp", "#include <QWidget>", "gui-in-core"),
        ("app/sandbox/a.cpp", "#include <QGuiApplication>", "gui-in-core"),
    ]
    GOOD = [
        ("core/store/a.cpp", '#include "core/domain/record.h"\n#include "core/store/b.h"\n#include "a.moc"'),
        ("core/salesforce/a.cpp", '#include "core/http/client.h"\n#include "core/secrets/secretstore.h"'),
        ("core/base/a.cpp", '// #include "core/sync/planner.h"\n/*\n#include <QWidget>\n*/\n#include <QCoreApplication>'),
        ("ui/shell/a.cpp", '#include "core/session/session.h"\n#include <QWidget>'),
        ("ui/review/a.cpp", '#include "ui/kit/page.h"\n#include "ui/models/planmodel.h"\n#include "ui/review/b.h"'),
        ("app/desktop/main.cpp", '#include "ui/shell/window.h"\n#include <QApplication>'),
        ("tests/core/http/tst.cpp", '#include "core/sync/planner.h"'),
    ]

    def test_bad_includes(self):
        for path, text, expected in self.BAD:
            with self.subTest(path=path, text=text):
                self.setUp()
                self.plant(path, text + "\n")
                self.assertEqual([(violation.check, violation.path) for violation in rooms.check_includes(self.tree())],
                                 [(expected, path)])

    def test_good_includes(self):
        for path, text in self.GOOD:
            self.plant(path, text + "\n")
        self.assertEqual(list(rooms.check_includes(self.tree())), [])

    def house(self, http_links):
        self.plant("core/base/CMakeLists.txt", "tandem_room(base SOURCES a.cpp LINKS QCoro6::Core)\n")
        self.plant("core/domain/CMakeLists.txt", "tandem_room(domain SOURCES a.cpp LINKS tandem_base)\n")
        self.plant("core/domain/a.cpp", '#include "core/base/a.h"\n')
        self.plant("core/http/CMakeLists.txt", f"tandem_room(http\n    SOURCES a.cpp\n    LINKS {http_links})\n")
        self.plant("core/http/a.cpp", '#include "core/base/a.h"\n#include "core/domain/a.h"\n')
        return self.found(rooms)

    def test_links_that_agree(self):
        self.assertEqual(self.house("tandem_base tandem_domain Qt6::Network"), [])

    def test_a_link_may_come_through_another_room(self):
        self.assertEqual(self.house("tandem_domain"), [])

    def test_a_missing_link(self):
        self.assertEqual(self.house("tandem_base # tandem_domain\n"), [("links", "core/http/a.cpp")])

    def test_an_unused_and_forbidden_link(self):
        self.assertEqual(self.house("tandem_domain tandem_store"),
                         [("direction", "core/http/CMakeLists.txt"), ("links", "core/http/CMakeLists.txt")])

    def test_a_gui_link(self):
        self.assertEqual(self.house("tandem_domain Qt6::PrintSupport"), [("gui-in-core", "core/http/CMakeLists.txt")])


class Sources(Planted):
    BAD = [
        ("core/sync/a.cpp", "QSqlQuery query;", "sql"),
        ("ui/models/a.cpp", "#include <QSqlTableModel>", "sql"),
        ("core/salesforce/a.cpp", "QNetworkReply *reply;", "network"),
        ("core/session/a.cpp", "QNetworkAccessManager manager;", "network"),
        ("app/sandbox/a.cpp", "#include <microhttpd.h>", "listening"),
        ("core/live/a.cpp", "QTcpServer server;", "listening"),
        ("core/session/a.cpp", "#include <qt6keychain/keychain.h>", "keychain"),
        ("core/sync/a.cpp", "QEventLoop loop;", "event-loop"),
        ("core/sync/a.cpp", "QCoro::waitFor(task());", "event-loop"),
        ("ui/shell/a.cpp", "dialog->exec();", "event-loop"),
        ("core/http/a.cpp", "loop.exec( );", "event-loop"),
        ("core/store/a.cpp", "QCoreApplication::processEvents();", "event-loop"),
        ("core/sync/a.cpp", 'auto text = QObject::tr("Done");', "tr"),
        ("tests/core/a.cpp", 'Q' 'SKIP("later");', "weak-test"),
        ("tests/core/a.cpp", "QTest::q" "Wait(100);", "weak-test"),
        ("tests/core/a.cpp", "QVERIFY( " "true );", "weak-test"),
        ("tests/core/a.cpp", "QThread::msleep(5);", "weak-test"),
        ("tests/core/a.cpp", "std::this_thread::sleep_for(1s);", "weak-test"),
        ("tests/core/a.cpp", "sleep(1);", "weak-test"),
        ("packaging/a.sh", "sl" "eep 5", "weak-test"),
        ("core/base/a.cpp", "// TO" "DO: later", "unfinished"),
        ("CMakeLists.txt", "# FIX" "ME", "unfinished"),
        ("core/base/a.cpp", 'auto path = "/wo' 'rk/main";', "machine-path"),
        ("README.md", "see /home/" "ann/notes", "machine-path"),
        ("packaging/a.sh", "cp x /ro" "ot/.cache", "machine-path"),
    ]
    GOOD = [
        ("core/store/a.cpp", "QSqlQuery query; query.exec();"),
        ("core/http/a.cpp", "QNetworkReply *reply; // QSqlQuery, QTcpServer"),
        ("core/server/a.cpp", '#include <microhttpd.h>\nlog("QEventLoop");'),
        ("core/secrets/a.cpp", "#include <qt6keychain/keychain.h>"),
        ("core/sync/a.cpp", "condition.waitFor(x); thread.exec(3); attr(y); const char c = '\\''; int n = 1'000;"),
        ("app/cli/main.cpp", "return app.exec();"),
        ("ui/shell/a.cpp", 'tr("Connect"); dialog->open();'),
        ("tests/core/a.cpp", "QTest::q" "WaitFor(done); clock.sleep(3); QTRY_VERIFY(ready);"),
        ("packaging/a.sh", 'mount | grep "https://example.org/work/home/x"'),
        ("core/base/b.cpp", 'QTemporaryDir dir(u"XXXXXX"_s);'),
    ]

    def test_bad_text(self):
        for path, text, expected in self.BAD:
            with self.subTest(path=path, text=text):
                self.setUp()
                self.plant(path, text + "\n")
                self.assertEqual(self.found(sources), [(expected, path)])

    def test_good_text(self):
        for path, text in self.GOOD:
            self.plant(path, text + "\n")
        self.assertEqual(self.found(sources), [])

    def test_missing_licence(self):
        for path in ("core/a/a.cpp", "core/a/CMakeLists.txt", "packaging/a.sh", ".ci/run", "tests/arch/a.py"):
            self.plant(path, "int x;\n", licence="")
        self.plant("packaging/b.sh", "true\n", licence="#!/bin/sh\n# SPDX-License-Identifier: GPL-3.0-or-later\n")
        self.assertEqual(sorted(self.found(sources)),
                         [("spdx", path) for path in sorted([".ci/run", "core/a/CMakeLists.txt", "core/a/a.cpp", "packaging/a.sh",
                                                             "tests/arch/a.py"])])

    def test_missing_pragma(self):
        self.plant("core/base/a.h", "class A;\n")
        self.plant("core/base/b.h", "#pragma once\nclass B;\n")
        self.assertEqual(self.found(sources), [("pragma", "core/base/a.h")])


class Sizes(Planted):
    def test_a_long_file(self):
        self.plant("core/base/a.cpp", "int x;\n" * 499)
        self.plant("core/base/b.cpp", "int x;\n" * 500)
        self.assertEqual(self.found(sizes), [("file-size", "core/base/b.cpp")])

    def test_a_long_header_is_only_wished_shorter(self):
        self.plant("core/base/a.h", "int x;\n" * 200)
        self.assertEqual(self.found(sizes), [])
        self.assertEqual(len(list(sizes.wishes(self.tree()))), 1)

    FRAMES = {
        "free": "namespace a {\nvoid f(int x = {})\n{\nBODY}\n}\n",
        "method": "template <class T> class A : public B {\n    Q_OBJECT\npublic:\n    int f() const override {\nBODY}\n};\n",
        "constructor": "A::A(int x)\n    : m_a{x}\n    , m_b(x), m_c{{x}}\n{\nBODY}\n",
        "trailing return": "auto f(int x) -> Result<int>\n{\nBODY}\n",
        "lambda": "const auto f = [](int x) {\nBODY};\n",
        "after a macro": "Q_LOGGING_CATEGORY(log, \"a\")\nnamespace {\nvoid f()\n{\nBODY}\n}\n",
        "with directives": "#define OPEN {\n#if 1\nvoid f()\n#endif\n{\nBODY}\n",
        "after a table": "const int table[] = {\n1, 2};\nstruct S { int a = {}; };\nvoid f() noexcept\n{\nBODY}\n",
        "struct result": "struct A f(struct A a)\n{\nBODY}\n",
    }

    def test_function_lengths(self):
        body = "    if (x) { call([] { return '}'; }); } // }\n"
        for name, frame in self.FRAMES.items():
            for lines, expected in ((59, []), (60, [("function-size", "core/base/a.cpp")])):
                with self.subTest(frame=name, lines=lines):
                    self.setUp()
                    self.plant("core/base/a.cpp", frame.replace("BODY", body * lines))
                    self.assertEqual(self.found(sizes), expected)

    def test_tables_and_classes_are_no_functions(self):
        self.plant("core/base/a.cpp", "const QHash<int, X> table = {\n" + "    { 1, f(2) },\n" * 100 + "};\n"
                   "class A {\n" + "    int f();\n" * 100 + "};\n"
                   "const auto text = R\"sql(\n" + "{ void f() {\n" * 100 + ")sql\";\n")
        self.assertEqual(self.found(sizes), [])


class Text(unittest.TestCase):
    def test_comments_and_strings_are_blanked_in_place(self):
        text = 'a = "x\\"y"; // c\nb = u8R"z(")\n")z" /* d\n */ + \'"\' + 1\'000;'
        code = without_comments_and_strings(text)
        self.assertEqual(len(code), len(text))
        self.assertEqual(code.count("\n"), text.count("\n"))
        self.assertEqual(code.split(), ["a", "=", '"', '";', "b", "=", '"', '"', "+", '"', '"', "+", "1'000;"])


class Rules(Planted):
    def test_a_claimed_rule_that_no_test_names(self):
        self.plant(rules.CLAIMS, '{"claimed": ["S1", "S2", "S12"]}', licence="")
        self.plant("core/sync/planner.cpp", "// S1\n")
        self.plant("tests/core/sync/tst.cpp", "// S20 XS1 S1x\nvoid s12ReadsBack();\n")
        self.plant("tests/core/sync/tst2.cpp", "// S2: never guessed\n")
        texts = [violation.text for violation in rules.check(self.tree())]
        self.assertEqual(texts, ["S1 is claimed, but no test names it"])

    def test_an_empty_claim(self):
        self.plant(rules.CLAIMS, '{"claimed": []}', licence="")
        self.assertEqual(self.found(rules), [("rules", rules.CLAIMS)])


class Built(Planted):
    def libraries(self, answer):
        return list(built.check_libraries(self.tree(), self._folder.name, lambda path: answer))

    def test_programs_without_a_window(self):
        self.plant("app/cli/CMakeLists.txt", "tandem_program(tandemctl SOURCES main.cpp LINKS tandem_session)\n")
        self.plant("app/desktop/CMakeLists.txt", "tandem_program(tandem SOURCES main.cpp LINKS tandem_ui)\n")
        self.assertIn("was not built", self.libraries("")[0].text)
        self.plant("tandemctl", "")
        self.assertEqual(self.libraries("libQt6Core.so.6 => /usr/lib/libQt6Core.so.6\n"), [])
        found = self.libraries("libQt6Gui.so.6 => /usr/lib/libQt6Gui.so.6\nlibQt6PrintSupport.so.6 => not found\n")
        self.assertEqual(len(found), 2)

    def test_the_loaded_libraries_of_a_real_program(self):
        self.assertIn("libc.so", built._ldd("/bin/sh"))

    @unittest.skipUnless(built.clang_format(), "clang-format 14 is not installed")
    def test_format(self):
        self.plant(".clang-format", "BasedOnStyle: WebKit\n", licence="")
        self.plant("core/base/a.cpp", "int x = 1;\n")
        self.plant("core/base/b.cpp", "int  x=1 ;\n")
        found = list(built.check_format(self.tree(), built.clang_format()))
        self.assertEqual([(violation.check, violation.path) for violation in found], [("format", "core/base/b.cpp")])


def catalogue(*said):
    """A catalogue of (source, attributes of the message, what stands in the translation)."""
    lines = "".join(f"<message {kind}><source>{source}</source>{translation}</message>" for source, kind, translation in said)
    return f"<TS><context><name>tandem::ui::Page</name>{lines}</context></TS>"


def plain(source, text, kind=""):
    return source, "", f"<translation {kind}>{text}</translation>"


def plural(source, *forms):
    return source, 'numerus="yes"', f"<translation>{''.join(f'<numerusform>{form}</numerusform>' for form in forms)}</translation>"


class Texts(Planted):
    BAD = [
        (plain("Save", "", 'type="unfinished"'), "is not translated"),
        (plain("Save", "Spara", 'type="vanished"'), "is not translated"),
        (plain("Save", ""), "says nothing"),
        (plain("%1 of %2", "%1 av"), "has ['%1']"),
        (plain("%L1 rows", "%1 rader"), "has ['%1']"),
        (plain("&lt;b&gt;Save&lt;/b&gt;", "Spara"), "other markup"),
        (plain("Save…", "Spara"), "ends otherwise"),
        (plural("%n row(s)", "%n rad"), "1 of 2 plural forms"),
        (plural("%n row(s)", "%n rad", ""), "says nothing"),
        (plural("%n row(s)", "en rad", "rader"), "has []"),
    ]
    GOOD = [
        plain("Save…", "Spara…"),
        plain("%2 of %1", "%1: %2"),
        plural("Every %n day(s)", "Varje dag", "Med %n dagars mellanrum"),
    ]

    def test_bad_translations(self):
        for said, expected in self.BAD:
            with self.subTest(said=said):
                found = list(texts.check_catalogue("translations/tandem_sv.ts", catalogue(said)))
                self.assertIn(expected, " ".join(violation.text for violation in found))

    def test_good_translations(self):
        self.assertEqual(list(texts.check_catalogue("translations/tandem_sv.ts", catalogue(*self.GOOD))), [])

    def test_a_language_that_is_begun_may_lack_texts_but_loses_no_argument(self):
        path = "translations/tandem_de.ts"
        self.assertEqual(list(texts.check_catalogue(path, catalogue(plain("Save", "", 'type="unfinished"')))), [])
        self.assertEqual(len(list(texts.check_catalogue(path, catalogue(plain("%1 left", "übrig"))))), 1)

    def test_missing_and_stale_texts(self):
        old, new = catalogue(plain("Save", "Spara"), plain("Quit", "Avsluta")), catalogue(plain("Save", "Spara"), plain("Open", ""))
        found = [violation.text for violation in texts.check_fresh("translations/tandem_sv.ts", old, new)]
        self.assertEqual(len(found), 2)
        self.assertIn("'Open' is missing", found[0])
        self.assertIn("'Quit' is stale", found[1])
        self.assertEqual(list(texts.check_fresh("translations/tandem_sv.ts", old, old)), [])

    def test_forms_that_core_does_not_say(self):
        self.plant("core/base/a.cpp", 'fail(u"The file %1 is "\n    u"locked."_s, u" (by %1)"_s);\n')
        said = 'QT_TRANSLATE_NOOP("tandem::core", "The file %1 is locked. (by %2)")'
        self.plant("ui/kit/enginetexts.cpp", f'{said};\nQT_TRANSLATE_NOOP("tandem::core", "The file %1 is gone.");\n')
        self.assertEqual([violation.line for violation in texts.check_core(self.tree())], [3])

    def test_sentences_that_no_window_can_say(self):
        self.plant("ui/kit/enginetexts.cpp", '''
            QT_TRANSLATE_NOOP("tandem::core", "The file %1 is gone. Look for %2."),
            QT_TRANSLATE_NOOP("tandem::core", "There is no record %1 left."),
        ''')
        self.plant("core/base/a.cpp", '''
            fail(u"The file %1 is "
                 u"gone."_s + u" Look for %1."_s);
            fail(u"There is no %1 %2 left."_s);
            // fail(u"The disk is in a comment."_s);
            qCInfo(log::base) << "The disk is only logged.";
            query(u"SELECT the disk"_s);
            fail(u"The disk is not known."_s);
        ''')
        self.assertEqual([violation.line for violation in texts.check_spoken(self.tree())], [9])

    def test_texts_that_no_catalogue_has(self):
        self.plant("ui/kit/a.cpp", '''
            // tr("in a comment")
            QString a = tr("Save");
            QString b = QCoreApplication::translate("tandem::ui::Page", "Saves "
                                                                        "all");
            QString c = translated(tr(QT_TRANSLATE_NOOP("tandem::ui::Page", "Overlooked")));
            QString d = tr(variable);
        ''')
        self.plant("core/base/a.cpp", 'str("Save");\n')
        found = [violation.text for violation in texts.check_sources(self.tree(), catalogue(plain("Save", "Spara")))]
        self.assertEqual([text.split(" is in no")[0] for text in found], ["'Saves all'", "'Overlooked'"])
        self.assertEqual(list(texts.check_sources(self.tree(), catalogue(
            plain("Save", ""), plain("Saves all", ""), plain("Overlooked", "")))), [])


class Flows(Planted):
    CELLS = [
        {"flow": "notes", "switch": "on", "side": "salesforce", "event": "create", "outcome": "created", "note": "Once an hour."},
        {"flow": "notes", "switch": "on", "side": "salesforce", "event": "delete", "outcome": "nothing"},
        {"flow": "notes", "switch": "on", "side": "salesforce", "event": "delete", "policy": "delete", "outcome": "deleted"},
        {"flow": "notes", "switch": "off", "side": "salesforce", "event": "create", "outcome": "nothing"},
    ]

    def left(self, readme, outcome="created"):
        cells = [dict(self.CELLS[0], outcome=outcome), *self.CELLS[1:]]
        document = {"flows": [{"flow": "notes", "title": "notes", "switch": "syncNotes"}], "cells": cells}
        self.plant(flows.flowtable.TABLE, json.dumps(document), licence="")
        self.plant(flows.flowtable.README, readme, licence="")
        return self.found(flows), flows.flowtable.written(readme, document)

    def test_a_table_that_is_fresh_or_stale(self):
        found, written = self.left(f"Before.\n{flows.flowtable.BEGIN}\n{flows.flowtable.END}\nAfter.\n")
        self.assertEqual(found, [("flow-table", "README.md")])
        self.assertIn("| notes | created<sup>1</sup> |  |  | – / deleted |  |\n", written)
        self.assertIn("<sup>1</sup> Once an hour.", written)
        self.assertIn("`syncNotes` (notes).", written)
        self.assertEqual((written[:8], written[-8:]), ("Before.\n", "\nAfter.\n"))
        self.assertEqual(self.left(written)[0], [])
        self.assertEqual(self.left(written, outcome="held")[0], [("flow-table", "README.md")])

    def test_a_readme_without_a_table(self):
        self.assertEqual(self.left("Before.\n")[0], [("flow-table", "README.md")])

    def test_no_table_at_all(self):
        self.assertEqual(self.found(flows), [("flow-table", "README.md"), ("flow-table", flows.flowtable.TABLE)])


class Sheets(Planted):
    def test_a_sheet_that_nobody_opens(self):
        self.plant("ui/a/one.h", "class OneSheet : public QDialog\n{\n};\nclass Page : public QWidget {};\n")
        self.plant("ui/b/two.h", "\nclass TwoSheet final : public ui::OneSheet {};\n// class No : public QDialog\n")
        self.plant(sheets.ROWS, "shown<ui::OneSheet>, // shown<ui::TwoSheet>\n")
        found = [(violation.path, violation.line) for violation in sheets.check(self.tree())]
        self.assertEqual(found, [("ui/b/two.h", 3)])
        self.plant(sheets.ROWS, "{shown<ui::OneSheet>, shown<ui::TwoSheet>}\n")
        self.assertEqual(self.found(sheets), [])


class Exceptions(Planted):
    def left(self, amount, **changes):
        self.plant("core/base/a.cpp", "int x;\n" * 509)
        entry = {"check": "file-size", "path": "core/base/a.cpp", "amount": amount, "reason": "a table"} | changes
        left = check.after_exceptions(sizes.check(self.tree()), [entry], check.CHECKS["sizes"])
        return [violation.check for violation in left]

    def test_what_is_listed_is_let_through(self):
        self.assertEqual(self.left(510), [])

    def test_more_than_listed_fails(self):
        self.assertEqual(self.left(509), ["file-size"])

    def test_a_stale_exception_fails(self):
        self.assertEqual(self.left(511), ["exceptions"])

    def test_an_exception_for_nothing_fails(self):
        self.assertEqual(self.left(1, path="core/base/b.cpp"), ["exceptions", "file-size"])

    def test_an_exception_wants_a_reason_and_a_known_check(self):
        self.assertEqual(self.left(510, reason=""), ["exceptions", "file-size"])
        self.assertEqual(self.left(510, check="sise"), ["exceptions", "file-size"])

    def test_every_check_belongs_to_a_command(self):
        listed = {name for name, *_ in sources.CODE_RULES}
        self.assertLessEqual(listed, check.CHECKS["sources"])


if __name__ == "__main__":
    unittest.main()
