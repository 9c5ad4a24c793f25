// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/sfcontext.h"

namespace tandem::sandbox {

/// /sobjects/{Obj}: one record at a time (contract salesforce.md 3.4 to 3.7). `rest` is what follows the
/// object's name in the path. Nothing where the path is none of these.
[[nodiscard]] std::optional<server::HttpResponse> recordRequest(
    SfContext &context, SfTable &table, const server::HttpRequest &request, const QByteArrayList &rest);

/// Whether the Sforce-Duplicate-Rule-Header of the request says allowSave=true.
[[nodiscard]] bool allowsDuplicates(const server::HttpRequest &request);
/// Live rows by the value of an external id field.
[[nodiscard]] std::vector<SfRow *> rowsByExternalId(SfTable &table, int field, const QByteArray &value);

} // namespace tandem::sandbox
