// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/engine.h"

#include "core/base/logging.h"
#include "core/sync/accountreader.h"
#include "core/sync/deletions.h"
#include "core/sync/executor.h"
#include "core/sync/matcher.h"
#include "core/sync/planbuilder.h"
#include "core/sync/reader.h"
#include "core/sync/recovery.h"

namespace tandem::sync {
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::hours schemaLifetime{1};
constexpr int maxRounds = 3;

qint64 attempts(const http::Meter &meter)
{
    return meter.attempts;
}

QString schemaKey(Side side, const QString &object)
{
    return u"schema-read/"_s + sideName(side) + u'/' + object;
}

} // namespace

Task<bool> Engine::takeOver()
{
    TANDEM_CO_TRY(epoch,
        m_environment.state->write<qint64>([](store::StateTransaction &tx) { return tx.raiseEpoch(); }));
    m_environment.epoch = epoch;
    std::function<Result<bool>(store::StateTransaction &)> job =
        [](store::StateTransaction &tx) -> Result<bool> {
        TANDEM_CHECK(tx.markInterruptedRuns());
        return true;
    };
    TANDEM_CO_CHECK(m_environment.state->write<bool>(job));
    co_return true;
}

Task<SchemaPtr> Engine::schema(Side side, QString object, bool refresh)
{
    const QString key = schemaKey(side, object);
    const store::CacheObject cached{side, object};
    TANDEM_CO_TRY(before, m_environment.cache->schema(cached));
    TANDEM_CO_TRY(readAt,
        m_environment.state->read<QByteArray>([key](store::StateTransaction &tx) { return tx.meta(key); }));
    const Instant now = m_environment.clock->now();
    const bool fresh =
        now - Instant{readAt.toLongLong()} < schemaLifetime && Instant{readAt.toLongLong()} <= now;
    if (before && fresh && !refresh)
        co_return std::make_shared<const ObjectSchema>(std::move(*before));
    auto task = side == Side::Salesforce ? m_environment.salesforce->describe(object)
                                         : m_environment.startdeliver->describe(object);
    TANDEM_CO_TRY(described, std::move(task));
    if (before) {
        const QStringList differences = schemaDifferences(*before, *described);
        for (const QString &difference : differences)
            qCInfo(log::sync).noquote() << "schema of" << object << "changed:" << difference;
        if (!differences.isEmpty())
            TANDEM_CO_CHECK(m_environment.cache->markAllDirty(cached));
    }
    TANDEM_CO_CHECK(m_environment.cache->putSchema(*described));
    std::function<Result<bool>(store::StateTransaction &)> job =
        [key, now](store::StateTransaction &tx) -> Result<bool> {
        TANDEM_CHECK(tx.setMeta(key, QByteArray::number(now.ms)));
        return true;
    };
    TANDEM_CO_CHECK(m_environment.state->write<bool>(job));
    co_return described;
}

namespace {

/// Reads the descriptions of a flow's further objects; returns those that it can do without, and does.
Task<QStringList> describeMore(Engine *engine, const FlowDefinition *definition, SchemaPtr own)
{
    const QStringList optional = definition->shape->optionalObjects();
    const QStringList more = definition->shape->moreObjects() + definition->shape->describedToo(*own);
    QStringList missing;
    for (const QString &object : more) {
        auto reading = engine->schema(Side::Salesforce, object, false);
        const Result<SchemaPtr> read = co_await std::move(reading);
        if (!read && optional.contains(object) && read.error().kind == ErrorKind::Permission)
            missing.append(object);
        else if (!read)
            co_return fail(read.error());
    }
    co_return missing;
}

} // namespace

