// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/flows/activity.h"
#include "core/sync/flows/flows.h"
#include "core/sync/flows/interaction.h"
#include "core/sync/flows/invitees.h"
#include "core/sync/reader.h"
#include "core/sync/sendjob.h"

namespace tandem::sync {
using namespace Qt::StringLiterals;

namespace {

const QString junction = u"EventWhoIds"_s;
constexpr int longestMinutes = 14 * 1440; ///< contract salesforce.md 6.2

/// Midnight UTC of the calendar date: a date in disguise, never moved to a zone (contract 6.2, S7).
Instant midnightOf(QDate day)
{
    return Instant::fromDateTime(day.startOfDay(Qt::UTC));
}

class EventShape final : public FlowShape
{
public:
    QList<Fact> facts() const override { return {Fact::People}; }

    ObjectSchema schema(Side side, ObjectSchema described, const FlowFacts &) const override
    {
        if (side == Side::Startdeliver) {
            interaction::addFields(described);
            activity::addOccasion(described);
            return described;
        }
        activity::makeReadOnly(described,
            {u"StartDateTime"_s, u"EndDateTime"_s, u"IsAllDayEvent"_s, u"DurationInMinutes"_s,
                u"ActivityDate"_s, u"ActivityDateTime"_s, u"IsPrivate"_s});
        // Series are made by people; their occurrences are events like any other (contract 6.4).
        for (FieldSchema &field : described.fields) {
            if (field.name.contains("Recurrence"_L1))
                field.creatable = field.updatable = field.required = false;
        }
        FieldSchema period = activity::synthetic(activity::when, u"Start and end"_s, FieldType::Period);
        period.required = true;
        period.nullable = false;
        period.length = longestMinutes;
        described.fields.append(period);
        activity::addRelations(described, junction, activity::mostPeople);
        activity::addOccasion(described);
        return described;
    }

    QStringList alwaysRead(Side side) const override
    {
        if (side == Side::Startdeliver)
            return {u"type"_s, u"teamMemberId"_s};
        return {u"IsChild"_s, u"IsPrivate"_s, u"IsRecurrence"_s, u"GroupEventType"_s, u"IsGroupEvent"_s,
            u"WhoId"_s};
    }

    QStringList serviceFields(
        Side side, const QStringList &shown, const ObjectSchema &described) const override
    {
        if (side == Side::Startdeliver)
            return shown;
        QStringList names = shown;
        if (names.removeAll(activity::occasion) > 0)
            names += {u"Subject"_s, activity::when};
        if (names.removeAll(activity::when) > 0) {
            names += {u"StartDateTime"_s, u"EndDateTime"_s, u"IsAllDayEvent"_s, u"DurationInMinutes"_s};
        }
        return activity::relationFields(names, described, junction);
    }

    bool presents(Side) const override { return true; }

    void present(const FlowContext &flow, Side side, Record &record) const override
    {
        if (side == Side::Startdeliver) {
            interaction::present(flow, record);
            activity::presentOccasion(side, record, u"title", u"when");
            return;
        }
        const auto period = activity::periodOfEvent(record);
        record.fields.set(activity::when, period ? Value(period->text()) : Value());
        activity::presentRelations(record, junction);
        activity::presentOccasion(side, record, u"Subject", u"When");
    }

    Result<Fields> wire(const FlowContext &flow, Side side, const Fields &changes, const Record *current,
        const Record *) const override
    {
        Fields sent = changes;
        if (side == Side::Startdeliver) {
            interaction::wire(flow, sent, current);
            if (!current)
                sent.set(u"type"_s, Value(u"meeting"_s));
            return sent;
        }
        // All three, or the service makes something of its own of them (contract 6.2).
        if (const Value *chosen = sent.find(activity::when)) {
            const auto period = Period::parse(chosen->display());
            if (!period) {
                return fail(ErrorKind::Data, u"REQUIRED_FIELD_MISSING"_s,
                    u"The event has no beginning. Give it one in Startdeliver."_s, activity::when);
            }
            sent.remove(activity::when);
            sent.set(u"StartDateTime"_s, Value(period->allDay ? midnightOf(period->first) : period->start));
            sent.set(u"EndDateTime"_s, Value(period->allDay ? midnightOf(period->last) : period->end));
            sent.set(u"IsAllDayEvent"_s, Value(period->allDay));
        }
        activity::wireRelations(flow, sent, current, junction);
        return sent;
    }

    QString shownField(Side side, const QString &serviceField) const override
    {
        if (side == Side::Startdeliver)
            return interaction::shownField(serviceField);
        static const QStringList times{u"StartDateTime"_s, u"EndDateTime"_s, u"IsAllDayEvent"_s,
            u"DurationInMinutes"_s, u"ActivityDate"_s, u"ActivityDateTime"_s};
        if (times.contains(serviceField))
            return activity::when;
        if (serviceField == "WhatId"_L1)
            return activity::account;
        return serviceField == "WhoId"_L1 || serviceField == junction ? activity::attendees : serviceField;
    }

    QStringList followedUp(Side side) const override
    {
        return side == Side::Salesforce ? QStringList{activity::attendees} : QStringList();
    }

    QStringList givenByService(Side side) const override
    {
        return side == Side::Salesforce ? QStringList{u"OwnerId"_s} : QStringList();
    }

    QStringList arrayFields() const override { return {junction}; }

