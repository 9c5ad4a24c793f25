// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/recovery.h"

#include "core/sync/createsearch.h"
#include "core/sync/lostcreates.h"
#include "core/sync/lostwrites.h"
#include "core/sync/matcher.h"
#include "core/sync/reader.h"
#include "core/sync/sendjob.h"
#include "core/sync/storedform.h"

namespace tandem::sync {
using namespace Qt::StringLiterals;

namespace {

constexpr int windowSize = 200;

/// What the looks for a window of lost creates come to.
struct CreatesFound
{
    QList<store::Link> links; ///< adopted
    QList<qint64> linkEntries; ///< their outbox entries
    QList<QList<store::HistoryEntry>> history; ///< of each adopted one
    QList<store::Hold> holds;
    QList<qint64> finished; ///< entries that are over
    QList<store::OutboxEntry> open; ///< looked for once
    QList<store::Refusal> refusals; ///< of those that are proved not to exist
    QList<RecordId> judgeAgain; ///< sources
};

/// What the store knows about the sources of lost creates.
struct KnownSources
{
    QHash<RecordId, store::Link> links;
    QHash<RecordId, QList<RecordId>> apart;
    QHash<RecordId, QList<store::Refusal>> refusals;
};

class Recovery
{
public:
    Recovery(const Environment *environment, const FlowContext *flow, RunState *run)
        : m_environment(environment)
        , m_flow(flow)
        , m_run(run)
    {
    }

    Task<RecoveryCount> run()
    {
        qint64 after = 0;
        bool more = true;
        while (more) {
            const Flow flow = m_flow->definition.flow;
            TANDEM_CO_TRY(entries,
                m_environment->state->read<QList<store::OutboxEntry>>(
                    [flow, after](
                        store::StateTransaction &tx) { return tx.openOutbox(flow, after, windowSize); }));
            more = entries.size() == windowSize;
            QList<store::OutboxEntry> creates[2];
            QList<store::OutboxEntry> written[2];
            for (const store::OutboxEntry &entry : std::as_const(entries)) {
                after = entry.id;
                (entry.target.isEmpty() ? creates : written)[at(entry.side)].append(entry);
            }
            for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
                TANDEM_CO_CHECK(recoverWritten(m_environment, m_flow, m_run, side, written[at(side)]));
                TANDEM_CO_CHECK(recoverCreates(side, creates[at(side)]));
            }
        }
        co_return m_count;
    }

private:
    using LinkMap = QHash<RecordId, store::Link>;

    Task<bool> recoverCreates(Side side, QList<store::OutboxEntry> entries)
    {
        if (entries.isEmpty())
            co_return true;
        if (const Status go = m_environment->checkStop(); !go)
            co_return fail(go.error());
        TANDEM_CO_TRY(known, loadSources(side, entries));
        CreatesFound found;
        // A source that has a partner by now needs nothing more. What its create made, if anything, is read
        // and judged like every record without a partner.
        entries.removeIf([&](const store::OutboxEntry &entry) {
            if (known.links.contains(entry.source))
                found.finished.append(entry.id);
            return known.links.contains(entry.source);
        });
        if (!entries.isEmpty()) {
            TANDEM_CO_TRY(candidates, m_flow->shape().searchLost(m_environment, m_flow, side, entries));
            TANDEM_CO_CHECK(dropLinked(side, &candidates));
            const auto verdicts =
                assignCreated(*m_flow, entries, candidates, clockSkew(*m_environment, side), known.apart);
            TANDEM_CO_CHECK(cacheChosen(side, verdicts, candidates));
            for (size_t i = 0; i < verdicts.size(); ++i)
                note(entries.at(static_cast<qsizetype>(i)), verdicts[i], candidates, known, found);
        }
        TANDEM_CO_CHECK(storeFound(side, std::move(found)));
        co_return true;
    }

    Task<KnownSources> loadSources(Side side, const QList<store::OutboxEntry> &entries)
    {
        QList<RecordId> sources;
        for (const store::OutboxEntry &entry : entries)
            sources.append(entry.source);
        const std::function<Result<KnownSources>(store::StateTransaction &)> job =
            [flow = m_flow->definition.flow, from = other(side), sources](
                store::StateTransaction &tx) -> Result<KnownSources> {
            KnownSources known;
            TANDEM_TRY(links, tx.links(flow, from, sources));
            known.links = std::move(links);
            for (const RecordId &source : sources) {
                TANDEM_TRY(apart, tx.keptApart(flow, from, source));
                if (!apart.isEmpty())
                    known.apart.insert(source, apart);
            }
            TANDEM_TRY(refusals, tx.refusalsOf(flow, other(from), sources));
            for (store::Refusal &refusal : refusals)
                known.refusals[refusal.source].append(std::move(refusal));
            return known;
        };
        auto future = m_environment->state->read<KnownSources>(job);
        const Result<KnownSources> known = co_await future;
        co_return known;
    }

