// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/activity/listtab.h"

class QPushButton;

namespace tandem::ui {

class RunChangesModel;

/// Every run, and record by record what the chosen one did.
class RunsTab : public ListTab
{
    Q_OBJECT
public:
    explicit RunsTab(session::Session *session, QWidget *parent = nullptr);
    void showRun(qint64 runId); ///< also where it is not among the first rows

Q_SIGNALS:
    /// A plan that takes the chosen run back, to be looked at.
    void planMade(qint64 planId);

private:
    void inspect(int row);
    void planUndo();
    void goToRun(qint64 runId);
    void showChanges(qint64 runId);
    void showDetailState();
    void showChange(int row);

    session::Session *m_session;
    RunChangesModel *m_changes;
    QLabel *m_heading;
    QPushButton *m_inspect;
    QPushButton *m_undo;
    TableView *m_changesTable;
    QLabel *m_change;
    qint64 m_wantedRun = 0;
};

} // namespace tandem::ui
