// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/executor.h"

#include "core/sync/deletions.h"
#include "core/sync/matcher.h"
#include "core/sync/planbuilder.h"
#include "core/sync/reader.h"
#include "core/sync/sendjob.h"

namespace tandem::sync {
using namespace Qt::StringLiterals;

namespace {

constexpr size_t batchSize = 200;
constexpr int maxAttempts = 3;
constexpr std::chrono::seconds burstDuration{10};

/// The rows of one (side, action) of a flow's plan.
class RowExecutor
{
public:
    RowExecutor(const Environment *environment, const FlowContext *flow, RunState *run, Side side,
        store::Action action)
        : m_environment(environment)
        , m_flow(flow)
        , m_run(run)
        , m_side(side)
        , m_action(action)
        , m_window(side == Side::Salesforce ? 2000 : 500)
    {
        // What was only planned is no partner now: a child whose parent was not made after all waits.
        m_applied.planId = run->planId;
    }

    Task<bool> run()
    {
        TANDEM_CO_CHECK(countRows());
        qint64 after = 0;
        bool more = true;
        while (more) {
            if (const Status go = m_environment->checkStop(); !go)
                co_return fail(go.error());
            TANDEM_CO_TRY(rows,
                m_environment->state->read<QList<store::PlanRow>>(
                    [=, planId = m_run->planId, flow = m_flow->definition.flow, side = m_side,
                        action = m_action, window = m_window](store::StateTransaction &tx) {
                        return tx.planRows(
                            planId, flow, side, action, store::PlanRowState::Planned, after, window);
                    }));
            more = rows.size() == m_window;
            if (!rows.isEmpty())
                after = rows.last().id;
            rows.removeIf([](const store::PlanRow &row) { return !row.ticked; });
            if (keepToTrial(rows))
                more = false;
            for (qsizetype start = 0; start < rows.size();) {
                const qsizetype burst = burstSize();
                TANDEM_CO_CHECK(applyWindow(rows.mid(start, burst)));
                start += burst;
            }
        }
        co_return true;
    }

private:
    /// A trial sends a few rows and deletes nothing; true where it ends here.
    bool keepToTrial(QList<store::PlanRow> &rows)
    {
        if (!m_run->rowsLeft)
            return false;
        const qint64 allowed = m_action == store::Action::Delete ? 0 : *m_run->rowsLeft;
        const bool ends = rows.size() > allowed;
        if (ends) {
            rows.resize(allowed);
            m_run->cutShort = true;
        }
        *m_run->rowsLeft -= rows.size();
        return ends;
    }

    /// How many rows are re-read at once: no longer before the last of them is written than an edit in
    /// between may stay unseen (S14). Salesforce takes 200 a call.
    qsizetype burstSize() const
    {
        if (m_side == Side::Salesforce || m_action == store::Action::Create)
            return m_window;
        const double rows =
            m_environment->startdeliver->currentRate() * static_cast<double>(burstDuration.count());
        return std::clamp<qsizetype>(static_cast<qsizetype>(rows), 1, m_window);
    }

    /// How much there is to do, for whoever watches.
    Task<bool> countRows()
    {
        TANDEM_CO_TRY(counts,
            m_environment->state->read<QList<store::PlanCount>>(
                [planId = m_run->planId](store::StateTransaction &tx) { return tx.planCounts(planId); }));
        for (const store::PlanCount &count : std::as_const(counts)) {
            const bool ours = count.flow == m_flow->definition.flow && count.side == m_side
                && count.action == m_action && count.ticked && count.state == store::PlanRowState::Planned;
            m_total += ours ? count.rows : 0;
        }
        co_return true;
    }

    Task<bool> applyWindow(QList<store::PlanRow> rows)
    {
        for (int attempt = 0; attempt < maxAttempts && !rows.isEmpty(); ++attempt) {
            TANDEM_CO_TRY(jobs, prepare(rows, attempt == 0));
            QList<store::PlanRow> again;
            std::vector<SendJob> sent;
            for (size_t start = 0; start < jobs.size(); start += batchSize) {
                if (const Status go = m_environment->checkStop(); !go)
                    co_return fail(go.error());
                const auto from = jobs.begin() + static_cast<std::ptrdiff_t>(start);
                const auto to =
                    jobs.begin() + static_cast<std::ptrdiff_t>(std::min(start + batchSize, jobs.size()));
                std::vector<SendJob> batch(std::make_move_iterator(from), std::make_move_iterator(to));
                TANDEM_CO_CHECK(sendBatch(&batch));
                std::move(batch.begin(), batch.end(), std::back_inserter(sent));
            }
            jobs = std::move(sent);
            TANDEM_CO_CHECK(readBack(m_environment, m_flow, &jobs));
            TANDEM_CO_CHECK(finish(jobs));
            // The rest of a row whose bad values were set aside goes out in the next attempt (S23).
            for (const SendJob &job : jobs) {
                if (!job.outcome.error || job.outcome.fields.isEmpty())
                    continue;
                again.append(job.row);
                m_refused.insert(job.row.id);
            }
            rows = again;
        }
        co_return true;
    }

