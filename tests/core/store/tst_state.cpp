// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/storetesting.h"
#include "tests/core/store/suites.h"

using namespace tandem;
using namespace tandem::store;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const RecordId sf(int number)
{
    return RecordId(u"001%1AAA"_s.arg(number, 12, 10, QChar(u'0')));
}
const RecordId sd(int number)
{
    return RecordId(qint64(number));
}

OutboxEntry makeOutbox(OutboxState state, qint64 epoch, Action action = Action::Create)
{
    OutboxEntry entry;
    entry.runId = 3;
    entry.epoch = epoch;
    entry.planRowId = 4;
    entry.action = action;
    entry.linkId = 5;
    entry.source = sf(1);
    entry.fields.set(u"name"_s, Value(u"emoji 🚀"_s));
    entry.intendedBase.insert(u"Name|name"_s, BasePair{Value(u"x"_s), Value(), 1, 2});
    entry.state = state;
    entry.createdAt = Instant{77};
    entry.firstLookAt = Instant{88};
    return entry;
}

} // namespace

/// The functions of StateTransaction, each by what it promises.
class TestState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void metaIsKept();
    void linksComeBackByEitherEnd();
    void aTakenEndIsRefusedByName();
    void endsMayBeExchangedInOneCall();
    void linksArePagedByKey();
    void keptApartIsRememberedForBothSides();
    void eachQuestionIsAskedOnce_data();
    void eachQuestionIsAskedOnce();
    void outboxKeepsEverything();
    void theOutboxIsReadByPage();
    void openOutboxIsFoundByRecord();
    void anOpenCreateBlocksItsSource_data();
    void anOpenCreateBlocksItsSource();
    void aNewRunnerKeepsWhatMayHaveBeenSent();
    void runsAreReplacedAndListedNewestFirst();
    void deadRunsBecomeInterrupted();
    void historyIsFoundByRunAndRecord();
    void theGuardCountsRecordsNotFields();
    void oldHistoryIsPruned();
    void matchingIsOpenUntilSet();
};

void TestState::metaIsKept()
{
    StatePlace place;
    VERIFY_RESULT(
        place.write([](StateTransaction &tx) { return tx.setMeta(u"org"_s, QByteArray("00D\0x", 5)); }));
    place.reopen();
    const auto value = place.read([](StateTransaction &tx) { return tx.meta(u"org"_s); });
    VERIFY_RESULT(value);
    QCOMPARE(*value, QByteArray("00D\0x", 5));
    QCOMPARE(*place.read([](StateTransaction &tx) { return tx.meta(u"none"_s); }), QByteArray());
}

void TestState::linksComeBackByEitherEnd()
{
    StatePlace place;
    QList<Link> links{makeLink(u"001a"_s, u"1"_s), makeLink(u"001b"_s, u"2"_s)};
    links[1].state = LinkState::Tombstone;
    links[1].inScope = false;
    links[1].needsReadBack = true;
    VERIFY_RESULT(place.write([&](StateTransaction &tx) { return tx.putLinks(links); }));
    QVERIFY(links[0].id > 0 && links[1].id > links[0].id);
    place.reopen();
    const auto bySalesforce = place.read([](StateTransaction &tx) {
        return tx.links(
            Flow::Accounts, Side::Salesforce, {RecordId(u"001b"_s), RecordId(u"001a"_s), RecordId(u"no"_s)});
    });
    VERIFY_RESULT(bySalesforce);
    QCOMPARE(bySalesforce->size(), 2);
    QCOMPARE(bySalesforce->value(RecordId(u"001a"_s)), links[0]);
    QCOMPARE(bySalesforce->value(RecordId(u"001b"_s)), links[1]);
    const auto byStartdeliver = place.read([](StateTransaction &tx) {
        return tx.links(Flow::Accounts, Side::Startdeliver, {RecordId(u"2"_s)});
    });
    QCOMPARE(byStartdeliver->value(RecordId(u"2"_s)), links[1]);
    const auto otherFlow = place.read([](StateTransaction &tx) {
        return tx.links(Flow::Contacts, Side::Startdeliver, {RecordId(u"2"_s)});
    });
    QVERIFY(otherFlow->isEmpty());
    const qint64 id = links[1].id;
    QCOMPARE(*place.read([id](StateTransaction &tx) { return tx.link(id); }), std::optional(links[1]));
    QCOMPARE(*place.read([](StateTransaction &tx) { return tx.link(99); }), std::optional<Link>());
}

