// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mapping.h"

class QHBoxLayout;
class QPushButton;

namespace tandem::ui {

class ChipGroup;

/// A chip that chooses which way of a mapping a pane shows; one of `group`, owned by the layout's widget.
[[nodiscard]] QPushButton *addSideChip(
    Direction direction, const QString &objectName, ChipGroup *group, QHBoxLayout *layout);

} // namespace tandem::ui
