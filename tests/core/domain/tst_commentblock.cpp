// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/commentblock.h"
#include "tests/core/domain/suites.h"

#include <QRandomGenerator>
#include <QScopeGuard>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;

namespace {

using Outcome = CommentBlock::Outcome;
constexpr qsizetype room = 32000;

TaskComment comment(qint64 id, const QString &text, const QString &author = u"Anna Berg"_s)
{
    return {RecordId(id), author, *Instant::fromIso(u"2026-11-03T10:15:30.000Z"_s), text};
}

QString with(const QString &before, const QList<TaskComment> &comments)
{
    CommentBlock block = CommentBlock::parse(before);
    for (const TaskComment &one : comments)
        block.append(one);
    return block.render(room).value_or(QString());
}

/// What Salesforce may do to a long text (contract salesforce.md 5.7).
QString asStored(const QString &text, bool carriageReturns)
{
    QString stored = text.trimmed();
    return carriageReturns ? stored.replace(u'\n', "\r\n"_L1) : stored;
}

QString randomText(QRandomGenerator &random)
{
    static const QStringList pieces{u"Called"_s, u" "_s, u"\n"_s, u"\r\n"_s, u"[#3 "_s, u"]"_s, u"~"_s,
        u"--- Comments from Startdeliver (kept by Tandem) ---"_s, u"\n[Older comments, up to #"_s, u"å"_s,
        u"\U0001F600"_s, QString(QChar(0xD83D)), u"\u2028"_s, u"\t"_s, QString(QChar(u'\0')), u"\n\n\n"_s,
        u"> "_s, QString(QChar(0x200F))};
    QString text;
    for (int i = random.bounded(9); i > 0; --i)
        text += pieces[random.bounded(int(pieces.size()))];
    return text;
}

} // namespace

/// The comments of Startdeliver in a Salesforce task's Description.
class TestCommentBlock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commentsStandBelowTheMarker();
    void aTextWithoutCommentsStaysAsItIs();
    void commentsStandInTheOrderOfTheirIds();
    void aPresentCommentIsNeverAppendedAgain();
    void theRestOfATextStandsBeforeAllComments();
    void anEditedCommentIsReplaced();
    void aDeletedCommentGoes();
    void aPersonsEditIsLeftAndMarked();
    void aPersonsLinesAmongTheEntriesAreKept();
    void anEntryPeopleCopiedCountsOnce();
    void theTextBeforeIsWrittenWithoutTheComments();
    void aTextThatReadsLikeTheMarkerIsQuoted();
    void theOldestFoldIntoOneLine();
    void nothingOfAPersonIsFolded();
    void aVeryLongCommentIsCut();
    void salesforcesWayOfStoringIsNoEdit_data();
    void salesforcesWayOfStoringIsNoEdit();
    void randomHistoriesKeepEveryText();
};

void TestCommentBlock::commentsStandBelowTheMarker()
{
    QCOMPARE(with(u"Call back"_s, {comment(7, u"Reached her.\nAgain on Friday."_s)}),
        u"Call back\n\n--- Comments from Startdeliver (kept by Tandem) ---\n"
        "[#7 2026-11-03 10:15 UTC, Anna Berg ~0965fa26]\nReached her.\nAgain on Friday."_s);
    QCOMPARE(with(u""_s, {comment(7, u""_s, u"A [x]\nB"_s)}).section(u'\n', 1),
        u"[#7 2026-11-03 10:15 UTC, A (x) B ~3f9fc02d]"_s);
    QCOMPARE(textBeforeComments(with(u"Call back"_s, {comment(7, u"x"_s)})), u"Call back"_s);
}

void TestCommentBlock::aTextWithoutCommentsStaysAsItIs()
{
    const QString text = u"  One \r\n\r\n two\t\n"_s;
    QCOMPARE(textBeforeComments(text), text);
    QCOMPARE(withTextBeforeComments(text, u"other"_s, room), u"other"_s);
    CommentBlock block = CommentBlock::parse(text);
    QVERIFY(block.isEmpty());
    QCOMPARE(block.append(comment(1, u"x"_s)), Outcome::Done);
    const QString full = *block.render(room);
    QCOMPARE(textBeforeComments(full), text.trimmed().prepend("  "_L1));
    block = CommentBlock::parse(full);
    QCOMPARE(block.remove(RecordId(1)), Outcome::Done);
    QCOMPARE(*block.render(room), text.trimmed().prepend("  "_L1));
}

