// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/environment.h"
#include "core/sync/flowcontext.h"

/// E-mails that are no activities: rows of EmailMessage without a Task (contract salesforce.md 6.6), as those
/// of cases. One that has a Task is that Task's.
namespace tandem::sync::mails {

inline const QString object = QStringLiteral("EmailMessage");

[[nodiscard]] bool isMail(const RecordId &id);
[[nodiscard]] QStringList fields();
/// Conditions of queries that find the mails of accounts "%1": their own, those of their opportunities and
/// cases.
[[nodiscard]] QStringList ofAccounts(const ObjectSchema &described);
/// Conditions that together find the mails of all accounts; `filter` of an account's fields, `below` of the
/// same by the relationship Account, both left out where a query within a query cannot have them.
[[nodiscard]] QStringList ofAllAccounts(
    const ObjectSchema &described, const QString &filter, const QString &below);
/// What narrows such a query; `start`: the first day.
[[nodiscard]] QString where(const ObjectSchema &described, std::optional<QDate> start);

/// Fills in the account of each mail. `records` are as they came from the service; `environment` and
/// `records` outlive the call.
[[nodiscard]] Task<bool> addAccounts(const Environment *environment, std::vector<Record> *records);
/// The fields of a closed Task that was such an e-mail. One that has got a Task is merged into it: its
/// partner is the Task's from then on.
void present(Record &record);
/// Sent or received, and nobody's but its own.
[[nodiscard]] bool stands(const Record &record);

} // namespace tandem::sync::mails
