// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sandbox.h"
#include "core/session/views.h"

#include <map>
#include <string>

namespace tandem::cli {

/// The mapped fields of the records of one object, by id, as they are in the simulated service.
using Rows = std::map<std::string, std::map<std::string, std::string>>;

/// What both services hold, read from their memory and not through any client: the witness that knows nothing
/// of sync.
struct Snapshot
{
    Rows accounts;
    Rows contacts;
    Rows customers;
    Rows users;
};
[[nodiscard]] Snapshot takeSnapshot(sandbox::Sandbox &sandbox);

struct Changed
{
    qint64 created = 0;
    qint64 updated = 0;
    qint64 deleted = 0;
};
[[nodiscard]] Changed compare(const Rows &before, const Rows &after);

/// Fields in which linked pairs differ, "accounts 001.../12 Phone=...", each of them.
[[nodiscard]] QStringList differences(const Snapshot &now, const QList<session::LinkView> &links);

} // namespace tandem::cli
