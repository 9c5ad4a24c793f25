// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/mapping/editorbench.h"
#include "tests/ui/mapping/suites.h"
#include "tests/ui/support/uitest.h"
#include "ui/mapping/linkspane.h"
#include "ui/mapping/mappingtabs.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QScrollBar>
#include <QSplitter>

using namespace tandem;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

/// The lines between the lists by keys, and the title of the one that is chosen; what is seen of the lists,
/// and what a drag hides of them.
class TestLinksPane : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void walksAlongTheLinks();
    void removesOnlyALinkThatIsSeen();
    void passesLinksThatTheListsHide();
    void showsTheTitleOfTheMappingWhole();
    void leavesTheListsTheLargerPart();
    void showsTheFieldThatWasPressed();
    void keepsTheRoomThatAPersonGave();
    void hidesNoRowBelowADrag();
    void findsFromTheFirstLetter();
};

void TestLinksPane::walksAlongTheLinks()
{
    EditorBench bench;
    LinksPane *links = bench.editor.links();
    links->setFocus(Qt::TabFocusReason);
    QTRY_COMPARE(bench.editor.current(), 0);
    QTest::keyClick(links, Qt::Key_Down);
    QCOMPARE(bench.editor.current(), 1);
    QVERIFY2(links->accessibleName().contains(u"Field_001__c"), qPrintable(links->accessibleName()));
    QCOMPARE(bench.left()->currentField(), u"Field_001__c"_s);
    QCOMPARE(bench.right()->currentField(), u"key1"_s);
    QTest::keyClick(links, Qt::Key_Return);
    QTRY_VERIFY(child<QComboBox>(&bench.editor, "ruleDirection")->hasFocus());
}

/// What is scrolled away is shown by the key that would have removed it.
void TestLinksPane::removesOnlyALinkThatIsSeen()
{
    EditorBench bench(200);
    LinksPane *links = bench.editor.links();
    const auto scroll = [&bench] {
        for (FieldListView *view : {bench.left(), bench.right()})
            view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum());
    };
    bench.editor.setCurrent(1);
    QVERIFY(links->isSeen(1));
    scroll();
    QVERIFY(!links->isSeen(1));
    QTest::keyClick(links, Qt::Key_Delete);
    QCOMPARE(bench.document.mappings().size(), 3);
    QVERIFY(links->isSeen(1));
    // Moving, and coming by Tab, bring the fields into view.
    scroll();
    QTest::keyClick(links, Qt::Key_Down);
    QVERIFY(bench.editor.current() == 2 && links->isSeen(2));
    scroll();
    QTRY_VERIFY(takesFocus(bench.left()));
    links->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(links->hasFocus() && links->isSeen(2));
    QTest::keyClick(links, Qt::Key_Delete);
    QCOMPARE(bench.document.mappings().size(), 2);
}

void TestLinksPane::passesLinksThatTheListsHide()
{
    EditorBench bench;
    LinksPane *links = bench.editor.links();
    QVERIFY(links->focusPolicy() & Qt::TabFocus);
    // Of the three, the search leaves the last.
    child<QLineEdit>(&bench.editor, "salesforceSearch")->setText(u"Field_002__c"_s);
    bench.editor.setCurrent(0);
    QVERIFY(!links->isSeen(0));
    QTest::keyClick(links, Qt::Key_Delete);
    QCOMPARE(bench.document.mappings().size(), 3);
    QTest::keyClick(links, Qt::Key_Down);
    QCOMPARE(bench.editor.current(), 2);
    QVERIFY(links->isSeen(2));
    QTest::keyClick(links, Qt::Key_Up);
    QCOMPARE(bench.editor.current(), 2);
    // Where there is none to walk to, Tab leads past.
    click(&bench.editor, "fields-2"); // unmapped
    QVERIFY(!(links->focusPolicy() & Qt::TabFocus));
    click(&bench.editor, "fields-0");
    QVERIFY(links->focusPolicy() & Qt::TabFocus);
    bench.document.remove({0, 1, 2});
    QVERIFY(!(links->focusPolicy() & Qt::TabFocus));
}

void TestLinksPane::showsTheTitleOfTheMappingWhole()
{
    EditorBench bench;
    bench.shown.salesforce.fields[0].label = u"Number Of Employees"_s;
    bench.shown.startdeliver.fields[0].label = u"Employees of the whole group"_s;
    bench.editor.show(bench.shown, &bench.document);
    bench.editor.setCurrent(0);
    const auto *title = child<QLabel>(&bench.editor, "chosenMapping");
    const QString whole = u"Number Of Employees ⇄ Employees of the whole group"_s;
    QCOMPARE(title->toolTip(), whole);
    bench.editor.resize(1200, 560);
    QTRY_COMPARE(title->text(), whole);
    QTRY_VERIFY(title->width() >= title->sizeHint().width());
    // What no window has room for ends in dots, and takes no room from the tabs.
    bench.shown.startdeliver.fields[0].label = u"Employees of the group "_s.repeated(9).trimmed();
    bench.editor.show(bench.shown, &bench.document);
    bench.editor.resize(752, 560);
    QTRY_VERIFY2(title->text().endsWith(u'…'), qPrintable(title->text()));
    QCOMPARE(bench.editor.width(), 752);
}

