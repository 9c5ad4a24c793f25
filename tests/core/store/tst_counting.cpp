// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/storetesting.h"
#include "tests/core/store/suites.h"

using namespace tandem;
using namespace tandem::store;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant start{1'000'000'000};

Notice handled(Side side, std::chrono::milliseconds took, Instant at, const QString &outcome = u"synced"_s)
{
    Notice notice;
    notice.source = u"webhook"_s;
    notice.side = side;
    notice.object = u"customer"_s;
    notice.record = RecordId(qint64(1));
    notice.change = u"updated"_s;
    notice.receivedAt = at - took;
    notice.handledAt = at;
    notice.runId = 7;
    notice.outcome = outcome;
    return notice;
}

HistoryEntry written(const QString &action, std::optional<Side> side, Instant at, Flow flow = Flow::Accounts)
{
    HistoryEntry entry;
    entry.flow = flow;
    entry.runId = 1;
    entry.salesforce = RecordId(u"001a"_s);
    entry.startdeliver = RecordId(qint64(1));
    entry.side = side;
    entry.action = action;
    entry.at = at;
    return entry;
}

} // namespace

/// What the overview counts: how long changes took, what was written when, what is in scope.
class TestCounting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsHowLongSyncedNoticesTook();
    void takesTheNewestArrivalsFirst();
    void countsWhatWasWrittenToEachSide();
    void countsLinksInScopeWindowByWindow();
    void countsWhatIsRefusedOfAFlow();
    void nothingIsCountedByScanning_data();
    void nothingIsCountedByScanning();
};

void TestCounting::tellsHowLongSyncedNoticesTook()
{
    StatePlace place;
    Notice whole = handled(Side::Salesforce, 1h, start);
    whole.record = RecordId();
    Notice open = handled(Side::Salesforce, 0ms, start);
    open.handledAt.reset();
    open.outcome.clear();
    VERIFY_RESULT(place.write([=](StateTransaction &tx) {
        return tx.putNotices({handled(Side::Salesforce, 41s, start), handled(Side::Startdeliver, 9s, start),
            handled(Side::Startdeliver, 5s, start - 25h), // too long ago
            handled(Side::Startdeliver, 1h, start, u"nothing to do"_s),
            handled(Side::Startdeliver, 0ms, start, u"no notice had told of it"_s),
            handled(Side::Startdeliver, -3s, start - 1min), // the clock was set back meanwhile
            whole, open});
    }));
    const auto arrivals = place.read([](StateTransaction &tx) { return tx.arrivals(start - 24h, 100); });
    VERIFY_RESULT(arrivals);
    QCOMPARE(arrivals->size(), 3);
    QVERIFY(arrivals->contains(Arrival{Side::Salesforce, 41s}));
    QVERIFY(arrivals->contains(Arrival{Side::Startdeliver, 9s}));
    QCOMPARE(arrivals->last(), (Arrival{Side::Startdeliver, 0ms}));
}

void TestCounting::takesTheNewestArrivalsFirst()
{
    StatePlace place;
    QList<Notice> notices;
    for (int i = 0; i < 10; ++i)
        notices.append(handled(Side::Startdeliver, i * 1s, start + i * 1min));
    VERIFY_RESULT(place.write([=](StateTransaction &tx) { return tx.putNotices(notices); }));
    const auto arrivals = place.read([](StateTransaction &tx) { return tx.arrivals(start, 3); });
    QCOMPARE(arrivals,
        (QList<Arrival>{{Side::Startdeliver, 9s}, {Side::Startdeliver, 8s}, {Side::Startdeliver, 7s}}));
}

void TestCounting::countsWhatWasWrittenToEachSide()
{
    StatePlace place;
    const auto count = [&place](Instant since, Instant until) {
        return place.read([=](StateTransaction &tx) { return tx.writtenBetween(since, until); });
    };
    using Counts = QMap<Flow, StateTransaction::Written>;
    QCOMPARE(count(start, start + 1h), Counts());
    VERIFY_RESULT(place.write([](StateTransaction &tx) {
        return tx.addHistory({written(u"create"_s, Side::Salesforce, start),
            written(u"update"_s, Side::Startdeliver, start + 1min),
            written(u"overwrote"_s, Side::Startdeliver, start + 2min),
            written(u"delete"_s, Side::Startdeliver, start + 3min),
            written(u"update"_s, Side::Salesforce, start + 3min, Flow::TaskComments),
            // Nobody wrote these.
            written(u"link"_s, std::nullopt, start + 4min, Flow::Contacts),
            written(u"changed-by-service"_s, Side::Salesforce, start + 5min),
            // Of the next hour.
            written(u"update"_s, Side::Salesforce, start + 1h)});
    }));
    QCOMPARE(count(start, start + 1h), (Counts{{Flow::Accounts, {1, 3}}, {Flow::TaskComments, {1, 0}}}));
    QCOMPARE(count(start + 1h, start + 2h), (Counts{{Flow::Accounts, {1, 0}}}));
    QCOMPARE(count(start - 1h, start), Counts());
}