void TestCommentBlock::commentsStandInTheOrderOfTheirIds()
{
    const QString full =
        with(u"a"_s, {comment(10, u"ten"_s), comment(9, u"nine"_s), comment(11, u"eleven"_s)});
    QVERIFY(full.indexOf("nine"_L1) < full.indexOf("ten\n"_L1));
    QVERIFY(full.endsWith("eleven"_L1));
    QCOMPARE(
        with(with(u"a"_s, {comment(11, u"eleven"_s)}), {comment(9, u"nine"_s), comment(10, u"ten"_s)}), full);
}

void TestCommentBlock::aPresentCommentIsNeverAppendedAgain()
{
    const QString full = with(u"a"_s, {comment(7, u"one"_s)});
    CommentBlock block = CommentBlock::parse(full);
    QVERIFY(block.contains(RecordId(7)));
    QCOMPARE(block.append(comment(7, u"other"_s)), Outcome::Same);
    QCOMPARE(*block.render(room), full);
    QCOMPARE(block.append(comment(0, u"no id"_s)), Outcome::Same);
}

void TestCommentBlock::anEditedCommentIsReplaced()
{
    CommentBlock block = CommentBlock::parse(with(u"a"_s, {comment(7, u"one"_s), comment(8, u"two"_s)}));
    QCOMPARE(block.replace(comment(7, u"one"_s)), Outcome::Same);
    QCOMPARE(block.replace(comment(7, u"uno"_s)), Outcome::Done);
    QCOMPARE(block.replace(comment(9, u"x"_s)), Outcome::Absent);
    QCOMPARE(*block.render(room), with(u"a"_s, {comment(7, u"uno"_s), comment(8, u"two"_s)}));
}

void TestCommentBlock::aDeletedCommentGoes()
{
    CommentBlock block = CommentBlock::parse(with(u"a"_s, {comment(7, u"one"_s), comment(8, u"two"_s)}));
    QCOMPARE(block.remove(RecordId(7)), Outcome::Done);
    QCOMPARE(block.remove(RecordId(7)), Outcome::Absent);
    QCOMPARE(*block.render(room), with(u"a"_s, {comment(8, u"two"_s)}));
    QCOMPARE(block.remove(RecordId(8)), Outcome::Done);
    QCOMPARE(*block.render(room), u"a"_s);
}

void TestCommentBlock::aPersonsEditIsLeftAndMarked()
{
    const QString full = with(u"a"_s, {comment(7, u"one"_s), comment(8, u"two"_s)});
    const QString touched = QString(full).replace("one"_L1, "ONE"_L1);
    CommentBlock block = CommentBlock::parse(touched);
    QCOMPARE(block.editedIds(), QList<RecordId>{RecordId(7)});
    QCOMPARE(block.replace(comment(7, u"uno"_s)), Outcome::Left);
    QCOMPARE(block.remove(RecordId(7)), Outcome::Left);
    const QString marked = *block.render(room);
    QVERIFY(marked.contains(", edited in Salesforce]\nONE"_L1));
    QCOMPARE(marked.count("edited in Salesforce"_L1), 1);
    QCOMPARE(*CommentBlock::parse(marked).render(room), marked);
    // Taken back by the person, it is ours again.
    QCOMPARE(*CommentBlock::parse(QString(marked).replace("ONE"_L1, "one"_L1)).render(room), full);
    // A changed author is an edit too.
    const QString renamed = QString(full).replace("Anna Berg ~"_L1, "Anna Borg ~"_L1);
    QCOMPARE(CommentBlock::parse(renamed).editedIds().size(), 2);
}

