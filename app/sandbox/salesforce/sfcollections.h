// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/sfcontext.h"

namespace tandem::sandbox {

/// /composite/sobjects (contract salesforce.md 5.2): up to 200 records a call, an answer per row, HTTP 200
/// even if every row failed. `rest` is what follows in the path. Nothing where the path is none of these.
[[nodiscard]] std::optional<server::HttpResponse> collectionRequest(
    SfContext &context, const server::HttpRequest &request, const QByteArrayList &rest);

} // namespace tandem::sandbox
