// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/views.h"

namespace tandem::desktop {

/// What the log says of a run, in one line: its records stand in Activity under its number.
[[nodiscard]] QString runLine(const session::RunReport &report);

/// True of a run that wrote something, went wrong, or was asked for; a look that found nothing is for who
/// debugs.
[[nodiscard]] bool isNews(const session::RunReport &report);

/// Into the log of this program: at info what is news, else at debug. Any thread.
void logRun(const session::RunReport &report);

} // namespace tandem::desktop
