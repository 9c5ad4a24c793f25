// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/review/reviewapply.h"
#include "tests/ui/review/reviewbench.h"

#include "ui/models/attention.h"

#include <QSignalSpy>
#include <QTimer>

using namespace tandem;
using namespace tandem::session;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

/// The matching of a flow is open, with one record that no matching asks about.
bool holdNew(Desk &desk, Flow flow)
{
    desk.alter([flow](store::StateTransaction &tx) -> Status {
        TANDEM_CHECK(tx.setMatching(flow, store::MatchingState::Open));
        store::Hold hold;
        hold.flow = flow;
        hold.side = Side::Salesforce;
        hold.record = RecordId(u"001000000000001AAA"_s);
        hold.kind = u"many-created"_s;
        hold.title = u"One Of Many"_s;
        return tx.putHold(hold);
    });
    return await(desk.session->open()).has_value();
}

/// Two companies of one name, of which a person has to say whether they are the same.
void addLikeness(Desk &desk)
{
    desk.addAccount(u"Nordic Bricks"_s);
    desk.services.withStartdeliver([](sandbox::StartdeliverService &service) {
        service.insert("customer", {{"name", "Nordic Bricks"}});
    });
}

/// Settled, with such a pair held and one company to be created.
bool planBesideALikeness(Desk &desk)
{
    if (!settle(desk))
        return false;
    addLikeness(desk);
    if (!await(desk.session->sync({Flow::Accounts})))
        return false;
    desk.addAccount(u"Wanted"_s);
    const auto plan = await(desk.session->plan());
    return plan && plan->rows == 1;
}

/// The first held record, or one without an id.
HoldView firstHold(Desk &desk)
{
    return await(desk.session->holds()).value_or(QList<HoldView>()).value(0);
}

QPushButton *oldPlan(Bench &bench)
{
    return child<QPushButton>(&bench.page, "applyOld");
}

const QString decidedOnce = u"1 decision since this plan was made: it does not carry it out."_s;

} // namespace

class TestReviewDecided : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void makesANewPlanAfterADecision();
    void appliesTheOldPlanOnlyWhereThatIsSaid();
    void appliesNothingUntilTheDecisionsAreRead();
    void saysWhatKeepsEverythingNewBack();
    void saysWhyAPlanCreatesNothing();
    void saysWhatKeepsEverythingNewBackOutsideMatches();
    void growsOldWhileItIsSeen();
    void growsOldWhereNothingIsToBeWritten();
    void givesTheNameRoomBesideTheOutcome();
};

