// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/review/reviewapply.h"
#include "tests/ui/review/reviewbench.h"
#include "ui/review/plantable.h"

#include "core/base/platform/filelock.h"
#include "core/session/storedwatch.h"
#include "ui/kit/formats.h"
#include "ui/kit/theme.h"
#include "ui/models/fieldsmodel.h"
#include "ui/models/plangroupsmodel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStackedWidget>

using namespace tandem;
using namespace tandem::session;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

/// The review page on a real session beside both simulated services.
class TestReview : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatAPlanIsBeforeThereIsOne();
    void sendsToConnectionsWhereNothingIsConnected();
    void makesUnticksAndAppliesByKeysAlone();
    void clickingACountShowsThatKindAlone();
    void showsTheChosenRowFieldByField();
    void callsUntickingByOneName();
    void findsARow();
    void untickingAllReachesRowsThatTheFilterShows();
    void explainsAPlanThatIsOutOfDate();
    void saysWhatWasRefused();
    void saysWhenNothingIsToBeWritten();
    void saysWhenItIsLookedAtAgain();
    void findsTheLatestPlanAgain();
    void showsThePlanThatIsMadeElsewhere();
    void fitsItsTextsInTheSmallestWindow();
    void liesNowhereOverItselfBelowANotice();
    void showsAnotherPlanWithoutAnyFilter();
    void saysWhyAnUndoLeavesARecord();
};

void TestReview::saysWhatAPlanIsBeforeThereIsOne()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Empty);
    QCOMPARE(bench.page.statePane()->headline(), u"No plan yet"_s);
    QCOMPARE(bench.page.shownPrimaryAction()->text(), u"Make a plan"_s);
    saveScreen(&bench.page, u"review-empty"_s);
}

void TestReview::sendsToConnectionsWhereNothingIsConnected()
{
    Desk desk(0);
    QVERIFY(await(desk.session->open()));
    QVERIFY(await(desk.session->saveConfiguration(desk.configuration())));
    Bench bench(*desk.session);
    QSignalSpy asked(&bench.page, &Page::pageRequested);
    QTRY_COMPARE(bench.page.state(), Page::State::Empty);
    click(&bench.page, "stateAction");
    QTRY_COMPARE(bench.page.state(), Page::State::Empty);
    QCOMPARE(bench.page.shownPrimaryAction()->text(), u"Open Connections"_s);
    click(&bench.page, "stateAction");
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toString(), u"connections"_s);
}

