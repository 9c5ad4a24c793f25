// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commanddelegate.h"

#include "ui/kit/headings.h"
#include "ui/kit/theme.h"
#include "ui/shell/commandmodel.h"

#include <QAbstractItemView>
#include <QIcon>
#include <QPainter>
#include <QStyle>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 10;
constexpr int pictureSize = 20;
constexpr int between = 2; ///< the two lines

bool isCurrent(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view && view->currentIndex() == index;
}

void paintLine(QPainter *painter, const QRect &line, const QFont &font, const QString &text)
{
    painter->setFont(font);
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeading,
        QFontMetrics(font).elidedText(text, Qt::ElideRight, line.width()));
}

} // namespace

/// At the end of the row; returns how much room it took.
int CommandDelegate::paintKeys(
    QPainter *painter, const QRect &room, const QStyleOptionViewItem &option, const QString &keys)
{
    if (keys.isEmpty())
        return 0;
    const QFont small = smallFont(option.font);
    const QFontMetrics metrics(small);
    const int wide = metrics.horizontalAdvance(keys) + 16;
    const int high = metrics.height() + 6;
    const QRect pill = QStyle::visualRect(
        option.direction, room, QRect(room.right() + 1 - wide, room.center().y() - high / 2, wide, high));
    const Theme *theme = Theme::instance();
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme->color(Token::SurfaceAlt));
    painter->drawRoundedRect(pill, 6, 6);
    painter->setPen(theme->color(Token::Muted));
    painter->setFont(small);
    painter->drawText(pill, Qt::AlignCenter, keys);
    return wide + margin;
}

void CommandDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme *theme = Theme::instance();
    const bool able = index.flags().testFlag(Qt::ItemIsEnabled);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    if (isCurrent(option, index)) {
        // By its edge too, not by the ground alone; the frame is around the line that is typed in.
        painter->setBrush(theme->color(Token::AccentSoft));
        painter->drawRoundedRect(option.rect, 6, 6);
        const QPen pen = theme->focusPen();
        const QRect edge(
            option.rect.left(), option.rect.top() + 8, pen.width() + 1, option.rect.height() - 16);
        painter->fillRect(QStyle::visualRect(option.direction, option.rect, edge), pen.color());
    } else if (option.state & QStyle::State_MouseOver) {
        painter->setBrush(theme->color(Token::SurfaceAlt));
        painter->drawRoundedRect(option.rect, 6, 6);
    }
    QRect room = option.rect.adjusted(margin, 0, -margin, 0);
    const QRect picture = QStyle::visualRect(option.direction, room,
        QRect(room.left(), room.center().y() - pictureSize / 2, pictureSize, pictureSize));
    index.data(Qt::DecorationRole)
        .value<QIcon>()
        .paint(painter, picture, Qt::AlignCenter, able ? QIcon::Normal : QIcon::Disabled);
    const int keys = paintKeys(painter, room, option, index.data(CommandModel::KeysRole).toString());
    const int pictures = pictureSize + margin;
    room = option.direction == Qt::RightToLeft ? room.adjusted(keys, 0, -pictures, 0)
                                               : room.adjusted(pictures, 0, -keys, 0);
    const QFont small = smallFont(option.font);
    const int high = QFontMetrics(option.font).height();
    const int low = QFontMetrics(small).height();
    const int top = room.top() + (room.height() - high - low - between) / 2;
    painter->setPen(theme->color(able ? Token::Text : Token::Field));
    paintLine(painter, QRect(room.left(), top, room.width(), high), option.font, index.data().toString());
    const QString obstacle = index.data(CommandModel::ObstacleRole).toString();
    painter->setPen(theme->color(Token::Muted));
    paintLine(painter, QRect(room.left(), top + high + between, room.width(), low), small,
        obstacle.isEmpty() ? index.data(CommandModel::PlaceRole).toString() : obstacle);
    painter->restore();
}

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {160,
        QFontMetrics(option.font).height() + QFontMetrics(smallFont(option.font)).height() + between + 14};
}

} // namespace tandem::ui
