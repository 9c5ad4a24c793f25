// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/activity/activityrows.h"
#include "tests/ui/support/uitest.h"

#include "ui/activity/listtab.h"
#include "ui/kit/coretexts.h"
#include "ui/kit/keys.h"
#include "ui/models/pagedrows.h"
#include "ui/models/undecidedmodels.h"
#include "ui/tables/tableview.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace tandem;
using namespace tandem::session;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

/// Rows that are only numbers, of which others may stand there whenever they are read again.
class Numbers : public PagedRows<qint64>
{
public:
    QList<qint64> stored;

protected:
    [[nodiscard]] QStringList headers() const override { return {u"Number"_s}; }
    void fetch(const QString &, int, Deliver deliver) override { deliver(Fetched{stored, {}}); }
    [[nodiscard]] QVariant cell(const qint64 &number, int, int role) const override
    {
        return role == IdRole || role == Qt::DisplayRole ? QVariant(number) : QVariant();
    }
};

/// Its detail comes when the test says so.
class NumbersTab : public ListTab
{
public:
    NumbersTab()
        : ListTab(new Numbers, u"numbers"_s, u"Numbers"_s, nullptr)
        , model(static_cast<Numbers *>(table()->model()))
    {
        model->setParent(this);
        act = addAction(u"Act"_s, u"act"_s, u"Acts"_s, Qt::Key_A, [] {});
        setDetail([this](int row) {
            const qint64 *number = model->rowAt(row);
            asked = number ? *number : 0;
            tellShown(0);
        });
    }
    void answer() { tellShown(asked); }

    Numbers *model;
    QPushButton *act = nullptr;
    qint64 asked = 0;
};

/// A conflict about the name of each of the first two pairs.
bool quarrelTwice(Desk &desk)
{
    const auto links = await(desk.session->links(Flow::Accounts));
    if (!links || links->size() < 2)
        return false;
    desk.alter([&](store::StateTransaction &tx) -> Status {
        for (const LinkView &link : links->first(2)) {
            store::Conflict conflict;
            conflict.linkId = link.id;
            conflict.salesforce = link.salesforce;
            conflict.startdeliver = link.startdeliver;
            conflict.mappingKey = u"Name=name"_s;
            conflict.salesforceValue = Value(u"From The Left"_s);
            conflict.startdeliverValue = Value(u"From The Right"_s);
            TANDEM_CHECK(tx.putConflict(conflict));
        }
        return {};
    });
    return await(desk.session->open()).has_value();
}

/// What Activity, Held shows.
struct Held
{
    explicit Held(Desk &desk)
        : page(pageOf(desk, u"holds"_s))
        , table(child<TableView>(page.get(), "holds"))
        , fields(child<TableView>(page.get(), "holdDetailFields")->model())
    {
    }
    /// Nothing is read anew any more.
    [[nodiscard]] bool isThere() const
    {
        const auto *model = qobject_cast<const PagedModel *>(table->model());
        return page->state() == Page::State::Full && model->state() == PagedModel::State::Ready
            && model->rowCount() == 2;
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QString heading() const
    {
        return child<QWidget>(page.get(), "holdDetail")->accessibleName();
    }
    /// Of the keys too: they click.
    [[nodiscard]] bool decides() const
    {
        return child<QPushButton>(page.get(), "linkHold")->isEnabled()
            || child<QPushButton>(page.get(), "apartHold")->isEnabled()
            || child<QPushButton>(page.get(), "createHold")->isEnabled();
    }

    std::unique_ptr<ActivityPage> page;
    TableView *table;
    QAbstractItemModel *fields;
};

} // namespace

/// What stands below a list of Activity is of the row that is chosen in it, or nothing is done with that.
class TestActivityDetails : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void actsOnlyOnTheRecordThatIsShown();
    void choosesTheFirstRowOfAListThatWasEmpty();
    void showsNobodyElseWhileAHeldRecordIsRead();
    void linksNoCandidateThatIsNotShown();
    void decidesNothingAboutWhatCouldNotBeRead();
    void listsNoRecordOfAnotherCause();
    void nothingRefusedFillsItsTabAsNoConflictDoes();
    void aRunIsUndoneByItsKey();
    void whatWasDecidedOfAConflictIsTakenBack();
    void theLastDecisionIsTakenBackFromTheNextRow();
};

