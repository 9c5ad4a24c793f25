// SPDX-License-Identifier: GPL-3.0-or-later
// How SoqlBinder reads GROUP BY, aggregates, ORDER BY and conditions.
#include "app/sandbox/salesforce/soqlbinder.h"
#include "app/sandbox/salesforce/soqllexer.h"
#include "app/sandbox/salesforce/soqlliterals.h"

namespace tandem::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostSemiJoins = 2; // contract 4.4

int semiJoins(const SoqlCondition &condition)
{
    int count = condition.subquery ? 1 : 0;
    for (const SoqlCondition &child : condition.children)
        count += semiJoins(child);
    return count;
}

/// The first semi-join that OR has a say in.
const SoqlCondition *joinUnderOr(const SoqlCondition &condition, bool inOr)
{
    if (condition.subquery && inOr)
        return &condition;
    for (const SoqlCondition &child : condition.children) {
        if (const auto *found = joinUnderOr(child, inOr || condition.kind == SoqlCondition::Kind::Or))
            return found;
    }
    return nullptr;
}

bool hasOr(const SoqlCondition &condition)
{
    return condition.kind == SoqlCondition::Kind::Or
        || std::any_of(condition.children.begin(), condition.children.end(), hasOr);
}

tl::unexpected<SoqlError> fieldFail(const QString &text, const FieldDef &field, qsizetype offset)
{
    return soqlFail("INVALID_FIELD", text.arg(QString::fromLatin1(field.name)), offset);
}

/// Sums need numbers, and what cannot be filtered cannot be counted either.
SoqlResult<void> checkAggregate(const QByteArray &function, const FieldDef &field, qsizetype offset)
{
    const bool sum = function == "SUM" || function == "AVG";
    const bool extreme = function == "MIN" || function == "MAX";
    if (field.filterable && (!sum || field.isNumber()) && (!extreme || field.type != FieldType::Boolean))
        return {};
    return soqlFail("INVALID_FIELD",
        u"field %1 does not support aggregate operator %2"_s.arg(
            QString::fromLatin1(field.name), QString::fromLatin1(function)),
        offset);
}

/// The objects whose ids the field holds.
QByteArrayList idsOf(const ObjectDef &object, const FieldDef &field)
{
    return field.type == FieldType::Id ? QByteArrayList{object.name} : field.referenceTo;
}

bool isGrouped(const BoundPath &path, const BoundQuery &query)
{
    return std::any_of(query.groupBy.begin(), query.groupBy.end(),
        [&](const BoundPath &grouped) { return grouped.isSame(path); });
}

} // namespace

SoqlResult<void> SoqlBinder::checkJoins(const SoqlCondition &where)
{
    if (semiJoins(where) > mostSemiJoins)
        return soqlMalformed(u"Maximum 2 semi join sub-selects are allowed"_s);
    if (const auto *join = joinUnderOr(where, false)) {
        return soqlMalformed(u"Semi join sub-selects are not allowed with the 'OR' operator"_s, join->offset);
    }
    return {};
}

SoqlResult<void> SoqlBinder::bindGroups(const SoqlQuery &query, BoundQuery &bound) const
{
    for (const SoqlPath &grouped : query.groupBy) {
        auto path = bindPath(grouped, bound.table->def(), query.alias);
        if (!path)
            return tl::make_unexpected(path.error());
        if (!path->def().isGroupable())
            return fieldFail(u"field '%1' can not be grouped in a query call"_s, path->def(), grouped.offset);
        bound.groupBy.push_back(*std::move(path));
    }
    return {};
}

