// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/salesforce/grant.h"
#include "core/salesforce/tokenerrors.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <nlohmann/json.hpp>

namespace tandem::salesforce {
using namespace Qt::StringLiterals;

namespace {

constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

std::string text(const nlohmann::json &json, const char *member)
{
    const auto it = json.find(member);
    return it != json.end() && it->is_string() ? it->get<std::string>() : std::string();
}

/// 32 random bytes make a verifier of 43 characters, the least that is allowed (contract 1.3).
QByteArray randomText()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toBase64(base64Url);
}

/// The value of one query parameter, decoded once; the codes of Salesforce end in %3D (contract 1.3).
std::optional<QByteArray> parameter(const QUrl &url, QByteArrayView name)
{
    const QList<QByteArray> pairs = url.query(QUrl::FullyEncoded).toLatin1().split('&');
    for (const QByteArray &pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        if (equals >= 0 && QByteArrayView(pair).first(equals) == name)
            return QByteArray::fromPercentEncoding(pair.mid(equals + 1).replace('+', ' '));
    }
    return std::nullopt;
}

Error refusedInBrowser(const QByteArray &error, const QString &description)
{
    const QString code = QString::fromUtf8(error);
    const bool isOfTheNetwork = description.contains(u"ip r"_s, Qt::CaseInsensitive);
    if ((error == "access_denied" || error == "access-denied") && !isOfTheNetwork) {
        return {ErrorKind::SignIn, u"access_denied"_s,
            u"Access was denied in the browser. Start the sign-in again and choose Allow."_s, description};
    }
    return explainOAuthError(code, description);
}

} // namespace

Secret encodeGrant(const Grant &grant)
{
    const nlohmann::json json = {
        {"accessToken", grant.accessToken.reveal().toStdString()},
        {"refreshToken", grant.refreshToken.reveal().toStdString()},
        {"instanceUrl", grant.instanceUrl.toString(QUrl::FullyEncoded).toStdString()},
        {"identityUrl", grant.identityUrl.toString(QUrl::FullyEncoded).toStdString()},
        {"organisationId", grant.organisationId.toStdString()},
        {"userId", grant.userId.toStdString()},
        {"renewedAt", grant.renewedAt.ms},
    };
    return Secret(
        QByteArray::fromStdString(json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)));
}

Result<Grant> decodeGrant(const Secret &secret)
{
    const auto json = nlohmann::json::parse(
        secret.reveal().begin(), secret.reveal().end(), nullptr, /*allow_exceptions=*/false);
    Grant grant;
    if (json.is_object()) {
        grant.accessToken = Secret(QByteArray::fromStdString(text(json, "accessToken")));
        grant.refreshToken = Secret(QByteArray::fromStdString(text(json, "refreshToken")));
        grant.instanceUrl = QUrl(QString::fromStdString(text(json, "instanceUrl")));
        grant.identityUrl = QUrl(QString::fromStdString(text(json, "identityUrl")));
        grant.organisationId = QString::fromStdString(text(json, "organisationId"));
        grant.userId = QString::fromStdString(text(json, "userId"));
        if (const auto it = json.find("renewedAt"); it != json.end() && it->is_number_integer())
            grant.renewedAt = Instant{it->get<qint64>()};
    }
    if (grant.refreshToken.isEmpty() || !grant.instanceUrl.isValid() || grant.instanceUrl.host().isEmpty()) {
        return fail(ErrorKind::SignIn, u"GRANT_UNREADABLE"_s,
            u"The stored Salesforce sign-in cannot be read. Connect Salesforce again."_s);
    }
    return grant;
}

QByteArray codeChallenge(const QByteArray &verifier)
{
    return QCryptographicHash::hash(verifier, QCryptographicHash::Sha256).toBase64(base64Url);
}

Authorization beginAuthorization(
    const QUrl &loginUrl, const QString &clientId, const QUrl &redirectUri, bool otherUser)
{
    Authorization authorization;
    authorization.state = QString::fromLatin1(randomText());
    authorization.verifier = randomText();
    authorization.redirectUri = redirectUri;
    const QByteArray query = "response_type=code&client_id=" + QUrl::toPercentEncoding(clientId)
        + "&redirect_uri=" + QUrl::toPercentEncoding(redirectUri.toString(QUrl::FullyEncoded))
        + "&scope=api%20refresh_token%20id%20openid&state=" + authorization.state.toLatin1()
        + "&code_challenge=" + codeChallenge(authorization.verifier) + "&code_challenge_method=S256"
        + (otherUser ? "&prompt=login" : "");
    authorization.url = loginUrl;
    authorization.url.setPath(u"/services/oauth2/authorize"_s);
    authorization.url.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    return authorization;
}

Result<QByteArray> codeFromRedirect(const Authorization &authorization, const QUrl &redirected)
{
    // The state comes first: an answer that is not ours must not even be able to report an error.
    const auto state = parameter(redirected, "state");
    if (!state || *state != authorization.state.toLatin1()) {
        return fail(ErrorKind::SignIn, u"STATE_MISMATCH"_s,
            u"The answer from the browser does not belong to this sign-in. Start the sign-in again and use the page that opens then."_s);
    }
    if (const auto error = parameter(redirected, "error"))
        return fail(refusedInBrowser(
            *error, QString::fromUtf8(parameter(redirected, "error_description").value_or(QByteArray()))));
    const auto code = parameter(redirected, "code");
    if (!code || code->isEmpty()) {
        return fail(ErrorKind::SignIn, u"NO_CODE"_s,
            u"The answer from the browser holds no authorization code. Start the sign-in again."_s);
    }
    return *code;
}

} // namespace tandem::salesforce
