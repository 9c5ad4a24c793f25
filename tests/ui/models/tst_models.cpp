// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/suites.h"
#include "tests/ui/support/uitest.h"

#include "ui/models/fieldsmodel.h"
#include "ui/models/matchesmodel.h"
#include "ui/models/planmodel.h"
#include "ui/models/refusalsmodel.h"
#include "ui/models/runcomparison.h"
#include "ui/models/runsmodel.h"
#include "ui/models/undecidedmodels.h"
#include "ui/models/values.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace tandem;
using namespace tandem::session;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

/// The numbers from 1 to `last`, answered when the test says so.
class NumbersModel : public PagedRows<qint64>
{
public:
    explicit NumbersModel(qint64 upTo)
        : last(upTo)
    {
    }
    void answerAll()
    {
        const auto now = std::exchange(waiting, {});
        for (const auto &answer : now)
            answer();
    }
    void changeFirst()
    {
        change(0, [](qint64 &row) { row = -1; });
    }
    qint64 last;
    qint64 step = 1; ///< 2: only the even ones
    int fetches = 0;
    std::optional<Error> failure;
    QList<std::function<void()>> waiting;

protected:
    [[nodiscard]] QStringList headers() const override { return {u"Number"_s}; }
    void fetch(const QString &after, int limit, Deliver deliver) override
    {
        ++fetches;
        QList<qint64> rows;
        for (qint64 n = (after.toLongLong() / step + 1) * step; n <= last && rows.size() < limit; n += step)
            rows.append(n);
        const auto byNumber = byId(std::move(deliver), limit, [](qint64 n) { return n; });
        waiting.append([this, rows, byNumber] {
            byNumber(failure ? Result<QList<qint64>>(fail(*failure)) : Result<QList<qint64>>(rows));
        });
    }
    [[nodiscard]] QVariant cell(const qint64 &row, int, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(row) : QVariant();
    }
};

void scrollToEnd(NumbersModel &model)
{
    // The tester fetches by itself too, as a view does.
    while (model.canFetchMore({}) || !model.waiting.isEmpty()) {
        model.fetchMore({});
        model.answerAll();
    }
}

void tickOff(Desk &desk, const QString &title)
{
    const auto plan = await(desk.session->plan({Flow::Accounts}));
    QVERIFY(plan);
    const auto rows = await(desk.session->planRows(plan->id));
    QVERIFY(rows);
    for (const PlanRowView &row : *rows) {
        if (row.title == title)
            QVERIFY(await(desk.session->setTicked({row.id}, false)));
    }
    QVERIFY(await(desk.session->apply(plan->id)));
}

} // namespace

/// Item models on a real session, and their paging on numbers.
class TestModels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsPageByPageAsTheViewScrolls();
    void keepsOnlyAWindowOfPagesInMemory();
    void keepsItsRowsUntilTheNewOnesAreThere();
    void failsWithoutLosingWhatItShows();
    void dropsAnswersThatAreTooLate();
    void asksForNoFurtherPageWhileItReadsAnew();
    void asksForNoDroppedPageWhileItReadsAnew();
    void readsAgainOnlyTheRowsInSight();
    void readsOnceMoreWhatWasOnItsWay();
    void mixesNoRowsOfTwoFilters();
    void everyModelKeepsTheRulesOfItsKind();
    void putsATickBackThatTheStoreRefuses();
    void namesWhatAPersonReads_data();
    void namesWhatAPersonReads();
    void tellsTwoRunsApart();
};

void TestModels::readsPageByPageAsTheViewScrolls()
{
    NumbersModel model(1200);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reload();
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.canFetchMore({}));
    model.answerAll();
    QCOMPARE(model.rowCount(), +PagedModel::pageSize);
    model.fetchMore({});
    QVERIFY(!model.canFetchMore({}));
    model.fetchMore({});
    QCOMPARE(model.fetches, 2);
    model.answerAll();
    scrollToEnd(model);
    QCOMPARE(model.rowCount(), 1200);
    QCOMPARE(model.index(1199, 0).data().toInt(), 1200);
    QVERIFY(!model.canFetchMore({}));
}

