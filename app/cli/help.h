// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandtable.h"

namespace tandem::cli {

[[nodiscard]] QString overviewHelp(int width);
[[nodiscard]] QString commandHelp(const CommandSpec &command, int width);
/// Help on "config": the commands that begin with this word.
[[nodiscard]] QString topicHelp(const QString &word, int width);
/// Commands and options as JSON, for --help --json.
[[nodiscard]] QByteArray helpJson();
[[nodiscard]] QString versionText();

} // namespace tandem::cli
