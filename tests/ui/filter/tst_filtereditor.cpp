// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/filter/filters.h"
#include "tests/ui/filter/suites.h"
#include "tests/ui/support/uitest.h"
#include "ui/filter/filterdocument.h"
#include "ui/filter/filtereditor.h"
#include "ui/filter/filtermodel.h"
#include "ui/filter/filtersheet.h"
#include "ui/filter/filtertree.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace tandem;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

FieldSchema fieldOf(const QString &name, const QString &label, FieldType type)
{
    FieldSchema field;
    field.name = name;
    field.label = label;
    field.type = type;
    return field;
}

session::FlowFields fieldsOf(const Filter &condition = is(u"Name"_s))
{
    session::FlowFields fields;
    fields.salesforce.name = u"Account"_s;
    fields.salesforce.fields = {fieldOf(u"Name"_s, u"Account name"_s, FieldType::Text),
        fieldOf(u"Kind"_s, u"Kind of customer"_s, FieldType::Picklist)};
    for (const char *label : {"Customer", "Partner of a customer", "Prospect", "Former customer"})
        fields.salesforce.fields[1].picklist.append(
            {QString::fromLatin1(label).left(2), QString::fromLatin1(label) + u" of the company"_s, true});
    fields.startdeliver.name = u"customer"_s;
    fields.startdeliver.side = Side::Startdeliver;
    fields.startdeliver.fields = {fieldOf(u"name"_s, u"Name"_s, FieldType::Text)};
    fields.configuration.salesforceFilter = all({condition});
    fields.configuration.startdeliverFilter = all({is(u"name"_s, u"A"_s)});
    fields.configuration.createSalesforce = true;
    fields.configuration.createStartdeliver = true;
    return fields;
}

/// The editor alone, in the room that a window of 1024 x 700 leaves it below a banner.
struct Bench
{
    explicit Bench(const Filter &condition)
        : Bench(fieldsOf(condition))
    {
    }
    explicit Bench(session::FlowFields shown)
        : fields(std::move(shown))
    {
        document.load(fields.configuration);
        editor.resize(752, 460);
        editor.show();
        editor.show(fields, &document);
    }
    [[nodiscard]] FilterTree *tree() { return child<FilterTree>(&editor, "filterTree"); }
    [[nodiscard]] int cursorIn(const char *box)
    {
        return child<QComboBox>(&editor, box)->lineEdit()->cursorPosition();
    }

    session::FlowFields fields;
    FilterDocument document;
    FilterEditor editor;
};

Filter kinds(Filter::Operator op, const QList<Value> &operands)
{
    Filter filter = is(u"Kind"_s);
    filter.op = op;
    filter.operands = operands;
    return filter;
}

/// Of which there is something to say in every line.
FilterTrial fullTrial()
{
    FilterTrial trial;
    trial.records = 12'345;
    trial.inScope = 9'876;
    trial.entering = 321;
    trial.leaving = 123;
    trial.samples = {u"Alfa AB"_s, u"Beta AB"_s, u"Gamma AB"_s, u"Delta AB"_s, u"Epsilon AB"_s};
    trial.leavingSamples = {u"One that goes AB"_s, u"Another that goes AB"_s, u"The last that goes AB"_s};
    return trial;
}

} // namespace

/// The editor of filters with values only: what is seen of it where there is little room.
class TestFilterEditor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cutsNothingWhereThereIsLittleRoom_data() { addLanguages(); }
    void cutsNothingWhereThereIsLittleRoom();
    void cutsNothingInItsSheet_data() { addLanguages(); }
    void cutsNothingInItsSheet();
    void showsAConditionWhole();
    void showsWhereALongTextBegins();
    void setsItsButtonsApart();
    void saysWhatBecomesOfWhatIsMadeOutside_data();
    void saysWhatBecomesOfWhatIsMadeOutside();
};

void TestFilterEditor::cutsNothingWhereThereIsLittleRoom()
{
    QFETCH(QString, language);
    const InLanguage spoken(language);
    Bench bench(is(u"Name"_s, u"A"_s));
    for (const Side side : {Side::Salesforce, Side::Startdeliver})
        bench.editor.setTrial(side, fullTrial());
    QVERIFY(child<QLabel>(&bench.editor, "createdOutside")->isVisible());
    QTRY_COMPARE(truncatedTexts(&bench.editor).join(u" | "_s), QString());
    const auto *words = child<QPlainTextEdit>(&bench.editor, "filterWords");
    const int lines = words->viewport()->height() / words->fontMetrics().lineSpacing();
    QVERIFY2(lines >= 3, qPrintable(QString::number(lines)));
    QVERIFY2(bench.editor.width() <= 752, qPrintable(QString::number(bench.editor.width())));
}

void TestFilterEditor::cutsNothingInItsSheet()
{
    QFETCH(QString, language);
    const InLanguage spoken(language);
    FlowConfiguration after = fieldsOf().configuration;
    after.leaveScope = LeaveScope::ClearOurs;
    FilterSheet sheet(after, {});
    FilterTrial trial = fullTrial();
    trial.whole = false;
    for (const Side side : {Side::Salesforce, Side::Startdeliver})
        sheet.setTrial(side, trial);
    sheet.show();
    QVERIFY(child<QLabel>(&sheet, "createdOutside")->isVisible());
    QTRY_COMPARE(truncatedTexts(&sheet).join(u" | "_s), QString());
}

