// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/announcements.h"
#include "tests/ui/support/uitest.h"
#include "ui/kit/findable.h"
#include "ui/kit/labels.h"
#include "ui/kit/page.h"
#include "ui/shell/commandmodel.h"
#include "ui/shell/mainwindow.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QTabWidget>

using namespace tandem;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

/// A page with buttons in the second of its tabs, one in its header, and a menu on that.
class Workshop : public Page
{
public:
    Workshop()
        : Page(u"Workshop"_s)
        , tabs(new QTabWidget)
        , first(new QLineEdit)
        , second(new QWidget)
        , whittle(makeButton(u"Whittle"_s, u"whittle"_s, ButtonRole::Normal, second))
        , unmarked(makeButton(u"Varnish"_s, u"varnish"_s, ButtonRole::Normal, second))
        , file(addSecondaryAction(u"File"_s, u"file"_s))
    {
        auto *rows = new QVBoxLayout(second);
        rows->addWidget(whittle);
        rows->addWidget(unmarked);
        second->setWindowTitle(u"Boards"_s);
        tabs->addTab(first, u"Tools"_s);
        tabs->addTab(second, u"Boards  3"_s);
        whittle->setAccessibleName(u"Whittle a board"_s);
        makeFindable(whittle, u"grind"_s);
        makeFindable(file, u"papers"_s);
        auto *menu = new QMenu(file);
        print = menu->addAction(u"Print it…"_s);
        print->setObjectName(u"print"_s);
        makeFindable(print, u"paper"_s);
        menu->addAction(u"Burn it"_s);
        setContent(tabs);
        showContent();
    }

    QTabWidget *tabs;
    QLineEdit *first;
    QWidget *second;
    QPushButton *whittle;
    QPushButton *unmarked;
    QPushButton *file;
    QAction *print;
};

class Shell
{
public:
    Shell()
    {
        window.addPage(u"workshop"_s, u"review"_s, u"Workshop"_s, page);
        window.show();
        active = QTest::qWaitForWindowActive(&window);
        search = child<QLineEdit>(&window, "commandSearch");
        list = child<QListView>(&window, "commandList");
    }
    /// What is found, each as its text and place.
    QStringList find(const QString &text)
    {
        if (!search->isVisible())
            QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        search->setText(text); // Qt Test types ASCII alone.
        QStringList found;
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            found.append(index.data().toString() + u" | "_s + index.data(CommandModel::PlaceRole).toString());
        }
        return found;
    }
    void press(Qt::Key key) { QTest::keyClick(search, key); }

    Desk desk{0};
    MainWindow window{desk.session.get(), {}};
    Workshop *page = new Workshop;
    bool active = false;
    QLineEdit *search;
    QListView *list;
};

} // namespace

/// What the command palette offers of the buttons that stand in a page's content or in its menus.
class TestFindable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leadsToAnotherPagesButton();
    void pressesWhatIsSeen();
    void leadsToWhatCannotBeDoneNow();
    void offersAHiddenActionOfTheHeader();
    void offersTheEntriesOfAMenu();
    void tellsScreenReadersWhatIsFound();
    void searchesEverywhereWhereAPageCannotBeSearched();
};

void TestFindable::leadsToAnotherPagesButton()
{
    Shell shell;
    QVERIFY(shell.active);
    const QSignalSpy pressed(shell.page->whittle, &QPushButton::clicked);
    for (const QString &typed : {u"whittle"_s, u"grind"_s, u"boards workshop whittle"_s}) {
        shell.window.showPage(u"overview"_s);
        shell.page->tabs->setCurrentIndex(0);
        QCOMPARE(shell.find(typed).value(0), u"Whittle a board | Workshop › Boards"_s);
        shell.press(Qt::Key_Return);
        QCOMPARE(shell.window.currentPageId(), u"workshop"_s);
        QCOMPARE(shell.page->tabs->currentIndex(), 1);
        QCOMPARE(QApplication::focusWidget(), shell.page->whittle);
    }
    QCOMPARE(pressed.count(), 0);
    shell.window.showPage(u"overview"_s);
    QVERIFY(shell.find(u"varnish"_s).filter(u"Varnish"_s).isEmpty());
}

void TestFindable::pressesWhatIsSeen()
{
    Shell shell;
    QVERIFY(shell.active);
    shell.window.showPage(u"workshop"_s);
    shell.page->tabs->setCurrentIndex(1);
    const QSignalSpy pressed(shell.page->whittle, &QPushButton::clicked);
    static_cast<void>(shell.find(u"whittle"_s));
    shell.press(Qt::Key_Return);
    QCOMPARE(pressed.count(), 1);
    // Of a row that the search covers: who sees it presses.
    makeFindableAtItsRow(shell.page->whittle);
    static_cast<void>(shell.find(u"whittle"_s));
    shell.press(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), shell.page->whittle);
    QCOMPARE(pressed.count(), 1);
}

