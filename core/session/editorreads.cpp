// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/contexts.h"
#include "core/session/editing.h"

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

Error unknownFlow(Flow flow)
{
    return {ErrorKind::Configuration, u"UNKNOWN_FLOW"_s,
        u"This version does not sync the flow \"%1\" yet."_s.arg(flowName(flow)), {}};
}

/// The fields as the flow shows them: what the services describe, and what it makes of that.
Task<bool> showFields(Profile *profile, const sync::FlowDefinition *definition, ObjectSchema salesforce,
    ObjectSchema startdeliver, FlowFields *fields)
{
    TANDEM_CO_TRY(environment, Profile::environment(profile));
    TANDEM_CO_TRY(facts, sync::loadFacts(&environment, definition, false));
    fields->salesforce = definition->shape->schema(Side::Salesforce, salesforce, facts);
    fields->startdeliver = definition->shape->schema(Side::Startdeliver, startdeliver, facts);
    EditedFlow &edited = profile->edited[definition->flow];
    edited.salesforceService = std::make_shared<const ObjectSchema>(std::move(salesforce));
    edited.startdeliverService = std::make_shared<const ObjectSchema>(std::move(startdeliver));
    co_return true;
}

Task<bool> readSchemas(Profile *profile, const sync::FlowDefinition *definition, FlowFields *fields)
{
    const ClientUse use(profile);
    TANDEM_CO_CHECK(Profile::openSalesforce(profile));
    TANDEM_CO_CHECK(Profile::openStartdeliver(profile));
    TANDEM_CO_TRY(salesforce, profile->salesforceClient->describe(definition->object));
    TANDEM_CO_TRY(startdeliver, profile->startdeliverClient->describe(definition->entity));
    TANDEM_CO_CHECK(showFields(profile, definition, *salesforce, *startdeliver, fields));
    fields->live = true;
    fields->asOf = profile->clock->now();
    co_return true;
}

/// As of the last run; false where one side was never read.
Task<bool> copiedSchemas(Profile *profile, const sync::FlowDefinition *definition, FlowFields *fields)
{
    TANDEM_CO_TRY(salesforce, profile->cache->schema({Side::Salesforce, definition->object}));
    TANDEM_CO_TRY(startdeliver, profile->cache->schema({Side::Startdeliver, definition->entity}));
    if (!salesforce || !startdeliver)
        co_return false;
    TANDEM_CO_CHECK(showFields(profile, definition, *salesforce, *startdeliver, fields));
    for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
        TANDEM_CO_TRY(cursor, profile->cache->cursor(definition->cacheObject(side)));
        if (cursor)
            fields->asOf = std::max(fields->asOf, cursor->storedAt);
    }
    co_return true;
}

/// A window of linked pairs as the cache has them.
Task<QList<SamplePair>> cachedPairs(
    Profile *profile, const sync::FlowDefinition *definition, QList<store::Link> links)
{
    QList<RecordId> salesforceIds;
    QList<RecordId> startdeliverIds;
    for (const store::Link &link : std::as_const(links)) {
        salesforceIds.append(link.salesforce);
        startdeliverIds.append(link.startdeliver);
    }
    TANDEM_CO_TRY(left, profile->cache->records(definition->cacheObject(Side::Salesforce), salesforceIds));
    TANDEM_CO_TRY(
        right, profile->cache->records(definition->cacheObject(Side::Startdeliver), startdeliverIds));
    QList<SamplePair> pairs;
    for (const store::Link &link : std::as_const(links)) {
        const auto salesforce = left.constFind(link.salesforce);
        const auto startdeliver = right.constFind(link.startdeliver);
        if (salesforce == left.constEnd() || startdeliver == right.constEnd() || salesforce->deleted
            || startdeliver->deleted)
            continue;
        QString title = salesforce->fields.value(definition->salesforceTitle).display();
        if (title.isEmpty())
            title = startdeliver->fields.value(definition->startdeliverTitle).display();
        pairs.append({*salesforce, *startdeliver, title});
    }
    co_return pairs;
}

/// Of the first links those that sync.
Task<QList<store::Link>> firstLinks(Profile *profile, Flow flow, int limit)
{
    const std::function<Result<QList<store::Link>>(store::StateTransaction &)> job =
        [=](store::StateTransaction &tx) -> Result<QList<store::Link>> {
        TANDEM_TRY(links, tx.linksAfter(flow, 0, limit));
        links.removeIf(
            [](const store::Link &link) { return link.state != store::LinkState::Active || !link.inScope; });
        return links;
    };
    TANDEM_CO_TRY(links, profile->state->read<QList<store::Link>>(job));
    co_return links;
}

QStringList namesOf(const ObjectSchema &schema)
{
    QStringList names;
    for (const FieldSchema &field : schema.fields)
        names.append(field.name);
    return names;
}

/// A record as it is now. What a cached one has besides, such as the fields of its parent that a filter looks
/// at, stays.
Record renewed(Record now, const Record &cached)
{
    for (const auto &[name, value] : cached.fields.entries()) {
        if (!now.fields.contains(name))
            now.fields.set(name, value);
    }
    return now;
}

