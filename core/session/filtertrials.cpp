// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/contexts.h"
#include "core/session/editing.h"

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

constexpr int windowSize = 1000;

/// The fields of a filter that the cache has not read, and so cannot judge.
QStringList unreadOf(const Filter &filter, const std::vector<Record> &window)
{
    QStringList unread;
    for (const QString &field : filter.fields()) {
        const bool read = std::any_of(window.begin(), window.end(),
            [&field](const Record &record) { return record.fields.contains(field); });
        if (!read)
            unread.append(field);
    }
    return unread;
}

QString titleOf(const sync::FlowDefinition &definition, Side side, const Record &record)
{
    const QString title = record.fields.value(definition.titleField(side)).display();
    return title.isEmpty() ? record.id.text() : title;
}

FilterCounter counterOf(Profile *profile, const FlowFields &fields, Side side, Filter filter, QByteArray zone)
{
    FilterContext context;
    context.now = profile->clock->now();
    context.timeZone = std::move(zone);
    return {std::move(filter), fields.configuration.filter(side), fields.schema(side), context};
}

/// Counts on the pairs that were read with all their fields.
void countSample(
    FilterCounter &counter, const EditedFlow &edited, const sync::FlowDefinition &definition, Side side)
{
    counter.trial().whole = false;
    for (const SamplePair &pair : edited.pairs) {
        const Record &record = side == Side::Salesforce ? pair.salesforce : pair.startdeliver;
        counter.add(record, titleOf(definition, side, record));
    }
}

Task<QList<FieldChoice>> salesforceChoices(Profile *profile, QString object, QString where)
{
    TANDEM_CO_CHECK(Profile::openSalesforce(profile));
    TANDEM_CO_TRY(schema, profile->salesforceClient->describe(object));
    const bool retires = schema->field(u"IsActive"_s) != nullptr;
    const QString soql = u"SELECT Id, Name%1 FROM "_s.arg(retires ? u", IsActive"_s : QString()) + object
        + where + u" ORDER BY Name LIMIT 500"_s;
    TANDEM_CO_TRY(page, profile->salesforceClient->query(soql, schema, false, http::Priority::Manual));
    QList<FieldChoice> choices;
    for (const Record &record : page.records) {
        const QString name = record.fields.value(u"Name").display();
        const bool active = !retires || record.fields.value(u"IsActive").display() != "false"_L1;
        choices.append({Value(record.id.text()), name.isEmpty() ? record.id.text() : name, active});
    }
    co_return choices;
}

Task<QList<FieldChoice>> startdeliverChoices(Profile *profile, QString entity)
{
    TANDEM_CO_CHECK(Profile::openStartdeliver(profile));
    TANDEM_CO_TRY(schema, profile->startdeliverClient->describe(entity));
    startdeliver::ListQuery query;
    query.schema = schema;
    query.limit = 500;
    TANDEM_CO_TRY(page, profile->startdeliverClient->list(query, http::Priority::Manual));
    QList<FieldChoice> choices;
    for (const Record &record : page.records) {
        const QString name = record.fields.value(u"name").display();
        choices.append({Value(record.id.text()), name.isEmpty() ? record.id.text() : name, true});
    }
    std::sort(choices.begin(), choices.end(),
        [](const FieldChoice &a, const FieldChoice &b) { return a.label.localeAwareCompare(b.label) < 0; });
    co_return choices;
}

} // namespace

Task<FilterTrial> tryFilterOn(Profile *profile, Flow flow, Side side, Filter filter)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    if (profile->edited[flow].isEmpty())
        TANDEM_CO_CHECK(flowFieldsOf(profile, flow));
    const sync::FlowDefinition *definition = sync::definitionOf(flow);
    const qint64 ticket = ++profile->filterTickets[side];
    TANDEM_CO_TRY(environment, Profile::environment(profile));
    FilterCounter counter =
        counterOf(profile, profile->edited[flow].fields, side, filter, environment.timeZone);
    // Flows of one object share its records: only the flow's own are counted (S1).
    auto reading = storedContext(profile, flow);
    const Result<std::optional<sync::FlowContext>> context = co_await std::move(reading);
    const auto isOwn = [&context, side](const Record &record) {
        return !context || !*context || (*context)->shape().belongs(**context, side, record);
    };
    RecordId after;
    for (bool more = true; more;) {
        TANDEM_CO_TRY(window, profile->cache->all(definition->cacheObject(side), after, windowSize));
        // A newer filter of this side is being tried: nobody waits for this one.
        if (profile->filterTickets[side] != ticket)
            co_return fail(ErrorKind::Stopped, u"SUPERSEDED"_s, u"A newer filter is being tried."_s);
        if (after.isEmpty() && !window.empty()) {
            counter.trial().unread = unreadOf(filter, window);
            if (!counter.trial().unread.isEmpty()) {
                countSample(counter, profile->edited[flow], *definition, side);
                co_return counter.trial();
            }
        }
        for (const Record &record : window) {
            if (!record.deleted && isOwn(record))
                counter.add(record, titleOf(*definition, side, record));
        }
        more = static_cast<int>(window.size()) == windowSize;
        if (more)
            after = window.back().id;
    }
    co_return counter.trial();
}

Task<QList<FieldChoice>> fieldChoicesOf(Profile *profile, Flow flow, Side side, QString field)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    if (profile->edited[flow].isEmpty())
        TANDEM_CO_CHECK(flowFieldsOf(profile, flow));
    const ObjectSchema object = profile->edited[flow].fields.schema(side);
    const FieldSchema *known = object.field(field);
    if (!known || known->referenceTo.isEmpty())
        co_return QList<FieldChoice>();
    const ClientUse use(profile);
    const QString target = known->referenceTo.contains(u"User"_s) ? u"User"_s : known->referenceTo.first();
    if (side == Side::Startdeliver) {
        TANDEM_CO_TRY(records, startdeliverChoices(profile, target));
        co_return records;
    }
    const QString where =
        target == "RecordType"_L1 ? u" WHERE SobjectType = "_s + soqlQuoted(object.name) : QString();
    TANDEM_CO_TRY(records, salesforceChoices(profile, target, where));
    co_return records;
}

} // namespace tandem::session
