// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/setup/setupworld.h"
#include "ui/kit/keys.h"
#include "ui/kit/notice.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace tandem;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

/// The steps of the first run without a mouse.
class TestSetupKeys : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tabGoesThroughTheSignInAsItIsSeen();
    void tabGoesThroughEachStepAsItIsSeen();
    void saysWhyItCannotGoOn();
    void goesOnToWhatComesNextAfterASignIn();
    void goesIntoTheStepThatIsShown();
    void goesBackByItsKey();
    void waitsWhileAStepReads();
    void goesIntoWhatIsChosen();
    void staysOnThePageWhileAPlanIsWritten();
    void goesOnByReturnFromAChoice();
    void leavesTheFocusToWhoTypesElsewhere();
    void scrollsByKeysWhatIsBelowTheEdge();
    void bringsWhatHasTheFocusIntoSight();
};

void TestSetupKeys::tabGoesThroughTheSignInAsItIsSeen()
{
    SetupWorld world(0);
    QVERIFY(await(world.desk.session->open()));
    world.show();
    QVERIFY(world.comesTo("setup-connect"));
    for (const char *name : {"environmentProduction", "environmentSandbox", "environmentMyDomain"}) {
        child<QRadioButton>(world.page.get(), name)->setChecked(true);
        QCOMPARE(tabsOutOfPlace(world.page.get()).join(u" | "_s), QString());
        // Tab stops at what is chosen: Space there changes nothing.
        QStringList choices;
        for (const QWidget *stop : tabStops(world.page.get())) {
            if (qobject_cast<const QRadioButton *>(stop))
                choices.append(stop->objectName());
        }
        QCOMPARE(choices, QStringList(QString::fromLatin1(name)));
    }
    const QList<QWidget *> stops = tabStops(world.page.get());
    const auto at = [&](const char *name) { return stops.indexOf(child<QWidget>(world.page.get(), name)); };
    QVERIFY(at("environmentMyDomain") >= 0);
    QCOMPARE(at("myDomain"), at("environmentMyDomain") + 1);
    QCOMPARE(at("consumerKey"), at("myDomain") + 1);
}

