// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/world.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::test;

namespace {

QString text(const Row &row, const char *field)
{
    return plainText(row.value(field, Row()));
}

/// Opens the world anew with what `change` makes of one flow's configuration.
void configure(World &world, Flow flow, const std::function<void(FlowConfiguration &)> &change)
{
    change(world.configuration.flow(flow));
    world.close();
    world.open();
}

qint64 partnerOf(World &world, Flow flow, const QString &salesforceId)
{
    return world.partnerOf(flow, Side::Salesforce, salesforceId).toLongLong();
}

/// A run that must end well; what it wrote.
qint64 run(World &world)
{
    const auto report = world.sync();
    if (!report || report->error)
        qFatal("a run failed: %s", qPrintable(report ? report->error->text : report.error().text));
    qint64 written = 0;
    for (const auto &[flow, counts] : report->flows)
        written += counts.created[0] + counts.created[1] + counts.updated[0] + counts.updated[1];
    return written;
}

/// Type = "Customer".
Filter customersOnly()
{
    Filter filter;
    filter.node = Filter::Node::Condition;
    filter.field = u"Type"_s;
    filter.operands = {Value(u"Customer"_s)};
    return filter;
}

store::Hold holdOf(World &world, Side side, const RecordId &id)
{
    using Holds = QHash<RecordId, store::Hold>;
    return world
        .fromState<Holds>([&](store::StateTransaction &tx) { return tx.holdsOf(Flow::Accounts, side, {id}); })
        .value(id);
}

store::Hold holdOf(World &world, const QString &account)
{
    return holdOf(world, Side::Salesforce, RecordId(account));
}

store::Hold customerHold(World &world, qint64 customer)
{
    return holdOf(world, Side::Startdeliver, RecordId(customer));
}

void decide(World &world, const QString &account, const QString &decision)
{
    const qint64 id = holdOf(world, account).id;
    world.fromState<bool>([&](store::StateTransaction &tx) -> Result<bool> {
        TANDEM_CHECK(tx.decideHold(id, decision));
        return true;
    });
    auto marked = world.cache->markDirty({Side::Salesforce, u"Account"_s}, {RecordId(account)});
    marked.waitForFinished();
}

/// What applying a saved plan came to for the accounts.
sync::FlowCounts applied(World &world, qint64 planId)
{
    sync::RunRequest request;
    request.mode = sync::RunMode::Apply;
    request.planId = planId;
    const auto report = world.sync(request);
    if (!report || report->error)
        qFatal("a plan failed: %s", qPrintable(report ? report->error->text : report.error().text));
    return report->flows.at(Flow::Accounts);
}

} // namespace

