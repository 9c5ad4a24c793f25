// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/sfsave.h"

namespace tandem::sandbox {

/// What the service makes of a note's HTML: unsafe markup and raw line breaks go, safe tags stay (contract
/// salesforce.md 7.3). The reason where it refuses the text.
[[nodiscard]] SfResult<QByteArray> storedNote(const QByteArray &html);
/// The first 255 characters without markup.
[[nodiscard]] QString notePreview(const QByteArray &html);

[[nodiscard]] SfResult<void> noteRules(SfSave &save);
/// A new note is a document, a version and a link to its owner; a change is a new version (contract 7.1).
void followNote(SfSave &save, SfRow &note);
[[nodiscard]] SfResult<void> versionRules(SfSave &save);
void followVersion(SfSave &save, SfRow &version);
[[nodiscard]] SfResult<void> linkRules(SfSave &save);
/// A note and its document go together.
void removedDocument(SfContext &context, SfRow &row);
/// Of a note its document, of a document its note; null: it has none.
[[nodiscard]] SfRow *twinOfDocument(SfContext &context, const SfRow &row);

} // namespace tandem::sandbox
