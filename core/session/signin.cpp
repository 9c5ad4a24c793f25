// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/bindings.h"
#include "core/session/loopback.h"

#include <QPointer>
#include <QTimer>
#include <QUrlQuery>

namespace tandem::session {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 5min;
/// Salesforce ends the oldest of a user's sign-ins with one app when a sixth begins (contract 1.2).
constexpr int warnedGrants = 4;
/// Nobody types a name, a password and a code, and allows the app, in less.
constexpr auto fastestTyping = 6s;
/// The page "You can close this tab" is on its way when the redirect is known; the socket closes after it.
constexpr auto lastAnswer = 250ms;

Error gaveUp()
{
    return {ErrorKind::SignIn, u"SIGN_IN_TIMED_OUT"_s,
        u"Nobody came back from the browser within five minutes. If the page showed an error, an "
        u"administrator must "
        "allow the app in Salesforce first. Then start the sign-in again."_s,
        {}};
}

/// Only a code, or the whole URL, as a person copies it out of the browser.
QUrl pastedUrl(const salesforce::Authorization &authorization, const QString &pasted)
{
    const QString text = pasted.trimmed();
    if (text.contains("://"_L1))
        return QUrl(text, QUrl::TolerantMode);
    QUrl url = authorization.redirectUri;
    const QByteArray code = QUrl::toPercentEncoding(QUrl::fromPercentEncoding(text.toUtf8()));
    url.setQuery(u"code=%1&state=%2"_s.arg(QString::fromLatin1(code), authorization.state), QUrl::StrictMode);
    return url;
}

/// The grant that a new sign-in replaces.
QCoro::Task<std::optional<salesforce::Grant>> storedGrant(Profile *profile)
{
    QFuture<Result<Secret>> reading = profile->secrets->read(profile->secretName(Side::Salesforce));
    const Result<Secret> secret = co_await reading;
    std::optional<salesforce::Grant> grant;
    if (secret) {
        if (const auto decoded = salesforce::decodeGrant(*secret))
            grant = *decoded;
    }
    co_return grant;
}

/// A new grant is kept: ends the one it replaces, and warns before Salesforce ends one by itself. What other
/// profiles and machines hold cannot be seen from here.
Task<ConnectionView> countGrants(Profile *profile, Binding before, std::optional<salesforce::Grant> old)
{
    TANDEM_CO_TRY(binding, Profile::binding(profile, Side::Salesforce));
    const bool sameUser =
        before.view.account == binding.view.account && before.view.userId == binding.view.userId;
    binding.openGrants = (sameUser ? before.openGrants : 0) + 1;
    if (profile->closing)
        co_return fail(stoppedError());
    if (old) {
        const bool counted = old->userId == binding.view.userId;
        auto revoking = profile->tokens->revoke(*old);
        const Result<bool> revoked = co_await std::move(revoking);
        if (revoked && counted && binding.openGrants > 1)
            --binding.openGrants;
    }
    if (binding.openGrants >= warnedGrants) {
        binding.view.notes.append(
            u"This is sign-in number %1 of this user with the app that nobody ended, as far as this profile "
            u"knows. "
            "Salesforce keeps five, of all machines together, and ends the oldest without a word. Disconnect "
            "where "
            "Tandem is not used any more, or revoke old sign-ins in Salesforce under Settings, Connections."_s
                .arg(binding.openGrants));
    }
    TANDEM_CO_CHECK(Profile::storeBinding(profile, binding));
    binding.view.connected = true;
    co_return binding.view;
}

Task<ConnectionView> exchangeAndConnect(Profile *profile, PendingSignIn signIn, QUrl redirected, bool rebind)
{
    const auto code = salesforce::codeFromRedirect(signIn.authorization, redirected);
    if (!code)
        co_return fail(code.error());
    TANDEM_CO_TRY(network, Profile::network(profile));
    // Before the code is exchanged: each exchange takes one of the user's five places.
    if (profile->connecting || profile->running)
        co_return fail(busyError());
    const bool reused = profile->clock->now() - signIn.begunAt < fastestTyping;
    const Connecting guard(profile);
    profile->tokens = std::make_unique<salesforce::TokenEndpoint>(
        signIn.configuration.loginUrl, signIn.configuration.clientId, network, profile->clock);
    TANDEM_CO_TRY(before, Profile::binding(profile, Side::Salesforce));
    auto reading = storedGrant(profile);
    const std::optional<salesforce::Grant> old = co_await std::move(reading);
    // The end takes the token endpoint away.
    if (profile->closing)
        co_return fail(stoppedError());
    TANDEM_CO_TRY(grant, profile->tokens->exchange(signIn.authorization, *code));
    const SignInTarget target{signIn.configuration.loginUrl, signIn.configuration.clientId};
    auto connecting = adoptGrant(profile, grant, target, rebind);
    Result<ConnectionView> connected = co_await std::move(connecting);
    if (!connected) {
        // Nobody will use it: it must not take one of the user's five places. A keychain that is only slow
        // keeps it in the end.
        if (connected.error().code != "KEYCHAIN_SLOW"_L1 && !profile->closing) {
            auto revoking = profile->tokens->revoke(grant);
            static_cast<void>(co_await std::move(revoking));
        }
        co_return connected;
    }
    auto counting = countGrants(profile, before, old);
    Result<ConnectionView> counted = co_await std::move(counting);
    if (counted)
        counted->reusedSession = reused;
    co_return counted;
}

/// Nobody may send an answer for ever, also where nobody waits for one.
void endInTime(Profile *profile, const std::shared_ptr<Loopback> &loopback, const QString &state)
{
    if (!loopback) {
        profile->clock->wait(patience).then(profile, [profile, state] {
            if (profile->signIn && profile->signIn->authorization.state == state)
                profile->signIn.reset();
        });
        return;
    }
    profile->clock->wait(patience).then(profile, [profile, weak = std::weak_ptr(loopback)] {
        const auto late = weak.lock();
        if (!late)
            return;
        late->cancel(gaveUp());
        late->close();
    });
}

} // namespace

