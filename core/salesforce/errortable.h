// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <span>

namespace tandem::salesforce {

/// Who can mend an error. Each text says it: Tandem by what it does next, a person by what to do.
enum class Mender {
    Tandem, ///< it tries again, or goes another way
    You, ///< who maps, links and looks after the record
    Administrator, ///< of the Salesforce organisation
    Makers, ///< a fault in Tandem
};

/// What one code of Salesforce means.
struct CodeRow
{
    QLatin1StringView code;
    ErrorKind kind;
    Mender who;
    Retry retry;
    QLatin1StringView text; ///< %1: Salesforce's message; %2: the fields it names
    int waitSeconds = 0; ///< 0: as the caller thinks best
    QLatin1StringView within = {}; ///< the row is for messages with this part; empty: for all
    bool mayHideAnother = false; ///< automation: the message may quote the code that it failed with
};

/// What an answer without a known code means, by its HTTP status.
struct StatusRow
{
    int from;
    int to;
    ErrorKind kind;
    Mender who;
    Retry retry;
    QLatin1StringView text; ///< %1: the status
};

/// Every code that is known: of writes, reads and requests (contract 5.8, 2.5, 4.7), of Bulk jobs (5.6), of
/// change streams (9.2; their codes are "403::Unknown client"). The first row whose code and part fit counts.
[[nodiscard]] std::span<const CodeRow> codeRows();
[[nodiscard]] std::span<const StatusRow> statusRows();

/// The row for a code; null where it is not known.
[[nodiscard]] const CodeRow *codeRow(QStringView code, QStringView message);
[[nodiscard]] const StatusRow &statusRow(int status);

} // namespace tandem::salesforce
