// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/contexts.h"
#include "core/session/planops.h"
#include "core/sync/judge.h"
#include "core/sync/planbuilder.h"
#include "core/sync/purpose.h"

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

/// A row that is to write the other way, and what is known of its pair.
struct Turned
{
    store::PlanRow row;
    store::Link link;
    QStringList keys; ///< of the mappings that turn
    QList<store::Conflict> known; ///< what was said of them before
    qint64 epoch = 0; ///< of the run that was the last to begin
};

Error notReversible(const QString &text)
{
    return {ErrorKind::Configuration, u"NOT_REVERSIBLE"_s, text, {}};
}

Error changedSince()
{
    return notReversible(
        u"The record was changed or the row was dealt with since the plan was made. Make a new plan."_s);
}

QStringList decidedKeys(const store::PlanRow &row)
{
    QStringList keys;
    const auto changes = sync::decodeChanges(row.body);
    for (const sync::FieldChange &change : changes.value_or(std::vector<sync::FieldChange>())) {
        if (isDecided(change))
            keys.append(change.mappingKey);
    }
    return keys;
}

Result<Turned> readTurned(store::StateTransaction &tx, qint64 rowId)
{
    Turned turned;
    TANDEM_TRY(epoch, tx.epoch());
    turned.epoch = epoch;
    TANDEM_TRY(row, tx.planRow(rowId));
    if (!row || row->state != store::PlanRowState::Planned)
        return fail(changedSince());
    TANDEM_TRY(purpose, sync::purposeOf(tx, row->planId));
    if (purpose) {
        return fail(
            notReversible(u"This plan goes one way only: it takes a run back, or carries over what was "
                          u"there before. Leave the row out instead."_s));
    }
    turned.row = *row;
    if (row->action == store::Action::Update)
        turned.keys = decidedKeys(*row);
    if (turned.keys.isEmpty()) {
        return fail(notReversible(u"This row does not choose between two changes, so there is no other value "
                                  u"that could win. Leave the "
                                  u"row out instead."_s));
    }
    TANDEM_TRY(link, tx.link(row->linkId));
    if (!link)
        return fail(changedSince());
    turned.link = *link;
    TANDEM_TRY(conflicts, tx.conflictsOf({link->id}));
    for (const store::Conflict &conflict : std::as_const(conflicts)) {
        if (turned.keys.contains(conflict.mappingKey))
            turned.known.append(conflict);
    }
    return turned;
}

/// As the next run would judge the pair, out of what is stored; as if `words` had been said.
Task<sync::Judgement> judgePair(Profile *profile, std::shared_ptr<const sync::FlowContext> flow,
    Turned turned, QList<store::Conflict> words = {})
{
    TANDEM_CO_TRY(environment, Profile::environment(profile));
    const RecordId id = turned.link.salesforce;
    TANDEM_CO_TRY(records, profile->cache->records(flow->cacheObject(Side::Salesforce), {id}));
    if (!records.contains(id))
        co_return fail(changedSince());
    sync::RunState run;
    run.planId = turned.row.planId;
    std::vector<Record> window;
    window.push_back(records.value(id));
    TANDEM_CO_TRY(judgements,
        sync::judgeRecords(&environment, flow.get(), &run, Side::Salesforce, std::move(window), {}, words));
    const bool sound = judgements.size() == 1 && judgements.front().kind == sync::Judgement::Kind::Pair
        && judgements.front().partner && judgements.front().link;
    if (!sound)
        co_return fail(changedSince());
    co_return std::move(judgements.front());
}

/// A person's word for exactly the two values that are there now: the side that the row would have written
/// to keeps its own.
QList<store::Conflict> wordsOf(
    const sync::FlowContext &flow, const Turned &turned, const sync::Judgement &judgement, Instant now)
{
    QList<store::Conflict> words;
    for (const sync::ActiveMapping &active : flow.mappings) {
        const QString key = active.mapping.key();
        if (!turned.keys.contains(key))
            continue;
        store::Conflict word;
        word.flow = turned.row.flow;
        word.linkId = turned.link.id;
        word.salesforce = turned.link.salesforce;
        word.startdeliver = turned.link.startdeliver;
        word.mappingKey = key;
        const auto base = turned.link.base.constFind(key);
        word.first = base == turned.link.base.constEnd();
        if (!word.first) {
            word.baseSalesforce = base->salesforce;
            word.baseStartdeliver = base->startdeliver;
        }
        word.salesforceValue = judgement.record.fields.value(active.salesforce.name);
        word.startdeliverValue = judgement.partner->fields.value(active.startdeliver.name);
        word.resolution = turned.row.side;
        word.since = now;
        words.append(word);
    }
    return words;
}

/// Nobody dealt with the row, and no run began, since it was read.
Status checkUntouched(store::StateTransaction &tx, const Turned &turned)
{
    TANDEM_TRY(epoch, tx.epoch());
    if (epoch != turned.epoch)
        return fail(busyError());
    TANDEM_TRY(row, tx.planRow(turned.row.id));
    if (!row)
        return fail(changedSince());
    row->ticked = turned.row.ticked; // Its tick is the person's, at any time.
    return *row == turned.row ? Status() : fail(changedSince());
}

