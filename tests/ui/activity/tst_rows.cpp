// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/activity/activityrows.h"
#include "tests/ui/support/uitest.h"

#include "ui/kit/coretexts.h"
#include "ui/kit/keys.h"
#include "ui/kit/notice.h"
#include "ui/models/runsmodel.h"
#include "ui/models/undecidedmodels.h"
#include "ui/tables/tableview.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>

#include <algorithm>

using namespace tandem;
using namespace tandem::session;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

/// One that could be another one on the other side.
bool holdOne(Desk &desk)
{
    desk.addAccount(u"Nordic Bricks"_s);
    desk.services.withStartdeliver([](sandbox::StartdeliverService &service) {
        service.insert("customer", {{"name", "Nordic Bricks"}});
    });
    const auto report = await(desk.session->sync({Flow::Accounts}));
    return report && !await(desk.session->holds())->isEmpty();
}

/// Every other one is decided already, the first one among them.
bool holdMany(Desk &desk, int count)
{
    desk.alter([count](store::StateTransaction &tx) -> Status {
        for (int i = 0; i < count; ++i) {
            store::Hold hold;
            hold.side = Side::Startdeliver;
            hold.record = RecordId(900'000 + i);
            hold.kind = u"likely"_s;
            hold.decision = i % 2 == 0 ? u"keep-apart"_s : QString();
            TANDEM_CHECK(tx.putHold(hold));
        }
        return {};
    });
    return await(desk.session->open()).has_value();
}

/// All that are held, in the order in which they are listed.
QList<qint64> waitingFirst(Desk &desk)
{
    const auto holds = await(desk.session->holds({}, 0, 1000));
    QList<qint64> waiting;
    QList<qint64> decided;
    for (const HoldView &hold : holds.value_or(QList<HoldView>()))
        (hold.decision.isEmpty() ? waiting : decided).append(hold.id);
    return waiting + decided;
}

QList<qint64> idsOf(const QAbstractItemModel &model)
{
    QList<qint64> ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.index(row, 0).data(IdRole).toLongLong());
    return ids;
}

QList<QPushButton *> shownActions(const ActivityPage &page)
{
    QList<QPushButton *> shown;
    const QWidget *tab = child<QTabWidget>(&page, "activityTabs")->currentWidget();
    const QList<QPushButton *> buttons = tab->findChildren<QPushButton *>();
    std::copy_if(buttons.cbegin(), buttons.cend(), std::back_inserter(shown),
        [](const QPushButton *button) { return button->isVisible(); });
    return shown;
}

} // namespace

/// What can be done with the rows of Activity, and what is said where there are none.
class TestActivityRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhyAnActionCannotBeUsed();
    void saysWhatIsTrueOfTheKindOfHold_data();
    void saysWhatIsTrueOfTheKindOfHold();
    void tellsCandidatesOfOneNameApart();
    void anEmptyListLeadsOn_data();
    void anEmptyListLeadsOn();
    void anEmptyListAddsNoWayThatThePageHas();
    void actionsFollowOneAnother();
    void homeAndEndGoThroughTheList();
    void putsWhatIsDecidedLast();
    void goesToTheRecordThatIsAskedFor();
    void goesToWhatMatchesDoesNotList();
    void goesToARefusalUnderItsCause();
    void marksARunThatWasUndone();
    void pagesThroughWhatWaitsAndWhatIsDecided();
    void listsWhatIsDecidedElsewhereOnce();
    void tellsInWordsOfTheWindowWhatCanBeDone();
};

/// Also beyond the first page, with the keys of its list at hand.
void TestActivityRows::goesToTheRecordThatIsAskedFor()
{
    Desk desk(2);
    QVERIFY(settle(desk) && holdMany(desk, 450));
    const auto page = pageOf(desk, u"holds:001NOBODY,900449"_s);
    const auto *table = child<TableView>(page.get(), "holds");
    QTRY_COMPARE(page->currentRecord(), u"customer/900449"_s);
    QVERIFY(table->currentRow() > 200);
    QTRY_VERIFY((page->activateWindow(), table->hasFocus()));
    page->open(u"holds:900001"_s);
    page->refresh();
    QTRY_COMPARE(page->currentRecord(), u"customer/900001"_s);
}

