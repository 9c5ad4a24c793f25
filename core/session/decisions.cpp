// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/contexts.h"
#include "core/session/editing.h"
#include "core/session/planops.h"
#include "core/session/reports.h"
#include "core/sync/loopbreaker.h"

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

constexpr int windowSize = 1000;

template <typename T> Error missing(const QString &what, T id)
{
    return {ErrorKind::Data, u"NOT_FOUND"_s, u"There is no %1 %2 (any more)."_s.arg(what).arg(id), {}};
}

Task<bool> touchBoth(Profile *profile, Flow flow, QList<RecordId> salesforce, QList<RecordId> startdeliver)
{
    TANDEM_CO_CHECK(markDirty(profile, flow, Side::Salesforce, salesforce));
    TANDEM_CO_CHECK(markDirty(profile, flow, Side::Startdeliver, startdeliver));
    co_return true;
}

/// Why a record cannot become the partner of a held one: what binds either of them to somebody else.
struct PartnerTies
{
    RecordId linkedWith; ///< the partner's partner; empty: none
    RecordId chosen; ///< a decision that has not been carried out yet joins this one
    RecordId chosenFor; ///< with this one
};

/// A decision of `hold` that joins its record, or the record it chose, `ours` or `partner`, with a third one.
void addTie(
    PartnerTies &ties, const store::Hold &hold, const RecordId &ours, const RecordId &partner, Side side)
{
    if (!hold.decision.startsWith("link:"_L1))
        return;
    const RecordId chosen(hold.decision.mid(5));
    const RecordId &here = hold.side == side ? hold.record : chosen;
    const RecordId &there = hold.side == side ? chosen : hold.record;
    if ((here == ours) == (there == partner))
        return;
    ties.chosen = here == ours ? here : there;
    ties.chosenFor = here == ours ? there : here;
}

Result<PartnerTies> tiesOf(store::StateTransaction &tx, const store::Hold &hold, const RecordId &partner)
{
    PartnerTies ties;
    const Side side = other(hold.side);
    TANDEM_TRY(links, tx.links(hold.flow, side, {partner}));
    if (links.contains(partner))
        ties.linkedWith = links.value(partner).end(hold.side);
    TANDEM_TRY(own, tx.holdsOf(hold.flow, side, {partner}));
    TANDEM_TRY(rivals, tx.holdsNaming(hold.flow, side, partner));
    TANDEM_TRY(suitors, tx.holdsNaming(hold.flow, hold.side, hold.record));
    const QList<store::Hold> all = own.values() + rivals + suitors;
    for (const store::Hold &known : all) {
        if (known.id != hold.id)
            addTie(ties, known, hold.record, partner, hold.side);
    }
    return ties;
}

Task<bool> checkPartner(Profile *profile, store::Hold hold, RecordId partner)
{
    const Side side = other(hold.side);
    const sync::FlowDefinition *definition = sync::definitionOf(hold.flow);
    if (!definition)
        co_return fail(missing(u"flow"_s, flowName(hold.flow)));
    TANDEM_CO_TRY(records, profile->cache->records(definition->cacheObject(side), {partner}));
    if (!records.contains(partner) || records.value(partner).deleted) {
        co_return fail(ErrorKind::Configuration, u"NO_SUCH_RECORD"_s,
            u"%1 is no %2 that Tandem has read. Give the id of one of the candidates."_s.arg(
                partner.text(), definition->objectOf(side)));
    }
    const std::function<Result<PartnerTies>(store::StateTransaction &)> job =
        [hold, partner](store::StateTransaction &tx) { return tiesOf(tx, hold, partner); };
    TANDEM_CO_TRY(ties, profile->state->read<PartnerTies>(job));
    if (!ties.linkedWith.isEmpty()) {
        co_return fail(ErrorKind::Conflict, u"ALREADY_LINKED"_s,
            u"%1 is linked with %2 already."_s.arg(partner.text(), ties.linkedWith.text()));
    }
    if (!ties.chosenFor.isEmpty()) {
        co_return fail(ErrorKind::Conflict, u"ALREADY_CHOSEN"_s,
            u"%1 and %2 are chosen for each other already. Decide that held record otherwise first, or "
            u"choose "
            u"another one."_s.arg(ties.chosen.text(), ties.chosenFor.text()));
    }
    co_return true;
}

