// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <optional>

namespace tandem::secrets {

/// Encrypts a file of secrets with a key that somebody else keeps (XSalsa20-Poly1305 of libsodium). A value;
/// thread-safe.
class Seal
{
public:
    /// Any text of 32 or more bytes is a key; a shorter one is refused (Configuration).
    [[nodiscard]] static Result<Seal> fromKey(const Secret &key);

    [[nodiscard]] QByteArray close(const QByteArray &plain) const;
    /// Nothing where the bytes were made with another key, or were changed since.
    [[nodiscard]] std::optional<QByteArray> open(const QByteArray &sealed) const;

private:
    explicit Seal(Secret key)
        : m_key(std::move(key))
    {
    }
    Secret m_key; ///< as long as libsodium wants it
};

/// The key that systemd hands to the process as the credential "tandem-secrets-key" (systemd.exec(5),
/// LoadCredentialEncrypted=); nothing where there is none. Fails where it cannot be read or is too short.
[[nodiscard]] Result<std::optional<Seal>> sealOfSystemd();

} // namespace tandem::secrets
