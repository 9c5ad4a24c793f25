// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

namespace tandem {

/// The title of the note that a comment of Startdeliver becomes: how its text begins, then the comment's
/// reference, by which the note is recognised (S12). At most 255 characters, never blank (contract
/// salesforce.md 7.2).
[[nodiscard]] QString noteTitleOf(const RecordId &comment, QStringView plainText);

/// The comment that a note's title refers to; empty where it is somebody's own note.
[[nodiscard]] RecordId commentOfNote(QStringView title);

} // namespace tandem
