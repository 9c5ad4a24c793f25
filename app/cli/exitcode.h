// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace tandem::cli {

/// The exit codes of design/cli.md. Scripts and service managers depend on them: they stay.
enum class ExitCode {
    Done = 0,
    LeftForPerson = 1, ///< done, and something new waits for a person; of `plan`: there are changes
    Usage = 2, ///< wrong usage or configuration
    SignIn = 3, ///< sign-in or permission
    Unreachable = 4, ///< a service cannot be reached, or its limit is used up
    Fault = 5, ///< a fault in Tandem, or of the machine it runs on (disk)
    Stopped = 6, ///< stopped by a guard or a person, or waiting for a person's word
};

/// The one place where an error becomes an exit code.
[[nodiscard]] ExitCode exitCodeFor(ErrorKind kind);

} // namespace tandem::cli
