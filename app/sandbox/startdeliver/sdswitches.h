// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/startdeliver/sddays.h"

#include <functional>
#include <set>
#include <string>

namespace tandem::sandbox {

/// What is not known about the real service (contract startdeliver.md 0 and 11), for tests to turn. What the
/// dialect spells is changed by overrides of the dialect instead.
struct SdSwitches
{
    enum class Unknown { Refuse, Ignore };
    enum class Comparisons { Full, Refused, Ignored };
    enum class Replies { Bare, Wrapped };
    enum class Errors { Json, Text, Html, Empty };
    enum class OverCap { Clamp, Refuse };

    SdDays days; ///< at first as the dialect says
    Comparisons comparisons = Comparisons::Full;
    bool sortIgnored = false; ///< any `sort` is taken, none is obeyed
    Unknown unknownFields = Unknown::Refuse; ///< in records and filters
    Unknown readOnlyFields = Unknown::Ignore; ///< server-owned and dynamic ones in a body
    int unknownEntityStatus = 404;
    Replies replies = Replies::Bare;
    Errors errors = Errors::Json;
    int createStatus = 200;
    int patchStatus = 200; ///< 204 answers without a body
    int deleteStatus = 200;
    int pageCap = 0; ///< 0: the dialect's maximum
    OverCap overCap = OverCap::Clamp;
    bool numbersAsText = false; ///< answers hold "12" for 12, ids included
    bool emptyTextBecomesNull = false;
    bool trimText = false;
    bool checkReferences = true;
    bool fieldsListed = true; ///< false: no `field` entity, as the contract fears
    /// A create whose value of this field a record has already is answered with that record, unchanged (the
    /// contract leaves open what uniqueness does: 11.10). Empty: every create makes a record.
    std::string existingAnswers;
    /// What a delete leaves behind, and what goes along (the contract leaves it open: 11.11).
    enum class Deletes { Hard, Tombstone };
    Deletes deletes = Deletes::Hard; ///< Tombstone: the record stays in lists, with "deleted": true
    bool deletesCascade = false; ///< a customer takes its users, interactions, tasks and comments along
    /// A create or patch whose value of this field another record has already is refused with 409 (11.10).
    std::string uniqueField;
    /// Entities the keys have no right to: 403, or lists that are silently empty (6.4, 11.13).
    std::set<std::string> forbiddenEntities;
    bool hidesForbidden = false;
    bool totalInLists = false; ///< lists say "total" beside their result
    bool putReplaces = false; ///< PUT of a record is taken (contract 3)
    bool byteEndExclusive = false; ///< of the range of a download; the contract leaves it open
    double rate = 0; ///< requests a second; 0: unlimited
    double burst = 5;
    bool retryAfter = true; ///< 429 says when to come again
    /// Alters a value that a request stores: entity, key, value. Runs after validation.
    std::function<nlohmann::json(const std::string &, const std::string &, nlohmann::json)> alter;
};

} // namespace tandem::sandbox
