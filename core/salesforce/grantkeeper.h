// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/salesforce/grant.h"

namespace tandem::salesforce {

/// Holds the grant of one profile and renews it under the profile's lock (S19): read it again, refresh, store
/// it durably, and only then use it. Lives on the sync thread; a renewal keeps it alive until the result is
/// stored.
class GrantKeeper
{
public:
    struct Lock
    {
        std::function<Task<bool>()> take; ///< may be empty
        std::function<void()> release;
    };
    GrantKeeper(std::unique_ptr<TokenEndpoint> endpoint, std::shared_ptr<secrets::SecretStore> secrets,
        QString key, Lock lock);

    /// Reads the stored grant; SignIn where there is none.
    [[nodiscard]] static Task<bool> load(std::shared_ptr<GrantKeeper> self);
    [[nodiscard]] static Task<bool> renew(std::shared_ptr<GrantKeeper> self);

    [[nodiscard]] const Grant &grant() const { return m_grant; }
    [[nodiscard]] QByteArray authorization() const;
    [[nodiscard]] bool isRenewing() const { return m_renewing; }

private:
    [[nodiscard]] static Task<bool> renewLocked(std::shared_ptr<GrantKeeper> self);
    [[nodiscard]] static Task<Grant> readStored(std::shared_ptr<GrantKeeper> self);
    [[nodiscard]] static Task<bool> store(std::shared_ptr<GrantKeeper> self, Grant before, Grant after);

    std::unique_ptr<TokenEndpoint> m_endpoint;
    std::shared_ptr<secrets::SecretStore> m_secrets;
    QString m_key;
    Lock m_lock;
    Grant m_grant;
    bool m_renewing = false;
    /// A refreshed grant that could not be stored, and the refresh token it came from. It is the only copy of
    /// a rotated token: storing it comes before anything else.
    std::optional<Grant> m_unsaved;
    Secret m_unsavedFrom;
};

} // namespace tandem::salesforce
