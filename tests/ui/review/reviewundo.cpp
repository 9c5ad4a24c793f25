// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/review/reviewapply.h"
#include "tests/ui/review/reviewbench.h"
#include "ui/kit/roomstack.h"
#include "ui/models/fieldsmodel.h"
#include "ui/review/plantable.h"

#include <QAction>
#include <QLineEdit>
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
    void saysThatWhatIsDeletedStaysApart();
    void namesTheClearsThatGoWithDeletes();
    void offersNoStoredPlanThatIsOvertaken();
    void goesToTheRowsOfANewPlan();
    void keepsWhatIsUntickedInSight();
    void tellsOfConflictsWhereNothingIsWritten();
    void saysNoOldValueOfWhatWasSent();
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
    // In the turn that it begins in: what it tells of its progress may come after its end.
    QTimer turns;
    connect(&turns, &QTimer::timeout, &bench.page, [&desk] {
        if (desk.session->isRunning())
            desk.session->stopRun();
    });
    turns.start(0);
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

void TestReviewUndo::saysThatWhatIsDeletedStaysApart()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    desk.addAccount(u"Made By The Run"_s);
    const auto made = await(desk.session->sync({Flow::Accounts}));
    QVERIFY(made && !made->error);
    TestDialogs dialogs;
    Bench bench(*desk.session);
    bench.page.open(u"undo:%1"_s.arg(made->runId));
    QTRY_VERIFY_WITH_TIMEOUT(bench.ready() && bench.model()->plan().undoes == made->runId, 60'000);
    QTRY_VERIFY(bench.model()->rowAt(0));
    bench.table()->goToRow(0);
    const QString said = child<QLabel>(&bench.page, "planDetailExplanation")->text();
    QVERIFY2(said.contains(u"does not sync again by itself"_s), qPrintable(said));
    click(&bench.page, "untickRow");
    QTRY_VERIFY(bench.applyButton()->isEnabled());
    click(&bench.page, "applyPlan");
    QCOMPARE(dialogs.asked.size(), 1);
    QVERIFY2(dialogs.asked.last().explanation.contains(u"does not sync again by itself"_s),
        qPrintable(dialogs.asked.last().explanation));
    QVERIFY(!desk.session->isRunning());
}

/// Whatever the screen is narrowed to.
void TestReviewUndo::namesTheClearsThatGoWithDeletes()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    QVERIFY(planBesideDeletes(desk, 2, 3) > 0);
    TestDialogs dialogs;
    Bench bench(*desk.session);
    QTRY_VERIFY(bench.ready() && bench.model()->rowCount() == 6);
    QCOMPARE(bench.model()->tickedOutOfSight(), std::optional<qint64>(0));
    click(&bench.page, "chip-delete");
    QTRY_COMPARE(bench.model()->rowCount(), 2);
    click(&bench.page, "applyPlan");
    QCOMPARE(dialogs.asked.size(), 1);
    QCOMPARE(dialogs.asked.last().text, u"This deletes 2 records. This clears fields of 3 records."_s);
    QVERIFY2(dialogs.asked.last().explanation.contains(u"4 more ticked rows, which the filter hides"_s),
        qPrintable(dialogs.asked.last().explanation));
    click(&bench.page, "chip-delete");
    QTRY_COMPARE(bench.model()->rowCount(), 6);
    // One is looked for: what is found is counted.
    child<QLineEdit>(&bench.page, "planFind")->setText(u"900"_s);
    QTRY_COMPARE(bench.model()->rowCount(), 1);
    QCOMPARE(bench.model()->tickedOutOfSight(), std::optional<qint64>(5));
    QVERIFY(!desk.session->isRunning());
}

