// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/configuration.h"

#include <QList>

namespace tandem::session {

/// One setting of the External Client App that a customer makes in Salesforce, so that Tandem may sign in
/// (contract salesforce.md 1.2 to 1.4).
struct AppSetting
{
    QString name; ///< as Salesforce's set-up pages call it
    QStringList values; ///< what to choose or write there, one a line
    QString reason; ///< one sentence, or empty
    friend bool operator==(const AppSetting &, const AppSetting &) = default;
};

/// All of them in the order of the set-up pages, with the callbacks of every redirect port. The last step
/// gives the consumer key, which goes into `salesforce.clientId`. Plain text for CLI and window alike.
[[nodiscard]] QList<AppSetting> externalClientAppSettings(const SalesforceConfiguration &configuration);

/// What it means when the browser shows an error and nothing comes back, and who mends it: one sentence each.
[[nodiscard]] QStringList whenTheBrowserStays();

} // namespace tandem::session
