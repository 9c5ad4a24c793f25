// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/planner.h"
#include "core/sync/runstate.h"
#include "core/sync/trialrow.h"
#include "tests/core/sync/suites.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::sync;

namespace {

const QString organisation = u"00DKx000000ZqTeMAK"_s;
const RecordId account(u"001Kx00000AbCdEIAV"_s);
const RecordId customer(qint64{17});
const Instant now{1'769'851'800'000};

FieldSchema field(const QString &name, FieldType type = FieldType::Text, int length = 80)
{
    FieldSchema schema;
    schema.name = name;
    schema.label = name;
    schema.type = type;
    schema.length = length;
    return schema;
}

FieldMapping mapping(const QString &salesforce, const QString &startdeliver)
{
    FieldMapping result;
    result.salesforce = salesforce;
    result.startdeliver = startdeliver;
    return result;
}

/// An accounts flow with name, phone and city, and a reference to a parent company.
FlowContext accountsFlow()
{
    ObjectSchema salesforce{Side::Salesforce, u"Account"_s, {}, true, true, true,
        {field(u"Name"_s), field(u"Phone"_s, FieldType::Phone, 40), field(u"BillingCity"_s),
            field(u"ParentId"_s, FieldType::Reference, 18), field(u"Startdeliver_Id__c"_s)}};
    salesforce.fields[0].required = true;
    ObjectSchema startdeliver{Side::Startdeliver, u"customer"_s, {}, true, true, true,
        {field(u"name"_s), field(u"customfieldPhone"_s), field(u"customfieldCity"_s),
            field(u"parentId"_s, FieldType::Reference), field(u"customfieldSalesforceId"_s)}};
    startdeliver.fields[0].required = true;
    FlowContext flow;
    flow.definition = *definitionOf(Flow::Accounts);
    flow.salesforceSchema = std::make_shared<ObjectSchema>(salesforce);
    flow.startdeliverSchema = std::make_shared<ObjectSchema>(startdeliver);
    flow.organisationId = organisation;
    flow.startdeliverExternalId = u"customfieldSalesforceId"_s;
    const auto add = [&](const FieldMapping &one) {
        flow.mappings.push_back(
            {one, *salesforce.field(one.salesforce), *startdeliver.field(one.startdeliver)});
    };
    add(mapping(u"Name"_s, u"name"_s));
    add(mapping(u"Phone"_s, u"customfieldPhone"_s));
    add(mapping(u"BillingCity"_s, u"customfieldCity"_s));
    FieldMapping parent = mapping(u"ParentId"_s, u"parentId"_s);
    parent.toStartdeliver = {{TransformStep::Op::Link, {{u"flow"_s, u"accounts"_s}}}};
    parent.toSalesforce = parent.toStartdeliver;
    add(parent);
    return flow;
}

Record salesforceRecord(const QString &name, const Value &phone, const Value &city = {})
{
    return {account, now, false, {},
        Fields{{u"Name"_s, Value(name)}, {u"Phone"_s, phone}, {u"BillingCity"_s, city},
            {u"ParentId"_s, Value()}}};
}

Record startdeliverRecord(const QString &name, const Value &phone, const Value &city = {})
{
    return {customer, now, false, {},
        Fields{{u"name"_s, Value(name)}, {u"customfieldPhone"_s, phone}, {u"customfieldCity"_s, city},
            {u"parentId"_s, Value()}}};
}

store::Link linkWithBase(const QString &name, const QString &phone)
{
    store::Link link;
    link.id = 1;
    link.salesforce = account;
    link.startdeliver = customer;
    link.base.insert(u"Name=name"_s, {Value(name), Value(name), 0, 0});
    link.base.insert(u"Phone=customfieldPhone"_s, {Value(phone), Value(phone), 0, 0});
    link.base.insert(u"BillingCity=customfieldCity"_s, {});
    link.base.insert(u"ParentId=parentId"_s, {});
    return link;
}

PairState pair(const Record &salesforce, const Record &startdeliver, const store::Link &link)
{
    PairState state;
    state.salesforce = &salesforce;
    state.startdeliver = &startdeliver;
    state.link = &link;
    state.now = now;
    return state;
}

const QString phone = u"Phone=customfieldPhone"_s;

/// What a trial says of the phone of a pair that was judged so.
std::optional<TrialRow> phoneRow(
    const FlowContext &flow, const PairState &state, const PairPlan &plan, Judgement::Kind kind)
{
    Judgement judgement;
    judgement.kind = kind;
    judgement.side = Side::Startdeliver;
    judgement.record = *state.startdeliver;
    judgement.partner = *state.salesforce;
    judgement.link = *state.link;
    judgement.plan = plan;
    return trialRow(flow, flow.mappings[1], judgement);
}

std::optional<TrialRow> phoneRow(const FlowContext &flow, const PairState &state)
{
    return phoneRow(flow, state, planPair(flow, state), Judgement::Kind::Pair);
}

/// Refused for an hour still; an empty key means the whole row.
store::Refusal refusalOf(const QString &mappingKey, quint64 hash)
{
    store::Refusal refusal;
    refusal.side = Side::Startdeliver;
    refusal.mappingKey = mappingKey;
    refusal.valueHash = hash;
    refusal.text = u"Startdeliver said no"_s;
    refusal.nextAt = now + std::chrono::hours(1);
    return refusal;
}

} // namespace

class PlannerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void S4_editsOfDifferentFieldsOnBothSidesAreBothKept()
    {
        const FlowContext flow = accountsFlow();
        const Record left = salesforceRecord(u"Acme AB"_s, Value(u"1"_s));
        const Record right = startdeliverRecord(u"Acme"_s, Value(u"2"_s));
        const store::Link link = linkWithBase(u"Acme"_s, u"1"_s);
        const PairPlan plan = planPair(flow, pair(left, right, link));
        QCOMPARE(plan.writes.size(), size_t{2});
        for (const PlannedWrite &write : plan.writes) {
            QCOMPARE(write.changes.size(), size_t{1});
            const bool toStartdeliver = write.side == Side::Startdeliver;
            QCOMPARE(write.changes.front().field, toStartdeliver ? u"name"_s : u"Phone"_s);
            QCOMPARE(write.changes.front().after, Value(toStartdeliver ? u"Acme AB"_s : u"2"_s));
        }
    }

    void S4_aConflictInOneFieldDoesNotHoldBackTheOthers()
    {
        const FlowContext flow = accountsFlow();
        const Record left = salesforceRecord(u"Left"_s, Value(u"9"_s));
        const Record right = startdeliverRecord(u"Right"_s, Value(u"1"_s));
        const store::Link link = linkWithBase(u"Acme"_s, u"1"_s);
        const PairPlan plan = planPair(flow, pair(left, right, link));
        QCOMPARE(plan.conflicts.size(), 1);
        QCOMPARE(plan.conflicts.first().mappingKey, u"Name=name"_s);
        QVERIFY(!plan.conflicts.first().first);
        QCOMPARE(plan.writes.size(), size_t{1});
        QCOMPARE(plan.writes.front().side, Side::Startdeliver);
    }

    void S4_aPersonsWordHoldsForExactlyTheTwoValuesItWasGivenFor_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<bool>("decided");
        QTest::newRow("same values") << u"Left"_s << true;
        QTest::newRow("edited since") << u"Left again"_s << false;
    }
    void S4_aPersonsWordHoldsForExactlyTheTwoValuesItWasGivenFor()
    {
        QFETCH(QString, left);
        QFETCH(bool, decided);
        const FlowContext flow = accountsFlow();
        const Record salesforce = salesforceRecord(left, Value(u"1"_s));
        const Record startdeliver = startdeliverRecord(u"Right"_s, Value(u"1"_s));
        const store::Link link = linkWithBase(u"Acme"_s, u"1"_s);
        PairState state = pair(salesforce, startdeliver, link);
        store::Conflict conflict;
        conflict.mappingKey = u"Name=name"_s;
        conflict.salesforceValue = Value(u"Left"_s);
        conflict.startdeliverValue = Value(u"Right"_s);
        conflict.resolution = Side::Startdeliver;
        state.conflicts = {conflict};
        const PairPlan plan = planPair(flow, state);
        QCOMPARE(plan.conflicts.isEmpty(), decided);
        QCOMPARE(plan.writes.size(), size_t(decided ? 1 : 0));
        // The word is needed again when the row is judged just before it is sent.
        QCOMPARE(plan.settled, QStringList());
    }

    void S21_aFreshLinkFillsBlanksAndAsksWhereBothAreFilled()
    {
        const FlowContext flow = accountsFlow();
        const Record left = salesforceRecord(u"Acme"_s, Value(u"1"_s), Value());
        const Record right = startdeliverRecord(u"Acme Inc"_s, Value(), Value(u"Lund"_s));
        store::Link link = linkWithBase({}, {});
        link.base.clear();
        const PairPlan plan = planPair(flow, pair(left, right, link));
        QCOMPARE(plan.conflicts.size(), 1);
        QVERIFY(plan.conflicts.first().first);
        QCOMPARE(plan.writes.size(), size_t{2});
        QVERIFY(plan.agreed.contains(u"ParentId=parentId"_s));
        for (const PlannedWrite &write : plan.writes)
            QVERIFY(!write.clears());
    }

    void S23_aRefusedValueIsNotPlannedUntilItChangesOrItsBackOffEnds_data()
    {
        QTest::addColumn<qint64>("offsetMs");
        QTest::addColumn<QString>("refusedValue");
        QTest::addColumn<bool>("planned");
        QTest::newRow("within the back-off") << qint64{60'000} << u"5"_s << false;
        QTest::newRow("back-off over") << qint64{-1} << u"5"_s << true;
        QTest::newRow("another value") << qint64{60'000} << u"4"_s << true;
    }
    void S23_aRefusedValueIsNotPlannedUntilItChangesOrItsBackOffEnds()
    {
        QFETCH(qint64, offsetMs);
        QFETCH(QString, refusedValue);
        QFETCH(bool, planned);
        const FlowContext flow = accountsFlow();
        const Record left = salesforceRecord(u"Acme"_s, Value(u"5"_s));
        const Record right = startdeliverRecord(u"Acme"_s, Value(u"1"_s));
        const store::Link link = linkWithBase(u"Acme"_s, u"1"_s);
        PairState state = pair(left, right, link);
        store::Refusal refusal;
        refusal.side = Side::Startdeliver;
        refusal.mappingKey = u"Phone=customfieldPhone"_s;
        refusal.valueHash = valueHash(Value(refusedValue));
        refusal.nextAt = now + std::chrono::milliseconds(offsetMs);
        state.refusals = {refusal};
        const PairPlan plan = planPair(flow, state);
        QCOMPARE(plan.writes.size(), size_t(planned ? 1 : 0));
        QCOMPARE(plan.refusedBefore, planned ? 0 : 1);
    }

    void S23_aValueTheSchemaRefusesIsSetAsideAndTheRestOfTheRowIsSent()
    {
        FlowContext flow = accountsFlow();
        flow.mappings[1].startdeliver.length = 3;
        const Record left = salesforceRecord(u"Acme AB"_s, Value(u"12345"_s));
        const Record right = startdeliverRecord(u"Acme"_s, Value(u"1"_s));
        const store::Link link = linkWithBase(u"Acme"_s, u"1"_s);
        const PairPlan plan = planPair(flow, pair(left, right, link));
        QCOMPARE(plan.refusals.size(), 1);
        QCOMPARE(plan.refusals.first().code, u"STRING_TOO_LONG"_s);
        QCOMPARE(plan.writes.size(), size_t{1});
        QCOMPARE(plan.writes.front().changes.front().field, u"name"_s);
    }

    void S17_adeclinedChangeStaysBackUntilItsValueChanges_data()
    {
        QTest::addColumn<QString>("declined");
        QTest::addColumn<bool>("planned");
        QTest::newRow("the declined value") << u"5"_s << false;
        QTest::newRow("another value") << u"4"_s << true;
    }
    void S17_adeclinedChangeStaysBackUntilItsValueChanges()
    {
        QFETCH(QString, declined);
        QFETCH(bool, planned);
        const FlowContext flow = accountsFlow();
        const Record left = salesforceRecord(u"Acme"_s, Value(u"5"_s));
        const Record right = startdeliverRecord(u"Acme"_s, Value(u"1"_s));
        const store::Link link = linkWithBase(u"Acme"_s, u"1"_s);
        PairState state = pair(left, right, link);
        store::Decision decision;
        decision.side = Side::Startdeliver;
        decision.action = store::Action::Update;
        decision.mappingKey = u"Phone=customfieldPhone"_s;
        decision.valueHash = valueHash(Value(declined));
        state.decisions = {decision};
        QCOMPARE(planPair(flow, state).writes.size(), size_t(planned ? 1 : 0));
    }

    void aTrialSaysWhatIsWritten()
    {
        FlowContext flow = accountsFlow();
        const Record left = salesforceRecord(u"Acme"_s, Value(u"5"_s));
        const Record right = startdeliverRecord(u"Acme"_s, Value(u"1"_s));
        const store::Link link = linkWithBase(u"Acme"_s, u"1"_s);
        const auto row = phoneRow(flow, pair(left, right, link));
        QVERIFY(row);
        QCOMPARE(row->what, TrialRow::What::Write);
        QCOMPARE(row->to, Side::Startdeliver);
        QCOMPARE(row->salesforce, Value(u"5"_s));
        QCOMPARE(row->startdeliver, Value(u"1"_s));
        QCOMPARE(row->after, Value(u"5"_s));
        QVERIFY(!row->both);
        // What the flow may not write there stands still.
        flow.configuration.updateStartdeliver = false;
        QCOMPARE(phoneRow(flow, pair(left, right, link))->what, TrialRow::What::Blocked);
    }

    void S17_S23_aTrialTellsWhatIsKeptBackFromWhatIsWritten()
    {
        const FlowContext flow = accountsFlow();
        const Record left = salesforceRecord(u"Acme"_s, Value(u"5"_s));
        const Record right = startdeliverRecord(u"Acme"_s, Value(u"1"_s));
        const store::Link link = linkWithBase(u"Acme"_s, u"1"_s);
        const PairState plain = pair(left, right, link);
        const PairPlan written = planPair(flow, plain);
        QCOMPARE(written.writes.size(), size_t{1});
        PairState state = plain;
        state.refusals = {refusalOf(phone, valueHash(Value(u"5"_s)))};
        QCOMPARE(phoneRow(flow, state)->what, TrialRow::What::Refused);
        QCOMPARE(phoneRow(flow, state)->reason, u"Startdeliver said no"_s);
        QVERIFY(!phoneRow(flow, state)->wholeRow);
        // A row that was refused as a whole takes its fields along, and none of them is to blame.
        state.refusals = {refusalOf({}, written.writes.front().digest())};
        QCOMPARE(phoneRow(flow, state)->what, TrialRow::What::Refused);
        QVERIFY(phoneRow(flow, state)->wholeRow);
        state = plain;
        store::Decision decision;
        decision.side = Side::Startdeliver;
        decision.mappingKey = phone;
        decision.valueHash = valueHash(Value(u"5"_s));
        state.decisions = {decision};
        QCOMPARE(phoneRow(flow, state)->what, TrialRow::What::Declined);
        PairPlan circling = written;
        circling.writes.clear();
        circling.kept.push_back({phone, KeptBack::Why::Circles, u"again and again"_s});
        QCOMPARE(phoneRow(flow, plain, circling, Judgement::Kind::Pair)->what, TrialRow::What::Held);
    }

    void S6_S8_aTrialIsSilentAboutWhatWasNotReadOrIsOutOfScope()
    {
        const FlowContext flow = accountsFlow();
        const Record left = salesforceRecord(u"Acme"_s, Value(u"5"_s));
        Record right = startdeliverRecord(u"Acme"_s, Value(u"1"_s));
        const store::Link link = linkWithBase(u"Acme"_s, u"1"_s);
        QVERIFY(!phoneRow(flow, pair(left, right, link), {}, Judgement::Kind::OutOfScope));
        PairPlan leaving;
        PlannedWrite write;
        FieldChange change;
        change.mappingKey = phone;
        change.clears = true;
        write.changes.push_back(change);
        leaving.writes.push_back(write);
        const auto cleared = phoneRow(flow, pair(left, right, link), leaving, Judgement::Kind::OutOfScope);
        QVERIFY(cleared);
        QCOMPARE(cleared->what, TrialRow::What::Clear);
        right.fields.remove(u"customfieldPhone");
        QVERIFY(!phoneRow(flow, pair(left, right, link)));
    }

    void S15_aTrialSaysThatAReferenceWaits()
    {
        const FlowContext flow = accountsFlow();
        Record left = salesforceRecord(u"Daughter"_s, Value());
        left.fields.set(u"ParentId"_s, Value(u"001Kx00000MoThEIAV"_s));
        const Record right = startdeliverRecord(u"Daughter"_s, Value());
        const store::Link link = linkWithBase(u"Daughter"_s, {});
        PairState state = pair(left, right, link);
        state.partner = [](Flow, Side, const RecordId &) { return std::optional<RecordId>(); };
        const PairPlan plan = planPair(flow, state);
        QVERIFY(plan.writes.empty());
        QCOMPARE(plan.kept.size(), size_t{1});
        QCOMPARE(plan.kept.front().mappingKey, u"ParentId=parentId"_s);
        QCOMPARE(plan.kept.front().why, KeptBack::Why::Waits);
    }

    void S22_aCreateCarriesAReferenceThatNamesTheOrganisation()
    {
        const FlowContext flow = accountsFlow();
        const Record left = salesforceRecord(u"Acme"_s, Value(u"1"_s));
        PairState state;
        state.salesforce = &left;
        state.now = now;
        const PairPlan plan = planCreate(flow, Side::Salesforce, state);
        QCOMPARE(plan.writes.size(), size_t{1});
        const QString reference = plan.writes.front().fields().value(u"customfieldSalesforceId").display();
        QCOMPARE(reference, organisation + u':' + account.text());
        QCOMPARE(partnerFromReference(organisation, Side::Salesforce, Value(reference)), account);
        QVERIFY(partnerFromReference(u"00DKx000000ZqTfMAK"_s, Side::Salesforce, Value(reference)).isEmpty());
        QCOMPARE(
            partnerFromReference(organisation, Side::Salesforce, Value(account.text().left(15))), account);
    }

    void aCreateWithoutItsRequiredFieldIsRefusedBeforeAnythingIsSent()
    {
        const FlowContext flow = accountsFlow();
        const Record left = salesforceRecord({}, Value(u"1"_s));
        PairState state;
        state.salesforce = &left;
        state.now = now;
        const PairPlan plan = planCreate(flow, Side::Salesforce, state);
        QVERIFY(plan.writes.empty());
        QCOMPARE(plan.refusals.size(), 1);
        QCOMPARE(plan.refusals.first().code, u"REQUIRED_FIELD_MISSING"_s);
    }

    void S15_aReferenceToACompanyWithoutAPartnerWaitsAndTheRecordIsMadeWithoutIt()
    {
        const FlowContext flow = accountsFlow();
        Record left = salesforceRecord(u"Daughter"_s, Value());
        left.fields.set(u"ParentId"_s, Value(u"001Kx00000MoThEIAV"_s));
        PairState state;
        state.salesforce = &left;
        state.now = now;
        state.partner = [](Flow, Side, const RecordId &) { return std::optional<RecordId>(); };
        const PairPlan created = planCreate(flow, Side::Salesforce, state);
        QCOMPARE(created.writes.size(), size_t{1});
        QVERIFY(!created.writes.front().fields().contains(u"parentId"));
        const Record right = startdeliverRecord(u"Daughter"_s, Value());
        store::Link link = linkWithBase(u"Daughter"_s, {});
        state.startdeliver = &right;
        state.link = &link;
        QCOMPARE(planPair(flow, state).waitsFor, u"accounts/salesforce/001Kx00000MoThEIAV"_s);
        state.partner = [](Flow, Side, const RecordId &) {
            return std::optional<RecordId>(RecordId(qint64{5}));
        };
        const PairPlan linked = planPair(flow, state);
        QCOMPARE(linked.writes.size(), size_t{1});
        QCOMPARE(linked.writes.front().changes.front().after, Value(qint64{5}));
    }

    void S17_theDigestTellsAChangedPlanFromTheSameOne()
    {
        const FlowContext flow = accountsFlow();
        const Record right = startdeliverRecord(u"Acme"_s, Value(u"1"_s));
        const store::Link link = linkWithBase(u"Acme"_s, u"1"_s);
        const Record first = salesforceRecord(u"Acme AB"_s, Value(u"1"_s));
        const Record second = salesforceRecord(u"Acme Ltd"_s, Value(u"1"_s));
        const auto digest = [&](const Record &left) {
            return planPair(flow, pair(left, right, link)).writes.front().digest();
        };
        QCOMPARE(digest(first), digest(first));
        QVERIFY(digest(first) != digest(second));
    }

    void changesSurviveTheirStorageUnchanged()
    {
        FieldChange change;
        change.mappingKey = u"Name=name"_s;
        change.field = u"name"_s;
        change.before = Value(u"\"quoted\" \\ 🙂 שלום\n<b>"_s);
        change.after = Value(QStringList{u"a"_s, u"b"_s});
        change.rule = u"one side changed"_s;
        change.loser = Value(*Decimal::parse(u"1.50"_s));
        change.hasLoser = true;
        change.clears = true;
        change.isLink = true;
        change.keepsBase = true;
        change.base = {Value(u"left"_s), Value(QDate(2026, 1, 31)), 7, 9};
        const auto decoded = decodeChanges(encodeChanges({change}));
        QVERIFY(decoded.has_value());
        QCOMPARE(decoded->size(), size_t{1});
        QCOMPARE(decoded->front(), change);
        QVERIFY(!decodeChanges("[{]").has_value());
    }
};

std::unique_ptr<QObject> tandem::test::makePlannerTest()
{
    return std::make_unique<PlannerTest>();
}

#include "tst_planner.moc"
