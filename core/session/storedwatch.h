// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/platform/filelock.h"
#include "core/session/watchview.h"
#include "core/store/statestore.h"

namespace tandem::session {

/// What a watch last wrote down about itself, for whoever looks from another process. The process that wrote
/// it may be gone, however it ended.
struct StoredWatch
{
    std::optional<WatchView> view;
    QDate day; ///< that its calls were counted on
};

/// Where Tandem's own calls of a day are kept: "2026-01-31/42".
[[nodiscard]] QString callsKey();

[[nodiscard]] Result<StoredWatch> readStoredWatch(store::StateTransaction &tx);

/// Is it still there? `holder`: who has the profile's lock; a later holder is somebody else.
[[nodiscard]] bool isAlive(const StoredWatch &watch, const std::optional<FileLock::Holder> &holder);

/// All of it while it is alive; later only the calls of the day, and of these no forecast.
[[nodiscard]] WatchView asItHolds(
    const StoredWatch &watch, const std::optional<FileLock::Holder> &holder, Instant now);

} // namespace tandem::session
