// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/connected.h"
#include "tests/app/desktop/person.h"
#include "tests/app/desktop/suites.h"
#include "tests/app/desktop/workcounts.h"
#include "tests/ui/support/listupdates.h"
#include "ui/shell/runmeter.h"

#include <QTest>

using namespace tandem;
using namespace Qt::StringLiterals;

/// What makes a window slow while much is synced, and is not done: the figures of bench_window have causes.
class TestUpdates : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLongSyncIsShownRarelyInPagesAndByOtherThreads();
};

void TestUpdates::aLongSyncIsShownRarelyInPagesAndByOtherThreads()
{
    constexpr int companies = 400;
    constexpr int mostInASecond = 10;
    constexpr int mostRows = 200;
    Person person(companies);
    QVERIFY(person.start());
    session::Session *session = person.desk->session();
    QTRY_COMPARE(person.page()->state(), ui::Page::State::Empty);
    QVERIFY(connectBoth(person.sandbox, *session));
    QVERIFY(await(session->waiveMatching({Flow::Accounts})));
    for (auto *counts : {&workElsewhere, &workInTheWindow})
        std::fill(counts->begin(), counts->end(), 0);
    setWorkWitness(&witness);
    const auto end = qScopeGuard([] { setWorkWitness(nullptr); });
    ui::ListUpdates updates;
    for (const ui::Page *page : person.window->pages())
        updates.follow(page, page->property("pageId").toString());
    QObject::connect(person.window->meter(), &ui::RunMeter::changed, person.window,
        [&updates] { updates.count(u"how the run goes"_s); });
    // Whoever looks at one page after the other sees each of them read anew.
    const QStringList places{u"overview"_s, u"activity"_s, u"review"_s};
    int turns = 0;
    QTimer turning;
    QObject::connect(&turning, &QTimer::timeout, person.window,
        [&] { person.window->showPage(places.at(++turns % places.size())); });
    turning.start(500);

    const auto plan = await(session->plan({Flow::Accounts}));
    QVERIFY2(plan && !plan->report.error, plan ? "" : qPrintable(plan.error().text));
    QVERIFY(plan->rows > mostRows);
    // However slow the machine is: this page is looked at until it is there.
    turning.stop();
    person.window->showPage(u"review"_s);
    QTRY_VERIFY_WITH_TIMEOUT(updates.counts().contains(u"review · planRows"_s), 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(updates.counts().at(u"review · planRows"_s).mostRows, mostRows, 30'000);
    turning.start();
    const auto ran = await(session->sync({Flow::Accounts}));
    QVERIFY2(ran && !ran->error, ran ? "" : qPrintable(ran.error().text));
    turning.stop();
    QVERIFY(turns > places.size());
    person.window->showPage(u"activity"_s);
    QTRY_VERIFY_WITH_TIMEOUT(updates.counts().contains(u"activity · runs"_s), 30'000);
    for (const auto &[what, count] : updates.counts()) {
        const QString seen = u"%1: %2 updates in a second, %3 rows at once"_s.arg(what)
                                 .arg(count.mostInASecond)
                                 .arg(count.mostRows);
        QVERIFY2(count.mostInASecond <= mostInASecond && count.mostRows <= mostRows, qPrintable(seen));
    }
    for (size_t kind = 0; kind < kinds; ++kind) {
        QVERIFY2(workElsewhere.at(kind) > 0, qPrintable(QString::number(kind)));
        QCOMPARE(workInTheWindow.at(kind).load(), 0);
    }
}

std::unique_ptr<QObject> testUpdates()
{
    return std::make_unique<TestUpdates>();
}

#include "tst_updates.moc"
