// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/watch.h"

#include "core/base/logging.h"
#include "core/domain/stablehash.h"
#include "core/session/storedwatch.h"
#include "core/sync/flowcontext.h"

#include <QCoro/QCoroFuture>
#include <QFutureWatcher>

namespace tandem::session {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto longestSleep = 1s; ///< the configuration file and the clock are looked at that often
constexpr auto requestLook = 1s; ///< whether another program asks for something
constexpr auto storeLook = 2s;
constexpr auto storePause = 1s; ///< between two states for those who only look
constexpr auto pruneEvery = 1h;
constexpr auto noticesKept = 24h * 14;
constexpr int manyFailures = 3;
constexpr auto clockTolerance = 5s;
constexpr auto sleptFor = 5min;

/// What the store remembers of earlier watches.
struct Memory
{
    QHash<Flow, Instant> handled;
    QSet<Flow> released;
    DayCalls calls;
};

Result<Memory> readMemory(store::StateTransaction &tx)
{
    Memory memory;
    for (const Flow flow : sync::orderedFlows()) {
        TANDEM_TRY(handled, tx.meta(u"schedule/"_s + flowName(flow)));
        if (!handled.isEmpty())
            memory.handled.insert(flow, Instant{handled.toLongLong()});
        TANDEM_TRY(first, tx.meta(firstPlanKey(flow)));
        if (!first.isEmpty())
            memory.released.insert(flow);
    }
    TANDEM_TRY(calls, readCalls(tx));
    memory.calls = calls;
    return memory;
}

StreamView viewOf(const live::StreamStatus &status)
{
    StreamView view;
    view.state = live::streamStateName(status.state);
    view.reason = status.reason;
    for (auto entry = status.refused.cbegin(); entry != status.refused.cend(); ++entry)
        view.refused.append({entry.key(), entry.value()});
    std::sort(view.refused.begin(), view.refused.end());
    view.events = status.events;
    view.handshakes = status.handshakes;
    view.lastEvent = status.lastEvent;
    return view;
}

} // namespace

Watch::Watch(Profile *profile, WatchOptions options, std::shared_ptr<FileLock> lock)
    : m_profile(profile)
    , m_options(options)
    , m_lock(std::move(lock))
    , m_inbox(profile->state.get())
    , m_receiver(&m_inbox, profile->clock)
{
    StableHash hash;
    hash.add(QStringView(profile->directory));
    m_seed = hash.result();
    m_inbox.onNews([this] { QMetaObject::invokeMethod(this, &Watch::wake, Qt::QueuedConnection); });
    connect(profile, &Profile::runFinished, this, &Watch::wake);
    // Beside the turns: one may take as long as a run of what was told of.
    m_hearTimer.setInterval(requestLook);
    connect(&m_hearTimer, &QTimer::timeout, this, [this] { hearRequests(this); });
}

Watch::~Watch() = default;

void Watch::start()
{
    m_running = true;
    m_since = m_profile->clock->now();
    m_holder = FileLock::holder(m_profile->path(u"lock"_s));
    m_nextPoll = m_since; // what was missed meanwhile
    m_hearTimer.start();
    run(this);
}

void Watch::stop()
{
    m_stopping = true;
    m_hearTimer.stop();
    if (m_jobRunning || m_profile->runningPriority == http::Priority::Immediate)
        m_profile->runStop.request_stop();
    stopAsked();
    if (m_stream)
        m_stream->stop();
    wake();
}

void Watch::pauseUntil(std::optional<Instant> time)
{
    m_pausedUntil = time;
    if (time && m_jobRunning)
        m_profile->runStop.request_stop();
    wake();
}

void Watch::wake()
{
    m_woken = true;
    if (m_wakeup)
        m_wakeup->wake();
}

bool Watch::isPaused() const
{
    return m_pausedUntil && m_profile->clock->now() < *m_pausedUntil;
}

QCoro::Task<void> Watch::sleep(Watch *self, std::chrono::milliseconds duration)
{
    if (std::exchange(self->m_woken, false))
        co_return;
    self->m_wakeup = std::make_shared<http::Wakeup>();
    // A continuation with a context would outlive it (Qt 6.4); a watcher goes with its parent.
    auto *watcher = new QFutureWatcher<void>(self);
    connect(watcher, &QFutureWatcher<void>::finished, watcher, [watcher, wakeup = self->m_wakeup] {
        wakeup->wake();
        watcher->deleteLater();
    });
    watcher->setFuture(self->m_profile->clock->wait(duration));
    co_await http::Awaiting(self->m_wakeup);
    self->m_woken = false;
}

