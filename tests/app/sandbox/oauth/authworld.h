// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/oauth/salesforceauth.h"
#include "tests/app/sandbox/startdeliver/sdworld.h"

#include <QMap>
#include <QUrlQuery>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using nlohmann::json;

using Form = QMap<QString, QString>;

inline constexpr const char *callback = "http://localhost:47811/oauth/callback";
inline constexpr const char *verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
inline constexpr const char *challenge =
    "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"; // RFC 7636, appendix B

inline QByteArray encoded(const Form &form)
{
    QByteArray body;
    for (auto at = form.begin(); at != form.end(); ++at)
        body += (body.isEmpty() ? "" : "&") + QUrl::toPercentEncoding(at.key()) + '='
            + QUrl::toPercentEncoding(at.value());
    return body;
}

struct AuthWorld
{
    AuthWorld()
        : auth(clock)
    {
        auth.registerClient("client", {callback});
        auth.setBaseUrl(QUrl(u"http://127.0.0.1:1234"_s));
    }

    server::HttpResponse get(const QString &path, const Form &query = {}, const QByteArray &bearer = {})
    {
        server::HttpRequest request;
        request.method = "GET";
        request.path = path;
        for (auto at = query.begin(); at != query.end(); ++at)
            request.query.append({at.key(), at.value()});
        if (!bearer.isEmpty())
            request.headers.add("Authorization", "Bearer " + bearer);
        return auth.handle(request);
    }
    server::HttpResponse post(const QString &path, const Form &form)
    {
        server::HttpRequest request;
        request.method = "POST";
        request.path = path;
        request.body = encoded(form);
        return auth.handle(request);
    }
    json token(const Form &form, int *status = nullptr)
    {
        const auto response = post(u"/services/oauth2/token"_s, form);
        if (status != nullptr)
            *status = response.status;
        return json::parse(response.body.toStdString(), nullptr, false);
    }

    static Form ask()
    {
        return {{u"response_type"_s, u"code"_s}, {u"client_id"_s, u"client"_s},
            {u"redirect_uri"_s, QLatin1String(callback)}, {u"scope"_s, u"api refresh_token id openid"_s},
            {u"state"_s, u"s 1&x"_s}, {u"code_challenge"_s, QLatin1String(challenge)},
            {u"code_challenge_method"_s, u"S256"_s}};
    }
    /// What the redirect of an answer says.
    static QUrlQuery redirected(const server::HttpResponse &response)
    {
        QByteArray location = response.headers.value("Location");
        return QUrlQuery(QUrl(QString::fromLatin1(location.replace("+", "%20"))));
    }
    QString code()
    {
        Form form = ask();
        form.insert(u"decision"_s, u"allow"_s);
        return redirected(post(u"/services/oauth2/authorize"_s, form))
            .queryItemValue(u"code"_s, QUrl::FullyDecoded);
    }
    Form exchange(const QString &code)
    {
        return {{u"grant_type"_s, u"authorization_code"_s}, {u"code"_s, code}, {u"client_id"_s, u"client"_s},
            {u"redirect_uri"_s, QLatin1String(callback)}, {u"code_verifier"_s, QLatin1String(verifier)}};
    }
    json signIn() { return token(exchange(code())); }
    json refresh(const std::string &refreshToken)
    {
        return token({{u"grant_type"_s, u"refresh_token"_s}, {u"client_id"_s, u"client"_s},
            {u"refresh_token"_s, QString::fromStdString(refreshToken)}});
    }
    bool alive(const json &tokens)
    {
        return auth.holderOf(QByteArray::fromStdString(tokens.value("access_token", ""))).has_value();
    }

    StillClock clock;
    SalesforceAuth auth;
};

} // namespace tandem::sandbox
