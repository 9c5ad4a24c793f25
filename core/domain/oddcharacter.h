// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace tandem {

/// A character that services stumble over, and where a person finds it.
struct OddCharacter
{
    char32_t code = 0;
    qsizetype position = 0; ///< from 1, in characters as people count them

    /// "U+E000 at position 7".
    [[nodiscard]] QString text() const;
    friend bool operator==(const OddCharacter &, const OddCharacter &) = default;
};

/// The most suspicious character of a plain text, the first of its kind: control characters and halves of
/// characters before private and unassigned ones, these before what has no place among the first 65,536. None
/// where every character is an ordinary one.
[[nodiscard]] std::optional<OddCharacter> mostOddCharacter(QStringView text);

} // namespace tandem
