// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/salesforce/collections.h"
#include "tests/core/salesforce/suites.h"

#include <QTest>

using namespace tandem;
using namespace tandem::salesforce;
using namespace Qt::StringLiterals;

namespace {

const RecordId first(u"001Kx00000AbCdEIAV"_s);
const RecordId second(u"001Kx00000AbCdFIAV"_s);

http::Response answer(const QByteArray &body, int status = 200)
{
    return {.status = status, .headers = {}, .body = body, .serverDate = {}};
}

class TestCollections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesEachKindOfValue_data();
    void writesEachKindOfValue();
    void bodyOfACollection();
    void bodyOfAGuardedComposite();
    void bodyOfARetrieval();
    void outcomesAreInOrder();
    void duplicatesAreNamed();
    void duplicateValueNamesTheRecord();
    void severalErrorsOfARowAreKept();
    void rolledBackRowShowsNoId();
    void upsertTellsCreatedFromUpdated();
    void unaccountedAnswerMustBeReadBack_data();
    void unaccountedAnswerMustBeReadBack();
    void everyTruncationMustBeReadBack();
    void guardedOutcomes();
    void deletionsAreReadWholeOrNotAtAll();
};

void TestCollections::writesEachKindOfValue_data()
{
    QTest::addColumn<Value>("value");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("null clears") << Value() << QByteArray("null");
    QTest::newRow("true") << Value(true) << QByteArray("true");
    QTest::newRow("integer") << Value(qint64{900719925474099312}) << QByteArray("900719925474099312");
    QTest::newRow("decimal keeps its digits")
        << Value(*Decimal::parse(u"12345678901234567.89")) << QByteArray("12345678901234567.89");
    QTest::newRow("day") << Value(QDate(2026, 1, 31)) << QByteArray("\"2026-01-31\"");
    QTest::newRow("instant") << Value(Instant{1'769'851'800'000})
                             << QByteArray("\"2026-01-31T09:30:00.000Z\"");
    QTest::newRow("text") << Value(u"a\"b\\c\n\u0001é😀"_s)
                          << QByteArray("\"a\\\"b\\\\c\\n\\u0001\xc3\xa9\xf0\x9f\x98\x80\"");
    QTest::newRow("list") << Value(QStringList{u"A"_s, u"B"_s}) << QByteArray("\"A;B\"");
}

void TestCollections::writesEachKindOfValue()
{
    QFETCH(Value, value);
    QFETCH(QByteArray, json);
    QByteArray out;
    appendJsonValue(out, value);
    QCOMPARE(out, json);
}

void TestCollections::bodyOfACollection()
{
    const std::vector<WriteRow> rows{
        {first, {{u"Name"_s, Value(u"A"_s)}, {u"Type"_s, Value()}}, {}}, {second, {}, {}}};
    QCOMPARE(collectionBody(u"Account"_s, rows, true),
        R"({"allOrNone":false,"records":[{"attributes":{"type":"Account"},"id":"001Kx00000AbCdEIAV","Name":"A","Type":null},)"
        R"({"attributes":{"type":"Account"},"id":"001Kx00000AbCdFIAV"}]})");
    QCOMPARE(collectionBody(u"Task"_s, {{{}, {{u"Subject"_s, Value(u"Call"_s)}}, {}}}, false),
        R"({"allOrNone":false,"records":[{"attributes":{"type":"Task"},"Subject":"Call"}]})");
}

void TestCollections::bodyOfAGuardedComposite()
{
    const std::vector<WriteRow> rows{
        {first, {{u"Title"_s, Value(u"CTO"_s)}}, Instant::fromIso(u"2026-11-03T10:15:30.900Z")},
        {second, {}, {}}};
    QCOMPARE(guardedBody("/services/data/v67.0", u"Contact"_s, rows),
        R"({"allOrNone":false,"collateSubrequests":false,"compositeRequest":[{"method":"PATCH","referenceId":"w0",)"
        R"("url":"/services/data/v67.0/sobjects/Contact/001Kx00000AbCdEIAV",)"
        R"("httpHeaders":{"If-Unmodified-Since":"Tue, 03 Nov 2026 10:15:30 GMT"},"body":{"Title":"CTO"}},)"
        R"({"method":"PATCH","referenceId":"w1","url":"/services/data/v67.0/sobjects/Contact/001Kx00000AbCdFIAV","body":{}}]})");
}

