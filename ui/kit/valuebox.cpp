// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/valuebox.h"

#include <QEvent>

namespace tandem::ui {

ValueBox::ValueBox(QWidget *parent)
    : QComboBox(parent)
{
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(14);
}

bool ValueBox::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip)
        setToolTip(currentText().toHtmlEscaped());
    return QComboBox::event(event);
}

} // namespace tandem::ui
