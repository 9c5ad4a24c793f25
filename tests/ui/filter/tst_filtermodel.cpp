// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/filter/filters.h"
#include "tests/ui/filter/suites.h"
#include "tests/ui/support/uitest.h"
#include "ui/filter/conditioneditor.h"
#include "ui/filter/filtermodel.h"
#include "ui/filter/scopecard.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QSignalSpy>
#include <QSpinBox>

using namespace tandem;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

using Op = Filter::Operator;

FieldSchema field(const QString &name, const QString &label, FieldType type)
{
    FieldSchema schema;
    schema.name = name;
    schema.label = label;
    schema.type = type;
    return schema;
}

ObjectSchema schemaOf()
{
    ObjectSchema schema;
    schema.name = u"Account"_s;
    schema.fields = {field(u"Name"_s, u"Account name"_s, FieldType::Text),
        field(u"Type"_s, u"Kind"_s, FieldType::Picklist),
        field(u"Employees"_s, u"Employees"_s, FieldType::Integer),
        field(u"Active"_s, u"Active"_s, FieldType::Boolean), field(u"Since"_s, u"Since"_s, FieldType::Day),
        field(u"OwnerId"_s, u"Owner"_s, FieldType::Reference)};
    schema.fields[1].picklist = {{u"C"_s, u"Customer"_s, true}, {u"P"_s, u"Partner"_s, true}};
    schema.fields[5].referenceTo = {u"User"_s};
    return schema;
}

FilterNames owners()
{
    return {{u"OwnerId"_s,
        {{Value(u"005000000000001AAA"_s), u"Anna Berg"_s}, {Value(u"005000000000002AAA"_s), u"Bo Ek"_s}}}};
}

Filter condition(const QString &name, Op op, const QList<Value> &operands = {})
{
    Filter filter = is(name);
    filter.op = op;
    filter.operands = operands;
    return filter;
}

/// What comes out of the editor last.
struct Editing
{
    Editing()
    {
        editor.setSchema(schemaOf());
        editor.setNames(owners());
        QObject::connect(&editor, &ConditionEditor::edited, &editor, [this] { last = editor.node(); });
        editor.resize(460, 200);
        editor.show();
    }
    void chooseField(const QString &name)
    {
        auto *box = child<QComboBox>(&editor, "conditionField");
        box->setCurrentIndex(box->findData(name));
    }
    void chooseOperator(Op op)
    {
        auto *box = child<QComboBox>(&editor, "conditionOperator");
        QVERIFY(box->findData(static_cast<int>(op)) >= 0);
        box->setCurrentIndex(box->findData(static_cast<int>(op)));
    }
    ConditionEditor editor;
    Filter last;
};

} // namespace

/// The tree of a filter, its words, and the editor of one condition.
class TestFilterModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shortensLongNamesOnly();
    void showsTheTree();
    void showsWhatEachNodeDoes();
    void dropsWhereItMayGo();
    void speaksInNames_data();
    void speaksInNames();
    void writesSoql();
    void offersOperatorsByType();
    void editsByTypeOfField();
    void showsOwnersByName();
    void saysWhatTurnsByItself();
};

void TestFilterModel::showsTheTree()
{
    FilterModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setFilter(all({is(u"Name"_s), any({is(u"Type"_s), no(is(u"Active"_s))})}), schemaOf());
    const QModelIndex inner = model.indexOf({1, 1, 0});
    QVERIFY(inner.isValid());
    QCOMPARE(model.pathOf(inner), (FilterPath{1, 1, 0}));
    QCOMPARE(model.filterOf(model.indexOf({1}))->node, Filter::Node::Any);
    QVERIFY(!model.indexOf({0, 0}).isValid());
    QCOMPARE(model.indexOf({}).data().toString(), u"All of these"_s);
    model.setFilter(all({any({})}), schemaOf());
    QVERIFY(model.indexOf({0}).data().toString().contains(u"ignored"_s));
}

void TestFilterModel::showsWhatEachNodeDoes()
{
    FilterModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const Filter filter = all({is(u"Type"_s, u"C"_s), is(u"Name"_s, u"Acme"_s)});
    model.setFilter(filter, schemaOf());
    QCOMPARE(model.indexOf({0}).siblingAtColumn(FilterModel::Matches).data().toString(), u"…"_s);
    FilterCounter counter(filter, {}, schemaOf(), {});
    for (const auto &[type, name] : {std::pair(u"C"_s, u"Acme"_s), std::pair(u"C"_s, u"Other"_s),
             std::pair(u"P"_s, u"Acme"_s), std::pair(u"P"_s, u"Other"_s), std::pair(u"C"_s, u"More"_s)}) {
        Record record;
        record.fields = {{u"Type"_s, Value(type)}, {u"Name"_s, Value(name)}};
        counter.add(record, name);
    }
    const FilterTrial &trial = counter.trial();
    QCOMPARE(trial.records, 5);
    QCOMPARE(trial.inScope, 1);
    QCOMPARE(trial.leaving, 4);
    QCOMPARE(trial.samples, QStringList{u"Acme"_s});
    model.setTrial(trial);
    const auto cell = [&](const FilterPath &path, int column) {
        return model.indexOf(path).siblingAtColumn(column).data().toString();
    };
    QCOMPARE(cell({0}, FilterModel::Matches), u"3"_s);
    QCOMPARE(cell({1}, FilterModel::Matches), u"2"_s);
    // Alone it keeps out: of the right type but another name, two; of the right name but another type, one.
    QCOMPARE(cell({0}, FilterModel::Excludes), u"1"_s);
    QCOMPARE(cell({1}, FilterModel::Excludes), u"2"_s);
}

