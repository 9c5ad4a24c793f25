// SPDX-License-Identifier: GPL-3.0-or-later
// How SalesforceClient writes records: collections and guarded composites.
#include "core/salesforce/collections.h"
#include "core/salesforce/errors.h"
#include "core/salesforce/salesforceclient_p.h"

namespace tandem::salesforce {
using namespace Qt::StringLiterals;

namespace {

constexpr size_t collectionLimit = 200;
constexpr size_t compositeLimit = 25;

QList<RecordId> idsOf(const std::vector<WriteRow> &rows)
{
    QList<RecordId> ids;
    ids.reserve(static_cast<qsizetype>(rows.size()));
    for (const WriteRow &row : rows)
        ids.append(row.id);
    return ids;
}

Status checkRows(const std::vector<WriteRow> &rows, size_t limit, bool needIds)
{
    const bool idsFit = std::all_of(
        rows.begin(), rows.end(), [needIds](const WriteRow &row) { return row.id.isEmpty() != needIds; });
    if (rows.size() <= limit && idsFit)
        return {};
    return fail(ErrorKind::Internal, u"BAD_BATCH"_s, u"A batch for Salesforce was put together wrongly."_s,
        u"%1 rows"_s.arg(rows.size()));
}

/// Account saves would run assignment rules otherwise (contract 2.2).
void forObject(http::Request &request, const QString &object)
{
    if (object.compare("Account"_L1, Qt::CaseInsensitive) == 0)
        request.headers.emplaceBack("Sforce-Auto-Assign", "FALSE");
}

} // namespace

http::Request SalesforceClient::Private::write(const QByteArray &method, const QByteArray &resource,
    QByteArray body, const QByteArray &purpose, const WriteOptions &writeOptions) const
{
    http::Request request = get(resource, purpose);
    request.method = method;
    request.body = std::move(body);
    request.safety = http::Safety::Idempotent;
    request.priority = writeOptions.priority;
    request.headers.emplaceBack("Sforce-Call-Options", "client=" + options.callOptionsClient);
    if (!request.body.isEmpty())
        request.headers.emplaceBack("Content-Type", "application/json; charset=UTF-8");
    if (writeOptions.allowDuplicates)
        request.headers.emplaceBack("Sforce-Duplicate-Rule-Header", "allowSave=true");
    return request;
}

Task<std::vector<WriteOutcome>> SalesforceClient::create(
    QString object, std::vector<WriteRow> rows, WriteOptions options)
{
    if (rows.empty())
        co_return std::vector<WriteOutcome>();
    if (const auto checked = checkRows(rows, collectionLimit, /*needIds=*/false); !checked)
        co_return fail(checked.error());
    http::Request request = d->write("POST", "/composite/sobjects",
        collectionBody(object, rows, /*withId=*/false), "collections-create", options);
    request.safety = http::Safety::Once;
    forObject(request, object);
    TANDEM_CO_TRY(response, d->client->send(request));
    co_return parseOutcomes(response, idsOf(rows), /*creating=*/true);
}

Task<std::vector<WriteOutcome>> SalesforceClient::update(
    QString object, std::vector<WriteRow> rows, WriteOptions options)
{
    if (rows.empty())
        co_return std::vector<WriteOutcome>();
    if (const auto checked = checkRows(rows, collectionLimit, /*needIds=*/true); !checked)
        co_return fail(checked.error());
    http::Request request = d->write("PATCH", "/composite/sobjects",
        collectionBody(object, rows, /*withId=*/true), "collections-update", options);
    forObject(request, object);
    TANDEM_CO_TRY(response, d->client->send(request));
    co_return parseOutcomes(response, idsOf(rows), /*creating=*/false);
}

Task<std::vector<WriteOutcome>> SalesforceClient::upsert(
    QString object, QString externalIdField, std::vector<WriteRow> rows, WriteOptions options)
{
    if (rows.empty())
        co_return std::vector<WriteOutcome>();
    if (const auto checked = checkRows(rows, collectionLimit, /*needIds=*/false); !checked)
        co_return fail(checked.error());
    const QByteArray resource = "/composite/sobjects/" + QUrl::toPercentEncoding(object) + '/'
        + QUrl::toPercentEncoding(externalIdField);
    http::Request request = d->write(
        "PATCH", resource, collectionBody(object, rows, /*withId=*/false), "collections-upsert", options);
    forObject(request, object);
    TANDEM_CO_TRY(response, d->client->send(request));
    co_return parseOutcomes(response, idsOf(rows), /*creating=*/false);
}

Task<std::vector<WriteOutcome>> SalesforceClient::remove(QList<RecordId> ids, WriteOptions options)
{
    if (ids.isEmpty())
        co_return std::vector<WriteOutcome>();
    if (static_cast<size_t>(ids.size()) > collectionLimit) {
        co_return fail(ErrorKind::Internal, u"BAD_BATCH"_s,
            u"A batch for Salesforce was put together wrongly."_s, u"%1 ids"_s.arg(ids.size()));
    }
    QByteArray list;
    for (const RecordId &id : ids)
        list += (list.isEmpty() ? "" : ",") + QUrl::toPercentEncoding(id.text());
    const http::Request request = d->write(
        "DELETE", "/composite/sobjects?ids=" + list + "&allOrNone=false", {}, "collections-delete", options);
    TANDEM_CO_TRY(response, d->client->send(request));
    auto outcomes = parseOutcomes(response, ids, /*creating=*/false);
    if (!outcomes)
        co_return fail(outcomes.error());
    for (WriteOutcome &outcome : *outcomes) {
        // Deleted already: that is what was wanted (contract 5.9).
        if (outcome.error && outcome.error->code == "ENTITY_IS_DELETED"_L1)
            outcome.error.reset();
    }
    co_return std::move(*outcomes);
}

Task<std::vector<WriteOutcome>> SalesforceClient::updateGuarded(
    QString object, std::vector<WriteRow> rows, WriteOptions options)
{
    if (rows.empty())
        co_return std::vector<WriteOutcome>();
    if (const auto checked = checkRows(rows, compositeLimit, /*needIds=*/true); !checked)
        co_return fail(checked.error());
    http::Request request = d->write(
        "POST", "/composite", guardedBody(d->servicesPath, object, rows), "composite-update", options);
    // If the guard holds, a repetition would meet its own write and look like somebody else's: never repeat
    // it.
    request.safety = http::Safety::Once;
    forObject(request, object);
    TANDEM_CO_TRY(response, d->client->send(request));
    co_return parseGuardedOutcomes(response, idsOf(rows));
}

} // namespace tandem::salesforce
