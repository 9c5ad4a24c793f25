// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace tandem::store {

/// Makes the folder (mode 0700) where it is missing, and takes group's and others' rights from one that is
/// there.
[[nodiscard]] Status prepareFolder(const QString &directory);

/// Makes the file's folder, and the file itself (mode 0600) where it is missing. SQLite gives the files
/// beside a database (its logs) the rights of the database itself.
[[nodiscard]] Status preparePlace(const QString &path);

} // namespace tandem::store
