// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/mapping/fields.h"
#include "tests/ui/mapping/suites.h"
#include "tests/ui/support/uitest.h"
#include "ui/mapping/chainmodel.h"
#include "ui/mapping/effectsmodel.h"
#include "ui/mapping/fieldlistmodel.h"
#include "ui/mapping/mappingmodels.h"
#include "ui/mapping/mappingwords.h"
#include "ui/mapping/savesheet.h"
#include "ui/mapping/valuemapmodel.h"
#include "ui/models/pagedmodel.h"
#include "ui/tables/tableview.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace tandem;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

using Tester = QAbstractItemModelTester;
constexpr auto fatal = Tester::FailureReportingMode::Fatal;

QStringList shown(const FieldListModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.fieldAt(row)->name);
    return names;
}

/// Fields that are known by their labels, in this order.
ObjectSchema labelled(const QStringList &labels)
{
    ObjectSchema schema;
    for (const QString &label : labels)
        schema.fields.append(makeField(QString(label).remove(u' '), label));
    return schema;
}

void take(EditsModel *model, qsizetype edit, const MappingTrial &trial)
{
    QList<EditsModel::Edit> edits = model->edits();
    edits[edit].take(trial);
    model->setEdits(edits);
}

TriedMapping picklists()
{
    TriedMapping tried;
    tried.mapping.salesforce = u"Rating"_s;
    tried.mapping.startdeliver = u"rating"_s;
    tried.salesforce = makeField(u"Rating"_s, u"Rating"_s, FieldType::Picklist);
    tried.salesforce.picklist = {{u"Hot"_s, {}, true}, {u"Cold"_s, {}, true}, {u"Old"_s, {}, false}};
    tried.startdeliver = makeField(u"rating"_s, u"Rating"_s, FieldType::Picklist);
    tried.startdeliver.restricted = true;
    tried.startdeliver.picklist = {{u"A"_s, {}, true}, {u"B"_s, {}, true}};
    return tried;
}

} // namespace

/// The models of the mapping editor, under Qt's tester.
class TestMappingModels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listsMappedFieldsFirst();
    void findsFields_data();
    void findsFields();
    void findsAndTellsWhatAFieldIsFor();
    void showsOneKindOfField();
    void carriesFieldsAsMimeData();
    void saysEverythingInWords();
    void proposesWithTicks();
    void tellsEditsApart();
    void saysOnceWhatSeveralEditsDo();
    void givesWhatWasEditedRoom();
    void showsTheFirstWritesOfEveryMapping();
    void saysWhyNothingWasTried();
    void showsWhatEachStepMakes();
    void mapsValues();
    void readsAMapBackwards();
};

void TestMappingModels::listsMappedFieldsFirst()
{
    FieldListModel model(Side::Salesforce);
    const Tester tester(&model, fatal);
    model.setFields(labelled({u"Zebra"_s, u"Apple"_s, u"Pear"_s, u"Fig"_s}));
    QCOMPARE(shown(model), QStringList({u"Apple"_s, u"Fig"_s, u"Pear"_s, u"Zebra"_s}));
    model.setPartners({{u"Zebra"_s, u"Animal"_s}, {u"PEAR"_s, u"Fruit"_s}});
    // Nothing moves under the pointer.
    QCOMPARE(shown(model).first(), u"Apple"_s);
    model.sortAgain();
    QCOMPARE(shown(model), QStringList({u"Zebra"_s, u"Pear"_s, u"Apple"_s, u"Fig"_s}));
    QCOMPARE(model.rowOf(u"pear"_s), 1);
    QCOMPARE(model.rowOf(u"nothing"_s), -1);
}

void TestMappingModels::findsFields_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("start before middle") << u"ph"_s << QStringList({u"Phone"_s, u"MobilePhone"_s});
    QTest::newRow("two words") << u"mob ph"_s << QStringList({u"MobilePhone"_s});
    QTest::newRow("letters in order") << u"bcty"_s << QStringList({u"BillingCity"_s});
    QTest::newRow("letters apart only where nothing has the word") << u"fx"_s << QStringList({u"Fax"_s});
    QTest::newRow("the word before letters apart") << u"obi"_s << QStringList({u"MobilePhone"_s});
    QTest::newRow("type") << u"text"_s
                          << QStringList({u"BillingCity"_s, u"Fax"_s, u"MobilePhone"_s, u"Phone"_s});
    QTest::newRow("nothing") << u"xyz"_s << QStringList();
}

