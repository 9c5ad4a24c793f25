// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/matcher.h"

#include "core/sync/reader.h"

namespace tandem::sync {
using namespace Qt::StringLiterals;

namespace {

constexpr int windowSize = 500;

/// A hold that only says what matching saw: it ends when matching sees something else. Every other kind needs
/// a person's word.
bool endsByItself(const store::Hold &hold)
{
    return hold.kind == "ambiguous"_L1 || hold.kind == "likely"_L1 || hold.kind == "duplicate"_L1;
}

/// The partner a person chose for a held record; empty: none.
RecordId chosenPartner(const store::Hold &hold)
{
    return hold.decision.startsWith("link:"_L1) ? RecordId(hold.decision.mid(5)) : RecordId();
}

/// Candidates and links of one window, as read from the stores.
struct WindowFacts
{
    QHash<RecordId, store::Link> ownLinks;
    QHash<RecordId, store::Link> otherLinks;
    QHash<RecordId, QList<RecordId>> apart;
    QHash<RecordId, store::Hold> holds;
    QHash<RecordId, store::Link> parents;
    QSet<RecordId> elsewhere; ///< either side, linked by another flow that reads the same object (S1)
};

/// What a window of cases came to.
struct MatchOutcome
{
    QList<store::Link> links;
    QList<store::Hold> holds;
    QList<RecordId> freed;
    QList<std::pair<RecordId, RecordId>> apart;
};

class Matcher
{
public:
    Matcher(const Environment *environment, const FlowContext *flow, RunState *run, Side side)
        : m_environment(environment)
        , m_flow(flow)
        , m_run(run)
        , m_side(side)
    {
    }

    /// How many held records lost a candidate to another one in this pass: they need one more.
    Task<qint64> run()
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
            TANDEM_CO_CHECK(matchWindow(std::move(window)));
        }
        co_return m_woken;
    }

private:
    Task<bool> matchWindow(std::vector<Record> window)
    {
        MatchOutcome outcome;
        QList<RecordId> gone;
        std::erase_if(window, [&](const Record &record) {
            const bool isGone = record.deleted || !m_flow->inScope(m_side, record);
            if (isGone)
                gone.append(record.id);
            return isGone;
        });
        TANDEM_CO_TRY(left, heldBySight(gone));
        outcome.freed = left;
        if (window.empty() && outcome.freed.isEmpty())
            co_return true;
        TANDEM_CO_TRY(cases, findCandidates(std::move(window)));
        TANDEM_CO_TRY(facts, loadFacts(cases));
        TANDEM_CO_TRY(kin, loadKin(cases, facts));
        for (MatchCase &matchCase : cases)
            decide(matchCase, facts, kin, outcome);
        TANDEM_CO_CHECK(store(std::move(outcome)));
        co_return true;
    }

    /// Of records that are not matched any more, those that are held for what matching saw.
    Task<QList<RecordId>> heldBySight(QList<RecordId> gone)
    {
        QList<RecordId> held;
        if (gone.isEmpty())
            co_return held;
        using Holds = QHash<RecordId, store::Hold>;
        TANDEM_CO_TRY(holds,
            m_environment->state->read<Holds>(
                [=, flow = m_flow->definition.flow, side = m_side](
                    store::StateTransaction &tx) { return tx.holdsOf(flow, side, gone); }));
        for (const store::Hold &hold : std::as_const(holds)) {
            if (endsByItself(hold))
                held.append(hold.record);
        }
        co_return held;
    }

