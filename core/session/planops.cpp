// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/planops.h"
#include "core/session/contexts.h"

#include "core/session/reports.h"
#include "core/sync/cost.h"
#include "core/sync/flowcontext.h"
#include "core/sync/planner.h"
#include "core/sync/purpose.h"

#include <nlohmann/json.hpp>

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

constexpr int windowSize = 1000;

double number(const nlohmann::json &json, const char *member)
{
    const auto it = json.is_object() ? json.find(member) : json.end();
    return it != json.end() && it->is_number() ? it->get<double>() : 0;
}

void takeEstimate(PlanView &view, const QByteArray &counts)
{
    const auto json = nlohmann::json::parse(counts.begin(), counts.end(), nullptr, false);
    view.requests = {
        static_cast<qint64>(number(json, "salesforce")), static_cast<qint64>(number(json, "startdeliver"))};
    view.seconds = number(json, "seconds");
}

void countRow(PlanView &view, const store::PlanRow &row)
{
    ++view.rows;
    view.open += row.state == store::PlanRowState::Planned ? 1 : 0;
    const PlanAction action = toView(row.action);
    auto found = std::find_if(view.classes.begin(), view.classes.end(), [&](const PlanClass &known) {
        return known.flow == row.flow && known.side == row.side && known.action == action;
    });
    if (found == view.classes.end())
        found = view.classes.insert(view.classes.end(), PlanClass{row.flow, row.side, action, 0, 0, 0, 0});
    ++found->rows;
    found->clears += row.clears ? 1 : 0;
    found->ticked += row.ticked ? 1 : 0;
    found->tickedClears += row.clears && row.ticked ? 1 : 0;
}

/// Values of before a mapping existed: its first agreement on a pair.
void countBackfill(PlanView &view, const store::PlanRow &row)
{
    if (row.action != store::Action::Update || row.state != store::PlanRowState::Planned)
        return;
    const auto changes = sync::decodeChanges(row.body);
    for (const sync::FieldChange &change : changes.value_or(std::vector<sync::FieldChange>())) {
        if (!change.rule.startsWith("first:"_L1))
            continue;
        auto known = std::find_if(view.backfill.begin(), view.backfill.end(), [&](const PlanBackfill &entry) {
            return entry.flow == row.flow && entry.mapping == change.mappingKey && entry.side == row.side;
        });
        if (known == view.backfill.end()) {
            known = view.backfill.insert(
                view.backfill.end(), PlanBackfill{row.flow, change.mappingKey, row.side, 0, 0});
        }
        ++known->rows;
        known->calls = sync::callsFor(row.side, row.action, known->rows);
    }
}

/// What a person said no to, as the planner will recognise it: each value of an update, a create as a whole.
QList<store::Decision> decisionsFor(const store::PlanRow &row, Instant now)
{
    store::Decision decision;
    decision.flow = row.flow;
    decision.side = row.side;
    decision.action = row.action;
    decision.at = now;
    decision.salesforce = row.side == Side::Salesforce ? row.target : row.source;
    decision.startdeliver = row.side == Side::Salesforce ? row.source : row.target;
    if (row.action == store::Action::Update) {
        QList<store::Decision> decisions;
        const auto changes = sync::decodeChanges(row.body);
        for (const sync::FieldChange &change : changes.value_or(std::vector<sync::FieldChange>())) {
            decision.mappingKey = change.mappingKey;
            decision.valueHash = valueHash(change.after);
            decisions.append(decision);
        }
        return decisions;
    }
    decision.valueHash = row.digest;
    return {decision};
}

PlanKind kindOf(const store::PlanRow &row)
{
    if (row.action == store::Action::Update)
        return row.clears ? PlanKind::Clear : PlanKind::Update;
    return row.action == store::Action::Create ? PlanKind::Create : PlanKind::Delete;
}

bool letsThrough(const PlanFilter &filter, const store::PlanRow &row)
{
    if (filter.flow && *filter.flow != row.flow)
        return false;
    if (!filter.kinds.isEmpty() && !filter.kinds.contains(kindOf(row)))
        return false;
    const auto names = [&filter](
                           const QString &text) { return text.contains(filter.text, Qt::CaseInsensitive); };
    return filter.text.isEmpty() || names(row.title) || names(row.source.text()) || names(row.target.text());
}

