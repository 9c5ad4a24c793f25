// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/kit/suites.h"
#include "tests/ui/support/uitest.h"
#include "ui/kit/copyfield.h"
#include "ui/kit/formats.h"
#include "ui/kit/keys.h"
#include "ui/kit/labels.h"
#include "ui/kit/notice.h"
#include "ui/kit/page.h"
#include "ui/kit/roomstack.h"
#include "ui/kit/taborder.h"
#include "ui/kit/theme.h"
#include "ui/kit/tooltips.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QComboBox>
#include <QCompleter>
#include <QDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QRadioButton>
#include <QScopeGuard>
#include <QScrollBar>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTextDocumentFragment>
#include <QWheelEvent>

using namespace tandem::ui;
using namespace Qt::StringLiterals;

/// Controls by mouse and keyboard.
class TestControls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsAValueAsItStandsInAToolTip();
    void cutsNoMarkOfATitle();
    void stopsOnceAtAGroupOfChoices();
    void stopsOnceAtTabs();
    void goesOnAfterWhatHandsTheFocusToAPart();
    void beginsAtTheTopWhereverThePartsWereMade();
    void scrollsByKeysOnlyWhereThereIsMore();
    void bringsWhatGetsTheFocusIntoSight();
    void leavesTheWheelToThePageUnlessItHasTheFocus();
    void tellsKeysAsTheyStandOnAKeyboard();
    void offersInRowsAsHighAsThoseOfAList_data();
    void offersInRowsAsHighAsThoseOfAList();
    void letsGoodNewsLeaveByItself();
    void keepsGoodNewsWhileItIsRead();
    void keepsGoodNewsWhileItsWindowIsNotLookedAt();
    void letsGoodNewsLeaveWithTheNextAction();
    void keepsGoodNewsThatNobodyHasSeen();
    void offersTheFolderOfAFile();
    void endsASentenceOnce();
};

void TestControls::showsAValueAsItStandsInAToolTip()
{
    const CopyField field(u"Address"_s, u"https://acme.example/?a=1&b=<i>2</i>"_s);
    const QString said = field.findChild<QLineEdit *>()->toolTip();
    QVERIFY2(Qt::mightBeRichText(said), qPrintable(said));
    QCOMPARE(QTextDocumentFragment::fromHtml(said).toPlainText(), field.text());
    QCOMPARE(plainToolTip({}), QString());
    QCOMPARE(plainToolTip(u"x"_s.repeated(5000)).count(u'x'), 2000);
}

/// Whatever touches the edge of the label is cut there, or will be at another size.
void TestControls::cutsNoMarkOfATitle()
{
    const std::unique_ptr<QLabel> title(makeLabel(u"ÅÄÖÉ"_s, TextRole::Title));
    title->ensurePolished();
    title->resize(title->sizeHint());
    const QImage seen = title->grab().toImage().convertToFormat(QImage::Format_RGB32);
    const QRgb ground = seen.pixel(0, 0);
    const auto inked = [&seen, ground](int row) {
        for (int x = 0; x < seen.width(); ++x) {
            if (seen.pixel(x, row) != ground)
                return true;
        }
        return false;
    };
    QVERIFY(inked(seen.height() / 2));
    QVERIFY(!inked(0));
    QVERIFY(!inked(seen.height() - 1));
}

