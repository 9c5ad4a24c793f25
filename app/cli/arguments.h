// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandtable.h"
#include "core/base/result.h"

#include <QHash>

namespace tandem::cli {

/// A command line that was understood. `command` points into the table.
struct Invocation
{
    const CommandSpec *command = nullptr; ///< none with --help, --version or nothing at all
    QStringList arguments;
    QHash<QString, QStringList> options; ///< of the command and global; switches hold one empty text
    QString helpTopic; ///< with --help before a complete command: "config"

    [[nodiscard]] bool has(const QString &option) const { return options.contains(option); }
    [[nodiscard]] QString value(const QString &option, const QString &otherwise = {}) const;
    [[nodiscard]] bool json() const { return has(QStringLiteral("json")); }
};

/// Reads the arguments (without the program's name) against the command table. Errors (Configuration, code
/// USAGE) say what was not understood and name what is spelt nearest.
[[nodiscard]] Result<Invocation> parseArguments(const QStringList &arguments);

/// True where the arguments ask for JSON, also when they cannot be understood otherwise.
[[nodiscard]] bool wantsJson(const QStringList &arguments);

} // namespace tandem::cli
