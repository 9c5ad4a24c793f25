// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/salesforce/salesforceclient.h"

namespace tandem::salesforce {

enum class PageForm { Records, Packed };

/// parseQueryPage, where the parent fields that were asked for ("Owner.Name") are known: a record without
/// that parent gets them as null. Packed: the fields go to Page::packed and the records have none.
[[nodiscard]] Result<Page> parseQueryPage(const QByteArray &body, const ObjectSchema &schema,
    const QStringList &wanted, PageForm form = PageForm::Records);

/// The answer of a retrieval by ids (contract 5.2): one entry per id, in order; null where it is missing.
[[nodiscard]] Result<std::vector<std::optional<Record>>> parseRetrieval(const QByteArray &body,
    const ObjectSchema &schema, const QList<RecordId> &ids, const QStringList &wanted);

} // namespace tandem::salesforce
