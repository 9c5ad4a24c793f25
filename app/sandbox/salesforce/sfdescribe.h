// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/sfcontext.h"

namespace tandem::sandbox {

/// GET /sobjects (contract salesforce.md 3.2).
[[nodiscard]] QByteArray describeGlobalJson(const SfDatabase &database, const QByteArray &version);
/// GET /sobjects/{Obj}/describe (contract 3.3); hidden fields are absent.
[[nodiscard]] QByteArray describeJson(
    const SfDatabase &database, const ObjectDef &def, const QByteArray &version);
/// GET /sobjects/{Obj}: the object's line of describe global and its recent items.
[[nodiscard]] QByteArray basicInfoJson(const ObjectDef &def, const QByteArray &version);

} // namespace tandem::sandbox
