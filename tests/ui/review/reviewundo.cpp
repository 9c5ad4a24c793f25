// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/review/reviewapply.h"
#include "tests/ui/review/reviewbench.h"
#include "ui/review/plantable.h"

#include <QAction>
#include <QSignalSpy>

using namespace tandem;
using namespace tandem::session;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

/// A run that renamed one customer; its id.
qint64 renamed(Desk &desk)
{
    renameLinked(desk, 0, "New Name");
    const auto report = await(desk.session->sync({Flow::Accounts}));
    return report && !report->error ? report->runId : 0;
}

/// Nothing of what that run wrote is as it left it.
void changeSince(Desk &desk)
{
    const auto links = await(desk.session->links(Flow::Accounts));
    QVERIFY(links && !links->isEmpty());
    const qint64 customer = links->first().startdeliver.number();
    desk.services.withStartdeliver([customer](sandbox::StartdeliverService &service) {
        service.update("customer", customer, {{"name", "Changed Since"}, {"customfieldPhone", "1"}});
    });
}

PlanView planOf(const QList<PlanClass> &classes)
{
    PlanView plan;
    plan.classes = classes;
    return plan;
}

} // namespace

class TestReviewUndo : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plansTheUndoThatWasAskedForMeanwhile();
    void saysHowMuchOfTheRunStays();
    void keepsTheStoredPlanWhereNothingIsLeftToUndo();
    void saysOfAnEmptyUndoWhatIsTrue();
    void stoppingAnUndoIsNoError();
    void opensAPlanWhileOneIsSaved();
    void sharesTheColumnsWithTheOutcome();
};

void TestReviewUndo::plansTheUndoThatWasAskedForMeanwhile()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    const qint64 run = renamed(desk);
    QVERIFY(run > 0);
    Bench bench(*desk.session);
    bench.page.makePlan();
    QCOMPARE(bench.page.state(), Page::State::Busy);
    bench.page.open(u"undo:%1"_s.arg(run));
    QVERIFY2(
        bench.page.notice()->text().contains(QString::number(run)), qPrintable(bench.page.notice()->text()));
    QTRY_VERIFY_WITH_TIMEOUT(bench.ready() && bench.model()->plan().undoes == run, 60'000);
}

/// Rows that are missing without a word look like an undo that is whole.
void TestReviewUndo::saysHowMuchOfTheRunStays()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    renameLinked(desk, 1, "Another Name");
    const qint64 run = renamed(desk);
    QVERIFY(run > 0);
    changeSince(desk);
    Bench bench(*desk.session);
    bench.page.open(u"undo:%1"_s.arg(run));
    QTRY_VERIFY_WITH_TIMEOUT(bench.ready() && bench.model()->plan().undoes == run, 60'000);
    QCOMPARE(bench.model()->plan().rows, 1);
    QCOMPARE(bench.page.notice()->text(), u"1 record that run %1 wrote stays as it is."_s.arg(run));
}

/// The page has shown nothing before: Activity asked for the undo.
void TestReviewUndo::keepsTheStoredPlanWhereNothingIsLeftToUndo()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    const qint64 run = renamed(desk);
    QVERIFY(run > 0);
    desk.addAccount(u"Still Open"_s);
    const auto stored = await(desk.session->plan());
    QVERIFY(stored && stored->rows > 0);
    changeSince(desk);
    ReviewPage page(desk.session.get());
    page.show();
    page.open(u"undo:%1"_s.arg(run));
    QTRY_COMPARE_WITH_TIMEOUT(page.notice()->text(), u"Nothing is left to undo of this run."_s, 60'000);
    QCOMPARE(page.state(), Page::State::Full);
    const auto *rows = qobject_cast<PlanModel *>(child<TableView>(&page, "planRows")->model());
    QCOMPARE(rows->plan().id, stored->id);
    QVERIFY(rows->isEditable());
}

void TestReviewUndo::saysOfAnEmptyUndoWhatIsTrue()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    const qint64 run = renamed(desk);
    QVERIFY(run > 0);
    changeSince(desk);
    const auto undo = await(desk.session->planUndo(run));
    QVERIFY(undo && undo->rows == 0 && undo->undoes == run);
    ReviewPage page(desk.session.get());
    page.show();
    page.open(QString::number(undo->id));
    QTRY_COMPARE(page.state(), Page::State::Empty);
    const QString said = page.statePane()->accessibleDescription();
    QVERIFY2(said.startsWith(u"Nothing to take back: what run %1 wrote"_s.arg(run)), qPrintable(said));
}

void TestReviewUndo::stoppingAnUndoIsNoError()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    const qint64 run = renamed(desk);
    QVERIFY(run > 0);
    Bench bench(*desk.session);
    connect(desk.session.get(), &Session::progress, &bench.page, [&desk] { desk.session->stopRun(); });
    bench.page.open(u"undo:%1"_s.arg(run));
    QTRY_COMPARE_WITH_TIMEOUT(bench.page.notice()->text(), u"Stopped. Nothing was written."_s, 60'000);
}

/// Opening one is offered elsewhere, too.
void TestReviewUndo::opensAPlanWhileOneIsSaved()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    desk.addAccount(u"Saved"_s);
    Bench bench(*desk.session);
    bench.makePlan();
    TestDialogs dialogs;
    dialogs.file = desk.directory.filePath(u"plan.json"_s);
    auto *save = child<QAction>(&bench.page, "exportDocument");
    const QSignalSpy saving(save, &QAction::enabledChanged);
    const QSignalSpy opening(child<QAction>(&bench.page, "openDocument"), &QAction::enabledChanged);
    save->trigger();
    QTRY_COMPARE(saving.count(), 2);
    QVERIFY(save->isEnabled());
    QCOMPARE(opening.count(), 0);
}

/// What all rows have alike makes room for what became of them.
void TestReviewUndo::sharesTheColumnsWithTheOutcome()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    PlanTable table(desk.session.get());
    const auto *rows = child<TableView>(&table, "planRows");
    const auto hidden = [rows](PlanModel::Column column) { return rows->isColumnHidden(column); };
    const PlanClass accounts{Flow::Accounts, Side::Startdeliver, PlanAction::Update, 2};
    const PlanClass back{Flow::Accounts, Side::Salesforce, PlanAction::Update, 1};
    const PlanClass contacts{Flow::Contacts, Side::Startdeliver, PlanAction::Update, 1};
    table.showPlan(planOf({accounts}));
    QVERIFY(!hidden(PlanModel::Kind) && !hidden(PlanModel::Direction) && hidden(PlanModel::Outcome));
    table.showOutcomes(true);
    QVERIFY(hidden(PlanModel::Kind) && hidden(PlanModel::Direction) && !hidden(PlanModel::Outcome));
    table.showPlan(planOf({accounts, back}));
    QVERIFY(hidden(PlanModel::Kind) && !hidden(PlanModel::Direction));
    table.showPlan(planOf({accounts, contacts}));
    QVERIFY(!hidden(PlanModel::Kind) && hidden(PlanModel::Direction));
    table.showOutcomes(false);
    QVERIFY(!hidden(PlanModel::Kind) && !hidden(PlanModel::Direction));
}

std::unique_ptr<QObject> testReviewUndo()
{
    return std::make_unique<TestReviewUndo>();
}

#include "reviewundo.moc"
