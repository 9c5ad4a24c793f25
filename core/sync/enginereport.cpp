// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/engine.h"

#include "core/sync/cost.h"
#include "core/sync/deletions.h"

#include <nlohmann/json.hpp>

namespace tandem::sync {
using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

bool RunReport::leftSomethingNew() const
{
    return std::any_of(flows.begin(), flows.end(), [](const auto &entry) {
        const FlowCounts &counts = entry.second;
        return counts.conflicts > 0 || counts.held > 0 || counts.locked > 0 || counts.failed > 0;
    });
}

Error stalePlan()
{
    return {ErrorKind::Configuration, u"PLAN_STALE"_s,
        u"The configuration, the fields of a service or the connected organisation changed since this plan "
        u"was "
        "made. Nothing was written. Make a new one with: tandemctl plan --save FILE"_s,
        {}};
}

namespace {

constexpr int plansKept = 10;
constexpr std::chrono::hours shownPlansKept{30 * 24}; ///< plans that a person wanted to see, and may apply
constexpr std::chrono::hours historyKept{400 * 24};

Json pairJson(const qint64 (&numbers)[2])
{
    return {{"salesforce", numbers[0]}, {"startdeliver", numbers[1]}};
}

Json flowJson(Flow flow, const FlowCounts &counts)
{
    Json json{{"flow", flowName(flow).toStdString()}, {"read", pairJson(counts.read)},
        {"created", pairJson(counts.created)}, {"updated", pairJson(counts.updated)},
        {"deleted", pairJson(counts.deleted)}, {"linked", counts.linked}, {"unchanged", counts.unchanged},
        {"conflicts", counts.conflicts}, {"held", counts.held}, {"waiting", counts.waiting},
        {"locked", counts.locked}, {"skipped", counts.skipped}, {"drifted", counts.drifted},
        {"outOfScope", counts.outOfScope}, {"failed", counts.failed}};
    if (flow == Flow::Owners)
        json["losing"] = counts.losing;
    return json;
}

qint64 numberOf(const Json &json, const char *key)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_number_integer() ? found->get<qint64>() : 0;
}

QString textOf(const Json &json, const char *key)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? QString::fromStdString(found->get<std::string>())
                                                     : QString();
}

void readPair(const Json &json, const char *key, qint64 (&numbers)[2])
{
    const auto found = json.find(key);
    if (found == json.end() || !found->is_object())
        return;
    numbers[0] = numberOf(*found, "salesforce");
    numbers[1] = numberOf(*found, "startdeliver");
}

FlowCounts countsFrom(const Json &json)
{
    FlowCounts counts;
    readPair(json, "read", counts.read);
    readPair(json, "created", counts.created);
    readPair(json, "updated", counts.updated);
    readPair(json, "deleted", counts.deleted);
    counts.linked = numberOf(json, "linked");
    counts.unchanged = numberOf(json, "unchanged");
    counts.conflicts = numberOf(json, "conflicts");
    counts.held = numberOf(json, "held");
    counts.waiting = numberOf(json, "waiting");
    counts.locked = numberOf(json, "locked");
    counts.skipped = numberOf(json, "skipped");
    counts.drifted = numberOf(json, "drifted");
    counts.outOfScope = numberOf(json, "outOfScope");
    counts.failed = numberOf(json, "failed");
    counts.losing = numberOf(json, "losing");
    return counts;
}

} // namespace

