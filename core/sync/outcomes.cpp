// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/deletions.h"
#include "core/sync/matcher.h"
#include "core/sync/reader.h"
#include "core/sync/sendjob.h"
#include "core/sync/storedform.h"

namespace tandem::sync {
using namespace Qt::StringLiterals;

Task<bool> writeOutbox(const Environment *environment, std::vector<SendJob> *jobs)
{
    QList<store::OutboxEntry> entries;
    for (SendJob &job : *jobs) {
        store::OutboxEntry &entry = job.entry;
        entry = store::OutboxEntry{};
        entry.runId = environment->runId;
        entry.epoch = environment->epoch;
        entry.planRowId = job.row.id;
        entry.flow = job.row.flow;
        entry.side = job.write.side;
        entry.action = job.write.action;
        entry.linkId = job.judgement.link ? job.judgement.link->id : 0;
        entry.source = job.row.source;
        entry.target = job.row.target;
        entry.fields = job.write.fields();
        for (const FieldChange &change : job.write.changes)
            entry.intendedBase.insert(change.mappingKey, change.base);
        entry.state = store::OutboxState::Sending;
        entry.createdAt = environment->clock->now();
        entries.append(entry);
    }
    using Entries = QList<store::OutboxEntry>;
    std::function<Result<Entries>(store::StateTransaction &)> job =
        [entries](store::StateTransaction &tx) mutable -> Result<Entries> {
        TANDEM_CHECK(tx.putOutbox(entries));
        return entries;
    };
    TANDEM_CO_TRY(stored, asRunner<Entries>(*environment, job));
    for (qsizetype i = 0; i < stored.size(); ++i)
        (*jobs)[static_cast<size_t>(i)].entry = stored.at(i);
    co_return true;
}

store::HistoryEntry writtenEntry(Flow flow, const store::Link &link, Side side, const FieldChange &change)
{
    store::HistoryEntry entry;
    entry.flow = flow;
    entry.salesforce = link.salesforce;
    entry.startdeliver = link.startdeliver;
    entry.side = side;
    entry.action = change.hasLoser ? u"overwrote"_s : u"update"_s;
    entry.mappingKey = change.mappingKey;
    entry.before = change.hasLoser ? change.loser : change.before;
    entry.after = change.after;
    entry.rule = change.rule;
    entry.clears = change.clears;
    return entry;
}

namespace {

/// A record whose values were taken: what was refused of them before is mended.
struct Mended
{
    Flow flow = Flow::Accounts;
    Side side = Side::Startdeliver;
    RecordId source;
    QSet<QString> mappingKeys; ///< the empty one stands for the whole row
};

/// What one batch's outcomes mean for the store.
struct OutcomeBatch
{
    QList<Mended> mended;
    QList<store::Link> links;
    QList<store::HistoryEntry> history;
    QList<store::Refusal> refusals;
    QList<qint64> finished; ///< outbox entries that are over
    QList<qint64> unknown; ///< outbox entries whose outcome must be looked for
    QList<store::OutboxEntry> unread; ///< carried out; they stay until their stored form has been read back
    QList<qint64> rows[4]; ///< plan rows by state: Done, Drifted, Failed, Waiting
    std::vector<std::pair<size_t, qsizetype>> linkOfJob; ///< index of the job, index into links
};
enum RowSlot { SlotDone, SlotDrifted, SlotFailed, SlotWaiting };

class OutcomeWriter
{
public:
    OutcomeWriter(const Environment *environment, const FlowContext *flow, RunState *run)
        : m_environment(environment)
        , m_flow(flow)
        , m_counts(&run->counts[flow->definition.flow])
        , m_run(run)
    {
    }

