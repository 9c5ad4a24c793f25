// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/bindings.h"

#include <QCryptographicHash>

#include <nlohmann/json.hpp>

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

using Json = nlohmann::json;

constexpr auto grantLockPause = std::chrono::milliseconds(100);
constexpr auto grantLockLimit = std::chrono::seconds(30);

QString metaKey(Side side)
{
    return u"connection/"_s + sideName(side);
}

std::string utf8(const QString &text)
{
    return text.toStdString();
}

QString text(const Json &json, const char *member)
{
    const auto it = json.find(member);
    return it != json.end() && it->is_string() ? QString::fromStdString(it->get<std::string>()) : QString();
}

QByteArray encode(const Binding &binding)
{
    const ConnectionView &view = binding.view;
    Json notes = Json::array();
    for (const QString &note : view.notes)
        notes.push_back(utf8(note));
    const Json json = {{"account", utf8(view.account)}, {"accountName", utf8(view.accountName)},
        {"userId", utf8(view.userId)}, {"userName", utf8(view.userName)},
        {"url", utf8(view.url.toString(QUrl::FullyEncoded))}, {"sandbox", view.sandbox},
        {"mayWrite", view.mayWrite}, {"timeZone", binding.timeZone.toStdString()},
        {"openGrants", binding.openGrants}, {"notes", notes}, {"personal", view.personal},
        {"profileName", utf8(view.profileName)}, {"keyMark", binding.keyMark.toStdString()}};
    return QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

Binding decode(Side side, const QByteArray &bytes)
{
    Binding binding;
    binding.view.side = side;
    const Json json = Json::parse(bytes.begin(), bytes.end(), nullptr, false);
    if (!json.is_object())
        return binding;
    binding.view.account = text(json, "account");
    binding.view.accountName = text(json, "accountName");
    binding.view.userId = text(json, "userId");
    binding.view.userName = text(json, "userName");
    binding.view.url = QUrl(text(json, "url"));
    binding.view.sandbox = json.value("sandbox", Json(false)) == Json(true);
    binding.view.mayWrite = json.value("mayWrite", Json(true)) != Json(false);
    binding.view.personal = json.value("personal", Json(false)) == Json(true);
    binding.view.profileName = text(json, "profileName");
    binding.timeZone = text(json, "timeZone").toUtf8();
    binding.keyMark = text(json, "keyMark").toLatin1();
    if (const auto grants = json.find("openGrants"); grants != json.end() && grants->is_number_integer())
        binding.openGrants = grants->get<int>();
    const auto notes = json.find("notes");
    if (notes != json.end() && notes->is_array()) {
        for (const Json &note : *notes) {
            if (note.is_string())
                binding.view.notes.append(QString::fromStdString(note.get<std::string>()));
        }
    }
    return binding;
}

QString describe(const ConnectionView &view)
{
    return view.accountName.isEmpty() ? view.account : u"%1 (%2)"_s.arg(view.accountName, view.account);
}

Error foreignAccount(const ConnectionView &bound, const ConnectionView &found)
{
    const QString service =
        bound.side == Side::Salesforce ? u"Salesforce organisation"_s : u"Startdeliver account"_s;
    return {ErrorKind::Configuration, u"OTHER_ACCOUNT"_s,
        u"This profile belongs to the %1 %2, but you signed in to %3. Nothing was read or stored. Sign in to "
        u"the "
        "right one, use another profile, or bind this profile anew (its links would then be wrong)."_s.arg(
            service, describe(bound), describe(found)),
        found.account};
}

/// A secret that nobody knows the account of: the program ended, or the keychain answered, at the wrong
/// moment.
Error unfinished(const QString &service)
{
    return {ErrorKind::SignIn, u"NOT_SIGNED_IN"_s,
        u"%1 was not connected to the end. Connect it again."_s.arg(service), {}};
}

} // namespace

