// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <tl/expected.hpp>

#include <string>

namespace tandem::sandbox {

struct SdEntity;

/// How days travel (contract startdeliver.md 0, all UNKNOWN). Records are kept with days as "2026-01-31" and
/// with the last day of what lasts all day; this is what requests and answers hold instead. A value.
struct SdDays
{
    enum class Encoding { Date, UtcMidnight, ZoneMidnight };
    enum class AllDayEnd { Inclusive, Exclusive };

    Encoding encoding = Encoding::Date;
    std::string zone = "UTC"; ///< of ZoneMidnight, an IANA name
    AllDayEnd allDayEnd = AllDayEnd::Inclusive;

    [[nodiscard]] static SdDays of(const nlohmann::json &dialect);

    /// True where records are answered as they are kept.
    [[nodiscard]] bool isPlain() const;
    /// A day as it came, as it is kept; the reason where it is none: "expects a day, 2026-01-31".
    [[nodiscard]] tl::expected<nlohmann::json, std::string> kept(const nlohmann::json &value) const;
    /// A record as it is answered.
    [[nodiscard]] nlohmann::json shown(const SdEntity &entity, nlohmann::json record) const;
    /// What was answered, as it is kept: undoes `shown`.
    [[nodiscard]] nlohmann::json unshown(const SdEntity &entity, nlohmann::json record) const;
    /// The end that `body` gives to something that lasts all day, put as it is kept; a reason where it ends
    /// before it starts.
    [[nodiscard]] std::string takeAllDayEnd(
        const SdEntity &entity, const nlohmann::json &body, nlohmann::json &record) const;
};

/// True for a zone that this machine knows.
[[nodiscard]] bool isTimeZone(const std::string &name);

} // namespace tandem::sandbox
