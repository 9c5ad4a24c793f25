// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QFuture>

namespace tandem::secrets {

/// Keeps a profile's secrets. Calls may come from any thread; answers arrive through the future. Every call
/// ends within ten seconds, with an error where the store is locked, absent, denied or slow.
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    /// ErrorKind::SignIn with code NOT_FOUND where there is none.
    [[nodiscard]] virtual QFuture<Result<Secret>> read(const QString &key) = 0;
    /// The secret is durable when the future is done.
    [[nodiscard]] virtual QFuture<Status> write(const QString &key, const Secret &secret) = 0;
    [[nodiscard]] virtual QFuture<Status> remove(const QString &key) = 0;
};

} // namespace tandem::secrets
