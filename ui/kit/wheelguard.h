// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace tandem::ui {

/// Lets the wheel scroll the page where it rolls over a choice or a number without the focus, and change no
/// value on the way. GUI thread.
class WheelGuard : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Looks after a widget where the wheel would turn it; it may be told of the same one again.
    void look(QWidget *widget);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace tandem::ui
