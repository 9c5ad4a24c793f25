// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/watchview.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace tandem::ui {

class ConfigDraft;
class DraftFields;

/// When a run stops and asks, what is left for people, and how closely it looks.
class GuardsTab : public QScrollArea
{
    Q_OBJECT
public:
    explicit GuardsTab(ConfigDraft *draft, QWidget *parent = nullptr);

    void showDraft();
    void setAllowance(const session::AllowanceView &allowance);

private:
    void addDeletes(QVBoxLayout *layout);
    void addCalls(QVBoxLayout *layout);
    void addLooks(QVBoxLayout *layout);

    DraftFields *m_fields;
    QLabel *m_allowance;
};

} // namespace tandem::ui
