// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/views.h"

#include <QElapsedTimer>

namespace tandem::cli {

/// Shows how far a run has come on standard error: a bar with rate and time left on a terminal, else a line
/// for each new phase and one every ten seconds.
class ProgressMeter
{
public:
    ProgressMeter(bool terminal, int width)
        : m_terminal(terminal)
        , m_width(width)
    {
    }

    void show(const session::Progress &progress);
    /// Takes the bar away, so that what follows begins on an empty line.
    void clear();
    void silence() { m_silent = true; } ///< shows nothing from now on

    /// One line for this state; `seconds` since its phase began. Pure.
    [[nodiscard]] static QString lineFor(const session::Progress &progress, double seconds, bool bar);

private:
    bool m_terminal = false;
    int m_width = 80;
    bool m_silent = false;
    bool m_shown = false;
    session::Progress m_last;
    QElapsedTimer m_phase;
    QElapsedTimer m_printed;
};

} // namespace tandem::cli
