// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/commentblock.h"
#include "core/sync/flows/activity.h"
#include "core/sync/flows/flows.h"
#include "core/sync/flows/interaction.h"
#include "core/sync/flows/mails.h"
#include "core/sync/reader.h"

namespace tandem::sync {
using namespace Qt::StringLiterals;

namespace {

const QString kind = u"Kind"_s; ///< synthetic: the type of the interaction
const QString closedAt = u"CompletedDateTime"_s;
const QString taskObject = u"Task"_s;
const QString eventObject = u"Event"_s;
constexpr auto eventPrefix = "00U"_L1;

QStringList fieldsOf(const QString &object)
{
    if (object == mails::object)
        return mails::fields();
    if (object == eventObject) {
        return {u"Subject"_s, u"Description"_s, u"AccountId"_s, u"OwnerId"_s, u"WhoId"_s, u"EventWhoIds"_s,
            u"StartDateTime"_s, u"EndDateTime"_s, u"IsAllDayEvent"_s, u"DurationInMinutes"_s, u"Location"_s,
            u"IsChild"_s, u"IsPrivate"_s, u"IsRecurrence"_s, u"GroupEventType"_s};
    }
    return {u"Subject"_s, u"Description"_s, u"AccountId"_s, u"OwnerId"_s, u"WhoId"_s, u"TaskWhoIds"_s,
        u"ActivityDate"_s, closedAt, u"IsClosed"_s, u"IsRecurrence"_s, u"TaskSubtype"_s};
}

bool isEvent(const RecordId &id)
{
    return id.text().startsWith(eventPrefix);
}

QString objectOf(const RecordId &id)
{
    return isEvent(id) ? eventObject : mails::isMail(id) ? mails::object : taskObject;
}

std::optional<QDate> lastDayOf(const Record &record)
{
    const auto period = Period::parse(record.fields.value(activity::when).display());
    if (!period)
        return std::nullopt;
    return period->allDay ? period->last : period->end.toDateTime().date();
}

/// A task was done on its day, where it has one; otherwise when it was closed.
std::optional<Period> periodOfTask(const Record &record)
{
    const Value day = record.fields.value(u"ActivityDate");
    const Value closed = record.fields.value(closedAt);
    if (const auto *date = day.get<QDate>())
        return Period::days(*date, *date);
    const auto *at = closed.get<Instant>();
    return at ? std::optional(Period::timed(*at, *at)) : std::nullopt;
}

class HistoryShape final : public FlowShape
{
public:
    QList<Fact> facts() const override { return {Fact::People}; }
    QStringList moreObjects() const override { return {eventObject, mails::object}; }
    QStringList optionalObjects() const override { return {mails::object}; }

    ObjectSchema schema(Side side, ObjectSchema described, const FlowFacts &) const override
    {
        if (side == Side::Startdeliver) {
            interaction::addFields(described);
            if (FieldSchema *type = activity::fieldOf(described, u"type"))
                type->creatable = true;
            activity::addOccasion(described);
            return described;
        }
        // Past things are not written; what they say is the same of tasks and events.
        for (FieldSchema &field : described.fields)
            field.creatable = field.updatable = field.required = false;
        described.fields.append(activity::synthetic(kind, u"Kind"_s, FieldType::Text));
        described.fields.append(activity::synthetic(activity::when, u"Start and end"_s, FieldType::Period));
        described.fields.append(activity::synthetic(u"Location"_s, u"Location"_s, FieldType::Text));
        activity::addRelations(described, u"TaskWhoIds"_s, activity::mostPeople);
        activity::addOccasion(described);
        return described;
    }

    QStringList alwaysRead(Side side) const override
    {
        if (side == Side::Startdeliver)
            return {u"type"_s, u"teamMemberId"_s};
        return {kind, activity::when, closedAt, u"IsClosed"_s, u"IsRecurrence"_s, u"TaskSubtype"_s,
            u"IsChild"_s, u"IsPrivate"_s, u"GroupEventType"_s};
    }