    /// A record that has a partner already cannot be the one that was lost.
    Task<bool> dropLinked(Side side, std::vector<Record> *records)
    {
        QList<RecordId> ids;
        for (const Record &record : *records)
            ids.append(record.id);
        TANDEM_CO_TRY(links,
            m_environment->state->read<LinkMap>(
                [flow = m_flow->definition.flow, side, ids](
                    store::StateTransaction &tx) { return tx.links(flow, side, ids); }));
        std::erase_if(*records, [&](const Record &record) { return links.contains(record.id); });
        co_return true;
    }

    Task<bool> cacheChosen(
        Side side, const std::vector<LostVerdict> &verdicts, const std::vector<Record> &candidates)
    {
        QSet<RecordId> chosen;
        for (const LostVerdict &verdict : verdicts)
            chosen.unite(QSet<RecordId>(verdict.candidates.begin(), verdict.candidates.end()));
        std::vector<Record> records;
        for (const Record &candidate : candidates) {
            if (!chosen.contains(candidate.id))
                continue;
            records.push_back(candidate);
            // Only the search asks for it: the cache holds what every read brings.
            for (const QString &field : searchedFields()) {
                if (!m_flow->fieldsToRead(side).contains(field))
                    records.back().fields.remove(field);
            }
        }
        if (!records.empty())
            TANDEM_CO_CHECK(m_environment->cache->put(
                m_flow->cacheObject(side), cacheEntries(*m_flow, side, std::move(records)), std::nullopt));
        co_return true;
    }

    void note(const store::OutboxEntry &entry, const LostVerdict &verdict,
        const std::vector<Record> &candidates, const KnownSources &known, CreatesFound &found)
    {
        if (verdict.kind == LostVerdict::Kind::Missing) {
            miss(entry, known, found);
            return;
        }
        if (verdict.kind == LostVerdict::Kind::Unclear) {
            found.holds.append(holdFor(entry, verdict));
            found.finished.append(entry.id);
            return;
        }
        const auto record = std::find_if(candidates.begin(), candidates.end(),
            [&](const Record &candidate) { return candidate.id == verdict.candidates.first(); });
        adopt(entry, *record, found);
    }

    void adopt(const store::OutboxEntry &entry, const Record &record, CreatesFound &found)
    {
        // What bears our reference and is older was not made by us: its values are a person's (S21).
        const bool made =
            !isOlder(entry.side, record, madeSince(entry, clockSkew(*m_environment, entry.side)));
        store::Link link;
        link.flow = entry.flow;
        link.salesforce = entry.side == Side::Salesforce ? record.id : entry.source;
        link.startdeliver = entry.side == Side::Startdeliver ? record.id : entry.source;
        link.origin = made ? u"created"_s : u"external-id"_s;
        link.createdAt = m_environment->clock->now();
        store::HistoryEntry item;
        item.flow = entry.flow;
        item.salesforce = link.salesforce;
        item.startdeliver = link.startdeliver;
        item.side = entry.side;
        item.action = made ? u"create"_s : u"link"_s;
        item.rule = made ? u"found again after its answer was lost"_s : link.origin;
        QList<store::HistoryEntry> history{item};
        if (made) {
            link.base = entry.intendedBase;
            link.base.remove(u"(reference)"_s);
            link.base.remove(recordTypeKey());
            const StoredForm form = storedForm(*m_environment, entry.side, record,
                answeredAtLatest(*m_environment, entry), record.fields.value(modifierField()).display());
            completeBase(*m_flow, entry.side, changesOf(*m_flow, entry), form, link, history);
            forgetUnfinished(entry, record, link);
        }
        for (store::HistoryEntry &each : history) {
            each.runId = m_environment->runId;
            each.at = m_environment->clock->now();
        }
        found.history.append(history);
        found.links.append(link);
        found.linkEntries.append(entry.id);
        found.judgeAgain.append(entry.source);
    }

    /// What was to be written after the record itself has not been: nothing is agreed on it.
    void forgetUnfinished(const store::OutboxEntry &entry, const Record &record, store::Link &link) const
    {
        const QStringList fields = m_flow->shape().followedUp(entry.side);
        for (const ActiveMapping &active : m_flow->mappings) {
            const FieldSchema &field = active.field(entry.side);
            const bool whole = sameValue(canonical(field, record.fields.value(field.name)),
                canonical(field, entry.fields.value(field.name)));
            if (fields.contains(field.name) && !whole)
                link.base.remove(active.mapping.key());
        }
    }

