// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/suites.h"
#include "tests/flow/world.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::test;

namespace {

using SandboxSide = sandbox::Side;

void expectQuiet(World &world)
{
    const auto report = world.sync();
    QVERIFY(report.has_value());
    QVERIFY2(!report->error, report->error ? qPrintable(report->error->text) : "");
    for (const auto &[flow, counts] : report->flows)
        QCOMPARE(counts.created[0] + counts.created[1] + counts.updated[0] + counts.updated[1], 0);
}

/// An account with this name, stamped at that instant.
QString stamped(World &world, const std::string &name, Instant stamp)
{
    const QString id = world.account({{"Name", name}});
    world.services.withSalesforce([&](auto &service) { return service.setStamp(id.toLatin1(), stamp); });
    return id;
}

} // namespace

class CostTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEmptyRunMakesAtMostTwoCallsPerObjectAndSide()
    {
        World world(60);
        QVERIFY(world.sync().has_value());
        world.skip(std::chrono::minutes(20));
        expectQuiet(world);
        world.skip(std::chrono::minutes(20));
        world.services.requests().clear();
        expectQuiet(world);
        const QString summary = world.services.requests().summary().join(u"; "_s);
        QVERIFY2(world.services.requests().calls(SandboxSide::Salesforce) <= 4, qPrintable(summary));
        QVERIFY2(world.services.requests().calls(SandboxSide::Startdeliver) <= 4, qPrintable(summary));
    }

    void S13_writesToSalesforceGoInCollectionsWithOneReadBack()
    {
        World world;
        for (int i = 0; i < 450; ++i)
            world.customer({{"name", "Customer " + std::to_string(i)}});
        const qint64 before = world.state->commits();
        const auto report = world.sync();
        QVERIFY(report && !report->error);
        QCOMPARE(report->flows.at(Flow::Accounts).created[0], 450);
        const auto &log = world.services.requests();
        QCOMPARE(log.count(SandboxSide::Salesforce, "collections-create"), 3);
        QCOMPARE(log.count(SandboxSide::Salesforce, "collections-read"), 1);
        QCOMPARE(log.count(SandboxSide::Salesforce, "record-create"), 0);
        Q_UNUSED(before)
        QCOMPARE(world.faults(), QStringList());
    }

    void storeCommitsStayFewPerTwoHundredWrites()
    {
        World world;
        for (int i = 0; i < 2000; ++i)
            world.customer({{"name", "Customer " + std::to_string(i)}});
        QVERIFY(world.plan().has_value());
        const qint64 before = world.state->commits();
        const auto report = world.sync();
        QVERIFY(report && !report->error);
        QCOMPARE(report->flows.at(Flow::Accounts).created[0], 2000);
        // 10 batches; planning and the run's own rows come on top, and do not grow with the writes.
        const qint64 commits = world.state->commits() - before;
        QVERIFY2(commits <= 3 * 10 + 20, qPrintable(QString::number(commits)));
    }

    void S14_startdeliverGetsOnlyChangedFieldsAndNeverServerOwnedOnes()
    {
        World world;
        const QString account = world.account({{"Name", "Acme"}, {"Phone", "1"}});
        QVERIFY(world.sync().has_value());
        QByteArray body;
        world.services.onBeforeHandle([&body](SandboxSide side, const server::HttpRequest &request) {
            if (side == SandboxSide::Startdeliver && request.method == "PATCH")
                body += request.body;
        });
        world.editSalesforce(account, {{"Phone", "2"}});
        QVERIFY(world.sync().has_value());
        world.services.onBeforeHandle({});
        const Row sent = Row::parse(body.toStdString(), nullptr, false);
        QCOMPARE(QByteArray::fromStdString(sent.dump()), QByteArray("{\"customfieldPhone\":\"2\"}"));
    }

    void S13_aRowThatMovedBetweenTheReReadAndTheWriteLeavesTheBatch()
    {
        World world;
        const qint64 customer = world.customer({{"name", "Acme"}, {"customfieldPhone", "1"}});
        QVERIFY(world.sync().has_value());
        const QString account =
            world.partnerOf(Flow::Accounts, Side::Startdeliver, QString::number(customer));
        world.skip(std::chrono::minutes(1));
        world.editStartdeliver("customer", customer, {{"customfieldPhone", "2"}});
        bool edited = false;
        world.services.onBeforeHandle([&](SandboxSide side, const server::HttpRequest &request) {
            // Just before the re-read: the plan is made, the row moves.
            if (side != SandboxSide::Salesforce || request.method != "POST" || edited
                || !request.path.contains(u"composite/sobjects"_s))
                return;
            edited = true;
            world.editSalesforce(account, {{"Phone", "3"}});
        });
        const auto report = world.sync();
        world.services.onBeforeHandle({});
        QVERIFY(report && !report->error);
        QVERIFY(edited);
        QCOMPARE(report->flows.at(Flow::Accounts).drifted, 1);
        QCOMPARE(plainText(world.salesforceRow(account)["Phone"]), u"3"_s);
        const auto next = world.sync();
        QVERIFY(next && !next->error);
        QCOMPARE(next->flows.at(Flow::Accounts).conflicts, 1);
        QCOMPARE(world.faults(), QStringList());
    }

    void S13_aStrictGuardLeavesOnlyTheRowOutThatMovedAfterTheReRead()
    {
        World world;
        world.configuration.salesforce.strictGuard = true;
        world.close();
        world.open();
        QList<qint64> ids;
        for (int i = 0; i < 4; ++i)
            ids.append(
                world.customer({{"name", "Customer " + std::to_string(i)}, {"customfieldPhone", "1"}}));
        QVERIFY(world.sync().has_value());
        QStringList accounts;
        for (const qint64 id : std::as_const(ids))
            accounts.append(world.partnerOf(Flow::Accounts, Side::Startdeliver, QString::number(id)));
        world.skip(std::chrono::minutes(1));
        for (const qint64 id : std::as_const(ids))
            world.editStartdeliver("customer", id, {{"customfieldPhone", "2"}});
        bool edited = false;
        world.services.onBeforeHandle([&](SandboxSide side, const server::HttpRequest &request) {
            // After the re-read, before the write: only the service itself can see it now.
            if (edited || sandbox::kindOf(side, request).kind != "composite")
                return;
            edited = true;
            world.editSalesforce(accounts.at(2), {{"Phone", "3"}});
        });
        world.services.requests().clear();
        const auto report = world.sync();
        world.services.onBeforeHandle({});
        QVERIFY(report && !report->error);
        QVERIFY(edited);
        QCOMPARE(world.services.requests().count(SandboxSide::Salesforce, "collections-update"), 0);
        QCOMPARE(report->flows.at(Flow::Accounts).drifted, 1);
        QCOMPARE(report->flows.at(Flow::Accounts).updated[0], 3);
        for (int i = 0; i < 4; ++i)
            QCOMPARE(plainText(world.salesforceRow(accounts.at(i))["Phone"]), i == 2 ? u"3"_s : u"2"_s);
        const auto next = world.sync();
        QVERIFY(next && !next->error);
        QCOMPARE(next->flows.at(Flow::Accounts).conflicts, 1); // Both edits stand; a person chooses.
        QCOMPARE(world.faults(), QStringList());
    }

    void heldRecordsCostNothingUntilSomethingTheyDependOnChanges()
    {
        const auto writesOfAQuietRun = [](int held) {
            World world;
            for (int i = 0; i < held; ++i) {
                const std::string name = "Acme " + std::to_string(i);
                world.account({{"Name", name + " AB"}});
                world.customer({{"name", name}});
            }
            if (const auto first = world.sync();
                !first || first->error || world.counts(Flow::Accounts).holds != held)
                qFatal("the pairs were not held");
            world.skip(std::chrono::minutes(20));
            expectQuiet(world);
            qint64 writes = 0;
            world.cache->setFaultHook([&writes](qint64) -> Status {
                ++writes;
                return {};
            });
            expectQuiet(world);
            world.cache->setFaultHook({});
            return writes;
        };
        const qint64 many = writesOfAQuietRun(40);
        const qint64 few = writesOfAQuietRun(2);
        // Pages that come quickly share a commit, which is a matter of chance; a write for each record is
        // not.
        QVERIFY2(qAbs(many - few) <= 2, qPrintable(u"%1 and %2"_s.arg(many).arg(few)));
    }

    void S2_aHeldRecordIsLookedAtAgainWhenItsCandidatesChange()
    {
        World world;
        const QString account = world.account({{"Name", "Acme AB"}});
        const qint64 customer = world.customer({{"name", "Acme"}});
        const auto kinds = [&] {
            using Kinds = QHash<QString, qint64>;
            return world.fromState<Kinds>(
                [](store::StateTransaction &tx) { return tx.holdKinds(Flow::Accounts); });
        };
        QVERIFY(world.sync().has_value());
        QCOMPARE(kinds(), (QHash<QString, qint64>{{u"likely"_s, 1}}));
        const qint64 second = world.customer({{"name", "ACME Ltd"}});
        QVERIFY(world.sync().has_value());
        QCOMPARE(kinds().value(u"ambiguous"_s), 1); // The account; one answer settles both customers.
        // Both move away: nothing looks like the account any more, nor it like them.
        world.skip(std::chrono::minutes(1));
        world.editStartdeliver("customer", customer, {{"name", "Fabrikam"}});
        world.editStartdeliver("customer", second, {{"name", "Northwind"}});
        const auto report = world.sync();
        QVERIFY(report && !report->error);
        QCOMPARE(kinds(), (QHash<QString, qint64>()));
        QVERIFY(!world.partnerOf(Flow::Accounts, Side::Salesforce, account).isEmpty());
        QCOMPARE(world.aliveAccounts(), size_t{3});
        QCOMPARE(world.faults(), QStringList());
    }

    void S2_aHeldRecordThatLosesItsCandidateToAnotherIsFreedInTheSameRun()
    {
        World world;
        const QString first = world.account({{"Name", "Acme AB"}});
        const QString second = world.account({{"Name", "Acme Inc"}});
        const qint64 customer = world.customer({{"name", "Acme"}});
        QVERIFY(world.sync().has_value());
        QCOMPARE(world.counts(Flow::Accounts).holds, 1); // which of the two the customer is
        world.fromState<bool>([&](store::StateTransaction &tx) -> Result<bool> {
            TANDEM_TRY(holds, tx.holdsOf(Flow::Accounts, Side::Salesforce, {RecordId(second)}));
            TANDEM_CHECK(tx.decideHold(holds.begin()->id, u"link:"_s + QString::number(customer)));
            return true;
        });
        QVERIFY(world.sync().has_value());
        QCOMPARE(world.partnerOf(Flow::Accounts, Side::Salesforce, second), QString::number(customer));
        const auto holds = world.fromState<QHash<RecordId, store::Hold>>([&](store::StateTransaction &tx) {
            return tx.holdsOf(Flow::Accounts, Side::Salesforce, {RecordId(first)});
        });
        QCOMPARE(holds.size(), 1);
        QCOMPARE(holds.begin()->kind, u"duplicate"_s); // What it looks like belongs to the other one.
    }

    void S13_lockedRowsAreTriedAgainAndGoThrough()
    {
        World world;
        QList<qint64> ids;
        for (int i = 0; i < 12; ++i)
            ids.append(world.customer({{"name", "Customer " + std::to_string(i)}}));
        QVERIFY(world.sync().has_value());
        world.skip(std::chrono::minutes(1));
        for (const qint64 id : ids)
            world.editStartdeliver("customer", id, {{"customfieldPhone", "+46"}});
        const QByteArray locked =
            world.partnerOf(Flow::Accounts, Side::Startdeliver, QString::number(ids.at(5))).toLatin1();
        world.services.withSalesforce([&](auto &service) { service.switches().locks.insert(locked, 3); });
        const auto report = world.sync();
        QVERIFY(report && !report->error);
        QCOMPARE(report->flows.at(Flow::Accounts).updated[0], 12);
        QCOMPARE(report->flows.at(Flow::Accounts).failed, 0);
        QCOMPARE(world.faults(), QStringList());
    }

    void S23_permanentlyRefusedRowsCostNoCallsInTheNextRun()
    {
        World world;
        for (int i = 0; i < 500; ++i)
            world.customer({{"name", "Customer " + std::to_string(i)}, {"customfieldEmployees", -5}});
        world.services.withSalesforce([](auto &service) {
            service.setFieldSecurity(
                "Account", "NumberOfEmployees", sandbox::SalesforceService::Access::Full);
        });
        const auto first = world.sync();
        QVERIFY(first && !first->error);
        world.skip(std::chrono::minutes(20));
        expectQuiet(world);
        world.services.requests().clear();
        expectQuiet(world);
        QVERIFY(world.services.requests().calls(SandboxSide::Salesforce) <= 4);
        QVERIFY(world.services.requests().calls(SandboxSide::Startdeliver) <= 4);
        QCOMPARE(world.faults(), QStringList());
    }

    void S9_fiveThousandRowsOfOneSecondAreAllRead()
    {
        World world;
        world.configuration.flow(Flow::Contacts).enabled = false;
        world.close();
        world.open();
        const Instant then = world.clock->now() - std::chrono::hours(2);
        for (int i = 0; i < 5000; ++i)
            stamped(world, "Account " + std::to_string(i), then);
        const auto report = world.plan();
        QVERIFY(report && !report->error);
        QCOMPARE(report->flows.at(Flow::Accounts).read[0], qint64(world.salesforceRows("Account").size()));
        const auto counts = [&] {
            auto future = world.cache->counts({Side::Salesforce, u"Account"_s});
            future.waitForFinished();
            return future.result()->records;
        };
        QCOMPARE(counts(), 5000);
    }

    void S9_aLateCommitWithinTheOverlapIsSeen()
    {
        World world;
        world.account({{"Name", "First"}});
        QVERIFY(world.sync().has_value());
        world.skip(std::chrono::minutes(5));
        stamped(world, "Late", world.clock->now() - std::chrono::minutes(9));
        const auto report = world.sync();
        QVERIFY(report && !report->error);
        QCOMPARE(report->flows.at(Flow::Accounts).created[1], 1);
        QCOMPARE(world.faults(), QStringList());
    }

    void S9_anEditBetweenTwoPagesLosesNothing()
    {
        World world;
        const Instant then = world.clock->now() - std::chrono::hours(2);
        QStringList ids;
        for (int i = 0; i < 30; ++i)
            ids.append(stamped(world, "Account " + std::to_string(i), then + std::chrono::seconds(i)));
        world.services.withSalesforce([](auto &service) { service.switches().pageSize = 10; });
        int pages = 0;
        world.services.onBeforeHandle([&](SandboxSide side, const server::HttpRequest &request) {
            if (side != SandboxSide::Salesforce || !request.path.contains(u"query"_s) || ++pages != 2)
                return;
            world.editSalesforce(ids.at(2), {{"Phone", "edited behind the cursor"}});
            world.editSalesforce(ids.at(25), {{"Phone", "edited ahead of it"}});
        });
        QVERIFY(world.sync().has_value());
        world.services.onBeforeHandle({});
        QVERIFY(world.sync().has_value());
        QCOMPARE(world.startdeliverRows("customer").size(), size_t{30});
        QCOMPARE(world.faults(), QStringList());
    }

    void S8_aRecordThatLeavesTheScopeStopsSyncingAndIsNotDeleted()
    {
        World world;
        Filter filter;
        filter.node = Filter::Node::Condition;
        filter.field = u"Industry"_s;
        filter.operands = {Value(u"Banking"_s)};
        world.configuration.flow(Flow::Accounts).salesforceFilter = filter;
        world.close();
        world.open();
        const QString inside = world.account({{"Name", "Bank"}, {"Industry", "Banking"}});
        world.account({{"Name", "Farm"}, {"Industry", "Agriculture"}});
        const auto first = world.sync();
        QVERIFY(first && !first->error);
        QCOMPARE(world.startdeliverRows("customer").size(), size_t{1});
        world.skip(std::chrono::minutes(20));
        world.editSalesforce(inside, {{"Industry", "Retail"}, {"Phone", "999"}});
        const auto second = world.sync();
        QVERIFY(second && !second->error);
        QVERIFY(second->flows.at(Flow::Accounts).outOfScope >= 1);
        const auto customers = world.startdeliverRows("customer");
        QCOMPARE(customers.size(), size_t{1});
        QCOMPARE(plainText(customers.front().value("customfieldPhone", Row())), QString());
        world.editSalesforce(inside, {{"Industry", "Banking"}});
        QVERIFY(world.sync().has_value());
        QCOMPARE(plainText(world.startdeliverRows("customer").front()["customfieldPhone"]), u"999"_s);
    }

    void S19_aRunnerThatLostItsEpochSendsNothing()
    {
        World world;
        world.account({{"Name", "Acme"}});
        bool raised = false;
        world.services.onBeforeHandle([&](SandboxSide side, const server::HttpRequest &request) {
            // Another process takes over while this one reads.
            if (side != SandboxSide::Startdeliver || request.method != "GET" || raised
                || !request.path.contains(u"customer"_s))
                return;
            raised = true;
            world.fromState<qint64>([](store::StateTransaction &tx) { return tx.raiseEpoch(); });
        });
        const auto report = world.sync();
        world.services.onBeforeHandle({});
        QVERIFY(raised);
        QVERIFY(!report || report->error);
        QCOMPARE(world.services.requests().count(SandboxSide::Startdeliver, "create"), 0);
        QVERIFY(world.sync().has_value());
        QCOMPARE(world.startdeliverRows("customer").size(), size_t{1});
    }

    void S22_aReferenceOfAnotherOrganisationIsIgnored()
    {
        World world;
        const QString account = world.account({{"Name", "Acme"}});
        world.customer({{"name", "Entirely different"},
            {"customfieldSalesforceId", "00DKx000000ZqTfMAK:" + account.toStdString()}});
        const auto report = world.sync();
        QVERIFY(report && !report->error);
        QCOMPARE(report->flows.at(Flow::Accounts).linked, 0);
        QCOMPARE(world.startdeliverRows("customer").size(), size_t{2});
    }

    void S7_aDayKeepsItsDateOnBothSides()
    {
        World world;
        FieldMapping day;
        day.salesforce = u"Renewal_Date__c"_s;
        day.startdeliver = u"renewalAt"_s;
        world.configuration.flow(Flow::Accounts).mappings.append(day);
        const bool known = world.services.withSalesforce([](auto &service) {
            return service.setFieldSecurity(
                "Account", "Renewal_Date__c", sandbox::SalesforceService::Access::Full);
        });
        QVERIFY2(known, "the sandbox's Account has no day field of this name");
        world.close();
        world.open();
        const QString account = world.account({{"Name", "Acme"}, {"Renewal_Date__c", "2026-03-29"}});
        const auto report = world.sync();
        QVERIFY(report && !report->error);
        const QString customer = world.partnerOf(Flow::Accounts, Side::Salesforce, account);
        QCOMPARE(plainText(world.startdeliverRow("customer", customer.toLongLong())["renewalAt"]),
            u"2026-03-29"_s);
    }
};

std::unique_ptr<QObject> tandem::test::makeCostTest()
{
    return std::make_unique<CostTest>();
}

#include "tst_cost.moc"
