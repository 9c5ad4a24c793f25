// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/createsearch.h"

#include "core/sync/lostcreates.h"
#include "core/sync/storedform.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace tandem::sync {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype referencesPerQuery = 100;

class CreateSearch
{
public:
    CreateSearch(const Environment *environment, const FlowContext *flow, Side side)
        : m_environment(environment)
        , m_flow(flow)
        , m_side(side)
    {
    }

    Task<std::vector<Record>> run(QList<store::OutboxEntry> entries)
    {
        TANDEM_CO_CHECK(byReference(entries));
        entries.removeIf([this](const store::OutboxEntry &entry) {
            return std::any_of(m_found.begin(), m_found.end(),
                [&](const Record &record) { return bearsReference(*m_flow, entry, record); });
        });
        if (entries.isEmpty())
            co_return std::move(m_found);
        std::chrono::milliseconds skew = clockSkew(*m_environment, m_side);
        TANDEM_CO_CHECK(byTime(since(entries, skew)));
        // The first answer of a session may be the one that tells how wrong our clock is.
        if (clockSkew(*m_environment, m_side) < skew - std::chrono::minutes(1)) {
            skew = clockSkew(*m_environment, m_side);
            TANDEM_CO_CHECK(byTime(since(entries, skew)));
        }
        co_return std::move(m_found);
    }

private:
    static Instant since(const QList<store::OutboxEntry> &entries, std::chrono::milliseconds skew)
    {
        Instant earliest = madeSince(entries.first(), skew);
        for (const store::OutboxEntry &entry : entries)
            earliest = std::min(earliest, madeSince(entry, skew));
        return earliest;
    }

    Task<bool> byReference(QList<store::OutboxEntry> entries)
    {
        const QString field = m_flow->externalId(m_side);
        QStringList references;
        for (const store::OutboxEntry &entry : std::as_const(entries)) {
            if (!field.isEmpty() && entry.fields.contains(field))
                references.append(entry.fields.value(field).display());
        }
        for (qsizetype start = 0; start < references.size(); start += referencesPerQuery) {
            const QStringList part = references.mid(start, referencesPerQuery);
            if (m_side == Side::Salesforce) {
                TANDEM_CO_CHECK(readSalesforce(bearsReference(field, part)));
            } else {
                nlohmann::json wanted = nlohmann::json::array();
                for (const QString &reference : part)
                    wanted.push_back(reference.toStdString());
                nlohmann::json filter = nlohmann::json::object();
                filter[field.toStdString()] = std::move(wanted);
                TANDEM_CO_CHECK(readStartdeliver(QByteArray::fromStdString(filter.dump())));
            }
        }
        co_return true;
    }

    Task<bool> byTime(Instant since)
    {
        if (m_side == Side::Salesforce) {
            auto reading = readSalesforce(madeSinceBy(since, m_environment->userId));
            co_return co_await std::move(reading);
        }
        // What came into being since then was also changed since then; the stamp is what every read filters
        // by. A service that cannot compare is read as a whole.
        const QByteArray filter = m_environment->startdeliver->dialect().comparisons
            ? "{\"updatedAt\":{\"gte\":\"" + since.toIso().toUtf8() + "\"}}"
            : QByteArray("{}");
        auto reading = readStartdeliver(filter);
        co_return co_await std::move(reading);
    }

    Task<bool> readSalesforce(QString where)
    {
        salesforce::ChangeQuery query;
        query.schema = m_flow->salesforceService;
        query.fields = m_flow->serviceFields(Side::Salesforce);
        for (const QString &field : searchedFields()) {
            if (m_flow->salesforceService->field(field) && !query.fields.contains(field))
                query.fields.append(field);
        }
        query.where = where;
        query.deletedToo = false;
        bool more = true;
        while (more) {
            if (const Status go = m_environment->checkStop(); !go)
                co_return fail(go.error());
            TANDEM_CO_TRY(page, m_environment->salesforce->changes(query, m_environment->priority));
            more = !page.records.empty()
                && (!page.next.isEmpty() || static_cast<int>(page.records.size()) >= query.limit);
            if (more) {
                query.afterStamp = page.records.back().stamp;
                query.afterId = page.records.back().id;
            }
            take(m_flow->presented(Side::Salesforce, std::move(page.records)));
        }
        co_return true;
    }

    /// By offset, sorted by id, until a page brings nothing new: that ends it whatever the service makes of
    /// the limit, the sort and the filter. What is edited meanwhile stays within the filter and in its place.
    Task<bool> readStartdeliver(QByteArray filter)
    {
        startdeliver::ListQuery query;
        query.schema = m_flow->startdeliverService;
        query.filter = filter;
        query.limit = m_environment->startdeliver->dialect().pageLimit;
        if (m_environment->startdeliver->dialect().sort != startdeliver::Dialect::Sort::None)
            query.sort = {u"id"_s};
        bool more = true;
        m_seen.clear();
        while (more) {
            if (const Status go = m_environment->checkStop(); !go)
                co_return fail(go.error());
            TANDEM_CO_TRY(page, m_environment->startdeliver->list(query, m_environment->priority));
            query.offset += static_cast<int>(page.records.size());
            more = take(m_flow->presented(Side::Startdeliver, std::move(page.records)));
        }
        co_return true;
    }

    /// True where one of them had not been seen by this query.
    bool take(std::vector<Record> records)
    {
        bool fresh = false;
        for (Record &record : records) {
            fresh = fresh || !m_seen.contains(record.id);
            m_seen.insert(record.id);
            if (record.deleted || m_kept.contains(record.id))
                continue;
            m_kept.insert(record.id);
            m_found.push_back(std::move(record));
        }
        return fresh;
    }

    const Environment *m_environment;
    const FlowContext *m_flow;
    Side m_side;
    QSet<RecordId> m_seen;
    QSet<RecordId> m_kept;
    std::vector<Record> m_found;
};

} // namespace

const QStringList &searchedFields()
{
    static const QStringList fields{u"CreatedDate"_s, modifierField()};
    return fields;
}

QString bearsReference(const QString &field, const QStringList &references)
{
    QStringList quoted;
    for (const QString &reference : references)
        quoted.append(soqlQuoted(reference));
    return field + u" IN ("_s + quoted.join(u", "_s) + u')';
}

QString madeSinceBy(Instant since, const QString &user)
{
    const QString when = u"CreatedDate >= "_s + since.toIsoSeconds();
    return user.isEmpty() ? when : u"CreatedById = %1 AND %2"_s.arg(soqlQuoted(user), when);
}

std::chrono::milliseconds clockSkew(const Environment &environment, Side side)
{
    const Instant there = side == Side::Salesforce ? environment.salesforce->serverNow()
                                                   : environment.startdeliver->serverNow();
    return there - environment.clock->now();
}

Task<std::vector<Record>> searchCreated(
    const Environment *environment, const FlowContext *flow, Side side, QList<store::OutboxEntry> entries)
{
    CreateSearch search(environment, flow, side);
    auto task = search.run(std::move(entries));
    co_return co_await std::move(task);
}

} // namespace tandem::sync