void TestState::aTakenEndIsRefusedByName()
{
    StatePlace place;
    QList<Link> first{makeLink(u"001a"_s, u"1"_s)};
    VERIFY_RESULT(place.write([&](StateTransaction &tx) { return tx.putLinks(first); }));
    QList<Link> second{makeLink(u"001b"_s, u"7"_s), makeLink(u"001c"_s, u"1"_s)};
    const auto refused = place.write([&](StateTransaction &tx) { return tx.putLinks(second); });
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QCOMPARE(refused.error().code, u"LINK_TAKEN"_s);
    QVERIFY2(refused.error().text.contains(u"001a"_s) && refused.error().text.contains(u"001c"_s),
        qPrintable(refused.error().text));
    QCOMPARE(*place.read([](StateTransaction &tx) { return tx.linkCount(Flow::Accounts); }), 1);
    QList<Link> other{makeLink(u"001c"_s, u"1"_s, Flow::Contacts)};
    VERIFY_RESULT(place.write([&](StateTransaction &tx) { return tx.putLinks(other); }));
}

void TestState::endsMayBeExchangedInOneCall()
{
    StatePlace place;
    QList<Link> links{makeLink(u"001a"_s, u"1"_s), makeLink(u"001b"_s, u"2"_s)};
    VERIFY_RESULT(place.write([&](StateTransaction &tx) { return tx.putLinks(links); }));
    std::swap(links[0].startdeliver, links[1].startdeliver);
    VERIFY_RESULT(place.write([&](StateTransaction &tx) { return tx.putLinks(links); }));
    QCOMPARE(*place.read([](StateTransaction &tx) { return tx.linksAfter(Flow::Accounts, 0, 10); }), links);
}

void TestState::linksArePagedByKey()
{
    StatePlace place;
    QList<Link> links;
    for (int i = 0; i < 7; ++i)
        links.append(makeLink(sf(i).text(), sd(i).text(), i == 3 ? Flow::Contacts : Flow::Accounts));
    VERIFY_RESULT(place.write([&](StateTransaction &tx) { return tx.putLinks(links); }));
    QList<Link> seen;
    qint64 after = 0;
    while (true) {
        const auto page =
            place.read([after](StateTransaction &tx) { return tx.linksAfter(Flow::Accounts, after, 4); });
        VERIFY_RESULT(page);
        if (page->isEmpty())
            break;
        seen += *page;
        after = page->last().id;
    }
    links.removeAt(3);
    QCOMPARE(seen, links);
    QCOMPARE(*place.read([](StateTransaction &tx) { return tx.linkCount(Flow::Accounts); }), 6);
    links[2].origin = u"created"_s;
    VERIFY_RESULT(place.write([&](StateTransaction &tx) { return tx.putLinks(links); }));
    QCOMPARE(*place.read([](StateTransaction &tx) { return tx.foundLinkCount(Flow::Accounts); }), 5);
    QList<Link> found = links;
    found.removeAt(2);
    QCOMPARE(
        *place.read([](StateTransaction &tx) { return tx.foundLinksAfter(Flow::Accounts, 0, 9); }), found);
    const qint64 first = found.first().id;
    QCOMPARE(*place.read([=](StateTransaction &tx) { return tx.foundLinksAfter(Flow::Accounts, first, 2); }),
        found.mid(1, 2));
}

