// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/statetypes.h"

#include <QFuture>
#include <QMap>
#include <QPromise>
#include <QString>

#include <functional>
#include <memory>

namespace tandem::store {

class Database;
struct MutedCause;
struct RefusedFor;

/// What a job may do inside one transaction of state.db. Lives only during the job, on the store thread.
/// Every function reports the disk's or SQLite's error with the file's path; the transaction is then rolled
/// back.
class StateTransaction
{
public:
    explicit StateTransaction(Database &database);

    // profile
    [[nodiscard]] Result<QByteArray> meta(const QString &key); ///< empty where unset
    [[nodiscard]] Status setMeta(const QString &key, const QByteArray &value);
    [[nodiscard]] Result<qint64> epoch();
    [[nodiscard]] Result<qint64>
    raiseEpoch(); ///< a new runner; what the one before wrote down stays, to be read back

    // links: the answers are keyed by the id asked for; all states are returned
    [[nodiscard]] Result<QHash<RecordId, Link>> links(Flow flow, Side side, const QList<RecordId> &ids);
    [[nodiscard]] Result<QList<Link>> linksAfter(
        Flow flow, qint64 afterId, int limit); ///< by key, oldest first
    [[nodiscard]] Result<std::optional<Link>> link(qint64 id);
    [[nodiscard]] Result<qint64> linkCount(Flow flow);
    struct ScopeWindow
    {
        qint64 links = 0; ///< looked at
        qint64 inScope = 0; ///< of them, those that are active and in scope
        qint64 lastId = 0;
    };
    /// Counts a window of a flow's links, by key. No index knows the scope: looking at many takes its time.
    [[nodiscard]] Result<ScopeWindow> scopeWindow(Flow flow, qint64 afterId, int limit);
    /// Links that a reference or an exact key found, by key. An index of their own: among a million created
    /// ones they may be few.
    [[nodiscard]] Result<QList<Link>> foundLinksAfter(Flow flow, qint64 afterId, int limit);
    [[nodiscard]] Result<qint64> foundLinkCount(Flow flow);
    [[nodiscard]] Status putLinks(
        QList<Link> &links); ///< inserts (id 0, filled in) or replaces; a taken end is an error
    /// The ends are free again: for links whose partner Tandem deleted itself and that a person undeleted.
    [[nodiscard]] Status removeLinks(const QList<qint64> &ids);
    /// Remembered as a decision against the link, which can be withdrawn.
    [[nodiscard]] Status keepApart(
        Flow flow, const RecordId &salesforce, const RecordId &startdeliver, Instant now);
    /// The Startdeliver ids a person set apart from this Salesforce record, or the other way round.
    [[nodiscard]] Result<QList<RecordId>> keptApart(Flow flow, Side side, const RecordId &id);

    // outbox
    [[nodiscard]] Status putOutbox(QList<OutboxEntry> &entries); ///< inserts (ids filled in) or replaces
    [[nodiscard]] Status setOutboxState(const QList<qint64> &ids, OutboxState state);
    [[nodiscard]] Status removeOutbox(const QList<qint64> &ids);
    [[nodiscard]] Result<QList<OutboxEntry>> openOutbox(
        std::optional<Flow> flow, qint64 afterId, int limit); ///< by key
    /// What is open and comes from this record or is written to it.
    [[nodiscard]] Result<QList<OutboxEntry>> openOutboxOf(Flow flow, Side side, const RecordId &record);
    /// Of these sources, those with a create in the outbox.
    [[nodiscard]] Result<QList<RecordId>> sourcesWithOpenCreate(
        Flow flow, Side target, const QList<RecordId> &sources);

    // inbox
    /// Returns how many were new; one whose key is known only counts another copy.
    [[nodiscard]] Result<qint64> putNotices(const QList<Notice> &notices);
    [[nodiscard]] Result<QList<Notice>> openNotices(qint64 afterId, int limit); ///< oldest first
    /// Their records are read from now on: an equal notice that comes later may tell of a later change.
    [[nodiscard]] Status takeNotices(const QList<qint64> &ids);
    [[nodiscard]] Status finishNotices(
        const QList<qint64> &ids, qint64 runId, const QString &outcome, Instant now);
    struct InboxCounts
    {
        qint64 open = 0;
        std::optional<Instant> oldest;
    };
    [[nodiscard]] Result<InboxCounts> inboxCounts();
    [[nodiscard]] Result<QList<Notice>> notices(qint64 beforeId, int limit); ///< newest first; 0: all
    [[nodiscard]] Result<QList<Notice>> noticesOf(
        Side side, const QString &object, const RecordId &record, int limit);
    /// Of notices of single records that a run has dealt with since then, the newest `limit`.
    [[nodiscard]] Result<QList<Arrival>> arrivals(Instant since, int limit);
    [[nodiscard]] Status pruneNotices(Instant before); ///< handled ones

