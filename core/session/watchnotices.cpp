// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/watch.h"

#include "core/base/logging.h"

namespace tandem::session {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int mostAtOnce = 1000;
constexpr auto salesforcePause = 2s; ///< between write calls of one object
constexpr auto ownPause = 30s; ///< echoes of our own writes may wait that long for company
constexpr auto turnPause = 50ms; ///< until it is looked whether a run lets others overtake it
constexpr auto deferredPause = 500ms;
constexpr auto longestPause = 60s;

/// Of the notices of a run, those whose records had to be left to another one.
QSet<qint64> deferredOf(const NoticeWork &work, const sync::NamedRecords &deferred)
{
    QSet<QString> names;
    for (const auto &[flow, sides] : deferred) {
        for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
            for (const RecordId &id : sides[sync::at(side)])
                names.insert(sync::recordName(flow, side, id.text()));
        }
    }
    QSet<qint64> ids;
    for (auto entry = work.namesOf.cbegin(); entry != work.namesOf.cend(); ++entry) {
        if (names.contains(entry.value()))
            ids.insert(entry.key());
    }
    return ids;
}

} // namespace

bool didSomething(const sync::RunReport &report)
{
    return std::any_of(report.flows.begin(), report.flows.end(), [](const auto &entry) {
        const sync::FlowCounts &c = entry.second;
        return c.created[0] + c.created[1] + c.updated[0] + c.updated[1] + c.deleted[0] + c.deleted[1]
            + c.linked + c.conflicts + c.held + c.waiting + c.locked + c.failed + c.drifted
            > 0;
    });
}

Task<bool> Watch::finish(Watch *self, QList<qint64> ids, qint64 runId, QString outcome)
{
    if (ids.isEmpty())
        co_return true;
    const std::function<Result<bool>(store::StateTransaction &)> job =
        [=, now = self->m_profile->clock->now()](store::StateTransaction &tx) -> Result<bool> {
        TANDEM_CHECK(tx.finishNotices(ids, runId, outcome, now));
        return true;
    };
    TANDEM_CO_CHECK(self->m_profile->state->write<bool>(job));
    co_return true;
}

void Watch::runFailed(const Error &error)
{
    ++m_failures;
    ++m_counts.failedRuns;
    m_lastError = error.text;
    m_lastErrorKind = error.kind;
    qCWarning(log::live) << "a run that was started by itself failed:" << error;
}

/// The history of runs is for those that did something: whether this one did.
Task<bool> Watch::forgetIdle(Watch *self, sync::RunReport report)
{
    if (didSomething(report))
        co_return true;
    const std::function<Result<bool>(store::StateTransaction &)> forget =
        [id = report.runId](store::StateTransaction &tx) -> Result<bool> {
        TANDEM_CHECK(tx.removeRun(id));
        return true;
    };
    TANDEM_CO_CHECK(self->m_profile->state->write<bool>(forget));
    co_return false;
}

/// The records are read after this: a notice that comes from now on may tell of something later.
Task<bool> Watch::take(Watch *self, QList<qint64> ids)
{
    if (ids.isEmpty())
        co_return true;
    const std::function<Result<bool>(store::StateTransaction &)> job =
        [ids](store::StateTransaction &tx) -> Result<bool> {
        TANDEM_CHECK(tx.takeNotices(ids));
        return true;
    };
    co_return co_await self->m_profile->state->write<bool>(job);
}

/// Those that no job deals with yet, the oldest first.
Task<QList<store::Notice>> Watch::freshNotices(Watch *self)
{
    QList<store::Notice> fresh;
    for (bool more = true; more && fresh.isEmpty();) {
        TANDEM_CO_TRY(window,
            self->m_profile->state->read<QList<store::Notice>>(
                [after = self->m_inJobsUpTo](
                    store::StateTransaction &tx) { return tx.openNotices(after, mostAtOnce); }));
        more = window.size() == mostAtOnce;
        const qint64 last = window.isEmpty() ? 0 : window.last().id;
        fresh = std::move(window);
        fresh.removeIf([self](const store::Notice &notice) { return self->m_inJobs.contains(notice.id); });
        if (fresh.isEmpty() && last > 0)
            self->m_inJobsUpTo = last;
        self->m_noticesLeft = more;
    }
    co_return fresh;
}