void TestState::keptApartIsRememberedForBothSides()
{
    StatePlace place;
    VERIFY_RESULT(place.write([](StateTransaction &tx) -> Status {
        TANDEM_CHECK(tx.keepApart(Flow::Accounts, sf(1), sd(1), {1000}));
        TANDEM_CHECK(tx.keepApart(Flow::Accounts, sf(1), sd(2), {1000}));
        TANDEM_CHECK(tx.keepApart(Flow::Contacts, sf(1), sd(3), {1000}));
        return tx.keepApart(Flow::Accounts, sf(1), sd(2), {1000});
    }));
    QCOMPARE(*place.read(
                 [](StateTransaction &tx) { return tx.keptApart(Flow::Accounts, Side::Salesforce, sf(1)); }),
        (QList{sd(1), sd(2)}));
    QCOMPARE(*place.read([](StateTransaction &tx) {
        return tx.keptApart(Flow::Accounts, Side::Startdeliver, sd(2));
    }),
        QList{sf(1)});
    // It can be seen, and taken back.
    const auto decisions =
        place.read([](StateTransaction &tx) { return tx.decisions(Flow::Accounts, 0, 9); });
    QCOMPARE(decisions->size(), 2);
    QCOMPARE(decisions->first().action, Action::Link);
    QCOMPARE(decisions->first().at.ms, 1000);
    VERIFY_RESULT(
        place.write([id = decisions->first().id](StateTransaction &tx) { return tx.withdrawDecision(id); }));
    QCOMPARE(*place.read(
                 [](StateTransaction &tx) { return tx.keptApart(Flow::Accounts, Side::Salesforce, sf(1)); }),
        QList{sd(2)});
}

void TestState::eachQuestionIsAskedOnce_data()
{
    using Names = QList<std::pair<int, QList<int>>>;
    QTest::addColumn<Names>("salesforce"); // Salesforce record -> candidates
    QTest::addColumn<Names>("startdeliver");
    QTest::addColumn<QStringList>("asked");
    QTest::newRow("one for one") << Names{{1, {1}}} << Names{{1, {1}}} << QStringList{u"sf1"_s};
    QTest::newRow("two for one") << Names{{1, {1, 2}}} << Names{{1, {1}}, {2, {1}}} << QStringList{u"sf1"_s};
    QTest::newRow("one for two") << Names{{1, {1}}, {2, {1}}} << Names{{1, {1, 2}}} << QStringList{u"sd1"_s};
    QTest::newRow("two for two") << Names{{1, {1, 2}}, {2, {1, 2}}} << Names{{1, {1, 2}}, {2, {1, 2}}}
                                 << QStringList{u"sf1"_s, u"sf2"_s};
    QTest::newRow("a chain") << Names{{1, {1, 2}}, {2, {2}}} << Names{{1, {1}}, {2, {1, 2}}}
                             << QStringList{u"sf1"_s, u"sd2"_s};
    QTest::newRow("only one side asks") << Names{} << Names{{1, {1}}} << QStringList{u"sd1"_s};
    QTest::newRow("each asks another")
        << Names{{1, {2}}} << Names{{1, {2}}} << QStringList{u"sf1"_s, u"sd1"_s};
}

void TestState::eachQuestionIsAskedOnce()
{
    using Names = QList<std::pair<int, QList<int>>>;
    QFETCH(Names, salesforce);
    QFETCH(Names, startdeliver);
    QFETCH(QStringList, asked);
    StatePlace place;
    VERIFY_RESULT(place.write([&](StateTransaction &tx) -> Status {
        for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
            for (const auto &[record, candidates] : side == Side::Salesforce ? salesforce : startdeliver) {
                Hold hold;
                hold.flow = Flow::Accounts;
                hold.side = side;
                hold.record = side == Side::Salesforce ? sf(record) : sd(record);
                hold.kind = candidates.size() == 1 ? u"likely"_s : u"ambiguous"_s;
                for (const int candidate : candidates)
                    hold.candidates.append(side == Side::Salesforce ? sd(candidate) : sf(candidate));
                TANDEM_CHECK(tx.putHold(hold));
            }
        }
        return {};
    }));
    QStringList found;
    const auto holds = place.read([](StateTransaction &tx) { return tx.holds(Flow::Accounts, 0, 99); });
    for (const Hold &hold : *holds) {
        for (int i = 1; i < 9; ++i) {
            if (hold.record == (hold.side == Side::Salesforce ? sf(i) : sd(i)))
                found.append((hold.side == Side::Salesforce ? u"sf%1"_s : u"sd%1"_s).arg(i));
        }
    }
    QCOMPARE(found, asked);
    const auto counts = place.read([](StateTransaction &tx) { return tx.counts(Flow::Accounts); });
    QCOMPARE(counts->holds, asked.size());
    QCOMPARE(
        *place.read([](StateTransaction &tx) { return tx.holdsAfter(Flow::Accounts, 0); }), asked.size());
    const auto kinds = place.read([](StateTransaction &tx) { return tx.holdKinds(Flow::Accounts); });
    qint64 sum = 0;
    for (const qint64 each : *kinds)
        sum += each;
    QCOMPARE(sum, asked.size());
}

