// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/storetesting.h"
#include "tests/core/store/suites.h"

using namespace tandem;
using namespace tandem::store;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Flow flow = Flow::Accounts;

Conflict makeConflict(const QString &salesforceValue, const QString &startdeliverValue)
{
    Conflict conflict;
    conflict.linkId = 7;
    conflict.salesforce = RecordId(u"001a"_s);
    conflict.startdeliver = RecordId(u"1"_s);
    conflict.mappingKey = u"Name|name"_s;
    conflict.first = true;
    conflict.baseSalesforce = Value(u"old"_s);
    conflict.baseStartdeliver = Value(true);
    conflict.salesforceValue = Value(salesforceValue);
    conflict.startdeliverValue = Value(startdeliverValue);
    conflict.since = Instant{10};
    return conflict;
}

Hold makeHold(const QString &kind, const QList<RecordId> &candidates)
{
    Hold hold;
    hold.record = RecordId(u"001a"_s);
    hold.kind = kind;
    hold.candidates = candidates;
    hold.reason = u"Two customers have this domain."_s;
    hold.title = u"Acme \"AB\""_s;
    hold.since = Instant{10};
    return hold;
}

Refusal makeRefusal(const QString &mappingKey, quint64 valueHash)
{
    Refusal refusal;
    refusal.source = RecordId(u"001a"_s);
    refusal.mappingKey = mappingKey;
    refusal.valueHash = valueHash;
    refusal.code = u"STRING_TOO_LONG"_s;
    refusal.text = u"too long"_s;
    return refusal;
}

} // namespace

/// What waits for a person, what a person decided, what services refused.
class TestDecisions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aResolutionHoldsForItsTwoValues_data();
    void aResolutionHoldsForItsTwoValues();
    void conflictsAreRemovedByMapping();
    void anUnknownIdIsSaid();
    void aDecisionHoldsForItsCandidates_data();
    void aDecisionHoldsForItsCandidates();
    void holdsAreFoundByRecordAndPage();
    void holdsAreFoundByCandidateAndCountedByKind();
    void candidatesOfTheDayFindAHold();
    void noListIsFoundByScanning_data();
    void noListIsFoundByScanning();
    void refusalsBackOffFromOneHourToSevenDays();
    void anotherValueStartsTheBackOffAnew();
    void refusalsFallDue();
    void aPersonEndsTheBackOff();
    void refusalsAreRemovedByMapping();
    void declinedChangesAreFoundFromBothSides();
    void countsLeaveOutWhatIsDecided();
};

void TestDecisions::aResolutionHoldsForItsTwoValues_data()
{
    QTest::addColumn<QString>("salesforceValue");
    QTest::addColumn<QString>("startdeliverValue");
    QTest::addColumn<bool>("kept");
    QTest::newRow("the same") << u"a"_s << u"b"_s << true;
    QTest::newRow("Salesforce changed") << u"c"_s << u"b"_s << false;
    QTest::newRow("Startdeliver changed") << u"a"_s << u"c"_s << false;
}

void TestDecisions::aResolutionHoldsForItsTwoValues()
{
    QFETCH(QString, salesforceValue);
    QFETCH(QString, startdeliverValue);
    QFETCH(bool, kept);
    StatePlace place;
    Conflict expected = makeConflict(u"a"_s, u"b"_s);
    VERIFY_RESULT(place.write([=](StateTransaction &tx) -> Status {
        TANDEM_CHECK(tx.putConflict(expected));
        return tx.resolveConflict(1, Side::Startdeliver);
    }));
    expected.id = 1;
    expected.resolution = Side::Startdeliver;
    QCOMPARE(*place.read([](StateTransaction &tx) { return tx.conflict(1); }), std::optional(expected));
    Conflict again = makeConflict(salesforceValue, startdeliverValue);
    again.since = Instant{20};
    VERIFY_RESULT(place.write([=](StateTransaction &tx) { return tx.putConflict(again); }));
    const auto found = place.read([](StateTransaction &tx) { return tx.conflictsOf({7, 8}); });
    VERIFY_RESULT(found);
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->first().id, 1);
    QCOMPARE(found->first().resolution, kept ? std::optional(Side::Startdeliver) : std::nullopt);
    QCOMPARE(found->first().since.ms, kept ? 10 : 20);
}

