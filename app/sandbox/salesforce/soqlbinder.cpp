// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/soqlbinder.h"

#include "app/sandbox/salesforce/sffields.h"
#include "app/sandbox/salesforce/soqllexer.h"
#include "app/sandbox/salesforce/soqlliterals.h"

namespace tandem::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestOffset = 2000; // contract 4.7
constexpr qint64 largestFieldSetLimit = 200;
constexpr qsizetype deepestPath = 5;
constexpr int mostSemiJoins = 2;
constexpr auto mostChildren = 20; // contract 4.6

constexpr QLatin1StringView adviceOnFields =
    "If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. "
    "Please "
    "reference your WSDL or the describe call for the appropriate names."_L1;

tl::unexpected<SoqlError> noSuchColumn(const SoqlPath &path, const QByteArray &name, const ObjectDef &object)
{
    return soqlFail("INVALID_FIELD",
        u"No such column '%1' on entity '%2'. %3"_s.arg(
            QString::fromLatin1(name), QString::fromLatin1(object.name), adviceOnFields),
        path.offset);
}

tl::unexpected<SoqlError> noSuchRelationship(const SoqlPath &path, const QByteArray &name)
{
    return soqlFail("INVALID_FIELD",
        u"Didn't understand relationship '%1' in field path. If you are attempting to use a custom "
        u"relationship, be "
        "sure to append the '__r' after the custom relationship name. Please reference your WSDL or the "
        "describe "
        "call for the appropriate names."_s.arg(QString::fromLatin1(name)),
        path.offset);
}

int semiJoins(const SoqlCondition &condition)
{
    int count = condition.subquery ? 1 : 0;
    for (const SoqlCondition &child : condition.children)
        count += semiJoins(child);
    return count;
}

QByteArray jsonKey(const QByteArray &name)
{
    return '"' + name + "\":";
}

/// The node that prints the parents on the way to the path's field; made where it is not there yet.
SelectNode *nodeFor(
    SelectNode &root, const ObjectDef *object, const BoundPath &path, const SfDatabase &database)
{
    SelectNode *node = &root;
    for (const int hop : path.hops) {
        const FieldDef &reference = object->field(hop);
        const QByteArray key = jsonKey(reference.relationshipName);
        auto at =
            std::find_if(node->items.begin(), node->items.end(), [&](const auto &i) { return i.key == key; });
        if (at == node->items.end()) {
            node->items.push_back({key, hop, std::make_shared<SelectNode>(), {}, nullptr, -1});
            at = node->items.end() - 1;
        }
        node = at->parent.get();
        if (!reference.polymorphic)
            object = &database.table(reference.referenceTo.constFirst())->def();
    }
    return node;
}

} // namespace

const ObjectDef &soqlNameObject()
{
    static const ObjectDef object = [] {
        ObjectDef name("Name", QByteArray());
        FieldDef id = basicField("Id", FieldType::Id, 18);
        id.storage = FieldStorage::Id;
        name.add(std::move(id));
        for (const char *field :
            {"Name", "Type", "FirstName", "LastName", "Email", "Phone", "Title", "Username"})
            name.add(textField(field, 255));
        return name;
    }();
    return object;
}

const FieldDef &soqlFunctionField(const QByteArray &function)
{
    static const FieldDef number = basicField("expr", FieldType::Int);
    static const FieldDef day = basicField("expr", FieldType::Date);
    return function == "DAY_ONLY" ? day : number;
}

SoqlBinder::SoqlBinder(const SfDatabase &database, QTimeZone zone, Instant now)
    : m_database(database)
    , m_zone(std::move(zone))
    , m_now(now)
{
}

SoqlResult<BoundQuery> SoqlBinder::bind(const SoqlQuery &query) const
{
    const SfTable *table = m_database.table(query.from);
    if (!table || table->def().hidden) {
        return soqlFail("INVALID_TYPE",
            u"sObject type '%1' is not supported. If you are attempting to use a custom object, be sure to "
            u"append the "
            "'__c' after the entity name. Please reference your WSDL or the describe call for the "
            "appropriate "
            "names."_s.arg(QString::fromLatin1(query.from)),
            query.fromOffset);
    }
    return bindOn(query, *table);
}

