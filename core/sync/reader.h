// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/environment.h"
#include "core/sync/flowcontext.h"

namespace tandem::sync {

struct ReadCount
{
    qint64 rows = 0; ///< that the service sent
    qint64 changed = 0; ///< new, or different from the cache
};

/// Brings the cache of one object up to the present (S9). A cursor never passes a row that was not stored,
/// nor the server's clock minus the overlap. `full` reads everything again. `environment` and `flow` outlive
/// the call.
[[nodiscard]] Task<ReadCount> readSalesforce(
    const Environment *environment, const FlowContext *flow, bool full);
[[nodiscard]] Task<ReadCount> readStartdeliver(
    const Environment *environment, const FlowContext *flow, bool full);

/// Other fields, another filter or other match keys mean that what the cache holds is not enough.
[[nodiscard]] QByteArray readFingerprint(const FlowContext &flow, Side side, const QString &where);

/// How far back changes are read again: rows are stamped when they are saved, but show when they are
/// committed (contract salesforce.md 4.9).
inline constexpr std::chrono::minutes salesforceOverlap{15};
inline constexpr std::chrono::minutes startdeliverOverlap{2};

/// Reads records by id and stores them in the cache: ≤ 2,000 (Salesforce) or 500 (Startdeliver) a call. What
/// a service does not show is not in the answer; Startdeliver is asked once more for it, as it may cut pages.
[[nodiscard]] Task<std::vector<Record>> fetchRecords(
    const Environment *environment, const FlowContext *flow, Side side, QList<RecordId> ids);

[[nodiscard]] std::vector<store::CacheEntry> cacheEntries(
    const FlowContext &flow, Side side, std::vector<Record> records);
/// Of records whose fields were read packed.
[[nodiscard]] std::vector<store::CacheEntry> cacheEntries(
    const FlowContext &flow, Side side, std::vector<Record> records, std::vector<PackedFields> fields);

} // namespace tandem::sync
