// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace tandem::desktop {

/// Ends the event loop, and with it everything in order, when the system or the terminal asks to stop.
void quitOnStopSignals(QCoreApplication &app);

} // namespace tandem::desktop
