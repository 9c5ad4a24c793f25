// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QUrl>

namespace tandem::ui {

/// Where a person signs in to Salesforce (contract salesforce.md 1.1).
enum class Environment { Production, Sandbox, MyDomain };

[[nodiscard]] Environment environmentOf(const QUrl &loginUrl);
/// The login host of an environment; `typed` counts for My Domain: a name ("acme"), a host or a URL.
[[nodiscard]] Result<QUrl> loginUrlFor(Environment environment, const QString &typed);
/// What stands in the field for My Domain.
[[nodiscard]] QString typedForm(const QUrl &loginUrl);

} // namespace tandem::ui