void TestControls::stopsOnceAtAGroupOfChoices()
{
    QWidget form;
    auto *column = new QVBoxLayout(&form);
    auto *after = new QLineEdit(&form); // made first, and seen last
    auto *group = new QButtonGroup(&form);
    for (const QString &name : {u"one"_s, u"two"_s, u"three"_s}) {
        auto *choice = new QRadioButton(name, &form);
        choice->setObjectName(name);
        group->addButton(choice);
        column->addWidget(choice);
    }
    column->addWidget(after);
    group->buttons().at(1)->setChecked(true);
    makeOneTabStop(group);
    orderTabs(&form);
    form.show();
    const auto stops = [&form] { return tabStops(&form); };
    QCOMPARE(stops(), (QList<QWidget *>{group->buttons().at(1), after}));
    QVERIFY(QTest::qWaitForWindowActive(&form));
    after->setFocus();
    QTest::keyClick(after, Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), group->buttons().at(1));
    QTest::keyClick(group->buttons().at(1), Qt::Key_Down);
    QVERIFY(group->buttons().at(2)->isChecked());
    QCOMPARE(stops(), (QList<QWidget *>{group->buttons().at(2), after}));
    // Where the chosen one is not offered, another one takes Tab.
    group->buttons().at(2)->hide();
    QCOMPARE(stops(), (QList<QWidget *>{group->buttons().at(0), after}));
    group->buttons().at(2)->show();
    QCOMPARE(stops(), (QList<QWidget *>{group->buttons().at(2), after}));
    // Whoever had the focus without being chosen keeps no stop.
    group->buttons().at(0)->setFocus();
    after->setFocus();
    QCOMPARE(stops(), (QList<QWidget *>{group->buttons().at(2), after}));
}

/// Qt's own order has a stop at the whole, too, which hands the focus on to the bar.
void TestControls::stopsOnceAtTabs()
{
    QWidget page;
    auto *column = new QVBoxLayout(&page);
    auto *tabs = new QTabWidget(&page);
    auto *within = new QLineEdit;
    tabs->addTab(within, u"One"_s);
    auto *before = new QLineEdit(&page); // made last, and seen first
    column->addWidget(before);
    column->addWidget(tabs);
    orderTabs(&page);
    page.show();
    QCOMPARE(tabStops(&page).size(), 3);
    QTRY_VERIFY(takesFocus(before));
    for (QWidget *next : QList<QWidget *>{tabs->tabBar(), within, before}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), next);
    }
}

/// Such a line of fields is a stop of its own for Qt, wherever it stands in the order: Tab went back to its
/// first.
void TestControls::goesOnAfterWhatHandsTheFocusToAPart()
{
    QWidget page;
    auto *column = new QVBoxLayout(&page);
    auto *before = new QLineEdit(&page);
    auto *choice = new QComboBox(&page);
    auto *address = new QLineEdit(&page);
    auto *line = new QWidget(&page); // made after its parts
    auto *row = new QHBoxLayout(line);
    row->addWidget(choice);
    row->addWidget(address);
    line->setFocusProxy(choice);
    column->addWidget(before);
    column->addWidget(line);
    const Qt::FocusPolicy policy = choice->focusPolicy();
    orderTabs(&page);
    QCOMPARE(line->focusProxy(), choice);
    QCOMPARE(choice->focusPolicy(), policy);
    page.show();
    QTRY_VERIFY(takesFocus(choice));
    for (QWidget *next : QList<QWidget *>{address, before, choice}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), next);
    }
    for (QWidget *next : QList<QWidget *>{before, address, choice}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), next);
    }
}

/// On its own the order goes round: what was seen first came last in the window that it was put into.
void TestControls::beginsAtTheTopWhereverThePartsWereMade()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    auto *low = new QLineEdit(page);
    auto *high = new QLineEdit(page);
    column->addWidget(high);
    column->addWidget(low);
    orderTabs(page);
    QWidget window;
    auto *around = new QVBoxLayout(&window);
    auto *before = new QLineEdit(&window);
    around->addWidget(before);
    around->addWidget(page);
    window.show();
    QTRY_VERIFY(takesFocus(before));
    for (QWidget *next : QList<QWidget *>{high, low, before}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), next);
    }
}