    /// Looks every record's keys up on the other side, and exact keys on its own side too.
    Task<std::vector<MatchCase>> findCandidates(std::vector<Record> window)
    {
        std::vector<MatchCase> cases;
        QHash<QString, QStringList> values; // key name -> values of the window
        std::vector<QList<std::pair<QString, QString>>> keys;
        QStringList ids;
        for (Record &record : window) {
            keys.push_back(matchKeysOf(*m_flow, m_side, record));
            for (const auto &[name, value] : std::as_const(keys.back()))
                values[name].append(value);
            ids.append(record.id.text());
            MatchCase matchCase;
            matchCase.record = std::move(record);
            cases.push_back(std::move(matchCase));
        }
        const store::CacheObject own = m_flow->cacheObject(m_side);
        const store::CacheObject far = m_flow->cacheObject(other(m_side));
        TANDEM_CO_TRY(pointing, m_environment->cache->candidates(far, u"ref"_s, ids));
        QHash<QString, QHash<QString, QList<RecordId>>> there;
        QHash<QString, QHash<QString, QList<RecordId>>> here;
        for (qsizetype i = 0; i < m_flow->configuration.matchKeys.size(); ++i) {
            const QString name = u"key%1"_s.arg(i);
            TANDEM_CO_TRY(found, m_environment->cache->candidates(far, name, values.value(name)));
            there.insert(name, found);
            if (m_flow->configuration.matchKeys.at(i).exact) {
                TANDEM_CO_TRY(rivals, m_environment->cache->candidates(own, name, values.value(name)));
                here.insert(name, rivals);
            }
        }
        for (size_t i = 0; i < cases.size(); ++i) {
            cases[i].byReference = pointing.value(cases[i].record.id.text());
            for (const auto &[name, value] : std::as_const(keys[i]))
                addCandidates(cases[i], name, value, there, here);
        }
        co_return cases;
    }

    void addCandidates(MatchCase &matchCase, const QString &name, const QString &value,
        const QHash<QString, QHash<QString, QList<RecordId>>> &there,
        const QHash<QString, QHash<QString, QList<RecordId>>> &here) const
    {
        if (name == "ref"_L1) {
            if (!matchCase.byReference.contains(RecordId(value)))
                matchCase.byReference.append(RecordId(value));
            return;
        }
        const bool exact = here.contains(name);
        QList<RecordId> &target = exact ? matchCase.byExactKey : matchCase.byLikelyKey;
        for (const RecordId &id : there.value(name).value(value)) {
            if (!target.contains(id))
                target.append(id);
        }
        if (exact && here.value(name).value(value).size() > 1)
            matchCase.rivals = true;
    }

    Task<WindowFacts> loadFacts(const std::vector<MatchCase> &cases)
    {
        QList<RecordId> own;
        QList<RecordId> far;
        QList<RecordId> parents;
        for (const MatchCase &matchCase : cases) {
            own.append(matchCase.record.id);
            far += matchCase.byReference + matchCase.byExactKey + matchCase.byLikelyKey;
            if (m_flow->definition.parent)
                parents.append(m_flow->parentOf(m_side, matchCase.record));
        }
        const Flow flow = m_flow->definition.flow;
        const std::optional<Flow> parent = m_flow->definition.parent;
        auto future = m_environment->state->read<WindowFacts>(
            [=, side = m_side](store::StateTransaction &tx) mutable -> Result<WindowFacts> {
                WindowFacts facts;
                TANDEM_TRY(ownLinks, tx.links(flow, side, own));
                facts.ownLinks = std::move(ownLinks);
                TANDEM_TRY(holds, tx.holdsOf(flow, side, own));
                facts.holds = std::move(holds);
                // A person may choose a record that matching did not propose.
                for (const store::Hold &hold : std::as_const(facts.holds)) {
                    if (const RecordId chosen = chosenPartner(hold); !chosen.isEmpty())
                        far.append(chosen);
                }
                TANDEM_TRY(otherLinks, tx.links(flow, other(side), far));
                facts.otherLinks = std::move(otherLinks);
                if (parent) {
                    TANDEM_TRY(parentLinks, tx.links(*parent, side, parents));
                    facts.parents = std::move(parentLinks);
                }
                TANDEM_TRY(ownElsewhere, linkedElsewhere(tx, flow, side, own));
                TANDEM_TRY(farElsewhere, linkedElsewhere(tx, flow, other(side), far));
                facts.elsewhere = ownElsewhere + farElsewhere;
                if (far.isEmpty())
                    return facts;
                for (const RecordId &id : own) {
                    TANDEM_TRY(apart, tx.keptApart(flow, side, id));
                    if (!apart.isEmpty())
                        facts.apart.insert(id, apart);
                }
                return facts;
            });
        const Result<WindowFacts> facts = co_await future;
        co_return facts;
    }

