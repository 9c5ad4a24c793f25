// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/soqlbinder.h"

#include "app/sandbox/salesforce/sffields.h"
#include "app/sandbox/salesforce/soqllexer.h"

namespace tandem::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestOffset = 2000; // contract 4.7
constexpr qint64 largestFieldSetLimit = 200;
constexpr qsizetype deepestPath = 5;
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
            node->items.emplace_back(key, hop);
            at = node->items.end() - 1;
            at->parent = std::make_shared<SelectNode>();
        }
        node = at->parent.get();
        if (!reference.polymorphic)
            object = &database.table(reference.referenceTo.constFirst())->def();
    }
    return node;
}

SoqlResult<void> addField(SelectNode &node, SelectNode::Item item, const QString &shown, qsizetype offset)
{
    if (std::any_of(
            node.items.begin(), node.items.end(), [&](const auto &other) { return other.key == item.key; }))
        return soqlFail("INVALID_FIELD", u"duplicate field selected: %1"_s.arg(shown), offset);
    node.items.push_back(std::move(item));
    return {};
}

/// Views on activities and notes that only a parent's subquery reads (contract 4.8).
bool isChildOnly(const QByteArray &object)
{
    static const QByteArrayList views{
        "activityhistory", "openactivity", "attachedcontentnote", "combinedattachment", "noteandattachment"};
    return views.contains(object.toLower());
}

/// The fields of which one must be wanted, for the objects that nobody may read as a whole (contract 4.8).
/// ContentDocumentLink has rules of its own.
QByteArrayList filtersOf(const QByteArray &object)
{
    static const QHash<QByteArray, QByteArrayList> objects{
        {"contentfolderitem", {"Id", "ParentContentFolderId"}},
        {"contentfolderlink", {"Id", "ParentEntityId", "ContentFolderId"}},
        {"contentfoldermember", {"Id", "ParentContentFolderId", "ChildRecordId"}},
        {"vote", {"Id", "ParentId"}}, {"ideacomment", {"Id", "IdeaId", "CommunityId"}},
        {"userrecordaccess", {"RecordId"}}};
    return objects.value(object.toLower());
}

bool filtersBy(const SoqlCondition &condition, const QByteArrayList &fields)
{
    if (condition.kind == SoqlCondition::Kind::And) {
        return std::any_of(condition.children.begin(), condition.children.end(),
            [&](const SoqlCondition &child) { return filtersBy(child, fields); });
    }
    const bool listed = condition.op == SoqlOperator::Equal || condition.op == SoqlOperator::In;
    return condition.kind == SoqlCondition::Kind::Compare && listed && !condition.subquery
        && std::any_of(fields.begin(), fields.end(), [&](const QByteArray &field) {
               return field.compare(condition.path.text(), Qt::CaseInsensitive) == 0;
           });
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
            {"Name", "Type", "FirstName", "LastName", "Email", "Phone", "Title", "Username", "Alias"})
            name.add(textField(field, 255));
        name.add(checkboxField("IsActive"));
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

const FieldDef &soqlAggregateField(const QByteArray &function, const BoundPath &path)
{
    static const FieldDef average = basicField("expr", FieldType::Double);
    if (function.startsWith("COUNT"))
        return soqlFunctionField(function);
    return function == "AVG" ? average : path.def();
}

SoqlBinder::SoqlBinder(const SfDatabase &database, SoqlLocale locale, Instant now)
    : m_database(database)
    , m_locale(std::move(locale))
    , m_now(now)
{
}

