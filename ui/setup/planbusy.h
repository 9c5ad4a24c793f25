// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"
#include "ui/kit/card.h"

class QLabel;
class QProgressBar;

namespace tandem::ui {

class SetupPlan;

/// What is going on while a step of the set-up works: a sentence, how far it is, and a way to stop it.
class PlanBusy : public Card
{
    Q_OBJECT
public:
    PlanBusy(session::Session *session, const SetupPlan *plan, QWidget *parent = nullptr);

    /// Hidden where nothing goes on.
    void draw();

private:
    const SetupPlan *m_plan;
    QLabel *m_sentence;
    QLabel *m_progress;
};

} // namespace tandem::ui
