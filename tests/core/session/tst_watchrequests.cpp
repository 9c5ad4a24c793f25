// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/storedwatch.h"
#include "core/session/syncnow.h"
#include "core/session/watchrequest.h"
#include "tests/core/session/watchdesk.h"
#include "tests/support/testclock.h"

#include <QSignalSpy>

using namespace tandem;
using namespace tandem::session;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Two programs on one profile: `session` may watch it, `window` only looks.
class TwoPrograms : public WatchDesk
{
public:
    /// Nothing of its own begins in the watch: what it does it was asked for.
    [[nodiscard]] Status watchAlone()
    {
        TANDEM_CHECK(begin());
        TANDEM_CHECK(watch({false, false, true}));
        return open();
    }
    [[nodiscard]] Status open()
    {
        window = std::make_unique<Session>(options());
        TANDEM_CHECK(await(window->open()));
        return {};
    }
    /// It is told of changes in Salesforce, and at work for one that Startdeliver has not let in.
    [[nodiscard]] std::unique_ptr<HeldRequest> watchAtWork()
    {
        const QString edited = account("Edited");
        const WatchOptions options{false, true, true};
        if (!begin() || !watch(options) || !open())
            return {};
        auto held = std::make_unique<HeldRequest>(&services, sandbox::Side::Startdeliver, "patch");
        editAccount(edited, {{"Phone", "1"}});
        return held->arrives() ? std::move(held) : nullptr;
    }
    /// It has something to create, which Startdeliver will not let in.
    [[nodiscard]] std::unique_ptr<HeldRequest> watchWithWork()
    {
        if (!watchAlone())
            return {};
        auto held = std::make_unique<HeldRequest>(&services, sandbox::Side::Startdeliver, "create");
        account("New");
        return held;
    }
    /// A stop was left, and taken up.
    [[nodiscard]] bool stopWasHeard()
    {
        const auto text =
            inStore<QByteArray>([](store::StateTransaction &tx) { return tx.meta(u"watch-requests"_s); });
        return text && text->contains("\"stop\"") && !text->contains("\"open\"");
    }
    [[nodiscard]] QString lockPath() const { return folder() + u"/lock"_s; }
    [[nodiscard]] FileLock::Holder holder() const
    {
        return FileLock::holder(lockPath()).value_or(FileLock::Holder());
    }

    /// In the store, beside whoever has it open.
    template <typename T>
    [[nodiscard]] Result<T> inStore(std::function<Result<T>(store::StateTransaction &)> job)
    {
        const auto state = store::StateStore::open({folder(), std::make_shared<SystemClock>(), 7});
        if (!state)
            return fail(state.error());
        return await((*state)->write<T>(std::move(job)));
    }
    [[nodiscard]] bool put(const std::function<Status(store::StateTransaction &)> &change)
    {
        return inStore<bool>([change](store::StateTransaction &tx) -> Result<bool> {
            TANDEM_CHECK(change(tx));
            return true;
        }).has_value();
    }
    /// What became of a request; none: it was dropped.
    [[nodiscard]] std::optional<WatchRequest> kept(const QString &id)
    {
        return inStore<std::optional<WatchRequest>>([id](store::StateTransaction &tx) {
            return requestById(tx, id);
        }).value_or(std::nullopt);
    }

    std::unique_ptr<Session> window;
};

/// A watch that wrote down that it runs, of whoever has the lock now.
std::function<Status(store::StateTransaction &)> runsBy(const std::optional<FileLock::Holder> &writer)
{
    return [writer](store::StateTransaction &tx) {
        WatchView view;
        view.running = true;
        view.since = SystemClock().now();
        return writeStoredWatch(tx, watchJson(view), writer, {});
    };
}

WatchRequest pauseFor(const FileLock::Holder &watch, Instant at)
{
    WatchRequest request;
    request.id = u"left"_s;
    request.what = WatchRequest::What::Pause;
    request.until = at + 1h;
    request.at = at;
    request.to = watch;
    return request;
}

} // namespace