    /// The candidates themselves: they must exist, be alive and belong to the partner of the same parent.
    Task<QHash<RecordId, Record>> loadKin(const std::vector<MatchCase> &cases, const WindowFacts &facts)
    {
        QList<RecordId> ids;
        for (const MatchCase &matchCase : cases) {
            ids += matchCase.byReference + matchCase.byExactKey + matchCase.byLikelyKey;
        }
        for (const store::Hold &hold : std::as_const(facts.holds)) {
            if (const RecordId chosen = chosenPartner(hold); !chosen.isEmpty())
                ids.append(chosen);
        }
        auto future = m_environment->cache->records(m_flow->cacheObject(other(m_side)), ids);
        const Result<QHash<RecordId, Record>> found = co_await future;
        co_return found;
    }

    void decide(MatchCase &matchCase, const WindowFacts &facts, const QHash<RecordId, Record> &kin,
        MatchOutcome &outcome)
    {
        const RecordId id = matchCase.record.id;
        const auto held = facts.holds.constFind(id);
        const bool isHeld = held != facts.holds.constEnd();
        if (facts.ownLinks.contains(id) || facts.elsewhere.contains(id)) {
            if (isHeld && (endsByItself(*held) || isAnswered(*held)))
                outcome.freed.append(id);
            return;
        }
        QSet<RecordId> excluded(facts.apart.value(id).cbegin(), facts.apart.value(id).cend());
        if (isHeld && !held->decision.isEmpty()) {
            if (!chosenPartner(*held).isEmpty()) {
                carryOut(*held, facts, kin, outcome);
                return;
            }
            outcome.freed.append(id);
            for (const RecordId &candidate : held->candidates) {
                outcome.apart.append({id, candidate});
                excluded.insert(candidate);
            }
        }
        const bool stays = isHeld && held->decision.isEmpty() && !endsByItself(*held);
        keepEligible(matchCase, facts, kin, excluded);
        const MatchVerdict verdict = judgeMatch(matchCase);
        if (verdict.kind == MatchVerdict::Kind::Link && !m_taken.contains(verdict.partner)) {
            addLink(outcome.links, id, verdict.partner, verdict.origin);
            if (isHeld)
                outcome.freed.append(id);
        } else if (stays) {
            return;
        } else if (verdict.kind == MatchVerdict::Kind::Hold) {
            outcome.holds.append(makeHold(matchCase, verdict));
        } else if (isHeld) {
            outcome.freed.append(id);
        }
    }

    /// What a lost create made, or whom a record belongs to that lost its choice: a link answers both.
    static bool isAnswered(const store::Hold &hold)
    {
        return hold.kind == "many-created"_L1 || hold.kind == "taken"_L1;
    }

    /// Links a held record with the partner a person chose. Where that one has gone to another record
    /// meanwhile, or is gone itself, the person is asked again: nothing is made of a word that cannot be
    /// kept.
    void carryOut(const store::Hold &held, const WindowFacts &facts, const QHash<RecordId, Record> &kin,
        MatchOutcome &outcome)
    {
        const RecordId chosen = chosenPartner(held);
        const auto partner = kin.constFind(chosen);
        const bool isGone = partner == kin.constEnd() || partner->deleted;
        if (!isGone && !facts.otherLinks.contains(chosen) && !m_taken.contains(chosen)) {
            outcome.freed.append(held.record);
            addLink(outcome.links, held.record, chosen, u"person"_s);
            return;
        }
        store::Hold again = held;
        again.kind = u"taken"_s;
        again.decision.clear();
        again.since = m_environment->clock->now();
        again.reason = isGone ? u"The record chosen for it, %1, is not there any more. Choose another one, "
                                u"or keep it apart and "
                                "it gets a partner of its own."_s.arg(chosen.text())
                              : u"The record chosen for it, %1, belongs to another one by now. Merge the "
                                u"two, choose another one, "
                                "or keep it apart and it gets a partner of its own."_s.arg(chosen.text());
        outcome.holds.append(again);
        ++m_run->counts[m_flow->definition.flow].held;
    }

