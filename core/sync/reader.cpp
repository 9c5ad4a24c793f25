// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/reader.h"

#include "core/sync/deletions.h"

#include <QCryptographicHash>

namespace tandem::sync {
using namespace Qt::StringLiterals;

namespace {

store::Cursor cursorAt(const Record &last, Instant horizon, const QByteArray &fingerprint)
{
    store::Cursor cursor;
    cursor.fieldsFingerprint = fingerprint;
    cursor.storedAt = horizon;
    if (last.stamp > horizon) {
        cursor.stamp = horizon;
    } else {
        cursor.stamp = last.stamp;
        cursor.id = last.id;
    }
    return cursor;
}

/// SystemModstamp has whole seconds; the rest is for the difference between the two clocks' edges.
constexpr std::chrono::seconds stampResolution{2};

/// One run of the keyset through one Salesforce object.
class SalesforceReader
{
public:
    SalesforceReader(const Environment *environment, const FlowContext *flow, const SalesforceSource &source)
        : m_environment(environment)
        , m_flow(flow)
        , m_object(flow->cacheObject(Side::Salesforce))
        , m_position(m_object)
    {
        m_query.schema = source.schema;
        m_query.fields = source.fields;
        if (!source.cursor.isEmpty())
            m_position.name += u'/' + source.cursor;
    }

    Task<ReadCount> run(bool full)
    {
        const QString narrow = narrowed();
        m_fingerprint = readFingerprint(*m_flow, Side::Salesforce, narrow);
        TANDEM_CO_TRY(stored, m_environment->cache->cursor(m_position));
        m_seen = full ? m_environment->runId : 0;
        const bool usable = stored && !full && stored->fieldsFingerprint == m_fingerprint;
        const bool byAccount = m_flow->shape().readsByAccount();
        if (!usable && byAccount) {
            // What is there is read account by account (S11), which does not show what was deleted since the
            // last read.
            const Instant recent = m_environment->salesforce->serverNow() - salesforceOverlap;
            m_query.afterStamp = stored ? std::min(stored->stamp, recent) : recent;
            m_delta = true;
        } else if (usable) {
            m_query.afterStamp = stored->stamp;
            m_query.afterId = stored->id;
            m_delta = stored->complete;
            m_knownUpTo = stored->storedAt - stampResolution;
        }
        // Only the first read is narrowed: whatever was read before, any later one must see it leave the
        // scope (S8).
        if (!stored && !byAccount)
            m_query.where = narrow;
        else
            m_query.where = m_flow->shape().partOfSalesforce(*m_flow);
        bool more = true;
        while (more) {
            if (const Status go = m_environment->checkStop(); !go)
                co_return fail(go.error());
            m_query.packed = !m_query.stampsOnly && !m_flow->shape().presents(Side::Salesforce);
            auto asking = m_environment->salesforce->changes(m_query, m_environment->priority);
            Result<salesforce::Page> asked = co_await std::move(asking);
            if (!asked && asked.error().code == "OPERATION_TOO_LARGE"_L1 && m_query.limit > 1) {
                m_query.limit /= 2;
                continue;
            }
            if (!asked)
                co_return fail(asked.error());
            salesforce::Page page = std::move(*asked);
            if (const Status saved = co_await finishPut(); !saved)
                co_return fail(saved.error());
            more = !page.next.isEmpty() || static_cast<int>(page.records.size()) >= m_query.limit;
            if (const Status taken = co_await take(std::move(page), !more); !taken)
                co_return fail(taken.error());
        }
        if (const Status saved = co_await finishPut(); !saved)
            co_return fail(saved.error());
        if (stored && stored->complete && (usable || byAccount)) {
            TANDEM_CO_TRY(
                again, readDeletionLog(m_environment, m_flow, m_query.schema->name, stored->storedAt));
            m_count.binWasEmptied = again;
        }
        co_return m_count;
    }

private:
    /// What a first read may leave out: what the filter and the flow's own kind do (S1, S8). Where records
    /// are made in Salesforce, those that the filter keeps out are read all the same: one of them may be what
    /// would be made again (S2).
    QString narrowed() const
    {
        const bool makes = m_flow->makes(Side::Salesforce) && !m_flow->configuration.matchKeys.isEmpty();
        QStringList conditions{
            makes ? QString() : toSoql(m_flow->configuration.salesforceFilter, *m_flow->salesforceSchema),
            m_flow->shape().narrowSalesforce(*m_flow), m_flow->shape().partOfSalesforce(*m_flow)};
        conditions.removeAll(QString());
        return conditions.size() < 2 ? conditions.join(QString())
                                     : u'(' + conditions.join(u") AND ("_s) + u')';
    }