void TestReview::makesUnticksAndAppliesByKeysAlone()
{
    Desk desk(10);
    QVERIFY(settle(desk));
    desk.addAccount(u"Wanted"_s);
    desk.addAccount(u"Not Wanted"_s);
    renameLinked(desk, 0, "Renamed In Salesforce");
    Bench bench(*desk.session);
    bench.makePlan();
    QCOMPARE(bench.applyButton()->text(), u"Apply 3"_s);
    bench.table()->setFocus();
    bench.table()->goToRow(bench.rowOf(u"Not Wanted"_s));
    bench.press(Qt::Key_Space);
    QCOMPARE(bench.applyButton()->text(), u"Apply 2"_s);
    QVERIFY(child<QLabel>(&bench.page, "unticked")->text().startsWith(u"1 row unticked: no run writes it"_s));
    saveScreen(&bench.page, u"review-full"_s);
    bench.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(bench.applyButton()->text(), u"Applying…"_s);
    QVERIFY(!bench.applyButton()->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(bench.page.notice()->text().startsWith(u"2 applied"_s), 60'000);
    QCOMPARE(customersNamed(desk, "Wanted"), size_t(1));
    QCOMPARE(customersNamed(desk, "Not Wanted"), size_t(0));
    QCOMPARE(customersNamed(desk, "Renamed In Salesforce"), size_t(1));
    const int wanted = bench.rowOf(u"Wanted"_s);
    QTRY_COMPARE(bench.model()->index(wanted, PlanModel::Outcome).data().toString(), u"Applied"_s);
    QCOMPARE(await(desk.session->decisions())->size(), 1);
    QTRY_COMPARE(bench.applyButton()->text(), u"Make a new plan"_s);
    saveScreen(&bench.page, u"review-applied"_s);
    QSignalSpy asked(&bench.page, &Page::pageRequested);
    click(&bench.page, "noticeAction");
    QCOMPARE(asked.first().first().toString(), u"activity"_s);
    QVERIFY(asked.first().at(1).toString().startsWith(u"run:"_s));
}

void TestReview::clickingACountShowsThatKindAlone()
{
    Desk desk(10);
    QVERIFY(settle(desk));
    desk.addAccount(u"Created"_s);
    renameLinked(desk, 0, "Updated");
    Bench bench(*desk.session);
    bench.makePlan();
    QCOMPARE(bench.model()->rowCount(), 2);
    QCOMPARE(child<QPushButton>(&bench.page, "chip-create")->text(), u"Create  1"_s);
    QVERIFY(!child<QPushButton>(&bench.page, "chip-delete")->isEnabled());
    click(&bench.page, "chip-create");
    QTRY_COMPARE(bench.model()->rowCount(), 1);
    QCOMPARE(bench.rowOf(u"Created"_s), 0);
    click(&bench.page, "chip-update");
    QTRY_COMPARE(bench.rowOf(u"Updated"_s), 0);
    click(&bench.page, "chip-update");
    QTRY_COMPARE(bench.model()->rowCount(), 2);
    // By keys alone.
    auto *create = child<QPushButton>(&bench.page, "chip-create");
    auto *update = child<QPushButton>(&bench.page, "chip-update");
    QVERIFY(tabStops(&bench.page).contains(create) && tabStops(&bench.page).contains(update));
    QCOMPARE(missedByTab(&bench.page).join(u" | "_s), QString());
    create->setFocus(Qt::TabFocusReason);
    QTest::keyClick(create, Qt::Key_Right);
    QVERIFY(update->hasFocus());
    QTest::keyClick(update, Qt::Key_Space);
    QTRY_COMPARE(bench.model()->rowCount(), 1);
    QCOMPARE(bench.rowOf(u"Updated"_s), 0);
}

void TestReview::showsTheChosenRowFieldByField()
{
    Desk desk(10);
    QVERIFY(settle(desk));
    const auto before = await(desk.session->links(Flow::Accounts));
    const auto pair =
        await(desk.session->pair(Flow::Accounts, before->first().salesforce, before->first().startdeliver));
    QVERIFY2(pair, qPrintable(pair ? QString() : pair.error().text));
    renameLinked(desk, 0, "New Name");
    Bench bench(*desk.session);
    bench.makePlan();
    bench.table()->goToRow(0);
    auto *fields = child<TableView>(&bench.page, "planDetailFields");
    // The row's own fields stand there at once, what both sides hold a moment later.
    QVERIFY(fields->model()->rowCount() > 0);
    QTRY_VERIFY(!fields->isColumnHidden(FieldsModel::Base));
    QStringList cells;
    for (int row = 0; row < fields->model()->rowCount(); ++row) {
        for (int column = 0; column < fields->model()->columnCount(); ++column)
            cells.append(fields->model()->index(row, column).data().toString());
    }
    // Salesforce now and the result; Startdeliver now and the base.
    QCOMPARE(cells.count(u"New Name"_s), 2);
    QCOMPARE(cells.count(pair->salesforceTitle), 2);
}

/// Buttons, tool tips, rows and the sheet of shortcuts.
void TestReview::callsUntickingByOneName()
{
    Desk desk(2);
    QVERIFY(settle(desk));
    desk.addAccount(u"Wanted"_s);
    Bench bench(*desk.session);
    bench.makePlan();
    bench.table()->setFocus();
    bench.table()->goToRow(0);
    QStringList texts;
    const auto tell = [&] {
        for (const QWidget *widget : bench.page.findChildren<QWidget *>())
            texts += {widget->toolTip(), widget->accessibleName()};
        for (const QLabel *label : bench.page.findChildren<QLabel *>())
            texts.append(label->text());
        for (int column = 0; column < bench.model()->columnCount(); ++column) {
            for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole})
                texts.append(bench.model()->index(0, column).data(role).toString());
        }
        for (const KeyLine &line : bench.page.keys())
            texts.append(line.what);
    };
    tell();
    QCOMPARE(child<QPushButton>(&bench.page, "untickRow")->text(), u"Untick"_s);
    click(&bench.page, "untickRow");
    QTRY_VERIFY(child<QLabel>(&bench.page, "unticked")->isVisible());
    tell();
    static const QRegularExpression otherName(
        u"\\bskip|\\b(leaves?|left|leave them)\\b.*\\bout\\b|deselect"_s,
        QRegularExpression::CaseInsensitiveOption);
    QCOMPARE(texts.filter(otherName), QStringList());
    QVERIFY(!texts.filter(u"ntick"_s).isEmpty());
}

