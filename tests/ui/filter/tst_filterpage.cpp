// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/filter/filters.h"
#include "tests/ui/filter/suites.h"
#include "tests/ui/support/uitest.h"
#include "ui/filter/filtermodel.h"
#include "ui/filter/filterpage.h"
#include "ui/filter/filtertree.h"
#include "ui/kit/notice.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>

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
    [[nodiscard]] FilterTree *tree() { return child<FilterTree>(&page, "filterTree"); }
    [[nodiscard]] FilterModel *model() { return qobject_cast<FilterModel *>(tree()->model()); }
    [[nodiscard]] QString label(const char *name) { return child<QLabel>(&page, name)->text(); }
    [[nodiscard]] QString words() { return child<QPlainTextEdit>(&page, "filterWords")->toPlainText(); }
    void chooseField(const QString &name)
    {
        auto *box = child<QComboBox>(&page, "conditionField");
        box->setCurrentIndex(box->findData(name));
    }
    void chooseOperator(Filter::Operator op)
    {
        auto *box = child<QComboBox>(&page, "conditionOperator");
        box->setCurrentIndex(box->findData(static_cast<int>(op)));
    }

    FilterPage page;
};

bool settle(Desk &desk)
{
    if (!desk.prepare() || !await(desk.session->waiveMatching({Flow::Accounts, Flow::Contacts})))
        return false;
    const auto report = await(desk.session->sync());
    return report && !report->error;
}

/// Customers whose names begin with a letter of the first half, or that have an industry.
Filter twoLevels()
{
    Filter named = is(u"Name"_s);
    named.op = Filter::Operator::IsFilled;
    named.operands.clear();
    Filter industry = named;
    industry.field = u"Industry"_s;
    Filter first = is(u"Name"_s, u"A"_s);
    first.op = Filter::Operator::StartsWith;
    return all({named, any({industry, first})});
}

} // namespace

/// The filter page on a real session beside both simulated services.
class TestFilterPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void buildsATwoLevelFilterByKeys();
    void countsWhileItIsEdited();
    void savesAndThePlanGoesByIt();
    void choosesOwnersByName();
    void movesByKeysAndMouse();
    void keepsAFilterThatIsWrongFromBeingSaved();
    void countsOnASampleWhatNoRunHasRead();
    void goesWhileItsSheetIsOpen();
    void fitsItsTextsInTheSmallestWindow();
};

