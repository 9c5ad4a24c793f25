// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/kit/suites.h"
#include "tests/ui/support/uitest.h"
#include "ui/kit/formats.h"
#include "ui/kit/icons.h"
#include "ui/kit/labels.h"
#include "ui/kit/notice.h"
#include "ui/kit/page.h"
#include "ui/kit/taborder.h"
#include "ui/kit/theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRadioButton>
#include <QScopeGuard>
#include <QTabBar>
#include <QTableWidget>

using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

QRect placeIn(const QWidget *root, const QWidget *widget)
{
    return {widget->mapTo(root, QPoint()), widget->size()};
}

int distance(const QColor &one, const QColor &other)
{
    return std::abs(one.red() - other.red()) + std::abs(one.green() - other.green())
        + std::abs(one.blue() - other.blue());
}

} // namespace

/// What is seen of the focus and of notices, and where the focus goes in a page.
class TestLooks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void drawsOneFrameAroundWhatHasTheFocus();
    void drawsTheFrameOfAListWhole_data();
    void drawsTheFrameOfAListWhole();
    void putsThePictureOfANoticeOnItsFirstLine();
    void saysOneQuietThingAtATime();
    void keepsTheOlderOfTwoUntilItWasRead();
    void letsStaleNewsLeaveOnceItWasRead();
    void goesToTheContentOfAPageFirst();
    void goesWhereThePageWants();
    void shortensWhatIsTooLong();
};

/// Qt marks the windows in which somebody goes by keys, and its style frames the text then.
void TestLooks::drawsOneFrameAroundWhatHasTheFocus()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *tabs = new QTabBar;
    tabs->addTab(u"Runs"_s);
    tabs->addTab(u"Held"_s);
    const QList<QWidget *> controls{makeButton(u"Go"_s, u"go"_s, ButtonRole::Normal, &window),
        makeButton(u"Go"_s, u"first"_s, ButtonRole::Primary, &window), tabs, new QCheckBox(u"Yes"_s),
        new QRadioButton(u"One"_s)};
    for (QWidget *control : controls)
        layout->addWidget(control);
    window.show();
    for (QWidget *control : controls) {
        QTRY_VERIFY(takesFocus(control, Qt::TabFocusReason));
        window.setAttribute(Qt::WA_KeyboardFocusChange, false);
        const QImage byMouse = control->grab().toImage();
        window.setAttribute(Qt::WA_KeyboardFocusChange);
        QCOMPARE(control->grab().toImage(), byMouse);
    }
}

void TestLooks::drawsTheFrameOfAListWhole_data()
{
    QTest::addColumn<Theme::Mode>("mode");
    QTest::addColumn<int>("wide");
    QTest::newRow("light") << Theme::Mode::Light << 2;
    QTest::newRow("dark") << Theme::Mode::Dark << 2;
    QTest::newRow("contrast") << Theme::Mode::HighContrast << 3;
}

/// All along the edges, and across the round corners: neither the header nor a chosen row lies above it.
void TestLooks::drawsTheFrameOfAListWhole()
{
    QFETCH(const Theme::Mode, mode);
    QFETCH(const int, wide);
    Theme *theme = Theme::instance();
    const auto back = qScopeGuard([theme] { theme->setMode(Theme::Mode::Light); });
    theme->setMode(mode);
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *table = new QTableWidget(3, 2);
    table->verticalHeader()->hide();
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->horizontalHeader()->setStretchLastSection(true);
    auto *list = new QListWidget;
    list->addItems({u"One"_s, u"Two"_s});
    for (QAbstractItemView *view : QList<QAbstractItemView *>{table, list}) {
        view->setFixedSize(240, 120);
        layout->addWidget(view);
    }
    window.show();
    const QColor ink = theme->color(Token::Accent);
    for (QAbstractItemView *view : QList<QAbstractItemView *>{table, list}) {
        view->setCurrentIndex(view->model()->index(0, 0));
        QTRY_VERIFY(takesFocus(view));
        const QImage seen = view->grab().toImage();
        const int right = seen.width() - 1;
        const int bottom = seen.height() - 1;
        const int round = 5;
        for (int in = 0; in < wide; ++in) {
            for (int x = round; x <= right - round; ++x) {
                QCOMPARE(seen.pixelColor(x, in), ink);
                QCOMPARE(seen.pixelColor(x, bottom - in), ink);
            }
            for (int y = round; y <= bottom - round; ++y) {
                QCOMPARE(seen.pixelColor(in, y), ink);
                QCOMPARE(seen.pixelColor(right - in, y), ink);
            }
        }
        const QColor ground = theme->color(Token::Surface);
        for (const QPoint corner :
            {QPoint(1, 1), QPoint(right - 1, 1), QPoint(1, bottom - 1), QPoint(right - 1, bottom - 1)})
            QVERIFY(distance(seen.pixelColor(corner), ink) < distance(ground, ink) / 2);
    }
}

