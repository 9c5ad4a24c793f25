// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/connect/suites.h"
#include "tests/ui/support/uitest.h"
#include "ui/connect/checklist.h"
#include "ui/connect/connectionspage.h"
#include "ui/kit/badge.h"
#include "ui/kit/notice.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>

using namespace tandem;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

/// A page too low for what it shows, over a profile with its connections.
struct LowPage
{
    explicit LowPage(const QList<Side> &sides)
        : desk(0, true)
        , isConnected(await(desk.session->open()).has_value()
              && await(desk.session->saveConfiguration(desk.configuration())).has_value()
              && std::ranges::all_of(sides, [this](Side side) { return connect(side); }))
        , page(desk.session.get())
    {
        page.resize(816, 340);
    }

    /// Not by the page.
    bool connect(Side side)
    {
        return side == Side::Salesforce
            ? await(desk.session->connectSalesforce(desk.grant())).has_value()
            : await(desk.session->connectStartdeliver(Secret(sandbox::Sandbox::apiKey()))).has_value();
    }

    [[nodiscard]] QString badge(const char *name) const { return child<Badge>(&page, name)->text(); }
    [[nodiscard]] bool has(const char *name) const { return child<QWidget>(&page, name)->hasFocus(); }
    [[nodiscard]] int scrolled() const
    {
        return child<QScrollArea>(&page, "connectionsScroll")->verticalScrollBar()->value();
    }
    [[nodiscard]] QList<session::Check> checksOf(const char *list) const
    {
        return child<QWidget>(&page, "checkedWhen")->isVisible() ? child<CheckList>(&page, list)->checks()
                                                                 : QList<session::Check>();
    }

    /// As the window does, as soon as the page has something to go to.
    bool open()
    {
        bool isAwaited = true;
        const auto go = [this, &isAwaited] {
            if (page.state() == Page::State::Full && std::exchange(isAwaited, false))
                page.focusStop()->setFocus(Qt::ShortcutFocusReason);
        };
        QObject here;
        QObject::connect(&page, &Page::stateChanged, &here, go, Qt::QueuedConnection);
        page.show();
        const bool isActive = QTest::qWaitForWindowActive(&page);
        page.refresh();
        return isConnected && isActive && QTest::qWaitFor([&isAwaited] { return !isAwaited; }, 30'000);
    }

    Desk desk;
    bool isConnected;
    ConnectionsPage page;
};

const QList<Side> bothSides{Side::Salesforce, Side::Startdeliver};

} // namespace

/// Where Connections is seen from when somebody goes there.
class TestOpening : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isSeenFromItsTop();
    void isSeenFromItsTopWhenOneComesBack();
    void isSeenFromItsTopOnceBothAreConnectedElsewhere();
    void beginsWithWhatIsAskedFor();
    void beginsWithTheKeyThatIsMissing();
    void followsWhatIsConnectedElsewhere();
    void warnsOfAPersonsUserOnce();
    void takesAPressWhileItChecksByItself();
    void pressesWhatIsBlueByItsKey();
};

void TestOpening::isSeenFromItsTop()
{
    LowPage low(bothSides);
    QVERIFY(low.open());
    // What the check found stands above the first button of a card.
    QTRY_VERIFY(child<QWidget>(&low.page, "checkedWhen")->isVisible());
    const auto *area = child<QScrollArea>(&low.page, "connectionsScroll");
    auto *reconnect = child<QWidget>(&low.page, "reconnectSalesforce");
    QTRY_VERIFY(reconnect->mapTo(area->widget(), QPoint()).y() > area->viewport()->height());
    QCoreApplication::processEvents();
    QCOMPARE(area->verticalScrollBar()->value(), 0);
    QVERIFY(child<QWidget>(&low.page, "checkConnections")->hasFocus());
    // By Tab one comes to it all the same, and sees it.
    for (int i = 0; i < 20 && !reconnect->hasFocus(); ++i)
        QTest::keyClick(low.page.focusWidget(), Qt::Key_Tab);
    QVERIFY(reconnect->hasFocus());
    QVERIFY(area->verticalScrollBar()->value() > 0);
}

/// A window puts the focus back to where it was on the page as it shows it, and then into its side bar.
void TestOpening::isSeenFromItsTopWhenOneComesBack()
{
    QWidget window;
    LowPage low(bothSides);
    auto *column = new QVBoxLayout(&window);
    auto *bar = new QPushButton(u"Side bar"_s, &window);
    column->addWidget(bar);
    auto *pages = new QStackedWidget(&window);
    column->addWidget(pages);
    auto *other = new QLineEdit(pages);
    pages->addWidget(other);
    pages->addWidget(&low.page);
    pages->setCurrentWidget(&low.page);
    window.resize(816, 340);
    window.show();
    low.page.refresh();
    QTRY_VERIFY(child<QWidget>(&low.page, "checkedWhen")->isVisible());
    auto *reconnect = child<QWidget>(&low.page, "reconnectSalesforce");
    QTRY_VERIFY(takesFocus(reconnect, Qt::TabFocusReason));
    QTRY_VERIFY(low.scrolled() > 0);
    pages->setCurrentWidget(other);
    QTRY_VERIFY(takesFocus(other));
    pages->setCurrentWidget(&low.page);
    bar->setFocus();
    low.page.refresh();
    QCOMPARE(low.scrolled(), 0);
    low.page.focusStop()->setFocus(Qt::ShortcutFocusReason);
    QVERIFY(low.has("checkConnections"));
    // Nor does what is read then lead down again.
    QVERIFY(await(low.desk.session->status()));
    QCoreApplication::processEvents();
    QCOMPARE(low.scrolled(), 0);
}

