// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/flowscard.h"

#include "ui/kit/labels.h"
#include "ui/shell/flowsmodel.h"
#include "ui/tables/tableview.h"

#include <QBoxLayout>

namespace tandem::ui {
using namespace Qt::StringLiterals;

FlowsCard::FlowsCard(QWidget *parent)
    : Card(tr("What syncs"), parent)
    , m_model(new FlowsModel(this))
    , m_table(new TableView(u"flowLines"_s, tr("What syncs"), this))
    , m_words(makeWrappedLabel({}, TextRole::Muted, this))
{
    setObjectName(u"flowsCard"_s);
    m_words->setObjectName(u"flowsWords"_s);
    m_table->setModel(m_model);
    m_table->setColumnWidths({-4, -5, 72, 96, 96, 96});
    m_table->setWrapped();
    m_table->keepRecord();
    // The page scrolls as a whole: the table is as high as what it shows.
    m_table->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_table->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(m_words, 1);
    QPushButton *settings = makeButton(tr("Open Sync settings"), u"flowSettings"_s, ButtonRole::Normal, this);
    line->addWidget(settings);
    body()->setSpacing(8);
    body()->addWidget(m_table);
    body()->addLayout(line);
    connect(m_table, &TableView::rowActivated, this, &FlowsCard::openRefused);
    connect(settings, &QPushButton::clicked, this, [this] { Q_EMIT pageRequested(u"settings"_s, {}); });
    showFlows({});
}

void FlowsCard::showFlows(const QList<session::FlowOverview> &flows)
{
    m_model->setFlows(flows);
    m_table->setVisible(!flows.isEmpty());
    m_words->setText(flows.isEmpty()
            ? tr("No flow is on. Flows are switched on and off in Sync settings.")
            : tr("To Salesforce and To Startdeliver count what was written in the last 24 hours. Flows are "
                 "switched on and off in Sync settings."));
}

void FlowsCard::openRefused(int row)
{
    if (m_model->flows().at(row).refused > 0)
        Q_EMIT pageRequested(u"activity"_s, u"refusals"_s);
}

} // namespace tandem::ui
