// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace tandem::ui {

/// What of a text is shown in a cell: one line where it fits, else two, of which the second is elided; one
/// elided line where its first word does not fit. What is far longer than that is not measured.
[[nodiscard]] QString twoLines(QString text, const QFont &font, int width);
/// The most characters that are looked at for two lines.
inline constexpr qsizetype twoLinesMost = 1000;

/// Beside the text of a cell, with the line between columns; and what a pill takes beyond its text.
inline constexpr int roomBesideText = 26;
inline constexpr int roomInPill = 20;

/// What a column takes in which the pills of these texts are never cut, in a table of this font.
[[nodiscard]] int pillColumnWidth(const QStringList &texts, const QFont &font);

/// Paints a cell: text with room at its sides, on two lines at most, or wrapped where the view wraps;
/// secondary text muted, a pill where the model names a tone, a tick box in the middle of its column, a bar
/// under the text where the model has a share.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The height that a wrapped text needs in the width the option has.
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] bool editorEvent(QEvent *event, QAbstractItemModel *model,
        const QStyleOptionViewItem &option, const QModelIndex &index) override;
};

} // namespace tandem::ui
