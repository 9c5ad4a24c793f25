// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/schema.h"

namespace tandem::salesforce {

/// A describe answer (contract 3.3) as a schema: what this user sees and may write.
[[nodiscard]] Result<ObjectSchema> parseDescribe(const QByteArray &body);

} // namespace tandem::salesforce
