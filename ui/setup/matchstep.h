// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/setupplan.h"
#include "ui/setup/setupstep.h"

class QLabel;
class QPushButton;

namespace tandem::ui {

class Card;
class PlanBusy;

/// Reads both sides and says how many records found their partner; the doubtful ones are decided in Matches.
class MatchStep : public SetupStep
{
    Q_OBJECT
public:
    MatchStep(session::Session *session, SetupPlan *plan, QWidget *parent = nullptr);

    void enter() override;
    [[nodiscard]] bool isDone() const override;
    [[nodiscard]] Action action() const override;
    void act() override;

    /// What was found beyond what a person had decided, and why.
    [[nodiscard]] static QString foundMoreText(qint64 records);
    /// What keeps a matching open although nothing is left to match.
    [[nodiscard]] static QString heldText(const QList<session::HoldView> &held);

private:
    void draw();
    [[nodiscard]] QString sentence() const;
    void drawTable();

    SetupPlan *m_plan;
    PlanBusy *m_busy;
    Card *m_card;
    QWidget *m_table = nullptr;
    QLabel *m_sentence;
    QPushButton *m_goOn;
    QPushButton *m_again;
    QPushButton *m_held;
    bool m_passed = false; ///< a person goes on without deciding
};

} // namespace tandem::ui
