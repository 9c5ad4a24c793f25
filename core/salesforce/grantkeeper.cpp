// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/salesforce/grantkeeper.h"

#include "core/base/logging.h"

namespace tandem::salesforce {
using namespace Qt::StringLiterals;

namespace {

/// An access token lives at least so long (contract 1.5): an older one that somebody else stored may be dead
/// too.
constexpr auto shortestSession = std::chrono::minutes(15);

} // namespace

GrantKeeper::GrantKeeper(std::unique_ptr<TokenEndpoint> endpoint,
    std::shared_ptr<secrets::SecretStore> secrets, QString key, Lock lock)
    : m_endpoint(std::move(endpoint))
    , m_secrets(std::move(secrets))
    , m_key(std::move(key))
    , m_lock(std::move(lock))
{
}

QByteArray GrantKeeper::authorization() const
{
    return m_grant.accessToken.isEmpty() ? QByteArray() : "Bearer " + m_grant.accessToken.reveal();
}

Task<Grant> GrantKeeper::readStored(std::shared_ptr<GrantKeeper> self)
{
    QFuture<Result<Secret>> reading = self->m_secrets->read(self->m_key);
    const Result<Secret> secret = co_await reading;
    if (!secret && secret.error().code == "NOT_FOUND"_L1) {
        co_return fail(ErrorKind::SignIn, u"NOT_SIGNED_IN"_s,
            u"Salesforce is not connected yet. Run \"tandemctl connect salesforce\"."_s);
    }
    if (!secret)
        co_return fail(secret.error());
    co_return decodeGrant(*secret);
}

Task<bool> GrantKeeper::load(std::shared_ptr<GrantKeeper> self)
{
    TANDEM_CO_TRY(stored, readStored(self));
    self->m_grant = stored;
    co_return true;
}

Task<bool> GrantKeeper::renew(std::shared_ptr<GrantKeeper> self)
{
    self->m_renewing = true;
    Result<bool> locked = true;
    if (self->m_lock.take) {
        auto taking = self->m_lock.take();
        locked = co_await std::move(taking);
    }
    if (!locked) {
        self->m_renewing = false;
        co_return fail(std::move(locked).error());
    }
    auto renewing = renewLocked(self);
    Result<bool> result = co_await std::move(renewing);
    if (self->m_lock.release)
        self->m_lock.release();
    self->m_renewing = false;
    co_return result;
}

Task<bool> GrantKeeper::renewLocked(std::shared_ptr<GrantKeeper> self)
{
    TANDEM_CO_TRY(stored, readStored(self));
    if (self->m_unsaved && self->m_unsavedFrom == stored.refreshToken) {
        const Grant unsaved = *self->m_unsaved;
        auto storing = store(self, stored, unsaved);
        Result<bool> again = co_await std::move(storing);
        co_return again;
    }
    const bool isFresh =
        stored.renewedAt.ms <= 0 || self->m_endpoint->now() - stored.renewedAt < shortestSession;
    if (stored.accessToken != self->m_grant.accessToken && isFresh) {
        // Another program of this profile was quicker, or a slow store. That refresh has made our token
        // useless.
        qCDebug(log::salesforce) << "using the grant that another process renewed";
        self->m_grant = stored;
        self->m_unsaved.reset();
        co_return true;
    }
    TANDEM_CO_TRY(refreshed, self->m_endpoint->refresh(stored));
    auto storing = store(self, stored, refreshed);
    Result<bool> result = co_await std::move(storing);
    co_return result;
}

Task<bool> GrantKeeper::store(std::shared_ptr<GrantKeeper> self, Grant before, Grant after)
{
    QFuture<Status> writing = self->m_secrets->write(self->m_key, encodeGrant(after));
    const Status written = co_await writing;
    if (!written) {
        self->m_unsaved = after;
        self->m_unsavedFrom = before.refreshToken;
        Error error = written.error();
        error.text =
            u"The renewed Salesforce sign-in could not be stored and is not used until it is. %1"_s.arg(
                error.text);
        error.retry = Retry::Later;
        co_return fail(std::move(error));
    }
    self->m_unsaved.reset();
    self->m_grant = after;
    co_return true;
}

} // namespace tandem::salesforce