void TestModels::keepsOnlyAWindowOfPagesInMemory()
{
    NumbersModel model(20'000);
    model.reload();
    model.answerAll();
    scrollToEnd(model);
    QCOMPARE(model.rowCount(), 20'000);
    QCOMPARE(model.rowsInMemory(), PagedModel::pagesKept * PagedModel::pageSize);
    // Scrolling back up asks again for what was dropped.
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QCOMPARE(model.index(7000, 0).data().toString(), u"…"_s);
    QTRY_VERIFY(!model.waiting.isEmpty());
    model.answerAll();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.index(7000, 0).data().toInt(), 7001);
    QCOMPARE(model.rowsInMemory(), PagedModel::pagesKept * PagedModel::pageSize);
}

void TestModels::keepsItsRowsUntilTheNewOnesAreThere()
{
    NumbersModel model(10);
    model.reload();
    model.answerAll();
    model.last = 12;
    model.reload();
    QCOMPARE(model.rowCount(), 10);
    model.answerAll();
    QCOMPARE(model.rowCount(), 12);
    // Rows that went meanwhile are found when values are read again in place.
    model.last = 3;
    model.refetch();
    model.answerAll();
    model.answerAll();
    QCOMPARE(model.rowCount(), 3);
}

void TestModels::failsWithoutLosingWhatItShows()
{
    NumbersModel model(10);
    model.reload();
    model.answerAll();
    model.failure = Error{ErrorKind::Storage, u"DISK"_s, u"The disk is full."_s, {}};
    model.reload();
    model.answerAll();
    QCOMPARE(model.state(), PagedModel::State::Failed);
    QCOMPARE(model.error()->text, u"The disk is full."_s);
    QCOMPARE(model.rowCount(), 10);
}

void TestModels::dropsAnswersThatAreTooLate()
{
    NumbersModel model(10);
    model.reload();
    const auto late = std::exchange(model.waiting, {});
    model.last = 4;
    model.reload();
    model.answerAll();
    for (const auto &answer : late)
        answer();
    QCOMPARE(model.rowCount(), 4);
}

void TestModels::asksForNoFurtherPageWhileItReadsAnew()
{
    NumbersModel model(2000);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reload();
    model.answerAll();
    while (model.rowCount() < 1000) {
        model.fetchMore({});
        model.answerAll();
    }
    model.waiting.clear();
    model.reload();
    // A view at its end asks for more, here too.
    QVERIFY(!model.canFetchMore({}));
    model.fetchMore({});
    QCOMPARE(model.waiting.size(), 1);
    model.answerAll();
    QVERIFY(model.rowCount() >= PagedModel::pageSize);
    scrollToEnd(model);
    QCOMPARE(model.rowCount(), 2000);
    QCOMPARE(model.index(1999, 0).data().toInt(), 2000);
}

void TestModels::asksForNoDroppedPageWhileItReadsAnew()
{
    NumbersModel model(20'000);
    model.reload();
    model.answerAll();
    scrollToEnd(model);
    // Painted just before and just after it began to read anew.
    QCOMPARE(model.index(7000, 0).data().toString(), u"…"_s);
    model.reload();
    QCOMPARE(model.index(8000, 0).data().toString(), u"…"_s);
    QCoreApplication::sendPostedEvents(&model);
    QCOMPARE(model.waiting.size(), 1);
    model.answerAll();
    QCOMPARE(model.rowCount(), +PagedModel::pageSize);
    // What failed leaves rows whose cursors are of another question.
    model.failure = Error{ErrorKind::Storage, u"DISK"_s, u"The disk is full."_s, {}};
    model.reload();
    model.answerAll();
    QVERIFY(!model.canFetchMore({}));
    model.failure.reset();
    model.refetch();
    model.answerAll();
    QCOMPARE(model.state(), PagedModel::State::Ready);
    QVERIFY(model.canFetchMore({}));
}

void TestModels::readsAgainOnlyTheRowsInSight()
{
    NumbersModel model(1000);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reload();
    QVERIFY(!model.isComplete());
    model.answerAll();
    QVERIFY(!model.isComplete());
    scrollToEnd(model);
    QVERIFY(model.isComplete());
    model.fetches = 0;
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    // The last row of the second page, and the first one of the third.
    model.refetchRows(2 * PagedModel::pageSize - 1, 2 * PagedModel::pageSize);
    QCOMPARE(model.fetches, 2);
    model.refetchRows(2 * PagedModel::pageSize - 1, 2 * PagedModel::pageSize);
    QCOMPARE(model.fetches, 2);
    model.answerAll();
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed.first().first().toModelIndex().row(), +PagedModel::pageSize);
    QVERIFY(reset.isEmpty());
    QCOMPARE(model.rowCount(), 1000);
    QCOMPARE(model.fetches, 2);
}

void TestModels::readsOnceMoreWhatWasOnItsWay()
{
    NumbersModel model(10);
    model.reload();
    model.answerAll();
    model.fetches = 0;
    model.refetchRows(0, 9);
    // The values changed after that was asked.
    model.refetch();
    QCOMPARE(model.fetches, 1);
    model.answerAll();
    QCOMPARE(model.fetches, 2);
    model.answerAll();
    QCOMPARE(model.fetches, 2);
    QVERIFY(model.waiting.isEmpty());
    // So they do where a person decides about a row.
    model.reload();
    model.changeFirst();
    model.answerAll();
    QCOMPARE(model.fetches, 4);
    model.answerAll();
    QVERIFY(model.waiting.isEmpty());
}

void TestModels::mixesNoRowsOfTwoFilters()
{
    NumbersModel model(4000);
    model.reload();
    model.answerAll();
    model.step = 2;
    model.reload();
    model.fetchMore({});
    model.answerAll();
    scrollToEnd(model);
    QCOMPARE(model.rowCount(), 2000);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.index(row, 0).data().toInt(), 2 * (row + 1));
}

