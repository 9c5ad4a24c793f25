// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/document/suites.h"
#include "tests/ui/support/uitest.h"
#include "ui/document/diffview.h"
#include "ui/document/jsoneditor.h"

#include <QSignalSpy>

using namespace tandem;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

/// The cursor behind a text that stands in the document once.
void goBehind(JsonEditor &editor, const QByteArray &text)
{
    const qsizetype at = editor.document().indexOf(text);
    QVERIFY(at >= 0);
    editor.SendScintilla(QsciScintilla::SCI_GOTOPOS, static_cast<unsigned long>(at + text.size()));
}

} // namespace

/// The editor of the document by itself.
class TestJsonEditor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsTheCursorWhereTextChangesElsewhere();
    void showsEveryCharacterAsItIs();
    void tellsOfEditsOnly();
    void completesKeysByKeys();
    void completesValues();
    void offersTheOtherValuesBehindAWholeOne();
    void marksLinesThatAreWrong();
    void tellsWhatASettingIsFor();
    void isLeftByTab();
    void showsOnlyWhatDiffers();
};

void TestJsonEditor::keepsTheCursorWhereTextChangesElsewhere()
{
    JsonEditor editor;
    editor.showText("{\n  \"a\": 1,\n  \"b\": 2\n}\n");
    editor.setCursorPosition(2, 4);
    editor.showText("{\n  \"a\": 1000,\n  \"b\": 2\n}\n");
    int line = 0;
    int column = 0;
    editor.getCursorPosition(&line, &column);
    QCOMPARE(line, 2);
    QCOMPARE(column, 4);
}

void TestJsonEditor::showsEveryCharacterAsItIs()
{
    JsonEditor editor;
    for (const char *text : {"\"ö\"", "\"ä\"", "\"å→\"", "\"→å\"", "\"\"", "\"𝄞\"", "\"𝄢\""}) {
        editor.showText(text);
        QCOMPARE(editor.document(), QByteArray(text));
    }
}

