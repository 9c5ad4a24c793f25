// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/commentpost.h"
#include "core/sync/flows/activity.h"
#include "core/sync/flows/flows.h"
#include "core/sync/flows/taskblocks.h"
#include "core/sync/sendjob.h"

namespace tandem::sync {
using namespace Qt::StringLiterals;

namespace {

// Fields of FeedItem (contract salesforce.md 6.6).
const QString post = u"FeedItem"_s;
const QString parent = u"ParentId"_s;
const QString postBody = u"Body"_s;
constexpr qsizetype tasksPerQuery = 200;

/// Comments on tasks as posts in the feeds of the Salesforce tasks; nothing comes back. The flow's fields are
/// the same as where comments stand in a block of the Description, so that its mappings stay.
class TaskPostShape final : public FlowShape
{
public:
    QList<Fact> facts() const override { return {Fact::People}; }

    ObjectSchema schema(Side side, ObjectSchema described, const FlowFacts &) const override
    {
        if (side == Side::Startdeliver) {
            FieldSchema there = activity::synthetic(taskblocks::taskThere, u"Task"_s, FieldType::Reference);
            there.updatable = false;
            described.fields.append(there);
            return described;
        }
        const FieldSchema *text = described.field(postBody);
        const bool updatable = text && text->updatable;
        const bool creatable = text && text->creatable;
        const int length = text && text->length > postFrame ? text->length - postFrame : 0;
        described.fields.clear();
        FieldSchema field = activity::synthetic(taskblocks::task, u"Task"_s, FieldType::Reference);
        field.referenceTo = {taskblocks::object};
        field.updatable = false;
        described.fields.append(field);
        field = activity::synthetic(taskblocks::body, u"Comment"_s, FieldType::LongText);
        field.creatable = creatable;
        field.updatable = updatable;
        field.length = length;
        described.fields.append(field);
        field = activity::synthetic(taskblocks::reference, u"Reference"_s, FieldType::Text);
        field.updatable = false;
        field.externalId = true;
        described.fields.append(field);
        return described;
    }

    QString referenceField(Side side) const override
    {
        return side == Side::Salesforce ? taskblocks::reference : QString();
    }

    QStringList alwaysRead(Side side) const override { return taskblocks::alwaysRead(side); }

    QStringList serviceFields(Side side, const QStringList &shown, const ObjectSchema &) const override
    {
        return side == Side::Salesforce ? QStringList{parent, postBody} : shown;
    }

    bool presents(Side) const override { return true; }

    void present(const FlowContext &flow, Side side, Record &record) const override
    {
        if (side == Side::Startdeliver) {
            taskblocks::presentComment(record);
            return;
        }
        const QString of = record.fields.value(parent).display();
        const auto comment = commentOfPost(record.fields.value(postBody).display());
        const bool ours = comment && of.startsWith("00T"_L1);
        record.fields.set(taskblocks::task, ours ? Value(of) : Value());
        record.fields.set(taskblocks::body, ours ? Value(comment->text) : Value());
        record.fields.set(taskblocks::reference,
            ours ? Value(externalReference(flow.organisationId, comment->id)) : Value());
    }

    Result<Fields> wire(const FlowContext &flow, Side, const Fields &changes, const Record *current,
        const Record *source) const override
    {
        Fields sent;
        if (!source)
            return sent;
        if (!current) {
            sent.set(parent, changes.value(taskblocks::task));
            sent.set(u"Type"_s, Value(u"TextPost"_s));
        }
        if (!current || changes.contains(taskblocks::body)) {
            TaskComment comment = taskblocks::commentOf(flow, *source);
            comment.text = changes.value(taskblocks::body).display();
            sent.set(postBody, Value(postOf(comment)));
        }
        return sent;
    }

    QString shownField(Side side, const QString &serviceField) const override
    {
        if (side == Side::Startdeliver)
            return serviceField;
        return serviceField == postBody ? taskblocks::body
            : serviceField == parent    ? taskblocks::task
                                        : serviceField;
    }

    bool belongs(const FlowContext &, Side side, const Record &record) const override
    {
        return side == Side::Salesforce ? !record.fields.value(taskblocks::reference).isBlank()
                                        : taskblocks::isComment(record);
    }

