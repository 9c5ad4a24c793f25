// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/uitest.h"

#include "core/session/causes.h"
#include "ui/activity/activitypage.h"
#include "ui/activity/mutesheet.h"
#include "ui/kit/formats.h"
#include "ui/kit/notice.h"
#include "ui/models/fieldsmodel.h"
#include "ui/models/refusalsmodel.h"
#include "ui/models/runcomparison.h"
#include "ui/models/runsmodel.h"
#include "ui/models/undecidedmodels.h"
#include "ui/models/values.h"
#include "ui/tables/tableview.h"

#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTabWidget>

#include <nlohmann/json.hpp>

using namespace tandem;
using namespace tandem::session;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

struct Bench
{
    Bench(Session &session, const QString &place)
        : page(&session)
    {
        page.resize(816, 640);
        page.show();
        page.activateWindow();
        page.open(place);
        page.refresh();
    }
    [[nodiscard]] TableView *table(const char *name) { return child<TableView>(&page, name); }
    [[nodiscard]] QString cell(const char *name, int row, int column)
    {
        return table(name)->model()->index(row, column).data().toString();
    }
    [[nodiscard]] bool has(const char *name, int rows) { return table(name)->model()->rowCount() >= rows; }
    /// A test before may have left the window without the focus; a list has rows before the page shows it.
    void press(const char *name, Qt::Key key)
    {
        TableView *list = table(name);
        QTRY_VERIFY(takesFocus(list));
        QTest::keyClick(list, key);
    }

    ActivityPage page;
};

bool settle(Desk &desk)
{
    if (!desk.prepare() || !await(desk.session->waiveMatching()))
        return false;
    const auto report = await(desk.session->sync({Flow::Accounts}));
    return report && !report->error;
}

/// Renames a linked pair differently on both sides; its Startdeliver id.
qint64 quarrel(Desk &desk)
{
    const auto link = await(desk.session->links(Flow::Accounts))->first();
    desk.services.withSalesforce([&](sandbox::SalesforceService &service) {
        service.update(link.salesforce.text().toLatin1(), {{"Name", "From The Left"}});
    });
    desk.services.withStartdeliver([&](sandbox::StartdeliverService &service) {
        service.update("customer", link.startdeliver.number(), {{"name", "From The Right"}});
    });
    return link.startdeliver.number();
}

/// Salesforce refuses what two pairs would write.
bool refuseTwo(Desk &desk)
{
    const auto links = await(desk.session->links(Flow::Accounts));
    if (!links || links->size() < 2)
        return false;
    for (int i = 0; i < 2; ++i) {
        const QByteArray id = links->at(i).salesforce.text().toLatin1();
        desk.services.withSalesforce([&id](sandbox::SalesforceService &service) {
            service.switches().broken.insert(id, "FIELD_CUSTOM_VALIDATION_EXCEPTION");
        });
        const qint64 customer = links->at(i).startdeliver.number();
        desk.services.withStartdeliver([customer, i](sandbox::StartdeliverService &service) {
            service.update("customer", customer, {{"name", "Refused " + std::to_string(i)}});
        });
    }
    return await(desk.session->sync({Flow::Accounts})).has_value();
}

} // namespace

/// The activity page on a real session beside both simulated services.
class TestActivity : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatWillStandHere();
    void listsRunsAndTheRecordsOfEach();
    void drawsHowLongRunsTookAndWhatTheyWrote();
    void comparesTwoRuns();
    void keepsTheChosenRowWhileItReads();
    void showsTheNewestRunUntilOneIsChosen();
    void resolvesAConflictByKeys();
    void makesADecisionTheRuleOfItsField();
    void groupsRefusalsByCauseAndTriesAgain();
    void mutesACauseByKeys();
    void withdrawsADecision();
    void decidesAHold();
};

void TestActivity::saysWhatWillStandHere()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    Bench bench(*desk.session, {});
    QTRY_COMPARE(bench.page.state(), Page::State::Empty);
    QCOMPARE(bench.page.statePane()->headline(), u"Nothing has happened yet"_s);
}

