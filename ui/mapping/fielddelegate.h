// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/side.h"

#include <QStyledItemDelegate>

namespace tandem::ui {

/// Draws one field: label, API name and type, its flags, how many records have it, and at its inner edge the
/// port that a link begins at.
class FieldDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit FieldDelegate(Side side, QObject *parent = nullptr);

    /// Where a press begins a link.
    [[nodiscard]] QRect portRect(const QRect &row) const;
    /// The field that waits for its partner; empty: none.
    void setArmed(const QString &field) { m_armed = field; }
    /// Rows drawn so far: a test holds it against what can be seen.
    [[nodiscard]] static qint64 paints();

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintPort(QPainter *painter, const QRect &row, const QModelIndex &index) const;
    [[nodiscard]] int paintMarks(
        QPainter *painter, const QRect &room, const QFont &font, const QModelIndex &index) const;

    Side m_side;
    QString m_armed;
};

} // namespace tandem::ui
