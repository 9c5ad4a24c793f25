// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/oauth/salesforceauth.h"

#include "app/sandbox/oauth/oauthform.h"
#include "app/sandbox/oauth/oauthpages.h"
#include "app/sandbox/seeddata.h"
#include "core/base/logging.h"
#include "core/server/formdata.h"

#include <algorithm>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using server::HttpRequest;
using server::HttpResponse;

namespace {

HttpResponse redirect(const QByteArray &to, const QList<std::pair<QByteArray, QString>> &parameters)
{
    QByteArray location = to;
    char separator = to.contains('?') ? '&' : '?';
    for (const auto &[name, value] : parameters) {
        location += separator + name + '=' + QUrl::toPercentEncoding(value).replace("%20", "+");
        separator = '&';
    }
    HttpResponse response;
    response.status = 302;
    response.headers.add("Location", location);
    response.headers.add("Cache-Control", "no-cache,no-store");
    return response;
}

bool knownScope(const QString &scope)
{
    static const QStringList known{u"api"_s, u"refresh_token"_s, u"offline_access"_s, u"id"_s, u"openid"_s,
        u"web"_s, u"full"_s, u"profile"_s, u"email"_s, u"address"_s, u"phone"_s, u"chatter_api"_s,
        u"visualforce"_s, u"custom_permissions"_s, u"content"_s, u"lightning"_s};
    return known.contains(scope);
}

} // namespace

SalesforceAuth::SalesforceAuth(const SandboxClock &clock)
    : m_clock(clock)
{
    for (int i = 0; i < seedOwnerCount; ++i) {
        const SeedOwner owner = ownerAt(i);
        m_users.append({seedUserId(i), owner.email, owner.firstName, owner.lastName, owner.active});
    }
}

bool SalesforceAuth::serves(const QString &path)
{
    return path.startsWith("/services/oauth2/"_L1) || path.startsWith("/id/"_L1)
        || path.startsWith("/.well-known/"_L1);
}

HttpResponse SalesforceAuth::handle(const HttpRequest &request)
{
    const Form form = request.method == "POST" ? server::decodeForm(request.body) : request.query;
    if (request.path == "/services/oauth2/authorize"_L1)
        return authorize(request, form);
    if (request.path == "/services/oauth2/token"_L1)
        return request.method == "POST" ? inFormat(request, form, token(form))
                                        : oauthError("invalid_request", "must use HTTP POST");
    if (request.path == "/services/oauth2/introspect"_L1)
        return introspect(form);
    if (request.path == "/.well-known/openid-configuration"_L1)
        return configuration();
    if (request.path == "/services/oauth2/revoke"_L1)
        return revoke(request, form);
    if (request.path == "/services/oauth2/userinfo"_L1)
        return userInfo(request);
    if (request.path.startsWith("/id/"_L1))
        return identity(request);
    qCWarning(log::sandbox).noquote() << "not simulated:" << request.method << request.path;
    m_notSimulated.append(QString::fromLatin1(request.method) + u' ' + request.path);
    HttpResponse response;
    response.status = 404;
    return response;
}

std::optional<TokenHolder> SalesforceAuth::holderOf(QByteArray token)
{
    const OAuthGrant *grant = m_grants.use(token, m_clock.now());
    if (grant == nullptr)
        return std::nullopt;
    return TokenHolder{grant->user, grant->clientId, givesApi(grant->scopes), !m_switches.appDetached};
}

void SalesforceAuth::registerCertificate(const QByteArray &clientId, const QByteArray &pem)
{
    m_certificates.insert(clientId, pem);
}

void SalesforceAuth::registerClient(const QByteArray &clientId, const QList<QByteArray> &callbacks)
{
    m_clients.insert(clientId, callbacks);
}

void SalesforceAuth::setUserActive(const QString &username, bool active)
{
    if (OAuthUser *user = userNamed(username))
        user->active = active;
}

TokenPair SalesforceAuth::grantTo(const QByteArray &clientId)
{
    return m_grants.approve(
        clientId, m_users.first().id, {u"api"_s, u"refresh_token"_s, u"id"_s, u"openid"_s}, m_clock.now());
}

