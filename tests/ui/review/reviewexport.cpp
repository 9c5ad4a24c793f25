// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/review/reviewapply.h"
#include "tests/ui/review/reviewbench.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QMenu>

using namespace tandem;
using namespace tandem::session;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class TestReviewExport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void savesThePlanAsADocument();
    void writesATableByKeysAlone();
    void writesOnlyWhatTheFilterShows();
    void saysTheTableInSwedish();
    void saysWhyNoTableWasWritten();
};

void TestReviewExport::savesThePlanAsADocument()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    desk.addAccount(u"Saved"_s);
    Bench bench(*desk.session);
    bench.makePlan();
    TestDialogs dialogs;
    dialogs.file = desk.directory.filePath(u"plan.json"_s);
    child<QAction>(&bench.page, "exportDocument")->trigger();
    QTRY_COMPARE(bench.page.notice()->text(), u"The plan is saved."_s);
    // Who has to find the file has the time for it.
    QCOMPARE(child<QPushButton>(bench.page.notice(), "noticeAction")->text(), u"Open the folder"_s);
    QFile file(dialogs.file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    const auto document = nlohmann::json::parse(text.begin(), text.end(), nullptr, false);
    QVERIFY(document["rows"].size() == 1 && document["rows"][0]["title"] == "Saved");
    // A folder that is not there is no reason to fall over.
    dialogs.file = desk.directory.filePath(u"nowhere/plan.json"_s);
    child<QAction>(&bench.page, "exportDocument")->trigger();
    QTRY_VERIFY(bench.page.notice()->text().startsWith(u"The plan was not saved"_s));
}

void TestReviewExport::writesATableByKeysAlone()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    desk.addAccount(u"=cmd|' /C calc'!A0"_s);
    Bench bench(*desk.session);
    bench.makePlan();
    TestDialogs dialogs;
    dialogs.file = desk.directory.filePath(u"plan.csv"_s);
    auto *button = child<QPushButton>(&bench.page, "exportPlan");
    QVERIFY(button->focusPolicy() & Qt::TabFocus);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    auto *menu = child<QMenu>(&bench.page, "exportMenu");
    QTRY_VERIFY(menu->isVisible());
    saveScreen(menu, u"review-export-menu"_s);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_COMPARE(bench.page.notice()->text(), u"1 row exported."_s);
    QVERIFY(child<QPushButton>(bench.page.notice(), "noticeAction")->isVisible());
    QFile file(dialogs.file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("\xEF\xBB\xBF\"Ticked\""));
    const QString table = textOf(dialogs.file);
    QVERIFY(table.contains(u"\"'=cmd|' /C calc'!A0\""_s));
    QCOMPARE(truncatedTexts(&bench.page).join(u" | "_s), QString());
    saveScreen(&bench.page, u"review-exported"_s);
}

void TestReviewExport::writesOnlyWhatTheFilterShows()
{
    Desk desk(10);
    QVERIFY(settle(desk));
    desk.addAccount(u"<script>alert(1)</script>"_s);
    renameLinked(desk, 0, "Renamed In Salesforce");
    Bench bench(*desk.session);
    bench.makePlan();
    TestDialogs dialogs;
    dialogs.file = desk.directory.filePath(u"plan.html"_s);
    child<QAction>(&bench.page, "exportHtml")->trigger();
    QTRY_COMPARE(bench.page.notice()->text(), u"2 rows exported."_s);
    QString page = textOf(dialogs.file);
    QVERIFY(page.contains(u"<h1>Plan %1</h1>"_s.arg(bench.model()->plan().id)));
    QVERIFY(page.contains("Renamed In Salesforce"_L1) && page.contains("&lt;script&gt;"_L1));
    QVERIFY(!page.contains("<script"_L1) && !page.contains("Only these rows"_L1));
    click(&bench.page, "chip-create");
    QTRY_COMPARE(bench.model()->rowCount(), 1);
    child<QAction>(&bench.page, "exportHtml")->trigger();
    QTRY_COMPARE(bench.page.notice()->text(), u"1 row exported."_s);
    page = textOf(dialogs.file);
    QVERIFY(page.contains("Only these rows: Create"_L1) && !page.contains("Renamed In Salesforce"_L1));
    // A group is as good as a chip.
    click(&bench.page, "chip-create");
    QTRY_COMPARE(bench.model()->rowCount(), 2);
    auto *groupBy = child<QComboBox>(&bench.page, "planGroupBy");
    groupBy->setCurrentIndex(groupBy->findText(u"By reason"_s));
    auto *groups = child<TableView>(&bench.page, "planGroups");
    for (int row = 1; bench.rowOf(u"Renamed In Salesforce"_s) != 0 || bench.model()->rowCount() != 1; ++row) {
        QVERIFY(row < groups->model()->rowCount());
        groups->goToRow(row);
        // The rows of the group before stay in sight until these are read.
        QTRY_COMPARE(bench.model()->state(), PagedModel::State::Ready);
    }
    child<QAction>(&bench.page, "exportHtml")->trigger();
    QTRY_VERIFY(textOf(dialogs.file).contains("Only these rows: One side changed"_L1));
    page = textOf(dialogs.file);
    QVERIFY(page.contains("Renamed In Salesforce"_L1) && !page.contains("&lt;script&gt;"_L1));
}

void TestReviewExport::saysTheTableInSwedish()
{
    const InLanguage swedish(u"sv"_s);
    Desk desk(4);
    QVERIFY(settle(desk));
    desk.addAccount(u"På Svenska"_s);
    Bench bench(*desk.session);
    bench.makePlan();
    TestDialogs dialogs;
    dialogs.file = desk.directory.filePath(u"plan.csv"_s);
    child<QAction>(&bench.page, "exportCsv")->trigger();
    QTRY_VERIFY(!textOf(dialogs.file).isEmpty());
    const QStringList lines = textOf(dialogs.file).split(u"\r\n"_s);
    QVERIFY2(lines.first().startsWith(u"\"Ikryssad\",\"Typ\",\"Skrivs till\""_s), qPrintable(lines.first()));
    // Rules too, which the engine says in English.
    QVERIFY2(lines.at(1).contains(u"På Svenska"_s) && !lines.at(1).contains(u"new record"_s),
        qPrintable(lines.at(1)));
}

void TestReviewExport::saysWhyNoTableWasWritten()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    desk.addAccount(u"Nowhere"_s);
    Bench bench(*desk.session);
    bench.makePlan();
    TestDialogs dialogs;
    dialogs.file = desk.directory.filePath(u"nowhere/plan.csv"_s);
    auto *action = child<QAction>(&bench.page, "exportCsv");
    action->trigger();
    QTRY_VERIFY(bench.page.notice()->text().contains(u"could not be written"_s));
    QVERIFY(action->isEnabled() && !QFile::exists(dialogs.file));
}

std::unique_ptr<QObject> testReviewExport()
{
    return std::make_unique<TestReviewExport>();
}

#include "reviewexport.moc"
