// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QDate>
#include <QStringView>

#include <optional>
#include <string_view>

namespace tandem {

/// Appends a JSON string with its quotes, as UTF-8. Safe for every text; a lone surrogate becomes a
/// replacement character.
void appendJsonText(QByteArray &out, QStringView text);

/// Reads 2026-01-31 and nothing else, from UTF-8, without allocating. For pages of records.
[[nodiscard]] std::optional<QDate> dayFromIso(std::string_view text);

/// Reads 2026-01-31T09:30:00 with optional fraction and Z, +00:00 or +0000, from UTF-8, without allocating.
/// A time without an offset is UTC.
[[nodiscard]] std::optional<Instant> instantFromIso(std::string_view text);

} // namespace tandem
