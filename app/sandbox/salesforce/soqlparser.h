// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/soqlast.h"

namespace tandem::sandbox {

/// Parses one SELECT statement (contract salesforce.md 4.3, 4.4). Knows the grammar only, no schema.
[[nodiscard]] SoqlResult<SoqlQuery> parseSoql(const QString &statement, SoqlDialect dialect = {});

} // namespace tandem::sandbox
