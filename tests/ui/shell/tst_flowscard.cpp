// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/uitest.h"
#include "ui/kit/formats.h"
#include "ui/kit/words.h"
#include "ui/shell/flowscard.h"
#include "ui/shell/flowsmodel.h"
#include "ui/shell/livecard.h"
#include "ui/shell/livestate.h"
#include "ui/shell/overviewpage.h"
#include "ui/shell/runmeter.h"
#include "ui/tables/tableview.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

using namespace tandem;
using namespace tandem::ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using session::FlowOverview;

namespace {

constexpr Instant now{1'769'851'800'000}; // 2026-01-31T09:30:00Z

QList<FlowOverview> twoFlows()
{
    return {{Flow::Accounts, Direction::Both, 3210, 3212, 0, {84, 31}},
        {Flow::Contacts, Direction::ToStartdeliver, 9002, 8990, 9, {0, 12}}};
}

/// As long as its numbers may become.
QList<FlowOverview> longFlows()
{
    QList<FlowOverview> flows;
    for (const Flow flow : session::supportedFlows()) {
        flows.append({flow, Direction::ToStartdeliver, 1'240'000, 1'240'000, 12'000, {1'240'000, 1'240'000}});
    }
    return flows;
}

/// Every row is seen without scrolling in the table.
bool showsAllRows(const TableView *table)
{
    return table->verticalScrollBar()->maximum() == 0
        && table->viewport()->height() >= table->verticalHeader()->length();
}

} // namespace

/// What syncs, flow by flow, and what was last written by itself.
class TestFlowsCard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hasALineForEachFlow();
    void saysTheDirectionInWords();
    void leadsToWhatIsRefused();
    void leadsToWhereFlowsAreSwitched();
    void saysWhereNoFlowIsOn();
    void theSameAgainKeepsTheRow();
    void isAsHighAsItsLines_data();
    void isAsHighAsItsLines();
    void standsOnTheOverview();
    void tellsWhatWasWrittenByItself();
};

void TestFlowsCard::hasALineForEachFlow()
{
    FlowsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFlows(twoFlows());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.columnCount(), int(FlowsModel::ColumnCount));
    const auto text = [&model](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(text(0, FlowsModel::Name), flowShortTitle(Flow::Accounts));
    QCOMPARE(text(0, FlowsModel::Linked), formatCount(3212));
    // What is in scope of each side is counted under Filters: no column here has that name.
    for (int column = 0; column < FlowsModel::ColumnCount; ++column)
        QVERIFY(model.headerData(column, Qt::Horizontal, Qt::DisplayRole) != u"In scope"_s);
    const QString tip = model.index(0, FlowsModel::Linked).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(formatCount(3210)), qPrintable(tip));
    QCOMPARE(text(0, FlowsModel::ToSalesforce), u"84"_s);
    QCOMPARE(text(0, FlowsModel::ToStartdeliver), u"31"_s);
    QCOMPARE(text(1, FlowsModel::Refused), u"9"_s);
    for (int column = 0; column < FlowsModel::ColumnCount; ++column) {
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
    }
}

/// The arrow is for the eye only.
void TestFlowsCard::saysTheDirectionInWords()
{
    FlowsModel model;
    model.setFlows(twoFlows());
    const QModelIndex both = model.index(0, FlowsModel::Way);
    QCOMPARE(both.data().toString(), u"⇄ Both ways"_s);
    QCOMPARE(both.data(Qt::AccessibleTextRole).toString(), u"Both ways"_s);
    const QModelIndex there = model.index(1, FlowsModel::Way);
    QCOMPARE(there.data().toString(), u"→ To Startdeliver"_s);
    QCOMPARE(there.data(Qt::AccessibleTextRole).toString(), u"To Startdeliver"_s);
}

void TestFlowsCard::leadsToWhatIsRefused()
{
    FlowsCard card;
    card.showFlows(twoFlows());
    card.show();
    QSignalSpy asked(&card, &FlowsCard::pageRequested);
    auto *table = child<TableView>(&card, "flowLines");
    QTRY_VERIFY(takesFocus(table));
    table->goToRow(0);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(asked.count(), 0); // nothing is refused there
    table->goToRow(1);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.last(), (QVariantList{u"activity"_s, u"refusals"_s}));
}

void TestFlowsCard::leadsToWhereFlowsAreSwitched()
{
    FlowsCard card;
    QSignalSpy asked(&card, &FlowsCard::pageRequested);
    child<QPushButton>(&card, "flowSettings")->click();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.last(), (QVariantList{u"settings"_s, QString()}));
}

void TestFlowsCard::saysWhereNoFlowIsOn()
{
    FlowsCard card;
    const auto *table = child<TableView>(&card, "flowLines");
    const auto *words = child<QLabel>(&card, "flowsWords");
    QVERIFY(table->isHidden());
    QVERIFY2(words->text().startsWith(u"No flow is on."_s), qPrintable(words->text()));
    card.showFlows(twoFlows());
    QVERIFY(!table->isHidden());
    QVERIFY2(words->text().contains(u"24 hours"_s), qPrintable(words->text()));
}

