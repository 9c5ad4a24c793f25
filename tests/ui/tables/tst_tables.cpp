// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/uitest.h"
#include "ui/models/pagedrows.h"
#include "ui/tables/celldelegate.h"
#include "ui/tables/tableview.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTest>
#include <QToolTip>

using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

/// Numbers that are their own ids, answered at once.
class Records : public PagedRows<qint64>
{
public:
    explicit Records(qint64 count)
    {
        for (qint64 id = 1; id <= count; ++id)
            ids.append(id);
    }
    QList<qint64> ids;

protected:
    [[nodiscard]] QStringList headers() const override { return {u"Record"_s}; }
    void fetch(const QString &after, int limit, Deliver deliver) override
    {
        QList<qint64> rows;
        for (const qint64 id : std::as_const(ids)) {
            if (id > after.toLongLong() && rows.size() < limit)
                rows.append(id);
        }
        byId(std::move(deliver), limit, [](qint64 id) { return id; })(rows);
    }
    [[nodiscard]] QVariant cell(const qint64 &row, int, int role) const override
    {
        return role == Qt::DisplayRole || role == IdRole ? QVariant(row) : QVariant();
    }
};

/// A table that keeps its record, with the first page read.
struct Listed
{
    explicit Listed(qint64 count)
        : model(count)
    {
        view.setModel(&model);
        view.keepRecord();
        model.reload();
    }
    Records model;
    TableView view{u"records"_s, u"Records"_s};
};

qint64 chosenIn(const TableView &view)
{
    return view.currentRow() < 0 ? -1 : view.currentIndex().data(IdRole).toLongLong();
}

} // namespace

/// What a table shows of texts that services send, and what stays chosen when its rows are read anew.
class TestTables : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesTheRoomThatIsFreeToWhatShowsMore();
    void widthsThatAPersonDragsStay();
    void keepsTheChosenRowInSightWhereTheRoomShrinks();
    void fitsToWhatTheFirstRowsShow();
    void measuresAWideTextBehindALongOne();
    void goesToTheEndsByKeys();
    void aToolTipShowsTagsAsTheyStand();
    void aPillIsSeenInAChosenRow_data();
    void aPillIsSeenInAChosenRow();
    void aShareIsDrawnAsABar_data();
    void aShareIsDrawnAsABar();
    void aLongTextIsMeasuredOnlyAsFarAsItIsSeen();
    void theChosenRecordStaysWhereRowsAboveItGo();
    void theChosenRecordIsFoundBeyondTheFirstPage();
    void whereTheChosenRecordIsGoneNoneIsChosen();
    void otherRowsBeginAtTheFirst();
    void theNewestStaysCurrentUntilARowIsChosen();
    void aRowIsChosenWhereItIsCurrentAlready();
    void theRowsStayWhereTheyAreSeen();
    void newsIsSeenAtTheTop();
};

/// A name is not cut beside columns that stand half empty.
void TestTables::givesTheRoomThatIsFreeToWhatShowsMore()
{
    QStandardItemModel model(2, 3);
    model.setHorizontalHeaderLabels({u"Name"_s, u"Kind"_s, u"Value"_s});
    const QString name = u"Nordic Bricks and Stones International Holding Company"_s;
    model.setItem(0, 0, new QStandardItem(name));
    model.setItem(0, 1, new QStandardItem(u"Task"_s));
    model.setItem(0, 2, new QStandardItem(u"yes"_s));
    TableView view(u"fitted"_s, u"Fitted"_s);
    view.setModel(&model);
    view.setColumnWidths({-3, 180, -3});
    view.resize(640, 200);
    view.show();
    QTRY_VERIFY(view.columnWidth(1) == 180 && view.columnWidth(0) < 240);
    view.fitColumns();
    const int needed = view.fontMetrics().horizontalAdvance(name) + 24;
    QVERIFY(needed > 240);
    QVERIFY2(view.columnWidth(0) >= needed, qPrintable(QString::number(view.columnWidth(0))));
    QVERIFY(view.columnWidth(1) < 100 && view.columnWidth(2) < 100);
    QCOMPARE(view.columnWidth(0) + view.columnWidth(1) + view.columnWidth(2), view.viewport()->width());
    // Never more than it is given, and what two want they share.
    model.setItem(1, 1, new QStandardItem(name));
    model.setItem(1, 2, new QStandardItem(name + name));
    QCOMPARE(view.columnWidth(1), 180);
    QVERIFY(std::abs(view.columnWidth(0) - view.columnWidth(2)) <= 2);
}