SoqlResult<void> SoqlBinder::bindAggregates(const SoqlQuery &query, BoundQuery &bound) const
{
    if (auto good = bindGroups(query, bound); !good)
        return good;
    const bool counts =
        query.items.front().kind == SoqlItem::Kind::Function && query.items.front().path.names.isEmpty();
    if (counts && !query.groupBy.empty())
        return soqlMalformed(u"COUNT() can not be used with GROUP BY; use COUNT(fieldName)"_s);
    bound.countOnly = counts;
    if (counts)
        return {};
    int unnamed = 0;
    for (const SoqlItem &item : query.items) {
        auto aggregate = bindAggregate(item, query, bound);
        if (!aggregate)
            return tl::make_unexpected(aggregate.error());
        const bool field = aggregate->function.isEmpty() && item.path.function.isEmpty();
        aggregate->name = !item.alias.isEmpty() ? item.alias
            : field                             ? aggregate->path.def().name
                                                : "expr" + QByteArray::number(unnamed++);
        if (std::any_of(bound.aggregates.begin(), bound.aggregates.end(),
                [&](const BoundAggregate &other) { return other.name == aggregate->name; })) {
            return soqlMalformed(
                u"duplicate alias: %1"_s.arg(QString::fromLatin1(aggregate->name)), item.path.offset);
        }
        bound.aggregates.push_back(*std::move(aggregate));
    }
    return {};
}

SoqlResult<BoundAggregate> SoqlBinder::bindAggregate(
    const SoqlItem &item, const SoqlQuery &query, const BoundQuery &bound) const
{
    const bool field = item.kind == SoqlItem::Kind::Field;
    if (!field && item.kind != SoqlItem::Kind::Function) {
        return soqlMalformed(
            u"TYPEOF, FIELDS() and subqueries can not be used with aggregates"_s, item.path.offset);
    }
    BoundAggregate aggregate;
    aggregate.function = item.function;
    auto path = bindPath(item.path, bound.table->def(), query.alias);
    if (!path)
        return tl::make_unexpected(path.error());
    aggregate.path = *std::move(path);
    if (!field) {
        if (auto good = checkAggregate(item.function, aggregate.path.def(), item.path.offset); !good)
            return tl::make_unexpected(good.error());
    }
    if (item.formatted)
        aggregate.format = m_locale;
    if (field && !isGrouped(aggregate.path, bound)) {
        return soqlMalformed(
            u"Field must be grouped or aggregated: %1"_s.arg(QString::fromLatin1(item.path.text())),
            item.path.offset);
    }
    return aggregate;
}

SoqlResult<void> SoqlBinder::bindOrders(const SoqlQuery &query, BoundQuery &bound) const
{
    for (const SoqlOrder &order : query.orderBy) {
        BoundOrder result;
        result.function = order.function;
        result.descending = order.descending;
        result.nullsLast = order.nullsLast;
        if (!order.path.names.isEmpty()) {
            auto path = bindPath(order.path, bound.table->def(), query.alias);
            if (!path)
                return tl::make_unexpected(path.error());
            if (!path->def().sortable)
                return fieldFail(
                    u"field '%1' can not be sorted in a query call"_s, path->def(), order.path.offset);
            result.path = *std::move(path);
        }
        const bool grouped = result.function.isEmpty() && isGrouped(result.path, bound);
        const bool wrong = bound.isAggregate() || bound.countOnly ? result.function.isEmpty() && !grouped
                                                                  : !result.function.isEmpty();
        if (wrong) {
            return soqlMalformed(u"Ordered field must be grouped or aggregated: %1"_s.arg(
                                     QString::fromLatin1(order.path.text())),
                order.path.offset);
        }
        bound.orderBy.push_back(std::move(result));
    }
    return {};
}

SoqlResult<BoundCondition> SoqlBinder::bindCondition(
    const SoqlCondition &condition, const SoqlQuery &query, const BoundQuery &of, bool inHaving) const
{
    BoundCondition bound;
    bound.kind = condition.kind;
    bound.op = condition.op;
    bound.aggregate = condition.aggregate;
    for (const SoqlCondition &child : condition.children) {
        auto inner = bindCondition(child, query, of, inHaving);
        if (!inner)
            return inner;
        bound.children.push_back(*std::move(inner));
    }
    if (condition.kind != SoqlCondition::Kind::Compare)
        return bound;
    return bindComparison(condition, std::move(bound), query, of, inHaving);
}

