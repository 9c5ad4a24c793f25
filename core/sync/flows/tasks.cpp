// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/commentblock.h"
#include "core/sync/flows/activity.h"
#include "core/sync/flows/flows.h"
#include "core/sync/flows/rests.h"
#include "core/sync/sendjob.h"

namespace tandem::sync {
using namespace Qt::StringLiterals;

namespace {

const QString junction = u"TaskWhoIds"_s;
const QString description = u"Description"_s;
const QString completed = u"Completed"_s; ///< synthetic in Salesforce: Status is one of the closed ones
const QString done = u"completed"_s; ///< synthetic in Startdeliver: completedAt is filled
const QString whole = u"(description)"_s; ///< Description with the comments below its marker
constexpr qsizetype longestDescription = 32'000; ///< contract salesforce.md 6.1

const ListValue *usual(const QList<ListValue> &values, bool flag)
{
    const ListValue *found = nullptr;
    for (const ListValue &value : values) {
        if (value.flag == flag && (!found || (value.isDefault && !found->isDefault)))
            found = &value;
    }
    return found;
}

/// What a task without a priority has in Salesforce.
QString usualPriority(const FlowFacts &facts)
{
    for (const ListValue &value : facts.priorities) {
        if (value.isDefault)
            return value.value;
    }
    return {};
}

/// The organisation's own values; what it does not know it would take all the same, and mean nothing by it.
void restrictTo(FieldSchema *field, const QList<ListValue> &values)
{
    if (!field || values.isEmpty())
        return;
    field->picklist.clear();
    for (const ListValue &value : values)
        field->picklist.append({value.value, value.label, true});
    field->restricted = true;
}

class TaskShape final : public FlowShape
{
public:
    QList<Fact> facts() const override { return {Fact::People, Fact::TaskValues}; }

    ObjectSchema schema(Side side, ObjectSchema described, const FlowFacts &known) const override
    {
        if (side == Side::Startdeliver) {
            activity::makeReadOnly(described, {u"completedAt"_s});
            described.fields.append(activity::synthetic(done, u"Completed"_s, FieldType::Boolean));
            activity::addOccasion(described);
            return described;
        }
        restrictTo(activity::fieldOf(described, u"Status"), known.statuses);
        restrictTo(activity::fieldOf(described, u"Priority"), known.priorities);
        activity::makeReadOnly(
            described, {u"Status"_s, u"TaskSubtype"_s, u"IsReminderSet"_s, u"ReminderDateTime"_s});
        for (FieldSchema &field : described.fields) {
            if (field.name.contains("Recurrence"_L1))
                field.creatable = field.updatable = field.required = false;
        }
        if (activity::fieldOf(described, u"Status"))
            described.fields.append(activity::synthetic(completed, u"Completed"_s, FieldType::Boolean));
        activity::addRelations(described, junction, 1);
        activity::addOccasion(described);
        return described;
    }

    QStringList alwaysRead(Side side) const override
    {
        if (side == Side::Startdeliver)
            return {u"completedAt"_s};
        return {u"TaskSubtype"_s, u"IsRecurrence"_s, u"IsClosed"_s, u"CompletedDateTime"_s, u"WhoId"_s,
            description, whole};
    }

    QStringList serviceFields(
        Side side, const QStringList &shown, const ObjectSchema &described) const override
    {
        if (side == Side::Startdeliver)
            return shown;
        QStringList names = shown;
        if (names.removeAll(activity::occasion) > 0)
            names += {u"Subject"_s, u"ActivityDate"_s};
        names.removeAll(completed);
        names.removeAll(whole);
        return activity::relationFields(names, described, junction);
    }

    bool presents(Side) const override { return true; }

    void present(const FlowContext &flow, Side side, Record &record) const override
    {
        Fields &fields = record.fields;
        if (side == Side::Startdeliver) {
            fields.set(done, Value(!fields.value(u"completedAt").isBlank()));
            const QString priority = usualPriority(flow.facts);
            if (fields.value(u"priority").isBlank() && !priority.isEmpty())
                fields.set(u"priority"_s, Value(priority));
            activity::presentOccasion(side, record, u"name", u"dueAt");
            return;
        }
        fields.set(completed, Value(activity::isTrue(record, u"IsClosed")));
        // Below the marker line begins what another flow owns.
        if (const Value *text = fields.find(description)) {
            const QString all = text->display();
            const QString own = textBeforeComments(all);
            fields.set(whole, Value(all));
            fields.set(description, own.isEmpty() ? Value() : Value(own));
        }
        activity::presentRelations(record, junction);
        activity::presentOccasion(side, record, u"Subject", u"ActivityDate");
    }

