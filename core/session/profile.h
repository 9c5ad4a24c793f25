// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/platform/filelock.h"
#include "core/salesforce/salesforceclient.h"
#include "core/session/editorviews.h"
#include "core/session/session.h"
#include "core/session/stoppableclock.h"
#include "core/startdeliver/startdeliverclient.h"
#include "core/store/cachestore.h"
#include "core/store/statestore.h"
#include "core/sync/environment.h"

#include <stop_token>

namespace tandem::session {

class ConfigFollower;
class Loopback;
class Watch;

/// What the sign-in of one side left behind, in the state's meta table (S22).
struct Binding
{
    ConnectionView view;
    QByteArray timeZone = "UTC";
    /// Sign-ins of this profile's Salesforce user that, as far as known here, nobody ended (contract 1.2).
    int openGrants = 0;
    /// Tells whether the stored Startdeliver key, which names no account, is the one that was connected.
    QByteArray keyMark;
};

/// An authorization that waits for its browser.
struct PendingSignIn
{
    salesforce::Authorization authorization;
    std::shared_ptr<Loopback> loopback; ///< none: no port was free
    Instant begunAt;
    Instant givesUpAt;
    SalesforceConfiguration configuration;
};

/// What the editors of one flow read last: what is tried out is tried on it.
struct EditedFlow
{
    FlowFields fields;
    QList<SamplePair> pairs;
    std::shared_ptr<const ObjectSchema> salesforceService; ///< as the service describes it
    std::shared_ptr<const ObjectSchema> startdeliverService;

    [[nodiscard]] bool isEmpty() const { return fields.salesforce.fields.isEmpty(); }
};

/// How many links are in scope, as last counted.
struct ScopeCount
{
    std::map<Flow, qint64> inScope;
    qint64 links = -1; ///< all there were; -1: not counted yet
    qint64 runId = 0; ///< the newest run there was
    Instant at;
};

/// An open profile on the sync thread, which makes and destroys it: folder, configuration, stores, secrets
/// and clients. The operations of the session are free coroutines that work on it; `pending` counts those
/// that run, and stop() ends them all.
class Profile : public QObject
{
    Q_OBJECT
public:
    explicit Profile(SessionOptions options);
    ~Profile() override;

    /// Begins the end: see architecture.md, Threads. `stopped` is emitted when nothing runs any more.
    void stop();
    /// Stops what was asked for here, also where it waits for its turn; else the run that is going on.
    void stopRun();
    void cancelSignIn();

    [[nodiscard]] Status checkOpen() const;
    [[nodiscard]] QString path(const QString &file) const;
    [[nodiscard]] QString secretName(Side side) const;
    [[nodiscard]] QString proxySecretName() const;
    [[nodiscard]] QString webhookSecretName() const;
    [[nodiscard]] QByteArray callOptionsClient() const; ///< what our own writes are known by
    /// The lock of S19: whoever holds it runs this profile. One for all who want it in this process.
    [[nodiscard]] Result<std::shared_ptr<FileLock>> runnerLock();
    /// While the profile is watched a broken file changes nothing: what it says is kept here.
    std::optional<Error> configurationTrouble;
    [[nodiscard]] bool isConfigured() const;
    /// The configuration as on disk; read again where the file changed.
    [[nodiscard]] Result<Configuration> configuration();
    [[nodiscard]] Status storeConfiguration(const QByteArray &text);
    /// The text is what storeConfiguration() wrote last; so is what configuration() read last.
    [[nodiscard]] bool wroteConfiguration(const QByteArray &text) const
    {
        return !m_writtenText.isNull() && text == m_writtenText;
    }
    [[nodiscard]] bool wroteConfiguration() const { return wroteConfiguration(m_configurationText); }
    /// The way to the network, with the proxy's password where one is stored.
    [[nodiscard]] static Task<http::NetworkSettings> network(Profile *self);
    [[nodiscard]] static Task<http::NetworkSettings> network(Profile *self, Configuration configuration);

    /// The client of a side, connected and bound, ready for calls; made as the configuration says, where none
    /// is there.
    [[nodiscard]] static Task<bool> openSalesforce(Profile *self);
    [[nodiscard]] static Task<bool> openSalesforce(Profile *self, Configuration configuration);
    [[nodiscard]] static Task<bool> openStartdeliver(Profile *self);
    [[nodiscard]] static Task<bool> openStartdeliver(Profile *self, Configuration configuration);
    /// After a new configuration or connection: they are made anew as soon as nobody uses the old ones.
    void dropClients();
    /// Somebody still works with clients that were dropped: a run that begins now would work with them, too.
    [[nodiscard]] bool hasStaleClients() const { return m_clientsStale && clientUsers > 0; }
    /// What an operation still worked with when it was dropped. Nothing is dropped under a ClientUse.
    void dropStaleClients();

