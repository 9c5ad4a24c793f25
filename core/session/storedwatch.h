// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/platform/filelock.h"
#include "core/session/watchview.h"
#include "core/store/statestore.h"

namespace tandem::session {

/// The calls of a day, as they outlive who made them.
struct DayCalls
{
    QDate day; ///< invalid: none were counted yet
    qint64 calls = 0; ///< Tandem's own
};

/// What a watch last wrote down about itself, for whoever looks from another process. The process that wrote
/// it may be gone, however it ended.
struct StoredWatch
{
    std::optional<WatchView> view;
    std::optional<FileLock::Holder> writer; ///< as the profile's lock named it
    DayCalls calls;
};

[[nodiscard]] Result<DayCalls> readCalls(store::StateTransaction &tx);
[[nodiscard]] Result<StoredWatch> readStoredWatch(store::StateTransaction &tx);
[[nodiscard]] Status writeStoredWatch(store::StateTransaction &tx, const QByteArray &document,
    const std::optional<FileLock::Holder> &writer, const DayCalls &calls);

/// Is it still there? `holder`: who has the profile's lock now. It must be the very one who wrote: no clock
/// is asked, which somebody may have set.
[[nodiscard]] bool isAlive(const StoredWatch &watch, const std::optional<FileLock::Holder> &holder);

/// All of it while it is alive; later only the calls of the day, and of these no forecast.
[[nodiscard]] WatchView asItHolds(
    const StoredWatch &watch, const std::optional<FileLock::Holder> &holder, Instant now);

} // namespace tandem::session