    // runs and history
    [[nodiscard]] Result<qint64> putRun(const Run &run); ///< inserts (id 0) or replaces
    [[nodiscard]] Result<std::optional<Run>> run(qint64 id);
    [[nodiscard]] Result<QList<Run>> runs(
        int limit, qint64 beforeId = 0); ///< newest first; 0: from the newest on
    [[nodiscard]] Status removeRun(qint64 id); ///< one that did nothing, with its empty plan
    [[nodiscard]] Status markInterruptedRuns(); ///< "running" ones of a dead process become "interrupted"
    [[nodiscard]] Status addHistory(const QList<HistoryEntry> &entries);
    [[nodiscard]] Result<QList<HistoryEntry>> historyOfRun(qint64 runId, qint64 afterId, int limit);
    [[nodiscard]] Result<QList<HistoryEntry>> historyOfRecord(
        Flow flow, Side side, const RecordId &id, int limit);
    /// What was written to these pairs, by their Salesforce ends, and when persons said to go on; oldest
    /// first.
    [[nodiscard]] Result<QList<HistoryEntry>> writesSince(
        Flow flow, const QList<RecordId> &salesforce, Instant since);
    [[nodiscard]] Result<qint64> deletesAndClearsSince(
        Flow flow, Instant since); ///< records, for the guard (S10)
    struct Written
    {
        qint64 salesforce = 0;
        qint64 startdeliver = 0;
        friend bool operator==(const Written &, const Written &) = default;
    };
    /// Changes that were written to each side from `since` to before `until`: values, and records that were
    /// created or deleted. Flows of which nothing was written are left out.
    [[nodiscard]] Result<QMap<Flow, Written>> writtenBetween(Instant since, Instant until);
    [[nodiscard]] Status pruneHistory(Instant before);

    // what waits for a person
    [[nodiscard]] Status putConflict(
        const Conflict &conflict); ///< one per (link, mapping): replaces; keeps resolution and since of the
                                   ///< same two values
    [[nodiscard]] Status removeConflicts(
        qint64 linkId, const QStringList &mappingKeys); ///< empty list: all of the link
    [[nodiscard]] Result<QList<Conflict>> conflictsOf(const QList<qint64> &linkIds);
    [[nodiscard]] Result<QList<Conflict>> conflicts(std::optional<Flow> flow, qint64 afterId, int limit);
    [[nodiscard]] Result<std::optional<Conflict>> conflict(qint64 id);
    [[nodiscard]] Status resolveConflict(qint64 id, std::optional<Side> winner); ///< none: undecided again

    [[nodiscard]] Status putHold(
        const Hold &hold); ///< one per (flow, side, record): replaces; keeps decision and since while kind
                           ///< and candidates are the same
    [[nodiscard]] Status removeHold(Flow flow, Side side, const RecordId &record);
    [[nodiscard]] Result<QHash<RecordId, Hold>> holdsOf(Flow flow, Side side, const QList<RecordId> &records);
    /// Each question once: of two holds that name each other, the one whose answer settles both.
    [[nodiscard]] Result<QList<Hold>> holds(std::optional<Flow> flow, qint64 afterId, int limit);
    [[nodiscard]] Result<QList<Hold>> holdsOfKind(Flow flow, const QString &kind, int limit);
    [[nodiscard]] Result<qint64> lastHoldId();
    /// How many undecided questions came after the hold `afterId`.
    [[nodiscard]] Result<qint64> holdsAfter(Flow flow, qint64 afterId);
    [[nodiscard]] Result<std::optional<Hold>> hold(qint64 id);
    /// Holds of records of the other side that name this record of `side` among their candidates.
    [[nodiscard]] Result<QList<Hold>> holdsNaming(Flow flow, Side side, const RecordId &candidate);
    /// Held records of the other side that name one of these records of `side` among their candidates.
    [[nodiscard]] Result<QList<RecordId>> heldNaming(Flow flow, Side side, const QList<RecordId> &candidates);
    [[nodiscard]] Result<QList<Hold>> decidedHolds(Flow flow); ///< answered, not carried out yet
    [[nodiscard]] Result<QHash<QString, qint64>> holdKinds(Flow flow); ///< undecided ones by kind
    [[nodiscard]] Status decideHold(qint64 id, const QString &decision);