void TestJsonEditor::tellsOfEditsOnly()
{
    JsonEditor editor;
    editor.show();
    QSignalSpy edited(&editor, &JsonEditor::edited);
    editor.showText("{\n\n}\n");
    QCOMPARE(edited.count(), 0);
    editor.setCursorPosition(1, 0);
    QTest::keyClick(&editor, Qt::Key_1);
    QVERIFY(edited.count() > 0);
    QCOMPARE(edited.last().at(0).toByteArray(), QByteArray("{\n1\n}\n"));
    QCOMPARE(edited.last().at(1).toInt(), 1);
    // Steps are taken back by the draft.
    QTest::keyClick(&editor, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(editor.document(), QByteArray("{\n1\n}\n"));
}

void TestJsonEditor::completesKeysByKeys()
{
    JsonEditor editor;
    editor.resize(600, 400);
    editor.show();
    editor.showText("{\n  \"guards\": {\n    \n  }\n}\n");
    editor.setCursorPosition(2, 4);
    editor.setFocus();
    QTest::keyClick(&editor, Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(editor.isListActive());
    QTest::keyClick(&editor, Qt::Key_Down);
    QTest::keyClick(&editor, Qt::Key_Return);
    QVERIFY(!editor.isListActive());
    QVERIFY2(editor.document().contains("\"deletesPercent\": 1.0"), editor.document().constData());
    // While a word is typed it is offered by itself, and Escape leaves what is typed.
    editor.showText("{\n  \"guards\": {\n    \n  }\n}\n");
    editor.setCursorPosition(2, 4);
    QTest::keyClicks(&editor, u"\"read"_s);
    QVERIFY(editor.isListActive());
    QTest::keyClick(&editor, Qt::Key_Escape);
    QVERIFY(!editor.isListActive());
    QVERIFY(editor.document().contains("\"read\n"));
}

void TestJsonEditor::completesValues()
{
    JsonEditor editor;
    editor.resize(600, 400);
    editor.show();
    editor.showText("{\"flows\": {\"accounts\": {\"delete\": \"ignore\"}}}");
    goBehind(editor, "\"delete\": \"");
    editor.setFocus();
    QTest::keyClick(&editor, Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(editor.isListActive());
    QTest::keyClick(&editor, Qt::Key_Down);
    QTest::keyClick(&editor, Qt::Key_Return);
    QCOMPARE(editor.document(), QByteArray("{\"flows\": {\"accounts\": {\"delete\": \"mark\"}}}"));
}

void TestJsonEditor::offersTheOtherValuesBehindAWholeOne()
{
    JsonEditor editor;
    editor.resize(600, 400);
    editor.show();
    editor.showText("{\"flows\": {\"accounts\": {\"delete\": \"delete\"}}}");
    goBehind(editor, "\"delete\": \"delete");
    editor.setFocus();
    QTest::keyClick(&editor, Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(editor.isListActive());
    // What stands there comes first.
    QTest::keyClick(&editor, Qt::Key_Down);
    QTest::keyClick(&editor, Qt::Key_Return);
    QCOMPARE(editor.document(), QByteArray("{\"flows\": {\"accounts\": {\"delete\": \"ignore\"}}}"));
    // What is typed whole needs no list.
    editor.showText("{\"flows\": {\"accounts\": {\"delete\": \"ignor\"}}}");
    goBehind(editor, "\"delete\": \"ignor");
    QTest::keyClicks(&editor, u"e"_s);
    QVERIFY(!editor.isListActive());
    QCOMPARE(editor.document(), QByteArray("{\"flows\": {\"accounts\": {\"delete\": \"ignore\"}}}"));
}

void TestJsonEditor::marksLinesThatAreWrong()
{
    JsonEditor editor;
    editor.showText("{\n  \"a\": 1,\n  \"b\": 2\n}\n");
    editor.showProblems(
        {{u"/a"_s, u"wrong"_s, 2, false}, {u"/b"_s, u"odd"_s, 3, true}, {{}, u"all"_s, 0, false}});
    QVERIFY(editor.markersAtLine(1) != 0);
    QVERIFY(editor.markersAtLine(2) != 0);
    QVERIFY(editor.markersAtLine(1) != editor.markersAtLine(2));
    QCOMPARE(editor.markersAtLine(0), 0U);
    editor.showProblems({});
    QCOMPARE(editor.markersAtLine(1), 0U);
    editor.goToLine(3);
    int line = 0;
    int column = 0;
    editor.getCursorPosition(&line, &column);
    QCOMPARE(line, 2);
}

void TestJsonEditor::tellsWhatASettingIsFor()
{
    JsonEditor editor;
    editor.resize(600, 400);
    editor.show();
    QSignalSpy described(&editor, &JsonEditor::described);
    const auto said = [&described] {
        return described.isEmpty() ? QString() : described.last().first().toString();
    };
    editor.showText("{\"guards\": {\"deletesPerDay\": 25}}");
    goBehind(editor, "\"deletesPer");
    QTRY_VERIFY(said().contains(u"24 hours"_s));
    goBehind(editor, "{\"guards\": ");
    QTRY_VERIFY(said().startsWith(u"When a run stops"_s));
    goBehind(editor, "\"deletesPerDay\": 2");
    QTRY_VERIFY(said().contains(u"0 to 1000000"_s));
}

void TestJsonEditor::isLeftByTab()
{
    QWidget window;
    QBoxLayout layout(QBoxLayout::TopToBottom, &window);
    JsonEditor editor(&window);
    QPushButton next(&window);
    layout.addWidget(&editor);
    layout.addWidget(&next);
    editor.showText("{}");
    window.show();
    window.activateWindow();
    QTRY_VERIFY(window.isActiveWindow());
    editor.setFocus();
    QTest::keyClick(&editor, Qt::Key_Tab);
    QVERIFY(next.hasFocus());
    QTest::keyClick(&next, Qt::Key_Backtab);
    QVERIFY(editor.hasFocus());
    QCOMPARE(editor.document(), QByteArray("{}"));
}

void TestJsonEditor::showsOnlyWhatDiffers()
{
    QByteArray before;
    for (int line = 1; line <= 30; ++line)
        before += QByteArray::number(line) + '\n';
    QByteArray after = before;
    after.replace("\n15\n", "\nfifteen\nand more\n");
    DiffView view(u"diff"_s);
    view.show(before, after);
    QCOMPARE(view.added(), 2);
    QCOMPARE(view.removed(), 1);
    const QString shown = view.text();
    QVERIFY2(shown.startsWith(u"… from line 12\n  12\n  13\n  14\n− 15\n+ fifteen\n+ and more\n  16\n"_s),
        qPrintable(shown));
    QCOMPARE(view.lines(), 10);
    QVERIFY(view.markersAtLine(4) != 0 && view.markersAtLine(5) != 0 && view.markersAtLine(1) == 0);
    view.show(before, before);
    QVERIFY(view.text().isEmpty());
}

std::unique_ptr<QObject> testJsonEditor()
{
    return std::make_unique<TestJsonEditor>();
}

#include "tst_jsoneditor.moc"
