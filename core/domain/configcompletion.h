// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QList>
#include <QStringList>

namespace tandem {

/// Where in a JSON text that is being written an offset stands.
struct JsonPlace
{
    QString path; ///< JSON pointer: of the object where a key stands, else of the value
    bool key = false;
    QString prefix; ///< what of the word stands before the offset, without quotes
    qsizetype from = 0; ///< the word with its quotes, in bytes
    qsizetype to = 0;
    bool hasColon = false; ///< behind a key
    QStringList siblings; ///< the other keys of the object
    friend bool operator==(const JsonPlace &, const JsonPlace &) = default;
};

/// Takes a text as it is, with parts missing; a quote that is never closed ends with its line.
[[nodiscard]] JsonPlace jsonPlaceAt(QByteArrayView text, qsizetype offset);

/// Something that may stand at a place of the configuration.
struct Completion
{
    QString label; ///< the key, or the value as a person reads it
    QString json; ///< what is put in place of the word
    QString description;
    friend bool operator==(const Completion &, const Completion &) = default;
};

/// Out of the document's schema: keys that are not there yet, or values that are allowed; those that contain
/// the prefix, those that begin with it first.
[[nodiscard]] QList<Completion> completionsAt(const JsonPlace &place);

/// What the value at a JSON pointer is for, and what is allowed; empty where the document knows no such
/// place.
[[nodiscard]] QString settingDescription(const QString &path);

} // namespace tandem
