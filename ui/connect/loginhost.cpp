// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/loginhost.h"

#include <QCoreApplication>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView production{"login.salesforce.com"};
constexpr QLatin1StringView sandbox{"test.salesforce.com"};

/// Gives the free functions of this file their translations.
struct LoginHost
{
    Q_DECLARE_TR_FUNCTIONS(tandem::ui::LoginHost)
};

bool isThisMachine(const QString &host)
{
    return host == "localhost"_L1 || host == "127.0.0.1"_L1 || host == "::1"_L1;
}

} // namespace

Environment environmentOf(const QUrl &loginUrl)
{
    if (loginUrl.host() == production || loginUrl.isEmpty())
        return Environment::Production;
    return loginUrl.host() == sandbox ? Environment::Sandbox : Environment::MyDomain;
}

Result<QUrl> loginUrlFor(Environment environment, const QString &typed)
{
    if (environment == Environment::Production)
        return QUrl(u"https://"_s + production);
    if (environment == Environment::Sandbox)
        return QUrl(u"https://"_s + sandbox);
    QString text = typed.trimmed();
    while (text.endsWith(u'/'))
        text.chop(1);
    if (!text.contains("://"_L1)) {
        if (!text.isEmpty() && !text.contains(u'.') && !text.contains(u':'))
            text += u".my.salesforce.com"_s;
        text.prepend(u"https://"_s);
    }
    const QUrl url(text, QUrl::StrictMode);
    const bool secure =
        url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isThisMachine(url.host()));
    if (!url.isValid() || url.host().isEmpty() || !secure || !url.userInfo().isEmpty() || url.hasQuery()) {
        return fail(ErrorKind::Configuration, u"LOGIN_HOST"_s,
            LoginHost::tr(
                "That is no My Domain. Enter its name or address, for example acme.my.salesforce.com."));
    }
    QUrl host;
    host.setScheme(url.scheme());
    host.setHost(url.host());
    host.setPort(url.port());
    return host;
}

QString typedForm(const QUrl &loginUrl)
{
    if (environmentOf(loginUrl) != Environment::MyDomain)
        return {};
    return loginUrl.scheme() == "https"_L1 ? loginUrl.authority() : loginUrl.toString();
}

} // namespace tandem::ui
