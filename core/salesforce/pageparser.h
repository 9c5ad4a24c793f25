// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/salesforce/salesforceclient.h"

namespace tandem::salesforce {

/// parseQueryPage, where the parent fields that were asked for ("Owner.Name") are known: a record without
/// that parent gets them as null.
[[nodiscard]] Result<Page> parseQueryPage(
    const QByteArray &body, const ObjectSchema &schema, const QStringList &wanted);

/// The answer of a retrieval by ids (contract 5.2): one entry per id, in order; null where it is missing.
[[nodiscard]] Result<std::vector<std::optional<Record>>> parseRetrieval(const QByteArray &body,
    const ObjectSchema &schema, const QList<RecordId> &ids, const QStringList &wanted);

} // namespace tandem::salesforce
