// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/activity/listtab.h"

class QPushButton;

namespace tandem::ui {

class RunChangesModel;
class RunComparisonModel;
class RunsModel;

/// Every run, and record by record what the chosen one did; where two are chosen, these side by side.
class RunsTab : public ListTab
{
    Q_OBJECT
public:
    explicit RunsTab(session::Session *session, QWidget *parent = nullptr);
    void showRun(qint64 runId); ///< also where it is not among the first rows
    [[nodiscard]] QString currentRecord() const override;

Q_SIGNALS:
    void undoRequested(qint64 runId); ///< a plan that undoes it

protected:
    [[nodiscard]] bool isDetailRead() const override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void shareWidth();
    [[nodiscard]] QWidget *createDetail();
    [[nodiscard]] QWidget *createComparison();
    void wire();
    void compareWithTheRunBefore();
    void takeUpSelection();
    void offerComparison();
    void choosePair(const QList<qint64> &runs);
    void compare(int earlier, int later);
    void inspect(int row);
    [[nodiscard]] QString recordOf(int row) const;
    void goToRun(qint64 runId);
    void showChanges(qint64 runId);
    void showDetailState();
    void showChange(int row);

    session::Session *m_session;
    RunsModel *m_runs;
    RunChangesModel *m_changes;
    RunComparisonModel *m_compared;
    QLabel *m_heading;
    QPushButton *m_compare;
    QPushButton *m_inspect;
    QPushButton *m_undo;
    TableView *m_changesTable;
    QLabel *m_change;
    QLabel *m_comparisonHeading;
    QWidget *m_detail;
    QWidget *m_comparison;
    qint64 m_wantedRun = 0;
    int m_asked = 0;
    QList<qint64> m_comparedRuns; ///< ids; none: one run is shown
    QList<qint64> m_keptPair; ///< while the list is read anew
};

} // namespace tandem::ui
