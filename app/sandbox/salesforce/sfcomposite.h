// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/sfbatch.h"

namespace tandem::sandbox {

/// POST /composite (contract salesforce.md 5.3): up to 25 steps, one after the other, that may refer to
/// earlier answers.
[[nodiscard]] server::HttpResponse compositeRequest(
    SfContext &context, const server::HttpRequest &request, const SfRun &run);

/// POST /composite/graph (contract 5.5): up to 75 graphs of 500 steps together, each of them all or nothing.
[[nodiscard]] server::HttpResponse graphRequest(
    SfContext &context, const server::HttpRequest &request, const SfRun &run);

} // namespace tandem::sandbox
