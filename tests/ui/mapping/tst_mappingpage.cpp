// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/mapping/suites.h"
#include "tests/ui/support/uitest.h"
#include "ui/kit/formats.h"
#include "ui/kit/notice.h"
#include "ui/mapping/effectsmodel.h"
#include "ui/mapping/fieldlistview.h"
#include "ui/mapping/fieldpane.h"
#include "ui/mapping/mappingeditor.h"
#include "ui/mapping/mappingmodels.h"
#include "ui/mapping/mappingpage.h"
#include "ui/mapping/mappingtabs.h"
#include "ui/mapping/savesheet.h"
#include "ui/tables/tableview.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

#include <nlohmann/json.hpp>

using namespace tandem;
using namespace tandem::session;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

struct Bench
{
    explicit Bench(Session &session)
        : page(&session)
    {
        page.resize(816, 640);
        page.show();
        page.activateWindow();
        page.refresh();
    }
    [[nodiscard]] MappingEditor *editor() { return child<MappingEditor>(&page, "mappingEditor"); }
    [[nodiscard]] FieldListView *left() { return editor()->pane(Side::Salesforce)->view(); }
    [[nodiscard]] FieldListView *right() { return editor()->pane(Side::Startdeliver)->view(); }
    [[nodiscard]] QPushButton *button(const char *name) { return child<QPushButton>(&page, name); }
    [[nodiscard]] QString summary() { return child<QLabel>(&page, "samplesSummary")->text(); }
    [[nodiscard]] bool sampled()
    {
        const QModelIndex first = left()->fields()->index(0);
        return first.data(FieldListModel::ShareRole).isValid();
    }
    [[nodiscard]] QList<const QWidget *> blocks()
    {
        return {editor()->pane(Side::Salesforce), editor()->pane(Side::Startdeliver), editor()->tabs()};
    }
    void map(const QString &salesforce, const QString &startdeliver)
    {
        left()->goToField(salesforce);
        QTest::keyClick(left(), Qt::Key_Return);
        right()->goToField(startdeliver);
        QTest::keyClick(right(), Qt::Key_Return);
    }

    MappingPage page;
};

bool settle(Desk &desk)
{
    if (!desk.prepare() || !await(desk.session->waiveMatching({Flow::Accounts, Flow::Contacts})))
        return false;
    const auto report = await(desk.session->sync());
    return report && !report->error;
}

} // namespace

/// The mappings page on a real session beside both simulated services.
class TestMappingPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sendsToConnectionsWhereNothingIsConnected();
    void mapsAFieldAndSavesIt();
    void undoesAndRedoesByKeys();
    void savesByItsKey();
    void showsRealPairs();
    void keepsErrorsFromBeingSaved();
    void keepsAnEditWhileAnotherFlowIsShown();
    void saysThatTheConfigurationWasChangedElsewhere();
    void savesBesideWhatElseWasSaved();
    void worksFromTheCopy();
    void opensTheMappingThatIsAskedFor();
    void reachesItsChipsByKeys();
    void triesOnlyWhileItIsLookedAt();
    void addsUpWhatCouldBeTriedOnly();
    void goesWhileItsSheetIsOpen();
    void fitsItsTextsInTheSmallestWindow();
};

void TestMappingPage::sendsToConnectionsWhereNothingIsConnected()
{
    Desk desk(1);
    QVERIFY(await(desk.session->open()));
    QVERIFY(await(desk.session->saveConfiguration(desk.configuration())));
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Empty);
    QSignalSpy asked(&bench.page, &Page::pageRequested);
    click(&bench.page, "stateAction");
    QCOMPARE(asked.first().first().toString(), u"connections"_s);
}

