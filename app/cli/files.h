// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace tandem::cli {

/// Files that a person names. Errors (Configuration) name the path and what the system said.
[[nodiscard]] Result<QByteArray> readFile(const QString &path);
/// Whole or not at all; readable only for its owner.
[[nodiscard]] Status writeFile(const QString &path, const QByteArray &bytes);

} // namespace tandem::cli
