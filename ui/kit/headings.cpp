// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/headings.h"

#include <QAbstractItemModel>
#include <QFontMetrics>
#include <QHeaderView>

namespace tandem::ui {

QFont headingFont(QFont font)
{
    font.setPixelSize(12);
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
