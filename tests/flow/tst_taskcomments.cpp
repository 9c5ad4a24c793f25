// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/noteworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::test;

namespace {

/// Tasks sync both ways, comments on them into the Salesforce task. One linked task.
class TaskCommentWorld : public NoteWorld
{
public:
    TaskCommentWorld()
        : NoteWorld({Flow::Tasks, Flow::TaskComments})
    {
        task = salesforce("Task",
            {{"Subject", "Send offer"}, {"WhatId", account.toStdString()},
                {"Description", "Ask for the price"}});
        run();
        todo = partnerOf(Flow::Tasks, Side::Salesforce, task).toLongLong();
    }

    qint64 say(const std::string &html) { return comment(html, "task", todo); }
    QString description() { return text(salesforceRow(task), "Description"); }
    int written(const sync::RunReport &report, int side = 0)
    {
        const auto &counts = report.flows.at(Flow::TaskComments);
        return static_cast<int>(counts.created[side] + counts.updated[side]);
    }

    /// S20 in the oracle's own words: every comment stands once below the marker, the text above is the
    /// task's.
    QStringList blockFaults()
    {
        QStringList faults;
        const QString all = description();
        const QString marker = u"--- Comments from Startdeliver (kept by Tandem) ---"_s;
        const qsizetype at = all.indexOf(marker);
        const QString above = (at < 0 ? all : all.left(at)).trimmed();
        if (above != text(startdeliverRow("task", todo), "description"))
            faults.append(u"the text above the comments differs: "_s + above);
        for (const Row &row : startdeliverRows("comment")) {
            if (row.value("entity", Row()) != "task")
                continue;
            const QString head = u"\n[#%1 "_s.arg(plainText(row["id"]));
            if (all.count(head) != 1)
                faults.append(
                    u"comment %1 stands there %2 times"_s.arg(plainText(row["id"])).arg(all.count(head)));
            const QString entry = all.mid(all.indexOf(head) + 1).section(u"\n[#"_s, 0, 0);
            if (!wordsOf(entry.section(u'\n', 1)).startsWith(wordsOf(plainText(row["text"]))))
                faults.append(u"comment %1 says something else"_s.arg(plainText(row["id"])));
        }
        return faults;
    }

    QString task;
    qint64 todo = 0;
};

} // namespace

