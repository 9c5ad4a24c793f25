// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/environment.h"
#include "core/sync/referencelist.h"

namespace tandem::sync {

/// Somebody who works in one of the services: a Salesforce user or a Startdeliver team member.
struct Person
{
    RecordId id;
    QString name;
    QString email;
    bool active = true;
};

/// Who is who on the two sides: by e-mail address, unless a pair is set by hand. Queues and whoever has no
/// counterpart are nobody there. Made once a run, then only read, from any thread.
class People
{
public:
    People() = default;
    /// `set` are pairs that somebody chose (Salesforce user or queue, team member); they come before the
    /// addresses. For who has left, and for a queue, that is a stand-in: back again the member is whom he
    /// was.
    People(QList<Person> users, QList<Person> members, QList<std::pair<RecordId, RecordId>> set = {});

    /// The same person on the other side. None where nobody, or more than one, has that address.
    [[nodiscard]] std::optional<RecordId> partner(Side from, const RecordId &id) const;
    /// Without those who are not active, unless a stand-in was chosen, and those whose counterpart is not.
    [[nodiscard]] People atWork() const;
    [[nodiscard]] const Person *find(Side side, const RecordId &id) const;
    [[nodiscard]] const QList<Person> &of(Side side) const
    {
        return m_people[side == Side::Salesforce ? 0 : 1];
    }

private:
    QList<Person> m_people[2];
    QHash<RecordId, qsizetype> m_index[2];
    QHash<RecordId, RecordId> m_partners[2];
    QSet<RecordId> m_chosen; ///< users and queues of pairs that were set
};

/// The users of Salesforce, as everybody who needs them asks for them.
[[nodiscard]] ReferenceList userList();

/// Users and team members as last read; read anew where that is longer ago than an hour. Without `mayAsk`
/// only what is stored, however old.
[[nodiscard]] Task<std::shared_ptr<const People>> loadPeople(const Environment *environment, bool mayAsk);

} // namespace tandem::sync
