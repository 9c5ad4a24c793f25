// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/domain/merge.h"
#include "core/domain/side.h"

#include <QByteArray>
#include <QList>

#include <optional>

/// The values the state database keeps. All are plain and cross threads freely.
namespace tandem::store {

enum class LinkState {
    Active,
    Frozen, ///< one end is unreachable (S10)
    Tombstone, ///< one end was deleted: blocks re-matching and re-creation; an undelete revives it
    Unlinked, ///< left the scope with rule "unlink", or a person cut it
};

/// This Salesforce record and that Startdeliver record are the same thing (S1).
struct Link
{
    qint64 id = 0; ///< 0 = not stored yet
    Flow flow = Flow::Accounts;
    RecordId salesforce;
    RecordId startdeliver;
    LinkState state = LinkState::Active;
    QString origin; ///< "matched", "external-id", "created", "person", "merge"
    Instant createdAt;
    bool inScope = true; ///< as last judged, so that leaving is seen (S8)
    bool needsReadBack = false; ///< written, but the stored form has not been read back yet (S5)
    Base base;

    [[nodiscard]] const RecordId &end(Side side) const
    {
        return side == Side::Salesforce ? salesforce : startdeliver;
    }
    friend bool operator==(const Link &, const Link &) = default;
};

/// What is over is not in the outbox any more: its outcome is in links, history and refusals.
enum class OutboxState {
    Sending, ///< written down; it may be on its way
    Unknown, ///< its answer was lost, or its stored form has not been read back
};
enum class Action {
    Create,
    Update,
    Delete,
    Link, ///< only declined: a person keeps two records apart (S2)
};

/// One change that is being sent (S12): written down before it leaves.
struct OutboxEntry
{
    qint64 id = 0;
    qint64 runId = 0;
    qint64 epoch = 0;
    qint64 planRowId = 0;
    Flow flow = Flow::Accounts;
    Side side = Side::Startdeliver; ///< where it is written
    Action action = Action::Create;
    qint64 linkId = 0; ///< of an update or delete
    RecordId source; ///< the record on the other side it comes from
    RecordId target; ///< empty for a create
    Fields fields; ///< what is sent
    Base intendedBase; ///< pairs to store once the read-back has filled the target's halves
    OutboxState state = OutboxState::Sending;
    Instant createdAt;
    Instant firstLookAt; ///< first read-back of an unknown outcome that found nothing; 0 = none yet
    friend bool operator==(const OutboxEntry &, const OutboxEntry &) = default;
};

/// Somebody said that a record changed. A hint: what it is now is read again.
struct Notice
{
    qint64 id = 0;
    QString source; ///< "webhook", "change-event", "test"; of what was found without one: the run's trigger
    QString key; ///< names it within its source; empty: nothing tells it from another one
    bool lasting = true; ///< false: the key tells it only from others that wait with it
    Side side = Side::Startdeliver;
    QString object; ///< Salesforce object or Startdeliver entity (our name)
    RecordId record; ///< empty: the whole object must be looked at
    QString change; ///< "created", "updated", "deleted", "undeleted", "gap"
    int copies = 1; ///< how often it came
    Instant receivedAt;
    std::optional<Instant> handledAt;
    qint64 runId = 0; ///< the run that dealt with it
    QString outcome; ///< "synced", "not wanted", ...
    friend bool operator==(const Notice &, const Notice &) = default;
};

/// How long a change was on its way: from the notice of it to the end of the run that dealt with it.
struct Arrival
{
    Side side = Side::Startdeliver; ///< where it was made
    std::chrono::milliseconds took{0};
    friend bool operator==(const Arrival &, const Arrival &) = default;
};

struct Run
{
    qint64 id = 0;
    /// "manual", "plan", "schedule", "webhook", "change-event", "poll", "catch-up", "new-links", "demo"
    QString trigger;
    QString state; ///< "running", "completed", "completed-with-problems", "stopped", "failed", "interrupted"
    Instant startedAt;
    std::optional<Instant> finishedAt;
    QByteArray summary; ///< the document of `sync --json`
    QString error; ///< why it stopped or failed, as a person reads it
    friend bool operator==(const Run &, const Run &) = default;
};

/// One thing that happened to one record, for history, review and the oracle (S20).
struct HistoryEntry
{
    qint64 id = 0;
    qint64 runId = 0;
    Flow flow = Flow::Accounts;
    RecordId salesforce;
    RecordId startdeliver;
    std::optional<Side> side; ///< where it was written
    QString
        action; ///< "create", "update", "delete", "link", "unlink", "changed-by-service", "overwrote", ...
    QString mappingKey; ///< empty: the whole record
    Value before;
    Value after;
    QString rule;
    bool clears = false;
    Instant at;
    friend bool operator==(const HistoryEntry &, const HistoryEntry &) = default;
};

/// Both sides changed one field and no policy decides (S4, S21).
struct Conflict
{
    qint64 id = 0;
    Flow flow = Flow::Accounts;
    qint64 linkId = 0;
    RecordId salesforce;
    RecordId startdeliver;
    QString mappingKey;
    bool first = false; ///< first agreement: there was no base
    Value baseSalesforce;
    Value baseStartdeliver;
    Value salesforceValue;
    Value startdeliverValue;
    std::optional<Side> resolution; ///< a person's word; valid for exactly these two values
    Instant since;
    friend bool operator==(const Conflict &, const Conflict &) = default;
};

/// A record kept back for a person (S2, S3, S10, S12).
struct Hold
{
    qint64 id = 0;
    Flow flow = Flow::Accounts;
    Side side = Side::Salesforce;
    RecordId record;
    QString kind; ///< "ambiguous", "likely", "duplicate", "taken", "many-created", "merge",
                  ///< "delete-changed", "loop", "guard"
    QList<RecordId> candidates; ///< on the other side
    QString reason; ///< one sentence
    QString title; ///< the record's name as last read, for the list
    QString decision; ///< "", "link:ID", "keep-apart", "create", "delete"
    Instant since;
    friend bool operator==(const Hold &, const Hold &) = default;
};

/// A change a person said no to (S17): not written until a value changes or it is withdrawn.
struct Decision
{
    qint64 id = 0;
    Flow flow = Flow::Accounts;
    RecordId salesforce; ///< empty for a create from the other side
    RecordId startdeliver;
    Action action = Action::Update;
    Side side = Side::Startdeliver; ///< where it would have been written
    QString mappingKey; ///< empty: the whole row
    quint64 valueHash = 0; ///< of the value that was declined
    Instant at;
    friend bool operator==(const Decision &, const Decision &) = default;
};

/// A value or record a service refused (S23): not sent again until something changes or the back-off ends.
struct Refusal
{
    qint64 id = 0;
    Flow flow = Flow::Accounts;
    Side side = Side::Startdeliver; ///< who refused
    RecordId source; ///< the record it came from, on the other side
    RecordId target; ///< empty: a create
    QString mappingKey; ///< empty: the whole row
    quint64 valueHash = 0; ///< of the refused value(s)
    QString code;
    QString text;
    int tries = 1;
    Instant firstAt;
    Instant nextAt; ///< end of the back-off (1 hour ... 7 days)
    friend bool operator==(const Refusal &, const Refusal &) = default;
};

/// Why a record is not synced right now though nothing is wrong (S2 locked, S12 unknown, S15 parent).
struct Waiting
{
    Flow flow = Flow::Accounts;
    Side side = Side::Salesforce;
    RecordId record;
    QString reason; ///< "parent", "locked", "unknown-outcome", "out-of-scope-parent"
    QString waitsFor; ///< "accounts/salesforce/001..." for a parent
    Instant since;
    friend bool operator==(const Waiting &, const Waiting &) = default;
};

enum class MatchingState { Open, Settled, Waived };

struct Plan
{
    qint64 id = 0;
    qint64 runId = 0;
    Instant createdAt;
    QList<Flow> flows;
    QByteArray profileFingerprint;
    QByteArray configurationFingerprint;
    QByteArray schemaFingerprint;
    QByteArray counts; ///< JSON
    friend bool operator==(const Plan &, const Plan &) = default;
};

enum class PlanRowState { Planned, Unticked, Sent, Done, Drifted, Failed, Waiting };

/// Rows of one plan that have all of this in common.
struct PlanCount
{
    Flow flow = Flow::Accounts;
    Side side = Side::Startdeliver;
    Action action = Action::Create;
    PlanRowState state = PlanRowState::Planned;
    bool ticked = true;
    bool clears = false;
    qint64 rows = 0;
    friend bool operator==(const PlanCount &, const PlanCount &) = default;
};

/// What rows of a plan are looked at together for.
enum class PlanAbout {
    Row, ///< all rows of one flow, side and kind
    Field, ///< what they change: the key of a mapping, empty for a whole record
    Reason, ///< why: a rule
    Owner, ///< whose it is: the id of the Salesforce record's owner, empty where there is none yet
    First, ///< values of before their mapping (S21): its key
};

/// The name of the trait Owner where that field of the record is not read.
[[nodiscard]] inline QString unknownOwner()
{
    return QStringLiteral("?");
}

struct PlanTrait
{
    PlanAbout about = PlanAbout::Row;
    QString name;
    friend bool operator==(const PlanTrait &, const PlanTrait &) = default;
};

/// Rows of one plan with the same flow, side and action that have one trait in common. Updates that clear
/// something are counted apart from those that do not.
struct PlanGroup
{
    qint64 id = 0;
    Flow flow = Flow::Accounts;
    Side side = Side::Startdeliver;
    Action action = Action::Create;
    bool clears = false; ///< only of an update
    PlanTrait trait;
    qint64 rows = 0;
    qint64 ticked = 0;
    qint64 open = 0; ///< planned: not applied and not left out yet
    friend bool operator==(const PlanGroup &, const PlanGroup &) = default;
};

/// One change a run would make.
struct PlanRow
{
    qint64 id = 0;
    qint64 planId = 0;
    Flow flow = Flow::Accounts;
    Side side = Side::Startdeliver; ///< where it is written
    Action action = Action::Create;
    RecordId source; ///< empty for a link-only row
    RecordId target;
    qint64 linkId = 0;
    QString title;
    bool ticked = true;
    bool clears = false;
    PlanRowState state = PlanRowState::Planned;
    QByteArray body; ///< the changes, encoded by sync
    quint64 digest = 0; ///< of the changes: equal digests mean "still the same" (S17)
    QList<PlanTrait> traits = {}; ///< what it is grouped by; only written, never read back
    QList<qint64> groups = {}; ///< ids of the groups that it is counted in, as they are in the store
    friend bool operator==(const PlanRow &, const PlanRow &) = default;
};

} // namespace tandem::store