void TestDecisions::conflictsAreRemovedByMapping()
{
    StatePlace place;
    VERIFY_RESULT(place.write([](StateTransaction &tx) -> Status {
        for (const QString &key : {u"a"_s, u"b"_s, u"c"_s}) {
            Conflict conflict = makeConflict(u"x"_s, u"y"_s);
            conflict.mappingKey = key;
            TANDEM_CHECK(tx.putConflict(conflict));
        }
        return tx.removeConflicts(7, {u"a"_s, u"b"_s});
    }));
    const auto listed = place.read([](StateTransaction &tx) { return tx.conflicts(flow, 0, 9); });
    QCOMPARE(listed->size(), 1);
    QCOMPARE(listed->first().mappingKey, u"c"_s);
    QVERIFY(place.read([](StateTransaction &tx) { return tx.conflicts(Flow::Contacts, 0, 9); })->isEmpty());
    QVERIFY(place.read([](StateTransaction &tx) { return tx.conflicts({}, 3, 9); })->isEmpty());
    VERIFY_RESULT(place.write([](StateTransaction &tx) { return tx.removeConflicts(7, {}); }));
    QVERIFY(place.read([](StateTransaction &tx) { return tx.conflicts({}, 0, 9); })->isEmpty());
}

void TestDecisions::anUnknownIdIsSaid()
{
    StatePlace place;
    const auto resolved =
        place.write([](StateTransaction &tx) { return tx.resolveConflict(9, Side::Salesforce); });
    QCOMPARE(resolved.error().code, u"NOT_FOUND"_s);
    const auto decided = place.write([](StateTransaction &tx) { return tx.decideHold(9, u"create"_s); });
    QCOMPARE(decided.error().code, u"NOT_FOUND"_s);
    const auto withdrawn = place.write([](StateTransaction &tx) { return tx.withdrawDecision(9); });
    QCOMPARE(withdrawn.error().code, u"NOT_FOUND"_s);
}

void TestDecisions::aDecisionHoldsForItsCandidates_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QList<RecordId>>("candidates");
    QTest::addColumn<bool>("kept");
    const RecordId one(u"1"_s);
    const RecordId two(u"2"_s);
    QTest::newRow("the same") << u"ambiguous"_s << QList{one, two} << true;
    QTest::newRow("in another order") << u"ambiguous"_s << QList{two, one} << true;
    QTest::newRow("one more") << u"ambiguous"_s << QList{one, two, RecordId(u"3"_s)} << false;
    QTest::newRow("one less") << u"ambiguous"_s << QList{one} << false;
    QTest::newRow("another question") << u"merge"_s << QList{one, two} << false;
}

void TestDecisions::aDecisionHoldsForItsCandidates()
{
    QFETCH(QString, kind);
    QFETCH(QList<RecordId>, candidates);
    QFETCH(bool, kept);
    StatePlace place;
    Hold expected = makeHold(u"ambiguous"_s, {RecordId(u"1"_s), RecordId(u"2"_s)});
    VERIFY_RESULT(place.write([=](StateTransaction &tx) -> Status {
        TANDEM_CHECK(tx.putHold(expected));
        return tx.decideHold(1, u"link:2"_s);
    }));
    expected.id = 1;
    expected.decision = u"link:2"_s;
    QCOMPARE(*place.read([](StateTransaction &tx) { return tx.hold(1); }), std::optional(expected));
    Hold again = makeHold(kind, candidates);
    again.since = Instant{20};
    VERIFY_RESULT(place.write([=](StateTransaction &tx) { return tx.putHold(again); }));
    const auto found = place.read([](StateTransaction &tx) { return tx.hold(1); });
    VERIFY_RESULT(found);
    QCOMPARE((*found)->decision, kept ? u"link:2"_s : QString());
    QCOMPARE((*found)->candidates, candidates);
    QCOMPARE((*found)->since.ms, kept ? 10 : 20);
}

