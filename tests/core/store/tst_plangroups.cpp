// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"
#include "tests/core/store/storetesting.h"
#include "tests/core/store/suites.h"

using namespace tandem;
using namespace tandem::store;
using namespace Qt::StringLiterals;

namespace {

const PlanTrait everything{PlanAbout::Row, {}};
const PlanTrait phone{PlanAbout::Field, u"Phone=phone"_s};
const PlanTrait wins{PlanAbout::Reason, u"Salesforce wins"_s};

PlanRow makeRow(qint64 plan, Side side, bool clears, const QList<PlanTrait> &traits)
{
    PlanRow row;
    row.planId = plan;
    row.side = side;
    row.action = Action::Update;
    row.clears = clears;
    row.linkId = 3;
    row.traits = traits;
    return row;
}

PlanGroup groupOf(StatePlace &place, Side side, bool clears, const PlanTrait &trait, qint64 plan = 1)
{
    const auto groups = place.read([plan](StateTransaction &tx) { return tx.planGroups(plan); });
    for (const PlanGroup &group : groups.value_or(QList<PlanGroup>())) {
        if (group.side == side && group.clears == clears && group.trait == trait)
            return group;
    }
    return {};
}

/// rows, ticked, open
QList<qint64> countsOf(const PlanGroup &group)
{
    return {group.rows, group.ticked, group.open};
}

QList<qint64> idsIn(StatePlace &place, const QList<qint64> &groups, qint64 after, int limit)
{
    const auto rows = place.read([=](StateTransaction &tx) { return tx.planRowsIn(groups, after, limit); });
    QList<qint64> ids;
    for (const PlanRow &row : rows.value_or(QList<PlanRow>()))
        ids.append(row.id);
    return ids;
}

} // namespace

/// What the rows of a plan have in common: counted as it is written, narrowed and paged through indexes.
class TestPlanGroups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreCountedWhileTheyAreWritten();
    void firstValuesAreCountedOnly();
    void ticksAndStatesAreCountedToo();
    void rowsOfSeveralGroupsComeInOrder();
    void aRowThatIsTakenOutLeavesItsGroups();
    void groupsGoWithTheirPlan();
    void noPageIsFoundByScanning_data();
    void noPageIsFoundByScanning();
};

void TestPlanGroups::rowsAreCountedWhileTheyAreWritten()
{
    StatePlace place;
    // In several batches, as a plan comes; a trait that a row has twice counts once.
    QList<PlanRow> first{makeRow(1, Side::Startdeliver, false, {phone, wins, wins}),
        makeRow(1, Side::Salesforce, false, {phone})};
    QList<PlanRow> second{makeRow(1, Side::Startdeliver, false, {wins}),
        makeRow(1, Side::Startdeliver, true, {phone}), makeRow(2, Side::Startdeliver, false, {phone})};
    second[0].ticked = false;
    VERIFY_RESULT(place.write([&](StateTransaction &tx) -> Status {
        TANDEM_CHECK(tx.putPlan({}));
        TANDEM_CHECK(tx.putPlan({}));
        return tx.addPlanRows(first);
    }));
    VERIFY_RESULT(place.write([&](StateTransaction &tx) { return tx.addPlanRows(second); }));
    QCOMPARE(countsOf(groupOf(place, Side::Startdeliver, false, everything)), (QList<qint64>{2, 1, 2}));
    QCOMPARE(countsOf(groupOf(place, Side::Startdeliver, false, phone)), (QList<qint64>{1, 1, 1}));
    QCOMPARE(countsOf(groupOf(place, Side::Startdeliver, false, wins)), (QList<qint64>{2, 1, 2}));
    QCOMPARE(countsOf(groupOf(place, Side::Startdeliver, true, everything)), (QList<qint64>{1, 1, 1}));
    QCOMPARE(countsOf(groupOf(place, Side::Salesforce, false, phone)), (QList<qint64>{1, 1, 1}));
    QCOMPARE(countsOf(groupOf(place, Side::Startdeliver, false, phone, 2)), (QList<qint64>{1, 1, 1}));
    const auto groups = place.read([](StateTransaction &tx) { return tx.planGroups(1); });
    QCOMPARE(groups->size(), 7);
}

