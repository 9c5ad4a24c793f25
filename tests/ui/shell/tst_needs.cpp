// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/uitest.h"
#include "ui/models/attention.h"
#include "ui/shell/needslist.h"
#include "ui/shell/overviewpage.h"
#include "ui/shell/overviewstate.h"
#include "ui/shell/runmeter.h"

#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>

using namespace tandem;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

/// What the overview asks of a person.
class TestNeeds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksForNoMatchingWithoutAnythingToMatch();
    void saysWhatElseKeepsAMatchingOpen();
    void countsWhatIsToMatchWithoutReadingRecords();
    void keepsItsButtonsWhileNothingElseIsNeeded();
    void tabGoesThroughThemWhereTheyStand();
    void theLastRunSaysWhichOneItTookBack();
    void isAskedOnceMoreForWhatChangedMeanwhile();
};

/// Whoever follows it must find something to decide.
void TestNeeds::asksForNoMatchingWithoutAnythingToMatch()
{
    session::StatusView status;
    status.salesforce.connected = status.startdeliver.connected = true;
    status.lastRun = session::RunReport();
    status.lastRun->state = u"completed"_s;
    session::MatchingView accounts;
    accounts.state = u"open"_s;
    status.matching = {accounts};
    QVERIFY(needsOf(status).isEmpty());
    status.matching[0].likely = status.standing.holds = 2;
    const QList<Need> needs = needsOf(status);
    QCOMPARE(needs.size(), 1);
    QCOMPARE(needs.first().text, u"2 records to match: Accounts"_s);
    QCOMPARE(needs.first().page, u"matches"_s);
}

/// Matches does not list what is held for another reason, and no run ends the matching meanwhile.
void TestNeeds::saysWhatElseKeepsAMatchingOpen()
{
    session::StatusView status;
    status.salesforce.connected = status.startdeliver.connected = true;
    status.lastRun = session::RunReport();
    status.lastRun->state = u"completed"_s;
    session::MatchingView accounts;
    accounts.state = u"open"_s;
    status.matching = {accounts};
    for (qint64 session::MatchingView::*held :
        {&session::MatchingView::duplicate, &session::MatchingView::otherHolds}) {
        status.matching = {accounts};
        status.matching[0].*held = status.standing.holds = 1;
        // One record, one thing to decide.
        QList<Need> needs = needsOf(status);
        QCOMPARE(needs.size(), 1);
        QCOMPARE(needs.first().page, u"activity"_s);
        // The list has all that are held: it is gone to the one that is meant.
        QCOMPARE(needs.first().argument, u"holds:accounts/beside"_s);
        QCOMPARE(
            needs.first().text, u"1 held record to decide; until then the matching stays open: Accounts"_s);
        // Beside what there is to match.
        status.matching[0].likely = 2;
        status.standing.holds = 3;
        needs = needsOf(status);
        QCOMPARE(needs.size(), 2);
        QCOMPARE(needs.at(0).page, u"matches"_s);
        QCOMPARE(needs.at(0).text, u"2 records to match: Accounts"_s);
        QCOMPARE(needs.at(1).argument, u"holds:accounts/beside"_s);
        QCOMPARE(countOf(needs), status.standing.holds);
        // One more, of a flow whose matching is over.
        ++status.standing.holds;
        needs = needsOf(status);
        QCOMPARE(needs.size(), 3);
        QCOMPARE(needs.at(2).argument, u"holds"_s);
        QCOMPARE(needs.at(2).text, u"1 record held for you"_s);
        QCOMPARE(countOf(needs), status.standing.holds);
        --status.standing.holds;
        for (const QString &over : {u"settled"_s, u"waived"_s}) {
            status.matching[0].state = over;
            needs = needsOf(status);
            QCOMPARE(needs.size(), 1);
            QCOMPARE(needs.first().page, u"activity"_s);
            QCOMPARE(needs.first().text, u"3 records held for you"_s);
        }
    }
}

/// The overview has them at hand before anybody goes to Matches.
void TestNeeds::countsWhatIsToMatchWithoutReadingRecords()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    desk.alter([](store::StateTransaction &tx) {
        store::Hold hold;
        hold.flow = Flow::Accounts;
        hold.record = RecordId(u"001000000000001AAA"_s);
        hold.kind = u"likely"_s;
        hold.candidates = {RecordId(7)};
        return tx.putHold(hold);
    });
    QVERIFY(await(desk.session->open()));
    const auto status = await(desk.session->status());
    QVERIFY(status);
    const auto accounts = std::find_if(status->matching.cbegin(), status->matching.cend(),
        [](const session::MatchingView &view) { return view.flow == Flow::Accounts; });
    QVERIFY(accounts != status->matching.cend());
    QCOMPARE(accounts->likely, 1);
    QVERIFY(accounts->records == session::SideCounts());
}

