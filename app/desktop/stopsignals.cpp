// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/stopsignals.h"

#include <QCoreApplication>
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

void onStopSignals(QCoreApplication &app, std::function<void()> stop)
{
    std::signal(SIGINT, &onStopSignal);
    std::signal(SIGTERM, &onStopSignal);
    // A handler may touch no more than a flag; looking at it now and then works on every system.
    constexpr std::chrono::milliseconds look{50};
    auto *timer = new QTimer(&app);
    QObject::connect(timer, &QTimer::timeout, &app, [timer, stop = std::move(stop)] {
        if (stopAsked == 0)
            return;
        timer->stop();
        stop();
    });
    timer->start(look);
}

} // namespace tandem::desktop
