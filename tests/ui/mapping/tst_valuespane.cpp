// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/mapping/fields.h"
#include "tests/ui/mapping/suites.h"
#include "tests/ui/support/uitest.h"
#include "ui/mapping/mappingdocument.h"
#include "ui/mapping/mappingeditor.h"
#include "ui/mapping/mappingtabs.h"
#include "ui/tables/tableview.h"

#include <QComboBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>

using namespace tandem;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

void giveValues(FieldSchema &field, const QStringList &values)
{
    field.restricted = true;
    for (const QString &value : values)
        field.picklist.append({value, value, true});
}

/// The whole editor, as it answers every edit by showing the mapping anew.
struct Bench
{
    Bench()
        : shown(makeFields(4))
    {
        giveValues(shown.salesforce.fields[0], {u"Hot"_s, u"Warm"_s, u"Cold"_s});
        giveValues(shown.startdeliver.fields[0], {u"A"_s, u"B"_s});
        document.load(shown.configuration);
        editor.resize(752, 720);
        editor.show();
        editor.show(shown, &document);
        editor.setCurrent(0);
        editor.tabs()->setCurrentIndex(3);
        table = child<TableView>(&editor, "mappingValues");
    }
    [[nodiscard]] bool focusTable()
    {
        return QTest::qWaitFor([this] {
            editor.activateWindow();
            table->setFocus();
            return table->isVisible() && table->hasFocus();
        });
    }
    /// The editor of a value; none: no value is being edited.
    [[nodiscard]] QComboBox *choice() const
    {
        auto *box = qobject_cast<QComboBox *>(QApplication::focusWidget());
        return box && box->objectName() == "valueChoice"_L1 ? box : nullptr;
    }
    [[nodiscard]] bool edits(const QString &value) const
    {
        return QTest::qWaitFor(
            [&] { return choice() && choice()->accessibleName() == u"What %1 becomes"_s.arg(value); });
    }
    void type(const QString &value) const
    {
        choice()->lineEdit()->selectAll();
        QTest::keyClicks(choice(), value);
        QTest::keyClick(choice(), Qt::Key_Return);
    }
    [[nodiscard]] QVariantMap map() const
    {
        const TransformChain &chain = document.mappings().first().toStartdeliver;
        return chain.isEmpty() ? QVariantMap() : chain.first().arguments.value(u"values"_s).toMap();
    }

    session::FlowFields shown;
    MappingDocument document;
    MappingEditor editor;
    TableView *table;
};

} // namespace

/// What a mapping does with values, edited by keys alone.
class TestValuesPane : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void goesOnWithTheNextValue();
    void keepsTheRowThatIsMappedNoMore();
    void takesNoEditForWhatIsOnlyConfirmed();
    void goesOnWithTheValueOfAStep();
    void coversNoMeaningOfARule();
};

void TestValuesPane::init()
{
    // Of a view whose model started anew below an editor.
    QTest::failOnWarning(QRegularExpression(u"edit(ing)? failed|does not belong to this view"_s));
}

void TestValuesPane::goesOnWithTheNextValue()
{
    Bench bench;
    QVERIFY(bench.focusTable());
    bench.table->goToRow(0);
    QTest::keyClick(bench.table, Qt::Key_Return);
    QVERIFY(bench.edits(u"Hot"_s));
    bench.type(u"A"_s);
    QVERIFY(bench.edits(u"Warm"_s));
    bench.type(u"B"_s);
    QVERIFY(bench.edits(u"Cold"_s));
    // The last one stays.
    bench.type(u"B"_s);
    QTRY_VERIFY(bench.table->hasFocus());
    QCOMPARE(bench.table->currentRow(), 2);
    QCOMPARE(bench.map(), (QVariantMap{{u"Hot"_s, u"A"_s}, {u"Warm"_s, u"B"_s}, {u"Cold"_s, u"B"_s}}));
    // Esc leaves a value as it is, and the row where it is.
    bench.table->goToRow(0);
    QTest::keyClick(bench.table, Qt::Key_Return);
    QVERIFY(bench.edits(u"Hot"_s));
    QTest::keyClick(bench.choice(), Qt::Key_Escape);
    QTRY_VERIFY(bench.table->hasFocus());
    QCOMPARE(bench.table->currentRow(), 0);
}

/// A value that is on no list stands there only because it is mapped.
void TestValuesPane::keepsTheRowThatIsMappedNoMore()
{
    Bench bench;
    QVERIFY(bench.focusTable());
    auto *another = child<QLineEdit>(&bench.editor, "newValue");
    another->setText(u"Old"_s);
    QTest::keyClick(another, Qt::Key_Return);
    QCOMPARE(bench.table->model()->rowCount(), 4);
    QVERIFY(bench.focusTable());
    bench.table->goToRow(3);
    QTest::keyClick(bench.table, Qt::Key_Return);
    QVERIFY(bench.edits(u"Old"_s));
    bench.type(u"Old"_s);
    QTRY_VERIFY(bench.table->hasFocus());
    QVERIFY(bench.map().isEmpty());
    QCOMPARE(bench.table->currentRow(), 3);
    bench.document.history()->undo();
    QCOMPARE(bench.map(), (QVariantMap{{u"Old"_s, u"A"_s}}));
}

void TestValuesPane::takesNoEditForWhatIsOnlyConfirmed()
{
    Bench bench;
    QVERIFY(bench.focusTable());
    bench.table->goToRow(1);
    QTest::keyClick(bench.table, Qt::Key_Return);
    QVERIFY(bench.edits(u"Warm"_s));
    QTest::keyClick(bench.choice(), Qt::Key_Return);
    QVERIFY(bench.edits(u"Cold"_s));
    QVERIFY(!bench.document.isChanged());
}

void TestValuesPane::goesOnWithTheValueOfAStep()
{
    Bench bench;
    bench.editor.tabs()->setCurrentIndex(2);
    auto *add = child<QComboBox>(&bench.editor, "addStep");
    QTRY_VERIFY(takesFocus(add));
    const auto give = [add](TransformStep::Op op) {
        add->setCurrentIndex(add->findData(static_cast<int>(op)));
        Q_EMIT add->activated(add->currentIndex());
    };
    give(TransformStep::Op::Trim);
    QVERIFY(add->hasFocus());
    give(TransformStep::Op::Cut);
    QTRY_VERIFY(child<QSpinBox>(&bench.editor, "stepLength")->hasFocus());
}

/// In the smallest window, where the lists leave it little height.
void TestValuesPane::coversNoMeaningOfARule()
{
    Bench bench;
    bench.editor.resize(752, 420);
    bench.editor.tabs()->showRule();
    QTRY_VERIFY(child<QComboBox>(&bench.editor, "ruleDirection")->hasFocus());
    QTRY_COMPARE(overlaps(&bench.editor), QStringList());
}

std::unique_ptr<QObject> testValuesPane()
{
    return std::make_unique<TestValuesPane>();
}

#include "tst_valuespane.moc"
