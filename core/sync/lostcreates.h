// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/statetypes.h"
#include "core/sync/flowcontext.h"

namespace tandem::sync {

/// What the search for one lost create came to (S12).
struct LostVerdict
{
    enum class Kind { Missing, Found, Unclear };
    Kind kind = Kind::Missing;
    QList<RecordId> candidates; ///< the one of Found, those of Unclear
};

/// What a person knows such a record by, out of its fields; a name is sent in two parts where the service
/// joins it itself.
[[nodiscard]] QString titleOf(const FlowContext &flow, Side side, const Fields &fields);

/// From when on a record can be the result of this create, on the service's clock. `skew`: that clock minus
/// ours. The margin covers stamps in whole seconds and a clock that was set right meanwhile.
[[nodiscard]] Instant madeSince(const store::OutboxEntry &entry, std::chrono::milliseconds skew);

/// True where the record says itself that it is older than the create.
[[nodiscard]] bool isOlder(Side side, const Record &record, Instant since);

/// True where the record's reference field holds what the create sent.
[[nodiscard]] bool bearsReference(
    const FlowContext &flow, const store::OutboxEntry &entry, const Record &candidate);

/// Which record each of these creates of one side made (S12): by the reference Tandem wrote, else by title
/// (normalised), parent and time; the other fields only choose between several, as triggers may rewrite them.
/// `apart`: by source, what a person set apart from it. Creates that sent the same are interchangeable. Pure.
[[nodiscard]] std::vector<LostVerdict> assignCreated(const FlowContext &flow,
    const QList<store::OutboxEntry> &entries, const std::vector<Record> &candidates,
    std::chrono::milliseconds skew, const QHash<RecordId, QList<RecordId>> &apart);

} // namespace tandem::sync
