// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/commandsearch.h"
#include "tests/ui/shell/recordsearch.h"
#include "tests/ui/support/uitest.h"
#include "ui/kit/page.h"
#include "ui/kit/theme.h"
#include "ui/shell/commandmodel.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/mainwindow.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScopeGuard>
#include <QSignalSpy>

using namespace tandem;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

/// A page with a field, parts, and actions that say what was asked of it.
class SpyPage : public Page
{
public:
    SpyPage()
        : Page(u"Second"_s)
        , field(new QLineEdit)
    {
        setContent(field);
        primary = setPrimaryAction(u"Apply"_s, u"apply"_s);
        primary->setToolTip(u"Writes it (Ctrl+Enter)"_s);
        undo = addSecondaryAction({}, u"undoSpy"_s);
        undo->setAccessibleName(u"Undo: a step (Ctrl+Z)"_s);
        connect(undo, &QPushButton::clicked, this, [this] { ++undone; });
        showContent();
    }
    void open(const QString &argument) override { opened.append(argument); }
    [[nodiscard]] bool canSearch() const override { return true; }
    bool focusSearch() override { return searched = true; }
    [[nodiscard]] bool stopsRun() const override { return applies; }
    [[nodiscard]] PageIndex index() const override
    {
        return {u"another"_s, {{u"one/tray"_s, u"Tray"_s, u"Cupboard"_s, u"drawer"_s}}};
    }

    QLineEdit *field;
    QPushButton *primary;
    QPushButton *undo;
    QStringList opened;
    int undone = 0;
    bool searched = false;
    bool applies = false;
};

/// A window with a second page, and what a person does in its palette.
class Shell
{
public:
    explicit Shell(const QString &settingsFile = {})
        : window(desk.session.get(), settingsFile)
    {
        window.addPage(u"second"_s, u"review"_s, u"Second"_s, page);
        window.show();
        active = QTest::qWaitForWindowActive(&window);
        palette = child<QWidget>(&window, "commandPalette");
        search = child<QLineEdit>(&window, "commandSearch");
        list = child<QListView>(&window, "commandList");
    }

    void open() { QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier); }
    void type(const QString &text)
    {
        search->clear();
        QTest::keyClicks(search, text);
    }
    void press(Qt::Key key) { QTest::keyClick(search, key); }
    /// The texts that are found.
    [[nodiscard]] QStringList found() const
    {
        QStringList texts;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            texts.append(list->model()->index(row, 0).data().toString());
        return texts;
    }
    [[nodiscard]] QModelIndex row(const QString &text) const
    {
        const auto at = found().indexOf(text);
        return at < 0 ? QModelIndex() : list->model()->index(static_cast<int>(at), 0);
    }

    Desk desk{0};
    MainWindow window;
    SpyPage *page = new SpyPage;
    bool active = false;
    QWidget *palette;
    QLineEdit *search;
    QListView *list;
};

} // namespace

/// The command palette in its window: what it offers, and what keys and clicks do.
class TestPalette : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goesWhereTheNameSays();
    void movesByKeysAndClicks();
    void givesTheFocusBack();
    void closesWhenTheFocusGoesElsewhere();
    void saysWhySomethingCannotBeDone();
    void doesWhatThePagesButtonsDo();
    void leadsToNoButtonThatIsNotThere();
    void remembersWhatWasUsed();
    void tellsScreenReadersTheCurrentRow();
    void searchesInTheLanguageThatIsShown();
    void fitsTheSmallestWindow_data();
    void fitsTheSmallestWindow();
    void standsInTheHeaderAsRoomAllows();
};