Task<bool> speak(Profile *profile, Turned turned, QList<store::Conflict> words)
{
    const std::function<Result<bool>(store::StateTransaction &)> job =
        [turned, words](store::StateTransaction &tx) -> Result<bool> {
        TANDEM_CHECK(checkUntouched(tx, turned));
        for (const store::Conflict &word : words)
            TANDEM_CHECK(tx.putConflict(word));
        return true;
    };
    TANDEM_CO_CHECK(profile->state->write<bool>(job));
    co_return true;
}

bool isSaid(const QList<store::Conflict> &stored, const store::Conflict &word)
{
    return std::any_of(stored.cbegin(), stored.cend(), [&word](const store::Conflict &known) {
        return known.mappingKey == word.mappingKey && known.resolution == word.resolution
            && known.salesforceValue == word.salesforceValue
            && known.startdeliverValue == word.startdeliverValue;
    });
}

/// What was known of these fields before stands again, where nobody has said or done anything since.
Task<bool> takeBack(Profile *profile, Turned turned, QList<store::Conflict> words)
{
    const std::function<Result<bool>(store::StateTransaction &)> job =
        [turned, words](store::StateTransaction &tx) -> Result<bool> {
        TANDEM_TRY(stored, tx.conflictsOf({turned.link.id}));
        for (const store::Conflict &word : words) {
            if (!isSaid(stored, word))
                continue;
            TANDEM_CHECK(tx.removeConflicts(turned.link.id, {word.mappingKey}));
            for (const store::Conflict &known : turned.known) {
                if (known.mappingKey == word.mappingKey)
                    TANDEM_CHECK(tx.putConflict(known));
            }
        }
        return true;
    };
    TANDEM_CO_CHECK(profile->state->write<bool>(job));
    co_return true;
}

/// The fields that are not written the other way in spite of the word.
QStringList closedKeys(const Turned &turned, const sync::Judgement &judgement)
{
    QStringList closed = turned.keys;
    for (const sync::PlannedWrite &write : judgement.plan.writes) {
        if (write.side == turned.row.side)
            continue;
        for (const sync::FieldChange &change : write.changes)
            closed.removeAll(change.mappingKey);
    }
    return closed;
}

/// The pair's rows as they were judged anew take the place of those in the plan: a row keeps its number and
/// its tick, and one that a side needs no more leaves its number to the new one, which is ticked.
Result<bool> replaceRows(store::StateTransaction &tx, const Turned &reversed, QList<store::PlanRow> rows)
{
    TANDEM_CHECK(checkUntouched(tx, reversed));
    const store::PlanRow &turned = reversed.row;
    TANDEM_TRY(planned, tx.planRowsOf(turned.planId, turned.linkId));
    QList<qint64> ids;
    for (const store::PlanRow &row : std::as_const(planned)) {
        if (row.state != store::PlanRowState::Planned || row.action != store::Action::Update)
            return fail(changedSince());
        ids.append(row.id);
    }
    if (!ids.contains(turned.id))
        return fail(changedSince());
    QList<qint64> free = ids;
    for (store::PlanRow &row : rows) {
        for (const store::PlanRow &before : std::as_const(planned)) {
            if (before.side != row.side)
                continue;
            row.id = before.id;
            row.ticked = before.ticked;
            free.removeAll(before.id);
        }
    }
    for (store::PlanRow &row : rows) {
        row.planId = turned.planId;
        if (row.id == 0 && !free.isEmpty())
            row.id = free.takeFirst();
    }
    TANDEM_CHECK(tx.removePlanRows(ids));
    TANDEM_CHECK(tx.addPlanRows(rows));
    return true;
}

Task<bool> replace(
    Profile *profile, std::shared_ptr<const sync::FlowContext> flow, Turned turned, sync::Judgement judgement)
{
    QList<store::PlanRow> rows;
    for (const sync::PlannedWrite &write : judgement.plan.writes)
        rows.append(sync::planRowOf(*flow, judgement, write));
    const std::function<Result<bool>(store::StateTransaction &)> job =
        [rows, turned](store::StateTransaction &tx) { return replaceRows(tx, turned, rows); };
    if (profile->running)
        co_return fail(busyError());
    TANDEM_CO_CHECK(profile->state->write<bool>(job));
    co_return true;
}

Task<bool> markPair(Profile *profile, Turned turned)
{
    TANDEM_CO_CHECK(markDirty(profile, turned.row.flow, Side::Salesforce, {turned.link.salesforce}));
    TANDEM_CO_CHECK(markDirty(profile, turned.row.flow, Side::Startdeliver, {turned.link.startdeliver}));
    co_return true;
}

