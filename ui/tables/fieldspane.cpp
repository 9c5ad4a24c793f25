// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/fieldspane.h"

#include "ui/kit/labels.h"
#include "ui/tables/tableview.h"

#include <QBoxLayout>
#include <QResizeEvent>

namespace tandem::ui {
using namespace Qt::StringLiterals;

FieldsPane::FieldsPane(const QString &objectName, Layout layout, QWidget *parent)
    : Card({}, parent)
    , m_layout(layout)
    , m_explanation(makeWrappedLabel({}, TextRole::Muted, this))
    , m_table(new TableView(objectName + u"Fields"_s, tr("Fields of the chosen row"), this))
    , m_model(new FieldsModel(this))
{
    setObjectName(objectName);
    m_explanation->setObjectName(objectName + u"Explanation"_s);
    m_table->setModel(m_model);
    m_table->setWrapped();
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    // Rather than lying over what stands below it; of a plan's row one field is seen whole.
    m_table->setMinimumHeight(layout == Layout::Plan ? 96 : 64);
    if (layout != Layout::Plan) {
        m_table->setColumnHidden(FieldsModel::Base, layout == Layout::Pair);
        m_table->setColumnHidden(FieldsModel::Result, true);
        m_table->setColumnHidden(FieldsModel::Rule, true);
        m_table->setColumnWidths({-3, -4, -4, -4, 0, 0});
    }
    // One line: the list above is given the room.
    if (layout == Layout::Conflict)
        askForAllLines();
    this->layout()->setContentsMargins(20, 12, 20, 12);
    this->layout()->setSpacing(4);
    body()->setSpacing(8);
    body()->addWidget(m_explanation);
    body()->addWidget(m_table, 1);
    showNothing({});
}

void FieldsPane::askForAllLines()
{
    m_table->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
}

QSize FieldsPane::minimumSizeHint() const
{
    QSize least = Card::minimumSizeHint();
    if (layout()->hasHeightForWidth())
        least.setHeight(std::max(least.height(), layout()->minimumHeightForWidth(width())));
    return least;
}

void FieldsPane::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        updateGeometry();
}

void FieldsPane::showLines(const QString &heading, const QString &explanation, const QList<FieldLine> &lines)
{
    setHeading(heading);
    m_explanation->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
    m_model->setLines(lines);
    if (m_layout != Layout::Pair)
        hideEmptyColumns(lines);
    m_table->show();
}

void FieldsPane::hideEmptyColumns(const QList<FieldLine> &lines)
{
    const auto nowhere = [&lines](bool FieldLine::*known) {
        return std::none_of(
            lines.cbegin(), lines.cend(), [known](const FieldLine &line) { return line.*known; });
    };
    m_table->setColumnHidden(FieldsModel::Base, nowhere(&FieldLine::hasBase));
    m_table->setColumnHidden(FieldsModel::Salesforce, nowhere(&FieldLine::hasSalesforce));
    m_table->setColumnHidden(FieldsModel::Startdeliver, nowhere(&FieldLine::hasStartdeliver));
    m_table->setColumnWidths(
        m_layout == Layout::Plan ? QList<int>{-5, 104, 124, 132, -4, -4} : QList<int>{-3, -4, -4, -4, 0, 0});
}

void FieldsPane::showNothing(const QString &hint)
{
    setHeading({});
    // Alone in a tab it stands where a list without rows says so.
    if (m_layout == Layout::Pair)
        m_explanation->setAlignment(Qt::AlignCenter);
    m_explanation->setText(hint);
    m_explanation->show();
    m_model->setLines({});
    m_table->hide();
}

} // namespace tandem::ui
