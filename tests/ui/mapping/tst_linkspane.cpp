// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/mapping/editorbench.h"
#include "tests/ui/mapping/suites.h"
#include "tests/ui/support/uitest.h"
#include "ui/mapping/linkspane.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>

using namespace tandem;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

/// The lines between the lists by keys, and the title of the one that is chosen.
class TestLinksPane : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void walksAlongTheLinks();
    void removesOnlyALinkThatIsSeen();
    void passesLinksThatTheListsHide();
    void showsTheTitleOfTheMappingWhole();
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

std::unique_ptr<QObject> testLinksPane()
{
    return std::make_unique<TestLinksPane>();
}

#include "tst_linkspane.moc"
