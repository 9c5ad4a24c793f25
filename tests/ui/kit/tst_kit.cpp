// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/kit/suites.h"
#include "tests/ui/support/uitest.h"
#include "ui/kit/badge.h"
#include "ui/kit/coretexts.h"
#include "ui/kit/formats.h"
#include "ui/kit/icons.h"
#include "ui/kit/keys.h"
#include "ui/kit/labels.h"
#include "ui/kit/notice.h"
#include "ui/kit/page.h"
#include "ui/kit/theme.h"
#include "ui/kit/translations.h"
#include "ui/kit/watch.h"
#include "ui/kit/words.h"

#include <QDir>
#include <QFile>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPromise>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QStyle>
#include <QTabBar>
#include <QTabWidget>
#include <QThread>

using namespace tandem;
using namespace tandem::ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The small parts every page is made of.
class TestKit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyIconTakesTheColourOfTheTheme();
    void deliversOnTheThreadOfTheContext();
    void deliversNothingToWhatIsGone();
    void saysThatAGivenUpFutureStopped();
    void saysHowLongAgo_data();
    void saysHowLongAgo();
    void countsDown();
    void tellsTheKeysThatWorkHere();
    void takesTheKeysOfATable();
    void goesToTheFirstAndLastTabByKeys();
    void hasOnePrimaryActionInEveryState();
    void neverTakesAServicesTextForHtml();
    void namesWhatAConnectionLeadsTo();
    void offersOneActionAndForgetsIt();
    void speaksTheLanguageThatWasChosen();
    void speaksEnglishWhereALanguageLacksAText();
    void saysInSwedishWhatTheEngineSays_data();
    void saysInSwedishWhatTheEngineSays();
    void namesFieldsAsPeopleDo();
    void saysHowTwoWereLinked();
};

void TestKit::everyIconTakesTheColourOfTheTheme()
{
    const QStringList names = QDir(u":/tandem/icons"_s).entryList();
    QVERIFY(names.size() > 20);
    for (const QString &name : names) {
        const QImage image = iconPixmap(QString(name).chopped(4), Token::Accent, 24, 2).toImage();
        bool drawn = false;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y).alpha() == 255) {
                    drawn = true;
                    QCOMPARE(image.pixelColor(x, y), Theme::color(Token::Accent, Look::Light));
                }
            }
        }
        QVERIFY2(drawn, qPrintable(name));
    }
}

void TestKit::deliversOnTheThreadOfTheContext()
{
    QPromise<Result<int>> promise;
    promise.start();
    QObject context;
    std::optional<Result<int>> got;
    QThread *thread = nullptr;
    watch(promise.future(), &context, [&](const Result<int> &result) {
        got = result;
        thread = QThread::currentThread();
    });
    std::unique_ptr<QThread> worker(QThread::create([&promise] {
        promise.addResult(Result<int>(7));
        promise.finish();
    }));
    worker->start();
    QTRY_VERIFY(got.has_value());
    QCOMPARE(got->value(), 7);
    QCOMPARE(thread, QThread::currentThread());
    QVERIFY(worker->wait());
}

void TestKit::deliversNothingToWhatIsGone()
{
    QPromise<Result<int>> promise;
    promise.start();
    bool delivered = false;
    auto context = std::make_unique<QObject>();
    watch(promise.future(), context.get(), [&](const Result<int> &) { delivered = true; });
    context.reset();
    promise.addResult(Result<int>(7));
    promise.finish();
    QObject later;
    bool passed = false;
    watch(promise.future(), &later, [&](const Result<int> &) { passed = true; });
    QTRY_VERIFY(passed);
    QVERIFY(!delivered);
}

void TestKit::saysThatAGivenUpFutureStopped()
{
    QObject context;
    std::optional<Result<int>> got;
    {
        QPromise<Result<int>> promise;
        promise.start();
        watch(promise.future(), &context, [&](const Result<int> &result) { got = result; });
    }
    QTRY_VERIFY(got.has_value());
    QCOMPARE(got->error().kind, ErrorKind::Stopped);
}

