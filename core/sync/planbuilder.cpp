// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/planbuilder.h"

#include "core/sync/deletions.h"
#include "core/sync/matcher.h"
#include "core/sync/reader.h"

namespace tandem::sync {
using namespace Qt::StringLiterals;

namespace {

constexpr int windowSize = 500;

store::Waiting waitingRow(
    const FlowContext &flow, const Judgement &judgement, const QString &reason, Instant now)
{
    store::Waiting row;
    row.flow = flow.definition.flow;
    row.side = judgement.side;
    row.record = judgement.record.id;
    row.reason = reason;
    row.waitsFor = judgement.waitsFor;
    row.since = now;
    return row;
}

/// Collects what one linked pair leaves behind besides its writes.
void addPair(const Judgement &judgement, StandingChanges &changes, FlowCounts *counts)
{
    const PairPlan &plan = judgement.plan;
    store::Link link = *judgement.link;
    for (auto pair = plan.agreed.cbegin(); pair != plan.agreed.cend(); ++pair)
        link.base.insert(pair.key(), pair.value());
    if (judgement.scopeChanged || judgement.stateChanged)
        changes.returned.append(link);
    if (!plan.agreed.isEmpty() || judgement.scopeChanged || judgement.stateChanged)
        changes.links.append(std::move(link));
    changes.conflicts += plan.conflicts;
    if (!plan.settled.isEmpty())
        changes.settled.append({judgement.link->id, plan.settled});
    if (!counts)
        return;
    counts->conflicts += plan.conflicts.size() - judgement.knownConflicts.size();
    counts->skipped += plan.blocked + plan.refusedBefore + plan.declined;
    counts->failed += plan.refusals.size();
    if (plan.writes.empty() && plan.conflicts.isEmpty() && plan.refusals.isEmpty())
        ++counts->unchanged;
}

/// What was refused before and has been set right by somebody else, or concerns nobody any more.
void addMended(const Judgement &judgement, StandingChanges &changes)
{
    const PairPlan &plan = judgement.plan;
    const bool gone =
        (judgement.kind == Judgement::Kind::Deleted && plan.writes.empty() && plan.refusedBefore == 0)
        || judgement.kind == Judgement::Kind::NotCreated
        || (judgement.kind == Judgement::Kind::OutOfScope && judgement.plan.writes.empty());
    for (const store::Refusal &refusal : judgement.refusals) {
        const bool mended = judgement.kind == Judgement::Kind::Pair
            && judgement.plan.mended.contains(std::pair(refusal.side, refusal.mappingKey));
        if (gone || mended)
            changes.mended.append(refusal);
    }
}

/// A link whose end was deleted or left the scope.
void addEnded(const Judgement &judgement, StandingChanges &changes, FlowCounts &counts)
{
    if (judgement.link && (judgement.stateChanged || judgement.scopeChanged))
        changes.links.append(*judgement.link);
    if (judgement.kind != Judgement::Kind::Deleted || !judgement.link)
        return;
    if (judgement.link->state == store::LinkState::Tombstone)
        changes.settled.append(std::pair(judgement.link->id, QStringList())); // No conflict is left to solve.
    if (judgement.dropsLink)
        changes.dropped.append(judgement.link->id);
    if (judgement.decision)
        changes.decisions.append(*judgement.decision);
    counts.skipped += judgement.plan.refusedBefore + judgement.plan.declined;
}

void addUnwritten(const FlowContext &flow, const Judgement &judgement, StandingChanges &changes,
    FlowCounts &counts, Instant now)
{
    switch (judgement.kind) {
    case Judgement::Kind::Deleted:
    case Judgement::Kind::OutOfScope:
        addEnded(judgement, changes, counts);
        if (judgement.kind == Judgement::Kind::OutOfScope) {
            ++counts.outOfScope;
            if (!judgement.waitsFor.isEmpty())
                changes.waiting.append(waitingRow(flow, judgement, u"out-of-scope-parent"_s, now));
        }
        break;
    case Judgement::Kind::Locked:
        changes.waiting.append(waitingRow(flow, judgement, u"locked"_s, now));
        ++counts.locked;
        break;
    case Judgement::Kind::WaitsForParent:
        changes.waiting.append(waitingRow(flow, judgement, u"parent"_s, now));
        ++counts.waiting;
        break;
    case Judgement::Kind::UnknownOutcome:
        changes.waiting.append(waitingRow(flow, judgement, u"unknown-outcome"_s, now));
        ++counts.waiting;
        break;
    case Judgement::Kind::NotCreated:
        ++counts.skipped;
        break;
    case Judgement::Kind::PartnerMissing:
    case Judgement::Kind::Held:
    case Judgement::Kind::Pair:
    case Judgement::Kind::Create:
        break;
    }
}

} // namespace

StandingChanges standingChanges(
    const FlowContext &flow, const std::vector<Judgement> &judgements, FlowCounts *counts, Instant now)
{
    StandingChanges changes;
    FlowCounts ignored;
    FlowCounts &counted = counts ? *counts : ignored;
    for (const Judgement &judgement : judgements) {
        if (judgement.kind == Judgement::Kind::Pair)
            addPair(judgement, changes, counts);
        else if (judgement.kind == Judgement::Kind::Create && counts)
            counts->skipped += judgement.plan.refusedBefore + judgement.plan.declined;
        addUnwritten(flow, judgement, changes, counted, now);
        addMended(judgement, changes);
        changes.ended += judgement.ended;
        if (judgement.hold) {
            changes.holds.append(*judgement.hold);
            counted.held += judgement.knownHold ? 0 : 1;
        }
        changes.parentsLeft =
            changes.parentsLeft || (judgement.scopeChanged && judgement.link && !judgement.link->inScope);
        changes.refusals += judgement.plan.refusals;
        if (judgement.kind == Judgement::Kind::Create && counts)
            counts->failed += judgement.plan.refusals.size();
        const bool pending = !judgement.plan.writes.empty() || judgement.dropsLink
            || judgement.kind == Judgement::Kind::PartnerMissing;
        const bool pairWaits = judgement.kind == Judgement::Kind::Pair && !judgement.waitsFor.isEmpty();
        if (pairWaits) {
            changes.waiting.append(waitingRow(flow, judgement, u"parent"_s, now));
            counted.waiting += 1;
        }
        if (pending)
            continue;
        changes.done.emplace_back(judgement.record.id, store::recordHash(judgement.record));
        if (judgement.partner)
            changes.partnersDone.emplace_back(judgement.partner->id, store::recordHash(*judgement.partner));
        const bool waits = pairWaits || judgement.kind == Judgement::Kind::Locked
            || judgement.kind == Judgement::Kind::WaitsForParent
            || judgement.kind == Judgement::Kind::UnknownOutcome
            || (judgement.kind == Judgement::Kind::OutOfScope && !judgement.waitsFor.isEmpty());
        if (!waits)
            changes.notWaiting.append(judgement.record.id);
    }
    return changes;
}

Status storeStanding(store::StateTransaction &tx, Flow flow, Side side, StandingChanges &changes)
{
    if (!changes.links.isEmpty())
        TANDEM_CHECK(tx.putLinks(changes.links));
    for (const store::Conflict &conflict : std::as_const(changes.conflicts))
        TANDEM_CHECK(tx.putConflict(conflict));
    for (const auto &[link, keys] : std::as_const(changes.settled))
        TANDEM_CHECK(tx.removeConflicts(link, keys));
    for (const store::Refusal &refusal : std::as_const(changes.mended)) {
        TANDEM_CHECK(tx.removeRefusals(refusal.flow, refusal.side, refusal.source, {refusal.mappingKey}));
    }
    for (const store::Refusal &refusal : std::as_const(changes.refusals))
        TANDEM_CHECK(tx.putRefusal(refusal));
    TANDEM_CHECK(tx.removeLinks(changes.dropped));
    for (const store::Decision &decision : std::as_const(changes.decisions))
        TANDEM_CHECK(tx.putDecision(decision));
    for (const store::Hold &hold : std::as_const(changes.ended))
        TANDEM_CHECK(tx.removeHold(hold.flow, hold.side, hold.record));
    for (const store::Hold &hold : std::as_const(changes.holds))
        TANDEM_CHECK(tx.putHold(hold));
    if (changes.parentsLeft)
        TANDEM_CHECK(noteParentsLeft(tx, flow));
    if (!changes.waiting.isEmpty())
        TANDEM_CHECK(tx.putWaiting(changes.waiting));
    if (!changes.notWaiting.isEmpty())
        TANDEM_CHECK(tx.removeWaiting(flow, side, changes.notWaiting));
    return {};
}

Task<bool> clearJudged(const Environment *environment, const FlowContext *flow, RunState *run, Side side,
    StandingChanges changes)
{
    const auto list = [](const std::vector<std::pair<RecordId, quint64>> &from) {
        return QList<std::pair<RecordId, quint64>>(from.begin(), from.end());
    };
    TANDEM_CO_CHECK(wakeChildren(environment, run, changes.returned));
    TANDEM_CO_CHECK(environment->cache->clearDirty(flow->cacheObject(side), list(changes.done)));
    if (!changes.partnersDone.empty())
        TANDEM_CO_CHECK(
            environment->cache->clearDirty(flow->cacheObject(other(side)), list(changes.partnersDone)));
    co_return true;
}

namespace {

/// What the row is looked at together with others for: the fields that it changes and why. A record that is
/// made or deleted is one change, whatever its fields.
/// Whose it is belongs to them all.
QList<store::PlanTrait> traitsOf(
    const FlowContext &flow, const Judgement &judgement, const PlannedWrite &write)
{
    using About = store::PlanAbout;
    const Record *salesforce = judgement.side == Side::Salesforce ? &judgement.record
        : judgement.partner                                       ? &*judgement.partner
                                                                  : nullptr;
    const QString owner = !salesforce               ? QString()
        : salesforce->fields.contains(ownerField()) ? salesforce->fields.value(ownerField()).display()
                                                    : store::unknownOwner();
    QList<store::PlanTrait> traits{{About::Owner, owner}};
    if (write.action == store::Action::Create)
        return traits << store::PlanTrait{About::Field, {}}
                      << store::PlanTrait{About::Reason, u"new record"_s};
    if (write.action == store::Action::Delete) {
        const QString reason =
            flow.undone ? u"undo of run %1"_s.arg(flow.undone->run) : u"its partner was deleted"_s;
        return traits << store::PlanTrait{About::Field, {}} << store::PlanTrait{About::Reason, reason};
    }
    for (const FieldChange &change : write.changes) {
        traits.append({About::Field, change.mappingKey});
        traits.append({About::Reason, change.rule});
        if (change.rule.startsWith("first:"_L1))
            traits.append({About::First, change.mappingKey});
    }
    return traits;
}

} // namespace

store::PlanRow planRowOf(const FlowContext &flow, const Judgement &judgement, const PlannedWrite &write)
{
    store::PlanRow row;
    row.flow = flow.definition.flow;
    row.side = write.side;
    row.action = write.action;
    row.source =
        write.side == judgement.side && judgement.partner ? judgement.partner->id : judgement.record.id;
    if (judgement.link) {
        row.source = judgement.link->end(other(write.side));
        row.target = judgement.link->end(write.side);
        row.linkId = judgement.link->id;
    }
    // Of a deleted record no more may be known than its id.
    const bool byPartner = judgement.kind == Judgement::Kind::Deleted && judgement.record.deleted;
    row.title = byPartner && judgement.partner ? flow.title(other(judgement.side), *judgement.partner)
                                               : flow.title(judgement.side, judgement.record);
    row.clears = write.clears();
    row.body = encodeChanges(write.changes);
    row.digest = write.digest();
    row.traits = traitsOf(flow, judgement, write);
    return row;
}

namespace {

/// One side's pass over the changed records of a flow.
class PlanPass
{
public:
    PlanPass(
        const Environment *environment, const FlowContext *flow, RunState *run, QSet<qint64> *seen, Side side)
        : m_environment(environment)
        , m_flow(flow)
        , m_run(run)
        , m_seen(seen)
        , m_side(side)
    {
    }

