// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/settings/settingsbench.h"
#include "tests/ui/settings/suites.h"
#include "ui/settings/peoplemodel.h"
#include "ui/settings/valuemapstab.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>

using namespace tandem;
using namespace tandem::session;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

/// Who is who on both sides, and which value is which.
class TestSettingsPeople : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void choosesWhoIsWho();
    void letsAMemberStandInForWhoHasLeft();
    void listsOwnersWhomNobodyKnows();
    void leadsToTheValueMaps();
};

void TestSettingsPeople::choosesWhoIsWho()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    SettingsBench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    // Only where a person sees it: the key never leads to another tab.
    QVERIFY(!bench.page.canSearch() && !bench.page.focusSearch());
    QCOMPARE(child<QTabWidget>(&bench.page, "settingsTabs")->currentIndex(), int(WhatSyncs));
    bench.showTab(People);
    QVERIFY(bench.page.canSearch() && bench.page.focusSearch());
    auto *table = child<QTableView>(&bench.page, "people");
    auto *model = qobject_cast<PeopleModel *>(table->model());
    const QAbstractItemModelTester tester(model);
    QTRY_VERIFY(model->rowCount() > 1);
    table->setFocus();
    table->setCurrentIndex(model->index(0, PeopleModel::User));
    const QString user = model->user(0).id.text();
    QTest::keyClick(table, Qt::Key_Return);
    auto *choice = child<QComboBox>(table, "memberChoice");
    QVERIFY(choice->count() > 2);
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_End);
    const QString member = choice->currentData().toString();
    QTest::keyClick(choice, Qt::Key_Return);
    QTRY_COMPARE(bench.draft.configuration().options.people, (QList<PersonPair>{{user, member}}));
    QCOMPARE(model->index(0, PeopleModel::How).data().toString(), u"Chosen"_s);
    QVERIFY(bench.draft.text().contains(user.toLatin1()));
    QTest::keyClick(&bench.page, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(bench.draft.configuration().options.people.isEmpty());
    QTest::keyClicks(child<QLineEdit>(&bench.page, "peopleSearch"), u"no such name"_s);
    QCOMPARE(model->rowCount(), 0);
    bench.press("ownerRule", Qt::Key_Down);
    QCOMPARE(bench.draft.configuration().options.owners, OwnerRule::OnlyOwners);
}

void TestSettingsPeople::letsAMemberStandInForWhoHasLeft()
{
    const auto user = [](const QString &number, bool active) {
        return PersonView{RecordId(*SalesforceId::parse(u"00500000000000"_s + number)), u"User "_s + number,
            {}, active, {}};
    };
    PeopleModel model;
    model.setPeople({{user(u"1"_s, true), user(u"2"_s, true), user(u"3"_s, false)},
        {{RecordId(u"7"_s), u"Member"_s, {}, true, {}}}, {}});
    connect(&model, &PeopleModel::chosen, &model, &PeopleModel::setChosen);
    const auto choose = [&model](int row) {
        return model.setData(model.index(row, PeopleModel::Member), u"7"_s, Qt::EditRole);
    };
    QVERIFY(choose(0));
    QVERIFY(choose(2));
    QCOMPARE(model.chosenFor(0), u"7"_s);
    QCOMPARE(model.chosenFor(2), u"7"_s);
    // Nobody who works there is two people.
    QVERIFY(choose(1));
    QCOMPARE(model.chosenFor(0), QString());
    QCOMPARE(model.chosenFor(1), u"7"_s);
    QCOMPARE(model.chosenFor(2), u"7"_s);
}

