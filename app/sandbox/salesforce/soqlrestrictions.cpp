// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/soqlrestrictions.h"

#include "app/sandbox/salesforce/soqllexer.h"

#include <QSet>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int typeOfVersion = 46;
constexpr int nestedChildrenVersion = 58;
constexpr int deepestChildren = 5;
constexpr qsizetype mostParents = 55; // contract 4.6

struct LinkFilter
{
    bool byId = false; ///< a wanted id stands in every row's way
    bool oneEntity = false; ///< LinkedEntityId = '<one id>'
    bool others = false; ///< fields beside the three ids are tested
};

bool isLinkId(const FieldDef &field)
{
    return field.name == "Id" || field.name == "ContentDocumentId" || field.name == "LinkedEntityId";
}

void readLinkFilter(const BoundCondition &condition, bool always, LinkFilter &filter)
{
    if (condition.kind != SoqlCondition::Kind::Compare) {
        for (const BoundCondition &child : condition.children)
            readLinkFilter(child, always && condition.kind == SoqlCondition::Kind::And, filter);
        return;
    }
    if (!condition.path.hops.empty() || !isLinkId(condition.path.def())) {
        filter.others = true;
        return;
    }
    const bool listed = condition.op == SoqlOperator::Equal || condition.op == SoqlOperator::In;
    filter.byId = filter.byId || (always && listed && !condition.withNull && !condition.subquery);
    filter.oneEntity = filter.oneEntity
        || (always && condition.op == SoqlOperator::Equal && condition.path.def().name == "LinkedEntityId");
}

SoqlResult<void> linkRestrictions(const BoundQuery &bound)
{
    LinkFilter filter;
    if (bound.where)
        readLinkFilter(*bound.where, true, filter);
    if (!filter.byId) {
        return soqlMalformed(
            u"Implementation restriction: ContentDocumentLink requires a filter by a single Id on "
            u"ContentDocumentId "
            u"or LinkedEntityId using the equals operator or multiple Id's using the IN operator."_s);
    }
    if (filter.others && !filter.oneEntity) {
        return soqlMalformed(
            u"Implementation restriction: filtering by non-id fields is only permitted when filtering by "
            u"ContentDocumentLink.LinkedEntityId using the equals operator."_s);
    }
    return {};
}

int depthOf(const SoqlQuery &query)
{
    int depth = 0;
    for (const SoqlItem &item : query.items) {
        if (item.subquery)
            depth = std::max(depth, 1 + depthOf(*item.subquery));
    }
    return depth;
}

int formulasOf(const ObjectDef &def, const SelectNode &select)
{
    return static_cast<int>(std::count_if(select.items.begin(), select.items.end(), [&](const auto &item) {
        return item.field >= 0 && !item.parent && def.field(item.field).calculated;
    }));
}

void addParents(const SoqlPath &path, QSet<QByteArray> &parents)
{
    for (qsizetype i = 1; i < path.names.size(); ++i)
        parents.insert(path.names.first(i).join('.').toLower());
}

void addParents(const SoqlCondition &condition, QSet<QByteArray> &parents)
{
    addParents(condition.path, parents);
    for (const SoqlCondition &child : condition.children)
        addParents(child, parents);
}

qsizetype parentsOf(const SoqlQuery &query)
{
    QSet<QByteArray> parents;
    for (const SoqlItem &item : query.items)
        addParents(item.path, parents);
    for (const SoqlOrder &order : query.orderBy)
        addParents(order.path, parents);
    if (query.where)
        addParents(*query.where, parents);
    parents.remove(query.from.toLower());
    parents.remove(query.alias.toLower());
    return parents.size();
}

} // namespace

SoqlResult<void> soqlRestrictions(
    const SoqlQuery &query, const BoundQuery &bound, const SfSwitches &switches, const QByteArray &version)
{
    const double number = version.mid(1).toDouble();
    const bool types = std::any_of(query.items.begin(), query.items.end(),
        [](const SoqlItem &item) { return item.kind == SoqlItem::Kind::TypeOf; });
    if (types && (number < typeOfVersion || !query.groupBy.empty()))
        return soqlMalformed(u"TYPEOF is not supported here"_s);
    const int depth = depthOf(query);
    if (depth > (number < nestedChildrenVersion ? 1 : deepestChildren))
        return soqlMalformed(u"Child subqueries are nested too deeply for this version"_s);
    if (parentsOf(query) > mostParents)
        return soqlMalformed(u"The maximum number of foreign key relationships is 55"_s);
    if (formulasOf(bound.table->def(), bound.select) > switches.mostFormulas) {
        return soqlFail("QUERY_TOO_COMPLICATED",
            u"The SOQL query that's executing is too complicated: reduce the number of formula fields"_s);
    }
    if (bound.table->def().name == "ContentDocumentLink" && !switches.queryAllFiles)
        return linkRestrictions(bound);
    return {};
}

SoqlResult<void> soqlScope(const SoqlQuery &query, BoundQuery &bound, const QByteArray &user)
{
    if (query.scope.isEmpty() || query.scope == "EVERYTHING")
        return {};
    const ObjectDef &def = bound.table->def();
    const int owner = def.visibleField("OwnerId");
    if (query.scope != "MINE" || owner < 0) {
        return soqlMalformed(u"The scope %1 is not there for %2"_s.arg(
            QString::fromLatin1(query.scope).toLower(), QString::fromLatin1(def.name)));
    }
    BoundCondition mine;
    mine.path.object = &def;
    mine.path.field = owner;
    mine.keys.insert(user);
    mine.values.push_back(SfValue::text(user));
    if (bound.where) {
        BoundCondition both;
        both.kind = SoqlCondition::Kind::And;
        both.children.push_back(*std::move(bound.where));
        both.children.push_back(std::move(mine));
        mine = std::move(both);
    }
    bound.where = std::move(mine);
    return {};
}

SoqlResult<void> soqlTooLarge(const SfDatabase &database, const BoundQuery &bound,
    const std::vector<SfSpot> &rows, const SfSwitches &switches)
{
    const QByteArray &name = bound.table->def().name;
    if (switches.viewAllData || (name != "Task" && name != "Event"))
        return {};
    QSet<QByteArray> distinct;
    for (const SfSpot &spot : rows) {
        const SfRow &row = bound.table->open(spot);
        for (const char *field : {"WhoId", "WhatId"}) {
            if (const SfValue id = database.value(row, field); !id.isNull())
                distinct.insert(id.utf8());
        }
        if (distinct.size() > switches.mostDistinctWhos) {
            return soqlFail(
                "OPERATION_TOO_LARGE", u"exceeded %1 distinct who/what's"_s.arg(switches.mostDistinctWhos));
        }
    }
    return {};
}

} // namespace tandem::sandbox
