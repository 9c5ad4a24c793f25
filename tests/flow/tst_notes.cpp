// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/noteworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::test;

/// Notes of Salesforce that become interactions.
class NotesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNoteBecomesAnInteractionAndASecondRunWritesNothing()
    {
        NoteWorld world({Flow::Notes});
        const QString note = world.note("Visit", "<p>Likes <b>it</b> &amp; more</p>", {world.account});
        const auto report = world.run();
        QCOMPARE(report.flows.at(Flow::Notes).created[1], 1);
        const auto there = world.noteInteractions();
        QCOMPARE(there.size(), 1U);
        QCOMPARE(text(there[0], "title"), u"Visit"_s);
        QCOMPARE(text(there[0], "text"), u"<p>Likes <b>it</b> &amp; more</p>"_s);
        QCOMPARE(text(there[0], "customerId"), QString::number(world.customer));
        QCOMPARE(Instant::fromIso(text(there[0], "startAt")),
            Instant::fromIso(text(world.salesforceRow(note), "CreatedDate")));
        QCOMPARE(noteFaults(world.oracle()).join(u"\n"_s), QString());
        QCOMPARE(ActivityWorld::written(world.run()), 0);
    }

    /// S1: what syncs is the pair of note and account.
    void aNoteOnTwoAccountsIsTwoInteractions()
    {
        NoteWorld world({Flow::Notes});
        const QString other = world.World::account({{"Name", "Contoso"}});
        const QString note = world.note("Both", "<p>a</p>", {world.account, other});
        world.run();
        QCOMPARE(world.noteInteractions().size(), 2U);
        QCOMPARE(noteFaults(world.oracle()).join(u"\n"_s), QString());
        world.editNote(note, "<p>b</p>");
        const auto report = world.run();
        QCOMPARE(report.flows.at(Flow::Notes).updated[1], 2);
        QCOMPARE(noteFaults(world.oracle()).join(u"\n"_s), QString());
        QCOMPARE(ActivityWorld::written(world.run()), 0);
    }

    void notesOfOtherRecordsAndFilesStay()
    {
        NoteWorld world({Flow::Notes});
        world.note("On a contact", "<p>a</p>", {world.ana});
        world.note("On nothing", "<p>a</p>", {});
        QCOMPARE(ActivityWorld::written(world.run()), 0);
        QCOMPARE(world.noteInteractions().size(), 0U);
    }

    /// Only another version has another body; nothing else is asked for.
    void bodiesAreReadOnlyWhereTheVersionChanged()
    {
        NoteWorld world({Flow::Notes});
        const QString note = world.note("One", "<p>1</p>", {world.account});
        world.note("Two", "<p>2</p>", {world.account});
        world.run();
        world.skip(std::chrono::hours(2));
        world.run();
        world.forgetCalls();
        world.run();
        QCOMPARE(
            world.services.requests().count(sandbox::Side::Salesforce, "record-read", u"ContentVersion"_s),
            0);
        world.editNote(note, "<p>1b</p>");
        world.forgetCalls();
        QCOMPARE(world.run().flows.at(Flow::Notes).updated[1], 1);
        QCOMPARE(noteFaults(world.oracle()).join(u"\n"_s), QString());
    }

    /// A notice names the note, or the version that an edit made; what syncs is each pair with an account.
    void aNoticeOfANoteMeansItsPairs_data()
    {
        QTest::addColumn<bool>("byVersion");
        QTest::newRow("by the note") << false;
        QTest::newRow("by its version") << true;
    }

    void aNoticeOfANoteMeansItsPairs()
    {
        QFETCH(const bool, byVersion);
        NoteWorld world({Flow::Notes});
        const QString other = world.World::account({{"Name", "Contoso"}});
        const QString third = world.World::account({{"Name", "Fabrikam"}});
        const QString note = world.note("Both", "<p>a</p>", {world.account, other});
        world.note("Another", "<p>a</p>", {world.account});
        world.run();
        world.linkNote(note, third);
        world.editNote(note, "<p>b</p>");
        const QString told = byVersion ? text(world.salesforceRow(note), "LatestPublishedVersionId") : note;
        QVERIFY(told.startsWith(byVersion ? u"068"_s : u"069"_s));
        const auto report = world.sync(World::named(Flow::Notes, {told}, {}));
        QVERIFY2(report && !report->error, report ? "" : qPrintable(report.error().text));
        QCOMPARE(report->flows.at(Flow::Notes).updated[1], 2);
        QCOMPARE(report->flows.at(Flow::Notes).created[1], 1);
        world.run();
        QCOMPARE(noteFaults(world.oracle()).join(u"\n"_s), QString());
        QCOMPARE(ActivityWorld::written(world.run()), 0);
    }

    void aNoteThatIsLinkedLaterComesWithTheSweep()
    {
        NoteWorld world({Flow::Notes});
        const QString note = world.note("Old", "<p>a</p>", {});
        world.skip(std::chrono::hours(5));
        world.run();
        world.linkNote(note, world.account);
        world.run();
        QCOMPARE(world.noteInteractions().size(), 0U);
        world.skip(std::chrono::hours(2));
        world.run();
        QCOMPARE(world.noteInteractions().size(), 1U);
        QCOMPARE(noteFaults(world.oracle()).join(u"\n"_s), QString());
    }

    /// S10: a deleted note leaves its interaction where it is, and does not come back.
    void aDeletedNoteLeavesATombstone()
    {
        NoteWorld world({Flow::Notes});
        const QString note = world.note("Gone", "<p>a</p>", {world.account});
        world.run();
        world.services.withSalesforce([&](auto &service) { return service.remove(note.toLatin1()); });
        QCOMPARE(ActivityWorld::written(world.run()), 0);
        QCOMPARE(world.noteInteractions().size(), 1U);
        QCOMPARE(ActivityWorld::written(world.run()), 0);
    }

    void anEditInStartdeliverIsNotCarriedBack()
    {
        NoteWorld world({Flow::Notes});
        const QString note = world.note("One", "<p>1</p>", {world.account});
        world.run();
        const qint64 there = world.noteInteractions()[0]["id"];
        world.editStartdeliver("interaction", there, {{"text", "<p>mine</p>"}});
        QCOMPARE(ActivityWorld::written(world.run()), 0);
        QCOMPARE(world.noteHtml(note), u"<p>1</p>"_s);
    }

    /// S5: another spelling of the same text is no change.
    void anotherSpellingIsNoChange()
    {
        NoteWorld world({Flow::Notes});
        world.note("One", "<p>it is &lt;b&gt;</p>", {world.account});
        world.run();
        const qint64 there = world.noteInteractions()[0]["id"];
        world.editStartdeliver("interaction", there, {{"text", "<P class='x'>it&nbsp;is &#60;b></P>"}});
        QCOMPARE(ActivityWorld::written(world.run()), 0);
    }

    /// S2: after the store was lost, what looks alike is linked and not made again.
    void aLostStoreFindsItsInteractionsAgain()
    {
        NoteWorld world({Flow::Notes});
        world.note("One", "<p>1</p>", {world.account});
        world.run();
        world.loseCache();
        QCOMPARE(ActivityWorld::written(world.run()), 0);
        QCOMPARE(world.noteInteractions().size(), 1U);
        QCOMPARE(noteFaults(world.oracle()).join(u"\n"_s), QString());
    }

    /// S12: the answer to a create was lost; it is not made twice.
    void aLostAnswerMakesNoSecondInteraction()
    {
        NoteWorld world({Flow::Notes});
        world.note("One", "<p>1</p>", {world.account});
        world.services.faults().failNth(
            sandbox::Side::Startdeliver, 1, sandbox::FaultKind::ResetAfter, {.kind = "create"});
        world.run();
        world.run();
        QCOMPARE(world.noteInteractions().size(), 1U);
        QCOMPARE(noteFaults(world.oracle()).join(u"\n"_s), QString());
    }

    /// A flow whose feature the organisation lacks stops nothing else.
    void anOrganisationWithoutNotesSyncsTheRest()
    {
        NoteWorld world({});
        world.services.withSalesforce(
            [](auto &service) { service.setFeature(sandbox::SfFeature::Notes, false); });
        world.configuration.flow(Flow::Notes).enabled = true;
        world.reopen();
        world.World::account({{"Name", "Contoso"}});
        const auto report = world.run();
        QCOMPARE(report.flows.at(Flow::Accounts).created[1], 1);
        QVERIFY(!report.flows.contains(Flow::Notes));
        sync::RunRequest request;
        request.flows = {Flow::Notes};
        QVERIFY(world.sync(request)->error);
        // Named beside others it is left out as well.
        request.flows = {Flow::Notes, Flow::Accounts};
        world.World::account({{"Name", "Fabrikam"}});
        const auto named = world.sync(request);
        QVERIFY(named && !named->error);
        QCOMPARE(named->flows.at(Flow::Accounts).created[1], 1);
        QVERIFY(!named->flows.contains(Flow::Notes));
    }

    /// One call where nothing changed; a sweep is one for 400 accounts.
    void costIsOneCallAndOneForFourHundredAccounts()
    {
        NoteWorld world({Flow::Notes});
        for (int i = 0; i < 450; ++i)
            world.World::account({{"Name", "A" + std::to_string(i)}});
        world.note("One", "<p>1</p>", {world.account});
        world.run();
        QCOMPARE(noteFaults(world.oracle()).join(u"\n"_s), QString());
        world.skip(std::chrono::hours(2));
        world.run();
        sync::RunRequest request;
        request.flows = {Flow::Notes};
        world.skip(std::chrono::minutes(5));
        world.forgetCalls();
        QVERIFY(world.sync(request));
        QCOMPARE(world.calls("query"), 1);
        world.skip(std::chrono::hours(2));
        world.forgetCalls();
        QVERIFY(world.sync(request));
        QCOMPARE(world.calls("query"), 1 + 2);
    }
};

QTEST_GUILESS_MAIN(NotesTest)
#include "tst_notes.moc"