Task<bool> Engine::prepareFlows(QList<Flow> flows)
{
    m_flows.clear();
    // Owners ride on accounts.
    if (flows.removeAll(Flow::Owners) > 0 && !flows.contains(Flow::Accounts))
        flows.prepend(Flow::Accounts);
    for (const Flow flow : std::as_const(flows)) {
        if (!orderedFlows().contains(flow)) {
            co_return fail(ErrorKind::Configuration, u"NOT_IN_THIS_VERSION"_s,
                u"The flow \"%1\" is not part of this version yet. Leave it out of --flow."_s.arg(
                    flowName(flow)));
        }
    }
    FilterContext filterContext;
    filterContext.now = m_environment.clock->now();
    filterContext.timeZone = m_environment.timeZone;
    std::optional<Error> lacking;
    for (const Flow flow : orderedFlows()) {
        const bool wanted =
            flows.isEmpty() ? m_environment.configuration.flow(flow).enabled : flows.contains(flow);
        if (!wanted)
            continue;
        const FlowDefinition *definition = definitionOf(flow, m_environment.configuration);
        auto describing = schema(Side::Salesforce, definition->object, false);
        const Result<SchemaPtr> described = co_await std::move(describing);
        const bool lacksFeature =
            !described && definition->needsFeature && described.error().kind == ErrorKind::Permission;
        if (lacksFeature) {
            lacking = described.error();
            const QString text =
                u"The Salesforce organisation has no %1, or the connected user may not see them: the flow "
                u"\"%2\" has nothing to do. Switch it off, or ask a Salesforce admin."_s.arg(
                    definition->object, flowName(flow));
            qCWarning(log::sync).noquote() << text;
            m_environment.progress({u"reading"_s, flow, Side::Salesforce, 0, 0, text});
            continue;
        }
        if (!described)
            co_return fail(described.error());
        const SchemaPtr salesforce = *described;
        TANDEM_CO_TRY(startdeliver, schema(Side::Startdeliver, definition->entity, false));
        TANDEM_CO_TRY(missing, describeMore(this, definition, salesforce));
        TANDEM_CO_TRY(facts, loadFacts(&m_environment, definition, true));
        for (const QString &object : std::as_const(missing))
            facts.objects.remove(object); // As it was while it was there.
        auto context = makeFlowContext(*definition, m_environment.configuration, salesforce, startdeliver,
            m_environment.organisationId, filterContext, facts);
        if (!context)
            co_return fail(context.error());
        m_flows.push_back(std::make_unique<FlowContext>(std::move(*context)));
        m_run.counts[flow]; // a flow that did nothing is reported too
    }
    if (m_flows.empty() && lacking && !flows.isEmpty())
        co_return fail(*lacking);
    if (m_flows.empty()) {
        co_return fail(ErrorKind::Configuration, u"NO_FLOW"_s,
            u"No flow is switched on. Set \"enabled\" of a flow in the configuration, or name one with --flow."_s);
    }
    co_return true;
}

