// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandbox.h"

#include "app/sandbox/face/gate.h"
#include "app/sandbox/salesforce/sfseed.h"
#include "app/sandbox/startdeliver/sdseed.h"

#include <QLocale>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using server::HttpRequest;
using server::HttpResponse;
using server::HttpServer;

Sandbox::Sandbox(SandboxOptions options)
    : m_options(std::move(options))
    , m_auth(m_clock)
    , m_streaming(m_clock, [this](const HttpRequest &request) { return streamingUser(request); })
    , m_webhooks(m_clock)
    , m_mischief(std::make_unique<Mischief>(*this))
{
    m_auth.registerClient(clientId(), callbacks() + m_options.callbacks);
    m_auth.registerCertificate(clientId(), m_options.jwtCertificate);
    m_auth.switches().autoConsent = m_options.autoConsent;
}

Sandbox::~Sandbox()
{
    stop();
}

QList<QByteArray> Sandbox::callbacks()
{
    return {"http://localhost:47811/oauth/callback", "http://localhost:47812/oauth/callback",
        "http://localhost:47813/oauth/callback",
        "http://localhost:1717/OauthRedirect"}; // of the Salesforce CLI (real-clients.md 12)
}

Status Sandbox::seed()
{
    if (m_startdeliver)
        return {};
    TANDEM_TRY(schema, SdSchema::load(m_options.dialectOverrides));
    const Instant newest =
        m_options.newest.ms != 0 ? m_options.newest : m_clock.now() - std::chrono::hours(1);
    m_salesforce = std::make_unique<SalesforceService>(m_clock, m_auth);
    m_salesforce->switches().pageSize = m_options.salesforcePageSize;
    m_salesforce->switches().writeTime = m_options.salesforceWriteTime;
    SeedOptions accounts;
    accounts.seed = m_options.seed;
    accounts.companies = m_options.companies;
    accounts.peoplePerCompany = m_options.peoplePerCompany;
    accounts.newest = newest;
    seedSalesforce(*m_salesforce, accounts);
    m_salesforce->setChangeSink(&m_streaming);
    m_salesforce->setBreath([this] { m_salesforceMutex.breathe(); });

    m_startdeliver = std::make_unique<StartdeliverService>(m_clock, std::move(schema));
    using Permission = SdApiKey::Permission;
    m_startdeliver->addKey({apiKey(), Permission::Admin, true, 1});
    m_startdeliver->addKey({readOnlyApiKey(), Permission::Read, true, 2});
    m_startdeliver->addKey({writeApiKey(), Permission::Write, true, 3});
    m_startdeliver->addKey({inactiveApiKey(), Permission::Admin, false, 1});
    m_startdeliver->switches().rate = m_options.startdeliverRate;
    m_startdeliver->switches().burst = m_options.startdeliverBurst;
    seedStartdeliver(
        *m_startdeliver, {m_options.seed, m_options.companies, m_options.peoplePerCompany, newest});
    m_startdeliver->setWebhooks(&m_webhooks);
    m_startdeliver->setBreath([this] { m_startdeliverMutex.breathe(); });
    return {};
}

Status Sandbox::listen(std::unique_ptr<HttpServer> &server, HttpServer::Handler handler, quint16 &port)
{
    server::ServerOptions options;
    options.port = port;
    options.compress = m_options.compress;
    options.idleTimeout = std::chrono::seconds(120);
    server = std::make_unique<HttpServer>(std::move(handler), options);
    TANDEM_CHECK(server->start());
    port = server->port(); // so that a second start finds its clients again
    return {};
}

Status Sandbox::start()
{
    TANDEM_CHECK(seed());
    m_streaming.start();
    const auto serving = [this](Side side) {
        return [this, side](const HttpRequest &request) { return serve(side, request); };
    };
    m_requests.revision().hold();
    TANDEM_CHECK(listen(m_salesforceServer, serving(Side::Salesforce), m_options.salesforcePort));
    TANDEM_CHECK(listen(m_startdeliverServer, serving(Side::Startdeliver), m_options.startdeliverPort));
    const auto control = [this](const HttpRequest &request) { return serveControl(request); };
    TANDEM_CHECK(listen(m_controlServer, control, m_options.controlPort));
    m_salesforceUrl = m_salesforceServer->url();
    m_startdeliverUrl = m_startdeliverServer->url();
    m_controlUrl = m_controlServer->url();
    withAuth([&](SalesforceAuth &auth) { auth.setBaseUrl(m_salesforceUrl); });
    return {};
}

