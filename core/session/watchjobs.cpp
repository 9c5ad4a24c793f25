// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/watch.h"

#include "core/base/logging.h"
#include "core/sync/flowcontext.h"

namespace tandem::session {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto shortestRetry = 30s;
constexpr auto longestRetry = 15min;
constexpr int stretched = 4; ///< BudgetStep::Stretched
constexpr auto followingPause = 5s; ///< where new links come one after the other

QString scheduleKey(Flow flow)
{
    return u"schedule/"_s + flowName(flow);
}

bool changedSomething(const sync::RunReport &report)
{
    return std::any_of(report.flows.begin(), report.flows.end(), [](const auto &entry) {
        const sync::FlowCounts &counts = entry.second;
        return counts.created[0] + counts.created[1] + counts.updated[0] + counts.updated[1] > 0;
    });
}

/// What passes by itself, or when a person mends it: the same is tried again. Anything else would fail again.
bool comesAgain(const Error &error)
{
    return error.kind == ErrorKind::Network || error.kind == ErrorKind::Limit
        || error.kind == ErrorKind::SignIn || error.kind == ErrorKind::Storage
        || error.kind == ErrorKind::Conflict;
}

} // namespace

int Watch::stretch() const
{
    return m_allowance.step >= live::BudgetStep::Stretched ? stretched : 1;
}

/// One run for the same flows is enough, whoever asked for it.
void Watch::addJob(WatchJob job, bool first)
{
    for (const qint64 id : std::as_const(job.notices))
        m_inJobs.insert(id);
    std::sort(job.flows.begin(), job.flows.end());
    for (WatchJob &waiting : m_jobs) {
        if (waiting.flows != job.flows || waiting.follows != job.follows)
            continue;
        waiting.notices += job.notices;
        waiting.look = waiting.look || job.look;
        return;
    }
    if (first)
        m_jobs.push_front(std::move(job));
    else
        m_jobs.push_back(std::move(job));
}

/// The times that have come. What was dealt with is stored before anything runs: a crash in the run does not
/// start it twice.
QCoro::Task<void> Watch::addSchedules(Watch *self)
{
    const Instant now = self->m_profile->clock->now();
    QList<Flow> due;
    QList<std::pair<QString, QByteArray>> marks;
    int runs = 1;
    for (auto entry = self->m_schedules.cbegin(); entry != self->m_schedules.cend(); ++entry) {
        const Flow flow = entry.key();
        if (!self->m_released.contains(flow))
            continue;
        Instant &handled = self->m_handled[flow];
        const Schedule::Due times = entry->due(handled, now, self->m_zone, self->m_seed);
        if (times.handledUpTo == handled)
            continue;
        handled = times.handledUpTo;
        marks.append({scheduleKey(flow), QByteArray::number(handled.ms)});
        if (times.runs == 0 || ++self->m_skippedTimes < self->stretch())
            continue;
        due.append(flow);
        runs = std::max(runs, times.runs);
    }
    if (marks.isEmpty())
        co_return;
    const std::function<Result<bool>(store::StateTransaction &)> job =
        [marks](store::StateTransaction &tx) -> Result<bool> {
        for (const auto &[key, value] : marks)
            TANDEM_CHECK(tx.setMeta(key, value));
        return true;
    };
    auto storing = self->m_profile->state->write<bool>(job);
    const Result<bool> stored = co_await storing;
    if (!stored || due.isEmpty())
        co_return;
    self->m_skippedTimes = 0;
    std::sort(due.begin(), due.end());
    for (int i = 0; i < runs; ++i)
        self->m_jobs.push_back({due, u"schedule"_s, {}, false});
}

void Watch::addPoll()
{
    const Instant now = m_profile->clock->now();
    const QList<Flow> flows = immediateFlows();
    if (flows.isEmpty() || now < m_nextPoll)
        return;
    const auto pause = isPushed() ? m_pace.quiet() : m_pace.pause();
    m_nextPoll = now + pause * stretch();
    WatchJob job{flows, u"poll"_s, {}, false};
    job.look = true;
    addJob(job);
}

