// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/aboutsheet.h"

namespace tandem::desktop {

/// What this program is and was made with, and where the profile is kept.
[[nodiscard]] ui::ProgramFacts programFacts(const QString &dataFolder);

} // namespace tandem::desktop
