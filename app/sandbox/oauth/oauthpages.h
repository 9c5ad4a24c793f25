// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/httptypes.h"

namespace tandem::sandbox {

/// The page where a person allows or denies the app; every parameter of the request travels in hidden fields.
[[nodiscard]] server::HttpResponse consentPage(
    const QList<std::pair<QString, QString>> &parameters, const QString &username, const QString &problem);

/// What Salesforce shows where it cannot even redirect: wrong client or callback.
[[nodiscard]] server::HttpResponse oauthErrorPage(const QByteArray &error, const QString &description);

} // namespace tandem::sandbox