void TestCollections::bodyOfARetrieval()
{
    QCOMPARE(retrievalBody({first, second}, {u"Id"_s, u"Name"_s}),
        R"({"ids":["001Kx00000AbCdEIAV","001Kx00000AbCdFIAV"],"fields":["Id","Name"]})");
}

void TestCollections::outcomesAreInOrder()
{
    const auto outcomes = parseOutcomes(answer(R"([{"id":"001Kx00000AbCdE","success":true,"errors":[]},
        {"success":false,"errors":[{"statusCode":"STRING_TOO_LONG","message":"too long","fields":["Name","Type"]}]}])"),
        {{}, {}}, true);
    QVERIFY(outcomes);
    QCOMPARE(outcomes->at(0).id, first); // always 18 characters
    QVERIFY(outcomes->at(0).created);
    QVERIFY(!outcomes->at(0).error);
    QVERIFY(outcomes->at(1).id.isEmpty());
    QVERIFY(!outcomes->at(1).created);
    QCOMPARE(outcomes->at(1).error->code, u"STRING_TOO_LONG"_s);
    QCOMPARE(outcomes->at(1).fields, (QStringList{u"Name"_s, u"Type"_s}));
}

void TestCollections::duplicatesAreNamed()
{
    const auto outcomes =
        parseOutcomes(answer(R"([{"success":false,"errors":[{"statusCode":"DUPLICATES_DETECTED",
        "message":"Use one of these records?","fields":[],"duplicateResult":{"allowSave":true,"matchResults":[
        {"matchRecords":[{"record":{"attributes":{"type":"Contact"},"Id":"003Kx00000mNoPqIAK"}},
                         {"record":{"Id":"003Kx00000mNoPq"}},{"record":{"Id":"bad"}},{},7]},{"matchRecords":null},3]}}]}])"),
            {{}}, true);
    QVERIFY(outcomes);
    QCOMPARE(outcomes->at(0).error->kind, ErrorKind::Conflict);
    QCOMPARE(outcomes->at(0).duplicates, QList<RecordId>{RecordId(u"003Kx00000mNoPqIAK"_s)});
}

void TestCollections::duplicateValueNamesTheRecord()
{
    const auto outcomes = parseOutcomes(answer(R"([{"success":false,"errors":[{"statusCode":"DUPLICATE_VALUE",
        "message":"duplicate value found: Ext__c duplicates value on record with id: 001Kx00000AbCdE","fields":[]}]}])"),
        {{}}, true);
    QVERIFY(outcomes);
    QCOMPARE(outcomes->at(0).duplicates, QList<RecordId>{first});
}

void TestCollections::severalErrorsOfARowAreKept()
{
    const auto outcomes = parseOutcomes(answer(R"([{"success":false,"errors":[
        {"statusCode":"REQUIRED_FIELD_MISSING","message":"m1","fields":["LastName"]},
        {"statusCode":"INVALID_EMAIL_ADDRESS","message":"m2","fields":["Email"]}]}])"),
        {first}, false);
    QVERIFY(outcomes);
    QCOMPARE(outcomes->at(0).id, first);
    QCOMPARE(outcomes->at(0).fields, (QStringList{u"LastName"_s, u"Email"_s}));
    QVERIFY(outcomes->at(0).error->detail.contains(u"INVALID_EMAIL_ADDRESS: m2"_s));
}

void TestCollections::rolledBackRowShowsNoId()
{
    const auto outcomes = parseOutcomes(answer(R"([{"id":"001Kx00000AbCdEIAV","success":false,"errors":[
        {"statusCode":"ALL_OR_NONE_OPERATION_ROLLED_BACK","message":"m","fields":[]}]}])"),
        {{}}, true);
    QVERIFY(outcomes);
    QVERIFY(outcomes->at(0).id.isEmpty());
    QVERIFY(!outcomes->at(0).created);
}

void TestCollections::upsertTellsCreatedFromUpdated()
{
    const auto outcomes =
        parseOutcomes(answer(R"([{"id":"001Kx00000AbCdEIAV","success":true,"created":true,"errors":[]},
        {"id":"001Kx00000AbCdFIAV","success":true,"created":false,"errors":[]}])"),
            {{}, {}}, false);
    QVERIFY(outcomes);
    QVERIFY(outcomes->at(0).created);
    QVERIFY(!outcomes->at(1).created);
    QCOMPARE(outcomes->at(1).id, second);
}

