// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/profile.h"
#include "core/sync/flowcontext.h"

namespace tandem::session {

/// Has records judged again by the next run; empty ids are passed over.
[[nodiscard]] Task<bool> markDirty(Profile *profile, Flow flow, Side side, QList<RecordId> ids);

/// A flow's context out of what is stored, without a call to a service: none where a schema was never read.
[[nodiscard]] Task<std::optional<sync::FlowContext>> storedContext(Profile *profile, Flow flow);

/// The same with another configuration, and the schemas as the services describe them now.
[[nodiscard]] Task<sync::FlowContext> contextWith(Profile *profile, Flow flow, Configuration configuration,
    sync::SchemaPtr salesforce, sync::SchemaPtr startdeliver);

/// Records of one side, in scope, that have neither partner nor hold.
struct LonelyWindow
{
    std::vector<Record> records;
    RecordId next; ///< empty: this was the last window
};
[[nodiscard]] Task<LonelyWindow> lonelyWindow(
    Profile *profile, std::shared_ptr<sync::FlowContext> flow, Side side, RecordId after);

/// The names of records as last read.
[[nodiscard]] Task<QHash<RecordId, QString>> titlesOf(
    Profile *profile, Flow flow, Side side, QList<RecordId> ids);

/// The flows that are on, or those of `flows` that this version has.
[[nodiscard]] QList<Flow> flowsOf(const Configuration &configuration, const QList<Flow> &flows);

} // namespace tandem::session