void TestDecisions::holdsAreFoundByCandidateAndCountedByKind()
{
    StatePlace place;
    Hold first = makeHold(u"likely"_s, {RecordId(u"1"_s), RecordId(u"12"_s)});
    first.id = 1;
    Hold second = makeHold(u"merge"_s, {RecordId(u"2"_s)});
    second.record = RecordId(u"001b"_s);
    VERIFY_RESULT(place.write([=](StateTransaction &tx) -> Status {
        TANDEM_CHECK(tx.putHold(first));
        return tx.putHold(second);
    }));
    const auto naming = [&](Side side, const QString &id) {
        return *place.read([=](StateTransaction &tx) { return tx.holdsNaming(flow, side, RecordId(id)); });
    };
    QCOMPARE(naming(Side::Startdeliver, u"12"_s), QList{first});
    QVERIFY(naming(Side::Startdeliver, u"3"_s).isEmpty());
    QVERIFY(naming(Side::Salesforce, u"12"_s).isEmpty());
    QCOMPARE(*place.read([](StateTransaction &tx) { return tx.holdKinds(flow); }),
        (QHash<QString, qint64>{{u"likely"_s, 1}, {u"merge"_s, 1}}));
    // The other record of the pair is held, too: one link answers for both, taken back it answers for none.
    Hold twin = makeHold(u"ambiguous"_s, {first.record, RecordId(u"001z"_s)});
    twin.side = Side::Startdeliver;
    twin.record = RecordId(u"12"_s);
    const auto decide = [&](const QString &decision) {
        VERIFY_RESULT(place.write([=](StateTransaction &tx) -> Status {
            TANDEM_CHECK(tx.putHold(twin));
            return tx.decideHold(1, decision);
        }));
    };
    const auto open = [&] { return place.read([](StateTransaction &tx) { return tx.counts(flow); })->holds; };
    decide(u"link:12"_s);
    QCOMPARE(*place.read([](StateTransaction &tx) { return tx.holdKinds(flow); }),
        (QHash<QString, qint64>{{u"merge"_s, 1}}));
    QCOMPARE(open(), 1);
    decide(QString());
    QCOMPARE(open(), 3);
}

void TestDecisions::candidatesOfTheDayFindAHold()
{
    StatePlace place;
    const auto naming = [&](const QString &id) {
        const auto held = place.read([=](StateTransaction &tx) {
            return tx.heldNaming(flow, Side::Startdeliver, {RecordId(id), RecordId(u"none"_s)});
        });
        return held ? held->size() : -1;
    };
    const auto put = [&](const QList<RecordId> &candidates) {
        return place.write(
            [=](StateTransaction &tx) { return tx.putHold(makeHold(u"likely"_s, candidates)); });
    };
    VERIFY_RESULT(put({RecordId(u"1"_s), RecordId(u"2"_s), RecordId(u"2"_s)}));
    QCOMPARE(naming(u"2"_s), 1);
    VERIFY_RESULT(put({RecordId(u"3"_s)}));
    QCOMPARE(naming(u"2"_s), 0);
    QCOMPARE(naming(u"3"_s), 1);
    VERIFY_RESULT(place.write(
        [](StateTransaction &tx) { return tx.removeHold(flow, Side::Salesforce, RecordId(u"001a"_s)); }));
    QCOMPARE(naming(u"3"_s), 0);
}

void TestDecisions::noListIsFoundByScanning_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("holds by candidate")
        << u"SELECT * FROM holds WHERE id IN (SELECT hold_id FROM hold_candidates"
           " WHERE flow = 'a' AND side = 'b' AND candidate = 'c') ORDER BY id"_s;
    QTest::newRow("holds of a flow")
        << u"SELECT * FROM holds WHERE id > 1 AND flow = 'a' ORDER BY id LIMIT 1"_s;
    QTest::newRow("outbox of a record")
        << u"SELECT * FROM outbox WHERE (flow = 'a' AND side = 'b' AND target = 'c')"
           " OR (flow = 'a' AND side = 'd' AND source = 'c') ORDER BY id"_s;
    QTest::newRow("waiting of a record")
        << u"SELECT * FROM waiting WHERE flow = 'a' AND side = 'b' AND record IN ('c')"_s;
    QTest::newRow("found links") << u"SELECT * FROM links WHERE flow = 'a' AND id > 1"
                                    " AND origin IN ('matched', 'external-id') ORDER BY id LIMIT 1"_s;
    QTest::newRow("number of found links")
        << u"SELECT count(*) FROM links WHERE flow = 'a' AND origin IN ('matched', 'external-id')"_s;
}

/// The statements as state*.cpp makes them; links_flow would do for the last two, but with every link.
void TestDecisions::noListIsFoundByScanning()
{
    QFETCH(QString, sql);
    StatePlace place;
    const QStringList steps = queryPlan(place, sql);
    QVERIFY(!steps.isEmpty());
    for (const QString &step : steps)
        QVERIFY2(!step.startsWith(u"SCAN"_s) && !step.contains("links_flow"_L1), qPrintable(step));
}

