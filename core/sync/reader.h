// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/environment.h"
#include "core/sync/flowcontext.h"
#include "core/sync/runstate.h"

namespace tandem::sync {

struct ReadCount
{
    qint64 rows = 0; ///< that the service sent
    qint64 changed = 0; ///< new, or different from the cache
    bool binWasEmptied = false; ///< deletions may have been missed: everything is to be read again (S10)
};

/// Brings the cache of one object up to the present (S9). A cursor never passes a row that was not stored,
/// nor the server's clock minus the overlap. `full` reads everything again. `environment` and `flow` outlive
/// the call.
[[nodiscard]] Task<ReadCount> readSalesforce(
    const Environment *environment, const FlowContext *flow, SalesforceSource source, bool full);
/// One object of the flow after the other.
[[nodiscard]] Task<ReadCount> readSources(const Environment *environment, const FlowContext *flow, bool full);
[[nodiscard]] Task<ReadCount> readStartdeliver(
    const Environment *environment, const FlowContext *flow, bool full);

/// Other fields, another filter or other match keys mean that what the cache holds is not enough.
[[nodiscard]] QByteArray readFingerprint(const FlowContext &flow, Side side, const QString &where);

/// How far back changes are read again: rows are stamped when they are saved, but show when they are
/// committed (contract salesforce.md 4.9).
inline constexpr std::chrono::minutes salesforceOverlap{15};
inline constexpr std::chrono::minutes startdeliverOverlap{2};

/// What is known of the parents of records: nothing, or that they sync.
enum class OwnParents { Unknown, Given };

/// Of records that came from their service those that are this flow's own, presented; others only where the
/// cache knows them, so that they are seen to leave (S1, S8). What is read by account and belongs to none
/// that is linked is left out too: it is read once its account is (S11).
[[nodiscard]] Task<std::vector<Record>> ownRecords(const Environment *environment, const FlowContext *flow,
    Side side, std::vector<Record> records, OwnParents parents = OwnParents::Unknown);

/// Reads records by id: ≤ 2,000 (Salesforce) or 500 (Startdeliver) a call. What a service does not show is
/// not in the answer.
[[nodiscard]] Task<std::vector<Record>> askRecords(
    const Environment *environment, const FlowContext *flow, Side side, QList<RecordId> ids);
/// The same of one Salesforce object.
[[nodiscard]] Task<std::vector<Record>> askSource(
    const Environment *environment, const FlowContext *flow, SalesforceSource source, QList<RecordId> ids);

/// Reads records by id, in the flow's way, and stores them in the cache: ≤ 2,000 (Salesforce) or 500
/// (Startdeliver) a call. What a service does not show is not in the answer; Startdeliver is asked once more
/// for it, as it may cut pages.
[[nodiscard]] Task<std::vector<Record>> fetchRecords(
    const Environment *environment, const FlowContext *flow, Side side, QList<RecordId> ids);

/// A window of the records that a run judges: those that changed, in the order they first came; of a run of
/// named records those, all at once.
[[nodiscard]] Task<std::vector<Record>> recordsToJudge(const Environment *environment,
    const FlowContext *flow, const RunState *run, Side side, RecordId after, int limit);

[[nodiscard]] std::vector<store::CacheEntry> cacheEntries(
    const FlowContext &flow, Side side, std::vector<Record> records);
/// Of records whose fields were read packed.
[[nodiscard]] std::vector<store::CacheEntry> cacheEntries(
    const FlowContext &flow, Side side, std::vector<Record> records, std::vector<PackedFields> fields);

} // namespace tandem::sync
