// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"
#include "ui/models/pagedrows.h"

namespace tandem::ui {

/// As a person calls them; two of one name have their ids beside it.
[[nodiscard]] QStringList candidateNames(const QList<RecordId> &candidates, const QStringList &titles);

/// They differ in what was decided at most.
template <typename Row> [[nodiscard]] bool isSameQuestion(Row one, const Row &two)
{
    one.decision = two.decision;
    return one == two;
}

/// Fields that both sides changed. What a person said stands until the next run writes it.
class ConflictsModel : public PagedRows<session::ConflictView>
{
    Q_OBJECT
public:
    enum Column { Record, Kind, Field, Salesforce, Startdeliver, Decision, ColumnCount };
    explicit ConflictsModel(session::Session *session, QObject *parent = nullptr);
    /// Stored first, shown after.
    void resolve(const QList<int> &rows, Side take);
    /// What was decided of these is taken back.
    void withdraw(const QList<qint64> &ids);
    /// -1 where it is not in memory.
    [[nodiscard]] int rowOfConflict(qint64 id) const;
    /// This one and the open ones like it, also those not shown; and the rule of their field.
    void alwaysTake(const session::ConflictView &conflict, Side take);

Q_SIGNALS:
    void resolved(const QList<qint64> &ids);
    void withdrawn(const QList<qint64> &ids);
    void ruleMade(const tandem::session::ConflictView &conflict, qint64 count);

protected:
    [[nodiscard]] QStringList headers() const override;
    void fetch(const QString &after, int limit, Deliver deliver) override;
    [[nodiscard]] QVariant cell(const session::ConflictView &conflict, int column, int role) const override;

private:
    [[nodiscard]] static QString display(const session::ConflictView &conflict, int column);
    session::Session *m_session;
};

/// Records kept back for a person: first those that wait, then those that are decided. One that is decided
/// stays where it is until the list is read anew: the decision can be taken back there, and nothing is listed
/// twice or not at all.
class HoldsModel : public PagedRows<session::HoldView>
{
    Q_OBJECT
public:
    enum Column { Record, Kind, Lives, Why, Candidates, Decision, ColumnCount };
    explicit HoldsModel(session::Session *session, QObject *parent = nullptr);
    void link(int row, const RecordId &partner);
    void keepApart(int row);
    void create(int row);
    void deleteToo(int row);
    void resume(int row);
    void withdraw(int row);
    void reload() override;

protected:
    [[nodiscard]] QStringList headers() const override;
    void fetch(const QString &after, int limit, Deliver deliver) override;
    [[nodiscard]] QVariant cell(const session::HoldView &hold, int column, int role) const override;

private:
    void decide(int row, const QString &decision, const QFuture<Result<bool>> &stored);
    /// Adds to `found` what comes after the one of that id, from the part of the decided ones or the other.
    void gather(
        bool decided, qint64 after, int limit, QList<session::HoldView> found, const Deliver &deliver);
    [[nodiscard]] bool isAmongDecided(const session::HoldView &hold) const;
    [[nodiscard]] static QString display(const session::HoldView &hold, int column);
    session::Session *m_session;
    QHash<qint64, bool> m_stays; ///< seen since reload(), and whether among the decided
    int m_reading = 0; ///< number of the last reload()
};

/// Changes that a person said no to.
class DecisionsModel : public PagedRows<session::DecisionView>
{
    Q_OBJECT
public:
    enum Column { Record, Kind, What, Where, Since, ColumnCount };
    explicit DecisionsModel(session::Session *session, QObject *parent = nullptr);
    void withdraw(const QList<int> &rows);

Q_SIGNALS:
    void withdrawn(qint64 count);

protected:
    [[nodiscard]] QStringList headers() const override;
    void fetch(const QString &after, int limit, Deliver deliver) override;
    [[nodiscard]] QVariant cell(const session::DecisionView &decision, int column, int role) const override;

private:
    [[nodiscard]] static QString display(const session::DecisionView &decision, int column);
    session::Session *m_session;
};

} // namespace tandem::ui
