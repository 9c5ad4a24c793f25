// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/recovery.h"

#include "core/sync/matcher.h"
#include "core/sync/reader.h"
#include "core/sync/sendjob.h"

#include <nlohmann/json.hpp>

namespace tandem::sync {
using namespace Qt::StringLiterals;

QList<RecordId> fingerprintMatches(
    const ObjectSchema &schema, const Fields &sent, const std::vector<Record> &candidates)
{
    QList<RecordId> matching;
    for (const Record &candidate : candidates) {
        bool same = true;
        for (const auto &[name, value] : sent.entries()) {
            const FieldSchema *field = schema.field(name);
            const Value *stored = candidate.fields.find(name);
            if (field && stored && !sameValue(canonical(*field, *stored), canonical(*field, value)))
                same = false;
        }
        if (same)
            matching.append(candidate.id);
    }
    return matching;
}

namespace {

constexpr int windowSize = 200;

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
            QList<store::OutboxEntry> creates;
            for (const store::OutboxEntry &entry : std::as_const(entries)) {
                after = entry.id;
                if (entry.target.isEmpty())
                    creates.append(entry);
                else
                    TANDEM_CO_CHECK(recoverWritten(entry));
            }
            TANDEM_CO_CHECK(recoverCreates(creates));
        }
        co_return m_count;
    }

