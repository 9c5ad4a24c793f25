// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/flowsmodel.h"

#include "ui/kit/directions.h"
#include "ui/kit/formats.h"
#include "ui/kit/words.h"
#include "ui/models/pagedmodel.h"

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

qint64 countOf(const session::FlowOverview &flow, int column)
{
    switch (column) {
    case FlowsModel::Linked:
        return flow.linked;
    case FlowsModel::ToSalesforce:
        return flow.written.salesforce;
    case FlowsModel::ToStartdeliver:
        return flow.written.startdeliver;
    default:
        return flow.refused;
    }
}

QString textOf(const session::FlowOverview &flow, int column)
{
    switch (column) {
    case FlowsModel::Name:
        return flowShortTitle(flow.flow);
    case FlowsModel::Way:
        return directionArrow(flow.direction) + u' ' + directionWords(flow.direction);
    default:
        return formatCount(countOf(flow, column));
    }
}

} // namespace

void FlowsModel::setFlows(const QList<session::FlowOverview> &flows)
{
    if (flows == m_flows)
        return;
    beginResetModel();
    m_flows = flows;
    endResetModel();
}

QStringList FlowsModel::headers() const
{
    return {
        tr("Flow"), tr("Direction"), tr("Linked"), tr("To Salesforce"), tr("To Startdeliver"), tr("Refused")};
}

QVariant FlowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::ToolTipRole)
        return SimpleTable::headerData(section, orientation, role);
    return QStringList{tr("What is synced"), tr("Which service is written to"),
        tr("Linked pairs, also those that left the scope"),
        tr("Changes written to Salesforce in the last 24 hours"),
        tr("Changes written to Startdeliver in the last 24 hours"),
        tr("Values and records that a service refused")}
        .value(section);
}

QVariant FlowsModel::cell(int row, int column, int role) const
{
    const session::FlowOverview &flow = m_flows.at(row);
    switch (role) {
    case IdRole:
        return static_cast<qint64>(flow.flow) + 1; // 0 is no id
    case Qt::DisplayRole:
        return textOf(flow, column);
    case Qt::AccessibleTextRole:
        return column == Way ? directionWords(flow.direction) : QVariant();
    case Qt::ToolTipRole:
        if (column == Name)
            return flowTitle(flow.flow);
        // Filters count the records of each side: beside their numbers this one would be taken for those.
        if (column == Linked)
            return tr("In scope, of these pairs: %1").arg(formatCount(flow.inScope));
        return column == Refused && flow.refused > 0 ? tr("Enter or a double click shows them in Activity")
                                                     : QVariant();
    case ToneRole:
        return column == Refused && flow.refused > 0 ? QVariant(static_cast<int>(Tone::Warn)) : QVariant();
    default:
        return {};
    }
}

} // namespace tandem::ui
