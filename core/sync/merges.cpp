// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/deletions.h"
#include "core/sync/matcher.h"
#include "core/sync/reader.h"

namespace tandem::sync {
using namespace Qt::StringLiterals;

namespace {

constexpr int windowSize = 500;
constexpr int longestChain = 10; ///< of merges of merges
constexpr int holdsAtOnce = 1000;

using LinkMap = QHash<RecordId, store::Link>;

/// What a window of merges comes to.
struct MergeOutcome
{
    QList<store::Link> links;
    QList<store::Hold> holds;
    QList<RecordId> freed; ///< Startdeliver records whose hold is over
    QList<store::HistoryEntry> history;
    QList<store::Decision> decisions; ///< a person keeps the one that has no partner any more
    QList<RecordId> judgeAgain[2];
    bool childrenMove = false; ///< a record has another partner than before
};

class MergeFollower
{
public:
    MergeFollower(const Environment *environment, const FlowContext *flow, RunState *run)
        : m_environment(environment)
        , m_flow(flow)
        , m_run(run)
        , m_left(flow->cacheObject(Side::Salesforce))
        , m_right(flow->cacheObject(Side::Startdeliver))
    {
    }

    Task<bool> run()
    {
        RecordId after;
        for (bool more = true; more;) {
            TANDEM_CO_TRY(window, m_environment->cache->dirtyDeleted(m_left, after, windowSize));
            more = static_cast<int>(window.size()) == windowSize;
            if (!window.empty())
                after = window.back().id;
            QHash<RecordId, RecordId> winners;
            for (const Record &record : window) {
                if (!record.mergedInto.isEmpty())
                    winners.insert(record.id, record.mergedInto);
            }
            if (!winners.isEmpty())
                TANDEM_CO_CHECK(follow(std::move(winners)));
        }
        auto settling = settleHolds();
        co_return co_await std::move(settling);
    }

private:
    Task<bool> follow(QHash<RecordId, RecordId> winners)
    {
        TANDEM_CO_TRY(last, lastWinners(winners.values()));
        for (RecordId &winner : winners)
            winner = last.value(winner, winner);
        TANDEM_CO_TRY(links, linksOf(winners.keys() + winners.values()));
        QList<RecordId> partners;
        for (const store::Link &link : std::as_const(links))
            partners.append(link.startdeliver);
        TANDEM_CO_TRY(records, m_environment->cache->records(m_right, partners));
        MergeOutcome outcome;
        for (auto merge = winners.cbegin(); merge != winners.cend(); ++merge) {
            const auto loser = links.constFind(merge.key());
            const bool over = loser == links.constEnd() || loser->state == store::LinkState::Tombstone
                || loser->state == store::LinkState::Unlinked;
            if (!over)
                decide(*loser, merge.value(), records, links, outcome);
        }
        auto storing = store(std::move(outcome));
        co_return co_await std::move(storing);
    }

    /// Where a winner was merged further: who is there in the end. Reads winners the cache does not have.
    Task<QHash<RecordId, RecordId>> lastWinners(QList<RecordId> ids)
    {
        QHash<RecordId, RecordId> last;
        for (const RecordId &id : std::as_const(ids))
            last.insert(id, id);
        for (int hop = 0; hop < longestChain; ++hop) {
            TANDEM_CO_TRY(known, m_environment->cache->records(m_left, last.values()));
            QList<RecordId> missing = last.values();
            missing.removeIf([&](const RecordId &id) { return known.contains(id); });
            if (hop == 0 && !missing.isEmpty())
                TANDEM_CO_CHECK(fetchRecords(m_environment, m_flow, Side::Salesforce, missing));
            bool moved = false;
            for (RecordId &winner : last) {
                const auto record = known.constFind(winner);
                if (record == known.constEnd() || !record->deleted || record->mergedInto.isEmpty())
                    continue;
                winner = record->mergedInto;
                moved = true;
            }
            if (!moved)
                break;
        }
        co_return last;
    }

    Task<LinkMap> linksOf(QList<RecordId> salesforce)
    {
        TANDEM_CO_TRY(links,
            m_environment->state->read<LinkMap>(
                [flow = m_flow->definition.flow, salesforce](
                    store::StateTransaction &tx) { return tx.links(flow, Side::Salesforce, salesforce); }));
        co_return links;
    }

    void decide(const store::Link &loser, const RecordId &winner, const QHash<RecordId, Record> &partners,
        LinkMap &links, MergeOutcome &outcome)
    {
        const auto known = links.constFind(winner);
        if (known == links.constEnd()) {
            store::Link moved = loser;
            moved.salesforce = winner;
            moved.state = store::LinkState::Active;
            moved.origin = u"merge"_s;
            links.insert(winner, moved);
            addLink(moved, u"the partner of %1, which was merged into it"_s.arg(loser.salesforce.text()),
                outcome);
            return;
        }
        if (isGone(*known, partners)) {
            exchange(loser, *known, outcome);
            return;
        }
        store::Link buried = loser;
        buried.state = store::LinkState::Tombstone;
        outcome.links.append(buried);
        const Record partner = partners.value(loser.startdeliver);
        if (!isGone(loser, partners))
            outcome.holds.append(holdFor(loser, *known, partner));
    }

