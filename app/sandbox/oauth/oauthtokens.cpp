// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/oauth/oauthform.h"
#include "app/sandbox/oauth/salesforceauth.h"
#include "app/sandbox/seeddata.h"

#include <QCryptographicHash>

#include <nlohmann/json.hpp>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using nlohmann::json;
using server::HttpResponse;

namespace {

HttpResponse jsonAnswer(int status, const json &body)
{
    HttpResponse response;
    response.status = status;
    response.headers.add("Content-Type", "application/json;charset=UTF-8");
    response.headers.add("Cache-Control", "no-cache, no-store");
    response.body = QByteArray::fromStdString(body.dump(-1, ' ', false, json::error_handler_t::replace));
    return response;
}

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

bool wellFormedVerifier(const QByteArray &verifier)
{
    constexpr qsizetype shortest = 43;
    // Salesforce asks for 128 random bytes in base64: 171 characters, which jsforce and sf send, above the
    // standard's 128 (real-clients.md 11).
    constexpr qsizetype longest = 171;
    return verifier.size() >= shortest && verifier.size() <= longest
        && std::all_of(verifier.begin(), verifier.end(), [](char c) {
               const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
               return letter || c == '-' || c == '.' || c == '_' || c == '~';
           });
}

} // namespace

QString formValue(const QList<std::pair<QString, QString>> &form, QStringView name)
{
    const auto at =
        std::find_if(form.begin(), form.end(), [&](const auto &field) { return field.first == name; });
    return at == form.end() ? QString() : at->second;
}

bool hasField(const QList<std::pair<QString, QString>> &form, QStringView name)
{
    return std::any_of(form.begin(), form.end(), [&](const auto &field) { return field.first == name; });
}

HttpResponse oauthError(const QByteArray &error, const QByteArray &description)
{
    return jsonAnswer(
        400, {{"error", error.toStdString()}, {"error_description", description.toStdString()}});
}

HttpResponse inFormat(
    const server::HttpRequest &request, const QList<std::pair<QString, QString>> &form, HttpResponse answer)
{
    QString format = formValue(form, u"format");
    const QByteArray accept = request.headers.value("Accept");
    if (format.isEmpty() && accept.contains("xml") && !accept.contains("json"))
        format = u"xml"_s;
    if (format.isEmpty() && accept.contains("urlencoded") && !accept.contains("json"))
        format = u"urlencoded"_s;
    const json members = json::parse(answer.body.begin(), answer.body.end(), nullptr, false);
    if ((format != "xml"_L1 && format != "urlencoded"_L1) || !members.is_object())
        return answer;
    const bool xml = format == "xml"_L1;
    QByteArray body;
    for (const auto &[name, value] : members.items()) {
        const QString text =
            QString::fromStdString(value.is_string() ? value.get<std::string>() : value.dump());
        const QByteArray key = QByteArray::fromStdString(name);
        if (xml)
            body += '<' + key + '>' + text.toHtmlEscaped().toUtf8() + "</" + key + '>';
        else
            body += (body.isEmpty() ? "" : "&") + key + '=' + QUrl::toPercentEncoding(text);
    }
    HttpResponse other;
    other.status = answer.status;
    other.headers.add(
        "Content-Type", xml ? "application/xml;charset=UTF-8" : "application/x-www-form-urlencoded");
    other.headers.add("Cache-Control", "no-cache, no-store");
    other.body = xml ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?><OAuth>" + body + "</OAuth>" : body;
    return other;
}

HttpResponse SalesforceAuth::token(const Form &form)
{
    if (formValue(form, u"grant_type") == "urn:ietf:params:oauth:grant-type:jwt-bearer"_L1)
        return jwtBearer(form); // its issuer is the client
    const QByteArray clientId = formValue(form, u"client_id").toUtf8();
    if (!m_clients.contains(clientId))
        return oauthError("invalid_client_id", "client identifier invalid");
    if (hasField(form, u"client_secret")) // a public client has none (contract 1.2)
        return oauthError("invalid_client", "invalid client credentials");
    if (m_switches.organizationLocked)
        return oauthError("inactive_org", "organization is locked, closed, or suspended");
    if (m_switches.tokenError)
        return oauthError(m_switches.tokenError->error, m_switches.tokenError->description);
    return granted(form, clientId);
}

