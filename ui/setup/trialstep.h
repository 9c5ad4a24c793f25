// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/setupplan.h"
#include "ui/setup/setupstep.h"

class QLabel;
class QPushButton;

namespace tandem::ui {

class Card;
class PlanBusy;
class RunChangesModel;
class TableView;

/// Ten records first, to be looked at on both sides; then the rest of the plan.
class TrialStep : public SetupStep
{
    Q_OBJECT
public:
    TrialStep(session::Session *session, SetupPlan *plan, QWidget *parent = nullptr);

    void enter() override;
    [[nodiscard]] bool isDone() const override;
    [[nodiscard]] Action action() const override;
    void act() override;

private:
    void draw();
    void showReport();
    [[nodiscard]] bool isBegun() const;

    SetupPlan *m_plan;
    PlanBusy *m_busy;
    Card *m_card;
    QLabel *m_sentence;
    QLabel *m_advice;
    RunChangesModel *m_changes;
    TableView *m_table;
    QPushButton *m_look;
};

} // namespace tandem::ui