/// The pair as it is now still gives the row of the plan, to the last value.
bool isAsPlanned(const store::PlanRow &row, const sync::Judgement &judgement)
{
    const auto &writes = judgement.plan.writes;
    return std::any_of(writes.begin(), writes.end(), [&row](const sync::PlannedWrite &write) {
        return write.side == row.side && write.action == row.action && write.digest() == row.digest;
    });
}

bool isSamePair(const sync::Judgement &one, const sync::Judgement &other)
{
    return store::recordHash(one.record) == store::recordHash(other.record)
        && store::recordHash(*one.partner) == store::recordHash(*other.partner);
}

/// Why nothing is written the other way: what the word brought about that was not so before.
Error closedError(const sync::Judgement &before, const sync::Judgement &turned)
{
    if (turned.plan.declined > before.plan.declined) {
        return notReversible(u"A decision keeps the other value back. Withdraw it in Activity."_s);
    }
    const bool refused = turned.plan.refusedBefore > before.plan.refusedBefore
        || turned.plan.refusals.size() > before.plan.refusals.size();
    if (refused) {
        return notReversible(u"The other value was refused before. Activity says why."_s);
    }
    if (turned.plan.waitsFor != before.plan.waitsFor) {
        return notReversible(u"The other value's record has no partner yet: sync that first."_s);
    }
    return notReversible(
        u"The other way is closed for these fields: the mapping, the flow or the rights of the connected "
        u"user do not let them be written there."_s);
}

/// Whoever calls takes the words back where this fails.
Task<bool> turnBy(Profile *profile, std::shared_ptr<const sync::FlowContext> flow, Turned turned,
    sync::Judgement before, QList<store::Conflict> words)
{
    TANDEM_CO_CHECK(speak(profile, turned, words));
    // Before and after the word, as for every word about a pair: no run forgets whom it concerns.
    TANDEM_CO_CHECK(markPair(profile, turned));
    TANDEM_CO_TRY(reversed, judgePair(profile, flow, turned));
    if (!isSamePair(before, reversed))
        co_return fail(changedSince());
    const QStringList closed = closedKeys(turned, reversed);
    if (closed.size() == turned.keys.size())
        co_return fail(closedError(before, reversed));
    if (!closed.isEmpty()) {
        words.removeIf([&closed](const store::Conflict &word) { return !closed.contains(word.mappingKey); });
        TANDEM_CO_CHECK(takeBack(profile, turned, words));
        TANDEM_CO_TRY(partly, judgePair(profile, flow, turned));
        reversed = std::move(partly);
    }
    auto replacing = replace(profile, flow, turned, std::move(reversed));
    co_return co_await std::move(replacing);
}

/// A row as it is planned, with the judgement that still gives it.
struct Standing
{
    Turned turned;
    std::shared_ptr<const sync::FlowContext> flow;
    sync::Judgement judged;
};

Task<Standing> readStanding(Profile *profile, qint64 rowId)
{
    const std::function<Result<Turned>(store::StateTransaction &)> job =
        [rowId](store::StateTransaction &tx) { return readTurned(tx, rowId); };
    TANDEM_CO_TRY(turned, profile->state->read<Turned>(job));
    TANDEM_CO_TRY(context, storedContext(profile, turned.row.flow));
    if (!context)
        co_return fail(changedSince());
    const auto flow = std::make_shared<const sync::FlowContext>(std::move(*context));
    TANDEM_CO_TRY(judged, judgePair(profile, flow, turned));
    if (!isAsPlanned(turned.row, judged))
        co_return fail(changedSince());
    co_return Standing{turned, flow, std::move(judged)};
}

} // namespace

bool isDecided(const sync::FieldChange &change)
{
    // A clear that is held back loses to the other side's edit: that is no choice between two values.
    return change.hasLoser && !change.keepsBase && !change.rule.startsWith("clear suppressed"_L1);
}

Task<bool> checkReversible(Profile *profile, qint64 rowId)
{
    TANDEM_CO_TRY(standing, readStanding(profile, rowId));
    const Turned turned = standing.turned;
    const QList<store::Conflict> words =
        wordsOf(*standing.flow, turned, standing.judged, profile->clock->now());
    TANDEM_CO_TRY(reversed, judgePair(profile, standing.flow, turned, words));
    if (closedKeys(turned, reversed).size() == turned.keys.size())
        co_return fail(closedError(standing.judged, reversed));
    co_return true;
}

Task<bool> reverseRow(Profile *profile, qint64 rowId)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    if (profile->running)
        co_return fail(busyError());
    TANDEM_CO_TRY(standing, readStanding(profile, rowId));
    const Turned turned = standing.turned;
    TANDEM_CO_CHECK(markPair(profile, turned));
    const QList<store::Conflict> words =
        wordsOf(*standing.flow, turned, standing.judged, profile->clock->now());
    auto turning = turnBy(profile, standing.flow, turned, std::move(standing.judged), words);
    const Result<bool> reversed = co_await std::move(turning);
    if (!reversed)
        TANDEM_CO_CHECK(takeBack(profile, turned, words));
    co_return reversed;
}

} // namespace tandem::session