void TestLooks::putsThePictureOfANoticeOnItsFirstLine()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *notice = new Notice;
    layout->addWidget(notice);
    layout->addStretch(1);
    window.resize(600, 300);
    window.show();
    const auto *picture = notice->findChild<IconLabel *>();
    QVERIFY(picture);
    const auto offLine = [&] {
        const QLabel *text = nullptr;
        for (const QLabel *label : notice->findChildren<QLabel *>()) {
            if (label->text() == notice->text())
                text = label;
        }
        const QRect lines = placeIn(notice, text);
        const int height = text->fontMetrics().height();
        // A label of one line has it in its middle.
        const int first = lines.height() < 2 * height ? lines.center().y() : lines.top() + height / 2;
        return std::abs(placeIn(notice, picture).center().y() - first);
    };
    notice->say(Tone::Good, u"Saved."_s);
    QTRY_VERIFY(offLine() <= 2);
    notice->offer(u"Go to Review"_s, [] {});
    QTRY_VERIFY(offLine() <= 2);
    notice->say(Tone::Good, u"Saved."_s, u"The next plan goes by it."_s);
    QTRY_VERIFY(offLine() <= 2);
    notice->say(Tone::Warn, u"A long text that needs more than one line. "_s.repeated(6));
    QTRY_VERIFY(offLine() <= 3);
    QCOMPARE(truncatedTexts(&window).join(u" | "_s), QString());
}

void TestLooks::saysOneQuietThingAtATime()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *banner = new Notice;
    auto *notice = new Notice;
    layout->addWidget(banner);
    layout->addWidget(notice);
    notice->takeTurnsWith(banner);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    banner->say(Tone::Neutral, u"Svenska: from the next start of Tandem."_s);
    notice->say(Tone::Good, u"Saved."_s);
    QVERIFY(banner->isHidden());
    banner->say(Tone::Good, u"Runs work again."_s);
    QVERIFY(notice->isHidden() && banner->isVisible());
    // What went wrong stays, and so does what offers to go on or to stop.
    notice->say(Tone::Good, u"Saved."_s);
    notice->offer(u"Go to Review"_s, [] {});
    banner->say(Tone::Good, u"Runs work again."_s);
    QVERIFY(banner->isVisible() && notice->isVisible());
    banner->say(Tone::Bad, u"No answer."_s);
    notice->say(Tone::Good, u"Saved."_s);
    QVERIFY(banner->isVisible() && notice->isVisible());
    banner->say(Tone::Warn, u"It was stopped."_s);
    QVERIFY(notice->isVisible());
    notice->say(Tone::Neutral, u"Writing the table…"_s);
    notice->offer(u"Stop"_s, [] {});
    banner->say(Tone::Neutral, u"Deutsch: from the next start of Tandem."_s);
    QVERIFY(banner->isVisible() && notice->isVisible());
    // Said where it is not seen now, and shown later.
    notice->dismiss();
    notice->parentWidget()->hide();
    notice->say(Tone::Good, u"Saved."_s);
    QVERIFY(!banner->isHidden());
    window.show();
    QVERIFY(notice->isVisible() && banner->isHidden());
}

