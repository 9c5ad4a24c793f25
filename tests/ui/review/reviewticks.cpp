// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/review/reviewapply.h"
#include "tests/ui/review/reviewbench.h"

#include "ui/kit/roomstack.h"
#include "ui/models/fieldsmodel.h"
#include "ui/models/values.h"

#include <QLineEdit>
#include <QScrollBar>

using namespace tandem;
using namespace tandem::session;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

/// A plan of one new record, shown.
void planOne(Desk &desk, Bench &bench)
{
    desk.addAccount(u"Wanted"_s);
    bench.makePlan();
    QTRY_VERIFY(takesFocus(bench.table()));
    bench.table()->goToRow(0);
}

QString untickedText(Bench &bench)
{
    return child<QLabel>(&bench.page, "unticked")->text();
}

} // namespace

class TestReviewTicks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void declinesAllWhereNothingIsTicked();
    void saysOneThingOfWhatAnUndoLeaves();
    void offersToTickWhatIsUnticked();
    void advisesNothingWhereNothingWasWritten();
    void takesTheKeysOnceItIsGoneTo();
    void goesThroughItsPartsAsTheyAreSeen();
    void scrollsBesideWhatItHolds();
    void namesAFieldInWholeWords();
    void countsOneAsOne();
};

/// An "Apply 0" that looks like any other would surprise: it decides about every row.
void TestReviewTicks::declinesAllWhereNothingIsTicked()
{
    Desk desk(2);
    QVERIFY(settle(desk));
    Bench bench(*desk.session);
    planOne(desk, bench);
    QVERIFY(bench.applyButton()->isEnabled());
    QVERIFY(bench.applyButton()->toolTip().startsWith(u"Writes every ticked row"_s));
    bench.press(Qt::Key_Space);
    QTRY_COMPARE(bench.applyButton()->text(), u"Decline all"_s);
    QVERIFY(bench.applyButton()->isEnabled());
    QVERIFY2(bench.applyButton()->toolTip().startsWith(u"No row is ticked: nothing is written"_s),
        qPrintable(bench.applyButton()->toolTip()));
    bench.press(Qt::Key_Space);
    QTRY_COMPARE(bench.applyButton()->text(), u"Apply 1"_s);
    QCOMPARE(untickedText(bench), QString());
    bench.press(Qt::Key_Space);
    bench.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(
        bench.page.notice()->text(), u"Nothing was written: every change is declined."_s, 60'000);
    const auto decisions = await(desk.session->decisions());
    QVERIFY(decisions && decisions->size() == 1);
    // Nothing is to be written, and yet the two records differ.
    bench.page.makePlan();
    QTRY_COMPARE_WITH_TIMEOUT(bench.page.statePane()->headline(), u"Nothing to write"_s, 60'000);
    const QString why = bench.page.statePane()->accessibleDescription();
    QVERIFY2(why.contains(u"What was declined, was refused before or may not flow is left as it is."_s),
        qPrintable(why));
    QVERIFY2(!why.contains(u"Nothing in scope"_s), qPrintable(why));
}

/// It becomes no decision, so there is nothing to withdraw.
void TestReviewTicks::saysOneThingOfWhatAnUndoLeaves()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    desk.addAccount(u"Made By The Run"_s);
    const auto made = await(desk.session->sync({Flow::Accounts}));
    QVERIFY(made && !made->error);
    Bench bench(*desk.session);
    bench.page.open(u"undo:%1"_s.arg(made->runId));
    QTRY_VERIFY_WITH_TIMEOUT(bench.ready() && bench.model()->plan().undoes == made->runId, 60'000);
    QTRY_VERIFY(bench.model()->rowAt(0) && !bench.model()->rowAt(0)->ticked);
    QCOMPARE(untickedText(bench),
        u"1 row unticked: what the run wrote there stays. What it created is deleted only if you tick it."_s);
    const QString more = child<QLabel>(&bench.page, "unticked")->toolTip();
    QVERIFY2(more.contains(u"is no decision"_s), qPrintable(more));
    const QString tick = bench.model()->index(0, PlanModel::Tick).data(Qt::ToolTipRole).toString();
    QVERIFY2(!tick.contains(u"decision"_s), qPrintable(tick));
    QVERIFY(!bench.applyButton()->isEnabled());
}

void TestReviewTicks::offersToTickWhatIsUnticked()
{
    Desk desk(2);
    QVERIFY(settle(desk));
    Bench bench(*desk.session);
    planOne(desk, bench);
    const auto *turn = child<QPushButton>(&bench.page, "untickRow");
    QCOMPARE(turn->text(), u"Untick"_s);
    click(&bench.page, "untickRow");
    QTRY_COMPARE(turn->text(), u"Tick"_s);
    QVERIFY(!bench.model()->rowAt(0)->ticked);
    QVERIFY2(turn->toolTip().startsWith(u"Ticks the row"_s), qPrintable(turn->toolTip()));
    click(&bench.page, "untickRow");
    QTRY_COMPARE(turn->text(), u"Untick"_s);
    QVERIFY(bench.model()->rowAt(0)->ticked);
    // Also where it is unticked elsewhere on the page.
    click(&bench.page, "untickAll");
    // What Apply would ask first is not known while it is counted.
    QVERIFY(!bench.applyButton()->isEnabled());
    QTRY_COMPARE(turn->text(), u"Tick"_s);
    QTRY_VERIFY(bench.applyButton()->isEnabled());
}

/// No configuration is to be corrected.
void TestReviewTicks::advisesNothingWhereNothingWasWritten()
{
    Desk desk(2);
    QVERIFY(settle(desk));
    const auto idle = await(desk.session->sync({Flow::Accounts}));
    QVERIFY(idle && !idle->error && totalsOf(*idle).written() == 0);
    Bench bench(*desk.session);
    bench.page.open(u"undo:%1"_s.arg(idle->runId));
    const auto *notice = bench.page.notice();
    QTRY_VERIFY_WITH_TIMEOUT(
        notice->text().startsWith(u"Run %1 wrote nothing that could be set back"_s.arg(idle->runId)), 60'000);
    QCOMPARE(notice->accessibleDescription(), QString());
}

void TestReviewTicks::takesTheKeysOnceItIsGoneTo()
{
    Desk desk(2);
    QVERIFY(settle(desk));
    Bench bench(*desk.session);
    QVERIFY(!bench.page.firstFocus());
    planOne(desk, bench);
    child<QLineEdit>(&bench.page, "planFind")->setFocus();
    QCOMPARE(bench.page.firstFocus(), bench.table());
    bench.page.firstFocus()->setFocus(Qt::ShortcutFocusReason);
    QVERIFY(bench.table()->hasFocus());
    bench.press(Qt::Key_S);
    QTRY_COMPARE(bench.applyButton()->text(), u"Decline all"_s);
}

void TestReviewTicks::goesThroughItsPartsAsTheyAreSeen()
{
    Desk desk(20);
    QVERIFY(desk.prepare());
    QVERIFY(await(desk.session->waiveMatching()));
    Bench bench(*desk.session);
    bench.makePlan();
    bench.table()->goToRow(0);
    QTRY_VERIFY(child<TableView>(&bench.page, "planDetailFields")->isVisible());
    const QList<QWidget *> stops = tabStops(&bench.page);
    const auto place = [&](const char *name) { return stops.indexOf(child<QWidget>(&bench.page, name)); };
    QVERIFY(place("applyPlan") >= 0 && place("planGroupBy") >= 0);
    QStringList names;
    for (const QWidget *stop : stops)
        names.append(stop->objectName());
    QVERIFY2(place("applyPlan") < place("chip-create"), qPrintable(names.join(u' ')));
    QVERIFY(place("chip-create") < place("planGroupBy"));
    QVERIFY(place("planGroupBy") < place("planRows"));
    QCOMPARE(tabsOutOfPlace(&bench.page).join(u" | "_s), QString());
}

/// At once, not only when what Qt put off is done.
void TestReviewTicks::scrollsBesideWhatItHolds()
{
    Desk desk(2);
    QVERIFY(settle(desk));
    Bench bench(*desk.session);
    planOne(desk, bench);
    const auto *area = bench.page.findChild<RoomStack *>();
    QVERIFY(area);
    for (const int height : {700, 480, 700}) {
        bench.page.resize(816, height);
        for (int turn = 0; turn < 2; ++turn) {
            const int right = area->stack()->mapTo(area, QPoint(area->stack()->width(), 0)).x();
            const bool scrolls = area->verticalScrollBar()->isVisible();
            QCOMPARE(scrolls, height == 480);
            QVERIFY2(!scrolls || right <= area->width() - area->verticalScrollBar()->width(),
                qPrintable(QString::number(right)));
            QCOMPARE(right < area->width(), scrolls);
            QCoreApplication::processEvents();
        }
    }
}

/// Where all columns are seen and the page has to scroll.
void TestReviewTicks::namesAFieldInWholeWords()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    renameLinked(desk, 0, "New Name");
    Bench bench(*desk.session);
    bench.makePlan();
    bench.page.resize(816, 480);
    bench.table()->goToRow(0);
    const auto *fields = child<TableView>(&bench.page, "planDetailFields");
    QTRY_VERIFY(!fields->isColumnHidden(FieldsModel::Base));
    QTRY_VERIFY(bench.page.findChild<RoomStack *>()->verticalScrollBar()->isVisible());
    constexpr int besideText = 24;
    const int room = fields->columnWidth(FieldsModel::Field) - besideText;
    QVERIFY2(
        room >= fields->fontMetrics().horizontalAdvance(u"Employees"_s), qPrintable(QString::number(room)));
}

void TestReviewTicks::countsOneAsOne()
{
    PlanView plan;
    plan.existing = {u"Phone"_s};
    plan.requests.salesforce = 1;
    QCOMPARE(planPurpose(plan), u"existing values of Phone, in 1 call"_s);
    plan.requests.startdeliver = 1;
    QCOMPARE(planPurpose(plan), u"existing values of Phone, in 2 calls"_s);
}

std::unique_ptr<QObject> testReviewTicks()
{
    return std::make_unique<TestReviewTicks>();
}

#include "reviewticks.moc"