void TestDecisions::holdsAreFoundByRecordAndPage()
{
    StatePlace place;
    Hold other = makeHold(u"likely"_s, {});
    other.side = Side::Startdeliver;
    other.flow = Flow::Contacts;
    VERIFY_RESULT(place.write([=](StateTransaction &tx) -> Status {
        TANDEM_CHECK(tx.putHold(makeHold(u"ambiguous"_s, {})));
        return tx.putHold(other);
    }));
    const RecordId id(u"001a"_s);
    const auto found =
        place.read([id](StateTransaction &tx) { return tx.holdsOf(flow, Side::Salesforce, {id}); });
    QCOMPARE(found->value(id).kind, u"ambiguous"_s);
    QCOMPARE(found->size(), 1);
    QCOMPARE(place.read([](StateTransaction &tx) { return tx.holds({}, 1, 9); })->first().kind, u"likely"_s);
    QCOMPARE(place.read([](StateTransaction &tx) { return tx.holds(flow, 0, 9); })->size(), 1);
    VERIFY_RESULT(
        place.write([id](StateTransaction &tx) { return tx.removeHold(flow, Side::Salesforce, id); }));
    QCOMPARE(place.read([](StateTransaction &tx) { return tx.holds({}, 0, 9); })->size(), 1);
}

void TestDecisions::refusalsBackOffFromOneHourToSevenDays()
{
    StatePlace place;
    QList<qint64> hours;
    const Instant first = place.clock->now();
    for (int i = 0; i < 10; ++i) {
        VERIFY_RESULT(
            place.write([](StateTransaction &tx) { return tx.putRefusal(makeRefusal(u"k"_s, 5)); }));
        const auto stored = place.read([](StateTransaction &tx) { return tx.refusals({}, 0, 9); });
        QCOMPARE(stored->size(), 1);
        QCOMPARE(stored->first().tries, i + 1);
        QCOMPARE(stored->first().firstAt, first);
        hours.append(
            std::chrono::duration_cast<std::chrono::hours>(stored->first().nextAt - place.clock->now())
                .count());
        place.clock->setNow(stored->first().nextAt);
    }
    QCOMPARE(hours, (QList<qint64>{1, 2, 4, 8, 16, 32, 64, 128, 168, 168}));
}

void TestDecisions::anotherValueStartsTheBackOffAnew()
{
    StatePlace place;
    Refusal changed = makeRefusal(u"k"_s, 6);
    changed.firstAt = Instant{44};
    changed.target = RecordId(u"9"_s);
    VERIFY_RESULT(place.write([=](StateTransaction &tx) -> Status {
        TANDEM_CHECK(tx.putRefusal(makeRefusal(u"k"_s, 5)));
        TANDEM_CHECK(tx.putRefusal(makeRefusal(u"k"_s, 5)));
        return tx.putRefusal(changed);
    }));
    changed.id = 1;
    changed.nextAt = place.clock->now() + 1h;
    QCOMPARE(*place.read([](StateTransaction &tx) { return tx.refusals(flow, 0, 9); }), QList{changed});
}

void TestDecisions::refusalsFallDue()
{
    StatePlace place;
    Refusal given = makeRefusal(u"given"_s, 1);
    given.nextAt = place.clock->now() + 5min;
    VERIFY_RESULT(place.write([=](StateTransaction &tx) -> Status {
        TANDEM_CHECK(tx.putRefusal(makeRefusal(u"hour"_s, 1)));
        return tx.putRefusal(given);
    }));
    const auto due = [&](std::chrono::minutes after) {
        QStringList keys;
        const Instant at = place.clock->now() + after;
        const auto found = place.read([at](StateTransaction &tx) { return tx.dueRefusals(flow, at, 9); });
        for (const Refusal &refusal : found.value())
            keys.append(refusal.mappingKey);
        return keys;
    };
    QCOMPARE(due(4min), QStringList());
    QCOMPARE(due(5min), QStringList{u"given"_s});
    QCOMPARE(due(60min), (QStringList{u"given"_s, u"hour"_s}));
}

void TestDecisions::aPersonEndsTheBackOff()
{
    StatePlace place;
    const Instant now = place.clock->now();
    VERIFY_RESULT(place.write([now](StateTransaction &tx) -> Status {
        TANDEM_CHECK(tx.putRefusal(makeRefusal(u"a"_s, 1)));
        TANDEM_CHECK(tx.putRefusal(makeRefusal(u"b"_s, 1)));
        return tx.retryRefusals({2}, now);
    }));
    const auto due = [&] {
        return place.read([now](StateTransaction &tx) { return tx.dueRefusals(flow, now, 9); })->size();
    };
    QCOMPARE(due(), 1);
    VERIFY_RESULT(place.write([now](StateTransaction &tx) { return tx.retryRefusals({}, now); }));
    QCOMPARE(due(), 2);
}

