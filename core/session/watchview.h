// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/domain/side.h"

#include <QList>
#include <QUrl>

#include <optional>

/// What runs unattended, as those see it who only look. Plain values; any thread.
namespace tandem::session {

/// What startWatch() begins.
struct WatchOptions
{
    bool receiver = true;
    bool stream = true;
    bool schedules = true;
    /// An event may be that late: a change that is younger proves nothing about a silent subscription.
    std::chrono::milliseconds eventPatience{90'000};
};

/// When a flow runs by itself.
struct ScheduleView
{
    Flow flow = Flow::Accounts;
    QString line; ///< as in the configuration; empty: never
    bool immediate = false; ///< change notices start it
    bool released = true; ///< false: no person has applied its first plan yet (S17)
    QList<Instant> next; ///< five of them
    friend bool operator==(const ScheduleView &, const ScheduleView &) = default;
};

struct ReceiverView
{
    bool listening = false;
    QUrl url; ///< without the secret
    QString trouble; ///< why it does not listen
    qint64 taken = 0;
    qint64 notWanted = 0;
    qint64 refused = 0; ///< forged, nonsense, too fast
    qint64 notStored = 0;
    std::optional<Instant> last;
    friend bool operator==(const ReceiverView &, const ReceiverView &) = default;
};

struct StreamView
{
    QString state; ///< "off", "connecting", "listening", "waiting", "unavailable"
    QString reason;
    QList<std::pair<QString, QString>> refused; ///< object, why nothing is heard of it
    qint64 events = 0;
    qint64 handshakes = 0;
    std::optional<Instant> lastEvent;
    friend bool operator==(const StreamView &, const StreamView &) = default;
};

/// The API allowance (S16).
struct AllowanceView
{
    qint64 used = 0;
    qint64 maximum = 0; ///< 0: not known yet
    qint64 own = 0; ///< Tandem's calls of this day
    qint64 cap = 0;
    qint64 floor = 0;
    qint64 forecast = 0; ///< `used` at midnight
    QString step; ///< "normal", "no-backfill", "stretched", "paused"
    QString reason;
    friend bool operator==(const AllowanceView &, const AllowanceView &) = default;
};

struct WatchView
{
    bool running = false;
    QString health = QStringLiteral("off"); ///< "off", "starting", "good", "degraded", "failing", "paused"
    QString trouble; ///< why it is not good, one sentence
    std::optional<Instant> since;
    std::optional<Instant> pausedUntil;
    QString zone; ///< of the schedules' local times
    QList<ScheduleView> schedules;
    ReceiverView receiver;
    StreamView stream;
    AllowanceView allowance;
    qint64 waitingNotices = 0;
    std::optional<Instant> oldestNotice;
    qint64 immediateRuns = 0;
    qint64 scheduledRuns = 0;
    qint64 polls = 0;
    qint64 failedRuns = 0;
    std::optional<Instant> nextPoll;

    /// When a schedule starts the next run; none: no flow has one that may, or it is paused.
    [[nodiscard]] std::optional<Instant> nextRun(Instant now) const;
    friend bool operator==(const WatchView &, const WatchView &) = default;
};

/// The document of `status` and of the store; stable order.
[[nodiscard]] QByteArray watchJson(const WatchView &view);
[[nodiscard]] std::optional<WatchView> watchFromJson(const QByteArray &json);

/// What came of a notice that was sent to ourselves.
struct WebhookTest
{
    QUrl url; ///< that it was sent to, without the secret
    int status = 0; ///< 0: no answer
    bool arrived = false; ///< it is in the inbox
    qint64 milliseconds = 0;
    QString text; ///< one sentence
    friend bool operator==(const WebhookTest &, const WebhookTest &) = default;
};

/// One notice of the inbox.
struct NoticeView
{
    qint64 id = 0;
    QString source; ///< "webhook", "change-event", "test"
    Side side = Side::Startdeliver;
    QString object;
    RecordId record; ///< empty: the whole object
    QString change;
    int copies = 1;
    Instant receivedAt;
    std::optional<Instant> handledAt;
    qint64 runId = 0; ///< that dealt with it; 0: it had nothing to do
    QString outcome;
    friend bool operator==(const NoticeView &, const NoticeView &) = default;
};

} // namespace tandem::session
