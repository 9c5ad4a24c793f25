// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/overviewviews.h"
#include "ui/kit/card.h"

class QLabel;

namespace tandem::ui {

/// How long changes of this side took to be written to the other one.
[[nodiscard]] QString arrivalText(Side from, const session::ArrivalView &arrival);
/// What was told of and is not dealt with yet.
[[nodiscard]] QString openNoticesText(const session::OverviewView &view, Instant now);
/// Up to when a side is read: the flow that is furthest behind counts.
[[nodiscard]] QString readText(Side side, const session::StatusView &status, Instant now);

/// How fresh both sides are. GUI thread; owned by the overview.
class FreshnessCard : public Card
{
    Q_OBJECT
public:
    explicit FreshnessCard(QWidget *parent = nullptr);

    void showArrivals(const session::OverviewView &view, Instant now);
    void showRead(const session::StatusView &status, Instant now);

private:
    QLabel *m_toStartdeliver;
    QLabel *m_toSalesforce;
    QLabel *m_open;
    QLabel *m_salesforceRead;
    QLabel *m_startdeliverRead;
};

} // namespace tandem::ui
