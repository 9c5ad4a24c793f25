// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/judge.h"

#include "core/sync/deletions.h"
#include "core/sync/judgeparents.h"
#include "core/sync/loopbreaker.h"

namespace tandem::sync {
using namespace Qt::StringLiterals;

namespace {

/// What the store knows about a window of records.
struct Known
{
    QHash<RecordId, store::Link> links; ///< by the record's id
    QHash<qint64, QList<store::Conflict>> conflicts;
    QHash<RecordId, QList<store::Decision>> decisions;
    QHash<RecordId, QList<store::Refusal>> refusals; ///< by source, both sides
    QHash<RecordId, store::Hold> holds; ///< of both ends
    QSet<RecordId> openCreates;
    QSet<RecordId> elsewhere; ///< linked by another flow that reads the same object
    /// Links of the flows that references point to, the parent's among them, by the id on either side.
    QHash<Flow, QHash<RecordId, store::Link>> references[2];
    store::MatchingState matching = store::MatchingState::Open;
};

struct Wanted
{
    Flow flow = Flow::Accounts;
    Side side = Side::Salesforce;
    QList<RecordId> ids;
    References references;
};

Result<Known> loadKnown(store::StateTransaction &tx, const Wanted &wanted)
{
    Known known;
    TANDEM_TRY(links, tx.links(wanted.flow, wanted.side, wanted.ids));
    known.links = std::move(links);
    QList<qint64> linkIds;
    QList<RecordId> partners;
    for (const store::Link &link : std::as_const(known.links)) {
        linkIds.append(link.id);
        partners.append(link.end(other(wanted.side)));
    }
    TANDEM_TRY(conflicts, tx.conflictsOf(linkIds));
    for (store::Conflict &conflict : conflicts)
        known.conflicts[conflict.linkId].append(std::move(conflict));
    TANDEM_TRY(decisions, tx.decisionsOf(wanted.flow, wanted.side, wanted.ids));
    for (store::Decision &decision : decisions) {
        const RecordId id = wanted.side == Side::Salesforce ? decision.salesforce : decision.startdeliver;
        known.decisions[id].append(std::move(decision));
    }
    for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
        TANDEM_TRY(
            refusals, tx.refusalsOf(wanted.flow, other(side), side == wanted.side ? wanted.ids : partners));
        for (store::Refusal &refusal : refusals)
            known.refusals[refusal.source].append(std::move(refusal));
    }
    TANDEM_TRY(holds, tx.holdsOf(wanted.flow, wanted.side, wanted.ids));
    TANDEM_TRY(partnerHolds, tx.holdsOf(wanted.flow, other(wanted.side), partners));
    known.holds = std::move(holds);
    known.holds.insert(partnerHolds);
    TANDEM_TRY(open, tx.sourcesWithOpenCreate(wanted.flow, other(wanted.side), wanted.ids));
    known.openCreates = QSet<RecordId>(open.begin(), open.end());
    TANDEM_TRY(elsewhere, linkedElsewhere(tx, wanted.flow, wanted.side, wanted.ids));
    known.elsewhere = std::move(elsewhere);
    for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
        const auto &wantedHere = wanted.references.named[at(side)];
        for (auto ids = wantedHere.cbegin(); ids != wantedHere.cend(); ++ids) {
            TANDEM_TRY(found, tx.links(ids.key(), side, ids.value()));
            known.references[at(side)].insert(ids.key(), found);
        }
    }
    TANDEM_TRY(matching, tx.matching(wanted.flow));
    known.matching = matching;
    return known;
}

class WindowJudge
{
public:
    WindowJudge(const Environment *environment, const FlowContext *flow, const RunState *run, Side side,
        Known known, QHash<RecordId, Record> partners, ParentsThatLeft parents)
        : m_environment(environment)
        , m_flow(flow)
        , m_run(run)
        , m_side(side)
        , m_known(std::move(known))
        , m_partners(std::move(partners))
        , m_parents(std::move(parents))
        , m_now(environment->clock->now())
    {
    }

