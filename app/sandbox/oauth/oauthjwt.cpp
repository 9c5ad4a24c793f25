// SPDX-License-Identifier: GPL-3.0-or-later
// The grant of apps that run where nobody can sign in: a JSON Web Token that the app has signed (contract
// salesforce.md 1.9).
#include "app/sandbox/oauth/oauthform.h"
#include "app/sandbox/oauth/salesforceauth.h"
#include "app/sandbox/salesforce/sfcontext.h"

#include <nlohmann/json.hpp>
#include <openssl/evp.h>
#include <openssl/pem.h>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using nlohmann::json;
using server::HttpResponse;

namespace {

template <auto release> struct Release
{
    template <typename T> void operator()(T *object) const { release(object); }
};
template <typename T, auto release> using Owned = std::unique_ptr<T, Release<release>>;
using Key = Owned<EVP_PKEY, EVP_PKEY_free>;

/// Of a certificate, or of the key alone; null where the text is neither.
Key publicKey(const QByteArray &pem)
{
    using Memory = Owned<BIO, BIO_free_all>;
    const auto memory = [&] { return Memory(BIO_new_mem_buf(pem.constData(), int(pem.size()))); };
    const Owned<X509, X509_free> certificate(PEM_read_bio_X509(memory().get(), nullptr, nullptr, nullptr));
    if (certificate)
        return Key(X509_get_pubkey(certificate.get()));
    return Key(PEM_read_bio_PUBKEY(memory().get(), nullptr, nullptr, nullptr));
}

bool isSignedBy(const QByteArray &pem, const QByteArray &text, const QByteArray &signature)
{
    const Key key = publicKey(pem);
    const Owned<EVP_MD_CTX, EVP_MD_CTX_free> judge(EVP_MD_CTX_new());
    const auto bytes = [](const QByteArray &from) {
        return reinterpret_cast<const unsigned char *>(from.constData());
    };
    return key && EVP_PKEY_is_a(key.get(), "RSA") == 1
        && EVP_DigestVerifyInit(judge.get(), nullptr, EVP_sha256(), nullptr, key.get()) == 1
        && EVP_DigestVerify(
               judge.get(), bytes(signature), size_t(signature.size()), bytes(text), size_t(text.size()))
        == 1;
}

QByteArray decoded(const QByteArray &part)
{
    const auto result = QByteArray::fromBase64Encoding(part, QByteArray::Base64UrlEncoding);
    return result ? *result : QByteArray();
}

json members(const QByteArray &part)
{
    const QByteArray text = decoded(part);
    return json::parse(text.begin(), text.end(), nullptr, false);
}

/// `exp` counts seconds; `sf` sends milliseconds, and lives (contract real-clients.md 13).
std::optional<Instant> expiryOf(const json &claims)
{
    constexpr qint64 beyondSeconds = 100'000'000'000;
    const json &expiry = member(claims, "exp");
    if (!expiry.is_number())
        return std::nullopt;
    const auto count = static_cast<qint64>(expiry.get<double>());
    return Instant{count > beyondSeconds ? count : count * 1000};
}

bool isAudience(const QByteArray &audience, const QUrl &own)
{
    const QByteArray host = audience.endsWith('/') ? audience.chopped(1) : audience;
    return host == "https://login.salesforce.com" || host == "https://test.salesforce.com"
        || host == own.toString(QUrl::StripTrailingSlash).toUtf8();
}

} // namespace

HttpResponse SalesforceAuth::jwtBearer(const Form &form)
{
    constexpr std::chrono::minutes longest(5);
    const auto refused = [](const char *why) { return oauthError("invalid_grant", why); };
    const QByteArray assertion = formValue(form, u"assertion").toUtf8();
    const QByteArrayList parts = assertion.split('.');
    const json claims = parts.size() == 3 ? members(parts[1]) : json();
    if (!claims.is_object() || textOf(member(members(parts[0]), "alg")) != "RS256")
        return oauthError("invalid_request", "malformed assertion");
    const QByteArray clientId = textOf(member(claims, "iss"));
    if (!m_clients.contains(clientId))
        return oauthError("invalid_client_id", "client identifier invalid");
    const QByteArray certificate = m_certificates.value(clientId);
    if (certificate.isEmpty())
        return oauthError("invalid_client", "invalid client credentials");
    if (m_switches.organizationLocked)
        return oauthError("inactive_org", "organization is locked, closed, or suspended");
    if (!isSignedBy(certificate, parts[0] + '.' + parts[1], decoded(parts[2])))
        return refused("authentication failure");
    if (!isAudience(textOf(member(claims, "aud")), m_baseUrl))
        return refused("Audience validation failed");
    const Instant now = m_clock.now();
    const auto expires = expiryOf(claims);
    if (!expires || *expires <= now || *expires - now > longest)
        return refused("authentication failure");
    const OAuthUser *user = userNamed(QString::fromUtf8(textOf(member(claims, "sub"))));
    if (user == nullptr)
        return refused("authentication failure");
    if (!user->active)
        return refused("inactive user");
    const OAuthGrant *grant = m_grants.standing(clientId, user->id);
    if (grant == nullptr)
        return refused("user hasn't approved this consumer");
    if (auto barring = barred(grant->scopes))
        return *std::move(barring);
    if (tooManyLogins(user->id))
        return oauthError("rate_limit_exceeded", "login rate exceeded");
    const json answer{{"access_token", toStd(m_grants.mint(*grant, now))}, {"token_type", "Bearer"},
        {"scope", grant->scopes.join(u' ').toStdString()},
        {"instance_url", m_instanceUrl.toString(QUrl::StripTrailingSlash).toStdString()},
        {"id", identityUrl(user->id).toStdString()}};
    return jsonResponse(200, answer);
}

} // namespace tandem::sandbox
