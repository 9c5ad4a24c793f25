// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/supportviews.h"
#include "tests/ui/support/uitest.h"
#include "ui/help/aboutsheet.h"
#include "ui/help/logmodel.h"
#include "ui/help/logtail.h"
#include "ui/help/logwindow.h"
#include "ui/help/supportsheet.h"
#include "ui/kit/theme.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>

using namespace tandem;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

QByteArray lineOf(int number, const char *level = "info")
{
    return u"2026-01-31T09:30:00.000Z %1 tandem.sync: line number %2\n"_s.arg(QString::fromLatin1(level))
        .arg(number)
        .toUtf8();
}

void append(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append));
    QCOMPARE(file.write(bytes), bytes.size());
}

QList<LogLine> someLines(int from, int count)
{
    QByteArray bytes;
    for (int i = from; i < from + count; ++i)
        bytes += lineOf(i, i % 10 == 0 ? "warning" : "info");
    return readLogLines(bytes);
}

/// What a log looks like after a bad day.
QByteArray mixedLog()
{
    return "2026-01-31T09:30:00.000Z info tandem.session: the window is open\n"
           "2026-01-31T09:30:01.000Z debug tandem.http: GET /services/data/v67.0/sobjects 200 31 ms\n"
           "2026-01-31T09:30:02.000Z warning tandem.sync: schema of Account changed:\n"
           "    Tier__c was deleted\n"
           "2026-01-31T09:30:03.000Z critical tandem.store: the disk is full\n"
           "2026-01-31T09:30:04.000Z info tandem.live: this machine slept\n";
}

ProgramFacts facts()
{
    return {u"1.2.3"_s, u"x86_64, GCC 12.2.0"_s,
        {{u"Qt"_s, u"6.4.2"_s, u"LGPL-3.0"_s}, {u"zlib"_s, u"1.2.13"_s, u"Zlib"_s}}};
}

void draw(QWidget *window, const QString &name)
{
    for (const bool dark : {false, true}) {
        Theme::instance()->setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
        QCOMPARE(truncatedTexts(window), QStringList());
        saveScreen(window, name + (dark ? u"-dark"_s : u"-light"_s));
    }
    Theme::instance()->setMode(Theme::Mode::Light);
}

} // namespace

/// The windows of the header's menu: log, support bundle, about.
class TestHelp : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void readsEntriesWithTheirFurtherLines();
    void readsOnlyTheEndOfALargeLog();
    void followsOverAChangeOfFile();
    void keepsTheNewestLinesOnly();
    void filtersByWordsAndSeverity();
    void copiesLinesAsTheyStandInTheFile();
    void staysWhereSomebodyReads();
    void showsItselfInEveryLanguage_data();
    void showsItselfInEveryLanguage();
    void tellsWhatTheProgramIs();
    void previewsAndSavesTheTickedFiles();

private:
    [[nodiscard]] QString log() const { return m_folder->filePath(u"tandem.log"_s); }
    /// A window on mixedLog() that has read it.
    [[nodiscard]] std::unique_ptr<LogWindow> openLog();

    std::unique_ptr<QTemporaryDir> m_folder;
};

std::unique_ptr<LogWindow> TestHelp::openLog()
{
    append(log(), mixedLog());
    auto window = std::make_unique<LogWindow>(log());
    QSignalSpy ready(window.get(), &LogWindow::ready);
    window->show();
    if (ready.isEmpty() && !ready.wait())
        qFatal("the log was not read");
    return window;
}

void TestHelp::readsEntriesWithTheirFurtherLines()
{
    const QList<LogLine> lines = readLogLines(mixedLog());
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines.at(2).level, LogLevel::Warning);
    QCOMPARE(lines.at(2).room, u"tandem.sync"_s);
    QCOMPARE(lines.at(2).text, u"schema of Account changed:\nTier__c was deleted"_s);
    QCOMPARE(lines.at(3).level, LogLevel::Error);
    QStringList raw;
    for (const LogLine &line : lines)
        raw.append(line.raw);
    QCOMPARE((raw.join(u'\n') + u'\n').toUtf8(), mixedLog());
}

void TestHelp::readsOnlyTheEndOfALargeLog()
{
    QByteArray many;
    int number = 0;
    while (many.size() < 1024 * 1024)
        many += lineOf(number++);
    for (int megabyte = 0; megabyte < 50; ++megabyte)
        append(log(), many);
    LogTail tail(log(), 5000);
    QList<LogLine> found;
    int turns = 0; // of the event loop while it reads: the window is never kept waiting
    connect(&tail, &LogTail::began, &tail, [&](const QList<LogLine> &lines) { found = lines; });
    QTimer other;
    connect(&other, &QTimer::timeout, &tail, [&] { turns += tail.isReading() ? 1 : 0; });
    other.start(0);
    tail.start();
    QTRY_VERIFY(!found.isEmpty());
    QCOMPARE(found.size(), 5000);
    QCOMPARE(found.last().text, u"line number %1"_s.arg(number - 1));
    QCOMPARE(found.first().text, u"line number %1"_s.arg(number - 5000));
    const qint64 blocks = 5000 * lineOf(9999).size() / LogTail::block;
    QVERIFY2(turns >= blocks, qPrintable(QString::number(turns)));
}

