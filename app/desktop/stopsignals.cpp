// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/stopsignals.h"

#include "ui/shell/mainwindow.h"

#include <QCoreApplication>
#include <QPointer>
#include <QTimer>

#include <csignal>

namespace tandem::desktop {

namespace {

volatile std::sig_atomic_t stopAsked = 0;

void onStopSignal(int)
{
    stopAsked = 1;
}

} // namespace

void endOnStopSignals(QCoreApplication &app, ui::MainWindow *window)
{
    stopAsked = 0;
    std::signal(SIGINT, &onStopSignal);
    std::signal(SIGTERM, &onStopSignal);
    // A handler may touch no more than a flag; looking at it now and then works on every system.
    constexpr std::chrono::milliseconds look{50};
    auto *timer = new QTimer(&app);
    QObject::connect(timer, &QTimer::timeout, &app, [timer, &app, window = QPointer(window)] {
        if (stopAsked == 0)
            return;
        timer->stop();
        // quit() alone would ask whether the run may be stopped, again and again.
        if (window)
            window->closeNow();
        app.quit();
    });
    timer->start(look);
}

} // namespace tandem::desktop
