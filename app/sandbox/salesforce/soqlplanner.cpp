// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/soqlplanner.h"

#include <tuple>

namespace tandem::sandbox {

namespace {

SoqlBounds ofComparison(const BoundCondition &condition)
{
    SoqlBounds bounds;
    if (!condition.path.hops.empty() || condition.withNull || !condition.path.function.isEmpty())
        return bounds;
    const FieldStorage storage = condition.path.def().storage;
    if (storage == FieldStorage::Id && condition.values.size() == 1
        && (condition.op == SoqlOperator::Greater || condition.op == SoqlOperator::GreaterEqual)) {
        bounds.idAfter = condition.values.front().utf8();
        return bounds;
    }
    if (storage != FieldStorage::SystemModstamp || condition.ranges.size() != 1)
        return bounds;
    const auto [begin, end] = condition.ranges.front();
    switch (condition.op) {
    case SoqlOperator::Equal:
    case SoqlOperator::In:
        bounds.low = begin;
        bounds.high = end - 1;
        break;
    case SoqlOperator::Less:
        bounds.high = begin - 1;
        break;
    case SoqlOperator::LessEqual:
        bounds.high = end - 1;
        break;
    case SoqlOperator::Greater:
        bounds.low = end;
        break;
    case SoqlOperator::GreaterEqual:
        bounds.low = begin;
        break;
    default:
        break;
    }
    return bounds;
}

SoqlBounds both(const SoqlBounds &a, const SoqlBounds &b)
{
    SoqlBounds bounds;
    std::tie(bounds.low, bounds.lowId) = std::max(std::tie(a.low, a.lowId), std::tie(b.low, b.lowId));
    bounds.high = std::min(a.high, b.high);
    bounds.idAfter = std::max(a.idAfter, b.idAfter);
    if (bounds.low == bounds.high)
        bounds.lowId = std::max(bounds.lowId, bounds.idAfter);
    return bounds;
}

SoqlBounds either(const SoqlBounds &a, const SoqlBounds &b)
{
    SoqlBounds bounds;
    std::tie(bounds.low, bounds.lowId) = std::min(std::tie(a.low, a.lowId), std::tie(b.low, b.lowId));
    bounds.high = std::max(a.high, b.high);
    bounds.idAfter = std::min(a.idAfter, b.idAfter);
    return bounds;
}

} // namespace

SoqlBounds soqlBounds(const BoundCondition &condition)
{
    switch (condition.kind) {
    case SoqlCondition::Kind::Compare:
        return ofComparison(condition);
    case SoqlCondition::Kind::Not:
        return {};
    case SoqlCondition::Kind::And:
    case SoqlCondition::Kind::Or:
        break;
    }
    const bool all = condition.kind == SoqlCondition::Kind::And;
    SoqlBounds bounds = soqlBounds(condition.children.front());
    for (size_t i = 1; i < condition.children.size(); ++i) {
        const SoqlBounds next = soqlBounds(condition.children[i]);
        bounds = all ? both(bounds, next) : either(bounds, next);
    }
    return bounds;
}

bool soqlReadsFields(const BoundCondition &condition)
{
    if (condition.kind != SoqlCondition::Kind::Compare)
        return std::any_of(condition.children.begin(), condition.children.end(), soqlReadsFields);
    const FieldStorage storage = condition.path.object->field(condition.path.field).storage;
    return !condition.path.hops.empty() || storage == FieldStorage::Cell || storage == FieldStorage::Computed;
}

std::optional<std::vector<SfSpot>> soqlCandidates(
    const SfTable &table, const BoundCondition &condition, Patience *patience)
{
    if (condition.kind == SoqlCondition::Kind::And) {
        for (const BoundCondition &child : condition.children) {
            if (auto found = soqlCandidates(table, child, patience))
                return found;
        }
        return std::nullopt;
    }
    const bool equality = condition.op == SoqlOperator::Equal || condition.op == SoqlOperator::In;
    if (condition.kind != SoqlCondition::Kind::Compare || !equality || condition.withNull
        || !condition.path.hops.empty() || !condition.path.function.isEmpty())
        return std::nullopt;
    const FieldDef &field = condition.path.def();
    if (field.storage != FieldStorage::Id && !field.indexed)
        return std::nullopt;
    std::vector<SfSpot> found;
    for (const QByteArray &key : condition.keys) {
        if (field.storage == FieldStorage::Id) {
            if (const auto spot = table.spot(key))
                found.push_back(*spot);
        } else {
            const auto rows = table.spotsByField(condition.path.field, key, patience);
            found.insert(found.end(), rows.begin(), rows.end());
        }
    }
    return found;
}

} // namespace tandem::sandbox
