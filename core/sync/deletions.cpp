// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/deletions.h"

#include "core/base/logging.h"
#include "core/sync/reader.h"

namespace tandem::sync {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype idsPerQuery = 200; ///< of 18 characters and their quotes: far from the longest URI
constexpr int windowSize = 1000;
constexpr int controlsAsked = 3;
constexpr std::chrono::hours deletionLog{15 * 24}; ///< contract salesforce.md 3.7
constexpr std::chrono::hours logIsWorthACall{24};

/// Stores records as deleted: their last known fields stay, for titles and for an undelete.
Task<bool> putDeleted(const Environment *environment, const FlowContext *flow, Side side, QList<RecordId> ids)
{
    if (ids.isEmpty())
        co_return true;
    const store::CacheObject object = flow->cacheObject(side);
    TANDEM_CO_TRY(known, environment->cache->records(object, ids));
    std::vector<Record> records;
    for (const RecordId &id : std::as_const(ids)) {
        Record record = known.value(id);
        record.id = id;
        record.deleted = true;
        records.push_back(std::move(record));
    }
    TANDEM_CO_CHECK(
        environment->cache->put(object, cacheEntries(*flow, side, std::move(records)), std::nullopt));
    co_return true;
}

/// What its service does not show any more is not proved to be deleted: its link is frozen, and the record
/// forgotten, until a read brings it again (S10).
Task<bool> freeze(const Environment *environment, const FlowContext *flow, Side side, QList<RecordId> ids)
{
    if (ids.isEmpty())
        co_return true;
    std::function<Result<bool>(store::StateTransaction &)> job =
        [ids, side, name = flow->definition.flow](store::StateTransaction &tx) -> Result<bool> {
        TANDEM_TRY(links, tx.links(name, side, ids));
        QList<store::Link> frozen = links.values();
        frozen.removeIf([](const store::Link &link) { return link.state != store::LinkState::Active; });
        for (store::Link &link : frozen)
            link.state = store::LinkState::Frozen;
        TANDEM_CHECK(tx.putLinks(frozen));
        return true;
    };
    TANDEM_CO_CHECK(environment->cache->remove(flow->cacheObject(side), ids));
    TANDEM_CO_CHECK(asRunner<bool>(*environment, job));
    co_return true;
}

/// Salesforce: only IsDeleted or the log of deletions is a proof.
class SalesforceSearch
{
public:
    SalesforceSearch(const Environment *environment, const FlowContext *flow)
        : m_environment(environment)
        , m_flow(flow)
    {
    }

    Task<Gone> run(QList<RecordId> ids)
    {
        const QList<SalesforceSource> sources = m_flow->shape().sources(*m_flow);
        m_missing = QSet<RecordId>(ids.cbegin(), ids.cend());
        for (const SalesforceSource &source : sources) {
            const QList<RecordId> asked(m_missing.cbegin(), m_missing.cend());
            for (qsizetype start = 0; start < asked.size(); start += idsPerQuery) {
                if (const Status go = m_environment->checkStop(); !go)
                    co_return fail(go.error());
                TANDEM_CO_CHECK(askBin(source, asked.mid(start, idsPerQuery)));
            }
        }
        QList<RecordId> logged;
        for (const SalesforceSource &source : sources) {
            if (!m_missing.isEmpty()) {
                TANDEM_CO_TRY(found, askLog(source.schema->name));
                logged += found;
            }
        }
        TANDEM_CO_CHECK(putDeleted(m_environment, m_flow, Side::Salesforce, logged));
        m_gone.deleted += logged;
        m_gone.unreachable = QList<RecordId>(m_missing.cbegin(), m_missing.cend());
        co_return std::move(m_gone);
    }

private:
    Task<bool> askBin(SalesforceSource source, QList<RecordId> ids)
    {
        QStringList quoted;
        for (const RecordId &id : std::as_const(ids))
            quoted.append(soqlQuoted(id.text()));
        salesforce::ChangeQuery query;
        query.schema = source.schema;
        query.fields = source.fields;
        query.where = u"Id IN (%1)"_s.arg(quoted.join(u','));
        TANDEM_CO_TRY(page, m_environment->salesforce->changes(query, m_environment->priority));
        for (const Record &record : page.records) {
            m_missing.remove(record.id);
            if (record.deleted)
                m_gone.deleted.append(record.id);
        }
        TANDEM_CO_TRY(own, ownRecords(m_environment, m_flow, Side::Salesforce, std::move(page.records)));
        TANDEM_CO_CHECK(m_environment->cache->put(m_flow->cacheObject(Side::Salesforce),
            cacheEntries(*m_flow, Side::Salesforce, std::move(own)), std::nullopt));
        co_return true;
    }

