// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/configuration.h"
#include "core/domain/schema.h"
#include "core/session/dialectviews.h"
#include "core/session/editorviews.h"
#include "core/session/foundviews.h"
#include "core/session/settingsviews.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <stop_token>

namespace tandem::secrets {
class SecretStore;
}

namespace tandem::session {

struct SessionOptions
{
    QString profile = QStringLiteral("default");
    QString dataDirectory; ///< the profile's folder; empty: defaultDataDirectory(profile)
    SecretsPlace secrets = SecretsPlace::Keychain;
    std::shared_ptr<Clock> clock; ///< none: the machine's
    std::shared_ptr<secrets::SecretStore> secretStore; ///< tests: instead of `secrets`
};

/// "$XDG_DATA_HOME/tandem/<profile>" or what the system has instead.
[[nodiscard]] QString defaultDataDirectory(const QString &profile);

/// The flows that this version syncs, parents before children.
[[nodiscard]] QList<Flow> supportedFlows();

/// A profile that is open: owns its stores, clients and threads, and is all that app and ui talk to. Lives on
/// the caller's thread (GUI, or main thread of the CLI); every operation runs on the sync thread and answers
/// through its future, which always finishes: with ErrorKind::Stopped where the session goes first.
/// Destruction refuses new work, stops the run, lets a token refresh end and be stored, closes the stores and
/// joins.
class Session : public QObject
{
    Q_OBJECT
public:
    template <typename T> using Answer = QFuture<Result<T>>;
    /// For operations that have nothing to tell but that they are done.
    using Done = Answer<bool>;

    explicit Session(SessionOptions options, QObject *parent = nullptr);
    ~Session() override;

    /// What the destructor does, with the object still there: whoever waits for an answer may ask on, and is
    /// told ErrorKind::Stopped.
    void close();

    [[nodiscard]] QString profile() const;
    [[nodiscard]] QString dataDirectory() const;

    /// Makes the folder (mode 0700), opens stores and secrets. Everything below needs it first; without a
    /// config.json it opens all the same.
    [[nodiscard]] Done open();

    // configuration: one document, config.json
    /// Writes a complete one; CONFIG_EXISTS where there is one already. Empty name: the defaults.
    [[nodiscard]] Done initConfiguration(const QString &templateName);
    [[nodiscard]] Answer<Configuration> configuration(); ///< NOT_CONFIGURED where there is none
    [[nodiscard]] Answer<QByteArray> configurationText(); ///< the file as it is, also with errors in it
    /// The same, and whether this session wrote it.
    [[nodiscard]] Answer<ConfigurationFile> configurationFile();
    [[nodiscard]] Done saveConfiguration(const Configuration &configuration);
    /// Errors (Configuration) carry one "path: text" a line in `detail`. Nothing changes then.
    [[nodiscard]] Done importConfiguration(const QByteArray &text);
    /// The same, but CONFIG_CHANGED where the file does not say `before` any more.
    [[nodiscard]] Done replaceConfiguration(const QByteArray &before, const QByteArray &after);
    /// From now on configurationChanged() tells when the file says something else, whoever wrote it.
    [[nodiscard]] Done followConfiguration();
    [[nodiscard]] Answer<QList<ConfigurationVersion>> configurationVersions(); ///< newest first
    [[nodiscard]] Answer<QByteArray> configurationVersion(const QString &id);
    /// Who works in both services, asked for where what is known is older than an hour.
    [[nodiscard]] Answer<PeopleView> people();
    /// What each flow would cost with this configuration, out of what is stored: no service is asked.
    [[nodiscard]] Answer<QList<FlowCost>> flowCosts(const Configuration &configuration);

    /// What Salesforce has for a flow of activities from the first day of this configuration on, counted
    /// there with a call a kind. API_FLOOR where the calls are people's; SUPERSEDED where this flow was asked
    /// for again.
    [[nodiscard]] Answer<QList<HistoryCount>> historyCounts(Flow flow, const Configuration &configuration);

