// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/notetitle.h"
#include "tests/core/domain/suites.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;

/// How the note of a comment is called, and how it is known by that.
class TestNoteTitle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void titleBearsTheReference_data();
    void titleBearsTheReference();
    void titlesAreRead_data();
    void titlesAreRead();
};

void TestNoteTitle::titleBearsTheReference_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("title");
    QTest::newRow("short") << u"Called her"_s << u"Called her [Startdeliver comment 42]"_s;
    QTest::newRow("blank") << u" \n "_s << u"Comment [Startdeliver comment 42]"_s;
    QTest::newRow("two lines") << u"\nCalled\ther\nand him"_s << u"Called her… [Startdeliver comment 42]"_s;
    QTest::newRow("long") << QString(300, u'x') << QString(79, u'x') + u"… [Startdeliver comment 42]"_s;
    QTest::newRow("cut within a character") << QString(78, u'x') + u"\U0001F600\U0001F600"_s
                                            << QString(78, u'x') + u"… [Startdeliver comment 42]"_s;
    QTest::newRow("refers to another")
        << u"See [Startdeliver comment 7]"_s << u"See [Startdeliver comment 7] [Startdeliver comment 42]"_s;
    QTest::newRow("control characters") << u"a\u202eb\u0007c"_s << u"abc [Startdeliver comment 42]"_s;
}

/// S12: a note whose answer was lost is found again by its title.
void TestNoteTitle::titleBearsTheReference()
{
    QFETCH(const QString, text);
    QFETCH(const QString, title);
    QCOMPARE(noteTitleOf(RecordId(42), text), title);
    QVERIFY(title.size() <= 255);
    QCOMPARE(commentOfNote(title), RecordId(42));
}

void TestNoteTitle::titlesAreRead_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("comment");
    QTest::newRow("somebody's own") << u"Visit in May"_s << u""_s;
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("white space around") << u" x [Startdeliver comment 42] "_s << u"42"_s;
    QTest::newRow("reference only") << u"[Startdeliver comment 42]"_s << u"42"_s;
    QTest::newRow("text behind") << u"[Startdeliver comment 42] copy"_s << u""_s;
    QTest::newRow("no number") << u"[Startdeliver comment 4x]"_s << u""_s;
    QTest::newRow("blank number") << u"[Startdeliver comment ]"_s << u""_s;
    QTest::newRow("leading zero") << u"[Startdeliver comment 042]"_s << u""_s;
    QTest::newRow("too long") << u"[Startdeliver comment 1234567890123456789]"_s << u""_s;
}

void TestNoteTitle::titlesAreRead()
{
    QFETCH(const QString, title);
    QFETCH(const QString, comment);
    QCOMPARE(commentOfNote(title).text(), comment);
}

std::unique_ptr<QObject> makeTestNoteTitle()
{
    return std::make_unique<TestNoteTitle>();
}

#include "tst_notetitle.moc"
