// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/supportviews.h"
#include "tests/support/unzipped.h"
#include "tests/ui/support/uitest.h"
#include "ui/help/supportsheet.h"
#include "ui/kit/notice.h"
#include "ui/kit/statepane.h"
#include "ui/kit/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSignalSpy>

using namespace tandem;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

/// A sheet over a profile, as the desk opens it.
class OpenSheet
{
public:
    explicit OpenSheet(Desk &desk)
    {
        const QString log = desk.directory.filePath(u"tandem.log"_s);
        QFile file(log);
        const QByteArray text = "2026-01-31T09:30:00.000Z info tandem.session: the window is open\n"
                                "2026-01-31T09:31:00.000Z warning tandem.sync: \xc2\xa9 f\xc3\xb6r "
                                "anna@acme.se, the window is open\n";
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("no log could be written");
        file.close();
        sheet = new SupportSheet(desk.session.get(), {u"1.2.3"_s, {}, {log}});
        gathered = std::make_unique<QSignalSpy>(sheet, &SupportSheet::gathered);
        sheet->open();
    }
    ~OpenSheet() { delete sheet.data(); }
    OpenSheet(const OpenSheet &) = delete;
    OpenSheet &operator=(const OpenSheet &) = delete;

    [[nodiscard]] bool isThere()
    {
        return (!gathered->isEmpty() || gathered->wait(60'000)) && QTest::qWaitForWindowActive(sheet);
    }
    [[nodiscard]] QListWidget *list() const { return child<QListWidget>(sheet, "supportFiles"); }
    [[nodiscard]] QPlainTextEdit *preview() const { return child<QPlainTextEdit>(sheet, "supportPreview"); }
    [[nodiscard]] QString shownFile() const { return list()->currentItem()->text(); }

    QPointer<SupportSheet> sheet;
    std::unique_ptr<QSignalSpy> gathered;
};

} // namespace

/// The support bundle before it is written: everything that will be in it can be read, and is what is saved.
class TestSupportSheet : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsEveryFileAsItIsWritten();
    void isWalkedByKeyboard();
    void drawsABoxThatIsNotTicked();
    void findsWordsInAllFiles();
    void checksTheConnectionsOnDemand();
    void saysThatItCannotBeWritten();
    void showsItselfInEveryLanguage_data();
    void showsItselfInEveryLanguage();
};

void TestSupportSheet::showsEveryFileAsItIsWritten()
{
    TestDialogs dialogs;
    Desk desk(4);
    QVERIFY(desk.prepare());
    OpenSheet open(desk);
    QVERIFY(open.isThere());
    QSignalSpy saved(open.sheet, &SupportSheet::saved);
    dialogs.file = desk.directory.filePath(u"bundle.zip"_s);
    click(open.sheet, "saveSupport");
    QTRY_COMPARE(saved.count(), 1);
    const QList<session::SupportFile> written = unzipped(dialogs.file);
    QCOMPARE(written.size(), open.list()->count());
    QVERIFY(written.size() >= 10);
    for (int row = 0; row < open.list()->count(); ++row) {
        open.list()->setCurrentRow(row);
        QCOMPARE(open.list()->item(row)->text(), written.at(row).name);
        QCOMPARE(open.preview()->toPlainText().toUtf8(), written.at(row).text);
    }
    const QByteArray log = written.last().text;
    QVERIFY2(log.contains("\xc2\xa9 f\xc3\xb6r email-") && !log.contains("acme"), log.constData());
    // Where it is can be opened from here.
    click(open.sheet, "noticeAction");
    QCOMPARE(dialogs.opened, QList{QUrl::fromLocalFile(desk.directory.path())});
}

void TestSupportSheet::isWalkedByKeyboard()
{
    TestDialogs dialogs;
    Desk desk(0);
    QVERIFY(desk.prepare());
    OpenSheet open(desk);
    QVERIFY(open.isThere());
    QSignalSpy saved(open.sheet, &SupportSheet::saved);
    QCOMPARE(missedByTab(open.sheet).join(u" | "_s), QString());
    QListWidget *list = open.list();
    list->setFocus();
    QCOMPARE(open.shownFile(), u"README.txt"_s);
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(open.shownFile(), u"versions.json"_s);
    QVERIFY(open.preview()->toPlainText().contains(u"\"tandem\": \"1.2.3\""_s));
    // Space unticks; what is not ticked is not written.
    QTest::keyClick(list, Qt::Key_End);
    QCOMPARE(open.shownFile(), u"log.txt"_s);
    QTest::keyClick(list, Qt::Key_Space);
    const QList<session::SupportFile> ticked = open.sheet->tickedFiles();
    QCOMPARE(ticked.size(), list->count() - 1);
    auto *save = child<QPushButton>(open.sheet, "saveSupport");
    // Whoever gives up saves nothing.
    save->setFocus();
    QTest::keyClick(save, Qt::Key_Space);
    QCOMPARE(saved.count(), 0);
    dialogs.file = desk.directory.filePath(u"bundle.zip"_s);
    QTest::keyClick(save, Qt::Key_Space);
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(unzipped(dialogs.file), ticked);
    for (int row = 0; row < list->count(); ++row)
        list->item(row)->setCheckState(Qt::Unchecked);
    QVERIFY(!save->isEnabled());
    QTest::keyClick(list, Qt::Key_Escape);
    QTRY_VERIFY(!open.sheet || !open.sheet->isVisible());
}

