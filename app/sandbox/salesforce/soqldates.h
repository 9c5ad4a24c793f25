// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace tandem::sandbox {

/// The days a SOQL date literal covers, the second one exclusive.
struct SoqlDayRange
{
    QDate begin;
    QDate end;
};

/// Reads TODAY, LAST_N_DAYS:7 and the like (contract salesforce.md 4.3); weeks begin on Sunday. Nothing where
/// the word is no date literal or its number is missing.
[[nodiscard]] std::optional<SoqlDayRange> soqlDateWord(const QString &word, QDate today);

} // namespace tandem::sandbox