    QCoro::Task<Status> take(salesforce::Page page, bool last)
    {
        m_count.rows += static_cast<qint64>(page.records.size());
        const Instant horizon = page.serverDate - salesforceOverlap;
        store::Cursor cursor;
        if (!page.records.empty()) {
            const Record &end = page.records.back();
            m_query.afterStamp = end.stamp;
            m_query.afterId = end.id;
            cursor = cursorAt(end, horizon, m_fingerprint);
        }
        if (last) {
            // Everything that the server shows has been read: only the overlap is still open.
            cursor = store::Cursor{};
            cursor.stamp = horizon;
            cursor.storedAt = page.serverDate;
            cursor.fieldsFingerprint = m_fingerprint;
        }
        cursor.complete = last || m_delta;
        std::vector<store::CacheEntry> entries;
        if (m_query.stampsOnly) {
            auto differing = fetchDiffering(std::move(page.records));
            auto fetched = co_await std::move(differing);
            if (!fetched)
                co_return fail(fetched.error());
            entries = cacheEntries(*m_flow, Side::Salesforce, std::move(*fetched));
        } else if (!m_query.packed) {
            auto choosing = ownRecords(m_environment, m_flow, Side::Salesforce, std::move(page.records));
            auto own = co_await std::move(choosing);
            if (!own)
                co_return fail(own.error());
            entries = cacheEntries(*m_flow, Side::Salesforce, std::move(*own));
        } else {
            entries =
                cacheEntries(*m_flow, Side::Salesforce, std::move(page.records), std::move(page.packed));
        }
        m_pageSize = static_cast<qint64>(entries.size());
        // A position of its own comes after the rows that it stands for.
        const bool own = m_position == m_object;
        m_put = m_environment->cache->put(
            m_object, std::move(entries), own ? std::optional(cursor) : std::nullopt, m_seen);
        m_cursor = own ? std::nullopt : std::optional(cursor);
        m_putRunning = true;
        m_environment->progress(
            {u"reading"_s, m_flow->definition.flow, Side::Salesforce, m_count.rows, 0, {}});
        co_return Status{};
    }

    /// The page that was being written while the next one travelled.
    QCoro::Task<Status> finishPut()
    {
        if (!m_putRunning)
            co_return Status{};
        m_putRunning = false;
        const auto future = m_put;
        const Result<store::PutResult> put = co_await future;
        if (!put)
            co_return fail(put.error());
        m_count.changed += put->added + put->changed;
        if (m_cursor) {
            const auto moving = m_environment->cache->put(m_position, {}, m_cursor);
            const Result<store::PutResult> moved = co_await moving;
            if (!moved)
                co_return fail(moved.error());
        }
        // A page that mostly brings back what is known is the overlap: the rest of it is read as stamps only
        // (S9).
        const bool isOverlap = m_delta && m_pageSize >= m_query.limit / 2 && put->unchanged * 2 >= m_pageSize;
        m_query.stampsOnly = isOverlap && m_query.afterStamp.value_or(Instant{}) < m_knownUpTo;
        co_return Status{};
    }

    /// Of rows read as stamps, the records that differ from the cache, read in full.
    Task<std::vector<Record>> fetchDiffering(std::vector<Record> stamps)
    {
        QList<RecordId> ids;
        for (const Record &record : stamps)
            ids.append(record.id);
        TANDEM_CO_TRY(known, m_environment->cache->records(m_object, ids));
        std::vector<Record> result;
        QList<RecordId> wanted;
        for (Record &record : stamps) {
            const auto cached = known.constFind(record.id);
            // An equal stamp proves nothing within the second in which the record may have been read.
            const bool same = cached != known.constEnd() && cached->stamp == record.stamp
                && cached->deleted == record.deleted && record.stamp < m_knownUpTo;
            if (same)
                continue;
            if (record.deleted) {
                if (cached != known.constEnd())
                    record.fields = cached->fields;
                result.push_back(std::move(record));
            } else {
                wanted.append(record.id);
            }
        }
        if (wanted.isEmpty())
            co_return result;
        TANDEM_CO_TRY(full,
            m_environment->salesforce->retrieve(
                m_query.schema, wanted, m_query.fields, m_environment->priority));
        std::vector<Record> fresh;
        for (auto &record : full) {
            if (record)
                fresh.push_back(std::move(*record));
        }
        TANDEM_CO_TRY(own, ownRecords(m_environment, m_flow, Side::Salesforce, std::move(fresh)));
        result.insert(result.end(), std::make_move_iterator(own.begin()), std::make_move_iterator(own.end()));
        co_return result;
    }

