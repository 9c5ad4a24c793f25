// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/reader.h"
#include "core/sync/runstate.h"

namespace tandem::sync {

/// Reads the Salesforce rows of a flow for the accounts that came to sync since they were last read: those
/// with a new link, and those whose partner this run's plan creates (S11). With queryAll, so that archived
/// ones are seen, and in chunks that halve where the service says that it is too much at once. What changes
/// later comes with readSalesforce. Nothing is asked where no account is new. `environment`, `flow` and `run`
/// outlive it.
[[nodiscard]] Task<ReadCount> readByAccounts(
    const Environment *environment, const FlowContext *flow, RunState *run);

/// Notes that accounts which were linked in this run have been read already. Asks nothing.
[[nodiscard]] Task<bool> noteAccountsRead(
    const Environment *environment, const FlowContext *flow, RunState *run);

} // namespace tandem::sync