void Sandbox::stop()
{
    m_webhooks.stop();
    m_streaming.stop(); // held connects end before their server waits for them
    m_requests.revision().release();
    m_controlServer.reset();
    m_salesforceServer.reset();
    m_startdeliverServer.reset();
}

TokenPair Sandbox::grantTokens()
{
    return withAuth([](SalesforceAuth &auth) { return auth.grantTo(clientId()); });
}

void Sandbox::onBeforeHandle(std::function<void(Side, const HttpRequest &)> hook)
{
    const std::lock_guard lock(m_hookMutex);
    m_hook = std::move(hook);
}

QStringList Sandbox::notSimulated()
{
    QStringList all = withSalesforce([](SalesforceService &service) { return service.notSimulated(); });
    all += withAuth([](SalesforceAuth &auth) { return auth.notSimulated(); });
    all += withStartdeliver([](StartdeliverService &service) { return service.notSimulated(); });
    return all;
}

HttpResponse Sandbox::serve(Side side, const HttpRequest &request)
{
    std::function<void(Side, const HttpRequest &)> hook;
    {
        const std::lock_guard lock(m_hookMutex);
        hook = m_hook;
    }
    if (hook)
        hook(side, request);
    m_mischief->before(side, request);
    const auto fault = m_faults.next(side, request);
    HttpResponse response = fault ? struck(side, *fault, request) : dispatch(side, request);
    finish(response);
    const RequestKind kind = kindOf(side, request);
    const bool silent = response.misbehaviour == HttpResponse::Misbehaviour::CloseWithoutAnswer;
    m_requests.add({side, request.method, maskedTarget(request.target), kind.kind, kind.object,
        silent ? 0 : response.status, request.body.size(), response.body.size(), fault.has_value()});
    return response;
}

HttpResponse Sandbox::serveControl(const HttpRequest &request)
{
    const auto refused = refusedAtGate(request);
    const bool control = request.path.startsWith("/control/"_L1);
    HttpResponse response = refused ? *refused : control ? m_control.handle(request) : m_face.handle(request);
    addGuards(response);
    return response;
}

HttpResponse Sandbox::struck(Side side, FaultKind kind, const HttpRequest &request)
{
    if (!strikesBefore(kind))
        return spoil(side, kind, dispatch(side, request));
    if (kind == FaultKind::Expired && side == Side::Salesforce)
        withAuth([](SalesforceAuth &auth) { auth.expireAccessTokens(); });
    if (kind == FaultKind::Revoked && side == Side::Salesforce)
        withAuth([](SalesforceAuth &auth) { auth.grants().revokeAll(); });
    return faultAnswer(side, kind);
}

HttpResponse Sandbox::dispatch(Side side, const HttpRequest &request)
{
    if (side == Side::Startdeliver)
        return withStartdeliver([&](StartdeliverService &service) { return service.handle(request); });
    if (CometdService::serves(request.path))
        return m_streaming.handle(request); // it waits for news, and must hold no lock meanwhile
    if (SalesforceAuth::serves(request.path))
        return withAuth([&](SalesforceAuth &auth) { return auth.handle(request); });
    return withSalesforce([&](SalesforceService &service) { return service.handle(request); });
}

std::optional<QByteArray> Sandbox::streamingUser(const HttpRequest &request)
{
    const QByteArray header = request.headers.value("Authorization").trimmed();
    const qsizetype space = header.indexOf(' ');
    const QByteArray scheme = header.left(space).toLower();
    if (space < 0 || (scheme != "bearer" && scheme != "oauth"))
        return std::nullopt;
    const auto holder =
        withAuth([&](SalesforceAuth &auth) { return auth.holderOf(header.mid(space + 1).trimmed()); });
    return holder && holder->mayUseApi && holder->attached ? std::optional(holder->user.toLatin1())
                                                           : std::nullopt;
}

void Sandbox::finish(HttpResponse &response) const
{
    if (response.headers.contains("Date"))
        return;
    // The services' clock may have been moved; clients judge their own clocks by this field (S4, S9).
    const QDateTime now = m_clock.now().toDateTime();
    response.headers.add("Date", QLocale::c().toString(now, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'").toLatin1());
}

} // namespace tandem::sandbox
