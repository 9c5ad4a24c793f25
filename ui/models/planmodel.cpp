// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/planmodel.h"

#include "ui/kit/words.h"
#include "ui/models/values.h"

namespace tandem::ui {
using namespace Qt::StringLiterals;
using session::PlanKind;
using session::PlanRowView;

PlanModel::PlanModel(session::Session *session, QObject *parent)
    : PagedRows(parent)
    , m_session(session)
{
}

void PlanModel::setPlan(const session::PlanView &plan)
{
    m_plan = plan;
    reload();
    Q_EMIT totalsChanged();
}

void PlanModel::updatePlan(const session::PlanView &plan)
{
    if (plan == m_plan)
        return;
    m_plan = plan;
    refetch();
    Q_EMIT totalsChanged();
}

void PlanModel::setFilter(const session::PlanFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    reload();
    Q_EMIT totalsChanged();
}

void PlanModel::setEditable(bool editable)
{
    m_editable = editable;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Tick), index(rowCount() - 1, Tick));
}

PlanModel::Totals PlanModel::totals(PlanKind kind) const
{
    Totals totals;
    const session::PlanTrait trait = m_filter.trait.value_or(session::PlanTrait());
    for (const session::PlanGroup &group : m_plan.groups) {
        const bool shown = group.kind == kind && group.trait == trait
            && (!m_filter.flow || *m_filter.flow == group.flow)
            && (!m_filter.side || *m_filter.side == group.side);
        totals.rows += shown ? group.rows : 0;
        totals.ticked += shown ? group.ticked : 0;
    }
    return totals;
}

PlanModel::Totals PlanModel::totals() const
{
    Totals totals;
    for (const session::PlanClass &known : m_plan.classes) {
        totals.rows += known.rows;
        totals.ticked += known.ticked;
    }
    return totals;
}

qint64 PlanModel::tickedDeletes() const
{
    qint64 ticked = 0;
    for (const session::PlanClass &known : m_plan.classes)
        ticked += known.action == session::PlanAction::Delete ? known.ticked : 0;
    return ticked;
}

qint64 PlanModel::tickedClears() const
{
    qint64 ticked = 0;
    for (const session::PlanClass &known : m_plan.classes)
        ticked += known.tickedClears;
    return ticked;
}

std::optional<qint64> PlanModel::tickedOutOfSight() const
{
    if (m_filter == session::PlanFilter())
        return 0;
    qint64 inSight = 0;
    if (m_filter.text.isEmpty()) {
        for (const PlanKind kind : {PlanKind::Create, PlanKind::Update, PlanKind::Clear, PlanKind::Delete})
            inSight += m_filter.kinds.isEmpty() || m_filter.kinds.contains(kind) ? totals(kind).ticked : 0;
        return totals().ticked - inSight;
    }
    if (state() != State::Ready || !isComplete())
        return std::nullopt;
    for (int number = 0; number < rowCount(); ++number) {
        const PlanRowView *row = rowAt(number);
        if (!row)
            return std::nullopt;
        inSight += row->ticked ? 1 : 0;
    }
    return totals().ticked - inSight;
}

bool PlanModel::hasUntickedDeletes() const
{
    return std::any_of(m_plan.classes.cbegin(), m_plan.classes.cend(), [](const session::PlanClass &known) {
        return known.action == session::PlanAction::Delete && known.ticked < known.rows;
    });
}

void PlanModel::tickAll(bool ticked)
{
    ++m_counting;
    Q_EMIT totalsChanged();
    watch(m_session->tickFiltered(m_plan.id, m_filter, ticked), this, [this](const Result<qint64> &done) {
        if (!done)
            Q_EMIT problem(done.error());
        refetch();
        readTotals();
        --m_counting;
    });
}

void PlanModel::readTotals()
{
    ++m_counting;
    watch(
        m_session->planView(m_plan.id), this, [this, id = m_plan.id](const Result<session::PlanView> &view) {
            --m_counting;
            if (view && id == m_plan.id) {
                m_plan.classes = view->classes;
                m_plan.groups = view->groups;
            }
            Q_EMIT totalsChanged();
        });
}

void PlanModel::setTicked(const QList<int> &rows, bool ticked)
{
    QList<qint64> ids;
    for (const int number : rows) {
        const PlanRowView *row = rowAt(number);
        if (!m_editable || !row || row->ticked == ticked || row->state != "planned"_L1)
            continue;
        ids.append(row->id);
        count(*row, ticked);
        change(number, [ticked](PlanRowView &changed) { changed.ticked = ticked; });
    }
    if (ids.isEmpty())
        return;
    Q_EMIT totalsChanged();
    watch(m_session->setTicked(ids, ticked), this, [this, ids, ticked](const Result<bool> &stored) {
        if (stored)
            return;
        for (const qint64 id : ids) {
            const int number = rowOf(id);
            change(number, [ticked](PlanRowView &row) { row.ticked = !ticked; });
        }
        readTotals();
        Q_EMIT problem(stored.error());
    });
}

