// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/httptypes.h"

namespace tandem::sandbox {

/// The first field of that name; empty where there is none.
[[nodiscard]] QString formValue(const QList<std::pair<QString, QString>> &form, QStringView name);
[[nodiscard]] bool hasField(const QList<std::pair<QString, QString>> &form, QStringView name);

/// 400 with {"error","error_description"} (contract salesforce.md 1.8).
[[nodiscard]] server::HttpResponse oauthError(const QByteArray &error, const QByteArray &description);

/// A token answer in the format the client asked for: JSON unless `format`, or else `Accept`, names XML or
/// urlencoded (contract 1.5).
[[nodiscard]] server::HttpResponse inFormat(const server::HttpRequest &request,
    const QList<std::pair<QString, QString>> &form, server::HttpResponse json);

} // namespace tandem::sandbox