    OutcomeBatch collect(std::vector<SendJob> &jobs)
    {
        for (size_t i = 0; i < jobs.size(); ++i) {
            SendJob &job = jobs[i];
            if (job.outcome.unknown) {
                m_batch.unknown.append(job.entry.id);
                m_batch.rows[SlotWaiting].append(job.row.id);
                ++m_counts->waiting;
                continue;
            }
            if (!job.done() || job.outcome.stored)
                m_batch.finished.append(job.entry.id);
            if (job.outcome.drifted) {
                m_batch.rows[SlotDrifted].append(job.row.id);
                ++m_counts->drifted;
            } else if (job.outcome.error) {
                fail(job);
            } else {
                succeed(job, i);
            }
        }
        return std::move(m_batch);
    }

private:
    /// The flow `owners` rides on another one.
    void countOwners(const SendJob &job)
    {
        for (const ActiveMapping &active : m_flow->mappings) {
            const bool set = active.enforced
                && std::any_of(job.write.changes.begin(), job.write.changes.end(),
                    [&](const FieldChange &change) { return change.mappingKey == active.mapping.key(); });
            if (set)
                ++m_run->counts[Flow::Owners].updated[at(job.write.side)];
        }
    }

    void succeed(SendJob &job, size_t index)
    {
        m_batch.rows[SlotDone].append(job.row.id);
        const Side target = job.write.side;
        Mended mended{m_flow->definition.flow, target, job.row.source, {QString()}};
        if (job.write.action == store::Action::Create) {
            job.link = store::Link{};
            job.link.flow = m_flow->definition.flow;
            const RecordId source = job.row.source;
            job.link.salesforce = target == Side::Salesforce ? job.outcome.id : source;
            job.link.startdeliver = target == Side::Startdeliver ? job.outcome.id : source;
            job.link.origin = u"created"_s;
            job.link.createdAt = m_environment->clock->now();
            ++m_counts->created[at(target)];
            // Only now have its rests something to stand on, and a new account an owner to follow.
            m_run->woken += !m_flow->shape().holdsRests(target) && !job.rests().isEmpty() ? 1 : 0;
            const bool owned = m_flow->definition.flow == Flow::Accounts && target == Side::Salesforce;
            m_run->woken += owned && m_environment->configuration.flow(Flow::Owners).enabled ? 1 : 0;
        } else if (job.write.action == store::Action::Delete) {
            job.link = deletedLink(*job.judgement.link, target);
            // What is undone stays undone: its other end is no reason to make it again.
            if (m_flow->undone)
                job.link.base.remove(deletedKey());
            // As the service has it now: both ends are deleted.
            job.outcome.stored = job.judgement.record;
            job.outcome.stored->deleted = true;
            m_batch.finished.append(job.entry.id);
            ++m_counts->deleted[at(target)];
        } else {
            job.link = *job.judgement.link;
            if (job.judgement.kind == Judgement::Kind::Deleted)
                job.link.state = store::LinkState::Tombstone; // It is marked; nothing more is to be done.
            ++m_counts->updated[at(target)];
            countOwners(job);
        }
        for (const FieldChange &change : job.write.changes) {
            mended.mappingKeys.insert(change.mappingKey);
            if (change.mappingKey != "(reference)"_L1 && !change.keepsBase)
                job.link.base.insert(change.mappingKey, change.base);
            else if (change.mappingKey == markKey())
                job.link.base.remove(markKey());
        }
        m_batch.mended.append(std::move(mended));
        job.link.needsReadBack = true;
        QList<store::HistoryEntry> changedByService;
        if (job.outcome.stored) {
            const StoredForm form =
                storedForm(*m_environment, target, *job.outcome.stored, job.outcome.answeredAt);
            completeBase(*m_flow, target, job.write.changes, form, job.link, changedByService);
            job.link.needsReadBack = false;
        }
        if (job.link.needsReadBack) {
            job.entry.target = job.link.end(target);
            job.entry.state = store::OutboxState::Unknown;
            m_batch.unread.append(job.entry);
        }
        addHistory(job);
        for (store::HistoryEntry &entry : changedByService)
            add(std::move(entry));
        m_batch.linkOfJob.emplace_back(index, m_batch.links.size());
        m_batch.links.append(job.link);
    }

    void addHistory(const SendJob &job)
    {
        if (job.write.action == store::Action::Delete) {
            store::HistoryEntry entry = entryFor(job, u"delete"_s);
            entry.before = Value(job.row.title);
            entry.rule =
                m_flow->undone ? u"undo of run %1"_s.arg(m_flow->undone->run) : u"its partner was deleted"_s;
            add(std::move(entry));
            return;
        }
        if (job.write.action == store::Action::Create) {
            store::HistoryEntry entry = entryFor(job, u"create"_s);
            entry.after = Value(job.row.title);
            entry.rule = u"new record"_s;
            add(std::move(entry));
            return;
        }
        for (const FieldChange &change : job.write.changes) {
            add(writtenEntry(m_flow->definition.flow, job.link, job.write.side, change));
        }
    }

