// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/soqlengine.h"
#include "app/sandbox/salesforce/soqlevaluator.h"
#include "app/sandbox/salesforce/soqlformat.h"

#include <map>
#include <set>

namespace tandem::sandbox {

namespace {

struct ValueOrder
{
    bool operator()(const SfValue &a, const SfValue &b) const { return compareValues(a, b, false) < 0; }
};

struct KeyOrder
{
    bool operator()(const std::vector<SfValue> &a, const std::vector<SfValue> &b) const
    {
        return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(), ValueOrder());
    }
};

/// Rows of one table, and how long they may be looked at.
struct Group
{
    const SfTable *table = nullptr;
    Patience *patience = nullptr;
    std::vector<SfSpot> spots;
};

SfValue aggregated(const SfDatabase &database, const Group &rows, const BoundAggregate &aggregate)
{
    if (aggregate.ofRows)
        return SfValue(static_cast<double>(rows.spots.size()));
    double sum = 0;
    double count = 0;
    SfValue low;
    SfValue high;
    std::set<SfValue, ValueOrder> distinct;
    for (const SfSpot &spot : rows.spots) {
        if (rows.patience && rows.patience->isOverAfterRow())
            break;
        const SfValue value = soqlValue(database, rows.table->open(spot), aggregate.path);
        if (value.isNull())
            continue;
        ++count;
        sum += value.number();
        if (low.isNull() || ValueOrder()(value, low))
            low = value;
        if (high.isNull() || ValueOrder()(high, value))
            high = value;
        if (aggregate.function == "COUNT_DISTINCT")
            distinct.insert(value);
    }
    if (aggregate.function == "COUNT")
        return SfValue(count);
    if (aggregate.function == "COUNT_DISTINCT")
        return SfValue(static_cast<double>(distinct.size()));
    if (aggregate.function == "MIN" || aggregate.function.isEmpty())
        return low;
    if (aggregate.function == "MAX")
        return high;
    if (count == 0)
        return {};
    return SfValue(aggregate.function == "AVG" ? sum / count : sum);
}

bool having(const SfDatabase &database, const Group &rows, const BoundCondition &condition)
{
    const auto holds = [&](const BoundCondition &child) { return having(database, rows, child); };
    switch (condition.kind) {
    case SoqlCondition::Kind::And:
        return std::all_of(condition.children.begin(), condition.children.end(), holds);
    case SoqlCondition::Kind::Or:
        return std::any_of(condition.children.begin(), condition.children.end(), holds);
    case SoqlCondition::Kind::Not:
        return !holds(condition.children.front());
    case SoqlCondition::Kind::Compare:
        break;
    }
    if (condition.aggregate.isEmpty())
        return soqlMatches(database, rows.table->open(rows.spots.front()), condition);
    const BoundAggregate aggregate{condition.aggregate, condition.path, condition.path.field < 0, {}, {}};
    return soqlCompares(aggregated(database, rows, aggregate),
        soqlAggregateField(condition.aggregate, condition.path), condition);
}

QByteArray record(const SfDatabase &database, const Group &rows, const BoundQuery &query)
{
    QByteArray json = R"({"attributes":{"type":"AggregateResult"})";
    for (const BoundAggregate &aggregate : query.aggregates) {
        json += ",\"" + aggregate.name + "\":";
        const SfValue value = aggregated(database, rows, aggregate);
        const FieldDef &field = soqlAggregateField(aggregate.function, aggregate.path);
        if (aggregate.format && !value.isNull())
            appendJsonText(json, soqlFormatted(value, field, *aggregate.format));
        else
            appendJson(json, value, field);
    }
    return json + '}';
}

} // namespace

std::vector<QByteArray> SoqlEngine::aggregates(const BoundQuery &query) const
{
    std::map<std::vector<SfValue>, Group, KeyOrder> groups;
    if (query.groupBy.empty())
        groups[{}] = {query.table, m_patience, {}};
    for (const SfSpot &spot : rows(query)) {
        if (isOverAfterRow())
            return {};
        std::vector<SfValue> key;
        for (const BoundPath &path : query.groupBy)
            key.push_back(soqlValue(m_database, query.table->open(spot), path));
        Group &group = groups[std::move(key)];
        group.table = query.table;
        group.patience = m_patience;
        group.spots.push_back(spot);
    }
    std::vector<std::pair<std::vector<SfValue>, const Group *>> kept;
    for (const auto &[key, group] : groups) {
        if (query.having && !having(m_database, group, *query.having))
            continue;
        std::vector<SfValue> order;
        for (const BoundOrder &by : query.orderBy)
            order.push_back(aggregated(m_database, group, {by.function, by.path, by.path.field < 0, {}, {}}));
        kept.emplace_back(std::move(order), &group);
    }
    std::stable_sort(kept.begin(), kept.end(), [&](const auto &a, const auto &b) {
        for (size_t i = 0; i < query.orderBy.size(); ++i) {
            const int c = compareValues(a.first[i], b.first[i], false);
            if (c != 0 && (a.first[i].isNull() || b.first[i].isNull()))
                return a.first[i].isNull() != query.orderBy[i].nullsLast;
            if (c != 0)
                return query.orderBy[i].descending ? c > 0 : c < 0;
        }
        return false;
    });
    std::vector<QByteArray> records;
    for (auto at = static_cast<size_t>(query.offset); at < kept.size(); ++at) {
        if (!query.limit || records.size() < static_cast<size_t>(*query.limit))
            records.push_back(record(m_database, *kept[at].second, query));
    }
    return records;
}

} // namespace tandem::sandbox
