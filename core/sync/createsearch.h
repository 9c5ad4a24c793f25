// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/environment.h"
#include "core/sync/flowcontext.h"

namespace tandem::sync {

/// What a search reads of Salesforce beyond what every read brings; the cache does not keep it.
[[nodiscard]] const QStringList &searchedFields();

/// SOQL conditions of such a search: records that bear one of the references; records of one user (empty:
/// of anybody) that came into being from then on.
[[nodiscard]] QString bearsReference(const QString &field, const QStringList &references);
[[nodiscard]] QString madeSinceBy(Instant since, const QString &user);

/// The service's clock minus ours, as its answers said.
[[nodiscard]] std::chrono::milliseconds clockSkew(const Environment &environment, Side side);

/// Reads what lost creates of one side can have made (S12), to the end: the records that bear their
/// references, and for creates without such a record all that came into being since they were written down.
/// A superset: assignCreated() chooses. Each record once; deleted ones are left out. Stores nothing.
[[nodiscard]] Task<std::vector<Record>> searchCreated(
    const Environment *environment, const FlowContext *flow, Side side, QList<store::OutboxEntry> entries);

} // namespace tandem::sync
