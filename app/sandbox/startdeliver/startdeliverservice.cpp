// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/startdeliver/startdeliverservice.h"

#include "app/sandbox/startdeliver/sdcall.h"
#include "core/base/logging.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>

namespace tandem::sandbox {

using nlohmann::json;
using nlohmann::ordered_json;
using server::HttpRequest;
using server::HttpResponse;
using namespace Qt::StringLiterals;

namespace {

/// What the product has, or is thought to have (contract 10), and the sandbox has not.
bool isKnownElsewhere(const QString &name)
{
    static const QStringList names{u"usage"_s, u"login"_s, u"team"_s, u"project"_s, u"ticket"_s,
        u"feedback"_s, u"product"_s, u"app"_s, u"service"_s};
    return names.contains(name);
}

HttpResponse jsonResponse(int status, std::string body)
{
    HttpResponse response;
    response.status = status;
    response.headers.add("Content-Type", "application/json; charset=utf-8");
    response.headers.add("Cache-Control", "no-store");
    response.body = QByteArray::fromStdString(body);
    return response;
}

json numbersAsText(const json &value)
{
    if (value.is_number())
        return value.dump();
    if (!value.is_structured())
        return value;
    json copy = value;
    for (auto &element : copy)
        element = numbersAsText(element);
    return copy;
}

} // namespace

StartdeliverService::StartdeliverService(const SandboxClock &clock, SdSchema schema)
    : m_clock(clock)
    , m_schema(std::move(schema))
{
    m_switches.days = m_schema.days;
    for (const SdEntity &entity : m_schema.entities) {
        if (entity.single)
            continue;
        const auto &rows =
            m_tables.emplace(entity.name, std::make_unique<SdTable>(m_schema.id, m_schema.updatedAt))
                .first->second;
        for (const SdField &field : entity.fields) { // what integrations look records up by
            if (field.key == "name" || field.key == "email" || field.key == "customerId")
                rows->addIndex(field);
        }
    }
}

StartdeliverService::~StartdeliverService() = default;

HttpResponse StartdeliverService::handle(const HttpRequest &request)
{
    const QString root = QString::fromStdString(m_schema.root);
    const SdApiKey *key = keyOf(request);
    if (key == nullptr)
        return error(401, "Unauthorized");
    if (auto limited = throttled())
        return *limited;
    const QString path = u'/' + root.split(u'/', Qt::SkipEmptyParts).join(u'/') + u'/';
    Call call{request, *key, request.method, {}};
    if (!request.path.startsWith(path))
        return lacking(call, "Not found", 404);
    call.path = request.path.mid(path.size()).split(u'/', Qt::SkipEmptyParts);
    const QByteArray wanted = request.headers.value(QByteArray::fromStdString(m_schema.overrideHeader));
    if (request.method == "POST" && wanted.toUpper() == "GET")
        call.method = "GET";
    return route(call);
}

HttpResponse StartdeliverService::route(const Call &incoming)
{
    Call call = incoming;
    if (call.path.isEmpty() || call.path.size() > 2)
        return lacking(call, "Not found", 404);
    if (call.path[0] == "upload"_L1)
        return upload(call);
    if (call.path[0] == "download"_L1)
        return download(call);
    call.entity = m_schema.entityOnWire(call.path[0].toStdString());
    const bool hidden = call.entity != nullptr && call.entity->name == "field" && !m_switches.fieldsListed;
    if (call.entity == nullptr || hidden) {
        const std::string text = "Unknown entity: " + call.path[0].toStdString();
        return isKnownElsewhere(call.path[0]) ? lacking(call, text, 404)
                                              : error(m_switches.unknownEntityStatus, text);
    }
    if (call.entity->single)
        return call.method == "GET" && call.path.size() == 1 ? me(call) : error(405, "Method not allowed");
    if (auto refused = forbidden(call))
        return *refused;
    call.table = table(call.entity->name);
    if (call.path.size() == 2) {
        bool isNumber = false;
        call.id = call.path[1].toLongLong(&isNumber);
        if (!isNumber || call.id <= 0)
            return error(404, "Not found");
    }
    if (call.method == "GET")
        return call.id == 0 ? list(call) : read(call);
    if (call.key.permission == SdApiKey::Permission::Read)
        return error(403, "Forbidden: this key may only read");
    if (!call.entity->writable)
        return error(405, "Method not allowed");
    if (call.method == "POST" && call.id == 0)
        return create(call);
    if ((call.method == "PATCH" || (call.method == "PUT" && m_switches.putReplaces)) && call.id != 0)
        return patch(call);
    if (call.method == "DELETE" && call.id != 0)
        return erase(call);
    return lacking(call, "Method not allowed", 405);
}

HttpResponse StartdeliverService::list(const Call &call)
{
    tl::expected<SdQuery, SdRefusal> query;
    const QString parameter = QString::fromStdString(m_schema.queryParameter);
    if (call.overridden()) {
        const auto body = ordered_json::parse(call.request.body.toStdString(), nullptr, false);
        const ordered_json inner =
            body.is_object() ? body.value(m_schema.bodyMember, ordered_json()) : ordered_json();
        query = readQuery(inner, *call.entity, m_schema, m_switches);
    } else if (const auto text = call.request.queryValue(parameter)) {
        const auto parsed = ordered_json::parse(text->toStdString(), nullptr, false);
        query = readQuery(parsed, *call.entity, m_schema, m_switches);
    } else {
        query = readPlainQuery(call.request.query, *call.entity, m_schema, m_switches);
    }
    if (!query) {
        const SdRefusal &refusal = query.error();
        return refusal.notSimulated ? lacking(call, refusal.text, refusal.status)
                                    : error(refusal.status, refusal.text);
    }
    // The contract knows of no limit of time: only who has hung up is not looked for any longer.
    Patience patience(std::chrono::hours(24), call.request.abandoned, breath());
    std::string body = "{\"" + m_schema.resultMember + "\":[";
    bool first = true;
    for (const SdText &text : call.table->select(*query, &patience)) {
        if (!std::exchange(first, false))
            body += ',';
        body += shown(call, *text);
    }
    body += ']';
    if (m_switches.totalInLists) {
        query->limit = std::numeric_limits<qint64>::max();
        query->offset = 0;
        body += ",\"total\":" + std::to_string(call.table->selectIds(*query, &patience).size());
    }
    body += '}';
    return patience.isOver() ? error(503, "Nobody waits any more") : jsonResponse(200, std::move(body));
}

std::optional<HttpResponse> StartdeliverService::forbidden(const Call &call) const
{
    if (!m_switches.forbiddenEntities.contains(call.entity->name))
        return std::nullopt;
    if (m_switches.hidesForbidden && call.method == "GET" && call.path.size() == 1)
        return jsonResponse(200, "{\"" + m_schema.resultMember + "\":[]}");
    return m_switches.hidesForbidden && call.method == "GET" ? error(404, "Not found")
                                                             : error(403, "Forbidden");
}

HttpResponse StartdeliverService::read(const Call &call)
{
    const SdText text = call.table->text(call.id);
    return text == nullptr ? error(404, "Not found") : record(call, 200, *text);
}

HttpResponse StartdeliverService::me(const Call &call) const
{
    static constexpr std::array permissions{"admin", "write", "read"};
    const auto member = find("teammember", call.key.teamMember).value_or(json::object());
    json answer{{"id", call.key.teamMember}};
    for (const char *key : {"name", "email", "type"})
        answer[key] = member.value(key, json());
    answer["permission"] = permissions[static_cast<size_t>(call.key.permission)];
    return record(call, 200, answer.dump(-1, ' ', false, json::error_handler_t::replace));
}

const SdApiKey *StartdeliverService::keyOf(const HttpRequest &request) const
{
    const auto at = m_keys.constFind(request.headers.value("Authorization"));
    return at == m_keys.constEnd() || !at->active ? nullptr : &*at;
}

std::optional<HttpResponse> StartdeliverService::throttled()
{
    const double wait = m_bucket.take(m_clock.now(), m_switches.rate, m_switches.burst);
    if (wait <= 0)
        return std::nullopt;
    HttpResponse response = error(429, "Too many requests");
    if (m_switches.retryAfter)
        response.headers.add("Retry-After", QByteArray::number(static_cast<int>(std::ceil(wait))));
    return response;
}

HttpResponse StartdeliverService::record(const Call &call, int status, const std::string &text) const
{
    if (status == 204) {
        HttpResponse empty;
        empty.status = status;
        return empty;
    }
    const std::string shape = shown(call, text);
    const bool wrapped = m_switches.replies == SdSwitches::Replies::Wrapped;
    return jsonResponse(status, wrapped ? "{\"" + m_schema.resultMember + "\":" + shape + "}" : shape);
}

HttpResponse StartdeliverService::error(int status, const std::string &text) const
{
    HttpResponse response;
    switch (m_switches.errors) {
    case SdSwitches::Errors::Json:
        return jsonResponse(
            status, json{{"error", text}}.dump(-1, ' ', false, json::error_handler_t::replace));
    case SdSwitches::Errors::Text:
        response.headers.add("Content-Type", "text/plain; charset=utf-8");
        response.body = QByteArray::fromStdString(text);
        break;
    case SdSwitches::Errors::Html:
        response.headers.add("Content-Type", "text/html; charset=utf-8");
        response.body =
            "<!DOCTYPE html><html><body><h1>" + QByteArray::number(status) + "</h1></body></html>";
        break;
    case SdSwitches::Errors::Empty:
        break;
    }
    response.status = status;
    return response;
}

HttpResponse StartdeliverService::lacking(const Call &call, const std::string &text, int status)
{
    const QString what =
        QString::fromLatin1(call.method) + u' ' + call.request.path + u": "_s + QString::fromStdString(text);
    qCWarning(log::sandbox).noquote() << "not simulated:" << what;
    m_notSimulated.append(what);
    return error(status, text);
}

std::string StartdeliverService::shown(const Call &call, const std::string &text) const
{
    if (!m_switches.numbersAsText && m_switches.days.isPlain())
        return text;
    json answer = m_switches.days.shown(*call.entity, json::parse(text, nullptr, false));
    return (m_switches.numbersAsText ? numbersAsText(answer) : answer)
        .dump(-1, ' ', false, json::error_handler_t::replace);
}

SdTable *StartdeliverService::table(std::string_view entity) const
{
    const auto at = m_tables.find(entity);
    return at == m_tables.end() ? nullptr : at->second.get();
}

} // namespace tandem::sandbox
