// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/client.h"
#include "core/http/neterror.h"

#include <optional>

namespace tandem::http {

constexpr std::chrono::milliseconds firstBackOff{500};
constexpr std::chrono::milliseconds longestBackOff{30'000}; ///< contract startdeliver.md 5
/// A `Retry-After` beyond this is told to the caller instead of being waited for.
constexpr std::chrono::seconds longestRetryAfter{60};

/// How often an answer with this status may be asked for again; 0 = it is the answer. Reads: 420 (twice at
/// most: the host has moved, contract salesforce.md 2.5), 406, 429, 500, 502, 503, 504. Writes: what the
/// service says it did not carry out (429, a throttle); what may be repeated without harm also after 503. Any
/// other 5xx to a write, and 503 to a create, is an unknown outcome (S12): a gateway says it also of a
/// service that was carrying the request out. The caller explains it as Retry::AfterReadBack.
[[nodiscard]] int retriesAfterStatus(int status, bool throttled, Safety safety, int maxRetries);
/// The same for an attempt without an answer. Writes: never.
[[nodiscard]] int retriesAfterFailure(Failure failure, Safety safety, int maxRetries);

/// The wait before attempt `attempt` + 2: doubles from 500 ms, up to 30 s, plus up to half of itself
/// (`random` in 0..1), so that clients that failed together do not come back together.
[[nodiscard]] std::chrono::milliseconds backOff(int attempt, double random);

/// The `Retry-After` of an answer, in seconds or as a date (measured by the answer's own Date, else by
/// `now`).
[[nodiscard]] std::optional<std::chrono::seconds> retryAfter(const Response &response, Instant now);

/// When the caller may try again after an attempt that failed.
[[nodiscard]] Retry retryAdvice(Safety safety, bool mayHaveArrived);

} // namespace tandem::http
