// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/review/reviewapply.h"

#include "tests/ui/review/reviewbench.h"
#include "ui/kit/headings.h"
#include "ui/models/values.h"
#include "ui/review/plantable.h"

#include <QComboBox>
#include <QScrollBar>
#include <QSemaphore>
#include <QSignalSpy>

#include <atomic>

using namespace tandem;
using namespace tandem::session;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

/// Holds Startdeliver's answers back from the second write on.
class Gate
{
public:
    explicit Gate(Desk &desk)
        : m_desk(desk)
    {
        desk.services.onBeforeHandle([this](sandbox::Side side, const server::HttpRequest &request) {
            if (side == sandbox::Side::Startdeliver && request.method != "GET" && !m_open && ++m_writes > 1)
                m_opened.tryAcquire(1, 20'000);
        });
    }
    ~Gate()
    {
        open();
        m_desk.services.onBeforeHandle({});
    }
    [[nodiscard]] bool reached() const { return m_writes > 1; }
    void open()
    {
        m_open = true;
        m_opened.release(1000);
    }

private:
    Desk &m_desk;
    QSemaphore m_opened;
    std::atomic<int> m_writes = 0;
    std::atomic<bool> m_open = false;
};

constexpr int companies = 260; ///< more than are sent at once

void addCompanies(Desk &desk, int count = companies)
{
    for (int i = 0; i < count; ++i)
        desk.addAccount(u"Company Number %1"_s.arg(i));
}

size_t written(Desk &desk)
{
    size_t found = 0;
    for (int i = 0; i < companies; ++i)
        found += customersNamed(desk, "Company Number " + std::to_string(i));
    return found;
}

QPushButton *button(Bench &bench, const char *name)
{
    return child<QPushButton>(&bench.page, name);
}

} // namespace

class TestReviewApply : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsWhatBecomesOfEachRowMeanwhile();
    void appliesTenRowsFirst();
    void offersNoTrialOfFewRowsOrDeletes();
    void fitsItsActionsInEveryLanguage_data();
    void fitsItsActionsInEveryLanguage();
    void pausesAndGoesOnWithTheSamePlan();
    void offersNothingOfAPlanThatWasCancelled();
    void offersACancelledPlanAgainToWhoOpensIt();
    void asksBeforeDeletesThatAFilterHides();
    void saysOutOfDateOfNoOtherPlan();
    void offersNoPlanThatARunHasOvertaken();
    void offersToUndoWhatWasApplied();
    void saysWhenNothingIsLeftToUndo();
};