/// What Engine::checkSavedPlan() will find: made under another configuration, other fields or for another
/// organisation.
Task<bool> isStale(Profile *profile, store::Plan plan)
{
    TANDEM_CO_TRY(environment, Profile::environment(profile));
    QByteArray fingerprints;
    for (const Flow flow : sync::orderedFlows()) {
        if (!plan.flows.contains(flow))
            continue;
        TANDEM_CO_TRY(context, storedContext(profile, flow));
        if (!context)
            co_return true;
        fingerprints += environment.configuration.fingerprint(flow) + context->salesforceSchema->fingerprint()
            + context->startdeliverSchema->fingerprint();
    }
    co_return plan.profileFingerprint != environment.organisationId.toLatin1()
        || plan.configurationFingerprint != fingerprints;
}

Status decline(store::StateTransaction &tx, const store::PlanRow &row, Instant now)
{
    const QList<store::Decision> decisions = decisionsFor(row, now);
    for (const store::Decision &decision : decisions)
        TANDEM_CHECK(tx.putDecision(decision));
    return {};
}

} // namespace

Status forEachRow(
    store::StateTransaction &tx, qint64 planId, const std::function<Status(const store::PlanRow &)> &visit)
{
    qint64 after = 0;
    for (;;) {
        TANDEM_TRY(rows,
            tx.planRows(planId, std::nullopt, std::nullopt, std::nullopt, std::nullopt, after, windowSize));
        for (const store::PlanRow &row : std::as_const(rows)) {
            after = row.id;
            TANDEM_CHECK(visit(row));
        }
        if (rows.size() < windowSize)
            return {};
    }
}

Result<store::Plan> knownPlan(store::StateTransaction &tx, qint64 planId)
{
    TANDEM_TRY(plan, tx.plan(planId));
    if (plan)
        return *plan;
    return fail(ErrorKind::Configuration, u"PLAN_UNKNOWN"_s,
        u"Plan %1 is not in this profile (any more). Make a new one with: tandemctl plan --save FILE"_s.arg(
            planId));
}

Task<PlanView> planView(Profile *profile, qint64 planId)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    const std::function<Result<PlanView>(store::StateTransaction &)> job =
        [planId](store::StateTransaction &tx) -> Result<PlanView> {
        PlanView view;
        TANDEM_TRY(plan, knownPlan(tx, planId));
        view.id = plan.id;
        view.createdAt = plan.createdAt;
        takeEstimate(view, plan.counts);
        TANDEM_TRY(purpose, sync::purposeOf(tx, planId));
        if (purpose) {
            view.undoes = purpose->run;
            view.existing = purpose->mappings;
        }
        TANDEM_CHECK(forEachRow(tx, planId, [&view](const store::PlanRow &row) -> Status {
            countRow(view, row);
            countBackfill(view, row);
            return {};
        }));
        TANDEM_TRY(run, tx.run(plan.runId));
        if (run)
            view.report = toView(*run);
        return view;
    };
    TANDEM_CO_TRY(view, profile->state->read<PlanView>(job));
    using MaybePlan = std::optional<store::Plan>;
    const std::function<Result<MaybePlan>(store::StateTransaction &)> find =
        [planId](store::StateTransaction &tx) { return tx.plan(planId); };
    TANDEM_CO_TRY(plan, profile->state->read<MaybePlan>(find));
    if (plan) {
        // Only a hint: where it cannot be told, apply tells.
        auto asking = isStale(profile, *plan);
        const Result<bool> stale = co_await std::move(asking);
        view.stale = stale.value_or(false);
    }
    co_return view;
}

Task<PlanView> latestPlan(Profile *profile)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    using MaybePlan = std::optional<store::Plan>;
    const std::function<Result<MaybePlan>(store::StateTransaction &)> find = [](store::StateTransaction &tx) {
        return tx.latestPlanToReview();
    };
    TANDEM_CO_TRY(plan, profile->state->read<MaybePlan>(find));
    if (!plan)
        co_return PlanView();
    TANDEM_CO_TRY(view, planView(profile, plan->id));
    co_return view;
}

