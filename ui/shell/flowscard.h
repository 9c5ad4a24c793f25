// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/overviewviews.h"
#include "ui/kit/card.h"

class QLabel;

namespace tandem::ui {

class FlowsModel;
class TableView;

/// What syncs, a line a flow, as high as its lines; and the way to where flows are switched on and off. GUI
/// thread; owned by the overview.
class FlowsCard : public Card
{
    Q_OBJECT
public:
    explicit FlowsCard(QWidget *parent = nullptr);

    void showFlows(const QList<session::FlowOverview> &flows);

Q_SIGNALS:
    void pageRequested(const QString &pageId, const QString &argument);

private:
    void openRefused(int row);

    FlowsModel *m_model;
    TableView *m_table;
    QLabel *m_words;
};

} // namespace tandem::ui
