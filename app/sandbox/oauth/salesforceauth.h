// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/oauth/oauthgrants.h"
#include "app/sandbox/salesforce/tokenauthority.h"
#include "app/sandbox/service.h"

#include <QUrl>

#include <deque>

namespace tandem::sandbox {

/// A user who can sign in.
struct OAuthUser
{
    QString id; ///< 18 characters
    QString username;
    QString firstName;
    QString lastName;
    bool active = true;
};

/// An error of the token endpoint, as contract salesforce.md 1.8 lists them.
struct OAuthError
{
    QByteArray error;
    QByteArray description;
};

struct OAuthSwitches
{
    bool autoConsent = false; ///< `&auto=allow` or `deny` decides without a page
    int loginsPerHour = 3600; ///< per user, refreshes included (contract salesforce.md 1.8)
    std::optional<OAuthError> tokenError; ///< what every exchange and refresh meets
    /// The scopes assigned to the app; nothing: every one there is. None at all: no valid scopes defined.
    std::optional<QStringList> appScopes;
    bool appDetached = false; ///< tokens live, but the app's policy lets none act (contract 1.8)
    bool ipRestricted = false; ///< the login ranges of the users do not hold this machine's address
    int loginFrom = 0; ///< the login hours of the users, in UTC: [loginFrom, loginTo)
    int loginTo = 24;
    /// The organisation lets only installed apps in: an error page, and nothing goes back (contract 1.2).
    bool appBlocked = false;
    bool organizationLocked = false; ///< inactive_org
};

/// The simulated OAuth half of Salesforce for a public client: the authorize page, PKCE by S256, single-use
/// codes, rotating refresh tokens, revocation, userinfo and the identity address (contract salesforce.md 1).
/// Knows which access tokens live. Not thread-safe: the Sandbox calls it under the lock of the Salesforce
/// half.
class SalesforceAuth final : public Service, public TokenAuthority
{
public:
    /// `clock` must outlive it. The users are the seeded owners; the first is an administrator.
    explicit SalesforceAuth(const SandboxClock &clock);

    [[nodiscard]] static bool serves(const QString &path);
    [[nodiscard]] server::HttpResponse handle(const server::HttpRequest &request) override;
    [[nodiscard]] std::optional<TokenHolder> holderOf(QByteArray token) override;

    /// The certificate or public key that the JSON Web Tokens of an app are signed by (PEM; contract 1.9).
    void registerCertificate(const QByteArray &clientId, const QByteArray &pem);
    void registerClient(const QByteArray &clientId, const QList<QByteArray> &callbacks);
    /// Where data calls go from now on: `instance_url` of the next answers.
    void setInstanceUrl(const QUrl &url) { m_instanceUrl = url; }
    /// Where the identity address lives; also the instance, unless it is set afterwards.
    void setBaseUrl(const QUrl &url) { m_baseUrl = m_instanceUrl = url; }

    [[nodiscard]] OAuthSwitches &switches() { return m_switches; }
    [[nodiscard]] OAuthGrants &grants() { return m_grants; }
    void setUserActive(const QString &username, bool active);
    /// What a finished sign-in of the first user would have given.
    [[nodiscard]] TokenPair grantTo(const QByteArray &clientId);
    void expireAccessTokens() { m_grants.expireAccessTokens(); }
    [[nodiscard]] const QStringList &notSimulated() const { return m_notSimulated; }

private:
    using Form = QList<std::pair<QString, QString>>;
    struct Code
    {
        QByteArray clientId;
        QByteArray redirect;
        QByteArray challenge;
        QString user;
        QStringList scopes;
        Instant made;
        bool used = false;
    };
    /// An authorization request that may be shown to a person.
    struct Ask
    {
        QByteArray clientId;
        QByteArray redirect;
        QByteArray challenge;
        QString state;
        bool hasState = false;
        QStringList scopes;
    };

    [[nodiscard]] server::HttpResponse authorize(const server::HttpRequest &request, const Form &form);
    [[nodiscard]] server::HttpResponse decide(const Ask &ask, const Form &form, const QString &decision);
    [[nodiscard]] server::HttpResponse token(const Form &form);
    [[nodiscard]] server::HttpResponse granted(const Form &form, const QByteArray &clientId);
    [[nodiscard]] server::HttpResponse introspect(const Form &form);
    [[nodiscard]] server::HttpResponse configuration() const;
    [[nodiscard]] server::HttpResponse exchange(const Form &form, const QByteArray &clientId);
    [[nodiscard]] server::HttpResponse renew(const Form &form, const QByteArray &clientId);
    /// Grant type jwt-bearer, for apps that run where nobody can sign in (contract 1.9).
    [[nodiscard]] server::HttpResponse jwtBearer(const Form &form);
    /// Why the policies of the organisation let nobody in now, if they do not.
    [[nodiscard]] std::optional<server::HttpResponse> barred(const QStringList &scopes) const;
    [[nodiscard]] server::HttpResponse grantAnswer(
        const TokenPair &tokens, const QString &user, const QStringList &scopes, bool signIn) const;
    [[nodiscard]] server::HttpResponse revoke(const server::HttpRequest &request, const Form &form);
    [[nodiscard]] server::HttpResponse userInfo(const server::HttpRequest &request);
    [[nodiscard]] server::HttpResponse identity(const server::HttpRequest &request);
    [[nodiscard]] const OAuthUser *userOf(const server::HttpRequest &request, QByteArray &problem);
    [[nodiscard]] OAuthUser *userNamed(const QString &username);
    [[nodiscard]] const OAuthUser *userWithId(const QString &id) const;
    [[nodiscard]] QString identityUrl(const QString &user) const;
    [[nodiscard]] bool tooManyLogins(const QString &user);

    const SandboxClock &m_clock;
    OAuthSwitches m_switches;
    OAuthGrants m_grants;
    QUrl m_baseUrl;
    QUrl m_instanceUrl;
    QHash<QByteArray, QList<QByteArray>> m_clients;
    QHash<QByteArray, QByteArray> m_certificates; ///< by client
    QList<OAuthUser> m_users;
    QHash<QByteArray, Code> m_codes;
    QHash<QString, std::deque<Instant>> m_logins;
    QStringList m_notSimulated;
};

} // namespace tandem::sandbox