/// A plan of a million new pairs has as many of them as fields: nobody pages through them.
void TestPlanGroups::firstValuesAreCountedOnly()
{
    StatePlace place;
    const PlanTrait first{PlanAbout::First, u"Phone=phone"_s};
    QList<PlanRow> rows(3, makeRow(1, Side::Startdeliver, false, {phone, first}));
    VERIFY_RESULT(place.write([&](StateTransaction &tx) -> Status {
        TANDEM_CHECK(tx.putPlan({}));
        TANDEM_CHECK(tx.addPlanRows(rows));
        TANDEM_CHECK(tx.setTicked({1}, false));
        return tx.removePlanRows({2});
    }));
    const PlanGroup counted = groupOf(place, Side::Startdeliver, false, first);
    QCOMPARE(countsOf(counted), (QList<qint64>{2, 1, 2}));
    QCOMPARE(idsIn(place, {counted.id}, 0, 9), QList<qint64>());
    place.close();
    auto database = std::move(*Database::open({.path = place.path()}));
    // Two rows, each as itself and by its field.
    QCOMPARE(*database->single(u"SELECT count(*) FROM plan_group_rows"_s), QVariant(4));
}

void TestPlanGroups::ticksAndStatesAreCountedToo()
{
    StatePlace place;
    QList<PlanRow> rows(4, makeRow(1, Side::Startdeliver, false, {phone}));
    VERIFY_RESULT(place.write([&](StateTransaction &tx) -> Status {
        TANDEM_CHECK(tx.putPlan({}));
        TANDEM_CHECK(tx.addPlanRows(rows));
        TANDEM_CHECK(tx.setTicked({1, 2, 3}, false));
        TANDEM_CHECK(tx.setTicked({2, 3}, false));
        TANDEM_CHECK(tx.setTicked({3}, true));
        TANDEM_CHECK(tx.setPlanRowState({3, 4}, PlanRowState::Sent));
        TANDEM_CHECK(tx.setPlanRowState({3}, PlanRowState::Done));
        return tx.setPlanRowState({4}, PlanRowState::Planned);
    }));
    QCOMPARE(countsOf(groupOf(place, Side::Startdeliver, false, everything)), (QList<qint64>{4, 2, 3}));
    QCOMPARE(countsOf(groupOf(place, Side::Startdeliver, false, phone)), (QList<qint64>{4, 2, 3}));
}

void TestPlanGroups::rowsOfSeveralGroupsComeInOrder()
{
    StatePlace place;
    QList<PlanRow> rows;
    for (int i = 0; i < 12; ++i)
        rows.append(makeRow(1, i % 3 == 0 ? Side::Salesforce : Side::Startdeliver, i % 4 == 0, {phone}));
    VERIFY_RESULT(place.write([&](StateTransaction &tx) -> Status {
        TANDEM_CHECK(tx.putPlan({}));
        return tx.addPlanRows(rows);
    }));
    const qint64 changes = groupOf(place, Side::Startdeliver, false, phone).id;
    const qint64 clears = groupOf(place, Side::Startdeliver, true, phone).id;
    const qint64 back = groupOf(place, Side::Salesforce, false, phone).id;
    QCOMPARE(idsIn(place, {back}, 0, 9), (QList<qint64>{4, 7, 10}));
    QCOMPARE(idsIn(place, {changes, clears}, 0, 4), (QList<qint64>{2, 3, 5, 6}));
    QCOMPARE(idsIn(place, {clears, back, changes}, 6, 9), (QList<qint64>{7, 8, 9, 10, 11, 12}));
    QCOMPARE(idsIn(place, {}, 0, 9), QList<qint64>());
}

