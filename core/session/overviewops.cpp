// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/overviewops.h"

#include "core/session/contexts.h"

#include <QCoro/QCoroFuture>
#include <QFutureWatcher>
#include <QTimeZone>

namespace tandem::session {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int arrivalsLooked = 20'000; ///< the newest: more of them would tell nothing else
constexpr int linksAtOnce = 5'000; ///< so that a run's own work on the store comes between
constexpr auto numberPause = 10s; ///< between two counts where the number of links changed
constexpr auto runPause = 1min; ///< and where only a run may have changed how they stand
constexpr int days = 30;
constexpr int hours = 24;
constexpr auto settling = 5min; ///< what a run noted down late belongs to an hour that is over
constexpr size_t hoursKept = 2'000;

using WrittenByFlow = std::map<Flow, SideCounts>;

/// What one look at the store finds.
struct Found
{
    OverviewView view;
    std::map<Flow, FlowOverview> flows; ///< what is linked and refused
    qint64 links = 0;
    qint64 newestRun = 0;
};

ArrivalView arrivalOf(const QList<store::Arrival> &arrivals, Side side)
{
    QList<std::chrono::milliseconds> durations;
    for (const store::Arrival &arrival : arrivals) {
        if (arrival.side == side)
            durations.append(arrival.took);
    }
    return {durations.size(), percentile(durations, 50), percentile(durations, 95)};
}

Result<Found> look(store::StateTransaction &tx, Instant now)
{
    Found found;
    TANDEM_TRY(arrivals, tx.arrivals(now - 24h, arrivalsLooked));
    found.view.fromSalesforce = arrivalOf(arrivals, Side::Salesforce);
    found.view.fromStartdeliver = arrivalOf(arrivals, Side::Startdeliver);
    TANDEM_TRY(inbox, tx.inboxCounts());
    found.view.openNotices = inbox.open;
    found.view.oldestNotice = inbox.oldest;
    for (const Flow flow : supportedFlows()) {
        FlowOverview &counts = found.flows[flow];
        TANDEM_TRY(links, tx.linkCount(flow));
        counts.linked = links;
        found.links += links;
        TANDEM_TRY(refused, tx.refusalCount(flow));
        counts.refused = refused;
    }
    TANDEM_TRY(runs, tx.runs(1));
    found.newestRun = runs.isEmpty() ? 0 : runs.first().id;
    return found;
}

/// Window by window: all at once would keep a run from the store for a second or two.
Task<qint64> linksInScope(Profile *profile, Flow flow)
{
    using Window = store::StateTransaction::ScopeWindow;
    qint64 inScope = 0;
    qint64 after = 0;
    for (;;) {
        const std::function<Result<Window>(store::StateTransaction &)> job =
            [flow, after](store::StateTransaction &tx) { return tx.scopeWindow(flow, after, linksAtOnce); };
        TANDEM_CO_TRY(window, profile->state->read<Window>(job));
        inScope += window.inScope;
        after = window.lastId;
        if (window.links < linksAtOnce)
            co_return inScope;
    }
}

/// How long the last count holds; none: nothing has changed since. After the first links nobody sees a zero.
std::optional<std::chrono::milliseconds> countsFor(const ScopeCount &last, const Found &now)
{
    if (now.links != last.links)
        return last.links <= 0 ? 0ms : std::chrono::milliseconds(numberPause);
    return now.newestRun != last.runId ? std::optional<std::chrono::milliseconds>(runPause) : std::nullopt;
}

Task<Found> lookAround(Profile *profile)
{
    const std::function<Result<Found>(store::StateTransaction &)> job =
        [now = profile->clock->now()](store::StateTransaction &tx) { return look(tx, now); };
    TANDEM_CO_TRY(found, profile->state->read<Found>(job));
    co_return found;
}

Task<bool> countLinks(Profile *profile, Found found)
{
    // By its beginning: what changes while it is counted is counted again.
    profile->scopeCount.at = profile->clock->now();
    std::map<Flow, qint64> inScope;
    for (const Flow flow : supportedFlows()) {
        TANDEM_CO_TRY(links, linksInScope(profile, flow));
        inScope[flow] = links;
    }
    profile->scopeCount = {inScope, found.links, found.newestRun, profile->scopeCount.at};
    co_return true;
}

/// What was not counted before, where it still differs; and tells of it.
QCoro::Task<void> countLate(Profile *profile)
{
    // The profile ends after it. The numbers of a session's operations are positive.
    qint64 number = -1;
    while (profile->pending.contains(number))
        --number;
    profile->pending.insert(number, [] {});
    auto looking = lookAround(profile);
    const Result<Found> found = co_await std::move(looking);
    bool counted = false;
    if (found && countsFor(profile->scopeCount, *found) && !profile->closing) {
        auto counting = countLinks(profile, *found);
        counted = (co_await std::move(counting)).has_value();
    }
    profile->pending.remove(number);
    if (counted && !profile->closing)
        Q_EMIT profile->overviewChanged();
}

/// However often it is asked meanwhile: one count, when the pause is over.
void countAfter(Profile *profile, std::chrono::milliseconds pause)
{
    const Instant due = profile->clock->now() + pause;
    if (profile->scopeCountDue && *profile->scopeCountDue <= due)
        return;
    profile->scopeCountDue = due;
    // A continuation with a context would outlive it (Qt 6.4); a watcher goes with its parent.
    auto *watcher = new QFutureWatcher<void>(profile);
    QObject::connect(watcher, &QFutureWatcher<void>::finished, profile, [profile, watcher, due] {
        watcher->deleteLater();
        if (profile->closing || profile->scopeCountDue != due)
            return; // A change that counts sooner came in between.
        profile->scopeCountDue.reset();
        countLate(profile);
    });
    watcher->setFuture(profile->clock->wait(pause));
}

Task<WrittenByFlow> writtenIn(Profile *profile, Instant from, Instant until)
{
    const auto known = profile->writtenHours.find(from);
    if (known != profile->writtenHours.end())
        co_return WrittenByFlow(known->second); // QCoro moves out of what it is told to return
    using Written = QMap<Flow, store::StateTransaction::Written>;
    const std::function<Result<Written>(store::StateTransaction &)> job =
        [from, until](store::StateTransaction &tx) { return tx.writtenBetween(from, until); };
    TANDEM_CO_TRY(written, profile->state->read<Written>(job));
    WrittenByFlow counts;
    for (auto each = written.cbegin(); each != written.cend(); ++each)
        counts[each.key()] = {each->salesforce, each->startdeliver};
    if (until + settling < profile->clock->now())
        profile->writtenHours[from] = counts;
    co_return counts;
}

void add(SideCounts &sum, const SideCounts &more)
{
    sum.salesforce += more.salesforce;
    sum.startdeliver += more.startdeliver;
}

/// What was written from `from` to before `until`, hour by hour.
Task<WrittenByFlow> writtenDuring(Profile *profile, Instant from, Instant until)
{
    if (profile->writtenHours.size() > hoursKept)
        profile->writtenHours.clear();
    const Instant now = profile->clock->now();
    WrittenByFlow sum;
    for (; from < until && from <= now; from = from + 1h) {
        TANDEM_CO_TRY(counts, writtenIn(profile, from, std::min(from + 1h, until)));
        for (const auto &[flow, written] : counts)
            add(sum[flow], written);
    }
    co_return sum;
}

/// Of the flows that are on; none where the configuration cannot be read, which the status tells.
Task<QList<FlowOverview>> flowsIn(Profile *profile, std::map<Flow, FlowOverview> counted)
{
    QList<FlowOverview> flows;
    if (!profile->isConfigured())
        co_return flows;
    const auto configured = profile->configuration();
    if (!configured)
        co_return flows;
    const QList<WrittenBar> day =
        emptyBars(WrittenSpan::Day, profile->clock->now(), QTimeZone::systemTimeZone());
    TANDEM_CO_TRY(written, writtenDuring(profile, day.first().from, day.last().until));
    const QList<Flow> chosen = flowsOf(*configured, {});
    for (const Flow flow : chosen) {
        FlowOverview line = counted[flow];
        line.flow = flow;
        line.direction = configured->flow(flow).direction;
        line.inScope = profile->scopeCount.inScope[flow];
        line.written = written[flow];
        flows.append(line);
    }
    co_return flows;
}

} // namespace

