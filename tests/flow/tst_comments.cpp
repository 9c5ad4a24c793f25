// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/noteworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::test;

/// Comments on customers that become notes.
class CommentsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCommentBecomesANoteThatIsNotImported()
    {
        NoteWorld world({Flow::Notes, Flow::Comments});
        const qint64 comment = world.comment("<p>Called <b>her</b> &amp; him</p><script>x</script>");
        const auto report = world.run();
        QCOMPARE(report.flows.at(Flow::Comments).created[0], 1);
        const auto notes = world.notesOn(world.account);
        QCOMPARE(notes.size(), 1U);
        QCOMPARE(text(notes[0], "Title"), u"Called her & him [Startdeliver comment %1]"_s.arg(comment));
        QCOMPARE(world.noteHtml(text(notes[0], "Id")), u"<p>Called <b>her</b> &amp; him</p>"_s);
        world.skip(std::chrono::hours(2));
        QCOMPARE(ActivityWorld::written(world.run()), 0);
        QCOMPARE(world.noteInteractions().size(), 0U);
        // Nor when somebody gave it another title.
        world.editSalesforce(text(notes[0], "Id"), {{"Title", "Renamed"}});
        world.skip(std::chrono::hours(2));
        QCOMPARE(ActivityWorld::written(world.run()), 0);
        QCOMPARE(world.noteInteractions().size(), 0U);
        QCOMPARE((commentFaults(world.oracle()) + noteFaults(world.oracle())).join(u"\n"_s), QString());
    }

    void commentsOnTasksStay()
    {
        NoteWorld world({Flow::Comments});
        world.comment("<p>a</p>", "task", 1);
        QCOMPARE(ActivityWorld::written(world.run()), 0);
        QCOMPARE(world.notesOn(world.account).size(), 0U);
    }

    void anEditMakesANewVersion()
    {
        NoteWorld world({Flow::Comments});
        const qint64 comment = world.comment("<p>one</p>");
        world.run();
        const QString note = text(world.notesOn(world.account)[0], "Id");
        const QString version = text(world.salesforceRow(note), "LatestPublishedVersionId");
        world.editStartdeliver("comment", comment, {{"text", "<p>two</p>"}});
        QCOMPARE(world.run().flows.at(Flow::Comments).updated[0], 1);
        QCOMPARE(world.noteHtml(note), u"<p>two</p>"_s);
        QVERIFY(text(world.salesforceRow(note), "LatestPublishedVersionId") != version);
        QCOMPARE(commentFaults(world.oracle()).join(u"\n"_s), QString());
        QCOMPARE(ActivityWorld::written(world.run()), 0);
    }

    /// S4: a note that was edited in Salesforce since is not overwritten without a person.
    void aNoteEditedInSalesforceWaitsForAPerson()
    {
        NoteWorld world({Flow::Comments});
        const qint64 comment = world.comment("<p>one</p>");
        world.run();
        const QString note = text(world.notesOn(world.account)[0], "Id");
        world.editNote(note, "<p>one, and more</p>");
        QCOMPARE(world.noteHtml(note), u"<p>one, and more</p>"_s);
        QCOMPARE(ActivityWorld::written(world.run()), 0);
        world.editStartdeliver("comment", comment, {{"text", "<p>two</p>"}});
        const auto report = world.run();
        QCOMPARE(report.flows.at(Flow::Comments).failed, 1);
        QCOMPARE(world.noteHtml(note), u"<p>one, and more</p>"_s);
        // S23: it is not tried again by itself.
        QCOMPARE(world.run().flows.at(Flow::Comments).failed, 0);
        QCOMPARE(commentFaults(world.oracle()).join(u"\n"_s), QString());
    }

    void twentyCommentsAreTwoCalls()
    {
        NoteWorld world({Flow::Comments});
        for (int i = 0; i < 20; ++i)
            world.comment("<p>comment " + std::to_string(i) + "</p>");
        world.forgetCalls();
        QCOMPARE(world.run().flows.at(Flow::Comments).created[0], 20);
        QCOMPARE(world.calls("composite"), 2);
        QCOMPARE(commentFaults(world.oracle()).join(u"\n"_s), QString());
        QCOMPARE(ActivityWorld::written(world.run()), 0);
    }

    /// S12: a note whose answer was lost is found by the reference in its title, and not made twice.
    void aLostAnswerIsReadBackByTheTitle()
    {
        NoteWorld world({Flow::Notes, Flow::Comments});
        world.comment("<p>one</p>");
        world.comment("<p>one</p>");
        world.services.faults().failNth(
            sandbox::Side::Salesforce, 1, sandbox::FaultKind::ResetAfter, {.kind = "composite"});
        world.run();
        world.run();
        QCOMPARE(world.notesOn(world.account).size(), 2U);
        QCOMPARE(commentFaults(world.oracle()).join(u"\n"_s), QString());
        QCOMPARE(world.noteInteractions().size(), 0U);
        QCOMPARE(ActivityWorld::written(world.run()), 0);
    }

    /// S2: a lost cache costs no second note.
    void aLostCacheMakesNoSecondNote()
    {
        NoteWorld world({Flow::Comments});
        world.comment("<p>one</p>");
        world.run();
        world.loseCache();
        QCOMPARE(ActivityWorld::written(world.run()), 0);
        QCOMPARE(world.notesOn(world.account).size(), 1U);
        QCOMPARE(commentFaults(world.oracle()).join(u"\n"_s), QString());
    }

    void aCommentThatIsRefusedForACharacterSaysWhichAndWhere()
    {
        NoteWorld world({Flow::Comments});
        world.comment("<p>good</p>");
        const qint64 bad = world.comment("<p>😀 b<b>a</b>d \xee\x80\x81 &amp; so on</p>");
        world.run();
        const auto refusals = [&world] {
            return world.fromState<QList<store::Refusal>>(
                [](store::StateTransaction &tx) { return tx.refusals(Flow::Comments, 0, 10); });
        };
        QCOMPARE(refusals().size(), 1);
        QVERIFY2(
            refusals().first().text.contains(u"U+E001 at position 7"_s), qPrintable(refusals().first().text));
        QCOMPARE(world.notesOn(world.account).size(), 1U);
        QCOMPARE(ActivityWorld::written(world.run()), 0);
        world.editStartdeliver("comment", bad, {{"text", "<p>bad, without</p>"}});
        world.run();
        QCOMPARE(world.notesOn(world.account).size(), 2U);
        QCOMPARE(refusals().size(), 0);
        QCOMPARE(commentFaults(world.oracle()).join(u"\n"_s), QString());
    }

    void aRefusedCommentStopsNoOther()
    {
        NoteWorld world({Flow::Comments});
        world.comment("<p>good</p>");
        const QString lonely = world.World::account({{"Name", "Gone"}});
        world.run();
        const qint64 customer = world.partnerOf(Flow::Accounts, Side::Salesforce, lonely).toLongLong();
        world.comment("<p>bad</p>", "customer", customer);
        world.comment("<p>fine</p>");
        world.services.withSalesforce([&](auto &service) { return service.purge(lonely.toLatin1()); });
        world.run();
        QCOMPARE(world.notesOn(world.account).size(), 2U);
    }
};

QTEST_GUILESS_MAIN(CommentsTest)
#include "tst_comments.moc"
