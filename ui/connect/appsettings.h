// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace tandem::ui {

/// One setting of the External Client App that a customer makes in Salesforce.
struct AppSetting
{
    QString name; ///< as Setup calls it
    QString value; ///< what to enter, or "On" and "Off"
    QString why;
    bool copies = false; ///< the value is worth a copy button
};

/// A heading of Setup and what to set under it.
struct AppSettingGroup
{
    QString heading;
    QList<AppSetting> settings;
};

/// Every setting, for the redirect ports of the configuration (contract salesforce.md 1.2 to 1.4).
[[nodiscard]] QList<AppSettingGroup> appSettings(const QList<int> &redirectPorts);
/// One callback a line, as the field in Setup takes them.
[[nodiscard]] QString callbackLines(const QList<int> &redirectPorts);
/// The same as a letter to the Salesforce administrator.
[[nodiscard]] QString appRequestText(const QList<int> &redirectPorts);

} // namespace tandem::ui