void TestCounting::countsLinksInScopeWindowByWindow()
{
    StatePlace place;
    QList<Link> links;
    for (int i = 0; i < 5; ++i) {
        // Those of another flow come in between.
        links.append(makeLink(u"003%1"_s.arg(i), QString::number(i), Flow::Contacts));
        links.append(makeLink(u"001%1"_s.arg(i), QString::number(i)));
    }
    links[3].inScope = false;
    links[7].state = LinkState::Tombstone;
    VERIFY_RESULT(place.write([links](StateTransaction &tx) {
        QList<Link> stored = links;
        return tx.putLinks(stored);
    }));
    const auto window = [&place](qint64 after) {
        return place.read([=](StateTransaction &tx) { return tx.scopeWindow(Flow::Accounts, after, 3); });
    };
    const auto first = window(0);
    VERIFY_RESULT(first);
    QCOMPARE(first->links, 3);
    QCOMPARE(first->inScope, 2);
    const auto rest = window(first->lastId);
    QCOMPARE(rest->links, 2);
    QCOMPARE(rest->inScope, 1);
    QCOMPARE(window(rest->lastId)->links, 0);
}

void TestCounting::countsWhatIsRefusedOfAFlow()
{
    StatePlace place;
    VERIFY_RESULT(place.write([](StateTransaction &tx) -> Status {
        Refusal refusal;
        refusal.source = RecordId(u"001a"_s);
        TANDEM_CHECK(tx.putRefusal(refusal));
        refusal.mappingKey = u"Name=name"_s;
        TANDEM_CHECK(tx.putRefusal(refusal));
        refusal.flow = Flow::Notes;
        return tx.putRefusal(refusal);
    }));
    const auto count = [&place](Flow flow) {
        return place.read([flow](StateTransaction &tx) { return tx.refusalCount(flow); });
    };
    QCOMPARE(count(Flow::Accounts), 2);
    QCOMPARE(count(Flow::Notes), 1);
    QCOMPARE(count(Flow::Contacts), 0);
}

void TestCounting::nothingIsCountedByScanning_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("index");
    QTest::newRow("arrivals") << u"SELECT side, handled_at - received_at FROM inbox WHERE handled_at IS NOT "
                                 u"NULL AND handled_at >= 1"
                                 " AND outcome = 'synced' AND record <> '' ORDER BY handled_at DESC LIMIT 1"_s
                              << u"inbox_handled"_s;
    QTest::newRow("written")
        << u"SELECT count(*) FILTER (WHERE flow = 'accounts' AND side = 'salesforce'),"
           " count(*) FILTER (WHERE flow = 'accounts' AND side = 'startdeliver') FROM history"
           " WHERE at >= 1 AND at < 2 AND action IN ('create', 'update', 'overwrote', 'delete')"_s
        << u"history_at"_s;
    QTest::newRow("window of links")
        << u"SELECT count(*), sum(in_scope = 1 AND state = 'active'), max(id) FROM"
           " (SELECT id, in_scope, state FROM links WHERE flow = 'accounts' AND id > 1 ORDER BY id LIMIT 1)"_s
        << u"links_flow"_s;
    QTest::newRow("refused") << u"SELECT count(*) FROM refusals WHERE flow = 'accounts'"_s
                             << u"refusals_due"_s;
}

/// The statements as state*.cpp makes them: each looks at its hours or its window only, in the order of an
/// index.
void TestCounting::nothingIsCountedByScanning()
{
    QFETCH(QString, sql);
    QFETCH(QString, index);
    StatePlace place;
    const QStringList steps = queryPlan(place, sql);
    const auto onTable = [](const QString &step) { return step.startsWith("SEARCH"_L1); };
    QCOMPARE(std::count_if(steps.cbegin(), steps.cend(), onTable), 1);
    for (const QString &step : steps) {
        QVERIFY2(!onTable(step) || step.contains(index), qPrintable(step));
        QVERIFY2(!step.contains("TEMP B-TREE"_L1), qPrintable(step));
        for (const auto table : {"inbox"_L1, "history"_L1, "links"_L1, "refusals"_L1})
            QVERIFY2(!step.startsWith(u"SCAN "_s + table), qPrintable(step));
    }
}

std::unique_ptr<QObject> testCounting()
{
    return std::make_unique<TestCounting>();
}
#include "tst_counting.moc"
