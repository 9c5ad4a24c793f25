// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"
#include "ui/setup/setupstep.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace tandem::ui {

class Badge;
class CheckList;

/// What doctor finds, ticked one after the other, with a letter to the Salesforce administrator about what is
/// missing there.
class CheckStep : public SetupStep
{
    Q_OBJECT
public:
    explicit CheckStep(session::Session *session, QWidget *parent = nullptr);

    void enter() override;
    [[nodiscard]] bool isDone() const override { return m_passed; }
    [[nodiscard]] Action action() const override;
    void act() override;
    /// Connections changed: what was found does not hold any more.
    void forget();
    /// Other flows are on: it stays passed, and is checked again when it comes up.
    void lookAgain() { m_checked = false; }

private:
    void check();
    void take(const Result<session::DoctorReport> &report);
    void copyRequest();
    void draw();

    session::Session *m_session;
    Badge *m_state;
    QProgressBar *m_busy;
    QLabel *m_sentence;
    CheckList *m_list;
    QPushButton *m_copy;
    QPushButton *m_again;
    QPushButton *m_goOn;
    QList<session::Check> m_checks;
    bool m_checking = false;
    bool m_checked = false;
    bool m_stale = false; ///< something changed while it was checked
    bool m_passed = false;
};

} // namespace tandem::ui
