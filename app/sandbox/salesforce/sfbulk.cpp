// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sfbulk.h"

#include "app/sandbox/multipart.h"

#include <nlohmann/json.hpp>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using nlohmann::json;
using server::HttpRequest;
using server::HttpResponse;

namespace {

constexpr qsizetype largestUpload = 150'000'000; // contract 5.6
constexpr qsizetype largestMultipart = 100'000;
constexpr std::chrono::hours openJobLife(24);

constexpr std::pair<const char *, char> delimiters[]{
    {"COMMA", ','}, {"TAB", '\t'}, {"SEMICOLON", ';'}, {"PIPE", '|'}, {"CARET", '^'}, {"BACKQUOTE", '`'}};

HttpResponse noSuchJob()
{
    return errorResponse(404, "NOT_FOUND", u"The requested resource does not exist"_s);
}

HttpResponse invalidState(const QString &message)
{
    return errorResponse(400, "INVALIDJOBSTATE", message);
}

json described(const SfBulkJob &job)
{
    const std::string when = toStd(instantText({job.created.ms / 1000}));
    const std::string changed = toStd(instantText({std::max(job.created, job.changed).ms / 1000}));
    json answer{{"id", toStd(job.id)}, {"operation", toStd(job.operation)}, {"object", toStd(job.object)},
        {"createdById", toStd(job.user)}, {"createdDate", when}, {"systemModstamp", changed},
        {"state", toStd(job.state)}, {"concurrencyMode", "Parallel"}, {"contentType", "CSV"},
        {"apiVersion", job.version.mid(1).toDouble()}, {"lineEnding", toStd(job.lineEnding)},
        {"columnDelimiter", toStd(job.columnDelimiter)}, {"jobType", job.query ? "V2Query" : "V2Ingest"}};
    if (!job.externalField.isEmpty())
        answer["externalIdFieldName"] = toStd(job.externalField);
    if (!job.query && job.state == "Open") // relative, without the first slash (real-clients.md 8)
        answer["contentUrl"] = toStd("services/data/" + job.version + "/jobs/ingest/" + job.id + "/batches");
    return answer;
}

/// What a poll adds.
json withProgress(const SfBulkJob &job)
{
    json answer = described(job);
    answer["numberRecordsProcessed"] = job.processed;
    answer["retries"] = 0;
    answer["totalProcessingTime"] = job.spent.count();
    if (!job.query) {
        answer["numberRecordsFailed"] = job.failed;
        answer["apiActiveProcessingTime"] = job.spent.count();
        answer["apexProcessingTime"] = 0;
    }
    if (!job.error.isEmpty())
        answer["errorMessage"] = toStd(job.error);
    return answer;
}

bool knownDelimiter(const QByteArray &name)
{
    return std::any_of(
        std::begin(delimiters), std::end(delimiters), [&](const auto &one) { return name == one.first; });
}

/// The parts "job" and "content" of a small job in one request.
bool splitMultipart(const HttpRequest &request, QByteArray &job, QByteArray &content)
{
    for (const FormPart &part : formParts(request)) {
        if (part.name == "job")
            job = part.body;
        else if (part.name == "content")
            content = part.body;
    }
    return !job.isEmpty();
}

/// One poll's share of the work. Others wait meanwhile, so that it is a small one.
void work(SfContext &context, SfBulkJob &job)
{
    constexpr std::chrono::milliseconds share(200);
    if (!job.query)
        return runIngest(context, job, share);
    const auto begun = std::chrono::steady_clock::now();
    runBulkQuery(context, job);
    job.spent +=
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun);
    job.changed = context.now;
}

HttpResponse batchesUsedUp()
{
    return errorResponse(400, "LIMIT_EXCEEDED", u"The batches of 24 hours are used up"_s);
}

} // namespace

char SfBulkJob::delimiter() const
{
    for (const auto &[name, character] : delimiters) {
        if (columnDelimiter == name)
            return character;
    }
    return ',';
}

