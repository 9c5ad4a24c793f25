// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/elidedline.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionFrame>

namespace tandem::ui {

QString ElidedLine::shownText() const
{
    return hasFocus() ? text() : fontMetrics().elidedText(text(), Qt::ElideRight, room().width());
}

void ElidedLine::paintEvent(QPaintEvent *event)
{
    const QString shown = shownText();
    if (shown == text())
        return QLineEdit::paintEvent(event);
    QStyleOptionFrame panel;
    initStyleOption(&panel);
    QPainter painter(this);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &panel, &painter, this);
    painter.setPen(palette().color(QPalette::Text));
    const Qt::Alignment side =
        QStyle::visualAlignment(layoutDirection(), alignment()) & Qt::AlignHorizontal_Mask;
    painter.drawText(room(), static_cast<int>(side | Qt::AlignTop) | Qt::TextSingleLine, shown);
}

/// Where a QLineEdit draws the line of its text: it does not jump when the focus comes.
QRect ElidedLine::room() const
{
    constexpr int beside = 2; // as Qt has it
    QStyleOptionFrame panel;
    initStyleOption(&panel);
    const QRect inside =
        style()->subElementRect(QStyle::SE_LineEditContents, &panel, this).marginsRemoved(textMargins());
    const int height = fontMetrics().height();
    const int top = inside.top() + (inside.height() - height + 1) / 2;
    return {inside.left() + beside, top, inside.width() - 2 * beside, height};
}

} // namespace tandem::ui