QByteArray reportJson(const RunReport &report)
{
    Json flows = Json::array();
    for (const auto &[flow, counts] : report.flows)
        flows.push_back(flowJson(flow, counts));
    const double seconds = static_cast<double>((report.finishedAt - report.startedAt).count()) / 1000.0;
    Json run = {{"id", report.runId}, {"state", report.state.toStdString()},
        {"trigger", report.trigger.toStdString()},
        {"startedAt", report.startedAt.toIsoSeconds().toStdString()}, {"seconds", seconds},
        {"apiCalls", pairJson(report.calls)}, {"flows", std::move(flows)}};
    if (report.undoes > 0)
        run["undoes"] = report.undoes;
    if (!report.notes.isEmpty()) {
        Json notes = Json::array();
        for (const QString &note : report.notes)
            notes.push_back(note.toStdString());
        run["notes"] = std::move(notes);
    }
    if (report.error) {
        run["error"] = {{"kind", errorKindName(report.error->kind).toStdString()},
            {"code", report.error->code.toStdString()}, {"text", report.error->text.toStdString()}};
    }
    const Json document = {{"run", std::move(run)}};
    return QByteArray::fromStdString(document.dump(2, ' ', false, Json::error_handler_t::replace));
}

std::optional<RunReport> reportFromJson(const QByteArray &json)
{
    const Json document = Json::parse(json.begin(), json.end(), nullptr, false);
    const auto run = document.is_object() ? document.find("run") : document.end();
    if (run == document.end() || !run->is_object())
        return std::nullopt;
    RunReport report;
    report.runId = numberOf(*run, "id");
    report.state = textOf(*run, "state");
    report.trigger = textOf(*run, "trigger");
    report.undoes = numberOf(*run, "undoes");
    report.startedAt = Instant::fromIso(textOf(*run, "startedAt")).value_or(Instant{});
    const auto seconds = run->find("seconds");
    if (seconds != run->end() && seconds->is_number())
        report.finishedAt =
            report.startedAt + std::chrono::milliseconds(static_cast<qint64>(seconds->get<double>() * 1000));
    readPair(*run, "apiCalls", report.calls);
    const auto notes = run->find("notes");
    if (notes != run->end() && notes->is_array()) {
        for (const Json &note : *notes) {
            if (note.is_string())
                report.notes.append(QString::fromStdString(note.get<std::string>()));
        }
    }
    const auto flows = run->find("flows");
    if (flows != run->end() && flows->is_array()) {
        for (const Json &item : *flows) {
            if (const auto flow = flowFromName(textOf(item, "flow")))
                report.flows.insert_or_assign(*flow, countsFrom(item));
        }
    }
    return report;
}

/// True where the plan deletes although the side that it takes its orders from has nothing left: an empty
/// side is more often a mistake than a wish (S10).
Task<bool> Engine::deletesWhatIsLeft(const FlowContext *flow, qint64 planId)
{
    using Counts = QList<store::PlanCount>;
    TANDEM_CO_TRY(rows, m_environment.state->read<Counts>([planId](store::StateTransaction &tx) {
        return tx.planCounts(planId);
    }));
    for (const store::PlanCount &kind : std::as_const(rows)) {
        if (kind.flow != flow->definition.flow || kind.action != store::Action::Delete || !kind.ticked
            || kind.state != store::PlanRowState::Planned)
            continue;
        TANDEM_CO_TRY(left, m_environment.cache->counts(flow->cacheObject(other(kind.side))));
        if (left.records == 0)
            co_return true;
    }
    co_return false;
}

