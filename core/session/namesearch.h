// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// How records are looked for by their names. Pure; any thread.
namespace tandem::session {

/// The words of a text as they are compared: small letters without their marks, so that "ä" is found by "a".
[[nodiscard]] QStringList searchWords(const QString &text);

/// What was typed is to be looked for among the names of records: no id or address of one, and at least two
/// letters or digits.
[[nodiscard]] bool isRecordName(const QString &typed);

/// How a name answers to what was typed, best first: it is the name, or its beginning; its words begin words
/// of the name, in any order; they are somewhere in it.
enum class NameFit { Whole, Beginning, Words, Inside, None };
[[nodiscard]] NameFit fitOf(const QStringList &typed, const QStringList &name);

} // namespace tandem::session
