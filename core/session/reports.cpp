// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/reports.h"

#include "core/session/planops.h"

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

SideCounts pair(const qint64 (&numbers)[2])
{
    return {numbers[sync::at(Side::Salesforce)], numbers[sync::at(Side::Startdeliver)]};
}

FlowReport toFlowReport(const sync::FlowCounts &counts)
{
    return {pair(counts.read), pair(counts.created), pair(counts.updated), pair(counts.deleted),
        counts.linked, counts.unchanged, counts.conflicts, counts.held, counts.waiting, counts.locked,
        counts.skipped, counts.drifted, counts.outOfScope, counts.failed};
}

QString rowStateName(store::PlanRowState state)
{
    switch (state) {
    case store::PlanRowState::Planned:
        return u"planned"_s;
    case store::PlanRowState::Unticked:
        return u"unticked"_s;
    case store::PlanRowState::Sent:
        return u"sent"_s;
    case store::PlanRowState::Done:
        return u"done"_s;
    case store::PlanRowState::Drifted:
        return u"drifted"_s;
    case store::PlanRowState::Failed:
        return u"failed"_s;
    case store::PlanRowState::Waiting:
        return u"waiting"_s;
    }
    return {};
}

QString linkStateName(store::LinkState state)
{
    switch (state) {
    case store::LinkState::Active:
        return u"active"_s;
    case store::LinkState::Frozen:
        return u"frozen"_s;
    case store::LinkState::Tombstone:
        return u"tombstone"_s;
    case store::LinkState::Unlinked:
        return u"unlinked"_s;
    }
    return {};
}

} // namespace

QString planActionName(PlanAction action)
{
    switch (action) {
    case PlanAction::Create:
        return u"create"_s;
    case PlanAction::Update:
        return u"update"_s;
    case PlanAction::Delete:
        return u"delete"_s;
    case PlanAction::Link:
        return u"link"_s;
    }
    return {};
}

QString planKindName(PlanKind kind)
{
    switch (kind) {
    case PlanKind::Create:
        return u"create"_s;
    case PlanKind::Update:
        return u"update"_s;
    case PlanKind::Clear:
        return u"clear"_s;
    case PlanKind::Delete:
        return u"delete"_s;
    }
    return {};
}

QString matchKindName(MatchKind kind)
{
    switch (kind) {
    case MatchKind::Exact:
        return u"exact"_s;
    case MatchKind::Likely:
        return u"likely"_s;
    case MatchKind::Ambiguous:
        return u"ambiguous"_s;
    case MatchKind::OnlySalesforce:
        return u"only-salesforce"_s;
    case MatchKind::OnlyStartdeliver:
        return u"only-startdeliver"_s;
    }
    return {};
}

PlanAction toView(store::Action action)
{
    switch (action) {
    case store::Action::Create:
        return PlanAction::Create;
    case store::Action::Update:
        return PlanAction::Update;
    case store::Action::Delete:
        return PlanAction::Delete;
    case store::Action::Link:
        break;
    }
    return PlanAction::Link;
}

CheckState DoctorReport::worst() const
{
    CheckState worst = CheckState::Ok;
    for (const Check &check : checks)
        worst = std::max(worst, check.state);
    return worst;
}

QString matchingName(store::MatchingState state)
{
    switch (state) {
    case store::MatchingState::Open:
        return u"open"_s;
    case store::MatchingState::Settled:
        return u"settled"_s;
    case store::MatchingState::Waived:
        break;
    }
    return u"waived"_s;
}

RunReport toView(const sync::RunReport &report)
{
    RunReport view;
    view.runId = report.runId;
    view.planId = report.planId;
    view.undoes = report.undoes;
    view.state = report.state;
    view.trigger = report.trigger;
    view.startedAt = report.startedAt;
    if (report.finishedAt.ms > 0)
        view.finishedAt = report.finishedAt;
    view.apiCalls = pair(report.calls);
    for (const auto &[flow, counts] : report.flows)
        view.flows.insert_or_assign(flow, toFlowReport(counts));
    view.leftSomethingNew = report.leftSomethingNew();
    view.error = report.error;
    view.notes = report.notes;
    view.json = sync::reportJson(report);
    return view;
}

