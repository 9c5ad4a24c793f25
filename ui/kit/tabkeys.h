// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace tandem::ui {

/// Home and End go to the first and the last tab of a row of tabs, as in every list. GUI thread.
class TabKeys : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Looks after a widget that is a row of tabs; it may be told of the same one again.
    void look(QWidget *widget);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace tandem::ui
