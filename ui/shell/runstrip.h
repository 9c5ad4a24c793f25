// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace tandem::ui {

class RunMeter;

/// The line that says how a run goes, seen on every page while there is one, with the button that stops it.
class RunStrip : public QFrame
{
    Q_OBJECT
public:
    explicit RunStrip(RunMeter *meter, QWidget *parent = nullptr);
    /// Not while the page that shows stops the run itself.
    void offerStop(bool offered);

private:
    void draw();

    RunMeter *m_meter;
    QLabel *m_phase;
    QLabel *m_figures;
    QProgressBar *m_bar;
    QPushButton *m_stop;
};

} // namespace tandem::ui
