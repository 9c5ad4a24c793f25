// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/runs.h"

#include "core/session/planops.h"
#include "core/session/reports.h"
#include "core/session/watch.h"
#include "core/sync/purpose.h"

#include <nlohmann/json.hpp>

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

using Counts = store::StateTransaction::Counts;

/// How often it is looked whether a run has ended that another one waits for.
constexpr std::chrono::milliseconds turnPause{20};

/// Marks the profile as running and holds its lock (S19).
class Running
{
public:
    Running(Profile *profile, http::Priority priority)
        : m_use(profile)
        , m_profile(profile)
    {
        m_profile->running = true;
        m_profile->runningPriority = priority;
    }
    ~Running() { m_profile->running = false; }
    Running(const Running &) = delete;
    Running &operator=(const Running &) = delete;

    Status takeLock()
    {
        TANDEM_TRY(lock, m_profile->runnerLock());
        m_lock = lock;
        return {};
    }

private:
    ClientUse m_use;
    Profile *m_profile;
    std::shared_ptr<FileLock> m_lock;
};

/// The first step of a run, before anything is waited for.
Status beginRun(Profile *profile)
{
    TANDEM_CHECK(profile->checkOpen());
    if ((profile->running && !profile->watch) || profile->connecting)
        return fail(busyError());
    if (!profile->running)
        profile->runStop = std::stop_source();
    return {};
}

Task<bool> openBoth(Profile *profile, Configuration configuration)
{
    TANDEM_CO_CHECK(Profile::openSalesforce(profile, configuration));
    TANDEM_CO_CHECK(Profile::openStartdeliver(profile, configuration));
    co_return true;
}

Task<Standing> standingOf(Profile *profile)
{
    const std::function<Result<Counts>(store::StateTransaction &)> job = [](store::StateTransaction &tx) {
        return tx.counts(std::nullopt);
    };
    TANDEM_CO_TRY(counts, profile->state->read<Counts>(job));
    co_return toView(counts);
}

/// Contract startdeliver.md 1: a key that is not an administrator's is for looking only.
Task<bool> checkMayWrite(Profile *profile)
{
    TANDEM_CO_TRY(bound, Profile::binding(profile, Side::Startdeliver));
    if (!bound.view.mayWrite) {
        co_return fail(ErrorKind::Permission, u"READ_ONLY_KEY"_s,
            u"The Startdeliver key of %1 may only read: plans can be made, but nothing is written. Connect "
            u"an "
            "administrator's key."_s.arg(bound.view.userName));
    }
    co_return true;
}

/// A person has seen what the flows would do and let it happen: from now on they may run by themselves (S17).
Task<bool> noteFirstPlan(Profile *profile, const sync::RunReport &report)
{
    QStringList keys;
    for (const auto &[flow, counts] : report.flows)
        keys.append(firstPlanKey(flow));
    const std::function<Result<bool>(store::StateTransaction &)> job =
        [keys, now = QByteArray::number(profile->clock->now().ms)](
            store::StateTransaction &tx) -> Result<bool> {
        for (const QString &key : keys)
            TANDEM_CHECK(tx.setMeta(key, now));
        return true;
    };
    TANDEM_CO_CHECK(profile->state->write<bool>(job));
    co_return true;
}

/// With the configuration as it is when the run begins, however often it is saved meanwhile.
Task<Ran> runLocked(
    Profile *profile, sync::RunRequest request, http::Priority priority, Configuration configuration)
{
    TANDEM_CO_CHECK(openBoth(profile, configuration));
    if (request.mode != sync::RunMode::Plan)
        TANDEM_CO_CHECK(checkMayWrite(profile));
    TANDEM_CO_TRY(environment, Profile::environment(profile, configuration));
    environment.stop = profile->runStop.get_token();
    environment.priority = priority;
    environment.gate = profile->gate;
    environment.epoch = profile->epoch;
    environment.progress = [profile](const sync::Progress &progress) {
        Q_EMIT profile->progress(toView(progress));
    };
    sync::Engine engine(std::move(environment));
    if (!request.guest) {
        TANDEM_CO_CHECK(engine.takeOver());
        profile->epoch = engine.epoch();
    }
    // A person's unticked rows are decisions only once this run is the runner.
    if (request.mode == sync::RunMode::Apply)
        TANDEM_CO_CHECK(declineUnticked(profile, request.planId));
    Q_EMIT profile->runStarted(request.trigger);
    TANDEM_CO_TRY(report, engine.run(request));
    if (profile->watch)
        profile->watch->follow(report.followers);
    Ran ran;
    ran.view = toView(report);
    ran.engine = std::move(report);
    // Who tried a few rows has not let the rest happen.
    const bool whole = !ran.engine.error && !ran.engine.cutShort;
    if (request.mode != sync::RunMode::Plan && request.trigger == "manual"_L1 && whole)
        TANDEM_CO_CHECK(noteFirstPlan(profile, ran.engine));
    auto counting = standingOf(profile);
    const Result<Standing> standing = co_await std::move(counting);
    if (standing)
        ran.view.standing = *standing;
    Q_EMIT profile->runFinished(ran.view);
    co_return ran;
}