    const Environment *m_environment;
    const FlowContext *m_flow;
    store::CacheObject m_object;
    store::CacheObject m_position; ///< whose cursor says how far it was read
    std::optional<store::Cursor> m_cursor; ///< of m_position, once its page is written
    salesforce::ChangeQuery m_query;
    QByteArray m_fingerprint;
    qint64 m_seen = 0; ///< what a read of everything marks its records with
    bool m_delta = false;
    Instant m_knownUpTo; ///< later stamps may stand for more than one version that was read
    ReadCount m_count;
    qint64 m_pageSize = 0;
    bool m_putRunning = false;
    QFuture<Result<store::PutResult>> m_put;
};

} // namespace

QByteArray readFingerprint(const FlowContext &flow, Side side, const QString &where)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QStringList fields = flow.fieldsToRead(side) + flow.serviceFields(side);
    for (const QString &field : fields) {
        hash.addData(field.toUtf8());
        hash.addData("\n");
    }
    for (const MatchKey &key : flow.configuration.matchKeys)
        hash.addData(
            (key.salesforce + u'=' + key.startdeliver + u'=' + normaliseName(key.normalise)).toUtf8());
    hash.addData(flow.externalId(side).toUtf8());
    hash.addData(where.toUtf8());
    return hash.result().toHex().left(16);
}

std::vector<store::CacheEntry> cacheEntries(const FlowContext &flow, Side side, std::vector<Record> records)
{
    std::vector<store::CacheEntry> entries;
    entries.reserve(records.size());
    for (Record &record : records) {
        auto keys = matchKeysOf(flow, side, record);
        entries.push_back({std::move(record), std::move(keys)});
    }
    return entries;
}

std::vector<store::CacheEntry> cacheEntries(
    const FlowContext &flow, Side side, std::vector<Record> records, std::vector<PackedFields> fields)
{
    QStringList names;
    if (!flow.externalId(side).isEmpty())
        names.append(flow.externalId(side));
    for (const MatchKey &key : flow.configuration.matchKeys)
        names.append(side == Side::Salesforce ? key.salesforce : key.startdeliver);
    std::vector<store::CacheEntry> entries;
    entries.reserve(records.size());
    for (size_t i = 0; i < records.size(); ++i) {
        Record keyed; // only what the keys are made of
        for (const QString &name : std::as_const(names))
            keyed.fields.set(name, packedField(fields[i], name));
        entries.push_back({std::move(records[i]), matchKeysOf(flow, side, keyed), std::move(fields[i])});
    }
    return entries;
}

namespace {

/// Records whose account has no partner.
Task<QList<RecordId>> withoutAccount(
    const Environment *environment, const FlowContext *flow, const std::vector<Record> *records)
{
    QList<RecordId> parents;
    for (const Record &record : *records)
        parents.append(flow->parentOf(Side::Salesforce, record));
    using Links = QHash<RecordId, store::Link>;
    const std::function<Result<Links>(store::StateTransaction &)> job =
        [parent = *flow->definition.parent, parents](
            store::StateTransaction &tx) { return tx.links(parent, Side::Salesforce, parents); };
    TANDEM_CO_TRY(links, environment->state->read<Links>(job));
    QList<RecordId> without;
    for (size_t i = 0; i < records->size(); ++i) {
        if (!links.contains(parents.at(static_cast<qsizetype>(i))))
            without.append((*records)[i].id);
    }
    co_return without;
}

} // namespace

Task<std::vector<Record>> ownRecords(const Environment *environment, const FlowContext *flow, Side side,
    std::vector<Record> records, OwnParents parents)
{
    if (flow->shape().presents(side))
        TANDEM_CO_CHECK(flow->shape().complete(environment, flow, side, &records));
    std::vector<Record> shown = flow->presented(side, std::move(records));
    QList<RecordId> strangers;
    for (const Record &record : shown) {
        if (!flow->shape().keeps(*flow, side, record))
            strangers.append(record.id);
    }
    if (side == Side::Salesforce && flow->shape().readsByAccount() && parents == OwnParents::Unknown) {
        TANDEM_CO_TRY(without, withoutAccount(environment, flow, &shown));
        strangers += without;
    }
    if (strangers.isEmpty())
        co_return shown;
    TANDEM_CO_TRY(known, environment->cache->records(flow->cacheObject(side), strangers));
    const QSet<RecordId> unknown = [&] {
        QSet<RecordId> ids(strangers.cbegin(), strangers.cend());
        for (auto record = known.cbegin(); record != known.cend(); ++record)
            ids.remove(record.key());
        return ids;
    }();
    std::erase_if(shown, [&unknown](const Record &record) { return unknown.contains(record.id); });
    co_return shown;
}

