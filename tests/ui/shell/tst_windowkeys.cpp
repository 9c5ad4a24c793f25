// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/settled.h"
#include "tests/ui/shell/windowbench.h"
#include "ui/kit/notice.h"
#include "ui/kit/page.h"
#include "ui/models/attention.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navigation.h"
#include "ui/shell/windowlook.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopeGuard>
#include <QTemporaryDir>

using namespace tandem;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

/// Where keys lead in the window, and what is seen of its controls.
class TestWindowKeys : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsWhatCameOfASync();
    void tabGoesAsItIsSeen();
    void goesRoundThePartsOfTheWindow();
    void leavesOutAPartWithNothingToFocus();
    void opensPagesFromAnywhere_data();
    void opensPagesFromAnywhere();
    void opensTheTenthPage();
    void goesPastTheNoticeOfAPage();
    void saysOneQuietThingAtATime();
    void goesToTheEndsOfTheSideBar();
    void tellsItsKeys();
    void offersToFindWhereThereIsSomethingToSearch();
    void drawsThePicturesOfTheHeaderInTheColourOfText();
    void keepsTheDarkOfTheMenuForTheNextStart();
    void goesOnFollowingTheSystem();
    void keepsGoodNewsThroughRunsThatNobodyAskedFor();
};

/// Only to who asked by the key; runs of a schedule stay quiet.
void TestWindowKeys::tellsWhatCameOfASync()
{
    Desk desk(4);
    QVERIFY(settle(desk, {Flow::Accounts}));
    MainWindow window(desk.session.get());
    window.show();
    const auto *sync = child<QPushButton>(&window, "syncNow");
    QTRY_VERIFY(sync->isEnabled());
    // What the window would have asked of the session is answered before this is.
    auto *attention = Attention::of(desk.session.get());
    const auto isQuiet = [&] { return await(attention->ask()) && window.banner()->isHidden(); };
    desk.addAccount(u"Acme"_s);
    QVERIFY(await(desk.session->sync({Flow::Accounts})));
    QVERIFY(isQuiet());
    const auto link = await(desk.session->links(Flow::Accounts))->first();
    desk.services.withSalesforce([&](sandbox::SalesforceService &service) {
        service.update(link.salesforce.text().toLatin1(), {{"Name", "Here"}});
    });
    desk.services.withStartdeliver([&](sandbox::StartdeliverService &service) {
        service.update("customer", link.startdeliver.number(), {{"name", "There"}});
    });
    desk.addAccount(u"Nordic"_s);
    QTRY_VERIFY(sync->isEnabled());
    window.syncNow();
    QTRY_COMPARE(window.banner()->text(), u"Sync is done. 1 created, 3 linked, 1 conflict, 3 held."_s);
    QCOMPARE(window.banner()->property("notice").toString(), u"warn"_s);
    QVERIFY(window.banner()->accessibleDescription().startsWith(u"All that waits for you"_s));
    QVERIFY(child<QWidget>(window.banner(), "noticeAction")->isVisible());
    window.banner()->dismiss();
    QVERIFY(await(desk.session->sync({Flow::Accounts})));
    QVERIFY(isQuiet());
}

void TestWindowKeys::tabGoesAsItIsSeen()
{
    Shown shown;
    QVERIFY(shown.isActive());
    shown.window.banner()->say(Tone::Accent, u"Hello."_s);
    shown.window.banner()->offer(u"Look"_s, [] {});
    for (const char *id : {"overview", "second", "third"}) {
        shown.window.showPage(QString::fromLatin1(id));
        QList<QWidget *> parts;
        for (QWidget *stop : tabStops(&shown.window)) {
            for (QWidget *part :
                {child<QWidget>(&shown.window, "navigation"), child<QWidget>(&shown.window, "headerBar"),
                    static_cast<QWidget *>(shown.window.banner()),
                    static_cast<QWidget *>(shown.window.currentPage())}) {
                if (part->isAncestorOf(stop) && (parts.isEmpty() || parts.last() != part))
                    parts.append(part);
            }
        }
        // Each once; only on the overview, before anything is connected, may nothing take Tab.
        QStringList names;
        for (const QWidget *part : std::as_const(parts))
            names.append(part == shown.window.currentPage() ? u"page"_s : part->objectName());
        const QStringList order{u"navigation"_s, u"headerBar"_s, u"banner"_s, u"page"_s};
        const bool bare = qstrcmp(id, "overview") == 0 && names.size() == 3;
        QCOMPARE(names, bare ? order.first(3) : order);
        for (QWidget *part : std::as_const(parts))
            QCOMPARE(tabsOutOfPlace(part).join(u" | "_s), QString());
    }
}

