// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/salesforce/salesforceclient.h"

namespace tandem::salesforce {

/// Appends a value as Salesforce takes it (contract 5.7): decimals digit by digit, lists joined by
/// semicolons.
void appendJsonValue(QByteArray &out, const Value &value);

/// Body of a record collection (contract 5.2). With `withId` each record carries its id.
[[nodiscard]] QByteArray collectionBody(
    const QString &object, const std::vector<WriteRow> &rows, bool withId);

/// Body of a composite of PATCHes, each with its If-Unmodified-Since (contract 5.3).
[[nodiscard]] QByteArray guardedBody(
    const QByteArray &servicesPath, const QString &object, const std::vector<WriteRow> &rows);

/// Body of a composite that makes each note and its link, all or none (contract 5.3, 7.2).
[[nodiscard]] QByteArray notesBody(const QByteArray &servicesPath, const std::vector<NewNote> &notes);

/// Body of a retrieval by ids.
[[nodiscard]] QByteArray retrievalBody(const QList<RecordId> &ids, const QStringList &fields);

/// One outcome per row, in order; AfterReadBack where the answer does not account for every row.
[[nodiscard]] Result<std::vector<WriteOutcome>> parseOutcomes(
    const http::Response &response, const QList<RecordId> &ids, bool creating);
[[nodiscard]] Result<std::vector<WriteOutcome>> parseGuardedOutcomes(
    const http::Response &response, const QList<RecordId> &ids);

/// The outcome of each note of notesBody; code PROCESSING_HALTED for those that another one spoilt.
[[nodiscard]] Result<std::vector<WriteOutcome>> parseNoteOutcomes(
    const http::Response &response, size_t notes);

/// The answer of GET /deleted (contract 3.7); an error where any part of it is missing.
[[nodiscard]] Result<Deletions> parseDeletions(const QByteArray &body);

} // namespace tandem::salesforce