Task<bool> Watch::loadMemory(Watch *self)
{
    const std::function<Result<Memory>(store::StateTransaction &)> job = readMemory;
    TANDEM_CO_TRY(memory, self->m_profile->state->read<Memory>(job));
    self->m_released = memory.released;
    self->m_lookedAtStore = self->m_profile->clock->now();
    for (const Flow flow : sync::orderedFlows()) {
        // A flow that never ran by itself has missed nothing.
        if (!self->m_handled.contains(flow))
            self->m_handled.insert(flow, memory.handled.value(flow, self->m_since));
    }
    if (!self->m_budget.day().isValid() && memory.calls.day.isValid())
        self->m_budget.resume(memory.calls.day, memory.calls.calls);
    co_return true;
}

void Watch::noteCalls()
{
    const Instant now = m_profile->clock->now();
    if (m_profile->salesforceClient) {
        const salesforce::Allowance allowance = m_profile->salesforceClient->allowance();
        m_budget.note(
            now, m_zone, allowance.used, allowance.maximum, m_profile->salesforceClient->meter().attempts);
    }
    if (m_configuration) {
        m_allowance = m_budget.view(now, m_zone, m_configuration->salesforce.apiFloorPercent,
            m_configuration->salesforce.apiDailyCap);
    }
}

/// After a sleep, and after a correction of the clock, nothing that was reckoned before holds.
void Watch::noteClock()
{
    const Instant now = m_profile->clock->now();
    const bool back = now + clockTolerance < m_lastTurn;
    const bool slept = m_lastTurn.ms > 0 && now > m_lastTurn + sleptFor;
    m_lastTurn = now;
    if (!back && !slept)
        return;
    qCInfo(log::live) << (back ? "the clock was set back" : "this machine slept")
                      << "- everything is looked at again";
    m_nextPoll = now;
    m_noticeRetryAt = m_jobRetryAt = m_streamRetryAt = now;
    for (WatchJob &job : m_jobs)
        job.notBefore = now;
    m_lookedAtStore = m_appliedAt = m_storedAt = m_lastSalesforceWrite = m_roomAskedAt = Instant{};
    m_prunedAt = std::min(m_prunedAt, now);
}

std::chrono::milliseconds Watch::nextPause() const
{
    return m_noticesLeft ? std::chrono::milliseconds(50) : longestSleep;
}

/// The sentence stands behind the word of view().health: it must be the reason of that word.
QString Watch::trouble() const
{
    if (m_allowance.step == live::BudgetStep::Paused)
        return m_allowance.reason;
    if (m_profile->configurationTrouble) {
        return u"The changed configuration has an error, the one before stays in force: %1"_s.arg(
            m_profile->configurationTrouble->text);
    }
    if (m_failures > 0)
        return m_lastError;
    if (!m_allowance.reason.isEmpty())
        return m_allowance.reason;
    if (!m_receiverTrouble.isEmpty())
        return m_receiverTrouble;
    const live::StreamStatus stream = m_stream ? m_stream->status() : live::StreamStatus();
    if (!stream.refused.isEmpty())
        return stream.refused.begin().value();
    return stream.state == live::StreamStatus::State::Unavailable
            || stream.state == live::StreamStatus::State::Waiting
        ? stream.reason
        : QString();
}

WatchView Watch::view() const
{
    WatchView view = m_counts;
    view.running = m_running;
    view.since = m_since;
    view.trouble = trouble();
    if (isPaused())
        view.pausedUntil = m_pausedUntil;
    view.zone = QString::fromLatin1(m_zone.id());
    const Instant now = m_profile->clock->now();
    for (const Flow flow : sync::orderedFlows()) {
        if (!m_configuration || !m_configuration->flow(flow).enabled)
            continue;
        const FlowConfiguration &configured = m_configuration->flow(flow);
        view.schedules.append({flow, configured.schedule, configured.webhook, m_released.contains(flow),
            m_schedules.value(flow).nextTimes(now, m_zone, 5)});
    }
    const live::Receiver::Counts counts = m_receiver.counts();
    view.receiver = {m_receiver.isListening(), m_receiver.url(), m_receiverTrouble, counts.taken,
        counts.notWanted, counts.forged + counts.nonsense + counts.tooFast, counts.notStored, counts.last};
    view.stream = viewOf(m_stream ? m_stream->status() : live::StreamStatus());
    view.allowance = {m_allowance.used, m_allowance.maximum, m_allowance.own, m_allowance.cap,
        m_allowance.floor, m_allowance.forecast, live::budgetStepName(m_allowance.step), m_allowance.reason};
    if (!immediateFlows().isEmpty())
        view.nextPoll = m_nextPoll;
    const bool overspent = m_allowance.step == live::BudgetStep::Paused;
    // Nothing is tried while nothing may run: what failed before says nothing about now.
    const bool failing = !overspent
        && (m_failures >= manyFailures || (m_failures > 0 && m_lastErrorKind == ErrorKind::SignIn));
    const bool paused = view.pausedUntil || overspent;
    view.health = !m_running     ? u"off"_s
        : !m_configuration       ? u"starting"_s
        : failing                ? u"failing"_s
        : paused                 ? u"paused"_s
        : view.trouble.isEmpty() ? u"good"_s
                                 : u"degraded"_s;
    return view;
}

