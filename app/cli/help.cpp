// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help.h"

#include "app/cli/jsonviews.h"
#include "app/cli/plaintext.h"

namespace tandem::cli {
using namespace Qt::StringLiterals;

namespace {

constexpr auto exitCodes = "Exit codes:\n"
                           "  0  done (plan: there is nothing to do)\n"
                           "  1  done, and this run left something for a person (plan: there are changes)\n"
                           "  2  wrong usage or configuration\n"
                           "  3  sign-in or permission\n"
                           "  4  a service cannot be reached, or its limit is used up\n"
                           "  5  a fault in Tandem, or the disk\n"
                           "  6  stopped by a guard, or waiting for a person's word\n"_L1;

/// "  name      text", the text wrapped and aligned.
QString entry(const QString &name, const QString &text, int nameWidth, int width)
{
    const QString indent(nameWidth + 4, u' ');
    const QString body = wrapped(text, std::max(width, nameWidth + 30), indent);
    const QString padded = u"  "_s + name.leftJustified(nameWidth) + u"  "_s;
    if (name.size() > nameWidth)
        return u"  "_s + name + u'\n' + body + u'\n';
    return padded + body.mid(indent.size()) + u'\n';
}

QString optionName(const OptionSpec &option)
{
    return u"--"_s + option.name + (option.value.isEmpty() ? QString() : u' ' + option.value);
}

QString optionEntries(const QList<OptionSpec> &options, int width)
{
    QString text;
    for (const OptionSpec &option : options) {
        QString help = option.help;
        if (!option.choices.isEmpty() && option.name != "secrets"_L1)
            help += u" One of: %1."_s.arg(option.choices.join(u", "_s));
        text += entry(optionName(option), help, 20, width);
    }
    return text;
}

} // namespace

QString overviewHelp(int width)
{
    QString text = u"tandemctl keeps Salesforce and Startdeliver in step, both ways.\n\n"
                   "Usage: tandemctl [OPTIONS] COMMAND\n"_s;
    QString group;
    for (const CommandSpec &command : commands()) {
        if (command.group != group) {
            group = command.group;
            text += u'\n' + group + u'\n';
        }
        text += entry(command.name, command.summary, 20, width);
    }
    text += u"\noptions, before or after the command\n"_s + optionEntries(globalOptions(), width);
    text += u'\n' + exitCodes + u"\n\"tandemctl COMMAND --help\" says more on each command.\n"_s;
    return text;
}

QString commandHelp(const CommandSpec &command, int width)
{
    QString text =
        u"tandemctl %1: %2\n\nUsage: tandemctl %3\n"_s.arg(command.name, command.summary, command.usage());
    if (!command.details.isEmpty())
        text += u'\n' + wrapped(command.details, width) + u'\n';
    if (!command.arguments.isEmpty()) {
        text += u'\n';
        for (const ArgumentSpec &argument : command.arguments)
            text += entry(argument.name, argument.help, 20, width);
    }
    if (!command.options.isEmpty())
        text += u'\n' + optionEntries(command.options, width);
    text += u"\nEverywhere:\n"_s + optionEntries(globalOptions(), width);
    return text;
}

QString topicHelp(const QString &word, int width)
{
    QString text = u"Usage:\n"_s;
    for (const CommandSpec &command : commands()) {
        if (command.name.section(u' ', 0, 0) == word)
            text += u"  tandemctl "_s + command.usage() + u'\n' + wrapped(command.summary, width, u"      "_s)
                + u'\n';
    }
    return text;
}

QByteArray helpJson()
{
    Json list = Json::array();
    for (const CommandSpec &command : commands()) {
        list.push_back({{"name", utf8(command.name)}, {"usage", utf8(command.usage())},
            {"summary", utf8(command.summary)}, {"group", utf8(command.group)}});
    }
    return dumped({{"version", utf8(versionText())}, {"commands", std::move(list)}});
}

QString versionText()
{
    return QStringLiteral(TANDEM_VERSION);
}

} // namespace tandem::cli
