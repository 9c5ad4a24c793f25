// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/profile.h"
#include "core/session/pseudonyms.h"
#include "core/session/supportviews.h"

#include <nlohmann/json_fwd.hpp>

namespace tandem::session {

/// Everything a helper needs to know about a profile and nothing about anybody in it. Nothing is sent.
[[nodiscard]] Task<QList<SupportFile>> supportBundle(Profile *profile, SupportRequest request);
/// The files as one zip, for its owner only to read.
[[nodiscard]] Task<bool> saveSupportBundle(Profile *profile, QString path, QList<SupportFile> files);

/// The configuration with stand-ins for whatever is not a word of the program or the name of a field; of one
/// that cannot be read, where it is wrong.
[[nodiscard]] QByteArray supportConfiguration(const QByteArray &text, Pseudonyms &pseudonyms);

/// Teaches `pseudonyms` the names of records that occur in `texts`, and of who is connected.
[[nodiscard]] Task<bool> learnNames(Profile *profile, Pseudonyms *pseudonyms, QStringList texts);

/// Every text of a document (keys stay) through Pseudonyms::text().
void replaceTexts(nlohmann::ordered_json &document, const Pseudonyms &pseudonyms);

[[nodiscard]] Task<QString> storeLibraryVersion(Profile *profile);

[[nodiscard]] Result<QByteArray> zipOf(const QList<SupportFile> &files, Instant at);

/// What doctor found last and when, as it is kept with the state.
[[nodiscard]] QByteArray doctorJson(const DoctorReport &report, Instant at);

} // namespace tandem::session
