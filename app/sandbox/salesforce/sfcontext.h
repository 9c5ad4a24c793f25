// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/sfdatabase.h"
#include "core/server/httptypes.h"

#include <QTimeZone>
#include <nlohmann/json_fwd.hpp>
#include <tl/expected.hpp>

namespace tandem::sandbox {

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
    int openLocators = 10; ///< per user; the oldest goes first
    QTimeZone zone = QTimeZone("Europe/Stockholm"); ///< of the user: date literals
};

/// What one request knows: the records, who asks, when, and in which version of the API.
struct SfContext
{
    SfDatabase &database;
    SfSwitches &switches;
    QByteArray user; ///< 18 characters
    QByteArray version; ///< v67.0
    Instant now;

    [[nodiscard]] SfInstant stamp() const { return {now.ms / 1000}; }
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
