// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QMutex>

#include <chrono>

namespace tandem::server {

/// A bucket of requests for each sender, as large as one second's worth. Remembers a bounded number of
/// senders. Thread-safe.
class SenderLimit
{
public:
    using Time = std::chrono::steady_clock::time_point;

    /// True where this sender may send one more now.
    [[nodiscard]] bool take(const QByteArray &sender, int perSecond, Time now);

private:
    struct Bucket
    {
        double left = 0;
        Time at;
    };
    void forgetIdle(Time now);

    QMutex m_mutex;
    QHash<QByteArray, Bucket> m_buckets;
};

} // namespace tandem::server