void TestActivityRows::goesToWhatMatchesDoesNotList()
{
    Desk desk(2);
    QVERIFY(settle(desk) && holdMany(desk, 30));
    desk.alter([](store::StateTransaction &tx) {
        store::Hold hold;
        hold.side = Side::Startdeliver;
        hold.record = RecordId(900'777);
        hold.kind = u"duplicate"_s;
        return tx.putHold(hold);
    });
    QVERIFY(await(desk.session->open()));
    const auto page = pageOf(desk, u"holds:accounts/beside"_s);
    QTRY_COMPARE(page->currentRecord(), u"customer/900777"_s);
}

void TestActivityRows::goesToARefusalUnderItsCause()
{
    Desk desk(2);
    QVERIFY(settle(desk));
    desk.alter([](store::StateTransaction &tx) -> Status {
        for (int i = 0; i < 6; ++i) {
            store::Refusal refusal;
            refusal.source = RecordId(u"001REFUSED%1"_s.arg(i));
            refusal.code = u"CAUSE_%1"_s.arg(i < 3 ? 0 : i);
            TANDEM_CHECK(tx.putRefusal(refusal));
        }
        return {};
    });
    QVERIFY(await(desk.session->open()));
    const auto page = pageOf(desk, u"refusals:001REFUSED5"_s);
    QTRY_COMPARE(page->currentRecord(), u"001REFUSED5"_s);
    const auto *causes = child<TableView>(page.get(), "causes");
    QCOMPARE(causes->model()->rowCount(), 4);
    // From there, and back to the first cause.
    page->open(u"refusals:001REFUSED1"_s);
    page->refresh();
    QTRY_COMPARE(page->currentRecord(), u"001REFUSED1"_s);
    QCOMPARE(causes->currentRow(), 0);
}

/// Nothing of it is offered to be undone again.
void TestActivityRows::marksARunThatWasUndone()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    const auto link = await(desk.session->links(Flow::Accounts))->first();
    desk.services.withSalesforce([&](sandbox::SalesforceService &service) {
        service.update(link.salesforce.text().toLatin1(), {{"Name", "Other Name"}});
    });
    const auto run = await(desk.session->sync({Flow::Accounts}));
    QVERIFY(run && !run->error);
    const auto plan = await(desk.session->planUndo(run->runId));
    QVERIFY(plan && plan->rows > 0);
    const auto undo = await(desk.session->apply(plan->id));
    QVERIFY(undo && !undo->error);
    const auto page = pageOf(desk, u"run:%1"_s.arg(run->runId));
    const auto *table = child<TableView>(page.get(), "runs");
    const auto written = [table](int row) {
        return table->model()->index(row, RunsModel::Written).data().toString();
    };
    QTRY_VERIFY2(table->currentRow() > 0
            && written(table->currentRow()).endsWith(u"; undone by run %1"_s.arg(undo->runId)),
        qPrintable(written(table->currentRow())));
    const auto *heading = child<QLabel>(page.get(), "runHeading");
    QTRY_VERIFY(heading->text().startsWith(u"Run %1,"_s.arg(run->runId)));
    QVERIFY(!child<QPushButton>(page.get(), "undoRun")->isVisible());
}

/// Taking back is offered only where something was decided.
void TestActivityRows::saysWhyAnActionCannotBeUsed()
{
    Desk desk(2);
    QVERIFY(settle(desk) && holdOne(desk));
    const auto page = pageOf(desk, u"holds"_s);
    auto *table = child<TableView>(page.get(), "holds");
    const auto *undo = child<QPushButton>(page.get(), "undoHold");
    const auto *link = child<QPushButton>(page.get(), "linkHold");
    QTRY_VERIFY(table->model()->rowCount() >= 1 && table->isVisible());
    table->goToRow(0);
    QTRY_VERIFY(link->isEnabled());
    QVERIFY(!undo->isEnabled());
    QCOMPARE(undo->toolTip(), u"Nothing was decided about this record yet."_s);
    for (const char *other : {"deleteHold", "resumeHold"}) {
        const auto *button = child<QPushButton>(page.get(), other);
        QVERIFY2(!button->isEnabled() && button->toolTip().startsWith(u"Only for a record"_s), other);
    }
    // The key of what deletes does nothing harmless beside it.
    const QList<KeyLine> keys = keysWithin(table->parentWidget());
    QVERIFY(keys.contains(KeyLine{Qt::Key_Delete, u"Delete it too"_s}));
    QVERIFY(
        std::ranges::none_of(keys, [](const KeyLine &line) { return line.keys == QKeySequence(Qt::Key_D); }));
    click(page.get(), "linkHold");
    QTRY_VERIFY(undo->isEnabled());
    QVERIFY(undo->toolTip().startsWith(u"Takes the decision"_s));
    auto *button = child<QPushButton>(page.get(), "undoHold");
    QTRY_VERIFY(takesFocus(button));
    QTest::keyClick(button, Qt::Key_Space);
    QTRY_VERIFY(!undo->isEnabled());
    // The keyboard stays with the row.
    QTRY_VERIFY(table->hasFocus());
    QVERIFY(await(desk.session->holds())->first().decision.isEmpty());
    // What was said goes with the run that acts on it.
    QCOMPARE(page->notice()->text(), u"The decision is taken back."_s);
    QTRY_VERIFY((Q_EMIT desk.session->runFinished(session::RunReport()), page->notice()->text().isEmpty()));
}

