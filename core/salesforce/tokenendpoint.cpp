// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/salesforce/grant.h"
#include "core/salesforce/tokenerrors.h"

#include "core/base/ids.h"

#include <nlohmann/json.hpp>

namespace tandem::salesforce {
using namespace Qt::StringLiterals;

namespace {

constexpr auto idleLimit = std::chrono::days(30);

using Form = QList<std::pair<QByteArray, QByteArray>>;

QByteArray encodeForm(const Form &form)
{
    QByteArray body;
    for (const auto &[name, value] : form) {
        if (!body.isEmpty())
            body += '&';
        body += name + '=' + value.toPercentEncoding();
    }
    return body;
}

QString member(const nlohmann::json &json, const char *name)
{
    const auto it = json.find(name);
    return it != json.end() && it->is_string() ? QString::fromStdString(it->get<std::string>()) : QString();
}

/// Organisation and user are the last two parts of the identity URL (contract 1.5), in 18 characters.
void takeIdentity(Grant &grant)
{
    const QStringList parts = grant.identityUrl.path().split(u'/', Qt::SkipEmptyParts);
    if (parts.size() < 2)
        return;
    if (const auto id = SalesforceId::parse(parts.at(parts.size() - 2)))
        grant.organisationId = id->text();
    if (const auto id = SalesforceId::parse(parts.last()))
        grant.userId = id->text();
}

/// What a reply of the token endpoint changes in a grant; `before` is empty after an exchange.
Result<Grant> grantFromReply(const http::Response &response, Grant before)
{
    if (!response.ok())
        return fail(explainTokenError(response));
    const auto json = nlohmann::json::parse(
        response.body.begin(), response.body.end(), nullptr, /*allow_exceptions=*/false);
    Grant grant = std::move(before);
    const QString access = json.is_object() ? member(json, "access_token") : QString();
    const QUrl instance(json.is_object() ? member(json, "instance_url") : QString());
    if (access.isEmpty() || (instance.isEmpty() && grant.instanceUrl.isEmpty()))
        return fail(explainTokenError(response));
    grant.accessToken = Secret(access.toUtf8());
    // Without rotation a reply carries no refresh token, and the old one stays good.
    if (const QString refresh = member(json, "refresh_token"); !refresh.isEmpty())
        grant.refreshToken = Secret(refresh.toUtf8());
    if (!instance.isEmpty())
        grant.instanceUrl = instance;
    if (const QUrl identity(member(json, "id")); !identity.isEmpty())
        grant.identityUrl = identity;
    takeIdentity(grant);
    const QStringList scopes = member(json, "scope").split(u' ', Qt::SkipEmptyParts);
    if (!scopes.isEmpty() && !scopes.contains(u"api"_s) && !scopes.contains(u"full"_s)) {
        return fail(ErrorKind::Configuration, u"NO_API_SCOPE"_s,
            u"The Salesforce app does not grant the scope \"api\". Ask an administrator to add \"api\" and \"refresh_token\" to it."_s);
    }
    if (grant.refreshToken.isEmpty()) {
        return fail(ErrorKind::Configuration, u"NO_REFRESH_TOKEN"_s,
            u"Salesforce gave no refresh token. Ask an administrator to add the scope \"refresh_token\" to the app."_s);
    }
    return grant;
}

/// Salesforce has one answer for a refresh token that ended, whatever ended it (contract 1.8). Unused for
/// thirty days, it has expired (1.2); else somebody revoked it, or a sixth sign-in pushed it out.
void sayWhyItEnded(Error &error, std::chrono::milliseconds unused, Instant renewedAt)
{
    if (error.code != "invalid_grant"_L1
        || !error.detail.contains("expired access/refresh token"_L1, Qt::CaseInsensitive)
        || renewedAt.ms <= 0)
        return;
    error.text = unused >= idleLimit
        ? u"The Salesforce sign-in has expired: it was not used for thirty days. Connect Salesforce again."_s
        : u"The Salesforce sign-in was revoked: somebody ended it in Salesforce, or this user signed in with "
          u"the app in "
          "more than five places, which ends the oldest sign-in. Connect Salesforce again."_s;
}

http::Request formRequest(const QByteArray &path, const QByteArray &purpose, const Form &form)
{
    http::Request request;
    request.method = "POST";
    request.path = path;
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}};
    request.body = encodeForm(form);
    request.safety = http::Safety::Once;
    request.priority = http::Priority::Immediate;
    request.authenticated = false;
    request.purpose = purpose;
    return request;
}

