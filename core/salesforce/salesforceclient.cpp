// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/salesforce/salesforceclient_p.h"

#include "core/http/httptext.h"
#include "core/salesforce/describe.h"
#include "core/salesforce/errors.h"

#include <QPointer>
#include <QRegularExpression>

#include <nlohmann/json.hpp>

namespace tandem::salesforce {
using namespace Qt::StringLiterals;

namespace {

using Json = nlohmann::json;

Json parsed(const QByteArray &body)
{
    return Json::parse(body.begin(), body.end(), nullptr, /*allow_exceptions=*/false);
}

QString text(const Json &json, const char *member)
{
    const auto it = json.find(member);
    return it != json.end() && it->is_string() ? QString::fromStdString(it->get<std::string>()) : QString();
}

/// The instance may move with any refresh (contract 1.6).
Task<bool> renewAndFollow(std::shared_ptr<GrantKeeper> keeper, QPointer<http::Client> client)
{
    TANDEM_CO_CHECK(GrantKeeper::renew(keeper));
    if (client)
        client->setBaseUrl(keeper->grant().instanceUrl);
    co_return true;
}

QString eighteen(const QString &id)
{
    const auto parsedId = SalesforceId::parse(id);
    return parsedId ? parsedId->text() : id;
}

/// The date that asks "changed since?" later. It has whole seconds: only one that was a minute old when it
/// was given cannot hide a change of the same second (RFC 9110, 8.8.2.2).
QByteArray validatorOf(const http::Response &response)
{
    const QByteArray value = response.header("Last-Modified");
    const auto modified = http::parseHttpDate(value);
    const bool settled =
        modified && response.serverDate && *response.serverDate - *modified >= std::chrono::minutes(1);
    return settled ? value : QByteArray();
}

SchemaPtr schemaOf(const QString &object, const QList<std::pair<QString, FieldType>> &fields)
{
    ObjectSchema schema;
    schema.name = object;
    for (const auto &[name, type] : fields) {
        FieldSchema field;
        field.name = name;
        field.type = type;
        schema.fields.append(field);
    }
    return std::make_shared<const ObjectSchema>(std::move(schema));
}

} // namespace

std::optional<Allowance> parseLimitInfo(const QByteArray &header)
{
    // per-app-api-usage may stand before or behind; nothing is anchored (contract 2.3).
    static const QRegularExpression pattern(u"(?<![\\w-])api-usage\\s*=\\s*(\\d+)\\s*/\\s*(\\d+)"_s);
    const auto match = pattern.match(QString::fromLatin1(header));
    if (!match.hasMatch())
        return std::nullopt;
    return Allowance{match.captured(1).toLongLong(), match.captured(2).toLongLong()};
}

Result<QByteArray> chooseVersion(const QByteArray &body, const QString &pinned)
{
    const auto number = [](QString version) {
        if (version.startsWith(u'v', Qt::CaseInsensitive))
            version.remove(0, 1);
        bool ok = false;
        const double value = version.toDouble(&ok);
        return ok ? value : 0.0;
    };
    const double wanted = pinned.isEmpty() ? 66.0 : number(pinned);
    if (wanted <= 0) {
        return fail(ErrorKind::Configuration, u"BAD_API_VERSION"_s,
            u"\"%1\" is not a Salesforce API version. Write it like \"66.0\"."_s.arg(pinned));
    }
    const Json json = parsed(body);
    double best = 0;
    QString chosen;
    if (json.is_array()) {
        for (const Json &entry : json) {
            const QString version = entry.is_object() ? text(entry, "version") : QString();
            const double value = number(version);
            if (value > best && value <= wanted) {
                best = value;
                chosen = version;
            }
        }
    }
    if (!json.is_array() || json.empty()) {
        return fail(ErrorKind::Network, u"UNEXPECTED_ANSWER"_s,
            u"Salesforce's list of API versions was cut off or is not what was asked for."_s,
            QString::fromUtf8(body.left(120)), Retry::Later);
    }
    if (chosen.isEmpty()) {
        return fail(ErrorKind::Configuration, u"API_VERSION_GONE"_s,
            u"This organisation does not serve the API version %1 any more. Choose a newer one in the configuration."_s
                .arg(pinned));
    }
    return "v" + chosen.toLatin1();
}

http::Request SalesforceClient::Private::get(const QByteArray &resource, const QByteArray &purpose) const
{
    http::Request request;
    request.path = path(resource);
    request.purpose = purpose;
    return request;
}

SalesforceClient::SalesforceClient(Options options, std::shared_ptr<secrets::SecretStore> secrets,
    std::shared_ptr<Clock> clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->clock = clock;
    d->keeper = std::make_shared<GrantKeeper>(
        std::make_unique<TokenEndpoint>(options.loginUrl, options.clientId, options.network, clock),
        std::move(secrets), options.grantKey, GrantKeeper::Lock{options.lockGrant, options.unlockGrant});
    http::ServicePolicy policy;
    policy.name = "salesforce";
    policy.baseUrl = options.loginUrl;
    policy.authorization = [keeper = d->keeper] { return keeper->authorization(); };
    policy.needsRenewal = tokenExpired;
    policy.isThrottle = isThrottle;
    policy.renew = [this, keeper = d->keeper] {
        return renewAndFollow(keeper, QPointer<http::Client>(d->client.get()));
    };
    policy.observe = [observed = d->observed, clock](const http::Response &response) {
        if (const auto allowance = parseLimitInfo(response.header("Sforce-Limit-Info")))
            observed->allowance = *allowance;
        if (response.serverDate)
            observed->clockOffset = *response.serverDate - clock->now();
    };
    d->options = std::move(options);
    d->client = std::make_unique<http::Client>(std::move(policy), d->options.network, clock);
    connect(d->client.get(), &http::Client::requestLogged, this, &SalesforceClient::requestLogged);
}

SalesforceClient::~SalesforceClient()
{
    // Frames that wait for an answer end here, while everything they look at still stands.
    d->client.reset();
}

Task<bool> SalesforceClient::open()
{
    TANDEM_CO_CHECK(GrantKeeper::load(d->keeper));
    d->client->setBaseUrl(d->keeper->grant().instanceUrl);
    http::Request request;
    request.path = "/services/data/";
    request.authenticated = false; // the only resource that needs no token and costs no call (contract 2.1)
    request.purpose = "versions";
    TANDEM_CO_TRY(response, d->client->send(request));
    if (!response.ok())
        co_return fail(errorFromResponse(response));
    auto version = chooseVersion(response.body, d->options.apiVersion);
    if (!version)
        co_return fail(version.error());
    d->servicesPath = "/services/data/" + *version;
    co_return true;
}

namespace {

/// The name of the user's profile: a hint at what the user is for. Not every user may see it.
Task<QString> profileOf(SalesforceClient *client, QString userId)
{
    const QList<std::pair<QString, FieldType>> wanted{
        {u"ProfileId"_s, FieldType::Text}, {u"Name"_s, FieldType::Text}};
    QString id = userId;
    for (const auto &[field, object] : {std::pair(u"ProfileId"_s, u"User"_s), {u"Name"_s, u"Profile"_s}}) {
        if (!SalesforceId::parse(id))
            co_return QString();
        auto asking = client->query(u"SELECT Id, %1 FROM %2 WHERE Id = '%3'"_s.arg(field, object, id),
            schemaOf(object, wanted), false, http::Priority::Immediate);
        const Result<Page> page = co_await std::move(asking);
        if (!page && page.error().kind == ErrorKind::Stopped)
            co_return fail(page.error());
        if (!page || page->records.empty())
            co_return QString();
        id = page->records.front().fields.value(field).display();
    }
    co_return id;
}

} // namespace

Task<Identity> SalesforceClient::identity()
{
    // The query comes first: an expired token is renewed by it in the ordinary way.
    TANDEM_CO_TRY(page,
        query(u"SELECT Id, Name, IsSandbox FROM Organization"_s,
            schemaOf(u"Organization"_s, {{u"Name"_s, FieldType::Text}, {u"IsSandbox"_s, FieldType::Boolean}}),
            false, http::Priority::Immediate));
    http::Request request;
    request.path = "/services/oauth2/userinfo";
    request.priority = http::Priority::Immediate;
    request.purpose = "userinfo";
    TANDEM_CO_TRY(response, d->client->send(request));
    if (!response.ok())
        co_return fail(errorFromResponse(response));
    const Json json = parsed(response.body);
    if (!json.is_object() || page.records.empty()) {
        co_return fail(ErrorKind::Network, u"UNEXPECTED_ANSWER"_s,
            u"Salesforce did not say who is signed in. Try again later."_s, {}, Retry::Later);
    }
    Identity identity;
    identity.organisationId = eighteen(text(json, "organization_id"));
    identity.userId = eighteen(text(json, "user_id"));
    identity.userName = text(json, "preferred_username");
    identity.displayName = text(json, "name");
    identity.email = text(json, "email");
    identity.timeZone = text(json, "zoneinfo").toUtf8();
    const Fields &organisation = page.records.front().fields;
    identity.organisationName = organisation.value(u"Name").display();
    identity.sandbox = organisation.value(u"IsSandbox") == Value(true);
    TANDEM_CO_TRY(profile, profileOf(this, identity.userId));
    identity.profileName = profile;
    co_return identity;
}

Task<OrganisationFeatures> SalesforceClient::features()
{
    TANDEM_CO_TRY(account, describe(u"Account"_s));
    OrganisationFeatures found;
    found.personAccounts = account->field(u"IsPersonAccount"_s) != nullptr;
    found.multiCurrency = account->field(u"CurrencyIsoCode"_s) != nullptr;
    // An event can only count its contacts where it can have several (contract 6.4).
    auto asking = describe(u"Event"_s);
    const Result<SchemaPtr> event = co_await std::move(asking);
    if (!event && event.error().code != "NOT_FOUND"_L1)
        co_return fail(event.error());
    found.sharedActivities = event && (*event)->field(u"WhoCount"_s) != nullptr;
    co_return found;
}

Task<Allowance> SalesforceClient::limits()
{
    http::Request request = d->get("/limits", "limits");
    request.priority = http::Priority::Immediate;
    TANDEM_CO_TRY(response, d->client->send(request));
    if (!response.ok())
        co_return fail(errorFromResponse(response));
    const Json json = parsed(response.body);
    const auto daily = json.is_object() ? json.find("DailyApiRequests") : json.end();
    // Which limits are listed varies by organisation and permission (contract 2.7): the header stands in.
    if (json.is_object() && daily != json.end() && daily->is_object() && daily->contains("Max")
        && daily->contains("Remaining") && (*daily)["Max"].is_number_integer()
        && (*daily)["Remaining"].is_number_integer()) {
        const auto maximum = (*daily)["Max"].get<qint64>();
        d->observed->allowance = {maximum - (*daily)["Remaining"].get<qint64>(), maximum};
    }
    co_return d->observed->allowance;
}

Task<SchemaPtr> SalesforceClient::describe(QString object)
{
    http::Request request = d->get("/sobjects/" + QUrl::toPercentEncoding(object) + "/describe", "describe");
    const auto known = d->described.value(object);
    if (known.schema && !known.lastModified.isEmpty())
        request.headers.emplaceBack("If-Modified-Since", known.lastModified);
    TANDEM_CO_TRY(response, d->client->send(request));
    if (response.status == 304 && known.schema)
        co_return known.schema;
    if (response.status == 404) {
        co_return fail(ErrorKind::Permission, u"NOT_FOUND"_s,
            u"The Salesforce user cannot see the object %1. Ask an administrator for access to it."_s.arg(
                object));
    }
    if (!response.ok())
        co_return fail(errorFromResponse(response));
    auto schema = parseDescribe(response.body);
    if (!schema)
        co_return fail(schema.error());
    auto shared = std::make_shared<const ObjectSchema>(std::move(*schema));
    d->described.insert(object, {shared, validatorOf(response)});
    co_return shared;
}

Allowance SalesforceClient::allowance() const
{
    return d->observed->allowance;
}
QUrl SalesforceClient::instanceUrl() const
{
    return d->keeper->grant().instanceUrl;
}
QByteArray SalesforceClient::authorization() const
{
    return d->keeper->authorization();
}
QByteArray SalesforceClient::servedVersion() const
{
    return d->servicesPath.mid(d->servicesPath.lastIndexOf('v') + 1);
}
http::Meter SalesforceClient::meter() const
{
    return d->client->meter();
}
Instant SalesforceClient::serverNow() const
{
    return d->clock->now() + d->observed->clockOffset;
}
void SalesforceClient::abortAll()
{
    d->client->abortAll();
}
void SalesforceClient::resume()
{
    d->client->resume();
}
bool SalesforceClient::isIdle() const
{
    return d->client->isIdle() && !d->keeper->isRenewing();
}

} // namespace tandem::salesforce
