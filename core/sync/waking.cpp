// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/matcher.h"

namespace tandem::sync {

Task<qint64> wakeChildren(const Environment *environment, QList<store::Link> links)
{
    if (links.isEmpty())
        co_return 0;
    QStringList names;
    for (const store::Link &link : std::as_const(links)) {
        names.append(recordName(link.flow, Side::Salesforce, link.salesforce.text()));
        names.append(recordName(link.flow, Side::Startdeliver, link.startdeliver.text()));
    }
    using Rows = QList<store::Waiting>;
    const std::function<Result<Rows>(store::StateTransaction &)> find = [names](store::StateTransaction &tx) {
        return tx.waitingFor(names);
    };
    TANDEM_CO_TRY(rows, environment->state->read<Rows>(find));
    if (rows.isEmpty())
        co_return 0;
    // Marked first, then taken off the list: whoever is still on it is woken again.
    for (const store::Waiting &row : std::as_const(rows)) {
        if (const FlowDefinition *definition = definitionOf(row.flow)) {
            const store::CacheObject object{row.side, definition->objectOf(row.side)};
            TANDEM_CO_CHECK(environment->cache->markDirty(object, {row.record}));
        }
    }
    const std::function<Result<bool>(store::StateTransaction &)> forget =
        [rows](store::StateTransaction &tx) -> Result<bool> {
        for (const store::Waiting &row : std::as_const(rows))
            TANDEM_CHECK(tx.removeWaiting(row.flow, row.side, {row.record}));
        return true;
    };
    TANDEM_CO_CHECK(asRunner<bool>(*environment, forget));
    co_return rows.size();
}

} // namespace tandem::sync
