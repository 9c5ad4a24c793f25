// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/client.h"
#include "core/http/ratelimiter.h"
#include "core/http/wakeup.h"

#include <QFutureWatcher>

#include <array>
#include <deque>

namespace tandem::http {

class RequestQueue;

/// A place in the queue, and then the right to send one request; given back when it goes. Held by the
/// coroutine.
class Ticket
{
public:
    Ticket(RequestQueue &queue, Priority priority, bool needsToken);
    ~Ticket();
    Q_DISABLE_COPY_MOVE(Ticket)

    std::shared_ptr<Wakeup> turn = std::make_shared<Wakeup>();
    std::optional<Error> refusal; ///< set where the turn never comes
    const Priority priority;
    const bool needsToken;

private:
    friend class RequestQueue;
    RequestQueue &m_queue;
    bool m_granted = false;
};

/// Who may send next: the most urgent lane first, in order within a lane, at most `concurrency` at a time and
/// as often as the rate limiter allows. While the token is renewed, requests that need one stand still.
class RequestQueue
{
public:
    RequestQueue(RateLimiter limiter, int concurrency, std::shared_ptr<Clock> clock);

    /// `again`: a request that had its turn before goes to the head of its lane.
    [[nodiscard]] std::unique_ptr<Ticket> enter(Priority priority, bool needsToken, bool again);
    [[nodiscard]] RateLimiter &limiter() { return m_limiter; }
    [[nodiscard]] const RateLimiter &limiter() const { return m_limiter; }

    void holdTokenRequests() { m_held = true; }
    void releaseTokenRequests();
    /// Ends the hold and refuses everybody who waits for the token.
    void refuseTokenRequests(const Error &error);
    /// Forgets everybody who waits; their owners wake them.
    void clear();

private:
    friend class Ticket;
    void leave(const Ticket &ticket);
    void pump();
    [[nodiscard]] Ticket *takeNext();
    [[nodiscard]] bool hasEligible() const;
    void pumpAfter(std::chrono::milliseconds delay);

    std::array<std::deque<Ticket *>, 4> m_lanes;
    RateLimiter m_limiter;
    std::shared_ptr<Clock> m_clock;
    std::unique_ptr<QFutureWatcher<void>> m_timer;
    int m_free;
    bool m_held = false;
};

} // namespace tandem::http
