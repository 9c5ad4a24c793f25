// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/base/task.h"
#include "core/http/client.h"
#include "core/secrets/secretstore.h"

#include <QUrl>

namespace tandem::salesforce {

/// What a sign-in gave (contract salesforce.md 1.5).
struct Grant
{
    Secret accessToken;
    Secret refreshToken;
    QUrl instanceUrl;
    QUrl identityUrl;
    QString organisationId; ///< 18 characters
    QString userId;
    Instant renewedAt = {}; ///< when Salesforce last gave a token; 0 = not known
};

[[nodiscard]] Secret encodeGrant(const Grant &grant);
[[nodiscard]] Result<Grant> decodeGrant(const Secret &secret);

/// One authorization in the browser: PKCE S256 with a fresh verifier and state (contract 1.3). A value.
struct Authorization
{
    QUrl url; ///< what the browser opens
    QString state;
    QByteArray verifier;
    QUrl redirectUri;
};

/// `otherUser`: the page asks who signs in, although the browser has a session (contract 1.3, prompt).
[[nodiscard]] Authorization beginAuthorization(
    const QUrl &loginUrl, const QString &clientId, const QUrl &redirectUri, bool otherUser = false);
/// BASE64URL(SHA-256(verifier)) without padding.
[[nodiscard]] QByteArray codeChallenge(const QByteArray &verifier);

/// The code out of the browser's redirect, or why there is none (denied, wrong state, error with
/// description).
[[nodiscard]] Result<QByteArray> codeFromRedirect(const Authorization &authorization, const QUrl &redirected);

/// Exchanges, refreshes and revokes grants at the token endpoint. Lives on the sync thread.
class TokenEndpoint
{
public:
    TokenEndpoint(
        QUrl loginUrl, QString clientId, http::NetworkSettings network, std::shared_ptr<Clock> clock);
    ~TokenEndpoint();
    [[nodiscard]] Task<Grant> exchange(Authorization authorization, QByteArray code);
    /// The reply's refresh token replaces the old one where it carries one (rotation, contract 1.6);
    /// instance_url is taken from every reply. invalid_grant is ErrorKind::SignIn and final.
    [[nodiscard]] Task<Grant> refresh(Grant grant);
    [[nodiscard]] Task<bool> revoke(Grant grant);
    /// By the clock that dates its grants.
    [[nodiscard]] Instant now() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace tandem::salesforce
