// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/valuemapstab.h"

#include "ui/draft/configdraft.h"
#include "ui/kit/labels.h"
#include "ui/kit/words.h"
#include "ui/models/values.h"
#include "ui/tables/tableview.h"

#include <QBoxLayout>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

SettingEntry editing()
{
    return {u"openValueMap"_s, ValueMapsTab::tr("Edit in Mappings"), {}};
}

/// "Bank → Finance, Media → Press, ..."
QString pairsOf(const QVariantMap &values)
{
    QStringList pairs;
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        pairs.append(u"%1 → %2"_s.arg(value.key(), value->toString()));
    return pairs.join(u", "_s);
}

} // namespace

void ValueMapsModel::show(const Configuration &configuration)
{
    QList<Map> maps;
    for (const FlowConfiguration &flow : configuration.flows) {
        for (const FieldMapping &mapping : flow.mappings) {
            for (const Side to : {Side::Startdeliver, Side::Salesforce}) {
                if (!flowsTo(mapping.direction, to))
                    continue;
                for (const TransformStep &step : mapping.chainTo(to)) {
                    if (step.op == TransformStep::Op::ValueMap)
                        maps.append({flow.flow, mapping.key(), to, step.arguments});
                }
            }
        }
    }
    if (maps == m_maps)
        return;
    beginResetModel();
    m_maps = maps;
    endResetModel();
}

QString ValueMapsModel::mappingAt(int row) const
{
    return row < 0 || row >= rows() ? QString() : flowName(m_maps.at(row).flow) + u'/' + m_maps.at(row).key;
}

QStringList ValueMapsModel::headers() const
{
    return {tr("Kind"), tr("Fields"), tr("Way"), tr("Values"), tr("Others")};
}

QVariant ValueMapsModel::cell(int row, int column, int role) const
{
    const Map &map = m_maps.at(row);
    const QVariantMap values = map.arguments.value(u"values"_s).toMap();
    if (role == Qt::ToolTipRole && column == Values)
        return pairsOf(values);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Kind:
        return flowShortTitle(map.flow);
    case Fields:
        return mappingTitle(map.key);
    case Way:
        return tr("to %1").arg(sideTitle(map.to));
    case Values:
        return tr("%1: %2").arg(values.size()).arg(pairsOf(values));
    case Others:
        return map.arguments.contains(u"otherwise"_s) ? map.arguments.value(u"otherwise"_s).toString()
                                                      : tr("stay");
    default:
        return {};
    }
}

ValueMapsTab::ValueMapsTab(ConfigDraft *draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_model(new ValueMapsModel(this))
    , m_table(new TableView(u"valueMaps"_s, tr("Value maps"), this))
    , m_open(makeButton(editing().label, editing().name, ButtonRole::Normal, this))
{
    setObjectName(u"valueMapsTab"_s);
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidths({110, -3, 130, -4, 90});
    m_table->setPlaceholder(tr("No value map yet. Mappings of lists of values get one under “Values”."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(makeWrappedLabel(tr("What a value of one side becomes on the other. Where a value is "
                                          "not in the list and the others stay, "
                                          "the other side may refuse it."),
        TextRole::Muted, this));
    layout->addWidget(m_table, 1);
    auto *bottom = new QHBoxLayout;
    bottom->addStretch(1);
    bottom->addWidget(m_open);
    layout->addLayout(bottom);
    const auto open = [this] {
        if (const QString mapping = m_model->mappingAt(m_table->currentRow()); !mapping.isEmpty())
            Q_EMIT mappingRequested(mapping);
    };
    connect(m_table, &TableView::rowActivated, this, open);
    connect(m_open, &QPushButton::clicked, this, open);
    connect(m_table, &TableView::currentRowChanged, this, [this](int row) { m_open->setEnabled(row >= 0); });
    m_open->setEnabled(false);
}

QList<SettingEntry> ValueMapsTab::entries()
{
    return {editing()};
}

void ValueMapsTab::showDraft()
{
    const int row = m_table->currentRow();
    m_model->show(m_draft->configuration());
    if (m_model->rowCount() > 0)
        m_table->goToRow(std::max(0, row));
    m_open->setEnabled(m_table->currentRow() >= 0);
}

} // namespace tandem::ui
