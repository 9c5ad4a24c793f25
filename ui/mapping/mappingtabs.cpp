// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mapping/mappingtabs.h"

#include "ui/kit/labels.h"
#include "ui/kit/roomstack.h"
#include "ui/mapping/mappingmodels.h"
#include "ui/mapping/mappingwords.h"
#include "ui/mapping/rulepane.h"
#include "ui/mapping/samplespane.h"
#include "ui/mapping/stepspane.h"
#include "ui/mapping/valuespane.h"
#include "ui/tables/tableview.h"

#include <QTabBar>

#include <algorithm>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

// Of the title's width; the tabs are never narrower than it is.
constexpr int least = 120;
constexpr int most = 480;

} // namespace

MappingTabs::MappingTabs(QWidget *parent)
    : QTabWidget(parent)
    , m_samples(new SamplesPane(this))
    , m_rule(new RulePane(this))
    , m_steps(new StepsPane(this))
    , m_values(new ValuesPane(this))
    , m_problems(new ProblemsModel(this))
    , m_problemTable(new TableView(u"mappingProblems"_s, tr("Problems of the mappings"), this))
{
    setObjectName(u"mappingTabs"_s);
    setDocumentMode(true);
    tabBar()->setDrawBase(false);
    tabBar()->setObjectName(u"mappingTabBar"_s);
    tabBar()->setAccessibleName(tr("About the chosen mapping"));
    m_problemTable->setModel(m_problems);
    m_problemTable->setColumnWidths({112, -3, -6});
    m_problemTable->setWrapped();
    m_problemTable->setPlaceholder(tr("Nothing is wrong with these mappings."));
    addTab(m_samples, tr("Samples"));
    // Below lists that take their share the choices and what they mean need more height than is left.
    auto *rule = new RoomStack(this);
    rule->stack()->addWidget(m_rule);
    addTab(rule, tr("Rule"));
    addTab(m_steps, tr("Steps"));
    addTab(m_values, tr("Values"));
    addTab(m_problemTable, tr("Problems"));
    m_chosen = makeLabel({}, TextRole::Muted, this);
    m_chosen->setObjectName(u"chosenMapping"_s);
    setCornerWidget(m_chosen);
    m_chosen->setMinimumHeight(tabBar()->sizeHint().height()); // on the line of the tabs
    setTabToolTip(1, tr("Direction, conflicts, empty fields (F2)"));
    connect(m_rule, &RulePane::edited, this, &MappingTabs::edited);
    connect(m_steps, &StepsPane::edited, this, &MappingTabs::edited);
    connect(m_values, &ValuesPane::edited, this, &MappingTabs::edited);
    connect(m_steps, &StepsPane::valuesRequested, this, [this](Side to) {
        setCurrentWidget(m_values);
        m_values->showSide(to);
    });
    const auto go = [this](int row) {
        if (const int mapping = m_problems->mappingAt(row); mapping >= 0)
            Q_EMIT mappingRequested(mapping);
    };
    connect(m_problemTable, &TableView::rowActivated, this, go);
    // Of a mapping whose fields are gone there is no line to take away.
    m_problemTable->keys()->add(Qt::Key_Delete, tr("Remove the mapping"), [this] {
        if (const QString key = m_problems->keyAt(m_problemTable->currentRow()); !key.isEmpty())
            Q_EMIT removeRequested(key);
    });
    connect(m_problemTable, &QAbstractItemView::clicked, this,
        [go](const QModelIndex &index) { go(index.row()); });
    showMapping({});
}

void MappingTabs::setFlow(const FlowConfiguration &flow)
{
    m_rule->setFlow(flow);
}

void MappingTabs::showMapping(const std::optional<TriedMapping> &tried)
{
    for (QWidget *pane : std::initializer_list<QWidget *>{m_rule, m_steps, m_values})
        pane->setEnabled(tried.has_value());
    const QString chosen = tried ? u"%1 %2 %3"_s.arg(fieldLabel(tried->salesforce),
                               directionArrow(tried->mapping.direction), fieldLabel(tried->startdeliver))
                                 : QString();
    m_chosen->setToolTip(chosen);
    showChosen();
    if (!tried) {
        m_samples->clear();
        return;
    }
    m_rule->show(tried->mapping);
    m_steps->show(*tried);
    m_values->show(*tried);
}

/// As much of it as there is room beside the tabs.
void MappingTabs::showChosen()
{
    constexpr int around = 24;
    const int room = std::clamp(width() - tabBar()->sizeHint().width() - around, least, most);
    const QString shown = m_chosen->fontMetrics().elidedText(m_chosen->toolTip(), Qt::ElideRight, room);
    if (shown != m_chosen->text())
        m_chosen->setText(shown);
}

void MappingTabs::resizeEvent(QResizeEvent *event)
{
    QTabWidget::resizeEvent(event);
    showChosen();
}

void MappingTabs::setSamples(const QList<SamplePair> &samples)
{
    m_steps->setSamples(samples);
    m_values->setSamples(samples);
}

void MappingTabs::setProblems(
    const QList<ConfigurationProblem> &problems, const QList<FieldMapping> &mappings)
{
    m_problems->setProblems(problems, mappings);
    setTabText(4,
        problems.isEmpty() ? tr("Problems")
                           : tr("%n problem(s) in mappings", nullptr, static_cast<int>(problems.size())));
    showChosen();
}

void MappingTabs::showRule()
{
    setCurrentIndex(1);
    m_rule->focusFirst();
}

void MappingTabs::showProblems()
{
    setCurrentWidget(m_problemTable);
}

} // namespace tandem::ui