    /// What stands in a Description from when comments went there is left there.
    bool stays(const FlowContext &, Side side, const Record &record) const override
    {
        return side == Side::Startdeliver || splitPairId(record.id).second.isEmpty();
    }

    /// Only its author may edit a post.
    QString partOfSalesforce(const FlowContext &flow) const override
    {
        const QString texts = u"Type = 'TextPost'"_s;
        const QString &user = flow.facts.userId;
        return user.isEmpty() ? texts : texts + u" AND CreatedById = "_s + soqlQuoted(user);
    }

    QByteArray narrowStartdeliver(const FlowContext &) const override { return R"("entity":"task")"; }

    Task<std::vector<Record>> fetch(const Environment *environment, const FlowContext *flow, Side side,
        QList<RecordId> ids) const override
    {
        ids.removeIf([](const RecordId &id) { return !splitPairId(id).second.isEmpty(); });
        return FlowShape::fetch(environment, flow, side, std::move(ids));
    }

    Task<std::vector<Record>> searchLost(const Environment *environment, const FlowContext *flow, Side,
        QList<store::OutboxEntry> entries) const override
    {
        return searchPosts(environment, flow, std::move(entries));
    }

    Task<bool> send(
        const Environment *environment, const FlowContext *flow, std::vector<SendJob> *jobs) const override
    {
        for (SendJob &job : *jobs) {
            if (job.write.action == store::Action::Update && editedThere(*flow, job)) {
                job.outcome.error = editedError();
                job.outcome.fields = {taskblocks::body};
            }
        }
        return FlowShape::send(environment, flow, jobs);
    }

private:
    /// Every post on the tasks that these comments are about.
    static Task<std::vector<Record>> searchPosts(
        const Environment *environment, const FlowContext *flow, QList<store::OutboxEntry> entries)
    {
        QStringList tasks;
        for (const store::OutboxEntry &entry : std::as_const(entries)) {
            const QString quoted = soqlQuoted(entry.fields.value(taskblocks::task).display());
            if (!tasks.contains(quoted))
                tasks.append(quoted);
        }
        std::vector<Record> found;
        for (qsizetype start = 0; start < tasks.size(); start += tasksPerQuery) {
            salesforce::ChangeQuery query;
            query.schema = flow->salesforceService;
            query.fields = flow->serviceFields(Side::Salesforce);
            query.where = u"ParentId IN (%1) AND %2"_s.arg(
                tasks.mid(start, tasksPerQuery).join(u','), flow->shape().partOfSalesforce(*flow));
            query.deletedToo = false;
            for (bool more = true; more;) {
                TANDEM_CO_TRY(page, environment->salesforce->changes(query, environment->priority));
                more = static_cast<int>(page.records.size()) >= query.limit;
                if (more) {
                    query.afterStamp = page.records.back().stamp;
                    query.afterId = page.records.back().id;
                }
                for (Record &record : flow->presented(Side::Salesforce, std::move(page.records)))
                    found.push_back(std::move(record));
            }
        }
        co_return found;
    }

    /// A person's word in Salesforce is not overwritten.
    static bool editedThere(const FlowContext &flow, const SendJob &job)
    {
        const Record *current = job.current();
        for (const ActiveMapping &active : flow.mappings) {
            if (!current || !job.judgement.link || active.salesforce.name != taskblocks::body)
                continue;
            const auto base = job.judgement.link->base.constFind(active.mapping.key());
            return base != job.judgement.link->base.constEnd()
                && !sameValue(current->fields.value(taskblocks::body), base->salesforce);
        }
        return false;
    }

    static Error editedError()
    {
        return {ErrorKind::Conflict, u"EDITED_IN_SALESFORCE"_s,
            u"The comment was edited in Startdeliver, and its post in Salesforce as well. The post was left "
            u"as it is. Take the edit of the post back, then retry."_s,
            {}, Retry::Never, 0, std::nullopt};
    }
};

} // namespace

const FlowDefinition &taskPostsFlow()
{
    static const FlowDefinition definition = [] {
        FlowDefinition flow = taskCommentsFlow();
        flow.keptAs = flow.object;
        flow.object = post;
        flow.needsFeature = true;
        flow.shape = std::make_shared<TaskPostShape>();
        return flow;
    }();
    return definition;
}

} // namespace tandem::sync