void TestSetupKeys::tabGoesThroughEachStepAsItIsSeen()
{
    SetupWorld world(4);
    QVERIFY(world.open());
    QVERIFY(await(world.desk.session->plan()));
    world.show();
    QVERIFY(world.comesTo("setup-match"));
    for (const char *step : {"connect", "check", "dates", "choose", "match", "plan", "try", "schedule"}) {
        click(world.page.get(), (QByteArray("step-") + step).constData());
        QVERIFY(world.comesTo((QByteArray("setup-") + step).constData()));
        const auto *next = child<QPushButton>(world.page.get(), "setupNext");
        QTRY_VERIFY_WITH_TIMEOUT(next->isEnabled() || qstrcmp(step, "schedule") == 0, 30'000);
        QVERIFY2(tabStops(world.page.get()).size() > 1, step);
        QTRY_COMPARE(tabsOutOfPlace(world.page.get()), QStringList());
    }
    // The schedule's choices are one stop, whatever the step has read meanwhile.
    QVERIFY(await(world.desk.session->configuration()));
    QStringList choices;
    for (const QWidget *stop : tabStops(world.page.get())) {
        if (const auto *choice = qobject_cast<const QRadioButton *>(stop))
            choices.append(choice->isChecked() ? u"chosen"_s : choice->objectName());
    }
    QCOMPARE(choices, QStringList{u"chosen"_s});
}

/// As Ctrl+Return does, before both sides are connected.
void TestSetupKeys::saysWhyItCannotGoOn()
{
    SetupWorld world(0);
    QVERIFY(await(world.desk.session->open()));
    world.show();
    QVERIFY(world.comesTo("setup-connect"));
    QVERIFY(!world.page->shownPrimaryAction());
    world.page->pressPrimaryAction();
    QCOMPARE(world.page->notice()->text(), u"Connect both sides first."_s);
}

void TestSetupKeys::goesOnToWhatComesNextAfterASignIn()
{
    SetupWorld world(0);
    QVERIFY(await(world.desk.session->open()));
    QVERIFY(await(world.desk.session->saveConfiguration(world.desk.configuration())));
    world.show();
    QVERIFY(world.comesTo("setup-connect"));
    QTRY_VERIFY(!child<QLineEdit>(world.page.get(), "consumerKey")->text().isEmpty());
    auto *start = child<QPushButton>(world.page.get(), "startSignIn");
    QTRY_VERIFY(takesFocus(start));
    QTest::keyClick(start, Qt::Key_Space);
    QTRY_COMPARE(world.dialogs.opened.size(), 1);
    QUrl url = world.dialogs.opened.first();
    url.setQuery(url.query(QUrl::FullyEncoded) + u"&auto=allow"_s);
    static_cast<void>(httpGet(locationOf(httpGet(url))));
    auto *key = child<QLineEdit>(world.page.get(), "startdeliverKey");
    QTRY_VERIFY_WITH_TIMEOUT(key->hasFocus(), 20'000);
    key->setText(QString::fromLatin1(sandbox::Sandbox::apiKey()));
    QTest::keyClick(key, Qt::Key_Return);
    const auto *next = child<QPushButton>(world.page.get(), "setupNext");
    QTRY_VERIFY_WITH_TIMEOUT(next->hasFocus(), 20'000);
    QVERIFY(next->isEnabled());
    QCOMPARE(next->text(), u"Continue"_s);
}

void TestSetupKeys::goesIntoTheStepThatIsShown()
{
    SetupWorld world(4);
    QVERIFY(world.open());
    QTRY_VERIFY((world.page->activateWindow(), world.page->isActiveWindow()));
    auto *next = child<QPushButton>(world.page.get(), "setupNext");
    const auto *row = child<QWidget>(world.page.get(), "setupSteps");
    // As the window does when somebody goes to the page.
    QVERIFY(world.comesTo("setup-check"));
    QTRY_VERIFY_WITH_TIMEOUT(next->isEnabled(), 30'000);
    world.page->focusStop()->setFocus();
    for (const char *step : {"setup-check", "setup-dates", "setup-choose"}) {
        QVERIFY(world.comesTo(step));
        QTRY_VERIFY_WITH_TIMEOUT(next->isEnabled(), 30'000);
        const auto *shown = child<QWidget>(world.page.get(), step);
        const auto isInStep = [&] {
            const QWidget *focus = QApplication::focusWidget();
            return focus == next || shown->isAncestorOf(focus);
        };
        QTRY_VERIFY2(isInStep(), step);
        QVERIFY(!row->isAncestorOf(QApplication::focusWidget()));
        // From wherever the person is: here it is what the row offers.
        child<QWidget>(world.page.get(), (QByteArray("step-") + (step + 6)).constData())->setFocus();
        QTest::keyClick(next, Qt::Key_Space);
    }
    // What can be chosen comes before the way on.
    QVERIFY(world.comesTo("setup-match"));
    click(world.page.get(), "setupBack");
    QVERIFY(world.comesTo("setup-choose"));
    QTRY_VERIFY(child<QWidget>(world.page.get(), "setup-choose")->isAncestorOf(QApplication::focusWidget()));
}

/// From whatever has the focus, and told only where there is a step before.
void TestSetupKeys::goesBackByItsKey()
{
    const QKeySequence keys(Qt::CTRL | Qt::SHIFT | Qt::Key_Return);
    SetupWorld world(4);
    QVERIFY(world.open());
    const auto tells = [&] { return world.page->keys().contains(KeyLine{keys, u"Back"_s}); };
    auto *next = child<QPushButton>(world.page.get(), "setupNext");
    const auto *back = child<QPushButton>(world.page.get(), "setupBack");
    QCOMPARE(back->toolTip(), u"To the step before (Ctrl+Shift+Enter)"_s);
    for (const char *step : {"setup-check", "setup-dates"}) {
        QVERIFY(world.comesTo(step));
        QVERIFY(world.next());
    }
    QVERIFY(world.comesTo("setup-choose"));
    for (const char *step : {"setup-dates", "setup-check", "setup-connect"}) {
        QVERIFY(tells());
        QTRY_VERIFY_WITH_TIMEOUT(next->isEnabled() && takesFocus(next), 30'000);
        QTest::keyClick(next, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY2(world.sees(step), step);
    }
    // Before the first one there is none.
    QVERIFY(!back->isVisible());
    QVERIFY(!tells());
    QTRY_VERIFY_WITH_TIMEOUT(next->isEnabled() && takesFocus(next), 30'000);
    QTest::keyClick(next, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(world.sees("setup-connect"));
    QVERIFY(next->hasFocus());
}

void TestSetupKeys::waitsWhileAStepReads()
{
    SetupWorld world(4);
    QVERIFY(world.open());
    QVERIFY(world.comesTo("setup-check"));
    auto *next = child<QPushButton>(world.page.get(), "setupNext");
    const auto *here = child<QPushButton>(world.page.get(), "step-check");
    QTRY_VERIFY_WITH_TIMEOUT(next->isEnabled(), 30'000);
    QTRY_VERIFY(takesFocus(next));
    // Once more: while it asks there is nothing to press, and then there is again.
    child<QPushButton>(world.page.get(), "checkAgain")->click();
    QVERIFY(!next->isEnabled());
    QVERIFY(here->hasFocus());
    QTRY_VERIFY_WITH_TIMEOUT(next->hasFocus(), 30'000);
    // Whoever goes elsewhere meanwhile stays there.
    child<QPushButton>(world.page.get(), "checkAgain")->click();
    auto *back = child<QPushButton>(world.page.get(), "setupBack");
    back->setFocus();
    QTRY_VERIFY_WITH_TIMEOUT(next->isEnabled(), 30'000);
    QVERIFY(back->hasFocus());
}

/// Which one that is, is read after the step is gone into.
void TestSetupKeys::goesIntoWhatIsChosen()
{
    SetupWorld world(0);
    QVERIFY(world.open());
    QTRY_VERIFY((world.page->activateWindow(), world.page->isActiveWindow()));
    auto *next = child<QPushButton>(world.page.get(), "setupNext");
    for (const char *step : {"setup-check", "setup-dates"}) {
        QVERIFY(world.comesTo(step));
        QTRY_VERIFY_WITH_TIMEOUT(next->isEnabled(), 30'000);
        next->setFocus();
        QTest::keyClick(next, Qt::Key_Space);
    }
    QVERIFY(world.comesTo("setup-choose"));
    const auto *chosen = child<QRadioButton>(world.page.get(), "template-default");
    QTRY_VERIFY(chosen->isChecked());
    QTRY_VERIFY(chosen->hasFocus());
}

/// What the step shows gives way to the work, and comes back after it.
void TestSetupKeys::staysOnThePageWhileAPlanIsWritten()
{
    for (const char *from : {"setupNext", "trialChanges"}) {
        QWidget window;
        SetupWorld world(0);
        for (int i = 0; i < 13; ++i)
            world.desk.addAccount(u"Company %1"_s.arg(i));
        QVERIFY(world.open());
        QVERIFY(await(world.desk.session->plan()));
        world.show();
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(new QLineEdit);
        layout->addWidget(world.page.get());
        world.page->show();
        window.show();
        for (const char *step : {"setup-match", "setup-plan"}) {
            QVERIFY(world.comesTo(step));
            QVERIFY(world.next());
        }
        QVERIFY(world.comesTo("setup-try"));
        auto *next = child<QPushButton>(world.page.get(), "setupNext");
        QTRY_COMPARE(next->text(), u"Write 10 records"_s);
        QTRY_VERIFY(takesFocus(next));
        QTest::keyClick(next, Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(next->text(), u"Write the other 3"_s, 30'000);
        QTRY_VERIFY2(next->hasFocus(), from);
        auto *stop = child<QWidget>(world.page.get(), from);
        QTRY_VERIFY(takesFocus(stop));
        // As Ctrl+Return does, from wherever one is.
        next->click();
        QTRY_VERIFY_WITH_TIMEOUT(next->text() == u"Continue" && next->isEnabled(), 30'000);
        QTRY_VERIFY2(next->hasFocus(), from);
    }
}

/// As it does from the button that has the focus in the steps before.
void TestSetupKeys::goesOnByReturnFromAChoice()
{
    SetupWorld world(4);
    QVERIFY(world.open());
    QVERIFY(world.comesTo("setup-check"));
    QVERIFY(world.next());
    QVERIFY(world.comesTo("setup-dates"));
    QVERIFY(world.next());
    QVERIFY(world.comesTo("setup-choose"));
    QTRY_VERIFY(child<QPushButton>(world.page.get(), "setupNext")->isEnabled());
    QRadioButton *choice = nullptr;
    for (auto *each : world.page->findChildren<QRadioButton *>())
        choice = each->isVisible() && each->isChecked() ? each : choice;
    QVERIFY(choice);
    QTRY_VERIFY((world.page->activateWindow(), choice->setFocus(), choice->hasFocus()));
    // Held down since the step before, it is no answer to this one.
    QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s, true);
    QApplication::sendEvent(choice, &held);
    QVERIFY(world.sees("setup-choose") && child<QPushButton>(world.page.get(), "setupNext")->isEnabled());
    QTest::keyClick(choice, Qt::Key_Return);
    QVERIFY(world.comesTo("setup-match"));
}

/// What Continue begins is answered later.
void TestSetupKeys::leavesTheFocusToWhoTypesElsewhere()
{
    QWidget window;
    SetupWorld world(4);
    QVERIFY(world.open());
    auto *elsewhere = new QLineEdit;
    auto *layout = new QVBoxLayout(&window);
    layout->addWidget(elsewhere);
    layout->addWidget(world.page.get());
    world.page->show();
    window.show();
    QVERIFY(world.comesTo("setup-check"));
    auto *next = child<QPushButton>(world.page.get(), "setupNext");
    const auto pressNext = [&] {
        return QTest::qWaitFor([&] { return next->isVisible() && next->isEnabled(); }, 30'000)
            && QTest::qWaitFor([&] {
                   window.activateWindow();
                   next->setFocus();
                   return next->hasFocus();
               })
            && (QTest::keyClick(next, Qt::Key_Space), true);
    };
    QVERIFY(pressNext());
    QVERIFY(world.comesTo("setup-dates"));
    QVERIFY(pressNext());
    QVERIFY(world.comesTo("setup-choose"));
    QVERIFY(pressNext());
    QVERIFY(!world.sees("setup-match")); // Not yet.
    elsewhere->setFocus();
    QVERIFY(world.comesTo("setup-match"));
    QVERIFY(elsewhere->hasFocus());
    // Also with the page out of sight.
    click(world.page.get(), "setupBack");
    QVERIFY(world.comesTo("setup-choose"));
    QVERIFY(pressNext());
    QVERIFY(!world.sees("setup-match"));
    elsewhere->setFocus();
    world.page->hide();
    QTRY_VERIFY_WITH_TIMEOUT(
        child<QWidget>(world.page.get(), "setup-match")->isVisibleTo(world.page.get()), 30'000);
    QVERIFY(elsewhere->hasFocus());
}

void TestSetupKeys::scrollsByKeysWhatIsBelowTheEdge()
{
    SetupWorld world(4);
    QVERIFY(world.open());
    QVERIFY(world.comesTo("setup-check"));
    QTRY_VERIFY(world.sees("checkState"));
    world.page->resize(816, 420);
    const QScrollBar *bar = child<QScrollArea>(world.page.get(), "setupScroll")->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    auto *here = child<QPushButton>(world.page.get(), "step-check");
    for (QWidget *focus : {static_cast<QWidget *>(here), child<QWidget>(world.page.get(), "setupNext")}) {
        QTRY_VERIFY(takesFocus(focus));
        QTest::keyClick(focus, Qt::Key_PageDown);
        QVERIFY(bar->value() > 0);
        QTest::keyClick(focus, Qt::Key_End);
        QCOMPARE(bar->value(), bar->maximum());
        QTest::keyClick(focus, Qt::Key_PageUp);
        QVERIFY(bar->value() < bar->maximum());
        QTest::keyClick(focus, Qt::Key_Home);
        QCOMPARE(bar->value(), 0);
        QVERIFY(focus->hasFocus());
    }
    QTRY_VERIFY((here->setFocus(), here->hasFocus()));
    QTest::keyClick(here, Qt::Key_Down);
    QVERIFY(bar->value() > 0);
    QTest::keyClick(here, Qt::Key_Up);
    QCOMPARE(bar->value(), 0);
}

void TestSetupKeys::bringsWhatHasTheFocusIntoSight()
{
    SetupWorld world(4);
    QVERIFY(world.open());
    QVERIFY(world.comesTo("setup-check"));
    QTRY_VERIFY(world.sees("checkState"));
    world.page->resize(816, 420);
    const auto *area = child<QScrollArea>(world.page.get(), "setupScroll");
    QTRY_VERIFY(area->verticalScrollBar()->maximum() > 0);
    auto *below = child<QWidget>(world.page.get(), "checkAgain");
    const auto isInSight = [&] {
        const QRect seen(below->mapTo(area->viewport(), QPoint()), below->size());
        return area->viewport()->rect().contains(seen);
    };
    QVERIFY(below->isVisible());
    QVERIFY(!isInSight());
    QTRY_VERIFY(takesFocus(below, Qt::TabFocusReason));
    QTRY_VERIFY(isInSight());
}

int main(int argc, char **argv)
{
    return runUiTests(argc, argv, {[] { return std::make_unique<TestSetupKeys>(); }});
}

#include "tst_setupkeys.moc"
