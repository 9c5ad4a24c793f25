// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace tandem::cli {

/// How a message weighs, as sd-daemon(3) numbers it.
enum class Priority { Error = 3, Warning = 4, Notice = 5, Info = 6, Debug = 7 };

/// Each line with its priority before it: "<4>The metrics cannot be written".
[[nodiscard]] QByteArray withPriority(const QByteArray &lines, Priority priority);

/// Writes whole lines to standard error: with their priority where that is systemd's journal, as they are
/// everywhere else. Any thread.
void writeMessage(const QByteArray &lines, Priority priority);

/// Where standard error is the journal, Qt's messages and those of the engine go there in the same way.
void logToJournal();

} // namespace tandem::cli
