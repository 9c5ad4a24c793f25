// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statestore.h"
#include "tests/app/desktop/connected.h"
#include "tests/app/desktop/listener.h"
#include "tests/app/desktop/pages.h"
#include "tests/app/desktop/person.h"
#include "tests/app/desktop/suites.h"
#include "ui/activity/mutesheet.h"
#include "ui/connect/appsheet.h"
#include "ui/draft/savesheet.h"
#include "ui/filter/filtersheet.h"
#include "ui/help/aboutsheet.h"
#include "ui/help/logwindow.h"
#include "ui/help/supportsheet.h"
#include "ui/inspector/inspectorwindow.h"
#include "ui/mapping/fieldlistview.h"
#include "ui/mapping/proposalsheet.h"
#include "ui/mapping/savesheet.h"
#include "ui/settings/matchkeysheet.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/newprofilesheet.h"
#include "ui/shell/shortcutsheet.h"

#include <QMessageBox>
#include <QPointer>

using namespace tandem;
using namespace Qt::StringLiterals;
using ui::child;

namespace {

/// One that can be seen; none: not yet, or not any more.
template <typename T> QWidget *shown(const QWidget *window)
{
    for (T *each : window->findChildren<T *>()) {
        if (each->isVisible())
            return each;
    }
    return nullptr;
}

using Act = std::function<bool(Person &)>;

Act press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    return [key, modifiers](Person &person) {
        person.press(key, modifiers);
        return true;
    };
}

Act tabTo(const char *name)
{
    return [name](Person &person) { return person.tabTo(name); };
}

Act inTurn(const QList<Act> &acts)
{
    return [acts](Person &person) {
        return std::all_of(acts.cbegin(), acts.cend(), [&person](const Act &act) { return act(person); });
    };
}

/// A button, by keys.
Act use(const char *name)
{
    return inTurn({tabTo(name), press(Qt::Key_Space)});
}

