// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/popups.h"

#include <QEvent>
#include <QItemDelegate>
#include <QListView>
#include <QScreen>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace tandem::ui {

namespace {

/// The list is the popup itself, or stands in it.
QListView *listIn(QWidget *popup)
{
    auto *list = qobject_cast<QListView *>(popup);
    return list ? list : popup->findChild<QListView *>();
}

int widthOf(const QListView *list)
{
    const QAbstractItemModel *model = list->model();
    const QFontMetrics metrics = list->fontMetrics();
    QModelIndex longest;
    int most = -1;
    for (int row = 0; model && row < model->rowCount(list->rootIndex()); ++row) {
        const QModelIndex index = model->index(row, list->modelColumn(), list->rootIndex());
        const int advance = metrics.horizontalAdvance(index.data().toString());
        if (advance > most) {
            most = advance;
            longest = index;
        }
    }
    return list->sizeHintForIndex(longest).width() + list->verticalScrollBar()->sizeHint().width();
}

} // namespace

void PopupFitter::look(QWidget *widget)
{
    QListView *list = widget->windowType() == Qt::Popup ? listIn(widget) : nullptr;
    if (!list)
        return;
    widget->setProperty("popup", true);
    // Qt's own one draws rows as the style does, and knows nothing of the style sheet's.
    if (qobject_cast<QItemDelegate *>(list->itemDelegate()))
        list->setItemDelegate(new QStyledItemDelegate(list));
    widget->installEventFilter(this);
}

bool PopupFitter::eventFilter(QObject *watched, QEvent *event)
{
    // Where the display has moved it, it stays.
    const bool isPlaced = !event->spontaneous()
        && (event->type() == QEvent::Show || event->type() == QEvent::Resize
            || event->type() == QEvent::Move);
    if (isPlaced) {
        auto *popup = static_cast<QWidget *>(watched);
        if (const QListView *list = listIn(popup))
            fit(popup, list);
    }
    return QObject::eventFilter(watched, event);
}

void PopupFitter::fit(QWidget *popup, const QListView *list)
{
    // What a completer suggests stands in a window without a parent, and gives its keys to the box.
    const QWidget *box = popup->parentWidget() ? popup->parentWidget() : popup->focusProxy();
    const QRect screen = popup->screen()->availableGeometry();
    const QRect bounds = box ? box->window()->geometry().intersected(screen) : screen;
    const QMargins inside = popup->contentsMargins();
    const int frames = 2 * list->frameWidth() + (list == popup ? 0 : inside.left() + inside.right());
    QRect place = popup->geometry();
    place.setWidth(std::min(std::max(place.width(), widthOf(list) + frames), bounds.width()));
    if (place.right() > bounds.right())
        place.moveRight(bounds.right());
    if (place.left() < bounds.left())
        place.moveLeft(bounds.left());
    if (place != popup->geometry())
        popup->setGeometry(place);
}

} // namespace tandem::ui
