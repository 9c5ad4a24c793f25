// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/salesforceservice.h"

#include "app/sandbox/salesforce/sfcollections.h"
#include "app/sandbox/salesforce/sfcomposite.h"
#include "app/sandbox/salesforce/sfdescribe.h"
#include "app/sandbox/salesforce/sforgrules.h"
#include "app/sandbox/salesforce/sfrecords.h"
#include "app/sandbox/seeddata.h"
#include "core/base/logging.h"

#include <QLocale>
#include <QRegularExpression>
#include <nlohmann/json.hpp>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using nlohmann::json;
using server::HttpRequest;
using server::HttpResponse;

namespace {

constexpr qsizetype largestUri = 16384; // contract salesforce.md 2.5
constexpr int oldestVersion = 31; // up to 40.0 they are unsupported soon (contract 10)
constexpr int newestRetiring = 40;
constexpr int newestVersion = 68;
constexpr int newestRetired = 30; // contract 10

/// The parts of the path, decoded one by one so that an encoded slash stays within its part.
QByteArrayList partsOf(const HttpRequest &request)
{
    QByteArrayList parts;
    const qsizetype end = request.target.indexOf('?');
    const QByteArray path = end < 0 ? request.target : request.target.left(end);
    for (const QByteArray &part : path.split('/')) {
        if (!part.isEmpty())
            parts.append(QByteArray::fromPercentEncoding(part));
    }
    return parts;
}

QByteArray versionsJson()
{
    json versions = json::array();
    for (int version = oldestVersion; version <= newestVersion; ++version) {
        static const char *const seasons[] = {"Winter", "Spring", "Summer"};
        const int releases = version - 31; // 31.0 was Summer '14
        const std::string number = std::to_string(version) + ".0";
        const std::string label =
            std::string(seasons[(releases + 2) % 3]) + " '" + std::to_string(14 + (releases + 2) / 3);
        versions.push_back({{"label", label}, {"url", "/services/data/v" + number}, {"version", number}});
    }
    return toBytes(versions);
}

/// The number of v67.0; nothing where the part is no version.
std::optional<int> versionOf(const QByteArray &part)
{
    bool good = false;
    const int version =
        part.toLower().startsWith('v') && part.endsWith(".0") ? part.mid(1).chopped(2).toInt(&good) : 0;
    return good && version >= 0 ? std::optional(version) : std::nullopt;
}

bool isServed(int version)
{
    return version >= oldestVersion && version <= newestVersion;
}

HttpResponse tooLong(int status)
{
    HttpResponse response;
    response.status = status;
    response.headers.add("Content-Type", "text/html;charset=UTF-8");
    response.body = "<html><head><title>URI Too Long</title></head><body><h1>URI Too Long</h1></body></html>";
    return response;
}

/// 401, where no token lives or the one that lives has no right. Refreshing helps against the first alone,
/// and clients tell them apart by these words (contract 1.8).
std::optional<HttpResponse> refusedSession(const std::optional<TokenHolder> &holder)
{
    const auto refused = [](const QString &why) { return errorResponse(401, "INVALID_SESSION_ID", why); };
    if (!holder)
        return refused(u"Session expired or invalid"_s);
    if (!holder->mayUseApi)
        return refused(u"This session is not valid for use with the REST API"_s);
    if (!holder->attached)
        return refused(u"Connected app is not attached to Agent"_s);
    return std::nullopt;
}

QByteArray httpDate(Instant instant)
{
    return QLocale::c().toString(instant.toDateTime(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

/// com/salesforce/api/rest/67.0;client=acme (contract 9.4); the client is what Sforce-Call-Options names.
QByteArray changeOrigin(const HttpRequest &request, const QByteArray &version)
{
    static const QRegularExpression form(u"client\\s*=\\s*([^;,\\s]+)"_s);
    const auto match = form.match(QString::fromLatin1(request.headers.value("Sforce-Call-Options")));
    const QByteArray origin = "com/salesforce/api/rest/" + version.mid(1);
    return match.hasMatch() ? origin + ";client=" + match.captured(1).toLatin1() : origin;
}

} // namespace

SalesforceService::SalesforceService(const SandboxClock &clock, TokenAuthority &tokens)
    : m_clock(clock)
    , m_tokens(tokens)
    , m_database(std::make_unique<SfDatabase>())
    , m_schemaTime(clock.now())
{
    m_used.set(clock.now(), 18); // somebody has been here before
    SfContext context = systemContext();
    fillOrganization(context);
}

SalesforceService::~SalesforceService() = default;

std::optional<TokenHolder> SalesforceService::holderOf(const HttpRequest &request)
{
    const QByteArray header = request.headers.value("Authorization").trimmed();
    const qsizetype space = header.indexOf(' ');
    const QByteArray scheme = header.left(space).toLower();
    if (space < 0 || (scheme != "bearer" && scheme != "oauth"))
        return std::nullopt;
    return m_tokens.holderOf(header.mid(space + 1).trimmed());
}

HttpResponse SalesforceService::handle(const HttpRequest &request)
{
    if (request.target.size() > largestUri)
        return tooLong(414);
    qsizetype headerBytes = request.target.size();
    for (const auto &[name, value] : request.headers.fields())
        headerBytes += name.size() + value.size() + 4;
    if (headerBytes > largestUri)
        return tooLong(431);
    m_database->rest();
    const QByteArrayList path = partsOf(request);
    HttpRequest effective = request;
    const auto override = request.queryValue(u"_HttpMethod");
    if (request.method == "POST" && override)
        effective.method = override->toUpper().toLatin1();
    return answer(effective, path);
}

HttpResponse SalesforceService::answer(const HttpRequest &request, const QByteArrayList &path)
{
    const bool data =
        path.size() >= 2 && path.at(0).toLower() == "services" && path.at(1).toLower() == "data";
    if (data && path.size() == 2 && request.method == "GET")
        return jsonResponse(200, versionsJson());
    if (!data) { // SOAP, Bulk API 1.0, Apex: whatever the token, a client's author must see that it is not
                 // there
        m_notSimulated.append(QString::fromLatin1(request.method) + u' ' + request.path);
        qCWarning(log::sandbox) << "not simulated:" << request.method << request.path;
        return notFound();
    }
    const auto holder = holderOf(request);
    if (auto refused = refusedSession(holder))
        return *std::move(refused);
    const QByteArray user = holder->user.toLatin1();
    if (usedCalls() >= m_most)
        return errorResponse(403, "REQUEST_LIMIT_EXCEEDED", u"TotalRequests Limit exceeded."_s);
    count(holder->app);
    std::optional<HttpResponse> response;
    const auto version = path.size() >= 3 ? versionOf(path.at(2)) : std::nullopt;
    if (version && *version <= newestRetired) {
        response =
            errorResponse(410, "UNSUPPORTED_API_VERSION", u"The requested API version is not supported"_s);
    } else if (version && !isServed(*version)) {
        response = notFound();
    } else if (version) {
        // A statement of its own lets others in; requests of several parts are one transaction, and a job
        // that is polled twice at once must be found by one of them.
        const QByteArray resource = path.value(3).toLower();
        const bool alone = resource.startsWith("query");
        Patience patience(m_switches.queryTime, request.abandoned, alone ? breath() : std::function<void()>(),
            m_switches.queryHold);
        SfContext context{*m_database, m_switches, user, path.at(2).toLower(), m_clock.now(), &m_locks,
            holder->app, &patience};
        m_database->emptyBin({context.stamp().seconds - qint64(m_switches.binDays) * 86400});
        m_locks.begin(std::chrono::steady_clock::now());
        if (resource != "jobs")
            m_bulk.goOn(context);
        response = route(context, request, path.mid(3));
        publishChanges(user, changeOrigin(request, context.version));
        if (response && request.method != "GET")
            response->delayMs += static_cast<int>((m_switches.writeTime + m_locks.waited()).count());
    }
    if (!response) {
        qCWarning(log::sandbox) << "not simulated:" << request.method << request.path;
        m_notSimulated.append(QString::fromLatin1(request.method) + u' ' + request.path);
        response = notFound();
    }
    response->headers.add("Sforce-Limit-Info", limitInfo(holder->app));
    if (version && *version > newestRetired && *version <= newestRetiring)
        response->headers.add(
            "Warning", "299 - \"This API is deprecated and will be removed by Summer '28.\"");
    response->headers.add("Cache-Control", "no-cache,must-revalidate,max-age=0,no-store,private");
    response->headers.add(
        "Set-Cookie", "BrowserId=simulated; path=/"); // clients must not mind (contract 2.3)
    return *std::move(response);
}

std::optional<HttpResponse> SalesforceService::route(
    SfContext &context, const HttpRequest &request, const QByteArrayList &rest)
{
    if (rest.isEmpty())
        return resources(context, request);
    const QByteArray first = rest.constFirst().toLower();
    const bool get = request.method == "GET" || request.method == "HEAD";
    if (first == "limits" && rest.size() == 1 && get)
        return jsonResponse(200, limits(context.app));
    if ((first == "query" || first == "queryall") && (get || request.method == "POST")) {
        if (rest.size() == 2 && get)
            return m_queries.more(context, request, rest.at(1));
        if (rest.size() == 1)
            return m_queries.query(context, request, first == "queryall");
    }
    if (first == "ui-api" && rest.size() == 5 && rest.at(1) == "object-info"
        && rest.at(3) == "picklist-values" && get) {
        const json picklists = picklistsOfRecordType(context, rest.at(2), rest.at(4));
        return picklists.is_null() ? notFound() : jsonResponse(200, picklists);
    }
    if (first == "jobs")
        return m_bulk.handle(context, request, rest.mid(1));
    if (first == "sobjects")
        return objects(context, request, rest.mid(1));
    if (first == "composite" && rest.size() >= 2 && rest.at(1).toLower() == "sobjects")
        return collectionRequest(context, request, rest.mid(2));
    if (first == "composite" && request.method == "POST")
        return composite(context, request, rest.mid(1));
    return std::nullopt;
}

std::optional<HttpResponse> SalesforceService::composite(
    SfContext &context, const HttpRequest &request, const QByteArrayList &rest)
{
    const SfRun run = [&](const HttpRequest &inner) {
        const QByteArrayList path = partsOf(inner);
        std::optional<HttpResponse> response;
        if (path.size() >= 3 && isServed(versionOf(path.at(2)).value_or(0)))
            response = route(context, inner, path.mid(3));
        return response ? *std::move(response) : notFound();
    };
    if (rest.isEmpty())
        return compositeRequest(context, request, run);
    const QByteArray kind = rest.constFirst().toLower();
    if (kind == "graph" && rest.size() == 1)
        return graphRequest(context, request, run);
    if (kind == "batch" && rest.size() == 1)
        return batchRequest(request, [&](const HttpRequest &inner) {
            count(context.app); // each of them counts (contract 5.1)
            return run(inner);
        });
    if (kind == "tree" && rest.size() == 2)
        return treeRequest(context, request, rest.at(1));
    return std::nullopt;
}

std::optional<HttpResponse> SalesforceService::objects(
    SfContext &context, const HttpRequest &request, const QByteArrayList &rest)
{
    if (rest.isEmpty() && request.method == "GET")
        return described(context, request, describeGlobalJson(*m_database, context.version));
    if (rest.isEmpty())
        return std::nullopt;
    SfTable *table = m_database->table(rest.constFirst());
    if (!table || table->def().hidden)
        return notFound();
    if (rest.size() == 1 && request.method == "GET")
        return jsonResponse(200, basicInfoJson(table->def(), context.version));
    if (rest.size() == 2 && rest.at(1).toLower() == "describe" && request.method == "GET")
        return described(context, request, describeJson(*m_database, table->def(), context.version));
    const QByteArray resource = rest.value(1).toLower();
    if ((resource == "describe" && rest.size() > 2) || resource == "listviews" || resource == "quickactions")
        return std::nullopt; // layouts and the like
    return recordRequest(context, *table, request, rest.mid(1));
}

std::optional<HttpResponse> SalesforceService::described(
    const SfContext &, const HttpRequest &request, QByteArray body) const
{
    QDateTime since = QLocale::c().toDateTime(QString::fromLatin1(request.headers.value("If-Modified-Since")),
        u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    since.setTimeSpec(Qt::UTC);
    HttpResponse response;
    if (since.isValid() && since.toSecsSinceEpoch() >= m_schemaTime.ms / 1000)
        response.status = 304;
    else
        response = jsonResponse(200, std::move(body));
    response.headers.add("Last-Modified", httpDate(m_schemaTime));
    return response;
}

HttpResponse SalesforceService::resources(const SfContext &context, const HttpRequest &request) const
{
    const std::string root = toStd("/services/data/" + context.version + '/');
    json map = json::object();
    for (const char *name : {"sobjects", "query", "queryAll", "limits", "composite", "jobs"})
        map[name] = root + name;
    // jsforce reads the user's identity at this absolute address (real-clients.md 5).
    const QByteArray host = request.headers.value("Host");
    map["identity"] = toStd("http://" + host + "/id/" + seedOrganizationId().toLatin1() + '/' + context.user);
    return jsonResponse(200, map);
}

} // namespace tandem::sandbox
