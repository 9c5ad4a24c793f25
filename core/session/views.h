// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/domain/side.h"
#include "core/domain/value.h"
#include "core/session/conflictviews.h"
#include "core/session/connectionviews.h"
#include "core/session/watchview.h"

#include <QList>

#include <map>
#include <optional>

/// The values that cross the edge of a session: what ui and app show. All are plain and may go to any thread.
namespace tandem::session {

/// Where a profile's secrets are kept (design/cli.md).
enum class SecretsPlace { Keychain, File };

/// How far a run has come.
struct Progress
{
    QString phase; ///< "reading", "matching", "planning", "writing", "checking", "waiting"
    Flow flow = Flow::Accounts;
    std::optional<Side> side;
    qint64 done = 0;
    qint64 total = 0; ///< 0 = unknown
    QString text; ///< for phases that need a sentence
    friend bool operator==(const Progress &, const Progress &) = default;
};

/// A number for each side.
struct SideCounts
{
    qint64 salesforce = 0;
    qint64 startdeliver = 0;
    friend bool operator==(const SideCounts &, const SideCounts &) = default;
};

/// What a run did to one flow (design/cli.md, `sync --json`).
struct FlowReport
{
    SideCounts read;
    SideCounts created;
    SideCounts updated;
    SideCounts deleted;
    qint64 linked = 0;
    qint64 unchanged = 0;
    qint64 conflicts = 0;
    qint64 held = 0;
    qint64 waiting = 0;
    qint64 locked = 0;
    qint64 skipped = 0;
    qint64 drifted = 0;
    qint64 outOfScope = 0;
    qint64 failed = 0;
    friend bool operator==(const FlowReport &, const FlowReport &) = default;
};

/// What nobody has decided yet, and what is on its way.
struct Standing
{
    qint64 conflicts = 0;
    qint64 holds = 0;
    qint64 decisions = 0;
    qint64 refusals = 0;
    qint64 waiting = 0;
    qint64 outbox = 0;
    /// True where something waits for a person (`--strict`); decisions and waiting rows do not.
    [[nodiscard]] bool needsPerson() const { return conflicts + holds + refusals > 0; }
    friend bool operator==(const Standing &, const Standing &) = default;
};

/// What a run came to.
struct RunReport
{
    qint64 runId = 0;
    qint64 planId = 0; ///< the plan it made or applied
    qint64 undoes = 0; ///< the run that it took back; 0: none
    QString state; ///< "completed", "completed-with-problems", "stopped", "failed"; of old runs also
                   ///< "running", "interrupted"
    QString trigger;
    Instant startedAt;
    std::optional<Instant> finishedAt;
    SideCounts apiCalls;
    std::map<Flow, FlowReport> flows;
    bool leftSomethingNew = false; ///< refused, held, conflict or locked by this very run: exit code 1
    std::optional<Error> error; ///< why it stopped or failed; its kind gives the exit code
    QStringList notes; ///< mappings that were left out (S23): amber
    Standing standing; ///< after the run
    QByteArray json; ///< the document of `sync --json`
    friend bool operator==(const RunReport &, const RunReport &) = default;
};

enum class PlanAction { Create, Update, Delete, Link };
[[nodiscard]] QString planActionName(PlanAction action); ///< "create", "update", "delete", "link"

/// One field of a planned write.
struct FieldChangeView
{
    QString field; ///< on the side that is written
    QString label; ///< what people call that field; its name where no schema is stored
    Value before;
    Value after;
    QString rule; ///< why, as a person reads it
    bool clears = false;
    QString mapping = {}; ///< its key, "Name=name"
    bool decided = false; ///< chosen between two changed values: Session::reverseRow turns the choice
    friend bool operator==(const FieldChangeView &, const FieldChangeView &) = default;
};

/// One change a run would make.
struct PlanRowView
{
    qint64 id = 0;
    Flow flow = Flow::Accounts;
    Side side = Side::Startdeliver; ///< where it is written
    PlanAction action = PlanAction::Create;
    RecordId source;
    RecordId target;
    QString title;
    bool ticked = true;
    bool clears = false;
    QString state; ///< "planned", "unticked", "sent", "done", "drifted", "failed", "waiting"
    QList<FieldChangeView> changes;
    QList<qint64> groups; ///< ids of the plan's groups that it is counted in
    friend bool operator==(const PlanRowView &, const PlanRowView &) = default;
};

/// Rows of one kind in a plan.
struct PlanClass
{
    Flow flow = Flow::Accounts;
    Side side = Side::Startdeliver;
    PlanAction action = PlanAction::Create;
    qint64 rows = 0;
    qint64 clears = 0; ///< of them, rows that empty a filled field
    qint64 ticked = 0;
    qint64 tickedClears = 0;
    friend bool operator==(const PlanClass &, const PlanClass &) = default;
};

/// What a row does, as it is reviewed: updates that empty a filled field are a kind of their own.
enum class PlanKind { Create, Update, Clear, Delete };
[[nodiscard]] QString planKindName(PlanKind kind); ///< "create", "update", "clear", "delete"

/// What rows of a plan can have in common beside flow, side and kind.
struct PlanTrait
{
    enum class About { Rows, Field, Reason, Owner };
    About about = About::Rows;
    /// Key of the mapping, empty for a record as a whole; the rule; the id of the owner, "?" where it is not
    /// read.
    QString name;
    friend bool operator==(const PlanTrait &, const PlanTrait &) = default;
};

/// Which rows of a plan are meant; what is empty lets everything through.
struct PlanFilter
{
    std::optional<Flow> flow;
    QList<PlanKind> kinds;
    QString text; ///< part of the title or of an id, in any case
    std::optional<Side> side = {}; ///< where they are written
    std::optional<PlanTrait> trait = {};
    friend bool operator==(const PlanFilter &, const PlanFilter &) = default;
};

/// Rows of a plan that share flow, side, kind and a trait. Each row is in one group about Rows, and in one
/// for its owner and each of its fields and reasons.
struct PlanGroup
{
    Flow flow = Flow::Accounts;
    Side side = Side::Startdeliver;
    PlanKind kind = PlanKind::Create;
    PlanTrait trait;
    QString label; ///< what people call the field that is written, the owner's name; empty: not known
    qint64 rows = 0;
    qint64 ticked = 0;
    qint64 id = 0; ///< a plan has its groups in this order
    friend bool operator==(const PlanGroup &, const PlanGroup &) = default;
};

/// Values that were there before a mapping (S8, S21).
struct PlanBackfill
{
    Flow flow = Flow::Accounts;
    QString mapping; ///< "BillingCity=customfieldCity"
    Side side = Side::Startdeliver; ///< where they are written, in `calls` calls
    qint64 rows = 0, calls = 0;
    friend bool operator==(const PlanBackfill &, const PlanBackfill &) = default;
};

/// A plan without its rows, which are paged (Session::planRows).
struct PlanView
{
    qint64 id = 0;
    Instant createdAt;
    qint64 rows = 0;
    QList<PlanClass> classes;
    QList<PlanGroup> groups; ///< counted while the plan was made: a few, however many rows it has
    QList<PlanBackfill> backfill; ///< by flow, mapping and side
    SideCounts requests; ///< that applying it would take
    double seconds = 0; ///< at the present rate
    RunReport report; ///< of the run that made it
    qint64 open = 0; ///< rows that no run has applied or left out yet
    bool stale = false; ///< configuration, fields or organisation changed since: apply will refuse it (S17)
    qint64 undoes = 0; ///< the run that it takes back; 0: none
    QStringList existing; ///< the mappings whose existing values it is about; empty: it is about everything
    friend bool operator==(const PlanView &, const PlanView &) = default;
};

/// What became of the rows of a plan so far.
struct PlanOutcomes
{
    qint64 applied = 0;
    qint64 refused = 0;
    qint64 drifted = 0;
    qint64 waiting = 0;
    qint64 open = 0; ///< as PlanView's
    [[nodiscard]] qint64 settled() const { return applied + refused + drifted + waiting; }
    friend bool operator==(const PlanOutcomes &, const PlanOutcomes &) = default;
};

/// What a saved plan that was read back comes to.
struct ImportedPlan
{
    qint64 planId = 0;
    qint64 ticked = 0;
    qint64 unticked = 0; ///< these become decisions when the plan is applied
    friend bool operator==(const ImportedPlan &, const ImportedPlan &) = default;
};

/// One thing that happened to one record.
struct ChangeView
{
    qint64 id = 0;
    Flow flow = Flow::Accounts;
    RecordId salesforce;
    RecordId startdeliver;
    std::optional<Side> side; ///< where it was written
    QString action; ///< "create", "update", "link", "changed-by-service", "overwrote", ...
    QString field; ///< key of the mapping; empty: the whole record
    Value before;
    Value after;
    QString rule;
    Instant at;
    QString title; ///< the record's name as last read
    QString label; ///< of the field, as people know it; empty: not known
    friend bool operator==(const ChangeView &, const ChangeView &) = default;
};

struct HoldView
{
    qint64 id = 0;
    Flow flow = Flow::Accounts;
    Side side = Side::Salesforce;
    RecordId record;
    QString kind; ///< "ambiguous", "likely", "duplicate", "taken", "many-created", "merge",
                  ///< "delete-changed", "guard"
    QList<RecordId> candidates; ///< on the other side
    QString reason;
    QString title;
    QString decision; ///< "", "link:ID", "keep-apart", "create", "delete"; "resume" is carried out at once
    Instant since;
    QStringList candidateTitles; ///< in the order of `candidates`
    friend bool operator==(const HoldView &, const HoldView &) = default;
};

struct DecisionView
{
    qint64 id = 0;
    Flow flow = Flow::Accounts;
    Side side = Side::Startdeliver; ///< where it would have been written; a link is written nowhere
    PlanAction action = PlanAction::Update; ///< Link: two records that are kept apart
    RecordId salesforce;
    RecordId startdeliver;
    QString field; ///< empty: the whole row
    Instant at;
    QString title; ///< the record's name as last read
    QString partnerTitle; ///< of a link: the name of Startdeliver's record, as last read
    QString label; ///< of the field, as people know it; empty: not known
    friend bool operator==(const DecisionView &, const DecisionView &) = default;
};

struct RefusalView
{
    qint64 id = 0;
    Flow flow = Flow::Accounts;
    Side side = Side::Startdeliver; ///< who refused
    RecordId source;
    RecordId target;
    QString field; ///< empty: the whole row
    QString code;
    QString text;
    int tries = 1;
    Instant firstAt;
    Instant nextAt;
    QString title; ///< the record's name as last read
    QString label; ///< of the field, as people know it; empty: not known
    friend bool operator==(const RefusalView &, const RefusalView &) = default;
};

/// Why records were refused: what the same service said with the same word.
struct RefusalCause
{
    Side side = Side::Startdeliver;
    QString code; ///< empty: the service gave none, `text` tells them apart
    QString text; ///< of one of them
    qint64 rows = 0;
    friend bool operator==(const RefusalCause &, const RefusalCause &) = default;
};

struct LinkView
{
    qint64 id = 0;
    Flow flow = Flow::Accounts;
    RecordId salesforce;
    RecordId startdeliver;
    QString state; ///< "active", "frozen", "tombstone", "unlinked"
    QString origin; ///< "matched", "external-id", "created", "person", "merge"
    bool inScope = true;
    Instant createdAt;
    friend bool operator==(const LinkView &, const LinkView &) = default;
};

/// How the matching phase of one flow stands (S2).
struct MatchingView
{
    Flow flow = Flow::Accounts;
    QString state; ///< "open", "settled", "waived"
    qint64 linked = 0;
    qint64 exact = 0; ///< of those, found by reference or exact key
    qint64 likely = 0; ///< held: a name or domain proposes a partner
    qint64 ambiguous = 0; ///< held: several could be it
    SideCounts onlyHere; ///< in scope and without partner or hold
    SideCounts records; ///< read so far
    qint64 duplicate = 0; ///< held: its only likeness has a partner already
    qint64 otherHolds = 0; ///< held for another reason; the matching stays open for these too
    friend bool operator==(const MatchingView &, const MatchingView &) = default;
};

/// One record of the matching phase.
struct MatchRow
{
    Flow flow = Flow::Accounts;
    Side side = Side::Salesforce;
    RecordId record;
    QString title;
    QString kind; ///< "exact", "only-salesforce", "only-startdeliver", or that of its hold: "likely" ...
    QList<RecordId> candidates;
    qint64 holdId = 0; ///< where a person must decide
    QString reason; ///< why it is held, one sentence
    QString decision; ///< "", "link:ID", "keep-apart", "create": what a person said, until the next run
    QStringList candidateTitles; ///< in the order of `candidates`
    friend bool operator==(const MatchRow &, const MatchRow &) = default;
};

enum class MatchKind { Exact, Likely, Ambiguous, OnlySalesforce, OnlyStartdeliver };
[[nodiscard]] QString matchKindName(MatchKind kind); ///< as in MatchRow::kind

/// A window of the records of one kind.
struct MatchPage
{
    QList<MatchRow> rows;
    QString next; ///< where the following window begins; empty: this was the last
    friend bool operator==(const MatchPage &, const MatchPage &) = default;
};

/// One mapped field of two records as last read, with the pair they last agreed on (S4).
struct PairField
{
    QString key; ///< of the mapping
    QString salesforceField;
    QString startdeliverField;
    QString salesforceLabel;
    QString startdeliverLabel;
    Value salesforce;
    Value startdeliver;
    bool hasBase = false;
    Value baseSalesforce;
    Value baseStartdeliver;
    bool same = false; ///< the mapping makes the one out of the other
    friend bool operator==(const PairField &, const PairField &) = default;
};

/// Two records side by side; one of them may be missing.
struct PairView
{
    Flow flow = Flow::Accounts;
    RecordId salesforce;
    RecordId startdeliver;
    QString salesforceTitle;
    QString startdeliverTitle;
    bool linked = false;
    QList<PairField> fields;
    friend bool operator==(const PairView &, const PairView &) = default;
};

/// How far one object was read.
struct CursorView
{
    Flow flow = Flow::Accounts;
    Side side = Side::Salesforce;
    QString object;
    bool complete = false; ///< a first full read has ended
    std::optional<Instant> readUpTo;
    qint64 records = 0;
    qint64 changed = 0; ///< not judged since
    friend bool operator==(const CursorView &, const CursorView &) = default;
};

/// Who runs this profile now.
struct RunnerView
{
    bool running = false;
    qint64 processId = 0;
    QString host;
    std::optional<Instant> since;
    friend bool operator==(const RunnerView &, const RunnerView &) = default;
};

struct StatusView
{
    QString profile;
    QString directory;
    bool configured = false;
    ConnectionView salesforce;
    ConnectionView startdeliver;
    QList<CursorView> cursors;
    QList<MatchingView> matching; ///< state and linked only
    std::optional<RunReport> lastRun;
    Standing standing;
    RunnerView runner;
    std::optional<WatchView> watch; ///< as the runner last said, where it watches
    friend bool operator==(const StatusView &, const StatusView &) = default;
};

/// Why a record did, or did not, sync: ordered sentences.
struct TraceLine
{
    QString topic; ///< "record", "scope", "cursor", "policy", "permission", "link", "field", "conflict",
                   ///< "hold", "decided", "waiting", "refusal", "decision", "outbox", "write", "history",
                   ///< "verdict", "advice"
    QString text;
    /// What the text calls fields by: mapping keys ("Name=name") and API names; see TraceView::labels.
    QStringList fields = {};
    friend bool operator==(const TraceLine &, const TraceLine &) = default;
};
struct TraceView
{
    Side side = Side::Salesforce;
    RecordId record;
    std::optional<Flow> flow; ///< none: no flow knows it
    QString title;
    std::optional<LinkView> link;
    QList<TraceLine> lines;
    QHash<QString, QString> labels; ///< what people call the fields of the flow, by key and by API name
    /// What the last sentence on "verdict" comes to, for whoever offers a way on.
    enum class Verdict {
        Unknown, ///< not read, or of no flow
        InStep,
        Unsettled, ///< conflicts or refusals keep it back
        Due, ///< the next run writes, creates or looks for what is missing
        Deleted,
        OutOfScope,
        Held,
        Locked, ///< the matching of the flow is open
        NotCreated,
        WaitsForParent,
        FlowOff
    };
    Verdict verdict = Verdict::Unknown;
    QString parent; ///< the record to look at next, where it is that one's fault; as trace() takes it
    friend bool operator==(const TraceView &, const TraceView &) = default;
};

} // namespace tandem::session
