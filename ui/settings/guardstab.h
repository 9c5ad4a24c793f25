// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/watchview.h"
#include "ui/settings/cardcolumn.h"
#include "ui/settings/settingentry.h"

class QLabel;

namespace tandem::ui {

class ConfigDraft;
class DraftFields;
class NetworkCard;

/// When a run stops and asks, what is left for people, how closely it looks, and the way to the services.
class GuardsTab : public CardColumn
{
    Q_OBJECT
public:
    explicit GuardsTab(ConfigDraft *draft, QWidget *parent = nullptr);

    [[nodiscard]] static QList<SettingEntry> entries();

    void showDraft();
    void setAllowance(const session::AllowanceView &allowance);
    void showNetwork();

private:
    void addDeletes();
    void addCalls();
    void addLooks();

    DraftFields *m_fields;
    QLabel *m_allowance;
    NetworkCard *m_network;
};

} // namespace tandem::ui