/// It is counted anew after every decision, wherever that is made.
void TestNeeds::keepsItsButtonsWhileNothingElseIsNeeded()
{
    const Need held{u"holds"_s, u"2 records held for you"_s, u"Decide"_s, u"matches"_s, {}};
    NeedsList list;
    list.show({held});
    const QPointer<QPushButton> button = child<QPushButton>(&list, "need-holds");
    list.show({held});
    QVERIFY(button);
    Need fewer = held;
    fewer.text = u"1 record held for you"_s;
    list.show({fewer});
    QVERIFY(!button);
    QCOMPARE(child<QPushButton>(&list, "need-holds")->accessibleName(), u"Decide: 1 record held for you"_s);
}

/// They are made anew whenever something else is needed.
void TestNeeds::tabGoesThroughThemWhereTheyStand()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    desk.addAccount(u"Acme"_s);
    desk.addAccount(u"Nordic"_s);
    QVERIFY(await(desk.session->waiveMatching()));
    QVERIFY(await(desk.session->sync({Flow::Accounts})));
    const auto links = await(desk.session->links(Flow::Accounts));
    QVERIFY(links && links->size() == 2);
    RunMeter meter(desk.session.get());
    OverviewPage page(desk.session.get(), &meter);
    page.resize(824, 420);
    page.setVisible(true);
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.refresh();
    QTRY_VERIFY(!child<QWidget>(&page, "writtenChart")->isHidden());
    const auto need = [&page] { return page.findChild<QPushButton *>(u"need-conflicts"_s); };
    for (const session::LinkView &link : *links) {
        const QPointer<QPushButton> before = need();
        desk.services.withSalesforce([&link](sandbox::SalesforceService &service) {
            service.update(link.salesforce.text().toLatin1(), {{"Name", "Here"}});
        });
        desk.services.withStartdeliver([&link](sandbox::StartdeliverService &service) {
            service.update("customer", link.startdeliver.number(), {{"name", "There"}});
        });
        QVERIFY(await(desk.session->sync({Flow::Accounts})));
        page.refresh();
        QTRY_VERIFY(need() && need() != before);
        QCOMPARE(page.focusStop(), static_cast<QWidget *>(need()));
        QCOMPARE(tabsOutOfPlace(&page).join(u" | "_s), QString());
        // The focus stays with the need, and the heading above it in sight.
        QTRY_VERIFY(takesFocus(need()));
        const QWidget *card = page.findChild<NeedsList *>()->parentWidget();
        QTRY_VERIFY(!card->visibleRegion().isEmpty() && card->visibleRegion().boundingRect().top() == 0);
    }
    // One line that counts two.
    QCOMPARE(child<QLabel>(&page, "openCount")->text(), u"2 open"_s);
    QVERIFY(page.focusWidget() && page.focusWidget()->objectName() == u"need-conflicts"_s);
}

/// What it wrote would read like news.
void TestNeeds::theLastRunSaysWhichOneItTookBack()
{
    session::RunReport run;
    run.trigger = u"manual"_s;
    const QString plain = lastRunText(run, run.startedAt);
    run.undoes = 3;
    const QString text = lastRunText(run, run.startedAt);
    QCOMPARE(text, plain + u" · took run 3 back"_s);
}

/// However many ask while an answer is under way; theirs knows what had changed by then.
void TestNeeds::isAskedOnceMoreForWhatChangedMeanwhile()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    Attention *attention = Attention::of(desk.session.get());
    QSignalSpy told(attention, &Attention::changed);
    QVERIFY(await(attention->ask()));
    QTRY_COMPARE(told.count(), 1);
    told.clear();
    const auto first = attention->ask();
    const auto same = attention->ask();
    // Nothing of this comes to this thread before it looks.
    auto waived = desk.session->waiveMatching({Flow::Accounts});
    waived.waitForFinished();
    QCoreApplication::sendPostedEvents(attention, QEvent::MetaCall);
    const auto second = attention->ask();
    const auto third = attention->ask();
    QCOMPARE(told.count(), 0);
    for (const auto &answer : {second, third}) {
        const auto view = await(answer);
        QVERIFY(view);
        QCOMPARE(view->status.matching.first().state, u"waived"_s);
    }
    QVERIFY(await(first) && await(same));
    QCOMPARE(told.count(), 2);
    QVERIFY(await(attention->ask()));
    QTRY_COMPARE(told.count(), 3);
}

int main(int argc, char **argv)
{
    return runUiTests(argc, argv, {[] { return std::make_unique<TestNeeds>(); }});
}

#include "tst_needs.moc"