void TestModels::everyModelKeepsTheRulesOfItsKind()
{
    Desk desk(20);
    QVERIFY(desk.prepare());
    QVERIFY(await(desk.session->waiveMatching()));
    desk.addAccount(u"Not Wanted"_s);
    tickOff(desk, u"Not Wanted"_s);
    const auto plan = await(desk.session->plan());
    QVERIFY(plan && plan->rows > 0);
    PlanModel rows(desk.session.get());
    RunsModel runs(desk.session.get());
    RunChangesModel changes(desk.session.get());
    ConflictsModel conflicts(desk.session.get());
    HoldsModel holds(desk.session.get());
    RefusalsModel refusals(desk.session.get());
    DecisionsModel decisions(desk.session.get());
    MatchesModel matches(desk.session.get());
    const QList<PagedModel *> all{
        &rows, &runs, &changes, &conflicts, &holds, &refusals, &decisions, &matches};
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
    for (PagedModel *model : all) {
        testers.push_back(std::make_unique<QAbstractItemModelTester>(
            model, QAbstractItemModelTester::FailureReportingMode::QtTest));
    }
    FieldsModel fields;
    CausesModel causes(desk.session.get());
    for (QAbstractItemModel *model :
        {static_cast<QAbstractItemModel *>(&fields), static_cast<QAbstractItemModel *>(&causes)}) {
        testers.push_back(std::make_unique<QAbstractItemModelTester>(
            model, QAbstractItemModelTester::FailureReportingMode::QtTest));
    }
    FieldLine line;
    line.field = u"Name"_s;
    fields.setLines({line, line});
    QCOMPARE(fields.rowCount(), 2);
    QSignalSpy causesLoaded(&causes, &CausesModel::loaded);
    causes.reload();
    QTRY_COMPARE(causesLoaded.size(), 1);
    rows.setPlan(*plan);
    changes.setRun(await(desk.session->runs())->at(1).runId);
    matches.show(Flow::Accounts, MatchKind::Exact);
    for (PagedModel *model : {static_cast<PagedModel *>(&runs), static_cast<PagedModel *>(&conflicts),
             static_cast<PagedModel *>(&holds), static_cast<PagedModel *>(&refusals),
             static_cast<PagedModel *>(&decisions)})
        model->reload();
    for (PagedModel *model : all)
        QTRY_COMPARE(model->state(), PagedModel::State::Ready);
    QCOMPARE(rows.rowCount(), static_cast<int>(plan->rows));
    QCOMPARE(runs.rowCount(), 3);
    QVERIFY(changes.rowCount() > 0);
    QVERIFY(decisions.rowCount() > 0);
    QVERIFY(matches.rowCount() > 0);
    QCOMPARE(decisions.index(0, DecisionsModel::Record).data().toString(), u"Not Wanted"_s);
    decisions.withdraw({0});
    QTRY_COMPARE(decisions.rowCount(), static_cast<int>(await(desk.session->decisions())->size()));
    PlanFilter filter;
    filter.kinds = {PlanKind::Delete};
    rows.setFilter(filter);
    QTRY_COMPARE(rows.rowCount(), 0);
}