http::ServicePolicy policyFor(const QUrl &loginUrl)
{
    http::ServicePolicy policy;
    policy.name = "salesforce";
    policy.baseUrl = loginUrl;
    policy.maxRetries = 0;
    policy.concurrency = 1;
    return policy;
}

} // namespace

class TokenEndpoint::Private
{
public:
    Private(const QUrl &loginUrl, QString id, http::NetworkSettings network, std::shared_ptr<Clock> clock_)
        : clientId(std::move(id))
        , clock(std::move(clock_))
        , client(policyFor(loginUrl), std::move(network), clock)
    {
    }

    QString clientId;
    std::shared_ptr<Clock> clock;
    http::Client client;
};

TokenEndpoint::TokenEndpoint(
    QUrl loginUrl, QString clientId, http::NetworkSettings network, std::shared_ptr<Clock> clock)
    : d(std::make_unique<Private>(loginUrl, std::move(clientId), std::move(network), std::move(clock)))
{
}

TokenEndpoint::~TokenEndpoint() = default;

Instant TokenEndpoint::now() const
{
    return d->clock->now();
}

Task<Grant> TokenEndpoint::exchange(Authorization authorization, QByteArray code)
{
    // A public client sends the verifier and never a secret (contract 1.2).
    TANDEM_CO_TRY(response,
        d->client.send(formRequest("/services/oauth2/token", "token-exchange",
            {{"grant_type", "authorization_code"}, {"code", code}, {"client_id", d->clientId.toUtf8()},
                {"redirect_uri", authorization.redirectUri.toString(QUrl::FullyEncoded).toUtf8()},
                {"code_verifier", authorization.verifier}})));
    auto grant = grantFromReply(response, {});
    if (grant)
        grant->renewedAt = d->clock->now();
    co_return grant;
}

Task<Grant> TokenEndpoint::refresh(Grant grant)
{
    const http::Request request = formRequest("/services/oauth2/token", "token-refresh",
        {{"grant_type", "refresh_token"}, {"refresh_token", grant.refreshToken.reveal()},
            {"client_id", d->clientId.toUtf8()}});
    auto first = d->client.send(request);
    auto response = co_await std::move(first);
    if (!response && response.error().kind == ErrorKind::Network && response.error().httpStatus == 0) {
        // One repetition with the same token is acceptable where no answer came; never a second
        // (contract 1.6).
        auto second = d->client.send(request);
        response = co_await std::move(second);
    }
    if (!response)
        co_return fail(std::move(response).error());
    auto renewed = grantFromReply(*response, grant);
    if (renewed)
        renewed->renewedAt = d->clock->now();
    else
        sayWhyItEnded(renewed.error(), d->clock->now() - grant.renewedAt, grant.renewedAt);
    co_return renewed;
}

Task<bool> TokenEndpoint::revoke(Grant grant)
{
    // Salesforce needs the token alone (contract 1.7); a server that keeps to RFC 7009 wants to know which
    // public client asks.
    TANDEM_CO_TRY(response,
        d->client.send(formRequest("/services/oauth2/revoke", "token-revoke",
            {{"token", grant.refreshToken.reveal()}, {"client_id", d->clientId.toUtf8()}})));
    if (response.ok())
        co_return true;
    // A token that is not known any more needs no revoking. The answer may be a form or JSON.
    if (response.status == 400
        && (response.body.contains("invalid_token") || response.body.contains("unsupported_token_type")))
        co_return false;
    co_return fail(explainTokenError(response));
}

} // namespace tandem::salesforce
