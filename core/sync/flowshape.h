// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/configuration.h"
#include "core/sync/people.h"

namespace tandem::sync {

struct FlowContext;
struct ReadCount;
struct RunState;
struct SendJob;

/// One value of a list that an organisation keeps itself: TaskStatus, TaskPriority.
struct ListValue
{
    QString value;
    QString label;
    bool isDefault = false;
    bool flag = false; ///< IsClosed, IsHighPriority
    friend bool operator==(const ListValue &, const ListValue &) = default;
};

/// One Salesforce object that a flow reads.
struct SalesforceSource
{
    std::shared_ptr<const ObjectSchema> schema; ///< as the service describes it
    QStringList fields;
    QString cursor; ///< name of its reading position; empty: the flow's own
    QString
        accountWhere; ///< SOQL condition of a read by accounts, beside the accounts themselves; empty: none
    /// Conditions that lead to the rows of the accounts "%1", a query each; empty: the flow's parent field.
    QStringList ofAccounts = {};
};

/// The Salesforce record in which another one is changed.
struct WrittenThrough
{
    QString object;
    RecordId id;
};

/// What a flow knows about the two services besides its schemas. Made once a run; a value.
struct FlowFacts
{
    std::shared_ptr<const People> people; ///< null where no mapping asks for a person
    QList<ListValue> statuses; ///< in their order
    QList<ListValue> priorities;
    /// FlowShape::moreObjects and describedToo, as described.
    QHash<QString, std::shared_ptr<const ObjectSchema>> objects;
    QString userId; ///< whom Salesforce takes us for
    QStringList personTypes; ///< record types of accounts that are persons, where one is given to new ones
    /// From when on the flows of events and tasks take what there is: `history` has the rest (S1).
    struct Living
    {
        bool enabled = false;
        std::optional<QDate> start;
    };
    Living events;
    Living tasks;
    bool endsExclusive = false; ///< the end of an all-day interaction is the day after (dialect allDayEnd)
    QByteArray dayZone = "UTC"; ///< in which an all-day interaction's midnights are
};

/// What is special about a flow: how its records look, which belong to it, how they are read and sent. Every
/// function has the engine's own way as its default. Stateless, thread-safe, lives as long as the program.
class FlowShape
{
public:
    FlowShape() = default;
    virtual ~FlowShape() = default;
    Q_DISABLE_COPY_MOVE(FlowShape)

    /// The lists that `FlowFacts` needs; asked for only when the flow runs.
    enum class Fact { People, TaskValues };
    [[nodiscard]] virtual QList<Fact> facts() const { return {}; }

    /// Further Salesforce objects whose records are this flow's too.
    [[nodiscard]] virtual QStringList moreObjects() const { return {}; }
    /// Those of them that an organisation need not have, or show.
    [[nodiscard]] virtual QStringList optionalObjects() const { return {}; }
    /// Objects of which the flow must know how they are described, given how its own is.
    [[nodiscard]] virtual QStringList describedToo(const ObjectSchema &own) const;
    /// What is read at Salesforce, the flow's own object first.
    [[nodiscard]] virtual QList<SalesforceSource> sources(const FlowContext &flow) const;

