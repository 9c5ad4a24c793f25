// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/judgeparents.h"

#include "core/sync/runstate.h"

namespace tandem::sync {

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
