// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/sfcontext.h"
#include "app/sandbox/salesforce/soqlbinder.h"

namespace tandem::sandbox {

/// What the service refuses for the sake of single objects, though the statement is well-formed (contract
/// salesforce.md 4.6 to 4.8, 7.4). `version` is the one of the request, v67.0.
[[nodiscard]] SoqlResult<void> soqlRestrictions(
    const SoqlQuery &query, const BoundQuery &bound, const SfSwitches &switches, const QByteArray &version);

/// USING SCOPE: narrows the query to the records of the user. Scopes that need queues or territories are
/// refused.
[[nodiscard]] SoqlResult<void> soqlScope(const SoqlQuery &query, BoundQuery &bound, const QByteArray &user);

/// OPERATION_TOO_LARGE: who may not view all data reads at most so many distinct people and records with
/// tasks and events (contract 4.8).
[[nodiscard]] SoqlResult<void> soqlTooLarge(const SfDatabase &database, const BoundQuery &bound,
    const std::vector<SfSpot> &rows, const SfSwitches &switches);

} // namespace tandem::sandbox
