// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/matchkey.h"

namespace tandem {

/// The two values of one match key of a candidate pair.
struct KeyEvidence
{
    MatchKey::Normalise rule = MatchKey::Normalise::Text;
    Value salesforce;
    Value startdeliver;
};

/// How much speaks for two records being the same thing, and what (S2). A proposal for a person, never a
/// proof.
struct MatchScore
{
    int points = 0; ///< 0 ... 100
    QStringList reasons; ///< "same domain", "similar name", "another phone"
    friend bool operator==(const MatchScore &, const MatchScore &) = default;
};

/// Points for what agrees: a mail address 60, a domain 45 (none for those of mail providers), a phone 45, a
/// company name 40, another text 30; the name that people know the record by 30 where it is nearly the same,
/// 20 where it is similar, 5 where it is alike. Taken off for what differs: a domain 25 (unless only its
/// ending does), a mail address 15, a phone 10, a name that has nothing in common 25.
[[nodiscard]] MatchScore scoreMatch(
    const QList<KeyEvidence> &keys, QStringView salesforceName, QStringView startdeliverName);

/// From 0 to 1: the share of letter pairs that two names have in common, legal forms and punctuation aside.
[[nodiscard]] double nameSimilarity(QStringView a, QStringView b);

} // namespace tandem
