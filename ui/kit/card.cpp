// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/card.h"

#include "ui/kit/labels.h"

#include <QBoxLayout>

namespace tandem::ui {

Card::Card(const QString &heading, QWidget *parent)
    : QFrame(parent)
    , m_heading(makeLabel(heading, TextRole::Heading, this))
    , m_header(new QHBoxLayout)
    , m_body(new QVBoxLayout)
{
    setProperty("card", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 24);
    layout->setSpacing(16);
    m_header->setSpacing(8);
    m_header->addWidget(m_heading, 1);
    layout->addLayout(m_header);
    m_body->setSpacing(16);
    layout->addLayout(m_body, 1);
    setHeading(heading);
}

void Card::setHeading(const QString &heading)
{
    m_heading->setText(heading);
    m_heading->setVisible(!heading.isEmpty());
    setAccessibleName(heading);
}

} // namespace tandem::ui