void TestLooks::keepsTheOlderOfTwoUntilItWasRead()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *elsewhere = new QLineEdit;
    auto *banner = new Notice;
    auto *page = new QWidget;
    auto *notice = new Notice(page);
    (new QVBoxLayout(page))->addWidget(notice);
    for (QWidget *part : std::initializer_list<QWidget *>{elsewhere, banner, page})
        layout->addWidget(part);
    notice->takeTurnsWith(banner);
    page->hide();
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    // Nobody has seen it yet when its page comes: it leaves with the page, at the latest.
    notice->say(Tone::Good, u"Saved."_s);
    banner->say(Tone::Neutral, u"Svenska: from the next start of Tandem."_s);
    page->show();
    QVERIFY(banner->isVisible() && notice->isVisible());
    page->hide();
    QVERIFY(notice->isHidden() && banner->isVisible());
    // It was seen, and comes back with its page.
    page->show();
    notice->say(Tone::Good, u"Saved."_s);
    QVERIFY(notice->isVisible() && banner->isHidden());
    page->hide();
    banner->say(Tone::Neutral, u"Deutsch: from the next start of Tandem."_s);
    page->show();
    QVERIFY(notice->isHidden() && banner->isVisible());
    // Somebody reads it.
    auto *dismiss = child<QPushButton>(banner, "noticeDismiss");
    QTRY_VERIFY(takesFocus(dismiss));
    notice->say(Tone::Good, u"Saved."_s);
    QVERIFY(banner->isVisible() && notice->isVisible());
    elsewhere->setFocus();
    QVERIFY(banner->isHidden() && notice->isVisible());
}

void TestLooks::letsStaleNewsLeaveOnceItWasRead()
{
    QWidget window;
    auto *elsewhere = new QLineEdit(&window);
    auto *notice = new Notice(&window);
    notice->setGeometry(0, 60, 400, 60); // not under the pointer, which stands at the corner
    window.show();
    notice->say(Tone::Good, u"Saved."_s);
    notice->offer(u"Go to Review"_s, [] {});
    auto *action = child<QPushButton>(notice, "noticeAction");
    QTRY_VERIFY(takesFocus(action));
    notice->moveOn(Notice::Files::Stay);
    QVERIFY(notice->isVisible());
    elsewhere->setFocus();
    QVERIFY(notice->isHidden());
    // What is said next is not over.
    notice->say(Tone::Good, u"Saved again."_s);
    notice->offer(u"Go to Review"_s, [] {});
    action->setFocus();
    notice->moveOn();
    notice->say(Tone::Good, u"Saved once more."_s);
    elsewhere->setFocus();
    QVERIFY(notice->isVisible());
}

void TestLooks::goesToTheContentOfAPageFirst()
{
    Page page(u"Page"_s);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    auto *inside = new Notice;
    auto *unable = new QLineEdit;
    auto *field = new QLineEdit;
    for (QWidget *part : std::initializer_list<QWidget *>{inside, unable, field})
        layout->addWidget(part);
    unable->setEnabled(false);
    page.setContent(content);
    QPushButton *primary = page.setPrimaryAction(u"Apply"_s, u"apply"_s);
    orderTabs(&page);
    page.show();
    QCOMPARE(page.focusStop(), nullptr); // It is busy.
    page.notice()->say(Tone::Warn, u"Look."_s);
    inside->say(Tone::Warn, u"Look here."_s);
    QCOMPARE(page.focusStop(), nullptr);
    page.showContent();
    QCOMPARE(page.focusStop(), field);
    field->hide();
    QCOMPARE(page.focusStop(), primary);
    bool asked = false;
    page.showEmpty({u"connections"_s, u"Nothing"_s, {}, u"Connect"_s}, [&asked] { asked = true; });
    auto *action = qobject_cast<QPushButton *>(page.focusStop());
    QVERIFY(action);
    action->click();
    QVERIFY(asked);
}

void TestLooks::goesWhereThePageWants()
{
    class TwoFields : public Page
    {
    public:
        TwoFields()
            : Page(u"Page"_s)
            , first(new QLineEdit)
            , second(new QLineEdit)
            , whole(new QWidget)
        {
            auto *content = new QWidget;
            auto *layout = new QVBoxLayout(content);
            for (QWidget *part : std::initializer_list<QWidget *>{first, second, whole})
                layout->addWidget(part);
            whole->setFocusProxy(second);
            setContent(content);
            showContent();
        }
        [[nodiscard]] QWidget *firstFocus() const override { return whole; }

        QLineEdit *first;
        QLineEdit *second;
        QWidget *whole;
    };
    TwoFields page;
    page.show();
    QCOMPARE(page.focusStop(), page.second);
    page.second->setEnabled(false);
    QCOMPARE(page.focusStop(), page.first);
}

void TestLooks::shortensWhatIsTooLong()
{
    QCOMPARE(shortened(u"Acme"_s, 4), u"Acme"_s);
    QCOMPARE(shortened(u"Acme Ltd"_s, 4), u"Acm…"_s);
    QCOMPARE(shortened({}, 4), QString());
}

std::unique_ptr<QObject> testLooks()
{
    return std::make_unique<TestLooks>();
}

#include "tst_looks.moc"
