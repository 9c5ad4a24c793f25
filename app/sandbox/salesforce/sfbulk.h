// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/sfcontext.h"
#include "app/sandbox/salesforce/sfcsv.h"
#include "app/sandbox/salesforce/sfmeter.h"

#include <QTemporaryFile>

#include <map>
#include <memory>
#include <span>

namespace tandem::sandbox {

/// The result rows of a query job as lines of CSV. They lie in a file until the job is deleted: a million of
/// them are not held in memory.
class SfBulkRows
{
public:
    void find(std::vector<SfSpot> found) { m_waiting = std::move(found); }
    /// The next rows that are not written yet; empty when all are.
    [[nodiscard]] std::span<const SfSpot> next(size_t most) const;
    /// Writes the line of the next row; false where the disk does not take it.
    [[nodiscard]] bool add(const QByteArray &line);
    [[nodiscard]] bool isComplete() const { return m_ends.size() == m_waiting.size(); }
    [[nodiscard]] size_t count() const { return m_ends.size(); }
    [[nodiscard]] QByteArray lines(size_t from, size_t end) const;

private:
    std::vector<SfSpot> m_waiting;
    std::vector<qint64> m_ends; ///< where the line of a row ends in the file
    std::unique_ptr<QTemporaryFile> m_file;
};

/// What ingest and query jobs of Bulk API 2.0 have in common (contract salesforce.md 5.6).
struct SfBulkJob
{
    QByteArray id;
    bool query = false;
    QByteArray object;
    QByteArray operation;
    QByteArray externalField;
    QByteArray state;
    QByteArray columnDelimiter = "COMMA";
    QByteArray lineEnding = "LF";
    QByteArray user;
    QByteArray version;
    QByteArray error;
    Instant created;
    Instant changed; ///< its state, or how far it is
    std::chrono::milliseconds spent{0}; ///< at work on it
    int polls = 0; ///< since UploadComplete
    int processed = 0;
    int failed = 0;

    // Ingest
    bool uploaded = false;
    QByteArray csv;
    SfCsvRow header;
    struct Result
    {
        SfCsvRow cells;
        QByteArray id;
        bool created = false;
        bool processed = false;
        QByteArray error;
    };
    std::vector<Result> results;
    bool isRead = false; ///< the CSV, into the results
    size_t next = 0; ///< result that is saved next

    // Query
    QString soql;
    SfCsvRow columns;
    SfBulkRows rows;

    [[nodiscard]] char delimiter() const;
    [[nodiscard]] QByteArray newline() const { return lineEnding == "CRLF" ? "\r\n" : "\n"; }
    [[nodiscard]] bool isTerminal() const
    {
        return state == "JobComplete" || state == "Failed" || state == "Aborted";
    }
};

/// The jobs of the organisation: /jobs/ingest and /jobs/query. A job advances with the polls of its state, so
/// that a client meets every state, or with what else is asked meanwhile. Not thread-safe (see Service).
class SfBulk
{
public:
    /// `rest` is the path below /jobs. Nothing where the sandbox has no such resource.
    [[nodiscard]] std::optional<server::HttpResponse> handle(
        SfContext &context, const server::HttpRequest &request, const QByteArrayList &rest);
    /// Takes the ingest jobs whose data is there one step on: they go on while nobody polls. Query jobs show
    /// nothing but to who polls, and wait for that.
    void goOn(SfContext &context);
    /// Query jobs and ingest batches of the last 24 hours.
    [[nodiscard]] int queryJobs(Instant now) { return m_queryJobs.count(now); }
    [[nodiscard]] int batches(Instant now) { return m_batches.count(now); }

private:
    using Job = SfBulkJob;
    [[nodiscard]] server::HttpResponse create(
        SfContext &context, const server::HttpRequest &request, bool query);
    [[nodiscard]] server::HttpResponse createQuery(
        SfContext &context, const nlohmann::json &body, std::unique_ptr<Job> job);
    [[nodiscard]] server::HttpResponse createIngest(
        SfContext &context, const nlohmann::json &body, std::unique_ptr<Job> job, const QByteArray &content);
    [[nodiscard]] server::HttpResponse list(bool query) const;
    [[nodiscard]] std::optional<server::HttpResponse> ofJob(
        SfContext &context, const server::HttpRequest &request, Job &job, const QByteArrayList &rest);
    [[nodiscard]] server::HttpResponse upload(
        const SfContext &context, const server::HttpRequest &request, Job &job);
    /// Takes the data of a job; false where the organisation's batches of the day are used up.
    [[nodiscard]] bool takeContent(const SfContext &context, Job &job, const QByteArray &csv);
    [[nodiscard]] server::HttpResponse changeState(const server::HttpRequest &request, Job &job) const;

    std::map<QByteArray, std::unique_ptr<Job>> m_jobs; ///< by id, in the order in which they were made
    quint64 m_counter = 0;
    SfMeter m_queryJobs;
    SfMeter m_batches;
};

/// Saves the next rows of an ingest job, 200 at least, until this time is over: others wait meanwhile. Its
/// state afterwards.
void runIngest(SfContext &context, SfBulkJob &job, std::chrono::milliseconds most);
/// successfulResults, failedResults or unprocessedrecords.
[[nodiscard]] server::HttpResponse ingestResults(
    const SfContext &context, const SfBulkJob &job, const QByteArray &which);
/// Why the statement of a query job is refused; sets the job's object.
[[nodiscard]] std::optional<SfError> checkBulkQuery(const SfContext &context, SfBulkJob &job);
/// Runs the statement of a query job, some thousands of rows with each call; its state afterwards.
void runBulkQuery(SfContext &context, SfBulkJob &job);
[[nodiscard]] server::HttpResponse bulkQueryResults(
    const SfContext &context, const SfBulkJob &job, const server::HttpRequest &request);
/// The addresses of up to five pages of results, to be read side by side.
[[nodiscard]] server::HttpResponse bulkResultPages(
    const SfContext &context, const SfBulkJob &job, const server::HttpRequest &request);

} // namespace tandem::sandbox