/// Also where another record takes the place of the current one, and where that is gone.
void TestActivityDetails::actsOnlyOnTheRecordThatIsShown()
{
    NumbersTab tab;
    tab.model->stored = {1, 2};
    tab.refresh();
    tab.table()->goToRow(0);
    QCOMPARE(tab.asked, 1);
    QVERIFY(!tab.act->isEnabled());
    QCOMPARE(tab.act->toolTip(), u"The record is being read."_s);
    tab.answer();
    QVERIFY(tab.act->isEnabled());
    tab.table()->goToRow(1);
    QCOMPARE(tab.asked, 2);
    QVERIFY(!tab.act->isEnabled());
    tab.answer();
    QVERIFY(tab.act->isEnabled());
    tab.model->stored = {1, 3};
    tab.model->refetch();
    QCOMPARE(tab.table()->currentRow(), 1);
    QCOMPARE(tab.asked, 3);
    QVERIFY(!tab.act->isEnabled());
    tab.answer();
    QVERIFY(tab.act->isEnabled());
    // The first one takes its place, and nothing is done with that before it is shown.
    tab.model->stored = {1};
    tab.refresh();
    QCOMPARE(tab.table()->currentRow(), 0);
    QCOMPARE(tab.asked, 1);
    QVERIFY(!tab.act->isEnabled());
    tab.answer();
    QVERIFY(tab.act->isEnabled());
    tab.model->stored.clear();
    tab.refresh();
    QCOMPARE(tab.table()->currentRow(), -1);
    QCOMPARE(tab.asked, 0);
    QVERIFY(!tab.act->isEnabled());
}

/// Also where the focus came to the rows before one was chosen.
void TestActivityDetails::choosesTheFirstRowOfAListThatWasEmpty()
{
    NumbersTab tab;
    tab.model->stored = {1};
    tab.refresh();
    QCOMPARE(tab.table()->selectedRows(), QList<int>{0});
    tab.model->stored.clear();
    tab.refresh();
    QCOMPARE(tab.table()->currentRow(), -1);
    tab.model->stored = {2, 3};
    tab.refresh();
    QCOMPARE(tab.table()->selectedRows(), QList<int>{0});
    QCOMPARE(tab.asked, 2);
    tab.answer();
    QVERIFY(tab.act->isEnabled());
    // Current, but not chosen.
    tab.table()->selectionModel()->clearSelection();
    QVERIFY(!tab.act->isEnabled());
    tab.model->refetch();
    QCOMPARE(tab.table()->selectedRows(), QList<int>{0});
}

void TestActivityDetails::showsNobodyElseWhileAHeldRecordIsRead()
{
    Desk desk(4);
    QVERIFY(settle(desk) && holdTwo(desk));
    const Held held(desk);
    QTRY_VERIFY(held.isThere() && takesFocus(held.table));
    held.table->goToRow(0);
    QTRY_VERIFY(held.decides());
    QCOMPARE(held.heading(), held.cell(0, HoldsModel::Record));
    QVERIFY(held.fields->rowCount() > 0);
    QVERIFY(held.cell(1, HoldsModel::Record) != held.heading());
    // A key that comes before the fields decides nothing.
    QTest::keyClick(held.table, Qt::Key_Down);
    QCOMPARE(held.heading(), held.cell(1, HoldsModel::Record));
    QCOMPARE(held.fields->rowCount(), 0);
    QVERIFY(!held.decides());
    QTest::keyClick(held.table, Qt::Key_A);
    QTRY_VERIFY(held.decides());
    QVERIFY(held.fields->rowCount() > 0);
    const auto holds = await(desk.session->holds());
    QVERIFY(holds && holds->size() == 2);
    for (const HoldView &hold : *holds)
        QVERIFY2(hold.decision.isEmpty(), qPrintable(hold.title));
    // The answer about the one in between comes too, and is not wanted any more.
    QTest::keyClick(held.table, Qt::Key_Up);
    QTest::keyClick(held.table, Qt::Key_Down);
    QVERIFY(!held.decides());
    QTRY_VERIFY(held.decides());
    QCOMPARE(held.heading(), held.cell(1, HoldsModel::Record));
    QTRY_VERIFY(takesFocus(held.table));
    QTest::keyClick(held.table, Qt::Key_A);
    QTRY_VERIFY(!held.cell(1, HoldsModel::Decision).isEmpty());
    QVERIFY(held.cell(0, HoldsModel::Decision).isEmpty());
    // The same record still, whatever was decided about it.
    QVERIFY(held.decides());
    QVERIFY(held.fields->rowCount() > 0);
}