/// What a window asks of the watch that another process runs on its profile (S19).
class WatchRequestsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWindowPausesTheWatchOfAnotherProgram();
    void aWindowSyncsByTheWatchOfAnotherProgram();
    void aRunThatFailsThereIsSaidHere();
    void whatADeadWindowAskedForIsStillMeant();
    void whatWasAskedOfAnotherWatchIsDropped_data();
    void whatWasAskedOfAnotherWatchIsDropped();
    void withoutAWatchNothingIsAskedFor();
    void aRunByHandIsNoWatch();
    void aWatchThatWasKilledIsGone();
    void aWatchThatGoesMeanwhileIsGone();
    void aWatchThatDoesNotAnswerIsNotWaitedForLong();
    void requestsOfTwoWindowsDoNotTouchEachOther();
    void aWindowIsHeardWhileTheWatchIsAtWork();
    void aStopReachesTheRunThatWasAskedFor_data();
    void aStopReachesTheRunThatWasAskedFor();
    void aStopForOneRunLeavesAnotherAlone_data();
    void aStopForOneRunLeavesAnotherAlone();
    void aStopMeansTheRunThatWaitsHere();
    void aWatchThatEndsStopsWhatItWasAskedFor();
};

void WatchRequestsTest::aWindowPausesTheWatchOfAnotherProgram()
{
    TwoPrograms desk;
    const Status ready = desk.watchAlone();
    QVERIFY2(ready, ready ? "" : qPrintable(ready.error().text));
    const auto paused = await(desk.window->pauseWatch(60min));
    QVERIFY2(paused, paused ? "" : qPrintable(paused.error().text));
    // The window that looks again once it was answered sees it.
    const auto seen = await(desk.window->watchView());
    QVERIFY(seen && seen->pausedUntil);
    QCOMPARE(seen->health, u"paused"_s);
    QVERIFY(desk.view().pausedUntil);
    QVERIFY(await(desk.window->pauseWatch(0min)));
    QVERIFY(!await(desk.window->watchView())->pausedUntil);
    QVERIFY(!desk.view().pausedUntil);
}

void WatchRequestsTest::aWindowSyncsByTheWatchOfAnotherProgram()
{
    TwoPrograms desk;
    const Status ready = desk.watchAlone();
    QVERIFY2(ready, ready ? "" : qPrintable(ready.error().text));
    QSignalSpy ended(desk.window.get(), &Session::runFinished);
    desk.account("Made for the button");
    const auto run = await(syncNow(desk.window.get()));
    QVERIFY2(run, run ? "" : qPrintable(run.error().text));
    QCOMPARE(run->trigger, u"manual"_s);
    QCOMPARE(run->flows.at(Flow::Accounts).created.startdeliver, 1);
    QVERIFY(desk.idOfCustomer("Made for the button") > 0);
    QCOMPARE(ended.count(), 1);
    // It stays the watch's profile.
    QCOMPARE(await(desk.window->sync()).error().code, u"RUNNER_ELSEWHERE"_s);
}

void WatchRequestsTest::aRunThatFailsThereIsSaidHere()
{
    TwoPrograms desk;
    const Status ready = desk.watchAlone();
    QVERIFY2(ready, ready ? "" : qPrintable(ready.error().text));
    desk.services.withAuth([](sandbox::SalesforceAuth &auth) {
        auth.grants().revokeAll();
        auth.expireAccessTokens();
    });
    const auto run = await(syncNow(desk.window.get()));
    const std::optional<Error> error = run ? run->error : std::optional(run.error());
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::SignIn);
    QVERIFY(!error->text.isEmpty());
}

/// It asked, and was closed or died before it was answered.
void WatchRequestsTest::whatADeadWindowAskedForIsStillMeant()
{
    TwoPrograms desk;
    const Status ready = desk.watchAlone();
    QVERIFY2(ready, ready ? "" : qPrintable(ready.error().text));
    const WatchRequest request = pauseFor(desk.holder(), SystemClock().now());
    QVERIFY(desk.put([request](store::StateTransaction &tx) { return leaveRequest(tx, request); }));
    SOON_VERIFY(desk.view().pausedUntil);
    SOON_VERIFY(desk.kept(request.id) && desk.kept(request.id)->state == WatchRequest::State::Done);
    // Once only: whoever goes on here is not paused again.
    QVERIFY(await(desk.session->pauseWatch(0min)));
    QVERIFY(await(desk.window->pauseWatch(0min)));
    QVERIFY(!desk.view().pausedUntil);
}

void WatchRequestsTest::whatWasAskedOfAnotherWatchIsDropped_data()
{
    QTest::addColumn<std::chrono::seconds>("lockedBefore");
    QTest::addColumn<std::chrono::seconds>("leftBefore");
    QTest::newRow("of an earlier watch") << 3600s << 0s;
    QTest::newRow("long ago") << 0s << requestKept + 5s;
    QTest::newRow("before the clock was set back") << 0s << -3600s;
}