void TestReview::findsARow()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    for (const auto &name : {u"Alpha Bricks"_s, u"Beta Bricks"_s, u"Gamma Stones"_s})
        desk.addAccount(name);
    Bench bench(*desk.session);
    bench.makePlan();
    QVERIFY(bench.page.focusSearch());
    auto *find = child<QLineEdit>(&bench.page, "planFind");
    QTest::keyClicks(find, u"bricks"_s);
    QTRY_COMPARE(bench.model()->rowCount(), 2);
    QTest::keyClicks(find, u"nobody"_s);
    QTRY_COMPARE(bench.model()->rowCount(), 0);
    QTest::keyClick(find, Qt::Key_Escape);
    QTRY_COMPARE(bench.model()->rowCount(), 3);
    // Another plan is shown whole: what is not seen would be applied as well.
    QTest::keyClicks(find, u"bricks"_s);
    QTRY_COMPARE(bench.model()->rowCount(), 2);
    const auto plan = await(desk.session->plan());
    QVERIFY(plan);
    bench.page.open(QString::number(plan->id));
    QTRY_COMPARE(bench.model()->rowCount(), 3);
    QCOMPARE(find->text(), QString());
}

void TestReview::untickingAllReachesRowsThatTheFilterShows()
{
    Desk desk(10);
    QVERIFY(settle(desk));
    desk.addAccount(u"One"_s);
    desk.addAccount(u"Two"_s);
    renameLinked(desk, 0, "Three");
    Bench bench(*desk.session);
    bench.makePlan();
    click(&bench.page, "chip-create");
    QTRY_COMPARE(bench.model()->rowCount(), 2);
    click(&bench.page, "untickAll");
    QTRY_COMPARE(bench.applyButton()->text(), u"Apply 1"_s);
    QTRY_COMPARE(
        bench.model()->index(0, PlanModel::Tick).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    click(&bench.page, "tickAll");
    QTRY_COMPARE(bench.applyButton()->text(), u"Apply 3"_s);
}

void TestReview::explainsAPlanThatIsOutOfDate()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    desk.addAccount(u"Too Late"_s);
    Bench bench(*desk.session);
    bench.makePlan();
    Configuration changed = desk.configuration();
    changed.flow(Flow::Accounts).mappings.removeLast();
    QVERIFY(await(desk.session->saveConfiguration(changed)));
    click(&bench.page, "applyPlan");
    QTRY_VERIFY_WITH_TIMEOUT(bench.page.notice()->text().contains(u"out of date"_s), 30'000);
    QCOMPARE(customersNamed(desk, "Too Late"), size_t(0));
    saveScreen(&bench.page, u"review-stale"_s);
    // A page that comes up with it says so before anybody tries.
    Bench second(*desk.session);
    QTRY_VERIFY(second.page.notice()->text().contains(u"out of date"_s));
    QVERIFY(!second.model()->flags(second.model()->index(0, 0)).testFlag(Qt::ItemIsUserCheckable));
    click(&second.page, "noticeAction");
    QTRY_VERIFY_WITH_TIMEOUT(second.ready() && second.applyButton()->text() == "Apply 1"_L1, 60'000);
}

void TestReview::saysWhatWasRefused()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    desk.addAccount(u"Will Be Made"_s);
    const auto links = await(desk.session->links(Flow::Accounts));
    QVERIFY(links && links->size() >= 1);
    for (int i = 0; i < 1; ++i) {
        const QByteArray id = links->at(i).salesforce.text().toLatin1();
        desk.services.withSalesforce([&id](sandbox::SalesforceService &service) {
            service.switches().broken.insert(id, "FIELD_CUSTOM_VALIDATION_EXCEPTION");
        });
        const qint64 customer = links->at(i).startdeliver.number();
        desk.services.withStartdeliver([customer, i](sandbox::StartdeliverService &service) {
            service.update("customer", customer, {{"name", "Refused " + std::to_string(i)}});
        });
    }
    Bench bench(*desk.session);
    bench.makePlan();
    bench.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!bench.page.notice()->text().isEmpty(), 60'000);
    QCOMPARE(bench.page.notice()->text(), u"1 applied, 1 refused."_s);
    QSignalSpy asked(&bench.page, &Page::pageRequested);
    saveScreen(&bench.page, u"review-refused"_s);
    click(&bench.page, "noticeAction");
    QCOMPARE(asked.first().at(1).toString(), u"refusals"_s);
}

void TestReview::saysWhenNothingIsToBeWritten()
{
    Desk desk(6);
    QVERIFY(settle(desk));
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Empty);
    click(&bench.page, "stateAction");
    QTRY_COMPARE_WITH_TIMEOUT(bench.page.statePane()->headline(), u"Nothing to write"_s, 60'000);
    saveScreen(&bench.page, u"review-nothing"_s);
}

/// Another process runs the profile by itself: it has the lock, and wrote down what it will do.
void TestReview::saysWhenItIsLookedAtAgain()
{
    Desk desk(6);
    QVERIFY(settle(desk));
    const auto plan = await(desk.session->plan());
    QVERIFY(plan && plan->rows == 0);
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.statePane()->headline(), u"Nothing to write"_s);
    const Instant since = SystemClock().now();
    const Instant next = since + std::chrono::hours(72);
    WatchView view;
    view.running = true;
    view.since = since;
    view.schedules.append({Flow::Accounts, u"daily at 06:00"_s, false, true, {next}});
    FileLock lock(desk.folder() + u"/lock"_s);
    QVERIFY(lock.tryTake(since));
    {
        const auto state = store::StateStore::open({desk.folder(), std::make_shared<SystemClock>()});
        QVERIFY(state.has_value());
        const std::function<Result<bool>(store::StateTransaction &)> job =
            [view, writer = FileLock::holder(desk.folder() + u"/lock"_s)](
                store::StateTransaction &tx) -> Result<bool> {
            TANDEM_CHECK(session::writeStoredWatch(tx, watchJson(view), writer, {}));
            return true;
        };
        QVERIFY(await((*state)->write<bool>(job)));
    }
    const auto says = [&bench, next] {
        return bench.page.statePane()->explanation().endsWith(u"Next run: %1."_s.arg(formatInstant(next)));
    };
    bench.page.refresh();
    QTRY_VERIFY2(says(), qPrintable(bench.page.statePane()->explanation()));
    lock.release();
    bench.page.refresh();
    QTRY_VERIFY(!says());
}