void TestMappingModels::findsFields()
{
    QFETCH(QString, search);
    QFETCH(QStringList, found);
    FieldListModel model(Side::Salesforce);
    const Tester tester(&model, fatal);
    model.setFields(labelled({u"Phone"_s, u"Mobile Phone"_s, u"Fax"_s, u"Billing City"_s}));
    model.setSearch(search);
    QCOMPARE(shown(model), found);
    model.setSearch({});
    QCOMPARE(model.rowCount(), 4);
}

/// After those that are called so.
void TestMappingModels::findsAndTellsWhatAFieldIsFor()
{
    FieldListModel model(Side::Salesforce);
    const Tester tester(&model, fatal);
    ObjectSchema schema = labelled({u"Amount"_s, u"Invoice Street"_s, u"Last Paid"_s, u"Vat Received"_s});
    schema.fields[0].help = u"Revenue of a year, as invoiced."_s;
    schema.fields[2].name = u"TotalInvoiced"_s;
    model.setFields(schema);
    model.setSearch(u"invoice"_s);
    QCOMPARE(shown(model), QStringList({u"InvoiceStreet"_s, u"TotalInvoiced"_s, u"Amount"_s}));
    model.setSearch(u"year invoice"_s);
    QCOMPARE(shown(model), QStringList({u"Amount"_s}));
    // Letters that lie apart in what is told, or within a word of it, find nothing, and hide no abbreviation.
    model.setSearch(u"rvn"_s);
    QCOMPARE(shown(model), QStringList());
    model.setSearch(u"re"_s);
    QVERIFY(shown(model).contains(u"Amount"_s));
    model.setSearch(u"vrec"_s);
    QCOMPARE(shown(model), QStringList({u"VatReceived"_s}));
    model.setSearch({});
    const QModelIndex amount = model.index(model.rowOf(u"Amount"_s));
    QVERIFY(amount.data(Qt::ToolTipRole).toString().endsWith(u"\nRevenue of a year, as invoiced."_s));
    QCOMPARE(amount.data(Qt::AccessibleDescriptionRole).toString(), schema.fields[0].help);
    const QModelIndex street = model.index(model.rowOf(u"InvoiceStreet"_s));
    QVERIFY(!street.data(Qt::ToolTipRole).toString().contains(u'\n'));
}

void TestMappingModels::showsOneKindOfField()
{
    FieldListModel model(Side::Startdeliver);
    const Tester tester(&model, fatal);
    model.setFields(labelled({u"a"_s, u"b"_s, u"c"_s}));
    model.setPartners({{u"b"_s, u"B"_s}});
    model.setProblems({{u"c"_s, Tone::Bad}});
    using Show = FieldListModel::Show;
    model.setShow(Show::Mapped);
    QCOMPARE(shown(model), QStringList{u"b"_s});
    model.setShow(Show::Unmapped);
    QCOMPARE(shown(model), QStringList({u"a"_s, u"c"_s}));
    model.setShow(Show::Problems);
    QCOMPARE(shown(model), QStringList{u"c"_s});
    model.setProblems({});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.count(Show::All), 3);
}