    Result<Fields> wire(const FlowContext &flow, Side side, const Fields &changes, const Record *current,
        const Record *source) const override
    {
        Fields sent = changes;
        if (side == Side::Startdeliver) {
            if (const Value *closed = sent.find(done)) {
                const Value at = *closed == Value(true) ? completedAt(flow, source) : Value();
                sent.remove(done);
                // A new task is open without being told.
                if (current || !at.isNull())
                    sent.set(u"completedAt"_s, at);
            }
            return sent;
        }
        if (const Value *closed = sent.find(completed)) {
            const bool isClosed = *closed == Value(true);
            sent.remove(completed);
            const ListValue *status = usual(flow.facts.statuses, isClosed);
            if (!status) {
                return fail(ErrorKind::Data, u"INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST"_s,
                    u"The organisation has no task status that says so. Ask a Salesforce admin for one."_s,
                    completed);
            }
            if (current || isClosed)
                sent.set(u"Status"_s, Value(status->value));
        }
        if (const Value *text = sent.find(description); text && current) {
            TANDEM_TRY(joined,
                withTextBeforeComments(
                    current->fields.value(whole).display(), text->display(), longestDescription));
            sent.set(description, joined.isEmpty() ? Value() : Value(joined));
        }
        activity::wireRelations(flow, sent, current, junction);
        return sent;
    }

    bool holdsRests(Side side) const override { return side == Side::Salesforce; }

    Status wireRests(
        const FlowContext &, const QList<RestText> &rests, const Record *current, Fields &sent) const override
    {
        const Value *text = sent.find(description);
        CommentBlock block = CommentBlock::parse(text ? text->display()
                : current                             ? current->fields.value(whole).display()
                                                      : QString());
        for (const RestText &rest : rests)
            block.setRest(rest.field, rest.text);
        TANDEM_TRY(all, block.render(longestDescription));
        sent.set(description, all.isEmpty() ? Value() : Value(all));
        return {};
    }

    Task<bool> send(
        const Environment *environment, const FlowContext *flow, std::vector<SendJob> *jobs) const override
    {
        const bool beside = !jobs->empty() && !holdsRests(jobs->front().write.side);
        auto sending = beside ? rests::send(environment, flow, jobs, u"task"_s)
                              : FlowShape::send(environment, flow, jobs);
        co_return co_await std::move(sending);
    }

    QString shownField(Side side, const QString &serviceField) const override
    {
        if (side == Side::Startdeliver)
            return serviceField == "completedAt"_L1 ? done : serviceField;
        if (serviceField == "Status"_L1)
            return completed;
        if (serviceField == "WhatId"_L1)
            return activity::account;
        return serviceField == "WhoId"_L1 || serviceField == junction ? activity::attendees : serviceField;
    }

    QStringList givenByService(Side side) const override
    {
        return side == Side::Salesforce ? QStringList{u"OwnerId"_s} : QStringList();
    }

    QStringList arrayFields() const override { return {junction}; }

    /// Calls and mails are history (S1); the head of a series is a pattern, not a task (contract 6.4).
    bool belongs(const FlowContext &flow, Side side, const Record &record) const override
    {
        const auto start = flow.configuration.historyStart;
        const Value at =
            record.fields.value(side == Side::Salesforce ? u"CompletedDateTime"_s : u"completedAt"_s);
        const auto *closed = at.get<Instant>();
        if (start && closed && closed->toDateTime().date() < *start)
            return false;
        if (side == Side::Startdeliver)
            return true;
        return !activity::isLogged(record) && !activity::isTrue(record, u"IsRecurrence");
    }

    bool readsByAccount() const override { return true; }

    QList<SalesforceSource> sources(const FlowContext &flow) const override
    {
        QList<SalesforceSource> own = FlowShape::sources(flow);
        own.first().accountWhere = whereOf(flow);
        return own;
    }

private:
    static QString whereOf(const FlowContext &flow)
    {
        const auto start = flow.configuration.historyStart;
        if (!start)
            return {};
        const Instant from = Instant::fromDateTime(start->startOfDay(Qt::UTC));
        return u"(IsClosed = false OR CompletedDateTime >= %1)"_s.arg(from.toIsoSeconds());
    }

    /// When it was completed in Salesforce; now, where Salesforce does not say.
    static Value completedAt(const FlowContext &flow, const Record *source)
    {
        const Value at = source ? source->fields.value(u"CompletedDateTime") : Value();
        return at.isNull() ? Value(flow.filterContext.now) : at;
    }
};

} // namespace

const FlowDefinition &tasksFlow()
{
    static const FlowDefinition definition = [] {
        FlowDefinition flow;
        flow.flow = Flow::Tasks;
        flow.object = u"Task"_s;
        flow.entity = u"task"_s;
        flow.parent = Flow::Accounts;
        flow.salesforceParent = activity::account;
        flow.startdeliverParent = u"customerId"_s;
        flow.salesforceTitle = u"Subject"_s;
        flow.startdeliverTitle = u"name"_s;
        flow.sharesObject = true;
        flow.siblings = {Flow::History};
        flow.namesRecur = true;
        flow.shape = std::make_shared<TaskShape>();
        return flow;
    }();
    return definition;
}

} // namespace tandem::sync