void TestWindowKeys::goesRoundThePartsOfTheWindow()
{
    Shown shown;
    QVERIFY(shown.isActive());
    shown.window.showPage(u"second"_s);
    shown.focusOn("secondField");
    shown.press(Qt::Key_F6);
    QCOMPARE(shown.focus(), u"nav-second"_s);
    shown.press(Qt::Key_F6); // there is no banner
    QCOMPARE(shown.focus(), u"secondField"_s);
    // Before the banner, whose one button is of less use than the page.
    shown.window.banner()->say(Tone::Accent, u"Hello."_s);
    shown.focusOn("nav-second");
    shown.press(Qt::Key_F6);
    QCOMPARE(shown.focus(), u"secondField"_s);
    shown.press(Qt::Key_F6);
    QCOMPARE(shown.focus(), u"noticeDismiss"_s);
    shown.press(Qt::Key_F6);
    QCOMPARE(shown.focus(), u"nav-second"_s);
    shown.press(Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(shown.focus(), u"noticeDismiss"_s);
    shown.press(Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(shown.focus(), u"secondField"_s);
    shown.focusOn("openMenu");
    shown.press(Qt::Key_F6);
    QCOMPARE(shown.focus(), u"nav-second"_s);
}

void TestWindowKeys::leavesOutAPartWithNothingToFocus()
{
    Shown shown;
    QVERIFY(shown.isActive());
    auto *page = new Page(u"Bare"_s);
    page->setContent(new QWidget);
    page->showContent();
    shown.window.addPage(u"bare"_s, u"review"_s, u"Bare"_s, page);
    shown.window.showPage(u"bare"_s);
    QTRY_VERIFY(child<QWidget>(&shown.window, "nav-bare")->isVisible());
    shown.focusOn("nav-bare");
    shown.press(Qt::Key_F6);
    QCOMPARE(shown.focus(), u"nav-bare"_s);
}

void TestWindowKeys::opensPagesFromAnywhere_data()
{
    QTest::addColumn<QByteArray>("from");
    for (const char *name : {"secondField", "openMenu", "openSearch", "nav-second"})
        QTest::newRow(name) << QByteArray(name);
}

void TestWindowKeys::opensPagesFromAnywhere()
{
    QFETCH(const QByteArray, from);
    Shown shown;
    QVERIFY(shown.isActive());
    shown.window.showPage(u"second"_s);
    shown.focusOn(from.constData());
    QCOMPARE(shown.focus(), QString::fromLatin1(from));
    shown.press(Qt::Key_3, Qt::AltModifier);
    QCOMPARE(shown.window.currentPageId(), u"third"_s);
    QCOMPARE(shown.focus(), u"thirdField"_s);
    QCOMPARE(child<QLineEdit>(&shown.window, "secondField")->text(), QString());
    // And back by what a page itself offers.
    shown.focusOn("openMenu");
    Q_EMIT shown.window.currentPage()->pageRequested(u"second"_s);
    QCOMPARE(shown.focus(), u"secondField"_s);
}

void TestWindowKeys::opensTheTenthPage()
{
    Shown shown;
    for (int place = 4; place <= 11; ++place)
        shown.addPage(QString::number(place));
    QVERIFY(shown.isActive());
    shown.press(Qt::Key_0, Qt::AltModifier);
    QCOMPARE(shown.window.currentPageId(), u"10"_s);
    QCOMPARE(shown.focus(), u"10Field"_s);
    QCOMPARE(shown.window.currentPage()->property("keys").value<QKeySequence>(), QKeySequence(u"Alt+0"_s));
    QVERIFY(shown.window.pages().last()->property("keys").value<QKeySequence>().isEmpty());
}

/// Its buttons are on the way of Tab: the page's keys do nothing there.
void TestWindowKeys::goesPastTheNoticeOfAPage()
{
    Shown shown;
    QVERIFY(shown.isActive());
    shown.window.showPage(u"second"_s);
    Notice *notice = shown.window.currentPage()->notice();
    notice->say(Tone::Warn, u"Look."_s);
    auto *dismiss = child<QWidget>(notice, "noticeDismiss");
    QVERIFY(tabStops(shown.window.currentPage()).contains(dismiss));
    shown.focusOn("nav-second");
    shown.press(Qt::Key_F6);
    QCOMPARE(shown.focus(), u"secondField"_s);
    // Also where it was left last.
    dismiss->setFocus();
    shown.press(Qt::Key_F6);
    QCOMPARE(shown.focus(), u"nav-second"_s);
    shown.press(Qt::Key_F6);
    QCOMPARE(shown.focus(), u"secondField"_s);
}

void TestWindowKeys::saysOneQuietThingAtATime()
{
    Shown shown;
    QVERIFY(shown.isActive());
    shown.window.showPage(u"second"_s);
    Notice *notice = shown.window.currentPage()->notice();
    shown.window.banner()->say(Tone::Neutral, u"Svenska: from the next start of Tandem."_s);
    notice->say(Tone::Good, u"Saved."_s);
    QVERIFY(shown.window.banner()->isHidden());
    shown.window.banner()->say(Tone::Good, u"Runs work again."_s);
    QVERIFY(notice->isHidden());
    shown.window.banner()->say(Tone::Bad, u"No answer."_s);
    notice->say(Tone::Good, u"Saved."_s);
    QVERIFY(!shown.window.banner()->isHidden() && !notice->isHidden());
}

void TestWindowKeys::goesToTheEndsOfTheSideBar()
{
    Shown shown;
    QVERIFY(shown.isActive());
    shown.focusOn("nav-overview");
    shown.press(Qt::Key_End);
    QCOMPARE(shown.window.currentPageId(), u"third"_s);
    QCOMPARE(shown.focus(), u"nav-third"_s);
    shown.press(Qt::Key_Home);
    QCOMPARE(shown.window.currentPageId(), u"overview"_s);
    QCOMPARE(shown.focus(), u"nav-overview"_s);
}

void TestWindowKeys::tellsItsKeys()
{
    Shown shown;
    QVERIFY(shown.isActive());
    shown.press(Qt::Key_Question);
    QStringList lines;
    for (const QLabel *label : child<QWidget>(&shown.window, "shortcutSheet")->findChildren<QLabel *>())
        lines.append(label->text());
    for (const QString &keys : {u"F6"_s, u"Shift+F6"_s, u"Home, End"_s, u"Alt+3"_s})
        QVERIFY2(lines.contains(keys), qPrintable(keys));
}

void TestWindowKeys::offersToFindWhereThereIsSomethingToSearch()
{
    class Searched : public Page
    {
    public:
        using Page::Page;
        [[nodiscard]] bool canSearch() const override { return searchable; }
        bool focusSearch() override { return ++searches > 0; }
        bool searchable = true;
        int searches = 0;
    };
    Shown shown;
    QVERIFY(shown.isActive());
    auto *page = new Searched(u"Searched"_s);
    shown.window.addPage(u"searched"_s, u"review"_s, u"Searched"_s, page);
    shown.window.showPage(u"searched"_s);
    const auto isTold = [&shown] {
        shown.press(Qt::Key_Question);
        const std::unique_ptr<QWidget> sheet(child<QWidget>(&shown.window, "shortcutSheet"));
        const QList<QLabel *> labels = sheet->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [](const QLabel *label) { return label->text() == u"Find in this page"_s; });
    };
    QVERIFY(isTold());
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    shown.press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(page->searches, 1);
    // What the page may do instead is not what was asked for.
    page->searchable = false;
    QVERIFY(!isTold());
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    shown.press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(page->searches, 1);
}

void TestWindowKeys::drawsThePicturesOfTheHeaderInTheColourOfText()
{
    Shown shown;
    const QColor text = Theme::instance()->color(Token::Text);
    for (const char *name : {"openMenu", "chooseLanguage", "chooseLook", "showShortcuts", "openSearch"}) {
        const auto *button = child<QPushButton>(&shown.window, name);
        const QImage picture = button->icon().pixmap(button->iconSize()).toImage();
        int most = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                const QColor ink = picture.pixelColor(x, y);
                if (ink.alpha() > most && std::abs(ink.lightness() - text.lightness()) < 12)
                    most = ink.alpha();
            }
        }
        QVERIFY2(most > 200, name);
    }
}