void TestReview::findsTheLatestPlanAgain()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    desk.addAccount(u"Still There"_s);
    const auto plan = await(desk.session->plan());
    QVERIFY(plan && plan->rows == 1);
    desk.reopen();
    QVERIFY(await(desk.session->open()));
    Bench bench(*desk.session);
    QTRY_VERIFY(bench.ready());
    QCOMPARE(bench.rowOf(u"Still There"_s), 0);
    QVERIFY(bench.subtitle().contains(u"Plan %1"_s.arg(plan->id)));
}

void TestReview::showsThePlanThatIsMadeElsewhere()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    desk.addAccount(u"Planned Elsewhere"_s);
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Empty);
    QCOMPARE(bench.page.statePane()->headline(), u"No plan yet"_s);
    const auto plan = await(desk.session->plan());
    QVERIFY(plan && plan->rows == 1);
    QTRY_VERIFY(bench.ready());
    QCOMPARE(bench.model()->plan().id, plan->id);
    QCOMPARE(bench.rowOf(u"Planned Elsewhere"_s), 0);
}

void TestReview::fitsItsTextsInTheSmallestWindow()
{
    Desk desk(20);
    QVERIFY(desk.prepare());
    QVERIFY(await(desk.session->waiveMatching()));
    Bench bench(*desk.session);
    bench.makePlan();
    bench.table()->goToRow(2);
    auto *fields = child<TableView>(&bench.page, "planDetailFields");
    QTRY_VERIFY(fields->model()->rowCount() > 0);
    QCOMPARE(truncatedTexts(&bench.page).join(u" | "_s), QString());
    saveScreen(&bench.page, u"review-many"_s);
    Theme::instance()->setMode(Theme::Mode::Dark);
    saveScreen(&bench.page, u"review-many-dark"_s);
    Theme::instance()->setMode(Theme::Mode::Light);
}