void TestReviewApply::showsWhatBecomesOfEachRowMeanwhile()
{
    Desk desk(10);
    QVERIFY(settle(desk));
    for (int i = 0; i < 20; ++i)
        desk.addAccount(u"Company Number %1"_s.arg(i));
    const QByteArray moved = desk.addAccount(u"Moved"_s);
    renameLinked(desk, 0, "Sent Last");
    Bench bench(*desk.session);
    bench.makePlan();
    QTRY_COMPARE(bench.model()->rowCount(), 22);
    desk.services.withSalesforce([&moved](sandbox::SalesforceService &service) {
        QVERIFY(service.update(moved, {{"Name", "Moved Since"}}));
    });
    const auto outcome = [&bench](const QString &title) {
        return bench.model()->index(bench.rowOf(title), PlanModel::Outcome).data().toString();
    };
    bench.table()->goToRow(bench.rowOf(u"Company Number 15"_s));
    bench.table()->verticalScrollBar()->setValue(60);
    QSignalSpy reset(bench.model(), &QAbstractItemModel::modelReset);
    // Creates go first: while the update waits at the door, they are done.
    HeldRequest held(&desk.services, sandbox::Side::Startdeliver, "patch");
    click(&bench.page, "applyPlan");
    QVERIFY(held.arrives());
    QTRY_COMPARE_WITH_TIMEOUT(outcome(u"Company Number 15"_s), u"Applied"_s, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(outcome(u"Moved"_s), u"Changed meanwhile"_s, 30'000);
    QCOMPARE(outcome(u"Sent Last"_s), QString());
    QTRY_VERIFY_WITH_TIMEOUT(
        bench.subtitle().contains(u"20 applied, 1 changed meanwhile and left alone"_s), 30'000);
    QCOMPARE(bench.applyButton()->text(), u"Applying…"_s);
    // The person is left where he was.
    QVERIFY(reset.isEmpty());
    QCOMPARE(bench.table()->currentRow(), bench.rowOf(u"Company Number 15"_s));
    QCOMPARE(bench.table()->verticalScrollBar()->value(), 60);
    saveScreen(&bench.page, u"review-applying"_s);
    held.letIn();
    QTRY_VERIFY_WITH_TIMEOUT(bench.page.notice()->text().startsWith(u"21 applied, 1 changed"_s), 60'000);
    QTRY_COMPARE(outcome(u"Sent Last"_s), u"Applied"_s);
    QVERIFY(reset.isEmpty());
    QCOMPARE(bench.table()->currentRow(), bench.rowOf(u"Company Number 15"_s));
}

void TestReviewApply::appliesTenRowsFirst()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    addCompanies(desk, 12);
    Bench bench(*desk.session);
    bench.makePlan();
    const qint64 planId = bench.model()->plan().id;
    auto *first = button(bench, "applyFirst");
    QVERIFY(first->isVisible() && bench.page.headerButtons().contains(first));
    QCOMPARE(first->text(), u"Apply 10 first"_s);
    QVERIFY(first->focusPolicy() & Qt::TabFocus);
    saveScreen(&bench.page, u"review-trial-offered"_s);
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Space);
    QVERIFY(!first->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(bench.page.notice()->text(), u"10 applied, 2 left."_s, 60'000);
    QCOMPARE(written(desk), size_t(10));
    QCOMPARE(await(desk.session->planView(planId))->open, 2);
    // The rest waits, like that of a plan that was paused; there is no second trial.
    QCOMPARE(bench.applyButton()->text(), u"Go on"_s);
    QVERIFY(!first->isVisible());
    QCOMPARE(truncatedTexts(&bench.page).join(u" | "_s), QString());
    saveScreen(&bench.page, u"review-trial"_s);
    click(&bench.page, "applyPlan");
    QTRY_COMPARE_WITH_TIMEOUT(bench.page.notice()->text(), u"12 applied."_s, 60'000);
    QCOMPARE(written(desk), size_t(12));
    QCOMPARE(bench.model()->plan().id, planId);
    QCOMPARE(bench.applyButton()->text(), u"Make a new plan"_s);
}

void TestReviewApply::offersNoTrialOfFewRowsOrDeletes()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    addCompanies(desk, 11);
    qint64 planId = 0;
    {
        Bench bench(*desk.session);
        bench.makePlan();
        planId = bench.model()->plan().id;
        const auto *first = button(bench, "applyFirst");
        QVERIFY(first->isVisible());
        bench.model()->setTicked({3}, false);
        QVERIFY(!first->isVisible());
        bench.model()->setTicked({3}, true);
        QVERIFY(first->isVisible());
    }
    // Of a plan that only deletes, a trial would write nothing.
    QVERIFY(await(desk.session->tickFiltered(planId, {}, false)));
    QVERIFY(addDeletes(desk, planId, 20));
    Bench second(*desk.session);
    QTRY_VERIFY(second.ready());
    QCOMPARE(second.applyButton()->text(), u"Apply 20"_s);
    QVERIFY(!button(second, "applyFirst")->isVisible());
}

void TestReviewApply::fitsItsActionsInEveryLanguage_data()
{
    addLanguages();
}

void TestReviewApply::fitsItsActionsInEveryLanguage()
{
    QFETCH(QString, language);
    const InLanguage spoken(language);
    Desk desk(4);
    QVERIFY(settle(desk));
    addCompanies(desk, 12);
    Bench bench(*desk.session);
    bench.makePlan();
    QVERIFY(button(bench, "applyFirst")->isVisible());
    QCOMPARE(truncatedTexts(&bench.page).join(u" | "_s), QString());
    QVERIFY2(bench.page.width() <= 816, qPrintable(QString::number(bench.page.width())));
    saveScreen(&bench.page, u"review-actions-"_s + language);
    // Nor is what becomes of a row.
    bench.page.findChild<PlanTable *>()->showOutcomes(true);
    const QFontMetrics pill(headingFont(bench.table()->font()));
    for (const QString &state : {u"done"_s, u"drifted"_s, u"failed"_s, u"waiting"_s}) {
        const QString word = planRowStateTitle(state);
        const int room = bench.table()->columnWidth(PlanModel::Outcome) - 44; // around it
        QVERIFY2(room >= pill.horizontalAdvance(word), qPrintable(word));
    }
}

void TestReviewApply::pausesAndGoesOnWithTheSamePlan()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    addCompanies(desk);
    Bench bench(*desk.session);
    bench.makePlan();
    const qint64 planId = bench.model()->plan().id;
    QVERIFY(!button(bench, "pausePlan")->isVisible());
    {
        Gate gate(desk);
        click(&bench.page, "applyPlan");
        QVERIFY(button(bench, "pausePlan")->isVisible() && button(bench, "cancelPlan")->isVisible());
        QVERIFY(bench.page.stopsRun()); // the window does not offer it as well
        QTRY_VERIFY_WITH_TIMEOUT(gate.reached(), 30'000);
        click(&bench.page, "pausePlan");
        QCOMPARE(bench.applyButton()->text(), u"Pausing…"_s);
        QVERIFY(!button(bench, "pausePlan")->isEnabled() && !button(bench, "cancelPlan")->isEnabled());
    }
    QTRY_VERIFY_WITH_TIMEOUT(bench.page.notice()->text().startsWith(u"Paused: "_s), 30'000);
    const auto before = static_cast<int>(written(desk));
    const auto left = static_cast<int>(await(desk.session->planView(planId))->open);
    QVERIFY(before >= 1 && left >= 1 && before + left <= companies);
    QCOMPARE(bench.page.notice()->text(), u"Paused: %1 written, %2 left."_s.arg(before).arg(left));
    QVERIFY(!button(bench, "pausePlan")->isVisible() && !button(bench, "cancelPlan")->isVisible());
    QVERIFY(!bench.page.stopsRun());
    QCOMPARE(bench.applyButton()->text(), u"Go on"_s);
    QVERIFY(bench.applyButton()->isEnabled());
    QCOMPARE(truncatedTexts(&bench.page).join(u" | "_s), QString());
    saveScreen(&bench.page, u"review-paused"_s);
    // It can be gone on with after a restart, too.
    Bench second(*desk.session);
    QTRY_VERIFY(second.ready());
    QCOMPARE(second.applyButton()->text(), u"Go on"_s);
    click(&bench.page, "applyPlan");
    QTRY_COMPARE_WITH_TIMEOUT(bench.page.notice()->text(), u"%1 applied."_s.arg(before + left), 60'000);
    QCOMPARE(written(desk), static_cast<size_t>(before + left));
    QCOMPARE(bench.model()->plan().id, planId);
    QCOMPARE(await(desk.session->planView(planId))->open, 0);
}

/// In the midst of it.
static void applyAndCancel(Desk &desk, Bench &bench)
{
    {
        Gate gate(desk);
        click(&bench.page, "applyPlan");
        QTRY_VERIFY_WITH_TIMEOUT(gate.reached(), 30'000);
        click(&bench.page, "cancelPlan");
        QCOMPARE(bench.applyButton()->text(), u"Cancelling…"_s);
    }
    QTRY_VERIFY_WITH_TIMEOUT(bench.page.notice()->text().startsWith(u"Cancelled: "_s), 30'000);
}

void TestReviewApply::offersNothingOfAPlanThatWasCancelled()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    addCompanies(desk);
    Bench bench(*desk.session);
    bench.makePlan();
    const qint64 planId = bench.model()->plan().id;
    applyAndCancel(desk, bench);
    QVERIFY(written(desk) < size_t(companies));
    QCOMPARE(bench.applyButton()->text(), u"Make a new plan"_s);
    QVERIFY(!bench.model()->isEditable());
    // Not after it was read again either.
    QSignalSpy changed(&bench.page, &Page::waitingCountChanged);
    bench.page.refresh();
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(changed.last().first().toLongLong(), 0);
    QCOMPARE(bench.applyButton()->text(), u"Make a new plan"_s);
    click(&bench.page, "applyPlan");
    QTRY_VERIFY_WITH_TIMEOUT(bench.ready() && bench.model()->plan().id != planId, 60'000);
    QVERIFY(bench.applyButton()->text().startsWith(u"Apply "_s));
    QVERIFY(bench.page.notice()->text().isEmpty());
}

/// The overview says that it waits here.
void TestReviewApply::offersACancelledPlanAgainToWhoOpensIt()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    addCompanies(desk);
    Bench bench(*desk.session);
    bench.makePlan();
    const qint64 planId = bench.model()->plan().id;
    applyAndCancel(desk, bench);
    QCOMPARE(bench.applyButton()->text(), u"Make a new plan"_s);
    const qint64 left = await(desk.session->planView(planId))->open;
    QVERIFY(left > 0);
    bench.page.open(QString::number(planId));
    QTRY_COMPARE(bench.applyButton()->text(), u"Go on"_s);
    QVERIFY(bench.page.notice()->text().isEmpty());
    click(&bench.page, "applyPlan");
    QTRY_COMPARE_WITH_TIMEOUT(bench.applyButton()->text(), u"Make a new plan"_s, 60'000);
    QCOMPARE(bench.model()->plan().id, planId);
    QCOMPARE(await(desk.session->planView(planId))->open, 0);
}

void TestReviewApply::asksBeforeDeletesThatAFilterHides()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    QVERIFY(planBesideDeletes(desk, 3, 0, 1) > 0);
    TestDialogs dialogs;
    Bench bench(*desk.session);
    QTRY_VERIFY(bench.ready() && bench.model()->rowCount() == 4);
    QCOMPARE(bench.model()->tickedDeletes(), 2);
    bench.table()->setFocus();
    bench.press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(bench.table()->selectedRows(), (QList<int>{0, 1, 2, 3}));
    auto *kinds = child<QComboBox>(&bench.page, "planFlow");
    kinds->setCurrentIndex(kinds->findData(static_cast<int>(Flow::Accounts)));
    Q_EMIT kinds->activated(kinds->currentIndex());
    QTRY_COMPARE(bench.model()->rowCount(), 1);
    QCOMPARE(bench.model()->totals(PlanKind::Delete).ticked, 0);
    QCOMPARE(bench.model()->tickedDeletes(), 2);
    click(&bench.page, "applyPlan");
    QCOMPARE(dialogs.asked.size(), 1);
    QCOMPARE(dialogs.asked.first().text, u"This deletes 2 records."_s);
    QVERIFY2(dialogs.asked.first().explanation.contains(u"2 more ticked rows, which the filter hides"_s),
        qPrintable(dialogs.asked.first().explanation));
    // The safe answer: nothing happens.
    QCoreApplication::processEvents();
    QVERIFY(!desk.session->isRunning());
    QCOMPARE(bench.applyButton()->text(), u"Apply 3"_s);
}

void TestReviewApply::saysOutOfDateOfNoOtherPlan()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    desk.addAccount(u"Too Late"_s);
    Bench bench(*desk.session);
    bench.makePlan();
    Configuration changed = desk.configuration();
    changed.flow(Flow::Accounts).mappings.removeLast();
    QVERIFY(await(desk.session->saveConfiguration(changed)));
    // A look is enough to see it.
    bench.page.refresh();
    QTRY_VERIFY(bench.page.notice()->text().contains(u"out of date"_s));
    QCOMPARE(bench.applyButton()->text(), u"Make a new plan"_s);
    const auto fresh = await(desk.session->plan());
    QVERIFY(fresh && fresh->rows > 0);
    bench.page.open(QString::number(fresh->id));
    QTRY_COMPARE(bench.model()->plan().id, fresh->id);
    QVERIFY(bench.page.notice()->text().isEmpty());
    QVERIFY(bench.applyButton()->text().startsWith(u"Apply "_s));
}

void TestReviewApply::offersNoPlanThatARunHasOvertaken()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    desk.addAccount(u"Written By A Sync"_s);
    Bench bench(*desk.session);
    bench.makePlan();
    QSignalSpy waiting(&bench.page, &Page::waitingCountChanged);
    QVERIFY(await(desk.session->sync({Flow::Accounts})));
    QTRY_COMPARE(bench.applyButton()->text(), u"Make a new plan"_s);
    QVERIFY(bench.page.notice()->text().contains(u"A run has written"_s));
    QCOMPARE(waiting.last().first().toLongLong(), 0);
    QVERIFY(!bench.model()->isEditable());
}

namespace {

/// A plan that writes one name, applied.
void applyNewName(Desk &desk, Bench &bench)
{
    renameLinked(desk, 0, "New Name");
    bench.makePlan();
    QVERIFY(!button(bench, "undoApplied")->isVisible());
    click(&bench.page, "applyPlan");
    QTRY_COMPARE_WITH_TIMEOUT(bench.page.notice()->text(), u"1 applied."_s, 60'000);
    QVERIFY(button(bench, "undoApplied")->isVisible());
    QCOMPARE(customersNamed(desk, "New Name"), size_t(1));
}

} // namespace

void TestReviewApply::offersToUndoWhatWasApplied()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    Bench bench(*desk.session);
    applyNewName(desk, bench);
    const qint64 applied = bench.model()->plan().id;
    QCOMPARE(truncatedTexts(&bench.page).join(u" | "_s), QString());
    saveScreen(&bench.page, u"review-undo-offered"_s);
    click(&bench.page, "undoApplied");
    QTRY_VERIFY_WITH_TIMEOUT(bench.ready() && bench.model()->plan().id != applied, 60'000);
    QVERIFY(bench.model()->plan().undoes > 0);
    // Only shown so far: it is applied like any other plan.
    QCOMPARE(customersNamed(desk, "New Name"), size_t(1));
    QVERIFY(!button(bench, "undoApplied")->isVisible());
    QVERIFY(bench.model()->isEditable());
    saveScreen(&bench.page, u"review-undo"_s);
    click(&bench.page, "applyPlan");
    QTRY_COMPARE_WITH_TIMEOUT(bench.page.notice()->text(), u"1 applied."_s, 60'000);
    QCOMPARE(customersNamed(desk, "New Name"), size_t(0));
}

void TestReviewApply::saysWhenNothingIsLeftToUndo()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    Bench bench(*desk.session);
    applyNewName(desk, bench);
    const qint64 applied = bench.model()->plan().id;
    const auto links = await(desk.session->links(Flow::Accounts));
    QVERIFY(links && !links->isEmpty());
    const qint64 customer = links->first().startdeliver.number();
    desk.services.withStartdeliver([customer](sandbox::StartdeliverService &service) {
        service.update("customer", customer, {{"name", "Changed Since"}, {"customfieldPhone", "1"}});
    });
    click(&bench.page, "undoApplied");
    QTRY_COMPARE_WITH_TIMEOUT(bench.page.notice()->text(), u"Nothing is left to undo of this run."_s, 60'000);
    // What was applied is in sight again.
    QCOMPARE(bench.model()->plan().id, applied);
    QVERIFY(bench.ready() && !bench.model()->isEditable());
    QCOMPARE(bench.applyButton()->text(), u"Make a new plan"_s);
    QCOMPARE(customersNamed(desk, "Changed Since"), size_t(1));
}

std::unique_ptr<QObject> testReviewApply()
{
    return std::make_unique<TestReviewApply>();
}

#include "reviewapply.moc"