/// The same pairs with every field, as the services have them now; a pair of which one end is gone is left
/// out.
Task<QList<SamplePair>> livePairs(Profile *profile, QList<SamplePair> pairs, FlowFields fields)
{
    const ClientUse use(profile);
    TANDEM_CO_CHECK(Profile::openSalesforce(profile));
    TANDEM_CO_CHECK(Profile::openStartdeliver(profile));
    QList<RecordId> salesforceIds;
    QList<RecordId> startdeliverIds;
    for (const SamplePair &pair : std::as_const(pairs)) {
        salesforceIds.append(pair.salesforce.id);
        startdeliverIds.append(pair.startdeliver.id);
    }
    TANDEM_CO_TRY(left,
        profile->salesforceClient->retrieve(std::make_shared<const ObjectSchema>(fields.salesforce),
            salesforceIds, namesOf(fields.salesforce), http::Priority::Manual));
    TANDEM_CO_TRY(right,
        profile->startdeliverClient->listIds(std::make_shared<const ObjectSchema>(fields.startdeliver),
            startdeliverIds, http::Priority::Manual));
    QHash<RecordId, Record> found;
    for (const Record &record : right)
        found.insert(record.id, record);
    QList<SamplePair> read;
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        const auto &salesforce = left.at(static_cast<size_t>(i));
        const SamplePair &pair = pairs.at(i);
        const auto startdeliver = found.constFind(pair.startdeliver.id);
        if (salesforce && startdeliver != found.constEnd()) {
            read.append({renewed(*salesforce, pair.salesforce), renewed(*startdeliver, pair.startdeliver),
                pair.title});
        }
    }
    co_return read;
}

FilledShares sharesOf(const QList<SamplePair> &pairs, Side side)
{
    FilledShares shares;
    for (const SamplePair &pair : pairs) {
        for (const auto &[name, value] :
            (side == Side::Salesforce ? pair.salesforce : pair.startdeliver).fields.entries()) {
            FilledShare &share = shares[name];
            ++share.records;
            if (!value.isBlank())
                ++share.filled;
        }
    }
    return shares;
}

} // namespace

Task<qint64> linkedCount(Profile *profile, Flow flow)
{
    const std::function<Result<qint64>(store::StateTransaction &)> job = [flow](store::StateTransaction &tx) {
        return tx.linkCount(flow);
    };
    TANDEM_CO_TRY(count, profile->state->read<qint64>(job));
    co_return count;
}

Task<FlowFields> flowFieldsOf(Profile *profile, Flow flow)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    if (!sync::definitionOf(flow))
        co_return fail(unknownFlow(flow));
    const auto configured = profile->configuration();
    if (!configured)
        co_return fail(configured.error());
    const sync::FlowDefinition *definition = sync::definitionOf(flow, *configured);
    FlowFields fields;
    fields.flow = flow;
    fields.configuration = configured->flow(flow);
    fields.savedHere = profile->wroteConfiguration();
    auto reading = readSchemas(profile, definition, &fields);
    const Result<bool> read = co_await std::move(reading);
    if (!read) {
        fields.offline = read.error();
        TANDEM_CO_TRY(copied, copiedSchemas(profile, definition, &fields));
        if (!copied)
            co_return fail(read.error());
    }
    profile->edited[flow].fields = fields;
    co_return fields;
}

Task<FlowSample> flowSampleOf(Profile *profile, Flow flow)
{
    constexpr int looked = 200;
    constexpr int shown = 20;
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    if (!sync::definitionOf(flow))
        co_return fail(unknownFlow(flow));
    const auto configured = profile->configuration();
    if (!configured)
        co_return fail(configured.error());
    const sync::FlowDefinition *definition = sync::definitionOf(flow, *configured);
    FlowSample sample;
    sample.flow = flow;
    TANDEM_CO_TRY(linked, linkedCount(profile, flow));
    sample.linked = linked;
    TANDEM_CO_TRY(links, firstLinks(profile, flow, looked));
    TANDEM_CO_TRY(pairs, cachedPairs(profile, definition, links));
    const FlowFields fields = profile->edited[flow].fields;
    // Records that a flow makes of several are known of the cache only.
    const bool plain =
        !definition->shape->presents(Side::Salesforce) && !definition->shape->presents(Side::Startdeliver);
    if (fields.live && plain && !pairs.isEmpty()) {
        auto reading = livePairs(profile, pairs, fields);
        const Result<QList<SamplePair>> live = co_await std::move(reading);
        sample.live = live.has_value();
        if (live)
            pairs = *live;
    }
    sample.salesforceFilled = sharesOf(pairs, Side::Salesforce);
    sample.startdeliverFilled = sharesOf(pairs, Side::Startdeliver);
    sample.pairs = pairs.mid(0, shown);
    profile->edited[flow].pairs = pairs;
    co_return sample;
}

} // namespace tandem::session
