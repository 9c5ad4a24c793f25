// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QCoro/QCoroTask>

namespace tandem {

/// A coroutine that yields a Result<T>. Must be awaited or kept by somebody: QCoro 0.8's own Task may be
/// dropped silently, this one may not.
template <typename T> class [[nodiscard]] Task : public QCoro::Task<Result<T>>
{
public:
    Task() noexcept = default;
    Task(QCoro::Task<Result<T>> &&task) noexcept
        : QCoro::Task<Result<T>>(std::move(task))
    {
    } // NOLINT: implicit
};

} // namespace tandem
