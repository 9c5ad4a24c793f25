// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sandbox.h"

#include <QByteArray>
#include <QString>

#include <map>

namespace tandem::test {

/// Where a change of a killed run can stand. What the outbox calls "sending" is told apart by asking the
/// services whether it had arrived.
enum class Standing {
    OnlyPlanned, ///< a row of the plan, not in the outbox yet
    NotArrived, ///< sending; the service does not have it
    Arrived, ///< sending; the service has it, its answer was not stored
    ToBeReadBack, ///< carried out and linked; its stored form has not been read back
    AnswerLost, ///< a create of unknown outcome, not looked for yet
    LookedOnce, ///< a create that a first look did not find
    Finished, ///< the row is done, its entry gone
};
constexpr int standings = 7;
[[nodiscard]] const char *nameOf(Standing standing);

/// How many changes stood where, right after a program was killed.
using Spread = std::map<Standing, int>;

/// Counts a copy of the profile's store, so that looking changes nothing there. The plans after `planBefore`
/// count; it becomes the newest one.
[[nodiscard]] Spread spreadOf(const QString &profile, sandbox::Sandbox &services, qint64 &planBefore);

[[nodiscard]] QByteArray printed(const Spread &spread);

} // namespace tandem::test
