// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/windowbench.h"

#include <QPushButton>

using namespace tandem;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

/// A page with two fields that is gone into at its second one.
struct TwoParts : Page
{
    TwoParts()
        : Page(u"Parts"_s)
    {
        auto *content = new QWidget;
        auto *layout = new QVBoxLayout(content);
        layout->addWidget(first);
        layout->addWidget(second);
        setContent(content);
    }
    [[nodiscard]] QWidget *firstFocus() const override { return second; }

    QWidget *first = new QLineEdit;
    QWidget *second = new QLineEdit;
};

} // namespace

/// Where the focus goes in a page that is gone into, and in one that changes under it.
class TestWindowFocus : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goesIntoAPageOnceItIsThere();
    void forgetsTheActionOfAPageThatWasLeft();
    void leavesTheFocusToThePartThatWasAskedFor();
    void goesOnWhereAPageTurnsToAnotherState();
    void keepsTheFocusWhereItsControlIsDeleted();
};

/// The keys of a page are of use as soon as there is something to use them on.
void TestWindowFocus::goesIntoAPageOnceItIsThere()
{
    Shown shown;
    QVERIFY(shown.isActive());
    Page *third = shown.window.pages().at(2);
    third->showBusy(u"Reading"_s);
    shown.press(Qt::Key_3, Qt::AltModifier);
    QCOMPARE(shown.focus(), u"nav-third"_s);
    third->showBusy(u"Still reading"_s);
    third->showContent();
    QTRY_COMPARE(shown.focus(), u"thirdField"_s);
    // Not if a person has gone on elsewhere, to another part of the window or to another page.
    third->showBusy(u"Reading"_s);
    shown.press(Qt::Key_3, Qt::AltModifier);
    shown.focusOn("openMenu");
    third->showContent();
    QCoreApplication::processEvents();
    QCOMPARE(shown.focus(), u"openMenu"_s);
    third->showBusy(u"Reading"_s);
    shown.press(Qt::Key_3, Qt::AltModifier);
    shown.press(Qt::Key_Up);
    QCOMPARE(shown.window.currentPageId(), u"second"_s);
    third->showContent();
    QCoreApplication::processEvents();
    QCOMPARE(shown.focus(), u"nav-second"_s);
}

void TestWindowFocus::forgetsTheActionOfAPageThatWasLeft()
{
    Shown shown;
    QVERIFY(shown.isActive());
    Page *third = shown.window.pages().at(2);
    QPushButton *action = third->setPrimaryAction(u"Apply"_s, u"applyThird"_s);
    shown.window.showPage(u"third"_s, {}, action);
    QCOMPARE(shown.focus(), u"applyThird"_s);
    // It was left before it had read what it shows, and is gone to again without its action.
    third->showBusy(u"Reading"_s);
    shown.window.showPage(u"third"_s, {}, action);
    QCOMPARE(shown.focus(), u"nav-third"_s);
    shown.press(Qt::Key_Up);
    QCOMPARE(shown.window.currentPageId(), u"second"_s);
    third->showContent();
    shown.press(Qt::Key_3, Qt::AltModifier);
    QCOMPARE(shown.focus(), u"thirdField"_s);
}

/// What was asked for of a page may be a part of it that takes the focus itself.
void TestWindowFocus::leavesTheFocusToThePartThatWasAskedFor()
{
    class Parts : public Page
    {
    public:
        Parts()
            : Page(u"Parts"_s)
            , m_part(new QLineEdit)
        {
            auto *content = new QWidget;
            auto *layout = new QVBoxLayout(content);
            layout->addWidget(new QLineEdit);
            layout->addWidget(m_part);
            m_part->setObjectName(u"part"_s);
            setContent(content);
            showContent();
        }
        void open(const QString &) override { m_part->setFocus(); }

    private:
        QLineEdit *m_part;
    };
    Shown shown;
    QVERIFY(shown.isActive());
    shown.window.addPage(u"parts"_s, u"review"_s, u"Parts"_s, new Parts);
    for (int time = 0; time < 2; ++time) {
        shown.window.showPage(u"parts"_s, u"part"_s);
        QCOMPARE(shown.focus(), u"part"_s);
    }
}

/// What had the focus is hidden with the state before: not whatever stands first has it then.
void TestWindowFocus::goesOnWhereAPageTurnsToAnotherState()
{
    Shown shown;
    QVERIFY(shown.isActive());
    auto *page = new TwoParts;
    shown.window.addPage(u"parts"_s, u"review"_s, u"Parts"_s, page);
    const auto showEmpty = [page] { page->showEmpty({u"review"_s, u"None."_s, u"Make it."_s, u"Make"_s}); };
    const auto focus = [] { return QApplication::focusWidget(); };
    QWidget *action = page->statePane()->actionButton();
    showEmpty();
    shown.window.showPage(u"parts"_s);
    QCOMPARE(focus(), action);
    page->showContent();
    QTRY_COMPARE(focus(), page->second);
    // Reading comes between, there and back.
    page->showBusy(u"Reading"_s);
    showEmpty();
    QTRY_COMPARE(focus(), action);
    page->showBusy(u"Reading"_s);
    QVERIFY(page->isAncestorOf(focus()));
    page->showContent();
    QTRY_COMPARE(focus(), page->second);
    // The same again leaves it where it was, and who is elsewhere stays there.
    page->first->setFocus();
    page->showBusy(u"Reading"_s);
    page->showContent();
    QCoreApplication::processEvents();
    QCOMPARE(focus(), page->first);
    shown.focusOn("openMenu");
    showEmpty();
    QCoreApplication::processEvents();
    QCOMPARE(shown.focus(), u"openMenu"_s);
}

void TestWindowFocus::keepsTheFocusWhereItsControlIsDeleted()
{
    Shown shown;
    QVERIFY(shown.isActive());
    auto *page = new TwoParts;
    page->showContent();
    shown.window.addPage(u"parts"_s, u"review"_s, u"Parts"_s, page);
    shown.window.showPage(u"parts"_s);
    page->first->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), page->first);
    QCoreApplication::processEvents(); // the window knows it by now
    delete std::exchange(page->first, nullptr);
    QTRY_COMPARE(QApplication::focusWidget(), page->second);
}

int main(int argc, char **argv)
{
    return runUiTests(argc, argv, {[] { return std::make_unique<TestWindowFocus>(); }});
}

#include "tst_windowfocus.moc"
