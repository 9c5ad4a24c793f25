// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/side.h"
#include "ui/settings/cardcolumn.h"

class QComboBox;
class QLabel;

namespace tandem::ui {

class ConfigDraft;
class ScheduleEditor;

/// When each flow runs by itself: the one that is chosen, and all of them in short.
class SchedulesTab : public CardColumn
{
    Q_OBJECT
public:
    explicit SchedulesTab(ConfigDraft *draft, QWidget *parent = nullptr);

    void showDraft();
    void showFlow(Flow flow);

private:
    [[nodiscard]] Flow flow() const;

    ConfigDraft *m_draft;
    QComboBox *m_flows;
    QLabel *m_off;
    ScheduleEditor *m_editor;
    QLabel *m_all;
};

} // namespace tandem::ui
