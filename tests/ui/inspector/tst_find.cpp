// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/inspector/inspecting.h"

#include "ui/inspector/foundmodel.h"
#include "ui/inspector/foundview.h"
#include "ui/kit/copyfield.h"
#include "ui/kit/statepane.h"
#include "ui/tables/tableview.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>

using namespace tandem;
using namespace tandem::session;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

/// An inspector, and what a person does in it by keys.
class Finding
{
public:
    explicit Finding(Desk &desk)
        : window(desk.session.get())
        , line(child<QLineEdit>(&window, "inspectedId"))
        , found(window.findChild<FoundView *>())
        , list(child<TableView>(&window, "foundRecords"))
    {
        window.show();
    }

    [[nodiscard]] bool begin()
    {
        return QTest::qWaitFor([this] {
            window.activateWindow();
            line->setFocus();
            return line->hasFocus();
        });
    }
    void type(const QString &text)
    {
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    /// To whatever has the focus.
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    [[nodiscard]] QStringList column(int column) const
    {
        QStringList texts;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            texts.append(list->model()->index(row, column).data().toString());
        return texts;
    }
    [[nodiscard]] QString headline() const { return found->findChild<StatePane *>()->headline(); }

    InspectorWindow window;
    QLineEdit *line;
    FoundView *found;
    TableView *list;
};

/// "Zenith Bolts" and "Zenith Cables" on both sides, linked.
bool prepareZenith(Desk &desk)
{
    desk.addAccount(u"Zenith Bolts"_s);
    desk.addAccount(u"Zenith Cables"_s);
    return settle(desk);
}

} // namespace

/// The inspector by a part of a record's name.
class TestFindRecord : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsWhileANameIsTyped();
    void choosesByKeys();
    void goesBackByEscape();
    void opensTheOnlyOneByReturn();
    void staysWithIdsAsTheyAre();
    void saysThatThereIsNone();
    void saysWhatWentWrongAndTriesAgain();
    void isNotDisturbedByWhatWasAskedBefore();
    void modelIsInOrder();
    void speaksSwedish();
    void handsKeysOfTheWindowOn();
    void beginsAnewWhereItIsOpenAlready();
};

void TestFindRecord::findsWhileANameIsTyped()
{
    Desk desk(2);
    QVERIFY(prepareZenith(desk));
    Finding person(desk);
    QVERIFY(person.begin());
    person.type(u"zenith"_s);
    // It is said at once that it looks, and the answer comes when no more is typed.
    QVERIFY(person.found->isVisible());
    QVERIFY(!person.list->isVisible());
    QCOMPARE(person.headline(), u"Looking for “zenith”…"_s);
    QTRY_VERIFY(person.list->isVisible());
    QCOMPARE(person.column(FoundModel::Name),
        (QStringList{u"Zenith Bolts"_s, u"Zenith Bolts"_s, u"Zenith Cables"_s, u"Zenith Cables"_s}));
    QCOMPARE(person.column(FoundModel::Kind).first(2), (QStringList{u"Account"_s, u"Customer"_s}));
    QCOMPARE(person.column(FoundModel::Service).first(2), (QStringList{u"Salesforce"_s, u"Startdeliver"_s}));
    QVERIFY(person.column(FoundModel::Partner).first().startsWith(u"customer/"_s));
    QVERIFY(person.column(FoundModel::Partner).at(1).startsWith(u"001"_s));
    QCOMPARE(textOf(person.window, "foundCount"), u"4 records"_s);
    QCOMPARE(person.found->accessibleName(), u"4 records"_s);
    QVERIFY(!person.list->accessibleName().isEmpty() && !person.line->accessibleName().isEmpty());
    // The place of whoever types is not taken, also where the list changes.
    QVERIFY(person.line->hasFocus());
    QCOMPARE(person.list->currentRow(), -1);
    QTest::keyClicks(person.line, u" cab"_s);
    QVERIFY(person.list->isVisible());
    QTRY_COMPARE(person.column(FoundModel::Name), (QStringList(2, u"Zenith Cables"_s)));
    QVERIFY(person.line->hasFocus());
    QCOMPARE(person.line->text(), u"zenith cab"_s);
    QCOMPARE(truncatedTexts(&person.window).join(u" | "_s), QString());
    const QStringList missed = missedByTab(&person.window);
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u" | "_s)));
    saveScreen(&person.window, u"inspector-found"_s);
}