/// The window goes into it before it has read that what asks there is asked for no longer.
void TestOpening::isSeenFromItsTopOnceBothAreConnectedElsewhere()
{
    LowPage low({});
    QVERIFY(low.open());
    QTRY_VERIFY(takesFocus(child<QWidget>(&low.page, "startSignIn")));
    QVERIFY(low.connect(Side::Salesforce) && low.connect(Side::Startdeliver));
    low.page.refresh();
    QTRY_COMPARE(low.badge("salesforceState"), u"Connected"_s);
    QVERIFY2(low.has("checkConnections"), qPrintable(low.page.focusWidget()->objectName()));
    QCOMPARE(low.scrolled(), 0);
}

void TestOpening::beginsWithWhatIsAskedFor()
{
    LowPage low(bothSides);
    low.page.open(u"reconnect"_s);
    QVERIFY(low.open());
    QVERIFY2(child<QWidget>(&low.page, "salesforceSetup")->isAncestorOf(low.page.focusWidget()),
        qPrintable(low.page.focusWidget()->objectName()));
}

void TestOpening::beginsWithTheKeyThatIsMissing()
{
    LowPage low({Side::Salesforce});
    QVERIFY(low.open());
    QVERIFY2(low.has("startdeliverKey"), qPrintable(low.page.focusWidget()->objectName()));
}

void TestOpening::followsWhatIsConnectedElsewhere()
{
    LowPage low({Side::Salesforce});
    QVERIFY(low.open());
    QTRY_VERIFY(anyFailed(low.checksOf("startdeliverChecks")));
    QVERIFY(low.connect(Side::Startdeliver));
    low.page.refresh();
    QTRY_COMPARE(low.badge("startdeliverState"), u"Connected"_s);
    QTRY_VERIFY(!low.checksOf("startdeliverChecks").isEmpty());
    QVERIFY(!anyFailed(low.checksOf("startdeliverChecks")));
    // Another program did it: whoever comes back to the window sees it.
    QVERIFY(await(low.desk.session->disconnectSide(Side::Startdeliver)));
    QEvent activated(QEvent::WindowActivate);
    QCoreApplication::sendEvent(&low.page, &activated);
    QTRY_COMPARE(low.badge("startdeliverState"), u"Not connected"_s);
}

void TestOpening::warnsOfAPersonsUserOnce()
{
    LowPage low(bothSides);
    QVERIFY(low.open());
    QTRY_VERIFY(!low.checksOf("salesforceChecks").isEmpty());
    QVERIFY(child<Notice>(&low.page, "salesforceWho")->isVisible());
    for (const session::Check &check : low.checksOf("salesforceChecks"))
        QVERIFY2(check.code != "PERSONAL_USER"_L1, qPrintable(check.what));
}

void TestOpening::takesAPressWhileItChecksByItself()
{
    LowPage low(bothSides);
    HeldRequest limits(&low.desk.services, sandbox::Side::Salesforce, "limits");
    QVERIFY(low.open() && limits.arrives());
    auto *check = child<QWidget>(&low.page, "checkConnections");
    QTRY_VERIFY(takesFocus(check));
    QTest::keyClick(check, Qt::Key_Space);
    QVERIFY(!check->isEnabled() && !low.page.focusWidget());
    limits.letIn();
    QTRY_VERIFY(check->hasFocus());
    QVERIFY(child<QWidget>(&low.page, "checkedWhen")->isVisible());
}

/// As Ctrl+Return does, before both sides are connected.
void TestOpening::pressesWhatIsBlueByItsKey()
{
    TestDialogs dialogs;
    LowPage low({});
    QVERIFY(low.open());
    child<QWidget>(&low.page, "environmentMyDomain")->setFocus();
    low.page.pressPrimaryAction();
    QTRY_COMPARE(dialogs.opened.size(), 1);
    QTRY_VERIFY(child<QWidget>(&low.page, "waitingPane")->isVisible());
    // While it waits the key begins no second one.
    low.page.pressPrimaryAction();
    QCOMPARE(dialogs.opened.size(), 1);
}

std::unique_ptr<QObject> testOpening()
{
    return std::make_unique<TestOpening>();
}

#include "tst_opening.moc"
