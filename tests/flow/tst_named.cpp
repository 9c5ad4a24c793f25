// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/world.h"
#include "tests/support/await.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::test;

namespace {

#define VERIFY_RUN(expression)                                                                               \
    do {                                                                                                     \
        const auto &run_ = (expression);                                                                     \
        QVERIFY2(run_.has_value(), run_ ? "" : qPrintable(run_.error().text));                               \
        QVERIFY2(!run_->error, run_->error ? qPrintable(run_->error->text) : "");                            \
    } while (false)

QString number(int i)
{
    return QString::number(i);
}

} // namespace

/// Runs that change notices start: only the records that are named, by the same corridor as any other run;
/// and how such a run overtakes a long one without touching what that has on its way.
class NamedTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyTheNamedRecordsAreReadAndWritten();
    void aChildThatWaitedGoesOutWithItsParent();
    void aNoticeOfWhatIsKnownWritesNothing();
    void aGuestOvertakesABackfillAndNothingIsMadeTwice();
    void aGuestLeavesAloneWhatIsOnItsWay();
};

void NamedTest::onlyTheNamedRecordsAreReadAndWritten()
{
    World world;
    const QString first = world.account({{"Name", "First"}});
    const QString second = world.account({{"Name", "Second"}});
    VERIFY_RUN(world.sync());
    world.editSalesforce(first, {{"Phone", "1"}});
    world.editSalesforce(second, {{"Phone", "2"}});
    world.services.requests().clear();
    const auto run = world.sync(World::named(Flow::Accounts, {first}, {}));
    VERIFY_RUN(run);
    QCOMPARE(run->trigger, u"webhook"_s);
    QCOMPARE(run->flows.at(Flow::Accounts).updated[1], 1);
    QCOMPARE(run->flows.at(Flow::Accounts).read[0], 1);
    const auto phone = [&](const QString &account) {
        const qint64 customer = world.partnerOf(Flow::Accounts, Side::Salesforce, account).toLongLong();
        return plainText(world.startdeliverRow("customer", customer)["customfieldPhone"]);
    };
    QCOMPARE(phone(first), u"1"_s);
    QCOMPARE(phone(second), QString());
    VERIFY_RUN(world.sync());
    QCOMPARE(phone(second), u"2"_s);
    QCOMPARE(world.faults(), QStringList());
    // The history of the record names the run that the notice started.
    const auto history = world.fromState<QList<store::HistoryEntry>>([&](store::StateTransaction &tx) {
        return tx.historyOfRecord(Flow::Accounts, Side::Salesforce, RecordId(first), 10);
    });
    QVERIFY(std::any_of(history.begin(), history.end(),
        [&](const store::HistoryEntry &entry) { return entry.runId == run->runId; }));
}

void NamedTest::aChildThatWaitedGoesOutWithItsParent()
{
    World world;
    VERIFY_RUN(world.sync());
    const QString parent = world.account({{"Name", "Parent"}});
    const QString child = world.contact({{"LastName", "Child"}, {"AccountId", parent.toStdString()}});
    VERIFY_RUN(world.sync(World::named(Flow::Contacts, {child}, {})));
    QCOMPARE(world.counts(Flow::Contacts).waiting, 1);
    const auto run = world.sync(World::named(Flow::Accounts, {parent}, {}));
    VERIFY_RUN(run);
    QCOMPARE(run->flows.at(Flow::Accounts).created[1], 1);
    QCOMPARE(run->flows.at(Flow::Contacts).created[1], 1);
    VERIFY_RUN(world.sync());
    QCOMPARE(world.faults(), QStringList());
}