    Task<bool> sendBatch(std::vector<SendJob> *batch)
    {
        TANDEM_CO_CHECK(dropOvertaken(batch));
        if (batch->empty())
            co_return true;
        TANDEM_CO_CHECK(writeOutbox(m_environment, batch));
        const GateHold overtakers(m_environment->gate);
        if (m_side == Side::Salesforce)
            m_run->salesforceCallAt = m_environment->clock->now();
        auto sending = m_flow->shape().send(m_environment, m_flow, batch);
        const Result<bool> sent = co_await std::move(sending);
        auto closing = overtakers.close();
        co_await std::move(closing);
        TANDEM_CO_CHECK(storeOutcomes(m_environment, m_flow, m_run, batch));
        if (!sent)
            co_return fail(sent.error());
        m_sent += static_cast<qint64>(batch->size());
        m_environment->progress(
            {u"writing"_s, m_flow->definition.flow, m_side, m_sent, std::max(m_sent, m_total), {}});
        for (const SendJob &job : *batch) {
            // A limit, a lost sign-in or a dead network concerns every row that follows.
            if (job.outcome.error && job.outcome.ofCall && isTrouble(job.outcome.error->kind))
                co_return fail(*job.outcome.error);
        }
        co_return true;
    }

    /// What another run wrote to since these rows were read again is planned anew by the next run.
    Task<bool> dropOvertaken(std::vector<SendJob> *batch)
    {
        if (!m_environment->gate || m_environment->gate->visits() == m_gateVisits)
            co_return true;
        const auto overtaken = [this](const SendJob &job) {
            const Side source = other(m_side);
            const bool gone = m_environment->gate->touchedSince(
                                  m_gateVisits, recordName(job.row.flow, source, job.row.source.text()))
                || (!job.row.target.isEmpty()
                    && m_environment->gate->touchedSince(
                        m_gateVisits, recordName(job.row.flow, m_side, job.row.target.text())));
            if (gone)
                leave(job.row);
            return gone;
        };
        std::erase_if(*batch, overtaken);
        TANDEM_CO_CHECK(storeDrifted());
        co_return true;
    }

    /// Reads again what is about to be written, judges it anew and keeps what is still the planned change.
    Task<std::vector<SendJob>> prepare(QList<store::PlanRow> rows, bool first)
    {
        m_gateVisits = m_environment->gate ? m_environment->gate->visits() : 0;
        const bool creates = m_action == store::Action::Create;
        const Side readSide = creates ? other(m_side) : m_side;
        QList<RecordId> ids;
        QList<RecordId> sources;
        QHash<RecordId, store::PlanRow> rowOf;
        for (const store::PlanRow &row : std::as_const(rows)) {
            const RecordId &id = creates ? row.source : row.target;
            ids.append(id);
            sources.append(row.source);
            rowOf.insert(id, row);
        }
        // A delete answers one over there, which may have been taken back.
        if ((m_run->saved && !creates) || m_action == store::Action::Delete)
            TANDEM_CO_CHECK(fetchRecords(m_environment, m_flow, other(m_side), sources));
        // A record that a person deleted since the run read it must not come to life again on the other side.
        TANDEM_CO_TRY(records, fetchRecords(m_environment, m_flow, readSide, ids));
        TANDEM_CO_TRY(
            judgements, judgeRecords(m_environment, m_flow, &m_applied, readSide, std::move(records)));
        std::vector<SendJob> jobs;
        for (Judgement &judgement : judgements) {
            const store::PlanRow row = rowOf.take(judgement.record.id);
            addJob(std::move(judgement), row, first, jobs);
        }
        for (const store::PlanRow &row : std::as_const(rowOf))
            leave(row);
        TANDEM_CO_CHECK(lookForGone(m_environment, m_flow, readSide, rowOf.keys()));
        std::sort(
            jobs.begin(), jobs.end(), [](const SendJob &a, const SendJob &b) { return a.row.id < b.row.id; });
        groupByParent(jobs);
        TANDEM_CO_CHECK(storeDrifted());
        co_return jobs;
    }

    /// Of a row that was refused nothing may be left to send: it was counted, and stays what it is.
    void leave(const store::PlanRow &row)
    {
        if (!m_refused.contains(row.id))
            m_drifted.append(row.id);
    }