Task<bool> Engine::checkGuard(qint64 planId)
{
    const Instant since = m_environment.clock->now() - std::chrono::hours(24);
    for (const auto &flow : m_flows) {
        const Flow name = flow->definition.flow;
        struct Counted
        {
            qint64 links = 0;
            qint64 before = 0;
            qint64 planned = 0;
        };
        std::function<Result<Counted>(store::StateTransaction &)> count =
            [=](store::StateTransaction &tx) -> Result<Counted> {
            Counted counted;
            TANDEM_TRY(links, tx.linkCount(name));
            counted.links = links;
            TANDEM_TRY(before, tx.deletesAndClearsSince(name, since));
            counted.before = before;
            TANDEM_TRY(rows, tx.planCounts(planId));
            for (const store::PlanCount &kind : std::as_const(rows)) {
                if (kind.flow == name && kind.state == store::PlanRowState::Planned && kind.ticked
                    && (kind.clears || kind.action == store::Action::Delete))
                    counted.planned += kind.rows;
            }
            return counted;
        };
        TANDEM_CO_TRY(counted, m_environment.state->read<Counted>(count));
        TANDEM_CO_TRY(emptied, deletesWhatIsLeft(flow.get(), planId));
        if (emptied) {
            co_return fail(ErrorKind::Stopped, u"GUARD"_s,
                u"This run would delete records of the flow \"%1\" because not one is left on the other "
                u"side. "
                u"Nothing was written. Look at the plan (tandemctl plan --save FILE) and apply it if it is right."_s
                    .arg(flowName(name)));
        }
        const GuardConfiguration &guards = m_environment.configuration.guards;
        const auto share =
            static_cast<qint64>(static_cast<double>(counted.links) * guards.deletesPercent / 100.0);
        const qint64 limit = std::max<qint64>(guards.deletesPerDay, share);
        if (counted.planned == 0 || counted.before + counted.planned <= limit)
            continue;
        co_return fail(ErrorKind::Stopped, u"GUARD"_s,
            u"This run would delete or clear %1 records of the flow \"%2\"; with the %3 of the last 24 hours "
            u"that is more than "
            "the %4 the guard allows. Nothing was written. Look at the plan (tandemctl plan --save FILE) and apply it if it is right."_s
                .arg(counted.planned)
                .arg(flowName(name))
                .arg(counted.before)
                .arg(limit));
    }
    co_return true;
}

namespace {

constexpr std::chrono::hours sweepInterval{7 * 24};
constexpr std::chrono::hours slowLane{24};

QString sweepKey(Flow flow)
{
    return u"swept/"_s + flowName(flow);
}

/// True where a mapping or a filter looks at what moves without the record's stamp: formulas, roll-ups,
/// fields of a parent. They are compared again once a day, as slowly as everything else that no cursor tells
/// of (S9, S23).
bool looksAtWhatMovesAlone(const FlowContext &flow)
{
    const bool maps =
        std::any_of(flow.mappings.begin(), flow.mappings.end(), [](const ActiveMapping &active) {
            return active.salesforce.calculated || active.startdeliver.calculated;
        });
    const auto turns = [&flow](Side side) {
        const QStringList fields = flow.configuration.filter(side).fields();
        return std::any_of(fields.begin(), fields.end(), [&](const QString &name) {
            const FieldSchema *field = flow.schema(side)->field(name);
            return name.contains(u'.') || (field && field->calculated);
        });
    };
    return maps || turns(Side::Salesforce) || turns(Side::Startdeliver);
}

} // namespace

Task<bool> Engine::isSweepDue(const FlowContext *context)
{
    const Flow flow = context->definition.flow;
    const std::chrono::hours interval = looksAtWhatMovesAlone(*context) ? slowLane : sweepInterval;
    TANDEM_CO_TRY(swept,
        m_environment.state->read<QByteArray>(
            [key = sweepKey(flow)](store::StateTransaction &tx) { return tx.meta(key); }));
    const Instant now = m_environment.clock->now();
    if (swept.isEmpty()) // The first read brings everything.
        TANDEM_CO_CHECK(noteSweep(context));
    co_return !swept.isEmpty() && now - Instant{swept.toLongLong()} >= interval;
}

Task<bool> Engine::noteSweep(const FlowContext *flow)
{
    const std::function<Result<bool>(store::StateTransaction &)> job =
        [key = sweepKey(flow->definition.flow), now = m_environment.clock->now()](
            store::StateTransaction &tx) -> Result<bool> {
        TANDEM_CHECK(tx.setMeta(key, QByteArray::number(now.ms)));
        return true;
    };
    TANDEM_CO_CHECK(asRunner<bool>(m_environment, job));
    co_return true;
}