/// The page comes up after runs have written.
void TestReviewUndo::offersNoStoredPlanThatIsOvertaken()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    desk.addAccount(u"Written By A Sync"_s);
    const auto plan = await(desk.session->plan());
    QVERIFY(plan && plan->rows == 1);
    QVERIFY(await(desk.session->sync({Flow::Accounts})));
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.statePane()->headline(), u"Plan %1 is overtaken"_s.arg(plan->id));
    QCOMPARE(bench.page.state(), Page::State::Empty);
    // Who asks for it sees it all the same, and is told.
    bench.page.open(QString::number(plan->id));
    QTRY_VERIFY(bench.ready());
    QTRY_VERIFY(bench.page.notice()->text().contains(u"A run has written"_s));
}

void TestReviewUndo::goesToTheRowsOfANewPlan()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    desk.addAccount(u"New"_s);
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Empty);
    auto *start = bench.page.shownPrimaryAction();
    QTRY_VERIFY(takesFocus(start));
    QTest::keyClick(start, Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(bench.ready(), 60'000);
    QTRY_COMPARE(bench.page.focusWidget(), bench.table());
}

/// Below what scrolls, whatever stands above it.
void TestReviewUndo::keepsWhatIsUntickedInSight()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    desk.addAccount(u"New"_s);
    Bench bench(*desk.session);
    bench.makePlan();
    const auto *unticked = child<QLabel>(&bench.page, "unticked");
    QVERIFY(!unticked->isVisible());
    bench.table()->goToRow(0);
    click(&bench.page, "untickRow");
    bench.page.notice()->say(Tone::Neutral, u"Something else"_s, u"Which has to be said in a few words."_s);
    bench.page.resize(816, 480);
    QTRY_VERIFY(unticked->isVisible());
    QVERIFY(!bench.page.findChild<RoomStack *>()->isAncestorOf(unticked));
    QVERIFY(bench.page.rect().contains(QRect(unticked->mapTo(&bench.page, QPoint()), unticked->size())));
    bench.page.makePlan();
    QVERIFY(!unticked->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(bench.ready(), 60'000);
}

void TestReviewUndo::tellsOfConflictsWhereNothingIsWritten()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    Configuration configuration = desk.configuration();
    for (FieldMapping &mapping : configuration.flow(Flow::Accounts).mappings)
        mapping.conflict = ConflictPolicy::Ask;
    QVERIFY(await(desk.session->saveConfiguration(configuration)));
    renameLinked(desk, 0, "Left");
    changeSince(desk);
    QVERIFY(await(desk.session->sync({Flow::Accounts})));
    const auto conflicts = await(desk.session->conflicts());
    QVERIFY(conflicts && !conflicts->isEmpty());
    const auto plan = await(desk.session->plan());
    QVERIFY(plan && plan->rows == 0);
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.statePane()->headline(), u"Nothing to write"_s);
    auto *decide = child<QPushButton>(&bench.page, "stateOther");
    QTRY_VERIFY(decide->isVisible());
    QVERIFY2(decide->text().contains(QString::number(conflicts->size())), qPrintable(decide->text()));
    const QSignalSpy asked(&bench.page, &Page::pageRequested);
    click(&bench.page, "stateOther");
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().at(0).toString(), u"activity"_s);
    QCOMPARE(asked.first().at(1).toString(), u"conflicts"_s);
}

/// Until both sides are known.
void TestReviewUndo::saysNoOldValueOfWhatWasSent()
{
    PlanRowView row;
    row.changes.append({u"street"_s, u"Street"_s, Value(u"Old"_s), Value(u"New"_s), {}});
    row.state = u"planned"_s;
    QVERIFY(linesOf(row, {}).first().hasStartdeliver);
    row.state = u"done"_s;
    QVERIFY(!linesOf(row, {}).first().hasStartdeliver);
    QCOMPARE(linesOf(row, {}).first().result, std::optional<Value>(Value(u"New"_s)));
}

std::unique_ptr<QObject> testReviewUndo()
{
    return std::make_unique<TestReviewUndo>();
}

#include "reviewundo.moc"