    Judgement judge(Record record)
    {
        Judgement judgement;
        judgement.side = m_side;
        judgement.record = std::move(record);
        const auto link = m_known.links.constFind(judgement.record.id);
        if (link != m_known.links.constEnd()) {
            judgement.link = *link;
            judgeLinked(judgement);
        } else {
            judgeAlone(judgement);
        }
        judgement.refusals = m_known.refusals.value(judgement.record.id);
        if (judgement.link)
            judgement.refusals += m_known.refusals.value(judgement.link->end(other(m_side)));
        return judgement;
    }

private:
    void judgeLinked(Judgement &judgement)
    {
        store::Link &link = *judgement.link;
        const auto partner = m_partners.constFind(link.end(other(m_side)));
        if (partner != m_partners.constEnd())
            judgement.partner = *partner;
        if (judgement.record.deleted || (judgement.partner && judgement.partner->deleted)) {
            judgeDeleted(judgement);
            return;
        }
        endDeleteHolds(judgement);
        if (!judgement.partner) {
            judgement.kind = Judgement::Kind::PartnerMissing;
            return;
        }
        // What a run wrote is set back wherever the pair belongs by now: what it made in Salesforce may never
        // have passed the filter there.
        if (m_flow->undone) {
            judgement.kind = Judgement::Kind::Pair;
            judgement.plan = planPair(*m_flow, pairState(judgement));
            return;
        }
        // Both ends are alive: an undelete or a record that can be seen again revives its link (S10).
        if (link.state == store::LinkState::Tombstone || link.state == store::LinkState::Frozen)
            turnState(judgement, store::LinkState::Active);
        const bool ownInScope = m_flow->inScope(m_side, judgement.record, true)
            && m_flow->inScope(other(m_side), *judgement.partner, true);
        const store::Link *parent = ownInScope ? parentOutOfScope(judgement) : nullptr;
        if (!ownInScope || parent) {
            judgement.kind = Judgement::Kind::OutOfScope;
            // Its own filter may let it in again by an edit of it; only its parent's return must wake it.
            if (parent)
                judgement.waitsFor = recordName(parent->flow, m_side, parent->end(m_side).text());
            leaveScope(judgement, parent);
            return;
        }
        if (!link.inScope) {
            link.inScope = true;
            judgement.scopeChanged = true;
            // What was cleared when it left is filled again as at a first agreement.
            if (m_flow->configuration.leaveScope == LeaveScope::ClearOurs)
                link.base.clear();
        }
        if (link.state == store::LinkState::Unlinked)
            turnState(judgement, store::LinkState::Active);
        judgement.kind = Judgement::Kind::Pair;
        const PairState state = pairState(judgement);
        judgement.plan = planPair(*m_flow, state);
        if (!addMarkTakenBack(*m_flow, state, judgement.plan)) {
            link.base.remove(markKey());
            judgement.stateChanged = true;
        }
        judgement.waitsFor = judgement.plan.waitsFor;
        noteKnownConflicts(judgement, state.conflicts);
    }