void TestState::outboxKeepsEverything()
{
    StatePlace place;
    QList<OutboxEntry> entries{
        makeOutbox(OutboxState::Sending, 1), makeOutbox(OutboxState::Unknown, 1, Action::Update)};
    entries[1].target = sd(9);
    entries[1].side = Side::Salesforce;
    entries[1].flow = Flow::Contacts;
    VERIFY_RESULT(place.write([&](StateTransaction &tx) { return tx.putOutbox(entries); }));
    const auto open = [&](std::optional<Flow> flow) {
        return *place.read([flow](StateTransaction &tx) { return tx.openOutbox(flow, 0, 9); });
    };
    QCOMPARE(open({}), entries);
    QCOMPARE(open(Flow::Contacts), QList{entries[1]});
    entries[0].firstLookAt = Instant{99};
    VERIFY_RESULT(place.write([&](StateTransaction &tx) { return tx.putOutbox(entries); }));
    QCOMPARE(open({}), entries);
    const QList<qint64> ids{entries[0].id};
    VERIFY_RESULT(place.write([ids](StateTransaction &tx) { return tx.removeOutbox(ids); }));
    QCOMPARE(open({}), QList{entries[1]});
}

void TestState::theOutboxIsReadByPage()
{
    StatePlace place;
    QList<OutboxEntry> all;
    for (const auto state : {OutboxState::Sending, OutboxState::Unknown, OutboxState::Sending})
        all.append(makeOutbox(state, 1));
    VERIFY_RESULT(place.write([&](StateTransaction &tx) { return tx.putOutbox(all); }));
    QCOMPARE(*place.read([](StateTransaction &tx) { return tx.openOutbox({}, 0, 9); }), all);
    const qint64 first = all[0].id;
    QCOMPARE(
        *place.read([first](StateTransaction &tx) { return tx.openOutbox({}, first, 1); }), all.mid(1, 1));
    VERIFY_RESULT(place.write(
        [first](StateTransaction &tx) { return tx.setOutboxState({first}, OutboxState::Unknown); }));
    all[0].state = OutboxState::Unknown;
    QCOMPARE(*place.read([](StateTransaction &tx) { return tx.openOutbox({}, 0, 9); }), all);
}

void TestState::openOutboxIsFoundByRecord()
{
    StatePlace place;
    QList<OutboxEntry> all{makeOutbox(OutboxState::Unknown, 1),
        makeOutbox(OutboxState::Sending, 1, Action::Update), makeOutbox(OutboxState::Sending, 1)};
    all[1].target = sd(9);
    all[2].source = sf(2);
    VERIFY_RESULT(place.write([&](StateTransaction &tx) { return tx.putOutbox(all); }));
    const auto of = [&](Side side, const RecordId &id) {
        return *place.read([=](StateTransaction &tx) { return tx.openOutboxOf(Flow::Accounts, side, id); });
    };
    QCOMPARE(of(Side::Salesforce, sf(1)), all.first(2));
    QCOMPARE(of(Side::Startdeliver, sd(9)), all.mid(1, 1));
    QVERIFY(of(Side::Startdeliver, sf(1)).isEmpty());
}

