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
    void setUndoable(bool undoable);

Q_SIGNALS:
    void linkRequested();
    void createRequested();
    void keepApartRequested();
    void undoRequested();

private:
    QWidget *createActions();
    void showCandidate();
    void showLines(const QList<FieldLine> &lines);

    session::Session *m_session;
    FieldsPane *m_fields;
    QComboBox *m_candidates;
    QPushButton *m_link;
    QPushButton *m_create;
    QPushButton *m_apart;
    QPushButton *m_undo;
    std::optional<session::MatchRow> m_row;
    int m_asked = 0;
};

} // namespace tandem::ui
