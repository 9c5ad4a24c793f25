// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/schedule.h"
#include "core/session/reports.h"
#include "core/session/settings.h"
#include "core/session/watch.h"
#include "core/sync/cost.h"

namespace tandem::session {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int looked = 500; ///< runs, the newest
constexpr double secondsOfDay = 86'400;

/// What lately was written each day, by flow.
struct Pace
{
    double days = 1;
    std::map<Flow, FlowReport> changes;
};

Result<Pace> readPace(store::StateTransaction &tx, Instant now)
{
    Pace pace;
    TANDEM_TRY(runs, tx.runs(looked));
    Instant first = now;
    for (const store::Run &run : std::as_const(runs)) {
        if (run.startedAt < now - 7 * 24h)
            break;
        first = std::min(first, run.startedAt);
        const RunReport report = toView(run);
        for (const auto &[flow, counts] : report.flows) {
            FlowReport &sum = pace.changes[flow];
            const auto add = [](SideCounts &to, const SideCounts &more) {
                to.salesforce += more.salesforce;
                to.startdeliver += more.startdeliver;
            };
            add(sum.created, counts.created);
            add(sum.updated, counts.updated);
            add(sum.deleted, counts.deleted);
        }
    }
    pace.days = std::max(1.0, static_cast<double>((now - first).count()) / 1000.0 / secondsOfDay);
    return pace;
}

/// Runs a day that the schedule alone makes.
double scheduledLooks(const FlowConfiguration &flow, Instant now)
{
    const auto schedule = Schedule::parse(flow.schedule);
    if (!schedule || schedule->isNever())
        return 0;
    constexpr int days = 7; // Some run on single days of the week.
    constexpr int most = days * 1440;
    const QList<Instant> times = schedule->nextTimes(now, QTimeZone::systemTimeZone(), most);
    const auto within =
        std::count_if(times.begin(), times.end(), [&](Instant time) { return time < now + days * 24h; });
    return static_cast<double>(within) / days;
}

qint64 each(double looks, qint64 calls)
{
    return static_cast<qint64>(std::llround(looks * static_cast<double>(calls)));
}

qint64 written(const FlowReport &changes, Side side, double days, bool isGuarded)
{
    const auto of = [side](const SideCounts &counts) {
        return side == Side::Salesforce ? counts.salesforce : counts.startdeliver;
    };
    const qint64 calls = sync::callsFor(side, store::Action::Create, of(changes.created))
        + sync::callsFor(side, store::Action::Update, of(changes.updated))
        + sync::callsFor(side, store::Action::Delete, of(changes.deleted))
        + (isGuarded && side == Side::Salesforce ? sync::callsToGuard(of(changes.updated)) : 0);
    return static_cast<qint64>(std::llround(static_cast<double>(calls) / days));
}

Task<qint64> linkCount(Profile *profile, Flow flow)
{
    const std::function<Result<qint64>(store::StateTransaction &)> job = [flow](store::StateTransaction &tx) {
        return tx.linkCount(flow);
    };
    TANDEM_CO_TRY(count, profile->state->read<qint64>(job));
    co_return count;
}

} // namespace

Task<QList<FlowCost>> flowCostsOf(Profile *profile, Configuration configuration)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    const Instant now = profile->clock->now();
    const std::function<Result<Pace>(store::StateTransaction &)> job = [now](store::StateTransaction &tx) {
        return readPace(tx, now);
    };
    TANDEM_CO_TRY(pace, profile->state->read<Pace>(job));
    TANDEM_CO_TRY(accounts, linkCount(profile, Flow::Accounts));
    QList<FlowCost> costs;
    for (const Flow flow : supportedFlows()) {
        const FlowConfiguration &configured = configuration.flow(flow);
        const auto changes = pace.changes.find(flow);
        FlowCost cost;
        cost.flow = flow;
        cost.known = changes != pace.changes.end();
        cost.perLook = {
            sync::callsPerLook(Side::Salesforce, flow), sync::callsPerLook(Side::Startdeliver, flow)};
        if (configured.enabled) {
            cost.looks = scheduledLooks(configured, now);
            if (configured.webhook)
                cost.looks += secondsOfDay / std::max(1, configuration.live.pollSecondsQuiet);
        }
        cost.looking = {
            each(cost.looks, cost.perLook.salesforce), each(cost.looks, cost.perLook.startdeliver)};
        if (flow == Flow::Notes && cost.looks > 0) {
            const double sweeps = std::min(cost.looks, 1440.0 / configuration.options.noteSweepMinutes);
            cost.looking.salesforce += each(sweeps, sync::callsPerNoteSweep(accounts));
        }
        if (flow == Flow::Accounts && configuration.settings.salesforceOwnersAsTeamMembers) {
            const double looks = std::min(cost.looks, sync::peopleLooksPerDay);
            cost.looking.salesforce += each(looks, 1);
            cost.looking.startdeliver += each(looks, 1);
        }
        // One that runs only when a person starts it costs nothing by the day, whatever it wrote lately.
        if (cost.known && cost.looks > 0) {
            const bool isGuarded = configuration.salesforce.strictGuard;
            cost.writing = {written(changes->second, Side::Salesforce, pace.days, isGuarded),
                written(changes->second, Side::Startdeliver, pace.days, isGuarded)};
        }
        costs.append(cost);
    }
    co_return costs;
}

} // namespace tandem::session