void TestState::anOpenCreateBlocksItsSource_data()
{
    QTest::addColumn<OutboxState>("state");
    QTest::addColumn<Action>("action");
    QTest::addColumn<Side>("target");
    QTest::addColumn<bool>("blocks");
    QTest::newRow("being sent") << OutboxState::Sending << Action::Create << Side::Startdeliver << true;
    QTest::newRow("unknown") << OutboxState::Unknown << Action::Create << Side::Startdeliver << true;
    QTest::newRow("an update") << OutboxState::Unknown << Action::Update << Side::Startdeliver << false;
    QTest::newRow("the other side") << OutboxState::Unknown << Action::Create << Side::Salesforce << false;
}

void TestState::anOpenCreateBlocksItsSource()
{
    QFETCH(OutboxState, state);
    QFETCH(Action, action);
    QFETCH(Side, target);
    QFETCH(bool, blocks);
    StatePlace place;
    QList<OutboxEntry> entries{makeOutbox(state, 1, action)};
    VERIFY_RESULT(place.write([&](StateTransaction &tx) { return tx.putOutbox(entries); }));
    const auto found = place.read([target](StateTransaction &tx) {
        return tx.sourcesWithOpenCreate(Flow::Accounts, target, {sf(1), sf(2)});
    });
    VERIFY_RESULT(found);
    QCOMPARE(*found, blocks ? QList{sf(1)} : QList<RecordId>());
}

void TestState::aNewRunnerKeepsWhatMayHaveBeenSent()
{
    StatePlace place;
    QCOMPARE(*place.write([](StateTransaction &tx) { return tx.raiseEpoch(); }), 1);
    QList<OutboxEntry> entries{makeOutbox(OutboxState::Sending, 1), makeOutbox(OutboxState::Unknown, 1)};
    VERIFY_RESULT(place.write([&](StateTransaction &tx) { return tx.putOutbox(entries); }));
    QCOMPARE(*place.write([](StateTransaction &tx) { return tx.raiseEpoch(); }), 2);
    QCOMPARE(*place.read([](StateTransaction &tx) { return tx.epoch(); }), 2);
    QCOMPARE(*place.read([](StateTransaction &tx) { return tx.openOutbox({}, 0, 9); }), entries);
}

void TestState::runsAreReplacedAndListedNewestFirst()
{
    StatePlace place;
    Run run;
    run.trigger = u"manual"_s;
    run.state = u"running"_s;
    run.startedAt = Instant{5};
    const auto first = place.write([run](StateTransaction &tx) { return tx.putRun(run); });
    const auto second = place.write([run](StateTransaction &tx) { return tx.putRun(run); });
    VERIFY_RESULT(second);
    QVERIFY(*second > *first);
    run.id = *first;
    run.state = u"completed"_s;
    run.finishedAt = Instant{9};
    run.summary = "{}";
    run.error = u"none"_s;
    QCOMPARE(*place.write([run](StateTransaction &tx) { return tx.putRun(run); }), *first);
    QCOMPARE(*place.read([run](StateTransaction &tx) { return tx.run(run.id); }), std::optional(run));
    const auto listed = place.read([](StateTransaction &tx) { return tx.runs(9); });
    QCOMPARE(listed->size(), 2);
    QCOMPARE(listed->first().id, *second);
    QCOMPARE(listed->first().finishedAt, std::optional<Instant>());
}

void TestState::deadRunsBecomeInterrupted()
{
    StatePlace place;
    for (const QString &state : {u"running"_s, u"completed"_s}) {
        Run run;
        run.state = state;
        VERIFY_RESULT(place.write([run](StateTransaction &tx) { return tx.putRun(run); }));
    }
    VERIFY_RESULT(place.write([](StateTransaction &tx) { return tx.markInterruptedRuns(); }));
    const auto runs = place.read([](StateTransaction &tx) { return tx.runs(9); });
    QCOMPARE(runs->at(1).state, u"interrupted"_s);
    QCOMPARE(runs->at(0).state, u"completed"_s);
}

