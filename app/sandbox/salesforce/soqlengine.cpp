// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/soqlengine.h"

#include "app/sandbox/salesforce/soqlevaluator.h"
#include "app/sandbox/salesforce/soqlplanner.h"

#include <set>

namespace tandem::sandbox {

namespace {

enum class Natural { None, Stamp, Id };

/// The order of an index that the statement asks for, so that its rows need no sorting.
Natural naturalOrder(const BoundQuery &query)
{
    const auto is = [&](size_t i, FieldStorage storage) {
        const BoundOrder &order = query.orderBy[i];
        return order.path.field >= 0 && order.path.hops.empty() && order.function.isEmpty()
            && !order.descending && order.path.def().storage == storage;
    };
    if (query.orderBy.empty() || query.isAggregate())
        return Natural::None;
    if (is(0, FieldStorage::Id))
        return Natural::Id;
    const bool stamp = is(0, FieldStorage::SystemModstamp);
    const bool thenId = query.orderBy.size() == 1 || is(1, FieldStorage::Id);
    return stamp && thenId ? Natural::Stamp : Natural::None;
}

/// A row that was written during the scan may have come by twice.
void onceEach(std::vector<SfSpot> &rows)
{
    std::set<std::pair<const SfRow *, qint64>> seen;
    const auto again = [&](const SfSpot &spot) {
        const qint64 ordinal = spot.row ? spot.row->ordinal : spot.ordinal;
        return !seen.emplace(ordinal < 0 ? spot.row : nullptr, ordinal).second;
    };
    rows.erase(std::remove_if(rows.begin(), rows.end(), again), rows.end());
}

void sortById(const SfTable &table, std::vector<SfSpot> &rows)
{
    std::sort(rows.begin(), rows.end(), [&](const SfSpot &a, const SfSpot &b) {
        if (!a.row && !b.row)
            return a.ordinal < b.ordinal;
        const QByteArray first = table.outline(a).id->utf8; // the second outline takes the place of the first
        return first < table.outline(b).id->utf8;
    });
}

} // namespace

void SoqlEngine::resolve(BoundQuery &query) const
{
    if (query.where)
        resolve(*query.where);
    for (auto &item : query.select.items) {
        if (item.children)
            resolve(*item.children);
    }
}

void SoqlEngine::resolve(BoundCondition &condition) const
{
    for (BoundCondition &child : condition.children)
        resolve(child);
    if (!condition.subquery)
        return;
    resolve(*condition.subquery);
    const int field = condition.subquery->select.items.front().field;
    for (const SfSpot &spot : rows(*condition.subquery)) {
        const SfValue id = m_database.value(condition.subquery->table->open(spot), field);
        if (!id.isNull())
            condition.keys.insert(id.utf8());
    }
}

SoqlEngine::Test SoqlEngine::testOf(const BoundQuery &query)
{
    return {query, query.where && soqlReadsFields(*query.where)};
}

bool SoqlEngine::matches(const SfSpot &spot, const Test &test) const
{
    m_database.countExamined();
    if (!spot.row && !test.query.where)
        return true; // as it was made, so neither deleted nor archived
    const SfTable &table = *test.query.table;
    const SfRow &row = test.readsFields ? table.open(spot) : table.outline(spot);
    return shows(row, test.query) && (!test.query.where || soqlMatches(m_database, row, *test.query.where));
}

std::vector<SfSpot> SoqlEngine::found(const BoundQuery &query, bool ordered, size_t enough) const
{
    std::vector<SfSpot> result;
    const Test test = testOf(query);
    const auto take = [&](const SfSpot &spot) {
        if (matches(spot, test))
            result.push_back(spot);
        return result.size() < enough && !isOverAfterRow();
    };
    const SfTable &table = *query.table;
    const SoqlBounds bounds = query.where ? soqlBounds(*query.where) : SoqlBounds();
    const Natural natural = ordered ? naturalOrder(query) : Natural::None;
    if (natural == Natural::Id) {
        table.scanById(bounds.idAfter, take);
    } else if (natural == Natural::Stamp || bounds.onStamps()) {
        table.scanByStamp({bounds.low}, bounds.lowId,
            [&](const SfSpot &spot) { return table.stampOf(spot).seconds <= bounds.high && take(spot); });
    } else {
        table.scan(take);
    }
    if (m_patience && m_patience->hasBreathed())
        onceEach(result);
    return result;
}

std::vector<SfSpot> SoqlEngine::rows(const BoundQuery &query) const
{
    const auto offset = static_cast<size_t>(query.offset);
    const size_t limit =
        query.limit ? static_cast<size_t>(*query.limit) : std::numeric_limits<size_t>::max() - offset;
    if (limit == 0)
        return {};
    auto candidates = query.where ? soqlCandidates(*query.table, *query.where, m_patience) : std::nullopt;
    std::vector<SfSpot> result;
    if (candidates) {
        const Test test = testOf(query);
        for (const SfSpot &spot : *candidates) {
            if (isOverAfterRow())
                break;
            if (matches(spot, test))
                result.push_back(spot);
        }
        // An index has no order that may be relied on; creation order is what a plain scan gives.
        sortById(*query.table, result);
        sort(result, query);
    } else if (query.orderBy.empty() || query.isAggregate() || naturalOrder(query) != Natural::None) {
        result =
            found(query, true, query.isAggregate() ? std::numeric_limits<size_t>::max() : limit + offset);
    } else {
        result = found(query, false, std::numeric_limits<size_t>::max());
        sort(result, query);
    }
    if (query.isAggregate())
        return result;
    result.erase(result.begin(), result.begin() + static_cast<qsizetype>(std::min(offset, result.size())));
    if (result.size() > limit)
        result.resize(limit);
    return result;
}

std::vector<SfSpot> SoqlEngine::children(const BoundQuery &query, int field, const SfRow &parent) const
{
    std::vector<SfSpot> result;
    const Test test = testOf(query);
    const auto take = [&](const SfSpot &spot) {
        const SfValue *cell = query.table->open(spot).cell(field);
        if (cell && cell->utf8() == parent.id->utf8 && matches(spot, test))
            result.push_back(spot);
        return !isOverAfterRow();
    };
    if (query.table->def().field(field).indexed) {
        for (const SfSpot &spot : query.table->spotsByField(field, parent.id->utf8, m_patience))
            take(spot);
        sortById(*query.table, result);
    } else {
        query.table->scan(take);
    }
    sort(result, query);
    if (query.limit && result.size() > static_cast<size_t>(*query.limit))
        result.resize(static_cast<size_t>(*query.limit));
    return result;
}

void SoqlEngine::sort(std::vector<SfSpot> &rows, const BoundQuery &query) const
{
    if (query.orderBy.empty() || query.isAggregate())
        return;
    struct Keyed
    {
        SfSpot spot;
        std::vector<SfValue> keys;
    };
    std::vector<Keyed> keyed;
    keyed.reserve(rows.size());
    for (const SfSpot &spot : rows) {
        if (isOverAfterRow())
            return;
        Keyed entry{spot, {}};
        const SfRow &row = query.table->open(spot);
        for (const BoundOrder &order : query.orderBy)
            entry.keys.push_back(order.path.field < 0 ? SfValue() : soqlValue(m_database, row, order.path));
        keyed.push_back(std::move(entry));
    }
    std::stable_sort(keyed.begin(), keyed.end(), [&](const Keyed &a, const Keyed &b) {
        for (size_t i = 0; i < query.orderBy.size(); ++i) {
            const BoundOrder &order = query.orderBy[i];
            const bool exact = order.path.field >= 0 && order.path.def().comparesExactly();
            const int c = compareValues(a.keys[i], b.keys[i], exact);
            if (c == 0)
                continue;
            // Nulls stand where NULLS says, whatever the direction.
            if (a.keys[i].isNull() || b.keys[i].isNull())
                return a.keys[i].isNull() != order.nullsLast;
            return order.descending ? c > 0 : c < 0;
        }
        return false;
    });
    std::transform(keyed.begin(), keyed.end(), rows.begin(), [](const Keyed &entry) { return entry.spot; });
}

} // namespace tandem::sandbox
