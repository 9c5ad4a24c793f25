// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/supportviews.h"
#include "ui/help/aboutsheet.h"

namespace tandem::desktop {

/// What this program is and was made with.
[[nodiscard]] ui::ProgramFacts programFacts();
/// The same for a support bundle, with the log's files, newest first.
[[nodiscard]] session::SupportRequest supportRequest(const QStringList &logFiles);

} // namespace tandem::desktop
