// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/salesforce/tokenerrors.h"

#include <nlohmann/json.hpp>

namespace tandem::salesforce {
using namespace Qt::StringLiterals;

namespace {

struct Row
{
    QLatin1StringView code; ///< empty: any
    QLatin1StringView description; ///< lower case; part of the description; empty: any
    ErrorKind kind;
    QLatin1StringView text;
    Retry retry = Retry::Never;
    int waitMinutes = 0;
};

constexpr auto notInstalled =
    "Salesforce does not let this app into the organisation: it is not installed there, or blocked. Ask an administrator to install it (Setup, Connected Apps OAuth Usage) and to allow your user, then start the sign-in again."_L1;
constexpr auto wrongNetwork =
    "Salesforce does not accept sign-ins of this user from this network. Ask an administrator to allow its address."_L1;

// The first row whose code and description fit is taken (contract 1.8).
constexpr Row rows[] = {
    {""_L1, "not installed"_L1, ErrorKind::Permission, notInstalled},
    {""_L1, "uninstalled"_L1, ErrorKind::Permission, notInstalled},
    {""_L1, "blocked"_L1, ErrorKind::Permission, notInstalled},
    {"OAUTH_APPROVAL_ERROR_GENERIC"_L1, ""_L1, ErrorKind::Permission, notInstalled},
    {""_L1, "ip restricted"_L1, ErrorKind::Permission, wrongNetwork},
    {""_L1, "ip range"_L1, ErrorKind::Permission, wrongNetwork},
    {"invalid_grant"_L1, "authorization code"_L1, ErrorKind::SignIn,
        "The sign-in took too long or its code was already used. Start the sign-in again."_L1},
    {"invalid_grant"_L1, "expired access/refresh token"_L1, ErrorKind::SignIn,
        "The Salesforce sign-in has expired or was revoked. Connect Salesforce again."_L1},
    {"invalid_grant"_L1, "inactive user"_L1, ErrorKind::Permission,
        "The Salesforce user is inactive. Ask an administrator to activate it, or sign in as somebody else."_L1},
    {"invalid_grant"_L1, "invalid login hours"_L1, ErrorKind::Permission,
        "The Salesforce user may not sign in at this hour. Try again within the profile's login hours."_L1},
    {"invalid_grant"_L1, "no valid scopes"_L1, ErrorKind::Configuration,
        "The Salesforce app has no usable scopes. Ask an administrator to add \"api\" and \"refresh_token\" to it."_L1},
    {"invalid_grant"_L1, "hasn't approved"_L1, ErrorKind::Permission,
        "The user has not approved this app. Start the sign-in again and choose Allow, or ask an administrator to pre-approve it."_L1},
    {"invalid_grant"_L1, ""_L1, ErrorKind::SignIn,
        "Salesforce does not accept the sign-in any more. Connect Salesforce again."_L1},
    {"inactive_user"_L1, ""_L1, ErrorKind::Permission,
        "The Salesforce user is deactivated or frozen. Ask an administrator to activate it."_L1},
    {"inactive_org"_L1, ""_L1, ErrorKind::Permission,
        "The Salesforce organisation is locked, closed or suspended. Its administrator has to talk to Salesforce."_L1},
    {"rate_limit_exceeded"_L1, ""_L1, ErrorKind::Limit,
        "This user signed in too often in the last hour. Tandem waits half an hour before it tries again."_L1,
        Retry::Later, 30},
    {"invalid_client_id"_L1, ""_L1, ErrorKind::Configuration,
        "Salesforce does not know this client id. Check the client id in the configuration, and that the app is installed in this organisation."_L1},
    {"invalid_client_credentials"_L1, ""_L1, ErrorKind::Configuration,
        "Salesforce wants a client secret. Ask an administrator to switch off \"Require secret\" for web server and refresh token flow."_L1},
    {"invalid_client"_L1, ""_L1, ErrorKind::Configuration,
        "Salesforce does not accept this client. Check the client id, and that the app requires no secret."_L1},
    {"redirect_uri_mismatch"_L1, ""_L1, ErrorKind::Configuration,
        "The callback address is not registered in the Salesforce app. Register the redirect URL of the configuration letter by letter."_L1},
    {"redirect_uri_missing"_L1, ""_L1, ErrorKind::Configuration,
        "The Salesforce app has no callback address. Register the redirect URL of the configuration."_L1},
    {"unsupported_grant_type"_L1, ""_L1, ErrorKind::Configuration,
        "The Salesforce app does not allow this way of signing in. Ask an administrator to enable the authorization code flow with PKCE."_L1},
    {"unsupported_response_type"_L1, ""_L1, ErrorKind::Configuration,
        "The Salesforce app does not allow this way of signing in. Ask an administrator to enable the authorization code flow with PKCE."_L1},
    {"invalid_scope"_L1, ""_L1, ErrorKind::Configuration,
        "The Salesforce app lacks a scope. Ask an administrator to add \"api\", \"refresh_token\", \"id\" and \"openid\" to it."_L1},
    {"invalid_request"_L1, ""_L1, ErrorKind::SignIn,
        "Salesforce did not understand the sign-in. Start it again."_L1},
    {"immediate_unsuccessful"_L1, ""_L1, ErrorKind::SignIn,
        "Salesforce has to ask you first. Start the sign-in again and choose Allow."_L1},
    {"access_denied"_L1, ""_L1, ErrorKind::SignIn,
        "Access was denied. Start the sign-in again and choose Allow."_L1},
    {"invalid_token"_L1, ""_L1, ErrorKind::SignIn,
        "Salesforce does not know this sign-in any more. Connect Salesforce again."_L1},
};

Error broken(const http::Response &response)
{
    Error error{ErrorKind::Network, u"UNEXPECTED_ANSWER"_s,
        u"The Salesforce sign-in service does not answer as it should (status %1). Your sign-in is kept; try again later."_s
            .arg(response.status),
        {}, Retry::Later, response.status};
    return error;
}

} // namespace

Error explainOAuthError(const QString &code, const QString &description)
{
    Error error{ErrorKind::SignIn, code, {}, description};
    for (const Row &row : rows) {
        if ((!row.code.isEmpty() && code != row.code)
            || !description.contains(row.description, Qt::CaseInsensitive))
            continue;
        error.kind = row.kind;
        error.text = row.text;
        error.retry = row.retry;
        if (row.waitMinutes > 0)
            error.retryAfter = std::chrono::minutes(row.waitMinutes);
        return error;
    }
    error.text = u"Salesforce refused the sign-in: %1. Connect Salesforce again."_s.arg(
        description.isEmpty() ? code : description);
    return error;
}

Error explainTokenError(const http::Response &response)
{
    const auto json = nlohmann::json::parse(
        response.body.begin(), response.body.end(), nullptr, /*allow_exceptions=*/false);
    const auto text = [&json](const char *name) {
        const auto it = json.find(name);
        return it != json.end() && it->is_string() ? QString::fromStdString(it->get<std::string>())
                                                   : QString();
    };
    if (!json.is_object() || response.status >= 500 || response.status == 420 || text("error").isEmpty())
        return broken(response);
    Error error = explainOAuthError(text("error"), text("error_description"));
    error.httpStatus = response.status;
    return error;
}

} // namespace tandem::salesforce
