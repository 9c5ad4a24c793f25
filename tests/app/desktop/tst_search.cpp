// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desk.h"
#include "tests/app/desktop/connected.h"
#include "tests/app/desktop/suites.h"
#include "tests/app/desktop/workcounts.h"
#include "tests/ui/support/uitest.h"
#include "ui/kit/page.h"
#include "ui/shell/commandrank.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTabWidget>

using namespace tandem;
using namespace Qt::StringLiterals;
using ui::child;

namespace {

/// The whole window over the in-process sandbox, and its command palette.
class Searching
{
public:
    bool start()
    {
        if (!sandbox.start())
            return false;
        desk = std::make_unique<desktop::Desk>(sandbox.options(), sandbox.configuration());
        window = desk->window();
        const QSignalSpy opened(desk.get(), &desktop::Desk::opened);
        window->resize(1024, 700);
        window->show();
        desk->open();
        return QTest::qWaitForWindowActive(window)
            && QTest::qWaitFor([&opened] { return opened.count() == 1; }, 20'000);
    }
    Status connect() { return connectBoth(sandbox, *desk->session()); }

    /// Opens the palette from whatever has the focus.
    void open()
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : window, Qt::Key_K, Qt::ControlModifier);
    }
    /// Text and place of the first that is found.
    QString type(const QString &text)
    {
        search()->setText(text);
        const QModelIndex first = child<QListView>(window, "commandList")->model()->index(0, 0);
        return first.data(Qt::AccessibleTextRole).toString();
    }
    void press(Qt::Key key) { QTest::keyClick(search(), key); }
    void go(const QString &text)
    {
        open();
        static_cast<void>(type(text));
        press(Qt::Key_Return);
    }
    [[nodiscard]] QLineEdit *search() const { return child<QLineEdit>(window, "commandSearch"); }
    [[nodiscard]] bool isOpen() const { return child<QWidget>(window, "commandPalette")->isVisible(); }
    /// What is chosen in the tabs or the list of that name; empty where there is none yet.
    [[nodiscard]] QString chosenIn(const QString &control) const
    {
        if (const auto *tabs = window->findChild<QTabWidget *>(control))
            return tabs->tabText(tabs->currentIndex());
        const auto *list = window->findChild<QComboBox *>(control);
        return list ? list->currentText() : QString();
    }

    ui::TestDialogs dialogs;
    desktop::SandboxDesk sandbox{4};
    std::unique_ptr<desktop::Desk> desk;
    ui::MainWindow *window = nullptr;
};

struct Place
{
    QString typed;
    QString page;
    QString control;
    QString chosen;
};

QList<Place> placesIn(const QString &language)
{
    if (language == "sv"_L1) {
        return {
            {u"spärrar"_s, u"settings"_s, u"settingsTabs"_s, u"Spärrar"_s},
            {u"kontakter mappningar"_s, u"mappings"_s, u"flowOfMapping"_s, u"Kontakter"_s},
            {u"filter uppgifter"_s, u"filters"_s, u"flowOfFilter"_s, u"Uppgifter"_s},
            {u"versioner"_s, u"configuration"_s, u"documentTabs"_s, u"Versioner"_s},
            {u"synka uppgifter från"_s, u"settings"_s, u"settingsTabs"_s, u"Vad som synkas"_s},
            {u"synccontentnotes"_s, u"settings"_s, u"settingsTabs"_s, u"Vad som synkas"_s},
        };
    }
    return {
        {u"guards"_s, u"settings"_s, u"settingsTabs"_s, u"Guards"_s},
        {u"value maps"_s, u"settings"_s, u"settingsTabs"_s, u"Value maps"_s},
        {u"people settings"_s, u"settings"_s, u"settingsTabs"_s, u"People"_s},
        {u"this computer"_s, u"settings"_s, u"settingsTabs"_s, u"This computer"_s},
        {u"schedules events"_s, u"settings"_s, u"settingsTabs"_s, u"Schedules"_s},
        {u"mappings > contacts"_s, u"mappings"_s, u"flowOfMapping"_s, u"Contacts"_s},
        {u"events map"_s, u"mappings"_s, u"flowOfMapping"_s, u"Events"_s},
        {u"filters tasks"_s, u"filters"_s, u"flowOfFilter"_s, u"Tasks"_s},
        {u"not saved"_s, u"configuration"_s, u"documentTabs"_s, u"Not saved"_s},
        {u"versions"_s, u"configuration"_s, u"documentTabs"_s, u"Versions"_s},
        {u"conflicts"_s, u"activity"_s, u"activityTabs"_s, u"Conflicts"_s},
        {u"runs activity"_s, u"activity"_s, u"activityTabs"_s, u"Runs"_s},
    };
}

