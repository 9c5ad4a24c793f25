// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/review/reviewapply.h"
#include "tests/ui/review/reviewbench.h"

#include "ui/models/plangroupsmodel.h"
#include "ui/review/plangrouplist.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QComboBox>
#include <QSignalSpy>

using namespace tandem;
using namespace tandem::session;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

using About = PlanTrait::About;

QComboBox *boxOf(Bench &bench)
{
    return child<QComboBox>(&bench.page, "planGroupBy");
}

TableView *groupsOf(Bench &bench)
{
    return child<TableView>(&bench.page, "planGroups");
}

const QList<PlanGroupsModel::Entry> &entriesOf(Bench &bench)
{
    return qobject_cast<PlanGroupsModel *>(groupsOf(bench)->model())->entries();
}

void groupBy(Bench &bench, PlanGroupBy by)
{
    boxOf(bench)->setCurrentIndex(boxOf(bench)->findData(static_cast<int>(by)));
}

PlanGroup group(Side side, PlanKind kind, About about, const QString &name, qint64 rows)
{
    return {Flow::Accounts, side, kind, {about, name}, {}, rows, rows};
}

} // namespace

class TestReviewGroups : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void groupsByWhatRowsHaveInCommon();
    void keepsTheChosenGroupWhereItsCountsChange();
    void saysThatAnOldPlanDoesNotKnow();
    void keepsTheChosenGroupWithoutRows();
    void narrowsToAGroupByKeysAlone();
    void showsEachWayOfGrouping();
};

void TestReviewGroups::groupsByWhatRowsHaveInCommon()
{
    PlanGroupsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QString phone = u"Phone=phone"_s;
    QList<PlanGroup> groups{group(Side::Salesforce, PlanKind::Update, About::Rows, {}, 5),
        group(Side::Startdeliver, PlanKind::Update, About::Rows, {}, 3),
        group(Side::Startdeliver, PlanKind::Clear, About::Rows, {}, 2),
        group(Side::Salesforce, PlanKind::Update, About::Field, u"Name=name"_s, 1),
        group(Side::Salesforce, PlanKind::Update, About::Field, phone, 4),
        group(Side::Startdeliver, PlanKind::Clear, About::Field, phone, 2)};
    groups[4].label = u"Main phone"_s;
    model.show(groups, {}, PlanGroupBy::Field);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.entries().at(0).rows, 10);
    // Most first, both directions and kinds together.
    QCOMPARE(model.entries().at(1).title, u"Main phone · Accounts"_s);
    QCOMPARE(model.entries().at(1).rows, 6);
    QCOMPARE(model.entries().at(2).title, u"Name · Accounts"_s);
    PlanFilter clears;
    clears.kinds = {PlanKind::Clear};
    model.show(groups, clears, PlanGroupBy::Field);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.entries().at(0).rows, 2);
    model.show(groups, {}, PlanGroupBy::Direction);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(2, PlanGroupsModel::Group).data().toString(), u"Salesforce → Startdeliver"_s);
    QCOMPARE(model.index(2, PlanGroupsModel::Rows).data().toString(), u"5"_s);
}

void TestReviewGroups::keepsTheChosenGroupWhereItsCountsChange()
{
    PlanGroupsModel model;
    QList<PlanGroup> groups{group(Side::Salesforce, PlanKind::Update, About::Rows, {}, 5),
        group(Side::Salesforce, PlanKind::Update, About::Reason, u"one side changed"_s, 5)};
    model.show(groups, {}, PlanGroupBy::Reason);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    groups[1].ticked = 3;
    model.show(groups, {}, PlanGroupBy::Reason);
    QVERIFY(reset.isEmpty());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.index(1, PlanGroupsModel::Rows).data(Qt::ToolTipRole).toString(), u"3 of 5 ticked"_s);
}

