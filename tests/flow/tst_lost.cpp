// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/world.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::test;
using sandbox::FaultKind;

namespace {

constexpr size_t accounts = 3;
constexpr size_t customers = 2;
constexpr size_t contacts = 2;

/// Three accounts with two contacts, two customers, no overlap: whatever goes wrong, five of each must be the
/// end.
void fill(World &world)
{
    QString first;
    for (size_t i = 0; i < accounts; ++i) {
        const QString id = world.account(
            {{"Name", "Account " + std::to_string(i)}, {"Phone", "+46 8 " + std::to_string(i)}});
        if (first.isEmpty())
            first = id;
    }
    for (size_t i = 0; i < contacts; ++i)
        world.contact({{"LastName", "Person " + std::to_string(i)}, {"AccountId", first.toStdString()}});
    for (size_t i = 0; i < customers; ++i)
        world.customer({{"name", "Customer " + std::to_string(i)}});
}

/// What lies before the run in which the fault comes.
enum class Before { Nothing, WaitingChildren, LockedCreates };

/// Contacts that wait for their account's partner, which the next run makes; creates that are locked until a
/// pair that looks alike is decided, which has been done.
void prepare(World &world, Before before)
{
    // What has nothing to write here would only make every one of hundreds of worlds slower.
    for (const Flow flow : {Flow::Events, Flow::Tasks, Flow::TaskComments, Flow::History})
        world.configuration.flow(flow).enabled = false;
    world.close();
    world.open();
    fill(world);
    if (before == Before::Nothing)
        return;
    if (before == Before::WaitingChildren) {
        world.configuration.flow(Flow::Accounts).createStartdeliver = false;
    } else {
        world.account({{"Name", "Acme AB"}});
        world.customer({{"name", "Acme"}});
    }
    world.close();
    world.open();
    const auto report = world.sync();
    if (!report || report->error)
        qFatal("the run before failed");
    if (before == Before::WaitingChildren) {
        if (world.counts(Flow::Contacts).waiting != contacts)
            qFatal("no contact waits");
        world.configuration.flow(Flow::Accounts).createStartdeliver = true;
        world.close();
        world.open();
        return;
    }
    // What is locked waits for a person, not for a record: no count of those on their way has it.
    const auto locked = world.fromState<QList<store::Waiting>>(
        [](store::StateTransaction &tx) { return tx.waiting(Flow::Accounts, u"locked"_s, 0, 9); });
    if (locked.isEmpty())
        qFatal("no create is locked");
    world.fromState<bool>([](store::StateTransaction &tx) -> Result<bool> {
        TANDEM_TRY(holds, tx.holds(Flow::Accounts, 0, 9));
        TANDEM_CHECK(tx.decideHold(holds.first().id, u"link:"_s + holds.first().candidates.first().text()));
        return true;
    });
}

/// Runs until two runs in a row have nothing to write, and says what is wrong then.
QStringList settle(World &world, size_t pairs = 0)
{
    int quiet = 0;
    for (int i = 0; i < 8 && quiet < 2; ++i) {
        world.skip(std::chrono::minutes(20));
        const auto report = world.sync();
        if (!report)
            return {u"a run could not begin: "_s + report.error().text};
        if (report->error)
            return {u"a run failed after the fault was gone: "_s + report->error->text};
        qint64 written = 0;
        for (const auto &[flow, counts] : report->flows)
            written += counts.created[0] + counts.created[1] + counts.updated[0] + counts.updated[1];
        quiet = written == 0 ? quiet + 1 : 0;
    }
    QStringList faults = world.faults();
    if (quiet < 2)
        faults.append(u"the runs never became quiet"_s);
    const auto expect = [&](const QString &what, size_t found, size_t wanted) {
        if (found != wanted)
            faults.append(u"%1 %2, not %3"_s.arg(found).arg(what).arg(wanted));
    };
    expect(u"accounts"_s, world.aliveAccounts(), accounts + customers + pairs);
    expect(u"customers"_s, world.startdeliverRows("customer").size(), accounts + customers + pairs);
    expect(u"users"_s, world.startdeliverRows("user").size(), contacts);
    expect(u"contacts"_s, world.salesforceRows("Contact").size(), contacts);
    expect(u"open outbox entries"_s, static_cast<size_t>(world.counts(Flow::Accounts).outbox), 0);
    return faults;
}

} // namespace

class LostTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void S12_everyRequestMayGoWrongBeforeOrAfterItsCommit_data()
    {
        QTest::addColumn<sandbox::Side>("side");
        QTest::addColumn<FaultKind>("kind");
        for (const sandbox::Side side : {sandbox::Side::Salesforce, sandbox::Side::Startdeliver}) {
            const char *name = side == sandbox::Side::Salesforce ? "Salesforce" : "Startdeliver";
            QTest::addRow("%s, reset before the commit", name) << side << FaultKind::ResetBefore;
            QTest::addRow("%s, reset after the commit", name) << side << FaultKind::ResetAfter;
            QTest::addRow("%s, cut answer", name) << side << FaultKind::Truncate;
            QTest::addRow("%s, garbage answer", name) << side << FaultKind::Garbage;
            QTest::addRow("%s, 502 after the commit", name) << side << FaultKind::BadGatewayAfter;
            QTest::addRow("%s, 503", name) << side << FaultKind::Unavailable;
            QTest::addRow("%s, throttled", name) << side << FaultKind::ThrottledBare;
        }
    }
    void S12_everyRequestMayGoWrongBeforeOrAfterItsCommit()
    {
        QFETCH(sandbox::Side, side);
        QFETCH(FaultKind, kind);
        int struck = 0;
        for (int i = 1; i < 60; ++i) {
            World world;
            fill(world);
            world.services.faults().failNth(side, i, kind);
            const auto report = world.sync();
            Q_UNUSED(report) // It may fail: that is the point.
            if (world.services.faults().pending())
                break;
            ++struck;
            world.services.faults().clear();
            const QStringList faults = settle(world);
            QVERIFY2(faults.isEmpty(), qPrintable(u"request %1: %2"_s.arg(i).arg(faults.join(u"; "_s))));
        }
        QVERIFY(struck >= 5);
    }

    void everyStatementOfTheStoreMayFail_data()
    {
        QTest::addColumn<bool>("inCache");
        QTest::addColumn<int>("before");
        const auto row = [](const char *name, bool inCache, Before before) {
            QTest::newRow(name) << inCache << static_cast<int>(before);
        };
        row("state", false, Before::Nothing);
        row("cache", true, Before::Nothing);
        // A link that is stored, while the mark of who waited for it is not.
        row("cache, waiting children", true, Before::WaitingChildren);
        row("cache, locked creates", true, Before::LockedCreates);
    }
    void everyStatementOfTheStoreMayFail()
    {
        QFETCH(bool, inCache);
        QFETCH(int, before);
        const size_t pairs = static_cast<Before>(before) == Before::LockedCreates ? 1 : 0;
        bool reached = true;
        qint64 points = 0;
        for (qint64 i = 1; reached; ++i) {
            World world;
            prepare(world, static_cast<Before>(before));
            reached = false;
            const auto hook = [&reached, i, base = std::make_shared<std::optional<qint64>>()](
                                  qint64 number) -> Status {
                if (!*base)
                    *base = number;
                if (number - **base + 1 != i)
                    return {};
                reached = true;
                return fail(ErrorKind::Storage, u"DISK_FULL"_s, u"The disk is full."_s);
            };
            if (inCache)
                world.cache->setFaultHook(hook);
            else
                world.state->setFaultHook(hook);
            const auto report = world.sync();
            Q_UNUSED(report)
            world.cache->setFaultHook({});
            world.state->setFaultHook({});
            points += reached ? 1 : 0;
            world.close();
            world.open();
            const QStringList faults = settle(world, pairs);
            QVERIFY2(faults.isEmpty(), qPrintable(u"write point %1: %2"_s.arg(i).arg(faults.join(u"; "_s))));
        }
        QVERIFY(points > 20);
    }

    void S12_aLostCreateIsSentAgainOnlyAfterASecondLook()
    {
        World world;
        world.account({{"Name", "Lost before the commit"}});
        world.services.faults().failNth(
            sandbox::Side::Startdeliver, 1, FaultKind::ResetBefore, {.kind = "create"});
        const auto report = world.sync();
        QVERIFY(report && !report->error);
        QCOMPARE(world.startdeliverRows("customer").size(), size_t{1});
        const QList<std::chrono::milliseconds> waits = world.clock->waits();
        std::chrono::milliseconds waited{0};
        for (const auto wait : waits)
            waited += wait;
        QVERIFY(waited >= std::chrono::seconds(120));
        QCOMPARE(world.services.requests().count(sandbox::Side::Startdeliver, "create"), 2);
    }

    void S12_aCreateThatArrivedIsAdoptedNotRepeated()
    {
        World world;
        const QString id = world.account({{"Name", "Lost after the commit"}});
        world.services.faults().failNth(
            sandbox::Side::Startdeliver, 1, FaultKind::ResetAfter, {.kind = "create"});
        const auto report = world.sync();
        QVERIFY(report && !report->error);
        QCOMPARE(world.startdeliverRows("customer").size(), size_t{1});
        QCOMPARE(world.services.requests().count(sandbox::Side::Startdeliver, "create"), 1);
        QVERIFY(!world.partnerOf(Flow::Accounts, Side::Salesforce, id).isEmpty());
        QCOMPARE(world.faults(), QStringList());
    }
};

QTEST_GUILESS_MAIN(LostTest)

#include "tst_lost.moc"
