// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/uitest.h"
#include "ui/kit/valuebox.h"

#include <QComboBox>
#include <QGroupBox>
#include <QHelpEvent>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTableView>
#include <QToolTip>

using namespace tandem::ui;
using namespace Qt::StringLiterals;

/// What judges the pictures: it reports what is cut, and nothing that fits.
class TestFits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void reportsAChoiceThatIsCut();
    void judgesAChoiceThatCanBeTyped();
    void lettingAValueBeLonger();
    void reportsATabThatIsCutOrOutOfSight();
    void reportsTheTitleOfABox();
    void reportsTheTitleOfAColumn();
    void reportsTabsThatGoBack();
    void cleanup();

private:
    template <typename T> T *add(const char *name);
    /// Nothing is cut where there is room; made narrow, this one alone.
    void judge(QWidget *narrow, int width);

    std::unique_ptr<QWidget> m_window;
};

void TestFits::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(900, 300);
    m_window->show();
}

void TestFits::cleanup()
{
    m_window.reset();
}

template <typename T> T *TestFits::add(const char *name)
{
    auto *widget = new T(m_window.get());
    widget->setObjectName(QString::fromLatin1(name));
    return widget;
}

void TestFits::judge(QWidget *narrow, int width)
{
    narrow->show();
    narrow->resize(narrow->sizeHint().expandedTo(narrow->minimumSizeHint()));
    QCOMPARE(truncatedTexts(m_window.get()).join(u" | "_s), QString());
    narrow->resize(width, narrow->height());
    const QStringList found = truncatedTexts(m_window.get());
    QCOMPARE(found.size(), 1);
    QVERIFY2(found.first().startsWith(narrow->objectName() + u" ("_s), qPrintable(found.first()));
    narrow->hide();
    QCOMPARE(truncatedTexts(m_window.get()).join(u" | "_s), QString());
}

void TestFits::reportsAChoiceThatIsCut()
{
    auto *box = add<QComboBox>("choice");
    box->addItems({u"short"_s, u"the longest of the words"_s});
    box->setCurrentIndex(1);
    judge(box, 140);
    // The chosen word counts.
    box->setCurrentIndex(0);
    box->show();
    QCOMPARE(truncatedTexts(m_window.get()).join(u" | "_s), QString());
}

void TestFits::judgesAChoiceThatCanBeTyped()
{
    auto *box = add<QComboBox>("typed");
    box->setEditable(true);
    box->addItem(u"the longest of the words"_s);
    judge(box, 140);
}

void TestFits::lettingAValueBeLonger()
{
    auto *box = add<ValueBox>("value");
    box->addItem(u"a name that some service thought of, R&D <b>without</b> an end"_s);
    box->resize(140, box->sizeHint().height());
    box->show();
    QCOMPARE(truncatedTexts(m_window.get()).join(u" | "_s), QString());
    const auto hovered = [box] {
        QHelpEvent event(QEvent::ToolTip, {5, 5}, box->mapToGlobal(QPoint(5, 5)));
        QCoreApplication::sendEvent(box, &event);
        return QToolTip::text();
    };
    const QString whole =
        u"<qt>a name that some service thought of, R&amp;D &lt;b&gt;without&lt;/b&gt; an end</qt>"_s;
    QCOMPARE(hovered(), whole);
    // What the box was told to say stays.
    box->setToolTip(u"Record to try with"_s);
    QCOMPARE(hovered(), u"Record to try with"_s);
    QCOMPARE(box->toolTip(), u"Record to try with"_s);
    QToolTip::hideText();
}

void TestFits::reportsATabThatIsCutOrOutOfSight()
{
    auto *bar = add<QTabBar>("tabs");
    bar->addTab(u"The first of them"_s);
    bar->addTab(u"The last of them"_s);
    bar->setElideMode(Qt::ElideNone); // the last one goes out of sight, the first stays as it is
    judge(bar, bar->sizeHint().width() - 40);
    bar->setUsesScrollButtons(false);
    bar->setElideMode(Qt::ElideRight);
    bar->resize(bar->sizeHint().width() / 2, bar->height());
    bar->show();
    QVERIFY(!truncatedTexts(m_window.get()).isEmpty());
}

void TestFits::reportsTheTitleOfABox()
{
    auto *box = add<QGroupBox>("box");
    box->setTitle(u"What stands above it"_s);
    judge(box, 60);
}

void TestFits::reportsTheTitleOfAColumn()
{
    QStandardItemModel model(1, 2);
    model.setHorizontalHeaderLabels({u"Name"_s, u"What happened to it"_s});
    auto *table = add<QTableView>("table");
    table->setModel(&model);
    table->resize(600, 200);
    table->show();
    table->setColumnWidth(1, 300);
    QCOMPARE(truncatedTexts(m_window.get()).join(u" | "_s), QString());
    table->setColumnWidth(1, 60);
    const QStringList found = truncatedTexts(m_window.get());
    QCOMPARE(found.size(), 1);
    QVERIFY2(found.first().startsWith(u"table, column 1"_s), qPrintable(found.first()));
    delete table;
}

void TestFits::reportsTabsThatGoBack()
{
    // Two columns, the second of which stands on their right.
    auto *first = add<QPushButton>("first");
    auto *right = add<QPushButton>("right");
    auto *below = add<QPushButton>("below");
    auto *column = add<QWidget>("column");
    for (QPushButton *button : {first, below})
        button->setParent(column);
    column->setGeometry(0, 0, 100, 100);
    first->setGeometry(0, 0, 80, 30);
    below->setGeometry(0, 50, 80, 30);
    right->setGeometry(200, 4, 80, 30);
    for (QWidget *widget : std::initializer_list<QWidget *>{column, first, below, right})
        widget->show();
    QWidget::setTabOrder(first, right);
    QWidget::setTabOrder(right, below);
    QCOMPARE(tabsOutOfPlace(m_window.get()).join(u" | "_s), QString());
    QCOMPARE(tabsOutOfPlace(m_window.get(), {column}), QStringList{u"right -> below"_s});
    QWidget::setTabOrder(first, below);
    QWidget::setTabOrder(below, right);
    QCOMPARE(tabsOutOfPlace(m_window.get(), {column}).join(u" | "_s), QString());
    QCOMPARE(tabsOutOfPlace(m_window.get()), QStringList{u"below -> right"_s});
}

int main(int argc, char **argv)
{
    return runUiTests(argc, argv, {[] { return std::make_unique<TestFits>(); }});
}

#include "tst_fits.moc"
