// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/celldelegate.h"

#include "ui/kit/headings.h"
#include "ui/kit/icons.h"
#include "ui/models/pagedmodel.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

constexpr int sideRoom = (roomBesideText - 2) / 2;
constexpr int boxSize = 18;
constexpr int barRoom = 4; ///< from the bottom of a cell to its bar
constexpr int wrappedRoom = 9; ///< above and below a text that wraps
constexpr qsizetype wrappedMost = 1500; ///< characters; the rest of a longer text is in its tool tip

QTextOption wrapping()
{
    QTextOption option(Qt::AlignLeft | Qt::AlignVCenter);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
}

QString wrapped(const QString &text)
{
    return text.size() > wrappedMost ? text.left(wrappedMost) + u'…' : text;
}

int wrappedHeight(const QString &text, const QFont &font, int width)
{
    QTextLayout layout(wrapped(text), font);
    layout.setTextOption(wrapping());
    layout.beginLayout();
    qreal height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1, width));
        height += line.height();
    }
    layout.endLayout();
    return static_cast<int>(std::ceil(height));
}

/// In a chosen row the grounds of pills would be lost in that of the row: there its outline makes the pill.
void paintPill(QPainter *painter, const QStyleOptionViewItem &option, Tone tone)
{
    const Theme *theme = Theme::instance();
    const QRect cell = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QFont small = headingFont(option.font);
    const QFontMetrics metrics(small);
    const int room = cell.width() - 2 * sideRoom - roomInPill;
    const QString shown = metrics.elidedText(option.text, Qt::ElideRight, std::max(12, room));
    QRect pill(0, 0, metrics.horizontalAdvance(shown) + roomInPill, metrics.height() + 6);
    pill.moveTop(cell.center().y() - pill.height() / 2);
    pill.moveLeft(cell.left() + sideRoom);
    painter->setPen(selected ? QPen(theme->color(inkOf(tone)), 1.5) : QPen(Qt::NoPen));
    painter->setBrush(theme->color(selected ? Token::Surface : groundOf(tone)));
    const QRectF shape = QRectF(pill).adjusted(0.75, 0.75, -0.75, -0.75);
    painter->drawRoundedRect(selected ? shape : QRectF(pill), pill.height() / 2.0, pill.height() / 2.0);
    painter->setPen(theme->color(inkOf(tone)));
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

/// Under the text, along the cell; the part that is meant stands out by its height too.
void paintBar(QPainter *painter, const QRect &room, double share)
{
    const QRect track(room.left(), room.bottom() - barRoom, room.width(), 1);
    painter->fillRect(track, Theme::instance()->color(Token::Field));
    const int width = static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * room.width()));
    painter->fillRect(
        QRect(track.left(), track.top() - 1, width, 3), Theme::instance()->color(Token::Accent));
}

} // namespace

static QString oneLine(QString text, const QFont &font, int width)
{
    text.truncate(twoLinesMost);
    text.replace(u'\n', u' ');
    return QFontMetrics(font).elidedText(text, Qt::ElideRight, width);
}

/// The line ends within a plain word. Addresses and ids have no other places to go on at.
static bool breaksAWord(const QString &text, qsizetype at)
{
    if (at <= 0 || at >= text.size() || !text.at(at - 1).isLetter() || !text.at(at).isLetter())
        return false;
    qsizetype first = at;
    while (first > 0 && !text.at(first - 1).isSpace())
        --first;
    qsizetype end = at;
    while (end < text.size() && !text.at(end).isSpace())
        ++end;
    const QStringView word = QStringView(text).mid(first, end - first);
    return std::ranges::all_of(word, [](QChar letter) { return letter.isLetter(); });
}

QString twoLines(QString text, const QFont &font, int width)
{
    const QFontMetrics metrics(font);
    // Measuring costs by the character, and a cell is measured at every paint.
    text.truncate(twoLinesMost);
    text.replace(u'\n', u' ');
    if (metrics.horizontalAdvance(text) <= width)
        return text;
    QTextLayout layout(text, font);
    layout.setTextOption(wrapping());
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(std::max(1, width));
    layout.endLayout();
    if (breaksAWord(text, first.textLength()))
        return metrics.elidedText(text, Qt::ElideRight, width);
    const QString rest = text.mid(first.textLength());
    return text.left(first.textLength()).trimmed() + u'\n' + metrics.elidedText(rest, Qt::ElideRight, width);
}

int pillColumnWidth(const QStringList &texts, const QFont &font)
{
    const QFontMetrics metrics(headingFont(font));
    int widest = 0;
    for (const QString &text : texts)
        widest = std::max(widest, metrics.horizontalAdvance(text));
    return widest + roomInPill + roomBesideText;
}

void CellDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const Theme *theme = Theme::instance();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = cell.state.testFlag(QStyle::State_Selected);
    if (selected)
        painter->fillRect(cell.rect, theme->color(Token::AccentSoft));
    painter->setPen(theme->color(Token::Border));
    painter->drawLine(cell.rect.bottomLeft(), cell.rect.bottomRight());
    if (selected && theme->look() == Look::HighContrast) {
        const int thick = theme->focusPen().width();
        painter->fillRect(cell.rect.adjusted(0, cell.rect.height() - thick, 0, 0), theme->focusPen().color());
    }
    // Where the chosen row is not marked, or another one is chosen, the keys would act on nothing one sees.
    if (cell.state.testFlag(QStyle::State_HasFocus) && !selected) {
        // The frame is around the table, and one is enough.
        const QPen pen = theme->focusPen();
        painter->fillRect(
            cell.rect.left(), cell.rect.top(), pen.width() + 1, cell.rect.height(), pen.color());
    }
    const QVariant checked = index.data(Qt::CheckStateRole);
    const QVariant tone = index.data(ToneRole);
    if (checked.isValid()) {
        paintBox(painter, cell.rect, static_cast<Qt::CheckState>(checked.toInt()),
            index.flags().testFlag(Qt::ItemIsUserCheckable), painter->device()->devicePixelRatioF());
    } else if (tone.isValid() && !cell.text.isEmpty()) {
        paintPill(painter, cell, static_cast<Tone>(tone.toInt()));
    } else {
        QRect room = cell.rect.adjusted(sideRoom, 0, -sideRoom, 0);
        if (const QVariant share = index.data(BarRole); share.isValid()) {
            paintBar(painter, room, share.toDouble());
            room.setBottom(room.bottom() - 2 * barRoom);
        }
        painter->setFont(cell.font);
        painter->setPen(theme->color(index.data(MutedRole).toBool() ? Token::Muted : Token::Text));
        if (cell.features.testFlag(QStyleOptionViewItem::WrapText))
            painter->drawText(QRectF(room), wrapped(cell.text), wrapping());
        else if (room.height() < 2 * QFontMetrics(cell.font).height())
            painter->drawText(
                room, Qt::AlignLeft | Qt::AlignVCenter, oneLine(cell.text, cell.font, room.width()));
        else
            painter->drawText(
                room, Qt::AlignLeft | Qt::AlignVCenter, twoLines(cell.text, cell.font, room.width()));
    }
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    if (!cell.features.testFlag(QStyleOptionViewItem::WrapText) || index.data(ToneRole).isValid())
        return QStyledItemDelegate::sizeHint(option, index);
    const int width = option.rect.width();
    return {width, wrappedHeight(cell.text, cell.font, width - 2 * sideRoom) + 2 * wrappedRoom};
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
