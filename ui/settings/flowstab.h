// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/settingsviews.h"
#include "ui/settings/cardcolumn.h"
#include "ui/settings/settingentry.h"

namespace tandem::ui {

class ConfigDraft;
class FlowCard;
class SwitchesCard;

/// The four switches and a card a flow, below each other.
class FlowsTab : public CardColumn
{
    Q_OBJECT
public:
    explicit FlowsTab(ConfigDraft *draft, QWidget *parent = nullptr);

    /// Of the switches; a flow is found by FlowCard::words().
    [[nodiscard]] static QList<SettingEntry> entries();

    void showDraft();
    void setCosts(const QList<session::FlowCost> &costs);
    void showFlow(Flow flow);
    void openMatchKeys(Flow flow);

Q_SIGNALS:
    void scheduleRequested(tandem::Flow flow);

private:
    SwitchesCard *m_switches;
    QList<FlowCard *> m_cards;
};

} // namespace tandem::ui
