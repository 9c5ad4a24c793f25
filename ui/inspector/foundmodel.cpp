// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/foundmodel.h"

#include "core/session/traceid.h"
#include "ui/kit/words.h"

namespace tandem::ui {

void FoundModel::setRecords(const QList<session::FoundRecord> &records)
{
    beginResetModel();
    m_records = records;
    endResetModel();
}

QStringList FoundModel::headers() const
{
    return {tr("Name"), tr("What it is"), tr("Service"), tr("Linked with")};
}

QVariant FoundModel::cell(int row, int column, int role) const
{
    const session::FoundRecord &record = m_records.at(row);
    if (role == Qt::ToolTipRole && column == Name)
        return record.title;
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Name:
        return record.title;
    case Kind:
        return recordKindTitle(record.flow, record.side);
    case Service:
        return sideTitle(record.side);
    case Partner:
        return record.partner.isEmpty()
            ? tr("Nothing")
            : session::askedAs(record.flow, other(record.side), record.partner.text());
    default:
        return {};
    }
}

} // namespace tandem::ui