Task<Binding> Profile::binding(Profile *self, Side side)
{
    if (const Status open = self->checkOpen(); !open)
        co_return fail(open.error());
    const QString key = metaKey(side);
    const std::function<Result<QByteArray>(store::StateTransaction &)> job =
        [key](store::StateTransaction &tx) { return tx.meta(key); };
    TANDEM_CO_TRY(bytes, self->state->read<QByteArray>(job));
    co_return decode(side, bytes);
}

Task<bool> Profile::storeBinding(Profile *self, Binding binding)
{
    const QString key = metaKey(binding.view.side);
    const std::function<Result<bool>(store::StateTransaction &)> job =
        [key, bytes = encode(binding)](store::StateTransaction &tx) -> Result<bool> {
        TANDEM_CHECK(tx.setMeta(key, bytes));
        return true;
    };
    TANDEM_CO_CHECK(self->state->write<bool>(job));
    co_return true;
}

Task<std::shared_ptr<FileLock>> lockStoredGrant(Profile *profile)
{
    auto lock = std::make_shared<FileLock>(profile->path(u"grant.lock"_s));
    const Instant end = profile->clock->now() + grantLockLimit;
    for (;;) {
        const Status taken = lock->tryTake(profile->clock->now());
        if (taken)
            co_return lock;
        if (taken.error().kind != ErrorKind::Conflict || profile->closing || profile->clock->now() >= end)
            co_return fail(taken.error());
        co_await profile->clock->wait(grantLockPause);
    }
}

Task<bool> checkBinding(Profile *profile, ConnectionView found, bool rebind)
{
    TANDEM_CO_TRY(bound, Profile::binding(profile, found.side));
    if (!rebind && !bound.view.account.isEmpty() && bound.view.account != found.account)
        co_return fail(foreignAccount(bound.view, found));
    co_return true;
}

Task<bool> checkStoredGrant(Profile *profile)
{
    const QString name = profile->secretName(Side::Salesforce);
    QFuture<Result<Secret>> reading = profile->secrets->read(name);
    const Result<Secret> secret = co_await reading;
    if (!secret && secret.error().code == "NOT_FOUND"_L1) {
        co_return fail(ErrorKind::SignIn, u"NOT_SIGNED_IN"_s,
            u"Salesforce is not connected yet. Run \"tandemctl connect salesforce\"."_s);
    }
    if (!secret)
        co_return fail(secret.error());
    const auto grant = salesforce::decodeGrant(*secret);
    if (!grant)
        co_return fail(grant.error());
    TANDEM_CO_TRY(bound, Profile::binding(profile, Side::Salesforce));
    if (bound.view.account.isEmpty())
        co_return fail(unfinished(u"Salesforce"_s));
    ConnectionView found;
    found.account = grant->organisationId;
    auto checking = checkBinding(profile, found, false);
    const Result<bool> checked = co_await std::move(checking);
    co_return checked;
}

Task<bool> checkStoredKey(Profile *profile)
{
    const QString name = profile->secretName(Side::Startdeliver);
    QFuture<Result<Secret>> reading = profile->secrets->read(name);
    const Result<Secret> secret = co_await reading;
    if (!secret && secret.error().code == "NOT_FOUND"_L1) {
        co_return fail(ErrorKind::SignIn, u"NOT_SIGNED_IN"_s,
            u"Startdeliver is not connected yet. Run \"tandemctl connect startdeliver\"."_s);
    }
    if (!secret)
        co_return fail(secret.error());
    TANDEM_CO_TRY(bound, Profile::binding(profile, Side::Startdeliver));
    if (bound.view.account.isEmpty() || (!bound.keyMark.isEmpty() && bound.keyMark != markOf(*secret)))
        co_return fail(unfinished(u"Startdeliver"_s));
    co_return true;
}

QByteArray markOf(const Secret &key)
{
    constexpr qsizetype bytes = 4;
    return QCryptographicHash::hash(key.reveal(), QCryptographicHash::Sha256).first(bytes).toHex();
}

} // namespace tandem::session