void TestReviewGroups::saysThatAnOldPlanDoesNotKnow()
{
    PlanGroupsModel model;
    const QList<PlanGroup> groups{group(Side::Salesforce, PlanKind::Update, About::Rows, {}, 5)};
    model.show(groups, {}, PlanGroupBy::Flow);
    QVERIFY(model.isKnown());
    model.show(groups, {}, PlanGroupBy::Field);
    QVERIFY(!model.isKnown());
    QCOMPARE(model.rowCount(), 1);
    model.show({}, {}, PlanGroupBy::Field);
    QVERIFY(model.isKnown());
}

/// Else "Untick all" would leave out the whole plan.
void TestReviewGroups::keepsTheChosenGroupWithoutRows()
{
    PlanGroupList list;
    auto *table = child<TableView>(&list, "planGroups");
    const auto *model = qobject_cast<PlanGroupsModel *>(table->model());
    const auto groupBy = [&list](PlanGroupBy by) {
        list.box()->setCurrentIndex(list.box()->findData(static_cast<int>(by)));
    };
    groupBy(PlanGroupBy::Reason);
    QList<PlanGroup> groups{group(Side::Salesforce, PlanKind::Update, About::Rows, {}, 5),
        group(Side::Salesforce, PlanKind::Update, About::Reason, u"one side changed"_s, 3),
        group(Side::Salesforce, PlanKind::Update, About::Reason, u"Salesforce wins"_s, 2)};
    list.showGroups(groups, {});
    table->goToRow(2);
    const PlanTrait chosen{About::Reason, u"Salesforce wins"_s};
    QCOMPARE(list.narrowed({}).trait, chosen);
    // The plan is read again, and no row has that reason any more.
    groups.removeLast();
    for (int again = 0; again < 2; ++again) {
        list.showGroups(groups, {});
        QCOMPARE(list.narrowed({}).trait, chosen);
        QCOMPARE(model->rowCount(), 3);
        QCOMPARE(table->currentRow(), 2);
        QCOMPARE(model->entries().at(2).rows, 0);
        QCOMPARE(model->entries().at(2).ticked, 0);
    }
    // Whoever wants all of it says so.
    table->goToRow(0);
    QVERIFY(!list.narrowed({}).trait);
    list.showGroups(groups, {});
    QCOMPARE(model->rowCount(), 2);
    // Accounts among the contacts: none, and neither all contacts nor all accounts.
    groupBy(PlanGroupBy::Flow);
    list.showGroups(groups, {});
    table->goToRow(1);
    PlanFilter within;
    QCOMPARE(list.narrowed(within).flow, Flow::Accounts);
    within.flow = Flow::Contacts;
    QVERIFY(list.narrowed(within).trait);
    QCOMPARE(list.narrowed(within).flow, Flow::Contacts);
}

void TestReviewGroups::narrowsToAGroupByKeysAlone()
{
    Desk desk(10);
    QVERIFY(settle(desk));
    desk.addAccount(u"First New"_s);
    desk.addAccount(u"Second New"_s);
    renameLinked(desk, 0, "Renamed");
    Bench bench(*desk.session);
    bench.makePlan();
    QVERIFY(!groupsOf(bench)->isVisible());
    bench.table()->setFocus();
    bench.press(Qt::Key_G);
    QVERIFY(boxOf(bench)->view()->isVisible());
    boxOf(bench)->hidePopup();
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(boxOf(bench), Qt::Key_Down);
    QCOMPARE(boxOf(bench)->currentText(), u"By field"_s);
    QTRY_VERIFY(groupsOf(bench)->isVisible());
    QCOMPARE(entriesOf(bench).at(0).rows, 3);
    QCOMPARE(entriesOf(bench).at(1).title, u"Whole record · Accounts"_s);
    QCOMPARE(entriesOf(bench).at(1).rows, 2);
    QCOMPARE(bench.model()->rowCount(), 3);
    QCOMPARE(missedByTab(&bench.page).join(u" | "_s), QString());
    groupsOf(bench)->setFocus();
    QTest::keyClick(groupsOf(bench), Qt::Key_Down);
    QTRY_COMPARE(bench.model()->rowCount(), 2);
    QCOMPARE(bench.rowOf(u"Renamed"_s), -1);
    QCOMPARE(child<QPushButton>(&bench.page, "chip-create")->text(), u"Create  2"_s);
    QCOMPARE(child<QPushButton>(&bench.page, "chip-update")->text(), u"Update  0"_s);
    saveScreen(&bench.page, u"review-groups"_s);
    const QStringList truncated = truncatedTexts(&bench.page);
    QVERIFY2(truncated.isEmpty(), qPrintable(truncated.join(u'\n')));
    // What is said of all rows means those of the group, and the group tells how many are left.
    click(&bench.page, "untickAll");
    QTRY_COMPARE(bench.applyButton()->text(), u"Apply 1"_s);
    QTRY_COMPARE(entriesOf(bench).at(1).ticked, 0);
    bench.table()->setFocus();
    bench.table()->goToRow(0);
    bench.press(Qt::Key_Space);
    QCOMPARE(entriesOf(bench).at(1).ticked, 1);
    QCOMPARE(groupsOf(bench)->currentRow(), 1);
    QTest::keyClick(groupsOf(bench), Qt::Key_Up);
    QTRY_COMPARE(bench.model()->rowCount(), 3);
}

