// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/sfcontext.h"

#include <functional>

namespace tandem::sandbox {

/// POST /composite (contract salesforce.md 5.3): up to 25 steps, one after the other, that may refer to
/// earlier answers. `run` answers one step as if it had come alone.
[[nodiscard]] server::HttpResponse compositeRequest(SfContext &context, const server::HttpRequest &request,
    const std::function<server::HttpResponse(const server::HttpRequest &)> &run);

} // namespace tandem::sandbox
