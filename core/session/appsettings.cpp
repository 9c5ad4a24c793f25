// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/appsettings.h"

#include "core/session/loopback.h"

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

QStringList callbacks(const SalesforceConfiguration &configuration)
{
    QStringList urls;
    for (const int port : configuration.redirectPorts)
        urls.append(u"http://localhost:%1"_s.arg(port) + Loopback::path);
    return urls;
}

} // namespace

QList<AppSetting> externalClientAppSettings(const SalesforceConfiguration &configuration)
{
    return {
        {u"Setup, External Client App Manager, New External Client App"_s, {u"Tandem"_s},
            u"New connected apps cannot be made any more; one that exists may be used with the same settings."_s},
        {u"Distribution State"_s, {u"Local"_s}, u"The app is for this organisation alone."_s},
        {u"API (Enable OAuth Settings)"_s, {u"Enable OAuth"_s}, {}},
        {u"Callback URL"_s, callbacks(configuration),
            u"Each on a line of its own, letter by letter: Tandem listens on the first port that is free."_s},
        {u"OAuth Scopes"_s,
            {u"Manage user data via APIs (api)"_s,
                u"Perform requests at any time (refresh_token, offline_access)"_s,
                u"Access the identity URL service (id, profile, email, address, phone)"_s,
                u"Access unique user identifiers (openid)"_s},
            u"Tandem asks for: api refresh_token id openid."_s},
        {u"Flow Enablement"_s,
            {u"Authorization Code and Credentials Flow: off"_s, u"Client Credentials Flow: off"_s,
                u"Device Flow: off"_s, u"JWT Bearer Flow: off"_s},
            u"The web server flow, which Tandem uses, needs no switch here."_s},
        {u"Require secret for Web Server Flow"_s, {u"off"_s},
            u"A program on a desk cannot keep a secret of the app; Tandem has none and asks for none."_s},
        {u"Require secret for Refresh Token Flow"_s, {u"off"_s}, {}},
        {u"Require Proof Key for Code Exchange (PKCE)"_s, {u"on"_s}, u"It stands in for the secret."_s},
        {u"Enable Refresh Token Rotation"_s, {u"on"_s},
            u"Every renewal gives a new token; Tandem stores it before it uses it."_s},
        {u"Enforce Refresh Token IP Allowlist"_s, {u"off"_s},
            u"It is not meant for callbacks on localhost."_s},
        {u"Policies, Refresh Token Policy"_s, {u"Expire refresh token if not used for: 30 days"_s},
            u"Longer is not possible; Tandem must run once a month, or a person signs in again."_s},
        {u"Policies, Permitted Users"_s,
            {u"All users may self-authorize, or: Admin approved users are pre-authorized, with a profile or permission set of the user"_s},
            u"Who is not allowed here sees an error in the browser, and nothing comes back."_s},
        {u"Settings, OAuth Settings, Consumer Key and Secret"_s, {u"Copy the consumer key"_s},
            u"It goes into salesforce.clientId. The consumer secret is not needed. Salesforce may take ten "
            u"minutes "
            "before it knows a new app."_s},
    };
}

QStringList whenTheBrowserStays()
{
    return {
        u"\"Cross-organisation\", \"app is not installed\", \"OAUTH_APPROVAL_ERROR_GENERIC\" or \"blocked\": "
        u"an "
        "administrator must install the app in this organisation (Setup, Connected Apps OAuth Usage) and "
        "allow your "
        "user."_s,
        u"\"redirect_uri_mismatch\": a callback address is missing in the app, or differs by a letter."_s,
        u"\"invalid_client_id\": the consumer key is wrong, the app is not ten minutes old yet, or you are "
        u"at the wrong "
        "sign-in address (production, sandbox, My Domain)."_s,
        u"\"restricted IP\" or a request for a code by mail: an administrator must allow this network's address."_s,
        u"The page says you are signed in, but Tandem still waits: copy the whole address out of the browser "
        u"and paste it "
        "into Tandem."_s,
    };
}

} // namespace tandem::session
