// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/flows/invitees.h"

#include "core/sync/reader.h"

namespace tandem::sync::invitees {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype eventsPerQuery = 200;
constexpr size_t rowsPerCall = 200;

salesforce::SchemaPtr relationSchema()
{
    static const salesforce::SchemaPtr schema = [] {
        ObjectSchema made;
        made.name = u"EventRelation"_s;
        for (const QString &name : {u"EventId"_s, u"RelationId"_s}) {
            FieldSchema one;
            one.name = name;
            one.type = FieldType::Reference;
            made.fields.append(one);
        }
        for (const QString &name : {u"IsDeleted"_s, u"IsInvitee"_s}) {
            FieldSchema one;
            one.name = name;
            one.type = FieldType::Boolean;
            made.fields.append(one);
        }
        return std::make_shared<const ObjectSchema>(std::move(made));
    }();
    return schema;
}

QString textOf(const Record &relation, QStringView name)
{
    return relation.fields.value(name).display();
}

/// A page of relations; an empty one where the connected user does not see the object.
Task<salesforce::Page> askRelations(const Environment *environment, salesforce::ChangeQuery query)
{
    auto asking = environment->salesforce->changes(std::move(query), environment->priority);
    Result<salesforce::Page> page = co_await std::move(asking);
    if (!page && page.error().code == "INVALID_TYPE"_L1) {
        salesforce::Page none;
        none.serverDate = environment->salesforce->serverNow();
        co_return none;
    }
    co_return page;
}

/// The invitations of contacts to these events.
Task<std::vector<Record>> invitationsTo(const Environment *environment, QList<RecordId> events)
{
    std::vector<Record> found;
    for (qsizetype start = 0; start < events.size(); start += eventsPerQuery) {
        salesforce::ChangeQuery query;
        query.schema = relationSchema();
        query.fields = {u"EventId"_s, u"RelationId"_s};
        query.deletedToo = false;
        QStringList ids;
        for (const RecordId &id : events.mid(start, eventsPerQuery))
            ids.append(soqlQuoted(id.text()));
        query.where = u"EventId IN (%1) AND IsInvitee = true"_s.arg(ids.join(u','));
        for (bool more = true; more;) {
            TANDEM_CO_TRY(page, askRelations(environment, query));
            more = static_cast<int>(page.records.size()) >= query.limit;
            if (more) {
                query.afterStamp = page.records.back().stamp;
                query.afterId = page.records.back().id;
            }
            for (Record &relation : page.records) {
                if (textOf(relation, u"RelationId").startsWith("003"_L1))
                    found.push_back(std::move(relation));
            }
        }
    }
    co_return found;
}

/// A change of one wish's event.
template <typename Change> struct Owned
{
    size_t wish = 0;
    Change change;
};

Task<bool> invite(
    const Environment *environment, std::vector<Wish> *wishes, std::vector<Owned<QString>> contacts)
{
    salesforce::WriteOptions options;
    options.priority = environment->priority;
    for (size_t start = 0; start < contacts.size(); start += rowsPerCall) {
        std::vector<salesforce::WriteRow> rows;
        for (size_t i = start; i < std::min(start + rowsPerCall, contacts.size()); ++i) {
            salesforce::WriteRow row;
            row.fields = {{u"EventId"_s, Value((*wishes)[contacts[i].wish].event.text())},
                {u"IsInvitee"_s, Value(true)}, {u"IsParent"_s, Value(false)},
                {u"RelationId"_s, Value(contacts[i].change)}};
            rows.push_back(std::move(row));
        }
        TANDEM_CO_TRY(made, environment->salesforce->create(u"EventRelation"_s, std::move(rows), options));
        for (size_t i = 0; i < made.size(); ++i) {
            // Invited by somebody else meanwhile.
            const bool isThere = made[i].error && made[i].error->code == "DUPLICATE_VALUE"_L1;
            if (made[i].error && !isThere)
                (*wishes)[contacts[start + i].wish].error = made[i].error;
        }
    }
    co_return true;
}

Task<bool> disinvite(
    const Environment *environment, std::vector<Wish> *wishes, std::vector<Owned<RecordId>> relations)
{
    salesforce::WriteOptions options;
    options.priority = environment->priority;
    for (size_t start = 0; start < relations.size(); start += rowsPerCall) {
        QList<RecordId> ids;
        for (size_t i = start; i < std::min(start + rowsPerCall, relations.size()); ++i)
            ids.append(relations[i].change);
        TANDEM_CO_TRY(gone, environment->salesforce->remove(ids, options));
        for (size_t i = 0; i < gone.size(); ++i) {
            if (gone[i].error)
                (*wishes)[relations[start + i].wish].error = gone[i].error;
        }
    }
    co_return true;
}

} // namespace