/// Comments on tasks, in the Salesforce task's Description.
class TaskCommentsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void commentsAreAppendedOnceWithAuthorAndTime()
    {
        TaskCommentWorld world;
        const qint64 first = world.say("<p>Called <b>her</b></p><p>twice</p>");
        world.say("<p>Sent</p>");
        QCOMPARE(world.written(world.run()), 2);
        const QString all = world.description();
        QVERIFY2(all.startsWith(u"Ask for the price\n\n--- Comments from Startdeliver"_s), qPrintable(all));
        const Row row = world.startdeliverRow("comment", first);
        const QString member = text(world.startdeliverRow("teammember", 2), "name");
        QVERIFY2(all.contains(u"[#%1 %2 UTC, %3 ~"_s.arg(first).arg(
                     text(row, "createdAt").left(16).replace(u'T', u' '), member)),
            qPrintable(all));
        QVERIFY(all.contains(u"]\nCalled her\ntwice\n"_s));
        QCOMPARE(world.blockFaults(), QStringList());
        QCOMPARE(world.faults(), QStringList());
        for (int i = 0; i < 2; ++i)
            QCOMPARE(ActivityWorld::written(world.run()), 0);
        QCOMPARE(world.description(), all);
    }

    void anEditReplacesTheEntryAndTheTextAboveIsTheOtherFlows()
    {
        TaskCommentWorld world;
        const qint64 comment = world.say("<p>one</p>");
        world.run();
        world.editStartdeliver("comment", comment, {{"text", "<p>uno</p>"}});
        world.editStartdeliver("task", world.todo, {{"description", "Ask again"}});
        world.run();
        QVERIFY(world.description().startsWith(u"Ask again\n\n---"_s));
        QVERIFY(!world.description().contains(u"]\none"_s));
        QCOMPARE(world.blockFaults(), QStringList());
        QCOMPARE(world.faults(), QStringList());
        QCOMPARE(ActivityWorld::written(world.run()), 0);
        world.editSalesforce(world.task,
            {{"Description", world.description().replace(u"Ask again"_s, u"Ask once more"_s).toStdString()}});
        world.run();
        QCOMPARE(text(world.startdeliverRow("task", world.todo), "description"), u"Ask once more"_s);
        QCOMPARE(world.blockFaults(), QStringList());
        QCOMPARE(ActivityWorld::written(world.run()), 0);
    }

    /// S4: what a person changed in the block is left, and marked with the next write.
    void aPersonsEditIsLeft()
    {
        TaskCommentWorld world;
        const qint64 comment = world.say("<p>one</p>");
        world.run();
        world.editSalesforce(
            world.task, {{"Description", world.description().replace(u"one"_s, u"one!"_s).toStdString()}});
        world.run();
        world.editStartdeliver("comment", comment, {{"text", "<p>two</p>"}});
        world.run();
        QVERIFY(world.description().contains(u"one!"_s));
        QVERIFY(!world.description().contains(u"two"_s));
        world.say("<p>three</p>");
        world.run();
        QVERIFY(world.description().contains(u", edited in Salesforce]\none!"_s));
        QVERIFY(world.description().contains(u"three"_s));
        QCOMPARE(ActivityWorld::written(world.run()), 0);
    }

    /// S4: of an edit on each side the person's stands in Salesforce, and somebody is told, once.
    void aCommentEditedOnBothSidesIsLeftWithAWord()
    {
        TaskCommentWorld world;
        const qint64 comment = world.say("<p>one</p>");
        world.run();
        world.editSalesforce(
            world.task, {{"Description", world.description().replace(u"one"_s, u"eins"_s).toStdString()}});
        world.editStartdeliver("comment", comment, {{"text", "<p>uno</p>"}});
        world.run();
        QVERIFY(world.description().contains(u"eins"_s));
        QVERIFY(!world.description().contains(u"uno"_s));
        QCOMPARE(text(world.startdeliverRow("comment", comment), "text"), u"<p>uno</p>"_s);
        const auto refusals = world.fromState<QList<store::Refusal>>(
            [](store::StateTransaction &tx) { return tx.refusals(Flow::TaskComments, 0, 10); });
        QCOMPARE(refusals.size(), 1);
        QCOMPARE(refusals.first().code, u"EDITED_IN_SALESFORCE"_s);
        const auto again = world.run();
        QCOMPARE(again.flows.at(Flow::TaskComments).failed, 0);
        QCOMPARE(ActivityWorld::written(again), 0);
        // The change is taken back: the comment is kept in step again.
        world.editSalesforce(
            world.task, {{"Description", world.description().replace(u"eins"_s, u"one"_s).toStdString()}});
        world.run();
        world.editStartdeliver("comment", comment, {{"text", "<p>due</p>"}});
        world.run();
        QVERIFY(world.description().contains(u"due"_s));
        QCOMPARE(world.blockFaults(), QStringList());
        QCOMPARE(ActivityWorld::written(world.run()), 0);
    }

    void aPersonWhoRemovesAnEntryIsNotContradicted()
    {
        TaskCommentWorld world;
        world.say("<p>one</p>");
        world.run();
        world.editSalesforce(world.task, {{"Description", "Ask for the price"}});
        for (int i = 0; i < 2; ++i)
            QCOMPARE(ActivityWorld::written(world.run()), 0);
        QCOMPARE(world.description(), u"Ask for the price"_s);
        world.say("<p>two</p>");
        QCOMPARE(world.written(world.run()), 1);
        QVERIFY(!world.description().contains(u"one"_s));
    }

    /// A deleted comment is kept (the flow's default rule).
    void aDeletedCommentIsKept()
    {
        TaskCommentWorld world;
        const qint64 comment = world.say("<p>one</p>");
        world.run();
        world.services.withStartdeliver([&](auto &service) { return service.remove("comment", comment); });
        QCOMPARE(ActivityWorld::written(world.run()), 0);
        QVERIFY(world.description().contains(u"one"_s));
    }

    /// S13: somebody edits the task between our look and our write; nothing of it is lost.
    void anEditInBetweenIsNotOverwritten()
    {
        TaskCommentWorld world;
        world.say("<p>one</p>");
        int times = 0;
        world.services.onBeforeHandle([&](sandbox::Side side, const server::HttpRequest &request) {
            if (side == sandbox::Side::Salesforce && request.path.endsWith("/composite"_L1) && ++times == 1) {
                world.services.clock().skip(std::chrono::seconds(5));
                world.editSalesforce(world.task, {{"Description", "Somebody was faster"}});
            }
        });
        QCOMPARE(world.written(world.run()), 1);
        world.services.onBeforeHandle({});
        QCOMPARE(times, 2);
        QVERIFY2(
            world.description().startsWith(u"Somebody was faster\n\n---"_s), qPrintable(world.description()));
        world.run();
        QCOMPARE(world.blockFaults(), QStringList());
        QCOMPARE(ActivityWorld::written(world.run()), 0);
    }

    /// S12: the answer was lost; the id in the block says that it arrived.
    void aLostAnswerAppendsNothingTwice()
    {
        for (const auto kind : {sandbox::FaultKind::ResetAfter, sandbox::FaultKind::ResetBefore}) {
            TaskCommentWorld world;
            world.say("<p>one</p>");
            world.say("<p>two</p>");
            world.services.faults().failNth(sandbox::Side::Salesforce, 1, kind, {.kind = "composite"});
            world.run();
            world.run();
            QCOMPARE(world.blockFaults(), QStringList());
            QCOMPARE(ActivityWorld::written(world.run()), 0);
        }
    }

    /// S2: with a new cache what stands there is recognised.
    void aLostCacheAppendsNothingTwice()
    {
        TaskCommentWorld world;
        const qint64 comment = world.say("<p>one</p>");
        world.run();
        world.loseCache();
        QCOMPARE(ActivityWorld::written(world.run()), 0);
        world.editStartdeliver("comment", comment, {{"text", "<p>uno</p>"}});
        world.run();
        QCOMPARE(world.blockFaults(), QStringList());
    }

    /// S15: a comment on a task that has no partner yet waits for it, and comes in the same run.
    void aCommentOnANewTaskComesWithIt()
    {
        TaskCommentWorld world;
        const qint64 todo = world.startdeliver("task", {{"customerId", world.customer}, {"name", "New"}});
        world.comment("<p>at once</p>", "task", todo);
        world.run();
        const QString task = world.partnerOf(Flow::Tasks, Side::Startdeliver, QString::number(todo));
        QVERIFY(text(world.salesforceRow(task), "Description").contains(u"at once"_s));
        QCOMPARE(ActivityWorld::written(world.run()), 0);
    }

    void oneWriteTakesAllCommentsOfATask()
    {
        TaskCommentWorld world;
        for (int i = 0; i < 30; ++i)
            world.say("<p>comment " + std::to_string(i) + "</p>");
        world.forgetCalls();
        QCOMPARE(world.written(world.run()), 30);
        QCOMPARE(world.calls("composite"), 1);
        QCOMPARE(world.blockFaults(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TaskCommentsTest)
#include "tst_taskcomments.moc"