void TestMappingModels::carriesFieldsAsMimeData()
{
    FieldListModel left(Side::Salesforce);
    FieldListModel right(Side::Startdeliver);
    left.setFields(labelled({u"One"_s, u"Two"_s}));
    right.setFields(labelled({u"a"_s, u"b"_s}));
    const std::unique_ptr<QMimeData> data(left.mimeData({left.index(0), left.index(1)}));
    QSignalSpy dropped(&right, &FieldListModel::fieldsDropped);
    QVERIFY(!right.canDropMimeData(data.get(), Qt::LinkAction, -1, -1, {}));
    QVERIFY(!left.canDropMimeData(data.get(), Qt::LinkAction, -1, -1, left.index(0)));
    QVERIFY(right.dropMimeData(data.get(), Qt::LinkAction, -1, -1, right.index(1)));
    QCOMPARE(dropped.first().at(0).toStringList(), QStringList({u"One"_s, u"Two"_s}));
    QCOMPARE(dropped.first().at(1).toString(), u"b"_s);
    QMimeData other;
    other.setText(u"salesforce\nOne"_s);
    QVERIFY(!right.dropMimeData(&other, Qt::LinkAction, -1, -1, right.index(1)));
    QMimeData odd;
    odd.setData(QString::fromLatin1(FieldListModel::mimeType), "nowhere\nOne");
    QVERIFY(!right.dropMimeData(&odd, Qt::LinkAction, -1, -1, right.index(1)));
}

void TestMappingModels::saysEverythingInWords()
{
    FieldListModel model(Side::Salesforce);
    session::FlowFields fields = makeFields(5);
    for (const int place : {3, 4})
        fields.salesforce.fields[place].creatable = fields.salesforce.fields[place].updatable = false;
    fields.salesforce.fields[3].withheld = true;
    model.setFields(fields.salesforce);
    model.setPartners({{fields.salesforce.fields[1].name, u"Key figure 1"_s}});
    model.setProblems({{fields.salesforce.fields[1].name, Tone::Warn}});
    model.setShares({{fields.salesforce.fields[1].name, {21, 25}}});
    const QModelIndex row = model.index(model.rowOf(fields.salesforce.fields[1].name));
    const QString spoken = row.data(Qt::AccessibleTextRole).toString();
    for (const QString &part :
        {u"Salesforce field 1"_s, u"Text"_s, u"required"_s, u"mapped to Key figure 1"_s, u"has a problem"_s})
        QVERIFY2(spoken.contains(part), qPrintable(spoken));
    QCOMPARE(row.data(FieldListModel::ShareRole).toInt(), 84);
    const QModelIndex formula = model.index(model.rowOf(fields.salesforce.fields[2].name));
    QVERIFY(formula.data(FieldListModel::FormulaRole).toBool());
    QVERIFY(!formula.data(FieldListModel::ShareRole).isValid());
    const QModelIndex withheld = model.index(model.rowOf(fields.salesforce.fields[3].name));
    QVERIFY(withheld.data(FieldListModel::WithheldRole).toBool());
    QVERIFY(!withheld.data(FieldListModel::ReadOnlyRole).toBool());
    QVERIFY(withheld.data(Qt::AccessibleTextRole).toString().endsWith(u"no permission to write it"));
    const QModelIndex readOnly = model.index(model.rowOf(fields.salesforce.fields[4].name));
    QVERIFY(readOnly.data(FieldListModel::ReadOnlyRole).toBool());
    QVERIFY(readOnly.data(Qt::AccessibleTextRole).toString().endsWith(u"read-only"));
}

void TestMappingModels::proposesWithTicks()
{
    ProposalsModel model;
    const Tester tester(&model, fatal);
    session::FlowFields fields = makeFields(3);
    MappingProposal sure;
    sure.mapping = fields.configuration.mappings[0];
    sure.confidence = 95;
    MappingProposal unsure;
    unsure.mapping = fields.configuration.mappings[1];
    unsure.confidence = 45;
    model.setProposals({sure, unsure}, fields.salesforce, fields.startdeliver);
    QCOMPARE(model.ticked(), QList<FieldMapping>{sure.mapping});
    model.toggle({0, 1});
    QCOMPARE(model.ticked().size(), 2);
    model.toggle({0, 1});
    QVERIFY(model.ticked().isEmpty());
}

