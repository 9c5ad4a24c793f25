// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/facts.h"

#include "ui/kit/labels.h"

#include <QBoxLayout>
#include <QGridLayout>

namespace tandem::ui {

Facts::Facts(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void Facts::show(const QList<std::pair<QString, QString>> &facts)
{
    delete m_table;
    m_table = new QWidget(this);
    m_grid = new QGridLayout(m_table);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(24);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnMinimumWidth(0, 104);
    m_grid->setColumnStretch(1, 1);
    for (const auto &[name, value] : facts) {
        if (value.isEmpty())
            continue;
        const int row = m_grid->rowCount();
        m_grid->addWidget(makeLabel(name, TextRole::Muted, m_table), row, 0, Qt::AlignTop);
        QLabel *label = makeWrappedLabel(value, TextRole::Body, m_table);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setAccessibleName(name + QStringLiteral(": ") + value);
        m_grid->addWidget(label, row, 1);
    }
    layout()->addWidget(m_table);
    m_table->show();
}

} // namespace tandem::ui
