// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/configuration.h"
#include "core/server/httptypes.h"
#include "core/store/statetypes.h"

namespace tandem::live {

/// What a sender's request says; the body is only a hint (contract startdeliver.md 7: nothing of its form is
/// known, so every likely one is understood).
struct WebhookBody
{
    store::Notice notice;
    bool wanted = true; ///< its switch is on
};

/// Reads the wrapped, the bare and the form-encoded body. The event is in the body, or the path's segment
/// before the secret ("/customer.updated/SECRET"). None where it is nonsense.
[[nodiscard]] std::optional<WebhookBody> readWebhook(const server::HttpRequest &request,
    const QString &eventSegment, const WebhookConfiguration &configuration);

} // namespace tandem::live
