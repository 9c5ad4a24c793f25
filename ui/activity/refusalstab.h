// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/activity/listtab.h"

namespace tandem::ui {

class CausesModel;
class RefusalsModel;

/// What a service refused: causes on top, with what to do about the chosen one; its records below.
class RefusalsTab : public ListTab
{
    Q_OBJECT
public:
    explicit RefusalsTab(session::Session *session, QWidget *parent = nullptr);
    void refresh() override;

private:
    void wire();
    void takeUpCause();
    void showCause(int row);
    RefusalsModel *m_model;
    CausesModel *m_causes;
    TableView *m_causesTable;
    QLabel *m_advice;
    std::optional<session::RefusalCause> m_cause; ///< that was chosen last
};

} // namespace tandem::ui
