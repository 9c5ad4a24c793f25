// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/storetesting.h"
#include "tests/core/store/suites.h"

using namespace tandem;
using namespace tandem::store;
using namespace Qt::StringLiterals;

namespace {

const Flow flow = Flow::Accounts;

Waiting makeWaiting(const QString &id, const QString &reason, const QString &parent)
{
    return {flow, Side::Salesforce, RecordId(id), reason, parent, Instant{5}};
}

PlanRow makePlanRow(qint64 plan, Side side, Action action)
{
    PlanRow row;
    row.planId = plan;
    row.side = side;
    row.action = action;
    row.source = RecordId(u"001a"_s);
    row.target = RecordId(u"1"_s);
    row.linkId = 3;
    row.title = u"Acme"_s;
    row.clears = true;
    row.body = QByteArray("\0body", 5);
    row.digest = 0xFFFF'0000'FFFF'0001ULL;
    return row;
}

} // namespace

/// Plans with their rows, and records that wait.
class TestPlans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitingKeepsItsSince();
    void childrenAreFoundByTheirParent();
    void plansKeepTheirRows();
    void aPurposeGoesWithItsPlan();
    void plansToLookAtAndPlansBeingSentStay();
    void aPlanThatIsBeingMadeIsNotTheLatest();
    void anUndoThatFoundNothingIsNotTheLatest();
    void planRowsAreFiltered_data();
    void planRowsAreFiltered();
    void planRowsChangeStateAndTick();
    void planRowsAreCountedByWhatTheyAre();
    void waitingIsFoundByRecord();
};

void TestPlans::waitingKeepsItsSince()
{
    StatePlace place;
    Waiting again = makeWaiting(u"a"_s, u"locked"_s, {});
    again.since = Instant{99};
    VERIFY_RESULT(place.write([=](StateTransaction &tx) -> Status {
        TANDEM_CHECK(
            tx.putWaiting({makeWaiting(u"a"_s, u"parent"_s, u"p"_s), makeWaiting(u"b"_s, u"locked"_s, {})}));
        return tx.putWaiting({again});
    }));
    again.since = Instant{5};
    const QList<Waiting> expected{again, makeWaiting(u"b"_s, u"locked"_s, {})};
    QCOMPARE(*place.read([](StateTransaction &tx) { return tx.waiting(flow, {}, 0, 9); }), expected);
    QCOMPARE(*place.read([](StateTransaction &tx) { return tx.waiting(flow, u"locked"_s, 1, 9); }),
        expected.mid(1));
    QVERIFY(place.read([](StateTransaction &tx) { return tx.waiting(flow, u"parent"_s, 0, 9); })->isEmpty());
    VERIFY_RESULT(place.write(
        [](StateTransaction &tx) { return tx.removeWaiting(flow, Side::Salesforce, {RecordId(u"a"_s)}); }));
    QCOMPARE(*place.read([](StateTransaction &tx) { return tx.waiting(flow, {}, 0, 9); }), expected.mid(1));
}

void TestPlans::childrenAreFoundByTheirParent()
{
    StatePlace place;
    const QList<Waiting> rows{makeWaiting(u"a"_s, u"parent"_s, u"accounts/salesforce/001a"_s),
        makeWaiting(u"b"_s, u"parent"_s, u"accounts/salesforce/001b"_s)};
    VERIFY_RESULT(place.write([rows](StateTransaction &tx) { return tx.putWaiting(rows); }));
    const auto found = place.read([](StateTransaction &tx) {
        return tx.waitingFor({u"accounts/salesforce/001b"_s, u"accounts/salesforce/001c"_s});
    });
    QCOMPARE(*found, QList{rows[1]});
}

