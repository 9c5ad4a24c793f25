// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/sandboxdesk.h"
#include "tests/ui/support/uitest.h"
#include "ui/kit/page.h"
#include "ui/mapping/mappingeditor.h"
#include "ui/models/attention.h"
#include "ui/models/fieldsmodel.h"
#include "ui/models/pagedmodel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navigation.h"

#include <nlohmann/json.hpp>

#include <QLabel>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>

namespace tandem {
using namespace Qt::StringLiterals;
using ui::child;

/// Names of the places in the navigation, in order.
inline QStringList placesOf(const ui::MainWindow *window)
{
    return child<ui::Navigation>(window, "navigation")->places();
}

inline void editInSalesforce(desktop::SandboxDesk &sandbox, const RecordId &account)
{
    sandbox.services().withSalesforce([&](sandbox::SalesforceService &service) {
        QVERIFY(service.update(account.text().toLatin1(), {{"Phone", "+46 8 123 456"}}));
    });
}

/// The window has been told what is wanted, on whatever page it is: its keys go by that.
inline bool isTold(session::Session *session, const std::function<bool(const session::StatusView &)> &wanted)
{
    auto *attention = ui::Attention::of(session);
    const QSignalSpy told(attention, &ui::Attention::changed);
    attention->ask();
    return QTest::qWaitFor(
        [&] { return !told.isEmpty() && wanted(told.last().first().value<session::AttentionView>().status); },
        60'000);
}

/// Nothing that can be seen is being looked for.
inline bool isStill(const QWidget *root)
{
    for (const QProgressBar *busy : root->findChildren<QProgressBar *>()) {
        if (busy->isVisible())
            return false;
    }
    for (const QAbstractItemView *view : root->findChildren<QAbstractItemView *>()) {
        const auto *model = qobject_cast<const ui::PagedModel *>(view->model());
        if (view->isVisible() && model && model->state() == ui::PagedModel::State::Loading)
            return false;
    }
    return true;
}

/// What comes after the page itself: details of the row that is selected, results of checks.
inline void waitUntilAllIsThere(const QString &place, const ui::Page *page)
{
    if (place == "connections"_L1)
        QTRY_VERIFY(child<QWidget>(page, "dialect")->isVisible());
    if (place == "review"_L1) {
        const auto *detail = child<QTableView>(page, "planDetailFields");
        QTRY_VERIFY(detail->model()->rowCount() > 0 && !detail->isColumnHidden(ui::FieldsModel::Base));
        QTRY_VERIFY(child<QPushButton>(page, "plan-holds")->isVisible());
    }
    if (place == "activity"_L1)
        QTRY_VERIFY(isStill(page));
    if (place == "matches"_L1)
        QTRY_VERIFY(child<QTableView>(page, "matchCardFields")->model()->rowCount() > 0);
    if (place == "mappings"_L1) {
        page->findChild<ui::MappingEditor *>()->reveal(2); // whatever was searched for there before
        QTRY_VERIFY(child<QTableView>(page, "mappingSamples")->model()->rowCount() > 0);
    }
    if (place == "settings"_L1)
        QTRY_VERIFY(!child<QLabel>(page, "accountsCost")->text().isEmpty());
    if (place == "filters"_L1) {
        for (const char *side : {"salesforceScope", "startdeliverScope"})
            QTRY_VERIFY(
                child<QLabel>(page, side)->text().contains(QRegularExpression(u"^\\d+ \\w+ \\d+ "_s)));
    }
}

/// Of a page with tabs; none otherwise.
inline QTabBar *tabsOf(const ui::Page *page)
{
    QTabBar *bar = nullptr;
    for (QTabBar *each : page->findChildren<QTabBar *>())
        bar = each->isVisible() ? each : bar;
    return bar;
}

} // namespace tandem