void TestMappingModels::tellsEditsApart()
{
    const QList<FieldMapping> before = makeFields(3).configuration.mappings;
    QList<FieldMapping> after = before.mid(1);
    after[0].direction = Direction::ToSalesforce;
    FieldMapping fresh;
    fresh.salesforce = u"X"_s;
    fresh.startdeliver = u"x"_s;
    after.append(fresh);
    EditsModel model(makeFields(3));
    const Tester tester(&model, fatal);
    const QList<EditsModel::Edit> edits = EditsModel::between(before, after);
    model.setEdits(edits);
    QCOMPARE(edits.size(), 3);
    QCOMPARE(edits.at(0).what, EditsModel::Edit::What::Changed);
    QCOMPARE(edits.at(1).what, EditsModel::Edit::What::Added);
    QCOMPARE(edits.at(2).what, EditsModel::Edit::What::Removed);
    MappingTrial trial;
    trial.tried = trial.linked = 10;
    trial.changed = 4;
    trial.outOfScope = 3;
    trial.declined = 2;
    take(&model, 1, trial);
    const auto effect = [&model] { return model.index(1, EditsModel::Effect).data().toString(); };
    QVERIFY2(effect().contains(u"4 of 10"_s), qPrintable(effect()));
    QVERIFY2(effect().contains(u"3 out of scope"_s), qPrintable(effect()));
    QVERIFY2(effect().contains(u"2 declined"_s), qPrintable(effect()));
    // What is no count of all pairs is not given as one.
    trial.reach = MappingTrial::Reach::First;
    take(&model, 1, trial);
    QVERIFY2(effect().contains(u"4 of the first 10"_s), qPrintable(effect()));
    trial.reach = MappingTrial::Reach::Sample;
    take(&model, 1, trial);
    QVERIFY2(effect().contains(u"4 of the 10 pairs that were looked at"_s), qPrintable(effect()));
    QVERIFY(EditsModel::between(before, before).isEmpty());
}

void TestMappingModels::saysOnceWhatSeveralEditsDo()
{
    const QList<FieldMapping> mappings = makeFields(3).configuration.mappings;
    EditsModel model(makeFields(3));
    const Tester tester(&model, fatal);
    model.setEdits(EditsModel::between({}, mappings));
    QCOMPARE(model.rowCount(), 1); // all of them are being tried
    MappingTrial trial;
    trial.tried = trial.linked = 10;
    take(&model, 0, trial);
    take(&model, 2, trial);
    trial.changed = 4;
    take(&model, 1, trial);
    QCOMPARE(model.rowCount(), 2);
    const QString names = model.index(0, EditsModel::Mapping).data().toString();
    QCOMPARE(names.count(u'\n'), 2);
    QVERIFY2(names.startsWith(u"2 mappings:\nSalesforce field 0 "_s), qPrintable(names));
    QVERIFY2(names.contains(u"\nSalesforce field 2 "_s), qPrintable(names));
    const QModelIndex other = model.index(1, EditsModel::Mapping);
    QVERIFY2(
        other.data().toString().startsWith(u"Salesforce field 1 "_s), qPrintable(other.data().toString()));
    QVERIFY(other.data(Qt::ToolTipRole).toString().startsWith(mappings.at(1).salesforce));
    QVERIFY(model.index(1, EditsModel::Effect).data().toString().contains(u"4 of 10"_s));
    QCOMPARE(model.edits().size(), 3);
    // What is removed is no row of what stays.
    model.setEdits(EditsModel::between(mappings, {}));
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(model.index(0, EditsModel::Mapping).data().toString().startsWith(u"3 mappings:"_s));
}

void TestMappingModels::givesWhatWasEditedRoom()
{
    const session::FlowFields fields = makeFields(20);
    QList<FieldMapping> mappings(fields.salesforce.fields.size());
    for (qsizetype i = 0; i < mappings.size(); ++i) {
        mappings[i].salesforce = fields.salesforce.fields.at(i).name;
        mappings[i].startdeliver = fields.startdeliver.fields.at(i).name;
    }
    MappingTrial trial;
    trial.tried = trial.linked = 10;
    trial.changed = 1;
    trial.writes = {TrialRow()};
    SaveSheet sheet(fields, EditsModel::between({}, mappings), 0, 0);
    sheet.setTrials(session::MappingTrials(mappings.size(), Result<MappingTrial>(trial)));
    sheet.show();
    auto *table = child<TableView>(&sheet, "mappingEdits");
    QVERIFY(child<TableView>(&sheet, "editEffects")->isVisible());
    QTRY_VERIFY(table->viewport()->height() >= 10 * table->fontMetrics().lineSpacing());
    QVERIFY(table->model()->rowCount() > 1);
    for (int row = 0; row < table->model()->rowCount(); ++row)
        QVERIFY(table->rowHeight(row) <= table->viewport()->height());
    QCOMPARE(truncatedTexts(&sheet).join(u" | "_s), QString());
}

