// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/logging.h"
#include "core/sync/reader.h"

#include <QCryptographicHash>

namespace tandem::sync {
using namespace Qt::StringLiterals;

namespace {

/// No service cuts its pages below this: a shorter page of changes is all there are.
constexpr size_t leastPageCap = 10;
/// A service may compare stamps by the second.
constexpr std::chrono::seconds stampTolerance{1};

/// One run of the keyset through one Startdeliver entity, by (updatedAt, id). How the service sorts, compares
/// and cuts pages is not known (contract startdeliver.md 0): what it does is checked on every page, and a
/// short page ends a read only when it is known that nothing was cut off.
class StartdeliverReader
{
public:
    StartdeliverReader(const Environment *environment, const FlowContext *flow)
        : m_environment(environment)
        , m_flow(flow)
        , m_object(flow->cacheObject(Side::Startdeliver))
    {
        m_query.schema = flow->startdeliverService;
        m_query.limit = environment->startdeliver->dialect().pageLimit;
    }

    Task<ReadCount> run(bool full)
    {
        m_fingerprint = readFingerprint(*m_flow, Side::Startdeliver, QString());
        m_sweep = full ? m_environment->runId : 0;
        const startdeliver::Dialect &dialect = m_environment->startdeliver->dialect();
        bool sorted = dialect.comparisons && dialect.sort != startdeliver::Dialect::Sort::None
            && dialect.updatedAtFilterable && dialect.updatedAtSortable;
        if (sorted) {
            TANDEM_CO_TRY(obeyed, readSorted(full));
            sorted = obeyed;
        }
        if (!sorted)
            TANDEM_CO_CHECK(runPasses());
        co_return m_count;
    }

private:
    /// False where the service turned out to sort or compare otherwise than it was asked to.
    Task<bool> readSorted(bool full)
    {
        TANDEM_CO_TRY(stored, m_environment->cache->cursor(m_object));
        if (stored && !full && stored->fieldsFingerprint == m_fingerprint) {
            m_stamp = stored->stamp;
            m_delta = stored->complete;
        }
        // As at Salesforce only a first read is narrowed; any later one must see a record change its kind
        // (S1).
        if (!stored)
            m_narrow = m_flow->shape().narrowStartdeliver(*m_flow);
        m_query.sort = {u"updatedAt"_s, u"id"_s};
        bool more = true;
        while (more) {
            if (const Status go = m_environment->checkStop(); !go)
                co_return fail(go.error());
            m_query.filter = filter();
            TANDEM_CO_TRY(page, m_environment->startdeliver->list(m_query, m_environment->priority));
            if (const Status saved = co_await finishPut(); !saved)
                co_return fail(saved.error());
            if (const QString fault = faultOf(page); !fault.isEmpty()) {
                sayPasses(fault);
                co_return false;
            }
            more = advance(page);
            TANDEM_CO_CHECK(startPut(std::move(page), !more));
        }
        if (const Status saved = co_await finishPut(); !saved)
            co_return fail(saved.error());
        co_return true;
    }

    /// From a stamp on; or, where a whole page shares one stamp, the rest of that stamp by id (S9).
    QByteArray filter() const
    {
        if (!m_stamp)
            return '{' + m_narrow + '}';
        const QByteArray stamp = m_stamp->toIso().toUtf8();
        const QByteArray rest = m_narrow.isEmpty() ? QByteArray() : ',' + m_narrow;
        if (isWithinStamp()) {
            return "{\"updatedAt\":\"" + stamp + "\",\"id\":{\"gt\":" + m_afterId.text().toUtf8() + '}' + rest
                + '}';
        }
        return "{\"updatedAt\":{\"" + QByteArray(m_exclusive ? "gt" : "gte") + "\":\"" + stamp + "\"}" + rest
            + '}';
    }

    bool isWithinStamp() const { return !m_afterId.isEmpty(); }

    /// What of the order and the filter a page does not keep; empty: nothing.
    QString faultOf(const startdeliver::Page &page) const
    {
        const Record *before = nullptr;
        for (const Record &record : page.records) {
            if (before && record.stamp < before->stamp)
                return u"does not sort by updatedAt"_s;
            before = &record;
            if (m_stamp && record.stamp < *m_stamp - stampTolerance)
                return u"does not compare updatedAt"_s;
            if (isWithinStamp()
                && (record.stamp > *m_stamp + stampTolerance || record.id.number() <= m_afterId.number()))
                return u"does not compare id within one updatedAt"_s;
        }
        if (page.records.empty() || page.records.front().stamp != page.records.back().stamp)
            return {};
        // Within one stamp the next page goes by id.
        const bool ordered = std::is_sorted(page.records.begin(), page.records.end(),
            [](const Record &a, const Record &b) { return a.id.number() < b.id.number(); });
        return ordered ? QString() : u"does not sort by id within one updatedAt"_s;
    }

    void sayPasses(const QString &fault)
    {
        const QString text =
            u"Startdeliver %1 in its list of %2. The whole list is read, twice and page by page, until both "
            u"readings agree; \"tandemctl doctor\" finds out what the service can do."_s.arg(
                fault, m_flow->definition.entity);
        qCWarning(log::sync).noquote() << text;
        m_environment->progress(
            {u"reading"_s, m_flow->definition.flow, Side::Startdeliver, m_count.rows, 0, text});
    }

