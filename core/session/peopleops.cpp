// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/settings.h"

namespace tandem::session {

namespace {

QList<PersonView> viewsOf(const sync::People &people, Side side)
{
    QList<PersonView> views;
    for (const sync::Person &person : people.of(side)) {
        views.append({person.id, person.name, person.email, person.active,
            people.partner(side, person.id).value_or(RecordId())});
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
    co_return view;
}

} // namespace tandem::session