void TestReview::liesNowhereOverItselfBelowANotice()
{
    Desk desk(10);
    QVERIFY(settle(desk));
    desk.addAccount(u"Unticked"_s);
    renameLinked(desk, 0, "Renamed");
    Bench bench(*desk.session);
    bench.makePlan();
    bench.table()->goToRow(bench.rowOf(u"Unticked"_s));
    bench.model()->setTicked({bench.rowOf(u"Unticked"_s)}, false);
    bench.page.notice()->say(Tone::Warn, u"The plan was not saved."_s, u"Look at the disk. "_s.repeated(12));
    QTRY_VERIFY(child<QLabel>(&bench.page, "unticked")->isVisible());
    for (const int height : {640, 560, 480}) {
        bench.page.resize(816, height);
        QTRY_COMPARE(overlaps(&bench.page), QStringList());
        QCOMPARE(bench.page.size(), QSize(816, height));
    }
    saveScreen(&bench.page, u"review-low"_s);
}

/// What is not seen would be applied as well.
void TestReview::showsAnotherPlanWithoutAnyFilter()
{
    Desk desk(6);
    QVERIFY(settle(desk));
    desk.addAccount(u"Created"_s);
    renameLinked(desk, 0, "Updated");
    Bench bench(*desk.session);
    bench.makePlan();
    QCOMPARE(bench.model()->rowCount(), 2);
    auto *groupBy = child<QComboBox>(&bench.page, "planGroupBy");
    groupBy->setCurrentIndex(groupBy->findData(static_cast<int>(PlanGroupBy::Field)));
    auto *groups = child<TableView>(&bench.page, "planGroups");
    QTRY_VERIFY(groups->model()->rowCount() > 1);
    groups->goToRow(1);
    QTRY_VERIFY(bench.model()->rowCount() < 2);
    // The one there is something of in that group.
    auto *chip = child<QPushButton>(&bench.page, "chip-create");
    if (!chip->isEnabled())
        chip = child<QPushButton>(&bench.page, "chip-update");
    click(&bench.page, chip->objectName().toLatin1().constData());
    QVERIFY(chip->isChecked());
    const auto plan = await(desk.session->plan());
    QVERIFY(plan);
    bench.page.open(QString::number(plan->id));
    QTRY_COMPARE(bench.model()->plan().id, plan->id);
    QTRY_COMPARE(bench.model()->rowCount(), 2);
    QVERIFY(!chip->isChecked());
    QCOMPARE(groups->currentRow(), 0);
    QCOMPARE(bench.model()->filter(), PlanFilter());
}

/// Asked for from Activity, while a plan is shown.
void TestReview::saysWhyAnUndoLeavesARecord()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    desk.addAccount(u"Made By The Run"_s);
    const auto made = await(desk.session->sync({Flow::Accounts}));
    QVERIFY(made && !made->error);
    desk.addAccount(u"Shown Before"_s);
    QVERIFY(await(desk.session->plan()));
    Bench bench(*desk.session);
    QTRY_VERIFY(bench.ready());
    bench.page.open(u"undo:%1"_s.arg(made->runId));
    QCOMPARE(bench.page.state(), Page::State::Busy);
    QCOMPARE(bench.page.statePane()->headline(), u"Making a plan to undo run %1"_s.arg(made->runId));
    QTRY_VERIFY_WITH_TIMEOUT(bench.ready() && bench.model()->plan().undoes == made->runId, 60'000);
    // The rows follow the plan.
    QTRY_VERIFY(bench.model()->rowAt(0) && !bench.model()->rowAt(0)->ticked);
    bench.table()->goToRow(0);
    const QString why = child<QLabel>(&bench.page, "planDetailExplanation")->text();
    QVERIFY2(why.contains(u"deleted only if you tick it"_s), qPrintable(why));
    const QString unticked = child<QLabel>(&bench.page, "unticked")->text();
    QVERIFY2(unticked.contains(u"deleted only if you tick it"_s), qPrintable(unticked));
    // Nothing can be ticked any more.
    bench.page.findChild<PlanTable *>()->setEditable(false);
    const QString later = child<QLabel>(&bench.page, "unticked")->text();
    QVERIFY2(!later.contains(u"deleted only if you tick it"_s), qPrintable(later));
}

namespace {

std::unique_ptr<QObject> testReview()
{
    return std::make_unique<TestReview>();
}

} // namespace

int main(int argc, char **argv)
{
    return runUiTests(argc, argv,
        {testReview, testReviewApply, testReviewDecided, testReviewExport, testReviewGroups, testReviewOpen,
            testReviewReverse, testReviewTicks, testReviewUndo});
}

#include "tst_review.moc"
