// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/plangrouping.h"

namespace tandem::store {
using namespace Qt::StringLiterals;

namespace {

/// An update that clears something is a kind of its own.
QString clearKind()
{
    return u"clear"_s;
}

QString kindOf(const PlanRow &row)
{
    return row.action == Action::Update && row.clears ? clearKind() : word(row.action);
}

Action actionOf(const QString &kind)
{
    for (const Action action : {Action::Create, Action::Delete, Action::Link}) {
        if (word(action) == kind)
            return action;
    }
    return Action::Update;
}

} // namespace

Result<PlanGrouping::Groups> PlanGrouping::take(const PlanRow &row)
{
    QList<PlanTrait> traits{{PlanAbout::Row, {}}};
    traits += row.traits;
    Groups groups;
    for (const PlanTrait &trait : std::as_const(traits)) {
        TANDEM_TRY(id, groupOf(row, trait));
        if (groups.all.contains(id))
            continue;
        groups.all.append(id);
        // Of first values only their number is asked for; there may be as many as a plan has fields.
        if (trait.about != PlanAbout::First)
            groups.paged.append(id);
        Count &count = m_counts[id];
        ++count.rows;
        count.ticked += row.ticked ? 1 : 0;
        count.open += row.state == PlanRowState::Planned ? 1 : 0;
    }
    return groups;
}

Result<qint64> PlanGrouping::groupOf(const PlanRow &row, const PlanTrait &trait)
{
    const QString kind = kindOf(row);
    const Key key{row.planId, row.flow, row.side, kind, trait.about, trait.name};
    if (const auto known = m_known.find(key); known != m_known.end())
        return known->second;
    const QVariantList values = cells(row.planId, row.flow, row.side, kind, trait.about, trait.name);
    TANDEM_CHECK(m_db.write(
        u"INSERT INTO plan_groups (plan_id, flow, side, kind, about, name, row_count, ticked, open)"
        " VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0) ON CONFLICT DO NOTHING"_s,
        values));
    TANDEM_TRY(id,
        m_db.single(u"SELECT id FROM plan_groups WHERE plan_id = ? AND flow = ? AND side = ? AND kind = ?"
                    " AND about = ? AND name = ?"_s,
            values));
    m_known.insert({key, id.toLongLong()});
    return id.toLongLong();
}

Status PlanGrouping::store()
{
    for (const auto &[id, count] : m_counts) {
        TANDEM_CHECK(m_db.write(u"UPDATE plan_groups SET row_count = row_count + ?, ticked = ticked + ?,"
                                " open = open + ? WHERE id = ?"_s,
            cells(count.rows, count.ticked, count.open, id)));
    }
    m_counts.clear();
    return {};
}

PlanGroup PlanGrouping::read(RowReader &row)
{
    PlanGroup group;
    group.id = row.number();
    group.flow = row.flow();
    group.side = row.side();
    const QString kind = row.text();
    group.action = actionOf(kind);
    group.clears = kind == clearKind();
    group.trait.about = row.planAbout();
    group.trait.name = row.text();
    group.rows = row.number();
    group.ticked = row.number();
    group.open = row.number();
    return group;
}

} // namespace tandem::store
