// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/headings.h"

#include <QAbstractItemModel>
#include <QFontMetrics>
#include <QHeaderView>

namespace tandem::ui {

QFont smallFont(QFont font)
{
    font.setPixelSize(12);
    return font;
}

QFont headingFont(QFont font)
{
    font = smallFont(font);
    font.setWeight(QFont::DemiBold);
    return font;
}

int headingWidth(const QHeaderView *header, int column)
{
    constexpr int room = 26;
    const QString text = header->model()->headerData(column, Qt::Horizontal).toString();
    return text.isEmpty() ? 0 : QFontMetrics(headingFont(header->font())).horizontalAdvance(text) + room;
}

} // namespace tandem::ui
