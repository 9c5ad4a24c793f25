// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace tandem::ui {
class MainWindow;
}

namespace tandem::desktop {

/// Closes the window without asking, and ends the event loop, when the system or the terminal asks to stop.
void endOnStopSignals(QCoreApplication &app, ui::MainWindow *window);

} // namespace tandem::desktop
