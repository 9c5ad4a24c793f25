// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/activity/listtab.h"

#include <optional>

class QComboBox;

namespace tandem::ui {

class ConflictsModel;
class DecisionsModel;
class FieldsPane;
class HoldsModel;

/// Fields that both sides changed: one of the two is taken.
class ConflictsTab : public ListTab
{
    Q_OBJECT
public:
    explicit ConflictsTab(session::Session *session, QWidget *parent = nullptr);

Q_SIGNALS:
    /// It stands in Mappings, which open() this.
    void ruleMade(const QString &mapping);

private:
    void createActions();
    [[nodiscard]] QStringList recordsOf(int row) const;
    void take(Side side);
    void takeUpDecisions();
    void takeBack();
    [[nodiscard]] QList<qint64> withdrawable() const;
    void forget(const QList<qint64> &ids);
    void makeRule();
    void askForRule(const session::ConflictView &conflict, qint64 count);
    void showDetail(int row);
    void tellDecided();
    session::Session *m_session;
    ConflictsModel *m_model;
    QLabel *m_decided; ///< what the number of the tab leaves out
    FieldsPane *m_fields;
    QList<QList<qint64>> m_last; ///< conflicts that were decided here together, in that order
};

/// Records kept back: linked, kept apart or created.
class HoldsTab : public ListTab
{
    Q_OBJECT
public:
    explicit HoldsTab(session::Session *session, QWidget *parent = nullptr);

private:
    void createActions();
    void sayObstacles();
    void tellDecided(int row);
    void showDetail(int row);
    void showCandidate();
    void showLines(const Result<session::PairView> &pair);
    session::Session *m_session;
    HoldsModel *m_model;
    QComboBox *m_candidates;
    FieldsPane *m_fields;
    QPushButton *m_link = nullptr;
    QPushButton *m_apart = nullptr;
    QPushButton *m_create = nullptr;
    QPushButton *m_resume = nullptr;
    QPushButton *m_delete = nullptr;
    QPushButton *m_undo = nullptr;
    std::optional<session::HoldView> m_hold; ///< that is shown, or being read
    int m_asked = 0;
};

/// Changes that a person said no to, each of which can be taken back.
class DecisionsTab : public ListTab
{
    Q_OBJECT
public:
    explicit DecisionsTab(session::Session *session, QWidget *parent = nullptr);

private:
    DecisionsModel *m_model;
};

} // namespace tandem::ui