    /// The flow's policy for a deleted end (S10). The link becomes a tombstone when it has been carried out.
    void judgeDeleted(Judgement &judgement)
    {
        store::Link &link = *judgement.link;
        judgement.kind = Judgement::Kind::Deleted;
        const bool both = judgement.record.deleted && judgement.partner && judgement.partner->deleted;
        const Side gone = judgement.record.deleted ? m_side : other(m_side);
        if (both || link.state == store::LinkState::Tombstone || link.state == store::LinkState::Unlinked) {
            judgement.dropsLink = !both && link.state == store::LinkState::Tombstone
                && !link.base.value(deletedKey()).half(gone).isNull();
            if (link.state != store::LinkState::Unlinked)
                turnState(judgement, store::LinkState::Tombstone);
            endDeleteHolds(judgement);
            return;
        }
        const bool acts = m_flow->configuration.deletes != DeletePolicy::Ignore;
        if (!judgement.partner && acts) {
            judgement.kind = Judgement::Kind::PartnerMissing;
            return;
        }
        DeletePlan plan;
        plan.done = true;
        if (judgement.partner)
            plan =
                planDeleted(*m_flow, gone, pairState(judgement), deleteHold(link.end(other(gone))).decision);
        judgement.plan.writes = std::move(plan.writes);
        judgement.plan.refusedBefore = plan.refusedBefore;
        judgement.plan.declined = plan.declined + (plan.kept ? 1 : 0);
        if (plan.kept)
            judgement.decision = keepDecision(link, other(gone), m_now);
        if (plan.done)
            turnState(judgement, store::LinkState::Tombstone);
        if (!plan.holdReason.isEmpty())
            holdSurvivor(judgement, gone, plan.holdReason);
        else if (judgement.plan.writes.empty())
            endDeleteHolds(judgement);
    }

    store::Hold deleteHold(const RecordId &survivor) const
    {
        const store::Hold hold = m_known.holds.value(survivor);
        return hold.kind == "delete-changed"_L1 ? hold : store::Hold();
    }

    void holdSurvivor(Judgement &judgement, Side gone, const QString &reason)
    {
        const Record &survivor = gone == m_side ? *judgement.partner : judgement.record;
        store::Hold hold;
        hold.flow = m_flow->definition.flow;
        hold.side = other(gone);
        hold.record = survivor.id;
        hold.kind = u"delete-changed"_s;
        hold.candidates = {judgement.link->end(gone)};
        hold.reason = reason;
        hold.title = m_flow->title(other(gone), survivor);
        hold.since = m_now;
        judgement.hold = hold;
        judgement.knownHold = deleteHold(survivor.id).id != 0;
    }

