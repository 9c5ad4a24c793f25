// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/appsettings.h"

#include <QCoreApplication>
#include <QStringList>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

/// Gives the free functions of this file their translations.
struct AppSettings
{
    Q_DECLARE_TR_FUNCTIONS(tandem::ui::AppSettings)
};

QString on()
{
    return AppSettings::tr("On");
}

QString off()
{
    return AppSettings::tr("Off");
}

AppSettingGroup basics()
{
    return {AppSettings::tr("Setup → External Client App Manager → New External Client App"),
        {{AppSettings::tr("Name"), u"Tandem"_s, {}, true},
            {AppSettings::tr("Distribution state"), AppSettings::tr("Local"),
                AppSettings::tr("The app is for this organisation only."), false},
            {AppSettings::tr("Enable OAuth"), on(), {}, false}}};
}

AppSettingGroup oauth(const QList<int> &ports)
{
    return {AppSettings::tr("App settings"),
        {{AppSettings::tr("Callback URLs"), callbackLines(ports),
             AppSettings::tr(
                 "All of them, one a line. They must be equal to the letter; Tandem takes the first port "
                 "that is free on this computer."),
             true},
            {AppSettings::tr("OAuth scopes"), u"api refresh_token id openid"_s,
                AppSettings::tr(
                    "In Setup they are called: Manage user data via APIs; Perform requests at any time; "
                    "Access the identity URL service; Access unique user identifiers."),
                true}}};
}

AppSettingGroup security()
{
    return {AppSettings::tr("Security"),
        {{AppSettings::tr("Require secret for Web Server Flow"), off(),
             AppSettings::tr("A desktop program cannot keep a secret, so it has none."), false},
            {AppSettings::tr("Require secret for Refresh Token Flow"), off(), {}, false},
            {AppSettings::tr("Require Proof Key for Code Exchange (PKCE)"), on(),
                AppSettings::tr("It takes the place of the secret."), false},
            {AppSettings::tr("Enable Refresh Token Rotation"), on(),
                AppSettings::tr("Every renewal brings a new token; Tandem stores it before it is used."),
                false},
            {AppSettings::tr(
                 "Other flows (Client Credentials, Device, JWT Bearer, Authorization Code and Credentials)"),
                off(), AppSettings::tr("Tandem signs in with the Web Server Flow only."), false},
            {AppSettings::tr("Enforce Refresh-Token IP Allowlist"), off(),
                AppSettings::tr("It is not meant for apps that come back to localhost."), false}}};
}

AppSettingGroup policies()
{
    return {AppSettings::tr("Policies of the app"),
        {{AppSettings::tr("Permitted users"), AppSettings::tr("Admin approved users are pre-authorized"),
             AppSettings::tr(
                 "Give the profile or permission set of the Tandem user access to the app. Organisations "
                 "that block uninstalled apps need this."),
             false},
            {AppSettings::tr("Refresh token policy"),
                AppSettings::tr("Valid until revoked, or 30 days unused"),
                AppSettings::tr("Unused for longer, Tandem asks you to sign in again."), false}}};
}

AppSettingGroup afterwards()
{
    return {AppSettings::tr("When it is saved"),
        {{AppSettings::tr("Settings → OAuth Settings → Consumer Key and Secret"),
             AppSettings::tr("Copy the consumer key"),
             AppSettings::tr("That is what Tandem asks for. The secret stays where it is."), false},
            {AppSettings::tr("The first sign-in"), AppSettings::tr("Wait ten minutes"),
                AppSettings::tr(
                    "A new app is not known everywhere in Salesforce at once. Until then the browser "
                    "shows an error, such as invalid_client_id, and nothing comes back."),
                false}}};
}

} // namespace

QString callbackLines(const QList<int> &redirectPorts)
{
    QStringList lines;
    for (const int port : redirectPorts)
        lines += u"http://localhost:%1/oauth/callback"_s.arg(port);
    return lines.join(u'\n');
}

QList<AppSettingGroup> appSettings(const QList<int> &redirectPorts)
{
    return {basics(), oauth(redirectPorts), security(), policies(), afterwards()};
}

QString appRequestText(const QList<int> &redirectPorts)
{
    QString text =
        AppSettings::tr("Please create an External Client App for Tandem in our Salesforce organisation, "
                        "and send me its consumer key. It needs no secret.")
        + u"\n"_s;
    for (const AppSettingGroup &group : appSettings(redirectPorts)) {
        text += u"\n"_s + group.heading + u"\n"_s;
        for (const AppSetting &setting : group.settings) {
            const bool lines = setting.value.contains(u'\n');
            const QString value = lines ? u"\n    "_s + QString(setting.value).replace(u'\n', u"\n    "_s)
                                        : u' ' + setting.value;
            text += u"  "_s + setting.name + u':' + value + u'\n';
        }
    }
    return text;
}

} // namespace tandem::ui
