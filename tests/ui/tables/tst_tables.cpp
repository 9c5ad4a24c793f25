// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/uitest.h"
#include "ui/tables/celldelegate.h"
#include "ui/tables/tableview.h"

#include <QHelpEvent>
#include <QStandardItemModel>
#include <QTest>
#include <QToolTip>

using namespace tandem::ui;
using namespace Qt::StringLiterals;

/// What a table shows of texts that services send.
class TestTables : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aToolTipShowsTagsAsTheyStand();
    void aLongTextIsMeasuredOnlyAsFarAsItIsSeen();
};

void TestTables::aToolTipShowsTagsAsTheyStand()
{
    QStandardItemModel model(1, 1);
    TableView view(u"names"_s, u"Names"_s);
    view.setModel(&model);
    view.resize(400, 200);
    view.show();
    model.setData(model.index(0, 0), u"<h1>Acme</h1> & <img src=\"//host/x\">\nline 2"_s, Qt::ToolTipRole);
    const QString expected =
        u"<qt>&lt;h1&gt;Acme&lt;/h1&gt; &amp; &lt;img src=&quot;//host/x&quot;&gt;<br>line 2</qt>"_s;
    QCOMPARE(TableView::toolTipOf(model.index(0, 0)), expected);
    const QPoint where = view.visualRect(model.index(0, 0)).center();
    QHelpEvent help(QEvent::ToolTip, where, view.viewport()->mapToGlobal(where));
    QCoreApplication::sendEvent(view.viewport(), &help);
    QCOMPARE(QToolTip::text(), expected);
    QToolTip::hideText();
    model.setData(model.index(0, 0), QString(), Qt::ToolTipRole);
    QVERIFY(TableView::toolTipOf(model.index(0, 0)).isEmpty());
}

void TestTables::aLongTextIsMeasuredOnlyAsFarAsItIsSeen()
{
    const QFont font = QApplication::font();
    const QString words = u"Kept in step with care. "_s;
    const QString note = words.repeated(6000);
    const QString seen = twoLines(note, font, 300);
    QCOMPARE(seen.count(u'\n'), 1);
    QVERIFY(seen.endsWith(u'…'));
    QCOMPARE(seen, twoLines(note.left(twoLinesMost), font, 300));
    QCOMPARE(twoLines(u"short\ntext"_s, font, 300), u"short text"_s);
}

int main(int argc, char **argv)
{
    return runUiTests(argc, argv, {[] { return std::make_unique<TestTables>(); }});
}

#include "tst_tables.moc"