void TestCollections::unaccountedAnswerMustBeReadBack_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << 200 << QByteArray();
    QTest::newRow("html") << 200 << QByteArray("<html>");
    QTest::newRow("object") << 200 << QByteArray("{}");
    QTest::newRow("too few rows") << 200
                                  << QByteArray(
                                         R"([{"id":"001Kx00000AbCdEIAV","success":true,"errors":[]}])");
    QTest::newRow("row without success")
        << 200 << QByteArray(R"([{"id":"001Kx00000AbCdEIAV"},{"success":false}])");
    QTest::newRow("row of another type") << 200 << QByteArray("[1,2]");
    QTest::newRow("created without id") << 200 << QByteArray(R"([{"success":true},{"success":true}])");
    QTest::newRow("server fault") << 500
                                  << QByteArray(R"([{"errorCode":"UNKNOWN_EXCEPTION","message":"m"}])");
}

void TestCollections::unaccountedAnswerMustBeReadBack()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const auto outcomes = parseOutcomes(answer(body, status), {{}, {}}, true);
    QVERIFY(!outcomes);
    QCOMPARE(outcomes.error().retry, Retry::AfterReadBack);
    const auto guarded = parseGuardedOutcomes(answer(body, status), {first, second});
    QVERIFY(!guarded);
    QCOMPARE(guarded.error().retry, Retry::AfterReadBack);
}

/// S10: half a list would make the other half look alive.
void TestCollections::deletionsAreReadWholeOrNotAtAll()
{
    const QByteArray body =
        R"({"deletedRecords":[{"id":"001Kx00000AbCdE","deletedDate":"2026-11-03T10:14:00.000+0000"},
        {"id":"001Kx00000AbCdFIAV","deletedDate":"2026-11-03T10:15:00.000+0000"}],
        "earliestDateAvailable":"2026-10-20T00:00:00.000+0000","latestDateCovered":"2026-11-03T10:16:00.000+0000"})";
    const auto deletions = parseDeletions(body);
    QVERIFY(deletions);
    QCOMPARE(deletions->ids, (QList<RecordId>{first, second}));
    QCOMPARE(deletions->earliestAvailable.toIsoSeconds(), u"2026-10-20T00:00:00Z"_s);
    QCOMPARE(deletions->latestCovered.toIsoSeconds(), u"2026-11-03T10:16:00Z"_s);
    for (qsizetype length = 0; length < body.size(); ++length)
        QVERIFY2(!parseDeletions(body.left(length)), qPrintable(QString::number(length)));
    QVERIFY(
        !parseDeletions(R"({"deletedRecords":[{"id":"short"}],"earliestDateAvailable":"2026-10-20T00:00:00Z",
        "latestDateCovered":"2026-11-03T10:16:00Z"})"));
}

void TestCollections::everyTruncationMustBeReadBack()
{
    const QByteArray whole = R"([{"id":"001Kx00000AbCdEIAV","success":true,"errors":[]}])";
    QVERIFY(parseOutcomes(answer(whole), {{}}, true));
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const auto outcomes = parseOutcomes(answer(whole.left(length)), {{}}, true);
        QVERIFY(!outcomes);
        QCOMPARE(outcomes.error().retry, Retry::AfterReadBack);
    }
}

void TestCollections::guardedOutcomes()
{
    const auto outcomes = parseGuardedOutcomes(answer(R"({"compositeResponse":[
        {"body":null,"httpHeaders":{},"httpStatusCode":204,"referenceId":"w0"},
        {"body":[{"errorCode":"PRECONDITION_FAILED","message":"m"}],"httpStatusCode":412,"referenceId":"w1"},
        {"body":[{"errorCode":"ENTITY_IS_DELETED","message":"m"}],"httpStatusCode":404,"referenceId":"w2"}]})"),
        {first, second, first});
    QVERIFY(outcomes);
    QVERIFY(!outcomes->at(0).error);
    QCOMPARE(outcomes->at(0).id, first);
    QCOMPARE(outcomes->at(1).error->code, u"DRIFTED"_s);
    QCOMPARE(outcomes->at(1).error->kind, ErrorKind::Conflict);
    QCOMPARE(outcomes->at(2).error->code, u"ENTITY_IS_DELETED"_s);
}

} // namespace

std::unique_ptr<QObject> testCollections()
{
    return std::make_unique<TestCollections>();
}

#include "tst_collections.moc"
