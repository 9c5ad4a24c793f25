// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/referencelist.h"

namespace tandem::sync {
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::hours lifetime{1};
constexpr int windowSize = 1000;

Task<std::vector<Record>> stored(const Environment *environment, store::CacheObject object)
{
    std::vector<Record> all;
    for (bool more = true; more;) {
        const RecordId after = all.empty() ? RecordId() : all.back().id;
        TANDEM_CO_TRY(window, environment->cache->all(object, after, windowSize));
        more = static_cast<int>(window.size()) == windowSize;
        all.insert(all.end(), std::make_move_iterator(window.begin()), std::make_move_iterator(window.end()));
    }
    std::erase_if(all, [](const Record &record) { return record.deleted; });
    co_return all;
}

/// Only the kinds of value matter here, not what a describe call would say about rights.
salesforce::SchemaPtr schemaOf(const ReferenceList &list)
{
    ObjectSchema schema;
    schema.name = list.object;
    for (const QString &name : list.fields) {
        FieldSchema field;
        field.name = name;
        field.type = FieldType::Text;
        schema.fields.append(field);
    }
    return std::make_shared<const ObjectSchema>(std::move(schema));
}

Task<std::vector<Record>> askSalesforce(const Environment *environment, ReferenceList list)
{
    const salesforce::SchemaPtr schema = schemaOf(list);
    const QString soql = u"SELECT Id, %1 FROM %2 ORDER BY Id"_s.arg(list.fields.join(u", "_s), list.object);
    TANDEM_CO_TRY(page, environment->salesforce->query(soql, schema, false, environment->priority));
    std::vector<Record> all = std::move(page.records);
    while (!page.next.isEmpty()) {
        TANDEM_CO_TRY(
            following, environment->salesforce->queryMore(page.next, schema, environment->priority));
        all.insert(all.end(), std::make_move_iterator(following.records.begin()),
            std::make_move_iterator(following.records.end()));
        page.next = following.next;
    }
    co_return all;
}

/// By offset until a page brings nothing new, whatever the service makes of limit and sort.
Task<std::vector<Record>> askStartdeliver(const Environment *environment, ReferenceList list)
{
    TANDEM_CO_TRY(schema, environment->startdeliver->describe(list.object));
    startdeliver::ListQuery query;
    query.schema = schema;
    query.limit = environment->startdeliver->dialect().pageLimit;
    if (environment->startdeliver->dialect().sort != startdeliver::Dialect::Sort::None)
        query.sort = {u"id"_s};
    std::vector<Record> all;
    QSet<RecordId> seen;
    for (bool fresh = true; fresh;) {
        TANDEM_CO_TRY(page, environment->startdeliver->list(query, environment->priority));
        query.offset += static_cast<int>(page.records.size());
        fresh = false;
        for (Record &record : page.records) {
            if (seen.contains(record.id))
                continue;
            fresh = true;
            seen.insert(record.id);
            all.push_back(std::move(record));
        }
    }
    co_return all;
}

} // namespace

Task<std::vector<Record>> referenceRecords(const Environment *environment, ReferenceList list, bool mayAsk)
{
    const store::CacheObject object{list.side, list.object + u"@list"_s};
    TANDEM_CO_TRY(cursor, environment->cache->cursor(object));
    const QByteArray fields = list.fields.join(u',').toUtf8();
    const Instant now = environment->clock->now();
    const bool fresh = cursor && cursor->fieldsFingerprint == fields && cursor->storedAt <= now
        && now - cursor->storedAt < lifetime;
    if (fresh || !mayAsk) {
        auto reading = stored(environment, object);
        co_return co_await std::move(reading);
    }
    auto asking =
        list.side == Side::Salesforce ? askSalesforce(environment, list) : askStartdeliver(environment, list);
    TANDEM_CO_TRY(records, std::move(asking));
    TANDEM_CO_TRY(before, stored(environment, object));
    QList<RecordId> gone;
    for (const Record &record : before)
        gone.append(record.id);
    std::vector<store::CacheEntry> entries;
    for (const Record &record : records) {
        gone.removeOne(record.id);
        entries.push_back({record, {}});
    }
    if (!gone.isEmpty())
        TANDEM_CO_CHECK(environment->cache->remove(object, gone));
    store::Cursor mark;
    mark.storedAt = now;
    mark.fieldsFingerprint = fields;
    mark.complete = true;
    TANDEM_CO_CHECK(environment->cache->put(object, std::move(entries), mark));
    co_return records;
}

} // namespace tandem::sync
