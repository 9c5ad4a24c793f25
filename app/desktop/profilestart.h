// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/session/views.h"

#include <QStringList>

#include <functional>

namespace tandem::desktop {

/// Starts a program and leaves it alone; false where it could not be started.
using ProgramStarter = std::function<bool(const QString &program, const QStringList &arguments)>;

/// The real one.
[[nodiscard]] bool startDetached(const QString &program, const QStringList &arguments);

/// What `tandem` is started with for the window of a profile in its usual folder.
[[nodiscard]] QStringList profileArguments(const QString &profile, session::SecretsPlace secrets);

/// Starts this program anew for another profile: its window comes, or comes to the front where it is open.
[[nodiscard]] Status startProfile(
    const QString &profile, session::SecretsPlace secrets, const ProgramStarter &starter);

} // namespace tandem::desktop
