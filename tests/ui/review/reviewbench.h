// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/uitest.h"

#include "ui/kit/notice.h"
#include "ui/models/planmodel.h"
#include "ui/review/reviewpage.h"
#include "ui/tables/tableview.h"

#include <QLabel>
#include <QPushButton>
#include <QShortcut>

#include <nlohmann/json.hpp>

namespace tandem::ui {
using namespace tandem::session;
using namespace Qt::StringLiterals;

/// The page as the window shows it at 1024 by 700, with the window's keys.
struct Bench
{
    explicit Bench(Session &session)
        : page(&session)
    {
        page.resize(816, 640);
        auto *go = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), &page);
        QObject::connect(go, &QShortcut::activated, &page, [this] {
            if (QPushButton *primary = page.shownPrimaryAction(); primary && primary->isEnabled())
                primary->click();
        });
        page.show();
        page.activateWindow();
        page.refresh();
    }
    [[nodiscard]] TableView *table() { return child<TableView>(&page, "planRows"); }
    [[nodiscard]] PlanModel *model() { return qobject_cast<PlanModel *>(table()->model()); }
    [[nodiscard]] bool shows() { return page.state() == Page::State::Full && model()->rowCount() > 0; }
    /// What is ticked can be applied by now, or replaced.
    [[nodiscard]] bool ready()
    {
        return shows() && (applyButton()->isEnabled() || model()->totals().ticked == 0);
    }
    [[nodiscard]] QPushButton *applyButton() { return child<QPushButton>(&page, "applyPlan"); }
    [[nodiscard]] QString subtitle() { return child<QLabel>(&page, "pageSubtitle")->text(); }
    [[nodiscard]] int rowOf(const QString &title)
    {
        for (int row = 0; row < model()->rowCount(); ++row) {
            if (model()->index(row, PlanModel::Record).data().toString() == title)
                return row;
        }
        return -1;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(table(), key, modifiers);
    }
    /// Every row of the plan in view order, with its detail asked for.
    void makePlan()
    {
        QTRY_COMPARE_WITH_TIMEOUT(page.state(), Page::State::Empty, 20'000);
        QTest::keyClick(&page, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(page.state(), Page::State::Busy);
        QTRY_VERIFY_WITH_TIMEOUT(ready(), 60'000);
    }

    ReviewPage page;
};

inline bool settle(Desk &desk)
{
    if (!desk.prepare() || !await(desk.session->waiveMatching({Flow::Accounts, Flow::Contacts})))
        return false;
    for (int round = 0; round < 2; ++round) {
        const auto report = await(desk.session->sync());
        if (!report || report->error)
            return false;
    }
    return true;
}

/// Stores more rows in a plan: contacts of ids from 900 on to be deleted, then others to be cleared. The
/// first ones, `unticked`, are not ticked.
inline bool addDeletes(Desk &desk, qint64 planId, int deletes, int clears = 0, int unticked = 0)
{
    desk.alter([=](store::StateTransaction &tx) -> Status {
        QList<store::PlanRow> rows(deletes + clears);
        for (int i = 0; i < rows.size(); ++i) {
            rows[i].planId = planId;
            rows[i].flow = Flow::Contacts;
            rows[i].action = i < deletes ? store::Action::Delete : store::Action::Update;
            rows[i].clears = i >= deletes;
            rows[i].target = RecordId(QString::number(900 + i));
            rows[i].ticked = i >= unticked;
        }
        return tx.addPlanRows(rows);
    });
    return await(desk.session->open()).has_value();
}

/// A plan that creates one company and deletes contacts beside it; its id, or 0.
inline qint64 planBesideDeletes(Desk &desk, int deletes, int clears = 0, int unticked = 0)
{
    desk.addAccount(u"Beside A Delete"_s);
    const auto plan = await(desk.session->plan());
    if (!plan || plan->rows != 1 || !addDeletes(desk, plan->id, deletes, clears, unticked))
        return 0;
    return plan->id;
}

inline size_t customersNamed(Desk &desk, const std::string &name)
{
    return desk.services.withStartdeliver([&](sandbox::StartdeliverService &service) {
        return service.findBy("customer", "name", name).size();
    });
}

inline void renameLinked(Desk &desk, qsizetype which, const char *name)
{
    const auto links = await(desk.session->links(Flow::Accounts));
    QVERIFY(links && links->size() > which);
    const QByteArray id = links->at(which).salesforce.text().toLatin1();
    desk.services.withSalesforce([&](sandbox::SalesforceService &service) {
        QVERIFY(service.update(id, {{"Name", name}, {"Phone", "+46 8 123 456"}}));
    });
}

} // namespace tandem::ui