void TestActivity::listsRunsAndTheRecordsOfEach()
{
    Desk desk(10);
    QVERIFY(settle(desk));
    const auto run = await(desk.session->runs())->first();
    QVERIFY(await(desk.session->sync({Flow::Accounts})));
    Bench bench(*desk.session, u"run:%1"_s.arg(run.runId));
    QTRY_VERIFY(bench.has("runs", 2));
    QTRY_VERIFY(bench.has("runChanges", 1));
    QVERIFY(!bench.cell("runs", 0, RunsModel::Duration).isEmpty());
    QTRY_VERIFY(child<QLabel>(&bench.page, "runHeading")->text().startsWith(u"Run %1"_s.arg(run.runId)));
    saveScreen(&bench.page, u"activity-runs"_s);
    Theme::instance()->setMode(Theme::Mode::Dark);
    saveScreen(&bench.page, u"activity-runs-dark"_s);
    Theme::instance()->setMode(Theme::Mode::Light);
    QCOMPARE(truncatedTexts(&bench.page).join(u" | "_s), QString());
}

/// The bars are beside the largest run of the list, and are told in words too.
void TestActivity::drawsHowLongRunsTookAndWhatTheyWrote()
{
    Desk desk(10);
    QVERIFY(settle(desk));
    desk.addAccount(u"Only Here"_s);
    QVERIFY(await(desk.session->sync({Flow::Accounts})));
    const auto runs = await(desk.session->runs());
    QVERIFY(runs && runs->size() >= 2);
    Bench bench(*desk.session, u"runs"_s);
    QTRY_COMPARE(bench.table("runs")->model()->rowCount(), static_cast<int>(runs->size()));
    qint64 most = 0;
    for (const RunReport &run : *runs)
        most = std::max(most, totalsOf(run).written());
    QVERIFY(most > 0);
    const auto share = [&bench](int row, int column) {
        return bench.table("runs")->model()->index(row, column).data(BarRole);
    };
    double longest = 0;
    for (int row = 0; row < runs->size(); ++row) {
        QCOMPARE(share(row, RunsModel::Written).toDouble(),
            static_cast<double>(totalsOf(runs->at(row)).written()) / static_cast<double>(most));
        longest = std::max(longest, share(row, RunsModel::Duration).toDouble());
        QVERIFY(!share(row, RunsModel::Trigger).isValid());
        const QModelIndex cell = bench.table("runs")->model()->index(row, RunsModel::Written);
        const QString told = cell.data(Qt::AccessibleTextRole).toString();
        QVERIFY2(told.startsWith(cell.data().toString()) && told.contains(u'%'), qPrintable(told));
        QCOMPARE(cell.data(Qt::ToolTipRole).toString(), told);
    }
    QCOMPARE(longest, 1.0);
    QVERIFY(!bench.table("runs")->isColumnHidden(RunsModel::Duration));
}