Task<bool> Watch::runNotices(Watch *self, NoticeWork work)
{
    TANDEM_CO_CHECK(take(self, work.ofRecords));
    sync::RunRequest request;
    request.records = work.records;
    request.trigger = work.trigger;
    TANDEM_CO_TRY(ran, runRequest(self->m_profile, request, http::Priority::Immediate));
    ++self->m_counts.immediateRuns;
    const Instant now = self->m_profile->clock->now();
    self->m_lastSalesforceWrite = ran.engine.salesforceCallAt.value_or(self->m_lastSalesforceWrite);
    if (ran.engine.error)
        co_return fail(*ran.engine.error);
    QList<qint64> done = work.ofRecords;
    const QSet<qint64> deferred = deferredOf(work, ran.engine.deferred);
    done.removeIf([&](qint64 id) { return deferred.contains(id); });
    if (!deferred.isEmpty()) {
        self->m_noticeRetryAt = now + deferredPause;
        self->m_noticesLeft = true;
    }
    TANDEM_CO_TRY(worked, forgetIdle(self, ran.engine));
    TANDEM_CO_CHECK(
        finish(self, done, worked ? ran.engine.runId : 0, worked ? u"synced"_s : u"nothing to do"_s));
    co_return true;
}

QCoro::Task<void> Watch::dealWithNotices(Watch *self)
{
    const Instant now = self->m_profile->clock->now();
    if (!self->m_configuration || now < self->m_noticeRetryAt)
        co_return;
    if (self->m_profile->waitingRuns > 0 && !self->m_profile->running)
        co_return;
    auto reading = freshNotices(self);
    const Result<QList<store::Notice>> fresh = co_await std::move(reading);
    if (!fresh || fresh->isEmpty())
        co_return;
    for (const store::Notice &notice : *fresh) {
        if (notice.source == "webhook"_L1)
            self->m_told.insert(notice.object);
    }
    const bool writes = now - self->m_lastSalesforceWrite >= salesforcePause;
    const NoticeWork work =
        sortNotices(*fresh, *self->m_configuration, self->m_released, writes, now - ownPause);
    self->m_noticesLeft = self->m_noticesLeft || work.later;
    auto unwanted = finish(self, work.unwanted, 0, u"no flow wants it"_s);
    const Result<bool> left = co_await std::move(unwanted);
    auto early = finish(self, work.early, 0, u"its flow waits for a first plan that a person applies"_s);
    const Result<bool> waits = co_await std::move(early);
    // What comes of the same records from now on is dealt with by itself, and at once.
    auto taking = take(self, work.ofWhole);
    const Result<bool> taken = co_await std::move(taking);
    if (!left || !waits || !taken)
        co_return;
    if (!work.whole.isEmpty())
        self->addJob(
            {QList<Flow>(work.whole.begin(), work.whole.end()), u"change-event"_s, work.ofWhole, false},
            true);
    if (work.records.empty())
        co_return;
    auto running = runNotices(self, work);
    const Result<bool> ran = co_await std::move(running);
    if (ran) {
        self->m_failures = 0;
        co_return;
    }
    if (ran.error().code == "GUARD"_L1) { // It asks a person; tried again it would ask again.
        self->runFailed(ran.error());
        auto given = finish(self, work.ofRecords, 0, u"its run failed"_s);
        co_await std::move(given);
        co_return;
    }
    self->m_noticesLeft = true;
    if (ran.error().code == "RUN_BUSY"_L1 || ran.error().kind == ErrorKind::Stopped) {
        self->m_noticeRetryAt = self->m_profile->clock->now() + turnPause;
        co_return;
    }
    self->runFailed(ran.error());
    self->m_noticeRetryAt = self->m_profile->clock->now()
        + std::min<std::chrono::milliseconds>(1s * (1 << std::min(self->m_failures, 6)), longestPause);
}

} // namespace tandem::session