    // connections (S22: `rebind` accepts another organisation or account than the bound one)
    /// Starts listening on the first free redirect port of 127.0.0.1 and ::1.
    [[nodiscard]] Answer<SignIn> beginSalesforceSignIn(const SignInTarget &target = {});
    /// Waits for the browser (5 minutes), exchanges, checks, binds and stores.
    [[nodiscard]] Answer<ConnectionView> finishSalesforceSignIn(bool rebind = false);
    /// The same with the URL, or only the code, that a person copied out of the browser.
    [[nodiscard]] Answer<ConnectionView> finishSalesforceSignIn(const QString &redirected, bool rebind);
    void cancelSalesforceSignIn();
    [[nodiscard]] Answer<ConnectionView> connectSalesforce(const ReadyGrant &grant, bool rebind = false);
    [[nodiscard]] Answer<ConnectionView> connectStartdeliver(const Secret &key, bool rebind = false);
    [[nodiscard]] Done disconnectSide(Side side);
    /// Of `network.proxyUser`; kept with the secrets, never in the configuration. Empty: forgets it.
    [[nodiscard]] Done storeProxyPassword(const Secret &password);

    [[nodiscard]] Answer<StatusView> status();
    [[nodiscard]] Answer<DoctorReport> doctor(); ///< checkDone() tells of each check meanwhile
    /// Asks Startdeliver how it speaks, and for dates of each kind.
    [[nodiscard]] Answer<DialectView> dialect();
    /// Merges JSON over startdeliver.dialectOverrides; BAD_DIALECT where that makes no sense.
    [[nodiscard]] Done changeDialect(const QByteArray &overrides);
    /// A person has looked at the examples: dates are read rightly as DialectView::dateStyles says.
    [[nodiscard]] Done confirmDates(const QByteArray &dateStyles);
    [[nodiscard]] Answer<ObjectSchema> describe(Side side, const QString &object);

    // editors of one flow: what they look at, and what their edits would do. Nothing is written but by
    // saveFlow.
    /// The live fields of both sides, or the copy of the last run where a service cannot be asked.
    [[nodiscard]] Answer<FlowFields> flowFields(Flow flow);
    /// Asks the services for up to 200 linked pairs with all their fields; the fields must have been read.
    [[nodiscard]] Answer<FlowSample> flowSample(Flow flow);
    /// What the next plan would do with these mappings ("Name=name") of the edited flow, by the judgement of
    /// the engine: on the linked pairs of the cache, `atMost` > 0 on the first ones only, or on those of the
    /// sample where the cache has not read the fields. SUPERSEDED where it was stopped.
    [[nodiscard]] Answer<MappingTrials> tryMappings(const FlowConfiguration &edited, const QStringList &keys,
        const std::stop_token &stop = {}, qint64 atMost = 0);
    /// Against the fields and the sample that were read last.
    [[nodiscard]] Answer<QList<ConfigurationProblem>> checkFlow(const FlowConfiguration &flow);
    /// On the records of the cache, or on the sample where the cache has not read a field. SUPERSEDED where a
    /// newer filter of that side came meanwhile.
    [[nodiscard]] Answer<FilterTrial> tryFilter(Flow flow, Side side, const Filter &filter);
    /// Names of the records that a reference can name (owners, record types); empty where it is no reference.
    [[nodiscard]] Answer<QList<FieldChoice>> fieldChoices(Flow flow, Side side, const QString &field);
    /// CONFIG_CHANGED where the flow is not configured as `before` any more.
    [[nodiscard]] Done saveFlow(const FlowConfiguration &before, const FlowConfiguration &after);

    // runs: one at a time; they need the profile's lock (S19): RUNNER_ELSEWHERE where another process has it.
    // The future carries an error only where no run was begun; a failed run is a report with `error`.
    [[nodiscard]] Answer<PlanView> plan(const QList<Flow> &flows = {}, bool full = false);
    /// Of values that were there before these mappings of the flow ("Name=name") were made or changed: as at
    /// a first agreement, `keep` saying what counts where both are filled and differ. Applied like any plan.
    [[nodiscard]] Answer<PlanView> planExisting(Flow flow, const QStringList &mappings, FirstAgreement keep);
    /// Sets back what a run wrote, where nobody has changed it since; what it made is proposed to be deleted,
    /// unticked. Applied like any plan.
    [[nodiscard]] Answer<PlanView> planUndo(qint64 run);
    [[nodiscard]] Answer<RunReport> sync(const QList<Flow> &flows = {}, bool full = false,
        const QString &trigger = QStringLiteral("manual"), bool ignoreGuard = false);
    /// `atMost` > 0: a trial. The first rows only, never a delete; the others stay open for another apply().
    [[nodiscard]] Answer<RunReport> apply(qint64 planId, bool ignoreGuard = false, qint64 atMost = 0);
    void stopRun();
    [[nodiscard]] bool isRunning() const;