    void keepEligible(MatchCase &matchCase, const WindowFacts &facts, const QHash<RecordId, Record> &kin,
        const QSet<RecordId> &excluded) const
    {
        const QString title = comparableTitle(m_side, matchCase.record);
        const QList<RecordId> named = matchCase.byReference, exact = matchCase.byExactKey;
        const auto unfit = [&](const RecordId &id) {
            const auto candidate = kin.constFind(id);
            if (excluded.contains(id) || facts.elsewhere.contains(id) || candidate == kin.constEnd()
                || candidate->deleted || !sameParent(facts, matchCase.record, *candidate))
                return true;
            const bool belongs = m_taken.contains(id) || facts.otherLinks.contains(id);
            const bool isIn = m_flow->inScope(other(m_side), *candidate);
            if (isIn && !belongs)
                return false;
            const bool sameName = !m_flow->definition.namesRecur && !title.isEmpty()
                && title == comparableTitle(other(m_side), *candidate);
            // Kept out by the filter alone: made anew, it would be there twice. One that a reference names is
            // taken for it anyway (S12).
            const bool keptOut = !isIn && !belongs && m_flow->makes(other(m_side)) && !named.contains(id)
                && (sameName || exact.contains(id))
                && m_flow->shape().belongs(*m_flow, other(m_side), *candidate);
            if (keptOut && !matchCase.keptOut.contains(id))
                matchCase.keptOut.append(id);
            else if (isIn && sameName && !matchCase.alreadyLinked.contains(id))
                matchCase.alreadyLinked.append(id);
            return true;
        };
        matchCase.byReference.removeIf(unfit);
        matchCase.byExactKey.removeIf(unfit);
        matchCase.byLikelyKey.removeIf(unfit);
        scoreCandidates(*m_flow, m_side, matchCase, kin);
    }

    QString comparableTitle(Side side, const Record &record) const
    {
        return normaliseKey(
            MatchKey::Normalise::CompanyName, record.fields.value(m_flow->definition.titleField(side)));
    }

    /// Children match only within the pair their parents are.
    bool sameParent(const WindowFacts &facts, const Record &record, const Record &candidate) const
    {
        if (!m_flow->definition.parent)
            return true;
        const auto parent = facts.parents.constFind(m_flow->parentOf(m_side, record));
        return parent != facts.parents.constEnd()
            && parent->end(other(m_side)) == m_flow->parentOf(other(m_side), candidate);
    }

    void addLink(QList<store::Link> &links, const RecordId &own, const RecordId &far, const QString &origin)
    {
        store::Link link;
        link.flow = m_flow->definition.flow;
        link.salesforce = m_side == Side::Salesforce ? own : far;
        link.startdeliver = m_side == Side::Startdeliver ? own : far;
        link.origin = origin;
        link.createdAt = m_environment->clock->now();
        links.append(link);
        m_taken.insert(far);
        ++m_run->counts[m_flow->definition.flow].linked;
    }

    store::Hold makeHold(const MatchCase &matchCase, const MatchVerdict &verdict) const
    {
        store::Hold hold;
        hold.flow = m_flow->definition.flow;
        hold.side = m_side;
        hold.record = matchCase.record.id;
        hold.kind = verdict.holdKind;
        hold.candidates = verdict.candidates;
        hold.reason = verdict.reason;
        hold.title = m_flow->title(m_side, matchCase.record);
        hold.since = m_environment->clock->now();
        return hold;
    }

