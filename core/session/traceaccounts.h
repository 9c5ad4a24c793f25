// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/profile.h"

namespace tandem::session {

/// Further accounts that a contact belongs to, where the organisation has contacts of several accounts
/// (contract salesforce.md 8), and why they bring no user of their own. Asks Salesforce; nothing where it
/// does not answer, or has no such thing.
[[nodiscard]] Task<QList<TraceLine>> furtherAccountLines(Profile *profile, RecordId contact);

} // namespace tandem::session