SoqlResult<BoundQuery> SoqlBinder::bindOn(const SoqlQuery &query, const SfTable &table) const
{
    BoundQuery bound;
    bound.table = &table;
    bound.archivedField = table.def().fieldIndex("IsArchived");
    bound.limit = query.limit;
    bound.offset = query.offset.value_or(0);
    if (bound.offset > largestOffset)
        return soqlFail("NUMBER_OUTSIDE_VALID_RANGE", u"Maximum SOQL offset allowed is 2000"_s);
    const bool aggregate = !query.groupBy.empty()
        || std::any_of(query.items.begin(), query.items.end(),
            [](const SoqlItem &item) { return item.kind == SoqlItem::Kind::Function; });
    auto items = aggregate ? bindAggregates(query, bound) : bindItems(query, bound);
    if (!items)
        return tl::make_unexpected(items.error());
    if (query.where && semiJoins(*query.where) > mostSemiJoins)
        return soqlMalformed(u"Maximum 2 semi join sub-selects are allowed"_s);
    if (query.having && query.groupBy.empty())
        return soqlMalformed(u"HAVING clause requires a GROUP BY clause"_s);
    for (const auto &[condition, target] :
        {std::pair(&query.where, &bound.where), std::pair(&query.having, &bound.having)}) {
        if (!*condition)
            continue;
        auto where = bindCondition(**condition, table.def(), query.alias, condition == &query.having);
        if (!where)
            return tl::make_unexpected(where.error());
        *target = *std::move(where);
    }
    if (auto orders = bindOrders(query, bound); !orders)
        return tl::make_unexpected(orders.error());
    return bound;
}

SoqlResult<void> SoqlBinder::bindItems(const SoqlQuery &query, BoundQuery &bound) const
{
    const ObjectDef &root = bound.table->def();
    if (std::count_if(query.items.begin(), query.items.end(),
            [](const SoqlItem &item) { return item.kind == SoqlItem::Kind::Subquery; })
        > mostChildren)
        return soqlMalformed(u"A query can have at most 20 child subqueries"_s);
    for (const SoqlItem &item : query.items) {
        if (item.kind == SoqlItem::Kind::FieldSet) {
            if (auto good = bindFieldSet(query, item, bound); !good)
                return good;
            continue;
        }
        if (item.kind == SoqlItem::Kind::Subquery) {
            if (auto good = bindChildren(item, bound); !good)
                return good;
            continue;
        }
        if (item.kind == SoqlItem::Kind::TypeOf) {
            if (auto good = bindTypeOf(item, bound); !good)
                return good;
            continue;
        }
        if (!item.path.function.isEmpty())
            return soqlMalformed(
                u"a date function can be selected only where it is grouped by"_s, item.path.offset);
        auto path = bindPath(item.path, root, query.alias);
        if (!path)
            return tl::make_unexpected(path.error());
        SelectNode *node = nodeFor(bound.select, &root, *path, m_database);
        const QByteArray key = jsonKey(path->def().name);
        if (std::any_of(
                node->items.begin(), node->items.end(), [&](const auto &i) { return i.key == key; })) {
            return soqlFail("INVALID_FIELD",
                u"duplicate field selected: %1"_s.arg(QString::fromLatin1(item.path.text())),
                item.path.offset);
        }
        node->items.push_back({key, path->field, nullptr, {}, nullptr, -1});
    }
    return {};
}

SoqlResult<void> SoqlBinder::bindFieldSet(
    const SoqlQuery &query, const SoqlItem &item, BoundQuery &bound) const
{
    const QByteArray set = item.path.text().toUpper();
    if (set != "ALL" && set != "CUSTOM" && set != "STANDARD")
        return soqlMalformed(u"unexpected token: '%1'"_s.arg(QString::fromLatin1(set)), item.path.offset);
    if (set != "STANDARD" && (!query.limit || *query.limit > largestFieldSetLimit)) {
        return soqlMalformed(
            u"The SOQL FIELDS function must have a LIMIT of at most 200"_s, item.path.offset);
    }
    const ObjectDef &def = bound.table->def();
    for (size_t i = 0; i < def.fields.size(); ++i) {
        const FieldDef &field = def.fields[i];
        if (!field.hidden && (set == "ALL" || field.custom == (set == "CUSTOM")))
            bound.select.items.push_back(
                {jsonKey(field.name), static_cast<int>(i), nullptr, {}, nullptr, -1});
    }
    return {};
}