void TestActivityRows::saysWhatIsTrueOfTheKindOfHold_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("decision");
    QTest::addColumn<QString>("apart");
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("resume");
    const QString other = u"Only for a record whose field goes back and forth."_s;
    const QString back = u"Its partner was deleted: delete it too, or keep it."_s;
    const QString alone = u"There is no candidate to link it with."_s;
    QTest::newRow("likely") << u"likely"_s << QString() << u"each gets a partner of its own"_s << alone
                            << other;
    QTest::newRow("merge") << u"merge"_s << QString() << u"it stays alone"_s << alone << other;
    QTest::newRow("deleted") << u"delete-changed"_s << QString() << u"It is kept"_s << back << other;
    QTest::newRow("loop") << u"loop"_s << QString() << u"Write again once"_s
                          << u"It has its partner already."_s << QString();
    QTest::newRow("resumed") << u"loop"_s << u"resume"_s << u"Write again once"_s
                             << u"It has its partner already."_s << u"It goes on already."_s;
}

/// Of the two actions, what keeping apart does or why it cannot be done, and whether it can go on.
void TestActivityRows::saysWhatIsTrueOfTheKindOfHold()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, decision);
    QFETCH(const QString, apart);
    QFETCH(const QString, link);
    QFETCH(const QString, resume);
    Desk desk(2);
    QVERIFY(settle(desk));
    const auto links = await(desk.session->links(Flow::Accounts));
    QVERIFY(links && !links->isEmpty());
    desk.alter([&](store::StateTransaction &tx) -> Status {
        store::Hold hold;
        hold.record = links->first().salesforce;
        hold.kind = kind;
        hold.decision = decision;
        return tx.putHold(hold);
    });
    QVERIFY(await(desk.session->open()));
    const auto page = pageOf(desk, u"holds"_s);
    auto *table = child<TableView>(page.get(), "holds");
    QTRY_VERIFY(table->model()->rowCount() >= 1 && table->isVisible());
    table->goToRow(0);
    const auto tip = [&page](const char *name) { return child<QPushButton>(page.get(), name)->toolTip(); };
    QTRY_VERIFY2(tip("apartHold").contains(apart), qPrintable(tip("apartHold")));
    QCOMPARE(tip("linkHold"), link);
    auto *goOn = child<QPushButton>(page.get(), "resumeHold");
    QCOMPARE(goOn->text(), u"Write again"_s);
    QCOMPARE(goOn->isEnabled(), resume.isEmpty());
    if (!resume.isEmpty())
        QCOMPARE(goOn->toolTip(), resume);
    if (!goOn->isEnabled())
        return;
    goOn->click();
    QTRY_COMPARE(page->notice()->text(), u"It goes on."_s);
    QVERIFY(!page->notice()->accessibleDescription().contains(u"Undo"_s));
    QTRY_VERIFY(!goOn->isEnabled());
}

void TestActivityRows::tellsCandidatesOfOneNameApart()
{
    const QList<RecordId> ids{RecordId(4), RecordId(7), RecordId(9), RecordId(11), RecordId(12)};
    QCOMPARE(candidateNames(ids, {u"Acme"_s, u"Acme"_s, u"Other"_s, QString(), QString()}),
        (QStringList{u"Acme (4)"_s, u"Acme (7)"_s, u"Other"_s, u"11"_s, u"12"_s}));
}