/// What may flow and what may not: one-way flows, holds, records that leave the scope and come back.
class ScopeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void S4_aOneWayFlowWritesNothingBack_data()
    {
        QTest::addColumn<bool>("toStartdeliver");
        QTest::newRow("to Startdeliver") << true;
        QTest::newRow("to Salesforce") << false;
    }
    void S4_aOneWayFlowWritesNothingBack()
    {
        QFETCH(bool, toStartdeliver);
        World world;
        QCOMPARE(world.configuration.flow(Flow::Accounts).mappings.at(2).direction, Direction::Both);
        configure(world, Flow::Accounts, [&](FlowConfiguration &flow) {
            flow.direction = toStartdeliver ? Direction::ToStartdeliver : Direction::ToSalesforce;
        });
        QString account;
        qint64 customer = 0;
        if (toStartdeliver) {
            account = world.account({{"Name", "Northwind"}, {"Phone", "1"}});
            QCOMPARE(run(world), 1);
            customer = partnerOf(world, Flow::Accounts, account);
        } else {
            customer = world.customer({{"name", "Northwind"}, {"customfieldPhone", "1"}});
            QCOMPARE(run(world), 1);
            account = world.partnerOf(Flow::Accounts, Side::Startdeliver, QString::number(customer));
        }
        const auto editSource = [&](const char *value) {
            if (toStartdeliver)
                world.editSalesforce(account, {{"Phone", value}});
            else
                world.editStartdeliver("customer", customer, {{"customfieldPhone", value}});
        };
        const auto editCopy = [&](const char *value) {
            if (toStartdeliver)
                world.editStartdeliver("customer", customer, {{"customfieldPhone", value}});
            else
                world.editSalesforce(account, {{"Phone", value}});
        };
        world.skip(std::chrono::minutes(20));
        editCopy("edited in the copy");
        QCOMPARE(run(world), 0);
        QCOMPARE(
            text(world.salesforceRow(account), "Phone"), toStartdeliver ? u"1"_s : u"edited in the copy"_s);
        QCOMPARE(text(world.startdeliverRow("customer", customer), "customfieldPhone"),
            toStartdeliver ? u"edited in the copy"_s : u"1"_s);
        QCOMPARE(world.faults(), QStringList());
        // The source still rules.
        world.skip(std::chrono::minutes(20));
        editSource("2");
        QCOMPARE(run(world), 1);
        QCOMPARE(text(world.salesforceRow(account), "Phone"), u"2"_s);
        QCOMPARE(text(world.startdeliverRow("customer", customer), "customfieldPhone"), u"2"_s);
        QCOMPARE(run(world), 0);
        QCOMPARE(world.faults(), QStringList());
    }

    void aMappingAgainstItsFlowsDirectionIsLeftOut()
    {
        World world;
        configure(world, Flow::Accounts, [&](FlowConfiguration &flow) {
            flow.direction = Direction::ToStartdeliver;
            for (FieldMapping &mapping : flow.mappings) {
                if (mapping.salesforce == "Phone"_L1)
                    mapping.direction = Direction::ToSalesforce;
            }
        });
        const QString account = world.account({{"Name", "Northwind"}, {"Phone", "1"}});
        QCOMPARE(run(world), 1);
        const qint64 customer = partnerOf(world, Flow::Accounts, account);
        QCOMPARE(text(world.startdeliverRow("customer", customer), "customfieldPhone"), QString());
        world.editStartdeliver("customer", customer, {{"customfieldPhone", "2"}});
        QCOMPARE(run(world), 0);
        QCOMPARE(text(world.salesforceRow(account), "Phone"), u"1"_s);
    }

    void S12_aHoldOverALostCreateEndsOnlyByAPersonsWord()
    {
        World world;
        configure(world, Flow::Accounts, [](FlowConfiguration &flow) { flow.createSalesforce = false; });
        const QString account = world.account({{"Name", "Northwind"}});
        const qint64 first = world.customer({{"name", "made by us"}});
        const qint64 second = world.customer({{"name", "made by us too"}});
        store::Hold hold;
        hold.flow = Flow::Accounts;
        hold.side = Side::Salesforce;
        hold.record = RecordId(account);
        hold.kind = u"many-created"_s;
        hold.candidates = {RecordId(first), RecordId(second)};
        world.fromState<bool>([hold](store::StateTransaction &tx) -> Result<bool> {
            TANDEM_CHECK(tx.putHold(hold));
            TANDEM_CHECK(tx.setMatching(Flow::Accounts, store::MatchingState::Waived));
            return true;
        });
        // Nothing over there looks like it to the matcher, and still it waits.
        run(world);
        run(world);
        QCOMPARE(world.startdeliverRows("customer").size(), size_t{2});
        QCOMPARE(holdOf(world, account).kind, u"many-created"_s);
        decide(world, account, u"link:"_s + QString::number(second));
        run(world);
        QCOMPARE(partnerOf(world, Flow::Accounts, account), second);
        QCOMPARE(world.counts(Flow::Accounts).holds, 0);
        QCOMPARE(world.startdeliverRows("customer").size(), size_t{2});
    }

    void S12_aHoldOverALostCreateStaysWhatItIsWhenMatchingSeesMore()
    {
        World world;
        const QString account = world.account({{"Name", "Northwind"}});
        const qint64 first = world.customer({{"name", "Northwind"}});
        world.customer({{"name", "Northwind"}});
        store::Hold hold;
        hold.flow = Flow::Accounts;
        hold.side = Side::Salesforce;
        hold.record = RecordId(account);
        hold.kind = u"many-created"_s;
        hold.candidates = {RecordId(first)};
        world.fromState<bool>([hold](store::StateTransaction &tx) -> Result<bool> {
            TANDEM_CHECK(tx.putHold(hold));
            return true;
        });
        run(world);
        QCOMPARE(holdOf(world, account).kind, u"many-created"_s);
        decide(world, account, u"create"_s);
        run(world);
        QVERIFY(holdOf(world, account).kind != u"many-created"_s);
    }

    void S2_aPartnerChosenTwiceIsGivenOnceAndAskedAbout()
    {
        World world;
        const QString first = world.account({{"Name", "Acme"}});
        const QString second = world.account({{"Name", "Acmes"}, {"Website", "https://acme.example"}});
        const qint64 customer =
            world.customer({{"name", "Acme"}, {"customfieldWebsite", "https://acme.example"}});
        run(world);
        QCOMPARE(holdOf(world, first).candidates, QList<RecordId>{RecordId(customer)});
        QCOMPARE(holdOf(world, second).candidates, QList<RecordId>{RecordId(customer)});
        const QString choice = u"link:"_s + QString::number(customer);
        decide(world, first, choice);
        decide(world, second, choice);
        run(world);
        const bool firstLinked = !world.partnerOf(Flow::Accounts, Side::Salesforce, first).isEmpty();
        const QString loser = firstLinked ? second : first;
        for (int i = 0; i < 2; ++i) {
            const store::Hold hold = holdOf(world, loser);
            QCOMPARE(hold.kind, u"taken"_s);
            QCOMPARE(hold.decision, QString());
            QCOMPARE(world.startdeliverRows("customer").size(), size_t{1});
            run(world);
        }
        // The same answer once more leads to the same question, not to a failure.
        decide(world, loser, choice);
        run(world);
        QCOMPARE(holdOf(world, loser).decision, QString());
        decide(world, loser, u"create"_s);
        run(world);
        QCOMPARE(world.startdeliverRows("customer").size(), size_t{2});
        QCOMPARE(world.counts(Flow::Accounts).holds, 0);
        QCOMPARE(world.faults(), QStringList());
    }

    /// The filter keeps the account out, not the customer: made in Salesforce, it would be there twice.
    void S2_whatTheFilterKeepsOutIsNotMadeAgain()
    {
        World world;
        configure(
            world, Flow::Accounts, [](FlowConfiguration &flow) { flow.salesforceFilter = customersOnly(); });
        const QString account = world.account({{"Name", "Acme"}, {"Type", "Prospect"}});
        const qint64 customer = world.customer({{"name", "Acme"}});
        world.customer({{"name", "Only here"}});
        for (int i = 0; i < 2; ++i) {
            run(world);
            world.skip(std::chrono::minutes(20));
        }
        const store::Hold hold = customerHold(world, customer);
        QCOMPARE(hold.kind, u"duplicate"_s);
        QCOMPARE(hold.candidates, QList<RecordId>{RecordId(account)});
        // Once the filter lets it in, the two are a pair like any other.
        configure(world, Flow::Accounts, [](FlowConfiguration &flow) { flow.salesforceFilter = {}; });
        run(world);
        QVERIFY(!holdOf(world, account).candidates.isEmpty()
            || world.partnerOf(Flow::Accounts, Side::Salesforce, account) == QString::number(customer));
        QCOMPARE(world.faults(), QStringList());
    }

    /// What is not made cannot be made twice: nobody is asked.
    void S2_whatTheFilterKeepsOutHoldsNothingWhereTheFlowMakesNothing()
    {
        World world;
        configure(world, Flow::Accounts, [](FlowConfiguration &flow) {
            flow.salesforceFilter = customersOnly();
            flow.direction = Direction::ToStartdeliver;
        });
        world.account({{"Name", "Acme"}, {"Type", "Prospect"}});
        const qint64 customer = world.customer({{"name", "Acme"}});
        run(world);
        QVERIFY(customerHold(world, customer).kind.isEmpty());
    }

    /// A hold for what matching saw ends with the record it holds.
    void S2_aHoldOfWhatTheFilterKeepsOutEndsWithItsRecord()
    {
        World world;
        configure(
            world, Flow::Accounts, [](FlowConfiguration &flow) { flow.salesforceFilter = customersOnly(); });
        world.account({{"Name", "Acme"}, {"Type", "Prospect"}});
        const qint64 customer = world.customer({{"name", "Acme"}});
        run(world);
        QCOMPARE(customerHold(world, customer).kind, u"duplicate"_s);
        world.skip(std::chrono::minutes(20));
        world.services.withStartdeliver([&](auto &service) { service.remove("customer", customer); });
        run(world);
        QVERIFY(customerHold(world, customer).kind.isEmpty());
    }

    void S2_aChosenPartnerThatMatchingDidNotProposeIsCheckedToo()
    {
        World world;
        const QString linked = world.account({{"Name", "Linked"}});
        run(world);
        const qint64 customer = partnerOf(world, Flow::Accounts, linked);
        world.customer({{"name", "Acme AB"}});
        const QString held = world.account({{"Name", "Acme"}});
        run(world);
        decide(world, held, u"link:"_s + QString::number(customer));
        run(world);
        QCOMPARE(holdOf(world, held).kind, u"taken"_s);
        QCOMPARE(partnerOf(world, Flow::Accounts, linked), customer);
    }

    void S8_childrenOfAnAccountThatLeftGoOnWhenItReturns_data()
    {
        QTest::addColumn<LeaveScope>("rule");
        QTest::newRow("nothing") << LeaveScope::Nothing;
        QTest::newRow("unlink") << LeaveScope::Unlink;
    }
    void S8_childrenOfAnAccountThatLeftGoOnWhenItReturns()
    {
        QFETCH(LeaveScope, rule);
        World world;
        configure(world, Flow::Accounts, [&](FlowConfiguration &flow) {
            flow.salesforceFilter = customersOnly();
            flow.leaveScope = rule;
        });
        configure(world, Flow::Contacts, [&](FlowConfiguration &flow) { flow.leaveScope = rule; });
        const QString account = world.account({{"Name", "Northwind"}, {"Type", "Customer"}});
        const QString old =
            world.contact({{"LastName", "Ruiz"}, {"Title", "CSM"}, {"AccountId", account.toStdString()}});
        run(world);
        const qint64 user = partnerOf(world, Flow::Contacts, old);
        world.skip(std::chrono::minutes(20));
        world.editSalesforce(account, {{"Type", "Prospect"}});
        run(world);
        world.skip(std::chrono::minutes(20));
        world.editSalesforce(old, {{"Title", "Head of CS"}});
        const QString added = world.contact({{"LastName", "Okoye"}, {"AccountId", account.toStdString()}});
        QCOMPARE(run(world), 0);
        QCOMPARE(world.startdeliverRows("user").size(), size_t{1});
        world.skip(std::chrono::minutes(20));
        world.editSalesforce(account, {{"Type", "Customer"}});
        run(world);
        QCOMPARE(text(world.startdeliverRow("user", user), "title"), u"Head of CS"_s);
        QVERIFY(partnerOf(world, Flow::Contacts, added) > 0);
        QCOMPARE(world.counts(Flow::Contacts).waiting, 0);
        QCOMPARE(run(world), 0);
        QCOMPARE(world.faults(), QStringList());
    }

    void S8_aChildIsClearedOnTheSideItsParentDidNotLeave()
    {
        World world;
        configure(
            world, Flow::Accounts, [](FlowConfiguration &flow) { flow.salesforceFilter = customersOnly(); });
        configure(
            world, Flow::Contacts, [](FlowConfiguration &flow) { flow.leaveScope = LeaveScope::ClearOurs; });
        const QString account = world.account({{"Name", "Northwind"}, {"Type", "Customer"}});
        const QString contact =
            world.contact({{"LastName", "Ruiz"}, {"Title", "CSM"}, {"AccountId", account.toStdString()}});
        run(world);
        const qint64 user = partnerOf(world, Flow::Contacts, contact);
        world.skip(std::chrono::minutes(20));
        world.editStartdeliver("user", user, {{"phone", "+46 70 1"}});
        run(world);
        QCOMPARE(text(world.salesforceRow(contact), "Phone"), u"+46 70 1"_s);
        world.skip(std::chrono::minutes(20));
        world.editSalesforce(account, {{"Type", "Prospect"}});
        world.editSalesforce(contact, {{"Email", "ana@northwind.example"}});
        run(world);
        // It was the Salesforce account that left: what Tandem set in Startdeliver goes, Salesforce stays.
        QCOMPARE(text(world.salesforceRow(contact), "Phone"), u"+46 70 1"_s);
        QCOMPARE(text(world.startdeliverRow("user", user), "title"), QString());
        QCOMPARE(text(world.startdeliverRow("user", user), "phone"), u"+46 70 1"_s);
    }

    void S8_aChildThatNobodyEditsLeavesWithItsParent()
    {
        World world;
        configure(
            world, Flow::Accounts, [](FlowConfiguration &flow) { flow.salesforceFilter = customersOnly(); });
        configure(
            world, Flow::Contacts, [](FlowConfiguration &flow) { flow.leaveScope = LeaveScope::ClearOurs; });
        const QString leaving = world.account({{"Name", "Northwind"}, {"Type", "Customer"}});
        const QString staying = world.account({{"Name", "Fabrikam"}, {"Type", "Customer"}});
        const QString gone =
            world.contact({{"LastName", "Ruiz"}, {"Title", "CSM"}, {"AccountId", leaving.toStdString()}});
        const QString here =
            world.contact({{"LastName", "Okoye"}, {"Title", "COO"}, {"AccountId", staying.toStdString()}});
        run(world);
        const qint64 goneUser = partnerOf(world, Flow::Contacts, gone);
        const qint64 hereUser = partnerOf(world, Flow::Contacts, here);
        QCOMPARE(text(world.startdeliverRow("user", goneUser), "title"), u"CSM"_s);
        world.skip(std::chrono::minutes(20));
        world.editSalesforce(leaving, {{"Type", "Prospect"}});
        run(world);
        QCOMPARE(text(world.startdeliverRow("user", goneUser), "title"), QString());
        QCOMPARE(text(world.startdeliverRow("user", hereUser), "title"), u"COO"_s);
        QCOMPARE(run(world), 0);
    }

    void S17_aSavedPlanMakesNoSecondPartner_data()
    {
        QTest::addColumn<bool>("named");
        QTest::newRow("one that names it came meanwhile") << true;
        QTest::newRow("one that looks like it came meanwhile") << false;
    }
    void S17_aSavedPlanMakesNoSecondPartner()
    {
        QFETCH(bool, named);
        World world;
        const QString account = world.account({{"Name", "Northwind"}});
        const QString untouched = world.account({{"Name", "Fabrikam"}});
        const auto plan = world.plan();
        QVERIFY(plan && !plan->error);
        world.skip(std::chrono::minutes(20));
        Row customer{{"name", "Northwind"}};
        if (named)
            customer["customfieldSalesforceId"] = account.toStdString();
        const qint64 id = world.customer(customer);
        const sync::FlowCounts counts = applied(world, plan->planId);
        QCOMPARE(counts.drifted, 1);
        QCOMPARE(counts.created[1], 1);
        QCOMPARE(world.startdeliverRows("customer").size(), size_t{2});
        QVERIFY(partnerOf(world, Flow::Accounts, untouched) > 0);
        QCOMPARE(partnerOf(world, Flow::Accounts, account), named ? id : 0);
        QCOMPARE(holdOf(world, account).kind, named ? QString() : u"likely"_s);
    }

    void S12_aSavedPlanLooksForWhatGotNoAnswer()
    {
        World world;
        const QString account = world.account({{"Name", "Northwind"}});
        const auto plan = world.plan();
        QVERIFY(plan && !plan->error);
        world.services.faults().failNth(
            sandbox::Side::Startdeliver, 1, sandbox::FaultKind::ResetAfter, {.kind = "create"});
        applied(world, plan->planId);
        QVERIFY(partnerOf(world, Flow::Accounts, account) > 0);
        QCOMPARE(world.counts(Flow::Accounts).outbox, 0);
        QCOMPARE(run(world), 0);
        QCOMPARE(world.startdeliverRows("customer").size(), size_t{1});
        QCOMPARE(world.faults(), QStringList());
    }
};

QTEST_GUILESS_MAIN(ScopeTest)

#include "tst_scope.moc"