SoqlResult<BoundCondition> SoqlBinder::bindComparison(const SoqlCondition &condition, BoundCondition bound,
    const SoqlQuery &query, const BoundQuery &of, bool inHaving) const
{
    if (!condition.aggregate.isEmpty() && !inHaving)
        return soqlMalformed(u"Grouped field should not be aggregated in WHERE"_s, condition.offset);
    if (!condition.path.names.isEmpty()) {
        auto path = bindPath(condition.path, of.table->def(), query.alias);
        if (!path)
            return tl::make_unexpected(path.error());
        bound.path = *std::move(path);
    }
    if (condition.aggregate.isEmpty()) {
        const FieldDef &field = bound.path.def();
        if (!field.filterable)
            return fieldFail(
                u"field '%1' can not be filtered in a query call"_s, field, condition.path.offset);
        if (inHaving && !isGrouped(bound.path, of)) {
            return soqlMalformed(u"Having field must be grouped or aggregated: %1"_s.arg(
                                     QString::fromLatin1(condition.path.text())),
                condition.path.offset);
        }
        if (condition.subquery)
            return bindSubquery(condition, std::move(bound), of.table->def());
    } else if (bound.path.field >= 0) {
        if (auto good = checkAggregate(condition.aggregate, bound.path.def(), condition.offset); !good)
            return tl::make_unexpected(good.error());
    }
    const FieldDef &compared = condition.aggregate.isEmpty()
        ? bound.path.def()
        : soqlAggregateField(condition.aggregate, bound.path);
    if (auto literals = bindLiterals(condition, compared, bound, m_locale, m_now); !literals)
        return tl::make_unexpected(literals.error());
    return bound;
}

SoqlResult<BoundCondition> SoqlBinder::bindSubquery(
    const SoqlCondition &condition, BoundCondition bound, const ObjectDef &outer) const
{
    const SoqlQuery &query = *condition.subquery;
    const QString object = QString::fromLatin1(query.from);
    if (object.compare("ContentDocumentLink"_L1, Qt::CaseInsensitive) == 0) {
        return soqlMalformed(
            u"Entity 'ContentDocumentLink' is not supported for semi join inner selects"_s, query.fromOffset);
    }
    if (query.where && (semiJoins(*query.where) > 0 || hasOr(*query.where)))
        return soqlMalformed(
            u"Nesting and 'OR' are not allowed in semi join sub-selects"_s, query.fromOffset);
    if (!query.orderBy.empty() || query.limit || query.offset)
        return soqlMalformed(
            u"ORDER BY and LIMIT are not allowed in semi join sub-selects"_s, query.fromOffset);
    auto inner = bind(query);
    if (!inner)
        return tl::make_unexpected(inner.error());
    const auto &items = inner->select.items;
    const ObjectDef &of = inner->table->def();
    const bool oneId =
        items.size() == 1 && items[0].field >= 0 && !items[0].parent && items[0].branches.empty();
    if (!oneId || !of.field(items[0].field).isIdentifier() || !bound.path.hops.empty()
        || !bound.path.def().isIdentifier()) {
        return soqlMalformed(
            u"The inner and outer selects of a semi join must each name one ID field"_s, condition.offset);
    }
    if (of.name == outer.name) {
        return soqlMalformed(
            u"The inner and outer selects should not be on the same object type"_s, condition.offset);
    }
    const QByteArrayList wanted = idsOf(outer, bound.path.def());
    const QByteArrayList given = idsOf(of, of.field(items[0].field));
    if (std::none_of(
            given.begin(), given.end(), [&](const QByteArray &name) { return wanted.contains(name); })) {
        return soqlMalformed(
            u"The selected field '%1' in the subquery and the left operand field in the where expression in "
            "the outer query '%2' should point to the same object type"_s.arg(
                QString::fromLatin1(of.field(items[0].field).name),
                QString::fromLatin1(bound.path.def().name)),
            condition.offset);
    }
    bound.subquery = std::make_shared<BoundQuery>(*std::move(inner));
    return bound;
}

} // namespace tandem::sandbox
