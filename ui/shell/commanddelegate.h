// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace tandem::ui {

/// Paints a command: its picture, its text above its place or what stands in its way, and its key. The
/// view's current row is the one that Return does, whoever has the focus. GUI thread; owned by the view.
class CommandDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] static int paintKeys(
        QPainter *painter, const QRect &room, const QStyleOptionViewItem &option, const QString &keys);
};

} // namespace tandem::ui
