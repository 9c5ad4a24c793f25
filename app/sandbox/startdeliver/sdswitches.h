// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <functional>
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
    double rate = 0; ///< requests a second; 0: unlimited
    double burst = 5;
    bool retryAfter = true; ///< 429 says when to come again
    /// Alters a value that a request stores: entity, key, value. Runs after validation.
    std::function<nlohmann::json(const std::string &, const std::string &, nlohmann::json)> alter;
};

} // namespace tandem::sandbox
