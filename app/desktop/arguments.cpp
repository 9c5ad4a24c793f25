// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/arguments.h"

#include "core/session/profilefolder.h"

#include <QCommandLineParser>

namespace tandem::desktop {
using namespace Qt::StringLiterals;

namespace {

Error usage(const QString &text)
{
    return {ErrorKind::Configuration, u"USAGE"_s, text, {}, Retry::Never, 0, {}};
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"Keeps Salesforce and Startdeliver in step, both ways."_s);
    parser.addOption(
        {u"profile"_s, u"Which profile to open (default: \"default\")."_s, u"name"_s, u"default"_s});
    parser.addOption({u"data-dir"_s, u"The folder the profile is kept in."_s, u"folder"_s});
    parser.addOption(
        {u"secrets"_s, u"Where tokens and keys are kept: keychain or file."_s, u"place"_s, u"keychain"_s});
    parser.addOption({u"sandbox"_s,
        u"Simulate both services in this program, with made-up records, in a profile that ends with it."_s});
    parser.addOption(
        {u"sandbox-accounts"_s, u"How many companies the sandbox makes up."_s, u"number"_s, u"60"_s});
    parser.addOption({u"theme"_s, u"system, light, dark or contrast, for this time."_s, u"theme"_s});
    parser.addOption({{u"h"_s, u"help"_s}, u"Says this."_s});
    parser.addOption({{u"v"_s, u"version"_s}, u"Says which version this is."_s});
}

} // namespace

Result<Arguments> readArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return fail(usage(parser.errorText()));
    if (!parser.positionalArguments().isEmpty())
        return fail(usage(
            u"\"%1\" was not understood; tandem takes options only. tandemctl is the command line."_s.arg(
                parser.positionalArguments().first())));
    Arguments read;
    if (parser.isSet(u"help"_s))
        read.message = parser.helpText();
    else if (parser.isSet(u"version"_s))
        read.message = u"tandem %1\n"_s.arg(QStringLiteral(TANDEM_VERSION));
    read.session.profile = parser.value(u"profile"_s);
    // The name becomes a folder: it must not lead out of Tandem's own.
    if (const Status named = session::checkProfileName(read.session.profile); !named)
        return fail(usage(named.error().text));
    read.session.dataDirectory = parser.value(u"data-dir"_s);
    const QString secrets = parser.value(u"secrets"_s);
    if (secrets != "keychain"_L1 && secrets != "file"_L1)
        return fail(usage(u"--secrets takes keychain or file, not \"%1\"."_s.arg(secrets)));
    read.session.secrets =
        secrets == "file"_L1 ? session::SecretsPlace::File : session::SecretsPlace::Keychain;
    if (parser.isSet(u"theme"_s)) {
        const QString theme = parser.value(u"theme"_s);
        read.theme = ui::Theme::modeNamed(theme);
        if (!read.theme)
            return fail(usage(u"--theme takes system, light, dark or contrast, not \"%1\"."_s.arg(theme)));
    }
    read.sandbox = parser.isSet(u"sandbox"_s);
    bool good = true;
    read.sandboxCompanies = parser.value(u"sandbox-accounts"_s).toInt(&good);
    if (!good || read.sandboxCompanies < 0 || read.sandboxCompanies > 100'000)
        return fail(usage(u"--sandbox-accounts takes a number from 0 to 100000."_s));
    if (read.sandbox && (parser.isSet(u"data-dir"_s) || parser.isSet(u"profile"_s)))
        return fail(
            usage(u"--sandbox makes a profile of its own; --profile and --data-dir do not go with it."_s));
    return read;
}

} // namespace tandem::desktop
