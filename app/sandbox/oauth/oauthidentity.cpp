// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/oauth/oauthform.h"
#include "app/sandbox/oauth/salesforceauth.h"
#include "app/sandbox/seeddata.h"

#include <nlohmann/json.hpp>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using nlohmann::json;
using server::HttpRequest;
using server::HttpResponse;

namespace {

/// What these two addresses answer instead of JSON: a status and one word (contract salesforce.md 1.7).
HttpResponse word(int status, const QByteArray &text)
{
    HttpResponse response;
    response.status = status;
    response.headers.add("Content-Type", "text/html;charset=UTF-8");
    response.body = text;
    return response;
}

HttpResponse answer(const json &body)
{
    HttpResponse response;
    response.headers.add("Content-Type", "application/json;charset=UTF-8");
    response.headers.add("Cache-Control", "no-cache,must-revalidate,max-age=0,no-store,private");
    response.body = QByteArray::fromStdString(body.dump(-1, ' ', false, json::error_handler_t::replace));
    return response;
}

json addresses(const QUrl &instance, const QString &version)
{
    const QString host = instance.toString(QUrl::StripTrailingSlash);
    const QString data = host + u"/services/data/v"_s + version + u'/';
    return {{"rest", data.toStdString()}, {"sobjects", (data + u"sobjects/"_s).toStdString()},
        {"query", (data + u"query/"_s).toStdString()}, {"custom_domain", host.toStdString()}};
}

} // namespace

const OAuthUser *SalesforceAuth::userOf(const HttpRequest &request, QByteArray &problem)
{
    QByteArray token;
    const QByteArray header = request.headers.value("Authorization");
    const qsizetype space = header.indexOf(' ');
    const QByteArray scheme = header.left(space).toLower();
    if (space > 0 && (scheme == "bearer" || scheme == "oauth"))
        token = header.mid(space + 1).trimmed();
    else if (const auto parameter = request.queryValue(u"oauth_token"))
        token = parameter->toUtf8();
    if (token.isEmpty()) {
        problem = "Missing_OAuth_Token";
        return nullptr;
    }
    const OAuthGrant *grant = m_grants.use(token, m_clock.now());
    if (grant == nullptr || !givesIdentity(grant->scopes)) {
        problem = "Bad_OAuth_Token";
        return nullptr;
    }
    return userWithId(grant->user);
}

HttpResponse SalesforceAuth::userInfo(const HttpRequest &request)
{
    QByteArray problem;
    const OAuthUser *user = userOf(request, problem);
    if (user == nullptr)
        return word(403, problem);
    const std::string email = user->username.toStdString();
    return answer({{"sub", identityUrl(user->id).toStdString()}, {"user_id", user->id.toStdString()},
        {"organization_id", seedOrganizationId().toStdString()}, {"preferred_username", email},
        {"nickname", user->firstName.toLower().toStdString()},
        {"name", (user->firstName + u' ' + user->lastName).toStdString()},
        {"given_name", user->firstName.toStdString()}, {"family_name", user->lastName.toStdString()},
        {"email", email}, {"email_verified", true}, {"zoneinfo", "Europe/Stockholm"}, {"locale", "en_US"},
        {"language", "en_US"}, {"utcOffset", 3600000}, {"user_type", "STANDARD"}, {"active", user->active},
        {"updated_at", "2026-10-01T08:00:00Z"}, {"urls", addresses(m_instanceUrl, u"{version}"_s)}});
}

HttpResponse SalesforceAuth::identity(const HttpRequest &request)
{
    QByteArray problem;
    const OAuthUser *asking = userOf(request, problem);
    if (asking == nullptr)
        return word(403, problem);
    const QStringList path = request.path.split(u'/', Qt::SkipEmptyParts);
    if (path.size() != 3)
        return word(404, "Bad_Id");
    if (path[1] != seedOrganizationId() && path[1] != seedOrganizationId().left(15))
        return word(403, "Wrong_Org");
    const auto user = std::find_if(m_users.cbegin(), m_users.cend(),
        [&](const OAuthUser &each) { return each.id == path[2] || each.id.left(15) == path[2]; });
    if (user == m_users.cend())
        return word(404, "Bad_Id");
    if (!user->active)
        return word(403, "Inactive");
    const bool latest = request.queryValue(u"version") == u"latest"_s;
    const std::string email = user->username.toStdString();
    return answer({{"id", identityUrl(user->id).toStdString()}, {"asserted_user", user->id == asking->id},
        {"user_id", user->id.toStdString()}, {"organization_id", seedOrganizationId().toStdString()},
        {"username", email}, {"nick_name", user->firstName.toLower().toStdString()},
        {"display_name", (user->firstName + u' ' + user->lastName).toStdString()}, {"email", email},
        {"email_verified", true}, {"first_name", user->firstName.toStdString()},
        {"last_name", user->lastName.toStdString()}, {"timezone", "Europe/Stockholm"},
        {"active", user->active}, {"user_type", "STANDARD"}, {"language", "en_US"}, {"locale", "en_US"},
        {"utcOffset", 3600000}, {"is_app_installed", true}, {"last_modified_date", "2026-10-01T08:00:00Z"},
        {"urls", addresses(m_instanceUrl, latest ? u"67.0"_s : u"{version}"_s)}});
}

} // namespace tandem::sandbox
