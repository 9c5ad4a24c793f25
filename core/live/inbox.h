// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/statestore.h"

#include <QFuture>
#include <QMutex>

#include <functional>
#include <memory>

namespace tandem::live {

/// How far a channel of change events has been heard.
struct ReplayMark
{
    QString channel;
    qint64 replayId = 0;
};
/// Where the store keeps the mark of a channel.
[[nodiscard]] QString replayKey(const QString &channel);

/// The door of the store's inbox: a notice is on disk, once, before its sender is told so. Notices that come
/// while one commit is under way share the next one. put() may be called from any thread; the store outlives
/// the inbox, and every answer comes, also when the store refuses.
class Inbox
{
public:
    explicit Inbox(store::StateStore *state);

    /// How many were new. Marks are stored in the same transaction as the notices they belong to. Fails with
    /// INBOX_BUSY where more wait than a disk can be expected to take.
    [[nodiscard]] QFuture<Result<qint64>> put(QList<store::Notice> notices, QList<ReplayMark> marks = {});
    /// Called after each commit that brought something new, from the store's thread. Set before the first
    /// put().
    void onNews(std::function<void()> news);

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared;
};

} // namespace tandem::live