void TestWindowKeys::keepsTheDarkOfTheMenuForTheNextStart()
{
    const auto back = qScopeGuard([] {
        const QTemporaryDir folder;
        chooseLook(folder.filePath(u"window.ini"_s), Theme::Mode::System);
        Theme::instance()->setMode(Theme::Mode::Light);
    });
    Desk first(0);
    {
        const MainWindow window(first.session.get(), first.directory.filePath(u"window.ini"_s));
        child<QAction>(&window, "look-dark")->trigger();
        QCOMPARE(Theme::instance()->mode(), Theme::Mode::Dark);
    }
    Theme::instance()->setMode(Theme::Mode::Light);
    {
        const MainWindow again(first.session.get(), first.directory.filePath(u"window.ini"_s));
        QCOMPARE(Theme::instance()->mode(), Theme::Mode::Dark);
    }
    // The sandbox has a new profile at each start, and a person has several.
    Theme::instance()->setMode(Theme::Mode::Light);
    Desk second(0);
    const QString file = second.directory.filePath(u"window.ini"_s);
    const MainWindow other(second.session.get(), file);
    QCOMPARE(Theme::instance()->mode(), Theme::Mode::Dark);
    child<QAction>(&other, "look-light")->trigger();
    QCOMPARE(readLook(file), Theme::Mode::Light);
}