void TestActivityRows::anEmptyListLeadsOn_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("way");
    QTest::newRow("conflicts") << u"conflicts"_s << u"mappings"_s;
    QTest::newRow("holds") << u"holds"_s << u"matches"_s;
    QTest::newRow("refusals") << u"refusals"_s << u"activity"_s;
}

/// There is nothing to act on, and so no action but the one way on.
void TestActivityRows::anEmptyListLeadsOn()
{
    QFETCH(QString, place);
    QFETCH(QString, way);
    Desk desk(0);
    QVERIFY(settle(desk));
    const auto page = pageOf(desk, place);
    QSignalSpy asked(page.get(), &Page::pageRequested);
    // That there is nothing is not known yet.
    const auto *onwards = child<QPushButton>(page.get(), qPrintable(place + u"Way"_s));
    QVERIFY(!onwards->isVisible());
    QTRY_VERIFY(onwards->isVisible());
    QTRY_COMPARE(shownActions(*page).size(), 1);
    QTRY_COMPARE(shownActions(*page).constFirst()->objectName(), place + u"Way"_s);
    QCOMPARE(truncatedTexts(page.get()).join(u" | "_s), QString());
    QTest::mouseClick(shownActions(*page).constFirst(), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toString(), way);
}

/// Which is Review here: one button for it is enough.
void TestActivityRows::anEmptyListAddsNoWayThatThePageHas()
{
    Desk desk(0);
    QVERIFY(settle(desk));
    const auto page = pageOf(desk, u"decisions"_s);
    const auto *table = child<TableView>(page.get(), "decisions");
    const auto *review = child<QPushButton>(page.get(), "goToReview");
    QTRY_VERIFY(table->isVisible() && review->isVisible());
    QTRY_VERIFY(shownActions(*page).isEmpty());
}

/// By the Tab key from the rows through the actions as they stand beside each other.
void TestActivityRows::actionsFollowOneAnother()
{
    Desk desk(2);
    QVERIFY(settle(desk) && holdOne(desk));
    const auto page = pageOf(desk, u"holds"_s);
    auto *table = child<TableView>(page.get(), "holds");
    QTRY_VERIFY(table->model()->rowCount() >= 1 && table->isVisible());
    table->goToRow(0);
    QTRY_VERIFY(child<QPushButton>(page.get(), "linkHold")->isEnabled());
    const QWidget *tab = child<QTabWidget>(page.get(), "activityTabs")->currentWidget();
    QList<const QWidget *> stops;
    for (const QWidget *next = table->nextInFocusChain(); next != table; next = next->nextInFocusChain()) {
        const bool button = qobject_cast<const QPushButton *>(next);
        if (button && tab->isAncestorOf(next) && next->isVisible())
            stops.append(next);
    }
    QVERIFY(stops.size() >= 6);
    QList<const QWidget *> seen = stops;
    std::stable_sort(seen.begin(), seen.end(), [tab](const QWidget *one, const QWidget *two) {
        const QPoint a = one->mapTo(tab, QPoint());
        const QPoint b = two->mapTo(tab, QPoint());
        return a.y() != b.y() ? a.y() < b.y() : a.x() < b.x();
    });
    QCOMPARE(stops, seen);
    QCOMPARE(missedByTab(page.get()).join(u" | "_s), QString());
}

void TestActivityRows::homeAndEndGoThroughTheList()
{
    Desk desk(2);
    QVERIFY(settle(desk));
    QVERIFY(await(desk.session->sync({Flow::Accounts})));
    const auto page = pageOf(desk, u"runs"_s);
    auto *table = child<TableView>(page.get(), "runs");
    QTRY_VERIFY(table->model()->rowCount() >= 2);
    QTRY_VERIFY(takesFocus(table));
    QTest::keyClick(table, Qt::Key_End);
    QCOMPARE(table->currentRow(), table->model()->rowCount() - 1);
    QCOMPARE(table->selectedRows(), QList<int>{table->model()->rowCount() - 1});
    QTest::keyClick(table, Qt::Key_Home);
    QCOMPARE(table->currentRow(), 0);
}

