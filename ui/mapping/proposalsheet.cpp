// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mapping/proposalsheet.h"

#include "ui/kit/labels.h"
#include "ui/mapping/mappingmodels.h"
#include "ui/tables/tableview.h"

#include <QBoxLayout>

namespace tandem::ui {
using namespace Qt::StringLiterals;

ProposalSheet::ProposalSheet(const QList<MappingProposal> &proposals, const ObjectSchema &salesforce,
    const ObjectSchema &startdeliver, QWidget *parent)
    : QDialog(parent)
    , m_model(new ProposalsModel(this))
    , m_add(makeButton({}, u"addProposals"_s, ButtonRole::Primary, this))
{
    setObjectName(u"proposalSheet"_s);
    setWindowTitle(tr("Map same names"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(760, 560);
    auto *table = new TableView(u"proposals"_s, tr("Proposed mappings"), this);
    table->setModel(m_model);
    table->setColumnWidths({44, -4, -4, 150, 84});
    table->setPlaceholder(tr("No field that is not mapped yet has a likely partner."));
    m_model->setProposals(proposals, salesforce, startdeliver);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 24, 32, 24);
    layout->setSpacing(16);
    layout->addWidget(makeLabel(tr("Fields that seem to mean the same"), TextRole::Title, this));
    layout->addWidget(makeWrappedLabel(tr("Tick what is right; Space ticks the rows you have chosen. Each "
                                          "can be changed or taken back afterwards."),
        TextRole::Muted, this));
    layout->addWidget(table, 1);
    auto *buttons = new QHBoxLayout;
    QPushButton *close = makeButton(tr("Cancel"), u"closeProposals"_s, ButtonRole::Normal, this);
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_add);
    layout->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(table, &TableView::spacePressed, this, [this, table] { m_model->toggle(table->selectedRows()); });
    connect(m_model, &ProposalsModel::tickedChanged, this, &ProposalSheet::count);
    connect(m_add, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(m_model->ticked());
        accept();
    });
    makeDefault(m_add);
    table->setFocus();
    table->goToRow(0);
    count();
}

void ProposalSheet::count()
{
    const int ticked = static_cast<int>(m_model->ticked().size());
    m_add->setText(tr("Map %n field(s)", nullptr, ticked));
    m_add->setAccessibleName(m_add->text());
    m_add->setEnabled(ticked > 0);
}

} // namespace tandem::ui