void TestMappingModels::showsTheFirstWritesOfEveryMapping()
{
    const auto row = [](const QString &title, Side to, const QString &after) {
        TrialRow write;
        write.title = title;
        write.to = to;
        write.what = after.isEmpty() ? TrialRow::What::Clear : TrialRow::What::Write;
        write.salesforce = Value(u"in Salesforce"_s);
        write.startdeliver = Value(u"in Startdeliver"_s);
        write.after = after.isEmpty() ? Value() : Value(after);
        return write;
    };
    EditsModel::Edit many;
    many.mapping.salesforce = u"Phone"_s;
    many.mapping.startdeliver = u"customfieldPhone"_s;
    many.trial = MappingTrial();
    many.trial->changed = 100;
    for (int i = 0; i < MappingTrial::rowsKept; ++i)
        many.trial->writes.append(row(u"Record %1"_s.arg(i), Side::Startdeliver, u"new"_s));
    EditsModel::Edit few = many;
    few.mapping.salesforce = u"Fax"_s;
    few.trial->changed = 2;
    few.trial->writes = {row(u"One"_s, Side::Salesforce, {}), row(u"Two"_s, Side::Salesforce, u"x"_s)};
    few.trial->writes.last().both = true;
    few.trial->writes.last().afterElse = Value(u"y"_s);
    EditsModel::Edit untried;
    session::FlowFields fields;
    fields.startdeliver.fields = {makeField(u"customfieldPhone"_s, u"Main phone"_s)};
    EffectsModel model(fields);
    const Tester tester(&model, fatal);
    model.setEdits({many, untried, few});
    QCOMPARE(model.rowCount(), EffectsModel::most + 1);
    QCOMPARE(model.more(), 82);
    const auto texts = [&model](int at) {
        QStringList cells;
        for (int column = 0; column < EffectsModel::ColumnCount; ++column)
            cells.append(model.index(at, column).data().toString());
        return cells;
    };
    QCOMPARE(model.index(0, EffectsModel::Field).data(Qt::ToolTipRole).toString(),
        u"Main phone (customfieldPhone)"_s);
    QCOMPARE(texts(0),
        (QStringList{u"Record 0"_s, u"Main phone"_s, u"in Startdeliver"_s, u"new"_s, u"To Startdeliver"_s}));
    QCOMPARE(
        texts(18), (QStringList{u"One"_s, u"Fax"_s, u"in Salesforce"_s, u"(empty)"_s, u"To Salesforce"_s}));
    // Of both sides, what each of them holds and would hold.
    QCOMPARE(texts(19), (QStringList{u"Two"_s, u"Fax"_s, u"in Salesforce"_s, u"x"_s, u"To Salesforce"_s}));
    QCOMPARE(texts(20),
        (QStringList{u"Two"_s, u"Main phone"_s, u"in Startdeliver"_s, u"y"_s, u"To Startdeliver"_s}));
}

void TestMappingModels::saysWhyNothingWasTried()
{
    MappingTrial trial;
    QVERIFY2(trialSummary(trial).startsWith(u"No records are linked yet"_s), qPrintable(trialSummary(trial)));
    // Connecting both sides brings no deleted record back.
    trial.linked = 3;
    QVERIFY2(trialSummary(trial).contains(u"were deleted"_s), qPrintable(trialSummary(trial)));
    trial.whole = 2;
    QVERIFY2(trialSummary(trial).startsWith(u"These fields have not been read"_s),
        qPrintable(trialSummary(trial)));
    trial.tried = 2;
    QVERIFY2(trialSummary(trial).startsWith(u"Would change 0 of 2"_s), qPrintable(trialSummary(trial)));
}

