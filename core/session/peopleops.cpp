// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/contexts.h"
#include "core/session/settings.h"
#include "core/sync/flowshape.h"
#include "core/sync/referencelist.h"

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

constexpr int windowSize = 1000;

/// Owner -> records that sync, of each flow.
using Owned = QHash<RecordId, QList<std::pair<Flow, qint64>>>;

QList<PersonView> viewsOf(const sync::People &people, Side side)
{
    QList<PersonView> views;
    for (const sync::Person &person : people.of(side)) {
        views.append({person.id, person.name, person.email, person.active,
            people.partner(side, person.id).value_or(RecordId()), PersonView::Kind::Person, {}});
    }
    std::sort(views.begin(), views.end(), [](const PersonView &one, const PersonView &two) {
        return QString::localeAwareCompare(one.name, two.name) < 0;
    });
    return views;
}

Task<std::shared_ptr<const sync::People>> readPeople(Profile *profile, bool ask)
{
    const ClientUse use(profile);
    if (ask) {
        TANDEM_CO_CHECK(Profile::openSalesforce(profile));
        TANDEM_CO_CHECK(Profile::openStartdeliver(profile));
    }
    TANDEM_CO_TRY(environment, Profile::environment(profile));
    // Who has the same address: what somebody chose is part of what is being edited.
    environment.configuration.options.people.clear();
    TANDEM_CO_TRY(people, sync::loadPeople(&environment, ask));
    co_return people;
}

/// Tasks may be a queue's (contract salesforce.md 6.1). None where the connected user does not see them.
Task<QList<PersonView>> readQueues(Profile *profile, bool ask)
{
    const ClientUse use(profile);
    if (ask)
        TANDEM_CO_CHECK(Profile::openSalesforce(profile));
    TANDEM_CO_TRY(environment, Profile::environment(profile));
    const sync::ReferenceList list{Side::Salesforce, u"Group"_s, {u"Name"_s, u"Type"_s}};
    auto reading = sync::referenceRecords(&environment, list, ask);
    const Result<std::vector<Record>> records = co_await std::move(reading);
    QList<PersonView> queues;
    if (!records && records.error().code != "INVALID_TYPE"_L1)
        co_return fail(records.error());
    for (const Record &record : records ? *records : std::vector<Record>()) {
        if (record.fields.value(u"Type").display() != "Queue"_L1)
            continue;
        queues.append(
            {record.id, record.fields.value(u"Name").display(), {}, true, {}, PersonView::Kind::Queue, {}});
    }
    co_return queues;
}

Task<QSet<RecordId>> linkedOf(Profile *profile, Flow flow, QList<RecordId> ids)
{
    const std::function<Result<QSet<RecordId>>(store::StateTransaction &)> job =
        [flow, ids](store::StateTransaction &tx) -> Result<QSet<RecordId>> {
        TANDEM_TRY(links, tx.links(flow, Side::Salesforce, ids));
        QSet<RecordId> active;
        for (auto link = links.cbegin(); link != links.cend(); ++link) {
            if (link->state == store::LinkState::Active)
                active.insert(link.key());
        }
        return active;
    };
    TANDEM_CO_TRY(linked, profile->state->read<QSet<RecordId>>(job));
    co_return linked;
}

/// Counts as last read, of flows that look at owners.
Task<bool> addOwned(Profile *profile, Flow flow, Owned *owned)
{
    const store::CacheObject object = sync::definitionOf(flow)->cacheObject(Side::Salesforce);
    QHash<RecordId, qint64> counts;
    RecordId after;
    for (bool more = true; more;) {
        TANDEM_CO_TRY(window, profile->cache->all(object, after, windowSize));
        more = static_cast<int>(window.size()) == windowSize;
        // What the first record was not read with, no other was.
        if (window.empty() || !window.front().fields.contains(sync::ownerField()))
            break;
        after = window.back().id;
        QList<RecordId> ids;
        for (const Record &record : window)
            ids.append(record.id);
        TANDEM_CO_TRY(linked, linkedOf(profile, flow, ids));
        for (const Record &record : window) {
            const QString id = record.fields.value(sync::ownerField()).display();
            if (!record.deleted && !id.isEmpty() && linked.contains(record.id))
                ++counts[RecordId(id)];
        }
    }
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        (*owned)[count.key()].append({flow, count.value()});
    co_return true;
}

/// Whoever owns something is listed, also where nobody tells who that is.
void addOwners(PeopleView &view, Owned owned)
{
    for (PersonView &user : view.users)
        user.owns = owned.take(user.id);
    for (auto rest = owned.cbegin(); rest != owned.cend(); ++rest) {
        view.users.append(
            {rest.key(), rest.key().text(), {}, true, {}, PersonView::Kind::Unknown, rest.value()});
    }
}

} // namespace

Task<PeopleView> peopleOf(Profile *profile)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    PeopleView view;
    auto asking = readPeople(profile, true);
    Result<std::shared_ptr<const sync::People>> people = co_await std::move(asking);
    if (!people) {
        view.offline = people.error();
        auto reading = readPeople(profile, false);
        people = co_await std::move(reading);
    }
    if (!people)
        co_return fail(people.error());
    view.users = viewsOf(**people, Side::Salesforce);
    view.members = viewsOf(**people, Side::Startdeliver);
    auto queueing = readQueues(profile, !view.offline);
    const Result<QList<PersonView>> queues = co_await std::move(queueing);
    if (!queues && !view.offline)
        co_return fail(queues.error());
    view.users += queues.value_or(QList<PersonView>());
    const auto configured = profile->configuration();
    Owned owned;
    for (const Flow flow : {Flow::Accounts, Flow::Contacts, Flow::Events, Flow::Tasks, Flow::History}) {
        if (configured && configured->flow(flow).enabled)
            TANDEM_CO_CHECK(addOwned(profile, flow, &owned));
    }
    addOwners(view, std::move(owned));
    co_return view;
}

} // namespace tandem::session