Task<bool> Engine::sweep(const FlowContext *flow)
{
    TANDEM_CO_CHECK(lookForUnseen(&m_environment, flow, Side::Startdeliver, m_run.emptyIsRight));
    if (flow->shape().readsByAccount()) {
        // What is there shows only when every account has been read again (S11).
        m_run.sweeping.insert(flow->definition.flow);
        co_return true;
    }
    TANDEM_CO_CHECK(lookForUnseen(&m_environment, flow, Side::Salesforce, m_run.emptyIsRight));
    auto noting = noteSweep(flow);
    co_return co_await std::move(noting);
}

Task<bool> Engine::checkSavedPlan(qint64 planId)
{
    using MaybePlan = std::optional<store::Plan>;
    TANDEM_CO_TRY(plan, m_environment.state->read<MaybePlan>([planId](store::StateTransaction &tx) {
        return tx.plan(planId);
    }));
    if (!plan) {
        co_return fail(ErrorKind::Configuration, u"PLAN_UNKNOWN"_s,
            u"This plan is not in the profile any more. Make a new one with: tandemctl plan --save FILE"_s);
    }
    m_flows.erase(std::remove_if(m_flows.begin(), m_flows.end(),
                      [&](const auto &flow) { return !plan->flows.contains(flow->definition.flow); }),
        m_flows.end());
    if (plan->profileFingerprint != m_environment.organisationId.toLatin1()
        || plan->configurationFingerprint != fingerprints()) {
        co_return fail(stalePlan());
    }
    co_return true;
}

Task<bool> Engine::estimate(RunReport *report)
{
    using Counts = QList<store::PlanCount>;
    TANDEM_CO_TRY(counts,
        m_environment.state->read<Counts>(
            [planId = report->planId](store::StateTransaction &tx) { return tx.planCounts(planId); }));
    // Rows of one flow, side and action travel together, whether or not they clear something.
    std::map<std::tuple<Flow, Side, store::Action>, qint64> rows;
    for (const store::PlanCount &kind : std::as_const(counts)) {
        if (kind.state == store::PlanRowState::Planned)
            rows[{kind.flow, kind.side, kind.action}] += kind.rows;
    }
    for (const auto &[kind, count] : rows) {
        const auto &[flow, side, action] = kind;
        report->plannedCalls[at(side)] += callsFor(side, action, count);
    }
    const double rate = m_environment.startdeliver->currentRate();
    const double startdeliver = rate > 0 ? static_cast<double>(report->plannedCalls[1]) / rate : 0;
    // A collection of 200 takes a few seconds on a real organisation; one is a cautious guess for the sum.
    report->plannedSeconds = std::max(startdeliver, static_cast<double>(report->plannedCalls[0]));
    co_return true;
}

Task<bool> Engine::closeRun(RunReport *report)
{
    report->finishedAt = m_environment.clock->now();
    bool problems = report->leftSomethingNew() || !report->notes.isEmpty();
    for (const auto &[flow, counts] : report->flows)
        problems = problems || counts.drifted > 0;
    if (!report->error)
        report->state = problems ? u"completed-with-problems"_s : u"completed"_s;
    else
        report->state = report->error->kind == ErrorKind::Stopped ? u"stopped"_s : u"failed"_s;
    store::Run row;
    row.id = report->runId;
    row.trigger = report->trigger;
    row.state = report->state;
    row.startedAt = report->startedAt;
    row.finishedAt = report->finishedAt;
    row.summary = reportJson(*report);
    row.error = report->error ? report->error->text : QString();
    const std::function<Result<qint64>(store::StateTransaction &)> end =
        [row](store::StateTransaction &tx) -> Result<qint64> {
        TANDEM_CHECK(tx.prunePlans(plansKept, *row.finishedAt - shownPlansKept));
        TANDEM_CHECK(tx.pruneHistory(*row.finishedAt - historyKept));
        return tx.putRun(row);
    };
    auto future = m_environment.state->write<qint64>(end);
    const Result<qint64> stored = co_await future;
    // A store that cannot take the run's end (a full disk) must not hide why the run ended.
    if (!stored && !report->error)
        co_return fail(stored.error());
    co_return true;
}

} // namespace tandem::sync
