// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/uitest.h"

#include "ui/inspector/inspectorwindow.h"

#include <QLabel>

namespace tandem::ui {

/// Everything that both sides hold is linked and equal.
[[nodiscard]] inline bool settle(Desk &desk)
{
    if (!desk.prepare() || !await(desk.session->waiveMatching()))
        return false;
    for (int round = 0; round < 2; ++round) {
        const auto report = await(desk.session->sync({Flow::Accounts, Flow::Contacts}));
        if (!report || report->error)
            return false;
    }
    return true;
}

[[nodiscard]] inline QString textOf(const InspectorWindow &window, const char *name)
{
    return child<QLabel>(&window, name)->text();
}

} // namespace tandem::ui
