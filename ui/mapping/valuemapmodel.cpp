// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mapping/valuemapmodel.h"

#include "ui/kit/words.h"
#include "ui/models/pagedmodel.h"

#include <QScopedValueRollback>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

using Op = TransformStep::Op;

QStringList activeValues(const FieldSchema &field)
{
    QStringList values;
    for (const PicklistEntry &entry : field.picklist) {
        if (entry.active)
            values.append(entry.value);
    }
    return values;
}

TransformChain &chainTo(FieldMapping &mapping, Side to)
{
    return to == Side::Salesforce ? mapping.toSalesforce : mapping.toStartdeliver;
}

/// Puts the map into the chain, or takes it out where it says nothing.
void setMap(TransformChain &chain, const QVariantMap &arguments)
{
    const auto found = std::find_if(
        chain.begin(), chain.end(), [](const TransformStep &step) { return step.op == Op::ValueMap; });
    const bool empty = arguments.value(u"values"_s).toMap().isEmpty();
    if (found != chain.end() && empty)
        chain.erase(found);
    else if (found != chain.end())
        found->arguments = arguments;
    else if (!empty)
        chain.append({Op::ValueMap, arguments});
}

} // namespace

void ValueMapModel::show(const TriedMapping &tried, Side to, const QStringList &seen)
{
    const bool another = to != m_to || tried.mapping.key() != m_tried.mapping.key();
    m_tried = tried;
    m_to = to;
    m_choices = activeValues(field(to));
    QStringList values = activeValues(field(other(to)));
    if (values.isEmpty() && !m_choices.isEmpty())
        values = seen;
    const QVariantMap mapped = map();
    for (auto it = mapped.cbegin(); it != mapped.cend(); ++it) {
        if (!values.contains(it.key()))
            values.append(it.key());
    }
    // The row that is being edited stays in its place, also where its value is no longer mapped: a model that
    // starts anew takes the editor, and the focus with it, out of the view that is about to close it.
    if (m_setting)
        values = m_values;
    if (!another && values == m_values) {
        if (!m_values.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rows() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_values = values;
    endResetModel();
}

const FieldSchema &ValueMapModel::field(Side side) const
{
    return side == Side::Salesforce ? m_tried.salesforce : m_tried.startdeliver;
}

QStringList ValueMapModel::choices() const
{
    return m_choices;
}

QVariantMap ValueMapModel::arguments() const
{
    for (const TransformStep &step : m_tried.mapping.chainTo(m_to)) {
        if (step.op == Op::ValueMap)
            return step.arguments;
    }
    return {};
}

QVariantMap ValueMapModel::map() const
{
    return arguments().value(u"values"_s).toMap();
}

QString ValueMapModel::becomes(const QString &value) const
{
    const QVariantMap mapped = map();
    const auto found = mapped.constFind(value);
    return found != mapped.constEnd() ? found->toString() : otherwise().value_or(value);
}

bool ValueMapModel::isTaken(const QString &value) const
{
    return value.isEmpty() || !field(m_to).restricted || m_choices.isEmpty()
        || m_choices.contains(value, Qt::CaseInsensitive);
}

int ValueMapModel::missing() const
{
    return static_cast<int>(std::count_if(
        m_values.begin(), m_values.end(), [this](const QString &value) { return !isTaken(becomes(value)); }));
}

std::optional<QString> ValueMapModel::otherwise() const
{
    const QVariantMap known = arguments();
    const auto found = known.constFind(u"otherwise"_s);
    return found == known.constEnd() ? std::nullopt : std::optional(found->toString());
}

void ValueMapModel::setOtherwise(const std::optional<QString> &value)
{
    QVariantMap known = arguments();
    if (value)
        known.insert(u"otherwise"_s, *value);
    else
        known.remove(u"otherwise"_s);
    store(known);
}

void ValueMapModel::addValue(const QString &value)
{
    if (value.isEmpty() || m_values.contains(value))
        return;
    QVariantMap known = arguments();
    QVariantMap mapped = map();
    mapped.insert(value, m_choices.isEmpty() ? value : m_choices.first());
    known.insert(u"values"_s, mapped);
    store(known);
}

bool ValueMapModel::isReversible() const
{
    const QVariantMap mapped = map();
    QStringList targets;
    for (const QVariant &target : mapped)
        targets.append(target.toString());
    return !targets.isEmpty() && targets.removeDuplicates() == 0;
}

FieldMapping ValueMapModel::mirrored() const
{
    QVariantMap reversed;
    const QVariantMap mapped = map();
    for (auto it = mapped.cbegin(); it != mapped.cend(); ++it)
        reversed.insert(it.value().toString(), it.key());
    FieldMapping mapping = m_tried.mapping;
    setMap(chainTo(mapping, other(m_to)), {{u"values"_s, reversed}});
    return mapping;
}

Qt::ItemFlags ValueMapModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags plain = SimpleTable::flags(index);
    return index.isValid() && index.column() == To ? plain | Qt::ItemIsEditable : plain;
}

bool ValueMapModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || index.column() != To || role != Qt::EditRole)
        return false;
    const QString from = m_values.at(index.row());
    // What is confirmed as it stands is no edit.
    if (value.toString() == becomes(from))
        return true;
    const QScopedValueRollback setting(m_setting, true);
    QVariantMap known = arguments();
    QVariantMap mapped = map();
    if (value.toString() == from && !otherwise())
        mapped.remove(from);
    else
        mapped.insert(from, value.toString());
    known.insert(u"values"_s, mapped);
    store(known);
    return true;
}

void ValueMapModel::store(const QVariantMap &arguments)
{
    setMap(chainTo(m_tried.mapping, m_to), arguments);
    const QStringList seen = m_values;
    show(m_tried, m_to, seen);
    Q_EMIT edited(m_tried.mapping);
}

QStringList ValueMapModel::headers() const
{
    return {tr("In %1").arg(sideTitle(other(m_to))), tr("Becomes in %1").arg(sideTitle(m_to)), tr("State")};
}

QVariant ValueMapModel::cell(int row, int column, int role) const
{
    const QString &value = m_values.at(row);
    const QString target = becomes(value);
    const bool taken = isTaken(target);
    if (column == State && role == ToneRole)
        return static_cast<int>(taken ? Tone::Good : Tone::Bad);
    if (role == MutedRole)
        return column == To && !map().contains(value);
    if (role == Qt::EditRole && column == To)
        return target;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (column == From)
        return value;
    if (column == To)
        return target.isEmpty() ? tr("(empty)") : target;
    return taken ? tr("Taken") : tr("Refused");
}

} // namespace tandem::ui