void TestPlans::plansKeepTheirRows()
{
    StatePlace place;
    Plan plan;
    plan.runId = 2;
    plan.createdAt = Instant{3};
    plan.flows = {Flow::Accounts, Flow::TaskComments};
    plan.profileFingerprint = "p";
    plan.configurationFingerprint = QByteArray("\0c", 2);
    plan.schemaFingerprint = "s";
    const auto first = place.write([plan](StateTransaction &tx) { return tx.putPlan(plan); });
    const auto second = place.write([plan](StateTransaction &tx) { return tx.putPlan(plan); });
    VERIFY_RESULT(second);
    QList<PlanRow> rows{makePlanRow(*first, Side::Startdeliver, Action::Create),
        makePlanRow(*second, Side::Salesforce, Action::Update)};
    VERIFY_RESULT(place.write([&](StateTransaction &tx) { return tx.addPlanRows(rows); }));
    plan.id = *second;
    plan.runId = 4;
    VERIFY_RESULT(place.write([plan](StateTransaction &tx) -> Status {
        TANDEM_CHECK(tx.putPlan(plan));
        return tx.setPlanCounts(plan.id, "{\"a\":1}");
    }));
    plan.counts = "{\"a\":1}";
    QCOMPARE(*place.read([plan](StateTransaction &tx) { return tx.plan(plan.id); }), std::optional(plan));
    const auto rowsOf = [&](qint64 id) {
        return *place.read([id](StateTransaction &tx) { return tx.planRows(id, {}, {}, {}, {}, 0, 9); });
    };
    QCOMPARE(rowsOf(*second), QList{rows[1]});
    QCOMPARE(
        *place.read([&](StateTransaction &tx) { return tx.planRow(rows[1].id); }), std::optional(rows[1]));
    VERIFY_RESULT(place.write([](StateTransaction &tx) { return tx.prunePlans(1, Instant{}); }));
    QVERIFY(rowsOf(*first).isEmpty());
    QCOMPARE(rowsOf(*second), QList{rows[1]});
}

void TestPlans::aPurposeGoesWithItsPlan()
{
    StatePlace place;
    VERIFY_RESULT(place.write([](StateTransaction &tx) -> Status {
        TANDEM_CHECK(tx.putPlan({}));
        TANDEM_CHECK(tx.putPlan({}));
        TANDEM_CHECK(tx.setPlanPurpose(1, "first"));
        return tx.setPlanPurpose(2, "second");
    }));
    const auto purposeOf = [&](qint64 id) {
        return place.read([id](StateTransaction &tx) { return tx.planPurpose(id); });
    };
    QCOMPARE(purposeOf(1).value(), QByteArray("first"));
    VERIFY_RESULT(place.write([](StateTransaction &tx) { return tx.prunePlans(1, Instant{}); }));
    QCOMPARE(purposeOf(1).value(), QByteArray());
    QCOMPARE(purposeOf(2).value(), QByteArray("second"));
}

void TestPlans::aPlanThatIsBeingMadeIsNotTheLatest()
{
    StatePlace place;
    const auto begin = [&place](const QString &trigger) {
        return place.write([trigger](StateTransaction &tx) -> Result<qint64> {
            Run run;
            run.trigger = trigger;
            run.state = u"running"_s;
            TANDEM_TRY(id, tx.putRun(run));
            Plan plan;
            plan.runId = id;
            return tx.putPlan(plan);
        });
    };
    const auto finish = [&place](qint64 planId, const QString &state = u"completed"_s) {
        return place.write([planId, state](StateTransaction &tx) -> Status {
            TANDEM_TRY(plan, tx.plan(planId));
            TANDEM_TRY(run, tx.run(plan->runId));
            run->state = state;
            run->finishedAt = Instant{9};
            const auto put = tx.putRun(*run);
            return put ? Status() : fail(put.error());
        });
    };
    const auto latest = [&place] {
        const auto plan = place.read([](StateTransaction &tx) { return tx.latestPlanToReview(); });
        return plan && *plan ? (*plan)->id : 0;
    };
    const auto first = begin(u"plan"_s);
    VERIFY_RESULT(first);
    QCOMPARE(latest(), 0);
    VERIFY_RESULT(finish(*first));
    QCOMPARE(latest(), *first);
    const auto second = begin(u"plan"_s);
    VERIFY_RESULT(second);
    QCOMPARE(latest(), *first);
    VERIFY_RESULT(place.write([](StateTransaction &tx) { return tx.markInterruptedRuns(); }));
    QCOMPARE(latest(), *first);
    for (const QString &early : {u"stopped"_s, u"failed"_s}) {
        VERIFY_RESULT(finish(*second, early));
        QCOMPARE(latest(), *first);
    }
    VERIFY_RESULT(finish(*second, u"completed-with-problems"_s));
    QCOMPARE(latest(), *second);
    const auto own = begin(u"manual"_s);
    VERIFY_RESULT(own);
    VERIFY_RESULT(finish(*own));
    QCOMPARE(latest(), *second);
}