void TestState::historyIsFoundByRunAndRecord()
{
    StatePlace place;
    HistoryEntry entry;
    entry.runId = 2;
    entry.salesforce = sf(1);
    entry.startdeliver = sd(1);
    entry.side = Side::Startdeliver;
    entry.action = u"update"_s;
    entry.mappingKey = u"Name|name"_s;
    entry.before = Value(*Decimal::parse(u"1234567890123456.75"));
    entry.after = Value(Instant{12345});
    entry.rule = u"one side changed"_s;
    entry.clears = true;
    entry.at = Instant{50};
    HistoryEntry other;
    other.runId = 3;
    other.startdeliver = sd(1);
    other.action = u"link"_s;
    VERIFY_RESULT(place.write([&](StateTransaction &tx) { return tx.addHistory({entry, other}); }));
    entry.id = 1;
    other.id = 2;
    QCOMPARE(*place.read([](StateTransaction &tx) { return tx.historyOfRun(2, 0, 9); }), QList{entry});
    QCOMPARE(
        *place.read([](StateTransaction &tx) { return tx.historyOfRun(2, 1, 9); }), QList<HistoryEntry>());
    const auto ofRecord = place.read([](StateTransaction &tx) {
        return tx.historyOfRecord(Flow::Accounts, Side::Startdeliver, sd(1), 9);
    });
    QCOMPARE(*ofRecord, (QList{other, entry}));
    const auto ofSalesforce = place.read(
        [](StateTransaction &tx) { return tx.historyOfRecord(Flow::Accounts, Side::Salesforce, sf(1), 9); });
    QCOMPARE(*ofSalesforce, QList{entry});
}

void TestState::theGuardCountsRecordsNotFields()
{
    StatePlace place;
    const auto happened = [](int record, const QString &action, bool clears, qint64 at) {
        HistoryEntry entry;
        entry.salesforce = sf(record);
        entry.startdeliver = sd(record);
        entry.action = action;
        entry.clears = clears;
        entry.at = Instant{at};
        return entry;
    };
    const QList<HistoryEntry> history{happened(1, u"update"_s, true, 100),
        happened(1, u"update"_s, true, 101), happened(2, u"delete"_s, false, 102),
        happened(3, u"update"_s, false, 103), happened(4, u"delete"_s, false, 99)};
    VERIFY_RESULT(place.write([&](StateTransaction &tx) { return tx.addHistory(history); }));
    const auto count = [&](Flow flow, qint64 since) {
        return *place.read(
            [flow, since](StateTransaction &tx) { return tx.deletesAndClearsSince(flow, Instant{since}); });
    };
    QCOMPARE(count(Flow::Accounts, 100), 2);
    QCOMPARE(count(Flow::Accounts, 0), 3);
    QCOMPARE(count(Flow::Contacts, 0), 0);
}

void TestState::oldHistoryIsPruned()
{
    StatePlace place;
    HistoryEntry old;
    old.runId = 1;
    old.at = Instant{10};
    HistoryEntry young = old;
    young.at = Instant{20};
    VERIFY_RESULT(place.write([&](StateTransaction &tx) -> Status {
        TANDEM_CHECK(tx.addHistory({old, young}));
        return tx.pruneHistory(Instant{20});
    }));
    const auto left = place.read([](StateTransaction &tx) { return tx.historyOfRun(1, 0, 9); });
    QCOMPARE(left->size(), 1);
    QCOMPARE(left->first().at, young.at);
}

void TestState::matchingIsOpenUntilSet()
{
    StatePlace place;
    const auto state = [&](Flow flow) {
        return *place.read([flow](StateTransaction &tx) { return tx.matching(flow); });
    };
    QCOMPARE(state(Flow::Accounts), MatchingState::Open);
    for (const auto set : {MatchingState::Settled, MatchingState::Waived}) {
        VERIFY_RESULT(
            place.write([set](StateTransaction &tx) { return tx.setMatching(Flow::Accounts, set); }));
        QCOMPARE(state(Flow::Accounts), set);
    }
    QCOMPARE(state(Flow::Contacts), MatchingState::Open);
}

std::unique_ptr<QObject> testState()
{
    return std::make_unique<TestState>();
}
#include "tst_state.moc"