void TestMappingPage::mapsAFieldAndSavesIt()
{
    Desk desk(10);
    QVERIFY(settle(desk));
    Bench bench(*desk.session);
    QTRY_VERIFY(bench.page.state() == Page::State::Full && bench.sampled());
    QVERIFY(!bench.button("reviewMapping")->isEnabled());
    const FieldSchema *city = bench.left()->fields()->field(u"BillingCity"_s);
    QVERIFY(city);
    bench.map(u"BillingCity"_s, u"customfieldIndustry"_s);
    QVERIFY(bench.button("reviewMapping")->isEnabled());
    // Two mappings that write one field are an error.
    auto *problems = bench.editor()->tabs()->problems();
    QTRY_VERIFY(problems->errors() > 0);
    const auto saved = await(desk.session->configuration());
    const int old = static_cast<int>(saved->flow(Flow::Accounts).mappings.size());
    bench.right()->goToField(u"customfieldIndustry"_s);
    bench.left()->goToField(u"Industry"_s);
    QTest::keyClick(bench.left(), Qt::Key_Delete);
    QTRY_COMPARE(problems->errors(), 0);
    click(&bench.page, "reviewMapping");
    auto *sheet = child<QDialog>(&bench.page, "saveSheet");
    QTRY_VERIFY(child<QLabel>(sheet, "saveSum")->text().startsWith(u"The next plan would change"_s));
    // What would be written is shown record by record.
    const auto *effects = child<TableView>(sheet, "editEffects");
    QVERIFY(effects->isVisible() && effects->model()->rowCount() > 0);
    for (int column = 0; column < EffectsModel::ColumnCount; ++column)
        QVERIFY(!effects->model()->index(0, column).data().toString().isEmpty());
    QVERIFY(!child<QLabel>(sheet, "moreEffects")->isVisible());
    QCOMPARE(truncatedTexts(sheet).join(u" | "_s), QString());
    QCOMPARE(missedByTab(sheet).join(u" | "_s), QString());
    saveScreen(sheet, u"mappings-save"_s);
    QCOMPARE(child<QTableView>(sheet, "mappingEdits")->model()->rowCount(), 2);
    QSignalSpy changed(&bench.page, &Page::profileChanged);
    click(sheet, "saveMappings");
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(bench.page.notice()->text().startsWith(u"Saved"_s));
    QVERIFY(!bench.button("reviewMapping")->isEnabled());
    const auto stored = await(desk.session->configuration());
    QVERIFY(stored);
    QCOMPARE(stored->flow(Flow::Accounts).mappings.size(), old);
    QCOMPARE(stored->flow(Flow::Accounts).mappings.last().key(), u"BillingCity=customfieldIndustry"_s);
    // The engine takes it: the plan carries the cities over.
    const auto plan = await(desk.session->plan({Flow::Accounts}));
    QVERIFY(plan && !plan->report.error);
}

void TestMappingPage::undoesAndRedoesByKeys()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    bench.left()->setFocus();
    bench.left()->goToField(u"Phone"_s);
    QTest::keyClick(bench.left(), Qt::Key_Delete);
    QVERIFY(bench.button("undoMapping")->isEnabled());
    QVERIFY(bench.button("undoMapping")->accessibleName().contains(u"remove Phone"_s));
    QTest::keyClick(bench.left(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!bench.button("undoMapping")->isEnabled());
    QTest::keySequence(bench.left(), QKeySequence::Redo);
    QVERIFY(bench.button("undoMapping")->isEnabled());
    QVERIFY(bench.button("reviewMapping")->isEnabled());
}

void TestMappingPage::savesByItsKey()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    QVERIFY(bench.button("reviewMapping")->toolTip().contains(u"(Ctrl+S)"_s));
    QVERIFY(bench.page.keys().contains(KeyLine{Qt::CTRL | Qt::Key_S, u"Save"_s}));
    bench.left()->setFocus();
    bench.left()->goToField(u"Phone"_s);
    QTest::keyClick(bench.left(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!bench.page.findChild<QDialog *>(u"saveSheet"_s));
    QTest::keyClick(bench.left(), Qt::Key_Delete);
    QTest::keyClick(bench.left(), Qt::Key_S, Qt::ControlModifier);
    auto *sheet = child<QDialog>(&bench.page, "saveSheet");
    QTRY_VERIFY(sheet->isVisible());
    QTest::keyClick(sheet, Qt::Key_Return);
    QTRY_VERIFY(bench.page.notice()->text().startsWith(u"Saved"_s));
}

