// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sfcontext.h"

#include <nlohmann/json.hpp>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using nlohmann::json;

void SfLocks::begin(std::chrono::steady_clock::time_point now)
{
    ++m_request;
    m_now = now;
    m_waited = {};
    for (auto at = m_held.begin(); at != m_held.end();)
        at = at->until <= now ? m_held.erase(at) : std::next(at);
}

bool SfLocks::take(const QByteArrayList &ids, std::chrono::milliseconds hold, std::chrono::milliseconds most)
{
    auto free = m_now + m_waited;
    for (const QByteArray &id : ids) {
        const auto at = m_held.constFind(id);
        if (at != m_held.cend() && at->request != m_request)
            free = std::max(free, at->until);
    }
    if (free - m_now > most)
        return false;
    m_waited = std::chrono::ceil<std::chrono::milliseconds>(free - m_now);
    for (const QByteArray &id : ids)
        m_held.insert(id, {m_request, m_now + m_waited + hold});
    return true;
}

QByteArray toBytes(const json &value)
{
    return QByteArray::fromStdString(value.dump(-1, ' ', false, json::error_handler_t::replace));
}

server::HttpResponse jsonResponse(int status, QByteArray body)
{
    server::HttpResponse response;
    response.status = status;
    response.headers.add("Content-Type", "application/json;charset=UTF-8");
    response.body = std::move(body);
    return response;
}

server::HttpResponse jsonResponse(int status, const json &body)
{
    return jsonResponse(status, toBytes(body));
}

server::HttpResponse errorResponse(const SfError &error)
{
    json object{{"message", error.message.toStdString()}, {"errorCode", toStd(error.code)}};
    if (!error.fields.isEmpty() || error.detail) {
        object["fields"] = json::array();
        for (const QByteArray &field : error.fields)
            object["fields"].push_back(toStd(field));
    }
    if (error.detail)
        object.update(*error.detail);
    return jsonResponse(error.status, json::array({std::move(object)}));
}

server::HttpResponse errorResponse(int status, const QByteArray &code, const QString &message)
{
    return errorResponse(SfError{code, message, {}, status, nullptr});
}

json failedRow(const SfError &error)
{
    json fields = json::array();
    for (const QByteArray &field : error.fields)
        fields.push_back(toStd(field));
    json object{{"statusCode", toStd(error.code)}, {"message", error.message.toStdString()},
        {"fields", std::move(fields)}};
    return json{{"success", false}, {"errors", json::array({std::move(object)})}};
}

json savedRow(const QByteArray &id)
{
    return json{{"id", toStd(id)}, {"success", true}, {"errors", json::array()}};
}

SfResult<json> bodyObject(const server::HttpRequest &request)
{
    const QByteArray type = request.headers.value("Content-Type").toLower();
    if (!type.startsWith("application/json")) {
        return refuse("UNSUPPORTED_MEDIA_TYPE",
            u"Content-Type header specified in HTTP request is not supported: "_s + QString::fromLatin1(type),
            {}, 415);
    }
    json body = json::parse(request.body.begin(), request.body.end(), nullptr, false);
    if (body.is_discarded())
        return refuse("JSON_PARSER_ERROR", u"Unexpected character or end of input at [line:1, column:1]"_s);
    if (!body.is_object()) {
        return refuse("JSON_PARSER_ERROR",
            u"Can not deserialize SObject: unexpected array or scalar at [line:1, column:1]"_s);
    }
    return body;
}

const json &member(const json &object, const char *name)
{
    static const json none;
    if (!object.is_object())
        return none;
    const auto at = object.find(name);
    return at == object.end() ? none : *at;
}

QByteArray textOf(const json &value)
{
    return value.is_string() ? QByteArray::fromStdString(value.get_ref<const std::string &>()) : QByteArray();
}

server::HttpResponse notFound()
{
    return jsonResponse(
        404, QByteArray(R"([{"errorCode":"NOT_FOUND","message":"The requested resource does not exist"}])"));
}

} // namespace tandem::sandbox
