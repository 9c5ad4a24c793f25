// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/flows/taskblocks.h"

namespace tandem::sync::taskblocks {
using namespace Qt::StringLiterals;

namespace {

const QString whole = u"(description)"_s; ///< as the flow `tasks` keeps it, comments included
constexpr int windowSize = 500;

/// Which entries a task had when it was last looked at.
Record blockRecord(const Record &taskRecord, const QStringList &ids)
{
    Record block;
    block.id = taskRecord.id;
    block.stamp = taskRecord.stamp;
    block.fields.set(body, ids.isEmpty() ? Value() : Value(ids));
    return block;
}

} // namespace

QStringList alwaysRead(Side side)
{
    return side == Side::Salesforce ? QStringList()
                                    : QStringList{u"entity"_s, u"entityId"_s, u"createdBy"_s, u"createdAt"_s};
}

void presentComment(Record &record)
{
    const bool onTask = record.fields.value(u"entity").display() == "task"_L1;
    record.fields.set(taskThere, onTask ? record.fields.value(u"entityId") : Value());
}

bool isComment(const Record &record)
{
    return record.fields.value(u"entity").display() == "task"_L1
        && restOfComment(record.fields.value(u"text").display()).field.isEmpty();
}

TaskComment commentOf(const FlowContext &flow, const Record &comment)
{
    TaskComment made;
    made.id = comment.id;
    const RecordId author(comment.fields.value(u"createdBy").display());
    const Person *person = flow.facts.people ? flow.facts.people->find(Side::Startdeliver, author) : nullptr;
    made.author = person ? person->name : QString();
    const Value at = comment.fields.value(u"createdAt");
    made.at = at.get<Instant>() ? *at.get<Instant>() : comment.stamp;
    return made;
}

Record entryRecord(
    const FlowContext &flow, const Record &taskRecord, const CommentBlock &block, const RecordId &id)
{
    Record record;
    record.id = pairId(taskRecord.id, id);
    record.stamp = taskRecord.stamp;
    record.fields.set(task, Value(taskRecord.id.text()));
    record.fields.set(body, Value(block.textOf(id)));
    record.fields.set(reference, Value(externalReference(flow.organisationId, id)));
    return record;
}

/// Salesforce tasks as they are now, with their whole Description.
Task<QHash<RecordId, Record>> readTasks(
    const Environment *environment, const FlowContext *flow, QList<RecordId> ids)
{
    QHash<RecordId, Record> found;
    if (ids.isEmpty())
        co_return found;
    TANDEM_CO_TRY(rows,
        environment->salesforce->retrieve(
            flow->salesforceService, ids, QStringList{description}, environment->priority));
    for (auto &row : rows) {
        if (row)
            found.insert(row->id, std::move(*row));
    }
    co_return found;
}

BlockReader::BlockReader(const Environment *environment, const FlowContext *flow)
    : m_environment(environment)
    , m_flow(flow)
    , m_tasks(definitionOf(Flow::Tasks)->cacheObject(Side::Salesforce))
    , m_object(flow->cacheObject(Side::Salesforce))
    , m_blocks{Side::Salesforce, m_object.name + u"/blocks"_s}
{
}

Task<ReadCount> BlockReader::run(bool all)
{
    RecordId after;
    for (bool more = true; more;) {
        if (const Status go = m_environment->checkStop(); !go)
            co_return fail(go.error());
        TANDEM_CO_TRY(window,
            all ? m_environment->cache->all(m_tasks, after, windowSize)
                : m_environment->cache->dirty(m_tasks, after, windowSize));
        more = static_cast<int>(window.size()) == windowSize;
        if (!window.empty())
            after = window.back().id;
        TANDEM_CO_CHECK(take(std::move(window)));
    }
    co_return m_count;
}

Task<bool> BlockReader::take(std::vector<Record> tasks)
{
    QList<RecordId> ids;
    for (const Record &record : tasks)
        ids.append(record.id);
    TANDEM_CO_TRY(before, m_environment->cache->records(m_blocks, ids));
    std::vector<Record> entries;
    std::vector<Record> blocks;
    QList<RecordId> gone;
    for (const Record &record : tasks) {
        const CommentBlock block = CommentBlock::parse(record.fields.value(whole).display());
        const QList<RecordId> now = record.deleted ? QList<RecordId>() : block.ids();
        QStringList names;
        for (const RecordId &id : now) {
            entries.push_back(entryRecord(*m_flow, record, block, id));
            names.append(id.text());
        }
        const Value known = before.value(record.id).fields.value(body);
        const QStringList was = known.get<QStringList>() ? *known.get<QStringList>() : QStringList();
        for (const QString &id : was) {
            // An older one that was folded still counts as present.
            const bool folded = !record.deleted && block.contains(RecordId(id));
            if (!names.contains(id) && !folded)
                gone.append(pairId(record.id, RecordId(id)));
        }
        if (!names.isEmpty() || !was.isEmpty())
            blocks.push_back(blockRecord(record, names));
    }
    m_count.rows += static_cast<qint64>(entries.size());
    TANDEM_CO_TRY(removed, m_environment->cache->records(m_object, gone));
    for (Record record : std::as_const(removed)) {
        record.deleted = true;
        record.stamp = m_environment->salesforce->serverNow();
        entries.push_back(std::move(record));
    }
    TANDEM_CO_TRY(put,
        m_environment->cache->put(
            m_object, cacheEntries(*m_flow, Side::Salesforce, std::move(entries)), std::nullopt));
    m_count.changed += put.added + put.changed;
    std::vector<store::CacheEntry> kept;
    for (Record &block : blocks)
        kept.push_back({std::move(block), {}});
    TANDEM_CO_CHECK(m_environment->cache->put(m_blocks, std::move(kept), std::nullopt));
    co_return true;
}

} // namespace tandem::sync::taskblocks
