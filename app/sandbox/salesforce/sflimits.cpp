// SPDX-License-Identifier: GPL-3.0-or-later
// What the organisation has used of what it may use: contract salesforce.md 2.3, 2.5, 2.7, 5.6, 10.
#include "app/sandbox/salesforce/salesforceservice.h"

#include <nlohmann/json.hpp>

namespace tandem::sandbox {

using nlohmann::json;

namespace {

json limited(qint64 most, qint64 used)
{
    return {{"Max", most}, {"Remaining", std::max<qint64>(0, most - used)}};
}

/// Salesforce reckons 2 KB for a record, whatever is in it.
qint64 megabytes(const SfDatabase &database)
{
    qint64 rows = 0;
    for (const auto &table : database.tables())
        rows += static_cast<qint64>(table->size());
    return rows * 2 / 1024;
}

} // namespace

void SalesforceService::count(const QByteArray &app)
{
    m_used.add(m_clock.now());
    m_usedBy[app].add(m_clock.now());
}

QByteArray SalesforceService::limitInfo(const QByteArray &app)
{
    QByteArray info = "api-usage=" + QByteArray::number(usedCalls()) + '/' + QByteArray::number(m_most);
    if (m_switches.perAppLimit > 0)
        info += "; per-app-api-usage=" + QByteArray::number(m_usedBy[app].count(m_clock.now())) + '/'
            + QByteArray::number(m_switches.perAppLimit) + "(appName=" + app + ')';
    return info;
}

json SalesforceService::limits(const QByteArray &app)
{
    const Instant now = m_clock.now();
    const StreamingUse streaming = m_sink ? m_sink->use() : StreamingUse();
    json calls = limited(m_most, usedCalls());
    if (m_switches.perAppLimit > 0)
        calls[toStd(app)] = limited(m_switches.perAppLimit, m_usedBy[app].count(now));
    const json events = limited(streaming.mostDelivered, streaming.delivered);
    return {{"DailyApiRequests", std::move(calls)},
        {"DailyBulkApiBatches", limited(m_switches.mostBatches, m_bulk.batches(now))},
        {"DailyBulkV2QueryJobs", limited(m_switches.mostQueryJobs, m_bulk.queryJobs(now))},
        {"DailyBulkV2QueryFileStorageMB", limited(1'048'576, 0)}, {"DailyDeliveredPlatformEvents", events},
        {"DailyStreamingApiEvents", events}, {"DailyDurableStreamingApiEvents", events},
        {"DurableStreamingApiConcurrentClients", limited(streaming.mostClients, streaming.clients)},
        {"HourlyPublishedPlatformEvents", limited(50'000, 0)}, // nothing publishes any here
        {"MonthlyPlatformEventsUsageEntitlement", limited(0, 0)},
        {"DailyAsyncApexExecutions", limited(250'000, 0)},
        {"DataStorageMB", limited(10'240, megabytes(*m_database))}, {"FileStorageMB", limited(10'240, 0)}};
}

} // namespace tandem::sandbox