void WatchRequestsTest::whatWasAskedOfAnotherWatchIsDropped()
{
    QFETCH(const std::chrono::seconds, lockedBefore);
    QFETCH(const std::chrono::seconds, leftBefore);
    TwoPrograms desk;
    const Status ready = desk.watchAlone();
    QVERIFY2(ready, ready ? "" : qPrintable(ready.error().text));
    FileLock::Holder watch = desk.holder();
    watch.since = watch.since - lockedBefore;
    const WatchRequest request = pauseFor(watch, SystemClock().now() - leftBefore);
    QVERIFY(desk.put([request](store::StateTransaction &tx) { return leaveRequest(tx, request); }));
    SOON_VERIFY(!desk.kept(request.id));
    QVERIFY(!desk.view().pausedUntil);
}

void WatchRequestsTest::withoutAWatchNothingIsAskedFor()
{
    TwoPrograms desk;
    QVERIFY(desk.begin());
    QVERIFY(desk.open());
    QCOMPARE(await(desk.window->pauseWatch(60min)).error().code, u"NOT_WATCHING"_s);
    desk.account("Made for the button");
    const auto run = await(syncNow(desk.window.get()));
    QVERIFY2(run, run ? "" : qPrintable(run.error().text));
    QVERIFY(desk.idOfCustomer("Made for the button") > 0);
    // The next watch finds nothing to carry out.
    QVERIFY(!*desk.inStore<bool>(hasOpenRequests));
}

void WatchRequestsTest::aRunByHandIsNoWatch()
{
    TwoPrograms desk;
    QVERIFY(desk.begin());
    QVERIFY(desk.open());
    FileLock lock(desk.lockPath());
    QVERIFY(lock.tryTake(SystemClock().now()));
    QCOMPARE(await(desk.window->pauseWatch(60min)).error().code, u"NOT_WATCHING"_s);
    QCOMPARE(await(syncNow(desk.window.get())).error().code, u"RUNNER_ELSEWHERE"_s);
    QVERIFY(!*desk.inStore<bool>(hasOpenRequests));
}

void WatchRequestsTest::aWatchThatWasKilledIsGone()
{
    TwoPrograms desk;
    QVERIFY(desk.begin());
    QVERIFY(desk.open());
    QVERIFY(desk.put(runsBy(FileLock::Holder{1, u"elsewhere"_s, SystemClock().now()})));
    const auto paused = await(desk.window->pauseWatch(60min));
    QCOMPARE(paused.error().code, u"WATCH_GONE"_s);
    QVERIFY(!*desk.inStore<bool>(hasOpenRequests));
    // Nobody has the profile: it is synced here.
    QVERIFY(await(syncNow(desk.window.get())));
}

void WatchRequestsTest::aWatchThatGoesMeanwhileIsGone()
{
    TwoPrograms desk;
    QVERIFY(desk.begin());
    QVERIFY(desk.open());
    FileLock lock(desk.lockPath());
    QVERIFY(lock.tryTake(SystemClock().now()));
    QVERIFY(desk.put(runsBy(desk.holder())));
    auto asking = desk.window->pauseWatch(60min);
    SOON_VERIFY(*desk.inStore<bool>(hasOpenRequests));
    lock.release();
    QCOMPARE(await(asking).error().code, u"WATCH_GONE"_s);
    QVERIFY(!*desk.inStore<bool>(hasOpenRequests));
}

void WatchRequestsTest::aWatchThatDoesNotAnswerIsNotWaitedForLong()
{
    TwoPrograms desk;
    QVERIFY(desk.begin());
    const auto clock = std::make_shared<TestClock>(SystemClock().now());
    clock->setAutoAdvance(true);
    desk.clock = clock;
    QVERIFY(desk.open());
    FileLock lock(desk.lockPath());
    QVERIFY(lock.tryTake(SystemClock().now()));
    QVERIFY(desk.put(runsBy(desk.holder())));
    const auto paused = await(desk.window->pauseWatch(60min));
    QCOMPARE(paused.error().code, u"WATCH_SILENT"_s);
    QVERIFY2(paused.error().text.contains(QString::number(QCoreApplication::applicationPid())),
        qPrintable(paused.error().text));
    QVERIFY(!*desk.inStore<bool>(hasOpenRequests));
}

void WatchRequestsTest::requestsOfTwoWindowsDoNotTouchEachOther()
{
    TwoPrograms desk;
    const Status ready = desk.watchAlone();
    QVERIFY2(ready, ready ? "" : qPrintable(ready.error().text));
    Session third(desk.options());
    QVERIFY(await(third.open()));
    auto pausing = desk.window->pauseWatch(60min);
    auto syncing = syncNow(&third);
    QVERIFY(await(pausing));
    const auto run = await(syncing);
    QVERIFY2(run, run ? "" : qPrintable(run.error().text));
    QVERIFY(desk.view().pausedUntil);
}