int PlanModel::rowOf(qint64 id) const
{
    return findRow([id](const PlanRowView &row) { return row.id == id; });
}

void PlanModel::reverse(int row)
{
    const PlanRowView *turned = rowAt(row);
    if (!m_editable || !turned)
        return;
    watch(m_session->reverseRow(turned->id), this, [this](const Result<bool> &done) {
        if (!done)
            return Q_EMIT problem(done.error());
        refetch();
        readTotals();
        Q_EMIT rowReversed();
    });
}

void PlanModel::count(const PlanRowView &row, bool ticked)
{
    for (session::PlanClass &known : m_plan.classes) {
        if (known.flow != row.flow || known.side != row.side || known.action != row.action)
            continue;
        known.ticked += ticked ? 1 : -1;
        if (row.clears)
            known.tickedClears += ticked ? 1 : -1;
    }
    // A plan has its groups in the order of their ids, and may have thousands: one for each owner.
    for (const qint64 id : row.groups) {
        const auto group = std::lower_bound(m_plan.groups.begin(), m_plan.groups.end(), id,
            [](const session::PlanGroup &known, qint64 wanted) { return known.id < wanted; });
        if (group != m_plan.groups.end() && group->id == id)
            group->ticked += ticked ? 1 : -1;
    }
}

Qt::ItemFlags PlanModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = PagedRows::flags(index);
    const PlanRowView *row = index.column() == Tick ? rowAt(index.row()) : nullptr;
    if (row && m_editable && row->state == "planned"_L1)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool PlanModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    setTicked({index.row()}, value.toInt() == Qt::Checked);
    return true;
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    // A column of boxes has no room for a heading, but is told by one.
    if (section == Tick && orientation == Qt::Horizontal && role == Qt::AccessibleTextRole)
        return tr("Is applied");
    return PagedRows::headerData(section, orientation, role);
}

QStringList PlanModel::headers() const
{
    return {QString(), tr("Action"), tr("Record"), tr("Kind"), tr("Written to"), tr("Change"), tr("Outcome")};
}

void PlanModel::fetch(const QString &after, int limit, Deliver deliver)
{
    watch(m_session->filteredPlanRows(m_plan.id, m_filter, after.toLongLong(), limit), this,
        byId(std::move(deliver), limit, [](const PlanRowView &row) { return row.id; }));
}

QVariant PlanModel::cell(const PlanRowView &row, int column, int role) const
{
    switch (role) {
    case IdRole:
        return row.id;
    case Qt::CheckStateRole:
        return column == Tick ? QVariant(row.ticked ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::DisplayRole:
        return display(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::AccessibleTextRole:
        // The box comes first in a row: who hears it wants to know whose it is.
        return column == Tick ? QVariant((row.ticked ? tr("%1: will be applied") : tr("%1: unticked"))
                                             .arg(display(row, Record).toString()))
                              : display(row, column);
    case ToneRole:
        if (column == Action)
            return static_cast<int>(planKindTone(planKindOf(row)));
        return column == Outcome && row.state != "planned"_L1
            ? QVariant(static_cast<int>(planRowStateTone(row.state)))
            : QVariant();
    case MutedRole:
        return column == Kind || column == Direction || (!row.ticked && column != Action);
    default:
        return {};
    }
}

QVariant PlanModel::display(const PlanRowView &row, int column)
{
    switch (column) {
    case Action:
        return planKindTitle(planKindOf(row));
    case Record:
        return row.title.isEmpty() ? row.source.text() : row.title;
    case Kind:
        return flowShortTitle(row.flow);
    case Direction:
        return sideTitle(row.side);
    case Change: {
        const QString first = planChangeText(row);
        const auto more = static_cast<int>(row.changes.size()) - 1;
        return more > 0 ? first + u"   "_s + tr("+%n field(s)", nullptr, more) : first;
    }
    case Outcome:
        return planRowStateTitle(row.state);
    default:
        return {};
    }
}

QString PlanModel::tickToolTip(const PlanRowView &row) const
{
    if (row.ticked)
        return tr("Ticked: will be applied. Space unticks it.");
    return m_plan.undoes > 0 ? tr("Unticked: what the run wrote stays. Space ticks it.")
                             : tr("Unticked: becomes a decision when the plan is applied. Space ticks it.");
}

QString PlanModel::toolTip(const PlanRowView &row, int column) const
{
    if (column == Tick)
        return tickToolTip(row);
    if (column == Direction)
        return directionTitle(row.side);
    if (column != Change)
        return display(row, column).toString();
    QStringList lines;
    for (const session::FieldChangeView &change :
        row.changes.first(std::min<qsizetype>(12, row.changes.size())))
        lines.append(u"%1: %2 → %3"_s.arg(change.label, valueText(change.before), valueText(change.after)));
    if (row.changes.size() > lines.size())
        lines.append(u"…"_s);
    return lines.isEmpty() ? display(row, column).toString() : lines.join(u'\n');
}

} // namespace tandem::ui