void TestActivity::comparesTwoRuns()
{
    Desk desk(10);
    QVERIFY(settle(desk));
    Configuration changed = desk.configuration();
    changed.flow(Flow::Accounts).candidateScore = 60;
    QVERIFY(await(desk.session->saveConfiguration(changed)));
    QVERIFY(await(desk.session->sync({Flow::Accounts})));
    const auto runs = await(desk.session->runs());
    QVERIFY(runs && runs->size() >= 2);
    Bench bench(*desk.session, u"runs"_s);
    QTRY_COMPARE(bench.table("runs")->model()->rowCount(), static_cast<int>(runs->size()));
    bench.table("runs")->setFocus();
    bench.table("runs")->goToRow(0);
    QVERIFY(!bench.table("runComparison")->isVisible());
    QTest::keyClick(bench.table("runs"), Qt::Key_Down, Qt::ShiftModifier);
    QTRY_VERIFY(bench.has("runComparison", 1));
    QVERIFY(bench.table("runComparison")->isVisible() && !bench.table("runChanges")->isVisible());
    const QAbstractItemModel *lines = bench.table("runComparison")->model();
    QCOMPARE(lines->headerData(RunComparisonModel::Earlier, Qt::Horizontal, Qt::DisplayRole).toString(),
        u"Run %1"_s.arg(runs->at(1).runId));
    const auto difference = [&](const QString &what) {
        for (int row = 0; row < lines->rowCount(); ++row) {
            if (bench.cell("runComparison", row, RunComparisonModel::What) == what)
                return bench.cell("runComparison", row, RunComparisonModel::Difference);
        }
        return u"no such line"_s;
    };
    QTRY_COMPARE(difference(u"Configuration"_s), u"Different"_s);
    QCOMPARE(difference(u"Started by"_s), u"Same"_s);
    saveScreen(&bench.page, u"activity-comparison"_s);
    QCOMPARE(truncatedTexts(&bench.page).join(u" | "_s), QString());
    // Read anew, the two are still what one looks at.
    QSignalSpy reset(bench.table("runs")->model(), &QAbstractItemModel::modelReset);
    bench.page.refresh();
    QTRY_VERIFY(!reset.isEmpty());
    QVERIFY(bench.table("runComparison")->isVisible());
    QCOMPARE(bench.table("runs")->selectedRows(), (QList<int>{0, 1}));
    QTRY_COMPARE(difference(u"Configuration"_s), u"Different"_s);
    // One run again: its records; by the button the run before comes beside it.
    QTest::keyClick(bench.table("runs"), Qt::Key_Up);
    QTRY_VERIFY(!bench.table("runComparison")->isVisible());
    QVERIFY(child<QLabel>(&bench.page, "runHeading")->isVisible());
    click(&bench.page, "compareRun");
    QTRY_VERIFY(bench.table("runComparison")->isVisible());
    QCOMPARE(bench.table("runs")->selectedRows(), (QList<int>{0, 1}));
    QTRY_VERIFY(bench.table("runs")->hasFocus());
}

/// Else the next key would decide about another row than the one that was chosen.
void TestActivity::keepsTheChosenRowWhileItReads()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    QVERIFY(await(desk.session->sync({Flow::Accounts})));
    Bench bench(*desk.session, {});
    TableView *table = bench.table("runs");
    auto *model = qobject_cast<PagedModel *>(table->model());
    QTRY_VERIFY(bench.has("runs", 2) && model->state() == PagedModel::State::Ready);
    table->goToRow(0);
    QSignalSpy reset(model, &QAbstractItemModel::modelReset);
    connect(model, &PagedModel::stateChanged, &bench.page, [&] {
        if (model->state() == PagedModel::State::Loading)
            table->goToRow(1);
    });
    bench.page.refresh();
    QTRY_VERIFY(!reset.isEmpty() && model->state() == PagedModel::State::Ready);
    QCOMPARE(table->currentRow(), 1);
}

void TestActivity::showsTheNewestRunUntilOneIsChosen()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    Bench bench(*desk.session, u"runs"_s);
    TableView *table = bench.table("runs");
    const auto *heading = child<QLabel>(&bench.page, "runHeading");
    const auto runAgain = [&] {
        const int before = table->model()->rowCount();
        if (!await(desk.session->sync({Flow::Accounts})))
            return false;
        bench.page.refresh();
        return QTest::qWaitFor([&] { return table->model()->rowCount() > before; }, 30'000);
    };
    const auto shows = [&](const RunReport &run) {
        return table->currentIndex().data(IdRole).toLongLong() == run.runId
            && heading->text().startsWith(u"Run %1,"_s.arg(run.runId));
    };
    QTRY_VERIFY(bench.has("runs", 1));
    QVERIFY(runAgain());
    QVERIFY(runAgain());
    const auto newest = await(desk.session->runs());
    QVERIFY(newest);
    QTRY_VERIFY(shows(newest->first()));
    QCOMPARE(table->currentRow(), 0);
    // From now on it is the one before, by its number and not by its place.
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QTRY_VERIFY(shows(newest->at(1)));
    QVERIFY(runAgain());
    QCOMPARE(table->currentRow(), 2);
    QTRY_VERIFY(shows(newest->at(1)));
}

