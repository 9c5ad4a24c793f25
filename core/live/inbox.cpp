// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/inbox.h"

#include "core/base/logging.h"

#include <QPromise>

namespace tandem::live {
using namespace Qt::StringLiterals;

namespace {

/// Beyond this a sender is asked to come again: memory must not grow with somebody's zeal.
constexpr qsizetype mostWaiting = 20'000;

struct Waiting
{
    QList<store::Notice> notices;
    QList<ReplayMark> marks;
    std::shared_ptr<QPromise<Result<qint64>>> promise;
};

/// What one commit takes.
using Batch = std::vector<Waiting>;

Result<QList<qint64>> storeAll(store::StateTransaction &tx, const Batch &batch)
{
    QList<qint64> added;
    for (const Waiting &entry : batch) {
        TANDEM_TRY(count, tx.putNotices(entry.notices));
        added.append(count);
        for (const ReplayMark &mark : entry.marks)
            TANDEM_CHECK(tx.setMeta(replayKey(mark.channel), QByteArray::number(mark.replayId)));
    }
    return added;
}

} // namespace

QString replayKey(const QString &channel)
{
    return u"replay/"_s + channel;
}

struct Inbox::Shared
{
    store::StateStore *state = nullptr;
    std::function<void()> news;
    QMutex mutex;
    Batch waiting;
    qsizetype notices = 0;
    bool asked = false; ///< a commit is queued, which will take everything that waits by then
};

Inbox::Inbox(store::StateStore *state)
    : m_shared(std::make_shared<Shared>())
{
    m_shared->state = state;
}

void Inbox::onNews(std::function<void()> news)
{
    m_shared->news = std::move(news);
}

QFuture<Result<qint64>> Inbox::put(QList<store::Notice> notices, QList<ReplayMark> marks)
{
    auto promise = std::make_shared<QPromise<Result<qint64>>>();
    promise->start();
    auto future = promise->future();
    const QMutexLocker lock(&m_shared->mutex);
    if (m_shared->notices + notices.size() > mostWaiting) {
        promise->addResult(fail(ErrorKind::Limit, u"INBOX_BUSY"_s,
            u"More notices arrive than the disk can take. Their senders are asked to come again."_s, {},
            Retry::Later));
        promise->finish();
        return future;
    }
    m_shared->notices += notices.size();
    m_shared->waiting.push_back({std::move(notices), std::move(marks), promise});
    if (std::exchange(m_shared->asked, true))
        return future;
    auto batch = std::make_shared<Batch>();
    const std::function<Result<QList<qint64>>(store::StateTransaction &)> commit =
        [shared = m_shared, batch](store::StateTransaction &tx) {
            const QMutexLocker taking(&shared->mutex);
            *batch = std::exchange(shared->waiting, {});
            shared->notices = 0;
            shared->asked = false;
            return storeAll(tx, *batch);
        };
    const auto done = [shared = m_shared, batch](const Result<QList<qint64>> &added) {
        // A store that has stopped never ran the job.
        if (batch->empty()) {
            const QMutexLocker taking(&shared->mutex);
            *batch = std::exchange(shared->waiting, {});
        }
        qint64 sum = 0;
        for (size_t i = 0; i < batch->size(); ++i) {
            Result<qint64> count = fail(added ? Error() : added.error());
            if (added)
                count = added->at(static_cast<qsizetype>(i));
            sum += count.value_or(0);
            (*batch)[i].promise->addResult(std::move(count));
            (*batch)[i].promise->finish();
        }
        if (!added)
            qCWarning(log::live) << "notices could not be stored:" << added.error();
        if (sum > 0 && shared->news)
            shared->news();
    };
    m_shared->state->write<QList<qint64>>(commit).then(QtFuture::Launch::Sync, done);
    return future;
}

} // namespace tandem::live