void TestReviewGroups::showsEachWayOfGrouping()
{
    Desk desk(10);
    QVERIFY(settle(desk));
    desk.addAccount(u"New"_s);
    renameLinked(desk, 0, "Renamed");
    Bench bench(*desk.session);
    bench.makePlan();
    groupBy(bench, PlanGroupBy::Direction);
    QCOMPARE(entriesOf(bench).size(), 2);
    QCOMPARE(entriesOf(bench).at(1).title, u"Salesforce → Startdeliver"_s);
    groupBy(bench, PlanGroupBy::Flow);
    QCOMPARE(entriesOf(bench).at(1).title, u"Accounts"_s);
    groupBy(bench, PlanGroupBy::Reason);
    QCOMPARE(entriesOf(bench).size(), 3);
    for (int row = 1; row < 3; ++row) {
        groupsOf(bench)->goToRow(row);
        const bool made = entriesOf(bench).at(row).trait->name == "new record"_L1;
        QTRY_COMPARE(bench.model()->rowCount(), 1);
        QTRY_COMPARE(bench.rowOf(made ? u"New"_s : u"Renamed"_s), 0);
    }
    groupBy(bench, PlanGroupBy::Owner);
    QVERIFY(entriesOf(bench).size() > 1);
    groupsOf(bench)->goToRow(1);
    const qint64 owned = entriesOf(bench).at(1).rows;
    QTRY_COMPARE(bench.model()->state(), PagedModel::State::Ready);
    QCOMPARE(bench.model()->rowCount(), static_cast<int>(owned));
    bench.table()->goToRow(0);
    bench.table()->setFocus();
    bench.press(Qt::Key_Space);
    QCOMPARE(entriesOf(bench).at(1).ticked, owned - 1);
    bench.press(Qt::Key_Space);
    // A kind that the group has no row of takes the group away, not the rows.
    groupsOf(bench)->goToRow(0);
    QTRY_COMPARE(bench.model()->rowCount(), 2);
    click(&bench.page, "chip-create");
    QTRY_COMPARE(bench.model()->rowCount(), 1);
    QCOMPARE(entriesOf(bench).size(), 2);
    groupBy(bench, PlanGroupBy::Nothing);
    QTRY_VERIFY(!groupsOf(bench)->isVisible());
    QCOMPARE(bench.model()->rowCount(), 1);
    click(&bench.page, "chip-create");
    QTRY_COMPARE(bench.model()->rowCount(), 2);
    // Both kinds at once.
    click(&bench.page, "chip-create");
    QTRY_COMPARE(bench.model()->rowCount(), 1);
    QTest::mouseClick(child<QPushButton>(&bench.page, "chip-update"), Qt::LeftButton, Qt::ControlModifier);
    QTRY_COMPARE(bench.model()->rowCount(), 2);
    QVERIFY(child<QPushButton>(&bench.page, "chip-create")->isChecked());
}

std::unique_ptr<QObject> testReviewGroups()
{
    return std::make_unique<TestReviewGroups>();
}

#include "reviewgroups.moc"
