// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/face/gate.h"

#include "app/sandbox/salesforce/sfcontext.h"

#include <nlohmann/json.hpp>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using server::HttpRequest;
using server::HttpResponse;

namespace {

bool isLoopback(const QByteArray &host)
{
    const qsizetype colon = host.lastIndexOf(':');
    const bool hasPort = colon > host.lastIndexOf(']');
    const QByteArray name = (hasPort ? host.left(colon) : host).toLower();
    return name == "127.0.0.1" || name == "localhost" || name == "[::1]";
}

} // namespace

std::optional<HttpResponse> refusedAtGate(const HttpRequest &request)
{
    const QByteArray host = request.headers.value("Host");
    if (!isLoopback(host))
        return faceError(403, u"The control port answers only to this machine's own names."_s);
    const QByteArray origin = request.headers.value("Origin");
    if (!origin.isNull() && origin != "http://" + host)
        return faceError(403, u"Another page may not use the control port."_s);
    // A page elsewhere can send neither of these without asking first (CORS): it is the others that a form
    // could send.
    const bool reads = request.method == "GET" || request.method == "HEAD"
        || (request.method == "DELETE" && request.body.isEmpty());
    const QByteArray type = request.headers.value("Content-Type").split(';').first().trimmed().toLower();
    if (!reads && type != "application/json")
        return faceError(415, u"Send application/json."_s);
    return std::nullopt;
}

void addGuards(HttpResponse &response)
{
    response.headers.add("Content-Security-Policy",
        "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'");
    response.headers.add("X-Content-Type-Options", "nosniff");
    response.headers.add("Referrer-Policy", "no-referrer");
    response.headers.add("Cross-Origin-Resource-Policy", "same-origin");
    if (!response.headers.contains("Cache-Control"))
        response.headers.add("Cache-Control", "no-store");
}

HttpResponse faceError(int status, const QString &text, const QStringList &fields)
{
    nlohmann::json names = nlohmann::json::array();
    for (const QString &field : fields)
        names.push_back(field.toStdString());
    return jsonResponse(status, nlohmann::json{{"error", text.toStdString()}, {"fields", names}});
}

} // namespace tandem::sandbox
