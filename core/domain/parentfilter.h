// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/filter.h"

namespace tandem {

/// As toSoql, for a query of child records: a filter of their parents, whose fields `parent` describes and
/// which they name by `relationship` ("Account").
[[nodiscard]] QString toSoqlOfParent(
    const Filter &filter, const ObjectSchema &parent, const QString &relationship);

} // namespace tandem