void TestMappingPage::showsRealPairs()
{
    Desk desk(40);
    QVERIFY(settle(desk));
    Bench bench(*desk.session);
    QTRY_VERIFY(bench.page.state() == Page::State::Full && bench.sampled());
    bench.left()->goToField(u"Name"_s);
    QTRY_VERIFY2(bench.summary().startsWith(u"Would change 0 of"_s), qPrintable(bench.summary()));
    QCOMPARE(child<QTableView>(&bench.page, "mappingSamples")->model()->rowCount(), 20);
    // What agrees stays as it is, as it does in the plan: a new step is for what changes from now on.
    auto *add = child<QComboBox>(&bench.page, "addStep");
    add->setCurrentIndex(add->findData(static_cast<int>(TransformStep::Op::Constant)));
    Q_EMIT add->activated(add->currentIndex());
    QVERIFY2(!bench.summary().startsWith(u"Would change"_s), qPrintable(bench.summary()));
    QTRY_VERIFY2(bench.summary().startsWith(u"Would change 0 of"_s), qPrintable(bench.summary()));
    // Two fields that never met are another matter.
    bench.map(u"Name"_s, u"customfieldPhone"_s);
    QTRY_VERIFY2(bench.summary().contains(u"waiting for your decision"_s), qPrintable(bench.summary()));
}

void TestMappingPage::keepsErrorsFromBeingSaved()
{
    Desk desk(3);
    QVERIFY(desk.prepare());
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    bench.map(u"NumberOfEmployees"_s, u"name"_s);
    QTRY_VERIFY(bench.editor()->tabs()->problems()->errors() > 0);
    click(&bench.page, "reviewMapping");
    auto *sheet = child<QDialog>(&bench.page, "saveSheet");
    QVERIFY(!child<QPushButton>(sheet, "saveMappings")->isEnabled());
    click(sheet, "keepEditing");
}

void TestMappingPage::keepsAnEditWhileAnotherFlowIsShown()
{
    Desk desk(3);
    QVERIFY(desk.prepare());
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    bench.left()->goToField(u"Phone"_s);
    QTest::keyClick(bench.left(), Qt::Key_Delete);
    auto *flows = child<QComboBox>(&bench.page, "flowOfMapping");
    flows->setCurrentIndex(1);
    Q_EMIT flows->activated(1);
    QTRY_VERIFY(bench.page.state() == Page::State::Full && bench.editor()->fields().flow == Flow::Contacts);
    QVERIFY(!bench.button("reviewMapping")->isEnabled());
    flows->setCurrentIndex(0);
    Q_EMIT flows->activated(0);
    QTRY_VERIFY(bench.page.state() == Page::State::Full && bench.editor()->fields().flow == Flow::Accounts);
    QVERIFY(bench.button("reviewMapping")->isEnabled());
}

void TestMappingPage::savesBesideWhatElseWasSaved()
{
    Desk desk(3);
    QVERIFY(desk.prepare());
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    bench.left()->goToField(u"Phone"_s);
    QTest::keyClick(bench.left(), Qt::Key_Delete);
    Configuration elsewhere = desk.configuration();
    elsewhere.flow(Flow::Accounts).schedule = u"every 15m"_s;
    QVERIFY(await(desk.session->saveConfiguration(elsewhere)));
    bench.page.refresh();
    QTRY_COMPARE(bench.editor()->fields().configuration.schedule, u"every 15m"_s);
    QVERIFY(!bench.page.notice()->isVisible());
    click(&bench.page, "reviewMapping");
    click(child<QDialog>(&bench.page, "saveSheet"), "saveMappings");
    QTRY_VERIFY(bench.page.notice()->text().startsWith(u"Saved"_s));
    const FlowConfiguration stored = await(desk.session->configuration())->flow(Flow::Accounts);
    QCOMPARE(stored.schedule, u"every 15m"_s);
    QCOMPARE(stored.mappings.size(), elsewhere.flow(Flow::Accounts).mappings.size() - 1);
}

