// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mapping/sidechip.h"

#include "ui/kit/chips.h"
#include "ui/mapping/mappingwords.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace tandem::ui {

QPushButton *addSideChip(
    Direction direction, const QString &objectName, ChipGroup *group, QHBoxLayout *layout)
{
    QPushButton *button = makeChip(directionWords(direction), objectName, layout->parentWidget());
    group->add(button);
    layout->addWidget(button);
    return button;
}

} // namespace tandem::ui
