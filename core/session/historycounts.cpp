// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/settings.h"
#include "core/sync/engine.h"
#include "core/sync/historycount.h"

namespace tandem::session {
using namespace Qt::StringLiterals;

Task<QList<HistoryCount>> historyCountsOf(Profile *profile, Flow flow, Configuration configuration)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    const qint64 ticket = ++profile->countTickets[flow];
    const ClientUse use(profile);
    TANDEM_CO_CHECK(Profile::openSalesforce(profile));
    TANDEM_CO_TRY(environment, Profile::environment(profile));
    environment.configuration = configuration;
    QHash<QString, sync::SchemaPtr> objects;
    sync::Engine engine(environment);
    const QStringList names = sync::historyObjects(flow);
    for (const QString &name : names) {
        auto reading = engine.schema(Side::Salesforce, name, false);
        const Result<sync::SchemaPtr> schema = co_await std::move(reading);
        if (schema)
            objects.insert(name, *schema);
        else if (schema.error().kind != ErrorKind::Permission)
            co_return fail(schema.error()); // What is not to be seen brings nothing.
    }
    const QList<sync::HistoryQuery> queries =
        sync::historyQueries(flow, configuration, objects, profile->clock->now());
    TANDEM_CO_TRY(counted, sync::countHistory(&environment, queries, objects, [profile, flow, ticket] {
        return profile->countTickets[flow] == ticket;
    }));
    QList<HistoryCount> counts;
    for (const sync::HistoryCount &count : std::as_const(counted))
        counts.append({count.kind, count.records});
    co_return counts;
}

} // namespace tandem::session
