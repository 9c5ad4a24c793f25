// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/schema.h"

#include <nlohmann/json_fwd.hpp>

namespace tandem::startdeliver {

/// "number", "day", "richText" ... of the dialect's documents as a field type; Unknown for any other word.
[[nodiscard]] FieldType fieldTypeOfWord(const QString &word);

/// Refuses overrides that name a member the built-in dialect does not have, or give it another JSON type. New
/// entities and new fields of entities are allowed. Errors name the JSON path.
[[nodiscard]] Status checkOverrides(const nlohmann::json &builtIn, const nlohmann::json &overrides);

/// Checks the values of a merged dialect: styles that exist, usable numbers, a time zone that exists.
[[nodiscard]] Status checkDialect(const nlohmann::json &dialect);

} // namespace tandem::startdeliver
