// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/commentblock.h"
#include "core/sync/flows/activity.h"
#include "core/sync/flows/flows.h"
#include "core/sync/flows/taskblocks.h"
#include "core/sync/reader.h"
#include "core/sync/runstate.h"
#include "core/sync/sendjob.h"

namespace tandem::sync {
using namespace Qt::StringLiterals;
using namespace taskblocks;

namespace {

constexpr qsizetype longestDescription = 32'000; ///< contract salesforce.md 6.1
constexpr size_t guardedRows = 25;
constexpr int maxAttempts = 4; ///< to write a task that others are editing

qsizetype limitOf(const FlowContext &flow)
{
    const FieldSchema *field = flow.salesforceService->field(description);
    return field && field->length > 0 ? field->length : longestDescription;
}

/// Writes comments into tasks: all of one task in one write, on the text as it is at that moment, and only
/// where nobody has written there in between (S13).
class BlockWriter
{
public:
    BlockWriter(const Environment *environment, const FlowContext *flow, std::vector<SendJob> *jobs)
        : m_environment(environment)
        , m_flow(flow)
        , m_jobs(jobs)
    {
    }

    Task<bool> run()
    {
        for (SendJob &job : *m_jobs) {
            const RecordId id = taskOf(job);
            if (!m_byTask.contains(id))
                m_order.append(id);
            m_byTask[id].append(&job);
            job.outcome.wire = job.entry.fields;
        }
        QList<RecordId> pending = m_order;
        for (int attempt = 0; attempt < maxAttempts && !pending.isEmpty(); ++attempt) {
            QList<RecordId> moved;
            for (qsizetype start = 0; start < pending.size(); start += guardedRows) {
                TANDEM_CO_TRY(again, writeTasks(pending.mid(start, guardedRows)));
                moved += again;
            }
            pending = moved;
        }
        for (const RecordId &id : std::as_const(pending)) {
            for (SendJob *job : m_byTask.value(id))
                job->outcome.drifted = true;
        }
        co_return true;
    }

private:
    static RecordId taskOf(const SendJob &job)
    {
        return job.write.action == store::Action::Create ? RecordId(job.entry.fields.value(task).display())
                                                         : splitPairId(job.entry.target).first;
    }

    static RecordId commentOf(const SendJob &job)
    {
        return job.write.action == store::Action::Create ? job.entry.source
                                                         : splitPairId(job.entry.target).second;
    }

    TaskComment commentFrom(const SendJob &job) const
    {
        TaskComment comment = taskblocks::commentOf(*m_flow, job.source());
        comment.id = commentOf(job);
        comment.text = job.entry.fields.value(body).display();
        return comment;
    }

    static Error leftError()
    {
        return {ErrorKind::Conflict, u"EDITED_IN_SALESFORCE"_s,
            u"Somebody changed this comment in the Salesforce task; it was left as it is. Take the change "
            u"back "
            u"there, and the comment is kept in step again."_s,
            {}, Retry::Never, 0, std::nullopt};
    }

    /// The Description with what these jobs change; each job knows whether it is among them.
    Result<QString> changed(const Record &record, const QList<SendJob *> &jobs) const
    {
        CommentBlock block = CommentBlock::parse(record.fields.value(description).display());
        for (SendJob *job : jobs) {
            job->outcome.id = pairId(record.id, commentOf(*job));
            CommentBlock::Outcome outcome = CommentBlock::Outcome::Done;
            if (job->write.action == store::Action::Create)
                outcome = block.append(commentFrom(*job));
            else if (job->write.action == store::Action::Delete)
                outcome = block.remove(commentOf(*job));
            else
                outcome = block.replace(commentFrom(*job));
            if (outcome == CommentBlock::Outcome::Left)
                job->outcome.error = leftError();
        }
        return block.render(limitOf(*m_flow));
    }

    /// The tasks that somebody else wrote in the meantime.
    Task<QList<RecordId>> writeTasks(QList<RecordId> ids)
    {
        TANDEM_CO_TRY(tasks, readTasks(m_environment, m_flow, ids));
        std::vector<salesforce::WriteRow> rows;
        for (const RecordId &id : std::as_const(ids)) {
            const auto found = tasks.constFind(id);
            if (found == tasks.constEnd()) {
                giveAll(id, missingError());
                continue;
            }
            const auto text = changed(*found, m_byTask.value(id));
            if (!text) {
                giveAll(id, text.error());
                continue;
            }
            if (*text == found->fields.value(description).display())
                continue; // an earlier write did it already
            salesforce::WriteRow row;
            row.id = id;
            row.fields.set(description, text->isEmpty() ? Value() : Value(*text));
            row.unmodifiedSince = found->stamp;
            rows.push_back(std::move(row));
        }
        auto sending = send(std::move(rows));
        co_return co_await std::move(sending);
    }