/// As the editor stands in a window of 1180 x 780, with a banner above it and without.
void TestLinksPane::leavesTheListsTheLargerPart()
{
    EditorBench bench;
    const MappingTabs *tabs = bench.editor.tabs();
    const auto seen = [&bench] {
        return bench.left()->viewport()->height() / bench.left()->sizeHintForRow(0);
    };
    bench.editor.resize(908, 564);
    QTRY_VERIFY2(seen() >= 6, qPrintable(QString::number(seen())));
    QVERIFY2(tabs->height() <= 120, qPrintable(QString::number(tabs->height())));
    QCOMPARE(truncatedTexts(&bench.editor).join(u" | "_s), QString());
    QCOMPARE(overlaps(&bench.editor), QStringList());
    // What a mapping does is seen once there is one.
    bench.editor.resize(908, 642);
    bench.left()->goToField(u"Field_001__c"_s);
    QCOMPARE(bench.editor.current(), 1);
    QTRY_VERIFY2(tabs->height() >= 190, qPrintable(QString::number(tabs->height())));
    QVERIFY2(seen() >= 6, qPrintable(QString::number(seen())));
    // And no row jumps when the next field has none.
    const int before = tabs->height();
    bench.left()->goToField(u"Field_005__c"_s);
    QCOMPARE(bench.editor.current(), -1);
    QCOMPARE(tabs->height(), before);
    QCOMPARE(overlaps(&bench.editor), QStringList());
}

/// The lists become lower for what a mapping does, while the button is down on a field of their last rows.
void TestLinksPane::showsTheFieldThatWasPressed()
{
    EditorBench bench;
    FieldListView *list = bench.left();
    bench.editor.resize(908, 642);
    bench.editor.setCurrent(-1);
    list->scrollToTop();
    QCoreApplication::sendPostedEvents();
    const QRect room = list->viewport()->rect();
    const int last = list->indexAt(room.bottomLeft() - QPoint(0, list->sizeHintForRow(0))).row();
    const QModelIndex low = list->model()->index(last, 0);
    FieldMapping mapping = bench.document.mappings().first();
    mapping.salesforce = low.data(FieldListModel::NameRole).toString();
    mapping.startdeliver = bench.shown.startdeliver.fields.at(last).name;
    bench.document.add({mapping});
    bench.editor.setCurrent(-1);
    QVERIFY(bench.editor.tabs()->height() < 190);
    QVERIFY(room.contains(list->visualRect(low)));
    list->setAttribute(Qt::WA_UnderMouse); // as below a real pointer
    QTest::mousePress(list->viewport(), Qt::LeftButton, {}, list->visualRect(low).center());
    QTRY_VERIFY(bench.editor.tabs()->height() >= 190);
    QTest::mouseRelease(list->viewport(), Qt::LeftButton, {}, list->visualRect(low).center());
    QVERIFY(list->viewport()->height() < room.height());
    QCOMPARE(list->currentIndex().row(), last);
    QVERIFY(list->viewport()->rect().contains(list->visualRect(low)));
}

void TestLinksPane::keepsTheRoomThatAPersonGave()
{
    MappingDocument another;
    EditorBench bench;
    another.load(bench.shown.configuration);
    const MappingTabs *tabs = bench.editor.tabs();
    bench.editor.setCurrent(0);
    auto *splitter = bench.editor.findChild<QSplitter *>();
    splitter->setSizes({230, splitter->height() - 230});
    Q_EMIT splitter->splitterMoved(230, 1);
    const int given = tabs->height();
    QVERIFY(given > bench.editor.height() / 3);
    // Where no mapping is chosen, and where one is again.
    bench.editor.show(bench.shown, &another);
    QCOMPARE(bench.editor.current(), -1);
    QCOMPARE(tabs->height(), given);
    bench.editor.setCurrent(0);
    QCOMPARE(tabs->height(), given);
}

void TestLinksPane::hidesNoRowBelowADrag()
{
    constexpr int most = 240;
    EditorBench bench;
    const auto sizeOfChip = [&bench] { return bench.left()->dragChip().deviceIndependentSize().toSize(); };
    const QString first = bench.left()->fields()->fieldAt(0)->name;
    bench.left()->goToField(first);
    const QSize one = sizeOfChip();
    QVERIFY(one.width() > 24 && one.width() <= most);
    QVERIFY(one.width() < bench.left()->viewport()->width());
    QVERIFY(one.height() < bench.left()->sizeHintForRow(0));
    // Of several it says how many come along.
    bench.left()->selectAll();
    QVERIFY(sizeOfChip().width() > one.width() && sizeOfChip().width() <= most);
    bench.shown.salesforce.fields[0].label = u"What somebody called a field "_s.repeated(9);
    bench.editor.show(bench.shown, &bench.document);
    bench.left()->goToField(first);
    QVERIFY(sizeOfChip().width() > one.width() && sizeOfChip().width() <= most);
}

/// Names begin with capital letters as often as not.
void TestLinksPane::findsFromTheFirstLetter()
{
    EditorBench bench;
    auto *search = child<QLineEdit>(&bench.editor, "salesforceSearch");
    for (const char letter : {'f', 'F'}) {
        QTRY_VERIFY((bench.editor.activateWindow(), bench.left()->setFocus(), bench.left()->hasFocus()));
        QTest::keyClick(bench.left(), letter, letter == 'F' ? Qt::ShiftModifier : Qt::NoModifier);
        QTRY_VERIFY(search->hasFocus());
        QCOMPARE(search->text(), QString(QLatin1Char(letter)));
    }
}

std::unique_ptr<QObject> testLinksPane()
{
    return std::make_unique<TestLinksPane>();
}

#include "tst_linkspane.moc"
