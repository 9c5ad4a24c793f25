// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

namespace tandem::sandbox {

class Sandbox;

/// Every switch of both services with its present value: {"salesforce":{..},"startdeliver":{..},
/// "streaming":{..},"webhooks":{..},"oauth":{..}}.
[[nodiscard]] nlohmann::json switchesJson(Sandbox &sandbox);

/// What each takes, in the same places: {"type":"flag|number|text|choice|json"}, with "least" and "most" of a
/// number and the "choices" of a choice.
[[nodiscard]] nlohmann::json switchKinds();

/// Turns the switches that are named. Where one is unknown or a value does not fit, nothing is turned and the
/// reason comes back.
[[nodiscard]] std::optional<std::string> turnSwitches(Sandbox &sandbox, const nlohmann::json &wanted);

} // namespace tandem::sandbox
