// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/senderlimit.h"

namespace tandem::server {

namespace {

constexpr qsizetype mostSenders = 4096;

} // namespace

bool SenderLimit::take(const QByteArray &sender, int perSecond, Time now)
{
    const QMutexLocker lock(&m_mutex);
    if (m_buckets.size() >= mostSenders && !m_buckets.contains(sender))
        forgetIdle(now);
    const auto most = static_cast<double>(perSecond);
    auto found = m_buckets.find(sender);
    if (found == m_buckets.end())
        found = m_buckets.insert(sender, {most, now});
    const double seconds = std::chrono::duration<double>(now - found->at).count();
    found->left = std::min(most, found->left + seconds * most);
    found->at = now;
    if (found->left < 1)
        return false;
    found->left -= 1;
    return true;
}

void SenderLimit::forgetIdle(Time now)
{
    m_buckets.removeIf([now](const auto &entry) { return now - entry->at > std::chrono::seconds(1); });
    if (m_buckets.size() >= mostSenders)
        m_buckets.clear(); // More senders in one second than anybody has: a new second for all of them.
}

} // namespace tandem::server
