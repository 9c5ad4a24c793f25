// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/fieldsmodel.h"

#include "ui/kit/coretexts.h"
#include "ui/kit/words.h"
#include "ui/models/pagedmodel.h"
#include "ui/models/values.h"

#include <QFont>

namespace tandem::ui {
using namespace Qt::StringLiterals;
using session::PairField;
using session::PairView;

namespace {

QString titleOf(const PairField &field)
{
    if (!field.salesforceLabel.isEmpty())
        return field.salesforceLabel;
    return field.salesforceField.isEmpty() ? field.startdeliverField : field.salesforceField;
}

FieldLine lineOf(const PairField &field, const PairView &pair)
{
    FieldLine line;
    line.field = titleOf(field);
    line.names = mappingTitle(field.key);
    line.hasBase = field.hasBase;
    line.base = field.baseSalesforce.isBlank() ? field.baseStartdeliver : field.baseSalesforce;
    line.salesforce = field.salesforce;
    line.startdeliver = field.startdeliver;
    line.hasSalesforce = !pair.salesforce.isEmpty();
    line.hasStartdeliver = !pair.startdeliver.isEmpty();
    line.differs = !field.same && line.hasSalesforce && line.hasStartdeliver;
    return line;
}

QString cellText(const FieldLine &line, int column)
{
    switch (column) {
    case FieldsModel::Field:
        return line.field;
    case FieldsModel::Base:
        if (!line.hasBase)
            return u"–"_s;
        return line.otherBase ? valueText(line.base) + u" / "_s + valueText(*line.otherBase)
                              : valueText(line.base);
    case FieldsModel::Salesforce:
        return line.hasSalesforce ? comparedText(Side::Salesforce, line.salesforce, line.mapped) : u"–"_s;
    case FieldsModel::Startdeliver:
        return line.hasStartdeliver ? comparedText(Side::Startdeliver, line.startdeliver, line.mapped)
                                    : u"–"_s;
    case FieldsModel::Result:
        return line.result ? valueText(*line.result) : QString();
    case FieldsModel::Rule:
        return spoken(line.rule);
    default:
        return {};
    }
}

QString cellToolTip(const FieldLine &line, int column)
{
    const auto full = [](const Value &value) { return valueToolTip(value).left(2000); };
    switch (column) {
    case FieldsModel::Field:
        return line.names.isEmpty() || line.names == line.field ? line.field
                                                                : line.field + u'\n' + line.names;
    case FieldsModel::Base:
        if (!line.otherBase)
            return full(line.base);
        return u"%1: %2\n%3: %4"_s.arg(sideTitle(Side::Salesforce), full(line.base),
            sideTitle(Side::Startdeliver), full(*line.otherBase));
    case FieldsModel::Salesforce:
        return comparedToolTip(Side::Salesforce, line.salesforce, line.mapped).left(2000);
    case FieldsModel::Startdeliver:
        return comparedToolTip(Side::Startdeliver, line.startdeliver, line.mapped).left(2000);
    case FieldsModel::Result:
        return full(line.result.value_or(Value()));
    default:
        return cellText(line, column);
    }
}

} // namespace

QList<FieldLine> linesOf(const session::PlanRowView &row, const PairView &pair)
{
    QList<FieldLine> lines;
    for (const session::FieldChangeView &change : row.changes) {
        const auto field =
            std::find_if(pair.fields.cbegin(), pair.fields.cend(), [&](const PairField &known) {
                return change.field
                    == (row.side == Side::Salesforce ? known.salesforceField : known.startdeliverField);
            });
        FieldLine line;
        if (field != pair.fields.cend()) {
            line = lineOf(*field, pair);
        } else {
            line.field = change.label;
            line.names = change.field;
            // What was there before is there no more once the row was sent.
            const bool stands = row.state == "planned"_L1 || row.state == "unticked"_L1;
            line.hasSalesforce = stands && row.side == Side::Salesforce;
            line.hasStartdeliver = stands && row.side == Side::Startdeliver;
            (row.side == Side::Salesforce ? line.salesforce : line.startdeliver) = change.before;
        }
        line.result = change.after;
        line.rule = change.rule;
        line.clears = change.clears;
        line.differs = true;
        lines.append(line);
    }
    return lines;
}

QList<FieldLine> linesOf(const PairView &pair)
{
    QList<FieldLine> lines;
    for (const PairField &field : pair.fields)
        lines.append(lineOf(field, pair));
    std::stable_partition(lines.begin(), lines.end(), [](const FieldLine &line) { return line.differs; });
    return lines;
}

QList<FieldLine> linesOf(const session::ConflictView &conflict)
{
    FieldLine line;
    line.field = fieldTitle(conflict);
    line.names = mappingTitle(conflict.field);
    line.hasBase = !conflict.first;
    line.base = conflict.baseSalesforce;
    if (valueText(conflict.baseSalesforce) != valueText(conflict.baseStartdeliver))
        line.otherBase = conflict.baseStartdeliver;
    line.salesforce = conflict.salesforceValue;
    line.startdeliver = conflict.startdeliverValue;
    line.mapped = conflict.mapped;
    line.differs = true;
    return {line};
}

void FieldsModel::setLines(const QList<FieldLine> &lines)
{
    if (lines == m_lines)
        return;
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

int FieldsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int FieldsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FieldsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FieldLine &line = m_lines.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return cellText(line, column);
    case Qt::ToolTipRole:
        return cellToolTip(line, column);
    case MutedRole:
        return column == Base || column == Rule || (!line.differs && column != Field);
    case ToneRole:
        return column == Result && line.clears ? QVariant(static_cast<int>(Tone::Warn)) : QVariant();
    case Qt::FontRole:
        if (line.differs && (column == Result || (!line.result && column != Field))) {
            QFont font;
            font.setWeight(QFont::DemiBold);
            return font;
        }
        return {};
    default:
        return {};
    }
}

QVariant FieldsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Field"), tr("Last agreed"), tr("Salesforce now"), tr("Startdeliver now"),
        tr("Result"), tr("Rule")}
        .value(section);
}

} // namespace tandem::ui