Task<std::vector<Record>> askRecords(
    const Environment *environment, const FlowContext *flow, Side side, QList<RecordId> ids)
{
    std::vector<Record> records;
    if (side == Side::Startdeliver) {
        QSet<RecordId> missing(ids.cbegin(), ids.cend());
        bool brought = true;
        // Rows that are missing may have been cut off by a page smaller than asked for.
        while (brought && !missing.isEmpty()) {
            TANDEM_CO_TRY(found,
                environment->startdeliver->listIds(flow->startdeliverService,
                    QList<RecordId>(missing.cbegin(), missing.cend()), environment->priority));
            brought = false;
            for (Record &record : found) {
                if (!missing.remove(record.id))
                    continue;
                brought = true;
                records.push_back(std::move(record));
            }
        }
    } else {
        const QList<SalesforceSource> sources = flow->shape().sources(*flow);
        if (sources.isEmpty())
            co_return records;
        auto asking = askSource(environment, flow, sources.first(), std::move(ids));
        co_return co_await std::move(asking);
    }
    co_return flow->presented(side, std::move(records));
}

Task<std::vector<Record>> askSource(
    const Environment *environment, const FlowContext *flow, SalesforceSource source, QList<RecordId> ids)
{
    std::vector<Record> records;
    for (qsizetype start = 0; start < ids.size(); start += 2000) {
        TANDEM_CO_TRY(found,
            environment->salesforce->retrieve(
                source.schema, ids.mid(start, 2000), source.fields, environment->priority));
        for (auto &record : found) {
            if (record)
                records.push_back(std::move(*record));
        }
    }
    if (flow->shape().presents(Side::Salesforce))
        TANDEM_CO_CHECK(flow->shape().complete(environment, flow, Side::Salesforce, &records));
    co_return flow->presented(Side::Salesforce, std::move(records));
}

Task<std::vector<Record>> fetchRecords(
    const Environment *environment, const FlowContext *flow, Side side, QList<RecordId> ids)
{
    TANDEM_CO_TRY(records, flow->shape().fetch(environment, flow, side, ids));
    TANDEM_CO_CHECK(
        environment->cache->put(flow->cacheObject(side), cacheEntries(*flow, side, records), std::nullopt));
    co_return records;
}

Task<std::vector<Record>> recordsToJudge(const Environment *environment, const FlowContext *flow,
    const RunState *run, Side side, RecordId after, int limit)
{
    if (!run->named) {
        TANDEM_CO_TRY(window, environment->cache->dirty(flow->cacheObject(side), after, limit));
        co_return window;
    }
    std::vector<Record> records;
    const auto named = run->named->find(flow->definition.flow);
    if (named == run->named->end() || !after.isEmpty())
        co_return records;
    const QList<RecordId> ids = named->second[at(side)];
    TANDEM_CO_TRY(found, environment->cache->records(flow->cacheObject(side), ids));
    for (const RecordId &id : ids) {
        if (const auto record = found.constFind(id); record != found.constEnd()) {
            records.push_back(*record);
            found.erase(record);
        }
    }
    co_return records;
}

Task<ReadCount> readSalesforce(
    const Environment *environment, const FlowContext *flow, SalesforceSource source, bool full)
{
    SalesforceReader reader(environment, flow, source);
    auto task = reader.run(full);
    co_return co_await std::move(task);
}

Task<ReadCount> readSources(const Environment *environment, const FlowContext *flow, bool full)
{
    ReadCount count;
    const QList<SalesforceSource> sources = flow->shape().sources(*flow);
    for (const SalesforceSource &source : sources) {
        TANDEM_CO_TRY(read, readSalesforce(environment, flow, source, full));
        count.rows += read.rows;
        count.changed += read.changed;
        count.binWasEmptied = count.binWasEmptied || read.binWasEmptied;
    }
    co_return count;
}

} // namespace tandem::sync
