// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/kit/suites.h"
#include "tests/ui/support/uitest.h"
#include "ui/kit/headings.h"
#include "ui/kit/labels.h"
#include "ui/kit/theme.h"

#include <QPushButton>
#include <QScopeGuard>
#include <QStyle>
#include <QVBoxLayout>

using namespace tandem;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

/// How often what it watches was given a style.
struct DressedCount : QObject
{
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::StyleChange)
            ++dressed;
        return QObject::eventFilter(watched, event);
    }
    int dressed = 0;
};

} // namespace

/// The palettes, the style sheet, and who gets it when.
class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyTextCanBeRead_data();
    void everyTextCanBeRead();
    void everyOutlineCanBeSeen();
    void followsTheSystemUnlessForced();
    void followsADesktopThatChanges();
    void dressesEachWidgetOnce();
    void drawsAWiderFocusInHighContrast();
    void leavesNoTokenInTheStyleSheet();
    void drawsSmallTextAsTheStyleSheetDoes();
    void toolTipsWaitHalfASecond();
};

/// Also over a widget that the style sheet dresses.
void TestTheme::toolTipsWaitHalfASecond()
{
    static_cast<void>(Theme::instance());
    QPushButton button;
    button.ensurePolished();
    QCOMPARE(QApplication::style()->styleHint(QStyle::SH_ToolTip_WakeUpDelay), 500);
    QCOMPARE(button.style()->styleHint(QStyle::SH_ToolTip_WakeUpDelay, nullptr, &button), 500);
}

void TestTheme::everyTextCanBeRead_data()
{
    QTest::addColumn<Look>("look");
    QTest::addColumn<double>("least");
    QTest::newRow("light") << Look::Light << 4.5;
    QTest::newRow("dark") << Look::Dark << 4.5;
    QTest::newRow("high contrast") << Look::HighContrast << 7.0;
}

void TestTheme::everyTextCanBeRead()
{
    QFETCH(Look, look);
    QFETCH(double, least);
    for (const auto &[ink, ground] : Theme::textPairs()) {
        const double contrast = Theme::contrast(Theme::color(ink, look), Theme::color(ground, look));
        QVERIFY2(contrast >= least,
            qPrintable(u"%1 on %2: %3"_s.arg(Theme::tokenName(ink), Theme::tokenName(ground)).arg(contrast)));
    }
}

void TestTheme::everyOutlineCanBeSeen()
{
    for (const Look look : {Look::Light, Look::Dark, Look::HighContrast}) {
        for (const Token ground : {Token::Window, Token::Surface}) {
            for (const Token line : {Token::Field, Token::Accent})
                QVERIFY(Theme::contrast(Theme::color(line, look), Theme::color(ground, look)) >= 3.0);
        }
    }
    // Every line, on everything it can stand on; what cannot be used is read in it too.
    const auto contrast = [](Token one, Token other) {
        return Theme::contrast(
            Theme::color(one, Look::HighContrast), Theme::color(other, Look::HighContrast));
    };
    for (const Token ground : {Token::Window, Token::Surface, Token::SurfaceAlt, Token::AccentSoft,
             Token::GoodSoft, Token::WarnSoft, Token::BadSoft}) {
        QVERIFY(contrast(Token::Border, ground) >= 3.0);
        QVERIFY(contrast(Token::Field, ground) >= 7.0);
    }
    // The bar of a share in its groove.
    QVERIFY(contrast(Token::Muted, Token::Border) >= 3.0);
}

void TestTheme::followsTheSystemUnlessForced()
{
    Theme *theme = Theme::instance();
    theme->setMode(Theme::Mode::System);
    theme->setSystemDark(true);
    QVERIFY(theme->isDark());
    QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::color(Token::Window, Look::Dark));
    theme->setMode(Theme::Mode::Light);
    QVERIFY(!theme->isDark());
    QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::color(Token::Window, Look::Light));
    theme->setMode(Theme::Mode::HighContrast);
    QVERIFY(theme->isDark());
    QCOMPARE(QApplication::palette().color(QPalette::Base), Theme::color(Token::Surface, Look::HighContrast));
    theme->setMode(Theme::Mode::System);
    QCOMPARE(theme->look(), Look::Dark);
    theme->setSystemDark(false);
    QCOMPARE(theme->look(), Look::Light);
    theme->setMode(Theme::Mode::Light);
}

