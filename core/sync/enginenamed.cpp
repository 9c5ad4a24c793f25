// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/engine.h"

#include "core/base/logging.h"
#include "core/sync/deletions.h"
#include "core/sync/reader.h"

namespace tandem::sync {
using namespace Qt::StringLiterals;

namespace {

/// The flows of these records, and those whose records may wait for them.
QList<Flow> flowsOfRecords(const NamedRecords &records, const Configuration &configuration)
{
    QList<Flow> flows;
    for (const Flow flow : orderedFlows()) {
        const FlowDefinition *definition = definitionOf(flow);
        const bool child = definition->parent && flows.contains(*definition->parent);
        if (records.contains(flow) || (child && configuration.flow(flow).enabled))
            flows.append(flow);
    }
    return flows;
}

/// Both ends of every pair that these records belong to.
Result<QStringList> touchedNames(store::StateTransaction &tx, const NamedRecords &records)
{
    QStringList names;
    for (const auto &[flow, sides] : records) {
        for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
            const QList<RecordId> &ids = sides[at(side)];
            TANDEM_TRY(links, tx.links(flow, side, ids));
            for (const RecordId &id : ids)
                names.append(recordName(flow, side, id.text()));
            for (const store::Link &link : std::as_const(links))
                names.append(recordName(flow, other(side), link.end(other(side)).text()));
        }
    }
    return names;
}

/// Takes the records out that are being written to, or written from; also those whose partner is.
Result<NamedRecords> takeBusy(store::StateTransaction &tx, NamedRecords &records)
{
    NamedRecords busy;
    for (auto &[flow, sides] : records) {
        for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
            QList<RecordId> free;
            for (const RecordId &id : std::as_const(sides[at(side)])) {
                TANDEM_TRY(open, tx.openOutboxOf(flow, side, id));
                (open.isEmpty() ? free : busy[flow][at(side)]).append(id);
            }
            sides[at(side)] = free;
        }
    }
    return busy;
}

} // namespace

/// One change in flight per link: what the overtaken run has on its way comes again. Where notices named less
/// than a record, all of that flow come again: reading one twice does no harm.
Task<bool> Engine::deferBusy(RunReport *report, NamedRecords told)
{
    struct Split
    {
        NamedRecords busy;
        NamedRecords free;
    };
    const std::function<Result<Split>(store::StateTransaction &)> job =
        [named = *m_run.named](store::StateTransaction &tx) mutable -> Result<Split> {
        TANDEM_TRY(busy, takeBusy(tx, named));
        return Split{busy, named};
    };
    TANDEM_CO_TRY(split, m_environment.state->read<Split>(job));
    report->deferred = split.busy;
    for (auto &[flow, sides] : report->deferred) {
        for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
            const QList<RecordId> &named = told[flow][at(side)];
            if (!sides[at(side)].isEmpty() && named != (*m_run.named)[flow][at(side)])
                sides[at(side)] += named;
        }
    }
    m_run.named = split.free;
    co_return true;
}

/// What a notice names becomes the flow's own records.
Task<bool> Engine::nameRecords()
{
    for (const auto &flow : m_flows) {
        const auto entry = m_run.named->find(flow->definition.flow);
        if (entry == m_run.named->end())
            continue;
        for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
            QList<RecordId> &ids = entry->second[at(side)];
            if (ids.isEmpty())
                continue;
            TANDEM_CO_TRY(meant, flow->shape().meant(&m_environment, flow.get(), side, ids));
            ids = meant;
        }
    }
    co_return true;
}

Task<bool> Engine::readNamed()
{
    const NamedRecords named = *m_run.named;
    for (const auto &flow : m_flows) {
        const auto entry = named.find(flow->definition.flow);
        if (entry == named.end())
            continue;
        for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
            const QList<RecordId> ids = entry->second[at(side)];
            if (ids.isEmpty())
                continue;
            TANDEM_CO_TRY(records, fetchRecords(&m_environment, flow.get(), side, ids));
            m_run.counts[flow->definition.flow].read[at(side)] += static_cast<qint64>(records.size());
            TANDEM_CO_CHECK(lookForMissing(flow.get(), side, ids, std::move(records)));
        }
    }
    co_return true;
}