HttpResponse SalesforceAuth::granted(const Form &form, const QByteArray &clientId)
{
    const QString grant = formValue(form, u"grant_type");
    if (grant == "authorization_code"_L1)
        return exchange(form, clientId);
    if (grant == "refresh_token"_L1)
        return renew(form, clientId);
    return oauthError("unsupported_grant_type", "grant type not supported");
}

HttpResponse SalesforceAuth::exchange(const Form &form, const QByteArray &clientId)
{
    constexpr std::chrono::minutes codeLife{15};
    const auto at = m_codes.find(formValue(form, u"code").toUtf8());
    if (at == m_codes.end() || at->clientId != clientId)
        return oauthError("invalid_grant", "invalid authorization code");
    if (at->used || m_clock.now() - at->made > codeLife)
        return oauthError("invalid_grant", "expired authorization code");
    if (formValue(form, u"redirect_uri").toUtf8() != at->redirect)
        return oauthError("redirect_uri_mismatch", "redirect_uri must match configuration");
    at->used = true;
    if (!hasField(form, u"code_verifier"))
        return oauthError("invalid_grant", "code verifier is required");
    const QByteArray verifier = formValue(form, u"code_verifier").toUtf8();
    const QByteArray hash = base64Url(QCryptographicHash::hash(verifier, QCryptographicHash::Sha256));
    if (!wellFormedVerifier(verifier) || hash != at->challenge)
        return oauthError("invalid_request", "invalid code verifier");
    const OAuthUser *user = userWithId(at->user);
    if (user == nullptr || !user->active)
        return oauthError("inactive_user", "user is inactive");
    if (auto refused = barred(at->scopes))
        return *std::move(refused);
    if (tooManyLogins(at->user))
        return oauthError("rate_limit_exceeded", "login rate exceeded");
    return grantAnswer(
        m_grants.approve(clientId, at->user, at->scopes, m_clock.now()), at->user, at->scopes, true);
}

HttpResponse SalesforceAuth::renew(const Form &form, const QByteArray &clientId)
{
    const QByteArray token = formValue(form, u"refresh_token").toUtf8();
    if (const OAuthGrant *known = m_grants.ofRefresh(token)) {
        const OAuthUser *user = userWithId(known->user);
        if (user == nullptr || !user->active)
            return oauthError("inactive_user", "user is inactive");
        if (auto refused = barred(known->scopes))
            return *std::move(refused);
        if (tooManyLogins(known->user))
            return oauthError("rate_limit_exceeded", "login rate exceeded");
    }
    OAuthGrant grant;
    const auto tokens = m_grants.refresh(token, clientId, m_clock.now(), grant);
    if (!tokens)
        return oauthError("invalid_grant", "expired access/refresh token");
    return grantAnswer(*tokens, grant.user, grant.scopes, false);
}

HttpResponse SalesforceAuth::grantAnswer(
    const TokenPair &tokens, const QString &user, const QStringList &scopes, bool signIn) const
{
    const QByteArray id = identityUrl(user).toUtf8();
    const QByteArray issued = QByteArray::number(m_clock.now().ms);
    json answer{{"access_token", tokens.access.toStdString()}, {"scope", scopes.join(u' ').toStdString()},
        {"instance_url", m_instanceUrl.toString(QUrl::StripTrailingSlash).toStdString()},
        {"id", id.toStdString()}, {"token_type", "Bearer"}, {"issued_at", issued.toStdString()},
        {"signature",
            QCryptographicHash::hash(id + issued, QCryptographicHash::Sha256).toBase64().toStdString()}};
    if (!tokens.refresh.isEmpty())
        answer["refresh_token"] = tokens.refresh.toStdString();
    if (signIn && scopes.contains("openid"_L1)) {
        const QByteArray claims =
            R"({"iss":")" + m_baseUrl.toString().toUtf8() + R"(","sub":")" + id + R"("})";
        answer["id_token"] =
            (base64Url(R"({"alg":"RS256","typ":"JWT"})") + '.' + base64Url(claims) + ".c2FuZGJveA")
                .toStdString();
    }
    return jsonAnswer(200, answer);
}

