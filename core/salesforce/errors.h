// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/client.h"

#include <nlohmann/json_fwd.hpp>

namespace tandem::salesforce {

struct WriteOutcome;

/// The error of an answer outside 200-299: one of the five shapes of contract 2.4, explained.
[[nodiscard]] Error errorFromResponse(const http::Response &response);

/// The same for a write: an answer that leaves open whether it was carried out gets Retry::AfterReadBack.
[[nodiscard]] Error writeErrorFromResponse(const http::Response &response);

/// A write was answered with something unreadable: nobody knows what happened.
[[nodiscard]] Error unreadableWriteAnswer(const QString &detail);

/// What a change stream says: "403::Unknown client"; `reason` is its ext.sfdc.failureReason, which knows
/// better.
[[nodiscard]] Error errorFromStream(const QString &text, const QString &reason = {});

/// Puts the errors of one row ({statusCode|errorCode, message, fields, duplicateResult}) into its outcome.
void takeRowErrors(WriteOutcome &outcome, const nlohmann::json &errors, int httpStatus);

/// True where a 401 means "token expired" and a refresh heals it (contract 1.8).
[[nodiscard]] bool tokenExpired(const http::Response &response);

/// True where a short pause heals it (contract 2.5): too many requests at once, not the daily cap.
[[nodiscard]] bool isThrottle(const http::Response &response);

} // namespace tandem::salesforce
