// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/side.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace tandem::cli {

/// One option: "--flow F". Without a value name it is a switch.
struct OptionSpec
{
    QString name; ///< without the dashes
    QString value; ///< what stands for the value in the help; empty: a switch
    QString help;
    bool repeated = false;
    QStringList choices = {}; ///< allowed values; empty: any
};

struct ArgumentSpec
{
    QString name; ///< "FILE"
    QString help;
    bool required = true;
    bool repeated = false; ///< takes all that follow
    QStringList choices = {};
};

/// What a command needs before it can begin.
enum class Needs {
    Nothing,
    Profile, ///< its folder, stores and secrets; one that does not exist is not made by a look at it
    NewProfile, ///< the same, made where it does not exist
};

/// One command of design/cli.md.
struct CommandSpec
{
    QString name; ///< "config init"
    QString group; ///< heading in the overview
    QString summary; ///< one line
    QString details; ///< paragraphs for --help and the manual; may be empty
    QList<ArgumentSpec> arguments = {};
    QList<OptionSpec> options = {};
    Needs needs = Needs::Profile;
    bool needsOneOption = false; ///< exactly one of its options must be given

    [[nodiscard]] const OptionSpec *option(QStringView optionName) const;
    /// "plan [--flow F]... [--save FILE]"
    [[nodiscard]] QString usage() const;
};

/// Every command, in the order of the help. Completion, manual and help are checked against it.
[[nodiscard]] const QList<CommandSpec> &commands();
/// --profile, --data-dir, --secrets, --json, --strict, --help, --version: before or after the command.
[[nodiscard]] const QList<OptionSpec> &globalOptions();

[[nodiscard]] const CommandSpec *findCommand(const QString &name);
/// The one of `known` that is spelt most like `text`; empty where none is near.
[[nodiscard]] QString nearest(const QString &text, const QStringList &known);

} // namespace tandem::cli
