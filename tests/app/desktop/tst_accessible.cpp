// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/connected.h"
#include "tests/app/desktop/listener.h"
#include "tests/app/desktop/pages.h"
#include "tests/app/desktop/person.h"
#include "tests/app/desktop/suites.h"

using namespace tandem;
using namespace Qt::StringLiterals;
using ui::child;

/// Goes to every screen of the window by keys, as somebody who hears it or has no mouse, and listens.
class TestAccessible : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsEveryControlOfEveryScreen();

private:
    void prepare(Person &person);
    void goTo(Person &person, qsizetype place);
    void judge(Person &person, Listener &listener, const QString &screen, bool whole);
    void goThroughTabs(Person &person, Listener &listener, const QString &place);
    void goThroughSteps(Person &person, Listener &listener);
};

/// Connected, synced, edited and planned.
void TestAccessible::prepare(Person &person)
{
    QVERIFY(person.start());
    QTRY_COMPARE(person.page()->state(), ui::Page::State::Empty);
    session::Session *session = person.desk->session();
    QVERIFY(connectBoth(person.sandbox, *session));
    person.window->refresh();
    QTRY_COMPARE(person.headline(), u"Both sides are connected."_s);
    QVERIFY(await(session->sync()));
    const auto links = await(session->links(Flow::Accounts));
    QVERIFY(links && links->size() > 3);
    for (const session::LinkView &link : *links)
        editInSalesforce(person.sandbox, link.salesforce);
    QVERIFY(await(session->plan()));
}

/// By the digits; where they end, by the arrow keys of the navigation, which has the focus.
void TestAccessible::goTo(Person &person, qsizetype place)
{
    const QString id = placesOf(person.window).at(place);
    if (place < 9) {
        person.press(static_cast<Qt::Key>(Qt::Key_1 + place), Qt::AltModifier);
    } else {
        const QByteArray before = "nav-" + person.window->currentPageId().toLatin1();
        QVERIFY(person.tabTo(before.constData()));
        person.press(Qt::Key_Down);
    }
    QCOMPARE(person.window->currentPageId(), id);
    QTRY_COMPARE(person.page()->state(), ui::Page::State::Full);
    waitUntilAllIsThere(id, person.page());
}

void TestAccessible::judge(Person &person, Listener &listener, const QString &screen, bool whole)
{
    QTRY_VERIFY_WITH_TIMEOUT(isStill(person.page()), 60'000);
    listener.hear(screen);
    QVERIFY2(listener.heard() > 10, qPrintable(screen));
    listener.goThrough(person.page(), whole);
}

void TestAccessible::goThroughTabs(Person &person, Listener &listener, const QString &place)
{
    QTabBar *bar = tabsOf(person.page());
    for (int tab = 1; bar && tab < bar->count(); ++tab) {
        QVERIFY(person.tabTo(bar->objectName().toLatin1().constData()));
        person.press(Qt::Key_Right);
        const QString screen = place + u", "_s + bar->tabText(tab);
        if (bar->currentIndex() != tab)
            return listener.fault(screen, u"is not reached by the arrow keys"_s);
        judge(person, listener, screen, false);
    }
}

void TestAccessible::goThroughSteps(Person &person, Listener &listener)
{
    const auto steps = child<QWidget>(person.page(), "setupSteps")->findChildren<QPushButton *>();
    const auto here = [&steps]() -> QString {
        const auto found = std::find_if(
            steps.begin(), steps.end(), [](const QPushButton *step) { return step->isChecked(); });
        return found == steps.end() ? QString() : (*found)->objectName();
    };
    QVERIFY(person.tabTo(here().toLatin1().constData()));
    for (qsizetype i = 0; i < steps.size(); ++i)
        person.press(Qt::Key_Left);
    QCOMPARE(here(), steps.first()->objectName());
    for (const QPushButton *step : steps) {
        if (here() != step->objectName())
            return listener.fault(step->objectName(), u"is not reached by the arrow keys"_s);
        judge(person, listener, u"setup, "_s + step->objectName(), false);
        QVERIFY(person.tabTo(here().toLatin1().constData()));
        person.press(Qt::Key_Right);
    }
}

void TestAccessible::tellsEveryControlOfEveryScreen()
{
    Person person(40);
    prepare(person);
    if (QTest::currentTestFailed())
        return;
    Listener listener(person.window);
    const QStringList places = placesOf(person.window);
    for (qsizetype place = 0; place < places.size(); ++place) {
        goTo(person, place);
        if (QTest::currentTestFailed())
            return;
        judge(person, listener, places.at(place), true);
        if (places.at(place) == "setup"_L1)
            goThroughSteps(person, listener);
        else
            goThroughTabs(person, listener, places.at(place));
        if (QTest::currentTestFailed())
            return;
    }
    // What stands around every page.
    listener.goThrough(person.window, true);
    QVERIFY2(listener.faults().isEmpty(), qPrintable(u'\n' + listener.faults().join(u'\n')));
}

std::unique_ptr<QObject> testAccessible()
{
    return std::make_unique<TestAccessible>();
}

#include "tst_accessible.moc"
