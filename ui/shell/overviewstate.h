// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/views.h"
#include "ui/kit/theme.h"

#include <QString>

namespace tandem::ui {

/// How a profile is, in a word and a sentence.
struct Verdict
{
    QString word;
    QString sentence;
    Tone tone = Tone::Neutral;
};

/// One thing that waits for a person, and where it is dealt with.
struct Need
{
    QString id; ///< for object names: "conflicts"
    QString text;
    QString action;
    QString page; ///< id of the page
    QString argument;
    QString exactly = {}; ///< the tool tip of the text
    qint64 count = 1; ///< how many it is about, as its text says
    friend bool operator==(const Need &, const Need &) = default;
};

/// What has been done and what should come next, from the first start on.
enum class Stage { NotConnected, NeverRun, Working };

/// Why a stored secret cannot be read; empty: each can.
[[nodiscard]] QString troubleOf(const session::StatusView &status);
[[nodiscard]] Stage stageOf(const session::StatusView &status);
/// `planWaits`: there is one that Review offers to apply; `muted`: of the refusals.
[[nodiscard]] Verdict verdictOf(
    const session::StatusView &status, bool running, bool planWaits = false, qint64 muted = 0);
[[nodiscard]] QList<Need> needsOf(const session::StatusView &status, qint64 muted = 0);
/// Of a plan that waits.
[[nodiscard]] Need planNeed(const session::PlanView &plan, Instant now);
/// How many things wait in all: what the needs count, together.
[[nodiscard]] qint64 countOf(const QList<Need> &needs);
/// Links of all flows whose matching was read.
[[nodiscard]] qint64 linkedOf(const session::StatusView &status);
/// Records of a side as last read, of the flows that are on.
[[nodiscard]] qint64 recordsOf(const session::StatusView &status, Side side);
/// "You · 2 minutes ago · 38 s"
[[nodiscard]] QString lastRunText(const session::RunReport &run, Instant now);
/// What the last run wrote, per side, in words.
[[nodiscard]] QString writtenText(const session::RunReport &run, Side side);

} // namespace tandem::ui
