// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/mapping/suites.h"
#include "ui/mapping/mappingdocument.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace tandem;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

FieldMapping mapped(const QString &salesforce, const QString &startdeliver)
{
    FieldMapping mapping;
    mapping.salesforce = salesforce;
    mapping.startdeliver = startdeliver;
    return mapping;
}

FlowConfiguration flowOf(int mappings)
{
    FlowConfiguration flow;
    for (int i = 0; i < mappings; ++i)
        flow.mappings.append(mapped(u"Field%1"_s.arg(i), u"field%1"_s.arg(i)));
    return flow;
}

/// Any edit that a person can make.
void editAnyhow(MappingDocument &document, QRandomGenerator &random)
{
    const int count = static_cast<int>(document.mappings().size());
    const int index = count > 0 ? static_cast<int>(random.bounded(count)) : -1;
    switch (random.bounded(4)) {
    case 0:
        document.add({mapped(u"Field%1"_s.arg(random.bounded(20)), u"field%1"_s.arg(random.bounded(20)))});
        break;
    case 1:
        document.remove({index});
        break;
    default: {
        FieldMapping mapping = document.mappings().value(index);
        mapping.direction = static_cast<Direction>(random.bounded(3));
        mapping.nulls = static_cast<NullPolicy>(random.bounded(3));
        document.replace(index, mapping, random.bounded(2) == 0 ? u"rule"_s : QString());
    }
    }
}

} // namespace

/// The mappings while they are edited.
class TestMappingDocument : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesEveryEditBack();
    void makesOneStepOfAnEditThatGoesOn();
    void mapsNothingTwice();
    void goesByTheRulesOfTheOthers();
    void findsTheMappingsOfAField();
    void knowsWhetherAnythingIsChanged();
    void takesInWhatElseWasSaved();
    void undoesAnyHistory();
};

void TestMappingDocument::takesEveryEditBack()
{
    MappingDocument document;
    document.load(flowOf(3));
    QSignalSpy changed(&document, &MappingDocument::changed);
    QCOMPARE(document.add({mapped(u"A"_s, u"a"_s), mapped(u"B"_s, u"b"_s)}), 4);
    document.remove({0, 2});
    QCOMPARE(document.mappings().size(), 3);
    QCOMPARE(document.mappings().first().salesforce, u"Field1"_s);
    QCOMPARE(changed.count(), 2);
    document.history()->undo();
    document.history()->undo();
    QCOMPARE(document.mappings(), flowOf(3).mappings);
    QVERIFY(!document.history()->canUndo());
    document.history()->redo();
    QCOMPARE(document.mappings().size(), 5);
    document.load(flowOf(1));
    QVERIFY(!document.history()->canRedo() && !document.history()->canUndo());
}

void TestMappingDocument::makesOneStepOfAnEditThatGoesOn()
{
    MappingDocument document;
    document.load(flowOf(2));
    FieldMapping mapping = document.mappings().first();
    for (const qlonglong length : {8, 80, 8}) {
        mapping.toStartdeliver = {{TransformStep::Op::Cut, {{u"length"_s, length}}}};
        document.replace(0, mapping, u"length"_s);
    }
    QCOMPARE(document.history()->count(), 1);
    mapping.direction = Direction::ToSalesforce;
    document.replace(0, mapping, u"direction"_s);
    QCOMPARE(document.history()->count(), 2);
    // What comes back to where it began is no step at all.
    mapping.direction = Direction::Both;
    document.replace(0, mapping, u"direction"_s);
    QCOMPARE(document.history()->count(), 1);
    document.history()->undo();
    QVERIFY(!document.isChanged());
}

void TestMappingDocument::goesByTheRulesOfTheOthers()
{
    FlowConfiguration flow = flowOf(3);
    for (int i : {0, 1})
        flow.mappings[i].first = FirstAgreement::SalesforceWins;
    flow.mappings[0].conflict = ConflictPolicy::NewestWins;
    MappingDocument document;
    document.load(flow);
    document.add({mapped(u"A"_s, u"a"_s)});
    QCOMPARE(document.mappings().last().first, FirstAgreement::SalesforceWins);
    // About conflicts most of them ask.
    QCOMPARE(document.mappings().last().conflict, ConflictPolicy::Ask);
    // One that says something else itself is taken as it is.
    FieldMapping own = mapped(u"B"_s, u"b"_s);
    own.first = FirstAgreement::FillBlanks;
    document.add({own});
    QCOMPARE(document.mappings().last(), own);
}

void TestMappingDocument::mapsNothingTwice()
{
    MappingDocument document;
    document.load(flowOf(2));
    QCOMPARE(document.add({mapped(u"FIELD1"_s, u"field1"_s)}), 1);
    QCOMPARE(document.history()->count(), 0);
    // Startdeliver's keys know upper and lower case.
    QCOMPARE(document.add({mapped(u"Field1"_s, u"Field1"_s)}), 2);
}

void TestMappingDocument::findsTheMappingsOfAField()
{
    MappingDocument document;
    FlowConfiguration flow = flowOf(2);
    flow.mappings.append(mapped(u"Field5"_s, u"field0"_s));
    document.load(flow);
    QCOMPARE(document.indexesOf(Side::Startdeliver, u"field0"_s), QList<int>({0, 2}));
    QCOMPARE(document.indexesOf(Side::Salesforce, u"field1"_s), QList<int>{1});
    QVERIFY(document.indexesOf(Side::Startdeliver, u"Field0"_s).isEmpty());
}

void TestMappingDocument::knowsWhetherAnythingIsChanged()
{
    MappingDocument document;
    document.load(flowOf(2));
    QVERIFY(!document.isChanged());
    document.remove({1});
    QVERIFY(document.isChanged());
    document.markSaved();
    QVERIFY(!document.isChanged());
    QCOMPARE(document.edited(), flowOf(1));
    // A step from before the save is an edit again.
    document.history()->undo();
    QVERIFY(document.isChanged());
}

void TestMappingDocument::takesInWhatElseWasSaved()
{
    MappingDocument document;
    document.load(flowOf(3));
    document.remove({0});
    FlowConfiguration elsewhere = flowOf(3);
    elsewhere.schedule = u"every 15m"_s;
    QVERIFY(document.takeIn(elsewhere));
    QCOMPARE(document.edited().schedule, u"every 15m"_s);
    QCOMPARE(document.edited().mappings.size(), 2);
    document.history()->undo();
    QCOMPARE(document.edited(), elsewhere);
    QVERIFY(!document.isChanged());
    elsewhere.mappings.removeLast();
    QVERIFY(!document.takeIn(elsewhere));
    QCOMPARE(document.saved().mappings.size(), 3);
}

void TestMappingDocument::undoesAnyHistory()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    const int rounds = std::max(200, qEnvironmentVariableIntValue("TANDEM_ROUNDS"));
    MappingDocument document;
    document.load(flowOf(4));
    QList<QList<FieldMapping>> states{document.mappings()};
    for (int i = 0; i < rounds; ++i) {
        editAnyhow(document, random);
        const QUndoStack *history = document.history();
        // A step may have been merged into the one before, or have gone.
        states.resize(history->count() + 1);
        states[history->count()] = document.mappings();
    }
    for (int i = document.history()->count(); i >= 0; --i) {
        QVERIFY2(document.mappings() == states.at(i), qPrintable(u"seed %1, step %2"_s.arg(seed).arg(i)));
        document.history()->undo();
    }
}

std::unique_ptr<QObject> testMappingDocument()
{
    return std::make_unique<TestMappingDocument>();
}

#include "tst_mappingdocument.moc"
