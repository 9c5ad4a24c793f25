// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/files.h"
#include "tests/ui/review/reviewapply.h"
#include "tests/ui/review/reviewbench.h"
#include "ui/review/planimport.h"

#include <QAction>
#include <QFile>
#include <QTimer>

using namespace tandem;
using namespace tandem::session;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

/// The document with that row unticked; no title: every row.
QByteArray unticked(const QByteArray &text, const std::string &title = {})
{
    auto document = nlohmann::ordered_json::parse(text.begin(), text.end(), nullptr, false);
    for (auto &row : document["rows"]) {
        if (title.empty() || row["title"] == title)
            row["ticked"] = false;
    }
    return QByteArray::fromStdString(document.dump());
}

/// Makes a plan of that account and saves it, with no row ticked, where a file is asked for; its id.
qint64 savePlanOf(const QString &account, Desk &desk, Bench &bench, TestDialogs &dialogs)
{
    desk.addAccount(account);
    bench.makePlan();
    const qint64 planId = bench.model()->plan().id;
    dialogs.file = desk.directory.filePath(u"plan.json"_s);
    const auto text = await(desk.session->exportPlan(planId));
    return text && writeFile(dialogs.file, unticked(*text)) ? planId : 0;
}

bool isTicked(Desk &desk, qint64 planId)
{
    const auto rows = await(desk.session->planRows(planId));
    return rows && rows->size() == 1 && rows->first().ticked;
}

bool isTicked(Bench &bench, const QString &title)
{
    const QModelIndex box = bench.model()->index(bench.rowOf(title), PlanModel::Tick);
    return box.data(Qt::CheckStateRole).toInt() == Qt::Checked;
}

} // namespace

class TestReviewOpen : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesTheTicksOfTheFile();
    void opensAPlanWhereNoneIsShown();
    void tellsNothingOfAnotherRunWhileAPlanIsOpened();
    void saysWhatIsWrongWithAFile_data();
    void saysWhatIsWrongWithAFile();
    void opensNoPlanThatIsOutOfDate();
    void opensNoPlanThatWasApplied();
};

void TestReviewOpen::takesTheTicksOfTheFile()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    desk.addAccount(u"Wanted"_s);
    desk.addAccount(u"Not Wanted"_s);
    Bench bench(*desk.session);
    bench.makePlan();
    const qint64 planId = bench.model()->plan().id;
    TestDialogs dialogs;
    dialogs.file = desk.directory.filePath(u"plan.json"_s);
    child<QAction>(&bench.page, "exportDocument")->trigger();
    QTRY_COMPARE(bench.page.notice()->text(), u"The plan is saved."_s);
    QVERIFY(bench.page.notice()->accessibleDescription().contains(u"Open it here again"_s));
    QFile file(dialogs.file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(writeFile(dialogs.file, unticked(file.readAll(), "Not Wanted")));
    QCOMPARE(bench.applyButton()->text(), u"Apply 2"_s);
    child<QAction>(&bench.page, "openDocument")->trigger();
    QTRY_COMPARE(bench.page.notice()->text(), u"Plan %1 is open."_s.arg(planId));
    QCOMPARE(bench.page.notice()->accessibleDescription(), u"1 ticked, 1 unticked, as in the file."_s);
    QTRY_VERIFY(!isTicked(bench, u"Not Wanted"_s));
    QVERIFY(isTicked(bench, u"Wanted"_s));
    QCOMPARE(bench.model()->plan().id, planId);
    QCOMPARE(bench.applyButton()->text(), u"Apply 1"_s);
    QCOMPARE(truncatedTexts(&bench.page).join(u" | "_s), QString());
    saveScreen(&bench.page, u"review-opened"_s);
    click(&bench.page, "applyPlan");
    QTRY_COMPARE_WITH_TIMEOUT(bench.page.notice()->text(), u"1 applied."_s, 60'000);
    QCOMPARE(customersNamed(desk, "Not Wanted"), size_t(0));
}

/// What runs in this process by itself says how far it is, too.
void TestReviewOpen::tellsNothingOfAnotherRunWhileAPlanIsOpened()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    Bench bench(*desk.session);
    TestDialogs dialogs;
    const qint64 planId = savePlanOf(u"Wanted"_s, desk, bench, dialogs);
    QVERIFY(planId > 0);
    // Nothing is left to tell of the plan that was made.
    const auto isAboutToTell = [&bench] {
        const auto timers = bench.page.findChildren<QTimer *>(Qt::FindDirectChildrenOnly);
        return std::any_of(timers.begin(), timers.end(),
            [](const QTimer *timer) { return timer->isActive() && timer->objectName() != "planAge"_L1; });
    };
    QTRY_VERIFY(!isAboutToTell());
    const QString before = bench.subtitle();
    bool opening = false;
    bool tells = false;
    connect(bench.page.findChild<PlanImport *>(), &PlanImport::begun, &bench.page, [&] {
        session::Progress progress;
        progress.phase = u"reading"_s;
        progress.done = 3;
        Q_EMIT desk.session->progress(progress);
        opening = true;
        tells = isAboutToTell();
    });
    child<QAction>(&bench.page, "openDocument")->trigger();
    QTRY_VERIFY(opening);
    QVERIFY(!tells);
    QCOMPARE(bench.subtitle(), before);
    QTRY_COMPARE(bench.page.notice()->text(), u"Plan %1 is open."_s.arg(planId));
}