void TestActivityDetails::linksNoCandidateThatIsNotShown()
{
    Desk desk(4);
    QVERIFY(settle(desk) && holdTwo(desk));
    const Held held(desk);
    QTRY_VERIFY(held.isThere());
    held.table->goToRow(0);
    QTRY_VERIFY(held.decides());
    auto *candidates = child<QComboBox>(held.page.get(), "holdCandidate");
    QCOMPARE(candidates->count(), 2);
    candidates->setCurrentIndex(1);
    Q_EMIT candidates->activated(1);
    QVERIFY(!held.decides());
    QCOMPARE(held.fields->rowCount(), 0);
    QTRY_VERIFY(held.decides());
    QVERIFY(held.fields->rowCount() > 0);
    QCOMPARE(candidates->currentIndex(), 1);
}

void TestActivityDetails::decidesNothingAboutWhatCouldNotBeRead()
{
    Desk desk(4);
    QVERIFY(settle(desk) && holdTwo(desk));
    // Nothing of that flow was ever read.
    const RecordId unread(u"001TASKUNREAD"_s);
    desk.alter([&unread](store::StateTransaction &tx) -> Status {
        store::Hold hold;
        hold.flow = Flow::Tasks;
        hold.record = unread;
        hold.kind = u"likely"_s;
        hold.title = u"Unread"_s;
        return tx.putHold(hold);
    });
    QVERIFY(await(desk.session->open()));
    const auto pair = await(desk.session->pair(Flow::Tasks, unread, {}));
    QVERIFY(!pair);
    const Held held(desk);
    QTRY_VERIFY(held.page->state() == Page::State::Full && held.table->model()->rowCount() == 3);
    const auto rowOf = [&held](const QString &title) {
        int row = 2;
        while (row >= 0 && !held.cell(row, HoldsModel::Record).contains(title))
            --row;
        return row;
    };
    QVERIFY(rowOf(u"Unread"_s) >= 0);
    held.table->goToRow(rowOf(u"Unread"_s));
    const auto *said = child<QLabel>(held.page.get(), "holdDetailExplanation");
    QTRY_COMPARE(said->text(), spoken(pair.error().text));
    QVERIFY(!held.decides());
    QCOMPARE(held.fields->rowCount(), 0);
    QCOMPARE(child<QPushButton>(held.page.get(), "apartHold")->toolTip(), u"The record could not be read."_s);
    // Looking at it and taking a decision back need no detail.
    QVERIFY(child<QPushButton>(held.page.get(), "holdsInspect")->isEnabled());
    QCOMPARE(child<QPushButton>(held.page.get(), "undoHold")->toolTip(),
        u"Nothing was decided about this record yet."_s);
    // Of any other one it can be decided.
    held.table->goToRow(rowOf(u"Held 0"_s));
    QTRY_VERIFY(held.decides());
}

