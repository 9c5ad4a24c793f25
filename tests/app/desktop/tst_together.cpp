// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desk.h"
#include "tests/app/desktop/connected.h"
#include "tests/app/desktop/suites.h"
#include "tests/ui/support/uitest.h"
#include "ui/inspector/inspectorwindow.h"
#include "ui/kit/page.h"
#include "ui/models/attention.h"
#include "ui/setup/setupplan.h"

#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QWindow>

#include <nlohmann/json.hpp>

using namespace tandem;
using namespace Qt::StringLiterals;
using ui::child;

namespace {

/// The window over both services, with two pairs of records that are likely the same.
struct Bench
{
    [[nodiscard]] bool start()
    {
        if (!sandbox.start())
            return false;
        desk = std::make_unique<desktop::Desk>(sandbox.options(), sandbox.configuration());
        window = desk->window();
        window->show();
        QSignalSpy opened(desk.get(), &desktop::Desk::opened);
        desk->open();
        return QTest::qWaitFor([&opened] { return opened.count() == 1; }, 20'000)
            && connectBoth(sandbox, *desk->session()) && syncWithLikely();
    }
    [[nodiscard]] bool syncWithLikely()
    {
        for (const char *name : {"Nordic Bricks", "Baltic Stones"}) {
            sandbox.services().withSalesforce([name](sandbox::SalesforceService &service) {
                service.insert("Account", {{"Name", name}});
            });
            sandbox.services().withStartdeliver([name](sandbox::StartdeliverService &service) {
                service.insert("customer", {{"name", name}});
            });
        }
        const auto ran = await(desk->session()->sync({Flow::Accounts}));
        return ran && !ran->error;
    }

    desktop::SandboxDesk sandbox{6};
    std::unique_ptr<desktop::Desk> desk;
    ui::MainWindow *window = nullptr;
};

qint64 numberIn(const QString &text)
{
    static const QRegularExpression digits(u"\\d+"_s);
    const auto match = digits.match(text);
    return match.hasMatch() ? match.captured().toLongLong() : 0;
}

/// As the side bar says it of Matches and Activity, the overview, and Review.
QList<qint64> shownIn(const ui::MainWindow *window)
{
    const auto needed = [window](const QString &need) {
        const auto *button = window->findChild<QPushButton *>(u"need-"_s + need);
        return button ? numberIn(button->accessibleName()) : 0;
    };
    return {numberIn(child<QPushButton>(window, "nav-matches")->accessibleName()),
        numberIn(child<QPushButton>(window, "nav-activity")->accessibleName()),
        // Each held record once.
        needed(u"matching"_s) + needed(u"holds-beside"_s) + needed(u"holds"_s),
        numberIn(child<QPushButton>(window, "plan-holds")->text())};
}

QList<qint64> storedIn(session::Session *session)
{
    const auto found = await(session::attention(session));
    if (!found)
        return {};
    const session::Standing &standing = found->status.standing;
    return {ui::heldToMatch(found->status),
        standing.conflicts + standing.holds + standing.refusals - found->muted, standing.holds,
        standing.holds};
}

} // namespace

/// What several places of the program say or do together.
class TestTogether : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsWhatIsHeldAlikeEverywhere();
    void comesBeforeTheInspectorWhereThatLeadsToAPage();
    void takesItsKeysFromTheInspector();
};

