// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/requestqueue.h"

namespace tandem::http {

Ticket::Ticket(RequestQueue &queue, Priority lane, bool tokenNeeded)
    : priority(lane)
    , needsToken(tokenNeeded)
    , m_queue(queue)
{
}

Ticket::~Ticket()
{
    m_queue.leave(*this);
}

RequestQueue::RequestQueue(RateLimiter limiter, int concurrency, std::shared_ptr<Clock> clock)
    : m_limiter(limiter)
    , m_clock(std::move(clock))
    , m_free(concurrency)
{
}

std::unique_ptr<Ticket> RequestQueue::enter(Priority priority, bool needsToken, bool again)
{
    auto ticket = std::make_unique<Ticket>(*this, priority, needsToken);
    auto &lane = m_lanes.at(static_cast<size_t>(priority));
    if (again)
        lane.push_front(ticket.get());
    else
        lane.push_back(ticket.get());
    pump();
    return ticket;
}

void RequestQueue::releaseTokenRequests()
{
    m_held = false;
    pump();
}

void RequestQueue::refuseTokenRequests(const Error &error)
{
    m_held = false;
    for (auto &lane : m_lanes) {
        std::erase_if(lane, [&error](Ticket *ticket) {
            if (!ticket->needsToken)
                return false;
            ticket->refusal = error;
            ticket->turn->wake();
            return true;
        });
    }
    pump();
}

void RequestQueue::clear()
{
    for (auto &lane : m_lanes)
        lane.clear();
    m_timer.reset();
}

void RequestQueue::leave(const Ticket &ticket)
{
    if (ticket.m_granted)
        ++m_free;
    else
        std::erase(m_lanes.at(static_cast<size_t>(ticket.priority)), &ticket);
    pump();
}

Ticket *RequestQueue::takeNext()
{
    for (auto &lane : m_lanes) {
        const auto next = std::find_if(lane.begin(), lane.end(),
            [this](const Ticket *ticket) { return !m_held || !ticket->needsToken; });
        if (next == lane.end())
            continue;
        Ticket *ticket = *next;
        lane.erase(next);
        return ticket;
    }
    return nullptr;
}

bool RequestQueue::hasEligible() const
{
    return std::any_of(m_lanes.begin(), m_lanes.end(), [this](const auto &lane) {
        return std::any_of(lane.begin(), lane.end(),
            [this](const Ticket *ticket) { return !m_held || !ticket->needsToken; });
    });
}

void RequestQueue::pump()
{
    while (m_free > 0 && hasEligible()) {
        const Instant now = m_clock->now();
        if (const auto delay = m_limiter.delay(now); delay.count() > 0) {
            pumpAfter(delay);
            return;
        }
        Ticket *ticket = takeNext();
        m_limiter.take(now);
        --m_free;
        ticket->m_granted = true;
        ticket->turn->wake();
    }
}

void RequestQueue::pumpAfter(std::chrono::milliseconds delay)
{
    if (m_timer)
        return;
    m_timer = std::make_unique<QFutureWatcher<void>>();
    QObject::connect(m_timer.get(), &QFutureWatcherBase::finished, m_timer.get(), [this] {
        m_timer.release()->deleteLater();
        pump();
    });
    m_timer->setFuture(m_clock->wait(delay));
}

} // namespace tandem::http
