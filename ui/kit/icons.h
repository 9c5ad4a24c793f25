// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QIcon>
#include <QPixmap>

namespace tandem::ui {

/// Makes icons, style and translations under :/tandem readable; the theme does it.
void initIcons();

/// An icon of resources/icons, drawn in a colour of the theme that is in force when it is painted.
[[nodiscard]] QIcon icon(const QString &name, Token ink = Token::Text);

/// The same as a picture of `size` pixels (device independent).
[[nodiscard]] QPixmap iconPixmap(const QString &name, Token ink, int size, qreal ratio);

} // namespace tandem::ui