void TestModels::putsATickBackThatTheStoreRefuses()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    QVERIFY(await(desk.session->waiveMatching()));
    desk.addAccount(u"Ticked"_s);
    const auto plan = await(desk.session->plan({Flow::Accounts}));
    QVERIFY(plan && plan->rows == 1);
    PlanModel model(desk.session.get());
    model.setPlan(*plan);
    QTRY_COMPARE(model.rowCount(), 1);
    const QModelIndex tick = model.index(0, PlanModel::Tick);
    QSignalSpy problem(&model, &PagedModel::problem);
    QVERIFY(model.setData(tick, Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(model.totals().ticked, 0);
    QTRY_VERIFY(!await(desk.session->planRows(plan->id))->first().ticked);
    QVERIFY(problem.isEmpty());
    // Nobody stores it any more.
    desk.session->close();
    QVERIFY(model.setData(tick, Qt::Checked, Qt::CheckStateRole));
    QTRY_COMPARE(problem.size(), 1);
    QCOMPARE(tick.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Unchecked));
    // What cannot be ticked any more says so.
    model.setEditable(false);
    QVERIFY(!model.flags(tick).testFlag(Qt::ItemIsUserCheckable));
    QVERIFY(!model.setData(tick, Qt::Checked, Qt::CheckStateRole));
}

