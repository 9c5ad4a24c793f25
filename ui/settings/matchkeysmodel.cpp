// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/matchkeysmodel.h"

#include "ui/kit/fieldbox.h"
#include "ui/kit/words.h"
#include "ui/settings/settingswords.h"

namespace tandem::ui {

namespace {

QString fieldCell(const ObjectSchema &schema, const QString &name, int role)
{
    const FieldSchema *field = schema.field(name);
    if (!field)
        return name;
    return role == Qt::DisplayRole && !field->label.isEmpty() ? field->label : FieldBox::labelOf(*field);
}

} // namespace

void MatchKeysModel::show(const QList<MatchKey> &keys)
{
    // The row that is current stays so while a key is edited.
    if (keys.size() == m_keys.size()) {
        m_keys = keys;
        return tellOfCells();
    }
    beginResetModel();
    m_keys = keys;
    endResetModel();
}

void MatchKeysModel::setSchemas(const ObjectSchema &salesforce, const ObjectSchema &startdeliver)
{
    m_salesforce = salesforce;
    m_startdeliver = startdeliver;
    tellOfCells();
}

void MatchKeysModel::tellOfCells()
{
    if (rows() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rows() - 1, ColumnCount - 1));
}

QStringList MatchKeysModel::headers() const
{
    return {sideTitle(Side::Salesforce), sideTitle(Side::Startdeliver), tr("Compared"), tr("One candidate")};
}

QVariant MatchKeysModel::cell(int row, int column, int role) const
{
    const MatchKey &key = m_keys.at(row);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case Salesforce:
        return fieldCell(m_salesforce, key.salesforce, role);
    case Startdeliver:
        return fieldCell(m_startdeliver, key.startdeliver, role);
    case Compared:
        return role == Qt::DisplayRole ? normaliseText(key.normalise) : normaliseMeaning(key.normalise);
    case Found:
        return key.exact ? tr("is linked") : tr("is proposed");
    default:
        return {};
    }
}

} // namespace tandem::ui
