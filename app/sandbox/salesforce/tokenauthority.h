// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace tandem::sandbox {

/// Knows which access tokens are alive. The OAuth half of the sandbox implements it; the record half asks it
/// once for every request, under the service's lock.
class TokenAuthority
{
public:
    virtual ~TokenAuthority() = default;
    /// The 18-character id of the user the token stands for; nothing where it is unknown, expired or revoked.
    [[nodiscard]] virtual std::optional<QString> userForToken(QByteArray token) = 0;
};

} // namespace tandem::sandbox
