// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/plangrouplist.h"

#include "ui/kit/labels.h"
#include "ui/tables/tableview.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QScopedValueRollback>

namespace tandem::ui {
using namespace Qt::StringLiterals;

PlanGroupList::PlanGroupList(QWidget *parent)
    : QWidget(parent)
    , m_box(new QComboBox(this))
    , m_table(new TableView(u"planGroups"_s, tr("Groups of changes"), this))
    , m_model(new PlanGroupsModel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidths({-1, 72});
    m_table->setMinimumHeight(150);
    layout->addWidget(m_table, 1);
    m_unknown =
        makeWrappedLabel(tr("An earlier version made this plan. Make a new one to group it like this."),
            TextRole::Muted, this);
    m_unknown->setObjectName(u"groupsUnknown"_s);
    m_unknown->hide();
    layout->addWidget(m_unknown);
    setMinimumWidth(180);
    createBox();
    connect(m_table, &TableView::currentRowChanged, this, &PlanGroupList::choose);
    hide();
}

void PlanGroupList::createBox()
{
    m_box->setObjectName(u"planGroupBy"_s);
    m_box->setAccessibleName(tr("Group by"));
    m_box->setToolTip(tr("Puts the rows together by what they have in common (G)"));
    m_box->addItem(tr("Not grouped"), static_cast<int>(PlanGroupBy::Nothing));
    m_box->addItem(tr("By kind of record"), static_cast<int>(PlanGroupBy::Flow));
    m_box->addItem(tr("By direction"), static_cast<int>(PlanGroupBy::Direction));
    m_box->addItem(tr("By field"), static_cast<int>(PlanGroupBy::Field));
    m_box->addItem(tr("By reason"), static_cast<int>(PlanGroupBy::Reason));
    m_box->addItem(tr("By owner"), static_cast<int>(PlanGroupBy::Owner));
    connect(m_box, &QComboBox::currentIndexChanged, this, [this] {
        m_chosen = {};
        setVisible(groupedBy() != PlanGroupBy::Nothing);
        Q_EMIT chosenChanged();
    });
}

PlanGroupBy PlanGroupList::groupedBy() const
{
    return static_cast<PlanGroupBy>(m_box->currentData().toInt());
}

session::PlanFilter PlanGroupList::narrowed(session::PlanFilter within) const
{
    within.side = m_chosen.side;
    within.trait = m_chosen.trait;
    // No row is of two kinds of record at once, and none has a field without a name of either side.
    if (within.flow && m_chosen.flow && within.flow != m_chosen.flow)
        within.trait = session::PlanTrait{session::PlanTrait::About::Field, u"(no row)"_s};
    else if (m_chosen.flow)
        within.flow = m_chosen.flow;
    return within;
}

void PlanGroupList::showAll()
{
    m_chosen = {};
}

void PlanGroupList::showGroups(const QList<session::PlanGroup> &groups, const session::PlanFilter &within)
{
    const QScopedValueRollback showing(m_showing, true);
    m_model->show(groups, within, groupedBy(), m_chosen);
    int row = 0;
    const QList<PlanGroupsModel::Entry> &entries = m_model->entries();
    for (int i = 0; i < entries.size(); ++i) {
        if (entries.at(i).isSame(m_chosen))
            row = i;
    }
    m_chosen = entries.at(row);
    if (m_table->currentRow() != row)
        m_table->goToRow(row);
    m_unknown->setVisible(!m_model->isKnown());
}

void PlanGroupList::choose(int row)
{
    if (m_showing || row < 0 || row >= m_model->entries().size())
        return;
    const bool same = m_model->entries().at(row).isSame(m_chosen);
    m_chosen = m_model->entries().at(row);
    if (!same)
        Q_EMIT chosenChanged();
}

} // namespace tandem::ui
