// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/profile.h"
#include "core/sync/flowcontext.h"

namespace tandem::session {

/// Has records judged again by the next run; empty ids are passed over.
[[nodiscard]] Task<bool> markDirty(Profile *profile, Flow flow, Side side, QList<RecordId> ids);

/// A flow's context out of what is stored, without a call to a service: none where a schema was never read.
[[nodiscard]] Task<std::optional<sync::FlowContext>> storedContext(Profile *profile, Flow flow);

/// The flows that are on, or those of `flows` that this version has.
[[nodiscard]] QList<Flow> flowsOf(const Configuration &configuration, const QList<Flow> &flows);

} // namespace tandem::session