void TestCommentBlock::aPersonsLinesAmongTheEntriesAreKept()
{
    const QString full = with(u"a"_s, {comment(7, u"one"_s), comment(8, u"two"_s)});
    QString touched = QString(full).replace("one\n"_L1, "one\nI agree\n\nvery much\n"_L1);
    touched.replace("Tandem) ---\n"_L1, "Tandem) ---\nRead these!\n"_L1);
    touched += u"\nBelow all"_s;
    CommentBlock block = CommentBlock::parse(touched);
    QVERIFY(block.editedIds().isEmpty());
    QCOMPARE(block.replace(comment(8, u"zwei"_s)), Outcome::Done);
    QCOMPARE(block.remove(RecordId(7)), Outcome::Done);
    const QString after = *block.render(room);
    QVERIFY(!after.contains("one"_L1) && !after.contains("two"_L1));
    for (const auto part : {"Read these!"_L1, "I agree\n\nvery much"_L1, "zwei\n\nBelow all"_L1})
        QVERIFY2(after.contains(part), qPrintable(after));
    QCOMPARE(*CommentBlock::parse(after).render(room), after);
}

void TestCommentBlock::anEntryPeopleCopiedCountsOnce()
{
    const QString full = with(u"a"_s, {comment(7, u"one"_s)});
    const QString copied = full + u'\n' + full.section(u'\n', -2).replace("one"_L1, "eins"_L1);
    CommentBlock block = CommentBlock::parse(copied);
    QVERIFY(block.editedIds().isEmpty());
    const QString once = *block.render(room);
    QVERIFY(once.contains("eins"_L1));
    QCOMPARE(*CommentBlock::parse(once).render(room), once);
    QCOMPARE(block.remove(RecordId(7)), Outcome::Done);
    QVERIFY(block.render(room)->contains("eins"_L1));
}

void TestCommentBlock::theTextBeforeIsWrittenWithoutTheComments()
{
    const QString full = with(u"a"_s, {comment(7, u"one"_s)});
    const QString other = *withTextBeforeComments(full, u"b\nc"_s, room);
    QCOMPARE(other, with(u"b\nc"_s, {comment(7, u"one"_s)}));
    const QString blank = *withTextBeforeComments(full, u""_s, room);
    QCOMPARE(textBeforeComments(blank), u""_s);
    QCOMPARE(*withTextBeforeComments(blank, u"a"_s, room), full);
}

void TestCommentBlock::aTextThatReadsLikeTheMarkerIsQuoted()
{
    const QString marker = u"--- Comments from Startdeliver (kept by Tandem) ---"_s;
    const QString full = with(u"a"_s, {comment(7, u"one"_s)});
    const QString hostile = *withTextBeforeComments(full, marker + u"\n  "_s + marker, room);
    QCOMPARE(textBeforeComments(hostile), u"> "_s + marker + u"\n>   "_s + marker);
    QVERIFY(hostile.endsWith("one"_L1));
    // So is a comment's line that reads like another entry.
    const QString nested =
        with(u"a"_s, {comment(7, full + u"\n[Older comments, up to #99, are in Startdeliver.]"_s)});
    CommentBlock block = CommentBlock::parse(nested);
    QVERIFY(block.contains(RecordId(7)) && !block.contains(RecordId(8)));
    QVERIFY(block.editedIds().isEmpty());
    QCOMPARE(block.textBefore(), u"a"_s);
}

void TestCommentBlock::theOldestFoldIntoOneLine()
{
    QList<TaskComment> comments;
    for (qint64 id = 100; id < 160; ++id)
        comments.append(comment(id, u"%1 "_s.arg(id) + QString(1000, u'x')));
    const QString full = with(QString(500, u'p'), comments);
    QVERIFY(full.size() + full.count(u'\n') <= room);
    QVERIFY(full.size() > room - 1100);
    CommentBlock block = CommentBlock::parse(full);
    for (qint64 id = 100; id < 160; ++id)
        QVERIFY(block.contains(RecordId(id)));
    QCOMPARE(full.count("[Older comments"_L1), 1);
    QVERIFY(!full.contains("[#100 "_L1) && full.contains("[#159 "_L1));
    QCOMPARE(block.append(comment(101, u"again"_s)), Outcome::Same);
    QCOMPARE(block.replace(comment(101, u"again"_s)), Outcome::Same);
    QCOMPARE(block.remove(RecordId(101)), Outcome::Same);
    QCOMPARE(block.append(comment(160, QString(3000, u'y'))), Outcome::Done);
    const QString more = *block.render(room);
    QCOMPARE(more.count("[Older comments"_L1), 1);
    QVERIFY(more.size() <= room && more.endsWith("yyy"_L1));
}

