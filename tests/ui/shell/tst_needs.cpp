// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/uitest.h"
#include "ui/shell/overviewstate.h"

using namespace tandem;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

/// What the overview asks of a person.
class TestNeeds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksForNoMatchingWithoutAnythingToMatch();
    void countsWhatIsToMatchWithoutReadingRecords();
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
    // Held for another reason: Matches does not list it.
    status.matching[0].duplicate = status.standing.holds = 1;
    QList<Need> needs = needsOf(status);
    QCOMPARE(needs.size(), 1);
    QCOMPARE(needs.first().page, u"activity"_s);
    QCOMPARE(needs.first().argument, u"holds"_s);
    status.matching[0].likely = 2;
    status.standing.holds = 3;
    needs = needsOf(status);
    QCOMPARE(needs.size(), 2);
    QCOMPARE(needs.first().page, u"matches"_s);
    QCOMPARE(needs.last().text, u"Matching is open: Accounts"_s);
    QCOMPARE(needs.last().page, u"matches"_s);
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

int main(int argc, char **argv)
{
    return runUiTests(argc, argv, {[] { return std::make_unique<TestNeeds>(); }});
}

#include "tst_needs.moc"
