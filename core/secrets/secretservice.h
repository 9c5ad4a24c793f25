// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace tandem::secrets {

/// How a Secret Service stands towards one entry, where QtKeychain's own answer does not tell: to it, an
/// entry in a locked keychain is one that does not exist, and forgetting it a success.
enum class ServiceState {
    NoBus, ///< there is no session bus
    NoService, ///< nobody on the bus keeps secrets
    EntryLocked, ///< the entry exists and is locked
    Locked, ///< the keychain that new entries go to is locked
    NoCollection, ///< there is no keychain that new entries could go to
    Open,
    Unknown, ///< it does not answer
};

/// Asks the Secret Service on the session bus; never prompts. Answers on the calling thread, which must run
/// an event loop.
void askSecretService(const QString &service, const QString &key, std::function<void(ServiceState)> answer);

} // namespace tandem::secrets
