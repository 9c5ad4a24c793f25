// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace tandem::sandbox {

/// Whom an access token stands for, and whether the data interfaces take it (contract
/// salesforce.md 1.4, 1.8).
struct TokenHolder
{
    QString user; ///< 18 characters
    QByteArray app; ///< the client that holds it
    bool mayUseApi = true; ///< its scopes give the interfaces
    bool attached = true; ///< the app's policy lets it act
};

/// Knows which access tokens are alive. The OAuth half of the sandbox implements it; the record half asks it
/// once for every request, under the service's lock.
class TokenAuthority
{
public:
    virtual ~TokenAuthority() = default;
    /// Nothing where the token is unknown, expired or revoked.
    [[nodiscard]] virtual std::optional<TokenHolder> holderOf(QByteArray token) = 0;
};

} // namespace tandem::sandbox
