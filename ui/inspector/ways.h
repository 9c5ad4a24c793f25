// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/views.h"
#include "ui/kit/theme.h"

namespace tandem::ui {

/// Something a person can do about a record: another page of the window, another record, or a run.
struct Way
{
    enum class Kind { Page, Record, Sync };
    Kind kind = Kind::Page;
    QString text;
    QString id; ///< the page, or the record as Session::trace takes it
    QString argument; ///< of the page
    friend bool operator==(const Way &, const Way &) = default;
};

/// What helps most first; empty where nothing is to be done.
[[nodiscard]] QList<Way> waysOn(const session::TraceView &trace);

/// "In step", "Held for you", ...: the verdict in a word or two, and how it looks.
[[nodiscard]] QString verdictTitle(session::TraceView::Verdict verdict);
[[nodiscard]] Tone verdictTone(session::TraceView::Verdict verdict);

} // namespace tandem::ui
