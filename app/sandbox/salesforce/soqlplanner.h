// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/soqlbinder.h"

#include <limits>

namespace tandem::sandbox {

/// Bounds that every matching row meets: from (low, lowId) on, up to high, with ids after idAfter.
struct SoqlBounds
{
    qint64 low = std::numeric_limits<qint64>::min();
    QByteArray lowId; ///< among the rows of the very second `low`, ids from here on
    qint64 high = std::numeric_limits<qint64>::max();
    QByteArray idAfter;

    [[nodiscard]] bool onStamps() const
    {
        return low != std::numeric_limits<qint64>::min() || high != std::numeric_limits<qint64>::max();
    }
};

/// What the condition says about SystemModstamp and Id; a superset of the matching rows always.
[[nodiscard]] SoqlBounds soqlBounds(const BoundCondition &condition);

/// Whether it takes more than id and stamps to judge a row.
[[nodiscard]] bool soqlReadsFields(const BoundCondition &condition);

/// The rows an `=` or IN on Id or an indexed field leaves; nothing where the condition has none. A superset.
[[nodiscard]] std::optional<std::vector<SfSpot>> soqlCandidates(
    const SfTable &table, const BoundCondition &condition, Patience *patience = nullptr);

} // namespace tandem::sandbox
