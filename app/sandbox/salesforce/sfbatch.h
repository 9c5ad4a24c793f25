// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/sfcontext.h"

#include <functional>

namespace tandem::sandbox {

/// Answers one request as if it had come alone.
using SfRun = std::function<server::HttpResponse(const server::HttpRequest &)>;

/// POST /composite/batch (contract salesforce.md 5.4): up to 25 requests in order, each for itself.
[[nodiscard]] server::HttpResponse batchRequest(const server::HttpRequest &request, const SfRun &run);

/// POST /composite/tree/{Obj} (contract 5.5): records with their children, all or none.
[[nodiscard]] server::HttpResponse treeRequest(
    SfContext &context, const server::HttpRequest &request, const QByteArray &object);

} // namespace tandem::sandbox
