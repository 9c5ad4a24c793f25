// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/session/fixture.h"
#include "ui/activity/activitypage.h"

namespace tandem::ui {

/// All accounts are compared once, and what was certain is linked.
[[nodiscard]] inline bool settle(Desk &desk)
{
    if (!desk.prepare() || !await(desk.session->waiveMatching()))
        return false;
    const auto report = await(desk.session->sync({Flow::Accounts}));
    return report && !report->error;
}

/// The first two pairs, each held with the partner of either as a candidate.
[[nodiscard]] inline bool holdTwo(Desk &desk)
{
    const auto links = await(desk.session->links(Flow::Accounts));
    if (!links || links->size() < 2)
        return false;
    desk.alter([&](store::StateTransaction &tx) -> Status {
        for (int i = 0; i < 2; ++i) {
            store::Hold hold;
            hold.record = links->at(i).salesforce;
            hold.kind = QStringLiteral("likely");
            hold.title = QStringLiteral("Held %1").arg(i);
            hold.candidates = {links->at(i).startdeliver, links->at(1 - i).startdeliver};
            TANDEM_CHECK(tx.putHold(hold));
        }
        return {};
    });
    return await(desk.session->open()).has_value();
}

/// The page as it stands in a window of 1024 x 700.
[[nodiscard]] inline std::unique_ptr<ActivityPage> pageOf(Desk &desk, const QString &place)
{
    auto page = std::make_unique<ActivityPage>(desk.session.get());
    page->resize(816, 620);
    page->show();
    page->activateWindow();
    page->open(place);
    page->refresh();
    return page;
}

} // namespace tandem::ui
