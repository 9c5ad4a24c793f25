// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchsupport.h"

#include "app/sandbox/seeddata.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdarg>
#include <cstdio>
#ifdef Q_OS_LINUX
#include <csignal>

#include <sys/prctl.h>
#endif

namespace tandem::bench {
using namespace Qt::StringLiterals;

namespace {

qint64 statusMegabytes(const QString &process, const QByteArray &name)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.mid(name.size()).simplified().split(' ').first().toLongLong() / 1024;
    }
    return 0;
}

} // namespace

SandboxProcess::SandboxProcess(const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
#ifdef Q_OS_LINUX
    // However this process ends, the services are not left behind.
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
#endif
    m_process.start(QCoreApplication::applicationDirPath() + u"/tandem-sandbox"_s, arguments);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(600'000))
            qFatal("tandem-sandbox did not start");
    }
    const QJsonObject ready = QJsonDocument::fromJson(m_process.readLine()).object();
    const auto bytes = [&ready](const QString &key) { return ready.value(key).toString().toLatin1(); };
    m_services = {QUrl(ready.value(u"salesforce"_s).toString()),
        QUrl(ready.value(u"startdeliver"_s).toString()), bytes(u"accessToken"_s), bytes(u"refreshToken"_s),
        bytes(u"apiKey"_s)};
}

SandboxProcess::~SandboxProcess()
{
    m_process.terminate();
    m_process.waitForFinished();
}

qint64 SandboxProcess::megabytes() const
{
    return statusMegabytes(QString::number(m_process.processId()), "VmRSS:");
}

Profile::Profile(const Services &services)
    : configuration(Configuration::defaults())
    , clock(std::make_shared<SystemClock>())
    , m_secrets(std::make_shared<MemorySecretStore>())
{
    salesforce::Grant grant;
    grant.accessToken = Secret(services.accessToken);
    grant.refreshToken = Secret(services.refreshToken);
    grant.instanceUrl = services.salesforce;
    grant.organisationId = sandbox::seedOrganizationId();
    grant.userId = sandbox::seedUserId(0);
    m_secrets->values.insert(u"grant"_s, salesforce::encodeGrant(grant));
    m_secrets->values.insert(u"key"_s, Secret(services.apiKey));
    configuration.salesforce.loginUrl = services.salesforce;
    configuration.salesforce.clientId = u"bench"_s;
    configuration.startdeliver.baseUrl = services.startdeliver;
    configuration.startdeliver.requestsPerSecond = 100'000;
    configuration.startdeliver.maxRequestsPerSecond = 100'000;
    open();
}

Profile::~Profile()
{
    close();
}

void Profile::open()
{
    state = need(store::StateStore::open({m_directory.path(), clock, 1}), "state");
    cache = need(store::CacheStore::open(m_directory.path()), "cache");
    salesforce::SalesforceClient::Options left;
    left.loginUrl = configuration.salesforce.loginUrl;
    left.clientId = configuration.salesforce.clientId;
    left.apiVersion = configuration.salesforce.apiVersion;
    left.grantKey = u"grant"_s;
    salesforceClient = std::make_unique<salesforce::SalesforceClient>(left, m_secrets, clock);
    startdeliver::StartdeliverClient::Options right;
    right.baseUrl = configuration.startdeliver.baseUrl;
    right.dialect = startdeliver::loadDialect(configuration.startdeliver.dialectOverrides).value();
    right.requestsPerSecond = configuration.startdeliver.requestsPerSecond;
    right.maxRequestsPerSecond = configuration.startdeliver.maxRequestsPerSecond;
    right.keyName = u"key"_s;
    startdeliverClient = std::make_unique<startdeliver::StartdeliverClient>(right, m_secrets, clock);
    sync::Environment environment;
    environment.salesforce = salesforceClient.get();
    environment.startdeliver = startdeliverClient.get();
    environment.state = state.get();
    environment.cache = cache.get();
    environment.clock = clock;
    environment.configuration = configuration;
    environment.organisationId = sandbox::seedOrganizationId();
    environment.userId = sandbox::seedUserId(0);
    engine = std::make_unique<sync::Engine>(environment);
}

