// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/plangroupsmodel.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace tandem::ui {

class TableView;

/// The groups of a plan beside its rows; the chosen one narrows them. Hidden while nothing is grouped. The
/// box that says what is grouped by stands elsewhere on the page, but is made and kept here.
class PlanGroupList : public QWidget
{
    Q_OBJECT
public:
    explicit PlanGroupList(QWidget *parent = nullptr);

    [[nodiscard]] QComboBox *box() const { return m_box; } ///< whoever lays it out becomes its parent
    [[nodiscard]] PlanGroupBy groupedBy() const;
    /// What `within` lets through, narrowed to the chosen group.
    [[nodiscard]] session::PlanFilter narrowed(session::PlanFilter within) const;
    /// Stays grouped as it is, with no group chosen; nobody is told.
    void showAll();
    /// The groups within the filter; the chosen one stays chosen, even where it has no row any more: what is
    /// said of its rows must never come to mean all rows.
    void showGroups(const QList<session::PlanGroup> &groups, const session::PlanFilter &within);

Q_SIGNALS:
    void chosenChanged();

private:
    void createBox();
    void choose(int row);

    QComboBox *m_box;
    TableView *m_table;
    QLabel *m_unknown;
    PlanGroupsModel *m_model;
    PlanGroupsModel::Entry m_chosen;
    bool m_showing = false; ///< what the table tells meanwhile is nobody's choice
};

} // namespace tandem::ui
