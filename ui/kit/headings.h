// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

class QHeaderView;

namespace tandem::ui {

/// Of TextRole::Small as the style sheet draws it, for what a delegate draws itself.
[[nodiscard]] QFont smallFont(QFont font);
/// Of the headings of columns as the style sheet draws them, and of pills.
[[nodiscard]] QFont headingFont(QFont font);
/// What the heading of a column takes, with the room at its sides; 0: it has none. GUI thread.
[[nodiscard]] int headingWidth(const QHeaderView *header, int column);

} // namespace tandem::ui