    static bool isGone(const store::Link &link, const QHash<RecordId, Record> &partners)
    {
        const auto partner = partners.constFind(link.startdeliver);
        return link.state == store::LinkState::Tombstone
            || (partner != partners.constEnd() && partner->deleted);
    }

    store::Hold holdFor(const store::Link &loser, const store::Link &winner, const Record &partner)
    {
        ++m_run->counts[m_flow->definition.flow].held;
        store::Hold hold;
        hold.flow = m_flow->definition.flow;
        hold.side = Side::Startdeliver;
        hold.record = loser.startdeliver;
        hold.kind = u"merge"_s;
        hold.candidates = {winner.salesforce};
        hold.reason =
            u"%1 was merged into %2 in Salesforce, and both had a partner: %3 and %4. Merge the two in "
            "Startdeliver (delete one of them), or say which one belongs to %2: --link %2 for this one, "
            "--keep-apart for the other; then this one stays alone."_s.arg(loser.salesforce.text(),
                winner.salesforce.text(), loser.startdeliver.text(), winner.startdeliver.text());
        hold.title =
            partner.id.isEmpty() ? loser.startdeliver.text() : m_flow->title(Side::Startdeliver, partner);
        hold.since = m_environment->clock->now();
        return hold;
    }

    /// The winner gets the loser's partner; the loser's tombstone keeps the one that the winner had.
    void exchange(store::Link loser, store::Link winner, MergeOutcome &outcome)
    {
        std::swap(loser.startdeliver, winner.startdeliver);
        loser.state = store::LinkState::Tombstone;
        loser.base.clear();
        winner.state = store::LinkState::Active;
        winner.origin = u"merge"_s;
        winner.base.clear(); // The two have never agreed on anything (S21).
        outcome.links.append(loser);
        outcome.childrenMove = true;
        outcome.judgeAgain[at(Side::Startdeliver)].append(loser.startdeliver);
        addLink(
            winner, u"the partner of %1, which was merged into it"_s.arg(loser.salesforce.text()), outcome);
    }

    void addLink(const store::Link &link, const QString &rule, MergeOutcome &outcome)
    {
        outcome.links.append(link);
        outcome.judgeAgain[at(Side::Salesforce)].append(link.salesforce);
        outcome.judgeAgain[at(Side::Startdeliver)].append(link.startdeliver);
        store::HistoryEntry entry;
        entry.runId = m_environment->runId;
        entry.flow = link.flow;
        entry.salesforce = link.salesforce;
        entry.startdeliver = link.startdeliver;
        entry.action = u"link"_s;
        entry.rule = rule;
        entry.at = m_environment->clock->now();
        outcome.history.append(entry);
        ++m_run->counts[link.flow].linked;
    }

    /// Holds of merges that a person answered, here or by merging on the other side too.
    Task<bool> settleHolds()
    {
        const Flow flow = m_flow->definition.flow;
        using Holds = QList<store::Hold>;
        TANDEM_CO_TRY(holds, m_environment->state->read<Holds>([flow](store::StateTransaction &tx) {
            return tx.holdsOfKind(flow, u"merge"_s, holdsAtOnce);
        }));
        if (holds.isEmpty())
            co_return true;
        QList<RecordId> held;
        QList<RecordId> named;
        for (const store::Hold &hold : std::as_const(holds)) {
            held.append(hold.record);
            named += hold.candidates;
        }
        TANDEM_CO_TRY(own, m_environment->state->read<LinkMap>([flow, held](store::StateTransaction &tx) {
            return tx.links(flow, Side::Startdeliver, held);
        }));
        TANDEM_CO_TRY(last, lastWinners(named));
        TANDEM_CO_TRY(theirs, linksOf(last.values()));
        for (const store::Link &link : std::as_const(theirs))
            held.append(link.startdeliver);
        TANDEM_CO_TRY(right, m_environment->cache->records(m_right, held));
        TANDEM_CO_TRY(left, m_environment->cache->records(m_left, last.values()));
        MergeOutcome outcome;
        for (const store::Hold &hold : std::as_const(holds)) {
            const RecordId winner = last.value(hold.candidates.value(0));
            if (hold.decision == "keep-apart"_L1 && own.contains(hold.record))
                outcome.decisions.append(kept(own.value(hold.record)));
            if (!own.contains(hold.record) || hold.decision == "keep-apart"_L1
                || right.value(hold.record).deleted)
                outcome.freed.append(hold.record);
            else if (left.value(winner).deleted)
                release(own.value(hold.record), outcome);
            else
                settle(hold, own.value(hold.record), winner, theirs, right, outcome);
        }
        auto storing = store(std::move(outcome));
        co_return co_await std::move(storing);
    }

