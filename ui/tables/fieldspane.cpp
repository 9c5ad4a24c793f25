// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/fieldspane.h"

#include "ui/kit/labels.h"
#include "ui/tables/tableview.h"

#include <QBoxLayout>

namespace tandem::ui {
using namespace Qt::StringLiterals;

FieldsPane::FieldsPane(const QString &objectName, Layout layout, QWidget *parent)
    : Card({}, parent)
    , m_explanation(makeWrappedLabel({}, TextRole::Muted, this))
    , m_table(new TableView(objectName + u"Fields"_s, tr("Fields of the chosen row"), this))
    , m_model(new FieldsModel(this))
{
    setObjectName(objectName);
    m_explanation->setObjectName(objectName + u"Explanation"_s);
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setMinimumHeight(96);
    if (layout == Layout::Pair) {
        for (const int column : {FieldsModel::Base, FieldsModel::Result, FieldsModel::Rule})
            m_table->setColumnHidden(column, true);
        m_table->setColumnWidths({-2, 0, -3, -3, 0, 0});
    } else {
        m_table->setColumnWidths({-3, -3, -4, -4, -4, -3});
    }
    body()->setSpacing(8);
    body()->addWidget(m_explanation);
    body()->addWidget(m_table, 1);
    showNothing({});
}

void FieldsPane::showLines(const QString &heading, const QString &explanation, const QList<FieldLine> &lines)
{
    setHeading(heading);
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
    m_model->setLines(lines);
    m_table->show();
}

void FieldsPane::showNothing(const QString &hint)
{
    setHeading({});
    m_explanation->setText(hint);
    m_explanation->show();
    m_model->setLines({});
    m_table->hide();
}

} // namespace tandem::ui