/// Whatever became due without a record having changed: back-offs that ended, a new configuration, filters
/// that turn by themselves (S8, S23).
Task<bool> Engine::reconsider()
{
    const Instant now = m_environment.clock->now();
    for (const auto &flow : m_flows) {
        const Flow name = flow->definition.flow;
        TANDEM_CO_TRY(due,
            m_environment.state->read<QList<store::Refusal>>(
                [name, now](store::StateTransaction &tx) { return tx.dueRefusals(name, now, 10'000); }));
        QList<RecordId> sources[2];
        for (const store::Refusal &refusal : std::as_const(due))
            sources[at(other(refusal.side))].append(refusal.source);
        for (const Side side : {Side::Salesforce, Side::Startdeliver})
            TANDEM_CO_CHECK(m_environment.cache->markDirty(flow->cacheObject(side), sources[at(side)]));

        QByteArray judgedBy = m_environment.configuration.fingerprint(name)
            + flow->salesforceSchema->fingerprint() + flow->startdeliverSchema->fingerprint();
        const bool turns = flow->configuration.salesforceFilter.turnsByItself(*flow->salesforceSchema)
            || flow->configuration.startdeliverFilter.turnsByItself(*flow->startdeliverSchema)
            || flow->shape().turnsByItself();
        if (turns)
            judgedBy += now.toDateTime().date().toString(Qt::ISODate).toLatin1();
        const QString key = u"judged-by/"_s + flowName(name);
        TANDEM_CO_TRY(before, m_environment.state->read<QByteArray>([key](store::StateTransaction &tx) {
            return tx.meta(key);
        }));
        if (before == judgedBy)
            continue;
        for (const Side side : {Side::Salesforce, Side::Startdeliver})
            TANDEM_CO_CHECK(m_environment.cache->markAllDirty(flow->cacheObject(side)));
        std::function<Result<bool>(store::StateTransaction &)> job =
            [key, judgedBy](store::StateTransaction &tx) -> Result<bool> {
            TANDEM_CHECK(tx.setMeta(key, judgedBy));
            return true;
        };
        TANDEM_CO_CHECK(asRunner<bool>(m_environment, job));
    }
    co_return true;
}

Task<bool> Engine::readFlow(const FlowContext *flow, bool full)
{
    // Both sides travel at once; each is awaited even where the other failed.
    auto left = flow->shape().read(&m_environment, flow, Side::Salesforce, full);
    auto right = flow->shape().read(&m_environment, flow, Side::Startdeliver, full);
    const Result<ReadCount> salesforce = co_await std::move(left);
    const Result<ReadCount> startdeliver = co_await std::move(right);
    if (!salesforce)
        co_return fail(salesforce.error());
    if (!startdeliver)
        co_return fail(startdeliver.error());
    FlowCounts &counts = m_run.counts[flow->definition.flow];
    counts.read[at(Side::Salesforce)] += salesforce->rows;
    counts.read[at(Side::Startdeliver)] += startdeliver->rows;
    co_return salesforce->binWasEmptied;
}

/// What cursors cannot see is found weekly, and when a person asks for it (S9, S10).
Task<bool> Engine::readAll(const RunRequest &request)
{
    m_run.emptyIsRight = request.mode != RunMode::Sync || request.ignoreGuard;
    for (const auto &flow : m_flows) {
        TANDEM_CO_TRY(due, isSweepDue(flow.get()));
        bool full = request.full || due;
        TANDEM_CO_TRY(binWasEmptied, readOpenly(flow.get(), full));
        if (binWasEmptied && !full) {
            full = true;
            TANDEM_CO_CHECK(readOpenly(flow.get(), full));
        }
        if (full)
            TANDEM_CO_CHECK(sweep(flow.get()));
    }
    co_return true;
}

Task<bool> Engine::readAccountsOf(const FlowContext *flow, RunState *run)
{
    // What belongs to an account that has come to sync is for the next ordinary run.
    if (!flow->shape().readsByAccount() || run->named)
        co_return true;
    TANDEM_CO_TRY(count, readByAccounts(&m_environment, flow, run));
    run->counts[flow->definition.flow].read[at(Side::Salesforce)] += count.rows;
    if (!run->sweeping.remove(flow->definition.flow))
        co_return true;
    TANDEM_CO_CHECK(lookForUnseen(&m_environment, flow, Side::Salesforce, run->emptyIsRight));
    auto noting = noteSweep(flow);
    co_return co_await std::move(noting);
}

/// An ordinary run looks for the children of its flows itself; one of named records leaves them alone.
QList<Flow> Engine::followers() const
{
    QList<Flow> followers;
    for (const Flow flow : orderedFlows()) {
        const std::optional<Flow> parent = definitionOf(flow)->parent;
        const bool own = !m_run.named && std::any_of(m_flows.begin(), m_flows.end(), [flow](const auto &one) {
            return one->definition.flow == flow;
        });
        if (parent && m_run.came.contains(*parent) && !own && m_environment.configuration.flow(flow).enabled)
            followers.append(flow);
    }
    return followers;
}

QByteArray Engine::fingerprints() const
{
    QByteArray joined;
    for (const auto &flow : m_flows) {
        joined += m_environment.configuration.fingerprint(flow->definition.flow)
            + flow->salesforceSchema->fingerprint() + flow->startdeliverSchema->fingerprint();
    }
    return joined;
}

Task<qint64> Engine::beginPlan()
{
    store::Plan plan;
    plan.runId = m_environment.runId;
    plan.createdAt = m_environment.clock->now();
    for (const auto &flow : m_flows)
        plan.flows.append(flow->definition.flow);
    plan.profileFingerprint = m_environment.organisationId.toLatin1();
    plan.configurationFingerprint = fingerprints();
    TANDEM_CO_TRY(planId,
        asRunner<qint64>(m_environment, [plan](store::StateTransaction &tx) { return tx.putPlan(plan); }));
    co_return planId;
}

Task<bool> Engine::planPurpose(PlanPurpose purpose)
{
    TANDEM_CO_TRY(planId, beginPlan());
    m_run.planId = planId;
    const std::function<Result<bool>(store::StateTransaction &)> job =
        [planId, purpose](store::StateTransaction &tx) -> Result<bool> {
        TANDEM_CHECK(storePurpose(tx, planId, purpose));
        return true;
    };
    TANDEM_CO_CHECK(asRunner<bool>(m_environment, job));
    for (const auto &flow : m_flows) {
        TANDEM_CO_CHECK(setPurpose(&m_environment, flow.get(), purpose));
        TANDEM_CO_CHECK(planForPurpose(&m_environment, flow.get(), &m_run));
    }
    co_return true;
}

/// A plan that was made for a purpose is applied for it.
Task<bool> Engine::takePurpose(qint64 planId)
{
    using MaybePurpose = std::optional<PlanPurpose>;
    const std::function<Result<MaybePurpose>(store::StateTransaction &)> job =
        [planId](store::StateTransaction &tx) { return purposeOf(tx, planId); };
    TANDEM_CO_TRY(purpose, m_environment.state->read<MaybePurpose>(job));
    if (purpose && purpose->kind == PlanPurpose::Kind::Undo)
        m_run.undoes = purpose->run;
    for (const auto &flow : m_flows) {
        if (purpose)
            TANDEM_CO_CHECK(setPurpose(&m_environment, flow.get(), *purpose));
    }
    co_return true;
}

Task<bool> Engine::planAll(RunState *run)
{
    TANDEM_CO_TRY(planId, beginPlan());
    run->planId = planId;
    run->creates.clear();
    for (const auto &flow : m_flows) {
        TANDEM_CO_CHECK(readAccountsOf(flow.get(), run));
        TANDEM_CO_CHECK(followMerges(&m_environment, flow.get(), run));
        TANDEM_CO_CHECK(flow->shape().match(&m_environment, flow.get(), run));
        TANDEM_CO_CHECK(planFlow(&m_environment, flow.get(), run));
    }
    co_return true;
}

Task<bool> Engine::applyAll(RunState *run)
{
    const salesforce::Allowance allowance = m_environment.salesforce->allowance();
    const int floor = m_environment.configuration.salesforce.apiFloorPercent;
    if (allowance.maximum > 0 && allowance.used * 100 >= allowance.maximum * (100 - floor)) {
        co_return fail(ErrorKind::Limit, u"API_FLOOR"_s,
            u"%1 of %2 Salesforce calls of the last 24 hours are used; the rest is left for people "
            u"(salesforce.apiFloorPercent). "
            "Nothing was written. Run again later."_s.arg(allowance.used)
                .arg(allowance.maximum),
            {}, Retry::Later);
    }
    for (const auto &flow : m_flows)
        TANDEM_CO_CHECK(applyFlow(&m_environment, flow.get(), run));
    for (auto flow = m_flows.rbegin(); flow != m_flows.rend(); ++flow)
        TANDEM_CO_CHECK(applyDeletes(&m_environment, flow->get(), run));
    co_return true;
}

Task<bool> Engine::recoverAll(RunState *run, bool waitForSecondLook)
{
    std::optional<Instant> due;
    qint64 released = 0;
    for (const auto &flow : m_flows) {
        TANDEM_CO_TRY(count, recoverOutbox(&m_environment, flow.get(), run));
        released += count.released;
        if (count.nextLook)
            due = due ? std::max(*due, *count.nextLook) : *count.nextLook;
    }
    if (!due || !waitForSecondLook)
        co_return released > 0;
    const auto pause = *due - m_environment.clock->now();
    m_environment.progress({u"waiting"_s, Flow::Accounts, std::nullopt, 0, 0,
        u"A create was sent and its answer was lost. Tandem looks a second time in %1 s, before it sends it again."_s
            .arg(std::chrono::duration_cast<std::chrono::seconds>(pause).count() + 1)});
    const Instant end = *due + std::chrono::seconds(1);
    const GateHold overtakers(m_environment.gate);
    while (m_environment.clock->now() < end && m_environment.checkStop()) {
        const auto rest =
            std::min<std::chrono::milliseconds>(end - m_environment.clock->now(), std::chrono::seconds(1));
        co_await m_environment.clock->wait(rest);
    }
    auto closing = overtakers.close();
    co_await std::move(closing);
    if (const Status go = m_environment.checkStop(); !go)
        co_return fail(go.error());
    for (const auto &flow : m_flows) {
        TANDEM_CO_TRY(count, recoverOutbox(&m_environment, flow.get(), run));
        released += count.released;
    }
    co_return released > 0;
}

Task<bool> Engine::rounds(RunRequest request)
{
    TANDEM_CO_CHECK(recoverAll(&m_run, false));
    if (!request.followsLinks) {
        TANDEM_CO_CHECK(reconsider());
        TANDEM_CO_CHECK(readAll(request));
    }
    if (request.purpose) {
        auto planning = planPurpose(*request.purpose);
        co_return co_await std::move(planning);
    }
    for (int round = 0; round < maxRounds; ++round) {
        TANDEM_CO_CHECK(planAll(&m_run));
        if (request.mode == RunMode::Plan)
            co_return true;
        if (!request.ignoreGuard)
            TANDEM_CO_CHECK(checkGuard(m_run.planId));
        TANDEM_CO_CHECK(applyAll(&m_run));
        TANDEM_CO_TRY(released, recoverAll(&m_run, true));
        // Whoever waited for a record that now exists, and creates that are proved never to have arrived, go
        // out now.
        if (!released && m_run.woken == 0)
            break;
        m_run.woken = 0;
    }
    for (const auto &flow : m_flows) {
        if (flow->shape().readsByAccount())
            TANDEM_CO_CHECK(noteAccountsRead(&m_environment, flow.get(), &m_run));
    }
    co_return true;
}

/// What happened since the plan was made is read and matched first: a record that found its partner, is held,
/// or whose create is still being looked for gets no second one; its row comes out as drifted (S2, S12, S17).
Task<bool> Engine::applySaved(RunRequest request)
{
    const qint64 planId = request.planId;
    m_run.saved = true;
    if (request.atMost > 0)
        m_run.rowsLeft = request.atMost;
    m_run.planId = planId;
    TANDEM_CO_CHECK(checkSavedPlan(planId));
    TANDEM_CO_CHECK(recoverAll(&m_run, false));
    TANDEM_CO_CHECK(readAll(request));
    for (const auto &flow : m_flows) {
        TANDEM_CO_CHECK(readAccountsOf(flow.get(), &m_run));
        TANDEM_CO_CHECK(followMerges(&m_environment, flow.get(), &m_run));
        TANDEM_CO_CHECK(flow->shape().match(&m_environment, flow.get(), &m_run));
    }
    TANDEM_CO_CHECK(takePurpose(planId));
    TANDEM_CO_CHECK(applyAll(&m_run));
    for (const auto &flow : m_flows) {
        if (flow->narrowed && !m_run.cutShort)
            TANDEM_CO_CHECK(agreeBackfill(&m_environment, flow.get(), &m_run));
    }
    TANDEM_CO_CHECK(recoverAll(&m_run, false));
    co_return true;
}

Task<RunReport> Engine::run(RunRequest request)
{
    m_run = RunState{};
    m_run.full = request.full;
    if (request.guest)
        m_environment.gate->enter();
    RunReport report;
    report.trigger = request.trigger;
    report.startedAt = m_environment.clock->now();
    const qint64 before[2] = {
        attempts(m_environment.salesforce->meter()), attempts(m_environment.startdeliver->meter())};
    store::Run row;
    row.trigger = request.trigger;
    row.state = u"running"_s;
    row.startedAt = report.startedAt;
    auto beginning =
        asRunner<qint64>(m_environment, [row](store::StateTransaction &tx) { return tx.putRun(row); });
    const Result<qint64> runId = co_await beginning;
    if (!runId) {
        if (request.guest)
            m_environment.gate->leave({});
        co_return fail(runId.error());
    }
    m_environment.runId = *runId;
    report.runId = *runId;
    auto carrying = carryOut(request, &report);
    const Result<bool> done = co_await std::move(carrying);
    if (!done)
        report.error = done.error();
    for (const auto &flow : m_flows)
        report.notes += flow->setAside;
    report.planId = m_run.planId;
    report.undoes = m_run.undoes;
    report.flows = m_run.counts;
    report.cutShort = m_run.cutShort;
    report.salesforceCallAt = m_run.salesforceCallAt;
    report.followers = followers();
    report.calls[0] = attempts(m_environment.salesforce->meter()) - before[0];
    report.calls[1] = attempts(m_environment.startdeliver->meter()) - before[1];
    if (done && request.mode == RunMode::Plan)
        TANDEM_CO_CHECK(estimate(&report));
    TANDEM_CO_CHECK(closeRun(&report));
    co_return report;
}

} // namespace tandem::sync