std::optional<HttpResponse> SfBulk::handle(
    SfContext &context, const HttpRequest &request, const QByteArrayList &rest)
{
    if (rest.isEmpty())
        return std::nullopt;
    const QByteArray kind = rest.constFirst().toLower();
    if (kind != "ingest" && kind != "query")
        return std::nullopt;
    const bool query = kind == "query";
    if (rest.size() == 1 && request.method == "POST")
        return create(context, request, query);
    if (rest.size() == 1 && request.method == "GET")
        return list(query);
    const auto at = rest.size() > 1 ? m_jobs.find(canonicalId(rest.at(1))) : m_jobs.end();
    if (at == m_jobs.end() || at->second->query != query)
        return noSuchJob();
    Job &job = *at->second;
    if (rest.size() == 2 && request.method == "DELETE") {
        if (!job.isTerminal())
            return invalidState(u"Job must be in a terminal state to be deleted"_s);
        m_jobs.erase(at);
        HttpResponse gone;
        gone.status = 204;
        return gone;
    }
    return ofJob(context, request, job, rest.mid(2));
}

void SfBulk::goOn(SfContext &context)
{
    for (const auto &[id, job] : m_jobs) {
        if (!job->query && (job->state == "UploadComplete" || job->state == "InProgress"))
            runIngest(context, *job, {});
    }
}

HttpResponse SfBulk::create(SfContext &context, const HttpRequest &request, bool query)
{
    HttpRequest whole = request;
    QByteArray content;
    const bool multipart = request.headers.value("Content-Type").toLower().startsWith("multipart/form-data");
    if (multipart) {
        QByteArray job;
        if (query || !splitMultipart(request, job, content))
            return errorResponse(400, "INVALIDMULTIPARTREQUEST", u"The parts job and content are expected"_s);
        if (content.size() > largestMultipart)
            return errorResponse(
                400, "LIMIT_EXCEEDED", u"A multipart job holds at most 100,000 characters"_s);
        whole.headers = {};
        whole.headers.add("Content-Type", "application/json");
        whole.body = job;
    }
    const auto body = bodyObject(whole);
    if (!body)
        return errorResponse(body.error());
    auto job = std::make_unique<Job>();
    job->query = query;
    job->operation = textOf(member(*body, "operation"));
    job->user = context.user;
    job->version = context.version;
    job->created = context.now;
    if (const QByteArray ending = textOf(member(*body, "lineEnding")); !ending.isEmpty())
        job->lineEnding = ending;
    if (const QByteArray delimiter = textOf(member(*body, "columnDelimiter")); !delimiter.isEmpty())
        job->columnDelimiter = delimiter;
    const QByteArray type = textOf(member(*body, "contentType"));
    if (!knownDelimiter(job->columnDelimiter) || (job->lineEnding != "LF" && job->lineEnding != "CRLF")
        || (!type.isEmpty() && type != "CSV"))
        return errorResponse(400, "INVALIDJOB", u"Unable to parse the job: an option has an unknown value"_s);
    return query ? createQuery(context, *body, std::move(job))
                 : createIngest(context, *body, std::move(job), multipart ? content : QByteArray());
}

HttpResponse SfBulk::createIngest(
    SfContext &context, const json &body, std::unique_ptr<Job> job, const QByteArray &content)
{
    static const QByteArrayList operations{"insert", "update", "upsert", "delete", "hardDelete"};
    if (!operations.contains(job->operation))
        return errorResponse(400, "INVALIDOPERATION", u"Unknown operation"_s);
    const SfTable *table = context.database.table(textOf(member(body, "object")));
    if (!table || table->def().hidden || !table->def().writable)
        return errorResponse(400, "INVALIDENTITY", u"Unsupported sObject type"_s);
    job->object = table->def().name;
    job->externalField = textOf(member(body, "externalIdFieldName"));
    if (job->operation == "upsert") {
        const int field = table->def().visibleField(job->externalField);
        if (field < 0 || !table->def().field(field).idLookup)
            return errorResponse(400, "INVALIDJOB", u"External ID was missing or is not valid"_s);
    } else if (!job->externalField.isEmpty()) {
        return errorResponse(400, "INVALIDJOB", u"External ID is for upserts only"_s);
    }
    job->id = fullId("750Kx0" + idNumber(++m_counter));
    job->state = "Open";
    if (!content.isEmpty()) {
        if (!takeContent(context, *job, content))
            return batchesUsedUp();
        job->state = "UploadComplete";
    }
    const json answer = described(*job);
    m_jobs.emplace(job->id, std::move(job));
    return jsonResponse(200, answer);
}