    store::HistoryEntry entryFor(const SendJob &job, const QString &action) const
    {
        store::HistoryEntry entry;
        entry.flow = m_flow->definition.flow;
        entry.salesforce = job.link.salesforce;
        entry.startdeliver = job.link.startdeliver;
        entry.side = job.write.side;
        entry.action = action;
        return entry;
    }

    void add(store::HistoryEntry &&entry)
    {
        entry.runId = m_environment->runId;
        entry.at = m_environment->clock->now();
        m_batch.history.append(std::move(entry));
    }

    /// A refusal that names fields sets those values aside; one that names none, the whole row (S23). What
    /// befell the whole call (limits, sign-in, a stop) sets nothing aside, and nothing of it is over; a row
    /// that alone meets such trouble waits for the end of its back-off, and the others go on.
    void fail(SendJob &job)
    {
        const Error &error = *job.outcome.error;
        const bool refused = error.kind == ErrorKind::Data || error.kind == ErrorKind::Permission
            || error.kind == ErrorKind::Conflict;
        // Its row stays planned: the same plan may be applied further (a pause, a network that comes back).
        if (!refused && job.outcome.ofCall)
            return;
        m_batch.rows[SlotFailed].append(job.row.id);
        m_counts->failed += job.again ? 0 : 1;
        QStringList blamed;
        for (const FieldChange &change : job.write.changes) {
            if (!job.outcome.fields.contains(change.field, Qt::CaseInsensitive)
                || change.mappingKey == "(reference)"_L1)
                continue;
            blamed.append(change.mappingKey);
            addRefusal(job, change.mappingKey, valueHash(change.after), error);
        }
        if (blamed.isEmpty())
            addRefusal(job, QString(), job.write.digest(), error);
    }

    void addRefusal(const SendJob &job, const QString &mappingKey, quint64 hash, const Error &error)
    {
        store::Refusal refusal;
        refusal.flow = m_flow->definition.flow;
        refusal.side = job.write.side;
        refusal.source = job.row.source;
        refusal.target = job.row.target;
        refusal.mappingKey = mappingKey;
        refusal.valueHash = hash;
        refusal.code = error.code;
        refusal.text = error.text;
        refusal.firstAt = m_environment->clock->now();
        m_batch.refusals.append(std::move(refusal));
    }