SoqlResult<void> SoqlBinder::bindTypeOf(const SoqlItem &item, BoundQuery &bound) const
{
    const ObjectDef &root = bound.table->def();
    const int reference =
        item.path.names.size() == 1 ? root.relationshipField(item.path.names.constFirst()) : -1;
    if (reference < 0)
        return noSuchRelationship(item.path, item.path.names.constFirst());
    if (!root.field(reference).polymorphic)
        return soqlMalformed(u"TYPEOF needs a relationship to several kinds of records"_s, item.path.offset);
    SelectNode::Item made{
        jsonKey(root.field(reference).relationshipName), reference, nullptr, {}, nullptr, -1};
    for (const SoqlTypeBranch &branch : item.branches) {
        const SfTable *table = branch.object.isEmpty() ? nullptr : m_database.table(branch.object);
        const bool possible = table && root.field(reference).referenceTo.contains(table->def().name);
        if (!branch.object.isEmpty() && !possible) {
            return soqlFail("INVALID_TYPE",
                u"sObject type '%1' is not supported in this TYPEOF."_s.arg(
                    QString::fromLatin1(branch.object)));
        }
        const ObjectDef &object = table ? table->def() : soqlNameObject();
        SelectNode node;
        for (const SoqlPath &path : branch.fields) {
            auto field = bindPath(path, object, QByteArray());
            if (!field)
                return tl::make_unexpected(field.error());
            nodeFor(node, &object, *field, m_database)
                ->items.push_back({jsonKey(field->def().name), field->field, nullptr, {}, nullptr, -1});
        }
        made.branches.emplace_back(table ? table->def().name : QByteArray(), std::move(node));
    }
    bound.select.items.push_back(std::move(made));
    return {};
}

SoqlResult<void> SoqlBinder::bindChildren(const SoqlItem &item, BoundQuery &bound) const
{
    const QByteArray wanted = item.subquery->from.toLower();
    for (const auto &table : m_database.tables()) {
        const ObjectDef &def = table->def();
        for (size_t i = 0; i < def.fields.size() && !def.hidden; ++i) {
            const FieldDef &field = def.fields[i];
            if (field.hidden || field.childRelationshipName.toLower() != wanted
                || !field.referenceTo.contains(bound.table->def().name))
                continue;
            auto children = bindOn(*item.subquery, *table);
            if (!children)
                return tl::make_unexpected(children.error());
            bound.select.items.push_back({jsonKey(field.childRelationshipName), -1, nullptr, {},
                std::make_shared<BoundQuery>(*std::move(children)), static_cast<int>(i)});
            return {};
        }
    }
    return soqlFail("INVALID_TYPE",
        u"Didn't understand relationship '%1' in FROM part of query call. If you are attempting to use a "
        u"custom "
        "relationship, be sure to append the '__r' after the custom relationship name. Please reference your "
        "WSDL or "
        "the describe call for the appropriate names."_s.arg(QString::fromLatin1(item.subquery->from)),
        item.subquery->fromOffset);
}

SoqlResult<void> SoqlBinder::bindAggregates(const SoqlQuery &query, BoundQuery &bound) const
{
    static const QByteArrayList functions{"COUNT", "COUNT_DISTINCT", "SUM", "AVG", "MIN", "MAX"};
    const ObjectDef &root = bound.table->def();
    for (const SoqlPath &grouped : query.groupBy) {
        auto path = bindPath(grouped, root, query.alias);
        if (!path)
            return tl::make_unexpected(path.error());
        if (!path->def().isGroupable()) {
            return soqlFail("INVALID_FIELD",
                u"field '%1' can not be grouped in a query call"_s.arg(QString::fromLatin1(path->def().name)),
                grouped.offset);
        }
        bound.groupBy.push_back(*std::move(path));
    }
    int unnamed = 0;
    for (const SoqlItem &item : query.items) {
        BoundAggregate aggregate;
        aggregate.function = item.function;
        aggregate.ofRows = item.path.names.isEmpty();
        const bool field = item.kind == SoqlItem::Kind::Field;
        if (!field && (!functions.contains(item.function) || (aggregate.ofRows && item.function != "COUNT")))
            return soqlMalformed(u"unexpected token: '('"_s, item.path.offset);
        if (aggregate.ofRows && query.items.size() == 1 && query.groupBy.empty()) {
            bound.countOnly = true;
            return {};
        }
        if (!aggregate.ofRows) {
            auto path = bindPath(item.path, root, query.alias);
            if (!path)
                return tl::make_unexpected(path.error());
            aggregate.path = *std::move(path);
        }
        const auto isGrouped = [&](const BoundPath &path) { return path.isSame(aggregate.path); };
        if (field && std::none_of(bound.groupBy.begin(), bound.groupBy.end(), isGrouped)) {
            return soqlMalformed(
                u"Field must be grouped or aggregated: %1"_s.arg(QString::fromLatin1(item.path.text())),
                item.path.offset);
        }
        aggregate.name = !item.alias.isEmpty()      ? item.alias
            : field && item.path.function.isEmpty() ? aggregate.path.def().name
                                                    : "expr" + QByteArray::number(unnamed++);
        bound.aggregates.push_back(std::move(aggregate));
    }
    return {};
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
            if (!path->def().sortable) {
                return soqlFail("INVALID_FIELD",
                    u"field '%1' can not be sorted in a query call"_s.arg(
                        QString::fromLatin1(path->def().name)),
                    order.path.offset);
            }
            result.path = *std::move(path);
        }
        bound.orderBy.push_back(std::move(result));
    }
    return {};
}