    /// Copies of an invitee, heads of series and private events are left alone (contract 6.3, 6.4).
    bool belongs(const FlowContext &flow, Side side, const Record &record) const override
    {
        const bool salesforce = side == Side::Salesforce;
        const auto period =
            Period::parse(record.fields.value(salesforce ? activity::when : interaction::when).display());
        const bool old = flow.configuration.historyStart && period
            && (period->allDay ? period->last : period->end.toDateTime().date())
                < *flow.configuration.historyStart;
        if (old || !salesforce)
            return !old && interaction::isOf(record, {u"meeting"_s});
        return !activity::isTrue(record, u"IsChild") && !activity::isTrue(record, u"IsPrivate")
            && !activity::isTrue(record, u"IsRecurrence")
            && record.fields.value(u"GroupEventType").display() != "3"_L1;
    }

    bool stays(const FlowContext &, Side side, const Record &record) const override
    {
        return side == Side::Startdeliver || !activity::isTrue(record, u"IsPrivate");
    }

    QByteArray narrowStartdeliver(const FlowContext &) const override
    {
        return interaction::narrow({u"meeting"_s});
    }

    bool readsByAccount() const override { return true; }

    Task<bool> complete(const Environment *environment, const FlowContext *, Side side,
        std::vector<Record> *records) const override
    {
        if (side == Side::Startdeliver)
            co_return true;
        auto adding = invitees::add(environment, records);
        co_return co_await std::move(adding);
    }

    /// An invitation moves no stamp of its event.
    Task<ReadCount> read(
        const Environment *environment, const FlowContext *flow, Side side, bool full) const override
    {
        auto reading = FlowShape::read(environment, flow, side, full);
        const Result<ReadCount> count = co_await std::move(reading);
        if (!count || side == Side::Startdeliver)
            co_return count;
        TANDEM_CO_TRY(events, invitees::changed(environment, flow));
        TANDEM_CO_TRY(known, environment->cache->records(flow->cacheObject(side), events));
        if (!known.isEmpty())
            TANDEM_CO_CHECK(fetchRecords(environment, flow, side, known.keys()));
        co_return count;
    }

    /// Whom the event itself cannot name is invited, in the same breath.
    Task<bool> send(
        const Environment *environment, const FlowContext *flow, std::vector<SendJob> *jobs) const override
    {
        auto sending = FlowShape::send(environment, flow, jobs);
        const Result<bool> sent = co_await std::move(sending);
        if (!sent || jobs->empty() || jobs->front().write.side == Side::Startdeliver)
            co_return sent;
        std::vector<size_t> jobOf;
        std::vector<invitees::Wish> wishes;
        for (size_t i = 0; i < jobs->size(); ++i) {
            if (auto wish = wishOf(*flow, (*jobs)[i])) {
                wishes.push_back(std::move(*wish));
                jobOf.push_back(i);
            }
        }
        auto inviting = invitees::fulfil(environment, &wishes);
        const Result<bool> invited = co_await std::move(inviting);
        for (size_t i = 0; i < wishes.size(); ++i) {
            const std::optional<Error> error = invited ? wishes[i].error : std::optional(invited.error());
            if (error)
                setBack((*jobs)[jobOf[i]], *error);
        }
        co_return sent;
    }

    QList<SalesforceSource> sources(const FlowContext &flow) const override
    {
        QList<SalesforceSource> own = FlowShape::sources(flow);
        own.first().accountWhere = whereOf(flow);
        return own;
    }

private:
    /// None where the event alone says it all.
    static std::optional<invitees::Wish> wishOf(const FlowContext &flow, const SendJob &job)
    {
        const Value *chosen = job.entry.fields.find(activity::attendees);
        if (!chosen || !job.done())
            return std::nullopt;
        const bool creates = job.write.action == store::Action::Create;
        const Record *current = creates              ? nullptr
            : job.judgement.side == Side::Salesforce ? &job.judgement.record
                                                     : &*job.judgement.partner;
        const auto *people = chosen->get<QStringList>();
        invitees::Wish wish;
        wish.event = creates ? job.outcome.id : job.entry.target;
        wish.contacts = people ? *people : QStringList();
        wish.primary = activity::primaryOf(wish.contacts, current);
        wish.junction = flow.service(Side::Salesforce)->field(junction) != nullptr;
        const bool hasGuests = current && activity::isTrue(*current, u"IsGroupEvent");
        if (!hasGuests && (wish.junction || wish.contacts.size() < 2))
            return std::nullopt;
        return wish;
    }

    /// A new event is there, whoever could not be invited: only its attendees are not agreed upon.
    static void setBack(SendJob &job, const Error &error)
    {
        if (job.write.action == store::Action::Create) {
            std::erase_if(job.write.changes,
                [](const FieldChange &change) { return change.field == activity::attendees; });
            return;
        }
        job.outcome.error = error;
        job.outcome.fields = {activity::attendees};
    }

    static QString whereOf(const FlowContext &flow)
    {
        const auto start = flow.configuration.historyStart;
        return start ? u"EndDateTime >= "_s + midnightOf(*start).toIsoSeconds() : QString();
    }
};

} // namespace

const FlowDefinition &eventsFlow()
{
    static const FlowDefinition definition = [] {
        FlowDefinition flow;
        flow.flow = Flow::Events;
        flow.object = u"Event"_s;
        flow.entity = u"interaction"_s;
        flow.parent = Flow::Accounts;
        flow.salesforceParent = activity::account;
        flow.startdeliverParent = u"customerId"_s;
        flow.salesforceTitle = u"Subject"_s;
        flow.startdeliverTitle = u"title"_s;
        flow.sharesObject = true;
        flow.sharesEntity = true;
        flow.siblings = {Flow::History};
        flow.namesRecur = true;
        flow.shape = std::make_shared<EventShape>();
        return flow;
    }();
    return definition;
}

} // namespace tandem::sync