Task<bool> add(const Environment *environment, std::vector<Record> *records)
{
    QList<RecordId> events;
    for (const Record &record : *records) {
        if (record.fields.value(u"IsGroupEvent") == Value(true))
            events.append(record.id);
    }
    if (events.isEmpty())
        co_return true;
    TANDEM_CO_TRY(invitations, invitationsTo(environment, events));
    QHash<QString, QStringList> guests;
    for (const Record &relation : invitations)
        guests[textOf(relation, u"EventId")].append(textOf(relation, u"RelationId"));
    for (Record &record : *records) {
        const QStringList invited = guests.value(record.id.text());
        if (!invited.isEmpty())
            record.fields.set(field, Value(invited));
    }
    co_return true;
}

Task<QList<RecordId>> changed(const Environment *environment, const FlowContext *flow)
{
    store::CacheObject position = flow->cacheObject(Side::Salesforce);
    position.name += u"/invitees"_s;
    TANDEM_CO_TRY(stored, environment->cache->cursor(position));
    salesforce::ChangeQuery query;
    query.schema = relationSchema();
    query.fields = {u"EventId"_s, u"RelationId"_s};
    query.afterStamp = stored ? stored->stamp : environment->salesforce->serverNow() - salesforceOverlap;
    QList<RecordId> events;
    Instant horizon;
    for (bool more = true; more;) {
        TANDEM_CO_TRY(page, askRelations(environment, query));
        more = static_cast<int>(page.records.size()) >= query.limit;
        horizon = page.serverDate - salesforceOverlap;
        for (const Record &relation : page.records) {
            const RecordId event(textOf(relation, u"EventId"));
            if (!event.isEmpty() && !events.contains(event))
                events.append(event);
        }
        if (more) {
            query.afterStamp = page.records.back().stamp;
            query.afterId = page.records.back().id;
        }
    }
    store::Cursor reached;
    reached.stamp = horizon;
    reached.storedAt = environment->clock->now();
    reached.complete = true;
    TANDEM_CO_CHECK(environment->cache->put(position, {}, reached));
    co_return events;
}

Task<bool> fulfil(const Environment *environment, std::vector<Wish> *wishes)
{
    QList<RecordId> events;
    QHash<QString, size_t> wishOf;
    std::vector<QStringList> missing;
    for (const Wish &wish : *wishes) {
        wishOf.insert(wish.event.text(), missing.size());
        events.append(wish.event);
        missing.push_back(wish.junction ? QStringList() : wish.contacts);
        missing.back().removeAll(wish.primary);
    }
    if (events.isEmpty())
        co_return true;
    TANDEM_CO_TRY(invitations, invitationsTo(environment, events));
    std::vector<Owned<RecordId>> leaving;
    for (const Record &relation : invitations) {
        const size_t at = wishOf.value(textOf(relation, u"EventId"));
        const QString contact = textOf(relation, u"RelationId");
        missing[at].removeAll(contact);
        // Whom the event itself names is not invited as well.
        if (!(*wishes)[at].contacts.contains(contact) || contact == (*wishes)[at].primary)
            leaving.push_back({at, relation.id});
    }
    std::vector<Owned<QString>> invited;
    for (size_t i = 0; i < missing.size(); ++i) {
        for (const QString &contact : std::as_const(missing[i]))
            invited.push_back({i, contact});
    }
    TANDEM_CO_CHECK(invite(environment, wishes, std::move(invited)));
    TANDEM_CO_CHECK(disinvite(environment, wishes, std::move(leaving)));
    co_return true;
}

} // namespace tandem::sync::invitees
