// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/cardcolumn.h"

#include "ui/kit/card.h"

#include <QBoxLayout>

namespace tandem::ui {

CardColumn::CardColumn(const QString &objectName, QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(objectName);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus); // Its controls have it.
    auto *inside = new QWidget(this);
    inside->setProperty("transparent", true);
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins(0, 12, 4, 0);
    m_column->setSpacing(16);
    m_column->addStretch(1);
    setWidget(inside);
}

void CardColumn::addCard(QWidget *card)
{
    // The stretch stays at the end.
    m_column->insertWidget(m_column->count() - 1, card);
}

void addPair(Card *card, QWidget *one, QWidget *two)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(24);
    line->addWidget(one, 1, Qt::AlignTop);
    line->addWidget(two, 1, Qt::AlignTop);
    card->body()->addLayout(line);
}

} // namespace tandem::ui
