// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QHash>
#include <QRandomGenerator>
#include <QStringList>

#include <map>
#include <optional>

namespace tandem::sandbox {

/// What a sign-in or a refresh hands out.
struct TokenPair
{
    QByteArray access;
    QByteArray refresh;
};

/// One approval of an app by a user (contract salesforce.md 1.2).
struct OAuthGrant
{
    QByteArray clientId;
    QString user; ///< 18 characters
    QStringList scopes;
    QByteArray refresh; ///< the one that works now; empty without the scope refresh_token
    Instant lastUse;
};

/// Approvals and their tokens. Refresh tokens rotate: each works once. At most five approvals per user and
/// app; the oldest goes silently. Not thread-safe.
class OAuthGrants
{
public:
    int callsPerToken = 0; ///< an access token dies after that many calls; 0: it does not
    bool rotate = true;
    bool reuseRevokes =
        true; ///< a rotated token that comes again ends the approval (unsure in the contract, 1.6)
    bool jwtAccess = false; ///< access tokens are long and look like JSON Web Tokens (contract 1.2)
    std::chrono::minutes sessionTime{120}; ///< of an access token, prolonged by every call

    [[nodiscard]] TokenPair approve(
        const QByteArray &clientId, const QString &user, const QStringList &scopes, Instant now);
    /// New tokens for a refresh token that lives; the approval they belong to goes into `grant`.
    [[nodiscard]] std::optional<TokenPair> refresh(
        const QByteArray &token, const QByteArray &clientId, Instant now, OAuthGrant &grant);
    /// The approval of an access token that lives, until the next change; counts as a call.
    [[nodiscard]] const OAuthGrant *use(const QByteArray &access, Instant now);
    /// The approval that lets the app act for the user without him: one with a refresh token (contract 1.9).
    [[nodiscard]] const OAuthGrant *standing(const QByteArray &clientId, const QString &user) const;
    /// An access token more for an approval that standing() or ofRefresh() gave.
    [[nodiscard]] QByteArray mint(const OAuthGrant &grant, Instant now);
    [[nodiscard]] const OAuthGrant *ofRefresh(const QByteArray &token) const;
    /// A refresh token ends the approval, an access token only itself. False where there is no such token.
    bool revoke(const QByteArray &token);
    void expireAccessTokens() { m_access.clear(); }
    void revokeAll();
    [[nodiscard]] int count() const { return static_cast<int>(m_grants.size()); }

    /// Text nobody can guess from the number of those before, the same in every run.
    [[nodiscard]] QByteArray newText(const QByteArray &kind);

private:
    struct Access
    {
        int grant = 0;
        Instant expires;
        int callsLeft = 0;
    };
    [[nodiscard]] QByteArray newAccess(int grant, Instant now);
    void end(int grant);
    void keepFive(const QByteArray &clientId, const QString &user);

    std::map<int, OAuthGrant> m_grants; ///< by the number in which they were made
    QHash<QByteArray, int> m_refresh;
    QHash<QByteArray, int> m_rotated;
    QHash<QByteArray, Access> m_access;
    int m_next = 1;
    quint64 m_texts = 0;
    /// A token of an earlier start is none of this one: whoever kept it must be told so.
    const QByteArray m_salt = QByteArray::number(QRandomGenerator::system()->generate64(), 36);
};

/// Whether tokens of these scopes are good for REST, Bulk and streaming (contract salesforce.md 1.4).
[[nodiscard]] bool givesApi(const QStringList &scopes);
/// Whether they are good for userinfo and the identity address. `sf` asks for no more than api and web, and
/// reads both (contract real-clients.md 6, 12).
[[nodiscard]] bool givesIdentity(const QStringList &scopes);
/// Whether one of them gives anything: refresh_token alone is no right (contract 1.3).
[[nodiscard]] bool givesAnything(const QStringList &scopes);

} // namespace tandem::sandbox
