// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/session/session.h"
#include "ui/kit/theme.h"

#include <optional>

namespace tandem::desktop {

/// What the program was started with.
struct Arguments
{
    session::SessionOptions session;
    bool sandbox = false; ///< both services simulated in this process, in a profile that goes with it
    int sandboxCompanies = 60;
    std::optional<ui::Theme::Mode> theme; ///< none: as it is kept with the window
    QString message; ///< of --help or --version: print it and end
};

/// Reads the arguments, the program's name included. Errors are Configuration and say what was not
/// understood.
[[nodiscard]] Result<Arguments> readArguments(const QStringList &arguments);

} // namespace tandem::desktop