    QList<SalesforceSource> sources(const FlowContext &flow) const override
    {
        QList<SalesforceSource> found;
        for (const QString &object : {taskObject, eventObject, mails::object}) {
            SalesforceSource source;
            source.schema = object == taskObject ? flow.salesforceService : flow.facts.objects.value(object);
            if (!source.schema)
                continue;
            source.fields =
                activity::visible(fieldsOf(object) + flow.fieldsToRead(Side::Salesforce), *source.schema);
            source.cursor = object == taskObject ? QString() : object;
            source.accountWhere = whereOf(flow, *source.schema);
            if (object == mails::object)
                source.ofAccounts = mails::ofAccounts(*source.schema);
            found.append(source);
        }
        return found;
    }

    QStringList serviceFields(
        Side side, const QStringList &shown, const ObjectSchema &described) const override
    {
        return side == Side::Startdeliver ? shown : activity::visible(fieldsOf(taskObject), described);
    }

    bool presents(Side) const override { return true; }

    void present(const FlowContext &flow, Side side, Record &record) const override
    {
        Fields &fields = record.fields;
        if (side == Side::Startdeliver) {
            interaction::present(flow, record);
            activity::presentOccasion(side, record, u"title", u"when");
            return;
        }
        if (mails::isMail(record.id))
            return presentMail(record);
        const bool event = isEvent(record.id);
        const auto period = event ? activity::periodOfEvent(record) : periodOfTask(record);
        fields.set(activity::when, period ? Value(period->text()) : Value());
        const QString subtype = fields.value(u"TaskSubtype").display();
        fields.set(kind,
            Value(event                          ? u"meeting"_s
                    : subtype == "Call"_L1       ? u"call"_s
                    : activity::isLogged(record) ? u"email"_s
                                                 : u"task"_s));
        if (!event) {
            const QString text = textBeforeComments(fields.value(u"Description").display());
            fields.set(u"Description"_s, text.isEmpty() ? Value() : Value(text));
            fields.set(u"Location"_s, Value());
        }
        activity::presentRelations(record, event ? u"EventWhoIds"_s : u"TaskWhoIds"_s);
        activity::presentOccasion(side, record, u"Subject", u"When");
    }

    Task<bool> complete(const Environment *environment, const FlowContext *, Side side,
        std::vector<Record> *records) const override
    {
        if (side == Side::Startdeliver)
            co_return true;
        auto adding = mails::addAccounts(environment, records);
        co_return co_await std::move(adding);
    }

    Result<Fields> wire(const FlowContext &flow, Side side, const Fields &changes, const Record *current,
        const Record *) const override
    {
        Fields sent = changes;
        if (side == Side::Startdeliver)
            interaction::wire(flow, sent, current);
        return sent;
    }

    QString shownField(Side side, const QString &serviceField) const override
    {
        return side == Side::Startdeliver ? interaction::shownField(serviceField) : serviceField;
    }

    /// What the flows of the living leave (S1): logged calls and mails; events that are over, unless the flow
    /// `events` takes them; tasks closed before `tasks` begins, where that is wanted.
    bool belongs(const FlowContext &flow, Side side, const Record &record) const override
    {
        const auto day = lastDayOf(record);
        if (side == Side::Startdeliver) {
            return interaction::isOf(record, {u"call"_s, u"email"_s, u"task"_s})
                || (interaction::isOf(record, {u"meeting"_s}) && isLeftBy(flow.facts.events, day));
        }
        if (!mayBecome(record) || !day)
            return false;
        const auto start = flow.configuration.historyStart;
        if (start && *day < *start)
            return false;
        if (mails::isMail(record.id))
            return true;
        if (isEvent(record.id))
            return *day < flow.filterContext.now.toDateTime().date() && isLeftBy(flow.facts.events, day);
        if (!activity::isTrue(record, u"IsClosed"))
            return false;
        return activity::isLogged(record)
            || (flow.configuration.closedTasks && isBefore(flow.facts.tasks, closingDay(record)));
    }

    /// An event that is still to come will be history one day.
    bool keeps(const FlowContext &, Side side, const Record &record) const override
    {
        return side == Side::Startdeliver || mayBecome(record);
    }

    bool stays(const FlowContext &, Side side, const Record &record) const override
    {
        return side == Side::Startdeliver || !activity::isTrue(record, u"IsPrivate");
    }