    [[nodiscard]] Status putDecision(const Decision &decision);
    [[nodiscard]] Status withdrawDecision(qint64 id);
    /// Those that concern these records of one side.
    [[nodiscard]] Result<QList<Decision>> decisionsOf(Flow flow, Side side, const QList<RecordId> &ids);
    [[nodiscard]] Result<QList<Decision>> decisions(std::optional<Flow> flow, qint64 afterId, int limit);
    [[nodiscard]] Result<std::optional<Decision>> decision(qint64 id);

    [[nodiscard]] Status putRefusal(
        const Refusal &refusal); ///< one per (flow, side, source, mapping): replaces, counts tries
    [[nodiscard]] Status removeRefusals(
        Flow flow, Side side, const RecordId &source, const QStringList &mappingKeys); ///< empty list: all
    [[nodiscard]] Result<QList<Refusal>> refusalsOf(Flow flow, Side side, const QList<RecordId> &sources);
    [[nodiscard]] Result<QList<Refusal>> refusals(std::optional<Flow> flow, qint64 afterId, int limit);
    [[nodiscard]] Result<qint64> refusalCount(Flow flow);
    [[nodiscard]] Result<QList<Refusal>> dueRefusals(Flow flow, Instant now, int limit);
    [[nodiscard]] Status retryRefusals(
        const QList<qint64> &ids, Instant now); ///< ends their back-off; empty list: all

    // causes of refusals that a person muted: mutedcauses.h
    [[nodiscard]] Status muteCause(const MutedCause &mute); ///< one per cause: replaces
    [[nodiscard]] Status unmuteCause(const RefusedFor &cause); ///< also where it is not muted (any more)
    /// Those that are not over at `now`, oldest first.
    [[nodiscard]] Result<QList<MutedCause>> mutedCauses(Instant now);
    [[nodiscard]] Result<qint64> mutedRefusals(Instant now); ///< how many refusals have such a cause

    [[nodiscard]] Status putWaiting(
        const QList<Waiting> &rows); ///< one per (flow, side, record): replaces, keeps since
    [[nodiscard]] Status removeWaiting(Flow flow, Side side, const QList<RecordId> &records);
    [[nodiscard]] Result<QList<Waiting>> waiting(Flow flow, const QString &reason, qint64 offsetKey,
        int limit); ///< reason empty: any; offsetKey: rows to pass over
    [[nodiscard]] Result<QList<Waiting>> waitingFor(
        const QStringList &parents); ///< rows whose waitsFor is one of these
    [[nodiscard]] Result<QHash<RecordId, Waiting>> waitingOf(
        Flow flow, Side side, const QList<RecordId> &records);

    [[nodiscard]] Result<MatchingState> matching(Flow flow); ///< Open where never set
    [[nodiscard]] Status setMatching(Flow flow, MatchingState state);

    // plans
    [[nodiscard]] Result<qint64> putPlan(const Plan &plan);
    /// What a plan is for, in the words of whoever made it; empty: for nothing of its own. Goes with the
    /// plan.
    [[nodiscard]] Status setPlanPurpose(qint64 planId, const QByteArray &purpose);
    [[nodiscard]] Result<QByteArray> planPurpose(qint64 planId);
    [[nodiscard]] Status setPlanCounts(qint64 planId, const QByteArray &counts);
    [[nodiscard]] Result<std::optional<Plan>> plan(qint64 id);
    /// The newest one that was made, to its end, to be looked at, not by a sync for itself.
    [[nodiscard]] Result<std::optional<Plan>> latestPlanToReview();
    /// Ids are filled in; a row that brings one keeps it. Each row is counted in its groups.
    [[nodiscard]] Status addPlanRows(QList<PlanRow> &rows);
    [[nodiscard]] Status removePlanRows(const QList<qint64> &ids);
    [[nodiscard]] Result<QList<PlanRow>> planRows(qint64 planId, std::optional<Flow> flow,
        std::optional<Side> side, std::optional<Action> action, std::optional<PlanRowState> state,
        qint64 afterId, int limit);
    [[nodiscard]] Result<std::optional<PlanRow>> planRow(qint64 id);
    /// Rows that write to either end of this link.
    [[nodiscard]] Result<QList<PlanRow>> planRowsOf(qint64 planId, qint64 linkId);
    /// What the rows have in common, counted while they are written, ticked and applied: a few rows however
    /// long the plan is. In the order in which the plan came upon them.
    [[nodiscard]] Result<QList<PlanGroup>> planGroups(qint64 planId);
    /// Rows of these groups, of which no two hold the same row, by key.
    [[nodiscard]] Result<QList<PlanRow>> planRowsIn(const QList<qint64> &groups, qint64 afterId, int limit);
    /// How many rows of each kind a plan has, counted by SQLite: no row is decoded, none is copied.
    [[nodiscard]] Result<QList<PlanCount>> planCounts(qint64 planId);
    /// How many rows of the plan are in each state: the index alone is read, also while a run changes them.
    [[nodiscard]] Result<QMap<PlanRowState, qint64>> planStates(qint64 planId);
    [[nodiscard]] Status setPlanRowState(const QList<qint64> &ids, PlanRowState state);
    [[nodiscard]] Status setTicked(const QList<qint64> &ids, bool ticked);
    /// Removes plans with their rows, but for the newest `keep`, those made to be looked at (they have
    /// counts) since `shownSince`, and those with a change in the outbox.
    [[nodiscard]] Status prunePlans(int keep, Instant shownSince);

