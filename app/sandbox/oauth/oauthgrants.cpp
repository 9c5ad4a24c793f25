// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/oauth/oauthgrants.h"

#include <QCryptographicHash>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;

QByteArray OAuthGrants::newText(const QByteArray &kind)
{
    const QByteArray seed = m_salt + "/tandem-sandbox/" + kind + '/' + QByteArray::number(++m_texts);
    return QCryptographicHash::hash(seed, QCryptographicHash::Sha256)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray OAuthGrants::newAccess(int grant, Instant now)
{
    // The look of real ones: organisation id, '!', then text with dots (contract 1.5).
    const QByteArray text = newText("access");
    if (jwtAccess) {
        QByteArray token = "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.";
        while (token.size() < 3000)
            token += newText("access");
        token += '.' + text;
        m_access.insert(token, {grant, now + sessionTime, callsPerToken});
        return token;
    }
    const QByteArray token = "00DKx000000ZqTe!AQ0AQ" + text.left(20) + '.' + text.mid(20);
    m_access.insert(token, {grant, now + sessionTime, callsPerToken});
    return token;
}

TokenPair OAuthGrants::approve(
    const QByteArray &clientId, const QString &user, const QStringList &scopes, Instant now)
{
    const int number = m_next++;
    OAuthGrant grant{clientId, user, scopes, {}, now};
    if (scopes.contains("refresh_token"_L1) || scopes.contains("offline_access"_L1))
        grant.refresh = "5Aep861" + newText("refresh");
    if (!grant.refresh.isEmpty())
        m_refresh.insert(grant.refresh, number);
    m_grants.emplace(number, grant);
    keepFive(clientId, user);
    return {newAccess(number, now), grant.refresh};
}

void OAuthGrants::keepFive(const QByteArray &clientId, const QString &user)
{
    constexpr size_t most = 5;
    std::vector<int> mine;
    for (const auto &[number, grant] : m_grants) {
        if (grant.clientId == clientId && grant.user == user)
            mine.push_back(number);
    }
    for (size_t i = 0; i + most < mine.size(); ++i)
        end(mine[i]);
}

void OAuthGrants::end(int grant)
{
    const auto isOf = [grant](const auto &entry) { return entry.value() == grant; };
    m_grants.erase(grant);
    m_refresh.removeIf(isOf);
    m_rotated.removeIf(isOf);
    m_access.removeIf([grant](const auto &entry) { return entry.value().grant == grant; });
}

std::optional<TokenPair> OAuthGrants::refresh(
    const QByteArray &token, const QByteArray &clientId, Instant now, OAuthGrant &grant)
{
    constexpr std::chrono::hours idle{30 * 24};
    if (const auto rotated = m_rotated.constFind(token); rotated != m_rotated.constEnd()) {
        if (reuseRevokes)
            end(rotated.value());
        return std::nullopt;
    }
    const auto at = m_refresh.constFind(token);
    if (at == m_refresh.constEnd())
        return std::nullopt;
    const int number = at.value();
    OAuthGrant &mine = m_grants.find(number)->second;
    if (mine.clientId != clientId)
        return std::nullopt;
    if (now - mine.lastUse > idle) {
        end(number);
        return std::nullopt;
    }
    mine.lastUse = now;
    if (rotate) {
        m_refresh.erase(at);
        m_rotated.insert(token, number);
        mine.refresh = "5Aep861" + newText("refresh");
        m_refresh.insert(mine.refresh, number);
    }
    grant = mine;
    return TokenPair{newAccess(number, now), rotate ? mine.refresh : QByteArray()};
}

const OAuthGrant *OAuthGrants::use(const QByteArray &access, Instant now)
{
    const auto at = m_access.find(access);
    if (at == m_access.end())
        return nullptr;
    if (at->expires <= now || (callsPerToken > 0 && at->callsLeft <= 0)) {
        m_access.erase(at);
        return nullptr;
    }
    --at->callsLeft;
    at->expires = now + sessionTime;
    return &m_grants.find(at->grant)->second;
}

const OAuthGrant *OAuthGrants::standing(const QByteArray &clientId, const QString &user) const
{
    for (const auto &[number, grant] : m_grants) {
        if (grant.clientId == clientId && grant.user == user && !grant.refresh.isEmpty())
            return &grant;
    }
    return nullptr;
}

QByteArray OAuthGrants::mint(const OAuthGrant &grant, Instant now)
{
    return newAccess(m_refresh.value(grant.refresh), now);
}

const OAuthGrant *OAuthGrants::ofRefresh(const QByteArray &token) const
{
    const auto at = m_refresh.constFind(token);
    return at == m_refresh.constEnd() ? nullptr : &m_grants.find(at.value())->second;
}

bool OAuthGrants::revoke(const QByteArray &token)
{
    if (const auto at = m_refresh.constFind(token); at != m_refresh.constEnd()) {
        end(at.value());
        return true;
    }
    return m_access.remove(token);
}

void OAuthGrants::revokeAll()
{
    m_grants.clear();
    m_refresh.clear();
    m_rotated.clear();
    m_access.clear();
}

bool givesApi(const QStringList &scopes)
{
    return scopes.contains("api"_L1) || scopes.contains("full"_L1);
}

bool givesIdentity(const QStringList &scopes)
{
    static const QStringList names{
        u"id"_s, u"openid"_s, u"profile"_s, u"email"_s, u"address"_s, u"phone"_s, u"web"_s};
    return givesApi(scopes) || std::any_of(scopes.begin(), scopes.end(), [](const QString &scope) {
        return names.contains(scope);
    });
}

bool givesAnything(const QStringList &scopes)
{
    return std::any_of(scopes.begin(), scopes.end(),
        [](const QString &scope) { return scope != "refresh_token"_L1 && scope != "offline_access"_L1; });
}

} // namespace tandem::sandbox
