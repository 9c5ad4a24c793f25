// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mapping/sidechip.h"

#include "ui/kit/labels.h"
#include "ui/mapping/mappingwords.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

namespace tandem::ui {

QPushButton *addSideChip(
    Direction direction, const QString &objectName, QButtonGroup *group, QHBoxLayout *layout)
{
    QPushButton *button =
        makeButton(directionWords(direction), objectName, ButtonRole::Normal, layout->parentWidget());
    button->setProperty("chip", true);
    button->setCheckable(true);
    group->addButton(button);
    layout->addWidget(button);
    return button;
}

} // namespace tandem::ui