void TestPalette::goesWhereTheNameSays()
{
    Shell shell;
    QVERIFY(shell.active);
    shell.open();
    QVERIFY(shell.palette->isVisible());
    QCOMPARE(QApplication::focusWidget(), shell.search);
    shell.type(u"second"_s);
    QCOMPARE(shell.found().first(), u"Second"_s);
    QCOMPARE(shell.row(u"Second"_s).data(CommandModel::KeysRole).toString(), u"Alt+2"_s);
    shell.press(Qt::Key_Return);
    QVERIFY(!shell.palette->isVisible());
    QCOMPARE(shell.window.currentPageId(), u"second"_s);
    QCOMPARE(QApplication::focusWidget(), shell.page->field);
    QVERIFY(shell.page->opened.isEmpty());
    // A part of a page, by its place and by a keyword; from the button in the header.
    shell.window.showPage(u"overview"_s);
    for (const QString &typed : {u"cupboard tray"_s, u"drawer"_s}) {
        click(&shell.window, "openSearch");
        shell.type(typed);
        QCOMPARE(shell.row(u"Tray"_s).data(CommandModel::PlaceRole).toString(), u"Second › Cupboard"_s);
        shell.press(Qt::Key_Return);
    }
    QCOMPARE(shell.window.currentPageId(), u"second"_s);
    QCOMPARE(shell.page->opened, QStringList({u"one/tray"_s, u"one/tray"_s}));
    // What the header's menu has is found, and the search does not find itself.
    bool logged = false;
    shell.window.addMenuEntry(u"log"_s, u"Log"_s, {}, [&logged] { logged = true; });
    shell.open();
    QVERIFY(!shell.found().contains(u"Search"_s));
    shell.type(u"log"_s);
    shell.press(Qt::Key_Enter);
    QVERIFY(logged);
}

