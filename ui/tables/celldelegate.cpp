// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/celldelegate.h"

#include "ui/kit/icons.h"
#include "ui/models/pagedmodel.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

constexpr int sideRoom = 12;
constexpr int boxSize = 18;

void paintPill(QPainter *painter, const QRect &cell, const QFont &font, const QString &text, Tone tone)
{
    QFont small = font;
    small.setPixelSize(12);
    small.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(small);
    const int room = cell.width() - 2 * sideRoom - 20;
    const QString shown = metrics.elidedText(text, Qt::ElideRight, std::max(12, room));
    QRect pill(0, 0, metrics.horizontalAdvance(shown) + 20, metrics.height() + 6);
    pill.moveTop(cell.center().y() - pill.height() / 2);
    pill.moveLeft(cell.left() + sideRoom);
    painter->setPen(Qt::NoPen);
    painter->setBrush(Theme::instance()->color(groundOf(tone)));
    painter->drawRoundedRect(pill, pill.height() / 2.0, pill.height() / 2.0);
    painter->setPen(Theme::instance()->color(inkOf(tone)));
    painter->setFont(small);
    painter->drawText(pill, Qt::AlignCenter, shown);
}

void paintBox(QPainter *painter, const QRect &cell, Qt::CheckState state, bool enabled, qreal ratio)
{
    QRectF box(0, 0, boxSize, boxSize);
    box.moveCenter(QRectF(cell).center());
    const Theme *theme = Theme::instance();
    const bool ticked = state == Qt::Checked;
    const Token ground = !enabled ? Token::SurfaceAlt : ticked ? Token::Accent : Token::Surface;
    painter->setBrush(theme->color(ground));
    painter->setPen(QPen(theme->color(!enabled ? Token::Border
                                 : ticked      ? Token::Accent
                                               : Token::Field),
        1.5));
    painter->drawRoundedRect(box, 4, 4);
    if (!ticked)
        return;
    const int size = boxSize - 4;
    painter->drawPixmap(box.topLeft() + QPointF(2, 2),
        iconPixmap(u"tick"_s, enabled ? Token::OnAccent : Token::Muted, size, ratio));
}

} // namespace

void CellDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const Theme *theme = Theme::instance();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (cell.state & QStyle::State_Selected)
        painter->fillRect(cell.rect, theme->color(Token::AccentSoft));
    painter->setPen(theme->color(Token::Border));
    painter->drawLine(cell.rect.bottomLeft(), cell.rect.bottomRight());
    const QVariant checked = index.data(Qt::CheckStateRole);
    const QVariant tone = index.data(ToneRole);
    if (checked.isValid()) {
        paintBox(painter, cell.rect, static_cast<Qt::CheckState>(checked.toInt()),
            index.flags().testFlag(Qt::ItemIsUserCheckable), painter->device()->devicePixelRatioF());
    } else if (tone.isValid() && !cell.text.isEmpty()) {
        paintPill(painter, cell.rect, cell.font, cell.text, static_cast<Tone>(tone.toInt()));
    } else {
        const QRect room = cell.rect.adjusted(sideRoom, 0, -sideRoom, 0);
        painter->setFont(cell.font);
        painter->setPen(theme->color(index.data(MutedRole).toBool() ? Token::Muted : Token::Text));
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            QFontMetrics(cell.font).elidedText(cell.text, Qt::ElideRight, room.width()));
    }
    painter->restore();
}

bool CellDelegate::editorEvent(
    QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (!index.flags().testFlag(Qt::ItemIsUserCheckable))
        return false;
    // The whole cell is the box: a small target is hard to hit.
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() != Qt::LeftButton || !option.rect.contains(mouse->position().toPoint()))
            return false;
        const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return model->setData(index, ticked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }
    return event->type() == QEvent::MouseButtonDblClick;
}

} // namespace tandem::ui
