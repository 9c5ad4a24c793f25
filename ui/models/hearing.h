// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/watchview.h"

#include <QString>

namespace tandem::ui {

/// How Tandem hears of changes, in the same words wherever it is said: the overview and Sync settings.
[[nodiscard]] QString howItHears(const session::WatchView &view);
/// Why nothing is heard of Salesforce's change events, in one sentence, where nothing went wrong.
[[nodiscard]] QString whyNoEvents(const session::WatchView &view);
/// The same of Startdeliver's webhooks.
[[nodiscard]] QString whyNoWebhooks(const session::WatchView &view);

} // namespace tandem::ui
