// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mapping/effectsmodel.h"

#include "ui/kit/coretexts.h"
#include "ui/kit/fieldbox.h"
#include "ui/mapping/mappingwords.h"
#include "ui/models/pagedmodel.h"
#include "ui/models/values.h"

namespace tandem::ui {

namespace {

/// How many rows each edit gets, in turn, so that the first of them does not take all the room.
QList<qsizetype> sharesOf(const QList<EditsModel::Edit> &edits)
{
    QList<qsizetype> shares(edits.size(), 0);
    int left = EffectsModel::most;
    for (bool gave = true; gave && left > 0;) {
        gave = false;
        for (qsizetype i = 0; i < edits.size() && left > 0; ++i) {
            if (!edits.at(i).trial || shares.at(i) >= edits.at(i).trial->writes.size())
                continue;
            ++shares[i];
            --left;
            gave = true;
        }
    }
    return shares;
}

} // namespace

EffectsModel::EffectsModel(const session::FlowFields &fields, QObject *parent)
    : SimpleTable(parent)
    , m_salesforce(fields.salesforce)
    , m_startdeliver(fields.startdeliver)
{
}

void EffectsModel::setEdits(const QList<EditsModel::Edit> &edits)
{
    const QList<qsizetype> shares = sharesOf(edits);
    beginResetModel();
    m_rows.clear();
    m_more = 0;
    for (qsizetype i = 0; i < edits.size(); ++i) {
        const EditsModel::Edit &edit = edits.at(i);
        if (!edit.trial)
            continue;
        for (const TrialRow &row : edit.trial->writes.mid(0, shares.at(i)))
            m_rows += rowsOf(edit.mapping, row);
        m_more += edit.trial->changed - shares.at(i);
    }
    endResetModel();
}

/// A change of both sides is one of each.
QList<EffectsModel::Row> EffectsModel::rowsOf(const FieldMapping &mapping, const TrialRow &trial)
{
    QList<Row> rows{{mapping.fieldOf(trial.to), trial}};
    if (!trial.both)
        return rows;
    TrialRow elsewhere = trial;
    elsewhere.to = other(trial.to);
    elsewhere.after = trial.afterElse;
    rows.append({mapping.fieldOf(elsewhere.to), elsewhere});
    return rows;
}

QStringList EffectsModel::headers() const
{
    return {tr("Record"), tr("Field"), tr("Now"), tr("After"), tr("Direction")};
}

QVariant EffectsModel::cell(int row, int column, int role) const
{
    const auto &[field, trial] = m_rows.at(row);
    if (column == Now || column == After) {
        const Value &now = trial.to == Side::Salesforce ? trial.salesforce : trial.startdeliver;
        const Value &value = column == Now ? now : trial.after;
        if (role == MutedRole)
            return value.isBlank();
        if (role == Qt::DisplayRole)
            return valueText(value);
        return role == Qt::ToolTipRole ? valueToolTip(value) : QVariant();
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (column == Record)
        return trial.title;
    if (column == Field) {
        const FieldSchema *known =
            (trial.to == Side::Salesforce ? m_salesforce : m_startdeliver).field(field);
        if (!known)
            return field;
        return role == Qt::DisplayRole ? fieldLabel(*known) : FieldBox::labelOf(*known);
    }
    if (role == Qt::ToolTipRole)
        return spoken(trial.reason);
    return directionWords(trial.to == Side::Salesforce ? Direction::ToSalesforce : Direction::ToStartdeliver);
}

} // namespace tandem::ui