/// Of the menu that is open.
bool chooseInMenu(const char *action)
{
    if (!QTest::qWaitFor([] { return QApplication::activePopupWidget() != nullptr; }, 20'000))
        return false;
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    const auto isThere = [&] {
        return menu->activeAction() && menu->activeAction()->objectName() == QLatin1StringView(action);
    };
    for (qsizetype i = 0; menu && i < menu->actions().size() && !isThere(); ++i)
        QTest::keyClick(menu, Qt::Key_Down);
    if (!menu || !isThere())
        return false;
    QTest::keyClick(menu, Qt::Key_Return);
    return true;
}

/// What the window finds by this word.
Act find(const QByteArray &word)
{
    return [word](Person &person) {
        person.press(Qt::Key_K, Qt::ControlModifier);
        person.type(word);
        person.press(Qt::Key_Return);
        return true;
    };
}

bool openNewProfile(Person &person)
{
    person.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    return chooseInMenu("newProfile");
}

bool inspectARecord(Person &person)
{
    person.press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    if (!person.tabTo("inspectedId"))
        return false;
    person.type(await(person.desk->session()->links(Flow::Accounts))->first().salesforce.text().toLatin1());
    person.press(Qt::Key_Return);
    return person.comesTo("recordTitle");
}

/// What is typed in a list is looked for, and Return goes to what was found.
bool unmapPhone(Person &person)
{
    if (!person.tabTo("salesforceFields"))
        return false;
    person.type("Phone");
    person.press(Qt::Key_Return);
    if (child<ui::FieldListView>(person.window, "salesforceFields")->currentField() != "Phone"_L1)
        return false;
    person.press(Qt::Key_Delete);
    return person.page()->hasUnsavedEdits();
}

bool goToTheConflict(Person &person)
{
    return person.tabTo("conflicts") && person.tabTo("alwaysTake");
}

bool goToTheCause(Person &person)
{
    auto *mute = child<QPushButton>(person.window, "muteCause");
    return person.tabTo("causes") && QTest::qWaitFor([mute] { return mute->isVisible(); }, 20'000);
}

/// Where there is no tray, and something runs by itself.
bool closeTheWindow(Person &person)
{
    session::WatchView view;
    view.running = true;
    view.health = u"good"_s;
    Q_EMIT person.desk->session()->watchChanged(view);
    person.window->close();
    return true;
}

bool nothingRuns(Person &person)
{
    Q_EMIT person.desk->session()->watchChanged({});
    return true;
}

/// How a person comes to a sheet.
struct Opener
{
    const char *row;
    const char *page; ///< and behind a slash the part of it
    QWidget *(*find)(const QWidget *window);
    Act before; ///< up to where the focus is when it opens
    Act open;
    Act after; ///< leaves the page as it was
};

/// Every class of a sheet stands here once at least: tests/arch looks at it.
const QList<Opener> &openers()
{
    constexpr auto ctrlShift = Qt::ControlModifier | Qt::ShiftModifier;
    const Act edit = use("syncTasksToSalesforce");
    const Act undo = press(Qt::Key_Z, Qt::ControlModifier);
    // Once it can be done: Review first reads what there is to apply.
    const Act toMain = [](Person &person) { return person.goOn(); };
    static const QList<Opener> rows{
        {"search", "overview", shown<ui::CommandPalette>, {}, press(Qt::Key_K, Qt::ControlModifier), {}},
        {"shortcuts", "review", shown<ui::ShortcutSheet>, {}, press(Qt::Key_Question), {}},
        {"about", "overview", shown<ui::AboutSheet>, {}, find("about"), {}},
        {"log", "overview", shown<ui::LogWindow>, {}, press(Qt::Key_L, ctrlShift), {}},
        {"support bundle", "overview", shown<ui::SupportSheet>, {}, press(Qt::Key_B, ctrlShift), {}},
        {"inspector", "overview", shown<ui::InspectorWindow>, {}, press(Qt::Key_I, ctrlShift), {}},
        {"inspector of a record", "overview", shown<ui::InspectorWindow>, {}, inspectARecord, {}},
        {"new profile", "overview", shown<ui::NewProfileSheet>, {}, openNewProfile, {}},
        {"app in Salesforce", "connections", shown<ui::AppSheet>,
            inTurn({use("reconnectSalesforce"), tabTo("showAppSettings")}), press(Qt::Key_Space),
            use("backToSalesforce")},
        {"match keys", "settings/flows", shown<ui::MatchKeySheet>, tabTo("accountsMatchKeys"),
            press(Qt::Key_Space), {}},
        {"proposals", "mappings", shown<ui::ProposalSheet>, tabTo("proposeMappings"), press(Qt::Key_Space),
            {}},
        {"saving mappings", "mappings", shown<ui::SaveSheet>, unmapPhone, toMain, undo},
        {"saving filters", "filters", shown<ui::FilterSheet>, use("addCondition"), toMain, use("undoFilter")},
        {"saving settings", "settings/flows", shown<ui::ConfigSaveSheet>, edit, toMain, undo},
        {"discarding", "settings/flows", shown<QMessageBox>, edit, find("discard"), undo},
        {"quitting", "settings/flows", shown<QMessageBox>, edit, press(Qt::Key_Q, Qt::ControlModifier), undo},
        {"closing", "overview", shown<QMessageBox>, {}, closeTheWindow, nothingRuns},
        {"leaving Salesforce", "connections", shown<QMessageBox>, tabTo("disconnectSalesforce"),
            press(Qt::Key_Space), {}},
        {"leaving Startdeliver", "connections", shown<QMessageBox>, tabTo("disconnectStartdeliver"),
            press(Qt::Key_Space), {}},
        {"new secret", "settings/realtime", shown<QMessageBox>, tabTo("renewSecret"), press(Qt::Key_Space),
            {}},
        {"retiring a secret", "settings/realtime", shown<QMessageBox>, tabTo("retireSecret"),
            press(Qt::Key_Space), {}},
        {"always for a field", "activity/conflicts", shown<QMessageBox>, goToTheConflict,
            press(Qt::Key_Space), {}},
        {"deletes before they are applied", "review", shown<QMessageBox>, tabTo("planRows"), toMain, {}},
        {"beginning without matching", "matches", shown<QMessageBox>, tabTo("waiveMatching"),
            press(Qt::Key_Space), {}},
        {"muting", "activity/refusals", shown<ui::MuteSheet>, goToTheCause, press(Qt::Key_M), {}}};
    return rows;
}

} // namespace

/// Opens every sheet and every kind of question as somebody without a mouse does, keeps a picture of it for
/// people, listens to it, walks round in it, and leaves it by Esc: nothing has changed then, and the focus is
/// where it was.
class TestSheets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void tellsEveryControlAndGivesTheFocusBack_data();
    void tellsEveryControlAndGivesTheFocusBack();
    void pressesThePrimaryActionByCtrlReturn_data();
    void pressesThePrimaryActionByCtrlReturn();
    void endsWithASheetThatIsOpen_data();
    void endsWithASheetThatIsOpen();
    void cleanupTestCase();

private:
    static void refuseOne(Person &person, const session::LinkView &link);
    static void planADelete(const Person &person, qint64 plan);
    void prepare(Person &person);
    void goTo(Person &person, const Opener &opener);
    QWidget *open(Person &person, const Opener &opener);

    std::unique_ptr<Person> m_person;
};

/// Salesforce takes nothing that is written to this pair.
void TestSheets::refuseOne(Person &person, const session::LinkView &link)
{
    person.sandbox.services().withSalesforce([&](sandbox::SalesforceService &service) {
        service.switches().broken.insert(
            link.salesforce.text().toLatin1(), "FIELD_CUSTOM_VALIDATION_EXCEPTION");
    });
    person.sandbox.services().withStartdeliver([&](sandbox::StartdeliverService &service) {
        service.update("customer", link.startdeliver.number(), {{"name", "Refused"}});
    });
}

/// As the plan of a configuration that lets deletes through has it.
void TestSheets::planADelete(const Person &person, qint64 plan)
{
    const auto state = store::StateStore::open(
        {person.desk->session()->dataDirectory(), std::make_shared<SystemClock>(), 7});
    QVERIFY(state);
    store::PlanRow row;
    row.planId = plan;
    row.flow = Flow::Contacts;
    row.action = store::Action::Delete;
    row.target = RecordId(u"900"_s);
    row.ticked = true;
    const std::function<Result<bool>(store::StateTransaction &)> job =
        [row](store::StateTransaction &tx) -> Result<bool> {
        QList<store::PlanRow> rows{row};
        TANDEM_CHECK(tx.addPlanRows(rows));
        return true;
    };
    QVERIFY(await((*state)->write<bool>(job)));
}

/// Connected, synced, with a conflict and a refusal, edited and planned.
void TestSheets::prepare(Person &person)
{
    QVERIFY(person.start());
    // The program's own questions, not the answers of a test.
    ui::Dialogs::setCurrent(nullptr);
    QTRY_COMPARE_WITH_TIMEOUT(person.page()->state(), ui::Page::State::Empty, 60'000);
    session::Session *session = person.desk->session();
    QVERIFY(connectBoth(person.sandbox, *session));
    person.window->refresh();
    QTRY_COMPARE_WITH_TIMEOUT(person.headline(), u"Both sides are connected."_s, 60'000);
    QVERIFY(await(session->sync()));
    const auto links = await(session->links(Flow::Accounts));
    QVERIFY(links && !links->isEmpty());
    person.sandbox.services().withSalesforce([&](sandbox::SalesforceService &service) {
        QVERIFY(service.update(links->first().salesforce.text().toLatin1(), {{"Name", "From the left"}}));
    });
    person.sandbox.services().withStartdeliver([&](sandbox::StartdeliverService &service) {
        service.update("customer", links->first().startdeliver.number(), {{"name", "From the right"}});
    });
    QVERIFY(await(session->sync()));
    const auto conflicts = await(session->conflicts());
    QVERIFY(conflicts && !conflicts->isEmpty());
    refuseOne(person, links->at(1));
    QVERIFY(await(session->sync()));
    const auto refused = await(session->refusals());
    QVERIFY(refused && !refused->isEmpty());
    editInSalesforce(person.sandbox, links->last().salesforce);
    const auto plan = await(session->plan());
    QVERIFY(plan);
    planADelete(person, plan->id);
}

void TestSheets::goTo(Person &person, const Opener &opener)
{
    const QString place = QString::fromLatin1(opener.page);
    person.window->showPage(place.section(u'/', 0, 0), place.section(u'/', 1));
    QTRY_COMPARE_WITH_TIMEOUT(person.page()->state(), ui::Page::State::Full, 60'000);
    waitUntilAllIsThere(place, person.page());
    QTRY_VERIFY_WITH_TIMEOUT(isStill(person.page()), 60'000);
    // The focus goes into a page a turn after it is full.
    QTRY_VERIFY(person.page()->isAncestorOf(QApplication::focusWidget()));
}

/// None where something is wrong with the way to it.
QWidget *TestSheets::open(Person &person, const Opener &opener)
{
    QWidget *sheet = nullptr;
    const auto isOpen = [&] {
        sheet = opener.find(person.window);
        return sheet && sheet->isActiveWindow() && sheet->isAncestorOf(QApplication::focusWidget());
    };
    if (!opener.open(person) || !QTest::qWaitFor(isOpen, 20'000))
        return nullptr;
    return QTest::qWaitFor([&] { return isStill(sheet); }, 60'000) ? sheet : nullptr;
}

void TestSheets::initTestCase()
{
    m_person = std::make_unique<Person>(20);
    prepare(*m_person);
}

void TestSheets::tellsEveryControlAndGivesTheFocusBack_data()
{
    QTest::addColumn<int>("number");
    for (int i = 0; i < openers().size(); ++i)
        QTest::newRow(openers().at(i).row) << i;
}

void TestSheets::tellsEveryControlAndGivesTheFocusBack()
{
    QFETCH(const int, number);
    const Opener &opener = openers().at(number);
    Person &person = *m_person;
    goTo(person, opener);
    if (QTest::currentTestFailed())
        return;
    QVERIFY(!opener.before || opener.before(person));
    const QPointer<QWidget> focus = QApplication::focusWidget();
    QVERIFY(focus);
    const QString control = focus->objectName();
    const bool edited = person.page()->hasUnsavedEdits();
    const auto configured = await(person.desk->session()->configurationText());

    QPointer<QWidget> sheet = open(person, opener);
    QVERIFY(sheet);
    const QString name = QString::fromLatin1(opener.row);
    ui::saveScreen(sheet, u"sheet-"_s + QString(name).replace(u' ', u'-'));
    Listener listener(sheet);
    listener.hear(name);
    QVERIFY(listener.heard() > 0);
    listener.goRound();
    listener.goThrough(sheet, true);
    QVERIFY(sheet && sheet->isVisible());

    person.press(Qt::Key_Escape);
    QTRY_VERIFY(!sheet || !sheet->isVisible());
    person.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(person.window));
    QVERIFY(person.window->isVisible());
    // What was counted anew meanwhile has buttons of the same names.
    const auto isBack = [&focus, &control] {
        const QWidget *now = QApplication::focusWidget();
        return focus ? now == focus : now && !control.isEmpty() && now->objectName() == control;
    };
    QTRY_VERIFY2(isBack(),
        QApplication::focusWidget() ? qPrintable(QApplication::focusWidget()->objectName())
                                    : "nothing has the focus");
    QCOMPARE(person.page()->hasUnsavedEdits(), edited);
    QCOMPARE(await(person.desk->session()->configurationText()).value(), configured.value());
    QVERIFY(!opener.after || opener.after(person));
    QTRY_VERIFY(!person.page()->hasUnsavedEdits());
    QVERIFY2(listener.faults().isEmpty(), qPrintable(u'\n' + listener.faults().join(u'\n')));
}

void TestSheets::pressesThePrimaryActionByCtrlReturn_data()
{
    tellsEveryControlAndGivesTheFocusBack_data();
}

/// From every control of every sheet that has one.
void TestSheets::pressesThePrimaryActionByCtrlReturn()
{
    QFETCH(const int, number);
    const Opener &opener = openers().at(number);
    Person &person = *m_person;
    goTo(person, opener);
    if (QTest::currentTestFailed())
        return;
    QVERIFY(!opener.before || opener.before(person));
    QPointer<QWidget> sheet = open(person, opener);
    QVERIFY(sheet);
    QPushButton *primary = nullptr;
    for (QPushButton *each : sheet->findChildren<QPushButton *>()) {
        if (each->isVisible() && each->property("buttonRole").toString() == "primary"_L1)
            primary = each;
    }
    int pressed = 0;
    if (primary) {
        // What it would do is left out: each sheet is asked from all of its controls.
        QObject::disconnect(primary, &QPushButton::clicked, nullptr, nullptr);
        primary->setEnabled(true);
        QObject::connect(primary, &QPushButton::clicked, primary, [&pressed] { ++pressed; });
        for (QWidget *stop : ui::tabStops(sheet)) {
            const int before = pressed;
            stop->setFocus(Qt::TabFocusReason);
            person.press(Qt::Key_Return, Qt::ControlModifier);
            QVERIFY2(sheet && pressed == before + 1, qPrintable(stop->objectName()));
        }
    }
    person.press(Qt::Key_Escape);
    QTRY_VERIFY(!sheet || !sheet->isVisible());
    person.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(person.window));
    QVERIFY(!opener.after || opener.after(person));
    QTRY_VERIFY(!person.page()->hasUnsavedEdits());
}

void TestSheets::endsWithASheetThatIsOpen_data()
{
    QTest::addColumn<int>("number");
    for (int i = 0; i < openers().size(); ++i) {
        if (QByteArray(openers().at(i).row).startsWith("saving "))
            QTest::newRow(openers().at(i).row) << i;
    }
}

/// The program is told to end, which asks nobody: page, sheet and what it is counting go together.
void TestSheets::endsWithASheetThatIsOpen()
{
    QFETCH(const int, number);
    const Opener &opener = openers().at(number);
    m_person.reset();
    Person person(6);
    prepare(person);
    if (QTest::currentTestFailed())
        return;
    goTo(person, opener);
    if (QTest::currentTestFailed())
        return;
    QVERIFY(opener.before(person));
    QVERIFY(opener.open(person));
    QPointer<QWidget> sheet;
    QTRY_VERIFY((sheet = opener.find(person.window)));
    person.window->closeNow();
    QVERIFY(!person.window->isVisible());
    person.desk.reset();
    QVERIFY(!sheet);
}

void TestSheets::cleanupTestCase()
{
    m_person.reset();
}

std::unique_ptr<QObject> testSheets()
{
    return std::make_unique<TestSheets>();
}

#include "tst_sheets.moc"
