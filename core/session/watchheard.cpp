// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/watch.h"

#include "core/base/logging.h"

namespace tandem::session {
using namespace Qt::StringLiterals;

/// Those that are there for this watch; they have begun.
Task<QList<WatchRequest>> Watch::takenRequests(Watch *self)
{
    const std::function<Result<bool>(store::StateTransaction &)> look = hasOpenRequests;
    TANDEM_CO_TRY(open, self->m_profile->state->read<bool>(look));
    QList<WatchRequest> requests;
    if (!open)
        co_return requests;
    const Instant now = self->m_profile->clock->now();
    const std::function<Result<QList<WatchRequest>>(store::StateTransaction &)> take =
        [watch = *self->m_holder, now](store::StateTransaction &tx) { return takeRequests(tx, watch, now); };
    TANDEM_CO_TRY(taken, self->m_profile->state->write<QList<WatchRequest>>(take));
    co_return taken;
}

/// What a window asks that looks at this profile from another process.
QCoro::Task<void> Watch::hearRequests(Watch *self)
{
    if (!self->m_holder || self->m_hearing)
        co_return;
    self->m_hearing = true;
    const QList<WatchRequest> unanswered = std::exchange(self->m_unanswered, {});
    for (const WatchRequest &request : unanswered) {
        auto answering = answer(self, request);
        co_await std::move(answering);
    }
    auto taking = takenRequests(self);
    const Result<QList<WatchRequest>> taken = co_await std::move(taking);
    const QList<WatchRequest> requests = taken ? *taken : QList<WatchRequest>();
    for (const WatchRequest &request : requests) {
        auto carrying = carryOutRequest(self, request);
        co_await std::move(carrying);
    }
    self->m_hearing = false;
}

QCoro::Task<void> Watch::carryOutRequest(Watch *self, WatchRequest request)
{
    if (self->m_stopping) {
        request.error = stoppedError();
    } else if (request.what == WatchRequest::What::Sync) {
        syncAsAsked(self, request);
        co_return;
    } else if (request.what == WatchRequest::What::Stop) {
        self->stopAsked(request.of);
    } else {
        self->pauseUntil(request.until);
        // Whoever asked looks at the state that is stored once this is answered.
        self->m_storedAt = Instant{};
        auto publishing = publish(self);
        co_await std::move(publishing);
    }
    request.state = WatchRequest::State::Done;
    auto answering = answer(self, request);
    co_await std::move(answering);
}

/// The runs that other processes asked for, and no other; one that waits its turn ends as it begins.
void Watch::stopAsked(const QString &request)
{
    for (auto asked = m_asked.begin(); asked != m_asked.end(); ++asked) {
        if (request.isEmpty() || asked.key() == request)
            asked.value().request_stop();
    }
}

/// As if the person had pressed the button here. Nobody waits for it but the one who asked.
QCoro::Task<void> Watch::syncAsAsked(Watch *self, WatchRequest request)
{
    const std::stop_source stop;
    self->m_asked.insert(request.id, stop);
    auto running = runSync(self->m_profile, {}, false, u"manual"_s, false, stop.get_token());
    const Result<RunReport> ran = co_await std::move(running);
    request.state = WatchRequest::State::Done;
    if (ran) {
        request.runId = ran->runId;
        request.error = ran->error;
    } else {
        request.error = ran.error();
    }
    auto answering = answer(self, request);
    co_await std::move(answering);
    self->m_asked.remove(request.id);
    self->wake();
}

QCoro::Task<void> Watch::answer(Watch *self, WatchRequest request)
{
    const std::function<Result<bool>(store::StateTransaction &)> job =
        [request](store::StateTransaction &tx) -> Result<bool> {
        TANDEM_CHECK(answerRequest(tx, request));
        return true;
    };
    auto storing = self->m_profile->state->write<bool>(job);
    const Result<bool> stored = co_await storing;
    if (stored)
        co_return;
    qCWarning(log::live) << "another program could not be answered:" << stored.error();
    self->m_unanswered.append(request);
}

} // namespace tandem::session