    Task<QList<RecordId>> send(std::vector<salesforce::WriteRow> rows)
    {
        QList<RecordId> ids;
        for (const salesforce::WriteRow &row : rows)
            ids.append(row.id);
        salesforce::WriteOptions options;
        options.priority = m_environment->priority;
        auto writing = m_environment->salesforce->updateGuarded(object, std::move(rows), options);
        const auto answers = co_await std::move(writing);
        QList<RecordId> moved;
        for (qsizetype i = 0; i < ids.size(); ++i) {
            if (!answers) {
                giveAll(ids.at(i), answers.error(), /*ofCall=*/true);
                continue;
            }
            const auto &error = (*answers)[static_cast<size_t>(i)].error;
            if (error && (error->code == "DRIFTED"_L1 || error->retry == Retry::Now))
                moved.append(ids.at(i));
            else if (error)
                giveAll(ids.at(i), *error);
        }
        co_return moved;
    }

    static Error missingError()
    {
        return {ErrorKind::Data, u"ENTITY_IS_DELETED"_s,
            u"The Salesforce task was deleted, or the connected user may not see it any more."_s, {},
            Retry::Never, 0, std::nullopt};
    }

    void giveAll(const RecordId &id, const Error &error, bool ofCall = false)
    {
        for (SendJob *job : m_byTask.value(id)) {
            if (job->outcome.error)
                continue;
            job->outcome.unknown = error.retry == Retry::AfterReadBack;
            if (!job->outcome.unknown)
                job->outcome.error = error;
            job->outcome.ofCall = ofCall && job->outcome.error;
        }
    }

    const Environment *m_environment;
    const FlowContext *m_flow;
    std::vector<SendJob> *m_jobs;
    QHash<RecordId, QList<SendJob *>> m_byTask;
    QList<RecordId> m_order;
};

/// Comments on tasks stand in a block of the Salesforce task's Description; nothing comes back.
class TaskCommentShape final : public FlowShape
{
public:
    QList<Fact> facts() const override { return {Fact::People}; }

    ObjectSchema schema(Side side, ObjectSchema described, const FlowFacts &) const override
    {
        if (side == Side::Startdeliver) {
            FieldSchema field = activity::synthetic(taskThere, u"Task"_s, FieldType::Reference);
            field.updatable = false;
            described.fields.append(field);
            return described;
        }
        const FieldSchema *text = described.field(description);
        const bool writable = text && text->updatable;
        described.fields.clear();
        described.creatable = described.updatable = writable;
        FieldSchema field = activity::synthetic(task, u"Task"_s, FieldType::Reference);
        field.referenceTo = {object};
        field.updatable = false;
        described.fields.append(field);
        field = activity::synthetic(body, u"Comment"_s, FieldType::LongText);
        field.creatable = field.updatable = writable;
        described.fields.append(field);
        field = activity::synthetic(reference, u"Reference"_s, FieldType::Text);
        field.updatable = false;
        field.externalId = true;
        described.fields.append(field);
        return described;
    }

    QString referenceField(Side side) const override
    {
        return side == Side::Salesforce ? reference : QString();
    }

    QStringList alwaysRead(Side side) const override { return taskblocks::alwaysRead(side); }

    QStringList serviceFields(Side side, const QStringList &shown, const ObjectSchema &) const override
    {
        return side == Side::Salesforce ? QStringList{description} : shown;
    }

    bool presents(Side) const override { return true; }

    void present(const FlowContext &, Side side, Record &record) const override
    {
        if (side == Side::Startdeliver)
            presentComment(record);
    }

    bool belongs(const FlowContext &, Side side, const Record &record) const override
    {
        return side == Side::Salesforce || isComment(record);
    }

    /// What was posted in a feed, when comments went there, is left there.
    bool stays(const FlowContext &, Side side, const Record &record) const override
    {
        return side == Side::Startdeliver || !splitPairId(record.id).second.isEmpty();
    }

