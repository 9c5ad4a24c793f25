// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/flowcontext.h"

/// Person accounts (contract salesforce.md 8): one Account and the contact behind it, which is read like any
/// other and changed through the account only. The customer is linked by the one, the user by the other (S1).
namespace tandem::sync::persons {

inline const QString flag = QStringLiteral("IsPersonAccount");
inline const QString first = QStringLiteral("FirstName");
inline const QString last = QStringLiteral("LastName");

/// First and last name; what `current` holds decides where the border is.
[[nodiscard]] std::pair<QString, QString> splitName(const QString &whole, const Record *current);

/// The field of Account that is this one of the contact behind it; empty: it has none that can be written.
[[nodiscard]] QString accountField(const QString &contactField, const ObjectSchema &account);
/// The other way round.
[[nodiscard]] QString contactField(const QString &accountField);

} // namespace tandem::sync::persons
