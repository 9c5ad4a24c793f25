// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/soqlengine.h"

#include "app/sandbox/salesforce/soqlevaluator.h"
#include "app/sandbox/salesforce/soqlplanner.h"

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
    for (const SfRow *row : rows(*condition.subquery)) {
        const SfValue id = m_database.value(*row, field);
        if (!id.isNull())
            condition.keys.insert(id.utf8());
    }
}

bool SoqlEngine::matches(const SfRow &row, const BoundQuery &query) const
{
    m_database.countExamined();
    return shows(row, query) && (!query.where || soqlMatches(m_database, row, *query.where));
}

std::vector<const SfRow *> SoqlEngine::found(const BoundQuery &query, bool ordered, size_t enough) const
{
    std::vector<const SfRow *> result;
    const auto take = [&](const SfRow &row) {
        if (matches(row, query))
            result.push_back(&row);
        return result.size() < enough;
    };
    const SoqlBounds bounds = query.where ? soqlBounds(*query.where) : SoqlBounds();
    const Natural natural = ordered ? naturalOrder(query) : Natural::None;
    if (natural == Natural::Id) {
        const auto &index = query.table->byId();
        const std::string_view from(
            bounds.idAfter.constData(), static_cast<size_t>(bounds.idAfter.left(15).size()));
        for (auto at = index.lower_bound(from); at != index.end() && take(*at->second); ++at) { }
    } else if (natural == Natural::Stamp || bounds.onStamps()) {
        const auto end = query.table->byStamp().end();
        for (auto at = query.table->lowerBound({bounds.low}, bounds.lowId);
             at != end && (*at)->stamp.seconds <= bounds.high && take(**at); ++at) { }
    } else {
        for (const SfRow &row : query.table->rows()) {
            if (!take(row))
                break;
        }
    }
    return result;
}

std::vector<const SfRow *> SoqlEngine::rows(const BoundQuery &query) const
{
    const auto offset = static_cast<size_t>(query.offset);
    const size_t limit =
        query.limit ? static_cast<size_t>(*query.limit) : std::numeric_limits<size_t>::max() - offset;
    if (limit == 0)
        return {};
    auto candidates = query.where ? soqlCandidates(*query.table, *query.where) : std::nullopt;
    std::vector<const SfRow *> result;
    if (candidates) {
        for (const SfRow *row : *candidates) {
            if (matches(*row, query))
                result.push_back(row);
        }
        // An index has no order that may be relied on; creation order is what a plain scan gives.
        std::sort(result.begin(), result.end(), [](auto *a, auto *b) { return a->id->utf8 < b->id->utf8; });
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

std::vector<const SfRow *> SoqlEngine::children(const BoundQuery &query, int field, const SfRow &parent) const
{
    std::vector<const SfRow *> result;
    const auto take = [&](const SfRow &row) {
        const SfValue *cell = row.cell(field);
        if (cell && cell->utf8() == parent.id->utf8 && matches(row, query))
            result.push_back(&row);
    };
    if (query.table->def().field(field).indexed) {
        for (const SfRow *row : query.table->findByField(field, parent.id->utf8))
            take(*row);
        std::sort(result.begin(), result.end(), [](auto *a, auto *b) { return a->id->utf8 < b->id->utf8; });
    } else {
        for (const SfRow &row : query.table->rows())
            take(row);
    }
    sort(result, query);
    if (query.limit && result.size() > static_cast<size_t>(*query.limit))
        result.resize(static_cast<size_t>(*query.limit));
    return result;
}

void SoqlEngine::sort(std::vector<const SfRow *> &rows, const BoundQuery &query) const
{
    if (query.orderBy.empty() || query.isAggregate())
        return;
    struct Keyed
    {
        const SfRow *row;
        std::vector<SfValue> keys;
    };
    std::vector<Keyed> keyed;
    keyed.reserve(rows.size());
    for (const SfRow *row : rows) {
        Keyed entry{row, {}};
        for (const BoundOrder &order : query.orderBy)
            entry.keys.push_back(order.path.field < 0 ? SfValue() : soqlValue(m_database, *row, order.path));
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
    std::transform(keyed.begin(), keyed.end(), rows.begin(), [](const Keyed &entry) { return entry.row; });
}

} // namespace tandem::sandbox
