// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QCoreApplication;

namespace tandem::desktop {

/// Calls `stop` once, on the thread of `app`, when the system or the terminal asks to stop.
void onStopSignals(QCoreApplication &app, std::function<void()> stop);

} // namespace tandem::desktop
