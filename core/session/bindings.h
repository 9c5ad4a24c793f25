// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/profile.h"

namespace tandem::session {

/// The stored grant is of the organisation this profile is bound to (S22); SignIn where there is none.
[[nodiscard]] Task<bool> checkStoredGrant(Profile *profile);
/// There is a key, and it is the one this profile was connected with (S22); SignIn where not.
[[nodiscard]] Task<bool> checkStoredKey(Profile *profile);
/// Refuses another account than the bound one, unless a person asked to bind anew.
[[nodiscard]] Task<bool> checkBinding(Profile *profile, ConnectionView found, bool rebind);

/// The lock of S19, which every refresh takes: whoever replaces or forgets the stored grant holds it, or a
/// refresh in another process would bring the old one back.
[[nodiscard]] Task<std::shared_ptr<FileLock>> lockStoredGrant(Profile *profile);

/// A few bits of the hash of a key: enough to tell it from another one, too few to guess it.
[[nodiscard]] QByteArray markOf(const Secret &key);

/// Tries a grant out, checks whose it is, and keeps it, together with where and as which app it was made. The
/// caller holds Connecting.
[[nodiscard]] Task<ConnectionView> adoptGrant(
    Profile *profile, salesforce::Grant grant, SignInTarget target, bool rebind);
/// The configuration with a target's values.
[[nodiscard]] Configuration withTarget(Configuration configuration, const SignInTarget &target);

/// One sign-in, connection or disconnection at a time.
class Connecting
{
public:
    explicit Connecting(Profile *profile)
        : m_profile(profile)
    {
        m_profile->connecting = true;
    }
    ~Connecting() { m_profile->connecting = false; }
    Connecting(const Connecting &) = delete;
    Connecting &operator=(const Connecting &) = delete;

private:
    Profile *m_profile;
};

} // namespace tandem::session
