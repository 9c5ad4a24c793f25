// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/logging.h"
#include "core/session/session_p.h"
#include "core/session/storedwatch.h"
#include "core/session/syncnow.h"
#include "core/session/watch.h"

#include <QUuid>

namespace tandem::session {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 15s; ///< until a watch has taken up what it was asked for; it looks every second
constexpr auto answerLook = 200ms;

Error errorOf(ErrorKind kind, const QString &code, const QString &text)
{
    return {kind, code, text, {}, Retry::Later, 0, std::nullopt};
}

Error notWatching()
{
    return errorOf(ErrorKind::Configuration, u"NOT_WATCHING"_s,
        u"Nothing runs this profile by itself, so that there is nothing to pause. Begin with: tandemctl watch"_s);
}

Error goneError(bool begun)
{
    if (begun) {
        return errorOf(ErrorKind::Conflict, u"WATCH_GONE"_s,
            u"The program that ran this profile by itself ended in the midst of this. See what was done "
            u"with: "
            u"tandemctl runs"_s);
    }
    return errorOf(ErrorKind::Conflict, u"WATCH_GONE"_s,
        u"The program that ran this profile by itself is gone, so that nobody carries this out. Start it "
        u"again "
        u"with: tandemctl watch"_s);
}

Error silentError(const FileLock::Holder &watch)
{
    return errorOf(ErrorKind::Conflict, u"WATCH_SILENT"_s,
        u"Process %1 on %2 runs this profile, but did not answer for %3 seconds. What you asked for was "
        u"taken "
        u"back. See how it is with: tandemctl status"_s.arg(watch.processId)
            .arg(watch.host)
            .arg(patience.count()));
}

/// Who watches the profile now, in another process.
Task<FileLock::Holder> watcherOf(Profile *profile)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    const std::function<Result<StoredWatch>(store::StateTransaction &)> job = readStoredWatch;
    TANDEM_CO_TRY(stored, profile->state->read<StoredWatch>(job));
    const auto holder = FileLock::holder(profile->path(u"lock"_s));
    if (holder && isAlive(stored, holder))
        co_return *holder;
    // One that ended in order says so.
    const bool died = !holder && stored.view && stored.view->running;
    co_return fail(died ? goneError(false) : notWatching());
}

Task<bool> inStore(Profile *profile, std::function<Result<bool>(store::StateTransaction &)> job)
{
    TANDEM_CO_TRY(done, profile->state->write<bool>(std::move(job)));
    co_return done;
}

Task<bool> leave(Profile *profile, WatchRequest request)
{
    auto leaving = inStore(profile, [request](store::StateTransaction &tx) -> Result<bool> {
        TANDEM_CHECK(leaveRequest(tx, request));
        return true;
    });
    co_return co_await std::move(leaving);
}

/// A run that was asked for is asked to stop, too.
Task<bool> passStopOn(Profile *profile, WatchRequest request)
{
    WatchRequest stop;
    stop.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    stop.what = WatchRequest::What::Stop;
    stop.at = profile->clock->now();
    stop.to = request.to;
    stop.of = request.id;
    auto leaving = leave(profile, stop);
    co_return co_await std::move(leaving);
}