namespace {

/// A room with a choice at its top and a button at its end; it is 200 high.
struct Room
{
    Room()
    {
        auto *column = new QVBoxLayout(content);
        column->addWidget(choice);
        column->addStretch(1);
        column->addWidget(last);
        choice->addItems({u"one"_s, u"two"_s});
        room.stack()->addWidget(content);
        room.resize(300, 200);
        room.show();
    }
    [[nodiscard]] bool takes(Qt::Key key)
    {
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
        QCoreApplication::sendEvent(&room, &press);
        return press.isAccepted();
    }
    /// Whether the choice has taken it; else Qt goes on to what is around it.
    [[nodiscard]] bool rolls()
    {
        const QPointF middle(choice->rect().center());
        QWheelEvent wheel(middle, choice->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
            Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(choice, &wheel);
        return wheel.isAccepted();
    }

    RoomStack room;
    QWidget *content = new QWidget;
    QComboBox *choice = new QComboBox(content);
    QPushButton *last = new QPushButton(u"Last"_s, content);
    QScrollBar *bar = room.verticalScrollBar();
};

} // namespace

void TestControls::scrollsByKeysOnlyWhereThereIsMore()
{
    Room shown;
    QCOMPARE(shown.bar->maximum(), 0);
    for (const Qt::Key key : {Qt::Key_PageDown, Qt::Key_PageUp, Qt::Key_Down, Qt::Key_Left})
        QVERIFY(!shown.takes(key));
    const int narrow = shown.room.minimumSizeHint().width();
    shown.content->setMinimumHeight(600);
    QTRY_VERIFY(shown.bar->maximum() > 0);
    QCOMPARE(shown.room.minimumSizeHint().width(), narrow + shown.bar->sizeHint().width());
    QVERIFY(shown.takes(Qt::Key_PageDown));
    QVERIFY(shown.bar->value() > 0);
    shown.bar->setValue(shown.bar->maximum());
    QVERIFY(!shown.takes(Qt::Key_PageDown) && !shown.takes(Qt::Key_Right));
    QVERIFY(shown.takes(Qt::Key_PageUp));
}

void TestControls::bringsWhatGetsTheFocusIntoSight()
{
    Room shown;
    shown.content->setMinimumHeight(600);
    QTRY_VERIFY(shown.bar->maximum() > 0);
    QTRY_VERIFY(takesFocus(shown.last));
    QVERIFY(shown.bar->value() > 0);
    shown.choice->setFocus();
    QVERIFY(shown.choice->mapTo(&shown.room, QPoint()).y() >= 0);
    // What comes to stand above it pushes it nowhere.
    shown.last->setFocus();
    const auto end = [&] { return shown.last->mapTo(&shown.room, shown.last->rect().bottomLeft()).y(); };
    shown.content->setMinimumHeight(900);
    QTRY_VERIFY(shown.last->y() > 600 && end() < shown.room.height());
    // Who has scrolled away reads on.
    QVERIFY(shown.takes(Qt::Key_PageUp));
    const int read = shown.bar->value();
    shown.content->setMinimumHeight(1200);
    QTRY_VERIFY(shown.last->y() > 900);
    QCoreApplication::processEvents();
    QCOMPARE(shown.bar->value(), read);
}

void TestControls::leavesTheWheelToThePageUnlessItHasTheFocus()
{
    Room shown;
    shown.content->setMinimumHeight(600);
    QTRY_VERIFY(shown.bar->maximum() > 0);
    QTRY_VERIFY(takesFocus(shown.last));
    QVERIFY(!shown.rolls());
    QCOMPARE(shown.choice->currentIndex(), 0);
    QCOMPARE(shown.choice->focusPolicy(), Qt::StrongFocus);
    // Whoever is at it turns it.
    shown.choice->setFocus();
    QVERIFY(shown.rolls());
    QCOMPARE(shown.choice->currentIndex(), 1);
}

void TestControls::tellsKeysAsTheyStandOnAKeyboard()
{
    QCOMPARE(keyText(Qt::CTRL | Qt::Key_Return), u"Ctrl+Enter"_s);
    QCOMPARE(keyText(Qt::CTRL | Qt::Key_Enter), u"Ctrl+Enter"_s);
    QCOMPARE(keyText(Qt::CTRL | Qt::SHIFT | Qt::Key_I), u"Ctrl+Shift+I"_s);
    QCOMPARE(keyText(QKeySequence(Qt::CTRL | Qt::Key_K, Qt::Key_Return)), u"Ctrl+K, Enter"_s);
    QCOMPARE(keyText({}), QString());
}

void TestControls::offersInRowsAsHighAsThoseOfAList_data()
{
    QTest::addColumn<Theme::Mode>("mode");
    QTest::newRow("light") << Theme::Mode::Light;
    QTest::newRow("dark") << Theme::Mode::Dark;
    QTest::newRow("high contrast") << Theme::Mode::HighContrast;
}

void TestControls::offersInRowsAsHighAsThoseOfAList()
{
    QFETCH(const Theme::Mode, mode);
    const auto back = qScopeGuard([] { Theme::instance()->setMode(Theme::Mode::Light); });
    Theme::instance()->setMode(mode);
    QWidget window;
    window.resize(600, 400);
    QListWidget list(&window);
    list.setProperty("lines", true);
    QComboBox box(&window);
    QComboBox typed(&window);
    typed.setEditable(true);
    typed.completer()->setCompletionMode(QCompleter::PopupCompletion);
    const QStringList words{u"Phone"_s, u"Pager"_s, u"Fax"_s};
    list.addItems(words);
    box.addItems(words);
    typed.addItems(words);
    window.show();
    box.showPopup();
    QTRY_VERIFY(box.view()->isVisible());
    const int height = list.sizeHintForRow(0);
    QVERIFY(height >= list.fontMetrics().height() + 12);
    QCOMPARE(box.view()->sizeHintForRow(0), height);
    box.hidePopup();
    typed.setEditText({});
    QTRY_VERIFY(takesFocus(&typed));
    QTest::keyClicks(typed.lineEdit(), u"P"_s);
    QTRY_VERIFY(typed.completer()->popup()->isVisible());
    QCOMPARE(typed.completer()->popup()->sizeHintForRow(0), height);
    typed.completer()->popup()->hide();
}

void TestControls::letsGoodNewsLeaveByItself()
{
    QWidget window;
    auto *good = new Notice(&window);
    auto *bad = new Notice(&window);
    auto *offering = new Notice(&window);
    auto *elsewhere = new QLineEdit(&window);
    good->move(0, 60); // not under the pointer, which stands at the corner
    good->say(Tone::Good, u"Saved."_s);
    bad->say(Tone::Bad, u"Not saved."_s);
    offering->say(Tone::Good, u"Saved."_s);
    offering->offer(u"Go to Review"_s, [] {});
    window.show();
    QTRY_VERIFY(takesFocus(elsewhere));
    QVERIFY(!good->isHidden());
    for (Notice *notice : {bad, offering, good})
        notice->setStay(std::chrono::milliseconds(1));
    QTRY_VERIFY(good->isHidden());
    QVERIFY(!bad->isHidden() && !offering->isHidden());
    // What is said afterwards has the same time.
    good->say(Tone::Good, u"Saved again."_s);
    QTRY_VERIFY(good->isHidden());
}

void TestControls::keepsGoodNewsWhileItIsRead()
{
    QWidget window;
    auto *before = new QLineEdit(&window);
    auto *notice = new Notice(&window);
    auto *other = new Notice(&window);
    notice->setGeometry(0, 60, 400, 60);
    other->setGeometry(0, 140, 400, 60);
    window.show();
    QTRY_VERIFY(takesFocus(before));
    notice->say(Tone::Good, u"Saved."_s);
    auto *dismiss = child<QPushButton>(notice, "noticeDismiss");
    dismiss->setFocus();
    notice->setStay(std::chrono::milliseconds(1));
    // Another one's time, begun later, passes meanwhile.
    other->setStay(std::chrono::milliseconds(1));
    other->say(Tone::Good, u"Decided."_s);
    QTRY_VERIFY(other->isHidden());
    QVERIFY(!notice->isHidden());
    before->setFocus();
    QTRY_VERIFY(notice->isHidden());
}

void TestControls::keepsGoodNewsWhileItsWindowIsNotLookedAt()
{
    QWidget window;
    auto *elsewhere = new QLineEdit(&window);
    elsewhere->setFocus();
    auto *notice = new Notice(&window);
    QWidget above;
    auto *other = new Notice(&above);
    for (Notice *each : {notice, other})
        each->move(0, 60); // not under the pointer, which stands at the corner
    window.show();
    above.show();
    QTRY_VERIFY((above.activateWindow(), above.isActiveWindow()));
    notice->setStay(std::chrono::milliseconds(1));
    other->setStay(std::chrono::milliseconds(1));
    notice->say(Tone::Good, u"Saved."_s);
    // Another one's time, begun later, passes meanwhile.
    other->say(Tone::Good, u"Decided."_s);
    QTRY_VERIFY(other->isHidden());
    QVERIFY(!notice->isHidden());
    QTRY_VERIFY((window.activateWindow(), elsewhere->hasFocus()));
    QTRY_VERIFY(notice->isHidden());
}

void TestControls::letsGoodNewsLeaveWithTheNextAction()
{
    Page page(u"Page"_s);
    page.setContent(new QWidget);
    QPushButton *action = page.addSecondaryAction(u"Do"_s, u"do"_s);
    Notice *notice = page.notice();
    page.showContent();
    page.show();
    QTRY_VERIFY((page.activateWindow(), page.isActiveWindow()));
    notice->say(Tone::Warn, u"Look."_s);
    action->click();
    notice->moveOn();
    QVERIFY(!notice->isHidden());
    notice->say(Tone::Good, u"Saved."_s);
    action->click();
    QVERIFY(notice->isHidden());
    notice->say(Tone::Good, u"Saved."_s);
    notice->offer(u"Go to Review"_s, [] {});
    notice->moveOn(Notice::Files::Stay);
    QVERIFY(notice->isHidden());
    notice->say(Tone::Good, u"Written."_s);
    notice->offerFolderOf(u"plan.json"_s);
    notice->moveOn(Notice::Files::Stay);
    QVERIFY(!notice->isHidden());
    notice->moveOn();
    QVERIFY(notice->isHidden());
}

void TestControls::keepsGoodNewsThatNobodyHasSeen()
{
    QWidget window;
    auto *before = new QLineEdit(&window);
    auto *notice = new Notice(&window);
    notice->setGeometry(0, 60, 400, 60);
    notice->say(Tone::Good, u"Saved."_s);
    notice->moveOn();
    QVERIFY(!notice->isHidden());
    window.show();
    QTRY_VERIFY(takesFocus(before));
    child<QPushButton>(notice, "noticeDismiss")->setFocus();
    notice->moveOn(); // It is being read.
    QVERIFY(!notice->isHidden());
    before->setFocus(); // It is not any more.
    QVERIFY(notice->isHidden());
}

void TestControls::offersTheFolderOfAFile()
{
    TestDialogs dialogs;
    const QTemporaryDir folder;
    QWidget window;
    auto *notice = new Notice(&window);
    window.show();
    notice->say(Tone::Good, u"Saved."_s);
    notice->offerFolderOf(folder.filePath(u"plan.json"_s));
    child<QPushButton>(notice, "noticeAction")->click();
    QCOMPARE(dialogs.opened, QList<QUrl>{QUrl::fromLocalFile(QFileInfo(folder.path()).absoluteFilePath())});
}

void TestControls::endsASentenceOnce()
{
    QCOMPARE(withOneStop(u"The name is Acme Ltd.. Go on."_s), u"The name is Acme Ltd. Go on."_s);
    QCOMPARE(withOneStop(u"The value is a long text…."_s), u"The value is a long text…"_s);
    QCOMPARE(withOneStop(u"Wait... See ../plan.json, 1.5..2.5"_s), u"Wait... See ../plan.json, 1.5..2.5"_s);
    Notice notice;
    notice.say(Tone::Neutral, u"It is Acme Ltd.."_s, u"Write to Acme Ltd.."_s);
    QCOMPARE(notice.text(), u"It is Acme Ltd."_s);
    QCOMPARE(notice.accessibleDescription(), u"Write to Acme Ltd."_s);
}

std::unique_ptr<QObject> testControls()
{
    return std::make_unique<TestControls>();
}

#include "tst_controls.moc"
