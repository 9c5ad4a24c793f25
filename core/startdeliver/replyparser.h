// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/startdeliver/startdeliverclient.h"

namespace tandem::startdeliver {

/// One record out of a single read, create or patch: bare, or wrapped in the result member as object or list.
[[nodiscard]] Result<Record> parseRecordReply(
    const QByteArray &body, const ObjectSchema &schema, const Dialect &dialect);

} // namespace tandem::startdeliver