/// It would hide the plan that still waits; one about everything says by its emptiness that nothing is left.
void TestPlans::anUndoThatFoundNothingIsNotTheLatest()
{
    StatePlace place;
    const auto make = [&place](const QByteArray &purpose, bool rows) {
        return place.write([purpose, rows](StateTransaction &tx) -> Result<qint64> {
            Run run;
            run.trigger = u"plan"_s;
            run.state = u"completed"_s;
            TANDEM_TRY(runId, tx.putRun(run));
            Plan plan;
            plan.runId = runId;
            TANDEM_TRY(id, tx.putPlan(plan));
            if (!purpose.isEmpty())
                TANDEM_CHECK(tx.setPlanPurpose(id, purpose));
            QList<PlanRow> made;
            if (rows)
                made.append(makePlanRow(id, Side::Startdeliver, Action::Update));
            TANDEM_CHECK(tx.addPlanRows(made));
            return id;
        });
    };
    const auto latest = [&place] {
        const auto plan = place.read([](StateTransaction &tx) { return tx.latestPlanToReview(); });
        return plan && *plan ? (*plan)->id : 0;
    };
    const auto whole = make({}, true);
    VERIFY_RESULT(whole);
    VERIFY_RESULT(make("{\"undo\":1}", false));
    QCOMPARE(latest(), *whole);
    const auto undo = make("{\"undo\":1}", true);
    VERIFY_RESULT(undo);
    QCOMPARE(latest(), *undo);
    const auto nothingLeft = make({}, false);
    VERIFY_RESULT(nothingLeft);
    QCOMPARE(latest(), *nothingLeft);
}

void TestPlans::plansToLookAtAndPlansBeingSentStay()
{
    StatePlace place;
    QList<qint64> ids;
    for (int i = 0; i < 4; ++i) {
        Plan plan;
        plan.createdAt = Instant{10};
        if (i == 0)
            plan.counts = "{}";
        const auto id = place.write([plan](StateTransaction &tx) { return tx.putPlan(plan); });
        VERIFY_RESULT(id);
        ids.append(*id);
    }
    QList<PlanRow> rows{makePlanRow(ids.at(1), Side::Startdeliver, Action::Create)};
    VERIFY_RESULT(place.write([&](StateTransaction &tx) -> Status {
        TANDEM_CHECK(tx.addPlanRows(rows));
        OutboxEntry entry;
        entry.planRowId = rows.first().id;
        QList<OutboxEntry> entries{entry};
        return tx.putOutbox(entries);
    }));
    const auto kept = [&](qint64 id) {
        return place.read([id](StateTransaction &tx) { return tx.plan(id); })->has_value();
    };
    VERIFY_RESULT(place.write([](StateTransaction &tx) { return tx.prunePlans(1, Instant{10}); }));
    QVERIFY(kept(ids.at(0))); // somebody wanted to see it
    QVERIFY(kept(ids.at(1))); // what it sent is still open
    QVERIFY(!kept(ids.at(2)));
    QVERIFY(kept(ids.at(3))); // the newest
    VERIFY_RESULT(place.write([](StateTransaction &tx) { return tx.prunePlans(1, Instant{11}); }));
    QVERIFY(!kept(ids.at(0)));
}

void TestPlans::planRowsAreFiltered_data()
{
    QTest::addColumn<std::optional<Flow>>("wantedFlow");
    QTest::addColumn<std::optional<Side>>("side");
    QTest::addColumn<std::optional<Action>>("action");
    QTest::addColumn<std::optional<PlanRowState>>("state");
    QTest::addColumn<qint64>("after");
    QTest::addColumn<QList<qint64>>("ids");
    using F = std::optional<Flow>;
    using S = std::optional<Side>;
    using A = std::optional<Action>;
    using P = std::optional<PlanRowState>;
    QTest::newRow("all") << F() << S() << A() << P() << qint64(0) << QList<qint64>{1, 2, 3, 4};
    QTest::newRow("after") << F() << S() << A() << P() << qint64(2) << QList<qint64>{3, 4};
    QTest::newRow("flow") << F(Flow::Contacts) << S() << A() << P() << qint64(0) << QList<qint64>{4};
    QTest::newRow("side") << F() << S(Side::Salesforce) << A() << P() << qint64(0) << QList<qint64>{3};
    QTest::newRow("action") << F() << S() << A(Action::Update) << P() << qint64(0) << QList<qint64>{2, 3};
    QTest::newRow("state") << F() << S() << A() << P(PlanRowState::Drifted) << qint64(0) << QList<qint64>{2};
    QTest::newRow("together") << F(Flow::Accounts) << S(Side::Startdeliver) << A(Action::Update)
                              << P(PlanRowState::Drifted) << qint64(0) << QList<qint64>{2};
}

