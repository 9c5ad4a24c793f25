// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/httptypes.h"

namespace tandem::sandbox {

/// Why the control port does not answer this request, if it does not. It listens on loopback, but a page of
/// the web can send requests there through the browser: under its own name that resolves to loopback (the
/// Host gives it away), across origins (the Origin does), or as a form, which cannot be JSON. Pure.
[[nodiscard]] std::optional<server::HttpResponse> refusedAtGate(const server::HttpRequest &request);

/// Nothing of others is loaded or runs, nobody frames the page, nothing is kept.
void addGuards(server::HttpResponse &response);

/// {"error": text, "fields": [name]}, plain for a person.
[[nodiscard]] server::HttpResponse faceError(int status, const QString &text, const QStringList &fields = {});

} // namespace tandem::sandbox
