// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/profile.h"

/// What those share that look at all refusals at once.
namespace tandem::session {

/// Visits what lies after an id until `visit` has enough. A window at a time: there may be very many.
[[nodiscard]] Status eachRefusal(
    store::StateTransaction &tx, qint64 after, const std::function<bool(const store::Refusal &)> &visit);

/// Of one service with the same code, or without one in the same words.
[[nodiscard]] bool isOf(const RefusalCause &cause, const store::Refusal &refusal);

/// With the names that people know of their fields, as far as the mappings tell.
[[nodiscard]] Task<QList<RefusalView>> withFieldLabels(Profile *profile, QList<RefusalView> views);

} // namespace tandem::session
