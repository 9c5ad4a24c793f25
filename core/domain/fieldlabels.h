// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/schema.h"

namespace tandem {

/// What people call the fields of two objects, by API name; a name that means two things, one on each side,
/// is left out.
[[nodiscard]] QHash<QString, QString> fieldLabels(
    const ObjectSchema &salesforce, const ObjectSchema &startdeliver);

} // namespace tandem
