// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/fixture.h"

#include "core/store/statestore.h"

#include <QTcpSocket>

#include <nlohmann/json.hpp>

#include <condition_variable>

namespace tandem {
using namespace Qt::StringLiterals;

namespace {

sandbox::SandboxOptions sandboxOptions(int companies, bool autoConsent)
{
    sandbox::SandboxOptions options;
    options.companies = companies;
    options.autoConsent = autoConsent;
    return options;
}

} // namespace

Desk::Desk(int companies, bool autoConsent)
    : services(sandboxOptions(companies, autoConsent))
{
    if (const Status started = services.start(); !started)
        qFatal("the sandbox did not start: %s", qPrintable(started.error().text));
    reopen();
}

session::SessionOptions Desk::options() const
{
    session::SessionOptions result;
    result.profile = u"desk"_s;
    result.dataDirectory = folder();
    result.secrets = session::SecretsPlace::File;
    result.clock = clock;
    return result;
}

session::Session &Desk::reopen()
{
    session.reset();
    session = std::make_unique<session::Session>(options());
    return *session;
}

Configuration Desk::configuration() const
{
    Configuration result = Configuration::defaults();
    result.salesforce.loginUrl = services.salesforceUrl();
    result.salesforce.clientId = QString::fromLatin1(sandbox::Sandbox::clientId());
    result.startdeliver.baseUrl = services.startdeliverUrl();
    result.startdeliver.requestsPerSecond = 50;
    result.startdeliver.maxRequestsPerSecond = 100;
    return result;
}

session::ReadyGrant Desk::grant()
{
    const sandbox::TokenPair tokens = services.grantTokens();
    return {Secret(tokens.access), Secret(tokens.refresh), services.salesforceUrl(), {},
        sandbox::seedOrganizationId(), sandbox::seedUserId(0)};
}

Status Desk::connectBoth()
{
    TANDEM_CHECK(await(session->connectSalesforce(grant())));
    TANDEM_CHECK(await(session->connectStartdeliver(Secret(sandbox::Sandbox::apiKey()))));
    return {};
}

Status Desk::prepare()
{
    TANDEM_CHECK(await(session->open()));
    TANDEM_CHECK(await(session->saveConfiguration(configuration())));
    return connectBoth();
}

void Desk::alter(const std::function<Status(store::StateTransaction &)> &change)
{
    session.reset();
    auto state = store::StateStore::open({folder(), std::make_shared<SystemClock>(), 7});
    QVERIFY(state.has_value());
    const std::function<Result<bool>(store::StateTransaction &)> job =
        [change](store::StateTransaction &tx) -> Result<bool> {
        TANDEM_CHECK(change(tx));
        return true;
    };
    auto written = (*state)->write<bool>(job);
    written.waitForFinished();
    QVERIFY(written.result().has_value());
    state->reset();
    reopen();
}

bool Desk::editOutside(const Configuration &configuration) const
{
    QFile file(folder() + u"/config.json"_s);
    const QByteArray text = toJson(configuration);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

void Desk::bindElsewhere(Side side)
{
    const QString key = u"connection/"_s + sideName(side);
    alter([key](store::StateTransaction &tx) {
        return tx.setMeta(key, R"({"account": "00D000000000001EAA", "accountName": "Elsewhere"})");
    });
}

QByteArray Desk::addAccount(const QString &name)
{
    return services.withSalesforce([&](sandbox::SalesforceService &service) {
        return service.insert("Account", {{"Name", name.toStdString()}});
    });
}

struct HeldRequest::Door
{
    std::mutex mutex;
    std::condition_variable opened;
    bool taken = false;
    bool open = false;
};

HeldRequest::HeldRequest(sandbox::Sandbox *services, sandbox::Side side, QByteArray kind)
    : m_services(services)
    , m_door(std::make_shared<Door>())
{
    services->onBeforeHandle([side, kind = std::move(kind), door = m_door](
                                 sandbox::Side asked, const server::HttpRequest &request) {
        if (asked != side || sandbox::kindOf(asked, request).kind != kind)
            return;
        std::unique_lock lock(door->mutex);
        if (std::exchange(door->taken, true))
            return;
        door->opened.wait_for(lock, std::chrono::minutes(1), [&door] { return door->open; });
    });
}

HeldRequest::~HeldRequest()
{
    letIn();
    m_services->onBeforeHandle({});
}

bool HeldRequest::arrives()
{
    return QTest::qWaitFor(
        [this] {
            const std::lock_guard lock(m_door->mutex);
            return m_door->taken;
        },
        60'000);
}

void HeldRequest::letIn()
{
    {
        const std::lock_guard lock(m_door->mutex);
        m_door->open = true;
    }
    m_door->opened.notify_all();
}

QByteArray httpGet(const QUrl &url, const QByteArray &method, const QByteArray &extra)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(url.port()));
    if (!socket.waitForConnected(5000))
        return {};
    const QByteArray target =
        url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    socket.write(
        method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\n" + extra + "Connection: close\r\n\r\n");
    QByteArray answer;
    while (socket.waitForReadyRead(5000))
        answer += socket.readAll();
    return answer + socket.readAll();
}

int statusOf(const QByteArray &answer)
{
    return answer.mid(9, 3).toInt();
}

QUrl locationOf(const QByteArray &answer)
{
    for (const QByteArray &line : answer.split('\n')) {
        if (line.toLower().startsWith("location:"))
            return QUrl::fromEncoded(line.mid(9).trimmed());
    }
    return {};
}

} // namespace tandem
