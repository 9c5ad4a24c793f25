// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/mappingtrial.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace tandem {

namespace {

TrialRow::What whatOf(const FieldMerge &merge)
{
    switch (merge.outcome) {
    case FieldMerge::Outcome::Same:
    case FieldMerge::Outcome::Agree:
        return TrialRow::What::Same;
    case FieldMerge::Outcome::Write:
        return merge.clears ? TrialRow::What::Clear : TrialRow::What::Write;
    case FieldMerge::Outcome::Conflict:
    case FieldMerge::Outcome::FirstConflict:
        return TrialRow::What::Conflict;
    case FieldMerge::Outcome::Blocked:
        return TrialRow::What::Blocked;
    case FieldMerge::Outcome::Waits:
        return TrialRow::What::Waits;
    case FieldMerge::Outcome::Refused:
        break;
    }
    return TrialRow::What::Refused;
}

Evidence evidenceOf(const SamplePair &pair)
{
    Evidence evidence;
    if (pair.salesforce.stamp.ms > 0)
        evidence.salesforce = pair.salesforce.stamp;
    if (pair.startdeliver.stamp.ms > 0)
        evidence.startdeliver = pair.startdeliver.stamp;
    return evidence;
}

} // namespace

qint64 MappingTrial::refusals() const
{
    return std::accumulate(refused.begin(), refused.end(), qint64{0},
        [](qint64 sum, const auto &entry) { return sum + entry.second; });
}

std::optional<TrialRow> tryPair(
    const TriedMapping &tried, const SamplePair &pair, const TransformContext &context)
{
    MergeInput input;
    input.mapping = &tried.mapping;
    input.salesforceField = &tried.salesforce;
    input.startdeliverField = &tried.startdeliver;
    input.salesforce = pair.salesforce.fields.find(tried.salesforce.name);
    input.startdeliver = pair.startdeliver.fields.find(tried.startdeliver.name);
    if (!input.salesforce || !input.startdeliver)
        return std::nullopt;
    const auto base = pair.base.constFind(tried.mapping.key());
    input.base = base == pair.base.constEnd() ? nullptr : &base.value();
    input.evidence = evidenceOf(pair);
    input.context = context;
    input.salesforceRecord = &pair.salesforce;
    input.startdeliverRecord = &pair.startdeliver;
    input.linkBase = &pair.base;
    input.mergesSets = tried.mergesSets;
    const FieldMerge merge = mergeField(input);
    TrialRow row;
    row.title = pair.title;
    row.what = whatOf(merge);
    row.to = merge.to;
    row.salesforce = *input.salesforce;
    row.startdeliver = *input.startdeliver;
    row.after = merge.value;
    row.reason = row.what == TrialRow::What::Refused ? merge.error.text : merge.rule;
    return row;
}

void count(MappingTrial &trial, const TrialRow &row)
{
    ++trial.tried;
    switch (row.what) {
    case TrialRow::What::Same:
        ++trial.same;
        break;
    case TrialRow::What::Clear:
        ++trial.clears;
        [[fallthrough]];
    case TrialRow::What::Write:
        ++(row.to == Side::Salesforce ? trial.toSalesforce : trial.toStartdeliver);
        break;
    case TrialRow::What::Conflict:
        ++trial.conflicts;
        break;
    case TrialRow::What::Blocked:
        ++trial.blocked;
        break;
    case TrialRow::What::Waits:
        ++trial.waits;
        break;
    case TrialRow::What::Refused:
        ++trial.refused[row.reason];
        break;
    }
    if (trial.rows.size() < MappingTrial::rowsKept)
        trial.rows.append(row);
}

} // namespace tandem