void TestReviewOpen::opensAPlanWhereNoneIsShown()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    desk.addAccount(u"Signed Off"_s);
    const auto plan = await(desk.session->plan());
    QVERIFY(plan && plan->rows == 1);
    const auto text = await(desk.session->exportPlan(plan->id));
    QVERIFY(text);
    const auto later = await(desk.session->plan({Flow::Contacts}));
    QVERIFY(later && later->rows == 0);
    TestDialogs dialogs;
    dialogs.file = desk.directory.filePath(u"plan.json"_s);
    QVERIFY(writeFile(dialogs.file, *text));
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Empty);
    auto *open = child<QPushButton>(&bench.page, "openPlan");
    QVERIFY(open->isVisible() && bench.page.headerButtons().contains(open));
    QVERIFY(open->focusPolicy() & Qt::TabFocus);
    saveScreen(&bench.page, u"review-open-offered"_s);
    open->setFocus();
    QTest::keyClick(open, Qt::Key_Space);
    QTRY_VERIFY(bench.ready());
    QCOMPARE(bench.model()->plan().id, plan->id);
    QTRY_COMPARE(bench.rowOf(u"Signed Off"_s), 0);
    // In the menu from now on.
    QVERIFY(!open->isVisible() && child<QPushButton>(&bench.page, "exportPlan")->isVisible());
}

void TestReviewOpen::saysWhatIsWrongWithAFile_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("said");
    const QString differs = u"does not agree with the one in the profile"_s;
    QTest::newRow("cut off") << QByteArray("\"rows\":[") << QByteArray("\"rows\":")
                             << u"not a plan saved by Tandem"_s;
    QTest::newRow("edited") << QByteArray("Untouched") << QByteArray("Touched") << differs;
    QTest::newRow("foreign") << QByteArray(R"("profile":"desk")") << QByteArray(R"("profile":"other")")
                             << differs;
    QTest::newRow("forgotten") << QByteArray(R"("plan":)") << QByteArray(R"("plan":9)")
                               << u"is not in this profile"_s;
    QTest::newRow("not there") << QByteArray() << QByteArray() << u"could not be opened"_s;
}

void TestReviewOpen::saysWhatIsWrongWithAFile()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, said);
    Desk desk(4);
    QVERIFY(settle(desk));
    desk.addAccount(u"Untouched"_s);
    Bench bench(*desk.session);
    bench.makePlan();
    const qint64 planId = bench.model()->plan().id;
    QByteArray text = unticked(await(desk.session->exportPlan(planId)).value());
    TestDialogs dialogs;
    dialogs.file = desk.directory.filePath(u"plan.json"_s);
    if (!before.isEmpty()) {
        QVERIFY2(text.contains(before), text.constData());
        QVERIFY(writeFile(dialogs.file, text.replace(before, after)));
    }
    // As it is asked for out of the palette.
    QCOMPARE(bench.page.index().parts.constFirst().argument, u"file"_s);
    bench.page.open(u"file"_s);
    QTRY_VERIFY2(bench.page.notice()->text().contains(said), qPrintable(bench.page.notice()->text()));
    // What to do is said in the sentence itself: no configuration is to be corrected.
    QCOMPARE(bench.page.notice()->accessibleDescription(), QString());
    QCOMPARE(bench.model()->plan().id, planId);
    QCOMPARE(bench.applyButton()->text(), u"Apply 1"_s);
    QVERIFY(isTicked(desk, planId));
}

void TestReviewOpen::opensNoPlanThatIsOutOfDate()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    Bench bench(*desk.session);
    TestDialogs dialogs;
    const qint64 planId = savePlanOf(u"Too Late"_s, desk, bench, dialogs);
    QVERIFY(planId > 0);
    Configuration changed = desk.configuration();
    changed.flow(Flow::Accounts).mappings.removeLast();
    QVERIFY(await(desk.session->saveConfiguration(changed)));
    bench.page.open(u"file"_s);
    QTRY_VERIFY(bench.page.notice()->text().startsWith(u"The configuration, the fields of a service"_s));
    QVERIFY(isTicked(desk, planId));
}

void TestReviewOpen::opensNoPlanThatWasApplied()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    Bench bench(*desk.session);
    TestDialogs dialogs;
    const qint64 planId = savePlanOf(u"Done"_s, desk, bench, dialogs);
    QVERIFY(planId > 0);
    click(&bench.page, "applyPlan");
    QTRY_COMPARE_WITH_TIMEOUT(bench.page.notice()->text(), u"1 applied."_s, 60'000);
    bench.page.open(u"file"_s);
    QTRY_VERIFY(bench.page.notice()->text().startsWith(u"Plan %1 has been applied"_s.arg(planId)));
    const auto rows = await(desk.session->planRows(planId));
    QVERIFY(rows && rows->size() == 1 && rows->first().ticked);
    QCOMPARE(rows->first().state, u"done"_s);
    QCOMPARE(bench.model()->plan().id, planId);
}

std::unique_ptr<QObject> testReviewOpen()
{
    return std::make_unique<TestReviewOpen>();
}

#include "reviewopen.moc"
