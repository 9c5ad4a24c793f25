// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QDate>
#include <QString>

#include <optional>

namespace tandem {

/// When something takes place: from one instant to another, or on whole days, the last one included (S7). As
/// text "2026-12-01T09:00:00Z/2026-12-01T10:00:00Z" or "2026-12-01/2026-12-03" (ISO 8601). One value, so that
/// a moved beginning never meets another's end. A value type.
struct Period
{
    bool allDay = false;
    Instant start; ///< timed only
    Instant end; ///< timed only
    QDate first; ///< all day only
    QDate last; ///< all day only, inclusive

    [[nodiscard]] static Period timed(Instant start, Instant end);
    [[nodiscard]] static Period days(QDate first, QDate last);
    [[nodiscard]] static std::optional<Period> parse(QStringView text);

    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isOrdered() const { return allDay ? first <= last : start <= end; }
    [[nodiscard]] qint64 minutes() const;

    friend bool operator==(const Period &, const Period &) = default;
};

} // namespace tandem
