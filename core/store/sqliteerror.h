// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

/// What SQLite's result codes mean to a person: each error names the file and what to do about it.
namespace tandem::store::sqliteerror {

inline constexpr QLatin1StringView full("DISK_FULL");
inline constexpr QLatin1StringView readOnly("READ_ONLY");
inline constexpr QLatin1StringView damaged("DAMAGED");
inline constexpr QLatin1StringView newer("NEWER_VERSION");
inline constexpr QLatin1StringView cannotOpen("CANNOT_OPEN");
inline constexpr QLatin1StringView busy("BUSY");
inline constexpr QLatin1StringView constraint("CONSTRAINT");

/// `extended` is SQLite's extended result code, `message` its own words.
[[nodiscard]] Error describe(int extended, const QString &message, const QString &path);

/// The folder or file at `path` cannot be made or opened; `why` is the system's reason.
[[nodiscard]] Error describePlace(const QString &path, const QString &why);

} // namespace tandem::store::sqliteerror