void TestKit::saysHowLongAgo_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("now") << qint64(3) << u"just now"_s;
    QTest::newRow("minutes") << qint64(4 * 60 + 10) << u"4 minutes ago"_s;
    QTest::newRow("one minute") << qint64(50) << u"1 minute ago"_s;
    QTest::newRow("hours") << qint64(3 * 3600) << u"3 hours ago"_s;
    QTest::newRow("ahead") << qint64(-300) << u"in 5 minutes"_s;
}

void TestKit::saysHowLongAgo()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, expected);
    const Instant now{1'769'851'800'000};
    QCOMPARE(formatRelative(now - std::chrono::seconds(seconds), now), expected);
}

void TestKit::countsDown()
{
    QCOMPARE(formatCountdown(5min), u"5:00"_s);
    QCOMPARE(formatCountdown(61s), u"1:01"_s);
    QCOMPARE(formatCountdown(-3s), u"0:00"_s);
    QCOMPARE(formatDuration(2min + 5s), u"2 min 5 s"_s);
    QCOMPARE(formatCount(12380), u"12,380"_s);
    QCOMPARE(formatShare(999, 1000), u"99 %"_s);
}

void TestKit::tellsTheKeysThatWorkHere()
{
    Page page(u"Page"_s);
    auto *content = new QWidget;
    auto *front = new QLineEdit(content);
    auto *behind = new QWidget(content);
    behind->hide();
    int pressed = 0;
    addKey(&page, Qt::CTRL | Qt::Key_J, u"Next"_s, [&pressed] { ++pressed; });
    addKey(front, Qt::Key_Escape, {}, [] {});
    addKey(behind, Qt::Key_T, u"Of another tab"_s, [] {});
    auto *table = new KeyTable(front);
    table->add(Qt::Key_Space, {}, [] {});
    table->add(Qt::Key_Delete, u"Remove"_s, [] {});
    (new KeyTable(behind))->add(Qt::Key_F2, u"Edit"_s, [] {});
    (new KeyTable(content))->add(Qt::Key_Delete, u"Remove"_s, [] {});
    page.setContent(content);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QVERIFY(page.keys().isEmpty()); // nothing to use them on yet
    page.showContent();
    const KeyLine next{Qt::CTRL | Qt::Key_J, u"Next"_s};
    const KeyLine remove{Qt::Key_Delete, u"Remove"_s};
    QCOMPARE(page.keys(), QList<KeyLine>({next, remove}));
    behind->show();
    table->setWords(Qt::Key_Space, u"Tick"_s);
    QCOMPARE(page.keys().size(), 5);
    front->setFocus();
    QTest::keyClick(front, Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(pressed, 1);
}

void TestKit::takesTheKeysOfATable()
{
    QWidget owner;
    KeyTable table(&owner);
    QStringList done;
    table.add(Qt::Key_Return, u"Choose"_s, [&done] { done.append(u"choose"_s); });
    table.add(Qt::ALT | Qt::Key_Up, u"Up"_s, [&done] { done.append(u"up"_s); });
    const auto takes = [&table](Qt::Key key, Qt::KeyboardModifiers modifiers) {
        const QKeyEvent event(QEvent::KeyPress, key, modifiers);
        return table.take(&event);
    };
    QVERIFY(takes(Qt::Key_Return, Qt::NoModifier));
    QVERIFY(takes(Qt::Key_Enter, Qt::KeypadModifier));
    QVERIFY(takes(Qt::Key_Up, Qt::AltModifier));
    QVERIFY(!takes(Qt::Key_Return, Qt::ControlModifier)); // the page's main action
    QVERIFY(!takes(Qt::Key_Up, Qt::NoModifier));
    QCOMPARE(done, QStringList({u"choose"_s, u"choose"_s, u"up"_s}));
}

void TestKit::goesToTheFirstAndLastTabByKeys()
{
    QTabWidget tabs;
    for (const QString &title : {u"Off"_s, u"One"_s, u"Two"_s, u"Three"_s})
        tabs.addTab(new QWidget, title);
    tabs.setTabEnabled(0, false);
    tabs.setCurrentIndex(2);
    tabs.show();
    QTest::keyClick(tabs.tabBar(), Qt::Key_Home);
    QCOMPARE(tabs.currentIndex(), 1);
    QTest::keyClick(tabs.tabBar(), Qt::Key_End);
    QCOMPARE(tabs.currentIndex(), 3);
}

void TestKit::hasOnePrimaryActionInEveryState()
{
    Page page(u"Things"_s);
    auto *content = new QWidget;
    page.setContent(content);
    QPushButton *primary = page.setPrimaryAction(u"Do it"_s, u"doIt"_s);
    page.resize(800, 600);
    page.show();
    QVERIFY(!page.shownPrimaryAction());
    page.showContent();
    QCOMPARE(page.shownPrimaryAction(), primary);
    QVERIFY(!page.statePane()->isVisible());
    // Whoever presses it by its key where it was taken away is told why, until that is over.
    page.pressPrimaryAction();
    QCOMPARE(page.notice()->text(), QString());
    page.offerPrimaryAction(false, u"Do the other thing first."_s);
    page.pressPrimaryAction();
    QCOMPARE(page.notice()->text(), u"Do the other thing first."_s);
    page.offerPrimaryAction(true);
    QCOMPARE(page.notice()->text(), QString());
    // Taken away without a reason it has left its place to one in the content.
    QPushButton *inside = makeButton(u"Do this"_s, u"doThis"_s, ButtonRole::Primary, content);
    QSignalSpy pressed(inside, &QPushButton::clicked);
    page.pressPrimaryAction();
    QCOMPARE(pressed.count(), 0);
    inside->show();
    page.offerPrimaryAction(false);
    page.pressPrimaryAction();
    QCOMPARE(pressed.count(), 1);
    delete inside;
    page.offerPrimaryAction(true);
    bool clicked = false;
    page.showEmpty({u"info"_s, u"Nothing here."_s, u"Make one."_s, u"Make"_s}, [&] { clicked = true; });
    QCOMPARE(page.shownPrimaryAction(), page.statePane()->actionButton());
    QVERIFY(primary->isHidden());
    click(&page, "stateAction");
    QVERIFY(clicked);
    page.showError({ErrorKind::Network, u"X"_s, u"No answer came."_s, {}}, u"Try again"_s);
    QCOMPARE(page.state(), Page::State::Error);
    QCOMPARE(page.shownPrimaryAction(), page.statePane()->actionButton());
    QCOMPARE(truncatedTexts(&page).join(u" | "_s), QString());
}

void TestKit::neverTakesAServicesTextForHtml()
{
    Notice notice;
    notice.sayError({ErrorKind::Data, u"X"_s, u"<img src=x> & <b>bold</b>"_s, {}});
    for (const QLabel *label : notice.findChildren<QLabel *>()) {
        if (!label->text().isEmpty())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QCOMPARE(notice.text(), u"<img src=x> & <b>bold</b>"_s);
    QCOMPARE(Badge(u"<i>x</i>"_s).textFormat(), Qt::PlainText);
}

/// Services on this computer are the built-in ones, whatever else they say of themselves.
void TestKit::namesWhatAConnectionLeadsTo()
{
    const QUrl real(u"https://acme.my.salesforce.com"_s);
    QCOMPARE(environmentTitle(real, false), u"Production"_s);
    QCOMPARE(environmentTitle(real, true), u"Sandbox"_s);
    for (const QString &url :
        {u"http://127.0.0.1:8080"_s, u"http://localhost:8080"_s, u"http://[::1]:8080"_s}) {
        QVERIFY(isDemo(QUrl(url)));
        QCOMPARE(environmentTitle(QUrl(url), false), u"Demo (built-in sandbox)"_s);
    }
    QVERIFY(!isDemo(QUrl()) && !isDemo(QUrl(u"https://localhost.example"_s)));
}

void TestKit::offersOneActionAndForgetsIt()
{
    QWidget window;
    auto *notice = new Notice(&window);
    window.show();
    int taken = 0;
    notice->say(Tone::Warn, u"The sign-in ended."_s);
    notice->offer(u"Reconnect"_s, [&] { ++taken; });
    click(&window, "noticeAction");
    QCOMPARE(taken, 1);
    QVERIFY(notice->isHidden());
    notice->say(Tone::Good, u"Connected."_s);
    QVERIFY(child<QWidget>(&window, "noticeAction")->isHidden());
}

namespace {

QString hoursAgo(int hours)
{
    return QCoreApplication::translate("tandem::ui::Formats", "%n hour(s) ago", nullptr, hours);
}

} // namespace

void TestKit::speaksTheLanguageThatWasChosen()
{
    const auto back = qScopeGuard([] {
        chooseLanguage({});
        installTranslations(QLocale());
    });
    QCOMPARE(chosenLanguage(), QString());
    QCOMPARE(chosenLocale(), QLocale::system());
    for (const Language &language : languages()) {
        QVERIFY(!language.title.isEmpty());
        chooseLanguage(language.code);
        QCOMPARE(chosenLanguage(), language.code);
        if (language.code.isEmpty())
            continue;
        QCOMPARE(QLocale::languageToCode(chosenLocale().language()), language.code);
        QVERIFY(QFile::exists(u":/tandem/translations/tandem_%1.qm"_s.arg(language.code)));
    }
    installTranslations(QLocale(u"sv"_s));
    QCOMPARE(hoursAgo(1), u"för 1 timme sedan"_s);
    QCOMPARE(hoursAgo(3), u"för 3 timmar sedan"_s);
    installTranslations(QLocale(u"de_AT"_s));
    QCOMPARE(hoursAgo(3), u"vor 3 Stunden"_s);
}

void TestKit::speaksEnglishWhereALanguageLacksAText()
{
    const auto back = qScopeGuard([] { installTranslations(QLocale()); });
    installTranslations(QLocale(u"fr"_s));
    QCOMPARE(hoursAgo(1), u"1 hour ago"_s);
    QCOMPARE(hoursAgo(3), u"3 hours ago"_s);
}

void TestKit::saysInSwedishWhatTheEngineSays_data()
{
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("swedish");
    QTest::newRow("a sentence") << u"Startdeliver refuses the record."_s << u"Startdeliver avvisar posten."_s;
    QTest::newRow("with arguments")
        << u"Salesforce needs a value in Phone. Map it or give it a default."_s
        << u"Salesforce behöver ett värde i Phone. Mappa det eller ge det ett standardvärde."_s;
    QTest::newRow("of pieces") << u"The field Name takes at most 10 characters, the value has 12."_s
                               << u"Fältet Name rymmer högst 10 tecken, värdet har 12."_s;
    QTest::newRow("reasons in brackets")
        << u"One record on the other side looks like it (100 points of 100: same domain, same company name, same name). Link the two, or keep them apart."_s
        << u"En post på andra sidan liknar den (100 poäng av 100: samma domän, samma företagsnamn, samma namn). Koppla de två, eller håll dem isär."_s;
    QTest::newRow("of pieces in pieces")
        << u"2 records on the other side could be this one (the first has 75 points of 100: same mail "
           u"address, "
           u"another name). Choose one, or keep it apart."_s
        << u"2 poster på andra sidan kan vara den här (den första har 75 poäng av 100: samma e-postadress, "
           u"ett annat namn). Välj en, eller håll den isär."_s;
    QTest::newRow("at a place") << u"/flows/accounts/filter: A list of conditions is expected."_s
                                << u"/flows/accounts/filter: En lista med villkor förväntas."_s;
    QTest::newRow("of the allowance") << u"90 of the 100 Salesforce calls that Tandem may make a day are "
                                         u"used: nothing runs by itself until "
                                         u"there is room again."_s
                                      << u"90 av de 100 Salesforce-anrop som Tandem får göra per dag är "
                                         u"förbrukade: inget körs av sig självt "
                                         u"förrän det finns utrymme igen."_s;
    QTest::newRow("a rule") << u"newest: Startdeliver wins"_s << u"nyast: Startdeliver vinner"_s;
    QTest::newRow("a field's name is left alone")
        << u"Account has no field phone."_s << u"Account har inget fält phone."_s;
    QTest::newRow("words, not names")
        << u"Person accounts are off, several currencies are on, shared activities are off."_s
        << u"Personkonton är av, flera valutor är på, delade aktiviteter är av."_s;
    QTest::newRow("with a service's own words")
        << u"Startdeliver refuses the record. It says: name too long"_s
        << u"Startdeliver avvisar posten. Den säger: name too long"_s;
    QTest::newRow("one") << u"One change was declined by a person."_s
                         << u"En ändring har avböjts av en person."_s;
    QTest::newRow("of secrets") << u"The secret file /p/secrets could not be written: Permission denied."_s
                                << u"Hemlighetsfilen /p/secrets kunde inte skrivas: Permission denied."_s;
    QTest::newRow("of a dialect")
        << u"The Startdeliver dialect is wrong at /page/maximum: it must be between 1 and 10."_s
        << u"Startdelivers dialekt är fel vid /page/maximum: det måste vara mellan 1 och 10."_s;
    QTest::newRow("of a document")
        << u"The configuration /p/config.json is wrong at /flows/accounts: A list is expected."_s
        << u"Konfigurationen /p/config.json är fel vid /flows/accounts: En lista förväntas."_s;
    QTest::newRow("with an offer of words")
        << u"\"trin\" is no transform. Did you mean \"trim\"? Allowed: trim."_s
        << u"”trin” är ingen omvandling. Menade du ”trim”? Tillåtet: trim."_s;
    QTest::newRow("a bare reason") << u"set on create only"_s << u"sätts bara när posten skapas"_s;
    QTest::newRow("a list with more") << u"Warm, Cold and 2 more"_s << u"Warm, Cold och 2 till"_s;
    QTest::newRow("unknown") << u"Quota of the moon is used up."_s << u"Quota of the moon is used up."_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestKit::saysInSwedishWhatTheEngineSays()
{
    QFETCH(QString, english);
    QFETCH(QString, swedish);
    QCOMPARE(spoken(english), english);
    const auto back = qScopeGuard([] { installTranslations(QLocale()); });
    installTranslations(QLocale(u"sv"_s));
    QCOMPARE(spoken(english), swedish);
    // Asked again it is remembered, and forgotten with the language.
    QCOMPARE(spoken(english), swedish);
    installTranslations(QLocale(u"en"_s));
    QCOMPARE(spoken(english), english);
}

void TestKit::namesFieldsAsPeopleDo()
{
    const QHash<QString, QString> labels{
        {u"Tier__c"_s, u"Support tier"_s}, {u"name"_s, u"Customer"_s}, {u"mapping"_s, u"Route"_s}};
    // Only what is a name: a field may be called like a word of the sentence.
    QCOMPARE(spoken(u"name is written by another mapping too."_s, labels),
        u"Customer is written by another mapping too."_s);
    QCOMPARE(
        spoken(u"Account has no field \"Tierc\" that the connected user sees. Did you mean \"Tier__c\"?"_s,
            labels),
        u"Account has no field \"Tierc\" that the connected user sees. Did you mean \"Support tier\"?"_s);
    QCOMPARE(spoken(u"It is outside the scope of the flow \"accounts\", so it does not sync."_s),
        u"It is outside the scope of the flow \"Accounts\", so it does not sync."_s);
    QCOMPARE(spoken(u"Something else of name."_s, labels), u"Something else of name."_s);
    QCOMPARE(spoken(u"109 of 100000 API calls of the last 24 hours are used."_s),
        u"109 of %1 API calls of the last 24 hours are used."_s.arg(formatCount(100'000)));
    QCOMPARE(spoken(QString(), labels), QString());
    const auto back = qScopeGuard([] { installTranslations(QLocale()); });
    installTranslations(QLocale(u"sv"_s));
    QCOMPARE(spoken(u"The flow \"accounts\" has no filter for records of Startdeliver."_s),
        u"Flödet ”Konton” har inget filter för poster i Startdeliver."_s);
    QCOMPARE(spoken(u"Changes will not flow to Salesforce: formula."_s, labels),
        spoken(u"Changes will not flow to Salesforce: formula."_s));
    QVERIFY(spoken(u"name is written by another mapping too."_s, labels).startsWith(u"Customer "_s));
}

void TestKit::saysHowTwoWereLinked()
{
    QCOMPARE(spoken(u"external-id"_s), u"a reference field named the partner"_s);
    QCOMPARE(spoken(u"matched"_s), u"a match key found the partner"_s);
}

int main(int argc, char **argv)
{
    return runUiTests(argc, argv,
        {[] { return std::make_unique<TestKit>(); }, testTheme, testAnnouncements, testButtons, testControls,
            testLooks});
}

#include "tst_kit.moc"