void TestTheme::followsADesktopThatChanges()
{
    Theme *theme = Theme::instance();
    const auto back = qScopeGuard([theme] { theme->setMode(Theme::Mode::Light); });
    theme->setMode(Theme::Mode::System);
    QCOMPARE(theme->look(), Look::Light);
    QList<Look> looks;
    const auto counting = connect(theme, &Theme::changed, theme, [&] { looks.append(theme->look()); });
    // As Qt does when the desktop's look has changed. This one is light: it is asked again when the palette
    // of the program is set, and leads back.
    const auto turnDark = [] {
        QPalette palette(Qt::black);
        QApplication::style()->polish(palette);
    };
    turnDark();
    QTRY_COMPARE(looks, QList<Look>({Look::Dark, Look::Light}));
    disconnect(counting);
    theme->setMode(Theme::Mode::HighContrast);
    turnDark();
    QCoreApplication::processEvents();
    QCOMPARE(theme->look(), Look::HighContrast);
}

/// Not once for each widget around it: a window with all its pages stood still for seconds.
void TestTheme::dressesEachWidgetOnce()
{
    const auto back = qScopeGuard([] { Theme::instance()->setMode(Theme::Mode::Light); });
    QWidget window;
    QWidget *around = &window;
    for (int depth = 0; depth < 10; ++depth) {
        auto *column = new QVBoxLayout(around);
        around = new QWidget;
        column->addWidget(around);
    }
    QLabel *label = makeLabel(u"Deep"_s, TextRole::Muted, around);
    window.show();
    DressedCount count;
    label->installEventFilter(&count);
    Theme::instance()->setMode(Theme::Mode::Dark);
    QCOMPARE(label->palette().color(QPalette::WindowText), Theme::color(Token::Muted, Look::Dark));
    QVERIFY2(count.dressed > 0 && count.dressed <= 2, qPrintable(QString::number(count.dressed)));
}

void TestTheme::drawsAWiderFocusInHighContrast()
{
    Theme *theme = Theme::instance();
    const auto back = qScopeGuard([theme] { theme->setMode(Theme::Mode::Light); });
    QWidget window;
    QPushButton *button = makeButton(u"Go"_s, u"go"_s, ButtonRole::Normal, &window);
    button->setGeometry(10, 10, 120, 40);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    button->setFocus(Qt::TabFocusReason);
    // How far the frame reaches in, at the middle of the left side.
    const auto frame = [&] {
        const QImage image = button->grab().toImage();
        int wide = 0;
        while (image.pixelColor(wide, image.height() / 2) == theme->color(Token::Accent))
            ++wide;
        return wide;
    };
    QCOMPARE(frame(), 2);
    theme->setMode(Theme::Mode::HighContrast);
    QCOMPARE(frame(), 3);
    QCOMPARE(theme->focusPen().width(), 3);
}

void TestTheme::leavesNoTokenInTheStyleSheet()
{
    QVERIFY(qApp->styleSheet().size() > 1000);
    const auto back = qScopeGuard([] { Theme::instance()->setMode(Theme::Mode::Light); });
    for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark, Theme::Mode::HighContrast}) {
        Theme::instance()->setMode(mode);
        QVERIFY2(!qApp->styleSheet().contains(u'@'), "a token of the style sheet has no colour");
    }
}

/// What a delegate draws stands beside such labels.
void TestTheme::drawsSmallTextAsTheStyleSheetDoes()
{
    static_cast<void>(Theme::instance());
    QWidget window;
    QLabel *body = makeLabel(u"Text"_s, TextRole::Body, &window);
    QLabel *small = makeLabel(u"Text"_s, TextRole::Small, &window);
    body->ensurePolished();
    small->ensurePolished();
    QVERIFY(small->font().pixelSize() < body->font().pixelSize());
    QCOMPARE(smallFont(body->font()).pixelSize(), small->font().pixelSize());
}

std::unique_ptr<QObject> testTheme()
{
    return std::make_unique<TestTheme>();
}

#include "tst_theme.moc"
