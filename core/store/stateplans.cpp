// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/plangrouping.h"
#include "core/store/rows.h"
#include "core/store/statestore.h"

namespace tandem::store {
using namespace Qt::StringLiterals;

namespace {

QString joinFlows(const QList<Flow> &flows)
{
    QStringList names;
    for (const Flow flow : flows)
        names.append(flowName(flow));
    return names.join(u',');
}

QList<Flow> splitFlows(const QString &text)
{
    QList<Flow> flows;
    for (const QString &name : text.split(u',', Qt::SkipEmptyParts)) {
        if (const auto flow = flowFromName(name))
            flows.append(*flow);
    }
    return flows;
}

Plan readPlan(RowReader &row)
{
    return {row.number(), row.number(), row.instant(), splitFlows(row.text()), row.blob(), row.blob(),
        row.blob(), row.blob()};
}

/// What jsonList() wrote.
QList<qint64> numbersOf(const QString &list)
{
    QList<qint64> numbers;
    for (const QString &number : list.mid(1).chopped(1).split(u',', Qt::SkipEmptyParts))
        numbers.append(number.toLongLong());
    return numbers;
}

PlanRow readPlanRow(RowReader &row)
{
    PlanRow read{row.number(), row.number(), row.flow(), row.side(), row.action(), row.id(), row.id(),
        row.number(), row.text(), row.flag(), row.flag(), row.planRowState(), row.blob(), row.hash()};
    read.groups = numbersOf(row.text());
    return read;
}

QString planRowColumns()
{
    return u"SELECT id, plan_id, flow, side, action, source, target, link_id, title, ticked, clears, state,"
           " body, digest, member_of FROM plan_rows "_s;
}

constexpr QLatin1StringView purposePrefix("purpose/");

QString purposeKey(qint64 planId)
{
    return purposePrefix + QString::number(planId);
}

} // namespace

Result<qint64> StateTransaction::putPlan(const Plan &plan)
{
    QVariantList values = cells(plan.runId, plan.createdAt, joinFlows(plan.flows), plan.profileFingerprint,
        plan.configurationFingerprint, plan.schemaFingerprint, plan.counts);
    values.prepend(plan.id == 0 ? QVariant() : QVariant(plan.id));
    // Not "INSERT OR REPLACE": that would take the plan's rows along.
    TANDEM_TRY(id,
        m_db.insert(
            u"INSERT INTO plans (id, run_id, created_at, flows, profile_fingerprint, "
            u"configuration_fingerprint,"
            " schema_fingerprint, counts) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
            " run_id = excluded.run_id, created_at = excluded.created_at, flows = excluded.flows,"
            " profile_fingerprint = excluded.profile_fingerprint,"
            " configuration_fingerprint = excluded.configuration_fingerprint,"
            " schema_fingerprint = excluded.schema_fingerprint, counts = excluded.counts"_s,
            values));
    return plan.id == 0 ? id : plan.id;
}

Status StateTransaction::setPlanCounts(qint64 planId, const QByteArray &counts)
{
    TANDEM_CHECK(m_db.write(u"UPDATE plans SET counts = ? WHERE id = ?"_s, cells(counts, planId)));
    return {};
}

Status StateTransaction::setPlanPurpose(qint64 planId, const QByteArray &purpose)
{
    return setMeta(purposeKey(planId), purpose);
}

Result<QByteArray> StateTransaction::planPurpose(qint64 planId)
{
    return meta(purposeKey(planId));
}

Result<std::optional<Plan>> StateTransaction::plan(qint64 id)
{
    return selectOne<Plan>(m_db,
        u"SELECT id, run_id, created_at, flows, profile_fingerprint, configuration_fingerprint, "
        u"schema_fingerprint, counts"
        " FROM plans WHERE id = ?"_s,
        cells(id), readPlan);
}

Result<std::optional<Plan>> StateTransaction::latestPlanToReview()
{
    return selectOne<Plan>(m_db,
        u"SELECT p.id, p.run_id, p.created_at, p.flows, p.profile_fingerprint, p.configuration_fingerprint,"
        " p.schema_fingerprint, p.counts FROM plans p JOIN runs r ON r.id = p.run_id"
        // One that is being made, or whose making was cut off, does not hold everything.
        " WHERE r.\"trigger\" = 'plan' AND r.state IN ('completed', 'completed-with-problems')"
        // An undo that found nothing to set back, say, tells nothing of what is left to do.
        " AND (EXISTS (SELECT 1 FROM plan_rows WHERE plan_id = p.id)"
        "  OR NOT EXISTS (SELECT 1 FROM meta WHERE key = ? || p.id))"
        " ORDER BY p.id DESC LIMIT 1"_s,
        cells(QString(purposePrefix)), readPlan);
}

Status StateTransaction::addPlanRows(QList<PlanRow> &rows)
{
    PlanGrouping grouping(m_db);
    for (PlanRow &row : rows) {
        TANDEM_TRY(groups, grouping.take(row));
        const QString memberOf = jsonList(groups.all);
        QVariantList values = cells(row.planId, row.flow, row.side, row.action, row.source, row.target,
            row.linkId, row.title, row.ticked, row.clears, row.state, row.body, row.digest, memberOf);
        values.prepend(row.id == 0 ? QVariant() : QVariant(row.id));
        TANDEM_TRY(id,
            m_db.insert(
                u"INSERT INTO plan_rows (id, plan_id, flow, side, action, source, target, link_id, title,"
                " ticked, clears, state, body, digest, member_of)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                values));
        row.id = id;
        row.groups = groups.all;
        TANDEM_CHECK(m_db.write(u"INSERT INTO plan_group_rows SELECT value, ? FROM json_each(?)"_s,
            cells(id, jsonList(groups.paged))));
    }
    return grouping.store();
}

Status StateTransaction::removePlanRows(const QList<qint64> &ids)
{
    for (const qint64 id : ids) {
        TANDEM_TRY(memberOf, m_db.single(u"SELECT member_of FROM plan_rows WHERE id = ?"_s, cells(id)));
        const QString groups = memberOf.toString();
        // Neither ticked nor open any more: the trigger counts it out of both.
        TANDEM_CHECK(m_db.write(
            u"UPDATE plan_rows SET ticked = 0, state = ? WHERE id = ?"_s, cells(PlanRowState::Drifted, id)));
        TANDEM_CHECK(m_db.write(u"UPDATE plan_groups SET row_count = row_count - 1"
                                " WHERE id IN (SELECT value FROM json_each(?))"_s,
            cells(groups)));
        TANDEM_CHECK(m_db.write(u"DELETE FROM plan_group_rows WHERE row_id = ?"
                                " AND group_id IN (SELECT value FROM json_each(?))"_s,
            cells(id, groups)));
        TANDEM_CHECK(m_db.write(u"DELETE FROM plan_rows WHERE id = ?"_s, cells(id)));
    }
    return {};
}

Result<QList<PlanRow>> StateTransaction::planRows(qint64 planId, std::optional<Flow> flow,
    std::optional<Side> side, std::optional<Action> action, std::optional<PlanRowState> state, qint64 afterId,
    int limit)
{
    QString sql = planRowColumns() + u"WHERE plan_id = ? AND id > ?"_s;
    QVariantList values = cells(planId, afterId);
    const auto narrow = [&](const QString &column, const auto &wanted) {
        if (!wanted)
            return;
        sql += u" AND "_s + column + u" = ?"_s;
        values.append(cell(*wanted));
    };
    narrow(u"flow"_s, flow);
    narrow(u"side"_s, side);
    narrow(u"action"_s, action);
    narrow(u"state"_s, state);
    values.append(limit);
    return select<PlanRow>(m_db, sql + u" ORDER BY id LIMIT ?"_s, values, readPlanRow);
}

Result<std::optional<PlanRow>> StateTransaction::planRow(qint64 id)
{
    return selectOne<PlanRow>(m_db, planRowColumns() + u"WHERE id = ?"_s, cells(id), readPlanRow);
}

Result<QList<PlanRow>> StateTransaction::planRowsOf(qint64 planId, qint64 linkId)
{
    return select<PlanRow>(m_db,
        planRowColumns() + u"WHERE plan_id = ? AND link_id = ? AND link_id <> 0 ORDER BY id"_s,
        cells(planId, linkId), readPlanRow);
}

Result<QList<PlanGroup>> StateTransaction::planGroups(qint64 planId)
{
    return select<PlanGroup>(m_db,
        u"SELECT id, flow, side, kind, about, name, row_count, ticked, open FROM plan_groups"
        " WHERE plan_id = ? ORDER BY id"_s,
        cells(planId), PlanGrouping::read);
}

Result<QList<PlanRow>> StateTransaction::planRowsIn(const QList<qint64> &groups, qint64 afterId, int limit)
{
    if (groups.isEmpty())
        return QList<PlanRow>();
    // Each part is in order, so SQLite merges them and stops at the limit.
    QStringList parts;
    QVariantList values;
    for (const qint64 group : groups) {
        parts.append(u"SELECT row_id FROM plan_group_rows WHERE group_id = ? AND row_id > ?"_s);
        values += cells(group, afterId);
    }
    values.append(limit);
    return select<PlanRow>(m_db,
        planRowColumns() + u"WHERE id IN ("_s + parts.join(u" UNION ALL "_s)
            + u" ORDER BY row_id LIMIT ?) ORDER BY id"_s,
        values, readPlanRow);
}

Result<QList<PlanCount>> StateTransaction::planCounts(qint64 planId)
{
    return select<PlanCount>(m_db,
        u"SELECT flow, side, action, state, ticked, clears, count(*) FROM plan_rows WHERE plan_id = ?"
        " GROUP BY flow, side, action, state, ticked, clears"
        " ORDER BY flow, side, action, state, ticked, clears"_s,
        cells(planId), [](RowReader &row) {
            return PlanCount{row.flow(), row.side(), row.action(), row.planRowState(), row.flag(), row.flag(),
                row.number()};
        });
}

Result<QMap<PlanRowState, qint64>> StateTransaction::planStates(qint64 planId)
{
    using Count = std::pair<PlanRowState, qint64>;
    TANDEM_TRY(counts,
        select<Count>(m_db, u"SELECT state, count(*) FROM plan_rows WHERE plan_id = ? GROUP BY state"_s,
            cells(planId), [](RowReader &row) {
                const PlanRowState state = row.planRowState();
                return Count{state, row.number()};
            }));
    QMap<PlanRowState, qint64> states;
    for (const auto &[state, rows] : std::as_const(counts))
        states.insert(state, rows);
    return states;
}

Status StateTransaction::setPlanRowState(const QList<qint64> &ids, PlanRowState state)
{
    TANDEM_CHECK(m_db.write(u"UPDATE plan_rows SET state = ? WHERE id IN (SELECT value FROM json_each(?))"_s,
        cells(state, jsonList(ids))));
    return {};
}

Status StateTransaction::setTicked(const QList<qint64> &ids, bool ticked)
{
    TANDEM_CHECK(m_db.write(u"UPDATE plan_rows SET ticked = ? WHERE id IN (SELECT value FROM json_each(?))"_s,
        cells(ticked, jsonList(ids))));
    return {};
}

Status StateTransaction::prunePlans(int keep, Instant shownSince)
{
    TANDEM_CHECK(m_db.write(
        u"DELETE FROM plans WHERE id NOT IN (SELECT id FROM plans ORDER BY id DESC LIMIT ?)"
        " AND (length(counts) = 0 OR created_at < ?)"
        " AND id NOT IN (SELECT plan_id FROM plan_rows WHERE id IN (SELECT plan_row_id FROM outbox))"_s,
        cells(keep, shownSince)));
    TANDEM_CHECK(m_db.write(u"DELETE FROM meta WHERE key LIKE 'purpose/%'"
                            " AND substr(key, 9) NOT IN (SELECT CAST(id AS TEXT) FROM plans)"_s,
        cells()));
    return {};
}

} // namespace tandem::store
