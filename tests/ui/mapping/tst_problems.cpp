// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/mapping/fields.h"
#include "tests/ui/mapping/suites.h"
#include "tests/ui/support/uitest.h"
#include "ui/mapping/fieldlistview.h"
#include "ui/mapping/fieldpane.h"
#include "ui/mapping/mappingeditor.h"
#include "ui/mapping/mappingmodels.h"
#include "ui/mapping/mappingpage.h"
#include "ui/mapping/mappingtabs.h"
#include "ui/models/pagedmodel.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPushButton>

using namespace tandem;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

using Tester = QAbstractItemModelTester;
constexpr auto fatal = Tester::FailureReportingMode::Fatal;

} // namespace

/// What is wrong with mappings, as the list of problems says it.
class TestProblems : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void putsErrorsFirst();
    void namesFieldsWithProblemsByTheirLabels();
    void saysWhatIsLostAndWhatToDo_data();
    void saysWhatIsLostAndWhatToDo();
    void saysWhatToDoWithIdsOfTheOtherService();
    void showsTheMappingThatAFindingLeadsTo();
};

void TestProblems::putsErrorsFirst()
{
    ProblemsModel model;
    const Tester tester(&model, fatal);
    model.setProblems({{u"/flows/accounts/mappings"_s, u"given"_s, 0, true},
                          {u"/flows/accounts/mappings/1/direction"_s, u"bad"_s, 0, false}},
        makeFields(3).configuration.mappings);
    QCOMPARE(model.errors(), 1);
    QCOMPARE(model.mappingAt(0), 1);
    QCOMPARE(model.mappingAt(1), -1);
    QCOMPARE(model.index(0, ProblemsModel::Weight).data(ToneRole).toInt(), static_cast<int>(Tone::Bad));
}

void TestProblems::namesFieldsWithProblemsByTheirLabels()
{
    const session::FlowFields fields = makeFields(3);
    ProblemsModel model;
    const Tester tester(&model, fatal);
    model.setFields(fields);
    model.setProblems(
        {{u"/flows/accounts/mappings/1"_s, u"Field_001__c is written by another mapping too."_s, 0, false}},
        fields.configuration.mappings);
    const auto said = [&model](int column, int role) { return model.index(0, column).data(role).toString(); };
    const QString where = said(ProblemsModel::Where, Qt::DisplayRole);
    QVERIFY2(
        where.startsWith(u"Salesforce field 1 "_s) && where.endsWith(u" Key figure 1"_s), qPrintable(where));
    const QString names = said(ProblemsModel::Where, Qt::ToolTipRole);
    QVERIFY2(names.startsWith(u"Field_001__c "_s) && names.endsWith(u" key1"_s), qPrintable(names));
    QCOMPARE(said(ProblemsModel::Problem, Qt::DisplayRole),
        u"Salesforce field 1 is written by another mapping too."_s);
    QCOMPARE(
        said(ProblemsModel::Problem, Qt::ToolTipRole), u"Field_001__c is written by another mapping too."_s);
}

void TestProblems::saysWhatIsLostAndWhatToDo_data()
{
    QTest::addColumn<QString>("advice");
    QTest::addColumn<QString>("reason");
    for (const char *reason :
        {"formula", "read-only", "cut", "constant", "upper and lower case", "several values become one",
            "the day of a point in time", "joined name", "part of a name", "formatting", "rounding"})
        QTest::newRow(reason) << u"one way, away from Startdeliver, or "_s << QString::fromLatin1(reason);
    QTest::newRow("set on create only") << u"leave it so; else "_s << u"set on create only"_s;
}

void TestProblems::saysWhatIsLostAndWhatToDo()
{
    QFETCH(QString, advice);
    QFETCH(QString, reason);
    ProblemsModel model;
    const QString text = u"Changes will not flow to Startdeliver: %1."_s.arg(reason);
    model.setProblems({{u"/flows/accounts/mappings/0/direction"_s, text, 0, true}}, {});
    const QString said = model.index(0, ProblemsModel::Problem).data().toString();
    QVERIFY2(said.contains(u"will not flow to Startdeliver: "_s), qPrintable(said));
    QVERIFY2(said.contains(advice), qPrintable(said));
    QVERIFY2(!said.contains(u'%'), qPrintable(said));
}

/// As it is said of a mapping that was just made.
void TestProblems::saysWhatToDoWithIdsOfTheOtherService()
{
    session::FlowFields fields = makeFields(4);
    fields.configuration.mappings = {fields.configuration.mappings.first()};
    fields.salesforce.fields[0].type = FieldType::Reference;
    fields.startdeliver.fields[0].type = FieldType::Reference;
    ProblemsModel model;
    model.setFields(fields);
    model.setProblems(checkAgainstSchema(fields.configuration, fields.salesforce, fields.startdeliver),
        fields.configuration.mappings);
    QCOMPARE(model.errors(), 1);
    QCOMPARE(model.mappingAt(0), 0);
    const QString said = model.index(0, ProblemsModel::Problem).data().toString();
    QVERIFY2(said.startsWith(u"Salesforce field 0 and Key figure 0 name a record"_s), qPrintable(said));
    for (const auto &words : {u"Remove the mapping"_s, u"“Owners and team members”"_s, u"“Linked record”"_s})
        QVERIFY2(said.contains(words), qPrintable(said));
}

/// Whatever was searched for and chosen there before.
void TestProblems::showsTheMappingThatAFindingLeadsTo()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    MappingPage page(desk.session.get());
    page.resize(816, 640);
    page.show();
    page.refresh();
    QTRY_COMPARE(page.state(), Page::State::Full);
    const auto *editor = child<MappingEditor>(&page, "mappingEditor");
    const auto *chosen = child<QPushButton>(&page, "fields-0");
    click(&page, "fields-2"); // unmapped
    for (const Side side : {Side::Salesforce, Side::Startdeliver})
        editor->pane(side)->search()->setText(u"postal"_s);
    QTRY_VERIFY((page.activateWindow(), child<QPushButton>(&page, "fields-2")->setFocus(),
        child<QPushButton>(&page, "fields-2")->hasFocus()));
    page.open(u"accounts/Name=name/problems"_s);
    page.refresh();
    const FieldListView *left = editor->pane(Side::Salesforce)->view();
    QTRY_COMPARE(left->currentField(), u"Name"_s);
    QCOMPARE(editor->pane(Side::Startdeliver)->view()->currentField(), u"name"_s);
    QCOMPARE(left->selectedFields(), QStringList{u"Name"_s});
    for (const Side side : {Side::Salesforce, Side::Startdeliver})
        QCOMPARE(editor->pane(side)->search()->text(), QString());
    QVERIFY(chosen->isChecked());
    QTRY_VERIFY(left->hasFocus());
    QCOMPARE(editor->tabs()->currentWidget(), child<QWidget>(&page, "mappingProblems"));
}

std::unique_ptr<QObject> testProblems()
{
    return std::make_unique<TestProblems>();
}

#include "tst_problems.moc"