    QByteArray narrowStartdeliver(const FlowContext &) const override { return R"("entity":"task")"; }

    Task<ReadCount> read(
        const Environment *environment, const FlowContext *flow, Side side, bool full) const override
    {
        if (side == Side::Startdeliver)
            return FlowShape::read(environment, flow, side, full);
        return readBlocks(environment, flow, full);
    }

    Task<std::vector<Record>> fetch(const Environment *environment, const FlowContext *flow, Side side,
        QList<RecordId> ids) const override
    {
        if (side == Side::Startdeliver)
            return FlowShape::fetch(environment, flow, side, std::move(ids));
        return fetchEntries(environment, flow, std::move(ids));
    }

    Task<std::vector<Record>> searchLost(const Environment *environment, const FlowContext *flow, Side,
        QList<store::OutboxEntry> entries) const override
    {
        QList<RecordId> ids;
        for (const store::OutboxEntry &entry : std::as_const(entries))
            ids.append(pairId(RecordId(entry.fields.value(task).display()), entry.source));
        return fetchEntries(environment, flow, std::move(ids));
    }

    Task<bool> match(const Environment *environment, const FlowContext *flow, RunState *run) const override
    {
        return readAndMatch(this, environment, flow, run);
    }

    Task<bool> send(
        const Environment *environment, const FlowContext *flow, std::vector<SendJob> *jobs) const override
    {
        return writeBlocks(environment, flow, jobs);
    }

private:
    /// Tasks of accounts that came to sync were read after this flow's turn to read.
    static Task<bool> readAndMatch(
        const TaskCommentShape *self, const Environment *environment, const FlowContext *flow, RunState *run)
    {
        if (run->accountsRead[Flow::TaskComments] != run->accountsRead[Flow::Tasks]) {
            TANDEM_CO_CHECK(readBlocks(environment, flow, true));
            run->accountsRead[Flow::TaskComments] = run->accountsRead[Flow::Tasks];
        }
        auto matching = self->FlowShape::match(environment, flow, run);
        co_return co_await std::move(matching);
    }

    static Task<ReadCount> readBlocks(const Environment *environment, const FlowContext *flow, bool full)
    {
        BlockReader reader(environment, flow);
        auto reading = reader.run(full);
        co_return co_await std::move(reading);
    }

    static Task<bool> writeBlocks(
        const Environment *environment, const FlowContext *flow, std::vector<SendJob> *jobs)
    {
        BlockWriter writer(environment, flow, jobs);
        auto writing = writer.run();
        co_return co_await std::move(writing);
    }

    static Task<std::vector<Record>> fetchEntries(
        const Environment *environment, const FlowContext *flow, QList<RecordId> ids)
    {
        ids.removeIf([](const RecordId &id) { return splitPairId(id).second.isEmpty(); });
        QList<RecordId> taskIds;
        for (const RecordId &id : std::as_const(ids)) {
            const RecordId taskId = splitPairId(id).first;
            if (!taskIds.contains(taskId))
                taskIds.append(taskId);
        }
        TANDEM_CO_TRY(tasks, readTasks(environment, flow, taskIds));
        std::vector<Record> entries;
        for (const RecordId &id : std::as_const(ids)) {
            const auto [taskId, comment] = splitPairId(id);
            const auto found = tasks.constFind(taskId);
            if (found == tasks.constEnd())
                continue;
            const CommentBlock block = CommentBlock::parse(found->fields.value(description).display());
            if (block.ids().contains(comment))
                entries.push_back(entryRecord(*flow, *found, block, comment));
        }
        co_return entries;
    }
};

} // namespace

const FlowDefinition &taskCommentsFlow()
{
    static const FlowDefinition definition = [] {
        FlowDefinition flow;
        flow.flow = Flow::TaskComments;
        flow.object = object;
        flow.entity = u"comment"_s;
        flow.parent = Flow::Tasks;
        flow.salesforceParent = task;
        flow.startdeliverParent = taskThere;
        flow.salesforceTitle = body;
        flow.startdeliverTitle = u"text"_s;
        flow.sharesObject = true;
        flow.sharesEntity = true;
        flow.namesRecur = true;
        flow.shape = std::make_shared<TaskCommentShape>();
        return flow;
    }();
    return definition;
}

} // namespace tandem::sync