/// Whatever the model says meanwhile, and however large the table gets; only another layout begins anew.
void TestTables::widthsThatAPersonDragsStay()
{
    QStandardItemModel model(2, 3);
    model.setHorizontalHeaderLabels({u"Name"_s, u"Kind"_s, u"Value"_s});
    model.setItem(0, 0, new QStandardItem(u"Nordic Bricks"_s));
    TableView view(u"dragged"_s, u"Dragged"_s);
    view.setModel(&model);
    view.setColumnWidths({-3, 180, -3});
    view.resize(640, 200);
    view.show();
    view.fitColumns();
    // Hidden and shown, or given another size, nothing has been dragged.
    view.setColumnHidden(1, true);
    view.setColumnHidden(1, false);
    view.resize(660, 200);
    const int before = view.columnWidth(0);
    const QString name = u"Nordic Bricks and Stones International Holding Company"_s;
    model.setItem(1, 0, new QStandardItem(name));
    QTRY_VERIFY(view.columnWidth(0) > view.fontMetrics().horizontalAdvance(name));

    QWidget *header = view.horizontalHeader()->viewport();
    const QPoint edge(view.columnWidth(0) - 1, header->height() / 2);
    const int fitted = view.columnWidth(0);
    QTest::mousePress(header, Qt::LeftButton, {}, edge);
    QTest::mouseMove(header, edge - QPoint(40, 0));
    QTest::mouseMove(header, edge - QPoint(120, 0));
    QTest::mouseRelease(header, Qt::LeftButton, {}, edge - QPoint(120, 0));
    const int dragged = view.columnWidth(0);
    QVERIFY2(dragged < fitted - 60, qPrintable(u"%1 of %2, %3"_s.arg(dragged).arg(fitted).arg(before)));
    model.setItem(0, 0, new QStandardItem(name + name));
    QCOMPARE(view.columnWidth(0), dragged);
    model.insertRow(2, new QStandardItem(name + name + name));
    QCOMPARE(view.columnWidth(0), dragged);
    view.resize(900, 200);
    view.setColumnWidths({-3, 180, -3});
    QCOMPARE(view.columnWidth(0), dragged);
    view.setColumnWidths({-3, 120, -3});
    QVERIFY(view.columnWidth(0) > dragged);
}

/// The window stands still while a table measures.
void TestTables::fitsToWhatTheFirstRowsShow()
{
    struct Counted : QStandardItemModel
    {
        using QStandardItemModel::QStandardItemModel;
        [[nodiscard]] QVariant data(const QModelIndex &, int role) const override
        {
            ++read;
            return role == Qt::DisplayRole ? QVariant(u"Nordic Bricks and Stones"_s) : QVariant();
        }
        mutable int read = 0;
    };
    Counted model(200, 8);
    TableView view(u"many"_s, u"Many"_s);
    view.setModel(&model);
    view.setColumnWidths({-3, 180, -3, 90, 90, 90, 90, -2});
    model.read = 0;
    view.fitColumns();
    QVERIFY2(model.read > 0 && model.read <= 40 * 8 * 2, qPrintable(QString::number(model.read)));
}

/// Not the number of letters says how wide it is.
void TestTables::measuresAWideTextBehindALongOne()
{
    const QString wide(18, u'W');
    QStandardItemModel model(2, 2);
    model.setItem(0, 0, new QStandardItem(QString(24, u'i')));
    model.setItem(1, 0, new QStandardItem(wide));
    TableView view(u"wide"_s, u"Wide"_s);
    view.setModel(&model);
    view.setColumnWidths({400, -1});
    view.resize(640, 200);
    view.show();
    view.fitColumns();
    QTRY_VERIFY(view.columnWidth(0) > view.fontMetrics().horizontalAdvance(wide));
    QVERIFY(view.columnWidth(0) < 400);
}

void TestTables::goesToTheEndsByKeys()
{
    QStandardItemModel model(9, 3);
    TableView view(u"records"_s, u"Records"_s);
    view.setModel(&model);
    view.show();
    view.goToRow(4);
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(view.selectedRows(), QList<int>{8});
    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(view.selectedRows(), QList<int>{0});
    QCOMPARE(view.currentRow(), 0);
}

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
    // No word is broken; what has no other places to go on at is.
    const auto narrow = [&font](
                            const QString &text) { return QFontMetrics(font).horizontalAdvance(text) - 4; };
    const QString word = twoLines(u"Overwrote"_s, font, narrow(u"Overwrote"_s));
    QVERIFY2(word.endsWith(u'…') && !word.contains(u'\n'), qPrintable(word));
    const QString address = u"somebody.long@example.com"_s;
    QVERIFY(twoLines(address, font, narrow(address)).contains(u'\n'));
}