void TestActivityDetails::listsNoRecordOfAnotherCause()
{
    Desk desk(2);
    QVERIFY(settle(desk));
    desk.alter([](store::StateTransaction &tx) -> Status {
        for (int i = 0; i < 2; ++i) {
            store::Refusal refusal;
            refusal.source = RecordId(u"001REFUSED%1"_s.arg(i));
            refusal.code = u"CAUSE_%1"_s.arg(i);
            TANDEM_CHECK(tx.putRefusal(refusal));
        }
        return {};
    });
    QVERIFY(await(desk.session->open()));
    const auto page = pageOf(desk, u"refusals"_s);
    auto *causes = child<TableView>(page.get(), "causes");
    auto *table = child<TableView>(page.get(), "refusals");
    const auto *retry = child<QPushButton>(page.get(), "retryChosen");
    QTRY_VERIFY(causes->model()->rowCount() == 2 && table->model()->rowCount() == 1);
    table->goToRow(0);
    QTRY_VERIFY(retry->isEnabled());
    const QString before = page->currentRecord();
    causes->goToRow(1 - causes->currentRow());
    QCOMPARE(table->model()->rowCount(), 0);
    QVERIFY(!retry->isEnabled());
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY(page->currentRecord() != before);
}

/// As in the tabs beside it: what is said in place of the rows has their room.
void TestActivityDetails::nothingRefusedFillsItsTabAsNoConflictDoes()
{
    Desk desk(2);
    QVERIFY(settle(desk));
    const auto page = pageOf(desk, u"conflicts"_s);
    const auto *conflicts = child<TableView>(page.get(), "conflicts");
    const auto *toMappings = child<QPushButton>(page.get(), "conflictsWay");
    QTRY_VERIFY(conflicts->isVisible() && toMappings->isVisible());
    const auto placeOf = [&page](const QWidget *widget) {
        return QRect(widget->mapTo(page.get(), QPoint()), widget->size());
    };
    QTRY_VERIFY(placeOf(conflicts).bottom() < placeOf(toMappings).top());
    const QRect beside = placeOf(conflicts);
    page->open(u"refusals"_s);
    page->refresh();
    const auto *causes = child<TableView>(page.get(), "causes");
    const auto *toRuns = child<QPushButton>(page.get(), "refusalsWay");
    QTRY_VERIFY(causes->isVisible() && toRuns->isVisible());
    QTRY_COMPARE(placeOf(causes), beside);
}

