// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/planner.h"
#include "tests/ui/review/reviewapply.h"
#include "tests/ui/review/reviewbench.h"

#include <QSignalSpy>

using namespace tandem;
using namespace tandem::session;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

/// Two linked companies: of the first both sides changed the name, of the second one side did. A rule lets
/// Salesforce win.
bool editBoth(Desk &desk, Direction nameFlows = Direction::Both)
{
    Configuration configuration = desk.configuration();
    for (FieldMapping &mapping : configuration.flow(Flow::Accounts).mappings) {
        mapping.conflict = ConflictPolicy::SalesforceWins;
        if (mapping.salesforce == "Name"_L1)
            mapping.direction = nameFlows;
    }
    if (!settle(desk) || !await(desk.session->saveConfiguration(configuration)))
        return false;
    const auto links = await(desk.session->links(Flow::Accounts));
    if (!links || links->size() < 2)
        return false;
    renameLinked(desk, 0, "Left");
    renameLinked(desk, 1, "One Side");
    const qint64 customer = links->first().startdeliver.number();
    return desk.services.withStartdeliver([customer](sandbox::StartdeliverService &service) {
        return service.update("customer", customer, {{"name", "Right"}});
    });
}

QString explanationOf(Bench &bench)
{
    return child<QLabel>(&bench.page, "planDetailExplanation")->text();
}

/// Where the rows of a company are written to.
QStringList directionsOf(Bench &bench, const QString &title)
{
    QStringList directions;
    for (int row = 0; row < bench.model()->rowCount(); ++row) {
        if (bench.model()->index(row, PlanModel::Record).data().toString() == title)
            directions.append(bench.model()->index(row, PlanModel::Direction).data().toString());
    }
    return directions;
}

} // namespace

class TestReviewReverse : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void turnsADecidedRowByKeyAndButton();
    void saysWhyARowIsNotTurned();
    void offersNoWayThatIsClosed();
    void saysWhatWasComparedForTheFirstTime();
    void offersNothingOnceItIsApplied();
    void asksForTheInspector();
};