void TestTables::aShareIsDrawnAsABar_data()
{
    QTest::addColumn<double>("share");
    QTest::newRow("none") << 0.0;
    QTest::newRow("a half") << 0.5;
    QTest::newRow("all") << 1.0;
}

void TestTables::aPillIsSeenInAChosenRow_data()
{
    QTest::addColumn<Theme::Mode>("mode");
    QTest::newRow("light") << Theme::Mode::Light;
    QTest::newRow("dark") << Theme::Mode::Dark;
    QTest::newRow("high contrast") << Theme::Mode::HighContrast;
}

/// Whatever its tone: one of them has the colour of the chosen row.
void TestTables::aPillIsSeenInAChosenRow()
{
    QFETCH(const Theme::Mode, mode);
    Theme *theme = Theme::instance();
    theme->setMode(mode);
    for (const Tone tone : {Tone::Neutral, Tone::Accent, Tone::Good, Tone::Warn, Tone::Bad}) {
        QStandardItemModel model(1, 1);
        model.setItem(0, 0, new QStandardItem(u"Update"_s));
        model.item(0)->setData(static_cast<int>(tone), ToneRole);
        QStyleOptionViewItem option;
        option.rect = QRect(0, 0, 224, 60);
        option.state = QStyle::State_Enabled | QStyle::State_Selected;
        QImage image(option.rect.size(), QImage::Format_RGB32);
        image.fill(theme->color(Token::Surface));
        QPainter painter(&image);
        CellDelegate().paint(&painter, option, model.index(0, 0));
        painter.end();
        // From the row into the pill, at half its height before its text begins.
        const QColor row = image.pixelColor(4, 30);
        const QColor ground = image.pixelColor(18, 30);
        const QColor ink = theme->color(inkOf(tone));
        QCOMPARE(row, theme->color(Token::AccentSoft));
        QVERIFY2(ground != row, qPrintable(toneName(tone)));
        QVERIFY2(Theme::contrast(ink, ground) >= 4.5, qPrintable(toneName(tone)));
        double outline = 1;
        for (int x = 5; x < 18; ++x)
            outline = std::max(outline, Theme::contrast(image.pixelColor(x, 30), row));
        QVERIFY2(outline >= 3.0, qPrintable(u"%1: %2"_s.arg(toneName(tone)).arg(outline)));
    }
    theme->setMode(Theme::Mode::System);
}

/// As wide as its share of the room that the text has.
void TestTables::aShareIsDrawnAsABar()
{
    QFETCH(double, share);
    QStandardItemModel model(1, 1);
    model.setItem(0, 0, new QStandardItem(u"12 created"_s));
    model.item(0)->setData(share, BarRole);
    QStyleOptionViewItem option;
    option.rect = QRect(0, 0, 224, 60); // 12 at each side are left free
    QImage image(option.rect.size(), QImage::Format_RGB32);
    image.fill(Theme::instance()->color(Token::Surface));
    QPainter painter(&image);
    CellDelegate().paint(&painter, option, model.index(0, 0));
    painter.end();
    const QRgb ink = Theme::instance()->color(Token::Accent).rgb();
    int widest = 0;
    for (int y = 0; y < image.height(); ++y) {
        int width = 0;
        for (int x = 0; x < image.width(); ++x)
            width += image.pixel(x, y) == ink ? 1 : 0;
        widest = std::max(widest, width);
    }
    QCOMPARE(widest, qRound(share * 200));
}

void TestTables::theChosenRecordStaysWhereRowsAboveItGo()
{
    Listed listed(10);
    auto &[model, view] = listed;
    QCOMPARE(chosenIn(view), 1);
    view.goToRow(5);
    model.ids.removeAt(1);
    model.reload();
    QCOMPARE(view.currentRow(), 4);
    QCOMPARE(chosenIn(view), 6);
    QCOMPARE(view.selectedRows(), QList<int>{4});
}

void TestTables::theChosenRecordIsFoundBeyondTheFirstPage()
{
    Listed listed(3 * PagedModel::pageSize);
    auto &[model, view] = listed;
    model.fetchMore({});
    model.fetchMore({});
    const int row = 2 * PagedModel::pageSize + 50;
    view.goToRow(row);
    model.reload();
    QCOMPARE(view.currentRow(), row);
    // And once more: the place was not taken for another one in between.
    model.reload();
    QCOMPARE(chosenIn(view), row + 1);
}

