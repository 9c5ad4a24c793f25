// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/kit/suites.h"
#include "tests/ui/support/uitest.h"
#include "ui/kit/labels.h"

#include <QBoxLayout>
#include <QDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

using namespace tandem::ui;
using namespace Qt::StringLiterals;

/// Buttons by keyboard.
class TestButtons : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pressesOneButtonOnceWhileReturnIsHeld();
    void goesNowhereByArrowKeysButWithinARow();
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
    QTRY_VERIFY((window.activateWindow(), last->setFocus(), last->hasFocus()));
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

std::unique_ptr<QObject> testButtons()
{
    return std::make_unique<TestButtons>();
}

#include "tst_buttons.moc"
