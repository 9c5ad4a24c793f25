// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/tabkeys.h"

#include <QKeyEvent>
#include <QTabBar>

namespace tandem::ui {

namespace {

/// The first that can be chosen from this end; -1: none can.
int endOf(const QTabBar *bar, bool last)
{
    for (int i = 0; i < bar->count(); ++i) {
        const int tab = last ? bar->count() - 1 - i : i;
        if (bar->isTabEnabled(tab) && bar->isTabVisible(tab))
            return tab;
    }
    return -1;
}

} // namespace

void TabKeys::look(QWidget *widget)
{
    if (qobject_cast<QTabBar *>(widget))
        widget->installEventFilter(this);
}

bool TabKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool toEnd = key->key() == Qt::Key_End;
    const bool plain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (!plain || (!toEnd && key->key() != Qt::Key_Home))
        return QObject::eventFilter(watched, event);
    auto *bar = static_cast<QTabBar *>(watched);
    if (const int tab = endOf(bar, toEnd); tab >= 0)
        bar->setCurrentIndex(tab);
    return true;
}

} // namespace tandem::ui