    const Environment *m_environment;
    const FlowContext *m_flow;
    FlowCounts *m_counts;
    RunState *m_run;
    OutcomeBatch m_batch;
};

/// Nearly always there is none: one look for the whole batch.
Status removeMended(store::StateTransaction &tx, const QList<Mended> &mended)
{
    if (mended.isEmpty())
        return {};
    const Flow flow = mended.first().flow;
    const Side side = mended.first().side;
    QHash<RecordId, QSet<QString>> keysOf;
    for (const Mended &row : mended)
        keysOf.insert(row.source, row.mappingKeys);
    TANDEM_TRY(refusals, tx.refusalsOf(flow, side, keysOf.keys()));
    for (const store::Refusal &refusal : std::as_const(refusals)) {
        if (keysOf.value(refusal.source).contains(refusal.mappingKey))
            TANDEM_CHECK(tx.removeRefusals(flow, side, refusal.source, {refusal.mappingKey}));
    }
    return {};
}

Result<QList<store::Link>> storeBatch(store::StateTransaction &tx, OutcomeBatch batch)
{
    if (!batch.links.isEmpty())
        TANDEM_CHECK(tx.putLinks(batch.links));
    TANDEM_CHECK(tx.addHistory(batch.history));
    TANDEM_CHECK(removeMended(tx, batch.mended));
    for (const store::Refusal &refusal : std::as_const(batch.refusals))
        TANDEM_CHECK(tx.putRefusal(refusal));
    TANDEM_CHECK(tx.removeOutbox(batch.finished));
    if (!batch.unread.isEmpty())
        TANDEM_CHECK(tx.putOutbox(batch.unread));
    TANDEM_CHECK(tx.setOutboxState(batch.unknown, store::OutboxState::Unknown));
    TANDEM_CHECK(tx.setPlanRowState(batch.rows[SlotDone], store::PlanRowState::Done));
    TANDEM_CHECK(tx.setPlanRowState(batch.rows[SlotDrifted], store::PlanRowState::Drifted));
    TANDEM_CHECK(tx.setPlanRowState(batch.rows[SlotFailed], store::PlanRowState::Failed));
    TANDEM_CHECK(tx.setPlanRowState(batch.rows[SlotWaiting], store::PlanRowState::Waiting));
    return batch.links;
}

Error takenError(const FlowContext &flow, const SendJob &job, const RecordId &partner)
{
    const Side side = job.write.side;
    return {ErrorKind::Conflict, u"ALREADY_LINKED"_s,
        u"%1 answered the creation with %2 %3, which is linked with %4 already: nothing was created. Merge the two records, or unlink the pair."_s
            .arg(side == Side::Salesforce ? u"Salesforce"_s : u"Startdeliver"_s,
                flow.definition.objectOf(side), job.outcome.id.text(), partner.text()),
        {}, Retry::Never, 0, std::nullopt};
}

/// How many of the values that were sent the answered record holds otherwise.
int distance(const FlowContext &flow, const SendJob &job)
{
    if (!job.outcome.stored)
        return 0;
    const ObjectSchema &schema = *flow.schema(job.write.side);
    int differing = 0;
    for (const FieldChange &change : job.write.changes) {
        const FieldSchema *field = schema.field(change.field);
        const Value *stored = job.outcome.stored->fields.find(change.field);
        if (field && stored && !sameValue(canonical(*field, *stored), canonical(*field, change.after)))
            ++differing;
    }
    return differing;
}

/// Of creates that were answered with one record, the one that made it: its values are there.
QHash<RecordId, RecordId> makersOf(const FlowContext &flow, const std::vector<SendJob> &jobs)
{
    QHash<RecordId, RecordId> makers;
    QHash<RecordId, int> least;
    for (const SendJob &job : jobs) {
        if (!job.done())
            continue;
        const int differing = distance(flow, job);
        if (makers.contains(job.outcome.id) && least.value(job.outcome.id) <= differing)
            continue;
        makers.insert(job.outcome.id, job.row.source);
        least.insert(job.outcome.id, differing);
    }
    return makers;
}

/// A service may answer a create with a record that it has already. Where that one has its partner nothing
/// was created, and a second link would double it.
Task<bool> refuseTaken(const Environment *environment, const FlowContext *flow, std::vector<SendJob> *jobs)
{
    if (jobs->empty() || jobs->front().write.action != store::Action::Create)
        co_return true;
    const Side side = jobs->front().write.side;
    QList<RecordId> ids;
    for (const SendJob &job : *jobs) {
        if (job.done())
            ids.append(job.outcome.id);
    }
    using Links = QHash<RecordId, store::Link>;
    TANDEM_CO_TRY(links,
        environment->state->read<Links>(
            [ids, side, name = flow->definition.flow](
                store::StateTransaction &tx) { return tx.links(name, side, ids); }));
    QHash<RecordId, RecordId> partners;
    for (const store::Link &link : std::as_const(links))
        partners.insert(link.end(side), link.end(other(side)));
    const QHash<RecordId, RecordId> makers = makersOf(*flow, *jobs);
    for (SendJob &job : *jobs) {
        if (!job.done())
            continue;
        const RecordId maker = makers.value(job.outcome.id);
        const auto taken = partners.constFind(job.outcome.id);
        if (taken != partners.cend())
            job.outcome.error = takenError(*flow, job, *taken);
        else if (maker != job.row.source)
            job.outcome.error = takenError(*flow, job, maker);
    }
    co_return true;
}

/// Who waited for a record that now has a partner, or is held because of it. Before the link is stored: a
/// crash in between must not leave them waiting for what is there.
Task<bool> wakeFor(const Environment *environment, RunState *run, const std::vector<SendJob> &jobs)
{
    QList<store::Link> made;
    for (const SendJob &job : jobs) {
        if (job.done() && job.write.action == store::Action::Create)
            made.append(job.link);
    }
    TANDEM_CO_TRY(woken, wakeChildren(environment, run, made));
    run->woken += woken.size();
    for (const store::Waiting &row : std::as_const(woken))
        run->addNamed(row.flow, row.side, row.record);
    TANDEM_CO_CHECK(wakeHeldFor(environment, made));
    co_return true;
}

} // namespace

Task<bool> storeOutcomes(
    const Environment *environment, const FlowContext *flow, RunState *run, std::vector<SendJob> *jobs)
{
    TANDEM_CO_CHECK(refuseTaken(environment, flow, jobs));
    OutcomeWriter writer(environment, flow, run);
    OutcomeBatch batch = writer.collect(*jobs);
    const auto linkOfJob = batch.linkOfJob;
    TANDEM_CO_CHECK(wakeFor(environment, run, *jobs));
    using Links = QList<store::Link>;
    // What was sent is recorded even when another process has become the runner meanwhile: it did happen.
    auto future = environment->state->write<Links>(
        [batch](store::StateTransaction &tx) { return storeBatch(tx, batch); });
    const Result<Links> links = co_await future;
    if (!links)
        co_return fail(links.error());
    for (const auto &[index, position] : linkOfJob)
        (*jobs)[index].link = links->at(position);
    std::vector<Record> stored;
    for (const SendJob &job : *jobs) {
        if (job.done() && job.outcome.stored)
            stored.push_back(*job.outcome.stored);
    }
    if (!stored.empty()) {
        const Side side = jobs->front().write.side;
        TANDEM_CO_CHECK(environment->cache->put(
            flow->cacheObject(side), cacheEntries(*flow, side, std::move(stored)), std::nullopt));
    }
    co_return true;
}

Task<bool> readBack(const Environment *environment, const FlowContext *flow, std::vector<SendJob> *jobs)
{
    QList<RecordId> ids;
    for (const SendJob &job : *jobs) {
        if (job.done() && !job.outcome.stored)
            ids.append(job.link.end(job.write.side));
    }
    if (ids.isEmpty())
        co_return true;
    const Side side = jobs->front().write.side;
    environment->progress({u"checking"_s, flow->definition.flow, side, 0, ids.size(), {}});
    TANDEM_CO_TRY(records, fetchRecords(environment, flow, side, ids));
    QHash<RecordId, const Record *> byId;
    for (const Record &record : records)
        byId.insert(record.id, &record);
    QList<RecordId> otherwise;
    for (const SendJob &job : *jobs) {
        const Record *record = job.done() ? byId.value(job.link.end(side)) : nullptr;
        if (record && !job.outcome.stored && isOtherThanSent(*flow, side, job.write.changes, *record))
            otherwise.append(record->id);
    }
    TANDEM_CO_TRY(modifiers, modifiersOf(environment, flow, side, otherwise));
    QList<store::Link> links;
    QList<qint64> finished;
    QList<store::HistoryEntry> history;
    for (SendJob &job : *jobs) {
        const Record *record = job.done() ? byId.value(job.link.end(side)) : nullptr;
        if (!record || job.outcome.stored)
            continue;
        const StoredForm form =
            storedForm(*environment, side, *record, job.outcome.answeredAt, modifiers.value(record->id));
        completeBase(*flow, side, job.write.changes, form, job.link, history);
        job.link.needsReadBack = false;
        job.outcome.stored = *record;
        links.append(job.link);
        finished.append(job.entry.id);
    }
    for (store::HistoryEntry &entry : history) {
        entry.runId = environment->runId;
        entry.at = environment->clock->now();
    }
    std::function<Result<bool>(store::StateTransaction &)> job =
        [links, history, finished](store::StateTransaction &tx) mutable -> Result<bool> {
        TANDEM_CHECK(tx.putLinks(links));
        TANDEM_CHECK(tx.removeOutbox(finished));
        TANDEM_CHECK(tx.addHistory(history));
        return true;
    };
    TANDEM_CO_CHECK(asRunner<bool>(*environment, job));
    co_return true;
}

} // namespace tandem::sync