SoqlResult<BoundPath> SoqlBinder::bindPath(
    const SoqlPath &path, const ObjectDef &root, const QByteArray &alias) const
{
    BoundPath bound;
    bound.object = &root;
    QByteArrayList names = path.names;
    const auto same = [](const QByteArray &a, const QByteArray &b) { return a.toLower() == b.toLower(); };
    if (names.size() > 1 && (same(names.constFirst(), alias) || same(names.constFirst(), root.name))
        && root.relationshipField(names.constFirst()) < 0)
        names.removeFirst();
    const QByteArray last = names.takeLast();
    if (names.size() > deepestPath)
        return soqlMalformed(u"Relationships can go only 5 levels deep"_s, path.offset);
    for (const QByteArray &name : std::as_const(names)) {
        const int hop = bound.object->relationshipField(name);
        if (hop < 0)
            return noSuchRelationship(path, name);
        const FieldDef &reference = bound.object->field(hop);
        const SfTable *target = m_database.table(reference.referenceTo.constFirst());
        if (!reference.polymorphic && (!target || target->def().hidden))
            return noSuchRelationship(path, name);
        bound.hops.push_back(hop);
        bound.object = reference.polymorphic ? &soqlNameObject() : &target->def();
    }
    bound.field = bound.object->visibleField(last);
    if (bound.field < 0)
        return noSuchColumn(path, last, *bound.object);
    const FieldType type = bound.object->field(bound.field).type;
    if (!path.function.isEmpty() && type != FieldType::Date && type != FieldType::DateTime) {
        return soqlFail(
            "INVALID_FIELD", u"%1 is for dates only"_s.arg(QString::fromLatin1(path.function)), path.offset);
    }
    bound.function = path.function;
    if (path.inUserZone)
        bound.zone = m_zone;
    return bound;
}

SoqlResult<BoundCondition> SoqlBinder::bindCondition(
    const SoqlCondition &condition, const ObjectDef &root, const QByteArray &alias, bool inHaving) const
{
    BoundCondition bound;
    bound.kind = condition.kind;
    bound.op = condition.op;
    bound.aggregate = condition.aggregate;
    for (const SoqlCondition &child : condition.children) {
        if (condition.kind == SoqlCondition::Kind::Or && child.subquery)
            return soqlMalformed(
                u"Semi join sub-selects are not allowed with the 'OR' operator"_s, child.offset);
        auto inner = bindCondition(child, root, alias, inHaving);
        if (!inner)
            return inner;
        bound.children.push_back(*std::move(inner));
    }
    if (condition.kind != SoqlCondition::Kind::Compare)
        return bound;
    if (!condition.aggregate.isEmpty() && !inHaving)
        return soqlMalformed(u"Grouped field should not be aggregated in WHERE"_s, condition.offset);
    if (!condition.aggregate.isEmpty()) {
        for (const SoqlLiteral &literal : condition.values)
            bound.values.emplace_back(literal.number);
    }
    if (condition.path.names.isEmpty())
        return bound;
    auto path = bindPath(condition.path, root, alias);
    if (!path)
        return tl::make_unexpected(path.error());
    bound.path = *std::move(path);
    if (!condition.aggregate.isEmpty())
        return bound;
    if (!bound.path.def().filterable) {
        return soqlFail("INVALID_FIELD",
            u"field '%1' can not be filtered in a query call"_s.arg(
                QString::fromLatin1(bound.path.def().name)),
            condition.path.offset);
    }
    if (condition.subquery)
        return bindSubquery(condition, std::move(bound));
    if (auto literals = bindLiterals(condition, bound, m_zone, m_now); !literals)
        return tl::make_unexpected(literals.error());
    return bound;
}

SoqlResult<BoundCondition> SoqlBinder::bindSubquery(
    const SoqlCondition &condition, BoundCondition bound) const
{
    auto inner = bind(*condition.subquery);
    if (!inner)
        return tl::make_unexpected(inner.error());
    const auto &items = inner->select.items;
    const bool oneId = items.size() == 1 && items[0].field >= 0 && !items[0].parent
        && inner->table->def().field(items[0].field).comparesExactly();
    if (!oneId || !bound.path.hops.empty() || !bound.path.def().comparesExactly()) {
        return soqlMalformed(
            u"The inner and outer selects of a semi join must each name one ID field"_s, condition.offset);
    }
    bound.subquery = std::make_shared<BoundQuery>(*std::move(inner));
    return bound;
}

} // namespace tandem::sandbox
