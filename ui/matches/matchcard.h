// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace tandem::ui {

class FieldsPane;
struct FieldLine;

/// Two records side by side, and what a person may say about them.
class MatchCard : public QWidget
{
    Q_OBJECT
public:
    explicit MatchCard(session::Session *session, QWidget *parent = nullptr);

    void showRow(const session::MatchRow *row); ///< null: nothing is chosen
    /// The candidate that is shown; empty where there is none.
    [[nodiscard]] RecordId candidate() const;
    /// Nothing is to be decided about what could not be shown. Nobody waits while it is being read.
    [[nodiscard]] bool isUnread() const { return m_unread; }
    /// Why nothing can be taken back, in a sentence; empty: the last decision can.
    void setUndoObstacle(const QString &obstacle);

Q_SIGNALS:
    void linkRequested();
    void createRequested();
    void keepApartRequested();
    void undoRequested();
    /// A button with the keyboard is about to be disabled: it belongs elsewhere.
    void focusLetGo();

private:
    QWidget *createActions();
    void showCandidate();
    void showLines(const QList<FieldLine> &lines);
    void setUnread(bool unread);
    [[nodiscard]] QString title() const; ///< of the row

    session::Session *m_session;
    FieldsPane *m_fields;
    QComboBox *m_candidates;
    QPushButton *m_link;
    QPushButton *m_create;
    QPushButton *m_apart;
    QPushButton *m_undo;
    std::optional<session::MatchRow> m_row;
    QList<std::pair<QPushButton *, QString>> m_decisions; ///< and what each means, as its tool tip
    bool m_unread = false; ///< the fields could not be read
    int m_asked = 0;
};

} // namespace tandem::ui