    /// What nobody has decided yet; of the outbox what is open.
    struct Counts
    {
        qint64 conflicts = 0;
        qint64 holds = 0;
        qint64 decisions = 0;
        qint64 refusals = 0;
        qint64 waiting = 0;
        qint64 outbox = 0;
        friend bool operator==(const Counts &, const Counts &) = default;
    };
    [[nodiscard]] Result<Counts> counts(std::optional<Flow> flow);

private:
    Database &m_db;
};

/// state.db of one profile: everything that must not be lost (architecture.md, Store). Jobs run one after
/// another on the store thread, each in one transaction that commits when the job returns a value and rolls
/// back when it returns an error. Create and destroy on any one thread; destruction drains the queued jobs
/// and closes the file.
class StateStore
{
public:
    struct Options
    {
        QString directory; ///< made with mode 0700 where it is missing
        std::shared_ptr<Clock> clock;
        int backupsKept = 7;
    };
    /// Opens, checks integrity, backs up (daily, and before each migration) and migrates. Errors (Storage):
    /// newer file, damaged, read-only, full; each names the path and what to do. Blocking: call it off the
    /// GUI thread.
    [[nodiscard]] static Result<std::unique_ptr<StateStore>> open(const Options &options);
    ~StateStore();

    /// Queues a job. T must be default-constructible only inside its Result. The future is done after the
    /// commit.
    template <typename T>
    [[nodiscard]] QFuture<Result<T>> write(std::function<Result<T>(StateTransaction &)> job)
    {
        return queue<T>(Access::Write, std::move(job));
    }
    /// The same for a job that only reads (no lock, no commit, no fsync). A write inside it is refused.
    template <typename T>
    [[nodiscard]] QFuture<Result<T>> read(std::function<Result<T>(StateTransaction &)> job)
    {
        return queue<T>(Access::Read, std::move(job));
    }

    [[nodiscard]] QString path() const;
    [[nodiscard]] qint64 commits() const; ///< that wrote something; for the cost tests

    /// Tests only: called before every statement that writes and before every commit with a running number
    /// (from 1 with each new hook); returning an error makes that statement fail like a disk would.
    void setFaultHook(std::function<Status(qint64 number)> hook);

private:
    class Private;
    enum class Access { Read, Write };
    explicit StateStore(std::unique_ptr<Private> d);
    /// Runs `job` on the store thread, or at once with a null pointer where the store has stopped.
    void enqueue(std::function<void(StateStore *)> job);
    [[nodiscard]] Status inTransaction(Access access, const std::function<Status(StateTransaction &)> &body);
    [[nodiscard]] static Error stopped();

    template <typename T>
    [[nodiscard]] QFuture<Result<T>> queue(Access access, std::function<Result<T>(StateTransaction &)> job)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        auto future = promise->future();
        enqueue([access, job = std::move(job), promise](StateStore *store) {
            Result<T> result = fail(stopped());
            if (store) {
                const Status status = store->inTransaction(access, [&](StateTransaction &tx) -> Status {
                    result = job(tx);
                    if (!result)
                        return fail(result.error());
                    return {};
                });
                if (!status)
                    result = fail(status.error());
            }
            promise->addResult(std::move(result));
            promise->finish();
        });
        return future;
    }

    std::unique_ptr<Private> d;
};

} // namespace tandem::store
