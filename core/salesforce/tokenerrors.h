// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/client.h"

namespace tandem::salesforce {

/// What a refusal of the token endpoint means and who can mend it (contract 1.8). HTML and 5xx are a broken
/// path, not a dead token: Network, to be tried later.
[[nodiscard]] Error explainTokenError(const http::Response &response);

/// The same by code and description alone, as the browser brings them back too.
[[nodiscard]] Error explainOAuthError(const QString &code, const QString &description);

} // namespace tandem::salesforce