/// A run of the same flows that waits looks for everything.
bool Watch::isCovered(const WatchJob &job) const
{
    return std::any_of(m_jobs.begin(), m_jobs.end(), [&job](const WatchJob &waiting) {
        return !waiting.follows && std::all_of(job.flows.begin(), job.flows.end(), [&waiting](Flow flow) {
            return waiting.flows.contains(flow);
        });
    });
}

/// What was there before an account came to sync follows it at once, in the flows that run by notices; others
/// keep to their schedules. A start that finds nobody to follow has its poll.
void Watch::addFollowers()
{
    const Instant now = m_profile->clock->now();
    if (m_followers.isEmpty() || now < m_nextFollowing)
        return;
    WatchJob job{immediateFlows(), u"new-links"_s, {}, true};
    job.flows.removeIf([this](Flow flow) { return !m_followers.contains(flow); });
    m_followers.clear();
    m_nextFollowing = now + followingPause;
    if (!job.flows.isEmpty() && !isCovered(job))
        addJob(job);
}

/// A first full read of many records, which gives way to everything else.
Task<bool> Watch::isBackfill(Watch *self, QList<Flow> flows)
{
    for (const Flow flow : std::as_const(flows)) {
        for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
            TANDEM_CO_TRY(
                cursor, self->m_profile->cache->cursor(sync::definitionOf(flow)->cacheObject(side)));
            if (!cursor || !cursor->complete)
                co_return true;
        }
    }
    co_return false;
}

/// Its notices are dealt with; where it failed for good, the next look finds what they told of (S18).
Task<bool> Watch::settleJob(Watch *self, WatchJob job, qint64 runId, QString outcome)
{
    auto finishing = finish(self, job.notices, runId, outcome);
    const Result<bool> finished = co_await std::move(finishing);
    for (const qint64 id : std::as_const(job.notices))
        self->m_inJobs.remove(id);
    if (!finished && !job.notices.isEmpty())
        self->m_inJobsUpTo = 0; // they are still open
    co_return finished;
}

Task<bool> Watch::jobEnded(Watch *self, WatchJob job, Ran ran)
{
    const Instant now = self->m_profile->clock->now();
    if (job.look) {
        ++self->m_counts.polls;
        self->m_pace.polled(changedSomething(ran.engine));
        self->m_nextPoll = std::min(self->m_nextPoll, now + self->m_pace.pause() * self->stretch());
    } else if (job.trigger == "schedule"_L1) {
        ++self->m_counts.scheduledRuns;
    }
    self->m_lastSalesforceWrite = ran.engine.salesforceCallAt.value_or(self->m_lastSalesforceWrite);
    if (ran.engine.error)
        co_return fail(*ran.engine.error);
    if (job.follows)
        TANDEM_CO_CHECK(forgetIdle(self, ran.engine));
    else
        TANDEM_CO_CHECK(noteFound(self, job, ran.engine.runId, ran.engine.startedAt));
    const bool worked = didSomething(ran.engine);
    TANDEM_CO_CHECK(
        settleJob(self, job, worked ? ran.engine.runId : 0, worked ? u"synced"_s : u"nothing to do"_s));
    self->m_outboxOpenSince =
        ran.view.standing.outbox > 0 ? std::optional(self->m_outboxOpenSince.value_or(now)) : std::nullopt;
    auto probing = probeStream(self);
    const Result<bool> probed = co_await std::move(probing);
    if (!probed)
        qCInfo(log::live) << "the change stream could not be probed:" << probed.error();
    co_return true;
}

