// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/side.h"
#include "ui/kit/theme.h"

#include <QUrl>

/// The engine's words as a person reads them.
namespace tandem::ui {

[[nodiscard]] QString sideTitle(Side side); ///< "Salesforce"
[[nodiscard]] QString flowTitle(Flow flow); ///< "Accounts and customers"
[[nodiscard]] QString flowShortTitle(Flow flow); ///< "Accounts"
/// What one record of a flow is there: "Contact", "User".
[[nodiscard]] QString recordKindTitle(Flow flow, Side side);
/// A run's state: "completed" becomes "Done".
[[nodiscard]] QString runStateTitle(const QString &state);
[[nodiscard]] Tone runStateTone(const QString &state);
/// A run's trigger: "manual" becomes "you".
[[nodiscard]] QString triggerTitle(const QString &trigger);
/// A phase of a run: "reading" becomes "Reading".
[[nodiscard]] QString phaseTitle(const QString &phase);
/// What a connection leads to: "Demo (built-in sandbox)" where the service runs on this computer, "Sandbox"
/// or "Production" of Salesforce. Real ones never run here.
[[nodiscard]] bool isDemo(const QUrl &service);
[[nodiscard]] QString environmentTitle(const QUrl &service, bool sandbox);
/// Of what is there on older records only: "Partner (inactive)".
[[nodiscard]] QString inactiveTitle(const QString &title);

} // namespace tandem::ui
