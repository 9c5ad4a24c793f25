// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

namespace tandem::store {

/// One numbered step of a file's format: the statements of migrations/<name>-NNN.sql.
struct Migration
{
    int version = 0; ///< PRAGMA user_version after it
    QStringList statements;
};

/// The compiled-in steps of "state", or of "cache" (whose only step makes the file), in order.
[[nodiscard]] QList<Migration> migrations(const QString &name);

/// Statements stand apart by a line `-- next`; a guess on ";" would break a trigger's body.
[[nodiscard]] QStringList splitStatements(const QString &script);

/// Brings the file to the last step, each step in one transaction together with its version number.
/// `beforeEach` is called with the version the file still has. Refuses a file of a later version than the
/// last step.
[[nodiscard]] Status migrate(
    Database &database, const QList<Migration> &steps, const std::function<Status(int version)> &beforeEach);

[[nodiscard]] Result<int> formatVersion(Database &database);

/// PRAGMA quick_check: an error with code DAMAGED where SQLite finds fault with the file.
[[nodiscard]] Status checkIntegrity(Database &database);

} // namespace tandem::store
