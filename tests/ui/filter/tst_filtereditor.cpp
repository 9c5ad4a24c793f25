// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/filter/filters.h"
#include "tests/ui/filter/suites.h"
#include "tests/ui/support/uitest.h"
#include "ui/filter/filterdocument.h"
#include "ui/filter/filtereditor.h"
#include "ui/filter/filtermodel.h"
#include "ui/filter/filtersheet.h"
#include "ui/filter/filtertree.h"
#include "ui/kit/elidedline.h"
#include "ui/kit/keys.h"
#include "ui/kit/tooltips.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHeaderView>
#include <QHelpEvent>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolTip>

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

/// A field whose name no box of the editor holds.
session::FlowFields longFields()
{
    session::FlowFields fields = fieldsOf(is(u"Long"_s));
    fields.salesforce.fields.append(fieldOf(u"Long"_s,
        u"A field that somebody gave a name a good deal longer than the box it is chosen in"_s,
        FieldType::Text));
    return fields;
}

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

/// Where, from the left, what is drawn at the right of a place ends.
int inkEnd(QWidget *drawn, const QRect &place)
{
    constexpr int edge = 6; // lines between rows are no ink
    const QImage image = drawn->grab().toImage().convertToFormat(QImage::Format_RGB32);
    const QRect room = place.adjusted(0, edge, 0, -edge);
    const QRgb ground = image.pixel(room.bottomLeft());
    for (int x = room.right(); x >= room.left(); --x) {
        for (int y = room.top(); y <= room.bottom(); ++y) {
            if (image.pixel(x, y) != ground)
                return x;
        }
    }
    return -1;
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
    void setsCountsBelowTheirHeadings();
    void showsWhereALongTextBegins();
    void endsWhatIsTooLongInDots();
    void tellsWhatIsTooLongByItsToolTip();
    void setsItsButtonsApart();
    void addsAConditionByKey();
    void addsAGroupByKey();
    void keepsTheFieldWhileKeysLookAtTheList();
    void goesBackToTheConditionsByEsc();
    void leavesTheTreeTheRoomOfItsRows();
    void showsTheWordsWholeOnceTheyHaveTheFocus();
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

void TestFilterEditor::setsCountsBelowTheirHeadings()
{
    Bench bench(is(u"Name"_s, u"A"_s));
    FilterTrial trial = fullTrial();
    trial.nodes[FilterPath()] = {9, 0};
    trial.nodes[FilterPath{0}] = {12, 34};
    bench.editor.setTrial(Side::Salesforce, trial);
    FilterTree *tree = bench.tree();
    const auto *model = qobject_cast<FilterModel *>(tree->model());
    tree->goTo({}); // another row than the one that is measured
    const QHeaderView *header = tree->header();
    for (const int column : {FilterModel::Matches, FilterModel::Excludes}) {
        const QModelIndex count = model->index(0, column, model->indexOf({}));
        QVERIFY(!count.data().toString().isEmpty());
        const QRect heading(
            header->sectionViewportPosition(column), 0, header->sectionSize(column), header->height());
        const int above = inkEnd(header->viewport(), heading);
        const int below = inkEnd(tree->viewport(), tree->visualRect(count));
        QVERIFY2(above > 0 && std::abs(above - below) <= 3,
            qPrintable(u"%1 ends at %2, its heading at %3"_s.arg(column).arg(below).arg(above)));
    }
}

void TestFilterEditor::showsWhereALongTextBegins()
{
    Bench bench(kinds(Filter::Operator::Equals, {Value(u"Pa"_s)}));
    bench.tree()->goTo({0});
    QVERIFY(child<QComboBox>(&bench.editor, "valueOne")->currentText().startsWith(u"Partner"_s));
    QCOMPARE(bench.cursorIn("valueOne"), 0);
    QCOMPARE(bench.cursorIn("conditionField"), 0);
    // Whoever comes by a key finds all of it marked, to type over it, and sees where it begins.
    QTRY_VERIFY(takesFocus(bench.tree()));
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

void TestFilterEditor::endsWhatIsTooLongInDots()
{
    Bench bench(longFields());
    bench.tree()->goTo({0});
    auto *box = child<QComboBox>(&bench.editor, "conditionField");
    const auto *line = qobject_cast<const ElidedLine *>(box->lineEdit());
    QVERIFY(line);
    QTRY_VERIFY(takesFocus(bench.tree()));
    const QString shown = line->shownText();
    QVERIFY2(shown.endsWith(u'…') && shown.size() > 1, qPrintable(shown));
    QVERIFY(box->currentText().startsWith(shown.chopped(1)));
    // Whoever types has all of it.
    QTRY_VERIFY(takesFocus(box));
    QCOMPARE(line->shownText(), box->currentText());
    // It is drawn so, and what has room as ever.
    ElidedLine elided;
    QLineEdit plain;
    const auto looksPlain = [&](const QString &text) {
        for (QLineEdit *each : std::initializer_list<QLineEdit *>{&elided, &plain}) {
            each->setFixedSize(160, 40);
            each->setText(text);
            each->home(false);
        }
        return elided.grab().toImage() == plain.grab().toImage();
    };
    QVERIFY(looksPlain(u"Name"_s));
    QVERIFY(!looksPlain(box->currentText()));
}

void TestFilterEditor::tellsWhatIsTooLongByItsToolTip()
{
    Bench bench(longFields());
    bench.tree()->goTo({0});
    const auto *box = child<QComboBox>(&bench.editor, "conditionField");
    QVERIFY(box->isVisible());
    // The pointer is over the line in the box.
    QHelpEvent event(QEvent::ToolTip, {5, 5}, box->lineEdit()->mapToGlobal(QPoint(5, 5)));
    QCoreApplication::sendEvent(box->lineEdit(), &event);
    QCOMPARE(QToolTip::text(), plainToolTip(box->currentText()));
    QToolTip::hideText();
}

void TestFilterEditor::setsItsButtonsApart()
{
    Bench bench(is(u"Name"_s));
    const QRect condition = child<QPushButton>(&bench.editor, "addCondition")->geometry();
    const QRect group = child<QPushButton>(&bench.editor, "addGroup")->geometry();
    QCOMPARE(group.left() - condition.right() - 1, 8);
}

void TestFilterEditor::addsAConditionByKey()
{
    Bench bench(is(u"Name"_s, u"A"_s));
    const auto focus = [&bench](QWidget *widget) {
        return QTest::qWaitFor([&] {
            bench.editor.activateWindow();
            widget->setFocus();
            return widget->isVisible() && widget->hasFocus();
        });
    };
    auto *field = child<QComboBox>(&bench.editor, "conditionField");
    qsizetype wanted = 1;
    const auto conditions = [&bench] { return bench.document.root(Side::Salesforce).children.size(); };
    for (QWidget *from : std::initializer_list<QWidget *>{
             bench.tree(), field, child<QComboBox>(&bench.editor, "conditionOperator"), bench.tree()}) {
        bench.tree()->goTo({0});
        QVERIFY(focus(from));
        if (wanted % 2 == 1)
            QTest::keyClick(from, Qt::Key_Insert);
        else
            QTest::keyClick(from, Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(conditions(), ++wanted);
        // Behind the one that was current, and ready to be told which field it is about.
        QCOMPARE(bench.tree()->currentPath(), FilterPath{1});
        QTRY_VERIFY(field->hasFocus());
    }
}

void TestFilterEditor::addsAGroupByKey()
{
    Bench bench(is(u"Name"_s, u"A"_s));
    auto *kind = child<QComboBox>(&bench.editor, "groupKind");
    const auto rows = [&bench] { return bench.document.root(Side::Salesforce).children; };
    qsizetype wanted = 1;
    for (QWidget *from :
        std::initializer_list<QWidget *>{bench.tree(), child<QComboBox>(&bench.editor, "conditionField"),
            child<QComboBox>(&bench.editor, "conditionOperator"), bench.tree()}) {
        bench.tree()->goTo({0});
        QTRY_VERIFY(takesFocus(from));
        QTest::keyClick(from, wanted % 2 == 1 ? Qt::Key_Insert : Qt::Key_Plus, Qt::AltModifier);
        QCOMPARE(rows().size(), ++wanted);
        // Behind the one that was current, and ready to be told which kind it is.
        QCOMPARE(bench.tree()->currentPath(), FilterPath{1});
        QVERIFY(isFilterGroup(rows().at(1)));
        QTRY_VERIFY(kind->hasFocus());
    }
    const KeyLine line{Qt::ALT | Qt::Key_Insert, u"Add a group"_s};
    QVERIFY(keysWithin(&bench.editor).contains(line));
    QVERIFY(child<QPushButton>(&bench.editor, "addGroup")->toolTip().endsWith(u"(Alt+Insert)"_s));
}

/// Another field has no use for the value of this one.
void TestFilterEditor::keepsTheFieldWhileKeysLookAtTheList()
{
    Bench bench(kinds(Filter::Operator::Equals, {Value(u"Pa"_s)}));
    bench.tree()->goTo({0});
    const Filter before = bench.document.root(Side::Salesforce);
    auto *field = child<QComboBox>(&bench.editor, "conditionField");
    for (const Qt::Key key : {Qt::Key_Up, Qt::Key_Down, Qt::Key_PageUp, Qt::Key_PageDown}) {
        QTRY_VERIFY(takesFocus(field));
        QTest::keyClick(field, key);
        QTRY_VERIFY(field->view()->isVisible());
        QTest::keyClick(field->view(), Qt::Key_Escape);
        QTRY_VERIFY(!field->view()->isVisible());
        QCOMPARE(bench.document.root(Side::Salesforce), before);
    }
}

void TestFilterEditor::goesBackToTheConditionsByEsc()
{
    Bench bench(is(u"Name"_s, u"A"_s));
    bench.tree()->goTo({0});
    auto *field = child<QComboBox>(&bench.editor, "conditionField");
    for (QWidget *part : std::initializer_list<QWidget *>{child<QLineEdit>(&bench.editor, "valueText"), field,
             child<QComboBox>(&bench.editor, "conditionOperator")}) {
        QTRY_VERIFY(takesFocus(part));
        QTest::keyClick(part, Qt::Key_Escape);
        QTRY_VERIFY2(bench.tree()->hasFocus(), qPrintable(part->objectName()));
        QCOMPARE(bench.tree()->currentPath(), FilterPath{0});
    }
    // What was typed and is no field is taken back first.
    QTRY_VERIFY(takesFocus(field));
    const QString shown = field->currentText();
    field->setEditText(u"no such field"_s);
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(field->currentText(), shown);
    QVERIFY(field->hasFocus());
    QTest::keyClick(field, Qt::Key_Escape);
    QTRY_VERIFY(bench.tree()->hasFocus());
    QVERIFY(keysWithin(&bench.editor).contains(KeyLine{Qt::Key_Escape, u"Back to the conditions"_s}));
}

void TestFilterEditor::leavesTheTreeTheRoomOfItsRows()
{
    Filter within = is(u"Name"_s, u"A"_s);
    session::FlowFields fields = fieldsOf();
    fields.salesforce.fields.append(fieldOf(u"Renewal"_s, u"Renewal date"_s, FieldType::Day));
    Filter days = is(u"Renewal"_s);
    days.op = Filter::Operator::NextDays;
    days.operands = {Value(qint64{180})};
    fields.configuration.salesforceFilter = all({within, within, days});
    Bench bench(fields);
    bench.tree()->goTo({2});
    QTRY_VERIFY(child<QWidget>(&bench.editor, "valueDays")->isVisible());
    const auto *model = qobject_cast<FilterModel *>(bench.tree()->model());
    const auto seen = [&](const FilterPath &path) {
        return bench.tree()->viewport()->rect().contains(bench.tree()->visualRect(model->indexOf(path)));
    };
    for (int row = 0; row < 3; ++row)
        QTRY_VERIFY2(seen({row}), qPrintable(QString::number(row)));
}

void TestFilterEditor::showsTheWordsWholeOnceTheyHaveTheFocus()
{
    Bench bench(is(u"Name"_s, u"A"_s));
    for (const Side side : {Side::Salesforce, Side::Startdeliver})
        bench.editor.setTrial(side, fullTrial());
    auto *words = child<QPlainTextEdit>(&bench.editor, "filterWords");
    const QWidget *room = words->parentWidget();
    while (!qobject_cast<const QScrollArea *>(room))
        room = room->parentWidget();
    const auto isSeen = [words, room] {
        return room->rect().contains(QRect(words->mapTo(room, QPoint()), words->size()));
    };
    QTRY_VERIFY(!isSeen()); // it lies below the edge
    QTRY_VERIFY(takesFocus(words));
    QTRY_VERIFY(isSeen());
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