void TestFilterModel::dropsWhereItMayGo()
{
    FilterModel model;
    model.setFilter(all({is(u"Name"_s), any({is(u"Type"_s)})}), schemaOf());
    QSignalSpy moved(&model, &FilterModel::moveRequested);
    const std::unique_ptr<QMimeData> name(model.mimeData({model.indexOf({0})}));
    QVERIFY(model.dropMimeData(name.get(), Qt::MoveAction, -1, -1, model.indexOf({1})));
    QCOMPARE(moved.first().at(0).value<FilterPath>(), FilterPath{0});
    QCOMPARE(moved.first().at(1).value<FilterPath>(), FilterPath{1});
    QCOMPARE(moved.first().at(2).toInt(), 1);
    QVERIFY(!model.dropMimeData(name.get(), Qt::MoveAction, -1, -1, model.indexOf({1, 0})));
    const std::unique_ptr<QMimeData> group(model.mimeData({model.indexOf({1})}));
    QVERIFY(!model.dropMimeData(group.get(), Qt::MoveAction, 0, 0, model.indexOf({1})));
    QMimeData other;
    other.setText(u"0"_s);
    QVERIFY(!model.dropMimeData(&other, Qt::MoveAction, -1, -1, model.indexOf({1})));
}

void TestFilterModel::speaksInNames_data()
{
    QTest::addColumn<FilterBox>("filter");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("nothing") << FilterBox{all({})} << u"every record"_s;
    QTest::newRow("labels") << FilterBox{all({condition(u"Type"_s, Op::In, {Value(u"C"_s), Value(u"P"_s)})})}
                            << u"Kind is one of Customer or Partner"_s;
    QTest::newRow("owners by name") << FilterBox{all(
        {condition(u"OwnerId"_s, Op::Equals, {Value(u"005000000000002AAA"_s)})})}
                                    << u"Owner is Bo Ek"_s;
    QTest::newRow("days") << FilterBox{all({condition(u"Since"_s, Op::LastDays, {Value(qint64{30})})})}
                          << u"Since is within the last 30 days"_s;
    QTest::newRow("one day") << FilterBox{all({condition(u"Since"_s, Op::LastDays, {Value(qint64{1})})})}
                             << u"Since is within the last 1 day"_s;
    QTest::newRow("nested") << FilterBox{all({condition(u"Active"_s, Op::IsFilled),
        any({condition(u"Name"_s, Op::IsBlank), condition(u"Type"_s, Op::IsBlank)})})}
                            << u"Active is filled and (Account name is empty or Kind is empty)"_s;
    QTest::newRow("not") << FilterBox{all(
        {no(any({condition(u"Name"_s, Op::IsBlank), condition(u"Type"_s, Op::IsBlank)}))})}
                         << u"not (Account name is empty or Kind is empty)"_s;
}

void TestFilterModel::speaksInNames()
{
    QFETCH(FilterBox, filter);
    QFETCH(QString, sentence);
    QCOMPARE(filterSentence(filter.filter, schemaOf(), owners()), sentence);
}

void TestFilterModel::writesSoql()
{
    const QString query = filterQuery(all({is(u"Name"_s, u"O'Hara"_s)}), schemaOf());
    QVERIFY2(query.startsWith(u"SELECT Id FROM Account\nWHERE "_s), qPrintable(query));
    QVERIFY2(query.contains(u"'O\\'Hara'"_s), qPrintable(query));
}

void TestFilterModel::offersOperatorsByType()
{
    const ObjectSchema schema = schemaOf();
    QVERIFY(operatorsOf(*schema.field(u"Name"_s)).contains(Op::Contains));
    QVERIFY(!operatorsOf(*schema.field(u"Employees"_s)).contains(Op::Contains));
    QVERIFY(operatorsOf(*schema.field(u"Since"_s)).contains(Op::LastDays));
    QVERIFY(!operatorsOf(*schema.field(u"Active"_s)).contains(Op::Greater));
    QCOMPARE(operatorWords(Op::GreaterOrEqual, FieldType::Day), u"is on or after"_s);
    QCOMPARE(operatorWords(Op::GreaterOrEqual, FieldType::Decimal), u"is at least"_s);
    // Everything that is offered is sound.
    for (const FieldSchema &one : schema.fields) {
        for (const Op op : operatorsOf(one))
            QVERIFY(!operatorWords(op, one.type).isEmpty());
    }
}

