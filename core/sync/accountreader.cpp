// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/accountreader.h"

namespace tandem::sync {
using namespace Qt::StringLiterals;

namespace {

/// Accounts in one query: its address may have 16,384 characters (contract salesforce.md 4.7).
constexpr qsizetype mostAccounts = 300;
constexpr int windowSize = 1000;

struct Account
{
    RecordId id;
    qint64 link = 0; ///< 0: it has no partner yet
};

bool isTooMuch(const Error &error)
{
    return error.code == "OPERATION_TOO_LARGE"_L1 || error.code == "QUERY_TIMEOUT"_L1
        || error.code == "QUERY_TOO_LONG"_L1;
}

class AccountReader
{
public:
    AccountReader(const Environment *environment, const FlowContext *flow, RunState *run)
        : m_environment(environment)
        , m_flow(flow)
        , m_done(&run->accountsRead[flow->definition.flow])
        , m_run(run)
        , m_object(flow->cacheObject(Side::Salesforce))
        , m_marks{Side::Salesforce, m_object.name + u"/accounts"_s}
        , m_sources(flow->shape().sources(*flow))
        , m_fingerprint(readFingerprint(*flow, Side::Salesforce, conditions()))
    {
    }

    Task<ReadCount> run()
    {
        TANDEM_CO_CHECK(loadMark());
        TANDEM_CO_TRY(accounts, newAccounts());
        qsizetype size = mostAccounts;
        for (qsizetype start = 0; start < accounts.size();) {
            const QList<Account> chunk = accounts.mid(start, size);
            Result<bool> read = true;
            for (const SalesforceSource &source : m_sources) {
                auto reading = readSource(chunk, source);
                read = co_await std::move(reading);
                if (!read)
                    break;
            }
            if (!read && isTooMuch(read.error()) && chunk.size() > 1) {
                size = std::max<qsizetype>(1, chunk.size() / 2);
                continue;
            }
            if (!read)
                co_return fail(read.error());
            start += chunk.size();
            TANDEM_CO_CHECK(store(chunk));
        }
        co_return m_count;
    }

    /// The mark moves over links whose account was read before it had one.
    Task<bool> note()
    {
        TANDEM_CO_CHECK(loadMark());
        qint64 reached = m_mark;
        for (bool more = true; more;) {
            TANDEM_CO_TRY(links, linksAfter(reached));
            more = links.size() == windowSize;
            for (const store::Link &link : std::as_const(links)) {
                more = more && m_done->contains(link.salesforce);
                if (!m_done->contains(link.salesforce))
                    break;
                reached = link.id;
            }
        }
        if (reached != m_mark)
            TANDEM_CO_CHECK(putMark(reached));
        co_return true;
    }

private:
    QString conditions() const
    {
        QStringList all;
        for (const SalesforceSource &source : m_sources)
            all += source.ofAccounts + QStringList{source.accountWhere};
        return all.join(u'|');
    }

    Flow parent() const { return *m_flow->definition.parent; }

    Task<bool> loadMark()
    {
        TANDEM_CO_TRY(mark, m_environment->cache->cursor(m_marks));
        const bool again = m_run->sweeping.contains(m_flow->definition.flow) && m_done->isEmpty();
        const bool usable = mark && mark->fieldsFingerprint == m_fingerprint && !again;
        m_mark = usable ? mark->id.number() : 0;
        co_return true;
    }

    Task<QList<store::Link>> linksAfter(qint64 after)
    {
        const std::function<Result<QList<store::Link>>(store::StateTransaction &)> job =
            [flow = parent(), after](
                store::StateTransaction &tx) { return tx.linksAfter(flow, after, windowSize); };
        TANDEM_CO_TRY(links, m_environment->state->read<QList<store::Link>>(job));
        co_return links;
    }

    /// In the order of their links, those without one last.
    Task<QList<Account>> newAccounts()
    {
        QList<Account> accounts;
        qint64 after = m_mark;
        for (bool more = true; more;) {
            TANDEM_CO_TRY(links, linksAfter(after));
            more = links.size() == windowSize;
            for (const store::Link &link : std::as_const(links)) {
                after = link.id;
                if (!m_done->contains(link.salesforce) && link.state == store::LinkState::Active)
                    accounts.append({link.salesforce, link.id});
            }
        }
        const QString prefix = recordName(parent(), Side::Salesforce, QString());
        for (const QString &name : std::as_const(m_run->creates)) {
            const RecordId id(name.mid(prefix.size()));
            if (name.startsWith(prefix) && !m_done->contains(id))
                accounts.append({id, 0});
        }
        co_return accounts;
    }

