// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform/filelock.h"
#include "tests/core/session/fixture.h"
#include "tests/core/session/suites.h"
#include "tests/support/testclock.h"

using namespace tandem;
using namespace tandem::session;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What a watch wrote down that began an hour ago.
QByteArray watchOf(Instant now)
{
    WatchView view;
    view.running = true;
    view.health = u"good"_s;
    view.since = now - 1h;
    view.zone = u"UTC"_s;
    view.schedules.append({Flow::Accounts, u"hourly at :10"_s, true, true, {now + 40min}});
    view.receiver.listening = true;
    view.allowance = {3104, 25'000, 42, 0, 5000, 4000, u"normal"_s, {}};
    return watchJson(view);
}

/// A profile at a fixed time, whose store says what a test wants.
class OverviewDesk : public Desk
{
public:
    explicit OverviewDesk(const std::function<Status(store::StateTransaction &)> &stored)
        : Desk(0)
    {
        clock = time;
        reopen();
        if (const auto opened = await(session->open()); !opened)
            qFatal("%s", qPrintable(opened.error().text));
        alter(stored);
        if (const auto opened = await(session->open()); !opened)
            qFatal("%s", qPrintable(opened.error().text));
    }

    std::shared_ptr<TestClock> time = std::make_shared<TestClock>();
};

/// A watch that says it runs, and the day its calls are of.
std::function<Status(store::StateTransaction &)> aWatch(const QByteArray &callsOfDay)
{
    return [callsOfDay](store::StateTransaction &tx) -> Status {
        TANDEM_CHECK(tx.setMeta(u"watch"_s, watchOf(TestClock::defaultStart)));
        return tx.setMeta(u"api-calls"_s, callsOfDay);
    };
}

} // namespace

/// What the overview is told: by whoever runs the profile now, and out of the store.
class TestOverview : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWatchThatWasKilledDoesNotRun();
    void aWatchOfAnotherDayLeavesNoCalls();
    void aWatchOfAnotherProcessIsSeenWhileItLives();
    void aLaterRunnerIsNotTheWatchThatWasKilled();
};

void TestOverview::aWatchThatWasKilledDoesNotRun()
{
    OverviewDesk desk(aWatch("2026-01-31/42"));
    const auto view = await(desk.session->watchView());
    QVERIFY(view);
    QVERIFY(!view->running);
    QCOMPARE(view->health, u"off"_s);
    QVERIFY(view->schedules.isEmpty() && !view->receiver.listening && !view->since);
    // The calls of the day are made, whoever made them; what it would come to by midnight is no longer known.
    QCOMPARE(view->allowance, (AllowanceView{3104, 25'000, 42, 0, 5000, 0, {}, {}}));
}

void TestOverview::aWatchOfAnotherDayLeavesNoCalls()
{
    OverviewDesk desk(aWatch("2026-01-30/42"));
    QCOMPARE(await(desk.session->watchView()), WatchView());
    OverviewDesk never([](store::StateTransaction &) -> Status { return {}; });
    QCOMPARE(await(never.session->watchView()), WatchView());
}

void TestOverview::aWatchOfAnotherProcessIsSeenWhileItLives()
{
    OverviewDesk desk(aWatch("2026-01-31/42"));
    FileLock lock(desk.folder() + u"/lock"_s);
    QVERIFY(lock.tryTake(TestClock::defaultStart - 1h));
    const auto view = await(desk.session->watchView());
    QVERIFY(view && view->running);
    QCOMPARE(watchJson(*view), watchOf(TestClock::defaultStart));
    QVERIFY(await(desk.session->status())->watch.has_value());
    lock.release();
    QVERIFY(!await(desk.session->watchView())->running);
    QVERIFY(!await(desk.session->status())->watch.has_value());
}

/// Somebody has the profile, but it is a run that began after the watch was gone.
void TestOverview::aLaterRunnerIsNotTheWatchThatWasKilled()
{
    OverviewDesk desk(aWatch("2026-01-31/42"));
    FileLock lock(desk.folder() + u"/lock"_s);
    QVERIFY(lock.tryTake(TestClock::defaultStart - 1min));
    QVERIFY(!await(desk.session->watchView())->running);
    const auto status = await(desk.session->status());
    QVERIFY(status && status->runner.running);
    QVERIFY(!status->watch.has_value());
}

std::unique_ptr<QObject> testOverview()
{
    return std::make_unique<TestOverview>();
}
#include "tst_overview.moc"