    Task<QList<RecordId>> askLog(QString object)
    {
        const Instant now = m_environment->salesforce->serverNow();
        TANDEM_CO_TRY(log,
            m_environment->salesforce->deletions(object, now - deletionLog, now, m_environment->priority));
        QList<RecordId> logged;
        for (const RecordId &id : std::as_const(log.ids)) {
            if (m_missing.remove(id))
                logged.append(id);
        }
        co_return logged;
    }

    const Environment *m_environment;
    const FlowContext *m_flow;
    QSet<RecordId> m_missing;
    Gone m_gone;
};

/// Startdeliver: a suspect is read alone, beside a record that is known to exist.
class StartdeliverSearch
{
public:
    StartdeliverSearch(const Environment *environment, const FlowContext *flow)
        : m_environment(environment)
        , m_flow(flow)
    {
    }

    Task<Gone> run(QList<RecordId> ids)
    {
        QList<RecordId> missing;
        for (const RecordId &id : std::as_const(ids)) {
            if (const Status go = m_environment->checkStop(); !go)
                co_return fail(go.error());
            TANDEM_CO_TRY(there, isThere(id));
            if (!there)
                missing.append(id);
        }
        Gone gone;
        if (missing.isEmpty())
            co_return gone;
        TANDEM_CO_TRY(answers, othersAnswer(QSet<RecordId>(missing.cbegin(), missing.cend())));
        (answers ? gone.deleted : gone.unreachable) = missing;
        TANDEM_CO_CHECK(putDeleted(m_environment, m_flow, Side::Startdeliver, gone.deleted));
        co_return gone;
    }

private:
    Task<bool> isThere(RecordId id)
    {
        TANDEM_CO_TRY(record,
            m_environment->startdeliver->read(m_flow->startdeliverService, id, m_environment->priority));
        if (!record)
            co_return false;
        std::vector<Record> one;
        one.push_back(std::move(*record));
        TANDEM_CO_CHECK(m_environment->cache->put(m_flow->cacheObject(Side::Startdeliver),
            cacheEntries(*m_flow, Side::Startdeliver, m_flow->presented(Side::Startdeliver, std::move(one))),
            std::nullopt));
        co_return true;
    }

    /// A key that lost its rights, or a service that answers 404 to everything, proves nothing.
    Task<bool> othersAnswer(QSet<RecordId> missing)
    {
        RecordId after;
        int asked = 0;
        for (bool more = true; more && asked < controlsAsked;) {
            TANDEM_CO_TRY(window,
                m_environment->cache->all(m_flow->cacheObject(Side::Startdeliver), after, windowSize));
            more = static_cast<int>(window.size()) == windowSize;
            if (!window.empty())
                after = window.back().id;
            for (const Record &record : window) {
                if (record.deleted || missing.contains(record.id) || asked == controlsAsked)
                    continue;
                ++asked;
                TANDEM_CO_TRY(there, isThere(record.id));
                if (there)
                    co_return true;
            }
        }
        co_return false;
    }

    const Environment *m_environment;
    const FlowContext *m_flow;
};

/// Of records that a read by accounts did not show, those that it would have shown: its flow's own, of an
/// account that syncs (S11).
Task<QList<RecordId>> ofReadAccounts(
    const Environment *environment, const FlowContext *flow, QList<RecordId> ids)
{
    using Links = QHash<RecordId, store::Link>;
    QList<RecordId> expected;
    for (qsizetype start = 0; start < ids.size(); start += windowSize) {
        TANDEM_CO_TRY(known,
            environment->cache->records(flow->cacheObject(Side::Salesforce), ids.mid(start, windowSize)));
        QList<RecordId> accounts;
        for (const Record &record : std::as_const(known))
            accounts.append(flow->parentOf(Side::Salesforce, record));
        const std::function<Result<Links>(store::StateTransaction &)> job =
            [parent = *flow->definition.parent, accounts](
                store::StateTransaction &tx) { return tx.links(parent, Side::Salesforce, accounts); };
        TANDEM_CO_TRY(links, environment->state->read<Links>(job));
        for (const Record &record : std::as_const(known)) {
            const auto account = links.constFind(flow->parentOf(Side::Salesforce, record));
            const bool isRead = account != links.constEnd() && account->state == store::LinkState::Active;
            if (isRead && flow->shape().belongs(*flow, Side::Salesforce, record))
                expected.append(record.id);
        }
    }
    co_return expected;
}

} // namespace

