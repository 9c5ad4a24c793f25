// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/command.h"

#include <QList>
#include <QStringList>

/// Which commands are meant by what was typed. Pure; any thread.
namespace tandem::ui {

/// The words of a text as they are compared: small letters without their marks, so that "ä" is found by "a".
[[nodiscard]] QStringList searchWords(const QString &text);

/// How well the words find a command, 0: not at all. Each word must be found in its text, place or keywords,
/// in any order. The word that is found worst decides: at the beginning of a word, within one, or only its
/// letters in order. Among these the text counts more than the place, and the place more than the keywords.
[[nodiscard]] int rankOf(const QStringList &words, const Command &command);

/// Positions of the commands that are found, best first; between equals what was used last, then by name.
/// Nothing typed finds all: what was used last, then as they come.
[[nodiscard]] QList<qsizetype> rankedCommands(
    const QString &typed, const QList<Command> &commands, const QStringList &lastUsed);

} // namespace tandem::ui
