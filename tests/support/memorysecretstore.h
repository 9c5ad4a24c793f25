// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretstore.h"

#include <QHash>
#include <QPromise>

#include <functional>

namespace tandem {

/// Secrets in memory, with hooks: what a test wants to see at the moment of a write, and failing writes.
class MemorySecretStore final : public secrets::SecretStore
{
public:
    QHash<QString, Secret> values;
    int reads = 0;
    int writes = 0;
    bool failWrites = false;
    std::function<void(const QString &key, const Secret &secret)> onWrite;

    QFuture<Result<Secret>> read(const QString &key) override
    {
        ++reads;
        if (!values.contains(key)) {
            return done<Result<Secret>>(
                fail(ErrorKind::SignIn, QStringLiteral("NOT_FOUND"), QStringLiteral("Nothing is stored.")));
        }
        return done<Result<Secret>>(values.value(key));
    }
    QFuture<Status> write(const QString &key, const Secret &secret) override
    {
        ++writes;
        if (failWrites) {
            return done<Status>(
                fail(ErrorKind::Storage, QStringLiteral("SECRET_FILE"), QStringLiteral("The disk is full.")));
        }
        if (onWrite)
            onWrite(key, secret);
        values.insert(key, secret);
        return done<Status>({});
    }
    QFuture<Status> remove(const QString &key) override
    {
        values.remove(key);
        return done<Status>({});
    }

private:
    template <typename T> static QFuture<T> done(T value)
    {
        QPromise<T> promise;
        promise.start();
        promise.addResult(std::move(value));
        promise.finish();
        return promise.future();
    }
};

} // namespace tandem
