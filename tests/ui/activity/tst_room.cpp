// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/activity/activityrows.h"
#include "tests/ui/support/uitest.h"

#include "core/sync/engine.h"
#include "ui/models/runsmodel.h"
#include "ui/tables/tableview.h"

#include <nlohmann/json.hpp>

#include <QHeaderView>
#include <QPushButton>

using namespace tandem;
using namespace tandem::session;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

/// Customers that nothing is known of: rows of a long list.
bool holdEight(Desk &desk)
{
    desk.alter([](store::StateTransaction &tx) -> Status {
        for (int i = 0; i < 8; ++i) {
            store::Hold hold;
            hold.side = Side::Startdeliver;
            hold.record = RecordId(900'000 + i);
            hold.kind = u"likely"_s;
            TANDEM_CHECK(tx.putHold(hold));
        }
        return {};
    });
    return await(desk.session->open()).has_value();
}

} // namespace

/// How the lists of Activity and what stands in detail below them share their room.
class TestActivityRoom : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aListHasTheLargerPart_data();
    void aListHasTheLargerPart();
    void aDetailTakesNoMoreThanItShows();
    void heldRecordsAreComparedInTheSmallestWindow();
    void whenARunBeganIsSeenToTheSecond_data();
    void whenARunBeganIsSeenToTheSecond();
    void whatHappenedIsSeenWhole_data();
    void whatHappenedIsSeenWhole();
    void writtenIsSeenWhole_data();
    void writtenIsSeenWhole();
    void widthsThatAPersonGaveStay();
};

void TestActivityRoom::aListHasTheLargerPart_data()
{
    QTest::addColumn<QString>("place");
    QTest::newRow("holds") << u"holds"_s;
    QTest::newRow("runs") << u"runs"_s;
}

void TestActivityRoom::aListHasTheLargerPart()
{
    QFETCH(const QString, place);
    Desk desk(2);
    QVERIFY(settle(desk));
    for (int i = 0; i < 8; ++i)
        QVERIFY(await(desk.session->sync({Flow::Accounts})));
    QVERIFY(holdEight(desk));
    const auto page = pageOf(desk, place);
    const auto *table = child<TableView>(page.get(), qPrintable(place));
    const auto *below = child<TableView>(page.get(), place == "runs"_L1 ? "runChanges" : "holdDetailFields");
    QTRY_VERIFY(table->model()->rowCount() >= 8 && table->isVisible());
    QTRY_VERIFY2(table->height() > below->height(),
        qPrintable(u"%1 above %2"_s.arg(table->height()).arg(below->height())));
    // As it stands in a window of 1270 x 756.
    page->resize(1062, 676);
    const int row = table->verticalHeader()->defaultSectionSize();
    QTRY_VERIFY2(table->viewport()->height() >= 5 * row,
        qPrintable(u"%1 for rows of %2"_s.arg(table->viewport()->height()).arg(row)));
}

/// The list has the room that is left.
void TestActivityRoom::aDetailTakesNoMoreThanItShows()
{
    Desk desk(4);
    QVERIFY(settle(desk) && holdTwo(desk));
    const auto page = pageOf(desk, u"holds"_s);
    page->resize(1062, 1400);
    auto *table = child<TableView>(page.get(), "holds");
    const auto *link = child<QPushButton>(page.get(), "linkHold");
    QTRY_VERIFY(table->model()->rowCount() == 2 && table->isVisible());
    table->goToRow(0);
    QTRY_VERIFY(link->isEnabled());
    const auto *fields = child<TableView>(page.get(), "holdDetailFields");
    QTRY_VERIFY2(fields->model()->rowCount() > 0
            && fields->viewport()->height() <= fields->verticalHeader()->length() + 8,
        qPrintable(u"%1 for %2"_s.arg(fields->viewport()->height()).arg(fields->verticalHeader()->length())));
}

/// Three rows of either are seen: nobody links what they could not compare.
void TestActivityRoom::heldRecordsAreComparedInTheSmallestWindow()
{
    Desk desk(4);
    QVERIFY(settle(desk) && holdTwo(desk) && holdEight(desk));
    const auto page = pageOf(desk, u"holds"_s);
    auto *table = child<TableView>(page.get(), "holds");
    QTRY_VERIFY(table->model()->rowCount() >= 10 && table->isVisible());
    int held = 0;
    while (
        held < table->model()->rowCount() && table->model()->index(held, 0).data().toString() != "Held 0"_L1)
        ++held;
    table->goToRow(held);
    const auto *link = child<QPushButton>(page.get(), "linkHold");
    QTRY_VERIFY(link->isEnabled());
    const auto *fields = child<TableView>(page.get(), "holdDetailFields");
    QTRY_VERIFY(fields->model()->rowCount() > 0);
    const int last = std::min(3, fields->model()->rowCount()) - 1;
    QTRY_VERIFY2(fields->rowViewportPosition(last) + fields->rowHeight(last) <= fields->viewport()->height(),
        qPrintable(QString::number(fields->viewport()->height())));
    const int row = table->verticalHeader()->defaultSectionSize();
    QVERIFY2(
        table->viewport()->height() >= 3 * row, qPrintable(QString::number(table->viewport()->height())));
}

void TestActivityRoom::whenARunBeganIsSeenToTheSecond_data()
{
    addLanguages();
}

