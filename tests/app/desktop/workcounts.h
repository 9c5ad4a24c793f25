// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/workwatch.h"

#include <QCoreApplication>
#include <QThread>

#include <array>
#include <atomic>

namespace tandem {

/// What a witness of work has counted, by its kind, on the window's thread and on all others.
inline constexpr int kinds = 3;
inline std::array<std::atomic<int>, kinds> workElsewhere;
inline std::array<std::atomic<int>, kinds> workInTheWindow;

/// What an editor may read with each key: a configuration of that size takes a fraction of a millisecond.
inline constexpr qsizetype smallDocument = 64 * 1024;

inline void witness(Work work, qsizetype bytes)
{
    const bool inTheWindow = QThread::currentThread() == QCoreApplication::instance()->thread();
    if (inTheWindow && bytes > 0 && bytes <= smallDocument)
        return;
    (inTheWindow ? workInTheWindow : workElsewhere).at(static_cast<size_t>(work))++;
}

} // namespace tandem
