// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mapping/fielddelegate.h"

#include "ui/kit/headings.h"
#include "ui/kit/icons.h"
#include "ui/kit/theme.h"
#include "ui/mapping/fieldlistmodel.h"

#include <QPainter>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 12;
constexpr int portRoom = 28;
constexpr int portSize = 10;
constexpr int markSize = 16;
constexpr int shareWidth = 44;

qint64 drawn = 0;

/// Percent as a number with a bar under it.
void paintShare(QPainter *painter, const QRect &room, const QFont &font, int share)
{
    const Theme *theme = Theme::instance();
    QRect text = room;
    text.setBottom(room.center().y() + 4);
    painter->setFont(font);
    painter->setPen(theme->color(Token::Muted));
    painter->drawText(text, Qt::AlignRight | Qt::AlignBottom, FieldListModel::tr("%1 %").arg(share));
    QRectF bar(room.right() - 35, room.center().y() + 8, 36, 3);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme->color(Token::Border));
    painter->drawRoundedRect(bar, 1.5, 1.5);
    bar.setWidth(bar.width() * share / 100.0);
    painter->setBrush(theme->color(Token::Muted));
    painter->drawRoundedRect(bar, 1.5, 1.5);
}

} // namespace

FieldDelegate::FieldDelegate(Side side, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_side(side)
{
}

qint64 FieldDelegate::paints()
{
    return drawn;
}

QRect FieldDelegate::portRect(const QRect &row) const
{
    QRect port(0, row.top(), portRoom, row.height());
    if (m_side == Side::Salesforce)
        port.moveRight(row.right());
    else
        port.moveLeft(row.left());
    return port;
}

void FieldDelegate::paintPort(QPainter *painter, const QRect &row, const QModelIndex &index) const
{
    const Theme *theme = Theme::instance();
    QRectF port(0, 0, portSize, portSize);
    port.moveCenter(QRectF(portRect(row)).center());
    const bool mapped = index.data(FieldListModel::MappedRole).toBool();
    const bool armed = !m_armed.isEmpty() && m_armed == index.data(FieldListModel::NameRole).toString();
    painter->setPen(QPen(theme->color(mapped || armed ? Token::Accent : Token::Field), 1.5));
    painter->setBrush(theme->color(armed ? Token::AccentSoft : mapped ? Token::Accent : Token::Surface));
    painter->drawEllipse(armed ? port.adjusted(-3, -3, 3, 3) : port);
}

/// From the right; returns how much they took.
int FieldDelegate::paintMarks(
    QPainter *painter, const QRect &room, const QFont &font, const QModelIndex &index) const
{
    const Theme *theme = Theme::instance();
    int right = room.right();
    const QVariant share = index.data(FieldListModel::ShareRole);
    if (share.isValid())
        paintShare(
            painter, QRect(right - shareWidth, room.top(), shareWidth, room.height()), font, share.toInt());
    right -= shareWidth + 8;
    const qreal ratio = painter->device()->devicePixelRatioF();
    const auto picture = [&](const QString &name, Token ink) {
        right -= markSize;
        painter->drawPixmap(
            QPoint(right, room.center().y() - markSize / 2 + 1), iconPixmap(name, ink, markSize, ratio));
        right -= 6;
    };
    if (const QVariant problem = index.data(FieldListModel::ProblemRole); problem.isValid())
        picture(u"alert"_s, inkOf(static_cast<Tone>(problem.toInt())));
    if (index.data(FieldListModel::WithheldRole).toBool())
        picture(u"lock"_s, Token::Muted);
    if (index.data(FieldListModel::ReadOnlyRole).toBool())
        picture(u"eye"_s, Token::Muted);
    if (index.data(FieldListModel::FormulaRole).toBool())
        picture(u"formula"_s, Token::Muted);
    if (index.data(FieldListModel::RequiredRole).toBool()) {
        right -= 10;
        QFont bold = font;
        bold.setPixelSize(16);
        bold.setWeight(QFont::Bold);
        painter->setFont(bold);
        painter->setPen(theme->color(Token::Bad));
        painter->drawText(QRect(right, room.top() + 3, 10, room.height()), Qt::AlignCenter, u"*"_s);
        right -= 6;
    }
    return room.right() - right;
}

void FieldDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    ++drawn;
    const Theme *theme = Theme::instance();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = option.rect;
    if (option.state & QStyle::State_Selected)
        painter->fillRect(row, theme->color(Token::AccentSoft));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(row, theme->color(Token::SurfaceAlt));
    if (option.state & QStyle::State_HasFocus) {
        // At its edge: the frame is around the list, and one is enough.
        const QPen pen = theme->focusPen();
        painter->fillRect(row.left(), row.top(), pen.width() + 1, row.height(), pen.color());
    }
    painter->setPen(theme->color(Token::Border));
    painter->drawLine(row.bottomLeft(), row.bottomRight());
    paintPort(painter, row, index);
    QRect room = row.adjusted(margin, 0, -margin, 0);
    if (m_side == Side::Salesforce)
        room.setRight(row.right() - portRoom);
    else
        room.setLeft(row.left() + portRoom);
    const QFont small = smallFont(option.font);
    room.setRight(room.right() - paintMarks(painter, room, small, index));
    const QFontMetrics metrics(option.font);
    const QFontMetrics smallMetrics(small);
    const int top = row.top() + (row.height() - metrics.height() - smallMetrics.height() - 2) / 2;
    painter->setFont(option.font);
    painter->setPen(theme->color(Token::Text));
    painter->drawText(QRect(room.left(), top, room.width(), metrics.height()),
        Qt::AlignLeft | Qt::AlignVCenter,
        metrics.elidedText(index.data().toString(), Qt::ElideRight, room.width()));
    painter->setFont(small);
    painter->setPen(theme->color(Token::Muted));
    painter->drawText(QRect(room.left(), top + metrics.height() + 2, room.width(), smallMetrics.height()),
        Qt::AlignLeft | Qt::AlignVCenter,
        smallMetrics.elidedText(
            index.data(FieldListModel::DetailRole).toString(), Qt::ElideRight, room.width()));
    painter->restore();
}

QSize FieldDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {160,
        std::max(
            46, QFontMetrics(option.font).height() + QFontMetrics(smallFont(option.font)).height() + 14)};
}

} // namespace tandem::ui