/// Waits for what becomes of a request, as long as somebody is there to carry it out.
Task<WatchRequest> awaitAnswer(Profile *profile, WatchRequest request)
{
    using MaybeRequest = std::optional<WatchRequest>;
    const std::function<Result<MaybeRequest>(store::StateTransaction &)> look =
        [id = request.id](store::StateTransaction &tx) { return requestById(tx, id); };
    const Instant end = request.at + patience;
    bool told = false;
    bool stopPassed = false;
    for (;;) {
        // In this order: what it answered before it went counts.
        const bool there = FileLock::holder(profile->path(u"lock"_s)) == request.to;
        TANDEM_CO_TRY(known, profile->state->read<MaybeRequest>(look));
        if (known && known->state == WatchRequest::State::Done)
            co_return *known;
        const bool begun = known && known->state == WatchRequest::State::Begun;
        if (profile->closing)
            co_return fail(stoppedError());
        if (!there)
            co_return fail(goneError(begun));
        if (!known) // It was too old when it was seen, by a clock that was set.
            co_return fail(silentError(request.to));
        if (!begun && profile->clock->now() >= end) {
            auto withdrawing = inStore(
                profile, [id = request.id](store::StateTransaction &tx) { return withdrawRequest(tx, id); });
            TANDEM_CO_TRY(withdrawn, std::move(withdrawing));
            if (withdrawn)
                co_return fail(silentError(request.to));
        }
        if (begun && !std::exchange(told, true) && request.what == WatchRequest::What::Sync)
            Q_EMIT profile->runStarted(u"manual"_s);
        if (begun && !stopPassed && request.what == WatchRequest::What::Sync
            && profile->askedStop.stop_requested()) {
            stopPassed = true;
            TANDEM_CO_CHECK(passStopOn(profile, request));
        }
        co_await profile->clock->wait(answerLook);
    }
}

Task<WatchRequest> askWatch(Profile *profile, FileLock::Holder watch, WatchRequest request)
{
    request.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    request.at = profile->clock->now();
    request.to = watch;
    TANDEM_CO_CHECK(leave(profile, request));
    auto waiting = awaitAnswer(profile, request);
    const Result<WatchRequest> answered = co_await std::move(waiting);
    // Unless this program ends: then what it asked for is still meant.
    if (!profile->closing) {
        auto forgetting = inStore(profile, [id = request.id](store::StateTransaction &tx) -> Result<bool> {
            TANDEM_CHECK(forgetRequest(tx, id));
            return true;
        });
        const Result<bool> forgotten = co_await std::move(forgetting);
        if (!forgotten) // What became of it is known all the same; it goes with its age.
            qCWarning(log::live) << "an answered request was not forgotten:" << forgotten.error();
    }
    co_return answered;
}

Task<RunReport> syncByWatch(Profile *profile, FileLock::Holder watch)
{
    const AskedRun asked(profile);
    WatchRequest request;
    request.what = WatchRequest::What::Sync;
    TANDEM_CO_TRY(answered, askWatch(profile, watch, request));
    if (answered.runId == 0)
        co_return fail(answered.error.value_or(goneError(true)));
    TANDEM_CO_TRY(report, runById(profile, answered.runId));
    report.error = answered.error;
    Q_EMIT profile->runFinished(report);
    co_return report;
}

Task<RunReport> syncHereOrThere(Profile *profile)
{
    if (!profile->watch) {
        auto looking = watcherOf(profile);
        const Result<FileLock::Holder> watch = co_await std::move(looking);
        if (watch) {
            auto asking = syncByWatch(profile, *watch);
            co_return co_await std::move(asking);
        }
    }
    auto running = runSync(profile, {}, false, u"manual"_s, false);
    co_return co_await std::move(running);
}

} // namespace

Task<bool> pauseWatch(Profile *profile, std::chrono::minutes duration)
{
    const std::optional<Instant> until =
        duration.count() > 0 ? std::optional(profile->clock->now() + duration) : std::nullopt;
    if (profile->watch) {
        profile->watch->pauseUntil(until);
        co_return true;
    }
    TANDEM_CO_TRY(watch, watcherOf(profile));
    WatchRequest request;
    request.what = until ? WatchRequest::What::Pause : WatchRequest::What::GoOn;
    request.until = until;
    TANDEM_CO_TRY(answered, askWatch(profile, watch, request));
    if (answered.error)
        co_return fail(*answered.error);
    co_return true;
}

Session::Answer<RunReport> syncNow(Session *session)
{
    return insideOf(*session).askRun<RunReport>(syncHereOrThere);
}

} // namespace tandem::session
