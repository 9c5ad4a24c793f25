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
    if (bound.table->def().name == "ContentDocumentLink" && !switches.queryAllFiles)
        return linkRestrictions(bound);
    return {};
}

SoqlResult<void> soqlTooLarge(const SfDatabase &database, const BoundQuery &bound,
    const std::vector<const SfRow *> &rows, const SfSwitches &switches)
{
    const QByteArray &name = bound.table->def().name;
    if (switches.viewAllData || (name != "Task" && name != "Event"))
        return {};
    QSet<QByteArray> distinct;
    for (const SfRow *row : rows) {
        for (const char *field : {"WhoId", "WhatId"}) {
            if (const SfValue id = database.value(*row, field); !id.isNull())
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
