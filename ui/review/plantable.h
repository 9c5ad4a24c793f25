// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;

namespace tandem::ui {

class FieldsPane;
class KindChips;
class PlanGroupList;
class PlanModel;
class TableView;

/// A plan to read and tick: chips by kind, flow, find, groups, the rows, and the chosen row field by field.
class PlanTable : public QWidget
{
    Q_OBJECT
public:
    explicit PlanTable(session::Session *session, QWidget *parent = nullptr);

    void showPlan(const session::PlanView &plan);
    void setEditable(bool editable);
    /// The column that says what became of each row.
    void showOutcomes(bool shown);
    /// Reads the rows in sight again, where they are: a run is applying them.
    void followOutcomes();
    void focusFind();
    [[nodiscard]] QWidget *rows() const; ///< the table of them
    /// What becomes of unticked rows, while this is seen. Whoever shows this lays it out, where it is in
    /// sight however this scrolls.
    [[nodiscard]] QLabel *unticked() const { return m_unticked; }
    /// What the plan could not decide: how many conflicts and held records wait for a person.
    /// Whether these keep back whatever is new is said where the plan creates nothing.
    void showWaiting(qint64 conflicts, qint64 holds, qint64 keepBack);
    /// As Page's.
    [[nodiscard]] QString currentRecord() const;
    [[nodiscard]] PlanModel *model() const { return m_model; }

Q_SIGNALS:
    void totalsChanged();
    void problem(const tandem::Error &error);
    /// "conflicts" or "holds" of Activity.
    void undecidedRequested(const QString &place);
    void rowReversed();
    /// As Page's.
    void recordRequested(const QString &idOrUrl);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *createKinds();
    QWidget *createFilters();
    QWidget *createTable();
    QWidget *createRows();
    QPushButton *createUndecided(const QString &picture, const QString &place);
    void createKeys();
    void wire();
    void applyFilter();
    [[nodiscard]] session::PlanFilter ungrouped() const; ///< what is shown, whatever the chosen group
    void fillFlows(const session::PlanView &plan);
    void toggleSelected();
    void untickSelected();
    void turnTick();
    void reverseCurrent();
    void inspectCurrent();
    void createDetail(QWidget *parent);
    void followShown();
    [[nodiscard]] bool isOpen(const session::PlanRowView &row) const;
    [[nodiscard]] bool isTurnable(const session::PlanRowView &row) const; ///< or it is said why not
    [[nodiscard]] bool isShown(const session::PlanRowView &row) const; ///< in detail, its tick aside
    [[nodiscard]] QString explain(const session::PlanRowView &row) const;
    [[nodiscard]] QString untickedText() const;
    void showTick(const session::PlanRowView &row);
    void showReverse(const session::PlanRowView &row);
    void shareColumns();
    void showTotals();
    void showUnticked();
    void showDetail(int row);
    void showLines(const session::PlanRowView &row, const session::PairView &pair);

    session::Session *m_session;
    PlanModel *m_model;
    KindChips *m_chips;
    QPushButton *m_conflicts;
    QPushButton *m_holds;
    PlanGroupList *m_groups;
    QComboBox *m_flows;
    QLineEdit *m_find;
    QTimer *m_findSoon;
    TableView *m_table;
    QPushButton *m_tickAll;
    QPushButton *m_untickAll;
    QLabel *m_unticked;
    FieldsPane *m_detail;
    QPushButton *m_reverse;
    QPushButton *m_tick;
    QPushButton *m_inspect;
    session::PlanRowView m_shown; ///< in detail; id 0: none
    std::optional<QString> m_closed; ///< why that cannot be turned, empty: it can; none: not known yet
    qint64 m_turned = 0; ///< still chosen: to go back to where turning it makes the rows come anew
};

} // namespace tandem::ui
