// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/judgeparents.h"

#include "core/sync/planner.h"
#include "core/sync/runstate.h"

namespace tandem::sync {

void References::addMembers(Flow target, Side side, const Value &value)
{
    if (value.isBlank())
        return;
    const auto *members = value.get<QStringList>();
    for (const QString &id : members ? *members : QStringList{value.display()})
        named[at(side)][target].append(RecordId(id));
}

void References::addOf(const FlowContext &flow, Side side, const Record &record)
{
    const RecordId parent = flow.parentOf(side, record);
    if (!parent.isEmpty())
        named[at(side)][*flow.definition.parent].append(parent);
    for (const ActiveMapping &active : flow.mappings) {
        const std::optional<Flow> target = linkTarget(active.mapping.chainTo(other(side)));
        if (target)
            addMembers(*target, side, record.fields.value(active.field(side).name));
    }
}

void References::addFormer(const FlowContext &flow, const store::Link &link)
{
    for (const ActiveMapping &active : flow.mappings) {
        const auto pair = link.base.constFind(active.mapping.key());
        if (pair == link.base.constEnd())
            continue;
        for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
            const std::optional<Flow> target = linkTarget(active.mapping.chainTo(other(side)));
            if (target && pair->half(side).get<QStringList>())
                addMembers(*target, side, pair->half(side));
        }
    }
}

Task<ParentsThatLeft> loadParentsThatLeft(
    const Environment *environment, const FlowContext *flow, QList<store::Link> parents)
{
    ParentsThatLeft result;
    if (!flow->definition.parent || flow->configuration.leaveScope != LeaveScope::ClearOurs)
        co_return result;
    const Flow parent = *flow->definition.parent;
    const FlowDefinition *definition = definitionOf(parent);
    QList<RecordId> ids[2];
    for (const store::Link &link : std::as_const(parents)) {
        if (link.inScope)
            continue;
        for (const Side side : {Side::Salesforce, Side::Startdeliver})
            ids[at(side)].append(link.end(side));
    }
    for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
        const Filter &filter = environment->configuration.flow(parent).filter(side);
        if (ids[at(side)].isEmpty() || filter.isEmpty())
            continue;
        TANDEM_CO_TRY(schema, environment->cache->schema({side, definition->objectOf(side)}));
        TANDEM_CO_TRY(records, environment->cache->records(definition->cacheObject(side), ids[at(side)]));
        for (const Record &record : std::as_const(records)) {
            if (schema && !matches(filter, record, *schema, flow->filterContext))
                result.leftOn[at(side)].insert(record.id);
        }
    }
    co_return result;
}

} // namespace tandem::sync
