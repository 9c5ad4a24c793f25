// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/views.h"
#include "core/sync/flowcontext.h"

namespace tandem::session {

/// What the steps of a mapping make of the value of one side, which is compared with the other side's as it
/// stands. None where they leave it as it is, or look at more than this value: other records, parts of a
/// name. Pure.
[[nodiscard]] std::optional<MappedValue> mappedValue(
    const sync::ActiveMapping &active, const Value &salesforce, const Value &startdeliver);
[[nodiscard]] std::optional<MappedValue> mappedValue(
    const sync::FlowContext &flow, const store::Conflict &conflict);

} // namespace tandem::session