void TestPalette::movesByKeysAndClicks()
{
    Shell shell;
    QVERIFY(shell.active);
    shell.open();
    const int rows = shell.list->model()->rowCount();
    QVERIFY(rows > 12);
    QCOMPARE(shell.list->currentIndex().row(), 0);
    shell.press(Qt::Key_Down);
    shell.press(Qt::Key_Tab);
    QCOMPARE(shell.list->currentIndex().row(), 2);
    QCOMPARE(QApplication::focusWidget(), shell.search);
    shell.press(Qt::Key_Up);
    QTest::keyClick(shell.search, Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(shell.list->currentIndex().row(), 0);
    shell.press(Qt::Key_Up);
    QCOMPARE(shell.list->currentIndex().row(), rows - 1);
    QVERIFY(shell.list->viewport()->rect().intersects(shell.list->visualRect(shell.list->currentIndex())));
    shell.press(Qt::Key_PageUp);
    QVERIFY(shell.list->currentIndex().row() < rows - 3);
    shell.press(Qt::Key_PageDown);
    QCOMPARE(shell.list->currentIndex().row(), rows - 1);
    shell.press(Qt::Key_Down);
    QCOMPARE(shell.list->currentIndex().row(), 0);
    shell.type(u"second"_s);
    const QRect second = shell.list->visualRect(shell.row(u"Second"_s));
    QTest::mouseClick(shell.list->viewport(), Qt::LeftButton, {}, second.center());
    QCOMPARE(shell.window.currentPageId(), u"second"_s);
    QVERIFY(!shell.palette->isVisible());
    // Nothing is found: it says so, and Return does nothing.
    shell.open();
    shell.search->setText(u"ж"_s);
    QVERIFY(child<QLabel>(&shell.window, "commandNone")->isVisible());
    QVERIFY(child<QLabel>(&shell.window, "commandNone")->text().contains(u"“ж”"_s));
    shell.press(Qt::Key_Down);
    shell.press(Qt::Key_Return);
    QVERIFY(shell.palette->isVisible());
    // A click into the panel keeps it, one beside it closes it and clicks nothing.
    QTest::mouseClick(child<QLabel>(&shell.window, "commandNone"), Qt::LeftButton);
    QVERIFY(shell.palette->isVisible());
    const QWidget *place = child<QWidget>(&shell.window, "nav-overview");
    QTest::mouseClick(shell.palette, Qt::LeftButton, {},
        shell.palette->mapFromGlobal(place->mapToGlobal(place->rect().center())));
    QVERIFY(!shell.palette->isVisible());
    QCOMPARE(shell.window.currentPageId(), u"second"_s);
}

void TestPalette::givesTheFocusBack()
{
    Shell shell;
    QVERIFY(shell.active);
    shell.window.showPage(u"second"_s);
    shell.page->field->setText(u"what was typed"_s);
    shell.page->field->setFocus();
    QTest::keyClick(shell.page->field, Qt::Key_K, Qt::ControlModifier);
    QVERIFY(shell.palette->isVisible());
    QCOMPARE(QApplication::focusWidget(), shell.search);
    shell.type(u"anything"_s);
    shell.press(Qt::Key_Escape);
    QVERIFY(!shell.palette->isVisible());
    QCOMPARE(QApplication::focusWidget(), shell.page->field);
    QCOMPARE(shell.page->field->text(), u"what was typed"_s);
    // It begins anew, and its own key closes it.
    shell.open();
    QCOMPARE(shell.search->text(), QString());
    QTest::keyClick(shell.search, Qt::Key_K, Qt::ControlModifier);
    QVERIFY(!shell.palette->isVisible());
    QCOMPARE(QApplication::focusWidget(), shell.page->field);
}

void TestPalette::closesWhenTheFocusGoesElsewhere()
{
    Shell shell;
    QVERIFY(shell.active);
    shell.window.showPage(u"second"_s);
    // The keys of the window do what they do.
    shell.open();
    QTest::keyClick(shell.search, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(shell.page->searched);
    QVERIFY(!shell.palette->isVisible());
    shell.open();
    QTest::keyClick(shell.search, Qt::Key_1, Qt::AltModifier);
    QCOMPARE(shell.window.currentPageId(), u"overview"_s);
    QVERIFY(!shell.palette->isVisible());
    // What is a key elsewhere is a letter here.
    shell.open();
    shell.press(Qt::Key_Question);
    QVERIFY(shell.palette->isVisible());
    QVERIFY(!shell.window.findChild<QWidget *>(u"shortcutSheet"_s));
    child<QWidget>(&shell.window, "nav-overview")->setFocus();
    QVERIFY(!shell.palette->isVisible());
}

void TestPalette::saysWhySomethingCannotBeDone()
{
    Shell shell;
    QVERIFY(shell.active);
    shell.open();
    shell.type(u"stop run"_s);
    QCOMPARE(shell.found().first(), u"Stop the run"_s);
    const QModelIndex idle = shell.list->currentIndex();
    QCOMPARE(idle.data().toString(), u"Stop the run"_s);
    QCOMPARE(idle.data(CommandModel::ObstacleRole).toString(), u"No run is going."_s);
    QVERIFY(!idle.flags().testFlag(Qt::ItemIsEnabled));
    shell.press(Qt::Key_Return);
    QVERIFY(shell.palette->isVisible());
    QTest::mouseClick(shell.list->viewport(), Qt::LeftButton, {}, shell.list->visualRect(idle).center());
    QVERIFY(shell.palette->isVisible());
    shell.press(Qt::Key_Escape);
    Q_EMIT shell.desk.session->runStarted(u"manual"_s);
    shell.open();
    shell.type(u"stop run"_s);
    QVERIFY(shell.row(u"Stop the run"_s).flags().testFlag(Qt::ItemIsEnabled));
    shell.type(u"sync now"_s);
    QCOMPARE(shell.row(u"Sync now"_s).data(CommandModel::ObstacleRole).toString(), u"A run is going."_s);
    shell.press(Qt::Key_Escape);
    Q_EMIT shell.desk.session->runFinished({});
    // A pause, as far as something runs by itself.
    const auto obstacleOf = [&shell](const QString &text) {
        shell.open();
        shell.type(text);
        const QString obstacle = shell.row(text).data(CommandModel::ObstacleRole).toString();
        shell.press(Qt::Key_Escape);
        return obstacle;
    };
    QCOMPARE(obstacleOf(u"Pause for an hour"_s), u"Nothing runs by itself now."_s);
    session::WatchView view;
    view.running = true;
    Q_EMIT shell.desk.session->watchChanged(view);
    QCOMPARE(obstacleOf(u"Pause for an hour"_s), QString());
    QCOMPARE(obstacleOf(u"Go on"_s), u"It is not paused."_s);
    view.pausedUntil = Instant{1};
    Q_EMIT shell.desk.session->watchChanged(view);
    QCOMPARE(obstacleOf(u"Pause for an hour"_s), u"It is paused already."_s);
    QCOMPARE(obstacleOf(u"Go on"_s), QString());
}

void TestPalette::doesWhatThePagesButtonsDo()
{
    Shell shell;
    QVERIFY(shell.active);
    // Another page's is led to, and done there.
    const QSignalSpy applied(shell.page->primary, &QPushButton::clicked);
    shell.open();
    shell.type(u"apply"_s);
    QCOMPARE(shell.row(u"Apply"_s).data(CommandModel::PlaceRole).toString(), u"Second"_s);
    shell.press(Qt::Key_Return);
    QCOMPARE(shell.window.currentPageId(), u"second"_s);
    QCOMPARE(QApplication::focusWidget(), shell.page->primary);
    QCOMPARE(applied.count(), 0);
    shell.page->primary->setEnabled(false);
    shell.open();
    shell.type(u"apply"_s);
    QCOMPARE(
        shell.row(u"Apply"_s).data(CommandModel::ObstacleRole).toString(), u"Not now; the page says why."_s);
    shell.press(Qt::Key_Return);
    QVERIFY(shell.palette->isVisible());
    shell.type(u"undo step"_s);
    const QModelIndex undo = shell.row(u"Undo: a step"_s);
    QVERIFY(undo.isValid());
    QCOMPARE(undo.data(CommandModel::PlaceRole).toString(), u"Second"_s);
    shell.press(Qt::Key_Return);
    QCOMPARE(shell.page->undone, 1);
    shell.page->primary->setEnabled(true);
    shell.page->undo->hide();
    shell.open();
    QCOMPARE(shell.row(u"Apply"_s).data(CommandModel::KeysRole).toString(), u"Ctrl+Enter"_s);
    QVERIFY(!shell.row(u"Undo: a step"_s).isValid());
}

void TestPalette::leadsToNoButtonThatIsNotThere()
{
    Shell shell;
    QVERIFY(shell.active);
    QPushButton *trial = shell.page->addSecondaryAction(u"Try some"_s, u"trySome"_s);
    const auto offers = [&shell](const QString &text) {
        shell.open();
        const bool offered = shell.row(text).isValid();
        shell.press(Qt::Key_Escape);
        return offered;
    };
    QVERIFY(offers(u"Try some"_s));
    trial->hide();
    QVERIFY(!offers(u"Try some"_s));
    // The main action is what the page is for: it is there before it was read, and not while it is at work.
    shell.page->showBusy(u"Reading"_s);
    QVERIFY(shell.page->primary->isHidden());
    QVERIFY(offers(u"Apply"_s));
    shell.page->showContent();
    shell.page->primary->setText(u"Applying…"_s);
    shell.page->applies = true;
    QVERIFY(!offers(u"Applying…"_s));
}

void TestPalette::remembersWhatWasUsed()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"window.ini"_s);
    {
        Shell shell(file);
        QVERIFY(shell.active);
        shell.open();
        shell.type(u"tray"_s);
        shell.press(Qt::Key_Return);
        shell.open();
        shell.type(u"second"_s);
        shell.press(Qt::Key_Return);
        shell.open();
        QCOMPARE(shell.found().mid(0, 2), QStringList({u"Second"_s, u"Tray"_s}));
    }
    // Also after a start in another language.
    const InLanguage swedish(u"sv"_s);
    Shell again(file);
    QVERIFY(again.active);
    again.open();
    QCOMPARE(again.found().mid(0, 2), QStringList({u"Second"_s, u"Tray"_s}));
}

