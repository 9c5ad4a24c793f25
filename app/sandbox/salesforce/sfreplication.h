// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/sfcontext.h"

namespace tandem::sandbox {

/// /updated and /deleted (contract salesforce.md 3.7): times are cut to the minute; 30 and 15 days back.
[[nodiscard]] server::HttpResponse updatedRecords(
    const SfContext &context, const SfTable &table, const server::HttpRequest &request);
[[nodiscard]] server::HttpResponse deletedRecords(
    const SfContext &context, const SfTable &table, const server::HttpRequest &request);

} // namespace tandem::sandbox