SoqlResult<BoundQuery> SoqlBinder::bind(const SoqlQuery &query) const
{
    if (!query.notSimulated.isEmpty())
        return soqlMalformed(u"%1 is not simulated here"_s.arg(query.notSimulated));
    if (auto good = checkObject(query); !good)
        return tl::make_unexpected(good.error());
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

SoqlResult<void> SoqlBinder::checkObject(const SoqlQuery &query)
{
    const QString name = QString::fromLatin1(query.from);
    if (isChildOnly(query.from)) {
        return soqlFail("INVALID_TYPE_FOR_OPERATION", u"entity type %1 does not support query"_s.arg(name),
            query.fromOffset);
    }
    const QByteArrayList keys = filtersOf(query.from);
    if (keys.isEmpty() || (query.where && filtersBy(*query.where, keys)))
        return {};
    return soqlMalformed(
        u"Implementation restriction: %1 requires a filter by a single Id on %2 using the equals operator or "
        "multiple Id's using the IN operator."_s.arg(name, QString::fromLatin1(keys.join(" or "))));
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
    if (auto joins = query.where ? checkJoins(*query.where) : SoqlResult<void>(); !joins)
        return tl::make_unexpected(joins.error());
    for (const auto &[condition, target] :
        {std::pair(&query.where, &bound.where), std::pair(&query.having, &bound.having)}) {
        if (!*condition)
            continue;
        auto where = bindCondition(**condition, query, bound, condition == &query.having);
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
    if (std::count_if(query.items.begin(), query.items.end(),
            [](const SoqlItem &item) { return item.kind == SoqlItem::Kind::Subquery; })
        > mostChildren)
        return soqlMalformed(u"A query can have at most 20 child subqueries"_s);
    for (const SoqlItem &item : query.items) {
        SoqlResult<void> good;
        if (item.kind == SoqlItem::Kind::FieldSet)
            good = bindFieldSet(query, item, bound);
        else if (item.kind == SoqlItem::Kind::Subquery)
            good = bindChildren(item, bound);
        else if (item.kind == SoqlItem::Kind::TypeOf)
            good = bindTypeOf(item, bound);
        else
            good = bindField(item, query.alias, bound);
        if (!good)
            return good;
    }
    return {};
}

SoqlResult<void> SoqlBinder::bindField(const SoqlItem &item, const QByteArray &alias, BoundQuery &bound) const
{
    if (!item.path.function.isEmpty()) {
        return soqlMalformed(
            u"a date function can be selected only where it is grouped by"_s, item.path.offset);
    }
    if (!item.alias.isEmpty() && !item.formatted && !item.labelled)
        return soqlMalformed(u"only aggregate expressions use field aliasing"_s, item.path.offset);
    const ObjectDef &root = bound.table->def();
    auto path = bindPath(item.path, root, alias);
    if (!path)
        return tl::make_unexpected(path.error());
    const FieldDef &field = path->def();
    SelectNode *node = item.alias.isEmpty() ? nodeFor(bound.select, &root, *path, m_database) : &bound.select;
    if (!item.alias.isEmpty() && !path->hops.empty())
        return soqlMalformed(
            u"the sandbox gives aliases to the object's own fields only"_s, item.path.offset);
    if (auto good = addField(*node,
            SelectNode::Item(jsonKey(item.alias.isEmpty() ? field.name : item.alias), path->field),
            QString::fromLatin1(item.path.text()), item.path.offset);
        !good)
        return good;
    if (item.formatted) {
        if (!field.isNumber() && field.type != FieldType::Date && field.type != FieldType::DateTime) {
            return soqlFail("INVALID_FIELD",
                u"field '%1' does not support FORMAT()"_s.arg(QString::fromLatin1(field.name)),
                item.path.offset);
        }
        node->items.back().format = m_locale;
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
        if (field.hidden || (set != "ALL" && field.custom != (set == "CUSTOM")))
            continue;
        if (auto good = addField(bound.select, SelectNode::Item(jsonKey(field.name), static_cast<int>(i)),
                QString::fromLatin1(field.name), item.path.offset);
            !good)
            return good;
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
    SelectNode::Item made(jsonKey(root.field(reference).relationshipName), reference);
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
                ->items.emplace_back(jsonKey(field->def().name), field->field);
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
            SelectNode::Item made(jsonKey(field.childRelationshipName));
            made.children = std::make_shared<BoundQuery>(*std::move(children));
            made.childField = static_cast<int>(i);
            bound.select.items.push_back(std::move(made));
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
        bound.zone = m_locale.zone;
    bound.fiscalStart = m_locale.fiscalStart;
    return bound;
}

} // namespace tandem::sandbox