Task<Ran> runAsGuest(
    Profile *profile, sync::RunRequest request, http::Priority priority, Configuration configuration)
{
    const ClientUse use(profile);
    request.guest = true;
    auto going = runLocked(profile, request, priority, configuration);
    Result<Ran> ran = co_await std::move(going);
    co_return ran;
}

/// Whether the run that is going on ends soon, or can be asked to: then this one may wait for it.
bool letsPass(Profile *profile, http::Priority priority)
{
    if (!profile->running)
        return profile->hasStaleClients();
    if (!profile->watch || priority == http::Priority::Immediate || profile->connecting)
        return false;
    if (profile->runningPriority == http::Priority::Immediate)
        return true;
    // What the watch began by itself goes on later.
    const bool yields = profile->runningPriority > priority;
    if (yields)
        profile->runStop.request_stop();
    return yields;
}

/// `stop` is meant for this run, whichever others wait or run beside it.
Task<Ran> runOnce(
    Profile *profile, sync::RunRequest request, http::Priority priority, std::stop_token stop = {})
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    const bool waits = profile->running;
    // Read before the clients are asked for: those of another configuration are dropped by it.
    Result<Configuration> configured = profile->configuration();
    ++profile->waitingRuns;
    while (!profile->closing && !stop.stop_requested() && letsPass(profile, priority)) {
        co_await profile->clock->wait(turnPause);
        configured = profile->configuration();
    }
    --profile->waitingRuns;
    if (!configured)
        co_return fail(configured.error());
    if (profile->running && stop.stop_requested())
        co_return fail(stoppedError());
    if (profile->running && request.records && profile->gate->isOpen()) {
        auto guest = runAsGuest(profile, request, priority, *configured);
        Result<Ran> ran = co_await std::move(guest);
        co_return ran;
    }
    if (profile->running || profile->connecting)
        co_return fail(busyError());
    if (waits) // The stop was meant for the run before.
        profile->runStop = std::stop_source();
    if (profile->closing)
        profile->runStop.request_stop();
    // From here on the profile's own stop is this run's; one that was asked before counts at once.
    const std::stop_callback passOn(stop, [profile] { profile->runStop.request_stop(); });
    Running running(profile, priority);
    if (const Status locked = running.takeLock(); !locked)
        co_return fail(locked.error());
    auto going = runLocked(profile, request, priority, *configured);
    Result<Ran> ran = co_await std::move(going);
    if (!ran && profile->closing)
        co_return fail(stoppedError());
    co_return ran;
}

/// What the estimate said, kept with the plan so that it can be shown again.
QByteArray encodeEstimate(const sync::RunReport &report)
{
    const nlohmann::json json = {{"salesforce", report.plannedCalls[sync::at(Side::Salesforce)]},
        {"startdeliver", report.plannedCalls[sync::at(Side::Startdeliver)]},
        {"seconds", report.plannedSeconds}};
    return QByteArray::fromStdString(json.dump());
}

} // namespace

QString firstPlanKey(Flow flow)
{
    return u"first-plan/"_s + flowName(flow);
}

Task<Ran> runRequest(Profile *profile, sync::RunRequest request, http::Priority priority)
{
    if (!profile->running)
        profile->runStop = std::stop_source();
    auto going = runOnce(profile, request, priority);
    Result<Ran> ran = co_await std::move(going);
    co_return ran;
}

static Task<PlanView> planFor(Profile *profile, sync::RunRequest request)
{
    const AskedRun asked(profile);
    if (const Status begun = beginRun(profile); !begun)
        co_return fail(begun.error());
    request.mode = sync::RunMode::Plan;
    request.trigger = u"plan"_s;
    TANDEM_CO_TRY(ran, runOnce(profile, request, http::Priority::Manual, asked.stop()));
    PlanView view;
    if (ran.engine.planId > 0 && !ran.engine.error) {
        const std::function<Result<bool>(store::StateTransaction &)> job =
            [id = ran.engine.planId, counts = encodeEstimate(ran.engine)](
                store::StateTransaction &tx) -> Result<bool> {
            TANDEM_CHECK(tx.setPlanCounts(id, counts));
            return true;
        };
        TANDEM_CO_CHECK(profile->state->write<bool>(job));
        TANDEM_CO_TRY(stored, planView(profile, ran.engine.planId));
        view = stored;
        TANDEM_CO_CHECK(nameOwners(profile, &view, true));
    }
    view.report = ran.view;
    co_return view;
}

