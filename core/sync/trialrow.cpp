// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/trialrow.h"

namespace tandem::sync {

namespace {

const Record &endOf(Side side, const Judgement &judgement)
{
    return side == judgement.side ? judgement.record : *judgement.partner;
}

TrialRow::What whatOf(KeptBack::Why why)
{
    switch (why) {
    case KeptBack::Why::Asks:
        return TrialRow::What::Conflict;
    case KeptBack::Why::Blocked:
        return TrialRow::What::Blocked;
    case KeptBack::Why::Waits:
        return TrialRow::What::Waits;
    case KeptBack::Why::Refused:
    case KeptBack::Why::RowRefused:
        return TrialRow::What::Refused;
    case KeptBack::Why::Declined:
        return TrialRow::What::Declined;
    case KeptBack::Why::Circles:
        break;
    }
    return TrialRow::What::Held;
}

/// False where nothing of the mapping is written.
bool takeWrites(TrialRow &row, const QString &key, const PairPlan &plan)
{
    bool writes = false;
    for (const PlannedWrite &write : plan.writes) {
        for (const FieldChange &change : write.changes) {
            if (change.mappingKey != key)
                continue;
            row.both = writes;
            if (std::exchange(writes, true)) {
                row.afterElse = change.after;
                continue;
            }
            row.what = change.clears ? TrialRow::What::Clear : TrialRow::What::Write;
            row.to = write.side;
            row.after = change.after;
            row.reason = change.rule;
        }
    }
    return writes;
}

} // namespace

bool readsBoth(const ActiveMapping &active, const Judgement &judgement)
{
    const bool isPair =
        judgement.kind == Judgement::Kind::Pair || judgement.kind == Judgement::Kind::OutOfScope;
    return isPair && judgement.partner
        && endOf(Side::Salesforce, judgement).fields.contains(active.salesforce.name)
        && endOf(Side::Startdeliver, judgement).fields.contains(active.startdeliver.name);
}

std::optional<TrialRow> trialRow(
    const FlowContext &flow, const ActiveMapping &active, const Judgement &judgement)
{
    if (!readsBoth(active, judgement))
        return std::nullopt;
    const QString key = active.mapping.key();
    const Record &salesforce = endOf(Side::Salesforce, judgement);
    TrialRow row;
    row.title = flow.title(Side::Salesforce, salesforce);
    row.salesforce = salesforce.fields.value(active.salesforce.name);
    row.startdeliver = endOf(Side::Startdeliver, judgement).fields.value(active.startdeliver.name);
    if (takeWrites(row, key, judgement.plan))
        return row;
    if (judgement.kind == Judgement::Kind::OutOfScope)
        return std::nullopt;
    for (const KeptBack &kept : judgement.plan.kept) {
        if (kept.mappingKey != key)
            continue;
        row.what = whatOf(kept.why);
        row.wholeRow = kept.why == KeptBack::Why::RowRefused;
        row.reason = kept.reason;
        break;
    }
    return row;
}

} // namespace tandem::sync
