// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/domain/side.h"
#include "core/domain/value.h"

#include <optional>

namespace tandem::session {

/// What the steps of a mapping make of the value of one side.
struct MappedValue
{
    Side of = Side::Salesforce; ///< who holds that value
    Value value;
    friend bool operator==(const MappedValue &, const MappedValue &) = default;
};

/// A field that both sides changed, and what a person said about it.
struct ConflictView
{
    qint64 id = 0;
    Flow flow = Flow::Accounts;
    RecordId salesforce;
    RecordId startdeliver;
    QString title;
    QString field; ///< key of the mapping
    bool first = false; ///< first agreement: there was no base
    Value salesforceValue;
    Value startdeliverValue;
    Value baseSalesforce;
    Value baseStartdeliver;
    std::optional<Side> resolution;
    Instant since;
    QString label; ///< of the field, as people know it; empty: not known
    /// Compared with the other side's value in place of the one that is held; none: they are as they stand.
    std::optional<MappedValue> mapped;
    friend bool operator==(const ConflictView &, const ConflictView &) = default;
};

} // namespace tandem::session
