// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/people.h"

#include "core/sync/referencelist.h"

namespace tandem::sync {
using namespace Qt::StringLiterals;

namespace {

constexpr size_t at(Side side)
{
    return side == Side::Salesforce ? 0 : 1;
}

QString address(const Person &person)
{
    return person.email.trimmed().toLower();
}

/// Whose address it is; an address of several people is nobody's, unless only one of them is active.
QHash<QString, RecordId> byAddress(const QList<Person> &people)
{
    QHash<QString, QList<const Person *>> all;
    for (const Person &person : people) {
        if (!address(person).isEmpty())
            all[address(person)].append(&person);
    }
    QHash<QString, RecordId> found;
    for (auto each = all.cbegin(); each != all.cend(); ++each) {
        QList<const Person *> some = *each;
        if (some.size() > 1)
            some.removeIf([](const Person *person) { return !person->active; });
        if (some.size() == 1)
            found.insert(each.key(), some.first()->id);
    }
    return found;
}

Person personOf(const Record &record, Side side)
{
    const bool salesforce = side == Side::Salesforce;
    const Value active = record.fields.value(salesforce ? u"IsActive"_s : u"active"_s);
    return {record.id, record.fields.value(salesforce ? u"Name"_s : u"name"_s).display(),
        record.fields.value(salesforce ? u"Email"_s : u"email"_s).display(), active != Value(false)};
}

} // namespace

People::People(QList<Person> users, QList<Person> members, QList<std::pair<RecordId, RecordId>> set)
    : m_people{std::move(users), std::move(members)}
{
    for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
        const QList<Person> &people = m_people[at(side)];
        for (qsizetype i = 0; i < people.size(); ++i)
            m_index[at(side)].insert(people.at(i).id, i);
    }
    const QHash<QString, RecordId> there[2] = {byAddress(m_people[0]), byAddress(m_people[1])};
    for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
        for (const Person &person : std::as_const(m_people[at(side)])) {
            const RecordId partner = there[at(other(side))].value(address(person));
            if (!partner.isEmpty())
                m_partners[at(side)].insert(person.id, partner);
        }
    }
    for (const auto &[user, member] : std::as_const(set)) {
        m_partners[at(Side::Salesforce)].insert(user, member);
        m_chosen.insert(user);
        const Person *person = find(Side::Salesforce, user);
        const bool works = person && person->active;
        if (works || !m_partners[at(Side::Startdeliver)].contains(member))
            m_partners[at(Side::Startdeliver)].insert(member, user);
    }
}

std::optional<RecordId> People::partner(Side from, const RecordId &id) const
{
    const auto found = m_partners[at(from)].constFind(id);
    return found == m_partners[at(from)].constEnd() ? std::nullopt : std::optional(*found);
}

People People::atWork() const
{
    People people = *this;
    for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
        using Partners = QHash<RecordId, RecordId>;
        people.m_partners[at(side)].removeIf([&](Partners::iterator pair) {
            const Person *one = find(side, pair.key());
            const Person *counterpart = find(other(side), pair.value());
            const bool mayStand =
                (one && one->active) || (side == Side::Salesforce && m_chosen.contains(pair.key()));
            return !mayStand || !counterpart || !counterpart->active;
        });
    }
    return people;
}

const Person *People::find(Side side, const RecordId &id) const
{
    const auto found = m_index[at(side)].constFind(id);
    return found == m_index[at(side)].constEnd() ? nullptr : &m_people[at(side)].at(*found);
}

ReferenceList userList()
{
    return {Side::Salesforce, u"User"_s, {u"Name"_s, u"Email"_s, u"IsActive"_s}};
}

Task<std::shared_ptr<const People>> loadPeople(const Environment *environment, bool mayAsk)
{
    QList<Person> people[2];
    for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
        const ReferenceList list =
            side == Side::Salesforce ? userList() : ReferenceList{side, u"teammember"_s, {}};
        TANDEM_CO_TRY(records, referenceRecords(environment, list, mayAsk));
        for (const Record &record : records)
            people[at(side)].append(personOf(record, side));
    }
    QList<std::pair<RecordId, RecordId>> set;
    for (const PersonPair &pair : environment->configuration.options.people) {
        const auto user = SalesforceId::parse(pair.salesforce);
        if (user)
            set.append({RecordId(*user), RecordId(pair.startdeliver)});
    }
    co_return std::make_shared<const People>(std::move(people[0]), std::move(people[1]), std::move(set));
}

} // namespace tandem::sync