/// Gives the changed fields the names that people know, as far as schemas are stored.
static Task<QList<PlanRowView>> labelled(Profile *profile, QList<PlanRowView> rows)
{
    std::map<Flow, std::optional<sync::FlowContext>> contexts;
    for (PlanRowView &row : rows) {
        if (!contexts.contains(row.flow)) {
            auto asking = storedContext(profile, row.flow);
            auto context = co_await std::move(asking);
            contexts.emplace(row.flow, context ? std::move(*context) : std::nullopt);
        }
        const std::optional<sync::FlowContext> &context = contexts.at(row.flow);
        for (FieldChangeView &change : row.changes) {
            const FieldSchema *field = context ? context->schema(row.side)->field(change.field) : nullptr;
            if (field && !field->label.isEmpty())
                change.label = field->label;
        }
    }
    co_return rows;
}

Task<QList<PlanRowView>> filteredPlanRows(
    Profile *profile, qint64 planId, PlanFilter filter, qint64 afterId, int limit)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    using Rows = QList<store::PlanRow>;
    const std::function<Result<Rows>(store::StateTransaction &)> job =
        [=](store::StateTransaction &tx) -> Result<Rows> {
        Rows chosen;
        qint64 after = afterId;
        for (bool more = true; more && chosen.size() < limit;) {
            TANDEM_TRY(rows,
                tx.planRows(
                    planId, filter.flow, std::nullopt, std::nullopt, std::nullopt, after, windowSize));
            more = rows.size() == windowSize;
            for (const store::PlanRow &row : std::as_const(rows)) {
                after = row.id;
                if (chosen.size() < limit && letsThrough(filter, row))
                    chosen.append(row);
            }
        }
        return chosen;
    };
    TANDEM_CO_TRY(rows, profile->state->read<Rows>(job));
    auto naming = labelled(profile, toViews<PlanRowView>(rows));
    co_return co_await std::move(naming);
}

Task<qint64> tickFiltered(Profile *profile, qint64 planId, PlanFilter filter, bool ticked)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    const std::function<Result<qint64>(store::StateTransaction &)> job =
        [=](store::StateTransaction &tx) -> Result<qint64> {
        QList<qint64> ids;
        TANDEM_CHECK(forEachRow(tx, planId, [&](const store::PlanRow &row) -> Status {
            if (row.ticked != ticked && letsThrough(filter, row))
                ids.append(row.id);
            return {};
        }));
        TANDEM_CHECK(tx.setTicked(ids, ticked));
        return ids.size();
    };
    TANDEM_CO_TRY(count, profile->state->write<qint64>(job));
    co_return count;
}

Task<QList<PlanRowView>> planRows(
    Profile *profile, qint64 planId, std::optional<Flow> flow, qint64 afterId, int limit)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    using Rows = QList<store::PlanRow>;
    const std::function<Result<Rows>(store::StateTransaction &)> job = [=](store::StateTransaction &tx) {
        return tx.planRows(planId, flow, std::nullopt, std::nullopt, std::nullopt, afterId, limit);
    };
    TANDEM_CO_TRY(rows, profile->state->read<Rows>(job));
    auto naming = labelled(profile, toViews<PlanRowView>(rows));
    co_return co_await std::move(naming);
}

Task<qint64> declineUnticked(Profile *profile, qint64 planId)
{
    const std::function<Result<qint64>(store::StateTransaction &)> job =
        [planId, now = profile->clock->now()](store::StateTransaction &tx) -> Result<qint64> {
        QList<qint64> declined;
        // What is not undone is no wish about later runs.
        TANDEM_TRY(purpose, sync::purposeOf(tx, planId));
        const bool undoes = purpose && purpose->kind == sync::PlanPurpose::Kind::Undo;
        TANDEM_CHECK(forEachRow(tx, planId, [&](const store::PlanRow &row) -> Status {
            if (row.ticked || row.state != store::PlanRowState::Planned)
                return {};
            declined.append(row.id);
            return undoes ? Status() : decline(tx, row, now);
        }));
        TANDEM_CHECK(tx.setPlanRowState(declined, store::PlanRowState::Unticked));
        return declined.size();
    };
    TANDEM_CO_TRY(count, profile->state->write<qint64>(job));
    co_return count;
}

} // namespace tandem::session