void TestPlans::planRowsAreFiltered()
{
    QFETCH(std::optional<Flow>, wantedFlow);
    QFETCH(std::optional<Side>, side);
    QFETCH(std::optional<Action>, action);
    QFETCH(std::optional<PlanRowState>, state);
    QFETCH(qint64, after);
    QFETCH(QList<qint64>, ids);
    StatePlace place;
    QList<PlanRow> rows{makePlanRow(1, Side::Startdeliver, Action::Create),
        makePlanRow(1, Side::Startdeliver, Action::Update), makePlanRow(1, Side::Salesforce, Action::Update),
        makePlanRow(1, Side::Startdeliver, Action::Create)};
    rows[1].state = PlanRowState::Drifted;
    rows[3].flow = Flow::Contacts;
    VERIFY_RESULT(place.write([&](StateTransaction &tx) -> Status {
        TANDEM_CHECK(tx.putPlan({}));
        return tx.addPlanRows(rows);
    }));
    const auto found = place.read(
        [=](StateTransaction &tx) { return tx.planRows(1, wantedFlow, side, action, state, after, 9); });
    VERIFY_RESULT(found);
    QList<qint64> foundIds;
    for (const PlanRow &row : *found)
        foundIds.append(row.id);
    QCOMPARE(foundIds, ids);
}

void TestPlans::planRowsChangeStateAndTick()
{
    StatePlace place;
    QList<PlanRow> rows{makePlanRow(1, Side::Startdeliver, Action::Create),
        makePlanRow(1, Side::Startdeliver, Action::Update)};
    VERIFY_RESULT(place.write([&](StateTransaction &tx) -> Status {
        TANDEM_CHECK(tx.putPlan({}));
        TANDEM_CHECK(tx.addPlanRows(rows));
        TANDEM_CHECK(tx.setTicked({1}, false));
        return tx.setPlanRowState({2}, PlanRowState::Done);
    }));
    rows[0].ticked = false;
    rows[1].state = PlanRowState::Done;
    QCOMPARE(*place.read([](StateTransaction &tx) { return tx.planRows(1, {}, {}, {}, {}, 0, 9); }), rows);
}

void TestPlans::planRowsAreCountedByWhatTheyAre()
{
    StatePlace place;
    QList<PlanRow> rows{makePlanRow(1, Side::Startdeliver, Action::Create),
        makePlanRow(1, Side::Startdeliver, Action::Create),
        makePlanRow(1, Side::Startdeliver, Action::Create), makePlanRow(1, Side::Salesforce, Action::Update),
        makePlanRow(1, Side::Salesforce, Action::Update), makePlanRow(2, Side::Salesforce, Action::Update)};
    rows[2].ticked = false;
    rows[3].flow = Flow::Contacts;
    rows[4].clears = false;
    rows[4].state = PlanRowState::Done;
    VERIFY_RESULT(place.write([&](StateTransaction &tx) -> Status {
        TANDEM_CHECK(tx.putPlan({}));
        TANDEM_CHECK(tx.putPlan({}));
        return tx.addPlanRows(rows);
    }));
    const auto counts = place.read([](StateTransaction &tx) { return tx.planCounts(1); });
    VERIFY_RESULT(counts);
    using P = PlanRowState;
    const QList<PlanCount> expected{
        {Flow::Accounts, Side::Salesforce, Action::Update, P::Done, true, false, 1},
        {Flow::Accounts, Side::Startdeliver, Action::Create, P::Planned, false, true, 1},
        {Flow::Accounts, Side::Startdeliver, Action::Create, P::Planned, true, true, 2},
        {Flow::Contacts, Side::Salesforce, Action::Update, P::Planned, true, true, 1}};
    QCOMPARE(*counts, expected);
}

void TestPlans::waitingIsFoundByRecord()
{
    StatePlace place;
    QList<Waiting> rows{makeWaiting(u"a"_s, u"locked"_s, {}), makeWaiting(u"b"_s, u"parent"_s, u"p"_s)};
    rows.append(rows[1]);
    rows[2].side = Side::Startdeliver;
    VERIFY_RESULT(place.write([rows](StateTransaction &tx) { return tx.putWaiting(rows); }));
    const auto found = place.read([](StateTransaction &tx) {
        return tx.waitingOf(flow, Side::Salesforce, {RecordId(u"b"_s), RecordId(u"c"_s)});
    });
    QCOMPARE(*found, (QHash<RecordId, Waiting>{{RecordId(u"b"_s), rows[1]}}));
}

std::unique_ptr<QObject> testPlans()
{
    return std::make_unique<TestPlans>();
}
#include "tst_plans.moc"