Task<PlanView> makePlan(Profile *profile, QList<Flow> flows, bool full)
{
    sync::RunRequest request;
    request.flows = flows;
    request.full = full;
    auto planning = planFor(profile, request);
    co_return co_await std::move(planning);
}

Task<PlanView> planExisting(Profile *profile, Flow flow, QStringList mappings, FirstAgreement keep)
{
    sync::PlanPurpose purpose;
    purpose.flow = flow;
    purpose.mappings = mappings;
    purpose.choice = keep;
    sync::RunRequest request;
    request.flows = {flow};
    request.purpose = purpose;
    auto planning = planFor(profile, request);
    co_return co_await std::move(planning);
}

Task<PlanView> planUndo(Profile *profile, qint64 run)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    const std::function<Result<QList<Flow>>(store::StateTransaction &)> job =
        [run](store::StateTransaction &tx) { return sync::flowsToUndo(tx, run); };
    TANDEM_CO_TRY(flows, profile->state->read<QList<Flow>>(job));
    sync::PlanPurpose purpose;
    purpose.kind = sync::PlanPurpose::Kind::Undo;
    purpose.run = run;
    sync::RunRequest request;
    request.flows = flows;
    request.purpose = purpose;
    auto planning = planFor(profile, request);
    co_return co_await std::move(planning);
}

Task<RunReport> runSync(
    Profile *profile, QList<Flow> flows, bool full, QString trigger, bool ignoreGuard, std::stop_token stop)
{
    // Who asked from elsewhere stops it from there.
    std::optional<AskedRun> asked;
    if (!stop.stop_possible())
        stop = asked.emplace(profile).stop();
    if (const Status begun = beginRun(profile); !begun)
        co_return fail(begun.error());
    sync::RunRequest request;
    request.mode = sync::RunMode::Sync;
    request.flows = flows;
    request.full = full;
    request.trigger = trigger;
    request.ignoreGuard = ignoreGuard;
    TANDEM_CO_TRY(ran, runOnce(profile, request, http::Priority::Manual, stop));
    co_return ran.view;
}

Task<RunReport> applyPlan(Profile *profile, qint64 planId, bool ignoreGuard, qint64 atMost)
{
    const AskedRun asked(profile);
    if (const Status begun = beginRun(profile); !begun)
        co_return fail(begun.error());
    using MaybePlan = std::optional<store::Plan>;
    const std::function<Result<MaybePlan>(store::StateTransaction &)> find =
        [planId](store::StateTransaction &tx) { return tx.plan(planId); };
    TANDEM_CO_TRY(plan, profile->state->read<MaybePlan>(find));
    if (!plan) {
        co_return fail(ErrorKind::Configuration, u"PLAN_UNKNOWN"_s,
            u"Plan %1 is not in this profile (any more). Make a new one with: tandemctl plan --save FILE"_s
                .arg(planId));
    }
    sync::RunRequest request;
    request.mode = sync::RunMode::Apply;
    request.planId = planId;
    request.atMost = atMost;
    request.flows = plan->flows;
    request.ignoreGuard = ignoreGuard;
    TANDEM_CO_TRY(ran, runOnce(profile, request, http::Priority::Manual, asked.stop()));
    co_return ran.view;
}

Task<QList<RunReport>> runsOf(Profile *profile, int limit, qint64 beforeId)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    const std::function<Result<QList<RunReport>>(store::StateTransaction &)> job =
        [=](store::StateTransaction &tx) -> Result<QList<RunReport>> {
        TANDEM_TRY(runs, tx.runs(limit, beforeId));
        QList<RunReport> reports;
        for (const store::Run &run : std::as_const(runs))
            reports.append(toView(run));
        return reports;
    };
    TANDEM_CO_TRY(reports, profile->state->read<QList<RunReport>>(job));
    co_return reports;
}

Task<RunReport> runById(Profile *profile, qint64 id)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    const std::function<Result<RunReport>(store::StateTransaction &)> job =
        [id](store::StateTransaction &tx) -> Result<RunReport> {
        TANDEM_TRY(run, tx.run(id));
        if (!run)
            return fail(ErrorKind::Data, u"NOT_FOUND"_s, u"There is no run %1."_s.arg(id));
        return toView(*run);
    };
    TANDEM_CO_TRY(report, profile->state->read<RunReport>(job));
    co_return report;
}

} // namespace tandem::session
