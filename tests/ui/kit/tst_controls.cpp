// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/kit/suites.h"
#include "tests/ui/support/uitest.h"
#include "ui/kit/copyfield.h"
#include "ui/kit/keys.h"
#include "ui/kit/labels.h"
#include "ui/kit/theme.h"
#include "ui/kit/tooltips.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScopeGuard>
#include <QTextDocumentFragment>

using namespace tandem::ui;
using namespace Qt::StringLiterals;

/// Controls by mouse and keyboard.
class TestControls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pressesOneButtonOnceWhileReturnIsHeld();
    void showsAValueAsItStandsInAToolTip();
    void tellsKeysAsTheyStandOnAKeyboard();
    void offersInRowsAsHighAsThoseOfAList_data();
    void offersInRowsAsHighAsThoseOfAList();
};

void TestControls::pressesOneButtonOnceWhileReturnIsHeld()
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

void TestControls::showsAValueAsItStandsInAToolTip()
{
    const CopyField field(u"Address"_s, u"https://acme.example/?a=1&b=<i>2</i>"_s);
    const QString said = field.findChild<QLineEdit *>()->toolTip();
    QVERIFY2(Qt::mightBeRichText(said), qPrintable(said));
    QCOMPARE(QTextDocumentFragment::fromHtml(said).toPlainText(), field.text());
    QCOMPARE(plainToolTip({}), QString());
    QCOMPARE(plainToolTip(u"x"_s.repeated(5000)).count(u'x'), 2000);
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
    QTRY_VERIFY((window.activateWindow(), typed.setFocus(), typed.hasFocus()));
    QTest::keyClicks(typed.lineEdit(), u"P"_s);
    QTRY_VERIFY(typed.completer()->popup()->isVisible());
    QCOMPARE(typed.completer()->popup()->sizeHintForRow(0), height);
    typed.completer()->popup()->hide();
}

std::unique_ptr<QObject> testControls()
{
    return std::make_unique<TestControls>();
}

#include "tst_controls.moc"
