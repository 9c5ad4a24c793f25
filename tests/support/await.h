// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTest>
#include <QTimer>

#include <memory>
#include <optional>

namespace tandem {

/// Where a coroutine's result arrives while a test goes on.
template <typename T> using Arrival = std::shared_ptr<std::optional<Result<T>>>;

template <typename T> QCoro::Task<void> arriveIn(Task<T> task, Arrival<T> arrival)
{
    Result<T> result = co_await std::move(task);
    arrival->emplace(std::move(result));
}

/// Starts a coroutine and does not wait.
template <typename T> Arrival<T> begin(Task<T> task)
{
    auto arrival = std::make_shared<std::optional<Result<T>>>();
    arriveIn(std::move(task), arrival);
    return arrival;
}

/// Runs the event loop until the result is there; a fault of the test where it never comes. Waits for events
/// themselves: QTest::qWaitFor looks only every ten milliseconds, and a run of the engine takes hundreds of
/// turns.
template <typename T> Result<T> await(const Arrival<T> &arrival)
{
    QTimer wakeUp;
    wakeUp.start(100);
    const QDeadlineTimer deadline(120'000);
    while (!arrival->has_value() && !deadline.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    if (!arrival->has_value())
        return fail(
            ErrorKind::Internal, QStringLiteral("NEVER"), QStringLiteral("The coroutine never ended."));
    return **arrival;
}

template <typename T> Result<T> await(Task<T> task)
{
    return await(begin(std::move(task)));
}

} // namespace tandem