void TestFindRecord::choosesByKeys()
{
    Desk desk(2);
    QVERIFY(prepareZenith(desk));
    Finding person(desk);
    QVERIFY(person.begin());
    person.type(u"zenith"_s);
    // There is nothing to go into yet: it is gone into when it is there.
    person.press(Qt::Key_Down);
    QVERIFY(person.line->hasFocus());
    QTRY_VERIFY(person.list->hasFocus());
    QCOMPARE(person.list->currentRow(), 0);
    QCOMPARE(person.list->selectedRows(), QList<int>{0});
    person.press(Qt::Key_Down);
    QCOMPARE(person.list->currentRow(), 1);
    // Back out of it at the top, and in again where it was left.
    person.press(Qt::Key_Up);
    person.press(Qt::Key_Up);
    QVERIFY(person.line->hasFocus());
    QCOMPARE(person.line->text(), u"zenith"_s);
    person.press(Qt::Key_Down);
    person.press(Qt::Key_Down);
    QCOMPARE(person.list->currentRow(), 1);
    person.press(Qt::Key_Return);
    QTRY_COMPARE(textOf(person.window, "recordTitle"), u"Customer Zenith Bolts"_s);
    QTRY_VERIFY(child<QLabel>(&person.window, "recordTitle")->isVisible());
    QVERIFY(!person.found->isVisible());
    QVERIFY(person.line->text().startsWith(u"customer/"_s));
    // The next name takes the place of what was chosen.
    QVERIFY(person.line->hasFocus());
    QTest::keyClicks(person.line, u"cables"_s);
    QCOMPARE(person.line->text(), u"cables"_s);
    QTRY_COMPARE(person.column(FoundModel::Name), (QStringList(2, u"Zenith Cables"_s)));
    // Return goes into the list of several; who types there types on.
    person.press(Qt::Key_Return);
    QVERIFY(person.list->hasFocus());
    QTest::keyClick(person.list, 'x');
    QVERIFY(person.line->hasFocus());
    QCOMPARE(person.line->text(), u"cablesx"_s);
    QTRY_COMPARE(person.headline(), u"No record is called “cablesx”"_s);
}

/// First the list, back to what was shown, which the line says too; the window only after that.
void TestFindRecord::goesBackByEscape()
{
    Desk desk(2);
    QVERIFY(prepareZenith(desk));
    Finding person(desk);
    QVERIFY(person.begin());
    const auto link = await(desk.session->links(Flow::Accounts))->first();
    person.window.look(link.salesforce.text());
    const auto *title = child<QLabel>(&person.window, "recordTitle");
    QTRY_VERIFY(title->isVisible());
    const QString shown = title->text();
    // A name takes the place of what the window was opened with.
    QTest::keyClicks(person.line, u"zen"_s);
    QCOMPARE(person.line->text(), u"zen"_s);
    for (const bool within : {false, true}) {
        person.type(u"zenith"_s);
        QTRY_VERIFY(person.list->isVisible());
        if (within)
            person.press(Qt::Key_Down);
        QCOMPARE(person.list->hasFocus(), within);
        person.press(Qt::Key_Escape);
        QVERIFY(!person.found->isVisible());
        QVERIFY(title->isVisible());
        QCOMPARE(title->text(), shown);
        QVERIFY(person.line->hasFocus());
        QCOMPARE(person.line->text(), link.salesforce.text());
    }
    // Also while it looks; what comes then comes too late.
    person.type(u"zenith b"_s);
    QVERIFY(person.found->isVisible());
    person.press(Qt::Key_Escape);
    QVERIFY(title->isVisible());
    QVERIFY(await(desk.session->findRecords(u"zenith b"_s)));
    QVERIFY(title->isVisible() && person.window.isVisible());
    person.press(Qt::Key_Escape);
    QVERIFY(!person.window.isVisible());
}