Task<store::Hold> holdById(Profile *profile, qint64 id)
{
    using MaybeHold = std::optional<store::Hold>;
    const std::function<Result<MaybeHold>(store::StateTransaction &)> job =
        [id](store::StateTransaction &tx) { return tx.hold(id); };
    TANDEM_CO_TRY(hold, profile->state->read<MaybeHold>(job));
    if (!hold)
        co_return fail(missing(u"held record"_s, id));
    co_return *hold;
}

} // namespace

Task<bool> markDirty(Profile *profile, Flow flow, Side side, QList<RecordId> ids)
{
    const sync::FlowDefinition *definition = sync::definitionOf(flow);
    ids.removeIf([](const RecordId &id) { return id.isEmpty(); });
    if (!definition || ids.isEmpty())
        co_return true;
    TANDEM_CO_CHECK(profile->cache->markDirty(definition->cacheObject(side), ids));
    co_return true;
}

namespace {

/// A person's word about a pair. Marked before, so that a crash does not forget whom it concerns, and after,
/// so that a run that judged the pair in between judges it again.
template <typename T>
Task<bool> speakOf(Profile *profile, T pair, std::function<Result<bool>(store::StateTransaction &)> word)
{
    TANDEM_CO_CHECK(touchBoth(profile, pair.flow, {pair.salesforce}, {pair.startdeliver}));
    TANDEM_CO_CHECK(profile->state->write<bool>(word));
    TANDEM_CO_CHECK(touchBoth(profile, pair.flow, {pair.salesforce}, {pair.startdeliver}));
    co_return true;
}

/// One that a run has written meanwhile is gone.
Task<bool> resolveConflict(Profile *profile, qint64 id, std::optional<Side> take)
{
    const std::function<Result<store::Conflict>(store::StateTransaction &)> job =
        [id](store::StateTransaction &tx) -> Result<store::Conflict> {
        TANDEM_TRY(conflict, tx.conflict(id));
        if (!conflict)
            return fail(missing(u"conflict"_s, id));
        return *conflict;
    };
    TANDEM_CO_TRY(conflict, profile->state->read<store::Conflict>(job));
    std::function<Result<bool>(store::StateTransaction &)> word =
        [id, take, known = conflict.resolution](store::StateTransaction &tx) -> Result<bool> {
        TANDEM_CHECK(tx.resolveConflict(id, take));
        TANDEM_CHECK(noteDecided(tx, known == take ? 0 : 1));
        return true;
    };
    auto speaking = speakOf(profile, conflict, word);
    co_return co_await std::move(speaking);
}

} // namespace

Task<bool> resolveConflicts(Profile *profile, QList<qint64> ids, std::optional<Side> take)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    for (const qint64 id : std::as_const(ids))
        TANDEM_CO_CHECK(resolveConflict(profile, id, take));
    co_return true;
}

namespace {

using Conflicts = QList<store::Conflict>;

/// This one, and what is open of the same field. A first agreement is another question than an edit on both
/// sides.
Result<Conflicts> conflictsLike(store::StateTransaction &tx, qint64 id)
{
    TANDEM_TRY(asked, tx.conflict(id));
    if (!asked)
        return fail(missing(u"conflict"_s, id));
    Conflicts like;
    qint64 after = 0;
    for (bool more = true; more;) {
        TANDEM_TRY(rows, tx.conflicts(asked->flow, after, windowSize));
        more = rows.size() == windowSize;
        for (const store::Conflict &row : std::as_const(rows)) {
            after = row.id;
            const bool alike = row.mappingKey == asked->mappingKey && row.first == asked->first;
            if (alike && (!row.resolution || row.id == id))
                like.append(row);
        }
    }
    return like;
}

Result<FlowConfiguration> withRule(FlowConfiguration flow, const store::Conflict &conflict, Side take)
{
    const bool salesforce = take == Side::Salesforce;
    const auto mapping = std::find_if(flow.mappings.begin(), flow.mappings.end(),
        [&conflict](const FieldMapping &known) { return known.key() == conflict.mappingKey; });
    if (mapping == flow.mappings.end()) {
        return fail(ErrorKind::Configuration, u"UNKNOWN_MAPPING"_s,
            u"The flow \"%1\" has no mapping %2 whose rule could be changed."_s.arg(
                flowName(conflict.flow), conflict.mappingKey));
    }
    if (conflict.first)
        mapping->first = salesforce ? FirstAgreement::SalesforceWins : FirstAgreement::StartdeliverWins;
    else
        mapping->conflict = salesforce ? ConflictPolicy::SalesforceWins : ConflictPolicy::StartdeliverWins;
    return flow;
}

Task<bool> touchAll(Profile *profile, Conflicts conflicts)
{
    if (conflicts.isEmpty())
        co_return true;
    QList<RecordId> salesforce;
    QList<RecordId> startdeliver;
    for (const store::Conflict &conflict : std::as_const(conflicts)) {
        salesforce.append(conflict.salesforce);
        startdeliver.append(conflict.startdeliver);
    }
    auto touching = touchBoth(profile, conflicts.first().flow, salesforce, startdeliver);
    co_return co_await std::move(touching);
}

} // namespace

