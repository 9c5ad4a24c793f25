// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/namesearch.h"
#include "ui/shell/command.h"

#include <QList>
#include <QStringList>

/// Which commands are meant by what was typed. Pure; any thread.
namespace tandem::ui {

using session::searchWords;

/// The words that a command is searched in.
struct Searched
{
    QStringList text;
    QStringList place;
    QStringList keywords;
};

/// Once for all that is typed: it takes longer than to compare them.
[[nodiscard]] QList<Searched> searchedIn(const QList<Command> &commands);

/// Positions of the commands that are found, best first; between equals what was used last, then by name.
/// Each word must be found in the text, place or keywords, in any order. The word that is found worst
/// decides: at the beginning of a word, within one, or, where nothing else is found, only its letters in
/// order. Among these the text counts more than the place, and the place more than the keywords. Nothing
/// typed finds all: what was used last, then as they come. `searched` is what searchedIn() makes of the
/// commands.
[[nodiscard]] QList<qsizetype> rankedCommands(const QString &typed, const QList<Command> &commands,
    const QList<Searched> &searched, const QStringList &lastUsed);

} // namespace tandem::ui
