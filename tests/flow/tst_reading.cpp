// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/world.h"

#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::test;

namespace {

using SandboxSide = sandbox::Side;

/// A run that must end well.
sync::RunReport run(World &world, sync::RunRequest request = {})
{
    const auto report = world.sync(std::move(request));
    if (!report || report->error)
        qFatal("a run failed: %s", qPrintable(report ? report->error->text : report.error().text));
    return *report;
}

qint64 written(const sync::RunReport &report)
{
    qint64 sum = 0;
    for (const auto &[flow, counts] : report.flows)
        sum += counts.created[0] + counts.created[1] + counts.updated[0] + counts.updated[1];
    return sum;
}

/// Customers that were last changed at `stamp(i)`; their ids.
QList<qint64> customers(World &world, int count, const std::function<Instant(int)> &stamp)
{
    QList<qint64> ids;
    for (int i = 0; i < count; ++i) {
        ids.append(world.customer(
            {{"name", "Customer " + std::to_string(i)}, {"updatedAt", stamp(i).toIso().toStdString()}}));
    }
    return ids;
}

void turn(World &world, const std::function<void(sandbox::SdSwitches &)> &change)
{
    world.services.withStartdeliver([&](auto &service) { change(service.switches()); });
}

Record cachedAccount(World &world, const QString &id)
{
    auto future = world.cache->records({Side::Salesforce, u"Account"_s}, {RecordId(id)});
    future.waitForFinished();
    return future.result()->value(RecordId(id));
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

} // namespace

/// Reading to the end, whatever the services make of limits, order and filters (S8, S9).
class ReadingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void S9_everythingIsReadHoweverTheServicePagesAndSorts_data()
    {
        QTest::addColumn<int>("pageCap");
        QTest::addColumn<bool>("sortIgnored");
        QTest::addColumn<bool>("comparisonsIgnored");
        QTest::addColumn<QString>("stamps");
        QTest::newRow("pages of 100") << 100 << false << false << u"rising"_s;
        QTest::newRow("pages of 100, one stamp") << 100 << false << false << u"equal"_s;
        QTest::newRow("sort ignored") << 0 << true << false << u"falling"_s;
        QTest::newRow("sort ignored, pages of 100") << 100 << true << false << u"falling"_s;
        QTest::newRow("comparisons ignored") << 0 << false << true << u"rising"_s;
        QTest::newRow("comparisons ignored, one stamp") << 0 << false << true << u"equal"_s;
    }
    void S9_everythingIsReadHoweverTheServicePagesAndSorts()
    {
        QFETCH(int, pageCap);
        QFETCH(bool, sortIgnored);
        QFETCH(bool, comparisonsIgnored);
        QFETCH(QString, stamps);
        const int count = pageCap > 0 ? 250 : 1100;
        World world;
        turn(world, [&](sandbox::SdSwitches &switches) {
            switches.pageCap = pageCap;
            switches.sortIgnored = sortIgnored;
            if (comparisonsIgnored)
                switches.comparisons = sandbox::SdSwitches::Comparisons::Ignored;
        });
        const Instant start = world.clock->now() - std::chrono::hours(48);
        const QList<qint64> ids = customers(world, count, [&](int i) {
            return start + std::chrono::minutes(stamps == "equal"_L1 ? 0 : stamps == "rising"_L1 ? i : -i);
        });
        QCOMPARE(run(world).flows.at(Flow::Accounts).created[0], count);
        QCOMPARE(world.aliveAccounts(), size_t(count));
        world.skip(std::chrono::minutes(20));
        QCOMPARE(written(run(world)), 0);
        // And so are changes, a few and many.
        for (const int changed : {3, 150}) {
            world.skip(std::chrono::minutes(20));
            for (int i = 0; i < changed; ++i)
                world.editStartdeliver("customer", ids.at(count - 1 - i),
                    {{"customfieldPhone", "+46 " + std::to_string(changed)}});
            QCOMPARE(written(run(world)), changed);
        }
        QCOMPARE(world.startdeliverRows("customer").size(), size_t(count));
        QCOMPARE(world.faults(), QStringList());
    }

    void S14_recordsAreReReadByIdHoweverSmallThePages()
    {
        World world;
        QStringList accounts;
        for (int i = 0; i < 150; ++i)
            accounts.append(world.account({{"Name", "Account " + std::to_string(i)}}));
        QCOMPARE(written(run(world)), 150);
        turn(world, [](sandbox::SdSwitches &switches) { switches.pageCap = 100; });
        world.skip(std::chrono::minutes(20));
        for (const QString &id : std::as_const(accounts))
            world.editSalesforce(id, {{"Phone", "+46"}});
        const sync::FlowCounts counts = run(world).flows.at(Flow::Accounts);
        QCOMPARE(counts.updated[1], 150);
        QCOMPARE(counts.drifted, 0);
        QCOMPARE(world.faults(), QStringList());
    }

    void S9_aListThatRepeatsItselfIsRefused()
    {
        World world;
        turn(world, [](sandbox::SdSwitches &switches) {
            switches.sortIgnored = true;
            switches.pageCap = 100;
        });
        const auto add = [&](int firstId, int count, Instant newest) {
            for (int i = 0; i < count; ++i) {
                const Instant stamp = newest - std::chrono::minutes(i);
                world.customer({{"id", firstId + i}, {"name", "Customer " + std::to_string(firstId + i)},
                    {"updatedAt", stamp.toIso().toStdString()}});
            }
        };
        const Instant start = world.clock->now() - std::chrono::hours(48);
        add(1000, 150, start);
        // What a service that does not go on where it is told to looks like: the first hundred come again.
        std::atomic<bool> pushed = false;
        world.services.onBeforeHandle([&](SandboxSide side, const server::HttpRequest &request) {
            const QString query = request.queryValue(u"query"_s).value_or(QString());
            if (side == SandboxSide::Startdeliver && query.contains(u"\"offset\":100"_s)
                && !pushed.exchange(true))
                add(1, 100, start);
        });
        const auto report = world.plan();
        world.services.onBeforeHandle({});
        QVERIFY(pushed.load());
        QVERIFY(report && report->error);
        QCOMPARE(report->error->code, u"REPEATED_PAGE"_s);
    }

