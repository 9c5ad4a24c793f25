// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/profile.h"

#include "core/base/logging.h"
#include "core/secrets/filesecretstore.h"
#include "core/secrets/keychainsecretstore.h"
#include "core/session/bindings.h"
#include "core/session/configfollower.h"
#include "core/session/loopback.h"
#include "core/session/profilefolder.h"
#include "core/session/watch.h"
#include "core/store/place.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

namespace tandem::session {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto idleInterval = 5ms;
/// A token refresh may take this long before the program ends without it.
constexpr int longestIdleTicks = 6000;
constexpr auto grantLockPause = 100ms;
constexpr auto grantLockLimit = 30s;

Result<std::shared_ptr<secrets::SecretStore>> openSecrets(
    const SessionOptions &options, const QString &directory)
{
    if (options.secretStore)
        return options.secretStore;
    if (options.secrets == SecretsPlace::Keychain) {
        // The keychain is the user's: what belongs to several data directories is told apart by their paths.
        const QString service = u"Tandem "_s + QDir(directory).absolutePath();
        return std::make_shared<secrets::KeychainSecretStore>(secrets::systemKeychain(service));
    }
    TANDEM_TRY(seal, secrets::sealOfSystemd());
    TANDEM_TRY(store, secrets::FileSecretStore::open(directory, seal));
    return std::shared_ptr<secrets::SecretStore>(std::move(store));
}

} // namespace

Error stoppedError()
{
    return {ErrorKind::Stopped, u"SESSION_CLOSED"_s,
        u"Tandem is stopping; this was not carried out. Start it again to go on."_s, {}};
}

Error busyError()
{
    return {ErrorKind::Conflict, u"RUN_BUSY"_s,
        u"Tandem is busy with this profile. Do it when the run has ended, or stop the run first."_s, {},
        Retry::Later};
}

Profile::Profile(SessionOptions sessionOptions)
    : options(std::move(sessionOptions))
    , directory(QDir::cleanPath(
          options.dataDirectory.isEmpty() ? defaultDataDirectory(options.profile) : options.dataDirectory))
    , clock(std::make_shared<StoppableClock>(options.clock ? options.clock : std::make_shared<SystemClock>()))
    , m_grantLock(path(u"grant.lock"_s))
    , m_idleTimer(this)
{
    m_idleTimer.setInterval(idleInterval);
    connect(&m_idleTimer, &QTimer::timeout, this, &Profile::finishWhenIdle);
}

Profile::~Profile() = default;

void Profile::stopRun()
{
    (askedRuns > 0 ? askedStop : runStop).request_stop();
}

void Profile::stop()
{
    closing = true;
    runStop.request_stop();
    if (signIn && signIn->loopback)
        signIn->loopback->cancel(stoppedError());
    // What is sent now has no place to go to; a token refresh is left alone (its result must be stored).
    if (salesforceClient)
        salesforceClient->abortAll();
    if (startdeliverClient)
        startdeliverClient->abortAll();
    if (trialClient)
        trialClient->abortAll();
    if (trialStartdeliver)
        trialStartdeliver->abortAll();
    if (watch)
        watch->stop();
    follower.reset(); // Its timer and watcher are this thread's.
    tokens.reset();
    clock->stop();
    m_idleTimer.start();
}

void Profile::cancelSignIn()
{
    if (signIn && signIn->loopback) {
        signIn->loopback->cancel({ErrorKind::Stopped, u"SIGN_IN_CANCELLED"_s,
            u"The sign-in was cancelled. Nothing was stored."_s, {}});
    }
    signIn.reset();
}

void Profile::finishWhenIdle()
{
    const bool idle =
        pending.isEmpty() && (!salesforceClient || salesforceClient->isIdle()) && (!watch || watch->isIdle());
    if (!idle && ++m_idleTicks < longestIdleTicks)
        return;
    m_idleTimer.stop();
    if (!idle)
        qCWarning(log::session) << "ending although" << pending.size() << "operations have not come back";
    for (const auto &abandon : std::exchange(pending, {}))
        abandon();
    signIn.reset();
    watch.reset();
    trialClient.reset();
    trialStartdeliver.reset();
    clientUsers = 0;
    dropClients();
    cache.reset();
    state.reset();
    Q_EMIT stopped();
}