    // unattended: schedules, webhooks and change events, until stopWatch(). Holds the lock of S19 meanwhile.
    [[nodiscard]] Done startWatch(const WatchOptions &options = {});
    [[nodiscard]] Done stopWatch();
    /// Zero: goes on. The watch of another process is asked for it; NOT_WATCHING, WATCH_GONE, WATCH_SILENT.
    [[nodiscard]] Done pauseWatch(std::chrono::minutes duration);
    [[nodiscard]] Answer<WatchView> watchView();
    [[nodiscard]] Answer<QList<NoticeView>> notices(qint64 beforeId = 0, int limit = 100); ///< newest first
    /// A new secret for webhooks; the one before stays valid until it is retired.
    [[nodiscard]] Answer<Secret> renewWebhookSecret();
    [[nodiscard]] Done retireWebhookSecret(); ///< false: there was none before the newest
    /// Sends a notice the way Startdeliver does, and looks for it in the inbox.
    [[nodiscard]] Answer<WebhookTest> testWebhook();

    [[nodiscard]] Answer<PlanView> planView(qint64 planId);
    /// Counted anew, also in the middle of a run that applies it.
    [[nodiscard]] Answer<PlanOutcomes> planOutcomes(qint64 planId);
    [[nodiscard]] Answer<PlanView> latestPlan(); ///< that plan() made; id 0 where there is none
    [[nodiscard]] Answer<QList<PlanRowView>> planRows(
        qint64 planId, std::optional<Flow> flow = {}, qint64 afterId = 0, int limit = 500);
    [[nodiscard]] Answer<QList<PlanRowView>> filteredPlanRows(
        qint64 planId, const PlanFilter &filter, qint64 afterId = 0, int limit = 500);
    [[nodiscard]] Done setTicked(const QList<qint64> &rowIds, bool ticked);
    /// Every row that the filter lets through; returns how many changed.
    [[nodiscard]] Answer<qint64> tickFiltered(qint64 planId, const PlanFilter &filter, bool ticked);
    /// Where a rule chose between two changed values, the other one wins from now on: it is a person's word
    /// on that conflict, also for later runs, and the row of the plan is made anew. NOT_REVERSIBLE says why
    /// not.
    [[nodiscard]] Done reverseRow(qint64 rowId);
    /// Two records side by side, out of the cache; an empty id where there is no record on that side.
    [[nodiscard]] Answer<PairView> pair(Flow flow, const RecordId &salesforce, const RecordId &startdeliver);
    /// The plan as a document in which a person may set `"ticked": false`.
    [[nodiscard]] Answer<QByteArray> exportPlan(qint64 planId);
    /// Takes the ticks over; PLAN_UNKNOWN or PLAN_ALTERED where it is not this profile's plan as stored.
    [[nodiscard]] Answer<ImportedPlan> importPlan(const QByteArray &document);
    /// The same out of a file; PLAN_STALE or PLAN_OVER where nothing of that plan can be applied any more.
    [[nodiscard]] Answer<ImportedPlan> openPlan(const QString &path);

