// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/bindings.h"
#include "core/session/findings.h"
#include "core/session/loopback.h"
#include "core/session/watch.h"

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

/// Secrets that are only being tried out: nothing of them is kept before the account is known to be the right
/// one.
class TrialSecrets final : public secrets::SecretStore
{
public:
    QFuture<Result<Secret>> read(const QString &key) override
    {
        const auto found = m_secrets.constFind(key);
        Result<Secret> result = fail(ErrorKind::SignIn, u"NOT_FOUND"_s, u"Nothing is stored."_s);
        if (found != m_secrets.constEnd())
            result = *found;
        return finished(result);
    }
    QFuture<Status> write(const QString &key, const Secret &secret) override
    {
        m_secrets.insert(key, secret);
        return finished(Status());
    }
    QFuture<Status> remove(const QString &key) override
    {
        m_secrets.remove(key);
        return finished(Status());
    }

private:
    template <typename T> static QFuture<T> finished(T value)
    {
        QPromise<T> promise;
        promise.start();
        promise.addResult(std::move(value));
        promise.finish();
        return promise.future();
    }

    QHash<QString, Secret> m_secrets;
};

Task<bool> storeSecret(Profile *profile, Side side, Secret secret)
{
    const QString name = profile->secretName(side);
    QFuture<Status> writing = profile->secrets->write(name, secret);
    const Status written = co_await writing;
    if (!written)
        co_return fail(written.error());
    co_return true;
}

/// The binding goes first: with it, a keychain that answers late completes the connection, while a secret
/// without it is none.
Task<bool> keep(Profile *profile, Binding binding, Secret secret)
{
    const Side side = binding.view.side;
    TANDEM_CO_TRY(before, Profile::binding(profile, side));
    binding.openGrants = before.openGrants;
    if (side == Side::Startdeliver)
        binding.keyMark = markOf(secret);
    TANDEM_CO_CHECK(Profile::storeBinding(profile, binding));
    auto storing = storeSecret(profile, side, secret);
    const Result<bool> stored = co_await std::move(storing);
    if (!stored && stored.error().code != "KEYCHAIN_SLOW"_L1)
        TANDEM_CO_CHECK(Profile::storeBinding(profile, before));
    co_return stored;
}

Binding bindingOf(const salesforce::Identity &identity, const QUrl &instance)
{
    Binding binding;
    binding.timeZone = identity.timeZone;
    ConnectionView &view = binding.view;
    view.side = Side::Salesforce;
    view.connected = true;
    view.url = instance;
    view.account = identity.organisationId;
    view.accountName = identity.organisationName;
    view.userId = identity.userId;
    view.userName = identity.userName.isEmpty() ? identity.displayName : identity.userName;
    view.sandbox = identity.sandbox;
    view.profileName = identity.profileName;
    view.personal = looksPersonal(identity);
    return binding;
}

/// Startdeliver's `me` names no account (contract startdeliver.md 1): the host and the key's user stand for
/// it.
Binding bindingOf(const startdeliver::Me &me, const QUrl &baseUrl)
{
    Binding binding;
    ConnectionView &view = binding.view;
    view.side = Side::Startdeliver;
    view.connected = true;
    view.url = baseUrl;
    view.account = baseUrl.authority() + u'/' + QString::number(me.id);
    view.accountName = me.email.isEmpty() ? me.name : me.email;
    view.userId = QString::number(me.id);
    view.userName = me.name;
    view.mayWrite = me.mayWrite;
    if (me.permission.isEmpty()) {
        view.notes.append(
            u"Startdeliver does not say what this key may do. If it may not write, the first write "
            "will say so."_s);
    } else if (!me.mayWrite) {
        view.notes.append(
            u"This key may only read (\"%1\"). Plans can be made, but Tandem writes nothing, to either side, "
            "until you connect an administrator's key."_s.arg(me.permission));
    }
    return binding;
}

Task<Secret> trialGrant(std::shared_ptr<TrialSecrets> trial, QString name)
{
    QFuture<Result<Secret>> reading = trial->read(name);
    const Result<Secret> secret = co_await reading;
    co_return secret;
}

} // namespace