private:
    using LinkMap = QHash<RecordId, store::Link>;

    /// The target is known: it is read, its stored form becomes the base where the write is known to have
    /// gone through, and both ends are judged again: the three-way merge sees whether the change arrived.
    Task<bool> recoverWritten(store::OutboxEntry entry)
    {
        TANDEM_CO_TRY(found, fetchRecords(m_environment, m_flow, entry.side, {entry.target}));
        TANDEM_CO_TRY(links, m_environment->state->read<LinkMap>([entry](store::StateTransaction &tx) {
            return tx.links(entry.flow, entry.side, {entry.target});
        }));
        const auto link = links.find(entry.target);
        if (link != links.end() && link->needsReadBack && !found.empty()) {
            QList<store::HistoryEntry> history;
            completeBase(*m_flow, entry.side, changesOf(entry), found.front(), *link, history);
            link->needsReadBack = false;
            for (store::HistoryEntry &item : history) {
                item.runId = m_environment->runId;
                item.at = m_environment->clock->now();
            }
            std::function<Result<bool>(store::StateTransaction &)> job =
                [stored = *link, history](store::StateTransaction &tx) -> Result<bool> {
                QList<store::Link> changed{stored};
                TANDEM_CHECK(tx.putLinks(changed));
                TANDEM_CHECK(tx.addHistory(history));
                return true;
            };
            TANDEM_CO_CHECK(asRunner<bool>(*m_environment, job));
        }
        TANDEM_CO_CHECK(m_environment->cache->markDirty(m_flow->cacheObject(entry.side), {entry.target}));
        TANDEM_CO_CHECK(
            m_environment->cache->markDirty(m_flow->cacheObject(other(entry.side)), {entry.source}));
        TANDEM_CO_CHECK(dropEntries({entry.id}));
        co_return true;
    }

    Task<bool> recoverCreates(QList<store::OutboxEntry> entries)
    {
        for (const store::OutboxEntry &entry : std::as_const(entries)) {
            if (const Status go = m_environment->checkStop(); !go)
                co_return fail(go.error());
            TANDEM_CO_TRY(candidates, search(entry));
            if (candidates.size() == 1)
                TANDEM_CO_CHECK(adopt(entry, candidates.front()));
            else if (candidates.empty())
                TANDEM_CO_CHECK(missed(entry));
            else
                TANDEM_CO_CHECK(hold(entry, candidates));
        }
        co_return true;
    }

    Task<std::vector<Record>> search(store::OutboxEntry entry)
    {
        const QString reference = m_flow->externalId(entry.side);
        const bool byReference = !reference.isEmpty() && entry.fields.contains(reference);
        auto task = entry.side == Side::Salesforce
            ? searchSalesforce(entry, byReference ? reference : QString())
            : searchStartdeliver(entry, byReference ? reference : QString());
        TANDEM_CO_TRY(found, std::move(task));
        std::vector<Record> alive;
        for (Record &record : found) {
            if (!record.deleted)
                alive.push_back(std::move(record));
        }
        if (!byReference) {
            const QList<RecordId> same = fingerprintMatches(*m_flow->schema(entry.side), entry.fields, alive);
            std::erase_if(alive, [&](const Record &record) { return !same.contains(record.id); });
        }
        TANDEM_CO_CHECK(m_environment->cache->put(
            m_flow->cacheObject(entry.side), cacheEntries(*m_flow, entry.side, alive), std::nullopt));
        co_return alive;
    }

    Task<std::vector<Record>> searchSalesforce(store::OutboxEntry entry, QString reference)
    {
        salesforce::ChangeQuery query;
        query.schema = m_flow->salesforceSchema;
        query.fields = m_flow->fieldsToRead(Side::Salesforce);
        if (!reference.isEmpty()) {
            query.where = reference + u" = "_s + soqlQuoted(entry.fields.value(reference).display());
        } else {
            // Made by us, since the change was written down, with the same title (S12).
            const Instant since = entry.createdAt - std::chrono::minutes(1);
            query.where = u"CreatedById = %1 AND CreatedDate >= %2"_s.arg(
                soqlQuoted(m_environment->userId), since.toIsoSeconds());
            const QString title = m_flow->definition.salesforceTitle;
            const FieldSchema *field = m_flow->salesforceSchema->field(title);
            if (field && field->filterable && entry.fields.contains(title))
                query.where +=
                    u" AND "_s + title + u" = "_s + soqlQuoted(entry.fields.value(title).display());
        }
        query.deletedToo = false;
        TANDEM_CO_TRY(page, m_environment->salesforce->changes(query, m_environment->priority));
        co_return std::move(page.records);
    }

    Task<std::vector<Record>> searchStartdeliver(store::OutboxEntry entry, QString reference)
    {
        const QString field = reference.isEmpty() ? m_flow->definition.startdeliverTitle : reference;
        nlohmann::json filter = nlohmann::json::object();
        filter[field.toStdString()] = entry.fields.value(field).display().toStdString();
        startdeliver::ListQuery query;
        query.schema = m_flow->startdeliverSchema;
        query.filter = QByteArray::fromStdString(filter.dump());
        TANDEM_CO_TRY(page, m_environment->startdeliver->list(query, m_environment->priority));
        std::vector<Record> found = std::move(page.records);
        if (reference.isEmpty())
            TANDEM_CO_CHECK(dropLinked(&found));
        co_return found;
    }

    /// A record that has a partner already cannot be the one that was lost.
    Task<bool> dropLinked(std::vector<Record> *records)
    {
        QList<RecordId> ids;
        for (const Record &record : *records)
            ids.append(record.id);
        TANDEM_CO_TRY(links,
            m_environment->state->read<LinkMap>(
                [flow = m_flow->definition.flow, ids](
                    store::StateTransaction &tx) { return tx.links(flow, Side::Startdeliver, ids); }));
        std::erase_if(*records, [&](const Record &record) { return links.contains(record.id); });
        co_return true;
    }

    Task<bool> adopt(store::OutboxEntry entry, Record record)
    {
        store::Link link;
        link.flow = entry.flow;
        link.salesforce = entry.side == Side::Salesforce ? record.id : entry.source;
        link.startdeliver = entry.side == Side::Startdeliver ? record.id : entry.source;
        link.origin = u"created"_s;
        link.createdAt = m_environment->clock->now();
        link.base = entry.intendedBase;
        link.base.remove(u"(reference)"_s);
        QList<store::HistoryEntry> history;
        completeBase(*m_flow, entry.side, changesOf(entry), record, link, history);
        store::HistoryEntry made;
        made.runId = m_environment->runId;
        made.flow = entry.flow;
        made.salesforce = link.salesforce;
        made.startdeliver = link.startdeliver;
        made.side = entry.side;
        made.action = u"create"_s;
        made.rule = u"found again after its answer was lost"_s;
        made.at = m_environment->clock->now();
        history.prepend(made);
        std::function<Result<bool>(store::StateTransaction &)> job =
            [entry, link, history](store::StateTransaction &tx) -> Result<bool> {
            QList<store::Link> links{link};
            TANDEM_CHECK(tx.putLinks(links));
            TANDEM_CHECK(tx.addHistory(history));
            TANDEM_CHECK(tx.removeOutbox({entry.id}));
            TANDEM_CHECK(tx.removeWaiting(entry.flow, other(entry.side), {entry.source}));
            return true;
        };
        TANDEM_CO_CHECK(asRunner<bool>(*m_environment, job));
        TANDEM_CO_CHECK(wakeChildren(m_environment, {link}));
        TANDEM_CO_CHECK(
            m_environment->cache->markDirty(m_flow->cacheObject(other(entry.side)), {entry.source}));
        ++m_count.found;
        ++m_run->counts[entry.flow].created[at(entry.side)];
        co_return true;
    }

    std::vector<FieldChange> changesOf(const store::OutboxEntry &entry) const
    {
        std::vector<FieldChange> changes;
        for (const ActiveMapping &active : m_flow->mappings) {
            const auto base = entry.intendedBase.constFind(active.mapping.key());
            if (base == entry.intendedBase.constEnd())
                continue;
            FieldChange change;
            change.mappingKey = active.mapping.key();
            change.field = active.field(entry.side).name;
            change.after = entry.fields.value(change.field);
            change.base = *base;
            changes.push_back(std::move(change));
        }
        return changes;
    }

    /// Not there. The first look may come too early: only a second one, later, proves it (S12).
    Task<bool> missed(store::OutboxEntry entry)
    {
        const std::chrono::seconds delay(m_environment->configuration.guards.readBackDelaySeconds);
        const Instant now = m_environment->clock->now();
        if (entry.firstLookAt.ms != 0 && now - entry.firstLookAt >= delay) {
            TANDEM_CO_CHECK(dropEntries({entry.id}));
            TANDEM_CO_CHECK(
                m_environment->cache->markDirty(m_flow->cacheObject(other(entry.side)), {entry.source}));
            ++m_count.released;
            co_return true;
        }
        ++m_count.open;
        if (entry.firstLookAt.ms == 0)
            entry.firstLookAt = now;
        const Instant due = entry.firstLookAt + delay;
        m_count.nextLook = m_count.nextLook ? std::max(*m_count.nextLook, due) : due;
        std::function<Result<bool>(store::StateTransaction &)> job =
            [entry](store::StateTransaction &tx) -> Result<bool> {
            QList<store::OutboxEntry> entries{entry};
            entries.first().state = store::OutboxState::Unknown;
            TANDEM_CHECK(tx.putOutbox(entries));
            return true;
        };
        TANDEM_CO_CHECK(asRunner<bool>(*m_environment, job));
        co_return true;
    }

    Task<bool> hold(store::OutboxEntry entry, std::vector<Record> candidates)
    {
        store::Hold hold;
        hold.flow = entry.flow;
        hold.side = other(entry.side);
        hold.record = entry.source;
        hold.kind = u"many-created"_s;
        for (const Record &record : candidates)
            hold.candidates.append(record.id);
        hold.reason =
            u"A create was sent and its answer was lost; %1 records could be the result. Choose the right one."_s
                .arg(candidates.size());
        hold.title = entry.fields.value(m_flow->definition.titleField(entry.side)).display();
        hold.since = m_environment->clock->now();
        std::function<Result<bool>(store::StateTransaction &)> job =
            [entry, hold](store::StateTransaction &tx) -> Result<bool> {
            TANDEM_CHECK(tx.putHold(hold));
            TANDEM_CHECK(tx.removeOutbox({entry.id}));
            return true;
        };
        TANDEM_CO_CHECK(asRunner<bool>(*m_environment, job));
        ++m_run->counts[entry.flow].held;
        co_return true;
    }

    Task<bool> dropEntries(QList<qint64> ids)
    {
        if (ids.isEmpty())
            co_return true;
        std::function<Result<bool>(store::StateTransaction &)> job =
            [ids](store::StateTransaction &tx) -> Result<bool> {
            TANDEM_CHECK(tx.removeOutbox(ids));
            return true;
        };
        TANDEM_CO_CHECK(asRunner<bool>(*m_environment, job));
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