/// Ctrl+Return, meant for a new plan, must not write the old one.
void TestReviewDecided::makesANewPlanAfterADecision()
{
    Desk desk(2);
    QVERIFY(settle(desk));
    addLikeness(desk);
    QVERIFY(await(desk.session->sync({Flow::Accounts})));
    desk.addAccount(u"Wanted"_s);
    Bench bench(*desk.session);
    bench.makePlan();
    const qint64 before = bench.model()->plan().id;
    QVERIFY(!oldPlan(bench)->isVisible());
    const HoldView hold = firstHold(desk);
    QVERIFY(hold.id > 0 && !hold.candidates.isEmpty());
    QVERIFY(await(desk.session->decideHoldLink(hold.id, hold.candidates.first())));
    Attention::of(desk.session.get())->ask(); // as every page that decides does
    QTRY_COMPARE(bench.page.notice()->text(), decidedOnce);
    QCOMPARE(bench.applyButton()->text(), u"Make a new plan"_s);
    QCOMPARE(bench.page.shownPrimaryAction(), bench.applyButton());
    QVERIFY(oldPlan(bench)->isVisible() && oldPlan(bench)->isEnabled());
    QVERIFY(!child<QPushButton>(&bench.page, "makePlan")->isVisible());
    QVERIFY(bench.model()->isEditable());
    QCOMPARE(truncatedTexts(&bench.page).join(u" | "_s), QString());
    saveScreen(&bench.page, u"review-decided"_s);
    QTRY_VERIFY(takesFocus(bench.table()));
    bench.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(bench.page.state(), Page::State::Busy);
    QTRY_VERIFY_WITH_TIMEOUT(bench.ready() && bench.model()->plan().id > before, 60'000);
    QCOMPARE(customersNamed(desk, "Wanted"), size_t(0));
    // That one knows it.
    QTRY_VERIFY(bench.applyButton()->text().startsWith(u"Apply "_s));
    QVERIFY(!oldPlan(bench)->isVisible());
    QCOMPARE(bench.page.notice()->text(), QString());
}

/// Decided before the page was opened, and by a session that is gone.
void TestReviewDecided::appliesTheOldPlanOnlyWhereThatIsSaid()
{
    Desk desk(2);
    QVERIFY(planBesideALikeness(desk));
    QVERIFY(await(desk.session->decideHoldKeepApart(firstHold(desk).id)));
    desk.reopen();
    QVERIFY(await(desk.session->open()));
    Bench bench(*desk.session);
    QTRY_VERIFY(bench.ready());
    QTRY_COMPARE(bench.page.notice()->text(), decidedOnce);
    QCOMPARE(bench.applyButton()->text(), u"Make a new plan"_s);
    QCOMPARE(oldPlan(bench)->text(), u"Apply 1"_s);
    click(&bench.page, "applyOld");
    QTRY_COMPARE_WITH_TIMEOUT(bench.page.notice()->text(), u"1 applied."_s, 60'000);
    QCOMPARE(customersNamed(desk, "Wanted"), size_t(1));
    QVERIFY(!oldPlan(bench)->isVisible());
}

/// The key may come with the rows; it is meant for a new plan then, or for this one once that is known.
void TestReviewDecided::appliesNothingUntilTheDecisionsAreRead()
{
    Desk desk(2);
    QVERIFY(planBesideALikeness(desk));
    const auto pressAtOnce = [](Bench &bench) {
        QObject::connect(&bench.page, &Page::stateChanged, &bench.page, [&bench](Page::State state) {
            if (state == Page::State::Full && bench.page.shownPrimaryAction()->isEnabled())
                bench.page.shownPrimaryAction()->click();
        });
    };
    {
        Bench bench(*desk.session);
        pressAtOnce(bench);
        QTRY_VERIFY(bench.shows());
        QVERIFY(!desk.session->isRunning());
        // Nothing was decided: that is all there was to know.
        QTRY_VERIFY(bench.applyButton()->isEnabled());
        QCOMPARE(bench.applyButton()->text(), u"Apply 1"_s);
        QCOMPARE(bench.page.notice()->text(), QString());
    }
    QVERIFY(await(desk.session->decideHoldKeepApart(firstHold(desk).id)));
    Bench bench(*desk.session);
    pressAtOnce(bench);
    QTRY_COMPARE(bench.page.notice()->text(), decidedOnce);
    QVERIFY(!desk.session->isRunning());
    QCOMPARE(bench.applyButton()->text(), u"Make a new plan"_s);
    QCOMPARE(customersNamed(desk, "Wanted"), size_t(0));
}

void TestReviewDecided::saysWhatKeepsEverythingNewBack()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    addLikeness(desk);
    desk.addAccount(u"Only In Salesforce"_s);
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Empty);
    click(&bench.page, "stateAction");
    QTRY_COMPARE_WITH_TIMEOUT(bench.page.statePane()->headline(), u"Nothing to write"_s, 60'000);
    const QString why = bench.page.statePane()->accessibleDescription();
    QVERIFY2(
        why.startsWith(u"1 record is held; until it is decided nothing new is created."_s), qPrintable(why));
    auto *way = child<QPushButton>(&bench.page, "stateOther");
    QVERIFY(way->isVisible());
    QCOMPARE(way->text(), u"Open Matches"_s);
    QCOMPARE(truncatedTexts(&bench.page).join(u" | "_s), QString());
    saveScreen(&bench.page, u"review-held-back"_s);
    QSignalSpy asked(&bench.page, &Page::pageRequested);
    click(&bench.page, "stateOther");
    QCOMPARE(asked.first().first().toString(), u"matches"_s);
}

void TestReviewDecided::saysWhyAPlanCreatesNothing()
{
    Desk desk(2);
    QVERIFY(desk.prepare() && await(desk.session->waiveMatching({Flow::Contacts})));
    addLikeness(desk);
    desk.addAccount(u"Only In Salesforce"_s);
    for (int round = 0; round < 2; ++round)
        QVERIFY(await(desk.session->sync()));
    renameLinked(desk, 0, "Renamed");
    {
        Bench bench(*desk.session);
        bench.makePlan();
        auto *held = child<QPushButton>(&bench.page, "plan-holds");
        QTRY_COMPARE(held->text(), u"1 held: no creates"_s);
        QCOMPARE(held->accessibleName(), held->text());
        QCOMPARE(truncatedTexts(&bench.page).join(u" | "_s), QString());
        QSignalSpy asked(&bench.page, &Page::pageRequested);
        held->click();
        QCOMPARE(asked.first().at(0).toString(), u"activity"_s);
        QCOMPARE(asked.first().at(1).toString(), u"holds"_s);
    }
    // Where something is created, it is only told how many are held: of another kind nothing new is.
    QVERIFY(await(desk.session->waiveMatching({Flow::Accounts})));
    QVERIFY(holdNew(desk, Flow::Contacts));
    Bench bench(*desk.session);
    QTRY_VERIFY(bench.ready()); // with the plan from before
    bench.page.makePlan();
    const auto *held = child<QPushButton>(&bench.page, "plan-holds");
    QTRY_VERIFY_WITH_TIMEOUT(bench.ready() && bench.rowOf(u"Only In Salesforce"_s) >= 0, 60'000);
    QTRY_VERIFY(!held->isHidden());
    QTRY_VERIFY2(!held->text().contains(u':'), qPrintable(held->text()));
}

void TestReviewDecided::saysWhatKeepsEverythingNewBackOutsideMatches()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    const auto plan = await(desk.session->plan());
    QVERIFY(plan && plan->rows == 0);
    QVERIFY(holdNew(desk, Flow::Accounts));
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.statePane()->headline(), u"Nothing to write"_s);
    auto *way = child<QPushButton>(&bench.page, "stateOther");
    QTRY_COMPARE(way->text(), u"Open Held"_s);
    QSignalSpy asked(&bench.page, &Page::pageRequested);
    click(&bench.page, "stateOther");
    QCOMPARE(asked.first().first().toString() + u'/' + asked.first().at(1).toString(), u"activity/holds"_s);
}

