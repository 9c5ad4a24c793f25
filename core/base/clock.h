// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QFuture>

#include <chrono>
#include <compare>

namespace tandem {

/// A point in time: milliseconds since the epoch, UTC.
struct Instant
{
    qint64 ms = 0;

    [[nodiscard]] static Instant fromDateTime(const QDateTime &time) { return {time.toMSecsSinceEpoch()}; }
    [[nodiscard]] QDateTime toDateTime() const { return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC); }
    /// ISO 8601 in UTC with milliseconds, 2026-01-31T09:30:00.000Z.
    [[nodiscard]] QString toIso() const;
    /// ISO 8601 in UTC, whole seconds, 2026-01-31T09:30:00Z (SOQL literals, contract salesforce.md 4.3).
    [[nodiscard]] QString toIsoSeconds() const;
    /// Reads ISO 8601 with Z, +00:00 or +0000 (Salesforce answers), with or without milliseconds.
    [[nodiscard]] static std::optional<Instant> fromIso(QStringView text);

    friend auto operator<=>(const Instant &, const Instant &) = default;
    friend Instant operator+(Instant a, std::chrono::milliseconds d) { return {a.ms + d.count()}; }
    friend Instant operator-(Instant a, std::chrono::milliseconds d) { return {a.ms - d.count()}; }
    friend std::chrono::milliseconds operator-(Instant a, Instant b)
    {
        return std::chrono::milliseconds(a.ms - b.ms);
    }
};

/// Where every schedule, back-off and lease takes the time from. Thread-safe. Tests bring their own.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
    /// Finishes after `duration` on this clock. Needs an event loop in the calling thread.
    [[nodiscard]] virtual QFuture<void> wait(std::chrono::milliseconds duration) = 0;
};

/// The machine's clock.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override;
    [[nodiscard]] QFuture<void> wait(std::chrono::milliseconds duration) override;
};

} // namespace tandem