void TestFilterPage::buildsATwoLevelFilterByKeys()
{
    Desk desk(6);
    QVERIFY(settle(desk));
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    QVERIFY(bench.words().contains(u"every record"_s));
    click(&bench.page, "addCondition");
    QTRY_COMPARE(bench.tree()->currentPath(), FilterPath{0});
    bench.chooseOperator(Filter::Operator::StartsWith);
    QTest::keyClicks(child<QLineEdit>(&bench.page, "valueText"), u"A"_s);
    bench.tree()->goTo({});
    click(&bench.page, "addGroup");
    QTRY_COMPARE(bench.tree()->currentPath(), FilterPath{1});
    click(&bench.page, "addCondition");
    QTRY_COMPARE(bench.tree()->currentPath(), (FilterPath{1, 0}));
    bench.chooseField(u"Industry"_s);
    bench.chooseOperator(Filter::Operator::IsFilled);
    QVERIFY2(bench.words().contains(u"starts with A"_s), qPrintable(bench.words()));
    click(&bench.page, "asQuery");
    QVERIFY2(bench.words().startsWith(u"SELECT Id FROM Account"_s), qPrintable(bench.words()));
    bench.tree()->setFocus();
    QTest::keyClick(bench.tree(), Qt::Key_Delete);
    QTest::keyClick(bench.tree(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(bench.model()->indexOf({1, 0}).isValid());
}

void TestFilterPage::countsWhileItIsEdited()
{
    Desk desk(30);
    QVERIFY(settle(desk));
    Bench bench(*desk.session);
    QTRY_VERIFY(bench.label("salesforceScope").endsWith(u"in scope"_s));
    const QString before = bench.label("salesforceScope");
    QVERIFY(bench.label("startdeliverScope").endsWith(u"in scope"_s));
    QCOMPARE(bench.label("salesforceScopeSamples").split(u'\n').size(), 5);
    click(&bench.page, "addCondition");
    bench.chooseOperator(Filter::Operator::StartsWith);
    QTest::keyClicks(child<QLineEdit>(&bench.page, "valueText"), u"Zzz"_s);
    QTRY_VERIFY2(
        bench.label("salesforceScope").startsWith(u"0 of"_s), qPrintable(bench.label("salesforceScope")));
    QTRY_VERIFY(bench.label("salesforceScopeChange").contains(u"Leaving"_s));
    // Which condition removes the last records.
    const QModelIndex row = bench.model()->indexOf({0}).siblingAtColumn(FilterModel::Excludes);
    QTRY_VERIFY(row.data().toString().toInt() > 0);
    QTest::keyClick(bench.tree(), Qt::Key_Delete);
    QTRY_COMPARE(bench.label("salesforceScope"), before);
}

void TestFilterPage::savesAndThePlanGoesByIt()
{
    Desk desk(10);
    QVERIFY(settle(desk));
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    click(&bench.page, "addCondition");
    bench.chooseOperator(Filter::Operator::StartsWith);
    QTest::keyClicks(child<QLineEdit>(&bench.page, "valueText"), u"Zzz"_s);
    auto *leaves = child<QComboBox>(&bench.page, "leaveScope");
    leaves->setCurrentIndex(1);
    Q_EMIT leaves->activated(1);
    click(&bench.page, "reviewFilter");
    auto *sheet = child<QDialog>(&bench.page, "filterSheet");
    QTRY_VERIFY2(child<QLabel>(sheet, "salesforceChange")->text().startsWith(u"0 of"_s),
        qPrintable(child<QLabel>(sheet, "salesforceChange")->text()));
    saveScreen(sheet, u"filters-save"_s);
    click(sheet, "saveFilters");
    QTRY_VERIFY(bench.page.notice()->text().startsWith(u"Saved"_s));
    const auto stored = await(desk.session->configuration());
    QVERIFY(stored);
    QCOMPARE(stored->flow(Flow::Accounts).leaveScope, LeaveScope::Unlink);
    QCOMPARE(stored->flow(Flow::Accounts).salesforceFilter.children.size(), 1);
    const auto plan = await(desk.session->plan({Flow::Accounts}));
    QVERIFY(plan && !plan->report.error);
    QVERIFY(!child<QPushButton>(&bench.page, "reviewFilter")->isEnabled());
}

void TestFilterPage::choosesOwnersByName()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    click(&bench.page, "addCondition");
    bench.chooseField(u"OwnerId"_s);
    bench.chooseOperator(Filter::Operator::In);
    auto *list = child<QListWidget>(&bench.page, "valueMany");
    QTRY_VERIFY(list->isVisible() && list->count() > 0);
    QVERIFY2(!list->item(0)->text().startsWith(u"005"_s), qPrintable(list->item(0)->text()));
    list->item(0)->setCheckState(Qt::Checked);
    QTRY_VERIFY2(bench.words().contains(list->item(0)->text()), qPrintable(bench.words()));
    bench.chooseField(u"RecordTypeId"_s);
    QTRY_VERIFY(list->isVisible() && list->count() > 0 && list->item(0)->text() == u"Customer"_s);
}

void TestFilterPage::movesByKeysAndMouse()
{
    Desk desk(2);
    QVERIFY(settle(desk));
    Configuration changed = desk.configuration();
    changed.flow(Flow::Accounts).salesforceFilter = twoLevels();
    QVERIFY(await(desk.session->saveConfiguration(changed)));
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    bench.tree()->setFocus();
    bench.tree()->goTo({0});
    QTest::keyClick(bench.tree(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(bench.tree()->currentPath(), (FilterPath{0, 0}));
    QTest::keyClick(bench.tree(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(bench.tree()->currentPath(), FilterPath{0});
    const std::unique_ptr<QMimeData> data(bench.model()->mimeData({bench.model()->indexOf({1, 1})}));
    QVERIFY(bench.model()->dropMimeData(data.get(), Qt::MoveAction, 0, 0, bench.model()->indexOf({})));
    QTRY_VERIFY(bench.model()->indexOf({0}).data().toString().contains(u"starts with"_s));
    QCOMPARE(bench.tree()->currentPath(), FilterPath{0});
    click(&bench.page, "negateNode");
    QVERIFY(bench.words().contains(u"not ("_s));
}

void TestFilterPage::keepsAFilterThatIsWrongFromBeingSaved()
{
    Desk desk(2);
    QVERIFY(settle(desk));
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    click(&bench.page, "addCondition");
    bench.chooseField(u"NumberOfEmployees"_s);
    bench.chooseOperator(Filter::Operator::GreaterOrEqual);
    click(&bench.page, "reviewFilter");
    auto *sheet = child<QDialog>(&bench.page, "filterSheet");
    QVERIFY(!child<QPushButton>(sheet, "saveFilters")->isEnabled());
    click(sheet, "keepEditing");
}

void TestFilterPage::countsOnASampleWhatNoRunHasRead()
{
    Desk desk(8);
    QVERIFY(settle(desk));
    Bench bench(*desk.session);
    QTRY_VERIFY(bench.label("salesforceScope").endsWith(u"in scope"_s));
    click(&bench.page, "addCondition");
    bench.chooseField(u"BillingCountry"_s);
    bench.chooseOperator(Filter::Operator::IsFilled);
    QTRY_VERIFY2(
        bench.label("salesforceScope").contains(u"sampled"_s), qPrintable(bench.label("salesforceScope")));
}

/// With edits of two flows, and while the sheet counts: all of it goes with the page, and the session works
/// on.
void TestFilterPage::goesWhileItsSheetIsOpen()
{
    Desk desk(6);
    QVERIFY(settle(desk));
    const auto before = await(desk.session->configuration());
    QVERIFY(before);
    auto bench = std::make_unique<Bench>(*desk.session);
    auto *flows = child<QComboBox>(&bench->page, "flowOfFilter");
    for (const Flow flow : {Flow::Accounts, Flow::Contacts}) {
        flows->setCurrentIndex(flows->findData(static_cast<int>(flow)));
        Q_EMIT flows->activated(flows->currentIndex());
        auto *undo = child<QPushButton>(&bench->page, "undoFilter");
        QTRY_VERIFY(bench->page.state() == Page::State::Full && !undo->isEnabled());
        click(&bench->page, "addCondition");
        QTRY_VERIFY(undo->isEnabled());
    }
    click(&bench->page, "reviewFilter");
    const QPointer<QDialog> sheet = child<QDialog>(&bench->page, "filterSheet");
    QVERIFY(sheet->isVisible());
    bench.reset();
    QVERIFY(!sheet);
    // What was counted for it has been given up, and comes to nobody.
    const auto report = await(desk.session->sync());
    QVERIFY(report && !report->error);
    QVERIFY(await(desk.session->configuration())->flow(Flow::Accounts) == before->flow(Flow::Accounts));
}

void TestFilterPage::fitsItsTextsInTheSmallestWindow()
{
    Desk desk(30);
    QVERIFY(settle(desk));
    Configuration changed = desk.configuration();
    changed.flow(Flow::Accounts).salesforceFilter = twoLevels();
    QVERIFY(await(desk.session->saveConfiguration(changed)));
    Bench bench(*desk.session);
    QTRY_VERIFY(bench.label("salesforceScope").endsWith(u"in scope"_s));
    QTRY_VERIFY(bench.label("startdeliverScope").endsWith(u"in scope"_s));
    bench.tree()->goTo({1, 1});
    // What is left of a window of 1024 pixels.
    QVERIFY2(bench.page.width() <= 816, qPrintable(QString::number(bench.page.width())));
    for (const bool dark : {false, true}) {
        Theme::instance()->setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
        const QStringList cut = truncatedTexts(&bench.page);
        saveScreen(&bench.page, dark ? u"filters-full-dark"_s : u"filters-full"_s);
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u" | "_s)));
    }
    Theme::instance()->setMode(Theme::Mode::Light);
    QCOMPARE(missedByTab(&bench.page), QStringList());
    click(&bench.page, "filter-startdeliver");
    QVERIFY(bench.words().contains(u"every record"_s));
}

std::unique_ptr<QObject> testFilterPage()
{
    return std::make_unique<TestFilterPage>();
}

#include "tst_filterpage.moc"
