// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitcode.h"
#include "core/session/views.h"

namespace tandem::cli {

[[nodiscard]] QString sideTitle(Side side); ///< "Salesforce", "Startdeliver"
[[nodiscard]] QString counted(
    qint64 number, const QString &one, const QString &many); ///< "1 call", "2 calls"
/// A moment in local time, to the second; empty where there is none.
[[nodiscard]] QString timeText(const std::optional<Instant> &instant);
[[nodiscard]] QString durationText(double seconds);
/// A value for a table: quoted where it is text, so that blanks are seen; "(none)" for null.
[[nodiscard]] QString valueText(const Value &value);
/// Ids that decide --link takes: the first ones, whole, and how many more there are.
[[nodiscard]] QString candidatesText(const QList<RecordId> &candidates);
/// "Salesforce: connected to Acme (00D...) as ada@acme.example".
[[nodiscard]] QString connectionText(const session::ConnectionView &connection);
/// Counts of a run as a table, and what to do about what it left; not why it ended early.
[[nodiscard]] QString reportText(const session::RunReport &report, int width);
/// What waits for a person and which command shows it; empty where nothing does.
[[nodiscard]] QString standingText(const session::Standing &standing);
/// The exit code of a run (design/cli.md).
[[nodiscard]] ExitCode exitCodeFor(const session::RunReport &report, bool strict);

} // namespace tandem::cli