void TestMappingPage::saysThatTheConfigurationWasChangedElsewhere()
{
    Desk desk(3);
    QVERIFY(desk.prepare());
    TestDialogs dialogs;
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    Configuration elsewhere = desk.configuration();
    elsewhere.flow(Flow::Accounts).mappings.removeLast();
    QVERIFY(await(desk.session->saveConfiguration(elsewhere)));
    bench.page.refresh();
    // Nothing is edited here: it is simply taken over.
    const QString last = desk.configuration().flow(Flow::Accounts).mappings.last().salesforce;
    QTRY_VERIFY(!bench.left()
                     ->fields()
                     ->index(bench.left()->fields()->rowOf(last))
                     .data(FieldListModel::MappedRole)
                     .toBool());
    bench.left()->goToField(u"Phone"_s);
    QTest::keyClick(bench.left(), Qt::Key_Delete);
    elsewhere.flow(Flow::Accounts).mappings.removeFirst();
    QVERIFY(desk.editOutside(elsewhere));
    bench.page.refresh();
    QTRY_VERIFY(bench.page.notice()->text().contains(u"changed elsewhere"_s));
    QVERIFY(await(desk.session->saveConfiguration(desk.configuration())));
    bench.page.refresh();
    QTRY_VERIFY(bench.page.notice()->text().contains(u"page of this window saved"_s));
    dialogs.answers.enqueue(u"discard"_s);
    click(bench.page.notice(), "noticeAction");
    QTRY_VERIFY(!bench.button("reviewMapping")->isEnabled());
    QVERIFY(bench.left()
                ->fields()
                ->index(bench.left()->fields()->rowOf(last))
                .data(FieldListModel::MappedRole)
                .toBool());
}

void TestMappingPage::worksFromTheCopy()
{
    Desk desk(5);
    QVERIFY(settle(desk));
    QVERIFY(await(desk.session->disconnectSide(Side::Salesforce)));
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    QVERIFY(bench.page.notice()->text().startsWith(u"Working from the copy of"_s));
    const auto exact = Instant::fromIso(bench.page.notice()->toolTip());
    QVERIFY(exact && bench.page.notice()->text().contains(formatInstant(*exact)));
    bench.page.notice()->say(Tone::Good, u"Another one."_s);
    QVERIFY(bench.page.notice()->toolTip().isEmpty());
    bench.left()->goToField(u"Name"_s);
    QTRY_VERIFY2(bench.summary().startsWith(u"Would change 0 of"_s), qPrintable(bench.summary()));
}

void TestMappingPage::opensTheMappingThatIsAskedFor()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    Bench bench(*desk.session);
    bench.page.open(u"contacts/Email=email"_s);
    bench.page.refresh();
    QTRY_VERIFY(bench.page.state() == Page::State::Full && bench.editor()->fields().flow == Flow::Contacts);
    QTRY_COMPARE(bench.left()->currentField(), u"Email"_s);
    QCOMPARE(bench.right()->currentField(), u"email"_s);
    MappingTabs *tabs = bench.editor()->tabs();
    QVERIFY(tabs->currentWidget() != child<QWidget>(tabs, "mappingProblems"));
    bench.page.open(u"accounts/problems"_s);
    bench.page.refresh();
    QTRY_COMPARE(tabs->currentWidget(), child<QWidget>(tabs, "mappingProblems"));
    QTRY_COMPARE(bench.editor()->fields().flow, Flow::Accounts);
}

