// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"

#include <QCoro/QCoroFuture>
#include <QList>

#include <functional>

namespace tandem::cli {

inline constexpr int pageSize = 500;

/// Reads a list of the session to its end; `fetch` gives the page after an id.
template <typename T>
[[nodiscard]] Task<QList<T>> allPages(std::function<QFuture<Result<QList<T>>>(qint64 after)> fetch)
{
    QList<T> all;
    qint64 after = 0;
    for (;;) {
        auto future = fetch(after);
        const Result<QList<T>> page = co_await future;
        if (!page)
            co_return fail(page.error());
        all += *page;
        if (page->size() < pageSize)
            co_return all;
        after = all.last().id;
    }
}

} // namespace tandem::cli
