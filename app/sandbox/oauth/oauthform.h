// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/httptypes.h"

namespace tandem::sandbox {

/// The first field of that name; empty where there is none.
[[nodiscard]] QString formValue(const QList<std::pair<QString, QString>> &form, QStringView name);
[[nodiscard]] bool hasField(const QList<std::pair<QString, QString>> &form, QStringView name);

/// 400 with {"error","error_description"} (contract salesforce.md 1.8).
[[nodiscard]] server::HttpResponse oauthError(const char *error, const char *description);

} // namespace tandem::sandbox