/// Its turn may take as long as a service makes it wait.
void WatchRequestsTest::aWindowIsHeardWhileTheWatchIsAtWork()
{
    TwoPrograms desk;
    const auto held = desk.watchAtWork();
    QVERIFY(held);
    const auto paused = await(desk.window->pauseWatch(60min));
    QVERIFY2(paused, paused ? "" : qPrintable(paused.error().text));
    QVERIFY(desk.view().pausedUntil);
    held->letIn();
    SOON_COMPARE(desk.phoneOfCustomer("Edited"), std::string("1"));
}

void WatchRequestsTest::aStopReachesTheRunThatWasAskedFor_data()
{
    QTest::addColumn<bool>("waits");
    QTest::newRow("under way") << false;
    QTest::newRow("behind what the watch is at") << true;
}

void WatchRequestsTest::aStopReachesTheRunThatWasAskedFor()
{
    QFETCH(const bool, waits);
    TwoPrograms desk;
    const auto held = waits ? desk.watchAtWork() : desk.watchWithWork();
    QVERIFY(held);
    QSignalSpy started(desk.window.get(), &Session::runStarted);
    auto syncing = syncNow(desk.window.get());
    SOON_COMPARE(started.count(), 1);
    QVERIFY(waits || held->arrives());
    desk.window->stopRun();
    SOON_VERIFY(desk.stopWasHeard());
    held->letIn();
    const auto run = await(syncing);
    const std::optional<Error> error = run ? run->error : std::optional(run.error());
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::Stopped);
}

void WatchRequestsTest::aStopForOneRunLeavesAnotherAlone_data()
{
    aStopReachesTheRunThatWasAskedFor_data();
}

/// Two windows have asked: the run of one has ended, or was refused, when its stop comes.
void WatchRequestsTest::aStopForOneRunLeavesAnotherAlone()
{
    QFETCH(const bool, waits);
    TwoPrograms desk;
    const auto held = waits ? desk.watchAtWork() : desk.watchWithWork();
    QVERIFY(held);
    QSignalSpy started(desk.window.get(), &Session::runStarted);
    auto syncing = syncNow(desk.window.get());
    SOON_COMPARE(started.count(), 1);
    QVERIFY(waits || held->arrives());
    WatchRequest stop;
    stop.id = u"of another window"_s;
    stop.what = WatchRequest::What::Stop;
    stop.of = u"its run"_s;
    stop.at = SystemClock().now();
    stop.to = desk.holder();
    QVERIFY(desk.put([stop](store::StateTransaction &tx) { return leaveRequest(tx, stop); }));
    SOON_VERIFY(desk.stopWasHeard());
    held->letIn();
    const auto run = await(syncing);
    QVERIFY2(run, run ? "" : qPrintable(run.error().text));
    QVERIFY2(!run->error, run->error ? qPrintable(run->error->text) : "");
}

/// It is not made up for with all it would have written once the other one has ended.
void WatchRequestsTest::aStopMeansTheRunThatWaitsHere()
{
    WatchDesk desk;
    QVERIFY(desk.begin());
    QVERIFY(desk.watch());
    HeldRequest held(&desk.services, sandbox::Side::Startdeliver, "create");
    desk.editAccount(desk.account("Acme"), {{"Phone", "1"}});
    QVERIFY(held.arrives());
    const auto syncing = desk.session->sync();
    desk.session->stopRun();
    held.letIn();
    const auto run = await(syncing);
    const std::optional<Error> error = run ? run->error : std::optional(run.error());
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::Stopped);
    SOON_VERIFY(desk.idOfCustomer("Acme") > 0);
}

/// As when the machine is shut down.
void WatchRequestsTest::aWatchThatEndsStopsWhatItWasAskedFor()
{
    TwoPrograms desk;
    const auto held = desk.watchAtWork();
    QVERIFY(held);
    QSignalSpy started(desk.window.get(), &Session::runStarted);
    auto syncing = syncNow(desk.window.get());
    SOON_COMPARE(started.count(), 1);
    auto stopping = desk.session->stopWatch();
    held->letIn();
    QVERIFY(await(stopping));
    const auto run = await(syncing);
    const std::optional<Error> error = run ? run->error : std::optional(run.error());
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::Stopped);
}

QTEST_GUILESS_MAIN(WatchRequestsTest)

#include "tst_watchrequests.moc"
