// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/flowstab.h"

#include "core/session/session.h"
#include "ui/kit/taborder.h"
#include "ui/settings/flowcard.h"
#include "ui/settings/switchescard.h"

#include <QBoxLayout>

namespace tandem::ui {
using namespace Qt::StringLiterals;

FlowsTab::FlowsTab(ConfigDraft *draft, QWidget *parent)
    : CardColumn(u"flowsTab"_s, parent)
{
    m_switches = new SwitchesCard(draft, this);
    addCard(m_switches);
    for (const Flow flow : session::supportedFlows()) {
        auto *card = new FlowCard(flow, draft, this);
        m_cards.append(card);
        addCard(card);
        connect(card, &FlowCard::scheduleRequested, this, &FlowsTab::scheduleRequested);
    }
}

QList<SettingEntry> FlowsTab::entries()
{
    return SwitchesCard::entries();
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
        if (card->flow() != flow || !card->isVisible())
            continue;
        ensureWidgetVisible(card, 0, 16);
        if (QWidget *stop = firstTabStop(card))
            stop->setFocus(Qt::OtherFocusReason);
    }
}

void FlowsTab::openMatchKeys(Flow flow)
{
    for (FlowCard *card : std::as_const(m_cards)) {
        if (card->flow() == flow)
            card->openMatchKeys();
    }
}

} // namespace tandem::ui
