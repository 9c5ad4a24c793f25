// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/mapping/editorbench.h"
#include "tests/ui/mapping/suites.h"
#include "tests/ui/support/uitest.h"
#include "ui/kit/notice.h"
#include "ui/kit/page.h"
#include "ui/mapping/fielddelegate.h"
#include "ui/mapping/linkspane.h"
#include "ui/mapping/mappingmodels.h"
#include "ui/mapping/mappingtabs.h"
#include "ui/tables/tableview.h"

#include <QComboBox>
#include <QDialog>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>

using namespace tandem;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

struct Bench : EditorBench
{
    using EditorBench::EditorBench;
    [[nodiscard]] QString hint() { return child<QLabel>(&editor, "mappingHint")->text(); }
    [[nodiscard]] QString lastMapping() { return document.mappings().last().key(); }
    [[nodiscard]] static QPoint middle(FieldListView *view, const QString &field)
    {
        return view->visualRect(view->fields()->index(view->fields()->rowOf(field))).center();
    }
};

/// A drag as Qt delivers it: through the viewport's events, with mime data.
void dragOver(FieldListView *view, const QMimeData *data, const QPoint &at, bool drops)
{
    QDragEnterEvent enter(at, Qt::LinkAction, data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view->viewport(), &enter);
    QDragMoveEvent move(at, Qt::LinkAction, data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view->viewport(), &move);
    if (!drops)
        return;
    QDropEvent drop(at, Qt::LinkAction, data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view->viewport(), &drop);
    QVERIFY(drop.isAccepted());
}

} // namespace

/// The editor with values only: links by drag, click and key, and what a paint costs.
class TestMappingEditor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void mapsByDragging();
    void draggingSeveralProposes();
    void mapsByClicks();
    void mapsByKeys();
    void givesAChosenFieldUpByEsc();
    void removesByKeys();
    void followsTheFieldThatIsChosen();
    void editsTheRule();
    void offersACommentForWhatIsTooLong();
    void editsTheSteps();
    void marksWhatIsWrong();
    void countsFieldsInEveryChip();
    void drawsOnlyWhatIsSeen();
    void searchesWhilePeopleType();
    void saysThatNoFieldMatches();
    void goesToTheEndsByKeys();
    void saysWhyValuesAreNotUsedBackwards();
    void liesNowhereOverItselfBelowANotice();
};

