// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tandem::ui {

/// A tool tip that shows this text as it stands, whatever tags a service put into it, and wraps; not more of
/// it than a screen holds. Empty: none.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace tandem::ui