void TestMappingModels::showsWhatEachStepMakes()
{
    TriedMapping tried;
    tried.mapping.salesforce = u"Name"_s;
    tried.mapping.startdeliver = u"name"_s;
    tried.mapping.toStartdeliver = {{TransformStep::Op::Trim, {}}, {TransformStep::Op::Upper, {}},
        {TransformStep::Op::Cut, {{u"length"_s, 4}}}};
    tried.salesforce = makeField(u"Name"_s, u"Name"_s);
    tried.startdeliver = makeField(u"name"_s, u"Name"_s);
    SamplePair sample;
    sample.salesforce.fields = {{u"Name"_s, Value(u" acme ab "_s)}};
    ChainModel model;
    const Tester tester(&model, fatal);
    model.show(tried, Side::Startdeliver, sample, {});
    QStringList results;
    for (int row = 0; row < model.rowCount(); ++row)
        results.append(model.index(row, ChainModel::Result).data().toString().trimmed());
    QCOMPARE(results, QStringList({u"acme ab"_s, u"acme ab"_s, u"ACME AB"_s, u"ACME"_s, u"ACME"_s}));
    model.show(tried, Side::Startdeliver, sample, Value(u"other"_s));
    QCOMPARE(model.index(4, ChainModel::Result).data().toString(), u"OTHE"_s);
    // What the far field would say stands where it would be written.
    tried.startdeliver.type = FieldType::Integer;
    model.show(tried, Side::Startdeliver, sample, {});
    QVERIFY(model.index(4, ChainModel::Result).data().toString().size() > 10);
}

void TestMappingModels::mapsValues()
{
    ValueMapModel model;
    const Tester tester(&model, fatal);
    FieldMapping last;
    connect(&model, &ValueMapModel::edited, this, [&last](const FieldMapping &mapping) { last = mapping; });
    model.show(picklists(), Side::Startdeliver, {});
    // Values that nobody can choose any more are no question.
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.missing(), 2);
    QVERIFY(model.setData(model.index(0, ValueMapModel::To), u"A"_s, Qt::EditRole));
    QCOMPARE(model.missing(), 1);
    QCOMPARE(last.toStartdeliver.size(), 1);
    model.setOtherwise(u"B"_s);
    QCOMPARE(model.missing(), 0);
    QCOMPARE(model.index(1, ValueMapModel::To).data().toString(), u"B"_s);
    model.setOtherwise(std::nullopt);
    model.addValue(u"Other"_s);
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(model.setData(model.index(0, ValueMapModel::To), u"Hot"_s, Qt::EditRole));
    QVERIFY(model.setData(model.index(2, ValueMapModel::To), u"Other"_s, Qt::EditRole));
    // A map that says nothing is no step.
    QVERIFY(last.toStartdeliver.isEmpty());
}

void TestMappingModels::readsAMapBackwards()
{
    ValueMapModel model;
    model.show(picklists(), Side::Startdeliver, {});
    QVERIFY(!model.isReversible());
    model.setData(model.index(0, ValueMapModel::To), u"A"_s, Qt::EditRole);
    model.setData(model.index(1, ValueMapModel::To), u"B"_s, Qt::EditRole);
    QVERIFY(model.isReversible());
    const FieldMapping mapping = model.mirrored();
    QCOMPARE(mapping.toSalesforce.size(), 1);
    QCOMPARE(mapping.toSalesforce.first().arguments.value(u"values"_s).toMap(),
        QVariantMap({{u"A"_s, u"Hot"_s}, {u"B"_s, u"Cold"_s}}));
    model.setData(model.index(1, ValueMapModel::To), u"A"_s, Qt::EditRole);
    QVERIFY(!model.isReversible());
}

std::unique_ptr<QObject> testMappingModels()
{
    return std::make_unique<TestMappingModels>();
}

#include "tst_mappingmodels.moc"