    [[nodiscard]] static Task<Binding> binding(Profile *self, Side side);
    [[nodiscard]] static Task<bool> storeBinding(Profile *self, Binding binding);
    [[nodiscard]] salesforce::SalesforceClient::Options salesforceOptions(
        const Configuration &configuration, const http::NetworkSettings &network);
    [[nodiscard]] Result<startdeliver::StartdeliverClient::Options> startdeliverOptions(
        const Configuration &configuration, const http::NetworkSettings &network) const;

    /// What judges and plans need; clients may be missing in it.
    [[nodiscard]] static Task<sync::Environment> environment(Profile *self);
    [[nodiscard]] static Task<sync::Environment> environment(Profile *self, Configuration configuration);

    SessionOptions options;
    QString directory;
    std::shared_ptr<StoppableClock> clock;
    std::shared_ptr<secrets::SecretStore> secrets;
    std::unique_ptr<store::StateStore> state;
    std::unique_ptr<store::CacheStore> cache;
    std::unique_ptr<salesforce::SalesforceClient> salesforceClient;
    std::unique_ptr<startdeliver::StartdeliverClient> startdeliverClient;
    /// While a sign-in is tried out; kept until the next one, so that nothing waits in them when they go.
    std::unique_ptr<salesforce::SalesforceClient> trialClient;
    std::unique_ptr<startdeliver::StartdeliverClient> trialStartdeliver;
    std::unique_ptr<salesforce::TokenEndpoint> tokens;
    std::optional<PendingSignIn> signIn;
    std::map<Flow, EditedFlow> edited;
    /// What people call the fields, by name, as read with the plan that was looked at last.
    std::map<std::pair<Flow, Side>, QHash<QString, QString>> fieldLabels;
    std::map<Side, qint64> filterTickets; ///< of the filter that is being tried
    std::map<Flow, qint64> countTickets; ///< of the history that is being counted
    std::map<Instant, std::map<Flow, SideCounts>>
        writtenHours; ///< that are over, by their begin: nothing is added to them
    ScopeCount scopeCount;
    std::optional<Instant> scopeCountDue; ///< it is counted again then
    bool connecting = false; ///< one sign-in, connection or disconnection at a time
    std::stop_source runStop; ///< of the run that is going on
    std::stop_source askedStop; ///< of the runs that were asked for here, see AskedRun
    int askedRuns = 0;
    bool running = false;
    http::Priority runningPriority = http::Priority::Manual; ///< of the run that is going on
    std::shared_ptr<sync::Gate> gate = std::make_shared<sync::Gate>(); ///< where runs overtake each other
    int waitingRuns = 0; ///< persons' runs that wait for another one to end: nothing else begins before them
    qint64 epoch = 0; ///< of the run that is going on, for those that overtake it
    std::unique_ptr<Watch> watch;
    std::unique_ptr<ConfigFollower> follower; ///< none: nobody asked for it
    int clientUsers = 0; ///< operations that hold on to the clients, see ClientUse
    bool closing = false;
    /// Operations that run, each with what answers its caller if it never comes back.
    QHash<qint64, std::function<void()>> pending;

Q_SIGNALS:
    void stopped();
    void progress(const tandem::session::Progress &progress);
    void runStarted(const QString &trigger);
    void runFinished(const tandem::session::RunReport &report);
    void watchChanged(const tandem::session::WatchView &view);
    void overviewChanged();
    void configurationChanged();
    void problem(const tandem::Error &error);
    void checkDone(const tandem::session::Check &check);
    void requestLogged(const QString &line);

private:
    [[nodiscard]] static Task<bool> lockGrant(Profile *self);
    void finishWhenIdle();