    Task<bool> readSource(QList<Account> chunk, SalesforceSource source)
    {
        const QStringList ways = source.ofAccounts.isEmpty()
            ? QStringList{m_flow->definition.salesforceParent + u" IN (%1)"_s}
            : source.ofAccounts;
        for (const QString &way : ways) {
            auto reading = readChunk(chunk, source, way);
            const Result<bool> read = co_await std::move(reading);
            // What lies between is nothing to a user who does not see it.
            if (!read && way != ways.first() && read.error().code == "INVALID_TYPE"_L1)
                continue;
            if (!read)
                co_return fail(read.error());
        }
        co_return true;
    }

    Task<bool> readChunk(QList<Account> chunk, SalesforceSource source, QString way)
    {
        salesforce::ChangeQuery query;
        query.schema = source.schema;
        query.fields = source.fields;
        QStringList ids;
        for (const Account &account : std::as_const(chunk))
            ids.append(soqlQuoted(account.id.text()));
        QStringList conditions{way.arg(ids.join(u',')), u"IsDeleted = false"_s, source.accountWhere};
        conditions.removeAll(QString());
        query.where = conditions.join(u" AND "_s);
        for (bool more = true; more;) {
            if (const Status go = m_environment->checkStop(); !go)
                co_return fail(go.error());
            TANDEM_CO_TRY(page, m_environment->salesforce->changes(query, m_environment->priority));
            more = !page.records.empty()
                && (!page.next.isEmpty() || static_cast<int>(page.records.size()) >= query.limit);
            if (more) {
                query.afterStamp = page.records.back().stamp;
                query.afterId = page.records.back().id;
            }
            m_count.rows += static_cast<qint64>(page.records.size());
            TANDEM_CO_TRY(own,
                ownRecords(
                    m_environment, m_flow, Side::Salesforce, std::move(page.records), OwnParents::Given));
            TANDEM_CO_TRY(put,
                m_environment->cache->put(m_object, cacheEntries(*m_flow, Side::Salesforce, std::move(own)),
                    std::nullopt,
                    m_run->sweeping.contains(m_flow->definition.flow) ? m_environment->runId : 0));
            m_count.changed += put.added + put.changed;
            m_environment->progress(
                {u"reading"_s, m_flow->definition.flow, Side::Salesforce, m_count.rows, 0, {}});
        }
        co_return true;
    }

    Task<bool> store(QList<Account> chunk)
    {
        qint64 reached = m_mark;
        for (const Account &account : std::as_const(chunk)) {
            m_done->insert(account.id);
            reached = std::max(reached, account.link);
        }
        if (reached != m_mark)
            TANDEM_CO_CHECK(putMark(reached));
        co_return true;
    }

    Task<bool> putMark(qint64 link)
    {
        store::Cursor mark;
        mark.id = RecordId(link);
        mark.fieldsFingerprint = m_fingerprint;
        mark.storedAt = m_environment->clock->now();
        mark.complete = true;
        TANDEM_CO_CHECK(m_environment->cache->put(m_marks, {}, mark));
        m_mark = link;
        co_return true;
    }

    const Environment *m_environment;
    const FlowContext *m_flow;
    QSet<RecordId> *m_done;
    const RunState *m_run;
    store::CacheObject m_object;
    store::CacheObject m_marks; ///< its cursor holds the last link whose account was read
    QList<SalesforceSource> m_sources;
    QByteArray m_fingerprint;
    qint64 m_mark = 0;
    ReadCount m_count;
};

} // namespace

Task<ReadCount> readByAccounts(const Environment *environment, const FlowContext *flow, RunState *run)
{
    AccountReader reader(environment, flow, run);
    auto task = reader.run();
    co_return co_await std::move(task);
}

Task<bool> noteAccountsRead(const Environment *environment, const FlowContext *flow, RunState *run)
{
    AccountReader reader(environment, flow, run);
    auto task = reader.note();
    co_return co_await std::move(task);
}

} // namespace tandem::sync