    // what happened and what waits; lists are paged by id
    [[nodiscard]] Answer<QList<RunReport>> runs(int limit = 20, qint64 beforeId = 0); ///< newest first
    [[nodiscard]] Answer<RunReport> run(qint64 id);
    [[nodiscard]] Answer<QList<ChangeView>> changesOfRun(qint64 id, qint64 afterId = 0, int limit = 500);
    [[nodiscard]] Answer<QList<ConflictView>> conflicts(
        std::optional<Flow> flow = {}, qint64 afterId = 0, int limit = 500);
    [[nodiscard]] Done resolveConflict(qint64 id, Side take);
    [[nodiscard]] Done resolveConflicts(const QList<qint64> &ids, Side take);
    /// They wait for a decision again, as long as no run has written what was decided. NOT_FOUND.
    [[nodiscard]] Done withdrawResolutions(const QList<qint64> &ids);
    /// How many alwaysTake() would decide: this one and the undecided ones of the same field.
    [[nodiscard]] Answer<qint64> openConflictsLike(qint64 id);
    /// Decides them all so, and saves the flow with that rule for the field; how many there were.
    [[nodiscard]] Answer<qint64> alwaysTake(qint64 id, Side take);
    [[nodiscard]] Answer<QList<HoldView>> holds(
        std::optional<Flow> flow = {}, qint64 afterId = 0, int limit = 500);
    [[nodiscard]] Done decideHoldLink(qint64 id, const RecordId &partner);
    [[nodiscard]] Done decideHoldKeepApart(qint64 id);
    [[nodiscard]] Done decideHoldCreate(qint64 id);
    [[nodiscard]] Done decideHoldDelete(qint64 id);
    [[nodiscard]] Done decideHoldResume(qint64 id);
    [[nodiscard]] Done withdrawHoldDecision(qint64 id); ///< the record is undecided again
    [[nodiscard]] Answer<QList<DecisionView>> decisions(
        std::optional<Flow> flow = {}, qint64 afterId = 0, int limit = 500);
    [[nodiscard]] Done withdrawDecision(qint64 id);
    [[nodiscard]] Done withdrawDecisions(const QList<qint64> &ids);
    [[nodiscard]] Answer<QList<RefusalView>> refusals(
        std::optional<Flow> flow = {}, qint64 afterId = 0, int limit = 500);
    [[nodiscard]] Answer<QList<RefusalCause>> refusalCauses(); ///< most rows first
    [[nodiscard]] Answer<QList<RefusalView>> refusalsOfCause(
        const RefusalCause &cause, qint64 afterId = 0, int limit = 500);
    [[nodiscard]] Answer<qint64> retryCause(const RefusalCause &cause); ///< how many there were
    [[nodiscard]] Answer<qint64> retryRefusals(const QList<qint64> &ids); ///< empty: all; how many there were
    [[nodiscard]] Answer<QList<LinkView>> links(Flow flow, qint64 afterId = 0, int limit = 500);
    /// The matching phase as last read; empty: every flow that is on.
    [[nodiscard]] Answer<QList<MatchingView>> matching(const QList<Flow> &flows = {});
    [[nodiscard]] Answer<QList<MatchRow>> matchRows(Flow flow, int limit = 500);
    /// One kind only, window by window; `after` is `next` of the window before.
    [[nodiscard]] Answer<MatchPage> matchPage(
        Flow flow, MatchKind kind, const QString &after = {}, int limit = 500);
    /// Exact matches are linked by every run; makes the next one judge all records without a partner again
    /// and returns how many those are.
    [[nodiscard]] Answer<qint64> acceptExactMatches(const QList<Flow> &flows = {});
    [[nodiscard]] Done waiveMatching(const QList<Flow> &flows = {});
    [[nodiscard]] Answer<TraceView> trace(const QString &idOrUrl);
    /// Records of all flows and both services, as last read, by a part of their name: best first, and at most
    /// `limit`. All names are gone through, window by window; SUPERSEDED where it was stopped.
    [[nodiscard]] Answer<FoundRecords> findRecords(
        const QString &name, int limit = 20, const std::stop_token &stop = {});
    /// All that was read of a record, as JSON for a person; NOT_FOUND where it was never read.
    [[nodiscard]] Answer<QByteArray> rawRecord(Flow flow, Side side, const RecordId &record);

Q_SIGNALS:
    void progress(const tandem::session::Progress &progress);
    void runStarted(const QString &trigger);
    void runFinished(const tandem::session::RunReport &report);
    void watchChanged(const tandem::session::WatchView &view);
    void overviewChanged(); ///< what overview() answers is another than before, although no run has ended
    void configurationChanged();
    void problem(const tandem::Error &error);
    void checkDone(const tandem::session::Check &check);
    void requestLogged(const QString &line);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace tandem::session