    /// Not there. The first look may come too early: only a second one, later, proves it (S12).
    void miss(store::OutboxEntry entry, const KnownSources &known, CreatesFound &found)
    {
        const std::chrono::seconds delay(m_environment->configuration.guards.readBackDelaySeconds);
        const Instant now = m_environment->clock->now();
        if (entry.firstLookAt.ms != 0 && now - entry.firstLookAt >= delay) {
            found.finished.append(entry.id);
            found.judgeAgain.append(entry.source);
            found.refusals.append(unansweredRefusal(*m_flow, entry, known.refusals.value(entry.source), now));
            m_run->counts[entry.flow].failed += found.refusals.last().nextAt.ms == 0 ? 1 : 0;
            ++m_count.released;
            return;
        }
        ++m_count.open;
        if (entry.firstLookAt.ms == 0)
            entry.firstLookAt = now;
        const Instant due = entry.firstLookAt + delay;
        m_count.nextLook = m_count.nextLook ? std::max(*m_count.nextLook, due) : due;
        entry.state = store::OutboxState::Unknown;
        found.open.append(entry);
    }

    store::Hold holdFor(const store::OutboxEntry &entry, const LostVerdict &verdict) const
    {
        store::Hold hold;
        hold.flow = entry.flow;
        hold.side = other(entry.side);
        hold.record = entry.source;
        hold.kind = u"many-created"_s;
        hold.candidates = verdict.candidates;
        hold.reason =
            u"A create was sent and its answer was lost; %1 records could be the result. Choose the right one."_s
                .arg(verdict.candidates.size());
        hold.title = titleOf(*m_flow, entry.side, entry.fields);
        hold.since = m_environment->clock->now();
        return hold;
    }

    Task<bool> storeFound(Side side, CreatesFound found)
    {
        const Flow flow = m_flow->definition.flow;
        std::function<Result<QList<store::Link>>(store::StateTransaction &)> job =
            [flow, side, found](store::StateTransaction &tx) -> Result<QList<store::Link>> {
            QList<store::Link> adopted;
            QList<qint64> finished = found.finished;
            QList<RecordId> sources;
            for (qsizetype i = 0; i < found.links.size(); ++i) {
                const store::Link &link = found.links.at(i);
                TANDEM_TRY(left, tx.links(flow, Side::Salesforce, {link.salesforce}));
                TANDEM_TRY(right, tx.links(flow, Side::Startdeliver, {link.startdeliver}));
                // An end that was linked meanwhile leaves the entry to the next look.
                if (!left.isEmpty() || !right.isEmpty())
                    continue;
                adopted.append(link);
                finished.append(found.linkEntries.at(i));
                sources.append(link.end(other(side)));
                QList<store::Link> one{link};
                TANDEM_CHECK(tx.putLinks(one));
                TANDEM_CHECK(tx.addHistory(found.history.at(i)));
            }
            for (const store::Hold &hold : found.holds)
                TANDEM_CHECK(tx.putHold(hold));
            for (const store::Refusal &refusal : found.refusals)
                TANDEM_CHECK(tx.putRefusal(refusal));
            if (!sources.isEmpty())
                TANDEM_CHECK(tx.removeWaiting(flow, other(side), sources));
            QList<store::OutboxEntry> open = found.open;
            TANDEM_CHECK(tx.putOutbox(open));
            if (!finished.isEmpty())
                TANDEM_CHECK(tx.removeOutbox(finished));
            return adopted;
        };
        // Marked before it is stored: a crash in between must not lose the marks with the entries.
        TANDEM_CO_CHECK(wakeChildren(m_environment, m_run, found.links));
        if (!found.judgeAgain.isEmpty())
            TANDEM_CO_CHECK(
                m_environment->cache->markDirty(m_flow->cacheObject(other(side)), found.judgeAgain));
        TANDEM_CO_TRY(adopted, asRunner<QList<store::Link>>(*m_environment, job));
        m_count.found += adopted.size();
        FlowCounts &counts = m_run->counts[flow];
        for (const store::Link &link : adopted)
            ++(link.origin == "created"_L1 ? counts.created[at(side)] : counts.linked);
        counts.held += found.holds.size();
        co_return true;
    }

    const Environment *m_environment;
    const FlowContext *m_flow;
    RunState *m_run;
    RecoveryCount m_count;
};

} // namespace

Task<RecoveryCount> recoverOutbox(const Environment *environment, const FlowContext *flow, RunState *run)
{
    Recovery recovery(environment, flow, run);
    auto task = recovery.run();
    co_return co_await std::move(task);
}

} // namespace tandem::sync
