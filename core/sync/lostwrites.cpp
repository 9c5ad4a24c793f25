// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/lostwrites.h"

#include "core/sync/deletions.h"
#include "core/sync/purpose.h"
#include "core/sync/reader.h"
#include "core/sync/sendjob.h"
#include "core/sync/storedform.h"

namespace tandem::sync {
using namespace Qt::StringLiterals;

namespace {

/// What the store knows about a window of written records.
struct KnownTargets
{
    QHash<RecordId, store::Link> links;
    QHash<qint64, std::vector<FieldChange>> planned; ///< by plan row
    QHash<RecordId, QList<store::Refusal>> refusals; ///< by source
    QHash<qint64, qint64> undone; ///< runs, by plan rows that take something of them back
};

Result<KnownTargets> loadTargets(
    store::StateTransaction &tx, Flow flow, Side side, const QList<store::OutboxEntry> &entries)
{
    KnownTargets known;
    QList<RecordId> targets;
    QList<RecordId> sources;
    for (const store::OutboxEntry &entry : entries) {
        targets.append(entry.target);
        sources.append(entry.source);
        TANDEM_TRY(row, tx.planRow(entry.planRowId));
        if (!row)
            continue;
        if (auto changes = decodeChanges(row->body))
            known.planned.insert(row->id, std::move(*changes));
        TANDEM_TRY(purpose, purposeOf(tx, row->planId));
        if (purpose && purpose->kind == PlanPurpose::Kind::Undo)
            known.undone.insert(row->id, purpose->run);
    }
    TANDEM_TRY(links, tx.links(flow, side, targets));
    known.links = std::move(links);
    TANDEM_TRY(refusals, tx.refusalsOf(flow, side, sources));
    for (store::Refusal &refusal : refusals)
        known.refusals[refusal.source].append(std::move(refusal));
    return known;
}

class WrittenRecovery
{
public:
    WrittenRecovery(const Environment &environment, const FlowContext &flow, RunState &run, Side side,
        KnownTargets known, QHash<RecordId, QString> modifiers)
        : m_environment(environment)
        , m_flow(flow)
        , m_counts(run.counts[flow.definition.flow])
        , m_side(side)
        , m_known(std::move(known))
        , m_modifiers(std::move(modifiers))
    {
    }

    void settle(const store::OutboxEntry &entry, const Record *record)
    {
        m_finished.append(entry.id);
        const auto link = m_known.links.find(entry.target);
        if (entry.action == store::Action::Delete && link != m_known.links.end()) {
            settleDelete(entry, record, *link);
            return;
        }
        if (!record || link == m_known.links.end())
            return;
        // Carried out and in the history already; only its stored form was not read any more.
        if (link->needsReadBack) {
            completeBase(m_flow, m_side, changesOf(m_flow, entry), formOf(entry, *record), *link, m_history);
            link->needsReadBack = false;
            m_changed.insert(entry.target);
            return;
        }
        std::vector<FieldChange> arrived;
        bool overwrote = false;
        for (const FieldChange &change : plannedChanges(entry, *link)) {
            const FieldSchema *field = m_flow.schema(m_side)->field(change.field);
            const Value *stored = record->fields.find(change.field);
            if (!field || !stored)
                continue;
            const Value now = canonical(*field, *stored);
            if (!sameValue(now, canonical(*field, change.before))) {
                overwrote = true;
                m_history.append(writtenEntry(m_flow.definition.flow, *link, m_side, change));
            }
            if (sameValue(now, canonical(*field, change.after)))
                arrived.push_back(change);
        }
        if (arrived.empty() && !overwrote) {
            const auto refusal = unansweredRefusal(
                m_flow, entry, m_known.refusals.value(entry.source), m_environment.clock->now());
            m_counts.failed += refusal.nextAt.ms == 0 ? 1 : 0;
            m_refusals.append(refusal);
            return;
        }
        settleMark(arrived, *link);
        // What is neither the old nor the sent value is left to the merge: a person may have typed it.
        completeBase(m_flow, m_side, arrived, formOf(entry, *record), *link, m_history);
        m_changed.insert(entry.target);
    }

