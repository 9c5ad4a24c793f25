// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <type_traits>
#include <utility>

namespace tandem::ui {

/// Hands the result of a session's future to `deliver(Result<T>)`, later and on the thread of `context`,
/// which is the caller's; not at all where `context` is gone by then. A future that was given up delivers
/// ErrorKind::Stopped.
template <typename T, typename Context, typename Deliver>
void watch(const QFuture<Result<T>> &future, Context *context, Deliver deliver)
{
    static_assert(std::is_base_of_v<QObject, Context>);
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(
        watcher, &QFutureWatcherBase::finished, context, [watcher, deliver = std::move(deliver)]() mutable {
            watcher->deleteLater();
            const QFuture<Result<T>> done = watcher->future();
            if (done.resultCount() > 0)
                deliver(Result<T>(done.resultAt(0)));
            else
                deliver(Result<T>(fail(ErrorKind::Stopped, QStringLiteral("STOPPED"), QString())));
        });
    watcher->setFuture(future);
}

} // namespace tandem::ui
