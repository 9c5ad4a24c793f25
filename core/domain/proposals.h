// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mapping.h"

namespace tandem {

/// Whether some value of one type can be written into the other, before any transform.
[[nodiscard]] bool fits(const FieldSchema &from, const FieldSchema &to);

/// The ways a value may go between two fields, by their types and rights; none where it may go nowhere.
[[nodiscard]] std::optional<Direction> possibleDirection(
    const FieldSchema &salesforce, const FieldSchema &startdeliver);

/// Two fields that seem to mean the same.
struct MappingProposal
{
    enum class Why { SameName, SameLabel, SameMeaning, Alike };
    FieldMapping mapping; ///< with the directions that types and rights allow
    Why why = Why::Alike;
    int confidence = 0; ///< 1 to 100
    friend bool operator==(const MappingProposal &, const MappingProposal &) = default;
};

/// Proposes a partner for each field that no mapping names yet, the surest first; a field is proposed once.
/// Names are compared as words ("Main_Phone__c" and "mainPhone" are the same). Never applied by itself.
[[nodiscard]] QList<MappingProposal> proposeMappings(
    const ObjectSchema &salesforce, const ObjectSchema &startdeliver, const QList<FieldMapping> &existing);

} // namespace tandem
