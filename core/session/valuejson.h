// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/value.h"

#include <nlohmann/json_fwd.hpp>

namespace tandem::session {

/// A value in a document that a person reads: numbers and truths as themselves, the rest as it is shown.
/// Pure, thread-safe.
[[nodiscard]] nlohmann::ordered_json valueJson(const Value &value);

} // namespace tandem::session
