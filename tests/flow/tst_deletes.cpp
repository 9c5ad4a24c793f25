// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/deletedworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::test;
using SandboxSide = sandbox::Side;
using sandbox::FaultKind;

/// What is gone on one side, and what becomes of the other (S10).
class DeletesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void S10_aDeleteActsByThePolicy_data()
    {
        QTest::addColumn<bool>("inSalesforce");
        QTest::addColumn<DeletePolicy>("policy");
        for (const bool inSalesforce : {true, false}) {
            const char *where = inSalesforce ? "Salesforce" : "Startdeliver";
            QTest::addRow("ignored, deleted in %s", where) << inSalesforce << DeletePolicy::Ignore;
            QTest::addRow("marked, deleted in %s", where) << inSalesforce << DeletePolicy::Mark;
            QTest::addRow("deleted too, deleted in %s", where) << inSalesforce << DeletePolicy::Delete;
        }
    }
    void S10_aDeleteActsByThePolicy()
    {
        QFETCH(bool, inSalesforce);
        QFETCH(DeletePolicy, policy);
        World world;
        setPolicy(world, policy);
        const Pair other(world, "Contoso");
        const Pair pair(world);
        if (inSalesforce)
            world.removeSalesforce(pair.account);
        else
            world.removeStartdeliver("customer", pair.customer);
        world.skip(std::chrono::minutes(20));
        const sync::RunReport report = sweep(world);
        const sync::FlowCounts counts = report.flows.at(Flow::Accounts);
        const bool deletes = policy == DeletePolicy::Delete;
        QCOMPARE(counts.deleted[inSalesforce ? 1 : 0], deletes ? 1 : 0);
        QCOMPARE(written(report), policy == DeletePolicy::Ignore ? 0 : 1);
        const Row customer = world.startdeliverRow("customer", pair.customer);
        QCOMPARE(customer.is_null() || customer.empty(), !inSalesforce || deletes);
        QCOMPARE(isDeleted(world, pair.account), inSalesforce || deletes);
        if (policy == DeletePolicy::Mark && inSalesforce)
            QCOMPARE(text(customer, "customfieldNotes"), u"gone"_s);
        if (policy == DeletePolicy::Mark && !inSalesforce)
            QCOMPARE(text(world.salesforceRow(pair.account), "Description"), u"Gone from Startdeliver"_s);
        QCOMPARE(stateOf(world, pair.account), store::LinkState::Tombstone);
        // The tombstone keeps it from being made or matched again, edits of the survivor included.
        if (policy != DeletePolicy::Delete && inSalesforce)
            world.editStartdeliver("customer", pair.customer, {{"customfieldPhone", "2"}});
        else if (policy != DeletePolicy::Delete)
            world.editSalesforce(pair.account, {{"Phone", "2"}});
        QCOMPARE(written(sweep(world)), 0);
        QCOMPARE(customersOf(world), inSalesforce && !deletes ? 2U : 1U);
        QCOMPARE(world.aliveAccounts(), !inSalesforce && !deletes ? 2U : 1U);
        QCOMPARE(stateOf(world, other.account), store::LinkState::Active);
        QCOMPARE(world.faults(), QStringList());
    }

    void S10_anUndeleteRevivesThePair()
    {
        World world;
        setPolicy(world, DeletePolicy::Mark);
        const Pair other(world, "Contoso");
        const Pair pair(world);
        world.removeSalesforce(pair.account);
        QCOMPARE(written(sweep(world)), 1);
        world.skip(std::chrono::minutes(20));
        world.editStartdeliver("customer", pair.customer, {{"customfieldPhone", "2"}});
        world.undeleteSalesforce(pair.account);
        QCOMPARE(written(sweep(world)), 2); // The edit of meanwhile, and the mark is taken back.
        QCOMPARE(stateOf(world, pair.account), store::LinkState::Active);
        QCOMPARE(text(world.salesforceRow(pair.account), "Phone"), u"2"_s);
        QCOMPARE(text(world.startdeliverRow("customer", pair.customer), "customfieldNotes"), QString());
        QCOMPARE(written(sweep(world)), 0);
        QCOMPARE(world.faults(), QStringList());
    }

    void S10_anUndeleteAfterTandemDeletedThePartnerMakesANewOne()
    {
        World world;
        setPolicy(world, DeletePolicy::Delete);
        const Pair other(world, "Contoso");
        const Pair pair(world);
        world.removeSalesforce(pair.account);
        QCOMPARE(written(sweep(world)), 1);
        QCOMPARE(customersOf(world), 1U);
        world.skip(std::chrono::minutes(20));
        world.undeleteSalesforce(pair.account);
        QCOMPARE(written(sweep(world)), 1);
        QCOMPARE(customersOf(world), 2U);
        QCOMPARE(stateOf(world, pair.account), store::LinkState::Active);
        QCOMPARE(written(sweep(world)), 0);
        QCOMPARE(world.faults(), QStringList());
    }

    /// Who came back with the account belongs to the account's new partner, not to the one that is gone.
    void S10_peopleFollowAnAccountThatGetsANewPartner()
    {
        World world;
        setPolicy(world, DeletePolicy::Delete);
        world.configuration.flow(Flow::Contacts).deletes = DeletePolicy::Mark;
        world.close();
        world.open();
        const Pair other(world, "Contoso");
        const Pair pair(world);
        const QString contact =
            world.contact({{"LastName", "Ruiz"}, {"AccountId", pair.account.toStdString()}});
        sweep(world);
        const qint64 user = world.partnerOf(Flow::Contacts, Side::Salesforce, contact).toLongLong();
        world.skip(std::chrono::minutes(20));
        world.removeSalesforce(pair.account); // Its contact goes along.
        sweep(world);
        QCOMPARE(customersOf(world), 1U);
        QCOMPARE(text(world.startdeliverRow("user", user), "hasLeft"), u"true"_s);
        world.skip(std::chrono::minutes(20));
        world.undeleteSalesforce(pair.account);
        sweep(world);
        world.skip(std::chrono::minutes(20));
        sweep(world);
        QCOMPARE(customersOf(world), 2U);
        QCOMPARE(text(world.startdeliverRow("user", user), "customerId"),
            world.partnerOf(Flow::Accounts, Side::Salesforce, pair.account));
        QCOMPARE(written(sweep(world)), 0);
        QCOMPARE(world.faults(), QStringList());
    }

    void S10_aPartnerThatWasChangedIsHeldInsteadOfDeleted_data()
    {
        QTest::addColumn<QString>("decision");
        QTest::newRow("delete it") << u"delete"_s;
        QTest::newRow("keep it") << u"keep-apart"_s;
    }
    void S10_aPartnerThatWasChangedIsHeldInsteadOfDeleted()
    {
        QFETCH(QString, decision);
        World world;
        setPolicy(world, DeletePolicy::Delete);
        const Pair other(world, "Contoso");
        const Pair pair(world);
        world.removeSalesforce(pair.account);
        world.editStartdeliver("customer", pair.customer, {{"customfieldPhone", "2"}});
        const sync::RunReport held = sweep(world);
        QCOMPARE(written(held), 0);
        QCOMPARE(held.flows.at(Flow::Accounts).held, 1);
        const store::Hold hold = onlyHold(world, u"delete-changed"_s);
        QCOMPARE(hold.record, RecordId(pair.customer));
        QVERIFY2(hold.reason.contains("Phone"_L1), qPrintable(hold.reason));
        QCOMPARE(sweep(world).flows.at(Flow::Accounts).held, 0); // A standing item is not counted again.
        decide(world, hold, decision);
        QCOMPARE(written(sweep(world)), decision == "delete"_L1 ? 1 : 0);
        QCOMPARE(customersOf(world), decision == "delete"_L1 ? 1U : 2U);
        QCOMPARE(onlyHold(world, u"delete-changed"_s).id, 0);
        QCOMPARE(world.counts(Flow::Accounts).decisions, decision == "delete"_L1 ? 0 : 1);
        QCOMPARE(written(sweep(world)), 0);
        QCOMPARE(world.faults(), QStringList());
    }

    void S10_aHeldDeleteIsForgottenWhenTheRecordComesBack()
    {
        World world;
        setPolicy(world, DeletePolicy::Delete);
        const Pair pair(world);
        const Pair other(world, "Contoso");
        world.removeSalesforce(pair.account);
        world.editStartdeliver("customer", pair.customer, {{"customfieldPhone", "2"}});
        QCOMPARE(written(sweep(world)), 0);
        QVERIFY(onlyHold(world, u"delete-changed"_s).id != 0);
        world.skip(std::chrono::minutes(20));
        world.undeleteSalesforce(pair.account);
        QCOMPARE(written(sweep(world)), 1);
        QCOMPARE(onlyHold(world, u"delete-changed"_s).id, 0);
        QCOMPARE(text(world.salesforceRow(pair.account), "Phone"), u"2"_s);
        QCOMPARE(world.faults(), QStringList());
    }

    void S10_anEmptyAnswerIsNoProofAndAsks()
    {
        World world;
        setPolicy(world, DeletePolicy::Delete);
        const Pair pair(world);
        const Pair other(world, "Contoso");
        world.services.withStartdeliver([](auto &service) {
            service.switches().forbiddenEntities = {"customer"};
            service.switches().hidesForbidden = true;
        });
        sync::RunRequest request;
        request.full = true;
        const auto report = world.sync(request);
        QVERIFY(report && report->error);
        QCOMPARE(report->error->code, u"GUARD"_s);
        QVERIFY2(report->error->text.contains("none of the 2"_L1), qPrintable(report->error->text));
        QCOMPARE(world.aliveAccounts(), 2U);
        // A person who insists learns no more: what cannot be proved freezes, and comes back with the rights.
        request.ignoreGuard = true;
        QVERIFY(world.sync(request).has_value());
        QCOMPARE(world.aliveAccounts(), 2U);
        world.services.withStartdeliver([](auto &service) { service.switches().forbiddenEntities.clear(); });
        world.skip(std::chrono::minutes(20));
        world.editSalesforce(pair.account, {{"Phone", "2"}});
        sweep(world);
        QCOMPARE(written(sweep(world)), 0);
        QCOMPARE(text(world.startdeliverRow("customer", pair.customer), "customfieldPhone"), u"2"_s);
        QCOMPARE(customersOf(world), 2U);
        QCOMPARE(world.faults(), QStringList());
    }

    void S10_aSuspectIsReadAloneBesideARecordThatExists()
    {
        World world;
        const Pair pair(world);
        const Pair other(world, "Contoso");
        world.removeStartdeliver("customer", pair.customer);
        world.services.requests().clear();
        QCOMPARE(written(sweep(world)), 0);
        // The suspect, and one that is known to be there.
        QCOMPARE(world.services.requests().count(SandboxSide::Startdeliver, "read", u"customer"), 2);
        QCOMPARE(stateOf(world, pair.account), store::LinkState::Tombstone);
        QCOMPARE(stateOf(world, other.account), store::LinkState::Active);
    }

    void S10_whatTheRecycleBinHasLostIsUnreachableAndNotDeleted()
    {
        World world;
        setPolicy(world, DeletePolicy::Delete);
        const Pair pair(world);
        const Pair other(world, "Contoso");
        world.removeSalesforce(pair.account);
        world.services.withSalesforce([&](auto &service) { service.purge(pair.account.toLatin1()); });
        world.skip(std::chrono::hours(20 * 24));
        const auto report = world.sync(); // The log does not reach back so far: everything is read again.
        QVERIFY(report && !report->error);
        QCOMPARE(written(*report), 0);
        QVERIFY(world.services.requests().count(SandboxSide::Salesforce, "replication", u"Account") > 0);
        QCOMPARE(stateOf(world, pair.account), store::LinkState::Frozen);
        QCOMPARE(customersOf(world), 2U);
        QCOMPARE(written(sweep(world)), 0);
        QCOMPARE(world.faults(), QStringList());
    }

    void S10_everythingIsLookedThroughOnceAWeek()
    {
        World world;
        const Pair pair(world);
        const Pair other(world, "Contoso");
        world.removeStartdeliver("customer", pair.customer);
        world.skip(std::chrono::hours(24));
        QVERIFY(world.sync().has_value());
        QCOMPARE(stateOf(world, pair.account), store::LinkState::Active); // Nothing tells of it.
        world.skip(std::chrono::hours(7 * 24));
        QVERIFY(world.sync().has_value());
        QCOMPARE(stateOf(world, pair.account), store::LinkState::Tombstone);
        QCOMPARE(world.aliveAccounts(), 2U);
    }

    void S10_theGuardCountsDeletesOverADayAndAllRuns()
    {
        World world;
        setPolicy(world, DeletePolicy::Delete);
        QStringList accounts;
        for (int i = 0; i < 40; ++i)
            accounts.append(world.account({{"Name", "Company " + std::to_string(i)}}));
        QCOMPARE(written(sweep(world)), 40);
        for (int i = 0; i < 20; ++i)
            world.removeSalesforce(accounts.at(i));
        QCOMPARE(written(sweep(world)), 20);
        for (int i = 20; i < 30; ++i)
            world.removeSalesforce(accounts.at(i));
        const auto stopped = world.sync();
        QVERIFY(stopped && stopped->error);
        QCOMPARE(stopped->error->code, u"GUARD"_s);
        QCOMPARE(customersOf(world), 20U);
        world.skip(std::chrono::hours(25));
        QCOMPARE(written(sweep(world)), 10);
        QCOMPARE(customersOf(world), 10U);
        QCOMPARE(world.faults(), QStringList());
    }

    void S10_theLastRecordsOfASideAreNeverDeletedUnasked()
    {
        World world;
        setPolicy(world, DeletePolicy::Delete);
        const Pair pair(world);
        world.removeSalesforce(pair.account);
        const auto stopped = world.sync();
        QVERIFY(stopped && stopped->error);
        QCOMPARE(stopped->error->code, u"GUARD"_s);
        QCOMPARE(customersOf(world), 1U);
        const auto plan = world.plan();
        QVERIFY(plan && !plan->error);
        using Rows = QList<store::PlanRow>;
        const Rows rows = world.fromState<Rows>([&](store::StateTransaction &tx) {
            return tx.planRows(plan->planId, {}, {}, store::Action::Delete, {}, 0, 10);
        });
        QCOMPARE(rows.size(), 1);
        QVERIFY(rows.first().ticked); // The policy orders it.
        QCOMPARE(rows.first().title, u"Northwind"_s);
        sync::RunRequest request;
        request.mode = sync::RunMode::Apply;
        request.planId = plan->planId;
        const auto applied = world.sync(request);
        QVERIFY(applied && !applied->error);
        QCOMPARE(applied->flows.at(Flow::Accounts).deleted[1], 1);
        QCOMPARE(customersOf(world), 0U);
    }

    void S12_aDeleteWhoseAnswerIsLostIsFoundDone_data()
    {
        QTest::addColumn<bool>("inSalesforce");
        QTest::newRow("from Salesforce") << true;
        QTest::newRow("from Startdeliver") << false;
    }
    void S12_aDeleteWhoseAnswerIsLostIsFoundDone()
    {
        QFETCH(bool, inSalesforce);
        World world;
        setPolicy(world, DeletePolicy::Delete);
        const Pair pair(world);
        const Pair other(world, "Contoso");
        if (inSalesforce)
            world.removeStartdeliver("customer", pair.customer);
        else
            world.removeSalesforce(pair.account);
        world.services.faults().failNth(inSalesforce ? SandboxSide::Salesforce : SandboxSide::Startdeliver, 1,
            FaultKind::ResetAfter, {.method = "DELETE"}, 20);
        sync::RunRequest full;
        full.full = true;
        const auto broken = world.sync(full);
        QVERIFY(broken.has_value());
        world.services.faults().clear();
        world.skip(std::chrono::hours(1));
        sweep(world);
        QCOMPARE(isDeleted(world, pair.account), true);
        QCOMPARE(customersOf(world), 1U);
        QCOMPARE(stateOf(world, pair.account), store::LinkState::Tombstone);
        QCOMPARE(world.counts(Flow::Accounts).outbox, 0);
        using History = QList<store::HistoryEntry>;
        const History history = world.fromState<History>([&](store::StateTransaction &tx) {
            return tx.historyOfRecord(Flow::Accounts, Side::Salesforce, RecordId(pair.account), 10);
        });
        QCOMPARE(std::count_if(history.begin(), history.end(),
                     [](const store::HistoryEntry &entry) { return entry.action == "delete"_L1; }),
            1);
        QCOMPARE(written(sweep(world)), 0);
        QCOMPARE(world.faults(), QStringList());
    }

    void S10_childrenAreDeletedBeforeTheirParents()
    {
        World world;
        setPolicy(world, DeletePolicy::Delete);
        const Pair other(world, "Contoso");
        const Pair pair(world);
        world.contact({{"LastName", "Lindqvist"}, {"AccountId", pair.account.toStdString()}});
        world.contact({{"LastName", "Okafor"}, {"AccountId", other.account.toStdString()}});
        QCOMPARE(written(sweep(world)), 2);
        world.removeSalesforce(pair.account); // Its contacts go along.
        world.services.requests().clear();
        QCOMPARE(written(sweep(world)), 2);
        QStringList deleted;
        for (const sandbox::LoggedRequest &request : world.services.requests().all()) {
            if (request.side == SandboxSide::Startdeliver && request.method == "DELETE")
                deleted.append(request.object);
        }
        QCOMPARE(deleted, QStringList({u"user"_s, u"customer"_s}));
        QCOMPARE(world.faults(), QStringList());
    }

    void S17_aDeleteThatAPersonLeftUntickedStaysUndone()
    {
        World world;
        setPolicy(world, DeletePolicy::Delete);
        const Pair pair(world);
        const Pair other(world, "Contoso");
        world.removeSalesforce(pair.account);
        const auto plan = world.plan();
        QVERIFY(plan && !plan->error);
        world.fromState<bool>([&](store::StateTransaction &tx) -> Result<bool> {
            TANDEM_TRY(rows, tx.planRows(plan->planId, {}, {}, store::Action::Delete, {}, 0, 10));
            store::Decision decision;
            decision.salesforce = rows.first().source;
            decision.startdeliver = rows.first().target;
            decision.action = store::Action::Delete;
            decision.side = Side::Startdeliver;
            decision.valueHash = rows.first().digest;
            TANDEM_CHECK(tx.putDecision(decision));
            return true;
        });
        QCOMPARE(written(sweep(world)), 0);
        QCOMPARE(customersOf(world), 2U);
        QCOMPARE(world.faults(), QStringList());
    }
};

QTEST_GUILESS_MAIN(DeletesTest)
#include "tst_deletes.moc"
