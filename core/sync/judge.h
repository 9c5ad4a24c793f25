// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/environment.h"
#include "core/sync/planner.h"
#include "core/sync/runstate.h"

namespace tandem::sync {

/// What a look at one record and its partner came to.
struct Judgement
{
    enum class Kind {
        Pair, ///< linked: `plan` says what to do
        Create, ///< no partner: `plan` says what to make
        Deleted, ///< one end is deleted: `plan` says what the policy does with the other; then a tombstone
        OutOfScope,
        Held, ///< waits for a person
        Locked, ///< matching is open (S2)
        NotCreated, ///< the flow does not create on that side
        UnknownOutcome, ///< a create of it was sent and has not been found yet (S12)
        WaitsForParent,
        PartnerMissing, ///< linked, but the partner is not in the cache
    };
    Kind kind = Kind::Pair;
    Side side = Side::Salesforce; ///< of `record`
    Record record;
    std::optional<Record> partner;
    std::optional<store::Link> link;
    PairPlan plan;
    QString waitsFor; ///< the parent that must get a partner, or come back into scope, before this can go on
    bool scopeChanged = false; ///< link->inScope was turned here
    bool stateChanged = false; ///< link->state was turned here
    bool dropsLink = false; ///< Tandem deleted its partner, and a person brought it back: it gets a new one
    std::optional<store::Hold> hold; ///< of the survivor of a deleted pair, to be put
    std::optional<store::Decision> decision; ///< what the person said on that hold, to be remembered
    bool knownHold = false; ///< it is listed already
    QList<store::Hold> ended; ///< holds of either end that have no reason any more
    QList<store::Refusal> refusals; ///< of either side, that are listed for this record or its partner
    QSet<QString> knownConflicts; ///< mapping keys that were in conflict already, with the same values
};

/// Judges a window of records of one side against their partners in the cache, with everything the store
/// knows about them. Partners that are given stand in for those of the cache, and `words` for what the store
/// knows of those very conflicts. Reads only. `environment`, `flow` and `run` outlive the call.
[[nodiscard]] Task<std::vector<Judgement>> judgeRecords(const Environment *environment,
    const FlowContext *flow, const RunState *run, Side side, std::vector<Record> records,
    QHash<RecordId, Record> given = {}, QList<store::Conflict> words = {});

} // namespace tandem::sync
