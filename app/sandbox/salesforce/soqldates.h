// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace tandem::sandbox {

/// The days a SOQL date literal covers, the second one exclusive.
struct SoqlDayRange
{
    QDate begin;
    QDate end;
};

/// What date literals, date functions and FORMAT() depend on: the user's zone and locale, the organisation's
/// year and its money.
struct SoqlLocale
{
    QTimeZone zone = QTimeZone::utc();
    Qt::DayOfWeek weekStart = Qt::Sunday;
    int fiscalStart = 1; ///< the month in which the fiscal year begins
    QByteArray currency = "EUR"; ///< of amounts in FORMAT()
};

/// Reads TODAY, LAST_N_DAYS:7, THIS_FISCAL_QUARTER and the like (contract salesforce.md 4.3). Nothing where
/// the word is no date literal or its number is missing.
[[nodiscard]] std::optional<SoqlDayRange> soqlDateWord(
    const QString &word, QDate today, const SoqlLocale &locale = {});

} // namespace tandem::sandbox
