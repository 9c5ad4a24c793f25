// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/planops.h"
#include "core/session/contexts.h"

#include "core/session/reports.h"
#include "core/sync/cost.h"
#include "core/sync/flowcontext.h"
#include "core/sync/people.h"
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

void countGroup(PlanView &view, const store::PlanGroup &group)
{
    view.rows += group.rows;
    view.open += group.open;
    const PlanAction action = toView(group.action);
    auto found = std::find_if(view.classes.begin(), view.classes.end(), [&](const PlanClass &known) {
        return known.flow == group.flow && known.side == group.side && known.action == action;
    });
    if (found == view.classes.end())
        found =
            view.classes.insert(view.classes.end(), PlanClass{group.flow, group.side, action, 0, 0, 0, 0});
    found->rows += group.rows;
    found->clears += group.clears ? group.rows : 0;
    found->ticked += group.ticked;
    found->tickedClears += group.clears ? group.ticked : 0;
}

/// Values of before a mapping existed: its first agreement on a pair.
void countBackfill(PlanView &view, const store::PlanGroup &group)
{
    if (group.open == 0)
        return;
    auto known = std::find_if(view.backfill.begin(), view.backfill.end(), [&](const PlanBackfill &entry) {
        return entry.flow == group.flow && entry.mapping == group.trait.name && entry.side == group.side;
    });
    if (known == view.backfill.end()) {
        known = view.backfill.insert(
            view.backfill.end(), PlanBackfill{group.flow, group.trait.name, group.side, 0, 0});
    }
    known->rows += group.open;
    known->calls = sync::callsFor(group.side, group.action, known->rows);
}

void takeGroup(PlanView &view, const store::PlanGroup &group)
{
    using About = PlanTrait::About;
    if (group.rows == 0)
        return;
    if (group.trait.about == store::PlanAbout::First)
        return countBackfill(view, group);
    if (group.trait.about == store::PlanAbout::Row)
        countGroup(view, group);
    const About about = group.trait.about == store::PlanAbout::Row ? About::Rows
        : group.trait.about == store::PlanAbout::Field             ? About::Field
        : group.trait.about == store::PlanAbout::Owner             ? About::Owner
                                                                   : About::Reason;
    view.groups.append({group.flow, group.side, planKindOf(group.action, group.clears),
        {about, group.trait.name}, {}, group.rows, group.ticked, group.id});
}

/// What people call the fields of a flow, as far as its schemas are stored.
void takeLabels(Profile *profile, Flow flow, const std::optional<sync::FlowContext> &context)
{
    for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
        QHash<QString, QString> &labels = profile->fieldLabels[{flow, side}];
        labels.clear();
        if (!context)
            continue;
        for (const FieldSchema &field : context->schema(side)->fields) {
            if (!field.label.isEmpty())
                labels.insert(field.name, field.label);
        }
    }
}

/// A group about a field has its name from the side that is written.
void nameGroups(const Profile *profile, PlanView &view)
{
    for (PlanGroup &group : view.groups) {
        const auto labels = profile->fieldLabels.find({group.flow, group.side});
        if (group.trait.about != PlanTrait::About::Field || labels == profile->fieldLabels.end())
            continue;
        const int part = group.side == Side::Salesforce ? 0 : 1;
        group.label = labels->second.value(group.trait.name.section(u'=', part, part));
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
        takeLabels(profile, flow, context);
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

Task<bool> nameOwners(Profile *profile, PlanView *view, bool ask)
{
    const auto isNameless = [](const PlanGroup &group) {
        return group.trait.about == PlanTrait::About::Owner && group.label.isEmpty()
            && SalesforceId::parse(group.trait.name);
    };
    if (std::none_of(view->groups.cbegin(), view->groups.cend(), isNameless))
        co_return true;
    const ClientUse use(profile);
    TANDEM_CO_TRY(environment, Profile::environment(profile));
    auto reading = sync::referenceRecords(&environment, sync::userList(), ask);
    const Result<std::vector<Record>> users = co_await std::move(reading);
    if (!users)
        co_return true; // Only names: whoever is not known by now is shown by his id.
    QHash<QString, QString> names;
    for (const Record &user : *users)
        names.insert(user.id.text(), user.fields.value(u"Name").display());
    for (PlanGroup &group : view->groups) {
        if (isNameless(group))
            group.label = names.value(group.trait.name);
    }
    co_return true;
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
        TANDEM_TRY(groups, tx.planGroups(planId));
        for (const store::PlanGroup &group : std::as_const(groups))
            takeGroup(view, group);
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
    nameGroups(profile, view);
    TANDEM_CO_CHECK(nameOwners(profile, &view, false));
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

PlanKind planKindOf(store::Action action, bool clears)
{
    if (action == store::Action::Update)
        return clears ? PlanKind::Clear : PlanKind::Update;
    return action == store::Action::Create ? PlanKind::Create : PlanKind::Delete;
}

Task<QList<PlanRowView>> labelled(Profile *profile, QList<PlanRowView> rows)
{
    for (PlanRowView &row : rows) {
        auto known = profile->fieldLabels.find({row.flow, row.side});
        if (known == profile->fieldLabels.end()) {
            auto asking = storedContext(profile, row.flow);
            auto context = co_await std::move(asking);
            takeLabels(profile, row.flow, context ? std::move(*context) : std::optional<sync::FlowContext>());
            known = profile->fieldLabels.find({row.flow, row.side});
        }
        for (FieldChangeView &change : row.changes)
            change.label = known->second.value(change.field, change.label);
    }
    co_return rows;
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
        TANDEM_CHECK(noteApplied(tx, planId));
        return declined.size();
    };
    TANDEM_CO_TRY(count, profile->state->write<qint64>(job));
    co_return count;
}

} // namespace tandem::session
