// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/valuebox.h"

#include "ui/kit/tooltips.h"

#include <QHelpEvent>
#include <QToolTip>

namespace tandem::ui {

ValueBox::ValueBox(QWidget *parent)
    : QComboBox(parent)
{
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(14);
}

bool ValueBox::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !toolTip().isEmpty())
        return QComboBox::event(event);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(currentText()), this);
    return true;
}

} // namespace tandem::ui
