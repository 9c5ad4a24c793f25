// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/keychainbackend.h"
#include "core/secrets/secretstore.h"

#include <chrono>

namespace tandem::secrets {

/// Secrets in the system keychain. Thread-safe. Calls go to the keychain one after the other on its own
/// thread, and each answers within `limit`: KEYCHAIN_SLOW where the keychain takes longer. A write that was
/// answered so is carried out all the same as soon as the keychain can, before anything asked later, and the
/// destructor waits up to `lastLimit` for it: a rotated token is not lost to a slow keychain. Other errors:
/// NO_KEYCHAIN (Configuration), KEYCHAIN_LOCKED, KEYCHAIN_DENIED (Permission), KEYCHAIN_FAILED (Storage).
class KeychainSecretStore final : public SecretStore
{
public:
    struct Options
    {
        std::chrono::milliseconds limit{10'000};
        std::chrono::milliseconds lastLimit{30'000};
    };

    explicit KeychainSecretStore(std::shared_ptr<KeychainBackend> backend);
    KeychainSecretStore(std::shared_ptr<KeychainBackend> backend, Options options);
    ~KeychainSecretStore() override;
    Q_DISABLE_COPY_MOVE(KeychainSecretStore)

    [[nodiscard]] QFuture<Result<Secret>> read(const QString &key) override;
    [[nodiscard]] QFuture<Status> write(const QString &key, const Secret &secret) override;
    [[nodiscard]] QFuture<Status> remove(const QString &key) override;

private:
    struct Call;
    class Queue;
    [[nodiscard]] QFuture<Result<Secret>> ask(KeychainOperation operation, QString key, Secret secret = {});

    Options m_options;
    std::shared_ptr<Queue> m_queue;
};

} // namespace tandem::secrets