void TestFilterEditor::showsAConditionWhole()
{
    Bench bench(kinds(Filter::Operator::In, {Value(u"Cu"_s), Value(u"Pr"_s)}));
    const QModelIndex row = qobject_cast<FilterModel *>(bench.tree()->model())->indexOf({0});
    const QRect place = bench.tree()->visualRect(row);
    const QFontMetrics metrics(bench.tree()->font());
    QVERIFY(metrics.horizontalAdvance(row.data().toString()) > place.width()); // it needs more than one line
    const QRect needed = metrics.boundingRect(
        QRect(0, 0, place.width() - 12, 1'000'000), Qt::TextWordWrap, row.data().toString());
    QVERIFY2(place.height() >= needed.height(), qPrintable(row.data().toString()));
    // Wider, it takes fewer lines again.
    bench.editor.resize(1600, 460);
    QTRY_VERIFY(bench.tree()->visualRect(row).height() < place.height());
}

void TestFilterEditor::showsWhereALongTextBegins()
{
    Bench bench(kinds(Filter::Operator::Equals, {Value(u"Pa"_s)}));
    bench.tree()->goTo({0});
    QVERIFY(child<QComboBox>(&bench.editor, "valueOne")->currentText().startsWith(u"Partner"_s));
    QCOMPARE(bench.cursorIn("valueOne"), 0);
    QCOMPARE(bench.cursorIn("conditionField"), 0);
    // Whoever comes by a key finds all of it marked, to type over it, and sees where it begins.
    QTRY_VERIFY((bench.editor.activateWindow(), bench.tree()->setFocus(), bench.tree()->hasFocus()));
    QTest::keyClick(bench.tree(), Qt::Key_F2);
    auto *field = child<QComboBox>(&bench.editor, "conditionField");
    QTRY_VERIFY(field->hasFocus());
    QCOMPARE(field->lineEdit()->selectedText(), field->currentText());
    QCOMPARE(bench.cursorIn("conditionField"), 0);
    Bench text(is(u"Name"_s, u"A name that is a good deal longer than the line that it stands in"_s));
    text.tree()->goTo({0});
    QVERIFY(!child<QLineEdit>(&text.editor, "valueText")->text().isEmpty());
    QCOMPARE(child<QLineEdit>(&text.editor, "valueText")->cursorPosition(), 0);
}

void TestFilterEditor::setsItsButtonsApart()
{
    Bench bench(is(u"Name"_s));
    const QRect condition = child<QPushButton>(&bench.editor, "addCondition")->geometry();
    const QRect group = child<QPushButton>(&bench.editor, "addGroup")->geometry();
    QCOMPARE(group.left() - condition.right() - 1, 8);
}

void TestFilterEditor::saysWhatBecomesOfWhatIsMadeOutside_data()
{
    QTest::addColumn<LeaveScope>("leaves");
    QTest::addColumn<bool>("creates");
    QTest::addColumn<Direction>("direction");
    QTest::addColumn<QString>("said");
    const auto both = Direction::Both;
    QTest::newRow("nothing") << LeaveScope::Nothing << true << both << u"stays linked; from the next run"_s;
    QTest::newRow("unlink") << LeaveScope::Unlink << true << both << u"the next run unlinks it"_s;
    QTest::newRow("clear") << LeaveScope::ClearOurs << true << both << u"for it in Startdeliver"_s;
    QTest::newRow("creates nothing") << LeaveScope::Nothing << false << both << QString();
    QTest::newRow("goes the other way only")
        << LeaveScope::Nothing << true << Direction::ToStartdeliver << QString();
}

void TestFilterEditor::saysWhatBecomesOfWhatIsMadeOutside()
{
    QFETCH(LeaveScope, leaves);
    QFETCH(bool, creates);
    QFETCH(Direction, direction);
    QFETCH(QString, said);
    session::FlowFields fields = fieldsOf();
    fields.configuration.startdeliverFilter = {};
    fields.configuration.leaveScope = leaves;
    fields.configuration.createSalesforce = creates;
    fields.configuration.direction = direction;
    Bench bench(fields);
    const auto *label = child<QLabel>(&bench.editor, "createdOutside");
    QCOMPARE(label->isVisible(), !said.isEmpty());
    QVERIFY2(label->text().contains(said), qPrintable(label->text()));
    QVERIFY2(said.isEmpty() || label->text().startsWith(u"What is created in Salesforce"_s),
        qPrintable(label->text()));
    // Without a filter there, everything passes.
    bench.document.remove(Side::Salesforce, {{0}});
    QVERIFY(!label->isVisible());
}

std::unique_ptr<QObject> testFilterEditor()
{
    return std::make_unique<TestFilterEditor>();
}

#include "tst_filtereditor.moc"
