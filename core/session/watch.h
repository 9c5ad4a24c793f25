// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/schedule.h"
#include "core/http/wakeup.h"
#include "core/live/budget.h"
#include "core/live/changestream.h"
#include "core/live/receiver.h"
#include "core/session/noticesort.h"
#include "core/session/profile.h"
#include "core/session/runs.h"
#include "core/session/watchrequest.h"

#include <QTimer>

#include <deque>

namespace tandem::session {

/// A run that the watch starts by itself and does not wait for.
struct WatchJob
{
    QList<Flow> flows;
    QString trigger; ///< "schedule", "poll", "catch-up", "change-event", "new-links"
    QList<qint64> notices; ///< that are dealt with when it has ended well
    bool follows = false; ///< only what belongs to records that came to sync; "new-links"
    bool look = false; ///< it stands for a regular look at the services, whoever asked first
    Instant notBefore{}; ///< a first full read that waits for its allowance is tried again then
    friend bool operator==(const WatchJob &, const WatchJob &) = default;
};

/// Not only looked.
[[nodiscard]] bool didSomething(const sync::RunReport &report);

/// A profile that runs unattended: change notices start runs of their records at once, schedules and polls
/// run beside them and find what notices missed (S18), all within the API allowance (S16) and only for flows
/// whose first plan a person applied (S17). Holds the profile's lock (S19). Lives on the sync thread; owned
/// by the profile, which stops it and waits until it is idle.
class Watch : public QObject
{
    Q_OBJECT
public:
    Watch(Profile *profile, WatchOptions options, std::shared_ptr<FileLock> lock);
    ~Watch() override;

    void start();
    void stop();
    /// Nothing of it runs any more.
    [[nodiscard]] bool isIdle() const
    {
        return m_finished && !m_jobRunning && !m_asking && !m_hearing && m_asked.isEmpty();
    }
    void pauseUntil(std::optional<Instant> time);
    /// Looks at everything again in the next turn.
    void wake();
    /// Records came to sync in a run that did not look for what belongs to them: these flows do.
    void follow(const QList<Flow> &flows) { m_followers.unite(QSet<Flow>(flows.begin(), flows.end())); }
    /// The configuration or the secrets have changed.
    void lookAgain()
    {
        m_appliedAt = Instant{};
        wake();
    }
    /// A person signed in again: what waits for that is tried at once.
    void connectedAgain();
    [[nodiscard]] WatchView view() const;

private:
    // The loop: watch.cpp
    static QCoro::Task<void> run(Watch *self);
    static QCoro::Task<void> turn(Watch *self);
    static QCoro::Task<void> sleep(Watch *self, std::chrono::milliseconds duration);
    static Task<bool> loadMemory(Watch *self);
    static QCoro::Task<void> publish(Watch *self);
    void noteCalls();
    void noteClock();
    [[nodiscard]] std::chrono::milliseconds nextPause() const;
    [[nodiscard]] bool isPaused() const;
    [[nodiscard]] QString trouble() const;

    // What other processes ask: watchheard.cpp
    static QCoro::Task<void> hearRequests(Watch *self); ///< nobody waits for it
    static Task<QList<WatchRequest>> takenRequests(Watch *self);
    static QCoro::Task<void> carryOutRequest(Watch *self, WatchRequest request);
    void stopAsked(const QString &request = {}); ///< empty: all of them
    static QCoro::Task<void> syncAsAsked(Watch *self, WatchRequest request);
    static QCoro::Task<void> answer(Watch *self, WatchRequest request);

    // Configuration, receiver and stream: watchparts.cpp
    static QCoro::Task<void> applyConfiguration(Watch *self);
    static QCoro::Task<void> startStream(Watch *self);
    static QCoro::Task<void> askForRoom(Watch *self); ///< a job that nobody waits for
    static Task<bool> probeStream(Watch *self);
    static Task<bool> probeObject(Watch *self, QString object, Instant since);
    [[nodiscard]] QList<Flow> immediateFlows() const; ///< on, wanted and released
    [[nodiscard]] QStringList streamObjects() const;
    [[nodiscard]] bool isPushed() const; ///< every immediate flow is told of, from both sides