    /// The question has answered itself: the end is back, or both are gone.
    void endDeleteHolds(Judgement &judgement) const
    {
        for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
            const store::Hold hold = deleteHold(judgement.link->end(side));
            if (hold.id != 0)
                judgement.ended.append(hold);
        }
    }

    /// The flow's rule for a record that leaves (S8). It has left only when its clears are done.
    void leaveScope(Judgement &judgement, const store::Link *parent)
    {
        store::Link &link = *judgement.link;
        if (!link.inScope)
            return;
        const LeaveScope rule = m_flow->configuration.leaveScope;
        if (rule == LeaveScope::ClearOurs) {
            const std::optional<Side> left = parent ? sideThatLeft(*parent) : sideThatLeft(judgement);
            if (left)
                judgement.plan = planLeave(*m_flow, *left, pairState(judgement));
            if (!judgement.plan.writes.empty())
                return;
        }
        link.inScope = false;
        judgement.scopeChanged = true;
        if (rule == LeaveScope::Unlink)
            turnState(judgement, store::LinkState::Unlinked);
    }

    /// The side whose filter leaves the pair out; Salesforce where both do.
    std::optional<Side> sideThatLeft(const Judgement &judgement) const
    {
        const bool isLeft = m_side == Side::Salesforce;
        const Record &salesforce = isLeft ? judgement.record : *judgement.partner;
        return m_flow->inScope(Side::Salesforce, salesforce, true) ? Side::Startdeliver : Side::Salesforce;
    }

    /// The same for a parent; none where neither filter says so any more: then nothing is cleared.
    std::optional<Side> sideThatLeft(const store::Link &parent) const
    {
        for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
            if (m_parents.leftOn[at(side)].contains(parent.end(side)))
                return side;
        }
        return std::nullopt;
    }

    void judgeAlone(Judgement &judgement)
    {
        if (judgement.record.deleted) {
            judgement.kind = Judgement::Kind::Deleted;
            return;
        }
        if (m_known.elsewhere.contains(judgement.record.id) || !m_flow->inScope(m_side, judgement.record)) {
            judgement.kind = Judgement::Kind::OutOfScope;
            return;
        }
        if (m_known.openCreates.contains(judgement.record.id)) {
            judgement.kind = Judgement::Kind::UnknownOutcome;
            return;
        }
        if (m_known.holds.contains(judgement.record.id)) {
            judgement.kind = Judgement::Kind::Held;
            return;
        }
        if (judgeParent(judgement))
            return;
        if (!m_flow->makes(other(m_side))) {
            judgement.kind = Judgement::Kind::NotCreated;
            return;
        }
        if (m_known.matching == store::MatchingState::Open) {
            judgement.kind = Judgement::Kind::Locked;
            return;
        }
        judgement.plan = planCreate(*m_flow, m_side, pairState(judgement));
        judgement.kind =
            judgement.plan.waitsFor.isEmpty() ? Judgement::Kind::Create : Judgement::Kind::WaitsForParent;
        judgement.waitsFor = judgement.plan.waitsFor;
    }

    /// True where the parent decides: it is missing, out of scope, or has no partner yet (S8, S15).
    bool judgeParent(Judgement &judgement)
    {
        if (!m_flow->definition.parent)
            return false;
        const RecordId parent = m_flow->parentOf(m_side, judgement.record);
        if (parent.isEmpty()) {
            judgement.kind = Judgement::Kind::OutOfScope; // It belongs to nobody who syncs.
            return true;
        }
        const QString name = recordName(*m_flow->definition.parent, m_side, parent.text());
        const store::Link *link = referred(*m_flow->definition.parent, m_side, parent);
        if (!link) {
            if (m_run->creates.contains(name))
                return false;
            judgement.kind = Judgement::Kind::WaitsForParent;
            judgement.waitsFor = name;
            return true;
        }
        if (!link->inScope || link->state == store::LinkState::Unlinked
            || link->state == store::LinkState::Tombstone) {
            judgement.kind = Judgement::Kind::OutOfScope;
            judgement.waitsFor = name;
            return true;
        }
        return false;
    }

    /// The parent's link where it is out of scope, whichever end names it.
    const store::Link *parentOutOfScope(const Judgement &judgement) const
    {
        if (!m_flow->definition.parent)
            return nullptr;
        for (const Side side : {m_side, other(m_side)}) {
            const Record &end = side == m_side ? judgement.record : *judgement.partner;
            const store::Link *link = referred(*m_flow->definition.parent, side, m_flow->parentOf(side, end));
            if (link && !link->inScope)
                return link;
        }
        return nullptr;
    }

    const store::Link *referred(Flow flow, Side side, const RecordId &id) const
    {
        const auto links = m_known.references[at(side)].constFind(flow);
        if (links == m_known.references[at(side)].constEnd())
            return nullptr;
        const auto link = links->constFind(id);
        return link == links->constEnd() ? nullptr : &link.value();
    }

    void turnState(Judgement &judgement, store::LinkState state)
    {
        if (judgement.link->state == state)
            return;
        judgement.link->state = state;
        judgement.stateChanged = true;
    }

    PairState pairState(const Judgement &judgement) const
    {
        PairState state;
        const Record *partner = judgement.partner ? &*judgement.partner : nullptr;
        state.salesforce = m_side == Side::Salesforce ? &judgement.record : partner;
        state.startdeliver = m_side == Side::Startdeliver ? &judgement.record : partner;
        state.link = judgement.link ? &*judgement.link : nullptr;
        if (judgement.link)
            state.conflicts = m_known.conflicts.value(judgement.link->id);
        state.decisions = m_known.decisions.value(judgement.record.id);
        state.refusals = m_known.refusals.value(judgement.record.id);
        if (partner)
            state.refusals += m_known.refusals.value(partner->id);
        state.now = m_now;
        state.partner = [this](Flow flow, Side from, const RecordId &id) -> std::optional<RecordId> {
            const store::Link *link = referred(flow, from, id);
            if (!link || link->state == store::LinkState::Tombstone)
                return std::nullopt;
            return link->end(other(from));
        };
        state.person = [this](Side from, const RecordId &id) -> std::optional<RecordId> {
            return m_flow->facts.people ? m_flow->facts.people->partner(from, id) : std::nullopt;
        };
        state.createsPartnerOf = [this](Flow flow, Side from, const RecordId &id) {
            return m_run->creates.contains(recordName(flow, from, id.text()));
        };
        return state;
    }

    static void noteKnownConflicts(Judgement &judgement, const QList<store::Conflict> &known)
    {
        for (const store::Conflict &open : std::as_const(judgement.plan.conflicts)) {
            for (const store::Conflict &old : known) {
                if (old.mappingKey == open.mappingKey && sameValue(old.salesforceValue, open.salesforceValue)
                    && sameValue(old.startdeliverValue, open.startdeliverValue))
                    judgement.knownConflicts.insert(open.mappingKey);
            }
        }
    }

    const Environment *m_environment;
    const FlowContext *m_flow;
    const RunState *m_run;
    Side m_side;
    Known m_known;
    QHash<RecordId, Record> m_partners;
    ParentsThatLeft m_parents;
    Instant m_now;
};