void TestHelp::followsOverAChangeOfFile()
{
    append(log(), lineOf(1));
    LogTail tail(log(), 100);
    QStringList texts;
    const auto take = [&texts](const QList<LogLine> &lines) {
        for (const LogLine &line : lines)
            texts.append(line.text.section(u' ', -1));
    };
    connect(&tail, &LogTail::began, &tail, take);
    connect(&tail, &LogTail::added, &tail, take);
    tail.start();
    QTRY_COMPARE(texts, QStringList{u"1"_s});
    append(log(), lineOf(2));
    QTRY_COMPARE(texts.size(), 2);
    // Half a line is none yet.
    append(log(), lineOf(3).first(20));
    append(log(), lineOf(3).sliced(20) + lineOf(4));
    QTRY_COMPARE(texts.size(), 4);
    // A last line goes into the old file just before it is full.
    append(log(), lineOf(5));
    QVERIFY(QFile::rename(log(), m_folder->filePath(u"tandem.1.log"_s)));
    append(log(), lineOf(6));
    QTRY_COMPARE(texts, (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s}));
    append(log(), lineOf(7));
    QTRY_COMPARE(texts.last(), u"7"_s);
}

void TestHelp::keepsTheNewestLinesOnly()
{
    LogModel model(100);
    const QAbstractItemModelTester tester(&model);
    model.show(someLines(0, 130));
    QCOMPARE(model.rowCount(), 100);
    model.setFilter(LogLevel::Warning, {});
    QCOMPARE(model.rowCount(), 10);
    for (int i = 0; i < 100; ++i)
        model.append(someLines(130 + 50 * i, 50));
    QVERIFY(model.kept() <= 110);
    QCOMPARE(model.line(model.rowCount() - 1).text, u"line number 5120"_s);
    QVERIFY(model.rowCount() >= 10);
    model.setFilter(LogLevel::Debug, {});
    QCOMPARE(qsizetype(model.rowCount()), model.kept());
    QCOMPARE(model.line(model.rowCount() - 1).text, u"line number 5129"_s);
}

void TestHelp::filtersByWordsAndSeverity()
{
    const auto window = openLog();
    auto *table = child<QTableView>(window.get(), "logLines");
    auto *severity = child<QComboBox>(window.get(), "logSeverity");
    QCOMPARE(table->model()->rowCount(), 5);
    severity->setCurrentIndex(2);
    QCOMPARE(table->model()->rowCount(), 2);
    severity->setCurrentIndex(0);
    // Ctrl+F, then what is looked for: also in the further lines, in any case.
    QTest::keyClick(table, Qt::Key_F, Qt::ControlModifier);
    auto *search = child<QLineEdit>(window.get(), "logSearch");
    QTRY_COMPARE(QApplication::focusWidget(), search);
    QTest::keyClicks(search, u"tier__C"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(child<QLabel>(window.get(), "logCount")->text(), u"1 of 5 lines"_s);
    // What comes is filtered, too.
    append(log(), lineOf(1) + "2026-01-31T09:31:00.000Z info tandem.sync: Tier__c is back\n");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QCOMPARE(child<QLabel>(window.get(), "logCount")->text(), u"2 of 7 lines"_s);
}

void TestHelp::copiesLinesAsTheyStandInTheFile()
{
    TestDialogs dialogs;
    const auto window = openLog();
    auto *table = child<QTableView>(window.get(), "logLines");
    QVERIFY(!child<QPushButton>(window.get(), "copyLogLines")->isEnabled());
    table->setFocus();
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    click(window.get(), "copyLogLines");
    QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), mixedLog());
    table->selectRow(2);
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
        u"2026-01-31T09:30:02.000Z warning tandem.sync: schema of Account changed:\n    Tier__c was deleted\n"_s);
    QVERIFY(
        child<QPlainTextEdit>(window.get(), "logEntry")->toPlainText().contains(u"Tier__c was deleted"_s));
    click(window.get(), "openLogFolder");
    QCOMPARE(dialogs.opened, QList{QUrl::fromLocalFile(m_folder->path())});
    QTest::keyClick(table, Qt::Key_Escape);
    QVERIFY(!window->isVisible());
}

