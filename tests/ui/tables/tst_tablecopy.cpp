// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/uitest.h"
#include "ui/tables/tableview.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPointer>
#include <QStandardItemModel>
#include <QTest>

using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

QString clipboardText()
{
    return QGuiApplication::clipboard()->text();
}

/// Three companies; the second one tries to be more than a text.
struct Companies
{
    Companies()
    {
        const QList<QStringList> rows{{u"Nordic Bricks"_s, u"hidden"_s, u"-5"_s},
            {u"Stones\tand\nSand"_s, u"hidden"_s, u"=HYPERLINK(\"http://x\")"_s},
            {u"@Acme"_s, u"hidden"_s, u"+46 8 100"_s}};
        for (const QStringList &row : rows) {
            QList<QStandardItem *> items;
            for (const QString &cell : row)
                items.append(new QStandardItem(cell));
            model.appendRow(items);
        }
        view.setModel(&model);
        view.setColumnHidden(1, true);
        view.resize(600, 300);
        view.show();
        QGuiApplication::clipboard()->setText(u"before"_s);
    }
    void choose(const QList<int> &rows, int column)
    {
        view.clearSelection();
        for (const int row : rows)
            view.selectionModel()->setCurrentIndex(
                model.index(row, column), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    /// As the Menu key does; none: nothing was opened.
    [[nodiscard]] QMenu *menu()
    {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QCoreApplication::sendEvent(&view, &event);
        return qobject_cast<QMenu *>(QApplication::activePopupWidget());
    }

    QStandardItemModel model;
    TableView view{u"companies"_s, u"Companies"_s};
};

} // namespace

/// What a table gives to the clipboard.
class TestTableCopy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void copiesTheSelectedRows();
    void keepsWhatWasCopiedWhereNothingIsSelected();
    void copiesAColumn();
    void itsMenuIsUsedByKeys();
    void hasNoMenuWithoutARow();
    void opensItsMenuUnderTheRightButton();
};

/// A line for each, whatever is in it, and nothing that a spreadsheet would calculate.
void TestTableCopy::copiesTheSelectedRows()
{
    Companies companies;
    companies.choose({0, 1}, 0);
    QTest::keyClick(&companies.view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboardText(), u"Nordic Bricks\t-5\nStones and Sand\t'=HYPERLINK(\"http://x\")"_s);
    companies.choose({2}, 0);
    QTest::keyClick(&companies.view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboardText(), u"'@Acme\t'+46 8 100"_s);
}

void TestTableCopy::keepsWhatWasCopiedWhereNothingIsSelected()
{
    Companies companies;
    companies.choose({}, 0);
    QTest::keyClick(&companies.view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboardText(), u"before"_s);
}

/// Of the rows that are selected, or of all where one is.
void TestTableCopy::copiesAColumn()
{
    Companies companies;
    companies.choose({0, 2}, 2);
    QMenu *menu = companies.menu();
    QVERIFY(menu);
    child<QAction>(menu, "copyColumn")->trigger();
    QCOMPARE(clipboardText(), u"-5\n'+46 8 100"_s);
    menu->close();
    companies.choose({1}, 0);
    menu = companies.menu();
    QVERIFY(menu);
    child<QAction>(menu, "copyColumn")->trigger();
    QCOMPARE(clipboardText(), u"Nordic Bricks\nStones and Sand\n'@Acme"_s);
    menu->close();
}

void TestTableCopy::itsMenuIsUsedByKeys()
{
    Companies companies;
    companies.choose({0}, 0);
    QPointer<QMenu> menu = companies.menu();
    QVERIFY(menu && !menu->accessibleName().isEmpty());
    const auto *rows = child<QAction>(menu, "copyRows");
    QCOMPARE(rows->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_C));
    QVERIFY(rows->isShortcutVisibleInContextMenu());
    QTest::keyClick(menu, Qt::Key_Down);
    QCOMPARE(menu->activeAction(), rows);
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(clipboardText(), u"Nordic Bricks\t-5"_s);
    QTRY_VERIFY(!menu); // it goes when it is closed
}

void TestTableCopy::hasNoMenuWithoutARow()
{
    Companies companies;
    companies.model.removeRows(0, 3);
    QVERIFY(!companies.menu());
    QCOMPARE(clipboardText(), u"before"_s);
}

/// For the row under it, which the press has chosen.
void TestTableCopy::opensItsMenuUnderTheRightButton()
{
    Companies companies;
    companies.choose({0}, 0);
    QWidget *viewport = companies.view.viewport();
    const QPoint cell = companies.view.visualRect(companies.model.index(2, 2)).center();
    QTest::mouseClick(viewport, Qt::RightButton, {}, cell);
    QContextMenuEvent event(QContextMenuEvent::Mouse, cell, viewport->mapToGlobal(cell));
    QCoreApplication::sendEvent(viewport, &event);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    child<QAction>(menu, "copyRows")->trigger();
    QCOMPARE(clipboardText(), u"'@Acme\t'+46 8 100"_s);
    menu->close();
}

int main(int argc, char **argv)
{
    return runUiTests(argc, argv, {[] { return std::make_unique<TestTableCopy>(); }});
}

#include "tst_tablecopy.moc"
