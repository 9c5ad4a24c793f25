// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/sendjob.h"

#include "core/http/lanes.h"

#include <QRandomGenerator>

namespace tandem::sync {
using namespace Qt::StringLiterals;

namespace {

constexpr int startdeliverLanes = 4;

void failAll(std::vector<SendJob> *jobs, const std::vector<size_t> &which, const Error &error)
{
    for (const size_t i : which) {
        SendOutcome &outcome = (*jobs)[i].outcome;
        outcome.unknown = error.retry == Retry::AfterReadBack;
        if (!outcome.unknown)
            outcome.error = error;
    }
}

class SalesforceSender
{
public:
    SalesforceSender(const Environment *environment, const FlowContext *flow, std::vector<SendJob> *jobs)
        : m_environment(environment)
        , m_flow(flow)
        , m_jobs(jobs)
    {
    }

    /// Lock errors: again after a jittered wait, then in halves, then one by one (S13).
    Task<bool> run()
    {
        std::vector<size_t> pending(m_jobs->size());
        for (size_t i = 0; i < pending.size(); ++i)
            pending[i] = i;
        size_t chunk = isGuarded() ? 25 : 200;
        std::chrono::milliseconds pause{500};
        for (int attempt = 0; attempt < 8 && !pending.empty(); ++attempt) {
            if (attempt > 0) {
                const auto jitter = QRandomGenerator::global()->bounded(static_cast<int>(pause.count()));
                co_await m_environment->clock->wait(pause / 2 + std::chrono::milliseconds(jitter));
                pause = std::min(pause * 2, std::chrono::milliseconds(8000));
                if (attempt > 1)
                    chunk = std::max<size_t>(1, std::min(chunk, pending.size()) / 2);
            }
            std::vector<size_t> again;
            for (size_t start = 0; start < pending.size(); start += chunk) {
                const auto end = std::min(start + chunk, pending.size());
                const std::vector<size_t> part(pending.begin() + static_cast<std::ptrdiff_t>(start),
                    pending.begin() + static_cast<std::ptrdiff_t>(end));
                TANDEM_CO_TRY(locked, sendPart(part));
                again.insert(again.end(), locked.begin(), locked.end());
            }
            pending = std::move(again);
        }
        co_return true;
    }

private:
    bool isGuarded() const
    {
        return m_environment->configuration.salesforce.strictGuard && !m_jobs->empty()
            && m_jobs->front().write.action == store::Action::Update;
    }

    /// The rows that found their record locked.
    Task<std::vector<size_t>> sendPart(std::vector<size_t> part)
    {
        std::vector<salesforce::WriteRow> rows;
        for (const size_t i : part) {
            const SendJob &job = (*m_jobs)[i];
            salesforce::WriteRow row;
            row.id = job.entry.target;
            row.fields = job.entry.fields;
            if (isGuarded())
                row.unmodifiedSince = job.judgement.record.stamp;
            rows.push_back(std::move(row));
        }
        auto task = call(std::move(rows));
        auto outcomes = co_await std::move(task);
        std::vector<size_t> locked;
        if (!outcomes) {
            failAll(m_jobs, part, outcomes.error());
            co_return locked;
        }
        for (size_t i = 0; i < part.size() && i < outcomes->size(); ++i) {
            if (take((*m_jobs)[part[i]].outcome, std::move((*outcomes)[i])))
                locked.push_back(part[i]);
        }
        co_return locked;
    }

    Task<std::vector<salesforce::WriteOutcome>> call(std::vector<salesforce::WriteRow> rows)
    {
        salesforce::WriteOptions options;
        options.allowDuplicates = m_flow->configuration.duplicates == DuplicateRule::AllowSave;
        options.priority = m_environment->priority;
        salesforce::SalesforceClient *client = m_environment->salesforce;
        const QString object = m_flow->definition.object;
        if (m_jobs->front().write.action == store::Action::Create) {
            if (m_flow->salesforceExternalId.isEmpty())
                return client->create(object, std::move(rows), options);
            return client->upsert(object, m_flow->salesforceExternalId, std::move(rows), options);
        }
        if (isGuarded())
            return client->updateGuarded(object, std::move(rows), options);
        return client->update(object, std::move(rows), options);
    }

    /// True where the row was locked and may be tried again.
    static bool take(SendOutcome &outcome, salesforce::WriteOutcome &&answer)
    {
        outcome = SendOutcome{};
        outcome.id = answer.id;
        if (!answer.error)
            return false;
        if (answer.error->code == "DRIFTED"_L1) {
            outcome.drifted = true;
            return false;
        }
        // A unique reference that is taken already: an earlier create of ours went through after all
        // (contract 5.8).
        if (answer.error->code == "DUPLICATE_VALUE"_L1 || answer.error->retry == Retry::AfterReadBack) {
            outcome.unknown = answer.error->retry == Retry::AfterReadBack || !answer.duplicates.isEmpty();
        }
        if (!outcome.unknown)
            outcome.error = answer.error;
        outcome.fields = answer.fields;
        return answer.error->retry == Retry::Now;
    }

    const Environment *m_environment;
    const FlowContext *m_flow;
    std::vector<SendJob> *m_jobs;
};

/// One create or patch; the answer is the record as stored.
Task<bool> sendToStartdeliver(const Environment *environment, const FlowContext *flow, SendJob *job)
{
    startdeliver::StartdeliverClient *client = environment->startdeliver;
    if (const Status go = environment->checkStop(); !go) {
        job->outcome.error = go.error();
        co_return true;
    }
    auto task = job->write.action == store::Action::Create
        ? client->create(flow->startdeliverSchema, job->entry.fields, environment->priority)
        : client->patch(
            flow->startdeliverSchema, job->entry.target, job->entry.fields, environment->priority);
    auto answer = co_await std::move(task);
    if (answer) {
        job->outcome.id = answer->id;
        job->outcome.stored = std::move(*answer);
    } else if (answer.error().retry == Retry::AfterReadBack) {
        job->outcome.unknown = true;
    } else {
        job->outcome.error = answer.error();
        if (!answer.error().detail.isEmpty() && job->entry.fields.contains(answer.error().detail))
            job->outcome.fields = {answer.error().detail};
    }
    co_return true;
}

} // namespace

Task<bool> sendJobs(const Environment *environment, const FlowContext *flow, std::vector<SendJob> *jobs)
{
    if (jobs->empty())
        co_return true;
    if (jobs->front().write.side == Side::Salesforce) {
        SalesforceSender sender(environment, flow, jobs);
        auto task = sender.run();
        co_return co_await std::move(task);
    }
    std::vector<SendJob *> each;
    for (SendJob &job : *jobs)
        each.push_back(&job);
    const std::function<Task<bool>(SendJob *)> send = [environment, flow](SendJob *job) {
        return sendToStartdeliver(environment, flow, job);
    };
    auto task = http::Lanes::forEach<bool, SendJob *>(startdeliverLanes, std::move(each), send);
    const auto sent = co_await std::move(task);
    Q_UNUSED(sent) // Every job carries its own outcome.
    co_return true;
}

} // namespace tandem::sync