    Task<bool> run()
    {
        RecordId after;
        bool more = true;
        while (more) {
            if (const Status go = m_environment->checkStop(); !go)
                co_return fail(go.error());
            TANDEM_CO_TRY(window, recordsToJudge(m_environment, m_flow, m_run, m_side, after, windowSize));
            more = static_cast<int>(window.size()) == windowSize;
            if (!window.empty())
                after = window.back().id;
            m_done += static_cast<qint64>(window.size());
            m_environment->progress({u"planning"_s, m_flow->definition.flow, m_side, m_done, 0, {}});
            TANDEM_CO_CHECK(planWindow(std::move(window)));
        }
        co_return true;
    }

private:
    Task<bool> planWindow(std::vector<Record> window)
    {
        if (window.empty())
            co_return true;
        TANDEM_CO_TRY(judgements, judgeRecords(m_environment, m_flow, m_run, m_side, std::move(window)));
        // A pair with two changed ends is judged once, from the end that comes first.
        std::erase_if(judgements, [this](const Judgement &judgement) {
            if (!judgement.link || judgement.kind == Judgement::Kind::PartnerMissing)
                return false;
            const bool again = m_seen->contains(judgement.link->id);
            m_seen->insert(judgement.link->id);
            return again;
        });
        FlowCounts &counts = m_run->counts[m_flow->definition.flow];
        StandingChanges standing = standingChanges(*m_flow, judgements, &counts, m_environment->clock->now());
        QList<store::PlanRow> rows;
        for (const Judgement &judgement : judgements) {
            for (const PlannedWrite &write : judgement.plan.writes)
                rows.append(makeRow(judgement, write));
        }
        std::function<Result<bool>(store::StateTransaction &)> job =
            [rows, standing, flow = m_flow->definition.flow, side = m_side](
                store::StateTransaction &tx) mutable -> Result<bool> {
            TANDEM_CHECK(storeStanding(tx, flow, side, standing));
            if (!rows.isEmpty())
                TANDEM_CHECK(tx.addPlanRows(rows));
            return true;
        };
        // Before it is stored that they returned: a crash in between must not leave their children behind.
        TANDEM_CO_CHECK(wakeChildren(m_environment, m_run, standing.returned));
        TANDEM_CO_CHECK(asRunner<bool>(*m_environment, job));
        m_run->woken += standing.dropped.size(); // Free again: they are matched, or get a new partner.
        TANDEM_CO_CHECK(clearJudged(m_environment, m_flow, m_run, m_side, std::move(standing)));
        TANDEM_CO_CHECK(freezeOrFetch(judgements));
        co_return true;
    }

