// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/filter/filters.h"
#include "tests/ui/filter/suites.h"
#include "tests/ui/support/uitest.h"
#include "ui/filter/filtermodel.h"
#include "ui/filter/filterpage.h"
#include "ui/filter/filtertree.h"
#include "ui/kit/keys.h"
#include "ui/kit/notice.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSplitter>

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
    void takesTheFieldThatWasTyped_data();
    void takesTheFieldThatWasTyped();
    void showsItsChoicesWhole();
    void reachesItsChipsByKeys();
    void countsWhileItIsEdited();
    void savesAndThePlanGoesByIt();
    void savesByItsKey();
    void choosesOwnersByName();
    void movesByKeysAndMouse();
    void keepsAFilterThatIsWrongFromBeingSaved();
    void countsOnASampleWhatNoRunHasRead();
    void goesWhileItsSheetIsOpen();
    void fitsItsTextsInTheSmallestWindow();
    void saysWhyRowsCannotBeGrouped();
    void givesAnEmptyGroupTheWholeRow();
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

void TestFilterPage::takesTheFieldThatWasTyped_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("Return") << Qt::Key_Return;
    QTest::newRow("Tab") << Qt::Key_Tab;
}

void TestFilterPage::takesTheFieldThatWasTyped()
{
    QFETCH(Qt::Key, key);
    Desk desk(2);
    QVERIFY(desk.prepare());
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    click(&bench.page, "addCondition");
    auto *box = child<QComboBox>(&bench.page, "conditionField");
    const auto type = [&](const QString &text) {
        box->setFocus(Qt::ShortcutFocusReason);
        box->lineEdit()->selectAll();
        QTest::keyClicks(box, text);
        // What is suggested has the keys while it can be seen.
        QWidget *popup = box->completer()->popup();
        QTest::keyClick(popup->isVisible() ? popup : box, key);
    };
    const auto field = [&] { return bench.model()->indexOf({0}).data().toString(); };
    auto *hint = child<QLabel>(&bench.page, "conditionHint");
    // A name, and a part of a label.
    type(u"numberofemployees"_s);
    QCOMPARE(box->currentData().toString(), u"NumberOfEmployees"_s);
    type(u"ndustr"_s);
    QCOMPARE(box->currentData().toString(), u"Industry"_s);
    QVERIFY2(field().contains(u"Industry"_s), qPrintable(field()));
    type(u"no such field"_s);
    QCOMPARE(box->currentText(), u"no such field"_s);
    QVERIFY(hint->isVisible());
    QVERIFY2(hint->text().startsWith(u"No field is called “no such field”."_s), qPrintable(hint->text()));
    QVERIFY2(field().contains(u"Industry"_s), qPrintable(field()));
    type(u"name"_s);
    QCOMPARE(box->currentData().toString(), u"Name"_s);
    QVERIFY(!hint->isVisible());
}

void TestFilterPage::showsItsChoicesWhole()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    click(&bench.page, "addCondition");
    for (const char *name : {"conditionField", "conditionOperator", "leaveScope"}) {
        auto *box = child<QComboBox>(&bench.page, name);
        box->insertItem(0, u"An entry that is a good deal longer than the box that it is chosen in"_s);
        box->showPopup();
        QAbstractItemView *list = box->view();
        QVERIFY2(list->viewport()->width() >= list->sizeHintForColumn(0), name);
        const QRect place = list->window()->geometry();
        const QRect bounds = bench.page.geometry();
        QVERIFY2(place.left() >= bounds.left() && place.right() <= bounds.right(), name);
        // Nothing is drawn between the list's own frame and the edge of the popup.
        QCOMPARE(list->size(), list->window()->size());
        box->hidePopup();
    }
    auto *box = child<QComboBox>(&bench.page, "conditionField");
    box->setFocus(Qt::ShortcutFocusReason);
    box->lineEdit()->selectAll();
    QTest::keyClicks(box, u"good deal"_s);
    const QAbstractItemView *suggested = box->completer()->popup();
    QVERIFY(suggested->isVisible());
    QVERIFY(suggested->viewport()->width() >= suggested->sizeHintForColumn(0));
}

void TestFilterPage::reachesItsChipsByKeys()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    // Used once by the mouse, they are still reached.
    for (const char *name : {"filter-startdeliver", "filter-salesforce", "asQuery"})
        click(&bench.page, name);
    QCOMPARE(missedByTab(&bench.page).join(u" | "_s), QString());
    auto *salesforce = child<QPushButton>(&bench.page, "filter-salesforce");
    auto *startdeliver = child<QPushButton>(&bench.page, "filter-startdeliver");
    auto *words = child<QPushButton>(&bench.page, "asSentence");
    for (const QWidget *chip : std::initializer_list<QWidget *>{salesforce, startdeliver, words})
        QVERIFY2(tabStops(&bench.page).contains(chip), qPrintable(chip->objectName()));
    salesforce->setFocus();
    QTest::keyClick(salesforce, Qt::Key_Right);
    QVERIFY(startdeliver->hasFocus() && startdeliver->isChecked() && !salesforce->isChecked());
    words->setFocus();
    QTest::keyClick(words, Qt::Key_Space);
    QVERIFY(words->isChecked() && !child<QPushButton>(&bench.page, "asQuery")->isChecked());
    QVERIFY(bench.words().startsWith(u"In scope"_s));
    // One of them is always on.
    QTest::keyClick(words, Qt::Key_Space);
    QVERIFY(words->isChecked());
}

