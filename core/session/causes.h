// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

/// Why records are refused, and which of that a person does not want to be reminded of. Caller's thread; no
/// service is asked.
namespace tandem::session {

/// What a person says to it.
struct MuteTerms
{
    std::optional<std::chrono::hours> duration; ///< none: until it is unmuted
    QString reason; ///< for whoever looks at it next; not empty
};

/// How a cause is muted.
struct CauseMute
{
    QString reason;
    Instant since;
    std::optional<Instant> until; ///< none: until it is unmuted
    friend bool operator==(const CauseMute &, const CauseMute &) = default;
};

struct CauseView
{
    RefusalCause cause;
    std::optional<CauseMute> mute; ///< none: it is not, or not any more
    qint64 records = 0; ///< fewer than rows where a record has several fields that are refused
    bool isMixed = false; ///< its rows say different things: the text is that of one alone
    QStringList fields{}; ///< of a mixed one, as people know them; else the mapping
    friend bool operator==(const CauseView &, const CauseView &) = default;
};

/// What a window asks a person to look at: all of the status but what is muted.
struct AttentionView
{
    StatusView status;
    qint64 muted = 0; ///< of its refusals
    friend bool operator==(const AttentionView &, const AttentionView &) = default;
};

/// Whatever their records by now. Another code is another cause.
[[nodiscard]] bool isSameCause(const RefusalCause &one, const RefusalCause &two);

/// Most records first; at the end what is muted though nothing is refused for it now.
[[nodiscard]] Session::Answer<QList<CauseView>> causes(Session *session);

/// Ends by itself after the duration, by the profile's clock. One that is muted already gets the new terms.
[[nodiscard]] Session::Answer<bool> muteCause(
    Session *session, const RefusalCause &cause, const MuteTerms &terms);
[[nodiscard]] Session::Answer<bool> unmuteCause(Session *session, const RefusalCause &cause);

[[nodiscard]] Session::Answer<AttentionView> attention(Session *session);

} // namespace tandem::session