void TestFindRecord::opensTheOnlyOneByReturn()
{
    Desk desk(2);
    QVERIFY(settle(desk));
    desk.services.withStartdeliver([](sandbox::StartdeliverService &service) {
        QVERIFY(service.insert("customer", {{"name", "Peridot Alone"}}) > 0);
    });
    QVERIFY(await(desk.session->plan({Flow::Accounts})));
    Finding person(desk);
    QVERIFY(person.begin());
    // Before it is answered.
    person.type(u"peridot"_s);
    person.press(Qt::Key_Return);
    QTRY_COMPARE(textOf(person.window, "recordTitle"), u"Customer Peridot Alone"_s);
    QTRY_VERIFY(!person.found->isVisible());
    QVERIFY(child<CopyField>(&person.window, "salesforceId")->parentWidget()->isHidden());
    // And after.
    person.window.look(u"customer/424242"_s);
    QTRY_VERIFY(textOf(person.window, "recordVerdict").contains(u"has not read"_s));
    person.type(u"alone"_s);
    QTRY_VERIFY(person.list->isVisible());
    QCOMPARE(textOf(person.window, "foundCount"), u"1 record"_s);
    QCOMPARE(person.column(FoundModel::Partner), QStringList{u"Nothing"_s});
    person.press(Qt::Key_Return);
    QTRY_COMPARE(textOf(person.window, "recordTitle"), u"Customer Peridot Alone"_s);
    // As the palette asks.
    person.window.look(u"customer/424242"_s);
    QTRY_VERIFY(textOf(person.window, "recordVerdict").contains(u"has not read"_s));
    person.window.look(u" peridot "_s);
    QTRY_COMPARE(textOf(person.window, "recordTitle"), u"Customer Peridot Alone"_s);
}

void TestFindRecord::staysWithIdsAsTheyAre()
{
    Desk desk(2);
    QVERIFY(prepareZenith(desk));
    Finding person(desk);
    QVERIFY(person.begin());
    person.type(u"customer"_s);
    QVERIFY(person.found->isVisible());
    QTest::keyClicks(person.line, u"/424242"_s);
    QVERIFY(!person.found->isVisible());
    person.press(Qt::Key_Return);
    QTRY_VERIFY(textOf(person.window, "recordVerdict").contains(u"has not read"_s));
    QVERIFY(!person.found->isVisible());
    person.type(u"z"_s);
    QVERIFY(!person.found->isVisible());
}

void TestFindRecord::saysThatThereIsNone()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    Finding person(desk);
    QVERIFY(person.begin());
    person.type(u"nobody"_s);
    QTRY_COMPARE(person.headline(), u"No record is called “nobody”"_s);
    const auto *pane = person.found->findChild<StatePane *>();
    QVERIFY2(pane->explanation().contains(u"has read no records yet"_s), qPrintable(pane->explanation()));
    QCOMPARE(person.found->accessibleName(), person.headline());
    QVERIFY(await(desk.session->plan({Flow::Accounts})));
    person.type(u"nobody's"_s);
    QTRY_COMPARE(person.headline(), u"No record is called “nobody's”"_s);
    QVERIFY2(pane->explanation().startsWith(u"Tandem searched the names"_s), qPrintable(pane->explanation()));
    QVERIFY(person.line->hasFocus());
    person.press(Qt::Key_Down);
    QVERIFY(person.line->hasFocus());
    QCOMPARE(truncatedTexts(&person.window).join(u" | "_s), QString());
}

/// A profile that is not open has no names.
void TestFindRecord::saysWhatWentWrongAndTriesAgain()
{
    Desk desk(0);
    Finding person(desk);
    QVERIFY(person.begin());
    person.type(u"zenith"_s);
    const auto *again = person.found->findChild<QPushButton *>(u"stateAction"_s);
    QTRY_VERIFY(again->isVisible());
    QVERIFY(!person.headline().isEmpty());
    QVERIFY(person.line->hasFocus());
    QVERIFY(desk.prepare());
    click(person.found, "stateAction");
    QTRY_COMPARE(person.headline(), u"No record is called “zenith”"_s);
    QVERIFY(!again->isVisible());
}

