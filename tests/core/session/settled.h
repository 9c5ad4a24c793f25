// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/session/fixture.h"

namespace tandem {

/// Nothing is left to match or to write in these flows.
[[nodiscard]] inline bool settle(Desk &desk, const QList<Flow> &flows)
{
    if (!desk.prepare() || !await(desk.session->waiveMatching(flows)))
        return false;
    for (int round = 0; round < 2; ++round) {
        const auto report = await(desk.session->sync(flows));
        if (!report || report->error)
            return false;
    }
    return true;
}

} // namespace tandem