    /// The fields that the flow shows: the service's own and synthetic ones, which mappings, merge, base,
    /// history and people see as plain values.
    [[nodiscard]] virtual ObjectSchema schema(
        Side side, ObjectSchema described, const FlowFacts &facts) const;
    /// Fields that are read whatever is mapped: those that `belongs` and `wire` look at.
    [[nodiscard]] virtual QStringList alwaysRead(Side side) const;
    /// What must be asked of the service so that `present` can make these fields.
    [[nodiscard]] virtual QStringList serviceFields(
        Side side, const QStringList &shown, const ObjectSchema &described) const;
    /// True where records of a side differ from what the service sends.
    [[nodiscard]] virtual bool presents(Side side) const;
    /// Adds what has to be asked for besides the rows themselves, before they are presented. The arguments
    /// outlive the call.
    [[nodiscard]] virtual Task<bool> complete(const Environment *environment, const FlowContext *flow,
        Side side, std::vector<Record> *records) const;
    /// Gives a record that came from the service the flow's fields.
    virtual void present(const FlowContext &flow, Side side, Record &record) const;
    /// The fields to send for changes of the flow's fields. `current` is the record as last read, null for a
    /// create; `source` the one on the other side, null where it is not known.
    [[nodiscard]] virtual Result<Fields> wire(const FlowContext &flow, Side side, const Fields &changes,
        const Record *current, const Record *source) const;
    /// Whether a record of that side holds the rests of texts that are too long for its fields; else they are
    /// comments of their own, which `send` writes before an update.
    [[nodiscard]] virtual bool holdsRests(Side side) const;
    /// Adds these rests to what is sent, where a record holds them.
    [[nodiscard]] virtual Status wireRests(
        const FlowContext &flow, const QList<RestText> &rests, const Record *current, Fields &sent) const;
    /// The field in which a record bears its partner's reference, where the flow has one of its own (S12).
    [[nodiscard]] virtual QString referenceField(Side side) const;
    /// Fields that the service fills by itself in a new record that gives them no value. What it chose is
    /// agreed upon, and not carried back as if somebody had.
    [[nodiscard]] virtual QStringList givenByService(Side side) const;
    /// Fields of which a part is written after the record itself: a create whose answer was lost may lack it.
    [[nodiscard]] virtual QStringList followedUp(Side side) const;
    /// Where changes of this Salesforce record are written: itself, or the record it is a part of.
    [[nodiscard]] virtual WrittenThrough writtenThrough(const FlowContext &flow, const Record &current) const;
    /// The flow's own name for a field that the service blames.
    [[nodiscard]] virtual QString shownField(Side side, const QString &serviceField) const;
    /// Fields that go out as a JSON array where they hold a list (Salesforce, contract 6.1).
    [[nodiscard]] virtual QStringList arrayFields() const { return {}; }

    /// Whether a record is one of this flow's (S1): decided once, when it is linked.
    [[nodiscard]] virtual bool belongs(const FlowContext &flow, Side side, const Record &record) const;
    /// Whether one that does not belong here is kept all the same, as it may belong one day.
    [[nodiscard]] virtual bool keeps(const FlowContext &flow, Side side, const Record &record) const;
    /// True where the day alone can decide what belongs: judged again daily (S8).
    [[nodiscard]] virtual bool turnsByItself() const { return false; }
    /// Whether a linked one still may sync (`IsPrivate`).
    [[nodiscard]] virtual bool stays(const FlowContext &flow, Side side, const Record &record) const;
    /// Narrow a first read, as filters do (S8): SOQL condition, members of a JSON filter; empty: not.
    [[nodiscard]] virtual QString narrowSalesforce(const FlowContext &flow) const;
    [[nodiscard]] virtual QByteArray narrowStartdeliver(const FlowContext &flow) const;
    /// SOQL condition on what never changes of a record: no read of the object sees any other. Empty: none.
    [[nodiscard]] virtual QString partOfSalesforce(const FlowContext &flow) const;
    /// True where Salesforce rows are read for the accounts that sync, and only changes by stamp (S11).
    [[nodiscard]] virtual bool readsByAccount() const { return false; }

    // The steps of a run. `environment`, `flow` and `run` outlive the calls.
    [[nodiscard]] virtual Task<ReadCount> read(
        const Environment *environment, const FlowContext *flow, Side side, bool full) const;
    /// The flow's records that a change notice means by these ids; a notice may name less than a record.
    [[nodiscard]] virtual Task<QList<RecordId>> meant(
        const Environment *environment, const FlowContext *flow, Side side, QList<RecordId> told) const;
    /// Records by id as they are now, presented, not yet in the cache; what is not shown is left out.
    [[nodiscard]] virtual Task<std::vector<Record>> fetch(
        const Environment *environment, const FlowContext *flow, Side side, QList<RecordId> ids) const;
    [[nodiscard]] virtual Task<bool> match(
        const Environment *environment, const FlowContext *flow, RunState *run) const;
    /// What lost creates of one side can have made (S12); see searchCreated.
    [[nodiscard]] virtual Task<std::vector<Record>> searchLost(const Environment *environment,
        const FlowContext *flow, Side side, QList<store::OutboxEntry> entries) const;
    /// As sendJobs: fills in every job's outcome.
    [[nodiscard]] virtual Task<bool> send(
        const Environment *environment, const FlowContext *flow, std::vector<SendJob> *jobs) const;
};

/// The Salesforce field that names whose a record is: a user, or a queue.
[[nodiscard]] const QString &ownerField();

/// A record that is known by two ids at once, such as a note on an account: one id of the form
/// "069.../001...".
[[nodiscard]] RecordId pairId(const RecordId &first, const RecordId &second);
/// Both halves; the second one empty where the id is no pair.
[[nodiscard]] std::pair<RecordId, RecordId> splitPairId(const RecordId &id);

} // namespace tandem::sync