/// What another profile chooses later does not change it.
void TestWindowKeys::goesOnFollowingTheSystem()
{
    const auto back = qScopeGuard([] {
        const QTemporaryDir folder;
        chooseLook(folder.filePath(u"window.ini"_s), Theme::Mode::System);
        Theme::instance()->setMode(Theme::Mode::Light);
    });
    const QTemporaryDir folder;
    const QString follows = folder.filePath(u"follows.ini"_s);
    chooseLook(follows, Theme::Mode::System);
    chooseLook(folder.filePath(u"other.ini"_s), Theme::Mode::Dark);
    QCOMPARE(readLook(follows), Theme::Mode::System);
    QCOMPARE(readLook(folder.filePath(u"new.ini"_s)), Theme::Mode::Dark);
}

void TestWindowKeys::keepsGoodNewsThroughRunsThatNobodyAskedFor()
{
    Shown shown;
    QVERIFY(shown.isActive());
    const Notice *here = shown.window.currentPage()->notice();
    const QList<Page *> pages = shown.window.pages();
    const Notice *elsewhere = pages.last()->notice();
    for (const Page *page : pages)
        page->notice()->say(Tone::Good, u"Saved."_s);
    for (const char *trigger : {"schedule", "webhook", "change-event", "poll", "catch-up", "new-links"})
        Q_EMIT shown.desk.session->runStarted(QString::fromLatin1(trigger));
    QVERIFY(!here->isHidden());
    Q_EMIT shown.desk.session->runStarted(u"manual"_s);
    QVERIFY(here->isHidden());
    QVERIFY(!elsewhere->isHidden()); // Nobody has seen it yet.
    // What it offered is over with it as well.
    shown.window.currentPage()->notice()->say(Tone::Good, u"Saved."_s);
    shown.window.currentPage()->notice()->offer(u"Go to Review"_s, [] {});
    Q_EMIT shown.desk.session->runStarted(u"plan"_s);
    QVERIFY(here->isHidden());
}

int main(int argc, char **argv)
{
    return runUiTests(argc, argv, {[] { return std::make_unique<TestWindowKeys>(); }});
}

#include "tst_windowkeys.moc"