void TestCommentBlock::nothingOfAPersonIsFolded()
{
    QString full = with(
        QString(500, u'p'), {comment(1, u"mine"_s), comment(2, u"yours"_s), comment(3, QString(3000, u'x'))});
    full.replace("mine"_L1, "MINE"_L1).replace("yours"_L1, "yours\n\nand more"_L1);
    const QString folded = *CommentBlock::parse(full).render(900);
    QVERIFY(folded.size() <= 900);
    for (const auto part : {"MINE"_L1, "and more"_L1, "up to #3, "_L1})
        QVERIFY2(folded.contains(part), qPrintable(folded));
    QVERIFY(!folded.contains("yours"_L1) && !folded.contains("xxx"_L1));
    const auto tooMuch = CommentBlock::parse(full).render(500);
    QVERIFY(!tooMuch);
    QCOMPARE(tooMuch.error().code, u"STRING_TOO_LONG"_s);
}

void TestCommentBlock::aVeryLongCommentIsCut()
{
    QString text(7953, u'x');
    text += u"\U0001F600 and a very long rest"_s + QString(50000, u'y');
    const QString full = with(u"a"_s, {comment(7, text)});
    QVERIFY(full.endsWith("x\n[The rest of this comment is in Startdeliver.]"_L1));
    CommentBlock block = CommentBlock::parse(full);
    QVERIFY(block.editedIds().isEmpty());
    QCOMPARE(block.replace(comment(7, text)), Outcome::Same);
}

void TestCommentBlock::salesforcesWayOfStoringIsNoEdit_data()
{
    QTest::addColumn<bool>("carriageReturns");
    QTest::newRow("line feeds") << false;
    QTest::newRow("carriage returns") << true;
}

/// S5: what a declared rule explains is no change (contract salesforce.md 5.7).
void TestCommentBlock::salesforcesWayOfStoringIsNoEdit()
{
    QFETCH(const bool, carriageReturns);
    const QString full = with(u"one\ntwo"_s, {comment(7, u" a \n\n b\t\n"_s), comment(8, u"c\rd\n"_s)});
    CommentBlock block = CommentBlock::parse(asStored(full, carriageReturns));
    QVERIFY(block.editedIds().isEmpty());
    QCOMPARE(block.replace(comment(7, u" a \n\n b\t\n"_s)), Outcome::Same);
    QCOMPARE(block.replace(comment(8, u"c\nd"_s)), Outcome::Same);
    block.setTextBefore(u"one\ntwo"_s);
    QCOMPARE(*block.render(room), full);
}

