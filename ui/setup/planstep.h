// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/setupplan.h"
#include "ui/setup/setupstep.h"

class QLabel;
class QPushButton;

namespace tandem::ui {

class Card;
class Facts;
class PlanBusy;

/// What the first run would write, in numbers; every row is in Review.
class PlanStep : public SetupStep
{
    Q_OBJECT
public:
    PlanStep(session::Session *session, SetupPlan *plan, QWidget *parent = nullptr);

    void enter() override;
    [[nodiscard]] bool isDone() const override;
    [[nodiscard]] Action action() const override;
    void act() override;

private:
    void draw();
    void showNumbers();
    void showCause(bool shown);

    SetupPlan *m_plan;
    PlanBusy *m_busy;
    Card *m_card;
    QLabel *m_sentence;
    Facts *m_numbers;
    Facts *m_undecided;
    QPushButton *m_look;
    QLabel *m_cause;
    QPushButton *m_decide;
    QPushButton *m_again;
    qint64 m_seen = 0; ///< id of the plan that a person went on with
};

} // namespace tandem::ui
