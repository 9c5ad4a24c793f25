// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/profile.h"

namespace tandem::session {

/// What is in the cache of one record, as JSON for a person to read: every field that is read, in the order
/// of their names. What looks like a secret by its field's name is masked. NOT_FOUND where it was never read.
[[nodiscard]] Task<QByteArray> rawRecordOf(Profile *profile, Flow flow, Side side, RecordId record);

} // namespace tandem::session
