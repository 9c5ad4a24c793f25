// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/domain/schema.h"

#include <QList>

namespace tandem {

/// What of a text does not fit into a field, and goes into a comment beside it (S23).
struct RestText
{
    QString field; ///< of the record that bears it
    QString check; ///< names this very text: its field and its comment bear it both
    QString text; ///< empty: it fits (again), and the comment goes
    friend bool operator==(const RestText &, const RestText &) = default;
};

/// Fields below this length have no room for a text and the word that says where its rest is.
inline constexpr int shortestWithRest = 60;

struct SplitText
{
    QString head; ///< for the field, with the mark that says where the rest is
    RestText rest;
};
/// Only for texts that are longer than the field, which is at least `shortestWithRest` long.
[[nodiscard]] SplitText splitForComment(const QString &text, const FieldSchema &field);

/// The check word of a value that ends with the mark; empty where it is somebody's own text.
[[nodiscard]] QString restCheckOf(QStringView value);

/// The same value without the mark, cut only.
[[nodiscard]] QString withoutRestMark(const QString &value);

/// The first line, or the title, of the comment: "Rest of Subject [Tandem 3f2a9c01]".
[[nodiscard]] QString restTitle(const RestText &rest);
/// The field and check word of such a line; an empty field where it is none.
[[nodiscard]] RestText restOfTitle(QStringView line);
/// The same of a comment's HTML, with the text below that line.
[[nodiscard]] RestText restOfComment(QStringView html);
/// Whether the text is still the one that the check word was made of: nobody wrote in it.
[[nodiscard]] bool isAsWritten(const RestText &rest);

/// Why records of the flow cannot hold the rest of this field on that side; none: they can.
[[nodiscard]] std::optional<QString> noRestReason(Flow flow, Side side, const QString &field);

} // namespace tandem