std::chrono::milliseconds percentile(QList<std::chrono::milliseconds> durations, int percent)
{
    if (durations.isEmpty())
        return 0ms;
    const qsizetype rank = (durations.size() * percent + 99) / 100;
    const auto place = durations.begin() + std::max<qsizetype>(rank, 1) - 1;
    std::nth_element(durations.begin(), place, durations.end());
    return *place;
}

QList<WrittenBar> emptyBars(WrittenSpan span, Instant now, const QTimeZone &zone)
{
    const QDateTime local = now.toDateTime().toTimeZone(zone);
    QList<WrittenBar> bars;
    if (span == WrittenSpan::Day) {
        const QTime time = local.time();
        const Instant hour = now - std::chrono::milliseconds(time.msecsSinceStartOfDay() % 3'600'000);
        for (int ago = hours - 1; ago >= 0; --ago) {
            const Instant from = hour - ago * 1h;
            bars.append({from, from + 1h, {}});
        }
        return bars;
    }
    for (int ago = days - 1; ago >= 0; --ago) {
        const QDate date = local.date().addDays(-ago);
        bars.append({Instant::fromDateTime(date.startOfDay(zone)),
            Instant::fromDateTime(date.addDays(1).startOfDay(zone)), {}});
    }
    return bars;
}

Task<OverviewView> overviewOf(Profile *profile)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    TANDEM_CO_TRY(found, lookAround(profile));
    const ScopeCount &last = profile->scopeCount;
    if (const auto pause = countsFor(last, found)) {
        // Counted from the beginning where the clock was set back.
        const std::chrono::milliseconds age = profile->clock->now() - last.at;
        const auto left = *pause - age;
        if (age < 0ms || left <= 0ms)
            TANDEM_CO_CHECK(countLinks(profile, found));
        else
            countAfter(profile, left);
    }
    for (const auto &[flow, links] : profile->scopeCount.inScope)
        found.view.inScope += links;
    TANDEM_CO_TRY(flows, flowsIn(profile, found.flows));
    found.view.flows = flows;
    co_return found.view;
}

Task<QList<WrittenBar>> writtenOf(Profile *profile, WrittenSpan span)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    QList<WrittenBar> bars = emptyBars(span, profile->clock->now(), QTimeZone::systemTimeZone());
    for (WrittenBar &bar : bars) {
        TANDEM_CO_TRY(written, writtenDuring(profile, bar.from, bar.until));
        for (const auto &[flow, counts] : written)
            add(bar.changes, counts);
    }
    co_return bars;
}

} // namespace tandem::session