void TestFindable::leadsToWhatCannotBeDoneNow()
{
    Shell shell;
    QVERIFY(shell.active);
    shell.window.showPage(u"workshop"_s);
    const QSignalSpy pressed(shell.page->whittle, &QPushButton::clicked);
    // In a tab that is not seen.
    static_cast<void>(shell.find(u"whittle"_s));
    shell.press(Qt::Key_Return);
    QCOMPARE(shell.page->tabs->currentIndex(), 1);
    QCOMPARE(QApplication::focusWidget(), shell.page->whittle);
    // Of no use now: its tab comes up all the same.
    shell.page->whittle->setEnabled(false);
    shell.page->tabs->setCurrentIndex(0);
    QCOMPARE(shell.find(u"whittle"_s).value(0), u"Whittle a board | Workshop › Boards"_s);
    QVERIFY(shell.list->currentIndex().flags().testFlag(Qt::ItemIsEnabled));
    shell.press(Qt::Key_Return);
    QVERIFY(!shell.search->isVisible());
    QCOMPARE(shell.page->tabs->currentIndex(), 1);
    QCOMPARE(pressed.count(), 0);
}

void TestFindable::offersAHiddenActionOfTheHeader()
{
    Shell shell;
    QVERIFY(shell.active);
    const auto offered = [&shell](const QString &typed) {
        const qsizetype count = shell.find(typed).count(u"File | Workshop"_s);
        shell.press(Qt::Key_Escape);
        return count;
    };
    for (const QString &page : {u"overview"_s, u"workshop"_s}) {
        shell.window.showPage(page);
        for (const bool isThere : {true, false}) {
            shell.page->file->setVisible(isThere);
            for (const QString &typed : {u"file"_s, u"papers"_s})
                QVERIFY2(offered(typed) == 1, qPrintable(page + u": "_s + typed));
        }
    }
}

void TestFindable::offersTheEntriesOfAMenu()
{
    Shell shell;
    QVERIFY(shell.active);
    const QSignalSpy printed(shell.page->print, &QAction::triggered);
    QCOMPARE(shell.find(u"print"_s).value(0), u"Print it… | Workshop"_s);
    shell.press(Qt::Key_Return);
    QCOMPARE(shell.window.currentPageId(), u"workshop"_s);
    QCOMPARE(QApplication::focusWidget(), shell.page->file);
    QCOMPARE(printed.count(), 0);
    static_cast<void>(shell.find(u"print"_s));
    shell.press(Qt::Key_Return);
    QCOMPARE(printed.count(), 1);
    QVERIFY(shell.find(u"burn"_s).filter(u"Burn"_s).isEmpty());
    shell.press(Qt::Key_Escape);
    // Its button is away: the page is gone to.
    shell.page->file->hide();
    QCOMPARE(shell.find(u"print"_s).value(0), u"Print it… | Workshop"_s);
    shell.press(Qt::Key_Return);
    QCOMPARE(printed.count(), 1);
}

void TestFindable::tellsScreenReadersWhatIsFound()
{
    Shell shell;
    QVERIFY(shell.active);
    const QStringList found = shell.find(u"workshop"_s);
    QVERIFY(found.size() > 1);
    Announcements told;
    shell.press(Qt::Key_Down);
    const auto rows = told.of(QAccessible::Focus, shell.list);
    QVERIFY(!rows.isEmpty());
    QCOMPARE(rows.last().child, 1);
    QCOMPARE(told.alerts(), QStringList());
    // The focus goes nowhere: what is said must interrupt.
    QCOMPARE(shell.find(u"ж"_s), QStringList());
    QVERIFY(!told.alerts().isEmpty());
    QCOMPARE(told.alerts().last(), u"Nothing is called “ж”. Try another word."_s);
    QVERIFY(told.of(QAccessible::Alert, child<QLabel>(&shell.window, "commandNone")).last().isShown);
}

/// A key that does nothing is taken for one that is broken: what is asked for is looked for from everywhere.
void TestFindable::searchesEverywhereWhereAPageCannotBeSearched()
{
    Shell shell;
    QVERIFY(shell.active);
    shell.window.showPage(u"workshop"_s);
    QVERIFY(!shell.list->isVisible());
    QTest::keyClick(&shell.window, Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(shell.list->isVisible());
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    // Once more it stays, for another word.
    auto *search = child<QLineEdit>(&shell.window, "commandSearch");
    search->setText(u"overview"_s);
    QTest::keyClick(search, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(search->isVisible());
    QCOMPARE(search->selectedText(), u"overview"_s);
}

int main(int argc, char **argv)
{
    return runUiTests(argc, argv, {[] { return std::make_unique<TestFindable>(); }});
}

#include "tst_findable.moc"
