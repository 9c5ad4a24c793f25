// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/environment.h"

namespace tandem::sync {

/// A short list that flows look things up in and never write: users, team members, the values of a status.
struct ReferenceList
{
    Side side = Side::Salesforce;
    QString object; ///< as the service calls it
    QStringList fields; ///< Salesforce only; Startdeliver sends them all
};

/// The whole list as last read; read anew where that is longer ago than an hour, or other fields are wanted.
/// Without `mayAsk` only what is stored, however old; then it may be empty.
[[nodiscard]] Task<std::vector<Record>> referenceRecords(
    const Environment *environment, ReferenceList list, bool mayAsk);

} // namespace tandem::sync
