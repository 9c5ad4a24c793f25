// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/budget.h"
#include "tests/core/live/suites.h"

#include <QTest>

using namespace tandem;
using namespace tandem::live;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The API allowance (S16): what is metered, foreseen and left undone.
class TestBudget : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void S16_theStepsFollowWhatIsUsed_data();
    void S16_theStepsFollowWhatIsUsed();
    void S16_theForecastReachesToMidnight();
    void S16_aDayOfCallsSurvivesARestartAndEndsAtMidnight();
    void theFirstMinutesOfABurstAreNoForecast();
    void pollingSlowsDownAndQuickensAgain();
};

namespace {

const Instant noon = Instant::fromIso(u"2026-01-31T12:00:00Z").value();

} // namespace

void TestBudget::S16_theStepsFollowWhatIsUsed_data()
{
    QTest::addColumn<qint64>("used");
    QTest::addColumn<qint64>("maximum");
    QTest::addColumn<qint64>("own");
    QTest::addColumn<qint64>("cap");
    QTest::addColumn<QString>("step");
    const auto row = [](const char *name, qint64 used, qint64 maximum, qint64 own, qint64 cap,
                         const char *step) {
        QTest::addRow("%s", name) << used << maximum << own << cap << QString::fromLatin1(step);
    };
    row("nothing known", 0, 0, 0, 0, "normal");
    row("plenty", 100, 10'000, 0, 0, "normal");
    row("three quarters of what is not people's", 6000, 10'000, 0, 0, "no-backfill");
    row("just below", 5999, 10'000, 0, 0, "normal");
    row("nine tenths", 7200, 10'000, 0, 0, "stretched");
    row("at the floor", 8000, 10'000, 0, 0, "paused");
    row("others used it all up", 12'000, 10'000, 0, 0, "paused");
    row("our own cap", 100, 10'000, 500, 500, "paused");
    row("our own cap, nearly", 100, 10'000, 450, 500, "stretched");
    row("a cap without a known allowance", 0, 0, 380, 500, "no-backfill");
    row("the harder of the two", 8000, 10'000, 380, 500, "paused");
}

void TestBudget::S16_theStepsFollowWhatIsUsed()
{
    QFETCH(const qint64, used);
    QFETCH(const qint64, maximum);
    QFETCH(const qint64, own);
    QFETCH(const qint64, cap);
    Budget budget;
    budget.resume(QDate(2026, 1, 31), own);
    budget.note(noon, QTimeZone::utc(), used, maximum, 0);
    const BudgetView view = budget.view(noon, QTimeZone::utc(), 20, cap);
    QTEST(budgetStepName(view.step), "step");
    QCOMPARE(view.reason.isEmpty(), view.step == BudgetStep::Normal);
    QCOMPARE(view.floor, maximum / 5);
    QCOMPARE(view.own, own);
}

void TestBudget::S16_theForecastReachesToMidnight()
{
    Budget budget;
    budget.note(noon - 1h, QTimeZone::utc(), 1000, 10'000, 0);
    budget.note(noon, QTimeZone::utc(), 1100, 10'000, 100);
    // A hundred an hour, for twelve more hours.
    BudgetView view = budget.view(noon, QTimeZone::utc(), 20, 0);
    QCOMPARE(view.forecast, 2300);
    QCOMPARE(view.step, BudgetStep::Normal);
    // In New York it is seven in the morning: five hours more.
    view = budget.view(noon, QTimeZone("America/New_York"), 20, 0);
    QCOMPARE(view.forecast, 2800);
    budget.note(noon + 1h, QTimeZone::utc(), 2000, 10'000, 900);
    view = budget.view(noon + 1h, QTimeZone::utc(), 20, 0);
    QCOMPARE(view.forecast, 2000 + 800 * 11);
    QCOMPARE(view.step, BudgetStep::Stretched);
    QVERIFY(view.reason.contains(u"10800"_s));
}

void TestBudget::S16_aDayOfCallsSurvivesARestartAndEndsAtMidnight()
{
    Budget before;
    before.note(noon, QTimeZone::utc(), 0, 0, 40);
    QCOMPARE(before.own(), 40);
    Budget after;
    after.resume(before.day(), before.own());
    after.note(noon + 1min, QTimeZone::utc(), 0, 0, 2);
    QCOMPARE(after.own(), 42);
    after.note(noon + 2min, QTimeZone::utc(), 0, 0, 1); // the clients were made anew
    QCOMPARE(after.own(), 43);
    QCOMPARE(after.view(noon + 2min, QTimeZone::utc(), 20, 43).step, BudgetStep::Paused);
    // Also where nothing ran in the new day yet.
    QCOMPARE(after.view(noon + 12h, QTimeZone::utc(), 20, 43).step, BudgetStep::Normal);
    QCOMPARE(after.view(noon + 12h, QTimeZone::utc(), 20, 43).own, 0);
    after.note(noon + 13h, QTimeZone::utc(), 0, 0, 5);
    QCOMPARE(after.own(), 4);
    QCOMPARE(after.day(), QDate(2026, 2, 1));
}

void TestBudget::theFirstMinutesOfABurstAreNoForecast()
{
    Budget budget;
    budget.note(noon, QTimeZone::utc(), 0, 10'000, 0);
    budget.note(noon + 10s, QTimeZone::utc(), 60, 10'000, 60);
    QVERIFY(budget.view(noon + 10s, QTimeZone::utc(), 20, 0).forecast < 5000);
}

void TestBudget::pollingSlowsDownAndQuickensAgain()
{
    PollPace pace(60s, 900s);
    QList<qint64> pauses;
    for (int i = 0; i < 9; ++i) {
        pauses.append(pace.pause().count());
        pace.polled(false);
    }
    QCOMPARE(pauses, (QList<qint64>{60, 90, 135, 202, 303, 454, 681, 900, 900}));
    pace.polled(true);
    QCOMPARE(pace.pause(), 60s);
    QCOMPARE(PollPace(60s, 10s).quiet(), 60s);
}

std::unique_ptr<QObject> testBudget()
{
    return std::make_unique<TestBudget>();
}

#include "tst_budget.moc"