    // Notices: watchnotices.cpp
    static QCoro::Task<void> dealWithNotices(Watch *self);
    static Task<QList<store::Notice>> freshNotices(Watch *self);
    static Task<bool> take(Watch *self, QList<qint64> ids);
    static Task<bool> runNotices(Watch *self, NoticeWork work);
    static Task<bool> forgetIdle(Watch *self, sync::RunReport report);
    static Task<bool> finish(Watch *self, QList<qint64> ids, qint64 runId, QString outcome);
    void runFailed(const Error &error);

    // Jobs: watchjobs.cpp
    static QCoro::Task<void> startDue(Watch *self);
    static QCoro::Task<void> carryOut(Watch *self, WatchJob job);
    static Task<bool> jobEnded(Watch *self, WatchJob job, Ran ran);
    static Task<bool> settleJob(Watch *self, WatchJob job, qint64 runId, QString outcome);
    static Task<bool> isBackfill(Watch *self, QList<Flow> flows);
    static QCoro::Task<void> addSchedules(Watch *self);
    static Task<bool> noteFound(Watch *self, WatchJob job, qint64 runId, Instant begun); ///< watchfound.cpp
    void addPoll();
    void addFollowers();
    [[nodiscard]] std::optional<WatchJob> takeJob(Instant now);
    [[nodiscard]] bool isCovered(const WatchJob &job) const;
    void addJob(WatchJob job, bool first = false);
    [[nodiscard]] int stretch() const;

    Profile *m_profile;
    WatchOptions m_options;
    std::shared_ptr<FileLock> m_lock;
    std::optional<FileLock::Holder> m_holder; ///< this process, as the lock names it
    live::Inbox m_inbox;
    live::Receiver m_receiver;
    std::unique_ptr<live::ChangeStream> m_stream;
    live::Budget m_budget;
    live::BudgetView m_allowance;
    live::PollPace m_pace{std::chrono::seconds(60), std::chrono::seconds(900)};
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    quint64 m_seed = 0;
    std::optional<Configuration> m_configuration;
    live::WebhookSecrets m_secrets;
    QHash<Flow, Schedule> m_schedules;
    QHash<Flow, Instant> m_handled; ///< schedule times are dealt with up to here
    QSet<Flow> m_released; ///< a person applied their first plan
    QSet<QString> m_told; ///< entities a webhook came of since the start
    QString m_receiverTrouble;
    std::deque<WatchJob> m_jobs;
    QSet<qint64> m_inJobs; ///< notices that a job will deal with
    qint64 m_inJobsUpTo = 0; ///< no notice up to this one is open and without a job
    QSet<Flow> m_followers; ///< to look for what belongs to records that came to sync
    Instant m_nextFollowing;
    bool m_jobRunning = false;
    bool m_asking = false; ///< for the allowance
    QHash<QString, std::stop_source> m_asked; ///< runs of other processes' requests, by these, under way
    QTimer m_hearTimer; ///< not on the profile's clock: who asks waits for it
    bool m_hearing = false;
    QList<WatchRequest> m_unanswered; ///< the store did not take what became of them
    bool m_running = false;
    bool m_finished = false;
    bool m_stopping = false;
    bool m_woken = false;
    std::shared_ptr<http::Wakeup> m_wakeup;
    Instant m_since;
    std::optional<Instant> m_pausedUntil;
    Instant m_nextPoll;
    Instant m_jobRetryAt;
    Instant m_noticeRetryAt;
    Instant m_lastSalesforceWrite;
    Instant m_lookedAtStore; ///< counts and releases were read
    Instant m_prunedAt;
    std::optional<Instant> m_outboxOpenSince;
    int m_failures = 0; ///< runs in a row
    int m_skippedTimes = 0; ///< of schedules, while stretched
    QString m_lastError;
    ErrorKind m_lastErrorKind = ErrorKind::Internal;
    Instant m_lastTurn;
    Instant m_appliedAt; ///< configuration and secrets were looked at
    Instant m_streamRetryAt;
    Instant m_roomAskedAt; ///< or when nothing had to be asked for
    QStringList m_listened; ///< objects that the stream was asked for
    bool m_streamOutdated = false; ///< it ends, and another one is made as the changed configuration says
    bool m_noticesLeft = false; ///< some wait for their turn
    WatchView m_counts; ///< only its numbers
    WatchView m_published;
    QByteArray m_stored;
    Instant m_storedAt;
};

} // namespace tandem::session
