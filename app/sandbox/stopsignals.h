// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

/// What of the program differs between operating systems.
namespace tandem::sandbox {

/// Ends the event loop when the system or the terminal asks the program to stop.
void quitOnStopSignals(QCoreApplication &app);

} // namespace tandem::sandbox