QCoro::Task<void> Watch::carryOut(Watch *self, WatchJob job)
{
    self->m_jobRunning = true;
    auto looking = isBackfill(self, job.flows);
    const bool backfill = (co_await std::move(looking)).value_or(false);
    Result<bool> ended = true;
    const bool waits = backfill && self->m_allowance.step >= live::BudgetStep::NoBackfill;
    if (!waits) {
        sync::RunRequest request;
        request.flows = job.flows;
        request.trigger = job.trigger;
        request.followsLinks = job.follows;
        auto going = runRequest(
            self->m_profile, request, backfill ? http::Priority::Backfill : http::Priority::Scheduled);
        Result<Ran> ran = co_await std::move(going);
        if (ran) {
            auto ending = jobEnded(self, job, std::move(*ran));
            ended = co_await std::move(ending);
        } else {
            ended = fail(ran.error());
        }
    }
    self->m_jobRunning = false;
    bool given = false; // up: trying it again would fail again
    if (waits && (job.follows || !job.notices.isEmpty())) {
        // No schedule brings it again: its notices are dealt with when there is room.
        job.notBefore = self->m_profile->clock->now() + shortestRetry;
        self->addJob(job);
    }
    if (ended && !waits) {
        self->m_failures = 0;
    } else if (!ended && ended.error().kind == ErrorKind::Stopped) {
        // A person's run went first, a guard wants a word, or the program ends: guards ask a person.
        if (ended.error().code == "STOPPED"_L1 && !self->m_stopping)
            self->addJob(job, true);
        else if (ended.error().code == "GUARD"_L1)
            self->runFailed(ended.error());
        given = ended.error().code == "GUARD"_L1;
    } else if (!ended && ended.error().code == "RUN_BUSY"_L1) {
        self->addJob(job, true);
        self->m_jobRetryAt = self->m_profile->clock->now() + 1s;
    } else if (!ended) {
        self->runFailed(ended.error());
        if (comesAgain(ended.error()))
            self->addJob(job, true);
        else
            given = true;
        const auto retry = shortestRetry * (1 << std::min(self->m_failures - 1, 5));
        self->m_jobRetryAt =
            self->m_profile->clock->now() + std::min<std::chrono::milliseconds>(retry, longestRetry);
    }
    if (given) {
        auto settling = settleJob(self, job, 0, u"its run failed"_s);
        co_await std::move(settling);
    }
    self->wake();
}

/// The first whose time has come, of flows that are still on.
std::optional<WatchJob> Watch::takeJob(Instant now)
{
    const auto due = std::find_if(
        m_jobs.begin(), m_jobs.end(), [now](const WatchJob &job) { return job.notBefore <= now; });
    if (due == m_jobs.end())
        return std::nullopt;
    WatchJob job = std::move(*due);
    m_jobs.erase(due);
    job.flows.removeIf([this](Flow flow) { return !m_configuration->flow(flow).enabled; });
    return job;
}

QCoro::Task<void> Watch::startDue(Watch *self)
{
    const Instant now = self->m_profile->clock->now();
    if (!self->m_configuration || self->m_allowance.step == live::BudgetStep::Paused)
        co_return;
    if (self->m_options.schedules) {
        auto adding = addSchedules(self);
        co_await std::move(adding);
    }
    self->addPoll();
    self->addFollowers();
    // What was sent and not answered is looked for again, also where nothing else is due (S12).
    const auto look =
        std::chrono::seconds(self->m_configuration->guards.readBackDelaySeconds) + shortestRetry;
    if (self->m_outboxOpenSince && now - *self->m_outboxOpenSince > look) {
        self->m_outboxOpenSince = now;
        QList<Flow> flows = self->immediateFlows();
        if (!flows.isEmpty())
            self->addJob({flows, u"catch-up"_s, {}, false});
    }
    if (self->m_jobs.empty() || self->m_jobRunning || self->m_profile->running
        || self->m_profile->waitingRuns > 0 || now < self->m_jobRetryAt)
        co_return;
    std::optional<WatchJob> job = self->takeJob(now);
    if (!job)
        co_return;
    if (!job->flows.isEmpty()) {
        carryOut(self, std::move(*job));
        co_return;
    }
    auto settling = settleJob(self, *job, 0, u"no flow wants it"_s);
    co_await std::move(settling);
}

} // namespace tandem::session