void TestActivity::resolvesAConflictByKeys()
{
    Desk desk(6);
    QVERIFY(settle(desk));
    QVERIFY(quarrel(desk) > 0);
    QVERIFY(await(desk.session->sync({Flow::Accounts})));
    const auto before = await(desk.session->conflicts());
    Bench bench(*desk.session, u"conflicts"_s);
    QTRY_VERIFY(bench.has("conflicts", static_cast<int>(before->size())));
    int row = 0;
    while (bench.cell("conflicts", row, ConflictsModel::Salesforce) != "From The Left"_L1
        && row < before->size())
        ++row;
    QVERIFY(row < before->size());
    bench.table("conflicts")->goToRow(row);
    const auto &conflict = before->at(row);
    QVERIFY(!conflict.baseSalesforce.isBlank());
    const auto *detail = child<TableView>(&bench.page, "conflictDetailFields");
    const auto shown = [detail](int column) {
        return detail->isColumnHidden(column) ? QString()
                                              : detail->model()->index(0, column).data().toString();
    };
    QTRY_COMPARE(shown(FieldsModel::Salesforce), u"From The Left"_s);
    QVERIFY2(shown(FieldsModel::Field).contains(u"Name"_s), qPrintable(shown(FieldsModel::Field)));
    QCOMPARE(shown(FieldsModel::Base), conflict.baseSalesforce.display());
    QCOMPARE(shown(FieldsModel::Startdeliver), u"From The Right"_s);
    saveScreen(&bench.page, u"activity-conflicts"_s);
    QCOMPARE(truncatedTexts(&bench.page).join(u" | "_s), QString());
    bench.press("conflicts", Qt::Key_S);
    QTRY_COMPARE_WITH_TIMEOUT(
        bench.cell("conflicts", row, ConflictsModel::Decision), u"Salesforce"_s, 30'000);
    QVERIFY(bench.page.notice()->text().startsWith(u"1 conflict"_s));
    QTRY_VERIFY(child<QLabel>(&bench.page, "conflictsDecided")->text().endsWith(u"writes it: 1."_s));
    QVERIFY(await(desk.session->sync({Flow::Accounts})));
    desk.services.withStartdeliver([&](sandbox::StartdeliverService &service) {
        QCOMPARE(service.findBy("customer", "name", "From The Left").size(), size_t(1));
    });
}

/// Asked first, with the number of conflicts that it decides; then it stands in Mappings.
void TestActivity::makesADecisionTheRuleOfItsField()
{
    TestDialogs dialogs;
    Desk desk(6);
    QVERIFY(settle(desk));
    QVERIFY(quarrel(desk) > 0);
    QVERIFY(await(desk.session->sync({Flow::Accounts})));
    const auto before = await(desk.session->conflicts());
    const auto name = std::find_if(before->cbegin(), before->cend(),
        [](const ConflictView &conflict) { return conflict.field == "Name=name"_L1 && !conflict.first; });
    QVERIFY(name != before->cend());
    Bench bench(*desk.session, u"conflicts"_s);
    QSignalSpy asked(&bench.page, &Page::pageRequested);
    QTRY_VERIFY(bench.has("conflicts", static_cast<int>(before->size())));
    const int row = static_cast<int>(name - before->cbegin());
    bench.table("conflicts")->goToRow(row);
    QTRY_VERIFY(child<QPushButton>(&bench.page, "alwaysTake")->isEnabled());
    // No answer: nothing happens.
    bench.press("conflicts", Qt::Key_A);
    QTRY_COMPARE(dialogs.asked.size(), 1);
    QVERIFY2(dialogs.asked.first().explanation.contains(u" 1 open conflict "_s),
        qPrintable(dialogs.asked.first().explanation));
    QVERIFY(!await(desk.session->conflicts())->at(row).resolution);
    dialogs.answers.enqueue(u"salesforce"_s);
    click(&bench.page, "alwaysTake");
    QTRY_COMPARE(bench.cell("conflicts", row, ConflictsModel::Decision), u"Salesforce"_s);
    QTRY_VERIFY2(
        bench.page.notice()->text().startsWith(u"1 conflict "_s), qPrintable(bench.page.notice()->text()));
    const auto configured = await(desk.session->configuration());
    QVERIFY(configured);
    QCOMPARE(configured->flow(Flow::Accounts).mappings.first().key(), u"Name=name"_s);
    QCOMPARE(configured->flow(Flow::Accounts).mappings.first().conflict, ConflictPolicy::SalesforceWins);
    saveScreen(&bench.page, u"activity-rule"_s);
    QCOMPARE(truncatedTexts(&bench.page).join(u" | "_s), QString());
    click(bench.page.notice(), "noticeAction");
    QCOMPARE(asked.last(), (QVariantList{u"mappings"_s, u"accounts/Name=name"_s}));
}

void TestActivity::groupsRefusalsByCauseAndTriesAgain()
{
    Desk desk(6);
    QVERIFY(settle(desk));
    QVERIFY(refuseTwo(desk));
    const auto refused = await(desk.session->refusals());
    QVERIFY(refused && refused->size() >= 2);
    Bench bench(*desk.session, u"refusals"_s);
    QTRY_VERIFY(bench.has("causes", 1));
    QTRY_VERIFY(bench.has("refusals", 2));
    QCOMPARE(bench.cell("causes", 0, CausesModel::MendedBy), u"Whoever edits the record"_s);
    QTRY_VERIFY(child<QLabel>(&bench.page, "refusalAdvice")
                    ->text()
                    .contains(u"Who can fix it: Whoever edits the record. Correct what the rule"_s));
    saveScreen(&bench.page, u"activity-refusals"_s);
    QCOMPARE(truncatedTexts(&bench.page).join(u" | "_s), QString());
    bench.table("refusals")->goToRow(0);
    QTRY_VERIFY(child<QPushButton>(&bench.page, "retryChosen")->isVisible());
    bench.press("refusals", Qt::Key_R);
    QTRY_COMPARE(bench.page.notice()->accessibleDescription(), u"The next run sends the record."_s);
    QTRY_COMPARE(bench.cell("refusals", 0, RefusalsModel::Next), u"With the next run"_s);
    click(&bench.page, "retryAll");
    QTRY_VERIFY(bench.page.notice()->text().startsWith(QString::number(refused->size())));
}

/// Not without a reason; from then on it stands with the muted ones, until it is unmuted.
void TestActivity::mutesACauseByKeys()
{
    Desk desk(6);
    QVERIFY(settle(desk));
    QVERIFY(refuseTwo(desk));
    const auto refused = await(desk.session->refusals())->size();
    Bench bench(*desk.session, u"refusals"_s);
    QSignalSpy waiting(&bench.page, &Page::waitingCountChanged);
    const auto *tabs = child<QTabWidget>(&bench.page, "activityTabs");
    const auto *muted = child<QPushButton>(&bench.page, "mutedCauses");
    const auto *note = child<QLabel>(&bench.page, "muteNote");
    QTRY_COMPARE(bench.table("causes")->model()->rowCount(), 1);
    QTRY_COMPARE(tabs->tabText(3), u"Refused  %1"_s.arg(refused));
    QVERIFY(!muted->isVisible() && !note->isVisible());
    const qint64 before = waiting.last().first().toLongLong();
    bench.table("causes")->setFocus();
    bench.press("causes", Qt::Key_M);
    MuteSheet *sheet = nullptr;
    QTRY_VERIFY((sheet = bench.page.findChild<MuteSheet *>()));
    QTRY_VERIFY((sheet->activateWindow(), QApplication::activeWindow() == sheet));
    auto *reason = child<QLineEdit>(sheet, "muteReason");
    QTest::keyClick(reason, Qt::Key_Return);
    QVERIFY(sheet->isVisible() && child<QLabel>(sheet, "muteProblem")->isVisible());
    QTest::keyClicks(reason, u"They correct the rule"_s);
    child<QRadioButton>(sheet, "muteDay")->setFocus();
    QTest::keyClick(child<QRadioButton>(sheet, "muteDay"), Qt::Key_Down); // a week
    saveScreen(sheet, u"activity-mute-sheet"_s);
    QCOMPARE(truncatedTexts(sheet).join(u" | "_s), QString());
    reason->setFocus();
    QTest::keyClick(reason, Qt::Key_Return);
    QTRY_COMPARE(bench.table("causes")->model()->rowCount(), 0);
    QTRY_COMPARE(tabs->tabText(3), u"Refused"_s);
    QTRY_COMPARE(waiting.last().first().toLongLong(), before - refused);
    QVERIFY(!child<QPushButton>(&bench.page, "muteCause")->isVisible());
    const auto views = await(causes(desk.session.get()));
    QVERIFY(views && views->first().mute && views->first().mute->until);
    QCOMPARE((*views->first().mute->until - views->first().mute->since).count(), 7LL * 24 * 3'600'000);
    QTRY_VERIFY(muted->isVisible());
    QCOMPARE(muted->text(), u"Muted  1"_s);
    QTest::keyClick(child<QPushButton>(&bench.page, "openCauses"), Qt::Key_Right);
    QTRY_COMPARE(bench.table("causes")->model()->rowCount(), 1);
    QCOMPARE(bench.cell("causes", 0, CausesModel::Reason), u"They correct the rule"_s);
    QCOMPARE(bench.cell("causes", 0, CausesModel::Until), formatInstant(*views->first().mute->until));
    QVERIFY(note->isVisible() && note->text().endsWith(u"Why: They correct the rule"_s)
        && note->text().contains(formatInstant(views->first().mute->since)));
    saveScreen(&bench.page, u"activity-muted"_s);
    QCOMPARE(truncatedTexts(&bench.page).join(u" | "_s), QString());
    bench.press("causes", Qt::Key_U);
    QTRY_VERIFY(!muted->isVisible());
    QTRY_COMPARE(tabs->tabText(3), u"Refused  %1"_s.arg(refused));
    QCOMPARE(bench.table("causes")->model()->rowCount(), 1);
    QVERIFY(!await(causes(desk.session.get()))->first().mute);
}

void TestActivity::withdrawsADecision()
{
    Desk desk(2);
    QVERIFY(settle(desk));
    desk.addAccount(u"Left Out"_s);
    const auto plan = await(desk.session->plan({Flow::Accounts}));
    QVERIFY(plan && plan->rows == 1);
    QVERIFY(await(desk.session->tickFiltered(plan->id, {}, false)));
    QVERIFY(await(desk.session->apply(plan->id)));
    Bench bench(*desk.session, u"decisions"_s);
    QTRY_VERIFY(bench.has("decisions", 1));
    QCOMPARE(bench.cell("decisions", 0, DecisionsModel::Record), u"Left Out"_s);
    const auto *tabs = child<QTabWidget>(&bench.page, "activityTabs");
    QTRY_COMPARE(tabs->tabText(4), u"Decisions  1"_s); // counted beside the list
    bench.table("decisions")->setFocus();
    bench.press("decisions", Qt::Key_Delete);
    QTRY_COMPARE(bench.table("decisions")->model()->rowCount(), 0);
    QVERIFY(await(desk.session->decisions())->isEmpty());
    QTRY_COMPARE(tabs->tabText(4), u"Decisions"_s);
}

void TestActivity::decidesAHold()
{
    Desk desk(2);
    QVERIFY(settle(desk));
    desk.addAccount(u"Nordic Bricks"_s);
    desk.services.withStartdeliver([](sandbox::StartdeliverService &service) {
        service.insert("customer", {{"name", "Nordic Bricks"}});
    });
    QVERIFY(await(desk.session->sync({Flow::Accounts})));
    QVERIFY(!await(desk.session->holds())->isEmpty());
    Bench bench(*desk.session, u"holds"_s);
    QTRY_VERIFY(bench.has("holds", 1));
    bench.table("holds")->setFocus();
    QTRY_VERIFY(child<TableView>(&bench.page, "holdDetailFields")->model()->rowCount() > 0);
    saveScreen(&bench.page, u"activity-holds"_s);
    QCOMPARE(truncatedTexts(&bench.page).join(u" | "_s), QString());
    bench.press("holds", Qt::Key_L);
    QTRY_COMPARE(bench.cell("holds", 0, HoldsModel::Decision), u"Link"_s);
    bench.press("holds", Qt::Key_Z);
    QTRY_COMPARE(bench.cell("holds", 0, HoldsModel::Decision), QString());
}

namespace {

std::unique_ptr<QObject> testActivity()
{
    return std::make_unique<TestActivity>();
}

} // namespace

int main(int argc, char **argv)
{
    return runUiTests(argc, argv, {testActivity});
}

#include "tst_activity.moc"