void TestMappingPage::reachesItsChipsByKeys()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    click(&bench.page, "fields-2");
    click(&bench.page, "fields-0");
    for (const char *name : {"fields-0", "fields-1", "fields-2", "fields-3"})
        QVERIFY2(tabStops(&bench.page).contains(bench.button(name)), name);
    QCOMPARE(missedByTab(&bench.page).join(u" | "_s), QString());
    bench.button("fields-0")->setFocus();
    QTest::keyClick(bench.button("fields-0"), Qt::Key_Right);
    QVERIFY(bench.button("fields-1")->hasFocus() && bench.button("fields-1")->isChecked());
    QVERIFY(!bench.button("fields-0")->isChecked());
    QTest::keyClick(bench.button("fields-1"), Qt::Key_Left);
    // A chip that was used and is disabled now does not keep the keys from the other one.
    bench.left()->goToField(u"Phone"_s);
    auto *direction = child<QComboBox>(&bench.page, "ruleDirection");
    direction->setCurrentIndex(direction->findData(static_cast<int>(Direction::Both)));
    bench.editor()->tabs()->setCurrentIndex(2);
    auto *there = bench.button("stepsToStartdeliver");
    auto *back = bench.button("stepsToSalesforce");
    QVERIFY(there->isEnabled() && back->isEnabled());
    back->setFocus(Qt::TabFocusReason);
    QTest::keyClick(back, Qt::Key_Space);
    QVERIFY(back->isChecked());
    direction->setCurrentIndex(direction->findData(static_cast<int>(Direction::ToStartdeliver)));
    QVERIFY(there->isEnabled() && !back->isEnabled());
    QVERIFY(tabStops(&bench.page).contains(there));
    QCOMPARE(missedByTab(&bench.page).join(u" | "_s), QString());
}

void TestMappingPage::triesOnlyWhileItIsLookedAt()
{
    Desk desk(20);
    QVERIFY(settle(desk));
    Bench bench(*desk.session);
    QTRY_VERIFY(bench.page.state() == Page::State::Full && bench.sampled());
    bench.left()->goToField(u"Name"_s);
    QTRY_VERIFY(bench.summary().startsWith(u"Would change"_s));
    bench.left()->goToField(u"Phone"_s);
    QVERIFY(!bench.summary().startsWith(u"Would change"_s));
    bench.page.hide();
    // A trial that is asked for later is answered later.
    const FlowConfiguration flow = desk.configuration().flow(Flow::Accounts);
    QVERIFY(await(desk.session->tryMappings(flow, {flow.mappings.first().key()})));
    QVERIFY2(!bench.summary().startsWith(u"Would change"_s), qPrintable(bench.summary()));
    bench.page.show();
    QTRY_VERIFY2(bench.summary().startsWith(u"Would change"_s), qPrintable(bench.summary()));
}

void TestMappingPage::addsUpWhatCouldBeTriedOnly()
{
    FieldMapping first;
    first.salesforce = u"Name"_s;
    first.startdeliver = u"name"_s;
    FieldMapping second;
    second.salesforce = u"Phone"_s;
    second.startdeliver = u"phone"_s;
    const QList<EditsModel::Edit> edits = EditsModel::between({}, {first, second});
    const auto failure = fail(ErrorKind::Network, u"TEST"_s, u"Nobody answered."_s);
    SaveSheet none({}, edits, 0, 0);
    none.setTrials(failure);
    const QString untried = child<QLabel>(&none, "saveSum")->text();
    QVERIFY2(untried.startsWith(u"2 mappings could not be tried"_s), qPrintable(untried));
    QVERIFY2(!untried.contains(u"would change 0"_s), qPrintable(untried));
    MappingTrial trial;
    trial.tried = trial.linked = 10;
    trial.toStartdeliver = 4;
    SaveSheet half({}, edits, 0, 0);
    half.setTrials(MappingTrials{trial, failure});
    const QString sum = child<QLabel>(&half, "saveSum")->text();
    QVERIFY2(sum.startsWith(u"The next plan would change 4 fields"_s), qPrintable(sum));
    QVERIFY2(sum.contains(u"1 mapping could not be tried"_s), qPrintable(sum));
    // Nothing is known of single records yet.
    QVERIFY(child<QWidget>(&half, "editEffects")->parentWidget()->isHidden());
    trial.changed = 4;
    trial.writes = {TrialRow(), TrialRow(), TrialRow()};
    SaveSheet all({}, edits, 0, 0);
    all.setTrials(MappingTrials{trial, trial});
    QVERIFY(!child<QLabel>(&all, "saveSum")->text().contains(u"could not be tried"_s));
    QVERIFY(!child<QWidget>(&all, "editEffects")->parentWidget()->isHidden());
    QCOMPARE(child<QLabel>(&all, "moreEffects")->text(), u"and 2 more changes"_s);
}

