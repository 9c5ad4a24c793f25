// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/profile.h"
#include "core/session/pseudonyms.h"
#include "core/session/supportviews.h"

#include <nlohmann/json_fwd.hpp>

namespace tandem::session {

/// Everything a helper needs to know about a profile and nothing about anybody in it. Nothing is sent.
[[nodiscard]] Task<QList<SupportFile>> supportBundleOf(Profile *profile, SupportRequest request);
/// The files as one zip, for its owner only to read.
[[nodiscard]] Task<bool> saveBundle(Profile *profile, QString path, QList<SupportFile> files);

// What is told, as JSON with every text as it is: supportfacts.cpp
/// Both connections, how far was read, what waits, and what runs by itself.
[[nodiscard]] QByteArray statusFacts(const Result<StatusView> &status);
/// Which fields there are and of what kind, object by object; no label, no value of a list.
[[nodiscard]] Task<QByteArray> schemaFacts(Profile *profile, Pseudonyms *pseudonyms);
/// What was refused, is held or in conflict, by its cause; no record.
[[nodiscard]] Task<QByteArray> troubleFacts(Profile *profile);
/// Objects and entities of all flows, and the lists of people: where their schema is kept, and where their
/// records. Flows share some.
struct SupportObject
{
    store::CacheObject schema;
    store::CacheObject records;
};
[[nodiscard]] QList<SupportObject> supportObjects();

/// Documents that are not a configuration: what is a word of the program stays, every other text goes through
/// Pseudonyms::text().
void replaceTexts(nlohmann::ordered_json &document, const Pseudonyms &pseudonyms);

/// The configuration with stand-ins for whatever is not a word of the program or the name of a field; of one
/// that cannot be read, where it is wrong.
[[nodiscard]] QByteArray supportConfiguration(const QByteArray &text, Pseudonyms &pseudonyms);

// supportnames.cpp
/// The same in every bundle of this profile, kept with its state; a new one where that cannot be written.
[[nodiscard]] Task<QByteArray> supportKey(Profile *profile);
/// Teaches `pseudonyms` whose machine and account this is, and what is kept with the secrets.
[[nodiscard]] Task<bool> learnProfile(Profile *profile, Pseudonyms *pseudonyms);
/// The same for names of records that occur in `texts`: as they are now, as these runs found them, and of
/// what is held.
[[nodiscard]] Task<bool> learnNames(
    Profile *profile, Pseudonyms *pseudonyms, QStringList texts, QList<qint64> runs);

[[nodiscard]] Result<QByteArray> zipOf(const QList<SupportFile> &files, Instant at);

/// What doctor found last and when, as it is kept with the state.
[[nodiscard]] QByteArray doctorJson(const DoctorReport &report, Instant at);

} // namespace tandem::session
