// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/startdeliver/sdschema.h"
#include "app/sandbox/startdeliver/sdswitches.h"

#include <QString>

namespace tandem::sandbox {

/// One member of a filter: a field and what it is compared with.
struct SdCondition
{
    enum class Test { OneOf, Greater, AtLeast, Less, AtMost, Not };
    SdField field;
    Test test = Test::OneOf;
    std::vector<SdValue> operands; ///< one, or several of OneOf
};

struct SdSort
{
    SdField field;
    bool descending = false;
};

/// A list request in full (contract startdeliver.md 4).
struct SdQuery
{
    std::vector<SdCondition> conditions; ///< all must hold
    std::vector<SdSort> sort; ///< empty: by id
    qint64 limit = 50;
    qint64 offset = 0;
};

/// Why a query is not answered.
struct SdRefusal
{
    int status = 400;
    std::string text;
    bool notSimulated = false; ///< the service may well know it, but the sandbox does not
};

/// Reads the JSON form: {"filter":{...},"sort":...,"limit":..,"offset":..}.
[[nodiscard]] tl::expected<SdQuery, SdRefusal> readQuery(const nlohmann::ordered_json &query,
    const SdEntity &entity, const SdSchema &schema, const SdSwitches &switches);

/// Reads the plain form: ?customfieldX=value&limit=10 (contract 4.2).
[[nodiscard]] tl::expected<SdQuery, SdRefusal> readPlainQuery(
    const QList<std::pair<QString, QString>> &parameters, const SdEntity &entity, const SdSchema &schema,
    const SdSwitches &switches);

[[nodiscard]] bool holds(const SdCondition &condition, const nlohmann::json &record);

} // namespace tandem::sandbox
