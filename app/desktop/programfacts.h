// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/supportviews.h"
#include "ui/help/aboutsheet.h"

namespace tandem::desktop {

/// What this program is and was made with, and where the profile is kept.
[[nodiscard]] ui::ProgramFacts programFacts(const QString &dataFolder);
/// The same for a support bundle, with the files of the log, newest first.
[[nodiscard]] session::SupportRequest supportRequest(const QString &dataFolder, const QStringList &logFiles);

} // namespace tandem::desktop