void TestMappingEditor::mapsByDragging()
{
    Bench bench;
    const QString from = bench.left()->fields()->fieldAt(5)->name;
    const QString onto = bench.right()->fields()->fieldAt(4)->name;
    const std::unique_ptr<QMimeData> data(
        bench.left()->fields()->mimeData({bench.left()->fields()->index(5)}));
    const QPoint at = Bench::middle(bench.right(), onto);
    dragOver(bench.right(), data.get(), at, false);
    bench.editor.links()->grab();
    dragOver(bench.right(), data.get(), at, true);
    QCOMPARE(bench.lastMapping(), from + u'=' + onto);
    QCOMPARE(bench.editor.current(), 3);
    // Onto the own side, nothing happens.
    QDragEnterEvent own(at, Qt::LinkAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(bench.left()->viewport(), &own);
    QDropEvent drop(at, Qt::LinkAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(bench.left()->viewport(), &drop);
    QCOMPARE(bench.document.mappings().size(), 4);
}

void TestMappingEditor::draggingSeveralProposes()
{
    Bench bench;
    bench.shown.startdeliver.fields[7].label = u"Salesforce field 7"_s;
    bench.shown.startdeliver.fields[9].label = u"Salesforce field 9"_s;
    bench.editor.show(bench.shown, &bench.document);
    FieldListModel *left = bench.left()->fields();
    const QModelIndexList rows{
        left->index(left->rowOf(u"Field_007__c"_s)), left->index(left->rowOf(u"Field_008__c"_s))};
    const std::unique_ptr<QMimeData> data(left->mimeData(rows));
    dragOver(bench.right(), data.get(), bench.right()->visualRect(bench.right()->fields()->index(2)).center(),
        true);
    auto *sheet = child<QDialog>(&bench.editor, "proposalSheet");
    QTRY_VERIFY(sheet->isVisible());
    QCOMPARE(child<QTableView>(sheet, "proposals")->model()->rowCount(), 1);
    QCOMPARE(bench.document.mappings().size(), 3);
    click(sheet, "addProposals");
    QCOMPARE(bench.lastMapping(), u"Field_007__c=key7"_s);
}

void TestMappingEditor::mapsByClicks()
{
    Bench bench;
    const QModelIndex row = bench.left()->fields()->index(6);
    const QRect rect = bench.left()->visualRect(row);
    const FieldDelegate delegate(Side::Salesforce);
    QTest::mouseClick(bench.left()->viewport(), Qt::LeftButton, {}, delegate.portRect(rect).center());
    QVERIFY2(bench.hint().contains(u"Choose the field in Startdeliver"), qPrintable(bench.hint()));
    QTest::mouseClick(bench.right()->viewport(), Qt::LeftButton, {},
        bench.right()->visualRect(bench.right()->fields()->index(5)).center());
    QCOMPARE(bench.document.mappings().size(), 4);
    QCOMPARE(bench.document.mappings().last().salesforce, row.data(FieldListModel::NameRole).toString());
    // A plain click only looks.
    QTest::mouseClick(bench.left()->viewport(), Qt::LeftButton, {}, rect.center());
    QTest::mouseClick(bench.right()->viewport(), Qt::LeftButton, {},
        bench.right()->visualRect(bench.right()->fields()->index(4)).center());
    QCOMPARE(bench.document.mappings().size(), 4);
}

void TestMappingEditor::mapsByKeys()
{
    Bench bench;
    QTRY_VERIFY((bench.editor.activateWindow(), bench.left()->setFocus(), bench.left()->hasFocus()));
    bench.left()->goToField(u"Field_020__c"_s);
    QTest::keyClick(bench.left(), Qt::Key_Return);
    QCOMPARE(bench.left()->armed(), u"Field_020__c"_s);
    // What is typed next is looked for on the other side.
    QTRY_VERIFY(bench.right()->hasFocus());
    // Going over there leaves what was chosen where it is.
    QCOMPARE(bench.left()->currentField(), u"Field_020__c"_s);
    bench.right()->goToField(u"key30"_s);
    QTest::keyClick(bench.right(), Qt::Key_Return);
    QCOMPARE(bench.lastMapping(), u"Field_020__c=key30"_s);
    QVERIFY(bench.left()->armed().isEmpty());
    // And the next mapping begins where this one did.
    QTRY_VERIFY(bench.left()->hasFocus());
    QTest::keyClick(bench.left(), Qt::Key_Right);
    QTRY_VERIFY(bench.right()->hasFocus());
    // From the other side, given up, and begun again.
    bench.right()->goToField(u"key31"_s);
    QTest::keyClick(bench.right(), Qt::Key_Return);
    QTest::keyClick(bench.right(), Qt::Key_Escape);
    QVERIFY(bench.right()->armed().isEmpty());
    QTest::keyClick(bench.right(), Qt::Key_Return);
    bench.left()->goToField(u"Field_021__c"_s);
    QTest::keyClick(bench.left(), Qt::Key_Return);
    QCOMPARE(bench.lastMapping(), u"Field_021__c=key31"_s);
}

/// As its hint says, from the search too, which is cleared by the next one.
void TestMappingEditor::givesAChosenFieldUpByEsc()
{
    Bench bench;
    QTRY_VERIFY((bench.editor.activateWindow(), bench.left()->setFocus(), bench.left()->hasFocus()));
    bench.left()->goToField(u"Field_020__c"_s);
    QTest::keyClick(bench.left(), Qt::Key_Return);
    QTRY_VERIFY(bench.right()->hasFocus());
    QTest::keyClick(bench.right(), '3');
    auto *search = child<QLineEdit>(&bench.editor, "startdeliverSearch");
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(bench.left()->armed().isEmpty());
    QCOMPARE(search->text(), u"3"_s);
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(search->text().isEmpty());
}

void TestMappingEditor::removesByKeys()
{
    Bench bench;
    bench.left()->goToField(u"Field_001__c"_s);
    QTest::keyClick(bench.left(), Qt::Key_Delete);
    QCOMPARE(bench.document.mappings().size(), 2);
    bench.document.history()->undo();
    QCOMPARE(bench.document.mappings().size(), 3);
    bench.left()->selectAll();
    QTest::keyClick(bench.left(), Qt::Key_Delete);
    QVERIFY(bench.document.mappings().isEmpty());
    bench.document.history()->undo();
    bench.editor.setCurrent(2);
    QTest::keyClick(bench.editor.links(), Qt::Key_Delete);
    QCOMPARE(bench.document.mappings().size(), 2);
}

void TestMappingEditor::followsTheFieldThatIsChosen()
{
    Bench bench;
    bench.right()->setFocus();
    bench.right()->goToField(u"key2"_s);
    QCOMPARE(bench.editor.current(), 2);
    bench.right()->goToField(u"key20"_s);
    QCOMPARE(bench.editor.current(), -1);
    QVERIFY(!child<QComboBox>(&bench.editor, "ruleDirection")->isEnabled());
}

void TestMappingEditor::editsTheRule()
{
    Bench bench;
    bench.editor.setCurrent(0);
    bench.editor.tabs()->showRule();
    auto *direction = child<QComboBox>(&bench.editor, "ruleDirection");
    const QString meaning = child<QLabel>(&bench.editor, "ruleDirectionMeaning")->text();
    QTest::keyClick(direction, Qt::Key_Down);
    QCOMPARE(bench.document.mappings().first().direction, Direction::ToStartdeliver);
    QVERIFY(child<QLabel>(&bench.editor, "ruleDirectionMeaning")->text() != meaning);
    // One way there is nothing to solve.
    QVERIFY(!child<QComboBox>(&bench.editor, "ruleConflict")->isEnabled());
    bench.document.history()->undo();
    QCOMPARE(direction->currentIndex(), 0);
    QTest::keyClick(child<QComboBox>(&bench.editor, "ruleNulls"), Qt::Key_End);
    QCOMPARE(bench.document.mappings().first().nulls, NullPolicy::Mirror);
}

/// Only where the other side has comments.
void TestMappingEditor::offersACommentForWhatIsTooLong()
{
    Bench bench;
    bench.editor.setCurrent(0);
    auto *tooLong = child<QComboBox>(&bench.editor, "ruleTooLong");
    const auto offered = [tooLong] { return tooLong->findData(static_cast<int>(TooLong::Comment)) >= 0; };
    QVERIFY(offered());
    QTest::keyClick(tooLong, Qt::Key_End);
    QCOMPARE(bench.document.mappings().first().tooLong, TooLong::Comment);
    bench.document.history()->undo();
    QCOMPARE(bench.document.mappings().first().tooLong, TooLong::Refuse);
    bench.shown.configuration.flow = Flow::Contacts;
    bench.editor.show(bench.shown, &bench.document);
    bench.editor.setCurrent(1);
    QVERIFY(!offered());
}

void TestMappingEditor::editsTheSteps()
{
    Bench bench;
    bench.editor.setCurrent(1);
    auto *add = child<QComboBox>(&bench.editor, "addStep");
    const auto addStep = [add](TransformStep::Op op) {
        add->setCurrentIndex(add->findData(static_cast<int>(op)));
        Q_EMIT add->activated(add->currentIndex());
    };
    addStep(TransformStep::Op::Trim);
    addStep(TransformStep::Op::Cut);
    const auto steps = [&bench] { return bench.document.mappings().at(1).toStartdeliver; };
    QCOMPARE(steps().size(), 2);
    child<QSpinBox>(&bench.editor, "stepLength")->setValue(40);
    QCOMPARE(steps().at(1).arguments.value(u"length"_s).toInt(), 40);
    child<QPushButton>(&bench.editor, "stepUp")->click();
    QCOMPARE(steps().first().op, TransformStep::Op::Cut);
    child<QPushButton>(&bench.editor, "removeStep")->click();
    QCOMPARE(steps().size(), 1);
    child<QPushButton>(&bench.editor, "stepsToSalesforce")->click();
    addStep(TransformStep::Op::Default);
    child<QLineEdit>(&bench.editor, "stepValue")->setText(u"n/a"_s);
    Q_EMIT child<QLineEdit>(&bench.editor, "stepValue")->textEdited(u"n/a"_s);
    QCOMPARE(bench.document.mappings().at(1).toSalesforce.first().arguments.value(u"value"_s).toString(),
        u"n/a"_s);
    // A zone that the list has not got is shown all the same, not another one.
    FieldMapping zoned = bench.document.mappings().at(1);
    zoned.toSalesforce = {{TransformStep::Op::DayInZone, {{u"zone"_s, u"Nowhere/AtAll"_s}}}};
    bench.document.replace(1, zoned, u"steps"_s);
    QCOMPARE(child<QComboBox>(&bench.editor, "stepZone")->currentText(), u"Nowhere/AtAll"_s);
    while (bench.document.history()->canUndo())
        bench.document.history()->undo();
    QVERIFY(steps().isEmpty());
}

void TestMappingEditor::marksWhatIsWrong()
{
    Bench bench;
    bench.editor.setProblems({{u"/flows/accounts/mappings/1"_s, u"It does not fit."_s, 0, false},
        {u"/flows/accounts/mappings"_s, u"A field is missing."_s, 0, true}});
    bench.editor.setCurrent(1);
    QVERIFY(bench.editor.links()->accessibleName().contains(u"has a problem"));
    auto *chip = child<QPushButton>(&bench.editor, "fields-3");
    QCOMPARE(chip->text(), u"With problems  1 + 1"_s);
    QCOMPARE(bench.editor.tabs()->tabText(4), u"2 problems in mappings"_s);
    QTest::mouseClick(chip, Qt::LeftButton);
    QCOMPARE(bench.left()->fields()->rowCount(), 1);
    auto *problems = child<TableView>(&bench.editor, "mappingProblems");
    QTRY_VERIFY(problems->isVisible());
    // By its row, whether or not the lists have its fields.
    problems->goToRow(1);
    QTest::keyClick(problems, Qt::Key_Delete); // that is about the whole flow
    QCOMPARE(bench.document.mappings().size(), 3);
    const FieldMapping wrong = bench.document.mappings().at(1);
    problems->goToRow(0);
    QTest::keyClick(problems, Qt::Key_Delete);
    QTest::keyClick(problems, Qt::Key_Delete); // its row still stands there
    QCOMPARE(bench.document.mappings().size(), 2);
    QVERIFY(!bench.document.mappings().contains(wrong));
}

void TestMappingEditor::countsFieldsInEveryChip()
{
    Bench bench;
    /// Of either list; what they count is said beside the numbers that are heard.
    const auto numbers = [&](const char *name) {
        const auto *chip = child<QPushButton>(&bench.editor, name);
        const QStringList counts = chip->text().section(u"  "_s, 1).split(u" + "_s);
        const bool isSaid = chip->accessibleName().contains(counts.value(0) + u" field"_s)
            && chip->accessibleName().contains(counts.value(1) + u" field"_s)
            && chip->toolTip() == chip->accessibleName();
        return isSaid ? std::pair(counts.value(0).toInt(), counts.value(1).toInt()) : std::pair(-1, -1);
    };
    using Counts = std::pair<int, int>;
    QCOMPARE(numbers("fields-0"),
        Counts(bench.left()->fields()->fieldCount(), bench.right()->fields()->fieldCount()));
    QCOMPARE(numbers("fields-1"), Counts(3, 3));
    QCOMPARE(numbers("fields-2"), Counts(37, 37));
    QCOMPARE(numbers("fields-3"), Counts(0, 0));
    // As many as the lists show.
    click(&bench.editor, "fields-1");
    QCOMPARE(bench.left()->fields()->rowCount(), 3);
    QCOMPARE(bench.right()->fields()->rowCount(), 3);
    // A field that is mapped a second time is still one field.
    FieldMapping again = bench.document.mappings().first();
    const QString free = bench.shown.startdeliver.fields.last().name;
    QVERIFY(bench.document.indexesOf(Side::Startdeliver, free).isEmpty());
    again.startdeliver = free;
    bench.document.add({again});
    QCOMPARE(numbers("fields-1"), Counts(3, 4));
    QCOMPARE(numbers("fields-2"), Counts(37, 36));
}

void TestMappingEditor::drawsOnlyWhatIsSeen()
{
    Bench bench(800);
    QList<FieldMapping> all;
    for (int i = 3; i < 800; ++i) {
        FieldMapping mapping;
        mapping.salesforce = bench.shown.salesforce.fields[i].name;
        mapping.startdeliver = bench.shown.startdeliver.fields[i].name;
        all.append(mapping);
    }
    bench.document.add(all);
    bench.editor.sortAgain();
    for (FieldListView *view : {bench.left(), bench.right()}) {
        const int height = view->sizeHintForRow(0);
        const int seen = view->viewport()->height() / height + 2;
        for (const int place : {0, 4000, view->verticalScrollBar()->maximum()}) {
            view->verticalScrollBar()->setValue(place);
            view->grab();
            const qint64 before = FieldDelegate::paints();
            view->grab();
            const qint64 drawn = FieldDelegate::paints() - before;
            QVERIFY2(
                drawn > 0 && drawn <= seen, qPrintable(u"%1 rows drawn, %2 seen"_s.arg(drawn).arg(seen)));
        }
    }
    bench.editor.links()->grab();
    const int rows = bench.left()->viewport()->height() / bench.left()->sizeHintForRow(0) + 2;
    const int curves = bench.editor.links()->curvesDrawn();
    QVERIFY2(curves > 0 && curves <= 2 * rows, qPrintable(QString::number(curves)));
}

void TestMappingEditor::searchesWhilePeopleType()
{
    Bench bench(100);
    bench.left()->setFocus();
    QTest::keyClick(bench.left(), '4');
    auto *search = child<QLineEdit>(&bench.editor, "salesforceSearch");
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClick(search, '2');
    QCOMPARE(bench.left()->fields()->fieldAt(0)->name, u"Field_042__c"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_VERIFY(bench.left()->hasFocus());
    QCOMPARE(bench.left()->currentField(), u"Field_042__c"_s);
    search->setFocus();
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(search->text().isEmpty());
}

void TestMappingEditor::saysThatNoFieldMatches()
{
    Bench bench;
    for (const char *side : {"salesforce", "startdeliver"}) {
        const QByteArray name(side);
        auto *search = child<QLineEdit>(&bench.editor, (name + "Search").constData());
        const auto *none = child<QLabel>(&bench.editor, (name + "NoField").constData());
        QVERIFY(!none->isVisible());
        QTest::keyClicks(search, u"xyz xyz"_s);
        QVERIFY(none->isVisible());
        QCOMPARE(none->text(), u"No field matches “xyz xyz”."_s);
        click(&bench.editor, (name + "AllFields").constData());
        QVERIFY(search->text().isEmpty() && !none->isVisible());
    }
    // Where a chip shows none of them, that one is left too.
    click(&bench.editor, "fields-3");
    QCOMPARE(bench.left()->fields()->rowCount(), 0);
    QCOMPARE(child<QLabel>(&bench.editor, "salesforceNoField")->text(), u"No field is of this kind."_s);
    click(&bench.editor, "startdeliverAllFields");
    QCOMPARE(bench.left()->fields()->rowCount(), bench.left()->fields()->fieldCount());
    QVERIFY(child<QPushButton>(&bench.editor, "fields-0")->isChecked());
    // What a chip hides is not said to be missing, and is found as soon as all are shown.
    click(&bench.editor, "fields-1");
    auto *search = child<QLineEdit>(&bench.editor, "salesforceSearch");
    QCOMPARE(search->placeholderText(), u"Find in 3 fields"_s);
    QTest::keyClicks(search, u"field 17"_s);
    QCOMPARE(child<QLabel>(&bench.editor, "salesforceNoField")->text(),
        u"The choice above hides 1 field matching “field 17”."_s);
    click(&bench.editor, "salesforceAllFields");
    QCOMPARE(search->text(), u"field 17"_s);
    QCOMPARE(bench.left()->fields()->fieldAt(0)->name, u"Field_017__c"_s);
    QCOMPARE(search->placeholderText(), u"Find in 40 fields"_s);
}

void TestMappingEditor::goesToTheEndsByKeys()
{
    Bench bench;
    for (FieldListView *list : {bench.left(), bench.right()}) {
        list->setCurrentIndex(list->fields()->index(3, 0)); // as the focus gives it one
        QTest::keyClick(list, Qt::Key_End);
        QCOMPARE(list->currentIndex().row(), list->fields()->rowCount() - 1);
        QTest::keyClick(list, Qt::Key_Home);
        QCOMPARE(list->currentIndex().row(), 0);
    }
    QTest::keyClick(bench.editor.links(), Qt::Key_End);
    QCOMPARE(bench.editor.current(), static_cast<int>(bench.document.mappings().size()) - 1);
    QTest::keyClick(bench.editor.links(), Qt::Key_Home);
    QCOMPARE(bench.editor.current(), 0);
}

void TestMappingEditor::saysWhyValuesAreNotUsedBackwards()
{
    Bench bench;
    const auto *mirror = child<QPushButton>(&bench.editor, "mirrorValues");
    FieldMapping mapping = bench.document.mappings().first();
    const auto give = [&](Direction direction, const QVariantMap &values) {
        mapping.direction = direction;
        mapping.toStartdeliver.clear();
        if (!values.isEmpty())
            mapping.toStartdeliver.append({TransformStep::Op::ValueMap, {{u"values"_s, values}}});
        bench.document.replace(0, mapping, {});
    };
    bench.editor.setCurrent(0);
    give(Direction::Both, {});
    QVERIFY(!mirror->isEnabled() && mirror->toolTip().startsWith(u"There is no pair"_s));
    give(Direction::Both, {{u"Hot"_s, u"A"_s}, {u"Cold"_s, u"A"_s}});
    QVERIFY(!mirror->isEnabled() && mirror->toolTip().startsWith(u"Several values"_s));
    give(Direction::Both, {{u"Hot"_s, u"A"_s}, {u"Cold"_s, u"B"_s}});
    QVERIFY(mirror->isEnabled() && mirror->toolTip().startsWith(u"Gives the other"_s));
    give(Direction::ToStartdeliver, {{u"Hot"_s, u"A"_s}});
    QVERIFY(!mirror->isEnabled() && mirror->toolTip().startsWith(u"The mapping goes one way"_s));
}

/// On a page of the smallest window.
void TestMappingEditor::liesNowhereOverItselfBelowANotice()
{
    const session::FlowFields shown = makeFields(40);
    MappingDocument document;
    document.load(shown.configuration);
    Page page(u"Mappings"_s);
    auto *editor = new MappingEditor;
    page.setContent(editor);
    editor->show(shown, &document);
    page.showContent();
    page.notice()->say(Tone::Warn, u"The mappings were not saved."_s, u"Look at the disk. "_s.repeated(12));
    page.resize(816, 640);
    page.show();
    for (const int height : {640, 560, 480}) {
        page.resize(816, height);
        QTRY_COMPARE(overlaps(&page), QStringList());
        QCOMPARE(page.size(), QSize(816, height));
    }
    // What does not fit can be scrolled to.
    const auto *lists = editor->pane(Side::Salesforce);
    QVERIFY(lists->parentWidget()->height() >= 200);
    saveScreen(&page, u"mappings-low"_s);
}

std::unique_ptr<QObject> testMappingEditor()
{
    return std::make_unique<TestMappingEditor>();
}

#include "tst_mappingeditor.moc"
