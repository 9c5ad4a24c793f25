// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/planning.h"

#include "core/sync/runstate.h"

namespace tandem::sync::planning {

const store::Refusal *refusalOf(const PairState &state, Side side, const QString &mappingKey, quint64 hash)
{
    for (const store::Refusal &refusal : state.refusals) {
        if (refusal.side == side && refusal.mappingKey == mappingKey && refusal.valueHash == hash
            && refusal.nextAt > state.now)
            return &refusal;
    }
    return nullptr;
}

bool isRefused(const PairState &state, Side side, const QString &mappingKey, quint64 hash)
{
    return refusalOf(state, side, mappingKey, hash) != nullptr;
}

bool isDeclined(
    const PairState &state, Side side, store::Action action, const QString &mappingKey, quint64 hash)
{
    return std::any_of(state.decisions.begin(), state.decisions.end(), [&](const store::Decision &decision) {
        return decision.side == side && decision.action == action && decision.mappingKey == mappingKey
            && decision.valueHash == hash;
    });
}

TransformContext transformContext(const PairState &state, const Record *source)
{
    TransformContext context;
    context.partner = state.partner;
    context.person = state.person;
    context.source = source;
    return context;
}

/// "accounts/salesforce/001..." of the record that a link mapping refers to.
QString nameOfReferred(const ActiveMapping &active, Side from, const Record &source)
{
    const Flow flow = linkTarget(active.mapping.chainTo(other(from))).value_or(Flow::Accounts);
    return recordName(flow, from, source.fields.value(active.field(from).name).display());
}

/// When each side's field was first seen to differ: the stamp of the version that shows it (S4, newest).
Evidence evidenceOf(const PairState &state)
{
    Evidence evidence;
    if (state.salesforce && state.salesforce->stamp.ms > 0)
        evidence.salesforce = state.salesforce->stamp;
    if (state.startdeliver && state.startdeliver->stamp.ms > 0)
        evidence.startdeliver = state.startdeliver->stamp;
    return evidence;
}

} // namespace tandem::sync::planning