    void S9_aFewChangesCostOneCall()
    {
        World world;
        const Instant start = world.clock->now() - std::chrono::hours(48);
        const QList<qint64> ids =
            customers(world, 60, [&](int i) { return start + std::chrono::minutes(i); });
        run(world);
        world.skip(std::chrono::minutes(20));
        run(world);
        world.skip(std::chrono::minutes(20));
        world.services.requests().clear();
        QVERIFY(world.plan().has_value());
        QCOMPARE(world.services.requests().count(SandboxSide::Startdeliver, "list", u"customer"), 1);
        for (int i = 0; i < 9; ++i)
            world.editStartdeliver("customer", ids.at(i), {{"customfieldPhone", "+46"}});
        world.services.requests().clear();
        QVERIFY(world.plan().has_value());
        QCOMPARE(world.services.requests().count(SandboxSide::Startdeliver, "list", u"customer"), 1);
        world.editStartdeliver("customer", ids.at(9), {{"customfieldPhone", "+46"}});
        world.services.requests().clear();
        QVERIFY(world.plan().has_value());
        QCOMPARE(world.services.requests().count(SandboxSide::Startdeliver, "list", u"customer"), 2);
    }

    void S9_aFullReadCostsACallAPageAndOneMore()
    {
        World world;
        const Instant start = world.clock->now() - std::chrono::hours(48);
        customers(world, 1200, [&](int i) { return start + std::chrono::seconds(i); });
        QVERIFY(world.plan().has_value());
        QVERIFY(world.services.requests().count(SandboxSide::Startdeliver, "list", u"customer") <= 4);
    }

    void S8_aFullReadSeesWhatLeftTheFilter()
    {
        World world;
        world.configuration.flow(Flow::Accounts).salesforceFilter = customersOnly();
        // Else whatever could be made again there must be known.
        world.configuration.flow(Flow::Accounts).createSalesforce = false;
        world.close();
        world.open();
        const QString left = world.account({{"Name", "Northwind"}, {"Type", "Customer"}});
        world.account({{"Name", "Never in"}, {"Type", "Prospect"}});
        const sync::RunReport first = run(world);
        QCOMPARE(first.flows.at(Flow::Accounts).read[0], 1); // The first read is narrowed.
        world.skip(std::chrono::minutes(20));
        world.editSalesforce(left, {{"Type", "Prospect"}});
        sync::RunRequest full;
        full.full = true;
        const sync::RunReport second = run(world, full);
        QCOMPARE(second.flows.at(Flow::Accounts).read[0], qint64(world.salesforceRows("Account").size()));
        QVERIFY(second.flows.at(Flow::Accounts).outOfScope >= 1);
        QCOMPARE(cachedAccount(world, left).fields.value(u"Type"_s), Value(u"Prospect"_s));
    }

    void S8_aChangedFilterIsNotNarrowedEither()
    {
        World world;
        world.configuration.flow(Flow::Accounts).salesforceFilter = customersOnly();
        world.close();
        world.open();
        const QString left =
            world.account({{"Name", "Northwind"}, {"Type", "Customer"}, {"Industry", "Banking"}});
        run(world);
        world.skip(std::chrono::minutes(20));
        world.editSalesforce(left, {{"Industry", "Retail"}});
        Filter &filter = world.configuration.flow(Flow::Accounts).salesforceFilter;
        filter.field = u"Industry"_s;
        filter.operands = {Value(u"Banking"_s)};
        world.close();
        world.open();
        const sync::RunReport report = run(world);
        QVERIFY(report.flows.at(Flow::Accounts).outOfScope >= 1);
        QCOMPARE(cachedAccount(world, left).fields.value(u"Industry"_s), Value(u"Retail"_s));
    }

    void S9_anotherEditInTheSecondOfTheLastReadIsSeen()
    {
        World world;
        world.configuration.flow(Flow::Contacts).enabled = false;
        world.configuration.flow(Flow::Accounts).createStartdeliver = false;
        world.close();
        world.open();
        // More rows than a page within the overlap, so that the next read begins with stamps only.
        const Instant before = world.services.clock().now() - std::chrono::minutes(5);
        const auto stamp = [&](const QString &id, Instant at) {
            world.services.withSalesforce([&](auto &service) { return service.setStamp(id.toLatin1(), at); });
        };
        for (int i = 0; i < 2050; ++i)
            stamp(world.account({{"Name", "Account " + std::to_string(i)}}), before);
        const QString edited = world.account({{"Name", "Northwind"}, {"Phone", "1"}});
        const Instant second = world.services.clock().now();
        stamp(edited, second);
        QVERIFY(world.plan().has_value());
        QCOMPARE(cachedAccount(world, edited).fields.value(u"Phone"_s), Value(u"1"_s));
        world.editSalesforce(edited, {{"Phone", "2"}});
        stamp(edited, second);
        QVERIFY(world.plan().has_value());
        QCOMPARE(cachedAccount(world, edited).fields.value(u"Phone"_s), Value(u"2"_s));
    }
};

QTEST_GUILESS_MAIN(ReadingTest)

#include "tst_reading.moc"