void TestActivityRoom::whenARunBeganIsSeenToTheSecond()
{
    QFETCH(QString, language);
    const InLanguage spoken(language);
    Desk desk(2);
    QVERIFY(settle(desk));
    const auto runs = await(desk.session->runs());
    QVERIFY(runs && !runs->isEmpty());
    const auto page = pageOf(desk, u"runs"_s);
    const auto *table = child<TableView>(page.get(), "runs");
    QTRY_VERIFY(table->model()->rowCount() >= 1 && table->isVisible());
    const QString text = table->model()->index(0, RunsModel::Started).data().toString();
    const QString seconds = runs->first().startedAt.toDateTime().toLocalTime().toString(u"mm:ss"_s);
    QVERIFY2(text.contains(seconds), qPrintable(text + u" without "_s + seconds));
    // On one line, where there is room for it.
    page->resize(1062, 676);
    const int needs = table->fontMetrics().horizontalAdvance(text);
    QTRY_VERIFY2(
        table->columnWidth(RunsModel::Started) > needs, qPrintable(u"%1 for %2"_s.arg(needs).arg(text)));
}

void TestActivityRoom::whatHappenedIsSeenWhole_data()
{
    addLanguages();
}

/// Words that do not fold into two lines.
void TestActivityRoom::whatHappenedIsSeenWhole()
{
    QFETCH(QString, language);
    const InLanguage spoken(language);
    Desk desk(2);
    QVERIFY(settle(desk));
    const auto link = await(desk.session->links(Flow::Accounts)).value_or(QList<LinkView>()).value(0);
    desk.services.withSalesforce([&](sandbox::SalesforceService &service) {
        service.update(link.salesforce.text().toLatin1(), {{"Name", "Other Name"}});
    });
    const auto run = await(desk.session->sync({Flow::Accounts}));
    QVERIFY(run && !run->error);
    const auto page = pageOf(desk, u"run:%1"_s.arg(run->runId));
    const auto *changes = child<TableView>(page.get(), "runChanges");
    QTRY_VERIFY(changes->model()->rowCount() >= 1 && changes->isVisible());
    const QString what = changes->model()->index(0, RunChangesModel::Action).data().toString();
    QTRY_VERIFY2(
        changes->columnWidth(RunChangesModel::Action) > changes->fontMetrics().horizontalAdvance(what),
        qPrintable(what));
}

void TestActivityRoom::writtenIsSeenWhole_data()
{
    addLanguages();
}

/// Also of a big day, in a small window.
void TestActivityRoom::writtenIsSeenWhole()
{
    QFETCH(QString, language);
    const InLanguage spoken(language);
    Desk desk(2);
    QVERIFY(settle(desk));
    desk.alter([](store::StateTransaction &tx) -> Status {
        TANDEM_TRY(runs, tx.runs(1));
        store::Run run = runs.first();
        auto report = sync::reportFromJson(run.summary);
        if (!report)
            return fail(ErrorKind::Internal, u"NO_REPORT"_s, u"The run has no report."_s);
        sync::FlowCounts &counts = report->flows[Flow::Accounts];
        counts.created[sync::at(Side::Salesforce)] = 12'345;
        counts.updated[sync::at(Side::Startdeliver)] = 1'234;
        counts.linked = 12'345;
        counts.conflicts = 2;
        counts.held = 1;
        run.summary = sync::reportJson(*report);
        const auto put = tx.putRun(run);
        return put ? Status() : fail(put.error());
    });
    QVERIFY(await(desk.session->open()));
    const auto page = pageOf(desk, u"runs"_s);
    const auto *table = child<TableView>(page.get(), "runs");
    QTRY_VERIFY(table->model()->rowCount() >= 1 && table->isVisible());
    const QString written = table->model()->index(0, RunsModel::Written).data().toString();
    QVERIFY2(written.contains(QLocale().toString(12'345)), qPrintable(written));
    // What waits in all is another number: this one says that it comes on top.
    const QModelIndex left = table->model()->index(0, RunsModel::Waiting);
    QCOMPARE(left.data().toString(), u"+3"_s);
    for (const int role : {Qt::ToolTipRole, Qt::AccessibleTextRole})
        QVERIFY2(left.data(role).toString().startsWith(u"3 n"_s), qPrintable(left.data(role).toString()));
    QCOMPARE(truncatedTexts(page.get()).join(u" | "_s), QString());
    for (int column = 0; column < table->model()->columnCount(); ++column)
        QVERIFY(!table->model()->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
}

/// Also where the page becomes so wide that the columns begin with other ones.
void TestActivityRoom::widthsThatAPersonGaveStay()
{
    Desk desk(2);
    QVERIFY(settle(desk));
    const auto page = pageOf(desk, u"runs"_s);
    const auto *table = child<TableView>(page.get(), "runs");
    QTRY_VERIFY(table->model()->rowCount() >= 1 && table->isVisible());
    const int narrow = table->columnWidth(RunsModel::Started);
    page->resize(1200, 620);
    QTRY_VERIFY(table->columnWidth(RunsModel::Started) != narrow);
    const int wide = table->columnWidth(RunsModel::Started);
    page->resize(816, 620);
    QTRY_COMPARE(table->columnWidth(RunsModel::Started), narrow);
    QWidget *header = table->horizontalHeader()->viewport();
    const QPoint edge(table->columnViewportPosition(RunsModel::Started) + narrow - 1, header->height() / 2);
    QTest::mousePress(header, Qt::LeftButton, {}, edge);
    for (const int by : {10, 40})
        QTest::mouseMove(header, edge + QPoint(by, 0));
    QTest::mouseRelease(header, Qt::LeftButton, {}, edge + QPoint(40, 0));
    const int given = table->columnWidth(RunsModel::Started);
    QVERIFY(given > narrow + 20);
    QVERIFY(given != wide);
    page->resize(1200, 620);
    QTRY_VERIFY(table->width() > 920);
    QCOMPARE(table->columnWidth(RunsModel::Started), given);
}

int main(int argc, char **argv)
{
    return runUiTests(argc, argv, {[] { return std::make_unique<TestActivityRoom>(); }});
}

#include "tst_room.moc"
