// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/watchview.h"
#include "ui/kit/theme.h"

namespace tandem::ui {

/// How that which runs by itself is, in a word, a sentence and a picture.
struct LiveState
{
    QString word;
    QString sentence;
    QString picture; ///< of resources/icons
    Tone tone = Tone::Neutral;
    friend bool operator==(const LiveState &, const LiveState &) = default;
};

/// `running`: a run is going on just now.
[[nodiscard]] LiveState liveStateOf(const session::WatchView &view, bool running);
/// Salesforce calls of the day, with what is expected by midnight where that is known; empty where nothing is
/// known yet.
[[nodiscard]] QString callsText(const session::AllowanceView &allowance);

} // namespace tandem::ui
