// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

namespace tandem::sandbox {

class SdWebhooks;

/// Where webhooks go, and how they fared:
/// {"targets":[{"url","form","hmacKey","headers"}],"delivered":0,"failed":0,"idle":true}.
[[nodiscard]] nlohmann::json webhooksJson(SdWebhooks &webhooks);

/// Adds a target: {"url","form":"wrapped|bareItem|formEncoded","hmacKey","headers":{..}}; only the address,
/// http on this machine, is needed. The reason where it is refused.
[[nodiscard]] std::optional<std::string> addWebhookTarget(SdWebhooks &webhooks, const nlohmann::json &wanted);

} // namespace tandem::sandbox
