// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/plantable.h"

#include "ui/kit/coretexts.h"
#include "ui/kit/findable.h"
#include "ui/kit/formats.h"
#include "ui/kit/icons.h"
#include "ui/kit/keys.h"
#include "ui/kit/labels.h"
#include "ui/kit/words.h"
#include "ui/models/planmodel.h"
#include "ui/models/values.h"
#include "ui/review/kindchips.h"
#include "ui/review/plangrouplist.h"
#include "ui/tables/celldelegate.h"
#include "ui/tables/fieldspane.h"
#include "ui/tables/tableview.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QShortcut>
#include <QSplitter>

namespace tandem::ui {
using namespace Qt::StringLiterals;
using session::PlanKind;
using session::PlanRowView;
using session::PlanView;

PlanTable::PlanTable(session::Session *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new PlanModel(session, this))
    , m_groups(new PlanGroupList(this))
    , m_findSoon(new QTimer(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(createKinds());
    layout->addWidget(createFilters());
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(createRows());
    createDetail(splitter);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    layout->addWidget(splitter, 1);
    m_unticked = makeWrappedLabel({}, TextRole::Muted, this);
    m_unticked->setObjectName(u"unticked"_s);
    m_unticked->hide();
    createKeys();
    wire();
    showDetail(-1);
}

QWidget *PlanTable::createKinds()
{
    auto *kinds = new QWidget(this);
    auto *layout = new QHBoxLayout(kinds);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_chips = new KindChips(kinds);
    m_conflicts = createUndecided(u"conflict"_s, u"conflicts"_s);
    m_conflicts->setToolTip(tr("Both sides changed a field: decide in Activity (C)"));
    m_holds = createUndecided(u"hold"_s, u"holds"_s);
    layout->addWidget(m_chips);
    layout->addStretch(1);
    layout->addWidget(m_conflicts);
    layout->addWidget(m_holds);
    return kinds;
}

QPushButton *PlanTable::createUndecided(const QString &picture, const QString &place)
{
    QPushButton *button = makeButton({}, u"plan-"_s + place, ButtonRole::Quiet, this);
    button->setIcon(icon(picture, Token::Warn));
    button->hide();
    connect(button, &QPushButton::clicked, this, [this, place] { Q_EMIT undecidedRequested(place); });
    return button;
}

void PlanTable::createKeys()
{
    m_table->keys()->setWords(Qt::Key_Space, tr("Tick or untick the chosen rows"));
    addKey(m_table, Qt::Key_S, tr("Untick the row and go on"), [this] { untickSelected(); });
    // Kept down, it would turn the row to and fro.
    addKey(m_table, Qt::Key_R, tr("Reverse the row"), [this] { reverseCurrent(); })->setAutoRepeat(false);
    addKey(m_table, Qt::Key_I, tr("Inspect the record"), [this] { inspectCurrent(); });
    addKey(m_table, Qt::Key_C, tr("Go to the conflicts"), [this] {
        if (!m_conflicts->isHidden())
            m_conflicts->click();
    });
    addKey(m_table, Qt::Key_G, tr("Show one group of changes"), [this] {
        m_groups->box()->setFocus(Qt::ShortcutFocusReason);
        m_groups->box()->showPopup();
    });
    addKey(m_find, Qt::Key_Escape, {}, [this] {
        m_find->clear();
        m_table->setFocus();
    });
}

QWidget *PlanTable::createFilters()
{
    auto *filters = new QWidget(this);
    auto *layout = new QHBoxLayout(filters);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_flows = new QComboBox(filters);
    m_flows->setObjectName(u"planFlow"_s);
    m_flows->setAccessibleName(tr("Kind of record"));
    m_flows->setMinimumWidth(144);
    m_flows->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_find = new QLineEdit(filters);
    m_find->setObjectName(u"planFind"_s);
    m_find->setAccessibleName(tr("Find in the plan"));
    m_find->setPlaceholderText(tr("Find a record"));
    m_find->setToolTip(tr("Name or id of a record (Ctrl+F)"));
    m_find->setClearButtonEnabled(true);
    m_find->addAction(icon(u"search"_s, Token::Muted), QLineEdit::LeadingPosition);
    m_find->setMinimumWidth(160);
    m_find->setMaximumWidth(320);
    m_tickAll = makeButton(tr("Tick all"), u"tickAll"_s, ButtonRole::Quiet, filters);
    m_tickAll->setToolTip(tr("Ticks every row that the filter shows"));
    m_untickAll = makeButton(tr("Untick all"), u"untickAll"_s, ButtonRole::Quiet, filters);
    m_untickAll->setToolTip(tr("Unticks every row that the filter shows"));
    makeFindable(m_tickAll);
    makeFindable(m_untickAll);
    layout->addWidget(m_flows);
    layout->addWidget(m_groups->box());
    layout->addWidget(m_find, 1);
    layout->addStretch(1);
    layout->addWidget(m_tickAll);
    layout->addWidget(m_untickAll);
    return filters;
}

/// The groups stand beside the rows that they narrow.
QWidget *PlanTable::createRows()
{
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_groups);
    splitter->addWidget(createTable());
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({200, 620});
    return splitter;
}

QWidget *PlanTable::createTable()
{
    auto *pane = new QWidget(this);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_table = new TableView(u"planRows"_s, tr("Planned changes"), pane);
    m_table->setModel(m_model);
    m_table->fitColumns({PlanModel::Tick, PlanModel::Action, PlanModel::Outcome});
    showOutcomes(false);
    m_table->setMinimumHeight(150);
    layout->addWidget(m_table, 1);
    return pane;
}

void PlanTable::createDetail(QWidget *parent)
{
    m_detail = new FieldsPane(u"planDetail"_s, FieldsPane::Layout::Plan, parent);
    m_reverse = makeButton(tr("Reverse"), u"reverseRow"_s, ButtonRole::Quiet, m_detail);
    m_tick = makeButton({}, u"untickRow"_s, ButtonRole::Quiet, m_detail);
    m_inspect = makeButton(tr("Inspect"), u"inspectRow"_s, ButtonRole::Quiet, m_detail);
    m_inspect->setToolTip(tr("Everything that decides about this record, and what happened to it (I)"));
    makeFindableAtItsRow(m_reverse);
    makeFindable(m_inspect);
    m_detail->header()->addWidget(m_inspect);
    m_detail->header()->addWidget(m_reverse);
    m_detail->header()->addWidget(m_tick);
}

void PlanTable::wire()
{
    connect(m_reverse, &QPushButton::clicked, this, &PlanTable::reverseCurrent);
    connect(m_tick, &QPushButton::clicked, this, &PlanTable::turnTick);
    connect(m_inspect, &QPushButton::clicked, this, &PlanTable::inspectCurrent);
    connect(m_model, &PlanModel::rowReversed, this, [this] {
        m_turned = m_shown.id;
        Q_EMIT rowReversed();
    });
    connect(m_model, &PlanModel::dataChanged, this, &PlanTable::followShown);
    m_findSoon->setSingleShot(true);
    m_findSoon->setInterval(200);
    connect(m_findSoon, &QTimer::timeout, this, &PlanTable::applyFilter);
    connect(m_find, &QLineEdit::textChanged, m_findSoon, qOverload<>(&QTimer::start));
    connect(m_find, &QLineEdit::returnPressed, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_flows, &QComboBox::activated, this, &PlanTable::applyFilter);
    connect(m_chips, &KindChips::chosenChanged, this, &PlanTable::applyFilter);
    connect(m_groups, &PlanGroupList::chosenChanged, this, &PlanTable::applyFilter);
    connect(m_table, &TableView::spacePressed, this, &PlanTable::toggleSelected);
    connect(m_table, &TableView::currentRowChanged, this, &PlanTable::showDetail);
    connect(m_tickAll, &QPushButton::clicked, this, [this] { m_model->tickAll(true); });
    connect(m_untickAll, &QPushButton::clicked, this, [this] { m_model->tickAll(false); });
    connect(m_model, &PlanModel::totalsChanged, this, &PlanTable::showTotals);
    connect(m_model, &PlanModel::problem, this, &PlanTable::problem);
    connect(m_model, &PlanModel::stateChanged, this, [this] {
        if (m_model->state() == PagedModel::State::Failed)
            m_table->setPlaceholder(spoken(m_model->error()->text));
        else if (m_model->state() == PagedModel::State::Ready)
            m_table->setPlaceholder(tr("No row of the plan fits the filter."));
        else
            m_table->setPlaceholder(tr("Looking…"));
    });
    connect(m_model, &PlanModel::modelReset, this,
        [this] { m_table->goToRow(std::max(0, m_model->rowOf(m_turned))); });
}

void PlanTable::showPlan(const PlanView &plan)
{
    // What was looked for was in another plan: the rows of this one would be applied unseen.
    if (plan.id != m_model->plan().id) {
        m_find->clear();
        m_chips->clear();
        m_flows->clear();
        m_groups->showAll();
    }
    fillFlows(plan);
    m_model->setPlan(plan);
    shareColumns();
}

void PlanTable::fillFlows(const PlanView &plan)
{
    const QVariant before = m_flows->currentData();
    m_flows->clear();
    m_flows->addItem(tr("All kinds"));
    QList<Flow> flows;
    for (const session::PlanClass &known : plan.classes) {
        if (!flows.contains(known.flow))
            flows.append(known.flow);
    }
    for (const Flow flow : std::as_const(flows))
        m_flows->addItem(flowShortTitle(flow), static_cast<int>(flow));
    m_flows->setCurrentIndex(before.isValid() ? std::max(0, m_flows->findData(before)) : 0);
    m_flows->setVisible(flows.size() > 1);
}

void PlanTable::setEditable(bool editable)
{
    m_model->setEditable(editable);
    m_tickAll->setVisible(editable);
    m_untickAll->setVisible(editable);
    showUnticked();
    showDetail(m_table->currentRow());
}

void PlanTable::showOutcomes(bool shown)
{
    m_table->setColumnHidden(PlanModel::Outcome, !shown);
    shareColumns();
}

/// Beside the outcome or the groups, what all rows have alike makes room for record and change. An outcome
/// tells nothing without the name, which has the room first then, as far as it takes it; the change has the
/// rest. A pill is seen whole.
void PlanTable::shareColumns()
{
    const bool outcome = !m_table->isColumnHidden(PlanModel::Outcome);
    const bool narrow = outcome || !m_groups->isHidden();
    const QList<session::PlanClass> &classes = m_model->plan().classes;
    const auto alike = [&classes](auto session::PlanClass::*what) {
        return std::all_of(classes.cbegin(), classes.cend(),
            [&](const session::PlanClass &known) { return known.*what == classes.first().*what; });
    };
    m_table->setColumnHidden(PlanModel::Kind, narrow && alike(&session::PlanClass::flow));
    m_table->setColumnHidden(PlanModel::Direction, narrow && alike(&session::PlanClass::side));
    QStringList kinds;
    for (const PlanKind kind : {PlanKind::Create, PlanKind::Update, PlanKind::Clear, PlanKind::Delete})
        kinds.append(planKindTitle(kind));
    QStringList outcomes;
    for (const QString &state :
        {u"unticked"_s, u"sent"_s, u"done"_s, u"drifted"_s, u"failed"_s, u"waiting"_s})
        outcomes.append(planRowStateTitle(state));
    m_table->setColumnWidths({44, std::max(96, pillColumnWidth(kinds, m_table->font())), outcome ? -3 : -1,
        96, 112, -1, pillColumnWidth(outcomes, m_table->font())});
}

void PlanTable::followOutcomes()
{
    const int first = m_table->rowAt(0);
    const int last = m_table->rowAt(m_table->viewport()->height() - 1);
    if (first >= 0)
        m_model->refetchRows(first, last < 0 ? m_model->rowCount() - 1 : last);
}

void PlanTable::showWaiting(qint64 conflicts, qint64 holds, qint64 keepBack)
{
    const QList<session::PlanClass> &classes = m_model->plan().classes;
    const bool creates = std::any_of(classes.cbegin(), classes.cend(), [](const session::PlanClass &known) {
        return known.action == session::PlanAction::Create && known.rows > 0;
    });
    // A plan that takes a run back, or is about existing values, creates nothing whatever is held.
    const session::PlanView &plan = m_model->plan();
    const bool explains = keepBack > 0 && !creates && plan.undoes == 0 && plan.existing.isEmpty();
    m_conflicts->setText(tr("%n conflict(s)", nullptr, static_cast<int>(conflicts)));
    m_conflicts->setAccessibleName(m_conflicts->text());
    m_conflicts->setVisible(conflicts > 0);
    m_holds->setText(explains ? tr("%1 held: no creates").arg(formatCount(keepBack))
                              : tr("%1 held").arg(formatCount(holds)));
    m_holds->setAccessibleName(m_holds->text());
    m_holds->setToolTip(explains ? tr("Until these records are decided in Activity, nothing new is created")
                                 : tr("Records that are held back until you decide in Activity"));
    m_holds->setVisible(holds > 0);
}

QWidget *PlanTable::rows() const
{
    return m_table;
}

void PlanTable::focusFind()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

session::PlanFilter PlanTable::ungrouped() const
{
    session::PlanFilter filter;
    filter.kinds = m_chips->chosen();
    filter.text = m_find->text().trimmed();
    if (const QVariant flow = m_flows->currentData(); flow.isValid())
        filter.flow = static_cast<Flow>(flow.toInt());
    return filter;
}

void PlanTable::applyFilter()
{
    // The chosen group may have no row any more.
    m_groups->showGroups(m_model->plan().groups, ungrouped());
    shareColumns();
    m_model->setFilter(m_groups->narrowed(ungrouped()));
}

void PlanTable::toggleSelected()
{
    const PlanRowView *current = m_model->rowAt(m_table->currentRow());
    if (current)
        m_model->setTicked(m_table->selectedRows(), !current->ticked);
}

void PlanTable::untickSelected()
{
    m_model->setTicked(m_table->selectedRows(), false);
    m_table->goToRow(m_table->currentRow() + 1);
}

/// What the button of the chosen row does.
void PlanTable::turnTick()
{
    if (const PlanRowView *current = m_model->rowAt(m_table->currentRow()))
        current->ticked ? untickSelected() : toggleSelected();
}

void PlanTable::reverseCurrent()
{
    m_model->reverse(m_table->currentRow());
}

QString PlanTable::currentRecord() const
{
    const PlanRowView *row = m_model->rowAt(m_table->currentRow());
    if (!row)
        return {};
    const bool there = row->side == Side::Startdeliver; // where it is written
    return recordToInspect(row->flow, there ? row->source : row->target, there ? row->target : row->source);
}

void PlanTable::inspectCurrent()
{
    if (const QString record = currentRecord(); !record.isEmpty())
        Q_EMIT recordRequested(record);
}

void PlanTable::showTotals()
{
    m_chips->showCounts(*m_model);
    applyFilter();
    showUnticked();
    Q_EMIT totalsChanged();
}

void PlanTable::showUnticked()
{
    const QString text = untickedText();
    m_unticked->setText(text);
    m_unticked->setVisible(isVisible() && !text.isEmpty());
    m_unticked->setToolTip(m_model->plan().undoes > 0
            ? tr("What an undo leaves is no decision: a new undo of the run lists it again.")
            : tr("When you apply, each unticked row becomes a decision: that change is not written by any "
                 "run until a value changes or you withdraw the decision."));
}

void PlanTable::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showUnticked();
}

void PlanTable::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_unticked->hide();
}

/// An undo remembers nothing of what is unticked in it, unlike every other plan.
QString PlanTable::untickedText() const
{
    const PlanModel::Totals totals = m_model->totals();
    const int unticked = pluralCount(totals.rows - totals.ticked);
    if (unticked == 0)
        return {};
    const bool editable = m_model->isEditable();
    if (m_model->plan().undoes > 0) {
        const QString stays = tr("%n row(s) unticked: what the run wrote there stays.", nullptr, unticked);
        return editable && m_model->hasUntickedDeletes()
            ? stays + u' ' + tr("What it created is deleted only if you tick it.")
            : stays;
    }
    return tr(
        "%n row(s) unticked: no run writes them until you withdraw that in Activity.", nullptr, unticked);
}

} // namespace tandem::ui
