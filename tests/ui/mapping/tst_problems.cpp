// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/mapping/fields.h"
#include "tests/ui/mapping/suites.h"
#include "tests/ui/support/uitest.h"
#include "ui/mapping/mappingmodels.h"
#include "ui/models/pagedmodel.h"

#include <QAbstractItemModelTester>

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

std::unique_ptr<QObject> testProblems()
{
    return std::make_unique<TestProblems>();
}

#include "tst_problems.moc"