void Profile::close()
{
    engine.reset();
    salesforceClient.reset();
    startdeliverClient.reset();
    cache.reset();
    state.reset();
}

void Profile::reopen()
{
    close();
    open();
}

namespace {

template <typename T> T waitLong(Task<T> task, const char *what)
{
    const auto arrival = begin(std::move(task));
    until([&arrival] { return arrival->has_value(); });
    return need(std::move(**arrival), what);
}

} // namespace

void Profile::connect()
{
    waitLong(salesforceClient->open(), "Salesforce");
    waitLong(startdeliverClient->open(), "Startdeliver");
    waitLong(engine->takeOver(), "take over");
}

sync::RunReport Profile::run(sync::RunRequest request)
{
    if (request.flows.isEmpty())
        request.flows = {Flow::Accounts};
    auto report = waitLong(engine->run(std::move(request)), "run");
    if (report.error)
        qFatal("run: %s", qPrintable(report.error->text));
    return report;
}

sync::FlowContext Profile::accounts()
{
    const sync::FlowDefinition *definition = sync::definitionOf(Flow::Accounts);
    const auto left = waitLong(engine->schema(Side::Salesforce, definition->object, false), "schema");
    const auto right = waitLong(engine->schema(Side::Startdeliver, definition->entity, false), "schema");
    FilterContext filterContext;
    filterContext.now = clock->now();
    filterContext.timeZone = "UTC";
    return need(sync::makeFlowContext(
                    *definition, configuration, left, right, sandbox::seedOrganizationId(), filterContext),
        "flow");
}

void Profile::waiveMatching()
{
    need(state->write<bool>([](store::StateTransaction &tx) -> Result<bool> {
        TANDEM_CHECK(tx.setMatching(Flow::Accounts, store::MatchingState::Waived));
        return true;
    }),
        "matching");
}

http::Meter Profile::meter(Side side) const
{
    return side == Side::Salesforce ? salesforceClient->meter() : startdeliverClient->meter();
}

QStringList twentyFields()
{
    return {u"ARR__c"_s, u"BillingCity"_s, u"BillingCountry"_s, u"BillingPostalCode"_s, u"BillingStreet"_s,
        u"CreatedDate"_s, u"Customer_Number__c"_s, u"Description"_s, u"Industry"_s, u"MRR__c"_s, u"Name"_s,
        u"NumberOfEmployees"_s, u"OwnerId"_s, u"ParentId"_s, u"Phone"_s, u"Renewal_Date__c"_s, u"Seats__c"_s,
        u"Strategic__c"_s, u"Tier__c"_s, u"Website"_s};
}

void until(const std::function<bool()> &holds)
{
    // Another thread may make it hold and wake nobody here.
    QTimer wakeUp;
    wakeUp.start(20);
    while (!holds()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

LoopDelay::LoopDelay(std::function<void(double)> told)
    : m_told(std::move(told))
{
    constexpr int interval = 4;
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(interval);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { tick(); });
    m_timer.start();
    m_since.start();
}

void LoopDelay::tick()
{
    const double late = static_cast<double>(m_since.nsecsElapsed()) / 1e6 - m_timer.interval();
    m_since.restart();
    m_told(std::max(0.0, late));
}

qint64 peakMegabytes()
{
    return statusMegabytes(u"self"_s, "VmHWM:");
}

void printLine(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    std::vprintf(format, arguments);
    va_end(arguments);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

void printRate(const char *what, qint64 records, double spent)
{
    printLine("%-46s %9.0f records/s   (%.2f s)", what, static_cast<double>(records) / spent, spent);
}

double seconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

qint64 numberArgument(int index, qint64 fallback)
{
    const QStringList arguments = QCoreApplication::arguments();
    return arguments.size() > index ? arguments.at(index).toLongLong() : fallback;
}

} // namespace tandem::bench