/// What the tabs of the sync settings call what can be set there.
QSet<QString> textsOfSettings(const ui::Page *page)
{
    QSet<QString> shown;
    for (const char *tab :
        {"flowsTab", "peopleTab", "valueMapsTab", "guardsTab", "realTimeTab", "desktopTab"}) {
        const auto *content = child<QWidget>(page, tab);
        for (const auto *box : content->findChildren<QCheckBox *>())
            shown.insert(box->text());
        for (const auto *label : content->findChildren<QLabel *>()) {
            if (label->buddy())
                shown.insert(label->text());
        }
        // Those of flows say what is set, not what they do.
        for (const auto *button : content->findChildren<QPushButton *>()) {
            if (qstrcmp(tab, "realTimeTab") == 0 && button->isVisibleTo(content))
                shown.insert(button->text());
        }
    }
    for (const auto *control : child<QWidget>(page, "schedulesTab")->findChildren<QWidget *>()) {
        if (control->objectName().startsWith("schedule"_L1) && control->objectName() != "scheduleOf"_L1)
            shown.insert(control->accessibleName());
    }
    shown.remove({}); // What is said of a schedule has no name.
    return shown;
}

/// The parts of the settings that lead to one control.
QList<ui::PagePart> controlParts(const ui::Page *page)
{
    QList<ui::PagePart> parts = page->index().parts;
    parts.removeIf([](const ui::PagePart &part) {
        const QString control = part.argument.section(u'/', 1, 1);
        return control.isEmpty() || control == "network"_L1 || flowFromName(control)
            || part.argument.startsWith("desktop/"_L1);
    });
    return parts;
}

/// What a control is called where it stands.
QStringList namesOf(const QWidget *control, const QWidget *page)
{
    QStringList names{control->accessibleName()};
    if (const auto *button = qobject_cast<const QAbstractButton *>(control))
        names.append(button->text());
    for (const auto *label : page->findChildren<QLabel *>()) {
        if (label->buddy() == control)
            names.append(label->text());
    }
    return names;
}

} // namespace

/// The command palette over the whole window.
class TestSearch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goesToThePlacesOfEveryPage_data();
    void goesToThePlacesOfEveryPage();
    void findsEverySettingByItsWordsAndItsKey();
    void leavesNoSettingOut_data();
    void leavesNoSettingOut();
    void leadsToTheControl();
    void findsWhatIsDoneInThePages();
    void showsTheCardOfAFlow();
    void saysWhyNotRatherThanNothing();
    void comesBackToWhereItWasOpened();
    void knowsWhatIsConnected();
    void readsNothingInTheWindow();
};

void TestSearch::goesToThePlacesOfEveryPage_data()
{
    ui::addLanguages();
}

void TestSearch::goesToThePlacesOfEveryPage()
{
    QFETCH(QString, language);
    const ui::InLanguage spoken(language);
    Searching person;
    QVERIFY(person.start());
    for (const Place &place : placesIn(language)) {
        person.go(place.typed);
        QVERIFY2(!person.isOpen(), qPrintable(place.typed));
        QCOMPARE(person.window->currentPageId(), place.page);
        QTRY_COMPARE(person.chosenIn(place.control), place.chosen);
    }
}