void TestActivityDetails::aRunIsUndoneByItsKey()
{
    Desk desk(2);
    QVERIFY(settle(desk));
    desk.addAccount(u"Written By The Run"_s);
    const auto report = await(desk.session->sync({Flow::Accounts}));
    QVERIFY(report && !report->error);
    const auto page = pageOf(desk, u"run:%1"_s.arg(report->runId));
    const QKeySequence keys(Qt::CTRL | Qt::SHIFT | Qt::Key_Z);
    const auto *undo = child<QPushButton>(page.get(), "undoRun");
    QTRY_VERIFY(undo->isVisible());
    QVERIFY2(undo->toolTip().contains(keyText(keys)), qPrintable(undo->toolTip()));
    QVERIFY(keysWithin(page.get()).contains(KeyLine{keys, undo->text()}));
    QSignalSpy asked(page.get(), &Page::pageRequested);
    auto *runs = child<TableView>(page.get(), "runs");
    QTRY_VERIFY((page->activateWindow(), runs->setFocus(), runs->isVisible() && runs->hasFocus()));
    QTest::keyClick(runs, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().at(0).toString(), u"review"_s);
    QCOMPARE(asked.first().at(1).toString(), u"undo:%1"_s.arg(report->runId));
    // Of one that wrote nothing there is nothing to undo.
    const auto later = await(desk.session->sync({Flow::Accounts}));
    QVERIFY(later && !later->error);
    page->open(u"run:%1"_s.arg(later->runId));
    page->refresh();
    QTRY_VERIFY(!undo->isVisible());
    QTRY_VERIFY((page->activateWindow(), runs->setFocus(), runs->isVisible() && runs->hasFocus()));
    QTest::keyClick(runs, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(asked.size(), 1);
}

/// It is the same question again.
void TestActivityDetails::whatWasDecidedOfAConflictIsTakenBack()
{
    Desk desk(2);
    QVERIFY(settle(desk));
    desk.alter([link = await(desk.session->links(Flow::Accounts)).value_or(QList<LinkView>()).value(0)](
                   store::StateTransaction &tx) -> Status {
        store::Conflict conflict;
        conflict.linkId = link.id;
        conflict.salesforce = link.salesforce;
        conflict.startdeliver = link.startdeliver;
        conflict.mappingKey = u"Name=name"_s;
        conflict.salesforceValue = Value(u"From The Left"_s);
        conflict.startdeliverValue = Value(u"From The Right"_s);
        return tx.putConflict(conflict);
    });
    QVERIFY(await(desk.session->open()));
    const auto stored = [&desk] { return await(desk.session->conflicts()).value_or(QList<ConflictView>()); };
    const QList<ConflictView> before = stored();
    QCOMPARE(before.size(), 1);
    const auto page = pageOf(desk, u"conflicts"_s);
    auto *table = child<TableView>(page.get(), "conflicts");
    const auto *undo = child<QPushButton>(page.get(), "undoConflict");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->goToRow(0);
    QVERIFY(undo->isVisible() && !undo->isEnabled());
    QVERIFY(await(desk.session->resolveConflict(before.first().id, Side::Salesforce)));
    page->refresh();
    QTRY_VERIFY(table->model()->index(0, ConflictsModel::Decision).data().toString() == u"Salesforce"_s);
    table->goToRow(0);
    QTRY_VERIFY(undo->isEnabled());
    QTRY_VERIFY((page->activateWindow(), table->setFocus(), table->isVisible() && table->hasFocus()));
    QTest::keyClick(table, Qt::Key_Z);
    QTRY_COMPARE(table->model()->index(0, ConflictsModel::Decision).data().toString(), QString());
    QCOMPARE(stored(), before);
    QTRY_VERIFY(!undo->isEnabled());
    QCOMPARE(truncatedTexts(page.get()).join(u" | "_s), QString());
}

/// As in Matches: the row that was decided is chosen again.
void TestActivityDetails::theLastDecisionIsTakenBackFromTheNextRow()
{
    Desk desk(4);
    QVERIFY(settle(desk) && quarrelTwice(desk));
    const auto page = pageOf(desk, u"conflicts"_s);
    auto *table = child<TableView>(page.get(), "conflicts");
    const auto *undo = child<QPushButton>(page.get(), "undoConflict");
    const auto decision = [table](int row) {
        return table->model()->index(row, ConflictsModel::Decision).data().toString();
    };
    const auto *model = qobject_cast<const PagedModel *>(table->model());
    QTRY_VERIFY(model->rowCount() >= 2 && model->state() == PagedModel::State::Ready);
    QTRY_VERIFY(takesFocus(table));
    QCOMPARE(table->currentRow(), 0);
    QVERIFY(!undo->isEnabled());
    QCOMPARE(undo->toolTip(), u"Nothing was decided here that could be taken back."_s);
    QVERIFY(keysWithin(page.get()).contains(KeyLine{Qt::Key_Z, u"Take the last decision back"_s}));
    QTest::keyClick(table, Qt::Key_S);
    QTRY_COMPARE(decision(0), u"Salesforce"_s);
    QTRY_COMPARE(table->currentRow(), 1);
    QCOMPARE(decision(1), QString());
    QTRY_VERIFY(undo->isEnabled());
    QTest::keyClick(table, Qt::Key_Z);
    QVERIFY(!undo->isEnabled()); // before it is stored: pressed again, it would be for the decision before
    QTRY_COMPARE(decision(0), QString());
    QTRY_COMPARE(table->selectedRows(), QList<int>{0});
    QVERIFY(!undo->isEnabled());
    // What a run may have written is not taken back from elsewhere.
    QTest::keyClick(table, Qt::Key_S);
    QTRY_VERIFY(table->currentRow() == 1 && undo->isEnabled());
    Q_EMIT desk.session->runFinished(session::RunReport());
    QTRY_VERIFY(!undo->isEnabled());
}

int main(int argc, char **argv)
{
    return runUiTests(argc, argv, {[] { return std::make_unique<TestActivityDetails>(); }});
}

#include "tst_details.moc"
