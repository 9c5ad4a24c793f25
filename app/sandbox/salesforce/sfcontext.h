// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/patience.h"
#include "app/sandbox/salesforce/sfdatabase.h"
#include "app/sandbox/salesforce/soqlast.h"
#include "app/sandbox/salesforce/soqldates.h"
#include "core/server/httptypes.h"

#include <QSet>
#include <QTimeZone>

#include <chrono>
#include <nlohmann/json_fwd.hpp>
#include <tl/expected.hpp>

namespace tandem::sandbox {

/// A validation rule of the organisation: a record whose field matches the pattern is refused with the
/// administrator's message (contract salesforce.md 5.8).
struct SfValidationRule
{
    QByteArray object;
    QByteArray field;
    QString wrongPattern; ///< a regular expression for the whole text; null is the empty text
    QString message;
};

/// What a test may switch. All off is how a quiet organisation behaves.
struct SfSwitches
{
    enum class DuplicateRule { Off, Alert, Block };
    DuplicateRule duplicateRule = DuplicateRule::Off; ///< accounts by name, contacts by e-mail
    bool phoneTrigger = false; ///< a trigger strips every phone that is saved to its digits
    QHash<QByteArray, int>
        locks; ///< id -> how many writes of it, or of its children, meet UNABLE_TO_LOCK_ROW
    QHash<QByteArray, QByteArray> broken; ///< id -> the code that every write of it meets
    int pageSize = 2000; ///< the largest page of a query, below what the client asks
    bool viewAllData = true; ///< of the user; without it broad queries of activities are too large
    qsizetype mostDistinctWhos = 100000;
    bool queryAllFiles = false; ///< of the user: ContentDocumentLink may be read without a filter
    int openLocators = 10; ///< per user; the oldest goes first
    QSet<SfFeature> features{SfFeature::Notes, SfFeature::FeedTracking}; ///< change with setFeature() only
    QList<SfValidationRule> validationRules;
    /// Record type -> field -> the values it offers, where they are fewer than all. How far the API enforces
    /// them is not known (contract 12).
    QHash<QByteArray, QHash<QByteArray, QStringList>> recordTypePicklists;
    bool recordTypePicklistsEnforced = true;
    QByteArray currency = "EUR"; ///< of records that name none, where there are several
    bool multidayEvents = true;
    QByteArray tooLongEventCode = "FIELD_INTEGRITY_EXCEPTION"; ///< not known (contract 12)
    bool allDayKeepsActivityDateTime = false; ///< not known (contract 12)
    /// How long a write takes before it is answered; others that need its rows come after it, or meet
    /// UNABLE_TO_LOCK_ROW where that takes too long.
    std::chrono::milliseconds writeTime{0};
    std::chrono::milliseconds lockWait{10'000}; ///< that a write waits for its rows first (contract 5.8)
    /// Calls a day that an administrator allows one app, told beside the organisation's; 0: no such limit.
    int perAppLimit = 0;
    int mostQueryJobs = 10'000; ///< Bulk query jobs in 24 hours (contract 5.6)
    int mostBatches = 15'000; ///< Bulk ingest batches in 24 hours
    int bulkPolls = 1; ///< how often a Bulk job says InProgress
    int bulkStopsAfter = -1; ///< rows, then an ingest job fails and the rest is unprocessed; -1: never
    bool bulkShuffles = true; ///< result rows come in any order
    int bulkPage = 250000; ///< rows of a page of query results
    QByteArray blobType = "application/octetstream"; ///< of a note's bytes; not known (contract 12)
    int binDays = 15; ///< after them a deleted record is gone for good (contract 6.5)
    QTimeZone zone = QTimeZone("Europe/Stockholm"); ///< of the user: date literals
    Qt::DayOfWeek weekStart = Qt::Sunday; ///< of the user's locale
    int fiscalStart = 1; ///< the month in which the organisation's fiscal year begins
    int widePageSize = 2000; ///< the largest page of a query that selects long texts
    int childPageSize = 2000; ///< how many children of one row come without a locator of their own
    int mostFormulas = 400; ///< more of them in a query meet QUERY_TOO_COMPLICATED
    bool queryByPost = false; ///< not documented (contract 4.1)
    std::chrono::milliseconds queryTime{120'000}; ///< then QUERY_TIMEOUT (contract 4.2)
    std::chrono::milliseconds queryHold{50}; ///< that others wait for a statement at most
    SoqlDialect dialect;

    [[nodiscard]] SoqlLocale locale() const { return {zone, weekStart, fiscalStart, currency}; }
};

/// The rows that writes hold until they are answered. One of the service; `begin` starts a request's share.
class SfLocks
{
public:
    void begin(std::chrono::steady_clock::time_point now);
    /// Takes the rows for `hold` as soon as earlier requests let go of them; false where that is later than
    /// `most` from now.
    [[nodiscard]] bool take(
        const QByteArrayList &ids, std::chrono::milliseconds hold, std::chrono::milliseconds most);
    /// How long the request waited for its rows altogether.
    [[nodiscard]] std::chrono::milliseconds waited() const { return m_waited; }

private:
    struct Held
    {
        quint64 request = 0;
        std::chrono::steady_clock::time_point until;
    };
    QHash<QByteArray, Held> m_held;
    quint64 m_request = 0;
    std::chrono::steady_clock::time_point m_now;
    std::chrono::milliseconds m_waited{0};
};

/// What one request knows: the records, who asks, when, and in which version of the API.
struct SfContext
{
    SfDatabase &database;
    SfSwitches &switches;
    QByteArray user; ///< 18 characters
    QByteArray version; ///< v67.0
    Instant now;
    SfLocks *locks = nullptr; ///< null: nobody else writes
    QByteArray app{}; ///< the client that asks
    Patience *patience = nullptr; ///< null: endless

    [[nodiscard]] SfInstant stamp() const { return {now.ms / 1000}; }
    /// 67 of v67.0.
    [[nodiscard]] int release() const { return version.mid(1).chopped(2).toInt(); }
};

/// Why a record was refused (contract salesforce.md 5.8).
struct SfError
{
    QByteArray code;
    QString message;
    QByteArrayList fields;
    int status = 400; ///< where the refusal is the answer to a whole request
    std::shared_ptr<nlohmann::json> detail; ///< further members of the error object
};
template <typename T> using SfResult = tl::expected<T, SfError>;

[[nodiscard]] inline tl::unexpected<SfError> refuse(
    QByteArray code, QString message, QByteArrayList fields = {}, int status = 400)
{
    return tl::make_unexpected(
        SfError{std::move(code), std::move(message), std::move(fields), status, nullptr});
}

/// A JSON answer; `body` is already JSON.
[[nodiscard]] server::HttpResponse jsonResponse(int status, QByteArray body);
[[nodiscard]] server::HttpResponse jsonResponse(int status, const nlohmann::json &body);
/// The array form of an error: [{"message":..,"errorCode":..}].
[[nodiscard]] server::HttpResponse errorResponse(const SfError &error);
[[nodiscard]] server::HttpResponse errorResponse(int status, const QByteArray &code, const QString &message);
/// The row form: {"success":false,"errors":[{"statusCode":..}]}.
[[nodiscard]] nlohmann::json failedRow(const SfError &error);
[[nodiscard]] nlohmann::json savedRow(const QByteArray &id);

/// UTF-8 of JSON; broken text inside is replaced, never thrown at.
[[nodiscard]] QByteArray toBytes(const nlohmann::json &json);
[[nodiscard]] inline std::string toStd(const QByteArray &text)
{
    return text.toStdString();
}
/// The body as a JSON object; JSON_PARSER_ERROR or UNSUPPORTED_MEDIA_TYPE otherwise.
[[nodiscard]] SfResult<nlohmann::json> bodyObject(const server::HttpRequest &request);
/// A member by name, or null JSON.
[[nodiscard]] const nlohmann::json &member(const nlohmann::json &object, const char *name);
[[nodiscard]] QByteArray textOf(const nlohmann::json &value);
[[nodiscard]] server::HttpResponse notFound();

} // namespace tandem::sandbox
