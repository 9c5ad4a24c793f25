// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/domain/configuration.h"

namespace tandem::session {

/// Where the receiver can be reached, as far as the configuration says: its public address, else the one it
/// listens on. Without the secret.
[[nodiscard]] QUrl receiverUrl(const WebhookConfiguration &configuration);

/// What a person enters in Startdeliver: the secret is its end, but where notices are signed. Shown once, and
/// in no log.
[[nodiscard]] QUrl webhookAddress(const WebhookConfiguration &configuration, const Secret &secret);

} // namespace tandem::session