void TestReviewReverse::turnsADecidedRowByKeyAndButton()
{
    Desk desk(6);
    QVERIFY(editBoth(desk));
    Bench bench(*desk.session);
    bench.makePlan();
    QCOMPARE(directionsOf(bench, u"Left"_s), QStringList{u"Startdeliver"_s});
    bench.table()->setFocus();
    bench.table()->goToRow(bench.rowOf(u"Left"_s));
    QVERIFY2(explanationOf(bench).contains(u"Both sides changed"_s), qPrintable(explanationOf(bench)));
    QTRY_VERIFY(explanationOf(bench).contains(u"writes the value in Startdeliver to Salesforce"_s));
    for (const QShortcut *shortcut : bench.table()->findChildren<QShortcut *>())
        QVERIFY(shortcut->key() != QKeySequence(Qt::Key_R) || !shortcut->autoRepeat());
    saveScreen(&bench.page, u"review-reverse"_s);
    QCOMPARE(truncatedTexts(&bench.page).join(u" | "_s), QString());
    // The phone, which one side changed, stays where it was.
    bench.press(Qt::Key_R);
    QTRY_COMPARE(directionsOf(bench, u"Left"_s), (QStringList{u"Startdeliver"_s, u"Salesforce"_s}));
    QVERIFY(bench.page.notice()->text().startsWith(u"The row is reversed"_s));
    QCOMPARE(bench.table()->currentRow(), bench.rowOf(u"Left"_s)); // where it was
    QTRY_VERIFY(bench.subtitle().contains(u"3 changes"_s));
    int turned = bench.rowOf(u"Left"_s);
    while (bench.model()->index(turned, PlanModel::Direction).data().toString() != "Salesforce"_L1)
        ++turned;
    bench.table()->goToRow(turned);
    QTRY_VERIFY(explanationOf(bench).contains(u"writes the value in Salesforce to Startdeliver"_s));
    QVERIFY2(explanationOf(bench).contains(u"you decided for the value in Startdeliver"_s),
        qPrintable(explanationOf(bench)));
    QCOMPARE(bench.model()->rowAt(turned)->changes.size(), 1);
    click(&bench.page, "reverseRow");
    QTRY_COMPARE(directionsOf(bench, u"Left"_s), QStringList{u"Startdeliver"_s});
    // The button has the focus now.
    bench.table()->setFocus();
    bench.table()->goToRow(bench.rowOf(u"Left"_s));
    bench.press(Qt::Key_R);
    QTRY_COMPARE(directionsOf(bench, u"Left"_s).size(), 2);
    QTRY_COMPARE(bench.applyButton()->text(), u"Apply 3"_s);
    bench.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(bench.page.notice()->text().startsWith(u"3 applied"_s), 60'000);
    QCOMPARE(customersNamed(desk, "Right"), size_t(1));
    QCOMPARE(customersNamed(desk, "Left"), size_t(0));
    const size_t accounts = desk.services.withSalesforce([](sandbox::SalesforceService &service) {
        size_t found = 0;
        for (const auto &row : service.allRows("Account"))
            found += row["Name"] == "Right" ? 1 : 0;
        return found;
    });
    QCOMPARE(accounts, size_t(1));
}

void TestReviewReverse::saysWhyARowIsNotTurned()
{
    Desk desk(6);
    QVERIFY(editBoth(desk));
    desk.addAccount(u"New"_s);
    Bench bench(*desk.session);
    bench.makePlan();
    bench.table()->setFocus();
    bench.table()->goToRow(bench.rowOf(u"One Side"_s));
    auto *reverse = child<QPushButton>(&bench.page, "reverseRow");
    QVERIFY(reverse->isVisible() && !reverse->isEnabled());
    QVERIFY2(explanationOf(bench).contains(u"Only one side changed"_s), qPrintable(explanationOf(bench)));
    QVERIFY2(reverse->toolTip().contains(u"nothing to reverse"_s), qPrintable(reverse->toolTip()));
    bench.press(Qt::Key_R);
    QTRY_VERIFY(bench.page.notice()->text().contains(u"does not choose between two changes"_s));
    QCOMPARE(directionsOf(bench, u"One Side"_s), QStringList{u"Startdeliver"_s});
    // A record that is made has no other way, and the button says skip.
    bench.table()->goToRow(bench.rowOf(u"New"_s));
    QVERIFY(!reverse->isVisible());
    QVERIFY(!explanationOf(bench).contains(u"reverse"_s));
    click(&bench.page, "untickRow");
    QCOMPARE(bench.model()->rowAt(bench.rowOf(u"New"_s))->ticked, false);
}

void TestReviewReverse::offersNoWayThatIsClosed()
{
    Desk desk(6);
    QVERIFY(editBoth(desk, Direction::ToStartdeliver));
    Bench bench(*desk.session);
    bench.makePlan();
    QTRY_VERIFY(takesFocus(bench.table()));
    bench.table()->goToRow(bench.rowOf(u"Left"_s));
    auto *reverse = child<QPushButton>(&bench.page, "reverseRow");
    QTRY_VERIFY(reverse->isVisible() && !reverse->isEnabled());
    QVERIFY2(reverse->toolTip().startsWith(u"The other way is closed"_s), qPrintable(reverse->toolTip()));
    QVERIFY2(explanationOf(bench).contains(u"Both sides changed"_s), qPrintable(explanationOf(bench)));
    QVERIFY2(!explanationOf(bench).contains(u"Reverse"_s), qPrintable(explanationOf(bench)));
    // Who presses the key is told why, and nothing has gone wrong.
    bench.press(Qt::Key_R);
    QTRY_VERIFY2(bench.page.notice()->text().startsWith(u"The other way is closed"_s),
        qPrintable(bench.page.notice()->text()));
    QCOMPARE(directionsOf(bench, u"Left"_s), QStringList{u"Startdeliver"_s});
}

/// A mapping that is new: nobody has edited either value, and a person decided.
void TestReviewReverse::saysWhatWasComparedForTheFirstTime()
{
    Desk desk(6);
    QVERIFY(editBoth(desk));
    const auto plan = await(desk.session->plan());
    QVERIFY(plan && plan->rows > 0);
    desk.alter([id = plan->id](store::StateTransaction &tx) -> Status {
        TANDEM_TRY(rows, tx.planRows(id, {}, {}, {}, {}, 0, 100));
        for (store::PlanRow &row : rows) {
            auto changes = sync::decodeChanges(row.body).value_or(std::vector<sync::FieldChange>());
            for (sync::FieldChange &change : changes) {
                if (change.hasLoser)
                    change.rule = u"first: Salesforce chosen"_s;
            }
            row.body = sync::encodeChanges(changes);
            TANDEM_CHECK(tx.removePlanRows({row.id}));
        }
        return tx.addPlanRows(rows);
    });
    QVERIFY(await(desk.session->open()));
    Bench bench(*desk.session);
    QTRY_VERIFY(bench.ready());
    bench.table()->goToRow(bench.rowOf(u"Left"_s));
    QTRY_VERIFY2(
        explanationOf(bench).contains(u"and the sides differ: you decided for the value in Salesforce"_s),
        qPrintable(explanationOf(bench)));
    QVERIFY(!explanationOf(bench).contains(u"Both sides changed"_s));
}

void TestReviewReverse::offersNothingOnceItIsApplied()
{
    Desk desk(6);
    QVERIFY(editBoth(desk));
    Bench bench(*desk.session);
    bench.makePlan();
    bench.table()->setFocus();
    bench.table()->goToRow(bench.rowOf(u"Left"_s));
    auto *reverse = child<QPushButton>(&bench.page, "reverseRow");
    QVERIFY(reverse->isEnabled());
    bench.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!reverse->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(bench.page.notice()->text().startsWith(u"2 applied"_s), 60'000);
    QVERIFY(!reverse->isVisible());
    QVERIFY(!explanationOf(bench).contains(u"Reverse"_s));
    bench.press(Qt::Key_R);
    QVERIFY(bench.page.notice()->text().startsWith(u"2 applied"_s));
    QCOMPARE(customersNamed(desk, "Left"), size_t(1));
}

void TestReviewReverse::asksForTheInspector()
{
    Desk desk(6);
    QVERIFY(editBoth(desk));
    Bench bench(*desk.session);
    bench.makePlan();
    QSignalSpy asked(&bench.page, &Page::recordRequested);
    bench.table()->setFocus();
    bench.table()->goToRow(bench.rowOf(u"One Side"_s));
    bench.press(Qt::Key_I);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(await(desk.session->trace(asked.first().first().toString()))->title, u"One Side"_s);
    click(&bench.page, "inspectRow");
    QCOMPARE(asked.count(), 2);
    QCOMPARE(asked.at(1), asked.at(0));
}

std::unique_ptr<QObject> testReviewReverse()
{
    return std::make_unique<TestReviewReverse>();
}

#include "reviewreverse.moc"
