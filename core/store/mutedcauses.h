// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/statetypes.h"

namespace tandem::store {

/// Why records are refused: what one service says with the same code or, without one, in the same words.
struct RefusedFor
{
    Side side = Side::Startdeliver; ///< who refuses
    QString code; ///< empty: the service gave none, `text` tells them apart
    QString text; ///< of one of the records
    friend bool operator==(const RefusedFor &, const RefusedFor &) = default;
};

/// A cause that a person does not want to be reminded of. Its records stay refused.
struct MutedCause
{
    RefusedFor cause;
    QString reason; ///< in the person's words
    Instant mutedAt;
    std::optional<Instant> until; ///< over from then on; none: until a person ends it
    friend bool operator==(const MutedCause &, const MutedCause &) = default;
};

} // namespace tandem::store