/// Before any of these pages was opened, after a decision on one of them, and when nothing is to be matched.
void TestTogether::countsWhatIsHeldAlikeEverywhere()
{
    Bench bench;
    QVERIFY(bench.start());
    const QList<qint64> before = storedIn(bench.desk->session());
    QVERIFY(before.size() == 4 && before.first() >= 2);
    QTRY_COMPARE(shownIn(bench.window), before);
    bench.window->showPage(u"matches"_s);
    auto *rows = child<QTableView>(bench.window->currentPage(), "matchRows");
    QTRY_VERIFY(rows->model()->rowCount() >= 2);
    QTRY_VERIFY((bench.window->activateWindow(), rows->setFocus(), rows->hasFocus()));
    QTest::keyClick(rows, Qt::Key_L);
    QTRY_VERIFY(storedIn(bench.desk->session()).first() < before.first());
    const QList<qint64> after = storedIn(bench.desk->session());
    // The overview is drawn where it is seen, and to show it counts anew.
    QTRY_COMPARE(shownIn(bench.window).first(2), after.first(2));
    bench.window->showPage(u"overview"_s);
    QTRY_COMPARE(shownIn(bench.window), after);
    QVERIFY(after.first() > 0);
    ui::SetupPlan setup(bench.desk->session());
    setup.refresh();
    QTRY_COMPARE(setup.undecided(), after.first());
    // What was begun without matching is held as before, and no need of Matches.
    ui::TestDialogs dialogs;
    dialogs.answers.enqueue(u"waive"_s);
    bench.window->showPage(u"matches"_s);
    auto *waive = child<QPushButton>(bench.window->currentPage(), "waiveMatching");
    QTRY_VERIFY(waive->isVisible() && waive->isEnabled());
    waive->click();
    QTRY_COMPARE(storedIn(bench.desk->session()).first(), 0);
    const QList<qint64> waived = storedIn(bench.desk->session());
    QCOMPARE(waived.mid(1), after.mid(1));
    QTRY_COMPARE(shownIn(bench.window).first(2), waived.first(2));
    bench.window->showPage(u"overview"_s);
    QTRY_COMPARE(shownIn(bench.window), waived);
    QVERIFY(!bench.window->findChild<QPushButton *>(u"need-matching"_s));
    setup.refresh();
    QTRY_COMPARE(setup.undecided(), 0);
}

/// A window that belongs to another one lies over it, whatever comes to the front.
void TestTogether::comesBeforeTheInspectorWhereThatLeadsToAPage()
{
    Bench bench;
    QVERIFY(bench.start());
    bench.desk->inspect();
    auto *inspector = bench.window->findChild<ui::InspectorWindow *>();
    QVERIFY(inspector);
    QTRY_COMPARE(QApplication::activeWindow(), inspector);
    QVERIFY(!inspector->windowHandle()->transientParent());
    QCOMPARE(inspector->windowType(), Qt::Window);
    Q_EMIT inspector->pageRequested(u"activity"_s, u"holds"_s);
    QTRY_COMPARE(QApplication::activeWindow(), bench.window);
    QCOMPARE(bench.window->currentPageId(), u"activity"_s);
    QVERIFY(inspector->isVisible());
    // Once more: it comes back with what it shows.
    bench.desk->inspect();
    QTRY_COMPARE(QApplication::activeWindow(), inspector);
}

void TestTogether::takesItsKeysFromTheInspector()
{
    Bench bench;
    QVERIFY(bench.start());
    bench.desk->inspect();
    auto *inspector = bench.window->findChild<ui::InspectorWindow *>();
    QTRY_COMPARE(QApplication::activeWindow(), inspector);
    const ui::Page *second = bench.window->pages().at(1);
    Q_EMIT inspector->windowKeyPressed(second->property("keys").value<QKeySequence>());
    QTRY_COMPARE(QApplication::activeWindow(), bench.window);
    QCOMPARE(bench.window->currentPage(), second);
    const QPointer<QWidget> before = bench.window->focusWidget();
    QVERIFY(before);
    bench.desk->inspect();
    QTRY_COMPARE(QApplication::activeWindow(), inspector);
    Q_EMIT inspector->windowKeyPressed(Qt::CTRL | Qt::Key_K);
    QTRY_COMPARE(QApplication::activeWindow(), bench.window);
    const auto *palette = child<QWidget>(bench.window, "commandPalette");
    QVERIFY(palette->isVisible());
    // Given up, one is where one was in this window.
    QTRY_VERIFY(palette->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!palette->isVisible());
    QTRY_COMPARE(QApplication::focusWidget(), before.data());
}

std::unique_ptr<QObject> testTogether()
{
    return std::make_unique<TestTogether>();
}

#include "tst_together.moc"
