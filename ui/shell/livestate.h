// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/views.h"
#include "ui/kit/theme.h"

namespace tandem::ui {

/// How that which runs by itself is, in a word, a sentence and a picture.
struct LiveState
{
    QString word;
    QString sentence;
    QString picture; ///< of resources/icons
    Tone tone = Tone::Neutral;
    QString exact = {}; ///< of a time in the sentence, for its tool tip
    friend bool operator==(const LiveState &, const LiveState &) = default;
};

/// `running`: a run is going on just now.
[[nodiscard]] LiveState liveStateOf(const session::WatchView &view, bool running);
/// When a run ended and how many records of which flow it wrote where; empty where it wrote none or a person
/// began it.
[[nodiscard]] QString wroteByItself(const session::RunReport &run, Instant now);
/// Salesforce calls of the day, what is expected by midnight, what limits them and what is left undone for
/// that; empty where nothing is known yet.
[[nodiscard]] QString callsText(const session::AllowanceView &allowance);

} // namespace tandem::ui