void TestModels::namesWhatAPersonReads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("blank") << valueText(Value()) << u"(empty)"_s;
    QTest::newRow("empty text") << valueText(Value(QString(u""_s))) << u"(empty)"_s;
    QTest::newRow("flag") << valueText(Value(true)) << u"yes"_s;
    QTest::newRow("lines") << valueText(Value(u"one\ntwo"_s)) << u"one two"_s;
    QTest::newRow("whole days") << valueText(Value(u"2026-01-31/2026-02-02"_s)) << u"1/31/26 – 2/2/26"_s;
    QTest::newRow("one whole day") << valueText(Value(u"2026-01-31/2026-01-31"_s)) << u"1/31/26"_s;
    QTest::newRow("day") << valueText(Value(QDate(2026, 1, 31))) << u"1/31/26"_s;
    QTest::newRow("same field") << mappingTitle(u"Name=name"_s) << u"Name"_s;
    QTest::newRow("two fields") << mappingTitle(u"Phone=mainPhone"_s) << u"Phone / mainPhone"_s;
    QTest::newRow("direction") << directionTitle(Side::Salesforce) << u"Startdeliver → Salesforce"_s;
    QTest::newRow("link") << holdDecisionTitle(u"link:12"_s) << u"Link"_s;
    const auto agreed = [](const QString &ours, const QString &theirs, bool first = false) {
        ConflictView conflict;
        conflict.baseSalesforce = Value(ours);
        conflict.baseStartdeliver = Value(theirs);
        conflict.first = first;
        FieldsModel model;
        model.setLines(linesOf(conflict));
        return model.index(0, FieldsModel::Base).data().toString();
    };
    QTest::newRow("agreed") << agreed(u"Hot"_s, u"Hot"_s) << u"Hot"_s;
    QTest::newRow("agreed, each in its form") << agreed(u"Hot"_s, u"A"_s) << u"Hot / A"_s;
    QTest::newRow("never agreed") << agreed({}, {}, true) << u"–"_s;
    RunReport plan;
    plan.trigger = u"plan"_s;
    plan.state = u"completed-with-problems"_s;
    QTest::newRow("a plan that leaves something to decide") << runStateTitle(plan) << u"Planned"_s;
    plan.trigger = u"schedule"_s;
    QTest::newRow("a run that left something") << runStateTitle(plan) << u"Partly done"_s;
    const MappedValue cut{Side::Salesforce, Value(u"Storgatan"_s)};
    const Value street(u"Storgatan 92"_s);
    QTest::newRow("compared after the steps")
        << comparedText(Side::Salesforce, street, cut) << u"Storgatan, from “Storgatan 92”"_s;
    QTest::newRow("compared as it stands")
        << comparedText(Side::Startdeliver, street, cut) << u"Storgatan 92"_s;
    QTest::newRow("nothing written") << runSummary(RunReport()) << u"Nothing written"_s;
}

void TestModels::namesWhatAPersonReads()
{
    QFETCH(QString, text);
    QTEST(text, "expected");
}

/// In words, and only of what at least one of the two did.
void TestModels::tellsTwoRunsApart()
{
    RunReport earlier;
    earlier.runId = 3;
    earlier.state = u"completed"_s;
    earlier.trigger = u"manual"_s;
    earlier.startedAt = Instant{1'000'000};
    earlier.finishedAt = Instant{1'005'000};
    earlier.apiCalls = {10, 4};
    earlier.flows[Flow::Accounts].updated = {0, 7};
    RunReport later = earlier;
    later.trigger = u"schedule"_s;
    later.startedAt = Instant{1'060'000};
    later.finishedAt = Instant{1'068'000};
    later.apiCalls = {4, 4};
    later.flows[Flow::Accounts].updated = {2, 7};
    const auto differences = [&](const ConfigurationVersions &versions) {
        QStringList lines;
        for (const ComparedLine &line : comparedLines(earlier, later, versions))
            lines.append(u"%1: %2"_s.arg(line.what, line.difference));
        return lines;
    };
    const QStringList common{u"State: Same"_s, u"Started by: Different"_s, u"Started: 1 min 0 s later"_s,
        u"Ended: 1 min 3 s later"_s, u"Took: 3.0 s longer"_s, u"Calls to Salesforce: 6 fewer"_s,
        u"Calls to Startdeliver: Same"_s};
    const QStringList accounts{
        u"Accounts: updated in Salesforce: 2 more"_s, u"Accounts: updated in Startdeliver: Same"_s};
    QCOMPARE(differences({}), common + accounts);
    using Versions = QList<ConfigurationVersion>;
    QCOMPARE(differences(Versions{}), common + QStringList{u"Configuration: Same"_s} + accounts);
    const ConfigurationVersion between{u"1"_s, Instant{1'030'000}};
    QCOMPARE(differences(Versions{between}), common + QStringList{u"Configuration: Different"_s} + accounts);
    // Both went by the oldest that is kept, or by others before it.
    const Versions full(configurationVersionsKept, {u"2"_s, Instant{2'000'000}});
    QCOMPARE(differences(full), common + QStringList{u"Configuration: Not known"_s} + accounts);
}

std::unique_ptr<QObject> tandem::ui::testModels()
{
    return std::make_unique<TestModels>();
}

int main(int argc, char **argv)
{
    return runUiTests(argc, argv, {testModels, testRefusalAdvice});
}

#include "tst_models.moc"