    Task<bool> store(MatchOutcome outcome)
    {
        QList<store::Link> links = std::move(outcome.links);
        const QList<store::Hold> holds = std::move(outcome.holds);
        const QList<RecordId> freed = std::move(outcome.freed);
        const QList<std::pair<RecordId, RecordId>> apart = std::move(outcome.apart);
        if (links.isEmpty() && holds.isEmpty() && freed.isEmpty() && apart.isEmpty())
            co_return true;
        const Flow flow = m_flow->definition.flow;
        std::function<Result<bool>(store::StateTransaction &)> job =
            [=, side = m_side, runId = m_environment->runId, now = m_environment->clock->now()](
                store::StateTransaction &tx) mutable -> Result<bool> {
            TANDEM_CHECK(tx.putLinks(links));
            QList<store::HistoryEntry> history;
            for (const store::Link &link : std::as_const(links)) {
                TANDEM_CHECK(tx.removeHold(flow, other(side), link.end(other(side))));
                store::HistoryEntry entry;
                entry.runId = runId;
                entry.flow = flow;
                entry.salesforce = link.salesforce;
                entry.startdeliver = link.startdeliver;
                entry.action = u"link"_s;
                entry.rule = link.origin;
                entry.at = now;
                history.append(entry);
            }
            TANDEM_CHECK(tx.addHistory(history));
            for (const RecordId &id : std::as_const(freed))
                TANDEM_CHECK(tx.removeHold(flow, side, id));
            for (const auto &[own, far] : std::as_const(apart)) {
                TANDEM_CHECK(tx.keepApart(
                    flow, side == Side::Salesforce ? own : far, side == Side::Salesforce ? far : own, now));
            }
            for (const store::Hold &hold : std::as_const(holds)) {
                TANDEM_CHECK(tx.putHold(hold));
                // The same question again keeps its answer: one that could not be carried out must go.
                if (hold.id != 0)
                    TANDEM_CHECK(tx.decideHold(hold.id, QString()));
            }
            return true;
        };
        // Woken before it is stored: a crash in between must not leave them waiting for what is there.
        TANDEM_CO_CHECK(wakeChildren(m_environment, m_run, links));
        TANDEM_CO_TRY(held, wakeHeldFor(m_environment, links));
        m_woken += held;
        QList<RecordId> partners;
        for (const auto &[own, far] : std::as_const(apart))
            partners.append(far);
        TANDEM_CO_CHECK(m_environment->cache->markDirty(m_flow->cacheObject(other(m_side)), partners));
        TANDEM_CO_CHECK(asRunner<bool>(*m_environment, job));
        co_return true;
    }

    const Environment *m_environment;
    const FlowContext *m_flow;
    RunState *m_run;
    Side m_side;
    QSet<RecordId> m_taken; ///< partners given away in this pass
    qint64 m_woken = 0;
};

/// Questions of this run, counted when all are known: both sides may ask the same.
Task<qint64> heldAfter(const Environment *environment, Flow flow, qint64 lastHold)
{
    auto after = environment->state->read<qint64>(
        [=](store::StateTransaction &tx) { return tx.holdsAfter(flow, lastHold); });
    const Result<qint64> count = co_await after;
    co_return count;
}

} // namespace

Task<bool> matchFlow(const Environment *environment, const FlowContext *flow, RunState *run)
{
    environment->progress({u"matching"_s, flow->definition.flow, std::nullopt, 0, 0, {}});
    TANDEM_CO_CHECK(wakeHeld(environment, flow));
    TANDEM_CO_TRY(lastHold,
        environment->state->read<qint64>([](store::StateTransaction &tx) { return tx.lastHoldId(); }));
    // Each pass that wakes somebody gave a candidate away for good, so that this ends.
    for (qint64 woken = 1; woken > 0;) {
        woken = 0;
        for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
            Matcher matcher(environment, flow, run, side);
            TANDEM_CO_TRY(pass, matcher.run());
            woken += pass;
        }
    }
    TANDEM_CO_TRY(held, heldAfter(environment, flow->definition.flow, lastHold));
    run->counts[flow->definition.flow].held += held;
    auto settled = settleMatching(environment, flow);
    co_return co_await std::move(settled);
}

} // namespace tandem::sync