void TestReviewDecided::growsOldWhileItIsSeen()
{
    Desk desk(2);
    QVERIFY(settle(desk));
    desk.addAccount(u"Wanted"_s);
    Bench bench(*desk.session);
    bench.makePlan();
    auto *age = child<QTimer>(&bench.page, "planAge");
    QVERIFY(age->isActive() && !age->isSingleShot());
    QVERIFY(age->interval() <= 60'000);
    const QString made = u"Plan %1 · made "_s.arg(bench.model()->plan().id);
    QVERIFY2(bench.subtitle().startsWith(made), qPrintable(bench.subtitle()));
    child<QLabel>(&bench.page, "pageSubtitle")->setText(u"As it was"_s);
    age->setInterval(1);
    QTRY_VERIFY2(bench.subtitle().startsWith(made), qPrintable(bench.subtitle()));
    bench.page.hide();
    QVERIFY(!age->isActive());
    child<QLabel>(&bench.page, "pageSubtitle")->setText(u"As it was"_s);
    bench.page.show();
    QVERIFY(bench.subtitle().startsWith(made));
    QVERIFY(age->isActive());
}

/// As a plan with rows does; whoever is on the button stays there.
void TestReviewDecided::growsOldWhereNothingIsToBeWritten()
{
    Desk desk(2);
    QVERIFY(settle(desk));
    const auto plan = await(desk.session->plan());
    QVERIFY(plan && plan->rows == 0);
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.statePane()->headline(), u"Nothing to write"_s);
    auto *action = child<QPushButton>(&bench.page, "stateAction");
    QTRY_VERIFY(takesFocus(action));
    auto *said = child<QLabel>(&bench.page, "stateExplanation");
    const auto tells = [said] { return said->text().contains(u"\nChecked "_s); };
    QVERIFY2(tells(), qPrintable(said->text()));
    auto *age = child<QTimer>(&bench.page, "planAge");
    QVERIFY(age->isActive());
    said->setText(u"As it was"_s);
    age->setInterval(1);
    QTRY_VERIFY2(tells(), qPrintable(said->text()));
    QCOMPARE(bench.page.statePane()->accessibleDescription(), said->text());
    QVERIFY(action->hasFocus());
    // It is not said of another one.
    bench.page.makePlan();
    QCOMPARE(bench.page.state(), Page::State::Busy);
    said->setText(u"Reading"_s);
    bench.page.hide();
    bench.page.show();
    QCOMPARE(said->text(), u"Reading"_s);
}

void TestReviewDecided::givesTheNameRoomBesideTheOutcome()
{
    const QString name = u"Nordic Bricks and Mortar Ltd"_s;
    Desk desk(2);
    QVERIFY(settle(desk));
    desk.addAccount(name);
    // Written to the other side: that column stays.
    const auto links = await(desk.session->links(Flow::Accounts));
    QVERIFY(links && !links->isEmpty());
    desk.services.withStartdeliver(
        [customer = links->first().startdeliver.number()](sandbox::StartdeliverService &service) {
            QVERIFY(service.update("customer", customer, {{"name", "Renamed There"}}));
        });
    Bench bench(*desk.session);
    bench.makePlan();
    click(&bench.page, "applyPlan");
    QTRY_COMPARE_WITH_TIMEOUT(bench.page.notice()->text(), u"2 applied."_s, 60'000);
    QVERIFY(!bench.table()->isColumnHidden(PlanModel::Outcome));
    QVERIFY(!bench.table()->isColumnHidden(PlanModel::Direction));
    const int needed = bench.table()->fontMetrics().horizontalAdvance(name);
    const int room = bench.table()->columnWidth(PlanModel::Record);
    QVERIFY2(room >= needed + 16, qPrintable(u"%1 of %2"_s.arg(room).arg(needed)));
    // What the name does not take is the change's.
    QVERIFY2(room <= needed + 40, qPrintable(u"%1 of %2"_s.arg(room).arg(needed)));
    saveScreen(&bench.page, u"review-name-beside-outcome"_s);
}

std::unique_ptr<QObject> testReviewDecided()
{
    return std::make_unique<TestReviewDecided>();
}

#include "reviewdecided.moc"