void TestTables::whereTheChosenRecordIsGoneNoneIsChosen()
{
    Listed listed(10);
    auto &[model, view] = listed;
    view.goToRow(5);
    model.ids.removeAt(5);
    for (int read = 0; read < 2; ++read) {
        model.reload();
        QCOMPARE(view.currentRow(), -1);
        QVERIFY(view.selectedRows().isEmpty());
    }
}

void TestTables::otherRowsBeginAtTheFirst()
{
    Listed listed(10);
    auto &[model, view] = listed;
    view.goToRow(5);
    view.startOver();
    model.reload();
    QCOMPARE(view.currentRow(), 0);
}

void TestTables::theNewestStaysCurrentUntilARowIsChosen()
{
    Listed listed(10);
    auto &[model, view] = listed;
    view.followFirst();
    for (const qint64 newest : {20, 21}) {
        model.ids.prepend(newest);
        model.reload();
        QCOMPARE(chosenIn(view), newest);
    }
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(chosenIn(view), 20);
    for (const qint64 newest : {22, 23}) {
        model.ids.prepend(newest);
        model.reload();
        QCOMPARE(chosenIn(view), 20);
    }
    QCOMPARE(view.currentRow(), 3);
}

void TestTables::aRowIsChosenWhereItIsCurrentAlready()
{
    Listed listed(10);
    auto &[model, view] = listed;
    view.followFirst();
    view.resize(300, 300);
    view.show();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(model.index(0, 0)).center());
    model.ids.prepend(20);
    model.reload();
    QCOMPARE(chosenIn(view), 1);
}

/// Under the eyes of whoever scrolled, with a row chosen or not, nothing moves when others come above.
void TestTables::theRowsStayWhereTheyAreSeen()
{
    for (const bool chosen : {false, true}) {
        Listed listed(100);
        auto &[model, view] = listed;
        view.followFirst();
        view.resize(300, 300);
        view.show();
        if (chosen)
            view.goToRow(40);
        QTRY_VERIFY(view.verticalScrollBar()->maximum() > 30 * view.rowHeight(0));
        view.verticalScrollBar()->setValue(25 * view.rowHeight(0) + 7);
        const qint64 atTop = model.index(view.rowAt(0), 0).data(IdRole).toLongLong();
        const int height = view.rowViewportPosition(view.rowAt(0));
        model.ids.prepend(200);
        model.reload();
        QCOMPARE(chosenIn(view), chosen ? 41 : 200);
        QCOMPARE(model.index(view.rowAt(0), 0).data(IdRole).toLongLong(), atTop);
        QCOMPARE(view.rowViewportPosition(view.rowAt(0)), height);
    }
}

/// Whoever chose a row has not scrolled away from the newest.
void TestTables::newsIsSeenAtTheTop()
{
    Listed listed(100);
    auto &[model, view] = listed;
    view.followFirst();
    view.resize(300, 300);
    view.show();
    QTRY_VERIFY(view.verticalScrollBar()->maximum() > 0);
    view.goToRow(1);
    model.ids.prepend(200);
    model.reload();
    QCOMPARE(chosenIn(view), 2);
    QCOMPARE(view.rowViewportPosition(0), 0);
    // As long as the chosen one can be seen as well.
    for (qint64 id = 201; id < 220; ++id)
        model.ids.prepend(id);
    model.reload();
    QCOMPARE(chosenIn(view), 2);
    QVERIFY(view.viewport()->rect().contains(view.visualRect(view.currentIndex())));
}

/// As by a banner above it; whoever scrolled away from it stays there.
void TestTables::keepsTheChosenRowInSightWhereTheRoomShrinks()
{
    Listed listed(100);
    TableView &view = listed.view;
    view.resize(300, 400);
    view.show();
    QTRY_VERIFY(view.verticalScrollBar()->maximum() > 0);
    const auto seen = [&view] {
        return view.viewport()->rect().contains(view.visualRect(view.currentIndex()));
    };
    const int last = view.rowAt(view.viewport()->height() - 1) - 1;
    QVERIFY(last > 3);
    view.goToRow(last);
    QVERIFY(seen());
    view.resize(300, 200);
    QTRY_VERIFY(view.viewport()->height() < 200);
    QTRY_VERIFY(seen());
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
    QVERIFY(!seen());
    const int before = view.viewport()->height();
    view.resize(300, 160);
    QTRY_VERIFY(view.viewport()->height() < before);
    QVERIFY(!seen());
}

int main(int argc, char **argv)
{
    return runUiTests(argc, argv, {[] { return std::make_unique<TestTables>(); }});
}

#include "tst_tables.moc"
