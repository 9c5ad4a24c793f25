// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"
#include "ui/kit/page.h"

class QScrollArea;

namespace tandem::ui {

class CheckStep;
class ChooseStep;
class ConnectStep;
class DatesStep;
class SetupPlan;
class SetupStep;
class StepsRow;

/// The first run, step by step: connect, check, dates, choose, match, plan, try, schedule. Each step can be
/// come back to; open() takes a step's id. What is done is read from the profile, so that it goes on where it
/// was left. GUI thread; owned by the window.
class SetupPage : public Page
{
    Q_OBJECT
public:
    explicit SetupPage(session::Session *session, QWidget *parent = nullptr);

    void refresh() override;
    /// The steps that can be gone to now.
    [[nodiscard]] PageIndex index() const override;
    /// What is to be filled in or looked at in the step, else the page's action.
    [[nodiscard]] QWidget *firstFocus() const override;

public Q_SLOTS:
    void open(const QString &argument) override;

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addStep(SetupStep *step);
    void take(const session::StatusView &status);
    void goTo(qsizetype step);
    void goOn();
    void goInto(qsizetype step);
    void waitForNext();
    void leaveWhatGoes();
    void settleFocus();
    [[nodiscard]] SetupStep *current() const;
    [[nodiscard]] qsizetype firstOpen() const;
    [[nodiscard]] bool isOpen(qsizetype step) const; ///< all before it are done
    void drawRow();
    void draw();

    session::Session *m_session;
    SetupPlan *m_plan;
    StepsRow *m_row;
    QScrollArea *m_scroll;
    QWidget *m_stack; ///< holds all steps, of which one is seen: it is as high as that one
    QPushButton *m_back;
    QPushButton *m_next;
    ConnectStep *m_connect;
    CheckStep *m_check;
    DatesStep *m_dates;
    ChooseStep *m_choose;
    QList<SetupStep *> m_steps;
    qsizetype m_at = 0;
    bool m_loaded = false;
    bool m_comesBack = false; ///< shown again, and what was done elsewhere meanwhile is not read yet
    bool m_arriving = false; ///< the focus waits in the row until there is something to do
    bool m_ran = false; ///< a plan was made, in this sitting or before
};

} // namespace tandem::ui
