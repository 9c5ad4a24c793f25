// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/http/wakeup.h"

#include <deque>
#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

namespace tandem::http {

/// Bounds how many coroutines run at once: each `run` waits for one of `width` lanes, first come, first
/// served. A copy shares the lanes; the running coroutines keep them alive. One thread only.
class Lanes
{
public:
    explicit Lanes(int width)
        : m_state(std::make_shared<State>(std::max(1, width)))
    {
    }

    /// Calls `start` when a lane is free and gives its result; ErrorKind::Stopped where `stop` was requested
    /// first. `start` must not be a capturing coroutine itself, but a function that calls one with values.
    template <typename T>
    [[nodiscard]] Task<T> run(std::function<Task<T>()> start, std::stop_token stop = {}) const
    {
        return runIn<T>(m_state, std::move(start), std::move(stop));
    }

    /// `work` for each item, at most `width` at a time; the results in the items' order. Items whose turn
    /// comes after a stop get ErrorKind::Stopped.
    template <typename T, typename Item>
    [[nodiscard]] static Task<std::vector<Result<T>>> forEach(
        int width, std::vector<Item> items, std::function<Task<T>(Item)> work, std::stop_token stop = {})
    {
        const Lanes lanes(width);
        std::vector<Task<T>> tasks;
        tasks.reserve(items.size());
        for (Item &item : items)
            tasks.push_back(lanes.run<T>(std::bind(work, std::move(item)), stop));
        std::vector<Result<T>> results;
        results.reserve(tasks.size());
        for (Task<T> &task : tasks) {
            Result<T> result = co_await task;
            results.push_back(std::move(result));
        }
        co_return results;
    }

    [[nodiscard]] int running() const { return m_state->width - m_state->free; }
    [[nodiscard]] bool isIdle() const { return m_state->free == m_state->width; }

private:
    struct State
    {
        explicit State(int lanes)
            : width(lanes)
            , free(lanes)
        {
        }
        int width;
        int free;
        std::deque<std::shared_ptr<Wakeup>> waiting;
    };

    /// One lane, handed to the next in line when it goes.
    class Lane
    {
    public:
        explicit Lane(std::shared_ptr<State> state)
            : m_state(std::move(state))
        {
        }
        ~Lane()
        {
            if (m_state->waiting.empty()) {
                ++m_state->free;
                return;
            }
            const auto next = m_state->waiting.front();
            m_state->waiting.pop_front();
            next->wake();
        }
        Q_DISABLE_COPY_MOVE(Lane)

    private:
        std::shared_ptr<State> m_state;
    };

    template <typename T>
    static Task<T> runIn(std::shared_ptr<State> state, std::function<Task<T>()> start, std::stop_token stop)
    {
        if (state->free > 0) {
            --state->free;
        } else {
            const auto turn = std::make_shared<Wakeup>();
            state->waiting.push_back(turn);
            Awaiting awaiting(turn);
            co_await awaiting;
        }
        const Lane lane(state);
        if (stop.stop_requested())
            co_return fail(
                ErrorKind::Stopped, QStringLiteral("STOPPED"), QStringLiteral("The work was stopped."));
        auto task = start();
        Result<T> result = co_await std::move(task);
        co_return result;
    }

    std::shared_ptr<State> m_state;
};

} // namespace tandem::http