void NamedTest::aNoticeOfWhatIsKnownWritesNothing()
{
    World world;
    const QString account = world.account({{"Name", "Known"}});
    VERIFY_RUN(world.sync());
    const qint64 customer = world.partnerOf(Flow::Accounts, Side::Salesforce, account).toLongLong();
    // The echoes of our own writes, and a record that nobody has.
    const auto run =
        world.sync(World::named(Flow::Accounts, {account, u"001000000000000AAA"_s}, {customer, 987654}));
    VERIFY_RUN(run);
    const sync::FlowCounts counts = run->flows.at(Flow::Accounts);
    QCOMPARE(counts.updated[0] + counts.updated[1] + counts.created[0] + counts.created[1], 0);
    QCOMPARE(world.faults(), QStringList());
}

/// The backfill makes 450 customers; meanwhile persons edit a known account, and one that the backfill has
/// still to make: both are there before the backfill ends, once.
void NamedTest::aGuestOvertakesABackfillAndNothingIsMadeTwice()
{
    World world;
    const QString known = world.account({{"Name", "Known"}});
    VERIFY_RUN(world.sync());
    QStringList accounts;
    for (int i = 0; i < 450; ++i)
        accounts.append(world.account({{"Name", "Backfill " + std::to_string(i)}}));
    std::atomic<int> creates = 0;
    world.services.onBeforeHandle([&](sandbox::Side side, const server::HttpRequest &request) {
        creates += side == sandbox::Side::Startdeliver && request.method == "POST" ? 1 : 0;
    });
    const auto backfill = begin(world.engine->run({}));
    QTRY_VERIFY(creates > 20);
    world.editSalesforce(known, {{"Phone", "now"}});
    QTRY_VERIFY(world.environment.gate->isOpen());
    auto guest = world.guestEngine();
    sync::RunRequest request = World::named(Flow::Accounts, {known, accounts.last()}, {});
    request.guest = true;
    const auto overtaking = await(guest->run(request));
    VERIFY_RUN(overtaking);
    QVERIFY(!backfill->has_value());
    QVERIFY2(creates < 400, qPrintable(number(creates)));
    QCOMPARE(overtaking->flows.at(Flow::Accounts).updated[1], 1);
    QCOMPARE(overtaking->flows.at(Flow::Accounts).created[1], 1);
    VERIFY_RUN(await(backfill));
    QCOMPARE((*backfill)->value().flows.at(Flow::Accounts).created[1], 449);
    world.services.onBeforeHandle({});
    QCOMPARE(world.startdeliverRows("customer").size(), 451U);
    VERIFY_RUN(world.sync());
    QCOMPARE(world.faults(), QStringList());
    const auto quiet = world.sync();
    QCOMPARE(quiet->flows.at(Flow::Accounts).created[1] + quiet->flows.at(Flow::Accounts).updated[1], 0);
}

void NamedTest::aGuestLeavesAloneWhatIsOnItsWay()
{
    World world;
    VERIFY_RUN(world.sync());
    QStringList accounts;
    for (int i = 0; i < 30; ++i)
        accounts.append(world.account({{"Name", "On its way " + std::to_string(i)}}));
    std::atomic<int> creates = 0;
    world.services.onBeforeHandle([&](sandbox::Side side, const server::HttpRequest &request) {
        creates += side == sandbox::Side::Startdeliver && request.method == "POST" ? 1 : 0;
    });
    const auto backfill = begin(world.engine->run({}));
    QTRY_VERIFY(creates > 2);
    auto guest = world.guestEngine();
    sync::RunRequest request = World::named(Flow::Accounts, {accounts.last()}, {});
    request.guest = true;
    const auto overtaking = await(guest->run(request));
    VERIFY_RUN(overtaking);
    const sync::NamedRecords wanted = *request.records;
    QCOMPARE(overtaking->deferred, wanted);
    QCOMPARE(overtaking->flows.at(Flow::Accounts).created[1], 0);
    VERIFY_RUN(await(backfill));
    world.services.onBeforeHandle({});
    QCOMPARE(world.startdeliverRows("customer").size(), 30U);
    QCOMPARE(world.faults(), QStringList());
}

QTEST_GUILESS_MAIN(NamedTest)

#include "tst_named.moc"
