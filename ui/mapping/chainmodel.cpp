// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mapping/chainmodel.h"

#include "ui/kit/coretexts.h"
#include "ui/kit/words.h"
#include "ui/mapping/mappingwords.h"
#include "ui/models/pagedmodel.h"
#include "ui/models/values.h"

namespace tandem::ui {
using namespace Qt::StringLiterals;

void ChainModel::show(
    const TriedMapping &tried, Side to, const SamplePair &sample, const std::optional<Value> &typed)
{
    beginResetModel();
    m_tried = tried;
    m_to = to;
    m_sample = sample;
    m_typed = typed;
    m_results.clear();
    for (int i = 0; i <= steps(); ++i)
        m_results.append(resultOf(i));
    m_results.append(written());
    endResetModel();
}

TransformContext ChainModel::context() const
{
    TransformContext context;
    context.source = m_to == Side::Startdeliver ? &m_sample.salesforce : &m_sample.startdeliver;
    context.target = m_to == Side::Startdeliver ? &m_sample.startdeliver : &m_sample.salesforce;
    return context;
}

Value ChainModel::start() const
{
    if (m_typed)
        return *m_typed;
    const Record &source = m_to == Side::Startdeliver ? m_sample.salesforce : m_sample.startdeliver;
    return source.fields.value(m_tried.mapping.fieldOf(other(m_to)));
}

QString ChainModel::resultOf(int steps) const
{
    const auto result =
        applyTransforms(m_tried.mapping.chainTo(m_to).mid(0, steps), start(), other(m_to), context());
    if (!result)
        return spoken(result.error().text);
    return result->waits ? tr("the linked record's id") : valueText(result->value);
}

QString ChainModel::written() const
{
    const bool right = m_to == Side::Startdeliver;
    const FieldSchema &to = right ? m_tried.startdeliver : m_tried.salesforce;
    const auto mapped = mapValue(
        m_tried.mapping, m_to, start(), right ? m_tried.salesforce : m_tried.startdeliver, to, context());
    if (!mapped)
        return spoken(mapped.error().text);
    if (mapped->waits)
        return tr("the linked record's id");
    const Status accepted = checkValue(to, mapped->value);
    return accepted ? valueText(mapped->value) : spoken(accepted.error().text);
}

QStringList ChainModel::headers() const
{
    return {tr("Step"), tr("Setting"),
        m_sample.title.isEmpty() ? tr("Result") : tr("Result for %1").arg(m_sample.title)};
}

QVariant ChainModel::cell(int row, int column, int role) const
{
    const TransformChain &chain = m_tried.mapping.chainTo(m_to);
    const bool isStep = row > 0 && row <= chain.size();
    if (role == MutedRole)
        return !isStep && column != Result;
    if (role == Qt::ToolTipRole)
        return isStep && column != Result ? stepMeaning(chain.at(row - 1).op) : m_results.at(row);
    if (role != Qt::DisplayRole)
        return {};
    if (column == Result)
        return m_results.at(row);
    if (isStep)
        return column == Step ? QString::number(row) + u". "_s + stepTitle(chain.at(row - 1).op)
                              : stepSetting(chain.at(row - 1));
    if (column == Setting)
        return m_tried.mapping.fieldOf(row == 0 ? other(m_to) : m_to);
    return row == 0 ? tr("Value in %1").arg(sideTitle(other(m_to)))
                    : tr("Written to %1").arg(sideTitle(m_to));
}

} // namespace tandem::ui
