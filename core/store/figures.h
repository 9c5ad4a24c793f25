// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QList>

namespace tandem::store {

/// How many rows each table of a database has, by name.
using TableCounts = QList<std::pair<QString, qint64>>;

/// Counted in the pool over a connection of its own: nobody who works with the file waits. None where there
/// is no file.
[[nodiscard]] QFuture<Result<TableCounts>> tableCounts(const QString &path);

/// Of SQLite. Touches no file; off the GUI thread like all SQL.
[[nodiscard]] QString sqliteVersion();

} // namespace tandem::store