Task<ConnectionView> connectSalesforce(Profile *profile, salesforce::Grant grant, bool rebind)
{
    if (profile->connecting)
        co_return fail(busyError());
    const Connecting guard(profile);
    auto adopting = adoptGrant(profile, grant, SignInTarget(), rebind);
    Result<ConnectionView> adopted = co_await std::move(adopting);
    co_return adopted;
}

Configuration withTarget(Configuration configuration, const SignInTarget &target)
{
    if (!target.loginUrl.isEmpty())
        configuration.salesforce.loginUrl = target.loginUrl;
    if (!target.clientId.isEmpty())
        configuration.salesforce.clientId = target.clientId;
    return configuration;
}

namespace {

/// The grant under the lock of S19, with the login host and the app that renew and revoke it.
Task<bool> keepGrant(Profile *profile, Binding binding, salesforce::Grant grant, SignInTarget target)
{
    TANDEM_CO_TRY(lock, lockStoredGrant(profile));
    const auto before = profile->configuration();
    if (!before)
        co_return fail(before.error());
    // What was saved while Salesforce was asked stays.
    const Configuration wanted = withTarget(*before, target);
    const bool changed = wanted != *before;
    if (changed) {
        if (const Status stored = profile->storeConfiguration(toJson(wanted)); !stored)
            co_return fail(stored.error());
    }
    auto keeping = keep(profile, binding, salesforce::encodeGrant(grant));
    const Result<bool> kept = co_await std::move(keeping);
    const auto after = profile->configuration();
    const bool untouched = after && *after == wanted;
    if (!kept && changed && untouched && kept.error().code != "KEYCHAIN_SLOW"_L1) {
        if (const Status restored = profile->storeConfiguration(toJson(*before)); !restored)
            co_return fail(restored.error());
    }
    co_return kept;
}

} // namespace

Task<ConnectionView> adoptGrant(Profile *profile, salesforce::Grant grant, SignInTarget target, bool rebind)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    if (profile->running)
        co_return fail(busyError());
    const auto configured = profile->configuration();
    if (!configured)
        co_return fail(configured.error());
    const Configuration wanted = withTarget(*configured, target);
    TANDEM_CO_TRY(network, Profile::network(profile));
    const auto trial = std::make_shared<TrialSecrets>();
    const QString name = profile->secretName(Side::Salesforce);
    static_cast<void>(trial->write(name, salesforce::encodeGrant(grant)));
    auto options = profile->salesforceOptions(wanted, network);
    options.lockGrant = nullptr;
    options.unlockGrant = nullptr;
    profile->trialClient =
        std::make_unique<salesforce::SalesforceClient>(std::move(options), trial, profile->clock);
    QObject::connect(profile->trialClient.get(), &salesforce::SalesforceClient::requestLogged, profile,
        &Profile::requestLogged);
    TANDEM_CO_CHECK(profile->trialClient->open());
    TANDEM_CO_TRY(identity, profile->trialClient->identity());
    // The trial may have renewed the grant: what it holds now is the only good one.
    TANDEM_CO_TRY(secret, trialGrant(trial, name));
    const auto current = salesforce::decodeGrant(secret);
    if (!current)
        co_return fail(current.error());
    const Binding binding = bindingOf(identity, current->instanceUrl);
    TANDEM_CO_CHECK(checkBinding(profile, binding.view, rebind));
    salesforce::Grant kept = *current;
    kept.organisationId = identity.organisationId;
    kept.userId = identity.userId;
    TANDEM_CO_CHECK(keepGrant(profile, binding, kept, target));
    profile->dropClients();
    if (profile->watch)
        profile->watch->connectedAgain();
    co_return binding.view;
}