/// With edits of two flows, and while the sheet counts: all of it goes with the page, and the session works
/// on.
void TestMappingPage::goesWhileItsSheetIsOpen()
{
    Desk desk(10);
    QVERIFY(settle(desk));
    const auto before = await(desk.session->configuration());
    QVERIFY(before);
    auto bench = std::make_unique<Bench>(*desk.session);
    auto *flows = child<QComboBox>(&bench->page, "flowOfMapping");
    for (const Flow flow : {Flow::Accounts, Flow::Contacts}) {
        flows->setCurrentIndex(flows->findData(static_cast<int>(flow)));
        Q_EMIT flows->activated(flows->currentIndex());
        QTRY_VERIFY(bench->page.state() == Page::State::Full && bench->editor()->fields().flow == flow);
        bench->left()->goToField(u"Phone"_s);
        QTest::keyClick(bench->left(), Qt::Key_Delete);
        QVERIFY(bench->button("undoMapping")->isEnabled());
    }
    bench->map(u"Department"_s, u"phone"_s);
    click(&bench->page, "reviewMapping");
    const QPointer<SaveSheet> sheet = child<SaveSheet>(&bench->page, "saveSheet");
    QVERIFY(sheet->isVisible());
    QCOMPARE(sheet->mappings(), QStringList{u"Department=phone"_s});
    QVERIFY(child<QLabel>(sheet, "saveSum")->text().startsWith(u"Trying"_s));
    bench.reset();
    QVERIFY(!sheet);
    // What was counted for it has been given up, and comes to nobody.
    const auto report = await(desk.session->sync());
    QVERIFY(report && !report->error);
    QVERIFY(await(desk.session->configuration())->flow(Flow::Accounts) == before->flow(Flow::Accounts));
}

void TestMappingPage::fitsItsTextsInTheSmallestWindow()
{
    Desk desk(30);
    QVERIFY(settle(desk));
    Bench bench(*desk.session);
    QTRY_VERIFY(bench.page.state() == Page::State::Full && bench.sampled());
    bench.left()->goToField(u"Phone"_s);
    QTRY_VERIFY(bench.summary().startsWith(u"Would change"_s));
    QVERIFY(child<QLabel>(&bench.page, "chosenMapping")->text().startsWith(u"Phone "_s));
    auto *tabs = bench.editor()->tabs();
    const QStringList names{u"samples"_s, u"rule"_s, u"steps"_s, u"values"_s, u"problems"_s};
    for (const bool dark : {false, true}) {
        Theme::instance()->setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
        for (int i = 0; i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            const QStringList cut = truncatedTexts(&bench.page);
            saveScreen(&bench.page, u"mappings-"_s + names.at(i) + (dark ? u"-dark"_s : QString()));
            QVERIFY2(cut.isEmpty(), qPrintable(names.at(i) + u": "_s + cut.join(u" | "_s)));
            if (dark)
                continue;
            QCOMPARE(missedByTab(&bench.page).join(u" | "_s), QString());
            QCOMPARE(tabsOutOfPlace(&bench.page, bench.blocks()).join(u" | "_s), QString());
        }
    }
    Theme::instance()->setMode(Theme::Mode::Light);
    click(&bench.page, "proposeMappings");
    auto *sheet = child<QDialog>(&bench.page, "proposalSheet");
    QTRY_VERIFY(sheet->isVisible());
    saveScreen(sheet, u"mappings-propose"_s);
    QCOMPARE(truncatedTexts(sheet).join(u" | "_s), QString());
}

std::unique_ptr<QObject> testMappingPage()
{
    return std::make_unique<TestMappingPage>();
}

#include "tst_mappingpage.moc"
