// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <functional>
#include <memory>

namespace tandem::secrets {

enum class KeychainOperation { Read, Write, Remove };

/// A keychain as KeychainSecretStore asks it: one call at a time, from the keychain's thread; it answers
/// there, once, whenever it can. The store owns it and keeps it as long as an answer is due.
class KeychainBackend
{
public:
    using Answer = std::function<void(Result<Secret>)>;

    virtual ~KeychainBackend() = default;
    /// `secret` is what a Write stores; only a Read answers with one.
    virtual void start(KeychainOperation operation, QString key, Secret secret, Answer answer) = 0;
};

/// The system's, through QtKeychain: Secret Service or KWallet on Linux. `service` sets apart what belongs to
/// different data directories of one user.
[[nodiscard]] std::shared_ptr<KeychainBackend> systemKeychain(const QString &service);

} // namespace tandem::secrets