/// What is linked and not shown any more is proved to be deleted, or not (S10).
Task<bool> Engine::lookForMissing(
    const FlowContext *flow, Side side, QList<RecordId> ids, std::vector<Record> shown)
{
    QSet<RecordId> missing(ids.cbegin(), ids.cend());
    for (const Record &record : shown)
        missing.remove(record.id);
    if (missing.isEmpty())
        co_return true;
    using Links = QHash<RecordId, store::Link>;
    const std::function<Result<Links>(store::StateTransaction &)> job =
        [name = flow->definition.flow, side, gone = missing.values()](
            store::StateTransaction &tx) { return tx.links(name, side, gone); };
    TANDEM_CO_TRY(links, m_environment.state->read<Links>(job));
    if (!links.isEmpty())
        TANDEM_CO_CHECK(lookForGone(&m_environment, flow, side, links.keys()));
    co_return true;
}

/// The same stops as any run's, for a few records. What is found out about lost answers is left to the next
/// ordinary run: nobody waits two minutes here.
Task<bool> Engine::namedRounds(RunRequest request, RunReport *report)
{
    TANDEM_CO_CHECK(nameRecords());
    if (request.guest)
        TANDEM_CO_CHECK(deferBusy(report, *request.records));
    else
        TANDEM_CO_CHECK(recoverAll(&m_run, false));
    TANDEM_CO_CHECK(readNamed());
    // One more round for whoever waited for a record that the first one made.
    for (int round = 0; round < 2; ++round) {
        TANDEM_CO_CHECK(planAll(&m_run));
        if (request.mode == RunMode::Plan)
            co_return true;
        if (!request.ignoreGuard)
            TANDEM_CO_CHECK(checkGuard(m_run.planId));
        TANDEM_CO_CHECK(applyAll(&m_run));
        if (std::exchange(m_run.woken, 0) == 0)
            break;
    }
    co_return true;
}

QCoro::Task<void> Engine::leaveGate(qint64 runId)
{
    using Names = QStringList;
    const std::function<Result<Names>(store::StateTransaction &)> job =
        [named = m_run.named.value_or(NamedRecords())](
            store::StateTransaction &tx) { return touchedNames(tx, named); };
    auto future = m_environment.state->read<Names>(job);
    const Result<Names> names = co_await future;
    if (!names)
        qCWarning(log::sync) << "what run" << runId << "wrote to is not known:" << names.error();
    m_environment.gate->leave(names.value_or(QStringList()));
}

Task<bool> Engine::readOpenly(const FlowContext *flow, bool full)
{
    // Reading only fills the cache, where an older version never replaces a newer one.
    const GateHold overtakers(m_environment.gate);
    auto reading = readFlow(flow, full);
    const Result<bool> read = co_await std::move(reading);
    auto closing = overtakers.close();
    co_await std::move(closing);
    co_return read;
}

QCoro::Task<Result<bool>> Engine::carryOut(RunRequest request, RunReport *report)
{
    m_run.named = request.records;
    const std::shared_ptr<Gate> gate = m_environment.gate;
    if (request.guest)
        m_environment.gate.reset(); // nobody overtakes a guest
    auto preparing = prepareFlows(
        request.records ? flowsOfRecords(*request.records, m_environment.configuration) : request.flows);
    Result<bool> done = co_await std::move(preparing);
    if (done && request.mode == RunMode::Apply) {
        auto applying = applySaved(request);
        done = co_await std::move(applying);
    } else if (done && request.records) {
        auto named = namedRounds(request, report);
        done = co_await std::move(named);
    } else if (done) {
        auto all = rounds(request);
        done = co_await std::move(all);
    }
    m_environment.gate = gate;
    if (request.guest) {
        auto leaving = leaveGate(report->runId);
        co_await std::move(leaving);
    }
    co_return done;
}

} // namespace tandem::sync
