// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/flowstab.h"

#include "core/session/session.h"
#include "ui/settings/flowcard.h"
#include "ui/settings/switchescard.h"

#include <QBoxLayout>

namespace tandem::ui {
using namespace Qt::StringLiterals;

FlowsTab::FlowsTab(ConfigDraft *draft, QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(u"flowsTab"_s);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus); // Its controls have it.
    auto *inside = new QWidget(this);
    inside->setProperty("transparent", true);
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 12, 4, 0);
    layout->setSpacing(16);
    m_switches = new SwitchesCard(draft, inside);
    layout->addWidget(m_switches);
    for (const Flow flow : session::supportedFlows()) {
        auto *card = new FlowCard(flow, draft, inside);
        m_cards.append(card);
        layout->addWidget(card);
        connect(card, &FlowCard::scheduleRequested, this, &FlowsTab::scheduleRequested);
    }
    layout->addStretch(1);
    setWidget(inside);
}

void FlowsTab::showDraft()
{
    m_switches->showDraft();
    for (FlowCard *card : std::as_const(m_cards))
        card->showDraft();
}

void FlowsTab::setCosts(const QList<session::FlowCost> &costs)
{
    m_switches->setCosts(costs);
    for (FlowCard *card : std::as_const(m_cards)) {
        for (const session::FlowCost &cost : costs) {
            if (cost.flow == card->flow())
                card->setCost(cost);
        }
    }
}

void FlowsTab::showFlow(Flow flow)
{
    for (FlowCard *card : std::as_const(m_cards)) {
        if (card->flow() == flow)
            ensureWidgetVisible(card, 0, 16);
    }
}

} // namespace tandem::ui