/// It is counted anew every few seconds while a person may stand there.
void TestFlowsCard::theSameAgainKeepsTheRow()
{
    FlowsCard card;
    card.showFlows(twoFlows());
    auto *table = child<TableView>(&card, "flowLines");
    QSignalSpy reset(table->model(), &QAbstractItemModel::modelReset);
    table->goToRow(1);
    card.showFlows(twoFlows());
    QCOMPARE(reset.count(), 0);
    QList<FlowOverview> flows = twoFlows();
    flows[0].linked = 4000;
    flows.prepend({Flow::Events, Direction::Both, 1, 1, 0, {}});
    card.showFlows(flows);
    QCOMPARE(reset.count(), 1);
    QTRY_COMPARE(table->currentRow(), 2);
}

void TestFlowsCard::isAsHighAsItsLines_data()
{
    addLanguages();
}

void TestFlowsCard::isAsHighAsItsLines()
{
    QFETCH(QString, language);
    const InLanguage spoken(language);
    QScrollArea page;
    page.setWidgetResizable(true);
    auto *card = new FlowsCard;
    page.setWidget(card);
    page.resize(760, 400); // what the overview leaves in a window of 1024 x 700
    card->showFlows(longFlows());
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    const auto *table = child<TableView>(card, "flowLines");
    QTRY_VERIFY(showsAllRows(table));
    QVERIFY(card->width() <= page.viewport()->width());
    QTRY_COMPARE(truncatedTexts(&page).join(u" | "_s), QString());
    const int high = table->height();
    card->showFlows(longFlows().first(2));
    QTRY_VERIFY(table->height() < high);
    QTRY_VERIFY(showsAllRows(table));
}

void TestFlowsCard::standsOnTheOverview()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    desk.addAccount(u"Acme"_s);
    QVERIFY(await(desk.session->waiveMatching()));
    QVERIFY(await(desk.session->sync()));
    RunMeter meter(desk.session.get());
    OverviewPage page(desk.session.get(), &meter);
    QSignalSpy asked(&page, &Page::pageRequested);
    page.resize(824, 620);
    page.setVisible(true);
    page.refresh();
    const auto *table = child<TableView>(&page, "flowLines");
    QTRY_VERIFY(table->isVisible());
    const auto *model = table->model();
    QCOMPARE(model->index(0, FlowsModel::Name).data().toString(), flowShortTitle(Flow::Accounts));
    QCOMPARE(model->index(0, FlowsModel::Linked).data().toString(), u"1"_s);
    // The two figures of Coverage that are alike tell how they differ.
    QTRY_COMPARE(child<QLabel>(&page, "inScopeCount")->text(), u"1"_s);
    QCOMPARE(child<QLabel>(&page, "inScopeCount")->accessibleName(), u"of these in scope"_s);
    QCOMPARE(child<QLabel>(&page, "linkedCount")->text(), u"1"_s);
    QVERIFY(model->index(0, FlowsModel::ToStartdeliver).data().toString() != u"0"_s);
    child<QPushButton>(&page, "flowSettings")->click();
    QCOMPARE(asked.last(), (QVariantList{u"settings"_s, QString()}));
    QCOMPARE(missedByTab(&page).join(u" | "_s), QString());
}

void TestFlowsCard::tellsWhatWasWrittenByItself()
{
    session::RunReport run;
    run.trigger = u"schedule"_s;
    run.startedAt = now - 1min;
    run.finishedAt = now;
    QCOMPARE(wroteByItself(run, now), QString());
    run.flows[Flow::Contacts].updated = {2, 10};
    run.flows[Flow::Contacts].created = {0, 2};
    run.flows[Flow::Accounts].deleted = {1, 0};
    QCOMPARE(wroteByItself(run, now),
        u"Last written by itself: %1 · Accounts: 1 to Salesforce · "
        "Contacts: 2 to Salesforce, 12 to Startdeliver"_s.arg(formatTime(now)));
    Desk desk(0);
    RunMeter meter(desk.session.get());
    LiveCard card(desk.session.get(), &meter);
    const auto *line = child<QLabel>(&card, "liveWrote");
    QVERIFY(line->isHidden());
    card.showLastRun(run);
    QVERIFY(!line->isHidden());
    QCOMPARE(line->toolTip(), now.toIso());
    // What a person began was not written by itself.
    run.trigger = u"manual"_s;
    card.showLastRun(run);
    QVERIFY(line->isHidden());
}

int main(int argc, char **argv)
{
    return runUiTests(argc, argv, {[] { return std::make_unique<TestFlowsCard>(); }});
}

#include "tst_flowscard.moc"
