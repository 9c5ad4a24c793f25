// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/kit/suites.h"
#include "tests/ui/support/uitest.h"
#include "ui/kit/heldcontrols.h"
#include "ui/kit/labels.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace tandem::ui;
using namespace Qt::StringLiterals;

/// Buttons by keyboard.
class TestButtons : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pressesOneButtonOnceWhileReturnIsHeld();
    void pressesThePrimaryOneOfASheetFromAnywhere();
    void goesNowhereByArrowKeysButWithinARow();
    void keepsTheKeyboardOfWhatIsHeld();
};

void TestButtons::pressesOneButtonOnceWhileReturnIsHeld()
{
    QDialog sheet;
    QStringList pressed;
    QPushButton *other = makeButton(u"Look"_s, u"look"_s, ButtonRole::Normal, &sheet);
    QPushButton *standard = makeButton(u"Apply"_s, u"apply"_s, ButtonRole::Primary, &sheet);
    for (QPushButton *button : {other, standard})
        connect(button, &QPushButton::clicked, this, [&pressed, button] { pressed.append(button->text()); });
    makeDefault(standard);
    sheet.show();
    for (const bool repeated : {false, true, true}) {
        QKeyEvent press(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s, repeated);
        QCoreApplication::sendEvent(other, &press);
        QVERIFY(press.isAccepted());
    }
    QCOMPARE(pressed, QStringList{u"Look"_s});
}

void TestButtons::pressesThePrimaryOneOfASheetFromAnywhere()
{
    QDialog sheet;
    auto *column = new QVBoxLayout(&sheet);
    auto *choice = new QComboBox(&sheet);
    auto *text = new QPlainTextEdit(&sheet);
    QPushButton *other = makeButton(u"Keep editing"_s, u"keep"_s, ButtonRole::Normal, &sheet);
    QPushButton *primary = makeButton(u"Save"_s, u"save"_s, ButtonRole::Primary, &sheet);
    for (QWidget *each : std::initializer_list<QWidget *>{choice, text, other, primary})
        column->addWidget(each);
    int pressed = 0;
    connect(primary, &QPushButton::clicked, this, [&pressed] { ++pressed; });
    sheet.show();
    int wanted = 0;
    for (QWidget *from : std::initializer_list<QWidget *>{choice, text, other, primary}) {
        QTRY_VERIFY(takesFocus(from));
        QTest::keyClick(from, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(pressed, ++wanted);
    }
    QVERIFY(text->toPlainText().isEmpty());
    primary->setEnabled(false);
    QTRY_VERIFY((choice->setFocus(), choice->hasFocus()));
    QTest::keyClick(choice, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(pressed, wanted);
}

/// Qt would go wherever Tab goes: from the last button of a list into a field above it.
void TestButtons::goesNowhereByArrowKeysButWithinARow()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *row = new QHBoxLayout;
    auto *field = new QLineEdit(&window);
    QPushButton *first = makeButton(u"Link"_s, u"link"_s, ButtonRole::Normal, &window);
    QPushButton *off = makeButton(u"Delete"_s, u"delete"_s, ButtonRole::Normal, &window);
    QPushButton *last = makeButton(u"Inspect"_s, u"inspect"_s, ButtonRole::Normal, &window);
    off->setEnabled(false);
    for (QPushButton *button : {first, off, last})
        row->addWidget(button);
    column->addLayout(row);
    column->addWidget(field);
    window.show();
    QTRY_VERIFY(takesFocus(last));
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Up, Qt::Key_Right}) {
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
        QCoreApplication::sendEvent(last, &press);
        QVERIFY(last->hasFocus());
    }
    QTest::keyClick(last, Qt::Key_Left);
    QVERIFY(first->hasFocus());
    QTest::keyClick(first, Qt::Key_Right);
    QVERIFY(last->hasFocus());
}

/// The next Space would press its neighbour.
void TestButtons::keepsTheKeyboardOfWhatIsHeld()
{
    QWidget window;
    auto *row = new QHBoxLayout(&window);
    QPushButton *check = makeButton(u"Check"_s, u"check"_s, ButtonRole::Normal, &window);
    QPushButton *next = makeButton(u"Next"_s, u"next"_s, ButtonRole::Normal, &window);
    row->addWidget(check);
    row->addWidget(next);
    window.show();
    QTRY_VERIFY(takesFocus(check));
    HeldControls held({check});
    QVERIFY(!check->isEnabled());
    QVERIFY(!window.focusWidget());
    held.release();
    held.giveFocusBack();
    QVERIFY(check->hasFocus());
    // Who has gone elsewhere meanwhile stays there.
    HeldControls again({check});
    next->setFocus();
    again.release();
    again.giveFocusBack();
    QVERIFY(next->hasFocus());
}

std::unique_ptr<QObject> testButtons()
{
    return std::make_unique<TestButtons>();
}

#include "tst_buttons.moc"