Task<ConnectionView> connectStartdeliver(Profile *profile, Secret key, bool rebind)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    if (profile->running || profile->connecting)
        co_return fail(busyError());
    const Connecting guard(profile);
    const Secret trimmed(key.reveal().trimmed());
    if (trimmed.isEmpty()) {
        co_return fail(ErrorKind::Configuration, u"NO_KEY"_s,
            u"No key was given. Make one in Startdeliver under Settings, API keys, switch it to active and paste it."_s);
    }
    const auto configured = profile->configuration();
    if (!configured)
        co_return fail(configured.error());
    TANDEM_CO_TRY(network, Profile::network(profile));
    auto options = profile->startdeliverOptions(*configured, network);
    if (!options)
        co_return fail(options.error());
    const auto trial = std::make_shared<TrialSecrets>();
    static_cast<void>(trial->write(profile->secretName(Side::Startdeliver), trimmed));
    const QUrl baseUrl = options->baseUrl;
    profile->trialStartdeliver =
        std::make_unique<startdeliver::StartdeliverClient>(std::move(*options), trial, profile->clock);
    QObject::connect(profile->trialStartdeliver.get(), &startdeliver::StartdeliverClient::requestLogged,
        profile, &Profile::requestLogged);
    TANDEM_CO_CHECK(profile->trialStartdeliver->open());
    TANDEM_CO_TRY(me, profile->trialStartdeliver->me());
    const Binding binding = bindingOf(me, baseUrl);
    TANDEM_CO_CHECK(checkBinding(profile, binding.view, rebind));
    TANDEM_CO_CHECK(keep(profile, binding, trimmed));
    profile->dropClients();
    if (profile->watch)
        profile->watch->connectedAgain();
    co_return binding.view;
}

namespace {

Task<bool> revokeGrant(Profile *profile)
{
    const QString name = profile->secretName(Side::Salesforce);
    QFuture<Result<Secret>> reading = profile->secrets->read(name);
    const Result<Secret> secret = co_await reading;
    if (!secret)
        co_return fail(secret.error());
    const auto grant = salesforce::decodeGrant(*secret);
    if (!grant)
        co_return fail(grant.error());
    const auto configured = profile->configuration();
    if (!configured)
        co_return fail(configured.error());
    TANDEM_CO_TRY(network, Profile::network(profile));
    profile->tokens = std::make_unique<salesforce::TokenEndpoint>(
        configured->salesforce.loginUrl, configured->salesforce.clientId, network, profile->clock);
    auto revoking = profile->tokens->revoke(*grant);
    Result<bool> revoked = co_await std::move(revoking);
    co_return revoked;
}

/// Revokes the grant where Salesforce can be reached; where not, a person is told, and the grant goes on
/// counting.
Task<bool> tellSalesforce(Profile *profile)
{
    auto revoking = revokeGrant(profile);
    const Result<bool> revoked = co_await std::move(revoking);
    // What cannot be read cannot be forgotten either.
    if (!revoked
        && (revoked.error().code.startsWith("KEYCHAIN_"_L1) || revoked.error().code == "NO_KEYCHAIN"_L1))
        co_return fail(revoked.error());
    TANDEM_CO_TRY(bound, Profile::binding(profile, Side::Salesforce));
    if (revoked && bound.openGrants > 0) {
        --bound.openGrants;
        bound.view.notes.clear();
        TANDEM_CO_CHECK(Profile::storeBinding(profile, bound));
    }
    if (!revoked && revoked.error().code != "NOT_FOUND"_L1) {
        Error error = revoked.error();
        error.text =
            u"The sign-in is forgotten here, but Salesforce could not be told: %1 You can revoke it there "
            "under Settings, Connected Apps OAuth Usage."_s.arg(error.text);
        Q_EMIT profile->problem(error);
    }
    co_return true;
}

} // namespace

Task<bool> disconnectSide(Profile *profile, Side side)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    if (profile->running || profile->connecting)
        co_return fail(busyError());
    const Connecting guard(profile);
    const QString name = profile->secretName(side);
    {
        TANDEM_CO_TRY(lock, lockStoredGrant(profile));
        if (side == Side::Salesforce)
            TANDEM_CO_CHECK(tellSalesforce(profile));
        QFuture<Status> removing = profile->secrets->remove(name);
        const Status removed = co_await removing;
        if (!removed)
            co_return fail(removed.error());
    }
    profile->dropClients();
    co_return true;
}

} // namespace tandem::session