/// No page was seen yet.
void TestSearch::findsEverySettingByItsWordsAndItsKey()
{
    Searching person;
    QVERIFY(person.start());
    person.open();
    const QList<std::pair<QString, QString>> wanted{
        {u"sync tasks from"_s, u"Sync tasks from Startdeliver to Salesforce, "_s},
        {u"synctaskstosalesforce"_s, u"Sync tasks from Startdeliver to Salesforce, "_s},
        {u"salesforceownersasteammembers"_s, u"Set Salesforce owners as Startdeliver team members, "_s},
        {u"sync contentnotes from"_s, u"Sync ContentNotes from Salesforce to Startdeliver, "_s},
        {u"syncContentNotesToStartdeliver"_s, u"Sync ContentNotes from Salesforce to Startdeliver, "_s},
        {u"comments to contentnotes"_s, u"Sync comments from Startdeliver to Salesforce ContentNotes, "_s},
        {u"accept exact"_s, u"Accept all exact, Matches"_s},
        {u"left for people"_s, u"Left for people and other programs, "_s},
        {u"salesforce.apiFloorPercent"_s, u"Left for people and other programs, "_s},
        {u"pollsecondsquiet"_s, u"Looks when it is quiet, every, "_s},
        {u"ownerrule"_s, u"Team members of the customer whom "_s},
        {u"retire the one"_s, u"Retire the one before, "_s},
        {u"proxy user name"_s, u"User name at the proxy, "_s},
        {u"when the window is closed"_s, u"When the window is closed, "_s},
        {u"quiet hours"_s, u"Has quiet hours, Sync settings › Schedules"_s},
        {u"every minutes"_s, u"Minutes, hours or days, Sync settings › Schedules"_s},
        {u"every day weekly"_s, u"How often it runs, "_s},
        {u"missed run once"_s, u"Times that were missed, "_s},
        {u"jitter"_s, u"Up to so many seconds later, "_s}, {u"closedtasks"_s, u"History, "_s}};
    for (const auto &[typed, text] : wanted) {
        const QString first = person.type(typed);
        QVERIFY2(first.startsWith(text), qPrintable(typed + u": "_s + first));
    }
    person.type(u"contentnotes"_s);
    QVERIFY(child<QListView>(person.window, "commandList")->model()->rowCount() > 1);
}

void TestSearch::leavesNoSettingOut_data()
{
    ui::addLanguages();
}

/// Each tab lists what it offers; the labels are those that it shows.
void TestSearch::leavesNoSettingOut()
{
    QFETCH(QString, language);
    const ui::InLanguage spoken(language);
    Searching person;
    QVERIFY(person.start());
    person.window->showPage(u"settings"_s);
    QTRY_VERIFY(person.window->findChild<QWidget *>(u"settingsTabs"_s));
    const ui::Page *page = person.window->currentPage();
    // What is seen has an entry with all of its words.
    QList<QStringList> entries;
    QStringList places;
    for (const ui::PagePart &part : page->index().parts) {
        entries.append(ui::searchWords(part.title + u' ' + part.within + u' ' + part.keywords));
        places.append(part.argument);
    }
    const QSet<QString> shown = textsOfSettings(page);
    QVERIFY(shown.size() > 40);
    for (const QString &text : shown) {
        const QStringList words = ui::searchWords(text);
        const bool found = std::ranges::any_of(entries, [&words](const QStringList &entry) {
            return std::ranges::all_of(words, [&entry](const QString &word) { return entry.contains(word); });
        });
        QVERIFY2(found, qPrintable(text));
    }
    for (const Flow flow : session::supportedFlows())
        QVERIFY2(places.contains(u"schedules/"_s + flowName(flow)), qPrintable(flowName(flow)));
    // And each entry leads to what is called so, and is found first by that.
    person.open();
    const QList<ui::PagePart> parts = controlParts(page);
    QVERIFY(parts.size() > 40);
    for (const ui::PagePart &part : parts) {
        const QString name = part.argument.section(u'/', 1, 1);
        const auto *control = page->findChild<QWidget *>(name);
        QVERIFY2(control, qPrintable(name));
        QVERIFY2(namesOf(control, page).contains(part.title), qPrintable(name + u": "_s + part.title));
        const QString first = person.type(part.title);
        QVERIFY2(first.startsWith(part.title + u", "_s), qPrintable(part.title + u": "_s + first));
    }
}

void TestSearch::leadsToTheControl()
{
    Searching person;
    QVERIFY(person.start());
    const auto focus = [] {
        const QWidget *now = QApplication::focusWidget();
        return now ? now->objectName() : QString();
    };
    for (const QString &name : {u"apiDailyCap"_s, u"syncTasksToSalesforce"_s, u"extraCaFile"_s,
             u"listenAddress"_s, u"onClose"_s, u"scheduleKind"_s}) {
        person.go(name);
        QVERIFY2(!person.isOpen(), qPrintable(name));
        QTRY_COMPARE(focus(), name);
        QTRY_VERIFY(!QApplication::focusWidget()->visibleRegion().isEmpty());
    }
    person.go(u"accept exact"_s);
    QTRY_COMPARE(person.window->currentPageId(), u"matches"_s);
}

