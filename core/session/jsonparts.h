// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <nlohmann/json.hpp>

/// Parts of a small document of the store, as far as they are there and of their kind. Pure, thread-safe.
namespace tandem::session {

using Json = nlohmann::ordered_json;

[[nodiscard]] inline const Json &at(const Json &json, const char *key)
{
    static const Json none;
    const auto found = json.is_object() ? json.find(key) : json.end();
    return json.is_object() && found != json.end() ? *found : none;
}

[[nodiscard]] inline QString textAt(const Json &json, const char *key)
{
    const Json &value = at(json, key);
    return value.is_string() ? QString::fromStdString(value.get<std::string>()) : QString();
}

[[nodiscard]] inline qint64 numberAt(const Json &json, const char *key)
{
    const Json &value = at(json, key);
    return value.is_number_integer() ? value.get<qint64>() : 0;
}

} // namespace tandem::session
