// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/commentblock.h"
#include "core/sync/reader.h"

/// The comments in the Descriptions of Salesforce tasks, as records of their own.
namespace tandem::sync::taskblocks {

inline const QString object = QStringLiteral("Task");
inline const QString description = QStringLiteral("Description");
// Synthetic fields.
inline const QString task = QStringLiteral("TaskId");
inline const QString body = QStringLiteral("Text");
inline const QString reference = QStringLiteral("CommentReference"); ///< by the id in the block (S2, S12)

inline const QString taskThere = QStringLiteral("taskId"); ///< in Startdeliver

// What the two ways to keep comments in Salesforce have in common.
[[nodiscard]] QStringList alwaysRead(Side side);
void presentComment(Record &record);
/// A comment of Startdeliver on a task; what Tandem put there itself is none (S23).
[[nodiscard]] bool isComment(const Record &record);
/// Who wrote it and when; without its text.
[[nodiscard]] TaskComment commentOf(const FlowContext &flow, const Record &comment);

[[nodiscard]] Record entryRecord(
    const FlowContext &flow, const Record &taskRecord, const CommentBlock &block, const RecordId &id);

/// Salesforce tasks as they are now, with their whole Description.
[[nodiscard]] Task<QHash<RecordId, Record>> readTasks(
    const Environment *environment, const FlowContext *flow, QList<RecordId> ids);

/// Looks through the tasks that the flow `tasks` has read: those that changed, or all of them. Asks nothing.
/// `environment` and `flow` outlive it.
class BlockReader
{
public:
    BlockReader(const Environment *environment, const FlowContext *flow);
    [[nodiscard]] Task<ReadCount> run(bool all);

private:
    [[nodiscard]] Task<bool> take(std::vector<Record> tasks);

    const Environment *m_environment;
    const FlowContext *m_flow;
    store::CacheObject m_tasks;
    store::CacheObject m_object;
    store::CacheObject m_blocks;
    ReadCount m_count;
};

} // namespace tandem::sync::taskblocks
