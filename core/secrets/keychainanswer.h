// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/keychainbackend.h"
#include "core/secrets/secretservice.h"

#include <qt6keychain/keychain.h>

namespace tandem::secrets {

/// How a job of QtKeychain ended.
struct KeychainOutcome
{
    QKeychain::Error error = QKeychain::NoError;
    QString reason; ///< QtKeychain's words
    Secret secret;
};

/// What an ended job comes to, once it is known how the Secret Service stands (Unknown: not asked): the
/// secret, or who has to do what.
[[nodiscard]] Result<Secret> judgeKeychain(
    KeychainOperation operation, const QString &key, const KeychainOutcome &outcome, ServiceState state);
/// There is no keychain at all, and why.
[[nodiscard]] Error noKeychain(const QString &why, const QString &detail);

} // namespace tandem::secrets