Status Profile::checkOpen() const
{
    if (closing)
        return fail(stoppedError());
    if (!state)
        return fail(ErrorKind::Internal, u"NOT_OPEN"_s, u"The profile is not open."_s);
    return {};
}

QString Profile::path(const QString &file) const
{
    return directory + u'/' + file;
}

QByteArray Profile::callOptionsClient() const
{
    // Of this installation: two machines must not take each other's changes for their own (contract 9.4).
    const QByteArray place = QSysInfo::machineUniqueId() + directory.toUtf8();
    return "Tandem-" + QCryptographicHash::hash(place, QCryptographicHash::Sha256).toHex().left(8);
}

QString Profile::secretName(Side side) const
{
    return options.profile + (side == Side::Salesforce ? u"/salesforce-grant"_s : u"/startdeliver-key"_s);
}

QString Profile::webhookSecretName() const
{
    return options.profile + u"/webhook-secrets"_s;
}

Result<std::shared_ptr<FileLock>> Profile::runnerLock()
{
    if (auto held = m_runnerLock.lock())
        return held;
    auto lock = std::make_shared<FileLock>(path(u"lock"_s));
    const Status taken = lock->tryTake(clock->now());
    if (!taken && taken.error().kind == ErrorKind::Conflict) {
        return fail(ErrorKind::Conflict, u"RUNNER_ELSEWHERE"_s,
            u"This profile is being synced by %1. Wait for it, or stop it; two at once would write twice."_s
                .arg(taken.error().detail),
            taken.error().detail, Retry::Later);
    }
    if (!taken)
        return fail(taken.error());
    m_runnerLock = lock;
    return lock;
}

QString Profile::proxySecretName() const
{
    return options.profile + u"/proxy-password"_s;
}

void Profile::dropClients()
{
    m_clientsStale = clientUsers > 0;
    if (m_clientsStale)
        return;
    m_salesforceOpen = false;
    m_startdeliverOpen = false;
    salesforceClient.reset();
    startdeliverClient.reset();
}

void Profile::dropStaleClients()
{
    if (m_clientsStale)
        dropClients();
}

Task<bool> Profile::lockGrant(Profile *self)
{
    const Instant end = self->clock->now() + grantLockLimit;
    for (;;) {
        const Status taken = self->m_grantLock.tryTake(self->clock->now());
        if (taken)
            co_return true;
        if (taken.error().kind != ErrorKind::Conflict || self->closing || self->clock->now() >= end)
            co_return fail(taken.error());
        co_await self->clock->wait(grantLockPause);
    }
}

salesforce::SalesforceClient::Options Profile::salesforceOptions(
    const Configuration &configuration, const http::NetworkSettings &network)
{
    salesforce::SalesforceClient::Options result;
    result.loginUrl = configuration.salesforce.loginUrl;
    result.clientId = configuration.salesforce.clientId;
    result.apiVersion = configuration.salesforce.apiVersion;
    result.network = network;
    result.grantKey = secretName(Side::Salesforce);
    result.callOptionsClient = callOptionsClient();
    result.lockGrant = [this] { return lockGrant(this); };
    result.unlockGrant = [this] { m_grantLock.release(); };
    return result;
}

Result<startdeliver::StartdeliverClient::Options> Profile::startdeliverOptions(
    const Configuration &configuration, const http::NetworkSettings &network) const
{
    startdeliver::StartdeliverClient::Options result;
    TANDEM_TRY(dialect, startdeliver::loadDialect(configuration.startdeliver.dialectOverrides));
    result.dialect = std::move(dialect);
    result.baseUrl = configuration.startdeliver.baseUrl;
    result.requestsPerSecond = configuration.startdeliver.requestsPerSecond;
    result.maxRequestsPerSecond = configuration.startdeliver.maxRequestsPerSecond;
    result.network = network;
    result.keyName = secretName(Side::Startdeliver);
    return result;
}

Task<bool> Profile::openSalesforce(Profile *self)
{
    if (const Status open = self->checkOpen(); !open)
        co_return fail(open.error());
    const auto configured = self->configuration();
    if (!configured)
        co_return fail(configured.error());
    auto opening = openSalesforce(self, *configured);
    Result<bool> opened = co_await std::move(opening);
    co_return opened;
}

