// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/startdeliver/startdeliverclient_p.h"

#include "core/startdeliver/errors.h"
#include "core/startdeliver/replyparser.h"
#include "core/startdeliver/wire.h"

#include <QThreadPool>
#include <QtConcurrentRun>

#include <nlohmann/json.hpp>

namespace tandem::startdeliver {
using namespace Qt::StringLiterals;

namespace {

using Json = nlohmann::json;

QString text(const Json &json, const QString &member)
{
    const auto it = json.find(member.toStdString());
    return it != json.end() && it->is_string() ? QString::fromStdString(it->get<std::string>()) : QString();
}

qint64 idOf(const Json &json)
{
    const auto it = json.find("id");
    if (it == json.end())
        return 0;
    return it->is_number_integer() ? it->get<qint64>() : text(json, u"id"_s).toLongLong();
}

/// The record of `me`: bare, or wrapped as object or list of one.
Json unwrapped(Json json, const Dialect &dialect)
{
    const std::string member = dialect.resultMember.toStdString();
    if (json.is_object() && json.contains(member) && !json.contains("id"))
        json = Json(json.at(member));
    if (json.is_array() && json.size() == 1)
        json = Json(json.at(0));
    return json;
}

/// "admin check" of contract 0: a permission or type that is not admin means read-only; none: try and see.
void takePermission(Me &me, const Json &json, const Dialect &dialect)
{
    for (const QString &member : dialect.adminMembers) {
        me.permission = text(json, member);
        if (!me.permission.isEmpty())
            break;
    }
    me.mayWrite = me.permission.isEmpty() || dialect.adminValues.contains(me.permission);
}

Task<Page> parsePage(http::Response response, SchemaPtr schema, Dialect dialect, Instant date)
{
    if (!response.ok())
        co_return fail(errorFromResponse(response, schema.get(), dialect));
    auto parsing = QtConcurrent::run(QThreadPool::globalInstance(), [body = response.body, schema, dialect] {
        return std::make_shared<Result<Page>>(parseListPage(body, *schema, dialect));
    });
    const auto parsed = co_await parsing;
    if (*parsed)
        (*parsed)->serverDate = date;
    co_return std::move(*parsed);
}

Error unknownOutcome(const Error &error)
{
    Error unknown = error;
    unknown.retry = Retry::AfterReadBack;
    unknown.text =
        u"Startdeliver's answer to a change was cut off or unreadable; Tandem reads the record back before it goes on."_s;
    return unknown;
}

} // namespace

StartdeliverClient::StartdeliverClient(Options options, std::shared_ptr<secrets::SecretStore> secrets,
    std::shared_ptr<Clock> clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->dialect = options.dialect;
    d->secrets = std::move(secrets);
    d->clock = clock;
    http::ServicePolicy policy;
    policy.name = "startdeliver";
    policy.baseUrl = options.baseUrl;
    policy.requestsPerSecond = options.requestsPerSecond;
    policy.maxRequestsPerSecond = options.maxRequestsPerSecond;
    policy.authorization = [shared = d->shared, prefix = options.dialect.authPrefix] {
        return shared->key.isEmpty() ? QByteArray() : prefix + shared->key.reveal();
    };
    policy.isThrottle = [](const http::Response &response) { return response.status == 429; };
    policy.observe = [shared = d->shared, clock](const http::Response &response) {
        if (response.serverDate)
            shared->clockOffset = *response.serverDate - clock->now();
    };
    d->options = std::move(options);
    d->client = std::make_unique<http::Client>(std::move(policy), d->options.network, clock);
    connect(d->client.get(), &http::Client::requestLogged, this, &StartdeliverClient::requestLogged);
}

StartdeliverClient::~StartdeliverClient()
{
    // Frames that wait for an answer end here, while everything they look at still stands.
    d->client.reset();
}

http::Request StartdeliverClient::Private::write(const QByteArray &method, const QByteArray &path,
    QByteArray body, const QByteArray &purpose, http::Priority priority) const
{
    http::Request request;
    request.method = method;
    request.path = path;
    request.body = std::move(body);
    request.safety = method == "POST" ? http::Safety::Once : http::Safety::Idempotent;
    request.priority = priority;
    request.purpose = purpose;
    if (!request.body.isEmpty())
        request.headers.emplaceBack("Content-Type", "application/json");
    return request;
}

Task<bool> StartdeliverClient::open()
{
    QFuture<Result<Secret>> reading = d->secrets->read(d->options.keyName);
    const Result<Secret> key = co_await reading;
    if (!key && key.error().code != "NOT_FOUND"_L1)
        co_return fail(key.error());
    if (!key || key->isEmpty()) {
        co_return fail(ErrorKind::SignIn, u"NOT_SIGNED_IN"_s,
            u"Startdeliver is not connected yet. Run \"tandemctl connect startdeliver\"."_s);
    }
    d->shared->key = *key;
    co_return true;
}

Task<Me> StartdeliverClient::me()
{
    http::Request request;
    request.path = resourcePath(d->dialect, d->serviceName(u"me"_s));
    request.priority = http::Priority::Immediate;
    request.purpose = "me";
    TANDEM_CO_TRY(response, d->client->send(request));
    if (!response.ok())
        co_return fail(errorFromResponse(response, nullptr, d->dialect));
    const Json json = unwrapped(
        Json::parse(response.body.begin(), response.body.end(), nullptr, /*allow_exceptions=*/false),
        d->dialect);
    if (!json.is_object())
        co_return fail(errorFromResponse(response, nullptr, d->dialect));
    Me me;
    me.id = idOf(json);
    me.name = text(json, u"name"_s);
    me.email = text(json, u"email"_s);
    takePermission(me, json, d->dialect);
    co_return me;
}

Task<Page> StartdeliverClient::list(ListQuery query, http::Priority priority)
{
    const auto json = listQueryJson(query, d->dialect);
    if (!json)
        co_return fail(json.error());
    http::Request request = listRequest(d->serviceName(query.schema->name), *json, d->dialect);
    request.priority = priority;
    request.largeAnswer = true;
    TANDEM_CO_TRY(response, d->client->send(request));
    const Instant date = response.serverDate.value_or(serverNow());
    TANDEM_CO_TRY(page, parsePage(response, query.schema, d->dialect, date));
    co_return page;
}

Task<std::vector<Record>> StartdeliverClient::listIds(
    SchemaPtr schema, QList<RecordId> ids, http::Priority priority)
{
    std::vector<Record> all;
    all.reserve(static_cast<size_t>(ids.size()));
    const qsizetype chunk = std::min(500, d->dialect.pageLimit);
    for (qsizetype from = 0; from < ids.size(); from += chunk) {
        Json numbers = Json::array();
        for (const RecordId &id : ids.mid(from, chunk))
            numbers.push_back(id.number());
        ListQuery query;
        query.schema = schema;
        query.filter = QByteArray::fromStdString(Json{{"id", numbers}}.dump());
        query.limit = static_cast<int>(chunk);
        TANDEM_CO_TRY(page, list(query, priority));
        all.insert(all.end(), std::make_move_iterator(page.records.begin()),
            std::make_move_iterator(page.records.end()));
    }
    co_return all;
}

Task<std::optional<Record>> StartdeliverClient::read(SchemaPtr schema, RecordId id, http::Priority priority)
{
    http::Request request;
    request.path = resourcePath(d->dialect, d->serviceName(schema->name), id.text());
    request.priority = priority;
    request.purpose = "read";
    TANDEM_CO_TRY(response, d->client->send(request));
    if (response.status == 404)
        co_return std::optional<Record>();
    if (!response.ok())
        co_return fail(errorFromResponse(response, schema.get(), d->dialect));
    auto record = parseRecordReply(response.body, *schema, d->dialect);
    if (!record)
        co_return fail(record.error());
    co_return std::optional<Record>(std::move(*record));
}

Task<Record> StartdeliverClient::create(SchemaPtr schema, Fields fields, http::Priority priority)
{
    const http::Request request = d->write("POST", resourcePath(d->dialect, d->serviceName(schema->name)),
        recordBody(*schema, fields, d->dialect, /*creating=*/true), "create", priority);
    TANDEM_CO_TRY(response, d->client->send(request));
    if (!response.ok())
        co_return fail(writeErrorFromResponse(response, *schema, d->dialect));
    auto record = parseRecordReply(response.body, *schema, d->dialect);
    if (!record)
        co_return fail(unknownOutcome(record.error()));
    co_return std::move(*record);
}

Task<Record> StartdeliverClient::patch(SchemaPtr schema, RecordId id, Fields fields, http::Priority priority)
{
    const QByteArray path = resourcePath(d->dialect, d->serviceName(schema->name), id.text());
    const http::Request request = d->write(
        "PATCH", path, recordBody(*schema, fields, d->dialect, /*creating=*/false), "patch", priority);
    TANDEM_CO_TRY(response, d->client->send(request));
    if (!response.ok())
        co_return fail(writeErrorFromResponse(response, *schema, d->dialect));
    auto record = parseRecordReply(response.body, *schema, d->dialect);
    if (record && record->id == id)
        co_return std::move(*record);
    if (!response.body.trimmed().isEmpty())
        co_return fail(unknownOutcome(errorFromResponse(response, schema.get(), d->dialect)));
    // Nothing came with the answer (204): the record as it is stored now is read (S5).
    TANDEM_CO_TRY(stored, read(schema, id, priority));
    if (!stored)
        co_return fail(
            ErrorKind::Conflict, u"HTTP_404"_s, u"The record was deleted in Startdeliver meanwhile."_s);
    co_return std::move(*stored);
}

Task<bool> StartdeliverClient::remove(SchemaPtr schema, RecordId id, http::Priority priority)
{
    const http::Request request = d->write(
        "DELETE", resourcePath(d->dialect, d->serviceName(schema->name), id.text()), {}, "delete", priority);
    TANDEM_CO_TRY(response, d->client->send(request));
    if (response.ok())
        co_return true;
    if (response.status == 404)
        co_return false; // gone already: that is what was wanted
    co_return fail(writeErrorFromResponse(response, *schema, d->dialect));
}

const Dialect &StartdeliverClient::dialect() const
{
    return d->dialect;
}
http::Meter StartdeliverClient::meter() const
{
    return d->client->meter();
}
double StartdeliverClient::currentRate() const
{
    return d->client->currentRate();
}
Instant StartdeliverClient::serverNow() const
{
    return d->clock->now() + d->shared->clockOffset;
}
void StartdeliverClient::abortAll()
{
    d->client->abortAll();
}
void StartdeliverClient::resume()
{
    d->client->resume();
}
bool StartdeliverClient::isIdle() const
{
    return d->client->isIdle();
}

} // namespace tandem::startdeliver