HttpResponse SfBulk::createQuery(SfContext &context, const json &body, std::unique_ptr<Job> job)
{
    if (job->operation != "query" && job->operation != "queryAll")
        return errorResponse(400, "INVALIDOPERATION", u"Unknown operation"_s);
    job->soql = QString::fromUtf8(textOf(member(body, "query")));
    job->state = "UploadComplete";
    const auto refusal = checkBulkQuery(context, *job);
    if (refusal)
        return errorResponse(*refusal);
    if (m_queryJobs.count(context.now) >= context.switches.mostQueryJobs)
        return errorResponse(400, "LIMIT_EXCEEDED", u"The query jobs of 24 hours are used up"_s);
    job->id = fullId("750Kx0" + idNumber(++m_counter));
    m_queryJobs.add(context.now);
    const json answer = described(*job);
    m_jobs.emplace(job->id, std::move(job));
    return jsonResponse(200, answer);
}

HttpResponse SfBulk::list(bool query) const
{
    json records = json::array();
    for (const auto &[id, job] : m_jobs) {
        if (job->query == query)
            records.push_back(described(*job));
    }
    return jsonResponse(
        200, json{{"done", true}, {"nextRecordsUrl", nullptr}, {"records", std::move(records)}});
}

bool SfBulk::takeContent(const SfContext &context, Job &job, const QByteArray &csv)
{
    constexpr int rowsOfABatch = 10'000;
    if (m_batches.count(context.now) >= context.switches.mostBatches)
        return false;
    m_batches.add(context.now, 1 + static_cast<int>(csv.count('\n')) / rowsOfABatch);
    job.csv = csv;
    job.uploaded = true;
    return true;
}

HttpResponse SfBulk::upload(const SfContext &context, const HttpRequest &request, Job &job)
{
    if (job.state != "Open")
        return invalidState(u"Batch can be uploaded while the job is open only"_s);
    if (job.uploaded)
        return invalidState(u"Found multiple contents for the job"_s);
    if (!request.headers.value("Content-Type").toLower().startsWith("text/csv"))
        return errorResponse(400, "INVALIDCONTENTTYPE", u"Content-Type must be text/csv"_s);
    if (request.body.size() > largestUpload)
        return errorResponse(413, "LIMIT_EXCEEDED", u"The data is larger than 150 MB"_s);
    if (!takeContent(context, job, request.body))
        return batchesUsedUp();
    HttpResponse response;
    response.status = 201;
    return response;
}

HttpResponse SfBulk::changeState(const HttpRequest &request, Job &job) const
{
    const auto body = bodyObject(request);
    if (!body)
        return errorResponse(body.error());
    const QByteArray wanted = textOf(member(*body, "state"));
    if (wanted == "UploadComplete" && !job.query) {
        if (job.state != "Open")
            return invalidState(
                u"Job state can't change from %1 to UploadComplete"_s.arg(QString::fromLatin1(job.state)));
        job.state = "UploadComplete";
    } else if (wanted == "Aborted") {
        if (job.isTerminal())
            return invalidState(u"Aborting a job that has ended is not possible"_s);
        job.state = "Aborted";
    } else {
        return errorResponse(400, "INVALIDJOBSTATE", u"Unknown job state"_s);
    }
    return jsonResponse(200, described(job));
}

std::optional<HttpResponse> SfBulk::ofJob(
    SfContext &context, const HttpRequest &request, Job &job, const QByteArrayList &rest)
{
    if (job.state == "Open" && context.now - job.created > openJobLife)
        job.state = "Aborted";
    if (rest.isEmpty() && request.method == "PATCH")
        return changeState(request, job);
    if (rest.isEmpty() && request.method == "GET") {
        // Each poll sees one step.
        if (job.state == "InProgress" && ++job.polls >= context.switches.bulkPolls)
            work(context, job);
        else if (job.state == "UploadComplete")
            job.state = "InProgress";
        return jsonResponse(200, withProgress(job));
    }
    if (rest.size() != 1)
        return std::nullopt;
    const QByteArray what = rest.constFirst();
    if (!job.query && what == "batches" && request.method == "PUT")
        return upload(context, request, job);
    if (request.method != "GET")
        return std::nullopt;
    if (job.query && what == "results")
        return bulkQueryResults(context, job, request);
    if (job.query && what == "resultPages")
        return bulkResultPages(context, job, request);
    if (!job.query
        && (what == "successfulResults" || what == "failedResults" || what == "unprocessedrecords"))
        return ingestResults(context, job, what);
    return std::nullopt;
}

} // namespace tandem::sandbox