void TestSettingsPeople::listsOwnersWhomNobodyKnows()
{
    using Kind = PersonView::Kind;
    const RecordId ann(u"005000000000001AAA"_s);
    const RecordId gone(u"005000000000002AAA"_s);
    const RecordId queue(u"00G000000000001EAA"_s);
    const RecordId hidden(u"005000000000003AAA"_s);
    PeopleModel model;
    const QAbstractItemModelTester tester(&model);
    model.setPeople(
        {{{ann, u"Ann"_s, {}, true, RecordId(u"7"_s), Kind::Person, {{Flow::Accounts, 3}}},
             {gone, u"Gus"_s, {}, false, {}, Kind::Person, {{Flow::Accounts, 2}, {Flow::Tasks, 1}}},
             {queue, u"Support"_s, {}, true, {}, Kind::Queue, {{Flow::Tasks, 4}}},
             {hidden, hidden.text(), {}, true, {}, Kind::Unknown, {{Flow::Events, 1}}}},
            {{RecordId(u"7"_s), u"Anna"_s, {}, true, ann}, {RecordId(u"8"_s), u"Berit"_s, {}, true, {}}},
            {}});
    connect(&model, &PeopleModel::chosen, &model, &PeopleModel::setChosen);
    const auto shown = [&model](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(shown(0, PeopleModel::User), u"Gus (left)"_s);
    QCOMPARE(shown(0, PeopleModel::How), u"Left as is"_s);
    QCOMPARE(shown(0, PeopleModel::Owns), u"Accounts 2, Tasks 1"_s);
    QCOMPARE(shown(1, PeopleModel::User), u"Support (queue)"_s);
    QVERIFY(shown(2, PeopleModel::User).endsWith(u"(not shown to Tandem)"_s));
    QCOMPARE(shown(3, PeopleModel::User), u"Ann"_s);
    QCOMPARE(model.leftAsIs(), 3);
    QCOMPARE(model.alone(), 0);
    QCOMPARE(model.queuesOfNobody(), 1);
    QCOMPARE(model.lonelyMembers(), QStringList{u"Berit"_s});
    // A member stands in for the queue, and stays whom she is.
    QVERIFY(model.setData(model.index(1, PeopleModel::Member), u"7"_s, Qt::EditRole));
    QCOMPARE(shown(1, PeopleModel::Member), u"Anna"_s);
    QCOMPARE(shown(1, PeopleModel::How), u"Chosen"_s);
    QCOMPARE(shown(3, PeopleModel::Member), u"Anna"_s);
    QCOMPARE(model.leftAsIs(), 2);
    QCOMPARE(model.queuesOfNobody(), 0);
    QVERIFY(model.setData(model.index(1, PeopleModel::Member), QString(), Qt::EditRole));
    QCOMPARE(model.leftAsIs(), 3);
}

void TestSettingsPeople::leadsToTheValueMaps()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    Configuration changed = *await(desk.session->configuration());
    FieldMapping &mapping = changed.flow(Flow::Accounts).mappings.first();
    mapping.toStartdeliver = {{TransformStep::Op::ValueMap,
        {{u"values"_s, QVariantMap{{u"Banking"_s, u"Finance"_s}, {u"Media"_s, u"Press"_s}}},
            {u"otherwise"_s, u"Other"_s}}}};
    QVERIFY(await(desk.session->saveConfiguration(changed)));
    SettingsBench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    bench.showTab(Values);
    auto *table = child<QTableView>(&bench.page, "valueMaps");
    const QAbstractItemModelTester tester(table->model());
    QCOMPARE(table->model()->rowCount(), 1);
    const auto shown = [&](int column) { return table->model()->index(0, column).data().toString(); };
    QVERIFY2(shown(ValueMapsModel::Values).startsWith(u"2: Banking → Finance"_s),
        qPrintable(shown(ValueMapsModel::Values)));
    QCOMPARE(shown(ValueMapsModel::Others), u"Other"_s);
    QSignalSpy wanted(&bench.page, &Page::pageRequested);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().at(0).toString(), u"mappings"_s);
    QCOMPARE(wanted.first().at(1).toString(), u"accounts/"_s + mapping.key());
}

std::unique_ptr<QObject> testSettingsPeople()
{
    return std::make_unique<TestSettingsPeople>();
}

#include "tst_settingspeople.moc"
