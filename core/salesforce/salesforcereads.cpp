// SPDX-License-Identifier: GPL-3.0-or-later
// How SalesforceClient reads records: queries, keyset reads and retrieval by ids.
#include "core/salesforce/collections.h"
#include "core/salesforce/errors.h"
#include "core/salesforce/pageparser.h"
#include "core/salesforce/salesforceclient_p.h"
#include "core/salesforce/soqlnames.h"

namespace tandem::salesforce {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestUri = 16'000; ///< 16,384 with the headers (contract 10)
constexpr qsizetype retrievalLimit = 2'000;
constexpr std::chrono::hours deletionLog{15 * 24}; ///< contract 3.7

Task<Page> parsePage(
    http::Response response, SchemaPtr schema, QStringList wanted, Instant date, PageForm form)
{
    if (!response.ok())
        co_return fail(errorFromResponse(response));
    auto parsing = onPool([=, body = response.body] { return parseQueryPage(body, *schema, wanted, form); });
    const auto parsed = co_await parsing;
    if (*parsed)
        (*parsed)->serverDate = date;
    co_return std::move(*parsed);
}

Task<std::vector<std::optional<Record>>> parseRows(
    http::Response response, SchemaPtr schema, QList<RecordId> ids, QStringList wanted)
{
    if (!response.ok())
        co_return fail(errorFromResponse(response));
    auto parsing = onPool(
        [body = response.body, schema, ids, wanted] { return parseRetrieval(body, *schema, ids, wanted); });
    const auto parsed = co_await parsing;
    co_return std::move(*parsed);
}

Result<http::Request> queryRequest(http::Request request, const QString &soql, http::Priority priority)
{
    request.path += QUrl::toPercentEncoding(soql);
    request.headers.emplaceBack("Sforce-Query-Options", "batchSize=2000");
    request.priority = priority;
    request.largeAnswer = true;
    if (request.path.size() > longestUri) {
        return fail(ErrorKind::Configuration, u"QUERY_TOO_LONG"_s,
            u"A Salesforce query has %1 characters, which is more than the service takes. Map fewer fields or shorten the filter."_s
                .arg(request.path.size()));
    }
    return request;
}

} // namespace

Task<Page> SalesforceClient::query(QString soql, SchemaPtr schema, bool deletedToo, http::Priority priority)
{
    auto request = queryRequest(d->get(deletedToo ? "/queryAll?q=" : "/query?q=", "query"), soql, priority);
    if (!request)
        co_return fail(request.error());
    TANDEM_CO_TRY(response, d->client->send(*request));
    const Instant date = response.serverDate.value_or(serverNow());
    TANDEM_CO_TRY(page, parsePage(response, schema, {}, date, PageForm::Records));
    co_return page;
}

Task<Page> SalesforceClient::queryMore(QByteArray locator, SchemaPtr schema, http::Priority priority)
{
    if (!locator.startsWith("/services/data/")) {
        co_return fail(ErrorKind::Internal, u"INVALID_QUERY_LOCATOR"_s,
            u"A reading position of Salesforce has an unexpected form; reading starts anew."_s, {},
            Retry::Now);
    }
    http::Request request;
    request.path = locator;
    request.priority = priority;
    request.largeAnswer = true;
    request.purpose = "query-more";
    TANDEM_CO_TRY(response, d->client->send(request));
    const Instant date = response.serverDate.value_or(serverNow());
    TANDEM_CO_TRY(page, parsePage(response, schema, {}, date, PageForm::Records));
    co_return page;
}

Task<Page> SalesforceClient::changes(ChangeQuery query, http::Priority priority)
{
    auto request = queryRequest(
        d->get(query.deletedToo ? "/queryAll?q=" : "/query?q=", "query"), toSoql(query), priority);
    if (!request)
        co_return fail(request.error());
    TANDEM_CO_TRY(response, d->client->send(*request));
    const Instant date = response.serverDate.value_or(serverNow());
    const PageForm form = query.packed ? PageForm::Packed : PageForm::Records;
    TANDEM_CO_TRY(
        page, parsePage(response, query.schema, query.stampsOnly ? QStringList() : query.fields, date, form));
    co_return page;
}

Task<std::vector<std::optional<Record>>> SalesforceClient::retrieve(
    SchemaPtr schema, QList<RecordId> ids, QStringList fields, http::Priority priority)
{
    std::vector<std::optional<Record>> all;
    all.reserve(static_cast<size_t>(ids.size()));
    for (qsizetype from = 0; from < ids.size(); from += retrievalLimit) {
        const QList<RecordId> some = ids.mid(from, retrievalLimit);
        http::Request request =
            d->get("/composite/sobjects/" + QUrl::toPercentEncoding(schema->name), "retrieve");
        request.method = "POST"; // a reading POST (contract 5.2): repeating it is harmless
        request.body = retrievalBody(some, selectedFields(*schema, fields));
        request.headers.emplaceBack("Content-Type", "application/json; charset=UTF-8");
        request.priority = priority;
        request.largeAnswer = true;
        TANDEM_CO_TRY(response, d->client->send(request));
        TANDEM_CO_TRY(rows, parseRows(response, schema, some, fields));
        all.insert(all.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    }
    co_return all;
}

Task<Deletions> SalesforceClient::deletions(
    QString object, Instant start, Instant end, http::Priority priority)
{
    // The service refuses a start that lies further back by a second.
    const Instant earliest = serverNow() - deletionLog + std::chrono::minutes(2);
    const Instant from = std::max(start, earliest);
    const Instant to = std::max(end, from + std::chrono::minutes(2));
    http::Request request = d->get("/sobjects/" + QUrl::toPercentEncoding(object)
            + "/deleted/?start=" + from.toIsoSeconds().toLatin1() + "&end=" + to.toIsoSeconds().toLatin1(),
        "deleted");
    request.priority = priority;
    request.largeAnswer = true;
    TANDEM_CO_TRY(response, d->client->send(request));
    if (!response.ok()) {
        const Error error = errorFromResponse(response);
        if (error.code == "INVALID_TYPE_FOR_OPERATION"_L1)
            co_return Deletions();
        co_return fail(error);
    }
    co_return parseDeletions(response.body);
}

} // namespace tandem::salesforce
