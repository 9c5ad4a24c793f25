// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretstore.h"

#include <QMutex>

namespace tandem::secrets {

/// Secrets in one file of the data directory that only its owner can read, for servers without a keychain
/// (design/cli.md, --secrets file). Thread-safe. Writes go to a new file, are synced and renamed into place.
class FileSecretStore final : public SecretStore
{
public:
    /// Fails (Configuration) where others can read the directory, or the file exists and others can read it.
    [[nodiscard]] static Result<std::unique_ptr<FileSecretStore>> open(const QString &directory);

    [[nodiscard]] QFuture<Result<Secret>> read(const QString &key) override;
    [[nodiscard]] QFuture<Status> write(const QString &key, const Secret &secret) override;
    [[nodiscard]] QFuture<Status> remove(const QString &key) override;

private:
    explicit FileSecretStore(QString path)
        : m_path(std::move(path))
    {
    }
    QString m_path;
    QMutex m_mutex;
};

} // namespace tandem::secrets
