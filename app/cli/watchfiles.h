// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/watchview.h"

#include <QString>

namespace tandem::cli {

/// What a watch tells the world outside: a text file for Prometheus, a command for each change of its health,
/// the service manager. Plain functions; main thread.

/// The numbers in Prometheus' text form.
[[nodiscard]] QByteArray metricsText(const session::WatchView &view, Instant now);
/// Writes them whole or not at all; false where it cannot be written.
bool writeMetrics(const QString &file, const QByteArray &text);
/// Starts the person's command, which is not waited for, with TANDEM_PROFILE, TANDEM_HEALTH and
/// TANDEM_TROUBLE in its environment. False where it cannot be started.
bool startHook(const QString &command, const QString &profile, const session::WatchView &view);

} // namespace tandem::cli
