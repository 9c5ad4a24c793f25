// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/peoplemodel.h"

#include "ui/kit/formats.h"
#include "ui/kit/theme.h"
#include "ui/kit/words.h"
#include "ui/models/pagedmodel.h"

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

QString titleOf(const session::PersonView &person)
{
    if (person.kind == session::PersonView::Kind::Queue)
        return PeopleModel::tr("%1 (queue)").arg(person.name);
    if (person.kind == session::PersonView::Kind::Unknown)
        return PeopleModel::tr("%1 (not shown to Tandem)").arg(person.name);
    return person.active ? person.name : PeopleModel::tr("%1 (left)").arg(person.name);
}

/// "Accounts 12, Tasks 3"
QString ownedText(const session::PersonView &person)
{
    QStringList texts;
    for (const auto &[flow, records] : person.owns)
        texts.append(flowShortTitle(flow) + u' ' + formatCount(records));
    return texts.join(u", "_s);
}

} // namespace

void PeopleModel::setPeople(const session::PeopleView &people)
{
    if (m_people == people)
        return;
    m_people = people;
    arrange();
}

void PeopleModel::setChosen(const QList<PersonPair> &chosen)
{
    if (m_chosen == chosen)
        return;
    m_chosen = chosen;
    if (rows() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rows() - 1, ColumnCount - 1));
}

void PeopleModel::setFilter(const QString &text)
{
    m_filter = text.trimmed();
    arrange();
}

/// Those who are nobody on the other side come first: they are what a person can mend.
void PeopleModel::arrange()
{
    beginResetModel();
    m_rows.clear();
    for (qsizetype i = 0; i < m_people.users.size(); ++i) {
        const session::PersonView &user = m_people.users.at(i);
        if (m_filter.isEmpty() || user.name.contains(m_filter, Qt::CaseInsensitive)
            || user.email.contains(m_filter, Qt::CaseInsensitive))
            m_rows.append(i);
    }
    std::stable_sort(m_rows.begin(), m_rows.end(), [this](qsizetype one, qsizetype two) {
        const auto rank = [this](qsizetype at) {
            const session::PersonView &user = m_people.users.at(at);
            const bool alone = memberOf(user).isEmpty();
            if (alone && !user.owns.isEmpty())
                return 0;
            return !user.active || user.kind != session::PersonView::Kind::Person ? 3 : alone ? 1 : 2;
        };
        return rank(one) < rank(two);
    });
    endResetModel();
}

QString PeopleModel::chosenFor(const session::PersonView &user) const
{
    for (const PersonPair &pair : m_chosen) {
        const auto id = SalesforceId::parse(pair.salesforce);
        if (id && RecordId(*id) == user.id)
            return pair.startdeliver;
    }
    return {};
}

QString PeopleModel::chosenFor(int row) const
{
    return chosenFor(user(row));
}

QString PeopleModel::memberOf(const session::PersonView &user) const
{
    const QString chosen = chosenFor(user);
    return chosen.isEmpty() ? user.partner.text() : chosen;
}

const session::PersonView *PeopleModel::member(const QString &id) const
{
    const auto found = std::find_if(m_people.members.begin(), m_people.members.end(),
        [&id](const session::PersonView &one) { return one.id.text() == id; });
    return found == m_people.members.end() ? nullptr : &*found;
}

int PeopleModel::alone() const
{
    return static_cast<int>(
        std::count_if(m_people.users.begin(), m_people.users.end(), [this](const session::PersonView &user) {
            return user.active && user.kind == session::PersonView::Kind::Person && memberOf(user).isEmpty();
        }));
}

int PeopleModel::queuesOfNobody() const
{
    return static_cast<int>(
        std::count_if(m_people.users.begin(), m_people.users.end(), [this](const session::PersonView &user) {
            return user.kind == session::PersonView::Kind::Queue && memberOf(user).isEmpty();
        }));
}

int PeopleModel::leftAsIs() const
{
    return static_cast<int>(
        std::count_if(m_people.users.begin(), m_people.users.end(), [this](const session::PersonView &user) {
            return !user.owns.isEmpty() && memberOf(user).isEmpty();
        }));
}

QStringList PeopleModel::lonelyMembers() const
{
    QSet<QString> known;
    for (const session::PersonView &user : m_people.users)
        known.insert(memberOf(user));
    QStringList names;
    for (const session::PersonView &member : m_people.members) {
        if (member.active && !known.contains(member.id.text()))
            names.append(member.name);
    }
    return names;
}

QStringList PeopleModel::headers() const
{
    return {tr("In Salesforce"), tr("In Startdeliver"), tr("Known by"), tr("Owns, of what syncs")};
}

QVariant PeopleModel::cell(int row, int column, int role) const
{
    const session::PersonView &person = user(row);
    const QString id = memberOf(person);
    const session::PersonView *partner = member(id);
    const bool isChosen = !chosenFor(person).isEmpty();
    if (role == Qt::EditRole && column == Member)
        return chosenFor(person);
    if (role == Qt::ToolTipRole)
        return column == User ? person.email : partner ? partner->email : QString();
    if (role == ToneRole && column == How)
        return static_cast<int>(id.isEmpty() ? Tone::Warn : isChosen ? Tone::Accent : Tone::Good);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case User:
        return titleOf(person);
    case Member:
        return partner     ? titleOf(*partner)
            : id.isEmpty() ? tr("nobody")
                           : tr("member %1, who is gone").arg(id);
    case How:
        if (id.isEmpty() && !person.owns.isEmpty())
            return tr("Left as is");
        return id.isEmpty() ? tr("Nobody") : isChosen ? tr("Chosen") : tr("Address");
    case Owns:
        return ownedText(person);
    default:
        return {};
    }
}

Qt::ItemFlags PeopleModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = SimpleTable::flags(index);
    return index.column() == Member ? flags | Qt::ItemIsEditable : flags;
}

bool PeopleModel::isAtWork(const RecordId &user) const
{
    return std::any_of(m_people.users.begin(), m_people.users.end(), [&user](const session::PersonView &one) {
        return one.id == user && one.active && one.kind == session::PersonView::Kind::Person;
    });
}

bool PeopleModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || index.column() != Member)
        return false;
    const QString user = this->user(index.row()).id.text();
    const QString member = value.toString();
    const bool works = isAtWork(this->user(index.row()).id);
    QList<PersonPair> pairs;
    for (const PersonPair &pair : std::as_const(m_chosen)) {
        const auto id = SalesforceId::parse(pair.salesforce);
        if (id && id->text() == user)
            continue;
        // Nobody who works there is two people; for who has left, and for a queue, a member may stand in.
        const bool taken = id && works && pair.startdeliver == member && isAtWork(RecordId(*id));
        if (!taken)
            pairs.append(pair);
    }
    if (!member.isEmpty())
        pairs.append({user, member});
    if (pairs != m_chosen)
        Q_EMIT chosen(pairs);
    return true;
}

} // namespace tandem::ui
