// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/settingsviews.h"
#include "ui/kit/card.h"
#include "ui/settings/settingentry.h"
#include "ui/settings/settingswords.h"

namespace tandem::ui {

class ConfigDraft;
class DraftFields;

/// The four named switches, each with what it does as it is set, and what that costs.
class SwitchesCard : public Card
{
    Q_OBJECT
public:
    explicit SwitchesCard(ConfigDraft *draft, QWidget *parent = nullptr);

    [[nodiscard]] static QList<SettingEntry> entries();

    void showDraft();
    void setCosts(const QList<session::FlowCost> &costs);

private:
    void addSwitch(NamedSwitch which);

    DraftFields *m_fields;
    QHash<int, QLabel *> m_costLabels;
    QHash<int, bool> m_counted; ///< which of them were on when the calls were counted
};

} // namespace tandem::ui