/// What is decided here stays in sight until the list is read anew.
void TestActivityRows::putsWhatIsDecidedLast()
{
    Desk desk(2);
    QVERIFY(settle(desk) && holdMany(desk, 3));
    const auto page = pageOf(desk, u"holds"_s);
    auto *table = child<TableView>(page.get(), "holds");
    QTRY_VERIFY(table->model()->rowCount() >= 3 && table->isVisible());
    const QList<qint64> before = idsOf(*table->model());
    QCOMPARE(before, waitingFirst(desk));
    const int last = table->model()->rowCount() - 1;
    QVERIFY(!table->model()->index(last, HoldsModel::Decision).data().toString().isEmpty());
    QVERIFY(table->model()->index(last, HoldsModel::Record).data(MutedRole).toBool());
    QVERIFY(!table->model()->index(0, HoldsModel::Record).data(MutedRole).toBool());
    table->goToRow(0);
    QTRY_VERIFY(child<QPushButton>(page.get(), "apartHold")->isEnabled());
    click(page.get(), "apartHold");
    QTRY_VERIFY(!table->model()->index(0, HoldsModel::Decision).data().toString().isEmpty());
    QCOMPARE(idsOf(*table->model()), before);
    page->refresh();
    QTRY_VERIFY(idsOf(*table->model()) != before);
    QCOMPARE(idsOf(*table->model()), waitingFirst(desk));
}

void TestActivityRows::pagesThroughWhatWaitsAndWhatIsDecided()
{
    Desk desk(2);
    QVERIFY(settle(desk) && holdMany(desk, 2 * PagedModel::pageSize + 6));
    const QList<qint64> all = waitingFirst(desk);
    HoldsModel model(desk.session.get());
    model.reload();
    QTRY_COMPARE(model.state(), PagedModel::State::Ready);
    QCOMPARE(model.rowCount(), PagedModel::pageSize);
    QTRY_COMPARE((model.fetchMore({}), model.rowCount()), static_cast<int>(all.size()));
    QCOMPARE(idsOf(model), all);
    QVERIFY(!model.canFetchMore({}));
}

/// Between two pages, by another window or a run: neither twice nor not at all.
void TestActivityRows::listsWhatIsDecidedElsewhereOnce()
{
    Desk desk(2);
    QVERIFY(settle(desk) && holdMany(desk, 2 * PagedModel::pageSize + 6));
    const QList<qint64> all = waitingFirst(desk);
    const auto holds = await(desk.session->holds());
    const auto decided = std::find_if(
        holds->cbegin(), holds->cend(), [](const HoldView &hold) { return !hold.decision.isEmpty(); });
    QVERIFY(decided != holds->cend());
    HoldsModel model(desk.session.get());
    model.reload();
    QTRY_COMPARE(model.state(), PagedModel::State::Ready);
    QVERIFY(await(desk.session->decideHoldKeepApart(all.first())));
    QVERIFY(await(desk.session->withdrawHoldDecision(decided->id)));
    QVERIFY(waitingFirst(desk) != all);
    QTRY_COMPARE((model.fetchMore({}), model.rowCount()), static_cast<int>(all.size()));
    QTRY_VERIFY(!model.canFetchMore({}));
    QCOMPARE(idsOf(model), all);
    model.reload();
    QTRY_COMPARE(model.state(), PagedModel::State::Ready);
    QTRY_COMPARE((model.fetchMore({}), model.rowCount()), static_cast<int>(all.size()));
    QCOMPARE(idsOf(model), waitingFirst(desk));
}

/// Records are merged where they live, and no command is typed here.
void TestActivityRows::tellsInWordsOfTheWindowWhatCanBeDone()
{
    const QString twice = spoken(
        u"A record of this name exists on the other side and belongs to another one here: it may have been "
        "entered twice. Merge the two, or keep them apart and it gets a partner of its own."_s);
    QVERIFY2(twice.contains(u"in the service it lives in"_s), qPrintable(twice));
    // By the names of the buttons below it.
    for (const QString &button : {u"Link"_s, u"Keep apart"_s, u"Create new"_s})
        QVERIFY2(twice.contains(u'“' + button + u'”'), qPrintable(twice));
    const QString merged = spoken(
        u"003A was merged into 003B in Salesforce, and both had a partner: 7 and 8. Merge the two in "
        "Startdeliver (delete one of them), or say which one belongs to 003B: --link 003B for this one, "
        "--keep-apart for the other; then this one stays alone."_s);
    QVERIFY2(merged.contains(u"belongs to 003B"_s) && !merged.contains(u"--"_s), qPrintable(merged));
}

int main(int argc, char **argv)
{
    return runUiTests(argc, argv, {[] { return std::make_unique<TestActivityRows>(); }});
}

#include "tst_rows.moc"