Task<qint64> openConflictsLike(Profile *profile, qint64 id)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    const std::function<Result<Conflicts>(store::StateTransaction &)> job =
        [id](store::StateTransaction &tx) { return conflictsLike(tx, id); };
    TANDEM_CO_TRY(like, profile->state->read<Conflicts>(job));
    co_return like.size();
}

Task<qint64> alwaysTake(Profile *profile, qint64 id, Side take)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    const std::function<Result<Conflicts>(store::StateTransaction &)> look =
        [id](store::StateTransaction &tx) { return conflictsLike(tx, id); };
    TANDEM_CO_TRY(found, profile->state->read<Conflicts>(look));
    const Result<Configuration> configured = profile->configuration();
    if (!configured)
        co_return fail(configured.error());
    const FlowConfiguration before = configured->flow(found.first().flow);
    const Result<FlowConfiguration> after = withRule(before, found.first(), take);
    if (!after)
        co_return fail(after.error());
    // First, so that nothing is decided where it cannot be stored.
    if (*after != before)
        TANDEM_CO_CHECK(saveFlow(profile, before, *after));
    // What is open when it is stored counts, not what was open a moment before.
    const std::function<Result<Conflicts>(store::StateTransaction &)> word =
        [id, take](store::StateTransaction &tx) -> Result<Conflicts> {
        TANDEM_TRY(like, conflictsLike(tx, id));
        for (const store::Conflict &conflict : std::as_const(like))
            TANDEM_CHECK(tx.resolveConflict(conflict.id, take));
        TANDEM_CHECK(noteDecided(tx, like.size()));
        return like;
    };
    TANDEM_CO_CHECK(touchAll(profile, found));
    TANDEM_CO_TRY(decided, profile->state->write<Conflicts>(word));
    TANDEM_CO_CHECK(touchAll(profile, decided));
    co_return decided.size();
}

namespace {

/// What may be said of a held record depends on why it is held.
Status checkWord(const store::Hold &hold, const QString &decision)
{
    const bool deleted = hold.kind == "delete-changed"_L1;
    const bool merged = hold.kind == "merge"_L1;
    if ((hold.kind == sync::loopHoldKind()) != (decision == "resume"_L1)) {
        return fail(ErrorKind::Configuration, u"WRONG_DECISION"_s,
            u"--resume is the answer to a record that was written back and forth, and the only one."_s);
    }
    const bool fits = decision.isEmpty() || decision == "resume"_L1 || decision == "keep-apart"_L1
        || (decision == "delete"_L1 ? deleted : !deleted && (!merged || decision.startsWith("link:"_L1)));
    if (fits)
        return {};
    const QString words = deleted ? u"--delete or --keep-apart (it stays)"_s
        : merged                  ? u"--link or --keep-apart"_s
                                  : u"--link, --keep-apart or --create"_s;
    return fail(ErrorKind::Configuration, u"WRONG_DECISION"_s,
        u"The record is held for another question (%1): say %2."_s.arg(hold.kind, words));
}

/// To go on is done at once; everything else is carried out by the next run.
Result<bool> carryOut(
    store::StateTransaction &tx, const store::Hold &hold, const QString &decision, Instant now)
{
    TANDEM_CHECK(noteDecided(tx, decision == hold.decision ? 0 : 1));
    if (decision != "resume"_L1) {
        TANDEM_CHECK(tx.decideHold(hold.id, decision));
        return true;
    }
    store::HistoryEntry entry;
    entry.flow = hold.flow;
    const RecordId partner = hold.candidates.value(0);
    entry.salesforce = hold.side == Side::Salesforce ? hold.record : partner;
    entry.startdeliver = hold.side == Side::Salesforce ? partner : hold.record;
    entry.side = hold.side;
    entry.action = sync::loopResumed();
    entry.rule = u"a person said to go on"_s;
    entry.at = now;
    TANDEM_CHECK(tx.addHistory({entry}));
    TANDEM_CHECK(tx.removeHold(hold.flow, hold.side, hold.record));
    return true;
}

} // namespace

