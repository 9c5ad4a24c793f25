// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QListView;

namespace tandem::ui {

/// Makes the list of a choice, or of what a completer suggests, as wide as its longest entry, and keeps it
/// within the window that it belongs to. Qt makes it as wide as the box. GUI thread.
class PopupFitter : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Looks after a widget where it is such a list; it may be told of the same one again.
    void look(QWidget *widget);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static void fit(QWidget *popup, const QListView *list);
};

} // namespace tandem::ui