Task<Gone> lookForGone(
    const Environment *environment, const FlowContext *flow, Side side, QList<RecordId> ids)
{
    Gone gone;
    // What is known by two ids at once is looked for in the flow's own way.
    ids.removeIf([](const RecordId &id) { return !splitPairId(id).second.isEmpty(); });
    if (ids.isEmpty())
        co_return gone;
    if (side == Side::Salesforce) {
        SalesforceSearch search(environment, flow);
        TANDEM_CO_TRY(found, search.run(ids));
        gone = std::move(found);
    } else {
        StartdeliverSearch search(environment, flow);
        TANDEM_CO_TRY(found, search.run(ids));
        gone = std::move(found);
    }
    qCInfo(log::sync) << "looked for" << ids.size() << "records of" << flow->cacheObject(side).name << ":"
                      << gone.deleted.size() << "deleted," << gone.unreachable.size() << "unreachable";
    TANDEM_CO_CHECK(freeze(environment, flow, side, gone.unreachable));
    co_return gone;
}

Task<bool> lookForUnseen(
    const Environment *environment, const FlowContext *flow, Side side, bool emptyIsRight)
{
    const store::CacheObject object = flow->cacheObject(side);
    QList<RecordId> unseen;
    RecordId after;
    for (bool more = true; more;) {
        TANDEM_CO_TRY(ids, environment->cache->unseen(object, environment->runId, after, windowSize));
        more = ids.size() == windowSize;
        if (!ids.isEmpty())
            after = ids.last();
        unseen += ids;
    }
    unseen.removeIf([](const RecordId &id) { return !splitPairId(id).second.isEmpty(); });
    if (side == Side::Salesforce && flow->shape().readsByAccount()) {
        TANDEM_CO_TRY(expected, ofReadAccounts(environment, flow, unseen));
        unseen = expected;
    }
    if (unseen.isEmpty())
        co_return true;
    TANDEM_CO_TRY(counts, environment->cache->counts(object));
    if (unseen.size() >= counts.records && !emptyIsRight) {
        co_return fail(ErrorKind::Stopped, u"GUARD"_s,
            u"%1 shows none of the %2 records of the kind \"%3\" that were there before. Nothing was "
            u"written. "
            u"Look whether the connected user may still read them; if all of them are really gone, make a "
            u"plan (tandemctl plan --save FILE) and apply it."_s
                .arg(side == Side::Salesforce ? u"Salesforce"_s : u"Startdeliver"_s)
                .arg(unseen.size())
                .arg(object.name));
    }
    environment->progress({u"checking"_s, flow->definition.flow, side, 0, unseen.size(), {}});
    auto looking = lookForGone(environment, flow, side, unseen);
    const Result<Gone> gone = co_await std::move(looking);
    if (!gone)
        co_return fail(gone.error());
    co_return true;
}

Task<bool> readDeletionLog(
    const Environment *environment, const FlowContext *flow, QString object, Instant lastRead)
{
    const Instant now = environment->salesforce->serverNow();
    if (now - lastRead < logIsWorthACall)
        co_return false;
    TANDEM_CO_TRY(log,
        environment->salesforce->deletions(object, lastRead - salesforceOverlap, now, environment->priority));
    TANDEM_CO_TRY(known, environment->cache->records(flow->cacheObject(Side::Salesforce), log.ids));
    QList<RecordId> deleted;
    for (const Record &record : std::as_const(known)) {
        if (!record.deleted)
            deleted.append(record.id);
    }
    // The log does not say who was merged into whom: the recycle bin does, where it still has them.
    TANDEM_CO_TRY(gone, lookForGone(environment, flow, Side::Salesforce, deleted));
    co_return log.earliestAvailable > lastRead;
}

} // namespace tandem::sync