Task<SignIn> beginSignIn(Profile *profile, SignInTarget target)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    if (profile->running)
        co_return fail(busyError());
    const auto found = profile->configuration();
    if (!found && (target.clientId.isEmpty() || found.error().code != "NOT_CONFIGURED"_L1))
        co_return fail(found.error());
    const Configuration configured = withTarget(found ? *found : Configuration::defaults(), target);
    if (configured.salesforce.clientId.isEmpty()) {
        co_return fail(ErrorKind::Configuration, u"NO_CLIENT_ID"_s,
            u"salesforce.clientId is empty. Ask an administrator for the consumer key of the External Client "
            u"App and "
            "put it into the configuration."_s,
            u"/salesforce/clientId"_s);
    }
    // What could not be kept is better not asked for: a locked keychain is said before the browser opens.
    QFuture<Result<Secret>> reading = profile->secrets->read(profile->secretName(Side::Salesforce));
    const Result<Secret> stored = co_await reading;
    if (!stored && stored.error().code != "NOT_FOUND"_L1)
        co_return fail(stored.error());
    // Without a grant that needs the old values, what a person typed is kept for the next try.
    if (!found || (!stored && configured != *found)) {
        if (const Status kept = profile->storeConfiguration(toJson(configured)); !kept)
            co_return fail(kept.error());
    }
    if (profile->signIn && profile->signIn->loopback)
        profile->signIn->loopback->cancel(
            {ErrorKind::Stopped, u"SIGN_IN_REPLACED"_s, u"Another sign-in was begun."_s, {}});
    profile->signIn.reset();
    PendingSignIn pending;
    pending.configuration = configured.salesforce;
    pending.loopback = std::make_shared<Loopback>();
    pending.begunAt = profile->clock->now();
    pending.givesUpAt = pending.begunAt + patience;
    QUrl redirectUri;
    if (const Status listening = pending.loopback->listen(configured.salesforce.redirectPorts); listening) {
        redirectUri = pending.loopback->redirectUri();
    } else if (configured.salesforce.redirectPorts.isEmpty()) {
        co_return fail(listening.error());
    } else {
        pending.loopback.reset();
        redirectUri =
            QUrl(u"http://localhost:%1"_s.arg(configured.salesforce.redirectPorts.first()) + Loopback::path);
    }
    pending.authorization = salesforce::beginAuthorization(
        configured.salesforce.loginUrl, configured.salesforce.clientId, redirectUri, target.otherUser);
    if (pending.loopback) {
        pending.loopback->expect([state = pending.authorization.state](const QUrl &url) {
            return QUrlQuery(url).queryItemValue(u"state"_s, QUrl::FullyDecoded) == state;
        });
    }
    endInTime(profile, pending.loopback, pending.authorization.state);
    SignIn view;
    view.url = pending.authorization.url;
    view.redirectUri = redirectUri;
    view.listening = pending.loopback != nullptr;
    view.givesUpAt = pending.givesUpAt;
    profile->signIn = std::move(pending);
    co_return view;
}

Task<ConnectionView> finishSignIn(Profile *profile, QString redirected, bool rebind)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    if (!profile->signIn) {
        co_return fail(ErrorKind::SignIn, u"NO_SIGN_IN"_s, u"No sign-in is open. Start one first."_s);
    }
    const PendingSignIn signIn = *profile->signIn;
    if (!redirected.isEmpty()) {
        profile->signIn.reset();
        auto connecting =
            exchangeAndConnect(profile, signIn, pastedUrl(signIn.authorization, redirected), rebind);
        Result<ConnectionView> connected = co_await std::move(connecting);
        co_return connected;
    }
    if (!signIn.loopback) {
        co_return fail(ErrorKind::Configuration, u"NO_REDIRECT_PORT"_s,
            u"None of the redirect ports is free (salesforce.redirectPorts). Close the program that uses "
            u"them, or paste "
            "the address the browser ends at."_s);
    }
    QFuture<Result<QUrl>> waiting = signIn.loopback->redirected();
    const Result<QUrl> arrived = co_await waiting;
    if (profile->signIn && profile->signIn->loopback == signIn.loopback)
        profile->signIn.reset();
    QTimer::singleShot(lastAnswer, profile, [held = signIn.loopback] { held->close(); });
    if (!arrived)
        co_return fail(profile->closing ? stoppedError() : arrived.error());
    auto connecting = exchangeAndConnect(profile, signIn, *arrived, rebind);
    Result<ConnectionView> connected = co_await std::move(connecting);
    co_return connected;
}

} // namespace tandem::session