    void settle(const store::Hold &hold, store::Link own, const RecordId &winner, const LinkMap &theirs,
        const QHash<RecordId, Record> &partners, MergeOutcome &outcome)
    {
        const auto known = theirs.constFind(winner);
        const bool chosen = hold.decision.startsWith("link:"_L1);
        if (known == theirs.constEnd()) {
            own.salesforce = winner;
            own.state = store::LinkState::Active;
            addLink(own, u"a merge in Salesforce"_s, outcome);
        } else if (chosen || isGone(*known, partners)) {
            exchange(own, *known, outcome);
            if (!isGone(*known, partners)) {
                own.startdeliver = known->startdeliver;
                outcome.decisions.append(kept(own));
            }
        } else if (hold.candidates.value(0) != winner) {
            outcome.holds.append(holdFor(own, *known, partners.value(hold.record)));
            return;
        } else {
            return;
        }
        outcome.freed.append(hold.record);
    }

    store::Decision kept(const store::Link &link) const
    {
        return keepDecision(link, Side::Startdeliver, m_environment->clock->now());
    }

    /// The winner is gone as well: what the flow does with the partner of a deleted record decides.
    static void release(store::Link own, MergeOutcome &outcome)
    {
        own.state = store::LinkState::Active;
        outcome.links.append(own);
        outcome.freed.append(own.startdeliver);
        outcome.judgeAgain[at(Side::Startdeliver)].append(own.startdeliver);
    }

    Task<bool> store(MergeOutcome outcome)
    {
        if (outcome.links.isEmpty() && outcome.freed.isEmpty() && outcome.holds.isEmpty())
            co_return true;
        const Flow flow = m_flow->definition.flow;
        QList<store::Link> alive = outcome.links;
        alive.removeIf([](const store::Link &link) { return link.state != store::LinkState::Active; });
        // Marked and woken before it is stored: a crash in between must not lose the marks.
        TANDEM_CO_CHECK(m_environment->cache->markDirty(m_left, outcome.judgeAgain[at(Side::Salesforce)]));
        TANDEM_CO_CHECK(m_environment->cache->markDirty(m_right, outcome.judgeAgain[at(Side::Startdeliver)]));
        if (outcome.childrenMove)
            TANDEM_CO_CHECK(markChildren());
        TANDEM_CO_CHECK(wakeChildren(m_environment, m_run, alive));
        TANDEM_CO_CHECK(wakeHeldFor(m_environment, alive));
        std::function<Result<bool>(store::StateTransaction &)> job =
            [outcome, alive, flow](store::StateTransaction &tx) mutable -> Result<bool> {
            TANDEM_CHECK(tx.putLinks(outcome.links));
            for (const store::Link &link : std::as_const(alive)) {
                TANDEM_CHECK(tx.removeHold(flow, Side::Salesforce, link.salesforce));
                TANDEM_CHECK(tx.removeWaiting(flow, Side::Salesforce, {link.salesforce}));
            }
            for (const RecordId &id : std::as_const(outcome.freed))
                TANDEM_CHECK(tx.removeHold(flow, Side::Startdeliver, id));
            for (const store::Hold &hold : std::as_const(outcome.holds))
                TANDEM_CHECK(tx.putHold(hold));
            for (const store::Decision &decision : std::as_const(outcome.decisions))
                TANDEM_CHECK(tx.putDecision(decision));
            TANDEM_CHECK(tx.addHistory(outcome.history));
            return true;
        };
        TANDEM_CO_CHECK(asRunner<bool>(*m_environment, job));
        co_return true;
    }

    /// Whose references point to another partner now is not looked for among them: this is rare, and costs no
    /// calls.
    Task<bool> markChildren()
    {
        for (const Flow flow : orderedFlows()) {
            const FlowDefinition *definition = definitionOf(flow);
            if (!definition || definition->parent != m_flow->definition.flow)
                continue;
            for (const Side side : {Side::Salesforce, Side::Startdeliver})
                TANDEM_CO_CHECK(m_environment->cache->markAllDirty(definition->cacheObject(side)));
        }
        co_return true;
    }

    const Environment *m_environment;
    const FlowContext *m_flow;
    RunState *m_run;
    store::CacheObject m_left;
    store::CacheObject m_right;
};

} // namespace

Task<bool> followMerges(const Environment *environment, const FlowContext *flow, RunState *run)
{
    // A flow that makes its records of what the service sends may say itself what became of one.
    if (!flow->salesforceService->field(u"MasterRecordId"_s) && !flow->shape().presents(Side::Salesforce))
        co_return true;
    MergeFollower follower(environment, flow, run);
    auto task = follower.run();
    co_return co_await std::move(task);
}

} // namespace tandem::sync
