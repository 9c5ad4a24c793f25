// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/activity/listtab.h"

namespace tandem::ui {

class RunChangesModel;

/// Every run, and record by record what the chosen one did.
class RunsTab : public ListTab
{
    Q_OBJECT
public:
    explicit RunsTab(session::Session *session, QWidget *parent = nullptr);
    void showRun(qint64 runId); ///< also where it is not among the first rows

private:
    void goToRun(qint64 runId);
    void showChanges(qint64 runId);
    void showDetailState();
    void showChange(int row);

    session::Session *m_session;
    RunChangesModel *m_changes;
    QLabel *m_heading;
    TableView *m_changesTable;
    QLabel *m_change;
    qint64 m_wantedRun = 0;
};

} // namespace tandem::ui