    /// Sets the next query; false where this page was the last.
    bool advance(const startdeliver::Page &page)
    {
        const size_t size = page.records.size();
        const bool isNew = bringsNew(page);
        const bool whole = isWhole(size, isNew);
        m_largest = std::max(m_largest, size);
        if (whole && isWithinStamp()) {
            m_afterId = RecordId();
            m_exclusive = true;
            return true;
        }
        if (whole || (m_exclusive && !isNew))
            return false;
        const Record &first = page.records.front();
        const Record &last = page.records.back();
        const bool oneStamp = isWithinStamp() || first.stamp == last.stamp || !isNew;
        if (!m_stamp || *m_stamp != last.stamp)
            m_seen.clear();
        for (const Record &record : page.records) {
            if (record.stamp == last.stamp)
                m_seen.insert(record.id);
        }
        m_exclusive = false;
        m_afterId = oneStamp ? last.id : RecordId();
        m_stamp = last.stamp;
        return true;
    }

    /// True where the service is known to have sent everything that the query asks for: an empty page, or one
    /// smaller than pages it does send. Of changes, one so small that nobody cuts pages like that; a first
    /// read ends only when the query after it brought nothing new.
    bool isWhole(size_t size, bool isNew) const
    {
        if (size == 0)
            return true;
        if (static_cast<int>(size) >= m_query.limit)
            return false;
        if (m_delta)
            return size < leastPageCap || size < m_largest;
        return !isNew && size < m_largest;
    }

    bool bringsNew(const startdeliver::Page &page) const
    {
        return std::any_of(page.records.begin(), page.records.end(), [this](const Record &record) {
            return !m_stamp || record.stamp > *m_stamp || !m_seen.contains(record.id);
        });
    }

    Task<bool> startPut(startdeliver::Page page, bool last)
    {
        m_count.rows += static_cast<qint64>(page.records.size());
        const Instant horizon = page.serverDate - startdeliverOverlap;
        store::Cursor cursor;
        cursor.fieldsFingerprint = m_fingerprint;
        cursor.storedAt = page.serverDate;
        const Instant reached =
            page.records.empty() ? m_stamp.value_or(Instant{}) : page.records.back().stamp;
        // The last page of a read has seen everything up to now; earlier ones only up to their last row.
        cursor.stamp = last ? horizon : std::min(reached, horizon);
        cursor.complete = last;
        TANDEM_CO_TRY(own, ownRecords(m_environment, m_flow, Side::Startdeliver, std::move(page.records)));
        m_put = m_environment->cache->put(
            m_object, cacheEntries(*m_flow, Side::Startdeliver, std::move(own)), cursor, m_sweep);
        m_putRunning = true;
        m_environment->progress(
            {u"reading"_s, m_flow->definition.flow, Side::Startdeliver, m_count.rows, 0, {}});
        co_return true;
    }

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
        co_return Status{};
    }

    /// The service can neither filter nor sort by its stamp: everything is read by offset until two passes
    /// agree.
    Task<bool> runPasses()
    {
        QByteArray before;
        for (int pass = 0; pass < 5; ++pass) {
            TANDEM_CO_TRY(digest, onePass());
            if (digest == before)
                co_return true;
            before = digest;
        }
        co_return fail(ErrorKind::Network, u"UNSTABLE_READ"_s,
            u"Startdeliver's list of %1 changed while it was read, five times in a row. Run again when fewer people work in it."_s
                .arg(m_flow->definition.entity));
    }

    /// Until a page is empty: how many rows the service puts on one is its own affair.
    Task<QByteArray> onePass()
    {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        QSet<RecordId> seen;
        m_query.filter = "{}";
        m_query.sort = {};
        m_query.offset = 0;
        for (;;) {
            if (const Status go = m_environment->checkStop(); !go)
                co_return fail(go.error());
            TANDEM_CO_TRY(page, m_environment->startdeliver->list(m_query, m_environment->priority));
            if (page.records.empty())
                co_return hash.result();
            m_query.offset += static_cast<int>(page.records.size());
            const qsizetype known = seen.size();
            for (const Record &record : page.records) {
                seen.insert(record.id);
                hash.addData(record.id.text().toLatin1() + QByteArray::number(fieldsHash(record.fields)));
            }
            if (seen.size() == known) {
                co_return fail(ErrorKind::Network, u"REPEATED_PAGE"_s,
                    u"Startdeliver neither sorts its list of %1 nor goes on where it is told to: the same rows came again. Nothing was planned from it."_s
                        .arg(m_flow->definition.entity));
            }
            m_count.rows += static_cast<qint64>(page.records.size());
            TANDEM_CO_TRY(
                own, ownRecords(m_environment, m_flow, Side::Startdeliver, std::move(page.records)));
            TANDEM_CO_TRY(put,
                m_environment->cache->put(m_object, cacheEntries(*m_flow, Side::Startdeliver, std::move(own)),
                    std::nullopt, m_sweep));
            m_count.changed += put.added + put.changed;
        }
    }

    const Environment *m_environment;
    const FlowContext *m_flow;
    store::CacheObject m_object;
    startdeliver::ListQuery m_query;
    QByteArray m_fingerprint;
    QByteArray m_narrow; ///< members of the filter
    qint64 m_sweep = 0; ///< what a read of everything marks its records with
    bool m_delta = false;
    std::optional<Instant> m_stamp;
    RecordId m_afterId;
    bool m_exclusive = false;
    QSet<RecordId> m_seen; ///< rows of m_stamp that came already
    size_t m_largest = 0; ///< rows of the largest page so far
    ReadCount m_count;
    bool m_putRunning = false;
    QFuture<Result<store::PutResult>> m_put;
};

} // namespace

Task<ReadCount> readStartdeliver(const Environment *environment, const FlowContext *flow, bool full)
{
    StartdeliverReader reader(environment, flow);
    auto task = reader.run(full);
    co_return co_await std::move(task);
}

} // namespace tandem::sync
