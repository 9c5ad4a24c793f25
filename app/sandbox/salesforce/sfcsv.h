// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace tandem::sandbox {

/// One row's cells, without their quotes.
using SfCsvRow = QByteArrayList;

/// Rows of a CSV text by the rules of Bulk API 2.0 (contract salesforce.md 5.6): nothing is trimmed, quotes
/// are doubled inside quotes, a space beside a quote is an error. The reason where the text breaks them.
[[nodiscard]] tl::expected<std::vector<SfCsvRow>, std::string> readCsv(
    const QByteArray &text, char delimiter);

/// Whether every line outside quotes ends with `lineEnding` ("\n" or "\r\n").
[[nodiscard]] bool endsLinesWith(const QByteArray &text, const QByteArray &lineEnding);

/// One line, every cell in quotes.
[[nodiscard]] QByteArray csvLine(const SfCsvRow &cells, char delimiter, const QByteArray &lineEnding);

} // namespace tandem::sandbox
