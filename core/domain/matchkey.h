// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/record.h"

namespace tandem {

/// How two records are recognised as the same thing (S2). Exact keys link; the others only propose.
struct MatchKey
{
    enum class Normalise { Exact, Text, Email, Domain, Phone, CompanyName };
    QString salesforce; ///< field
    QString startdeliver; ///< field
    Normalise normalise = Normalise::Text;
    bool exact = false; ///< links without a person where exactly one candidate is found on each side
    friend bool operator==(const MatchKey &, const MatchKey &) = default;
};

/// The comparable form of a value under a rule; empty where there is nothing to compare.
/// Email: trimmed, lower case. Domain: host of a URL or mail address without "www.". Phone: digits with a
/// leading +. CompanyName: case, punctuation, spaces and legal forms (AB, Inc, GmbH, Ltd ...) removed.
[[nodiscard]] QString normaliseKey(MatchKey::Normalise rule, const Value &value);

[[nodiscard]] QString normaliseName(MatchKey::Normalise rule);
[[nodiscard]] std::optional<MatchKey::Normalise> normaliseFromName(QStringView name);

} // namespace tandem