Task<bool> Profile::openSalesforce(Profile *self, Configuration configuration)
{
    if (const Status open = self->checkOpen(); !open)
        co_return fail(open.error());
    if (self->m_salesforceOpen)
        co_return true;
    TANDEM_CO_TRY(network, Profile::network(self, configuration));
    TANDEM_CO_CHECK(checkStoredGrant(self));
    if (!self->salesforceClient) {
        self->salesforceClient = std::make_unique<salesforce::SalesforceClient>(
            self->salesforceOptions(configuration, network), self->secrets, self->clock);
        connect(self->salesforceClient.get(), &salesforce::SalesforceClient::requestLogged, self,
            &Profile::requestLogged);
    }
    TANDEM_CO_CHECK(self->salesforceClient->open());
    self->m_salesforceOpen = true;
    co_return true;
}

Task<bool> Profile::openStartdeliver(Profile *self)
{
    if (const Status open = self->checkOpen(); !open)
        co_return fail(open.error());
    const auto configured = self->configuration();
    if (!configured)
        co_return fail(configured.error());
    auto opening = openStartdeliver(self, *configured);
    Result<bool> opened = co_await std::move(opening);
    co_return opened;
}

Task<bool> Profile::openStartdeliver(Profile *self, Configuration configuration)
{
    if (const Status open = self->checkOpen(); !open)
        co_return fail(open.error());
    if (self->m_startdeliverOpen)
        co_return true;
    TANDEM_CO_TRY(network, Profile::network(self, configuration));
    if (!self->startdeliverClient) {
        auto clientOptions = self->startdeliverOptions(configuration, network);
        if (!clientOptions)
            co_return fail(clientOptions.error());
        TANDEM_CO_CHECK(checkStoredKey(self));
        self->startdeliverClient = std::make_unique<startdeliver::StartdeliverClient>(
            std::move(*clientOptions), self->secrets, self->clock);
        connect(self->startdeliverClient.get(), &startdeliver::StartdeliverClient::requestLogged, self,
            &Profile::requestLogged);
    }
    TANDEM_CO_CHECK(self->startdeliverClient->open());
    self->m_startdeliverOpen = true;
    co_return true;
}

Task<sync::Environment> Profile::environment(Profile *self)
{
    if (const Status open = self->checkOpen(); !open)
        co_return fail(open.error());
    const auto configured = self->configuration();
    if (!configured)
        co_return fail(configured.error());
    auto making = environment(self, *configured);
    Result<sync::Environment> made = co_await std::move(making);
    co_return made;
}

Task<sync::Environment> Profile::environment(Profile *self, Configuration configuration)
{
    if (const Status open = self->checkOpen(); !open)
        co_return fail(open.error());
    TANDEM_CO_TRY(bound, binding(self, Side::Salesforce));
    sync::Environment result;
    result.salesforce = self->salesforceClient.get();
    result.startdeliver = self->startdeliverClient.get();
    result.state = self->state.get();
    result.cache = self->cache.get();
    result.clock = self->clock;
    result.configuration = configuration;
    result.organisationId = bound.view.account;
    result.userId = bound.view.userId;
    result.timeZone = bound.timeZone.isEmpty() ? QByteArray("UTC") : bound.timeZone;
    co_return result;
}

Task<bool> openProfile(Profile *profile)
{
    if (profile->closing)
        co_return fail(stoppedError());
    if (profile->state)
        co_return true;
    if (const Status named = checkProfileName(profile->options.profile); !named)
        co_return fail(named.error());
    // A folder that others can read is refused before it is mended (design/cli.md, --secrets file).
    const bool existed = QFileInfo::exists(profile->directory);
    if (!existed) {
        if (const Status made = store::prepareFolder(profile->directory); !made)
            co_return fail(made.error());
    }
    auto secrets = openSecrets(profile->options, profile->directory);
    if (!secrets)
        co_return fail(secrets.error());
    auto state = store::StateStore::open({profile->directory, profile->clock, 7});
    if (!state)
        co_return fail(state.error());
    auto cache = store::CacheStore::open(profile->directory);
    if (!cache)
        co_return fail(cache.error());
    profile->secrets = std::move(*secrets);
    profile->state = std::move(*state);
    profile->cache = std::move(*cache);
    co_return true;
}

} // namespace tandem::session
