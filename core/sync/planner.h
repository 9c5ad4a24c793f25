// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/flowcontext.h"

namespace tandem::sync {

/// One field of a planned write.
struct FieldChange
{
    QString mappingKey;
    QString field; ///< on the side that is written
    Value before; ///< there, as last read
    Value after;
    QString rule; ///< why, as a person reads it
    Value loser;
    bool hasLoser = false;
    bool clears = false;
    bool isLink =
        false; ///< a reference to a parent; left out of the digest, as the parent may be made in the same run
    RestText rest; ///< of `after`, what goes into a comment
    bool keepsBase = false; ///< half of a set merge: the base moves only when both sides are found equal
    BasePair base; ///< to store once it is done
    friend bool operator==(const FieldChange &, const FieldChange &) = default;
};

/// One record to create or update on one side.
struct PlannedWrite
{
    Side side = Side::Startdeliver;
    store::Action action = store::Action::Update;
    std::vector<FieldChange> changes;
    QString waitsFor; ///< a parent that this very plan creates: "accounts/salesforce/001..."

    [[nodiscard]] bool clears() const;
    /// Equal digests: still the same change (S17).
    [[nodiscard]] quint64 digest() const;
    [[nodiscard]] Fields fields() const;
    friend bool operator==(const PlannedWrite &, const PlannedWrite &) = default;
};

/// The key of the record type in the changes of a create: no mapping gives it.
[[nodiscard]] QString recordTypeKey();

/// The flow whose records a chain carries across as links; none where it has no such step.
[[nodiscard]] std::optional<Flow> linkTarget(const TransformChain &chain);

[[nodiscard]] QByteArray encodeChanges(const std::vector<FieldChange> &changes);
[[nodiscard]] std::optional<std::vector<FieldChange>> decodeChanges(const QByteArray &bytes);

/// What is known about one linked pair, or about one record without a partner.
struct PairState
{
    const Record *salesforce = nullptr; ///< null: not in the cache
    const Record *startdeliver = nullptr;
    const store::Link *link = nullptr; ///< null: no partner
    QList<store::Conflict> conflicts;
    QList<store::Decision> decisions;
    QList<store::Refusal> refusals;
    std::function<std::optional<RecordId>(Flow, Side, const RecordId &)> partner;
    std::function<std::optional<RecordId>(Side, const RecordId &)> person;
    /// True where this plan creates the partner of that parent record, so that a child need not wait for a
    /// later run.
    std::function<bool(Flow, Side, const RecordId &)> createsPartnerOf;
    Instant now;

    [[nodiscard]] const Record *record(Side side) const
    {
        return side == Side::Salesforce ? salesforce : startdeliver;
    }
};

/// Something is wanted of a field of a linked pair, but nothing is written now.
struct KeptBack
{
    enum class Why {
        Asks, ///< in conflict: a person decides
        Blocked, ///< a policy, direction or loss
        Waits, ///< for another record to get a partner (S15)
        Refused, ///< by the schema now, or by the service before (S23)
        RowRefused, ///< the service refused the row before, and named no field (S23)
        Declined, ///< a person said no (S17)
        Circles, ///< something there changes it back each time: held for a person
    };
    QString mappingKey;
    Why why = Why::Blocked;
    QString reason; ///< as a person reads it
    friend bool operator==(const KeptBack &, const KeptBack &) = default;
};

/// What should happen with one pair. Pure result of the planner.
struct PairPlan
{
    std::vector<PlannedWrite> writes; ///< at most one a side
    Base agreed; ///< pairs that both sides hold already: to store, nothing is sent
    QList<store::Conflict> conflicts; ///< open ones, without ids
    QStringList settled; ///< mapping keys that no longer conflict
    QList<store::Refusal> refusals; ///< refused by the schema alone, before anything is sent
    /// Of whom nothing more is wanted: what a side refused of this mapping before is mended. The empty key
    /// stands for the whole row.
    QList<std::pair<Side, QString>> mended;
    QString waitsFor; ///< a parent without a partner (S15); empty: none
    int blocked = 0; ///< changes that a policy, direction or loss keeps back
    int refusedBefore = 0; ///< values that are set aside until their back-off ends (S23)
    int declined = 0; ///< values a person said no to (S17)
    std::vector<KeptBack> kept; ///< of a linked pair, field by field, all that is not in `writes`
};

/// Three-way merge of a linked pair: S4-S7, S17 (decisions), S21, S23. Pure, thread-safe.
[[nodiscard]] PairPlan planPair(const FlowContext &flow, const PairState &state);

/// The record of `left` has left the scope under the rule "clear what Tandem set": what is to be emptied on
/// the other side, where it still holds what Tandem wrote there (S8). Pure, thread-safe.
[[nodiscard]] PairPlan planLeave(const FlowContext &flow, Side left, const PairState &state);

/// A record of `from` that has no partner: what its partner would look like. Pure, thread-safe.
[[nodiscard]] PairPlan planCreate(const FlowContext &flow, Side from, const PairState &state);

} // namespace tandem::sync
