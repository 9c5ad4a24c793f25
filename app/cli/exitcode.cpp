// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exitcode.h"

namespace tandem::cli {

ExitCode exitCodeFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Configuration:
    // An error of one record never ends a command; one that does comes from what the command was given.
    case ErrorKind::Data:
        return ExitCode::Usage;
    case ErrorKind::SignIn:
    case ErrorKind::Permission:
        return ExitCode::SignIn;
    case ErrorKind::Network:
    case ErrorKind::Limit:
        return ExitCode::Unreachable;
    case ErrorKind::Conflict:
    case ErrorKind::Stopped:
        return ExitCode::Stopped;
    case ErrorKind::Storage:
    case ErrorKind::Internal:
        return ExitCode::Fault;
    }
    return ExitCode::Fault;
}

} // namespace tandem::cli