    void addJob(Judgement judgement, const store::PlanRow &row, bool first, std::vector<SendJob> &jobs)
    {
        const auto write = std::find_if(
            judgement.plan.writes.begin(), judgement.plan.writes.end(), [&](const PlannedWrite &candidate) {
                return candidate.side == m_side && candidate.action == m_action;
            });
        if (judgement.kind == Judgement::Kind::WaitsForParent) {
            store::Waiting waiting;
            waiting.flow = m_flow->definition.flow;
            waiting.side = judgement.side;
            waiting.record = judgement.record.id;
            waiting.reason = u"parent"_s;
            waiting.waitsFor = judgement.waitsFor;
            waiting.since = m_environment->clock->now();
            m_waiting.append(waiting);
            m_waitingRows.append(row.id);
            return;
        }
        if (write == judgement.plan.writes.end() || (first && write->digest() != row.digest)) {
            leave(row);
            return;
        }
        SendJob job;
        job.row = row;
        job.again = m_refused.contains(row.id);
        job.write = std::move(*write);
        job.judgement = std::move(judgement);
        jobs.push_back(std::move(job));
    }

    /// Children of one account next to each other, so that one batch holds a parent's lock once (S13).
    void groupByParent(std::vector<SendJob> &jobs) const
    {
        if (m_side != Side::Salesforce || !m_flow->definition.parent)
            return;
        std::stable_sort(jobs.begin(), jobs.end(), [this](const SendJob &a, const SendJob &b) {
            return m_flow->parentOf(a.judgement.side, a.judgement.record)
                < m_flow->parentOf(b.judgement.side, b.judgement.record);
        });
    }

    Task<bool> storeDrifted()
    {
        FlowCounts &counts = m_run->counts[m_flow->definition.flow];
        counts.drifted += m_drifted.size();
        counts.waiting += m_waiting.size();
        if (m_drifted.isEmpty() && m_waiting.isEmpty())
            co_return true;
        std::function<Result<bool>(store::StateTransaction &)> job =
            [drifted = m_drifted, waiting = m_waiting, rows = m_waitingRows](
                store::StateTransaction &tx) -> Result<bool> {
            TANDEM_CHECK(tx.setPlanRowState(drifted, store::PlanRowState::Drifted));
            TANDEM_CHECK(tx.putWaiting(waiting));
            TANDEM_CHECK(tx.setPlanRowState(rows, store::PlanRowState::Waiting));
            return true;
        };
        m_drifted.clear();
        m_waiting.clear();
        m_waitingRows.clear();
        TANDEM_CO_CHECK(asRunner<bool>(*m_environment, job));
        co_return true;
    }

    /// Judges what was written once more: a pair that needs nothing is settled, anything else stays to be
    /// judged by the next run, such as an edit that came between the re-read and the write.
    Task<bool> finish(const std::vector<SendJob> &jobs)
    {
        std::vector<Record> written;
        for (const SendJob &job : jobs) {
            if (job.done() && job.outcome.stored)
                written.push_back(*job.outcome.stored);
        }
        if (written.empty() || m_flow->narrowed)
            co_return true;
        TANDEM_CO_TRY(
            judgements, judgeRecords(m_environment, m_flow, &m_applied, m_side, std::move(written)));
        StandingChanges standing = standingChanges(*m_flow, judgements, nullptr, m_environment->clock->now());
        std::function<Result<bool>(store::StateTransaction &)> job =
            [standing, flow = m_flow->definition.flow, side = m_side](
                store::StateTransaction &tx) mutable -> Result<bool> {
            TANDEM_CHECK(storeStanding(tx, flow, side, standing));
            return true;
        };
        TANDEM_CO_CHECK(asRunner<bool>(*m_environment, job));
        TANDEM_CO_CHECK(clearJudged(m_environment, m_flow, m_run, m_side, std::move(standing)));
        co_return true;
    }

    const Environment *m_environment;
    const FlowContext *m_flow;
    RunState *m_run;
    Side m_side;
    store::Action m_action;
    int m_window;
    RunState m_applied;
    QSet<qint64> m_refused; ///< rows of which some values were set aside in an attempt before
    QList<qint64> m_drifted;
    QList<store::Waiting> m_waiting;
    QList<qint64> m_waitingRows;
    qint64 m_gateVisits = 0; ///< when the rows on their way were read
    qint64 m_sent = 0;
    qint64 m_total = 0;
};

} // namespace

Task<bool> applyFlow(const Environment *environment, const FlowContext *flow, RunState *run)
{
    for (const store::Action action : {store::Action::Create, store::Action::Update}) {
        for (const Side side : {Side::Startdeliver, Side::Salesforce}) {
            RowExecutor executor(environment, flow, run, side, action);
            TANDEM_CO_CHECK(executor.run());
        }
    }
    co_return true;
}

Task<bool> applyDeletes(const Environment *environment, const FlowContext *flow, RunState *run)
{
    for (const Side side : {Side::Startdeliver, Side::Salesforce}) {
        RowExecutor executor(environment, flow, run, side, store::Action::Delete);
        TANDEM_CO_CHECK(executor.run());
    }
    co_return true;
}

} // namespace tandem::sync
