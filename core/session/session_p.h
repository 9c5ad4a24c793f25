// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/profile.h"

#include <QThread>

#include <atomic>

/// What Session is made of, for the files that implement it.
namespace tandem::session {

template <typename T> using Promise = std::shared_ptr<QPromise<Result<T>>>;

template <typename T> void answer(const Promise<T> &promise, Result<T> result)
{
    promise->addResult(std::move(result));
    promise->finish();
}

/// Runs one operation on the sync thread and answers its caller. Owned by Profile::pending until it ends.
template <typename T>
QCoro::Task<> serve(Profile *profile, qint64 number, Promise<T> promise, Task<T> operation)
{
    profile->pending.insert(number, [promise] { answer<T>(promise, fail(stoppedError())); });
    Result<T> result = co_await std::move(operation);
    if (profile->pending.remove(number))
        answer<T>(promise, std::move(result));
}

/// For operations that are declared beside Session, each in a header of its own: session.h is included by
/// nearly every file there is.
inline auto &insideOf(Session &session);

class Session::Private
{
    static Private &of(Session &session) { return *session.d; }
    friend auto &insideOf(Session &session) { return of(session); }

public:
    QThread thread;
    Profile *profile = nullptr;
    QString name;
    QString directory;
    bool closing = false;
    qint64 lastNumber = 0;
    std::shared_ptr<std::atomic<int>> runs = std::make_shared<std::atomic<int>>(0);

    template <typename T, typename Operation> Answer<T> ask(Operation operation)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        auto future = promise->future();
        if (closing) {
            answer<T>(promise, fail(stoppedError()));
            return future;
        }
        const auto begin = [target = profile, promise, number = ++lastNumber,
                               operation = std::move(operation)] {
            serve<T>(target, number, promise, operation(target));
        };
        QMetaObject::invokeMethod(profile, begin, Qt::QueuedConnection);
        return future;
    }

    template <typename T, typename Operation> Answer<T> askRun(Operation operation)
    {
        ++*runs;
        auto future = ask<T>(std::move(operation));
        return future.then(QtFuture::Launch::Sync, [runs = runs](const Result<T> &result) {
            --*runs;
            return result;
        });
    }
};

} // namespace tandem::session