/// Without one nobody sees that there is something to tick.
void TestSupportSheet::drawsABoxThatIsNotTicked()
{
    const auto light = qScopeGuard([] { Theme::instance()->setMode(Theme::Mode::Light); });
    Desk desk(0);
    QVERIFY(desk.prepare());
    OpenSheet open(desk);
    QVERIFY(open.isThere());
    QListWidget *list = open.list();
    list->setCurrentRow(0);
    list->item(2)->setCheckState(Qt::Unchecked);
    for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark, Theme::Mode::HighContrast}) {
        Theme::instance()->setMode(mode);
        const QRect row = list->visualItemRect(list->item(2));
        const QImage picture =
            list->viewport()->grab(QRect(row.left(), row.top(), 24, row.height())).toImage();
        const QColor edge = Theme::instance()->color(Token::Field);
        int drawn = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x)
                drawn += picture.pixelColor(x, y) == edge ? 1 : 0;
        }
        QVERIFY2(drawn > 20, qPrintable(QString::number(drawn)));
    }
}

void TestSupportSheet::findsWordsInAllFiles()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    OpenSheet open(desk);
    QVERIFY(open.isThere());
    open.list()->setFocus();
    QTest::keyClick(open.list(), Qt::Key_F, Qt::ControlModifier);
    auto *search = child<QLineEdit>(open.sheet, "supportSearch");
    QTRY_COMPARE(QApplication::focusWidget(), search);
    // It is not in the file that is shown: the next one that has it is.
    QTest::keyClicks(search, u"Window is open"_s);
    auto *found = child<QLabel>(open.sheet, "supportFound");
    QCOMPARE(found->text(), u"2 places found"_s);
    QCOMPARE(open.shownFile(), u"log.txt"_s);
    QCOMPARE(open.preview()->textCursor().selectedText(), u"window is open"_s);
    QCOMPARE(open.preview()->extraSelections().size(), 2);
    const int first = open.preview()->textCursor().position();
    QTest::keyClick(search, Qt::Key_Return);
    const int second = open.preview()->textCursor().position();
    QVERIFY(second > first);
    // After the last it begins again, and nothing else was pressed by Enter.
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(open.preview()->textCursor().position(), first);
    QVERIFY(open.sheet->isVisible());
    search->setText(u"nowhere at all"_s);
    QCOMPARE(found->text(), u"0 places found"_s);
    search->clear();
    QCOMPARE(found->text(), QString());
    QVERIFY(open.preview()->extraSelections().isEmpty());
}

void TestSupportSheet::checksTheConnectionsOnDemand()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    OpenSheet open(desk);
    QVERIFY(open.isThere());
    const auto doctor = [&open] {
        const QList<session::SupportFile> files = open.sheet->tickedFiles();
        const auto file = std::find_if(files.begin(), files.end(),
            [](const session::SupportFile &each) { return each.name == u"doctor.json"_s; });
        return file == files.end() ? QByteArray() : file->text;
    };
    QVERIFY2(doctor().contains("\"checks\": []"), doctor().constData());
    click(open.sheet, "checkForSupport");
    QVERIFY(!child<QPushButton>(open.sheet, "saveSupport")->isEnabled());
    QTRY_COMPARE_WITH_TIMEOUT(open.gathered->count(), 2, 60'000);
    QVERIFY2(doctor().contains("API calls of the last 24 hours are used."), doctor().constData());
    QVERIFY(child<QPushButton>(open.sheet, "saveSupport")->isEnabled());
}

void TestSupportSheet::saysThatItCannotBeWritten()
{
    TestDialogs dialogs;
    Desk desk(0);
    QVERIFY(await(desk.session->open()));
    OpenSheet open(desk);
    QVERIFY(open.isThere());
    dialogs.file = desk.directory.filePath(u"missing/bundle.zip"_s);
    click(open.sheet, "saveSupport");
    const auto *notice = open.sheet->findChild<Notice *>();
    QTRY_VERIFY(notice->isVisible());
    QVERIFY2(notice->text().contains(dialogs.file), qPrintable(notice->text()));
    QVERIFY(child<QPushButton>(open.sheet, "saveSupport")->isEnabled());
    // A profile that is closed has nothing to tell; it can be tried again.
    desk.session->close();
    SupportSheet late(desk.session.get(), {});
    late.setAttribute(Qt::WA_DeleteOnClose, false);
    late.open();
    QTRY_VERIFY(late.findChild<StatePane *>()->actionButton()->isVisible());
    QVERIFY(!child<QPushButton>(&late, "saveSupport")->isEnabled());
}

void TestSupportSheet::showsItselfInEveryLanguage_data()
{
    addLanguages();
}

void TestSupportSheet::showsItselfInEveryLanguage()
{
    QFETCH(QString, language);
    const InLanguage spoken(language);
    Desk desk(2);
    QVERIFY(desk.prepare());
    OpenSheet open(desk);
    QVERIFY(open.isThere());
    open.list()->setCurrentRow(2);
    child<QLineEdit>(open.sheet, "supportSearch")->setText(u"salesforce"_s);
    QCOMPARE(missedByTab(open.sheet).join(u" | "_s), QString());
    const QString suffix = language == "en"_L1 ? QString() : u'-' + language;
    for (const bool dark : {false, true}) {
        Theme::instance()->setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
        QCOMPARE(truncatedTexts(open.sheet).join(u" | "_s), QString());
        saveScreen(open.sheet, u"help-support"_s + suffix + (dark ? u"-dark"_s : u"-light"_s));
    }
    Theme::instance()->setMode(Theme::Mode::Light);
}

int main(int argc, char **argv)
{
    return runUiTests(argc, argv, {[] { return std::make_unique<TestSupportSheet>(); }});
}

#include "tst_supportsheet.moc"
