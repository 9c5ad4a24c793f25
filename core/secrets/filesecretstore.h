// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/seal.h"
#include "core/secrets/secretstore.h"

#include <QMutex>

namespace tandem::secrets {

/// Secrets in one file of the data directory that only its owner can read, for servers without a keychain
/// (design/cli.md, --secrets file). Thread-safe. Writes go to a new file, are synced and renamed into place.
/// With a seal the file is encrypted: one that was not is, from its next write on.
class FileSecretStore final : public SecretStore
{
public:
    /// Fails (Configuration) where others can read the directory, the file exists and others can read it, or
    /// it is encrypted and the seal is not its own.
    [[nodiscard]] static Result<std::unique_ptr<FileSecretStore>> open(
        const QString &directory, const std::optional<Seal> &seal = {});

    [[nodiscard]] QFuture<Result<Secret>> read(const QString &key) override;
    [[nodiscard]] QFuture<Status> write(const QString &key, const Secret &secret) override;
    [[nodiscard]] QFuture<Status> remove(const QString &key) override;

private:
    FileSecretStore(QString path, std::optional<Seal> seal)
        : m_path(std::move(path))
        , m_seal(std::move(seal))
    {
    }
    QString m_path;
    std::optional<Seal> m_seal;
    QMutex m_mutex;
};

} // namespace tandem::secrets
