// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"
#include "ui/setup/setupstep.h"

class QButtonGroup;
class QLabel;
class QPushButton;
class QRadioButton;

namespace tandem::ui {

/// How often both sides are compared from now on; turning it on begins at once.
class ScheduleStep : public SetupStep
{
    Q_OBJECT
public:
    explicit ScheduleStep(session::Session *session, QWidget *parent = nullptr);

    void enter() override;
    [[nodiscard]] bool isDone() const override;
    [[nodiscard]] Action action() const override;
    void act() override;

private:
    [[nodiscard]] QString chosenLine() const;
    [[nodiscard]] bool isScheduled() const; ///< some flow that is on has a line
    [[nodiscard]] bool isOn() const; ///< whoever turned it on
    [[nodiscard]] QString onText() const;
    void take(const Configuration &configuration);
    void turnOn();
    void ended(const Result<bool> &done);
    void draw();

    session::Session *m_session;
    QButtonGroup *m_choices;
    QRadioButton *m_keep = nullptr; ///< flows have schedules of their own
    QLabel *m_next;
    QLabel *m_state;
    QPushButton *m_settings;
    Configuration m_configuration;
    session::WatchView m_watch;
    bool m_loaded = false;
    bool m_touched = false;
    bool m_kept = false; ///< a person said so in this sitting
    bool m_busy = false;
};

} // namespace tandem::ui
