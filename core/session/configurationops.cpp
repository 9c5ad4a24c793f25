// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/settings.h"
#include "core/session/watch.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

constexpr auto fileName = "config.json"_L1;
constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

Error notWritten(const QString &path, const QString &reason)
{
    return {ErrorKind::Storage, u"CONFIG_FILE"_s,
        u"The configuration %1 could not be written: %2."_s.arg(path, reason), path};
}

/// Errors only: what is merely worth a look does not keep a document out.
Result<Configuration> parse(const QByteArray &text, const QString &where)
{
    const ParsedConfiguration parsed = parseConfiguration(text);
    if (parsed.configuration)
        return *parsed.configuration;
    QStringList lines;
    for (const ConfigurationProblem &problem : parsed.problems) {
        if (!problem.warning)
            lines.append(u"%1: %2"_s.arg(problem.path.isEmpty() ? u"/"_s : problem.path, problem.text));
    }
    const QString first = lines.isEmpty() ? u"it cannot be read"_s : lines.first();
    return fail(ErrorKind::Configuration, u"CONFIG_INVALID"_s,
        u"The configuration %1 is wrong at %2"_s.arg(where, first), lines.join(u'\n'));
}

} // namespace

bool Profile::isConfigured() const
{
    return QFileInfo::exists(path(fileName));
}

Result<Configuration> Profile::configuration()
{
    QFile file(path(fileName));
    if (!file.exists()) {
        return fail(ErrorKind::Configuration, u"NOT_CONFIGURED"_s,
            u"The profile \"%1\" has no configuration yet. Run \"tandemctl config init\"."_s.arg(
                options.profile));
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorKind::Storage, u"CONFIG_FILE"_s,
            u"The configuration %1 could not be read: %2."_s.arg(file.fileName(), file.errorString()));
    }
    const QByteArray text = file.readAll();
    if (m_configuration && text == m_configurationText) {
        configurationTrouble.reset();
        return *m_configuration;
    }
    const auto read = parse(text, file.fileName());
    if (!read && watch && m_configuration) {
        configurationTrouble = read.error();
        return *m_configuration;
    }
    if (!read)
        return fail(read.error());
    const Configuration parsed = *read;
    configurationTrouble.reset();
    // A person may edit the file at any time; a run that goes on keeps what it began with, and its clients.
    if (m_configuration && *m_configuration != parsed)
        dropClients();
    m_configuration = parsed;
    m_configurationText = text;
    return parsed;
}

Status Profile::storeConfiguration(const QByteArray &text)
{
    const QString target = path(fileName);
    keepVersion(*this, target);
    QSaveFile file(target);
    if (!file.open(QIODevice::WriteOnly))
        return fail(notWritten(target, file.errorString()));
    file.setPermissions(ownerOnly);
    if (file.write(text) != text.size() || !file.commit())
        return fail(notWritten(target, file.errorString()));
    m_writtenText = text;
    return {};
}

namespace {

Result<http::NetworkSettings> networkOf(const NetworkConfiguration &configured)
{
    http::NetworkSettings settings;
    settings.extraCaFile = configured.extraCaFile;
    const QString &proxy = configured.proxy;
    if (proxy.isEmpty() || proxy == "system"_L1)
        return settings;
    if (proxy == "none"_L1) {
        settings.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
        return settings;
    }
    const QUrl url(proxy);
    const bool socks = url.scheme() == "socks5"_L1;
    if ((!socks && url.scheme() != "http"_L1) || url.host().isEmpty() || url.port() <= 0) {
        return fail(ErrorKind::Configuration, u"CONFIG_INVALID"_s,
            u"network.proxy is \"%1\". Write \"system\", \"none\", http://host:port or socks5://host:port."_s
                .arg(proxy),
            u"/network/proxy"_s);
    }
    settings.proxy = QNetworkProxy(socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
        static_cast<quint16>(url.port()), configured.proxyUser);
    return settings;
}

} // namespace

Task<http::NetworkSettings> Profile::network(Profile *self)
{
    const auto configured = self->configuration();
    if (!configured)
        co_return fail(configured.error());
    auto reading = network(self, *configured);
    Result<http::NetworkSettings> settings = co_await std::move(reading);
    co_return settings;
}

Task<http::NetworkSettings> Profile::network(Profile *self, Configuration configuration)
{
    const auto configured = networkOf(configuration.network);
    if (!configured)
        co_return fail(configured.error());
    http::NetworkSettings settings = *configured;
    if (!settings.proxy || settings.proxy->user().isEmpty())
        co_return settings;
    QFuture<Result<Secret>> reading = self->secrets->read(self->proxySecretName());
    const Result<Secret> password = co_await reading;
    if (password)
        settings.proxy->setPassword(QString::fromUtf8(password->reveal()));
    else if (password.error().code != "NOT_FOUND"_L1)
        co_return fail(password.error());
    co_return settings;
}

Task<bool> storeProxyPassword(Profile *profile, Secret password)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    if (profile->connecting)
        co_return fail(busyError());
    const QString name = profile->proxySecretName();
    QFuture<Status> storing =
        password.isEmpty() ? profile->secrets->remove(name) : profile->secrets->write(name, password);
    const Status stored = co_await storing;
    if (!stored)
        co_return fail(stored.error());
    profile->dropClients();
    co_return true;
}

Task<bool> initConfiguration(Profile *profile, QString templateName)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    if (profile->isConfigured()) {
        co_return fail(ErrorKind::Configuration, u"CONFIG_EXISTS"_s,
            u"There is a configuration already: %1. Change it, or import another one with \"tandemctl config import\"."_s
                .arg(profile->path(fileName)));
    }
    Result<Configuration> fresh = Configuration::defaults();
    if (!templateName.isEmpty())
        fresh = Configuration::fromTemplate(templateName);
    if (!fresh)
        co_return fail(fresh.error());
    if (const Status stored = profile->storeConfiguration(toJson(*fresh)); !stored)
        co_return fail(stored.error());
    co_return true;
}

Task<QByteArray> configurationText(Profile *profile)
{
    QFile file(profile->path(fileName));
    if (!file.open(QIODevice::ReadOnly)) {
        const auto missing = profile->configuration();
        if (!missing)
            co_return fail(missing.error());
    }
    co_return file.readAll();
}

Task<ConfigurationFile> configurationFileOf(Profile *profile)
{
    TANDEM_CO_TRY(text, configurationText(profile));
    co_return ConfigurationFile{text, profile->wroteConfiguration(text)};
}

Task<bool> saveConfiguration(Profile *profile, QByteArray text)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    const auto parsed = parse(text, u"document"_s);
    if (!parsed)
        co_return fail(parsed.error());
    // Stored in the one form, whatever order and spaces it came with. A run that goes on is not in the way:
    // it works with what it began with, and the next one with this.
    if (const Status stored = profile->storeConfiguration(toJson(*parsed)); !stored)
        co_return fail(stored.error());
    if (const auto taken = profile->configuration(); !taken)
        co_return fail(taken.error());
    if (profile->watch)
        profile->watch->lookAgain();
    co_return true;
}

Task<bool> replaceConfiguration(Profile *profile, QByteArray before, QByteArray after)
{
    TANDEM_CO_TRY(now, configurationText(profile));
    if (now != before) {
        co_return fail(ErrorKind::Configuration, u"CONFIG_CHANGED"_s,
            u"The configuration was changed elsewhere since it was read here, so nothing was saved. "
            "Look at what is different and save again."_s);
    }
    TANDEM_CO_CHECK(saveConfiguration(profile, after));
    co_return true;
}

} // namespace tandem::session
