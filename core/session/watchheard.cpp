// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/watch.h"

#include "core/base/logging.h"

namespace tandem::session {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto requestLook = 1s; ///< between two looks whether another program asks for something

} // namespace

/// What a window asks that looks at this profile from another process.
QCoro::Task<void> Watch::hearRequests(Watch *self)
{
    const Instant now = self->m_profile->clock->now();
    if (!self->m_holder || (now >= self->m_heardAt && now - self->m_heardAt < requestLook))
        co_return;
    self->m_heardAt = now;
    const std::function<Result<bool>(store::StateTransaction &)> look = hasOpenRequests;
    auto looking = self->m_profile->state->read<bool>(look);
    const Result<bool> open = co_await looking;
    if (!open || !*open)
        co_return;
    using Requests = QList<WatchRequest>;
    const std::function<Result<Requests>(store::StateTransaction &)> take =
        [watch = *self->m_holder, now](store::StateTransaction &tx) { return takeRequests(tx, watch, now); };
    auto taking = self->m_profile->state->write<Requests>(take);
    const Result<Requests> taken = co_await taking;
    if (!taken || self->m_stopping)
        co_return;
    for (const WatchRequest &request : *taken) {
        if (request.what == WatchRequest::What::Sync) {
            syncAsAsked(self, request);
            continue;
        }
        if (request.what == WatchRequest::What::Stop) {
            if (self->m_syncsAsked > 0)
                self->m_profile->runStop.request_stop();
        } else {
            self->pauseUntil(request.until);
            // Whoever asked looks at the state that is stored once this is answered.
            self->m_storedAt = Instant{};
            auto publishing = publish(self);
            co_await std::move(publishing);
        }
        WatchRequest done = request;
        done.state = WatchRequest::State::Done;
        auto answering = answer(self, done);
        co_await std::move(answering);
    }
}

/// As if the person had pressed the button here. Nobody waits for it but the one who asked.
QCoro::Task<void> Watch::syncAsAsked(Watch *self, WatchRequest request)
{
    ++self->m_syncsAsked;
    auto running = runSync(self->m_profile, {}, false, u"manual"_s, false);
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
    --self->m_syncsAsked;
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
    if (!stored)
        qCWarning(log::live) << "another program could not be answered:" << stored.error();
}

} // namespace tandem::session