HttpResponse SalesforceAuth::authorize(const HttpRequest &request, const Form &form)
{
    Ask ask;
    ask.clientId = formValue(form, u"client_id").toUtf8();
    const auto client = m_clients.constFind(ask.clientId);
    if (m_switches.appBlocked) {
        return oauthErrorPage("OAUTH_APPROVAL_ERROR_GENERIC",
            u"An unexpected error has occurred during authentication. Please try again."_s);
    }
    if (client == m_clients.constEnd())
        return oauthErrorPage("invalid_client_id", u"client identifier invalid"_s);
    ask.redirect = formValue(form, u"redirect_uri").toUtf8();
    if (ask.redirect.isEmpty())
        return oauthErrorPage("redirect_uri_missing", u"redirect_uri not specified"_s);
    if (!client->contains(ask.redirect))
        return oauthErrorPage("redirect_uri_mismatch", u"redirect_uri must match configuration"_s);
    ask.state = formValue(form, u"state");
    ask.hasState = hasField(form, u"state");
    const auto back = [&](const char *error, const QString &description) {
        QList<std::pair<QByteArray, QString>> answer{
            {"error", QString::fromLatin1(error)}, {"error_description", description}};
        if (ask.hasState)
            answer.append({"state", ask.state});
        return redirect(ask.redirect, answer);
    };
    if (formValue(form, u"response_type") != "code"_L1)
        return back("unsupported_response_type", u"response type not supported"_s);
    ask.scopes = formValue(form, u"scope").split(u' ', Qt::SkipEmptyParts);
    if (ask.scopes.isEmpty())
        ask.scopes =
            m_switches.appScopes.value_or(QStringList{u"api"_s, u"refresh_token"_s, u"id"_s, u"openid"_s});
    const auto assigned = [this](const QString &scope) {
        return m_switches.appScopes ? m_switches.appScopes->contains(scope) : knownScope(scope);
    };
    if (!std::all_of(ask.scopes.begin(), ask.scopes.end(), assigned) || !givesAnything(ask.scopes))
        return back("invalid_scope", u"the requested scope is invalid, unknown, or malformed"_s);
    ask.challenge = formValue(form, u"code_challenge").toUtf8();
    if (ask.challenge.isEmpty())
        return back("invalid_request", u"missing required code challenge"_s);
    // jsforce and the Salesforce CLI leave the method out and mean S256 (contract real-clients.md 11).
    if (hasField(form, u"code_challenge_method") && formValue(form, u"code_challenge_method") != "S256"_L1)
        return back("invalid_request", u"code challenge method not supported"_s);
    if (formValue(form, u"prompt") == "none"_L1) // nobody is signed in to the sandbox
        return back("immediate_unsuccessful", u"immediate_unsuccessful"_s);
    QString decision = request.method == "POST" ? formValue(form, u"decision") : QString();
    if (m_switches.autoConsent && decision.isEmpty())
        decision = formValue(form, u"auto");
    if (decision == "deny"_L1)
        return back("access_denied", u"end-user denied authorization"_s);
    return decide(ask, form, decision);
}

HttpResponse SalesforceAuth::decide(const Ask &ask, const Form &form, const QString &decision)
{
    QString username = formValue(form, u"username");
    if (username.isEmpty())
        username = formValue(form, u"login_hint");
    if (username.isEmpty())
        username = m_users.first().username;
    if (decision != "allow"_L1)
        return consentPage(form, username, {});
    const OAuthUser *user = userNamed(username);
    if (user == nullptr || !user->active)
        return consentPage(form, username,
            u"Please check your username. If you still cannot log in, contact your administrator."_s);
    const QByteArray code = "aPrx" + m_grants.newText("code") + "==";
    m_codes.insert(code, {ask.clientId, ask.redirect, ask.challenge, user->id, ask.scopes, m_clock.now()});
    QList<std::pair<QByteArray, QString>> answer{{"code", QString::fromLatin1(code)}};
    if (ask.hasState)
        answer.append({"state", ask.state});
    return redirect(ask.redirect, answer);
}

OAuthUser *SalesforceAuth::userNamed(const QString &username)
{
    const auto at = std::find_if(m_users.begin(), m_users.end(), [&](const OAuthUser &user) {
        return user.username.compare(username.trimmed(), Qt::CaseInsensitive) == 0;
    });
    return at == m_users.end() ? nullptr : &*at;
}

const OAuthUser *SalesforceAuth::userWithId(const QString &id) const
{
    const auto at =
        std::find_if(m_users.begin(), m_users.end(), [&](const OAuthUser &user) { return user.id == id; });
    return at == m_users.end() ? nullptr : &*at;
}

} // namespace tandem::sandbox
