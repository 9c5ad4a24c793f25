// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/platform/filelock.h"
#include "core/store/statestore.h"

namespace tandem::session {

/// What a program asks of the watch that another process runs on the same profile. It lies in the profile's
/// store until whoever asked has read what became of it.
struct WatchRequest
{
    enum class What { Pause, GoOn, Sync, Stop };
    enum class State { Open, Begun, Done };

    QString id;
    What what = What::GoOn;
    std::optional<Instant> until; ///< of a pause
    Instant at; ///< when it was left
    FileLock::Holder to; ///< the watch it is for: nobody asked the next one
    State state = State::Open;
    qint64 runId = 0; ///< that it led to
    std::optional<Error> error; ///< why it was not done, or how its run ended
    QString of; ///< the request for a run that a stop is meant for; empty: every one
    friend bool operator==(const WatchRequest &, const WatchRequest &) = default;
};

/// One that nobody took up for so long is not taken up any more.
inline constexpr std::chrono::seconds requestKept{30};

/// Leaves it to be taken up; those to earlier watches go.
[[nodiscard]] Status leaveRequest(store::StateTransaction &tx, const WatchRequest &request);
[[nodiscard]] Result<bool> hasOpenRequests(store::StateTransaction &tx);
/// Those that are for this watch and not too old: they have begun. All others that are open are dropped.
[[nodiscard]] Result<QList<WatchRequest>> takeRequests(
    store::StateTransaction &tx, const FileLock::Holder &watch, Instant now);
/// What became of it; nothing where nobody waits for that any more.
[[nodiscard]] Status answerRequest(store::StateTransaction &tx, const WatchRequest &request);
[[nodiscard]] Result<std::optional<WatchRequest>> requestById(store::StateTransaction &tx, const QString &id);
/// Takes it back where nobody has taken it up; otherwise, and where it is gone, false.
[[nodiscard]] Result<bool> withdrawRequest(store::StateTransaction &tx, const QString &id);
/// Whoever asked knows what became of it.
[[nodiscard]] Status forgetRequest(store::StateTransaction &tx, const QString &id);

} // namespace tandem::session
