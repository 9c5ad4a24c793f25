// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/noteworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::test;

namespace {

/// Tasks sync both ways, comments on them become posts in the feed of the Salesforce task. One linked task.
class PostWorld : public NoteWorld
{
public:
    PostWorld()
        : NoteWorld({Flow::Tasks, Flow::TaskComments})
    {
        configuration.flow(Flow::TaskComments).place = CommentPlace::Feed;
        reopen();
        task = salesforce("Task",
            {{"Subject", "Send offer"}, {"WhatId", account.toStdString()}, {"Description", "Own text"}});
        run();
        todo = partnerOf(Flow::Tasks, Side::Salesforce, task).toLongLong();
    }

    qint64 say(const std::string &html) { return comment(html, "task", todo); }

    std::vector<Row> posts()
    {
        std::vector<Row> found;
        for (const Row &row : salesforceRows("FeedItem")) {
            if (!row.value("IsDeleted", false) && plainText(row["ParentId"]) == task)
                found.push_back(row);
        }
        return found;
    }

    void switchTo(CommentPlace place)
    {
        configuration.flow(Flow::TaskComments).place = place;
        reopen();
    }

    /// S20 in the oracle's own words: one post a comment, with its words; the Description is the task's.
    QStringList postFaults()
    {
        QStringList faults;
        std::map<QString, QStringList> bodies;
        for (const Row &post : posts()) {
            const QString body = plainText(post["Body"]);
            const QString last = body.section(u'\n', -1);
            bodies[last.section(u' ', -1).chopped(1)].append(body);
        }
        for (const Row &row : startdeliverRows("comment")) {
            if (row.value("entity", Row()) != "task")
                continue;
            const QString id = plainText(row["id"]);
            const QStringList found = bodies[id];
            bodies.erase(id);
            if (found.size() != 1) {
                faults.append(u"comment %1 has %2 posts"_s.arg(id).arg(found.size()));
                continue;
            }
            const QString words = wordsOf(found.first().section(u'\n', 1, -2));
            if (words != wordsOf(plainText(row["text"])))
                faults.append(u"comment %1 says something else: %2"_s.arg(id, words));
        }
        for (const auto &[id, left] : bodies)
            faults.append(u"a post of no comment: "_s + left.join(u'|'));
        if (text(salesforceRow(task), "Description") != u"Own text"_s)
            faults.append(u"the Description was changed"_s);
        return faults;
    }

    QString task;
    qint64 todo = 0;
};

} // namespace