/// For the window in this process, and for whoever asks from another one.
QCoro::Task<void> Watch::publish(Watch *self)
{
    const Instant now = self->m_profile->clock->now();
    if (now - self->m_lookedAtStore >= storeLook) {
        auto loading = loadMemory(self);
        const Result<bool> loaded = co_await std::move(loading);
        using Counts = store::StateTransaction::InboxCounts;
        auto counting = self->m_profile->state->read<Counts>(
            [](store::StateTransaction &tx) { return tx.inboxCounts(); });
        const Result<Counts> counts = co_await counting;
        if (loaded && counts) {
            self->m_counts.waitingNotices = counts->open;
            self->m_counts.oldestNotice = counts->oldest;
        }
    }
    self->noteCalls();
    const WatchView view = self->view();
    if (view != self->m_published) {
        self->m_published = view;
        Q_EMIT self->m_profile->watchChanged(view);
    }
    const QByteArray json = watchJson(view);
    const bool ended = !self->m_running;
    if (json == self->m_stored || (now - self->m_storedAt < storePause && !ended))
        co_return;
    const bool prunes = now - self->m_prunedAt >= pruneEvery;
    const DayCalls calls{self->m_budget.day(), self->m_budget.own()};
    const std::function<Result<bool>(store::StateTransaction &)> job =
        [=, writer = self->m_holder](store::StateTransaction &tx) -> Result<bool> {
        TANDEM_CHECK(writeStoredWatch(tx, json, writer, calls));
        if (prunes)
            TANDEM_CHECK(tx.pruneNotices(now - noticesKept));
        return true;
    };
    auto storing = self->m_profile->state->write<bool>(job);
    const Result<bool> stored = co_await storing;
    if (stored) {
        self->m_stored = json;
        self->m_storedAt = now;
        self->m_prunedAt = prunes ? now : self->m_prunedAt;
    }
}

QCoro::Task<void> Watch::turn(Watch *self)
{
    self->noteClock();
    auto applying = applyConfiguration(self);
    co_await std::move(applying);
    if (self->m_stopping)
        co_return;
    if (self->m_lookedAtStore.ms > 0)
        self->noteCalls(); // what was used before the start counts from the first run on
    askForRoom(self);
    if (!self->isPaused() && self->m_allowance.step != live::BudgetStep::Paused) {
        auto dealing = dealWithNotices(self);
        co_await std::move(dealing);
    }
    if (!self->isPaused() && !self->m_stopping) {
        auto starting = startDue(self);
        co_await std::move(starting);
    }
    auto publishing = publish(self);
    co_await std::move(publishing);
}

QCoro::Task<void> Watch::run(Watch *self)
{
    auto loading = loadMemory(self);
    const Result<bool> loaded = co_await std::move(loading);
    if (!loaded)
        self->runFailed(loaded.error());
    while (!self->m_stopping) {
        auto turning = turn(self);
        co_await std::move(turning);
        if (self->m_stopping)
            break;
        auto sleeping = sleep(self, self->nextPause());
        co_await std::move(sleeping);
    }
    self->m_receiver.stop();
    // A run that was begun ends in order; its requests are few once it was asked to stop.
    while (self->m_jobRunning || self->m_asking || self->m_hearing || !self->m_asked.isEmpty()
        || (self->m_stream && !self->m_stream->isIdle())) {
        self->m_woken = false;
        self->m_wakeup = std::make_shared<http::Wakeup>();
        // Not on the profile's clock, whose waits end at once while the profile closes.
        QTimer::singleShot(20ms, self, [wakeup = self->m_wakeup] { wakeup->wake(); });
        co_await http::Awaiting(self->m_wakeup);
    }
    self->m_running = false;
    auto publishing = publish(self);
    co_await std::move(publishing);
    self->m_lock.reset();
    self->m_finished = true;
}

} // namespace tandem::session
