// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QString>

/// Numbers and times as a person of this locale reads them.
namespace tandem::ui {

[[nodiscard]] QString formatCount(qint64 count); ///< "12,380"
/// As tr() takes it for its %n.
[[nodiscard]] int pluralCount(qint64 count);
/// "just now", "4 minutes ago", "yesterday 14:02", "3 March 14:02", "in 5 minutes"
[[nodiscard]] QString formatRelative(Instant then, Instant now);
/// Time of day, and date, in the local zone.
[[nodiscard]] QString formatTime(Instant instant); ///< "14:07"
[[nodiscard]] QString formatDate(Instant instant);
/// The time of a moment that is today, date and time of another one.
[[nodiscard]] QString formatMoment(Instant then, Instant now);
/// Date and time in the local zone, for tables.
[[nodiscard]] QString formatInstant(Instant instant);
/// "38 s", "2 min 5 s", "1 h 12 min"
[[nodiscard]] QString formatDuration(std::chrono::milliseconds duration);
/// "4:07" of a countdown; never negative.
[[nodiscard]] QString formatCountdown(std::chrono::milliseconds left);
/// "31/s", "0.4/s"
[[nodiscard]] QString formatRate(double perSecond);
/// "38 %", never 100 before all are done
[[nodiscard]] QString formatShare(qint64 part, qint64 whole);
/// A sentence whose last word brought a stop of its own ("Ltd.", "…") has no second one.
[[nodiscard]] QString withOneStop(QString text);
/// At most that many letters; the last one says that there are more.
[[nodiscard]] QString shortened(const QString &text, qsizetype longest);

} // namespace tandem::ui