/// Nothing is connected and no page was seen: none of it could be done now.
void TestSearch::findsWhatIsDoneInThePages()
{
    Searching person;
    QVERIFY(person.start());
    QTRY_COMPARE(person.window->currentPage()->state(), ui::Page::State::Empty);
    person.open();
    const QList<std::pair<QString, QString>> wanted{
        {u"propose"_s, u"Map same names…, Mappings"_s},
        {u"use it backwards"_s, u"Use it backwards too, Mappings › Values"_s},
        {u"add a condition"_s, u"Add a condition, Filters"_s},
        {u"keep apart matches"_s, u"Keep apart, Matches"_s},
        {u"begin without matching"_s, u"Begin without matching…, Matches"_s},
        {u"save plan"_s, u"Save the plan (JSON)…, Review"_s},
        {u"export excel"_s, u"Table for Excel (CSV)…, Review"_s},
        {u"open a saved plan"_s, u"Open a plan…, Review"_s},
        {u"make a new plan"_s, u"Make a new plan, Review"_s},
        {u"untick all"_s, u"Untick all, Review"_s},
        {u"undo this run activity"_s, u"Undo this run…, Activity › Runs"_s},
        {u"take salesforce"_s, u"Take Salesforce, Activity › Conflicts"_s},
        {u"mute"_s, u"Mute…, Activity › Refused"_s},
        {u"import"_s, u"Import…, Configuration"_s},
        {u"export configuration"_s, u"Export…, Configuration"_s},
        {u"restore this version"_s, u"Restore this version, Configuration › Versions"_s},
        {u"copy request"_s, u"Copy request for my admin, Connections"_s},
    };
    for (const auto &[typed, text] : wanted)
        QCOMPARE(person.type(typed), text);
    // Nothing is told twice in the same words.
    static_cast<void>(person.type({}));
    QStringList told;
    const QAbstractItemModel *all = child<QListView>(person.window, "commandList")->model();
    for (int row = 0; row < all->rowCount(); ++row)
        told.append(all->index(row, 0).data(Qt::AccessibleTextRole).toString());
    QVERIFY(told.size() > wanted.size());
    QCOMPARE(told.removeDuplicates(), 0);
    static_cast<void>(person.type(u"take salesforce"_s));
    person.press(Qt::Key_Return);
    QVERIFY(!person.isOpen());
    QCOMPARE(person.window->currentPageId(), u"activity"_s);
    QCOMPARE(person.chosenIn(u"activityTabs"_s), u"Conflicts"_s);
}

void TestSearch::showsTheCardOfAFlow()
{
    Searching person;
    QVERIFY(person.start());
    // The last one is far below what is seen at first.
    person.go(u"what syncs history"_s);
    QTRY_COMPARE(person.chosenIn(u"settingsTabs"_s), u"What syncs"_s);
    const auto *card = child<QWidget>(person.window, "historyCard");
    QTRY_VERIFY(!card->visibleRegion().isEmpty());
    person.go(u"what syncs accounts"_s);
    QTRY_VERIFY(!child<QWidget>(person.window, "accountsCard")->visibleRegion().isEmpty());
}

