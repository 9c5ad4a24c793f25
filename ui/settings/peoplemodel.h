// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/configuration.h"
#include "core/session/settingsviews.h"
#include "ui/models/simpletable.h"

namespace tandem::ui {

/// Who is who: every Salesforce user, queue and other owner with the team member who is the same person, by
/// mail address or because somebody chose so. GUI thread.
class PeopleModel : public SimpleTable
{
    Q_OBJECT
public:
    enum Column { User, Member, How, Owns, ColumnCount };
    using SimpleTable::SimpleTable;

    void setPeople(const session::PeopleView &people);
    void setChosen(const QList<PersonPair> &chosen);
    /// Shows only people whose name or address has this in it.
    void setFilter(const QString &text);
    /// Active users who are nobody in Startdeliver.
    [[nodiscard]] int alone() const;
    /// Queues for which no member stands in.
    [[nodiscard]] int queuesOfNobody() const;
    /// Owners of something that syncs who are nobody there: left as is, never cleared.
    [[nodiscard]] int leftAsIs() const;
    /// Names of active team members who are nobody in Salesforce.
    [[nodiscard]] QStringList lonelyMembers() const;
    [[nodiscard]] const session::PeopleView &people() const { return m_people; }
    [[nodiscard]] const session::PersonView &user(int row) const { return m_people.users.at(m_rows.at(row)); }
    /// The id of the member that was chosen for the user of a row; empty: none was.
    [[nodiscard]] QString chosenFor(int row) const;

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Of the column Member: the id of a member, or nothing for the one with the same address.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void chosen(const QList<tandem::PersonPair> &pairs);

protected:
    [[nodiscard]] int rows() const override { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QStringList headers() const override;
    [[nodiscard]] QVariant cell(int row, int column, int role) const override;

private:
    [[nodiscard]] const session::PersonView *member(const QString &id) const;
    [[nodiscard]] QString memberOf(const session::PersonView &user) const; ///< empty: nobody
    [[nodiscard]] QString chosenFor(const session::PersonView &user) const;
    [[nodiscard]] bool isAtWork(const RecordId &user) const;
    void arrange();

    session::PeopleView m_people;
    QList<PersonPair> m_chosen;
    QString m_filter;
    QList<qsizetype> m_rows;
};

} // namespace tandem::ui
