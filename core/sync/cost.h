// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/statetypes.h"

namespace tandem::sync {

/// Calls that so many rows of a plan take. Salesforce: 200 rows a collection, one re-read and one read-back
/// per 2,000 (S13). Startdeliver: one call a record, one re-read per 500 (S14).
[[nodiscard]] constexpr qint64 callsFor(Side side, store::Action action, qint64 rows)
{
    const bool reads = action != store::Action::Create; // What is there already is re-read before.
    if (side == Side::Salesforce)
        return (rows + 199) / 200 + (rows + 1999) / 2000 * (reads ? 2 : 1);
    return rows + (reads ? (rows + 499) / 500 : 0);
}

/// What checking updates once more while they are written takes besides: such rows go 25 a call instead of
/// 200.
[[nodiscard]] constexpr qint64 callsToGuard(qint64 updates)
{
    return (updates + 24) / 25 - (updates + 199) / 200;
}

/// Runs a day that ask who is who: once an hour at most.
constexpr double peopleLooksPerDay = 24;

/// Calls of a run of one flow that finds nothing: each object is asked for what changed. Comments on tasks
/// come with the tasks; events have their invitees, history is made of three objects.
[[nodiscard]] constexpr qint64 callsPerLook(Side side, Flow flow)
{
    if (side == Side::Startdeliver)
        return 1;
    if (flow == Flow::TaskComments)
        return 0;
    return flow == Flow::Events ? 2 : flow == Flow::History ? 3 : 1;
}

/// Accounts whose notes are asked for at once.
[[nodiscard]] constexpr qint64 callsPerNoteSweep(qint64 accounts)
{
    return (accounts + 299) / 300;
}

} // namespace tandem::sync