RunReport toView(const store::Run &run)
{
    RunReport view;
    if (const auto report = sync::reportFromJson(run.summary))
        view = toView(*report);
    view.runId = run.id;
    view.state = run.state;
    view.trigger = run.trigger;
    view.startedAt = run.startedAt;
    view.finishedAt = run.finishedAt;
    if (!run.summary.isEmpty()) {
        view.json = run.summary;
    } else {
        sync::RunReport bare;
        bare.runId = run.id;
        bare.state = run.state;
        bare.trigger = run.trigger;
        bare.startedAt = run.startedAt;
        bare.finishedAt = run.finishedAt.value_or(run.startedAt);
        view.json = sync::reportJson(bare);
    }
    if (!run.error.isEmpty() && !view.error) {
        const ErrorKind kind = run.state == "stopped"_L1 ? ErrorKind::Stopped : ErrorKind::Internal;
        view.error = Error{kind, {}, run.error, {}};
    }
    return view;
}

Standing toView(const store::StateTransaction::Counts &counts)
{
    return {counts.conflicts, counts.holds, counts.decisions, counts.refusals, counts.waiting, counts.outbox};
}

Progress toView(const sync::Progress &progress)
{
    return {progress.phase, progress.flow, progress.side, progress.done, progress.total, progress.text};
}

PlanRowView toView(const store::PlanRow &row)
{
    PlanRowView view;
    view.id = row.id;
    view.flow = row.flow;
    view.side = row.side;
    view.action = toView(row.action);
    view.source = row.source;
    view.target = row.target;
    view.title = row.title;
    view.ticked = row.ticked;
    view.clears = row.clears;
    view.state = rowStateName(row.state);
    view.groups = row.groups;
    const auto changes = sync::decodeChanges(row.body);
    if (!changes)
        return view;
    for (const sync::FieldChange &change : *changes)
        view.changes.append({change.field, change.field, change.before, change.after, change.rule,
            change.clears, change.mappingKey, isDecided(change)});
    return view;
}

ChangeView toView(const store::HistoryEntry &entry)
{
    return {entry.id, entry.flow, entry.salesforce, entry.startdeliver, entry.side, entry.action,
        entry.mappingKey, entry.before, entry.after, entry.rule, entry.at, {}, {}};
}

ConflictView toView(const store::Conflict &conflict)
{
    ConflictView view;
    view.id = conflict.id;
    view.flow = conflict.flow;
    view.salesforce = conflict.salesforce;
    view.startdeliver = conflict.startdeliver;
    view.field = conflict.mappingKey;
    view.first = conflict.first;
    view.salesforceValue = conflict.salesforceValue;
    view.startdeliverValue = conflict.startdeliverValue;
    view.baseSalesforce = conflict.baseSalesforce;
    view.baseStartdeliver = conflict.baseStartdeliver;
    view.resolution = conflict.resolution;
    view.since = conflict.since;
    return view;
}

HoldView toView(const store::Hold &hold)
{
    return {hold.id, hold.flow, hold.side, hold.record, hold.kind, hold.candidates, hold.reason, hold.title,
        hold.decision, hold.since, {}};
}

DecisionView toView(const store::Decision &decision)
{
    return {decision.id, decision.flow, decision.side, toView(decision.action), decision.salesforce,
        decision.startdeliver, decision.mappingKey, decision.at, {}, {}, {}};
}

RefusalView toView(const store::Refusal &refusal)
{
    return {refusal.id, refusal.flow, refusal.side, refusal.source, refusal.target, refusal.mappingKey,
        refusal.code, refusal.text, refusal.tries, refusal.firstAt, refusal.nextAt, {}, {}};
}

LinkView toView(const store::Link &link)
{
    return {link.id, link.flow, link.salesforce, link.startdeliver, linkStateName(link.state), link.origin,
        link.inScope, link.createdAt};
}

} // namespace tandem::session