void TestDecisions::refusalsAreRemovedByMapping()
{
    StatePlace place;
    const RecordId id(u"001a"_s);
    VERIFY_RESULT(place.write([id](StateTransaction &tx) -> Status {
        TANDEM_CHECK(tx.putRefusal(makeRefusal(u"a"_s, 1)));
        TANDEM_CHECK(tx.putRefusal(makeRefusal(u"b"_s, 1)));
        return tx.removeRefusals(flow, Side::Startdeliver, id, {u"a"_s});
    }));
    const auto left =
        place.read([id](StateTransaction &tx) { return tx.refusalsOf(flow, Side::Startdeliver, {id}); });
    QCOMPARE(left->size(), 1);
    QCOMPARE(left->first().mappingKey, u"b"_s);
    VERIFY_RESULT(place.write(
        [id](StateTransaction &tx) { return tx.removeRefusals(flow, Side::Startdeliver, id, {}); }));
    QVERIFY(place.read([](StateTransaction &tx) { return tx.refusals({}, 0, 9); })->isEmpty());
}

void TestDecisions::declinedChangesAreFoundFromBothSides()
{
    StatePlace place;
    Decision decision;
    decision.salesforce = RecordId(u"001a"_s);
    decision.startdeliver = RecordId(u"1"_s);
    decision.action = Action::Delete;
    decision.mappingKey = u"k"_s;
    decision.valueHash = 0x8000'0000'0000'0001ULL;
    decision.at = Instant{9};
    VERIFY_RESULT(place.write([=](StateTransaction &tx) { return tx.putDecision(decision); }));
    decision.valueHash = 2;
    VERIFY_RESULT(place.write([=](StateTransaction &tx) { return tx.putDecision(decision); }));
    decision.id = 1;
    const auto bySide = [&](Side side, const QString &id) {
        return *place.read([=](StateTransaction &tx) { return tx.decisionsOf(flow, side, {RecordId(id)}); });
    };
    QCOMPARE(bySide(Side::Salesforce, u"001a"_s), QList{decision});
    QCOMPARE(bySide(Side::Startdeliver, u"1"_s), QList{decision});
    QVERIFY(bySide(Side::Startdeliver, u"001a"_s).isEmpty());
    QCOMPARE(*place.read([](StateTransaction &tx) { return tx.decision(1); }), std::optional(decision));
    QCOMPARE(*place.read([](StateTransaction &tx) { return tx.decisions(flow, 0, 9); }), QList{decision});
    VERIFY_RESULT(place.write([](StateTransaction &tx) { return tx.withdrawDecision(1); }));
    QVERIFY(bySide(Side::Salesforce, u"001a"_s).isEmpty());
}

void TestDecisions::countsLeaveOutWhatIsDecided()
{
    StatePlace place;
    VERIFY_RESULT(place.write([](StateTransaction &tx) -> Status {
        Conflict second = makeConflict(u"a"_s, u"b"_s);
        second.mappingKey = u"other"_s;
        TANDEM_CHECK(tx.putConflict(makeConflict(u"a"_s, u"b"_s)));
        TANDEM_CHECK(tx.putConflict(second));
        TANDEM_CHECK(tx.resolveConflict(2, Side::Salesforce));
        TANDEM_CHECK(tx.putHold(makeHold(u"likely"_s, {})));
        TANDEM_CHECK(tx.putRefusal(makeRefusal(u"k"_s, 1)));
        TANDEM_CHECK(tx.putDecision({}));
        QList<OutboxEntry> entries(2);
        TANDEM_CHECK(tx.putOutbox(entries));
        // What is kept out with its parent is out of scope, and what is locked waits for a decision.
        return tx.putWaiting({{flow, Side::Salesforce, RecordId(u"a"_s), u"parent"_s, {}, {}},
            {flow, Side::Salesforce, RecordId(u"b"_s), u"out-of-scope-parent"_s, {}, {}},
            {flow, Side::Salesforce, RecordId(u"c"_s), u"locked"_s, {}, {}}});
    }));
    const StateTransaction::Counts expected{1, 1, 1, 1, 1, 2};
    QCOMPARE(*place.read([](StateTransaction &tx) { return tx.counts({}); }), expected);
    QCOMPARE(*place.read([](StateTransaction &tx) { return tx.counts(flow); }), expected);
    QCOMPARE(*place.read([](StateTransaction &tx) { return tx.counts(Flow::Contacts); }),
        StateTransaction::Counts());
    VERIFY_RESULT(place.write([](StateTransaction &tx) { return tx.decideHold(1, u"create"_s); }));
    QCOMPARE(place.read([](StateTransaction &tx) { return tx.counts({}); })->holds, 0);
}

std::unique_ptr<QObject> testDecisions()
{
    return std::make_unique<TestDecisions>();
}
#include "tst_decisions.moc"
