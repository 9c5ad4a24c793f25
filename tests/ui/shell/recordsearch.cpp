// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/recordsearch.h"

#include "tests/ui/support/uitest.h"
#include "ui/shell/mainwindow.h"

#include <QLineEdit>
#include <QListView>

using namespace tandem;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

/// A window, its palette, and the records that were asked for.
class Asking
{
public:
    Asking()
        : window(desk.session.get(), {})
    {
        window.show();
        active = QTest::qWaitForWindowActive(&window);
        search = child<QLineEdit>(&window, "commandSearch");
        list = child<QListView>(&window, "commandList");
        QObject::connect(&window, &MainWindow::recordRequested, &window,
            [this](const QString &record) { asked.append(record); });
    }

    void open() { QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier); }
    void press(Qt::Key key) { QTest::keyClick(search, key); }
    [[nodiscard]] QStringList found() const
    {
        QStringList texts;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            texts.append(list->model()->index(row, 0).data().toString());
        return texts;
    }

    Desk desk{0};
    MainWindow window;
    QStringList asked;
    bool active = false;
    QLineEdit *search = nullptr;
    QListView *list = nullptr;
};

} // namespace

/// The palette leads to the inspector of a record.
class TestRecordSearch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void inspectsARecordThatIsPasted();
    void findsARecordByItsName();
};

void TestRecordSearch::inspectsARecordThatIsPasted()
{
    Asking person;
    QVERIFY(person.active);
    const QString url = u"https://acme.lightning.force.com/lightning/r/Account/001000000000001AAA/view"_s;
    for (const QString &typed : {url, u"customer/12"_s}) {
        person.open();
        person.search->setText(typed);
        QCOMPARE(person.found().size(), 1);
        QVERIFY(person.found().first().startsWith(u"Inspect "_s));
        person.press(Qt::Key_Return);
        QCOMPARE(person.asked.last(), typed);
    }
    person.open();
    person.search->setText(u"overview"_s);
    QVERIFY(person.found().filter(u"Inspect overview"_s).isEmpty());
}

/// What may be the name of a record comes after everything that the window can do.
void TestRecordSearch::findsARecordByItsName()
{
    Asking person;
    QVERIFY(person.active);
    person.open();
    person.search->setText(u"overview"_s);
    QVERIFY(person.found().size() > 1);
    QCOMPARE(person.found().last(), u"Find a record called “overview”…"_s);
    person.search->setText(u" zebra  ab "_s);
    QCOMPARE(person.found(), QStringList{u"Find a record called “zebra  ab”…"_s});
    person.press(Qt::Key_Return);
    QCOMPARE(person.asked, QStringList{u"zebra  ab"_s});
    QVERIFY(!person.search->isVisible());
    // Of what is longer than is told, all counts.
    const QString longName(70, u'ж');
    person.open();
    person.search->setText(longName);
    person.search->setText(longName + u'b');
    person.press(Qt::Key_Return);
    QCOMPARE(person.asked.last(), longName + u'b');
    // One letter is in nearly every name.
    person.open();
    person.search->setText(u"ж"_s);
    QVERIFY(person.found().isEmpty());
}

std::unique_ptr<QObject> testRecordSearch()
{
    return std::make_unique<TestRecordSearch>();
}

#include "recordsearch.moc"