    Task<bool> store()
    {
        QList<store::Link> links;
        for (const RecordId &target : std::as_const(m_changed))
            links.append(m_known.links.value(target));
        for (store::HistoryEntry &item : m_history) {
            item.runId = m_environment.runId;
            item.at = m_environment.clock->now();
        }
        std::function<Result<bool>(store::StateTransaction &)> job =
            [links, history = m_history, refusals = m_refusals, finished = m_finished](
                store::StateTransaction &tx) mutable -> Result<bool> {
            TANDEM_CHECK(tx.putLinks(links));
            TANDEM_CHECK(tx.addHistory(history));
            for (const store::Refusal &refusal : std::as_const(refusals))
                TANDEM_CHECK(tx.putRefusal(refusal));
            TANDEM_CHECK(tx.removeOutbox(finished));
            return true;
        };
        TANDEM_CO_CHECK(asRunner<bool>(m_environment, job));
        co_return true;
    }

private:
    /// A mark of a deleted partner, or its taking back, has no mapping that would complete its base.
    static void settleMark(const std::vector<FieldChange> &arrived, store::Link &link)
    {
        for (const FieldChange &change : arrived) {
            if (change.mappingKey != markKey())
                continue;
            if (change.keepsBase) {
                link.base.remove(markKey());
            } else {
                link.base.insert(markKey(), change.base);
                link.state = store::LinkState::Tombstone;
            }
        }
    }

    /// Deletes may be sent again: the second one finds the work done (contract salesforce.md 5.9).
    void settleDelete(const store::OutboxEntry &entry, const Record *record, store::Link &link)
    {
        if (record && !record->deleted) {
            m_refusals.append(unansweredRefusal(
                m_flow, entry, m_known.refusals.value(entry.source), m_environment.clock->now()));
            m_counts.failed += m_refusals.last().nextAt.ms == 0 ? 1 : 0;
            return;
        }
        if (!record)
            return; // Out of sight, which proves nothing.
        link = deletedLink(link, m_side);
        const qint64 undone = m_known.undone.value(entry.planRowId);
        // What is undone stays undone: its other end is no reason to make it again.
        if (undone > 0)
            link.base.remove(deletedKey());
        m_changed.insert(entry.target);
        store::HistoryEntry item;
        item.flow = entry.flow;
        item.salesforce = link.salesforce;
        item.startdeliver = link.startdeliver;
        item.side = m_side;
        item.action = u"delete"_s;
        item.before = Value(m_flow.title(m_side, *record));
        item.rule = undone > 0 ? u"undo of run %1; the answer was lost"_s.arg(undone)
                               : u"its partner was deleted; the answer was lost"_s;
        m_history.append(item);
        ++m_counts.deleted[at(m_side)];
    }

    StoredForm formOf(const store::OutboxEntry &entry, const Record &record) const
    {
        return storedForm(m_environment, m_side, record, answeredAtLatest(m_environment, entry),
            m_modifiers.value(record.id));
    }

    /// With what the plan knew: the values that were there, and which of them lost under which rule.
    std::vector<FieldChange> plannedChanges(const store::OutboxEntry &entry, const store::Link &link) const
    {
        std::vector<FieldChange> changes = changesOf(m_flow, entry);
        const std::vector<FieldChange> planned = m_known.planned.value(entry.planRowId);
        for (FieldChange &change : changes) {
            change.before = link.base.value(change.mappingKey).half(m_side);
            for (const FieldChange &known : planned) {
                if (known.mappingKey != change.mappingKey)
                    continue;
                change.before = known.before;
                change.rule = known.rule;
                change.loser = known.loser;
                change.hasLoser = known.hasLoser;
                change.clears = known.clears;
                change.keepsBase = known.keepsBase;
            }
        }
        return changes;
    }