void TestFilterPage::countsWhileItIsEdited()
{
    Desk desk(30);
    QVERIFY(settle(desk));
    Bench bench(*desk.session);
    QTRY_VERIFY(bench.label("salesforceScope").endsWith(u"in scope"_s));
    const QString before = bench.label("salesforceScope");
    QTRY_VERIFY(bench.label("startdeliverScope").endsWith(u"in scope"_s));
    QTRY_COMPARE(bench.label("salesforceScopeSamples").split(u'\n').size(), 5);
    click(&bench.page, "addCondition");
    bench.chooseOperator(Filter::Operator::StartsWith);
    QVERIFY2(bench.words().endsWith(u" …"_s), qPrintable(bench.words())); // No value yet, and one stop.
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

void TestFilterPage::savesByItsKey()
{
    Desk desk(4);
    QVERIFY(desk.prepare());
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    const auto *save = child<QPushButton>(&bench.page, "reviewFilter");
    QVERIFY2(save->toolTip().contains(u"(Ctrl+S)"_s), qPrintable(save->toolTip()));
    QVERIFY(bench.page.keys().contains(KeyLine{Qt::CTRL | Qt::Key_S, u"Save"_s}));
    // Nothing is to be saved yet.
    bench.tree()->setFocus();
    QTest::keyClick(bench.tree(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!bench.page.findChild<QDialog *>(u"filterSheet"_s));
    click(&bench.page, "addCondition");
    // What was typed counts, with no key but this one after it.
    auto *box = child<QComboBox>(&bench.page, "conditionField");
    box->setFocus(Qt::ShortcutFocusReason);
    box->lineEdit()->selectAll();
    QTest::keyClicks(box, u"Industry"_s);
    box->completer()->popup()->hide();
    QTest::keyClick(box, Qt::Key_S, Qt::ControlModifier);
    auto *sheet = child<QDialog>(&bench.page, "filterSheet");
    QTRY_VERIFY(sheet->isVisible());
    QVERIFY(bench.model()->indexOf({0}).data().toString().contains(u"Industry"_s));
    click(sheet, "saveFilters");
    QTRY_VERIFY(bench.page.notice()->text().startsWith(u"Saved"_s));
    const auto stored = await(desk.session->configuration());
    QVERIFY(stored);
    QCOMPARE(stored->flow(Flow::Accounts).salesforceFilter.children.value(0).field, u"Industry"_s);
    // Who comes back is not told again.
    QTRY_VERIFY((bench.page.activateWindow(), bench.page.isActiveWindow()));
    bench.page.hide();
    QVERIFY(bench.page.notice()->isHidden());
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
    QTRY_VERIFY_WITH_TIMEOUT(bench.label("salesforceScope").endsWith(u"in scope"_s), 30'000);
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
    QCOMPARE(missedByTab(&bench.page).join(u" | "_s), QString());
    const auto *halves = bench.page.findChild<QSplitter *>();
    QCOMPARE(tabsOutOfPlace(&bench.page, {halves->widget(0), halves->widget(1)}).join(u" | "_s), QString());
    click(&bench.page, "filter-startdeliver");
    QVERIFY(bench.words().contains(u"every record"_s));
}

void TestFilterPage::saysWhyRowsCannotBeGrouped()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    const auto *group = child<QPushButton>(&bench.page, "groupNodes");
    const auto *negate = child<QPushButton>(&bench.page, "negateNode");
    bench.tree()->goTo({});
    for (const QPushButton *button : {group, negate}) {
        QVERIFY(!button->isEnabled());
        QVERIFY2(button->toolTip().startsWith(u"The outermost group"_s), qPrintable(button->toolTip()));
    }
    click(&bench.page, "addCondition");
    QTRY_COMPARE(bench.tree()->currentPath(), FilterPath{0});
    QVERIFY(group->isEnabled() && group->toolTip().startsWith(u"Puts the chosen rows"_s));
    click(&bench.page, "negateNode");
    bench.tree()->goTo({0});
    QVERIFY(!group->isEnabled() && negate->isEnabled());
    QVERIFY2(group->toolTip().startsWith(u"“Not” is"_s), qPrintable(group->toolTip()));
    bench.tree()->goTo({0, 0});
    QVERIFY(!group->isEnabled() && negate->isEnabled());
    QVERIFY2(group->toolTip().startsWith(u"Under “Not”"_s), qPrintable(group->toolTip()));
}

void TestFilterPage::givesAnEmptyGroupTheWholeRow()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    bench.tree()->goTo({});
    click(&bench.page, "addGroup");
    const FilterPath path = bench.tree()->currentPath();
    QVERIFY(!path.isEmpty());
    const QModelIndex empty = bench.model()->indexOf(path);
    QFont font = bench.tree()->font();
    font.setWeight(QFont::DemiBold);
    const int needed = QFontMetrics(font).horizontalAdvance(empty.data().toString());
    QVERIFY(bench.tree()->visualRect(empty).width() > needed);
    QVERIFY(bench.tree()->isFirstColumnSpanned(empty.row(), empty.parent()));
    // One that has a condition is counted.
    click(&bench.page, "addCondition");
    const QModelIndex filled = bench.model()->indexOf(path);
    QVERIFY(!bench.tree()->isFirstColumnSpanned(filled.row(), filled.parent()));
}

std::unique_ptr<QObject> testFilterPage()
{
    return std::make_unique<TestFilterPage>();
}

#include "tst_filterpage.moc"
