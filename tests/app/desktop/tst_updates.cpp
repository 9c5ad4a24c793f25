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

namespace {

constexpr int mostInASecond = 10;
constexpr int mostRows = 200;
/// How long one page is shown, in milliseconds.
constexpr int turn = 500;

/// Whoever looks at one page after the other sees each of them read anew.
class Looking
{
public:
    explicit Looking(Person &person)
    {
        for (const ui::Page *page : person.window->pages())
            updates.follow(page, page->property("pageId").toString());
        QObject::connect(person.window->meter(), &ui::RunMeter::changed, &timer,
            [this] { updates.count(u"how the run goes"_s); });
        QObject::connect(&timer, &QTimer::timeout, &timer, [this, &person] {
            const QStringList places{u"overview"_s, u"activity"_s, u"review"_s};
            person.window->showPage(places.at(++turns % places.size()));
        });
        timer.setInterval(turn);
    }

    ui::ListUpdates updates;
    int turns = 0;
    QTimer timer;
};

void expectRareUpdates(const ui::ListUpdates &updates)
{
    for (const auto &[what, count] : updates.counts()) {
        const QString seen = u"%1: %2 updates in a second, %3 rows at once"_s.arg(what)
                                 .arg(count.mostInASecond)
                                 .arg(count.mostRows);
        QVERIFY2(count.mostInASecond <= mostInASecond && count.mostRows <= mostRows, qPrintable(seen));
    }
}

} // namespace

/// What makes a window slow while much is synced, and is not done: the figures of bench_window have causes.
class TestUpdates : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void aLongSyncIsShownRarelyInPagesAndByOtherThreads();
    void twoHundredThousandRecordsAreSyncedBehindTheWindow();

private:
    static void begin(Person &person);
    static void expectNoWorkInTheWindow();
};

/// Both sides are connected and the window is looked at from now on.
void TestUpdates::begin(Person &person)
{
    QVERIFY(person.start());
    QTRY_COMPARE(person.page()->state(), ui::Page::State::Empty);
    QVERIFY(connectBoth(person.sandbox, *person.desk->session()));
    QVERIFY(await(person.desk->session()->waiveMatching({Flow::Accounts})));
    for (auto *counts : {&workElsewhere, &workInTheWindow})
        std::fill(counts->begin(), counts->end(), 0);
    setWorkWitness(&witness);
}

void TestUpdates::cleanup()
{
    setWorkWitness(nullptr);
}

void TestUpdates::expectNoWorkInTheWindow()
{
    for (size_t kind = 0; kind < kinds; ++kind) {
        QVERIFY2(workElsewhere.at(kind) > 0, qPrintable(QString::number(kind)));
        QCOMPARE(workInTheWindow.at(kind).load(), 0);
    }
}

void TestUpdates::aLongSyncIsShownRarelyInPagesAndByOtherThreads()
{
    Person person(400);
    begin(person);
    if (QTest::currentTestFailed())
        return;
    session::Session *session = person.desk->session();
    Looking looking(person);
    looking.timer.start();
    const auto plan = await(session->plan({Flow::Accounts}));
    QVERIFY2(plan && !plan->report.error, plan ? "" : qPrintable(plan.error().text));
    QVERIFY(plan->rows > mostRows);
    // However slow the machine is: this page is looked at until it is there.
    looking.timer.stop();
    person.window->showPage(u"review"_s);
    const auto &counts = looking.updates.counts();
    QTRY_VERIFY(counts.contains(u"review · planRows"_s));
    QTRY_COMPARE(counts.at(u"review · planRows"_s).mostRows, mostRows);
    looking.timer.start();
    const auto ran = await(session->sync({Flow::Accounts}));
    QVERIFY2(ran && !ran->error, ran ? "" : qPrintable(ran.error().text));
    looking.timer.stop();
    QVERIFY(looking.turns > 3);
    person.window->showPage(u"activity"_s);
    QTRY_VERIFY(counts.contains(u"activity · runs"_s));
    expectRareUpdates(looking.updates);
    expectNoWorkInTheWindow();
}

/// To the end it would take a sanitised program more than ten minutes: bench_window goes that far.
void TestUpdates::twoHundredThousandRecordsAreSyncedBehindTheWindow()
{
    constexpr int companies = 125'000; // 85 in a hundred are in Salesforce, 75 in Startdeliver
    constexpr int looks = 60;
    constexpr qint64 enough = 50'000; // of one side, read and kept
    Person person(companies, 0);
    begin(person);
    if (QTest::currentTestFailed())
        return;
    session::Session *session = person.desk->session();
    qint64 most = 0;
    QObject::connect(session, &session::Session::progress, session,
        [&most](const session::Progress &now) { most = std::max(most, now.done); });
    Looking looking(person);
    looking.timer.start();
    const auto run = session->sync({Flow::Accounts});
    QTRY_VERIFY_WITH_TIMEOUT((looking.turns >= looks && most >= enough) || run.isFinished(), 240'000);
    session->stopRun();
    const auto ran = await(run);
    looking.timer.stop();
    QVERIFY(ran);
    // On a fast machine it comes to its end.
    QVERIFY2(!ran->error || ran->error->kind == ErrorKind::Stopped,
        ran->error ? qPrintable(ran->error->text) : "");
    QVERIFY(most >= enough);
    for (const QString &seen : {u"how the run goes"_s, u"activity · runs"_s})
        QVERIFY2(looking.updates.counts().contains(seen), qPrintable(seen));
    expectRareUpdates(looking.updates);
    expectNoWorkInTheWindow();
}

std::unique_ptr<QObject> testUpdates()
{
    return std::make_unique<TestUpdates>();
}

#include "tst_updates.moc"