Task<bool> decideHold(Profile *profile, qint64 id, QString decision)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    TANDEM_CO_TRY(hold, holdById(profile, id));
    if (const Status fits = checkWord(hold, decision); !fits)
        co_return fail(fits.error());
    if (decision.startsWith("link:"_L1)) {
        RecordId partner(decision.mid(5));
        if (hold.side == Side::Startdeliver) {
            const auto parsed = SalesforceId::parse(partner.text());
            if (!parsed)
                co_return fail(parsed.error());
            partner = RecordId(*parsed);
            decision = u"link:"_s + partner.text();
        }
        // The winner of a merge has a partner: that is what the question is about.
        if (hold.kind != "merge"_L1 || !hold.candidates.contains(partner))
            TANDEM_CO_CHECK(checkPartner(profile, hold, partner));
    }
    const std::function<Result<bool>(store::StateTransaction &)> job =
        [hold, decision, now = profile->clock->now()](
            store::StateTransaction &tx) -> Result<bool> { return carryOut(tx, hold, decision, now); };
    TANDEM_CO_CHECK(profile->state->write<bool>(job));
    TANDEM_CO_CHECK(markDirty(profile, hold.flow, hold.side, {hold.record}));
    TANDEM_CO_CHECK(markDirty(profile, hold.flow, other(hold.side), hold.candidates));
    co_return true;
}

namespace {

Task<bool> withdrawDecision(Profile *profile, qint64 id)
{
    const std::function<Result<store::Decision>(store::StateTransaction &)> job =
        [id](store::StateTransaction &tx) -> Result<store::Decision> {
        TANDEM_TRY(decision, tx.decision(id));
        if (!decision)
            return fail(missing(u"decision"_s, id));
        return *decision;
    };
    TANDEM_CO_TRY(decision, profile->state->read<store::Decision>(job));
    std::function<Result<bool>(store::StateTransaction &)> word =
        [id](store::StateTransaction &tx) -> Result<bool> {
        TANDEM_CHECK(tx.withdrawDecision(id));
        TANDEM_CHECK(noteDecided(tx));
        return true;
    };
    auto speaking = speakOf(profile, decision, word);
    co_return co_await std::move(speaking);
}

} // namespace

Task<bool> withdrawDecisions(Profile *profile, QList<qint64> ids)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    for (const qint64 id : std::as_const(ids))
        TANDEM_CO_CHECK(withdrawDecision(profile, id));
    co_return true;
}

Task<qint64> retryRefusals(Profile *profile, QList<qint64> ids)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    using Refusals = QList<store::Refusal>;
    const std::function<Result<Refusals>(store::StateTransaction &)> job =
        [ids, now = profile->clock->now()](store::StateTransaction &tx) -> Result<Refusals> {
        Refusals chosen;
        qint64 after = 0;
        for (bool more = true; more;) {
            TANDEM_TRY(rows, tx.refusals(std::nullopt, after, windowSize));
            more = rows.size() == windowSize;
            for (const store::Refusal &row : std::as_const(rows)) {
                after = row.id;
                if (ids.isEmpty() || ids.contains(row.id))
                    chosen.append(row);
            }
        }
        for (const qint64 id : ids) {
            if (std::none_of(chosen.cbegin(), chosen.cend(), [id](const auto &row) { return row.id == id; }))
                return fail(missing(u"refused record"_s, id));
        }
        TANDEM_CHECK(tx.retryRefusals(ids, now));
        return chosen;
    };
    TANDEM_CO_TRY(refusals, profile->state->write<Refusals>(job));
    for (const store::Refusal &refusal : std::as_const(refusals))
        TANDEM_CO_CHECK(markDirty(profile, refusal.flow, other(refusal.side), {refusal.source}));
    co_return refusals.size();
}

} // namespace tandem::session
