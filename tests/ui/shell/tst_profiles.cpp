// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/uitest.h"
#include "ui/kit/notice.h"
#include "ui/kit/theme.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/newprofilesheet.h"
#include "ui/shell/profilemenu.h"
#include "ui/shell/profilestripe.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSet>
#include <QSignalSpy>
#include <QThreadPool>

using namespace tandem;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

/// A window of the profile "desk" on a machine that has "production" (red) and "sandbox" as well.
struct Machine
{
    Machine()
    {
        for (const QString &name : {u"production"_s, u"sandbox"_s, u"desk"_s}) {
            QVERIFY(QDir(folder()).mkpath(name));
            QFile file(folder() + u'/' + name + u"/config.json"_s);
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        storeProfileColor(windowSettingsFile(folder() + u"/production"_s), ProfileColor::Red);
        session::SessionOptions options = desk.options();
        options.dataDirectory = folder() + u"/desk"_s;
        session = std::make_unique<session::Session>(options);
        restart();
    }

    void restart()
    {
        window.reset();
        window = std::make_unique<MainWindow>(session.get(), windowSettingsFile(session->dataDirectory()));
        window->profiles()->offer(session::ProfileFolder(folder()), [this](const QString &name) {
            started.append(name);
            return answer;
        });
        QSignalSpy read(window->profiles(), &ProfileMenu::othersRead);
        QVERIFY(read.wait(30'000));
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }

    /// Opened as a person does, with what is on the disk by now.
    [[nodiscard]] ProfileMenu *menu()
    {
        QSignalSpy read(window->profiles(), &ProfileMenu::othersRead);
        click(window.get(), "headerProfile");
        if (read.isEmpty() && !read.wait(30'000))
            qFatal("the profiles are not read");
        return window->profiles();
    }

    [[nodiscard]] QStringList labels()
    {
        QStringList texts;
        ProfileMenu *open = menu();
        const QList<QAction *> actions = open->actions();
        for (const QAction *action : actions) {
            if (!action->isSeparator())
                texts.append(action->text());
        }
        open->close();
        return texts;
    }

    void choose(const char *action)
    {
        ProfileMenu *open = menu();
        auto *chosen = child<QAction>(open, action);
        open->close();
        chosen->trigger();
    }

    [[nodiscard]] NewProfileSheet *sheet()
    {
        choose("newProfile");
        return child<NewProfileSheet>(window.get(), "newProfileSheet");
    }

    [[nodiscard]] QString folder() const { return desk.directory.filePath(u"profiles"_s); }
    [[nodiscard]] ProfileStripe *stripe() { return child<ProfileStripe>(window.get(), "profileStripe"); }

    Desk desk{0};
    std::unique_ptr<session::Session> session;
    std::unique_ptr<MainWindow> window;
    QStringList started;
    Status answer;
};

QImage pictureOf(const QIcon &icon)
{
    return icon.pixmap(16, 16).toImage();
}

} // namespace

/// Several profiles on one machine: what the header offers, and the colour that tells their windows apart.
class TestProfiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listsTheProfilesOfThisMachine();
    void seesWhatWasMadeAndColouredMeanwhile();
    void opensBeforeTheDiskHasAnswered();
    void opensAnotherProfileInAWindowOfItsOwn();
    void saysWhyAWindowCouldNotBeOpened();
    void opensByKey();
    void aColourIsAStripeThatStays();
    void theStripeFollowsTheLook();
    void everyColourHasANameAndCanBeRead();
    void refusesANameThatWillNotDo_data();
    void refusesANameThatWillNotDo();
    void opensANewProfile();
    void theSheetIsReachedAndRead_data();
    void theSheetIsReachedAndRead();
    void drawsTheMenu_data();
    void drawsTheMenu();
};

void TestProfiles::listsTheProfilesOfThisMachine()
{
    Machine machine;
    const QStringList expected{u"desk – this window"_s, u"production (red)"_s, u"sandbox"_s,
        u"New profile…"_s, u"Colour of this profile"_s};
    QCOMPARE(machine.labels(), expected);
    for (const char *name : {"ownProfile-desk", "profile-production", "profile-sandbox"})
        QVERIFY(!child<QAction>(machine.window->profiles(), name)->icon().isNull());
    QCOMPARE(machine.window->windowTitle(), u"Tandem – desk"_s);
}

void TestProfiles::seesWhatWasMadeAndColouredMeanwhile()
{
    Machine machine;
    storeProfileColor(windowSettingsFile(machine.folder() + u"/sandbox"_s), ProfileColor::Green);
    QVERIFY(QDir(machine.folder()).mkdir(u"acme"_s));
    QVERIFY(
        QFile::copy(machine.folder() + u"/desk/config.json"_s, machine.folder() + u"/acme/config.json"_s));
    const QStringList labels = machine.labels();
    QVERIFY2(labels.contains(u"acme"_s) && labels.contains(u"sandbox (green)"_s),
        qPrintable(labels.join(u", "_s)));
}

/// What was known before stands there at once, and what is new comes to it.
void TestProfiles::opensBeforeTheDiskHasAnswered()
{
    Machine machine;
    ProfileMenu *menu = machine.window->profiles();
    QVERIFY(QDir(machine.folder()).rename(u"sandbox"_s, u"acme"_s));
    QThreadPool *pool = QThreadPool::globalInstance();
    QSemaphore disk;
    const auto answer = qScopeGuard([pool, &disk, threads = pool->maxThreadCount()] {
        disk.release(2);
        pool->waitForDone();
        pool->setMaxThreadCount(threads);
    });
    pool->setMaxThreadCount(1);
    pool->start([&disk] { disk.acquire(); });
    QSignalSpy read(menu, &ProfileMenu::othersRead);
    click(machine.window.get(), "headerProfile");
    QVERIFY(menu->isVisible() && read.isEmpty());
    QVERIFY(menu->findChild<QAction *>(u"profile-sandbox"_s));
    QTest::keyClick(menu, Qt::Key_Down);
    QVERIFY(menu->activeAction());
    const QString active = menu->activeAction()->objectName();
    disk.release();
    QTRY_COMPARE(read.size(), 1);
    QVERIFY(menu->findChild<QAction *>(u"profile-acme"_s));
    QVERIFY(!menu->findChild<QAction *>(u"profile-sandbox"_s));
    QVERIFY(menu->activeAction());
    QCOMPARE(menu->activeAction()->objectName(), active);
    menu->close();
}

void TestProfiles::opensAnotherProfileInAWindowOfItsOwn()
{
    Machine machine;
    machine.choose("profile-production");
    QCOMPARE(machine.started, QStringList{u"production"_s});
    machine.choose("ownProfile-desk");
    QCOMPARE(machine.started.size(), 1);
    QVERIFY(machine.window->isVisible());
    QVERIFY(machine.window->banner()->isHidden());
}

void TestProfiles::saysWhyAWindowCouldNotBeOpened()
{
    Machine machine;
    machine.answer = fail(ErrorKind::Internal, u"NOT_STARTED"_s, u"There is no program."_s);
    machine.choose("profile-sandbox");
    QVERIFY(machine.window->banner()->isVisible());
    QCOMPARE(machine.window->banner()->text(), u"There is no program."_s);
}

void TestProfiles::opensByKey()
{
    Machine machine;
    const auto *button = child<QPushButton>(machine.window.get(), "headerProfile");
    QCOMPARE(button->text(), u"desk"_s);
    QCOMPARE(button->accessibleName(), u"Profile desk"_s);
    QVERIFY((button->focusPolicy() & Qt::TabFocus) != 0);
    ProfileMenu *menu = machine.window->profiles();
    QTest::keyClick(machine.window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(menu->isVisible());
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_COMPARE(machine.started, QStringList{u"production"_s});
    QVERIFY(!menu->isVisible());
}

void TestProfiles::aColourIsAStripeThatStays()
{
    Machine machine;
    QVERIFY(machine.stripe()->isHidden());
    machine.choose("profileColor-purple");
    QVERIFY(machine.stripe()->isVisible());
    QCOMPARE(machine.stripe()->text(), u"desk"_s);
    QTRY_COMPARE(machine.stripe()->width(), machine.window->width());
    machine.restart();
    QVERIFY(machine.stripe()->isVisible());
    QCOMPARE(machine.stripe()->color(), ProfileColor::Purple);
    const QAction *chosen = child<QAction>(machine.window->profiles(), "profileColor-purple");
    QVERIFY(chosen->isChecked());
    // Its dot has a tick: the mark of a checked entry is not drawn beside a picture.
    QVERIFY(pictureOf(chosen->icon()) == pictureOf(profileDot(ProfileColor::Purple, true)));
    QVERIFY(pictureOf(chosen->icon()) != pictureOf(profileDot(ProfileColor::Purple)));
    QCOMPARE(machine.labels().first(), u"desk (purple) – this window"_s);
    machine.choose("profileColor-");
    QVERIFY(machine.stripe()->isHidden());
    machine.restart();
    QVERIFY(machine.stripe()->isHidden());
    QVERIFY(child<QAction>(machine.window->profiles(), "profileColor-")->isChecked());
}

void TestProfiles::theStripeFollowsTheLook()
{
    const auto back = qScopeGuard([] { Theme::instance()->setMode(Theme::Mode::Light); });
    Machine machine;
    machine.stripe()->setColor(ProfileColor::Blue);
    QTRY_COMPARE(machine.stripe()->width(), machine.window->width());
    for (const bool dark : {false, true}) {
        Theme::instance()->setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
        const QImage drawn = machine.stripe()->grab().toImage();
        QCOMPARE(drawn.pixelColor(4, drawn.height() / 2), profileInk(ProfileColor::Blue, dark).ground);
    }
}

void TestProfiles::everyColourHasANameAndCanBeRead()
{
    QSet<QString> names;
    QSet<QString> words;
    for (const ProfileColor color : profileColors()) {
        names.insert(profileColorName(color));
        words.insert(profileColorWord(color));
        for (const bool dark : {false, true}) {
            const ProfileInk colors = profileInk(color, dark);
            const double contrast = Theme::contrast(colors.ink, colors.ground);
            QVERIFY2(color == ProfileColor::None || contrast >= 4.5,
                qPrintable(u"%1: %2"_s.arg(profileColorName(color)).arg(contrast)));
        }
    }
    QCOMPARE(profileColors().size(), 9);
    QCOMPARE(names.size(), 9);
    QCOMPARE(words.size(), 9);
}

void TestProfiles::refusesANameThatWillNotDo_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("problem");
    QTest::newRow("empty") << QString() << u"Give the profile a name."_s;
    QTest::newRow("blank") << u"  "_s << u"Give the profile a name."_s;
    QTest::newRow("way out") << u"../acme"_s << u"\"../acme\" cannot be a profile's name."_s;
    QTest::newRow("letter") << u"försök"_s << u"\"försök\" cannot be a profile's name."_s;
    QTest::newRow("taken") << u"Production"_s << u"There is a profile \"production\" already."_s;
    QTest::newRow("its own") << u"desk"_s << u"There is a profile \"desk\" already."_s;
}

void TestProfiles::refusesANameThatWillNotDo()
{
    QFETCH(QString, name);
    QFETCH(QString, problem);
    Machine machine;
    const NewProfileSheet *sheet = machine.sheet();
    auto *line = child<QLineEdit>(sheet, "newProfileName");
    const auto *said = child<QLabel>(sheet, "newProfileProblem");
    QVERIFY(said->isHidden());
    line->setText(name);
    click(sheet, "createProfile");
    QVERIFY(sheet->isVisible());
    QVERIFY(said->isVisible());
    QVERIFY2(said->text().startsWith(problem), qPrintable(said->text()));
    QCOMPARE(line->accessibleDescription(), said->text());
    QCOMPARE(truncatedTexts(sheet).join(u" | "_s), QString());
    QVERIFY(machine.started.isEmpty());
    // Who types on is not reproached with what was there before.
    QTest::keyClick(line, Qt::Key_X);
    QVERIFY(said->isHidden());
}

void TestProfiles::opensANewProfile()
{
    Machine machine;
    const QPointer<NewProfileSheet> sheet = machine.sheet();
    auto *line = child<QLineEdit>(sheet, "newProfileName");
    QTRY_VERIFY(line->hasFocus());
    QTest::keyClicks(line, u" acme "_s);
    machine.answer = fail(ErrorKind::Internal, u"NOT_STARTED"_s, u"There is no program."_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(machine.started, QStringList{u"acme"_s});
    QCOMPARE(child<QLabel>(sheet, "newProfileProblem")->text(), u"There is no program."_s);
    machine.answer = Status();
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(machine.started, (QStringList{u"acme"_s, u"acme"_s}));
    QTRY_VERIFY(!sheet);
}

void TestProfiles::theSheetIsReachedAndRead_data()
{
    addLanguages();
}

void TestProfiles::theSheetIsReachedAndRead()
{
    QFETCH(QString, language);
    const InLanguage speaking(language);
    Machine machine;
    NewProfileSheet *sheet = machine.sheet();
    QTRY_VERIFY(child<QLineEdit>(sheet, "newProfileName")->hasFocus());
    QCOMPARE(truncatedTexts(sheet).join(u" | "_s), QString());
    QCOMPARE(missedByTab(sheet).join(u" | "_s), QString());
    child<QLineEdit>(sheet, "newProfileName")->setText(u"a b"_s);
    click(sheet, "createProfile");
    saveScreen(sheet, u"new-profile-"_s + language);
    QTest::keyClick(sheet, Qt::Key_Escape);
    QTRY_VERIFY(!machine.window->findChild<NewProfileSheet *>());
}

void TestProfiles::drawsTheMenu_data()
{
    addLanguages();
}

void TestProfiles::drawsTheMenu()
{
    QFETCH(QString, language);
    const InLanguage speaking(language);
    Machine machine;
    machine.window->resize(1024, 700);
    child<QAction>(machine.window->profiles(), "profileColor-red")->trigger();
    machine.restart();
    QCOMPARE(truncatedTexts(machine.stripe()->parentWidget()).join(u" | "_s), QString());
    saveScreen(machine.window.get(), u"profile-stripe-"_s + language);
    ProfileMenu *menu = machine.menu();
    QTRY_VERIFY(menu->isVisible());
    saveScreen(menu, u"profile-menu-"_s + language);
    auto *colors = child<QMenu>(menu, "profileColors");
    colors->popup({0, 0});
    QTRY_VERIFY(colors->isVisible());
    saveScreen(colors, u"profile-colours-"_s + language);
    colors->close();
    menu->close();
}

int main(int argc, char **argv)
{
    return runUiTests(argc, argv, {[] { return std::make_unique<TestProfiles>(); }});
}

#include "tst_profiles.moc"