    bool m_salesforceOpen = false;
    bool m_startdeliverOpen = false;
    bool m_clientsStale = false;
    std::optional<Configuration> m_configuration;
    QByteArray m_configurationText;
    QByteArray m_writtenText; ///< null: nothing was written here
    FileLock m_grantLock;
    std::weak_ptr<FileLock> m_runnerLock;
    QTimer m_idleTimer;
    int m_idleTicks = 0;
};

/// Held by an operation while it works with the clients, so that nobody takes them away under it.
class ClientUse
{
public:
    explicit ClientUse(Profile *profile)
        : m_profile(profile)
    {
        // Only between operations: one that has opened a side still holds on to it while it opens the other.
        m_profile->dropStaleClients();
        ++m_profile->clientUsers;
    }
    ~ClientUse() { --m_profile->clientUsers; }
    ClientUse(const ClientUse &) = delete;
    ClientUse &operator=(const ClientUse &) = delete;

private:
    Profile *m_profile;
};

/// A run that somebody asked this program for, from the question to its answer. In the operation's frame.
class AskedRun
{
public:
    explicit AskedRun(Profile *profile)
        : m_profile(profile)
    {
        if (m_profile->askedRuns++ == 0)
            m_profile->askedStop = std::stop_source();
    }
    ~AskedRun() { --m_profile->askedRuns; }
    AskedRun(const AskedRun &) = delete;
    AskedRun &operator=(const AskedRun &) = delete;
    [[nodiscard]] std::stop_token stop() const { return m_profile->askedStop.get_token(); }

private:
    Profile *m_profile;
};

[[nodiscard]] Error stoppedError();
[[nodiscard]] Error busyError();

// Folder and configuration: profile.cpp, configurationops.cpp
[[nodiscard]] Task<bool> openProfile(Profile *profile);
[[nodiscard]] Task<bool> initConfiguration(Profile *profile, QString templateName);
[[nodiscard]] Task<QByteArray> configurationText(Profile *profile);
[[nodiscard]] Task<bool> saveConfiguration(Profile *profile, QByteArray text);
/// Only where the file still says `before`.
[[nodiscard]] Task<bool> replaceConfiguration(Profile *profile, QByteArray before, QByteArray after);

// Connections: connections.cpp, signin.cpp
[[nodiscard]] Task<SignIn> beginSignIn(Profile *profile, SignInTarget target);
[[nodiscard]] Task<ConnectionView> finishSignIn(Profile *profile, QString redirected, bool rebind);
[[nodiscard]] Task<ConnectionView> connectSalesforce(Profile *profile, salesforce::Grant grant, bool rebind);
[[nodiscard]] Task<ConnectionView> connectStartdeliver(Profile *profile, Secret key, bool rebind);
[[nodiscard]] Task<bool> disconnectSide(Profile *profile, Side side);
/// Empty: forgets it.
[[nodiscard]] Task<bool> storeProxyPassword(Profile *profile, Secret password);

// What is known: status.cpp, doctor.cpp, dialectops.cpp, trace.cpp, matching.cpp
[[nodiscard]] Task<StatusView> statusOf(Profile *profile);
[[nodiscard]] Task<DoctorReport> doctorOf(Profile *profile);
[[nodiscard]] Task<DialectView> dialectOf(Profile *profile);
[[nodiscard]] Task<bool> changeDialect(Profile *profile, QByteArray overrides);
[[nodiscard]] Task<bool> confirmDates(Profile *profile, QByteArray dateStyles);
[[nodiscard]] Task<ObjectSchema> describeObject(Profile *profile, Side side, QString object);
[[nodiscard]] Task<TraceView> traceRecord(Profile *profile, QString idOrUrl);
[[nodiscard]] Task<QList<MatchingView>> matchingOf(Profile *profile, QList<Flow> flows, bool countRecords);
[[nodiscard]] Task<QList<MatchRow>> matchRowsOf(Profile *profile, Flow flow, int limit);
[[nodiscard]] Task<MatchPage> matchPageOf(
    Profile *profile, Flow flow, MatchKind kind, QString after, int limit);
[[nodiscard]] Task<qint64> acceptExact(Profile *profile, QList<Flow> flows);
[[nodiscard]] Task<bool> waiveMatching(Profile *profile, QList<Flow> flows);

// Runs and plans: runs.cpp, planops.cpp, planpages.cpp, planreverse.cpp
[[nodiscard]] Task<PlanView> makePlan(Profile *profile, QList<Flow> flows, bool full);
[[nodiscard]] Task<PlanView> planExisting(
    Profile *profile, Flow flow, QStringList mappings, FirstAgreement keep);
[[nodiscard]] Task<PlanView> planUndo(Profile *profile, qint64 run);
/// `stop` is meant for this run alone, also while it waits its turn: it ends as it begins then.
[[nodiscard]] Task<RunReport> runSync(Profile *profile, QList<Flow> flows, bool full, QString trigger,
    bool ignoreGuard, std::stop_token stop = {});
[[nodiscard]] Task<RunReport> runById(Profile *profile, qint64 id);
[[nodiscard]] Task<RunReport> applyPlan(Profile *profile, qint64 planId, bool ignoreGuard, qint64 atMost);
[[nodiscard]] Task<PlanView> planView(Profile *profile, qint64 planId);
[[nodiscard]] Task<PlanOutcomes> planOutcomes(Profile *profile, qint64 planId);
[[nodiscard]] Task<PlanView> latestPlan(Profile *profile);
[[nodiscard]] Task<QList<PlanRowView>> planRows(
    Profile *profile, qint64 planId, std::optional<Flow> flow, qint64 afterId, int limit);
[[nodiscard]] Task<QList<PlanRowView>> filteredPlanRows(
    Profile *profile, qint64 planId, PlanFilter filter, qint64 afterId, int limit);
[[nodiscard]] Task<qint64> tickFiltered(Profile *profile, qint64 planId, PlanFilter filter, bool ticked);
[[nodiscard]] Task<bool> reverseRow(Profile *profile, qint64 rowId);
[[nodiscard]] Task<QByteArray> exportPlan(Profile *profile, qint64 planId);
[[nodiscard]] Task<ImportedPlan> importPlan(Profile *profile, QByteArray document);
[[nodiscard]] Task<ImportedPlan> openPlan(Profile *profile, QString path);
/// Rows that a person left unticked become decisions (S17); returns how many.
[[nodiscard]] Task<qint64> declineUnticked(Profile *profile, qint64 planId);

// Unattended: watch.cpp, watchops.cpp, watchasking.cpp
[[nodiscard]] Task<bool> startWatch(Profile *profile, WatchOptions options);
[[nodiscard]] Task<bool> stopWatch(Profile *profile);
/// Zero: goes on at once. The watch of another process is asked for it.
[[nodiscard]] Task<bool> pauseWatch(Profile *profile, std::chrono::minutes duration);
[[nodiscard]] Task<WatchView> watchViewOf(Profile *profile);
[[nodiscard]] Task<Secret> renewWebhookSecret(Profile *profile);
[[nodiscard]] Task<bool> retireWebhookSecret(Profile *profile); ///< false: there was none to retire
[[nodiscard]] Task<QList<Secret>> webhookSecrets(Profile *profile);
[[nodiscard]] Task<WebhookTest> testWebhook(Profile *profile);
[[nodiscard]] Task<QList<NoticeView>> noticesOf(Profile *profile, qint64 beforeId, int limit);

// What waits for a person: decisions.cpp
[[nodiscard]] Task<QList<ConflictView>> conflictsOf(
    Profile *profile, std::optional<Flow> flow, qint64 afterId, int limit);
[[nodiscard]] Task<bool> resolveConflicts(
    Profile *profile, QList<qint64> ids, std::optional<Side> take); ///< none: undecided again
[[nodiscard]] Task<qint64> openConflictsLike(Profile *profile, qint64 id);
[[nodiscard]] Task<qint64> alwaysTake(Profile *profile, qint64 id, Side take);
[[nodiscard]] Task<bool> decideHold(Profile *profile, qint64 id, QString decision);
[[nodiscard]] Task<bool> withdrawDecisions(Profile *profile, QList<qint64> ids);
[[nodiscard]] Task<qint64> retryRefusals(Profile *profile, QList<qint64> ids);

// Lists with the names of their records: namedlists.cpp
[[nodiscard]] Task<QList<ChangeView>> changesOf(Profile *profile, qint64 runId, qint64 afterId, int limit);
[[nodiscard]] Task<QList<HoldView>> holdsOf(
    Profile *profile, std::optional<Flow> flow, qint64 afterId, int limit);
[[nodiscard]] Task<QList<DecisionView>> decisionsOf(
    Profile *profile, std::optional<Flow> flow, qint64 afterId, int limit);
[[nodiscard]] Task<QList<RefusalView>> refusalsOf(
    Profile *profile, std::optional<Flow> flow, qint64 afterId, int limit);
[[nodiscard]] Task<QList<RefusalCause>> causesOf(Profile *profile);
[[nodiscard]] Task<QList<RefusalView>> refusalsOfCause(
    Profile *profile, RefusalCause cause, qint64 afterId, int limit);
[[nodiscard]] Task<qint64> retryCause(Profile *profile, RefusalCause cause);
[[nodiscard]] Task<PairView> pairOf(Profile *profile, Flow flow, RecordId salesforce, RecordId startdeliver);

} // namespace tandem::session
