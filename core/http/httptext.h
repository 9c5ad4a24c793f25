// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QByteArray>

#include <optional>

namespace tandem::http {

/// Reads the three date forms of RFC 9110 5.6.7 (IMF-fixdate, RFC 850, asctime); always UTC.
[[nodiscard]] std::optional<Instant> parseHttpDate(QByteArrayView text);
/// IMF-fixdate, whole seconds: "Tue, 03 Nov 2026 10:15:30 GMT" (If-Unmodified-Since, contract
/// salesforce.md 2.6).
[[nodiscard]] QByteArray formatHttpDate(Instant time);

/// Percent-encodes everything but the unreserved characters: a space is %20, '+' is %2B, '&' is %26.
[[nodiscard]] QByteArray encodeQueryValue(QStringView value);
/// The same for one segment of a path ('/' is %2F).
[[nodiscard]] QByteArray encodePathSegment(QStringView value);

} // namespace tandem::http