/// What is known of the parents that either end of a pair names.
QList<store::Link> linksOfParent(const FlowContext &flow, const Known &known)
{
    QList<store::Link> links;
    if (!flow.definition.parent)
        return links;
    for (const auto &references : known.references)
        links += references.value(*flow.definition.parent).values();
    return links;
}

void takeWords(Known &known, const QList<store::Conflict> &words)
{
    for (const store::Conflict &word : words) {
        QList<store::Conflict> &conflicts = known.conflicts[word.linkId];
        conflicts.removeIf(
            [&word](const store::Conflict &stored) { return stored.mappingKey == word.mappingKey; });
        conflicts.append(word);
    }
}

} // namespace

Task<std::vector<Judgement>> judgeRecords(const Environment *environment, const FlowContext *flow,
    const RunState *run, Side side, std::vector<Record> records, QHash<RecordId, Record> given,
    QList<store::Conflict> words)
{
    Wanted wanted;
    wanted.flow = flow->definition.flow;
    wanted.side = side;
    for (const Record &record : records) {
        wanted.ids.append(record.id);
        wanted.references.addOf(*flow, side, record);
    }
    using LinkMap = QHash<RecordId, store::Link>;
    const std::function<Result<LinkMap>(store::StateTransaction &)> findLinks =
        [flow = wanted.flow, side, ids = wanted.ids](
            store::StateTransaction &tx) { return tx.links(flow, side, ids); };
    TANDEM_CO_TRY(links, environment->state->read<LinkMap>(findLinks));
    QList<RecordId> partnerIds;
    for (const store::Link &link : std::as_const(links)) {
        if (!given.contains(link.end(other(side))))
            partnerIds.append(link.end(other(side)));
        wanted.references.addFormer(*flow, link);
    }
    TANDEM_CO_TRY(partners, environment->cache->records(flow->cacheObject(other(side)), partnerIds));
    partners.insert(given);
    for (const Record &partner : std::as_const(partners))
        wanted.references.addOf(*flow, other(side), partner);
    TANDEM_CO_TRY(known, environment->state->read<Known>([wanted](store::StateTransaction &tx) {
        return loadKnown(tx, wanted);
    }));
    takeWords(known, words);
    TANDEM_CO_TRY(parents, loadParentsThatLeft(environment, flow, linksOfParent(*flow, known)));
    WindowJudge judge(
        environment, flow, run, side, std::move(known), std::move(partners), std::move(parents));
    std::vector<Judgement> judgements;
    judgements.reserve(records.size());
    for (Record &record : records)
        judgements.push_back(judge.judge(std::move(record)));
    TANDEM_CO_CHECK(breakLoops(environment, flow, &judgements));
    co_return judgements;
}

} // namespace tandem::sync
