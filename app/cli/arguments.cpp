// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

namespace tandem::cli {
using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> usageError(const QString &text)
{
    return fail(ErrorKind::Configuration, u"USAGE"_s, text);
}

QString suggestion(const QString &text, const QStringList &known, const QString &prefix = {})
{
    const QString near = nearest(text, known);
    return near.isEmpty() ? QString() : u" Did you mean \"%1%2\"?"_s.arg(prefix, near);
}

const OptionSpec *globalOption(QStringView name)
{
    const auto found = std::find_if(globalOptions().begin(), globalOptions().end(),
        [&](const OptionSpec &option) { return option.name == name; });
    return found == globalOptions().end() ? nullptr : &*found;
}

/// Takes the words of the command line apart; knows only which options take a value.
struct Words
{
    struct Option
    {
        QString name;
        std::optional<QString> value; ///< of "--name=value"
    };
    QStringList plain;
    QList<std::pair<QString, QString>> options;
};

/// Any option of that name, of whatever command: whether a value follows cannot wait until the command is
/// known.
const OptionSpec *anyOption(QStringView name)
{
    if (const OptionSpec *global = globalOption(name))
        return global;
    for (const CommandSpec &command : commands()) {
        if (const OptionSpec *option = command.option(name))
            return option;
    }
    return nullptr;
}

QStringList allOptionNames()
{
    QStringList names;
    for (const OptionSpec &option : globalOptions())
        names += option.name;
    for (const CommandSpec &command : commands()) {
        for (const OptionSpec &option : command.options)
            names += option.name;
    }
    return names;
}

Result<Words> takeApart(const QStringList &arguments)
{
    Words words;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments.at(i);
        if (word == "--"_L1) {
            words.plain += arguments.mid(i + 1);
            break;
        }
        if (word == "-h"_L1) {
            words.options += {u"help"_s, QString()};
            continue;
        }
        if (!word.startsWith(u'-') || word.size() < 2) {
            words.plain += word;
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        const OptionSpec *option = word.startsWith("--"_L1) ? anyOption(name) : nullptr;
        if (!option)
            return usageError(u"There is no option \"%1\"."_s.arg(equals < 0 ? word : word.left(equals))
                + suggestion(name, allOptionNames(), u"--"_s));
        if (option->value.isEmpty() && equals >= 0)
            return usageError(u"The option --%1 takes no value."_s.arg(name));
        QString value;
        if (!option->value.isEmpty()) {
            if (equals < 0 && i + 1 >= arguments.size())
                return usageError(u"The option --%1 needs a value: --%1 %2"_s.arg(name, option->value));
            value = equals >= 0 ? word.mid(equals + 1) : arguments.at(++i);
            // Mostly a variable of a script that is not set: never fall back to a default in silence.
            if (value.isEmpty())
                return usageError(u"The value of --%1 is empty. Usage: --%1 %2"_s.arg(name, option->value));
        }
        words.options += {name, value};
    }
    return words;
}

QStringList firstWords()
{
    QStringList names;
    for (const CommandSpec &command : commands())
        names += command.name.section(u' ', 0, 0);
    names.removeDuplicates();
    return names;
}

QStringList secondWords(const QString &first)
{
    QStringList names;
    for (const CommandSpec &command : commands()) {
        if (command.name.section(u' ', 0, 0) == first && command.name.contains(u' '))
            names += command.name.section(u' ', 1);
    }
    return names;
}

Status takeCommand(const QStringList &words, bool help, Invocation *invocation)
{
    const QString first = words.value(0);
    if (const CommandSpec *command = findCommand(first)) {
        invocation->command = command;
        invocation->arguments = words.mid(1);
        return {};
    }
    const QStringList seconds = secondWords(first);
    if (seconds.isEmpty())
        return usageError(u"There is no command \"%1\"."_s.arg(first) + suggestion(first, firstWords())
            + u" \"tandemctl --help\" lists them all."_s);
    if (const CommandSpec *command = findCommand(first + u' ' + words.value(1))) {
        invocation->command = command;
        invocation->arguments = words.mid(2);
        return {};
    }
    if (words.size() < 2 && help) {
        invocation->helpTopic = first;
        return {};
    }
    if (words.size() < 2)
        return usageError(u"\"%1\" needs one of: %2"_s.arg(first, seconds.join(u", "_s)));
    return usageError(u"There is no command \"%1 %2\"."_s.arg(first, words.at(1))
        + suggestion(words.at(1), seconds, first + u' ') + u" There are: %1"_s.arg(seconds.join(u", "_s)));
}

Status checkChoice(const QString &what, const QString &value, const QStringList &choices)
{
    if (choices.isEmpty() || choices.contains(value))
        return {};
    return usageError(u"%1 cannot be \"%2\"."_s.arg(what, value) + suggestion(value, choices)
        + u" It is one of: %1"_s.arg(choices.join(u", "_s)));
}

Status checkArguments(const Invocation &invocation)
{
    const CommandSpec &command = *invocation.command;
    const QString usage = u" Usage: tandemctl %1"_s.arg(command.usage());
    for (qsizetype i = 0; i < command.arguments.size(); ++i) {
        const ArgumentSpec &argument = command.arguments.at(i);
        if (i >= invocation.arguments.size()) {
            if (argument.required)
                return usageError(u"\"%1\" needs %2."_s.arg(command.name, argument.name) + usage);
            return {};
        }
        TANDEM_CHECK(checkChoice(argument.name, invocation.arguments.at(i), argument.choices));
    }
    const bool open = !command.arguments.isEmpty() && command.arguments.last().repeated;
    if (!open && invocation.arguments.size() > command.arguments.size())
        return usageError(u"\"%1\" does not take \"%2\"."_s.arg(
                              command.name, invocation.arguments.at(command.arguments.size()))
            + usage);
    return {};
}

Status takeOptions(const Words &words, Invocation *invocation)
{
    for (const auto &[name, value] : words.options) {
        const OptionSpec *option = globalOption(name);
        if (!option && invocation->command)
            option = invocation->command->option(name);
        if (!option && invocation->command)
            return usageError(u"\"%1\" has no option --%2. Usage: tandemctl %3"_s.arg(
                invocation->command->name, name, invocation->command->usage()));
        if (!option)
            return usageError(u"The option --%1 needs its command."_s.arg(name));
        TANDEM_CHECK(checkChoice(u"--"_s + name, value, option->choices));
        QStringList &values = invocation->options[name];
        if (!values.isEmpty() && !option->repeated && !option->value.isEmpty())
            return usageError(u"The option --%1 can be given only once."_s.arg(name));
        values += value;
    }
    return {};
}

} // namespace

QString Invocation::value(const QString &option, const QString &otherwise) const
{
    const auto found = options.constFind(option);
    return found == options.constEnd() || found->isEmpty() ? otherwise : found->last();
}

Result<Invocation> parseArguments(const QStringList &arguments)
{
    TANDEM_TRY(words, takeApart(arguments));
    const auto asked = [&](QLatin1StringView name) {
        return std::any_of(
            words.options.begin(), words.options.end(), [&](const auto &o) { return o.first == name; });
    };
    Invocation invocation;
    const bool help = asked("help"_L1);
    if (!words.plain.isEmpty())
        TANDEM_CHECK(takeCommand(words.plain, help, &invocation));
    else if (!help && !asked("version"_L1))
        return usageError(u"Say what to do: a command is missing. \"tandemctl --help\" lists them all."_s);
    TANDEM_CHECK(takeOptions(words, &invocation));
    if (invocation.command && !help && !asked("version"_L1))
        TANDEM_CHECK(checkArguments(invocation));
    return invocation;
}

bool wantsJson(const QStringList &arguments)
{
    return arguments.mid(0, arguments.indexOf(u"--"_s)).contains(u"--json"_s);
}

} // namespace tandem::cli