/// What is looked at answers while a name is typed: it waits beneath.
void TestFindRecord::isNotDisturbedByWhatWasAskedBefore()
{
    Desk desk(2);
    QVERIFY(prepareZenith(desk));
    Finding person(desk);
    QVERIFY(person.begin());
    person.window.look(u"customer/424242"_s);
    person.type(u"zenith"_s);
    QTRY_VERIFY(textOf(person.window, "recordVerdict").contains(u"has not read"_s));
    QTRY_VERIFY(person.list->isVisible());
    QVERIFY(person.line->hasFocus());
    QCOMPARE(person.line->text(), u"zenith"_s);
    // A run ends: what is chosen from stays, too.
    person.press(Qt::Key_Down);
    QVERIFY(await(desk.session->sync({Flow::Accounts})));
    QVERIFY(await(desk.session->trace(u"customer/424242"_s)));
    QVERIFY(person.list->isVisible() && person.list->hasFocus());
    QCOMPARE(person.list->currentRow(), 0);
}

void TestFindRecord::modelIsInOrder()
{
    FoundModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRecords({{Flow::Events, Side::Startdeliver, RecordId(7), u"Visit"_s, {}}});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, FoundModel::Kind).data().toString(), u"Meeting"_s);
    QCOMPARE(model.index(0, FoundModel::Name).data(Qt::ToolTipRole).toString(), u"Visit"_s);
    model.setRecords({});
    QCOMPARE(model.rowCount(), 0);
}

void TestFindRecord::speaksSwedish()
{
    Desk desk(2);
    QVERIFY(prepareZenith(desk));
    const InLanguage swedish(u"sv"_s);
    Finding person(desk);
    QVERIFY(person.begin());
    QVERIFY(person.line->placeholderText().startsWith(u"Namn, id eller adress"_s));
    person.type(u"zenith"_s);
    QTRY_VERIFY(person.list->isVisible());
    QCOMPARE(textOf(person.window, "foundCount"), u"4 poster"_s);
    QCOMPARE(person.column(FoundModel::Kind).first(2), (QStringList{u"Konto"_s, u"Kund"_s}));
    QCOMPARE(truncatedTexts(&person.window).join(u" | "_s), QString());
    person.type(u"nobody"_s);
    QTRY_COMPARE(person.headline(), u"Ingen post heter ”nobody”"_s);
    QCOMPARE(truncatedTexts(&person.window).join(u" | "_s), QString());
    saveScreen(&person.window, u"inspector-none-sv"_s);
}

/// Alt+1 is no digit that was typed.
void TestFindRecord::handsKeysOfTheWindowOn()
{
    Desk desk(0);
    Finding finding(desk);
    QVERIFY(finding.begin());
    QList<QKeySequence> pressed;
    connect(&finding.window, &InspectorWindow::windowKeyPressed, this,
        [&pressed](const QKeySequence &keys) { pressed.append(keys); });
    finding.type(u"customer/1"_s);
    QTest::keyClick(finding.line, Qt::Key_1, Qt::AltModifier);
    QTest::keyClick(finding.line, Qt::Key_0, Qt::AltModifier);
    QTest::keyClick(finding.line, Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(finding.line->text(), u"customer/1"_s);
    const QList<QKeySequence> expected{QKeySequence(Qt::ALT | Qt::Key_1), QKeySequence(Qt::ALT | Qt::Key_0),
        QKeySequence(Qt::CTRL | Qt::Key_K)};
    QCOMPARE(pressed, expected);
}

/// Whoever asks for it again means another record.
void TestFindRecord::beginsAnewWhereItIsOpenAlready()
{
    Desk desk(2);
    QVERIFY(settle(desk));
    const auto link = await(desk.session->links(Flow::Accounts))->first();
    Finding finding(desk);
    finding.window.look(link.salesforce.text());
    const auto *state = child<QLabel>(&finding.window, "recordVerdict");
    QTRY_VERIFY(state->isVisible());
    QTRY_VERIFY((finding.window.activateWindow(), finding.window.startOver(), finding.line->hasFocus()));
    QCOMPARE(finding.line->selectedText(), link.salesforce.text());
    QVERIFY(state->isVisible());
    finding.press(Qt::Key_A);
    QCOMPARE(finding.line->text(), u"a"_s);
}

namespace {

std::unique_ptr<QObject> testFindRecord()
{
    return std::make_unique<TestFindRecord>();
}

} // namespace

int main(int argc, char **argv)
{
    return runUiTests(argc, argv, {testFindRecord});
}

#include "tst_find.moc"
