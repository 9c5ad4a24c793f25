// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/startdeliver/startdeliverclient.h"

namespace tandem::startdeliver {

/// What an answer outside 200-299 means (contract 5). The body may be JSON, text, HTML or nothing. `schema`
/// may be null; with it, the field that a refusal names is found.
[[nodiscard]] Error errorFromResponse(
    const http::Response &response, const ObjectSchema *schema, const Dialect &dialect);

/// The same for a write: 5xx leaves open whether it was carried out.
[[nodiscard]] Error writeErrorFromResponse(
    const http::Response &response, const ObjectSchema &schema, const Dialect &dialect);

} // namespace tandem::startdeliver