    const Environment &m_environment;
    const FlowContext &m_flow;
    FlowCounts &m_counts;
    Side m_side;
    KnownTargets m_known;
    QHash<RecordId, QString> m_modifiers; ///< who changed last what holds something else than it was sent
    QSet<RecordId> m_changed;
    QList<store::HistoryEntry> m_history;
    QList<store::Refusal> m_refusals;
    QList<qint64> m_finished;
};

/// Of deletes whose answer was lost, the records that are proved to be deleted.
Task<QHash<RecordId, Record>> goneTargets(const Environment *environment, const FlowContext *flow, Side side,
    QList<store::OutboxEntry> entries, QSet<RecordId> found)
{
    QList<RecordId> missing;
    for (const store::OutboxEntry &entry : std::as_const(entries)) {
        if (entry.action == store::Action::Delete && !found.contains(entry.target))
            missing.append(entry.target);
    }
    TANDEM_CO_TRY(gone, lookForGone(environment, flow, side, missing));
    TANDEM_CO_TRY(records, environment->cache->records(flow->cacheObject(side), gone.deleted));
    co_return records;
}

} // namespace

std::vector<FieldChange> changesOf(const FlowContext &flow, const store::OutboxEntry &entry)
{
    std::vector<FieldChange> changes;
    for (const ActiveMapping &active : flow.mappings) {
        const auto base = entry.intendedBase.constFind(active.mapping.key());
        if (base == entry.intendedBase.constEnd())
            continue;
        FieldChange change;
        change.mappingKey = active.mapping.key();
        change.field = active.field(entry.side).name;
        change.after = entry.fields.value(change.field);
        change.isLink = linkTarget(active.mapping.chainTo(entry.side)).has_value();
        change.base = *base;
        changes.push_back(std::move(change));
    }
    if (const auto mark = entry.intendedBase.constFind(markKey()); mark != entry.intendedBase.constEnd()) {
        FieldChange change;
        change.mappingKey = markKey();
        change.field = flow.configuration.mark(entry.side).field;
        change.after = entry.fields.value(change.field);
        change.base = *mark;
        changes.push_back(std::move(change));
    }
    return changes;
}

store::Refusal unansweredRefusal(
    const FlowContext &flow, const store::OutboxEntry &entry, const QList<store::Refusal> &known, Instant now)
{
    PlannedWrite write;
    write.side = entry.side;
    write.action = entry.action;
    write.changes = changesOf(flow, entry);
    const QString reference = u"(reference)"_s;
    if (entry.intendedBase.contains(reference)) {
        FieldChange change;
        change.mappingKey = reference;
        change.after = entry.fields.value(flow.externalId(entry.side));
        write.changes.push_back(std::move(change));
    }
    store::Refusal refusal;
    refusal.flow = entry.flow;
    refusal.side = entry.side;
    refusal.source = entry.source;
    refusal.target = entry.target;
    refusal.valueHash = write.digest();
    refusal.code = u"NO_ANSWER"_s;
    refusal.text =
        u"%1 gave no answer to this change, and did not carry it out. Tandem sends it again later."_s.arg(
            entry.side == Side::Salesforce ? u"Salesforce"_s : u"Startdeliver"_s);
    refusal.firstAt = now;
    const bool again = std::any_of(known.begin(), known.end(), [&](const store::Refusal &earlier) {
        return earlier.side == refusal.side && earlier.mappingKey.isEmpty()
            && earlier.valueHash == refusal.valueHash;
    });
    if (!again)
        refusal.nextAt = now;
    return refusal;
}

Task<bool> recoverWritten(const Environment *environment, const FlowContext *flow, RunState *run, Side side,
    QList<store::OutboxEntry> entries)
{
    if (entries.isEmpty())
        co_return true;
    QList<RecordId> targets;
    QList<RecordId> sources;
    for (const store::OutboxEntry &entry : std::as_const(entries)) {
        if (!targets.contains(entry.target))
            targets.append(entry.target);
        sources.append(entry.source);
    }
    TANDEM_CO_TRY(found, fetchRecords(environment, flow, side, targets));
    QHash<RecordId, const Record *> byId;
    for (const Record &record : found)
        byId.insert(record.id, &record);
    TANDEM_CO_TRY(gone, goneTargets(environment, flow, side, entries, QSet(byId.keyBegin(), byId.keyEnd())));
    for (const Record &record : std::as_const(gone))
        byId.insert(record.id, &record);
    TANDEM_CO_TRY(known,
        environment->state->read<KnownTargets>(
            [name = flow->definition.flow, side, entries](
                store::StateTransaction &tx) { return loadTargets(tx, name, side, entries); }));
    QList<RecordId> otherwise;
    for (const store::OutboxEntry &entry : std::as_const(entries)) {
        const Record *record = byId.value(entry.target);
        if (record && isOtherThanSent(*flow, side, changesOf(*flow, entry), *record))
            otherwise.append(record->id);
    }
    TANDEM_CO_TRY(modifiers, modifiersOf(environment, flow, side, otherwise));
    WrittenRecovery recovery(*environment, *flow, *run, side, std::move(known), std::move(modifiers));
    for (const store::OutboxEntry &entry : std::as_const(entries))
        recovery.settle(entry, byId.value(entry.target));
    // The marks come first: a crash in between must not lose them with the entries.
    TANDEM_CO_CHECK(environment->cache->markDirty(flow->cacheObject(side), targets));
    TANDEM_CO_CHECK(environment->cache->markDirty(flow->cacheObject(other(side)), sources));
    TANDEM_CO_CHECK(recovery.store());
    co_return true;
}

} // namespace tandem::sync