void TestHelp::staysWhereSomebodyReads()
{
    QByteArray many;
    for (int i = 0; i < 200; ++i)
        many += lineOf(i);
    append(log(), many);
    const auto window = openLog();
    auto *table = child<QTableView>(window.get(), "logLines");
    auto *follow = child<QCheckBox>(window.get(), "logFollow");
    QScrollBar *bar = table->verticalScrollBar();
    QVERIFY(follow->isChecked());
    QTRY_VERIFY(bar->maximum() > 0 && bar->value() == bar->maximum());
    append(log(), lineOf(200));
    QTRY_COMPARE(table->model()->rowCount(), 206);
    QTRY_COMPARE(bar->value(), bar->maximum());
    bar->triggerAction(QAbstractSlider::SliderPageStepSub);
    QVERIFY(!follow->isChecked());
    const int place = bar->value();
    append(log(), lineOf(201));
    QTRY_COMPARE(table->model()->rowCount(), 207);
    QCOMPARE(bar->value(), place);
    follow->setChecked(true);
    QCOMPARE(bar->value(), bar->maximum());
}

void TestHelp::showsItselfInEveryLanguage_data()
{
    addLanguages();
}

void TestHelp::showsItselfInEveryLanguage()
{
    QFETCH(QString, language);
    const InLanguage spoken(language);
    const QString suffix = language == "en"_L1 ? QString() : u'-' + language;
    {
        const auto window = openLog();
        window->resize(880, 600);
        child<QTableView>(window.get(), "logLines")->selectRow(2);
        QCOMPARE(missedByTab(window.get()), QStringList());
        draw(window.get(), u"help-log"_s + suffix);
    }
    Desk desk(0);
    QVERIFY(desk.prepare());
    auto *about = new AboutSheet(desk.session.get(), facts());
    about->show();
    QTRY_VERIFY(about->details().contains(u"SQLite 3"_s));
    QCOMPARE(missedByTab(about), QStringList());
    draw(about, u"help-about"_s + suffix);
    about->close();
    auto *support = new SupportSheet(desk.session.get(), {u"1.2.3"_s, {}, {log()}});
    QSignalSpy gathered(support, &SupportSheet::gathered);
    support->show();
    QTRY_COMPARE(gathered.count(), 1);
    child<QListWidget>(support, "supportFiles")->setCurrentRow(2);
    QCOMPARE(missedByTab(support), QStringList());
    draw(support, u"help-support"_s + suffix);
    support->close();
}

void TestHelp::tellsWhatTheProgramIs()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    auto *about = new AboutSheet(desk.session.get(), facts());
    about->show();
    QTRY_VERIFY(about->details().contains(u"SQLite 3"_s));
    click(about, "copyDetails");
    const QString copied = QGuiApplication::clipboard()->text();
    for (const QString &part : {u"Tandem 1.2.3"_s, u"GCC 12.2.0"_s, u"zlib 1.2.13 (Zlib)"_s, desk.folder()})
        QVERIFY2(copied.contains(part), qPrintable(copied));
    click(about, "copy"); // beside the folder
    QCOMPARE(QGuiApplication::clipboard()->text(), desk.folder());
    about->close();
}

void TestHelp::previewsAndSavesTheTickedFiles()
{
    TestDialogs dialogs;
    Desk desk(4);
    QVERIFY(desk.prepare());
    QVERIFY(await(desk.session->doctor()));
    append(
        log(), mixedLog() + "2026-01-31T09:31:00.000Z info tandem.sync: \xc2\xa9 f\xc3\xb6r anna@acme.se\n");
    auto *sheet = new SupportSheet(desk.session.get(), {u"1.2.3"_s, {}, {log()}});
    QSignalSpy gathered(sheet, &SupportSheet::gathered);
    QSignalSpy saved(sheet, &SupportSheet::saved);
    sheet->show();
    QTRY_COMPARE(gathered.count(), 1);
    auto *list = child<QListWidget>(sheet, "supportFiles");
    auto *preview = child<QPlainTextEdit>(sheet, "supportPreview");
    const QList<session::SupportFile> all = sheet->tickedFiles();
    QCOMPARE(all.size(), 7);
    for (int row = 0; row < list->count(); ++row) {
        list->setCurrentRow(row);
        QCOMPARE(list->item(row)->text(), all.at(row).name);
        QCOMPARE(preview->toPlainText().toUtf8(), all.at(row).text);
    }
    // Space unticks, by keyboard as everything here.
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(sheet->tickedFiles(), all.first(6));
    // Whoever gives up saves nothing.
    click(sheet, "saveSupport");
    QCOMPARE(saved.count(), 0);
    dialogs.file = m_folder->filePath(u"bundle.zip"_s);
    click(sheet, "saveSupport");
    QTRY_COMPARE(saved.count(), 1);
    QFile zip(dialogs.file);
    QVERIFY(zip.open(QIODevice::ReadOnly));
    const QByteArray bytes = zip.readAll();
    QVERIFY(bytes.startsWith("PK"));
    QVERIFY(bytes.contains("runs.json"));
    QVERIFY(!bytes.contains("log.txt"));
    for (int row = 0; row < list->count(); ++row)
        list->item(row)->setCheckState(Qt::Unchecked);
    QVERIFY(!child<QPushButton>(sheet, "saveSupport")->isEnabled());
    sheet->close();
}

int main(int argc, char **argv)
{
    return runUiTests(argc, argv, {[] { return std::make_unique<TestHelp>(); }});
}

#include "tst_help.moc"
