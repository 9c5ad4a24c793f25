// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/environment.h"
#include "core/sync/flowcontext.h"
#include "core/sync/purpose.h"
#include "core/sync/runstate.h"

namespace tandem::sync {

enum class RunMode {
    Plan, ///< read, match, plan; send nothing
    Sync, ///< plan and apply
    Apply, ///< apply a stored plan
};

struct RunRequest
{
    RunMode mode = RunMode::Sync;
    QList<Flow> flows; ///< empty: every enabled one
    QString trigger = QStringLiteral("manual");
    bool full = false; ///< read everything again
    qint64 planId = 0; ///< of RunMode::Apply
    qint64 atMost = 0; ///< of RunMode::Apply: rows that are sent, deletes never; 0: all
    /// Not none: only these are read, matched and planned (change notices). `flows` does not count then.
    std::optional<NamedRecords> records;
    /// Only what belongs to records that came to sync since it was last looked for: neither service is asked
    /// for changes.
    bool followsLinks = false;
    bool guest = false; ///< overtakes another run: what that one has on its way is left alone
    std::optional<PlanPurpose> purpose; ///< of RunMode::Plan
    bool ignoreGuard = false; ///< a person saw what the guard counted and said yes
};

/// What a run came to.
struct RunReport
{
    qint64 runId = 0;
    qint64 planId = 0;
    qint64 undoes = 0; ///< the run whose writes it set back, 0: none
    QString state; ///< as in design/cli.md
    QString trigger;
    Instant startedAt;
    Instant finishedAt;
    qint64 calls[2] = {0, 0};
    std::map<Flow, FlowCounts> flows;
    std::optional<Error> error; ///< why it stopped or failed
    QStringList notes; ///< mappings and match keys that were left out, with the reason (S23)
    /// Of a plan: what applying would cost at the present rate.
    qint64 plannedCalls[2] = {0, 0};
    double plannedSeconds = 0;
    /// Of a run of named records: those that must come again, as another run writes to them.
    NamedRecords deferred;
    /// Flows whose parents came to sync in this run, which did not look for what belongs to those.
    QList<Flow> followers;
    bool cutShort = false; ///< RunRequest::atMost left ticked rows of the plan open
    std::optional<Instant> salesforceCallAt; ///< when its last write call to Salesforce began

    [[nodiscard]] bool leftSomethingNew() const;
};

/// Why a plan cannot be applied any more once what it was made from is another.
[[nodiscard]] Error stalePlan();

/// The document of `sync --json`, stable order.
[[nodiscard]] QByteArray reportJson(const RunReport &report);
[[nodiscard]] std::optional<RunReport> reportFromJson(const QByteArray &json);

/// Carries out runs, one at a time, for the process that holds the profile's lock (S19). Lives on the sync
/// thread; owned by the session. `environment` supplies everything but runId and epoch.
class Engine
{
public:
    explicit Engine(Environment environment)
        : m_environment(std::move(environment))
    {
    }

    /// Raises the epoch: sends of an earlier runner that has not noticed yet are refused from now on.
    [[nodiscard]] Task<bool> takeOver();
    [[nodiscard]] Task<RunReport> run(RunRequest request);

    void setStop(std::stop_token stop) { m_environment.stop = std::move(stop); }
    /// The epoch of takeOver(), for a guest of the same process.
    [[nodiscard]] qint64 epoch() const { return m_environment.epoch; }
    void setConfiguration(const Configuration &configuration) { m_environment.configuration = configuration; }
    /// Schemas as last read, at most an hour old; read anew where `refresh`.
    [[nodiscard]] Task<SchemaPtr> schema(Side side, QString object, bool refresh);

private:
    [[nodiscard]] Task<bool> prepareFlows(QList<Flow> flows);
    [[nodiscard]] Task<bool> readAll(const RunRequest &request);
    [[nodiscard]] Task<bool> readFlow(const FlowContext *flow, bool full);
    [[nodiscard]] Task<bool> isSweepDue(const FlowContext *flow);
    [[nodiscard]] Task<bool> sweep(const FlowContext *flow);
    [[nodiscard]] Task<bool> noteSweep(const FlowContext *flow);
    /// Before its records are matched: an account may have come to sync in this very plan (S11).
    [[nodiscard]] Task<bool> readAccountsOf(const FlowContext *flow, RunState *run);
    [[nodiscard]] Task<bool> nameRecords();
    [[nodiscard]] Task<bool> readNamed();
    [[nodiscard]] Task<bool> lookForMissing(
        const FlowContext *flow, Side side, QList<RecordId> ids, std::vector<Record> shown);
    [[nodiscard]] Task<bool> deferBusy(RunReport *report, NamedRecords told);
    [[nodiscard]] Task<bool> namedRounds(RunRequest request, RunReport *report);
    [[nodiscard]] Task<bool> readOpenly(const FlowContext *flow, bool full);
    [[nodiscard]] QCoro::Task<void> leaveGate(qint64 runId);
    [[nodiscard]] QCoro::Task<Result<bool>> carryOut(RunRequest request, RunReport *report);
    [[nodiscard]] Task<qint64> beginPlan();
    [[nodiscard]] Task<bool> planAll(RunState *run);
    [[nodiscard]] Task<bool> planPurpose(PlanPurpose purpose);
    [[nodiscard]] Task<bool> takePurpose(qint64 planId);
    [[nodiscard]] Task<bool> applyAll(RunState *run);
    [[nodiscard]] Task<bool> recoverAll(RunState *run, bool waitForSecondLook);
    [[nodiscard]] Task<bool> reconsider();
    [[nodiscard]] Task<bool> rounds(RunRequest request);
    [[nodiscard]] Task<bool> applySaved(RunRequest request);
    [[nodiscard]] Task<bool> checkGuard(qint64 planId);
    [[nodiscard]] Task<bool> deletesWhatIsLeft(const FlowContext *flow, qint64 planId);
    [[nodiscard]] Task<bool> checkSavedPlan(qint64 planId);
    [[nodiscard]] Task<bool> estimate(RunReport *report);
    [[nodiscard]] Task<bool> closeRun(RunReport *report);
    [[nodiscard]] QByteArray fingerprints() const;
    [[nodiscard]] QList<Flow> followers() const;

    Environment m_environment;
    std::vector<std::unique_ptr<FlowContext>> m_flows;
    RunState m_run;
};

} // namespace tandem::sync