std::optional<HttpResponse> SalesforceAuth::barred(const QStringList &scopes) const
{
    if (m_switches.ipRestricted)
        return oauthError("invalid_grant", "ip restricted");
    const int hour = m_clock.now().toDateTime().time().hour();
    if (hour < m_switches.loginFrom || hour >= m_switches.loginTo)
        return oauthError("invalid_grant", "invalid login hours");
    const auto left = [this](const QString &scope) {
        return givesAnything({scope}) && (!m_switches.appScopes || m_switches.appScopes->contains(scope));
    };
    if (std::none_of(scopes.begin(), scopes.end(), left))
        return oauthError("invalid_grant", "no valid scopes defined");
    return std::nullopt;
}

bool SalesforceAuth::tooManyLogins(const QString &user)
{
    if (m_switches.loginsPerHour <= 0)
        return false;
    const Instant now = m_clock.now();
    std::deque<Instant> &recent = m_logins[user];
    while (!recent.empty() && now - recent.front() > std::chrono::hours(1))
        recent.pop_front();
    recent.push_back(now);
    return recent.size() > static_cast<size_t>(m_switches.loginsPerHour);
}

HttpResponse SalesforceAuth::revoke(const server::HttpRequest &, const Form &form)
{
    HttpResponse response;
    if (m_grants.revoke(formValue(form, u"token").toUtf8()))
        return response;
    response.status = 400;
    response.headers.add("Content-Type", "application/x-www-form-urlencoded");
    if (!formValue(form, u"token_type_hint").isEmpty()
        && formValue(form, u"token_type_hint") != "access_token"_L1
        && formValue(form, u"token_type_hint") != "refresh_token"_L1) {
        response.body = "error=unsupported_token_type&error_description=this+token+type+is+not+supported";
        return response;
    }
    response.body = "error=invalid_token&error_description=invalid+token%3A+token+is+unknown";
    return response;
}

/// Needs a secret, which a desktop app has not (contract 1.7).
HttpResponse SalesforceAuth::introspect(const Form &form)
{
    if (!hasField(form, u"client_secret"))
        return oauthError("invalid_client", "invalid client credentials");
    return oauthError("invalid_client_credentials", "client secret invalid");
}

HttpResponse SalesforceAuth::configuration() const
{
    const std::string host = m_baseUrl.toString(QUrl::StripTrailingSlash).toStdString();
    const std::string oauth = host + "/services/oauth2/";
    return jsonAnswer(200,
        {{"issuer", host}, {"authorization_endpoint", oauth + "authorize"},
            {"token_endpoint", oauth + "token"}, {"revocation_endpoint", oauth + "revoke"},
            {"userinfo_endpoint", oauth + "userinfo"}, {"introspection_endpoint", oauth + "introspect"},
            {"response_types_supported", {"code"}},
            {"scopes_supported", {"api", "refresh_token", "id", "openid", "web", "full"}},
            {"code_challenge_methods_supported", {"S256"}}, {"subject_types_supported", {"public"}},
            {"id_token_signing_alg_values_supported", {"RS256"}}});
}

QString SalesforceAuth::identityUrl(const QString &user) const
{
    return m_baseUrl.toString(QUrl::StripTrailingSlash) + u"/id/"_s + seedOrganizationId() + u'/' + user;
}

} // namespace tandem::sandbox