void TestPalette::tellsScreenReadersTheCurrentRow()
{
    Shell shell;
    QVERIFY(shell.active);
    const auto spoken = [](QWidget *widget, QAccessible::Text what) {
        return QAccessible::queryAccessibleInterface(widget)->text(what);
    };
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(shell.list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(spoken(shell.list, QAccessible::Name), u"What was found"_s);
    QCOMPARE(
        spoken(shell.search, QAccessible::Name), u"Search for an action, a page, a setting or a record"_s);
    QCOMPARE(spoken(child<QWidget>(&shell.window, "openSearch"), QAccessible::Name), u"Search (Ctrl+K)"_s);
    shell.open();
    shell.type(u"second"_s);
    QCOMPARE(spoken(shell.search, QAccessible::Description), u"Second, Section, Alt+2"_s);
    QCOMPARE(list->child(0)->role(), QAccessible::ListItem);
    QCOMPARE(shell.list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(),
        u"Second, Section, Alt+2"_s);
    shell.press(Qt::Key_Down);
    QCOMPARE(spoken(shell.search, QAccessible::Description), u"Tray, Second › Cupboard"_s);
    shell.type(u"stop run"_s);
    QVERIFY(spoken(shell.search, QAccessible::Description).endsWith(u", No run is going."_s));
    shell.search->setText(u"ж"_s);
    QVERIFY(spoken(shell.search, QAccessible::Description).startsWith(u"Nothing is called “ж”."_s));
}

void TestPalette::searchesInTheLanguageThatIsShown()
{
    const auto light = qScopeGuard([] { Theme::instance()->setMode(Theme::Mode::Light); });
    const InLanguage swedish(u"sv"_s);
    Shell shell;
    QVERIFY(shell.active);
    shell.open();
    shell.search->setText(u"mörkt"_s); // Qt Test types ASCII alone.
    QCOMPARE(shell.found().first(), u"Mörkt"_s);
    shell.press(Qt::Key_Return);
    QVERIFY(Theme::instance()->isDark());
    // Whoever cannot read the window finds their language.
    shell.open();
    for (const auto &[typed, title] : {std::pair(u"tyska"_s, u"Deutsch"_s), {u"german"_s, u"Deutsch"_s},
             {u"english"_s, u"English"_s}, {u"swedish"_s, u"Svenska"_s}}) {
        shell.type(typed);
        QVERIFY2(shell.found().size() == 2 && shell.found().first() == title,
            qPrintable(typed + u": "_s + shell.found().join(u", "_s)));
    }
    shell.press(Qt::Key_Escape);
    // By a keyword; English words are not those of the window.
    shell.open();
    shell.type(u"ladda om"_s);
    QCOMPARE(shell.found().first(), u"Läs antalen på nytt"_s);
    shell.type(u"reload"_s);
    QVERIFY(!shell.found().contains(u"Läs antalen på nytt"_s));
    shell.type(u"kortkommandon"_s);
    shell.press(Qt::Key_Return);
    QVERIFY(child<QWidget>(&shell.window, "shortcutSheet")->isVisible());
}

void TestPalette::fitsTheSmallestWindow_data()
{
    addLanguages();
}

void TestPalette::fitsTheSmallestWindow()
{
    QFETCH(QString, language);
    const InLanguage spoken(language);
    Shell shell;
    QVERIFY(shell.active);
    shell.window.resize(shell.window.minimumSize());
    shell.open();
    const auto *panel = child<QWidget>(&shell.window, "commandPanel");
    QVERIFY(shell.palette->rect().contains(panel->geometry()));
    QVERIFY(panel->geometry().top() >= child<QWidget>(&shell.window, "headerBar")->geometry().bottom());
    QCOMPARE(truncatedTexts(shell.palette).join(u" | "_s), QString());
    const int wide = panel->width();
    shell.window.resize(1400, 900);
    QTRY_COMPARE(shell.palette->size(), shell.window.centralWidget()->size());
    QCOMPARE(panel->width(), wide);
    QVERIFY(shell.palette->rect().contains(panel->geometry()));
    shell.type(u"zzzz"_s);
    QCOMPARE(truncatedTexts(shell.palette).join(u" | "_s), QString());
}

void TestPalette::standsInTheHeaderAsRoomAllows()
{
    Shell shell;
    QVERIFY(shell.active);
    auto *header = child<HeaderBar>(&shell.window, "headerBar");
    const auto *button = child<QPushButton>(&shell.window, "openSearch");
    shell.window.resize(1400, 900);
    QTRY_COMPARE(button->text(), u"Search (Ctrl+K)"_s);
    QCOMPARE(truncatedTexts(header).join(u" | "_s), QString());
    session::StatusView status;
    status.startdeliver.side = Side::Startdeliver;
    for (session::ConnectionView *view : {&status.salesforce, &status.startdeliver}) {
        view->connected = true;
        view->accountName = QString(30, u'W');
    }
    header->setStatus(status);
    QCOMPARE(button->text(), QString());
    QCOMPARE(button->accessibleName(), u"Search (Ctrl+K)"_s);
    header->setStatus({});
    QCOMPARE(button->text(), u"Search (Ctrl+K)"_s);
}

int main(int argc, char **argv)
{
    return runUiTests(
        argc, argv, {testCommandSearch, testRecordSearch, [] { return std::make_unique<TestPalette>(); }});
}

#include "tst_palette.moc"