    /// What owners take away is counted before anybody says yes to it.
    void countLosses(const PlannedWrite &write)
    {
        for (const FieldChange &change : write.changes) {
            const auto *before = change.before.get<QStringList>();
            const auto *after = change.after.get<QStringList>();
            const bool loses = before
                && std::any_of(before->begin(), before->end(),
                    [after](const QString &member) { return !after || !after->contains(member); });
            const bool enforced = loses
                && std::any_of(
                    m_flow->mappings.begin(), m_flow->mappings.end(), [&](const ActiveMapping &active) {
                        return active.enforced && active.mapping.key() == change.mappingKey;
                    });
            if (enforced)
                ++m_run->counts[Flow::Owners].losing;
        }
    }

    store::PlanRow makeRow(const Judgement &judgement, const PlannedWrite &write)
    {
        store::PlanRow row = planRowOf(*m_flow, judgement, write);
        row.planId = m_run->planId;
        countLosses(write);
        if (write.action == store::Action::Create)
            m_run->creates.insert(recordName(row.flow, judgement.side, judgement.record.id.text()));
        return row;
    }

    /// Partners that the cache lacks are read, so that their pair can be judged in the next run; what a
    /// service no longer shows freezes its link (S10).
    Task<bool> freezeOrFetch(const std::vector<Judgement> &judgements)
    {
        QList<RecordId> missing;
        for (const Judgement &judgement : judgements) {
            if (judgement.kind == Judgement::Kind::PartnerMissing)
                missing.append(judgement.link->end(other(m_side)));
        }
        if (missing.isEmpty())
            co_return true;
        TANDEM_CO_TRY(found, fetchRecords(m_environment, m_flow, other(m_side), missing));
        for (const Record &record : found)
            missing.removeAll(record.id);
        TANDEM_CO_TRY(gone, lookForGone(m_environment, m_flow, other(m_side), missing));
        m_run->woken += gone.deleted.size(); // They can be judged now.
        const QSet<RecordId> frozen(gone.unreachable.cbegin(), gone.unreachable.cend());
        QList<std::pair<RecordId, quint64>> judged;
        for (const Judgement &judgement : judgements) {
            if (judgement.link && frozen.contains(judgement.link->end(other(m_side))))
                judged.append({judgement.record.id, store::recordHash(judgement.record)});
        }
        // Asked for once: only an edit of this end is a reason to ask again.
        TANDEM_CO_CHECK(m_environment->cache->clearDirty(m_flow->cacheObject(m_side), judged));
        co_return true;
    }

    const Environment *m_environment;
    const FlowContext *m_flow;
    RunState *m_run;
    QSet<qint64> *m_seen;
    Side m_side;
    qint64 m_done = 0;
};

} // namespace

Task<bool> planFlow(const Environment *environment, const FlowContext *flow, RunState *run)
{
    TANDEM_CO_CHECK(wakeLeft(environment, flow));
    QSet<qint64> seen;
    for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
        PlanPass pass(environment, flow, run, &seen, side);
        TANDEM_CO_CHECK(pass.run());
    }
    co_return true;
}

} // namespace tandem::sync
