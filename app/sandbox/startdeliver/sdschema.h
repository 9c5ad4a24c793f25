// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/startdeliver/sddays.h"
#include "core/base/result.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tandem::sandbox {

enum class SdType { Text, Number, Integer, Day, Instant, Boolean, Choice, Reference, Dynamic };

/// One field of an entity, as the service spells it.
struct SdField
{
    std::string key;
    SdType type = SdType::Text;
    bool multiple = false;
    bool required = false;
    bool readOnly = false; ///< server-owned, or computed
    std::vector<std::string> options; ///< of a choice
    std::string references; ///< entity, of a reference
    int length = 0; ///< most characters of a text; 0: as many as one likes
};

struct SdEntity
{
    std::string name; ///< the dialect's own, of tables and references
    std::string wire; ///< as it stands in URLs, comments, fields and webhooks; usually the same
    bool writable = true;
    bool single = false; ///< `me`: no list, no id
    bool custom = false; ///< may have custom fields (contract startdeliver.md 6.1)
    std::vector<SdField> fields; ///< the server-owned ones included

    [[nodiscard]] const SdField *field(std::string_view key) const;
};

/// A custom field as an administrator defines it.
struct SdFieldDefinition
{
    std::string entity;
    std::string name;
    std::string alias; ///< its key in records
    std::string type; ///< text, number, date, boolean, dropdown, dynamic
    bool multi = false;
    std::vector<std::string> options = {};
    bool required = false;
};

/// The dialect (contract startdeliver.md 0) as far as a server needs it. A value.
struct SdSchema
{
    enum class SortStyle { Object, Name, MinusName, Pairs };

    std::string root;
    std::string queryParameter, resultMember, overrideHeader, bodyMember;
    std::string filterMember, sortMember, limitMember, offsetMember;
    std::string id, createdAt, createdBy, updatedAt, updatedBy;
    int pageMaximum = 500;
    int pageDefault = 50;
    SortStyle sortStyle = SortStyle::Object;
    SdDays days; ///< what the dialect says; a switch may change it
    std::vector<SdEntity> entities;

    /// The compiled-in dialect with a JSON merge patch over it.
    [[nodiscard]] static Result<SdSchema> load(const QByteArray &overrides = {});
    [[nodiscard]] const SdEntity *entity(std::string_view name) const;
    [[nodiscard]] const SdEntity *entityOnWire(std::string_view wire) const;
    void addField(const SdFieldDefinition &definition);
};

/// A value in the form in which it is compared: instants as milliseconds, days as text, nothing for null and
/// "".
using SdValue = std::variant<std::monostate, bool, double, std::string>;

/// Nothing where the value does not fit the field. Takes what a filter or plain parameter may hold: numbers
/// and booleans as text too.
[[nodiscard]] std::optional<SdValue> comparable(const SdField &field, const nlohmann::json &value);

/// The value as it is stored, or the reason why not: "expects a number".
[[nodiscard]] tl::expected<nlohmann::json, std::string> storable(
    const SdField &field, const nlohmann::json &value);

} // namespace tandem::sandbox