void TestFilterModel::editsByTypeOfField()
{
    Editing editing;
    editing.editor.show(condition(u"Name"_s, Op::Equals, {Value(u"Acme"_s)}));
    auto *line = child<QLineEdit>(&editing.editor, "valueText");
    QTRY_VERIFY(line->isVisible());
    QCOMPARE(line->text(), u"Acme"_s);
    QTest::keyClick(line, Qt::Key_End); // its beginning is shown
    QTest::keyClicks(line, u" AB"_s);
    QCOMPARE(editing.last.operands, QList<Value>{Value(u"Acme AB"_s)});
    editing.chooseOperator(Op::In);
    QTest::keyClicks(line, u", Beta"_s);
    QCOMPARE(editing.last.operands.size(), 2);
    editing.chooseField(u"Type"_s);
    QTRY_VERIFY(child<QListWidget>(&editing.editor, "valueMany")->isVisible());
    child<QListWidget>(&editing.editor, "valueMany")->item(1)->setCheckState(Qt::Checked);
    QCOMPARE(editing.last.operands, QList<Value>{Value(u"P"_s)});
    editing.chooseField(u"Employees"_s);
    auto *number = child<QLineEdit>(&editing.editor, "valueNumber");
    QTRY_VERIFY(number->isVisible());
    QTest::keyClicks(number, u"1 000,5"_s);
    QCOMPARE(editing.last.operands.first().display(), u"1000.5"_s);
    editing.chooseField(u"Active"_s);
    QCOMPARE(editing.last.operands, QList<Value>{Value(true)});
    editing.chooseField(u"Since"_s);
    QCOMPARE(editing.last.operands, QList<Value>{Value(QDate::currentDate())});
    editing.chooseOperator(Op::LastDays);
    child<QSpinBox>(&editing.editor, "valueDays")->setValue(90);
    QCOMPARE(editing.last.operands, QList<Value>{Value(qint64{90})});
    editing.chooseOperator(Op::GreaterOrEqual);
    QCOMPARE(editing.last.operands.first().kind(), Value::Kind::Day);
    editing.chooseOperator(Op::IsBlank);
    QVERIFY(editing.last.operands.isEmpty());
    // Every one of them is fit to be saved.
    QVERIFY(checkFilter(editing.last, schemaOf()).isEmpty());
}

void TestFilterModel::showsOwnersByName()
{
    Editing editing;
    QSignalSpy wanted(&editing.editor, &ConditionEditor::namesWanted);
    editing.editor.show(condition(u"OwnerId"_s, Op::In, {Value(u"005000000000002AAA"_s)}));
    QCOMPARE(wanted.first().first().toString(), u"OwnerId"_s);
    auto *list = child<QListWidget>(&editing.editor, "valueMany");
    QTRY_VERIFY(list->isVisible());
    QCOMPARE(list->item(0)->text(), u"Anna Berg"_s);
    QCOMPARE(list->item(1)->checkState(), Qt::Checked);
    list->item(0)->setCheckState(Qt::Checked);
    QCOMPARE(editing.last.operands.size(), 2);
}

void TestFilterModel::saysWhatTurnsByItself()
{
    Editing editing;
    auto *hint = child<QLabel>(&editing.editor, "conditionHint");
    editing.editor.show(condition(u"Name"_s, Op::IsFilled));
    QVERIFY(hint->text().isEmpty());
    editing.editor.show(condition(u"Since"_s, Op::ThisYear));
    QVERIFY(hint->text().contains(u"every day"_s));
    editing.editor.show(condition(u"Gone"_s, Op::IsFilled));
    QVERIFY(hint->text().contains(u"does not see"_s));
}

void TestFilterModel::shortensLongNamesOnly()
{
    ScopeCard card(Side::Salesforce);
    card.resize(260, 320);
    card.show();
    const auto *samples = child<QLabel>(&card, "salesforceScopeSamples");
    FilterTrial trial;
    trial.records = trial.inScope = 2;
    trial.samples = {u"Acme"_s, u"Birch"_s};
    card.showTrial(trial);
    QCOMPARE(samples->text(), u"Acme\nBirch"_s);
    QVERIFY(samples->toolTip().isEmpty());
    trial.samples = {u"Acme"_s, u"A name without end "_s.repeated(8).trimmed()};
    card.showTrial(trial);
    QCOMPARE(samples->text().count(u'\n'), 1);
    QVERIFY(samples->text().startsWith(u"Acme\n"_s) && samples->text().endsWith(u'…'));
    QVERIFY(samples->toolTip().contains(trial.samples.last()));
    QCOMPARE(truncatedTexts(&card).join(u" | "_s), QString());
    card.resize(2000, 320);
    QCOMPARE(samples->text(), trial.samples.join(u'\n'));
}

std::unique_ptr<QObject> testFilterModel()
{
    return std::make_unique<TestFilterModel>();
}

#include "tst_filtermodel.moc"