/// A hidden button of the page says the same and could only be looked for in vain.
void TestSearch::saysWhyNotRatherThanNothing()
{
    Searching person;
    QVERIFY(person.start() && person.connect());
    person.sandbox.services().withSalesforce([](sandbox::SalesforceService &service) {
        service.insert("Account", {{"Name", "Made Anew"}});
    });
    session::Session *session = person.desk->session();
    QVERIFY(await(session->waiveMatching()));
    const auto ran = await(session->sync({Flow::Accounts}));
    QVERIFY(ran && !ran->error);
    person.window->showPage(u"review"_s, u"undo:%1"_s.arg(ran->runId));
    QTRY_VERIFY(person.window->findChild<QPushButton *>(u"untickAll"_s));
    QTRY_COMPARE_WITH_TIMEOUT(person.window->currentPage()->state(), ui::Page::State::Full, 60'000);
    const auto *apply = child<QPushButton>(person.window, "applyPlan");
    child<QPushButton>(person.window, "untickAll")->click();
    QTRY_COMPARE(apply->text(), u"Apply 0"_s);
    QVERIFY(!apply->isEnabled());
    QCOMPARE(child<QPushButton>(person.window, "applyOld")->text(), apply->text());
    person.open();
    QCOMPARE(person.type(u"apply 0"_s), u"Apply 0, Review, Not now; the page says why."_s);
}

void TestSearch::comesBackToWhereItWasOpened()
{
    Searching person;
    QVERIFY(person.start());
    person.go(u"json document"_s);
    QCOMPARE(person.window->currentPageId(), u"configuration"_s);
    QTRY_VERIFY(person.window->findChild<QWidget *>(u"documentTabs"_s));
    QTRY_COMPARE(person.window->currentPage()->state(), ui::Page::State::Full);
    QTest::keyClick(person.window, Qt::Key_F, Qt::ControlModifier);
    const QWidget *editor = QApplication::focusWidget();
    QVERIFY(editor && person.window->currentPage()->isAncestorOf(editor));
    person.open();
    QVERIFY(person.isOpen());
    QCOMPARE(QApplication::focusWidget(), person.search());
    person.press(Qt::Key_Escape);
    QVERIFY(!person.isOpen());
    QCOMPARE(QApplication::focusWidget(), editor);
    // The page's own buttons are there too.
    person.open();
    QVERIFY(person.type(u"export"_s).startsWith(u"Export…, Configuration"_s));
}

void TestSearch::knowsWhatIsConnected()
{
    Searching person;
    QVERIFY(person.start());
    QTRY_COMPARE(person.window->currentPage()->state(), ui::Page::State::Empty);
    person.open();
    QVERIFY(person.type(u"sync now"_s).endsWith(u", Connect both sides first."_s));
    person.press(Qt::Key_Escape);
    QVERIFY(person.connect());
    person.window->refresh();
    QTRY_COMPARE(person.window->currentPage()->statePane()->headline(), u"Both sides are connected."_s);
    person.open();
    QCOMPARE(person.type(u"sync now"_s), u"Sync now, Overview, Ctrl+R"_s);
    person.press(Qt::Key_Escape);
    // To disconnect asks first; another answer keeps it.
    person.go(u"sign out salesforce"_s);
    QCOMPARE(person.window->currentPageId(), u"connections"_s);
    QTRY_COMPARE(person.dialogs.asked.size(), 1);
    QCOMPARE(person.dialogs.asked.last().title, u"Disconnect Salesforce"_s);
    QVERIFY(!person.dialogs.asked.last().text.contains(u" ?"_s)); // It names the organisation.
    person.open();
    QCOMPARE(person.type(u"change key"_s), u"Change the Startdeliver key, Connections"_s);
    person.press(Qt::Key_Return);
    QTRY_VERIFY(child<QWidget>(person.window->currentPage(), "startdeliverKey")->isVisible());
    person.dialogs.answers.enqueue(u"disconnect"_s);
    person.go(u"disconnect startdeliver"_s);
    QTRY_COMPARE(person.dialogs.asked.size(), 2);
    QTRY_COMPARE(child<QLabel>(person.window, "headerStartdeliver")->accessibleName(),
        u"Startdeliver: not connected"_s);
    // The overview is not shown, and knows.
    const auto obstacle = [&person] {
        person.open();
        const QString said = person.type(u"sync now"_s);
        person.press(Qt::Key_Escape);
        return said;
    };
    QTRY_VERIFY(obstacle().endsWith(u", Connect both sides first."_s));
    person.go(u"sign in salesforce"_s);
    QTRY_VERIFY(child<QWidget>(person.window->currentPage(), "startSignIn")->isVisible());
}

void TestSearch::readsNothingInTheWindow()
{
    Searching person;
    QVERIFY(person.start());
    QTRY_COMPARE(person.window->currentPage()->state(), ui::Page::State::Empty);
    for (auto *counts : {&workElsewhere, &workInTheWindow})
        std::fill(counts->begin(), counts->end(), 0);
    setWorkWitness(&witness);
    const auto end = qScopeGuard([] { setWorkWitness(nullptr); });
    person.open();
    QVERIFY(person.isOpen());
    for (const QString &text : {u"c"_s, u"con"_s, u"contacts mappings"_s, QString()}) {
        const QString first = person.type(text);
        QVERIFY2(!first.isEmpty() && !first.startsWith(u"Find a record"_s), qPrintable(first));
    }
    for (int row = 0; row < 20; ++row)
        person.press(Qt::Key_Down);
    person.press(Qt::Key_Escape);
    for (size_t kind = 0; kind < kinds; ++kind)
        QCOMPARE(workInTheWindow.at(kind).load(), 0);
    // The witness does hear: what a page reads is read elsewhere.
    person.go(u"connections"_s);
    QTRY_VERIFY(workElsewhere.at(static_cast<size_t>(Work::Sql)) > 0);
}

std::unique_ptr<QObject> testSearch()
{
    return std::make_unique<TestSearch>();
}

#include "tst_search.moc"