/// Comments on tasks, as posts in the Salesforce task's feed.
class TaskPostsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCommentIsPostedOnceAndEdited()
    {
        PostWorld world;
        const qint64 first = world.say("<p>Called <b>her</b></p><p>twice</p>");
        world.say("<p>Sent</p>");
        QCOMPARE(ActivityWorld::written(world.run()), 2);
        QCOMPARE(world.postFaults(), QStringList());
        const Row row = world.startdeliverRow("comment", first);
        const QString member = text(world.startdeliverRow("teammember", 2), "name");
        const QString head =
            u"%1 · %2 UTC\n"_s.arg(member, text(row, "createdAt").left(16).replace(u'T', u' '));
        QVERIFY2(text(world.posts().front(), "Body").startsWith(head), qPrintable(head));
        for (int i = 0; i < 2; ++i)
            QCOMPARE(ActivityWorld::written(world.run()), 0);
        world.skip(std::chrono::minutes(20));
        world.editStartdeliver("comment", first, {{"text", "<p>Called him</p>"}});
        QCOMPARE(ActivityWorld::written(world.run()), 1);
        QCOMPARE(world.postFaults(), QStringList());
        QCOMPARE(ActivityWorld::written(world.run()), 0);
        QCOMPARE(world.faults(), QStringList());
    }

    /// S15: a comment on a task that has no partner yet comes in the same run.
    void aCommentOnANewTaskComesWithIt()
    {
        PostWorld world;
        world.todo = world.startdeliver(
            "task", {{"customerId", world.customer}, {"name", "New"}, {"description", "Own text"}});
        world.say("<p>at once</p>");
        world.run();
        world.task = world.partnerOf(Flow::Tasks, Side::Startdeliver, QString::number(world.todo));
        QCOMPARE(world.posts().size(), size_t(1));
        QCOMPARE(world.postFaults(), QStringList());
        QCOMPARE(ActivityWorld::written(world.run()), 0);
    }

    /// S12: whatever became of an answer, there is one post.
    void aLostAnswerPostsNothingTwice()
    {
        for (const auto kind : {sandbox::FaultKind::ResetAfter, sandbox::FaultKind::ResetBefore}) {
            PostWorld world;
            world.say("<p>one</p>");
            world.say("<p>two</p>");
            world.services.faults().failNth(
                sandbox::Side::Salesforce, 1, kind, {.bodyPart = "FeedItem", .kind = "create"});
            world.run();
            world.run();
            QCOMPARE(world.postFaults(), QStringList());
            QCOMPARE(ActivityWorld::written(world.run()), 0);
        }
    }

    /// S2: with a new cache, and even with a new store, what was posted is recognised.
    void aLostStorePostsNothingTwice()
    {
        PostWorld world;
        world.say("<p>one</p>");
        world.run();
        world.loseCache();
        QCOMPARE(ActivityWorld::written(world.run()), 0);
        world.close();
        QDir folder(world.directory.path());
        for (const QString &name : folder.entryList({u"*.db*"_s}))
            QVERIFY(folder.remove(name));
        world.open();
        world.skip(std::chrono::hours(1));
        world.run();
        world.run();
        QCOMPARE(world.postFaults(), QStringList());
        QCOMPARE(world.faults(), QStringList());
    }

    /// S4: of an edit on each side the one in Salesforce stands, and somebody is told, once.
    void aPostThatWasEditedIsLeftWithAWord()
    {
        PostWorld world;
        const qint64 comment = world.say("<p>one</p>");
        world.run();
        const Row post = world.posts().front();
        world.skip(std::chrono::minutes(20));
        world.editSalesforce(
            text(post, "Id"), {{"Body", text(post, "Body").replace(u"one"_s, u"eins"_s).toStdString()}});
        QCOMPARE(ActivityWorld::written(world.run()), 0);
        world.editStartdeliver("comment", comment, {{"text", "<p>uno</p>"}});
        world.run();
        QVERIFY(text(world.posts().front(), "Body").contains(u"eins"_s));
        const auto refusals = world.fromState<QList<store::Refusal>>(
            [](store::StateTransaction &tx) { return tx.refusals(Flow::TaskComments, 0, 10); });
        QCOMPARE(refusals.size(), 1);
        QCOMPARE(refusals.first().code, u"EDITED_IN_SALESFORCE"_s);
        QCOMPARE(ActivityWorld::written(world.run()), 0);
    }

    void aPostThatAPersonRemovedIsNotPostedAgain()
    {
        PostWorld world;
        world.say("<p>one</p>");
        world.run();
        world.removeSalesforce(text(world.posts().front(), "Id"));
        for (int i = 0; i < 2; ++i)
            QCOMPARE(ActivityWorld::written(world.run()), 0);
        QCOMPARE(world.posts().size(), size_t(0));
    }

    /// A deleted comment: the flow's rule.
    void aDeletedCommentFollowsTheRule()
    {
        for (const DeletePolicy policy : {DeletePolicy::Ignore, DeletePolicy::Delete}) {
            PostWorld world;
            world.configuration.flow(Flow::TaskComments).deletes = policy;
            world.reopen();
            const qint64 comment = world.say("<p>one</p>");
            world.say("<p>two</p>");
            world.run();
            world.removeStartdeliver("comment", comment);
            world.skip(std::chrono::hours(24 * 8)); // the weekly sweep sees that it is gone
            world.run();
            QCOMPARE(world.posts().size(), size_t(policy == DeletePolicy::Ignore ? 2 : 1));
            QCOMPARE(ActivityWorld::written(world.run()), 0);
        }
    }

    /// Somebody's own post is nobody's comment, whatever it quotes.
    void aPostOfAPersonIsLeftAlone()
    {
        PostWorld world;
        const qint64 comment = world.say("<p>one</p>");
        world.salesforce("FeedItem",
            {{"ParentId", world.task.toStdString()},
                {"Body", "Nice!\n[Startdeliver comment " + std::to_string(comment) + "]\nSee above"}});
        QCOMPARE(ActivityWorld::written(world.run()), 1);
        QCOMPARE(world.posts().size(), size_t(2));
        QCOMPARE(ActivityWorld::written(world.run()), 0);
        QCOMPARE(world.startdeliverRows("comment").size(), size_t(1));
    }

    void aLongCommentIsCut()
    {
        PostWorld world;
        world.say("<p>" + std::string(12'000, 'x') + "</p>");
        QCOMPARE(ActivityWorld::written(world.run()), 1);
        const QString body = text(world.posts().front(), "Body");
        QVERIFY(body.size() <= 10'000);
        QVERIFY2(body.section(u'\n', -2, -2).endsWith(u'…'), qPrintable(body.right(80)));
        QCOMPARE(ActivityWorld::written(world.run()), 0);
    }

    /// What stands there when the place is changed stays; nothing is said twice.
    void changingThePlaceRepeatsNothing()
    {
        PostWorld world;
        const qint64 posted = world.say("<p>posted</p>");
        world.run();
        world.switchTo(CommentPlace::Description);
        QCOMPARE(ActivityWorld::written(world.run()), 0);
        const qint64 listed = world.say("<p>listed</p>");
        QCOMPARE(ActivityWorld::written(world.run()), 1);
        QVERIFY(text(world.salesforceRow(world.task), "Description").contains(u"listed"_s));
        QVERIFY(!text(world.salesforceRow(world.task), "Description").contains(u"posted"_s));
        world.skip(std::chrono::minutes(20));
        world.editStartdeliver("comment", posted, {{"text", "<p>posted, and edited</p>"}});
        QCOMPARE(ActivityWorld::written(world.run()), 0);
        world.switchTo(CommentPlace::Feed);
        // It is edited where it stands.
        const sync::RunReport back = world.run();
        QVERIFY2(ActivityWorld::written(back) == 1, sync::reportJson(back).constData());
        QVERIFY(text(world.posts().front(), "Body").contains(u"posted, and edited"_s));
        QCOMPARE(world.posts().size(), size_t(1));
        world.skip(std::chrono::minutes(20));
        world.editStartdeliver("comment", listed, {{"text", "<p>listed, and edited</p>"}});
        QCOMPARE(ActivityWorld::written(world.run()), 0);
        world.loseCache();
        QCOMPARE(ActivityWorld::written(world.run()), 0);
        QCOMPARE(world.posts().size(), size_t(1));
        world.switchTo(CommentPlace::Description);
        // The new cache has to learn of it first.
        QCOMPARE(ActivityWorld::written(world.run()) + ActivityWorld::written(world.run()), 1);
        QVERIFY(text(world.salesforceRow(world.task), "Description").contains(u"listed, and edited"_s));
    }

    /// Where the organisation has no feeds there is nothing to do, and somebody is told.
    void anOrganisationWithoutFeedsIsToldSo()
    {
        PostWorld world;
        world.services.withSalesforce(
            [&](auto &service) { service.setFeature(sandbox::SfFeature::FeedTracking, false); });
        world.skip(std::chrono::hours(2));
        world.say("<p>one</p>");
        const auto report = world.sync();
        QVERIFY(report && !report->error);
        QCOMPARE(ActivityWorld::written(*report), 0);
    }
};

QTEST_GUILESS_MAIN(TaskPostsTest)
#include "tst_taskposts.moc"
