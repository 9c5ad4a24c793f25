// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainanswer.h"

namespace tandem::secrets {
using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> absent(const QString &why, const QString &detail)
{
    return fail(noKeychain(why, detail));
}

tl::unexpected<Error> locked(const QString &detail)
{
    return fail(ErrorKind::Permission, u"KEYCHAIN_LOCKED"_s,
        u"The system keychain is locked. Unlock it with its password (sign in to the desktop again, or open "
        "\"Passwords and Keys\"), then try again."_s,
        detail, Retry::Later);
}

tl::unexpected<Error> withoutCollection(const QString &detail)
{
    return fail(ErrorKind::Permission, u"KEYCHAIN_LOCKED"_s,
        u"The system keychain has no keyring yet that secrets could go to. Make one (open \"Passwords and "
        u"Keys\", or "
        "sign in to the desktop with your password), then try again."_s,
        detail, Retry::Later);
}

tl::unexpected<Error> denied(const QString &detail)
{
    return fail(ErrorKind::Permission, u"KEYCHAIN_DENIED"_s,
        u"The system keychain did not let Tandem in. Allow it when the keychain asks, or in the keychain's "
        "settings, then try again."_s,
        detail, Retry::Later);
}

tl::unexpected<Error> failed(const QString &detail)
{
    return fail(ErrorKind::Storage, u"KEYCHAIN_FAILED"_s,
        u"The system keychain reported a fault: %1. Try again; if it stays so, restart the keychain."_s.arg(
            detail.isEmpty() ? u"it does not say which"_s : detail),
        detail, Retry::Later);
}

Result<Secret> notFound(const QString &key)
{
    return fail(ErrorKind::SignIn, u"NOT_FOUND"_s,
        u"Nothing is stored under \"%1\" yet. Connect the service first."_s.arg(key));
}

} // namespace

Error noKeychain(const QString &why, const QString &detail)
{
    return {ErrorKind::Configuration, u"NO_KEYCHAIN"_s,
        u"There is no system keychain here: %1. Install and start one (gnome-keyring or KWallet), or start "
        u"Tandem with "
        "--secrets file: the secrets are then kept in a file of the data directory that only you can read."_s
            .arg(why),
        detail};
}

Result<Secret> judgeKeychain(
    KeychainOperation operation, const QString &key, const KeychainOutcome &outcome, ServiceState state)
{
    // KWallet may answer where there is no Secret Service.
    const bool isFault =
        outcome.error == QKeychain::OtherError || outcome.error == QKeychain::NoBackendAvailable;
    switch (state) {
    case ServiceState::NoBus:
        if (isFault)
            return absent(u"this session has no D-Bus session bus"_s, outcome.reason);
        break;
    case ServiceState::NoService:
        if (isFault)
            return absent(u"no program on the session bus keeps secrets"_s, outcome.reason);
        break;
    case ServiceState::EntryLocked:
        return locked(outcome.reason);
    case ServiceState::NoCollection:
        if (operation == KeychainOperation::Write)
            return withoutCollection(outcome.reason);
        break;
    case ServiceState::Locked:
        if (operation == KeychainOperation::Write)
            return locked(outcome.reason);
        break;
    case ServiceState::Open:
    case ServiceState::Unknown:
        break;
    }
    switch (outcome.error) {
    case QKeychain::NoError:
        return outcome.secret;
    case QKeychain::EntryNotFound:
        return operation == KeychainOperation::Remove ? Result<Secret>(Secret()) : notFound(key);
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return denied(outcome.reason);
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return absent(u"none answers"_s, outcome.reason);
    default:
        return failed(outcome.reason);
    }
}

} // namespace tandem::secrets
