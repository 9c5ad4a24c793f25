// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace tandem::sandbox {

/// A number that grows whenever something happened that a page may show, and a way to wait for that.
/// Thread-safe.
class Revision
{
public:
    [[nodiscard]] quint64 value() const;
    void bump();
    /// The number once it differs from `known`, or as it is when the patience ends or release() was called.
    [[nodiscard]] quint64 waitBeyond(quint64 known, std::chrono::milliseconds patience);
    /// Everybody who waits leaves, and nobody waits until hold(): the server stops.
    void release();
    void hold();

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    quint64 m_value = 1;
    bool m_released = false;
};

} // namespace tandem::sandbox