void TestCommentBlock::randomHistoriesKeepEveryText()
{
    const quint32 seed = qEnvironmentVariableIsSet("TANDEM_SEED")
        ? static_cast<quint32>(qEnvironmentVariableIntValue("TANDEM_SEED"))
        : QRandomGenerator::global()->generate();
    const auto guard = qScopeGuard([&] {
        if (QTest::currentTestFailed())
            qWarning("TANDEM_SEED=%u", seed);
    });
    QRandomGenerator random(seed);
    const int rounds = std::max(60, qEnvironmentVariableIntValue("TANDEM_ROUNDS"));
    for (int round = 0; round < rounds; ++round) {
        QString stored;
        QString before;
        QMap<qint64, QString> comments; // as they should stand there
        int personal = 0;
        for (int step = 0; step < 40; ++step) {
            CommentBlock block = CommentBlock::parse(stored);
            QCOMPARE(block.textBefore().trimmed().remove(u'\r'), before.trimmed());
            const qint64 id = random.bounded(1, 12);
            const QString text = randomText(random);
            switch (random.bounded(5)) {
            case 0:
                QCOMPARE(block.append(comment(id, text)) == Outcome::Done, !comments.contains(id));
                if (!comments.contains(id))
                    comments.insert(id, text);
                break;
            case 1:
                QCOMPARE(block.replace(comment(id, text)) == Outcome::Absent, !comments.contains(id));
                if (comments.contains(id))
                    comments.insert(id, text);
                break;
            case 2:
                QCOMPARE(block.remove(RecordId(id)) == Outcome::Done, comments.remove(id) > 0);
                break;
            case 3:
                before = u"before %1\nline"_s.arg(step);
                block.setTextBefore(before);
                break;
            default: // a person writes below everything
                if (!block.isEmpty()) {
                    stored += u"\nperson %1"_s.arg(personal++);
                    block = CommentBlock::parse(stored);
                }
            }
            const auto out = block.render(room);
            QVERIFY(out);
            QCOMPARE(*CommentBlock::parse(*out).render(room), *out);
            stored = asStored(*out, random.bounded(2) == 1);
            block = CommentBlock::parse(stored);
            QVERIFY(block.editedIds().isEmpty());
            for (qint64 each = 1; each < 12; ++each) {
                QCOMPARE(block.contains(RecordId(each)), comments.contains(each));
                if (comments.contains(each))
                    QCOMPARE(block.replace(comment(each, comments.value(each))), Outcome::Same);
            }
            for (int one = 0; one < personal; ++one)
                QCOMPARE(stored.count(u"person %1"_s.arg(one)) > 0, true);
        }
    }
}

/// S23: it is no comment, is replaced whatever became of it, and never folds; what a person made of it stays.
void TestCommentBlock::theRestOfATextStandsBeforeAllComments()
{
    CommentBlock block = CommentBlock::parse(with(u"Own"_s, {comment(3, u"Called"_s)}));
    block.setRest(u"Subject"_s, u"and so on\n[#3 like an entry]"_s);
    const QString all = block.render(room).value_or(QString());
    QVERIFY2(all.indexOf(u"[Rest of Subject ~"_s) < all.indexOf(u"[#3 "_s), qPrintable(all));
    for (const bool carriageReturns : {false, true}) {
        CommentBlock again = CommentBlock::parse(asStored(all, carriageReturns));
        QCOMPARE(again.ids(), QList<RecordId>{RecordId(3)});
        QCOMPARE(again.editedIds(), QList<RecordId>());
        QCOMPARE(again.restOf(u"Subject"_s), u"and so on\n> [#3 like an entry]"_s);
        QCOMPARE(again.textBefore(), u"Own"_s);
        QCOMPARE(again.render(room).value_or(QString()), all);
    }
    CommentBlock edited = CommentBlock::parse(QString(all).replace(u"and so on"_s, u"and on"_s));
    edited.setRest(u"Subject"_s, u"once more"_s);
    QCOMPARE(edited.restOf(u"Subject"_s), u"once more"_s);
    QCOMPARE(edited.render(room).value_or(QString()).count(u"[Rest of Subject ~"_s), 1);
    // A person's words stay, and are not taken for ours later.
    QVERIFY(edited.render(room).value_or(QString()).contains(u"as changed here:\nand on"_s));
    edited = CommentBlock::parse(edited.render(room).value_or(QString()));
    QCOMPARE(edited.restOf(u"Subject"_s), u"once more"_s);
    edited.append(comment(4, QString(200, u'x')));
    const QString folded = edited.render(360).value_or(QString());
    QVERIFY2(folded.contains(u"once more"_s) && folded.contains(u"Older comments"_s), qPrintable(folded));
    edited.setRest(u"Subject"_s, QString());
    const QString without = edited.render(room).value_or(QString());
    QVERIFY2(!without.contains(u"[Rest of"_s) && without.count(u"\nand on"_s) == 1, qPrintable(without));
    CommentBlock alone = CommentBlock::parse(u"Own"_s);
    alone.setRest(u"Subject"_s, u"more"_s);
    alone.setRest(u"Subject"_s, QString());
    QCOMPARE(alone.render(room).value_or(QString()), u"Own"_s);
}

std::unique_ptr<QObject> makeTestCommentBlock()
{
    return std::make_unique<TestCommentBlock>();
}

#include "tst_commentblock.moc"