    bool turnsByItself() const override { return true; }

    QByteArray narrowStartdeliver(const FlowContext &) const override
    {
        return interaction::narrow({u"call"_s, u"email"_s, u"task"_s, u"meeting"_s});
    }

    bool readsByAccount() const override { return true; }

    Task<std::vector<Record>> fetch(const Environment *environment, const FlowContext *flow, Side side,
        QList<RecordId> ids) const override
    {
        if (side == Side::Startdeliver) {
            auto asking = askRecords(environment, flow, side, std::move(ids));
            co_return co_await std::move(asking);
        }
        std::vector<Record> records;
        const QList<SalesforceSource> all = sources(*flow);
        for (const SalesforceSource &source : all) {
            QList<RecordId> own = ids;
            own.removeIf([&source](const RecordId &id) { return objectOf(id) != source.schema->name; });
            if (own.isEmpty())
                continue;
            TANDEM_CO_TRY(found, askSource(environment, flow, source, own));
            records.insert(
                records.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
        }
        co_return records;
    }

private:
    static void presentMail(Record &record)
    {
        mails::present(record);
        record.fields.set(kind, Value(u"email"_s));
        record.fields.set(u"Location"_s, Value());
        record.fields.set(activity::attendees, Value());
        activity::presentOccasion(Side::Salesforce, record, u"Subject", u"When");
    }

    static bool mayBecome(const Record &record)
    {
        if (mails::isMail(record.id))
            return mails::stands(record);
        return !activity::isTrue(record, u"IsChild") && !activity::isTrue(record, u"IsPrivate")
            && !activity::isTrue(record, u"IsRecurrence")
            && record.fields.value(u"GroupEventType").display() != "3"_L1;
    }

    /// By which the flow of tasks tells what it takes, whenever the task was due.
    static std::optional<QDate> closingDay(const Record &record)
    {
        const Value closed = record.fields.value(closedAt);
        const auto *at = closed.get<Instant>();
        return at ? std::optional(at->toDateTime().date()) : std::nullopt;
    }

    static bool isBefore(const FlowFacts::Living &living, std::optional<QDate> day)
    {
        return living.enabled && living.start && day && *day < *living.start;
    }

    /// Not taken by a flow that is on and reaches back so far.
    static bool isLeftBy(const FlowFacts::Living &living, std::optional<QDate> day)
    {
        return !living.enabled || isBefore(living, day);
    }

    static QString whereOf(const FlowContext &flow, const ObjectSchema &described)
    {
        QStringList conditions;
        const QString &object = described.name;
        const auto start = flow.configuration.historyStart;
        if (object == mails::object)
            return mails::where(described, start);
        if (object == taskObject) {
            conditions.append(u"IsClosed = true"_s);
            if (!flow.configuration.closedTasks)
                conditions.append(u"TaskSubtype IN ('Call','Email','ListEmail')"_s);
            if (start) {
                conditions.append(
                    u"(ActivityDate >= %1 OR ActivityDate = null)"_s.arg(start->toString(Qt::ISODate)));
            }
        } else if (start) {
            const Instant from = Instant::fromDateTime(start->startOfDay(Qt::UTC));
            conditions.append(u"EndDateTime >= "_s + from.toIsoSeconds());
        }
        return conditions.join(u" AND "_s);
    }
};

} // namespace

const FlowDefinition &historyFlow()
{
    static const FlowDefinition definition = [] {
        FlowDefinition flow;
        flow.flow = Flow::History;
        flow.object = taskObject;
        flow.entity = u"interaction"_s;
        flow.parent = Flow::Accounts;
        flow.salesforceParent = activity::account;
        flow.startdeliverParent = u"customerId"_s;
        flow.salesforceTitle = u"Subject"_s;
        flow.startdeliverTitle = u"title"_s;
        flow.sharesObject = true;
        flow.sharesEntity = true;
        flow.siblings = {Flow::Events, Flow::Tasks};
        flow.namesRecur = true;
        flow.shape = std::make_shared<HistoryShape>();
        return flow;
    }();
    return definition;
}

} // namespace tandem::sync
