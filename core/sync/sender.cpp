// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/sendjob.h"

#include "core/http/lanes.h"

#include <QRandomGenerator>
#include <QRegularExpression>

namespace tandem::sync {
using namespace Qt::StringLiterals;

bool isTrouble(ErrorKind kind)
{
    return kind == ErrorKind::Network || kind == ErrorKind::SignIn || kind == ErrorKind::Limit
        || kind == ErrorKind::Stopped || kind == ErrorKind::Internal;
}

namespace {

constexpr int startdeliverLanes = 4;
constexpr size_t enoughToTell = 10; ///< rows: if all of these fail, it is not because of one of them

void failAll(std::vector<SendJob> *jobs, const std::vector<size_t> &which, const Error &error)
{
    for (const size_t i : which) {
        SendOutcome &outcome = (*jobs)[i].outcome;
        outcome.unknown = error.retry == Retry::AfterReadBack;
        if (!outcome.unknown)
            outcome.error = error;
        outcome.ofCall = !outcome.unknown;
    }
}

/// Maintenance and full storages are answered row by row.
void tellTroubleOfAll(std::vector<SendJob> &jobs)
{
    const bool all = jobs.size() >= enoughToTell
        && std::all_of(jobs.begin(), jobs.end(),
            [](const SendJob &job) { return job.outcome.error && isTrouble(job.outcome.error->kind); });
    for (SendJob &job : jobs)
        job.outcome.ofCall = job.outcome.ofCall || all;
}

/// True where the service names this field as the one whose value is taken.
bool namesField(const Error &error, const QString &field)
{
    const QRegularExpression word(u"(?<!\\w)"_s + QRegularExpression::escape(field) + u"(?!\\w)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return !field.isEmpty() && error.detail.contains(word);
}

/// A part of another record goes with that one only.
bool mayBeRemoved(const FlowContext *flow, SendJob *job, const Record *current)
{
    if (!current || job->write.side != Side::Salesforce
        || flow->shape().writtenThrough(*flow, *current).object == flow->definition.object)
        return true;
    job->outcome.error = Error{ErrorKind::Data, u"INVALID_PERSON_ACCOUNT_OPERATION"_s,
        u"The contact is a part of a person account, which Tandem does not delete for it. Delete the "
        u"account in Salesforce, if the person shall go."_s,
        {}, Retry::Never, 0, std::nullopt};
    return false;
}

/// What goes over the wire for a change of the flow's fields. False where it cannot be said there: then
/// nothing is sent, and the row is refused.
bool makeWire(const FlowContext *flow, SendJob *job)
{
    const Record *current = job->current();
    if (job->outcome.error)
        return false; // What has to go first did not.
    Fields changes = job->entry.fields;
    if (!current) {
        // Nothing is cleared in a new record.
        for (const auto &[name, value] : job->entry.fields.entries()) {
            if (value.isNull())
                changes.remove(name);
        }
    }
    if (job->write.action == store::Action::Delete)
        return mayBeRemoved(flow, job, current);
    auto wire = flow->shape().wire(*flow, job->write.side, changes, current, &job->source());
    if (!wire) {
        job->outcome.error = wire.error();
        job->outcome.fields = {wire.error().detail};
        return false;
    }
    job->outcome.wire = std::move(*wire);
    const QList<RestText> rests = job->rests();
    if (rests.isEmpty() || !flow->shape().holdsRests(job->write.side))
        return true;
    const Status added = flow->shape().wireRests(*flow, rests, current, job->outcome.wire);
    if (!added) {
        job->outcome.error = added.error();
        for (const RestText &rest : rests)
            job->outcome.fields.append(rest.field);
    }
    return added.has_value();
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
        std::erase_if(pending, [this](size_t i) { return !makeWire(m_flow, &(*m_jobs)[i]); });
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
            const std::map<QString, std::vector<size_t>> groups = byObject(pending);
            for (const auto &[object, of] : groups) {
                for (size_t start = 0; start < of.size(); start += chunk) {
                    const auto end = std::min(start + chunk, of.size());
                    std::vector<size_t> part(of.begin() + static_cast<std::ptrdiff_t>(start),
                        of.begin() + static_cast<std::ptrdiff_t>(end));
                    TANDEM_CO_TRY(locked, sendPart(object, std::move(part)));
                    again.insert(again.end(), locked.begin(), locked.end());
                }
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

    WrittenThrough throughOf(const SendJob &job) const
    {
        const bool creates = job.write.action == store::Action::Create;
        const Record *current = creates              ? nullptr
            : job.judgement.side == Side::Salesforce ? &job.judgement.record
            : job.judgement.partner                  ? &*job.judgement.partner
                                                     : nullptr;
        return current ? m_flow->shape().writtenThrough(*m_flow, *current)
                       : WrittenThrough{m_flow->definition.object, job.entry.target};
    }

    /// Most often all of one.
    std::map<QString, std::vector<size_t>> byObject(const std::vector<size_t> &pending) const
    {
        std::map<QString, std::vector<size_t>> groups;
        for (const size_t i : pending)
            groups[throughOf((*m_jobs)[i]).object].push_back(i);
        return groups;
    }

    /// The rows that found their record locked.
    Task<std::vector<size_t>> sendPart(QString object, std::vector<size_t> part)
    {
        std::vector<salesforce::WriteRow> rows;
        for (const size_t i : part) {
            const SendJob &job = (*m_jobs)[i];
            salesforce::WriteRow row;
            row.id = throughOf(job).id;
            row.fields = job.outcome.wire;
            row.arrays = m_flow->shape().arrayFields();
            if (isGuarded())
                row.unmodifiedSince = job.judgement.record.stamp;
            rows.push_back(std::move(row));
        }
        auto task = call(object, std::move(rows));
        auto outcomes = co_await std::move(task);
        std::vector<size_t> locked;
        if (!outcomes) {
            failAll(m_jobs, part, outcomes.error());
            co_return locked;
        }
        for (size_t i = 0; i < part.size() && i < outcomes->size(); ++i) {
            if (take((*m_jobs)[part[i]], std::move((*outcomes)[i])))
                locked.push_back(part[i]);
        }
        co_return locked;
    }

    Task<std::vector<salesforce::WriteOutcome>> call(QString object, std::vector<salesforce::WriteRow> rows)
    {
        salesforce::WriteOptions options;
        options.allowDuplicates = m_flow->configuration.duplicates == DuplicateRule::AllowSave;
        options.priority = m_environment->priority;
        salesforce::SalesforceClient *client = m_environment->salesforce;
        // Never an upsert: it would overwrite a record that bears the reference already and was not known.
        if (m_jobs->front().write.action == store::Action::Create)
            return client->create(object, std::move(rows), options);
        if (m_jobs->front().write.action == store::Action::Delete) {
            QList<RecordId> ids;
            for (const salesforce::WriteRow &row : rows)
                ids.append(row.id);
            return client->remove(std::move(ids), options);
        }
        if (isGuarded())
            return client->updateGuarded(object, std::move(rows), options);
        return client->update(object, std::move(rows), options);
    }

    /// True where the row was locked and may be tried again.
    bool take(SendJob &job, salesforce::WriteOutcome &&answer) const
    {
        SendOutcome &outcome = job.outcome;
        Fields wire = std::move(outcome.wire);
        outcome = SendOutcome{};
        outcome.wire = std::move(wire);
        outcome.id = answer.id;
        outcome.answeredAt = m_environment->salesforce->serverNow();
        if (!answer.error)
            return false;
        if (answer.error->code == "DRIFTED"_L1) {
            outcome.drifted = true;
            return false;
        }
        // Our reference is taken already: an earlier create of ours went through after all, or a record bears
        // it that was not known (contract 5.8). Every other unique value belongs to somebody else.
        const bool ourReference = answer.error->code == "DUPLICATE_VALUE"_L1
            && job.write.action == store::Action::Create
            && namesField(*answer.error, m_flow->salesforceExternalId);
        outcome.unknown = ourReference || answer.error->retry == Retry::AfterReadBack;
        if (!outcome.unknown)
            outcome.error = answer.error;
        for (const QString &field : std::as_const(answer.fields))
            outcome.fields.append(m_flow->shape().shownField(Side::Salesforce, field));
        return answer.error->retry == Retry::Now;
    }

    const Environment *m_environment;
    const FlowContext *m_flow;
    std::vector<SendJob> *m_jobs;
};

/// The error after which nothing more is sent; shared by the lanes of one batch.
using Halt = std::shared_ptr<std::optional<Error>>;

void takeError(const FlowContext *flow, SendJob *job, const Error &error)
{
    job->outcome.unknown = error.retry == Retry::AfterReadBack;
    if (job->outcome.unknown)
        return;
    job->outcome.error = error;
    // One record a call: what is not said of the record would be said of the next one too.
    job->outcome.ofCall = isTrouble(error.kind);
    const QString field = flow->shape().shownField(Side::Startdeliver, startdeliver::refusedField(error));
    if (job->entry.fields.contains(field))
        job->outcome.fields = {field};
}

Task<bool> removeFromStartdeliver(const Environment *environment, const FlowContext *flow, SendJob *job)
{
    auto task = environment->startdeliver->remove(
        flow->startdeliverService, job->entry.target, environment->priority);
    const Result<bool> removed = co_await std::move(task);
    if (!removed)
        takeError(flow, job, removed.error());
    co_return true;
}

/// One create or patch; the answer is the record as stored.
Task<bool> sendToStartdeliver(
    const Environment *environment, const FlowContext *flow, SendJob *job, Halt halt)
{
    startdeliver::StartdeliverClient *client = environment->startdeliver;
    if (const Status go = environment->checkStop(); !go)
        *halt = go.error();
    if (*halt) {
        job->outcome.error = **halt;
        job->outcome.ofCall = true;
        co_return true;
    }
    if (job->write.action == store::Action::Delete) {
        TANDEM_CO_CHECK(removeFromStartdeliver(environment, flow, job));
        if (job->outcome.ofCall)
            *halt = job->outcome.error;
        co_return true;
    }
    if (!makeWire(flow, job))
        co_return true;
    auto task = job->write.action == store::Action::Create
        ? client->create(flow->startdeliverService, job->outcome.wire, environment->priority)
        : client->patch(
            flow->startdeliverService, job->entry.target, job->outcome.wire, environment->priority);
    auto answer = co_await std::move(task);
    if (answer) {
        job->outcome.id = answer->id;
        job->outcome.answeredAt = client->serverNow();
        std::vector<Record> stored;
        stored.push_back(std::move(*answer));
        job->outcome.stored = flow->presented(Side::Startdeliver, std::move(stored)).front();
    } else {
        takeError(flow, job, answer.error());
        if (job->outcome.ofCall)
            *halt = job->outcome.error;
    }
    co_return true;
}

} // namespace

QList<RestText> SendJob::rests() const
{
    QList<RestText> all;
    const Record *before = current();
    for (const FieldChange &change : write.changes) {
        if (!change.rest.text.isEmpty())
            all.append(change.rest);
        else if (before && !restCheckOf(before->fields.value(change.field).display()).isEmpty())
            all.append({change.field, {}, {}});
    }
    return all;
}

Task<bool> sendJobs(const Environment *environment, const FlowContext *flow, std::vector<SendJob> *jobs)
{
    if (jobs->empty())
        co_return true;
    if (jobs->front().write.side == Side::Salesforce) {
        SalesforceSender sender(environment, flow, jobs);
        auto task = sender.run();
        const Result<bool> sent = co_await std::move(task);
        tellTroubleOfAll(*jobs);
        co_return sent;
    }
    std::vector<SendJob *> each;
    for (SendJob &job : *jobs)
        each.push_back(&job);
    const std::function<Task<bool>(SendJob *)> send =
        [environment, flow, halt = std::make_shared<std::optional<Error>>()](
            SendJob *job) { return sendToStartdeliver(environment, flow, job, halt); };
    auto task = http::Lanes::forEach<bool, SendJob *>(startdeliverLanes, std::move(each), send);
    const auto sent = co_await std::move(task);
    Q_UNUSED(sent) // Every job carries its own outcome.
    co_return true;
}

} // namespace tandem::sync