void TestPlanGroups::aRowThatIsTakenOutLeavesItsGroups()
{
    StatePlace place;
    QList<PlanRow> rows(2, makeRow(1, Side::Startdeliver, false, {phone}));
    rows[1].linkId = 4;
    VERIFY_RESULT(place.write([&](StateTransaction &tx) -> Status {
        TANDEM_CHECK(tx.putPlan({}));
        TANDEM_CHECK(tx.addPlanRows(rows));
        return tx.removePlanRows({1});
    }));
    const PlanGroup left = groupOf(place, Side::Startdeliver, false, phone);
    QCOMPARE(countsOf(left), (QList<qint64>{1, 1, 1}));
    QCOMPARE(idsIn(place, {left.id}, 0, 9), QList<qint64>{2});
    // What takes its place may have its number.
    QList<PlanRow> instead{makeRow(1, Side::Salesforce, false, {wins})};
    instead[0].id = 1;
    VERIFY_RESULT(place.write([&](StateTransaction &tx) { return tx.addPlanRows(instead); }));
    QCOMPARE(instead[0].id, 1);
    const auto ofLink = place.read([](StateTransaction &tx) { return tx.planRowsOf(1, 3); });
    VERIFY_RESULT(ofLink);
    QCOMPARE(ofLink->size(), 1);
    QCOMPARE(ofLink->first().side, Side::Salesforce);
    QCOMPARE(countsOf(groupOf(place, Side::Salesforce, false, wins)), (QList<qint64>{1, 1, 1}));
}

void TestPlanGroups::groupsGoWithTheirPlan()
{
    StatePlace place;
    QList<PlanRow> rows{
        makeRow(1, Side::Startdeliver, false, {phone}), makeRow(2, Side::Startdeliver, false, {phone})};
    VERIFY_RESULT(place.write([&](StateTransaction &tx) -> Status {
        TANDEM_CHECK(tx.putPlan({}));
        TANDEM_CHECK(tx.putPlan({}));
        TANDEM_CHECK(tx.addPlanRows(rows));
        return tx.prunePlans(1, Instant{});
    }));
    QVERIFY(place.read([](StateTransaction &tx) { return tx.planGroups(1); })->isEmpty());
    QCOMPARE(place.read([](StateTransaction &tx) { return tx.planGroups(2); })->size(), 2);
    place.close();
    auto database = std::move(*Database::open({.path = place.path()}));
    QCOMPARE(*database->single(u"SELECT count(*) FROM plan_group_rows"_s), QVariant(2));
}

void TestPlanGroups::noPageIsFoundByScanning_data()
{
    QTest::addColumn<QString>("sql");
    const auto part = u"SELECT row_id FROM plan_group_rows WHERE group_id = 1 AND row_id > 2"_s;
    const auto page = [](const QString &parts) {
        return u"SELECT id, title, body FROM plan_rows WHERE id IN (%1 ORDER BY row_id LIMIT 500) ORDER BY id"_s
            .arg(parts);
    };
    QTest::newRow("groups of a plan")
        << u"SELECT id, row_count FROM plan_groups WHERE plan_id = 1 ORDER BY id"_s;
    QTest::newRow("page of the whole plan")
        << u"SELECT id, title, body FROM plan_rows WHERE plan_id = 1 AND id > 2 ORDER BY id LIMIT 500"_s;
    QTest::newRow("page of one group") << page(part);
    QTest::newRow("page of many groups") << page(QStringList(40, part).join(u" UNION ALL "_s));
    QTest::newRow("rows of a link")
        << u"SELECT * FROM plan_rows WHERE plan_id = 1 AND link_id = 2 AND link_id <> 0 ORDER BY id"_s;
    QTest::newRow("group of a row")
        << u"SELECT id FROM plan_groups WHERE plan_id = 1 AND flow = 'a' AND side = 'b' AND kind = 'c'"
           " AND about = 'd' AND name = 'e'"_s;
}

/// The statements as state*.cpp makes them. No step may look at every row, nor put a page in order by
/// sorting: the parts of a page are merged as they come, up to its limit.
void TestPlanGroups::noPageIsFoundByScanning()
{
    QFETCH(QString, sql);
    StatePlace place;
    const QStringList steps = queryPlan(place, sql);
    QVERIFY(!steps.isEmpty());
    for (const QString &step : steps) {
        QVERIFY2(!step.startsWith("SCAN"_L1), qPrintable(step));
        // Only the few groups themselves may be put in order.
        QVERIFY2(!step.contains("TEMP B-TREE"_L1) || sql.contains("row_count"_L1), qPrintable(step));
    }
}

std::unique_ptr<QObject> testPlanGroups()
{
    return std::make_unique<TestPlanGroups>();
}
#include "tst_plangroups.moc"
