// SPDX-License-Identifier: GPL-3.0-or-later
// The exact requests of contract startdeliver.md, as a server sees them, and what is made of its answers.
#include "tests/core/startdeliver/samples.h"
#include "tests/core/startdeliver/suites.h"

using namespace tandem;
using namespace tandem::startdeliver;

namespace {

constexpr auto manual = http::Priority::Manual;
const QByteArray record = R"({"id":17,"name":"A","updatedAt":"2026-01-31T09:30:00.000Z"})";
const RecordId id(qint64{17});

class TestCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keyGoesRawIntoTheHeader();
    void missingKeySaysWhatToDo();
    void listAsksAsTheContractSays();
    void longListGoesByPost();
    void listsIdsInChunks();
    void readsOneOrNone_data();
    void readsOneOrNone();
    void createsAndReadsTheReply_data();
    void createsAndReadsTheReply();
    void createWithUnknownOutcomeMustBeReadBack_data();
    void createWithUnknownOutcomeMustBeReadBack();
    void patchesOnlyWhatChanged();
    void patchWithoutAnswerBodyReadsTheRecord();
    void patchWithAnotherRecordMustBeReadBack();
    void deletes_data();
    void deletes();
    void meTellsWhatTheKeyMayDo_data();
    void meTellsWhatTheKeyMayDo();
    void throttledReadIsTriedAgainAndSlowsDown();
    void badKeyIsSaidOnce();
    void serverClockComesFromTheDate();
    void clientMayGoWhileRequestsRun();
};

void TestCalls::keyGoesRawIntoTheHeader()
{
    Fixture f([](const auto &) { return RawServer::answer(200, R"({"result":[]})"); });
    QVERIFY(f.opened);
    QVERIFY(await(f.client->list({.schema = f.schema, .filter = "{}", .sort = {}}, manual)));
    QCOMPARE(f.server.requests().first().header("Authorization"), "key-123");
}

void TestCalls::missingKeySaysWhatToDo()
{
    Fixture f([](const auto &) { return RawServer::answer(200); });
    f.secrets->values.clear();
    const auto opened = await(f.client->open());
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::SignIn);
    QVERIFY(opened.error().text.contains(u"tandemctl connect startdeliver"_s));
}

void TestCalls::listAsksAsTheContractSays()
{
    Fixture f([](const auto &) { return RawServer::answer(200, sampleList); });
    ListQuery query;
    query.schema = f.schema;
    query.filter = R"({"updatedAt":{"gt":"2026-01-31T09:30:00.000Z"}})";
    query.sort = QStringList{u"updatedAt"_s, u"id"_s};
    query.offset = 500;
    const auto page = await(f.client->list(query, manual));
    QVERIFY2(page, page ? "" : qPrintable(page.error().text));
    QCOMPARE(page->records.size(), 2U);
    const auto seen = f.server.requests().first();
    QCOMPARE(seen.method, "GET");
    const QByteArray start = "/api/v1/customer?query=";
    QVERIFY(seen.target.startsWith(start));
    QCOMPARE(QByteArray::fromPercentEncoding(seen.target.mid(start.size())),
        R"({"filter":{"updatedAt":{"gt":"2026-01-31T09:30:00.000Z"}},"limit":500,"offset":500,"sort":{"updatedAt":"asc","id":"asc"}})");
    for (const char c : seen.target.mid(start.size()))
        QVERIFY2(QByteArrayView("{}\":, ").indexOf(c) < 0, "the query is not encoded");
}

void TestCalls::longListGoesByPost()
{
    Fixture f([](const auto &) { return RawServer::answer(200, R"({"result":[]})"); });
    const QByteArray filter = "{\"name\":\"" + QByteArray(8000, 'x') + "\"}";
    QVERIFY(await(f.client->list({.schema = f.schema, .filter = filter, .sort = {}}, manual)));
    const auto seen = f.server.requests().first();
    QCOMPARE(seen.method, "POST");
    QCOMPARE(seen.target, "/api/v1/customer");
    QCOMPARE(seen.header("X-HTTP-Method-Override"), "GET");
    QVERIFY(seen.header("Content-Type").startsWith("application/json"));
    QCOMPARE(seen.body, "{\"query\":{\"filter\":" + filter + ",\"limit\":500}}");
}

void TestCalls::listsIdsInChunks()
{
    Fixture f([](const auto &) { return RawServer::answer(200, R"({"result":[{"id":1}]})"); },
        R"({"page":{"maximum":2}})");
    const QList<RecordId> ids{RecordId(qint64{1}), RecordId(qint64{2}), RecordId(qint64{3})};
    const auto records = await(f.client->listIds(f.schema, ids, manual));
    QVERIFY(records);
    QCOMPARE(records->size(), 2U);
    QCOMPARE(f.server.count(), 2);
    QVERIFY(QByteArray::fromPercentEncoding(f.server.requests().first().target)
                .endsWith(R"({"filter":{"id":[1,2]},"limit":2})"));
    QVERIFY(QByteArray::fromPercentEncoding(f.server.requests().last().target)
                .endsWith(R"({"filter":{"id":[3]},"limit":2})"));
}

void TestCalls::readsOneOrNone_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("outcome"); // 1 a record, 0 none, -1 an error
    QTest::newRow("bare") << 200 << record << 1;
    QTest::newRow("wrapped") << 200 << QByteArray("{\"result\":" + record + "}") << 1;
    QTest::newRow("not there") << 404 << QByteArray() << 0;
    QTest::newRow("forbidden") << 403 << QByteArray() << -1;
    QTest::newRow("cut") << 200 << record.chopped(3) << -1;
}

void TestCalls::readsOneOrNone()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, outcome);
    Fixture f([&](const auto &) { return RawServer::answer(status, body); });
    const auto got = await(f.client->read(f.schema, id, manual));
    QCOMPARE(got ? (*got ? 1 : 0) : -1, outcome);
    QCOMPARE(f.server.requests().first().target, "/api/v1/customer/17");
    QCOMPARE(f.server.requests().first().method, "GET");
    if (outcome == 1)
        QCOMPARE((*got)->fields.value(u"name"), Value(u"A"_s));
}

void TestCalls::createsAndReadsTheReply_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("200 bare") << 200 << record;
    QTest::newRow("201 bare") << 201 << record;
    QTest::newRow("201 wrapped") << 201 << QByteArray("{\"result\":" + record + "}");
}

void TestCalls::createsAndReadsTheReply()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    Fixture f([&](const auto &) { return RawServer::answer(status, body); });
    const auto created = await(f.client->create(
        f.schema, {{u"name"_s, Value(u"A"_s)}, {u"id"_s, Value(u"9"_s)}, {u"arr"_s, Value()}}, manual));
    QVERIFY2(created, created ? "" : qPrintable(created.error().text));
    QCOMPARE(created->id, id);
    const auto seen = f.server.requests().first();
    QCOMPARE(seen.method, "POST");
    QCOMPARE(seen.target, "/api/v1/customer");
    QVERIFY(seen.header("X-HTTP-Method-Override").isEmpty());
    QCOMPARE(seen.body, R"({"name":"A"})");
}

void TestCalls::createWithUnknownOutcomeMustBeReadBack_data()
{
    QTest::addColumn<QByteArray>("fault");
    for (const char *fault : {"close", "reset", "cut", "no id", "empty", "html", "500", "504"})
        QTest::newRow(fault) << QByteArray(fault);
}

void TestCalls::createWithUnknownOutcomeMustBeReadBack()
{
    QFETCH(QByteArray, fault);
    Fixture f([&](const auto &) {
        if (fault == "close")
            return RawServer::close();
        if (fault == "reset")
            return RawServer::reset();
        if (fault == "cut")
            return RawServer::answer(201, record.chopped(4));
        if (fault == "no id")
            return RawServer::answer(201, R"({"ok":true})");
        if (fault == "empty")
            return RawServer::answer(201, "");
        if (fault == "html")
            return RawServer::answer(200, "<html></html>", {}, "text/html");
        return RawServer::answer(fault.toInt(), "{}");
    });
    const auto created = await(f.client->create(f.schema, {{u"name"_s, Value(u"A"_s)}}, manual));
    QVERIFY(!created);
    QCOMPARE(created.error().retry, Retry::AfterReadBack);
    QCOMPARE(f.server.count(), 1);
}

void TestCalls::patchesOnlyWhatChanged()
{
    Fixture f([](const auto &) { return RawServer::answer(200, record); });
    Fields fields{{u"name"_s, Value(u"A"_s)}, {u"arr"_s, Value()}, {u"updatedAt"_s, Value(Instant{})},
        {u"updatedBy"_s, Value(u"1"_s)}};
    const auto patched = await(f.client->patch(f.schema, id, fields, manual));
    QVERIFY(patched);
    QCOMPARE(patched->stamp, Instant{1'769'851'800'000});
    const auto seen = f.server.requests().first();
    QCOMPARE(seen.method, "PATCH");
    QCOMPARE(seen.target, "/api/v1/customer/17");
    QCOMPARE(seen.body, R"({"arr":null,"name":"A"})");
}

void TestCalls::patchWithoutAnswerBodyReadsTheRecord()
{
    Fixture f([](const auto &seen) {
        return seen.method == "PATCH" ? RawServer::Answer{"HTTP/1.1 204 No Content\r\n\r\n"}
                                      : RawServer::answer(200, record);
    });
    const auto patched = await(f.client->patch(f.schema, id, {{u"name"_s, Value(u"A"_s)}}, manual));
    QVERIFY2(patched, patched ? "" : qPrintable(patched.error().text));
    QCOMPARE(patched->fields.value(u"name"), Value(u"A"_s));
    QCOMPARE(f.server.count(), 2);
}

void TestCalls::patchWithAnotherRecordMustBeReadBack()
{
    Fixture f([](const auto &) { return RawServer::answer(200, R"({"id":18,"name":"B"})"); });
    const auto patched = await(f.client->patch(f.schema, id, {{u"name"_s, Value(u"A"_s)}}, manual));
    QVERIFY(!patched);
    QCOMPARE(patched.error().retry, Retry::AfterReadBack);
}

void TestCalls::deletes_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("outcome"); // 1 deleted, 0 was not there, -1 an error
    QTest::newRow("with a body") << 200 << QByteArray(R"({"ok":true})") << 1;
    QTest::newRow("accepted") << 202 << QByteArray() << 1;
    QTest::newRow("no content") << 204 << QByteArray() << 1;
    QTest::newRow("gone") << 404 << QByteArray() << 0;
    QTest::newRow("forbidden") << 403 << QByteArray() << -1;
}

void TestCalls::deletes()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, outcome);
    Fixture f([&](const auto &) { return RawServer::answer(status, body); });
    const auto removed = await(f.client->remove(f.schema, id, manual));
    QCOMPARE(removed ? int(*removed) : -1, outcome);
    QCOMPARE(f.server.requests().first().method, "DELETE");
    QCOMPARE(f.server.requests().first().target, "/api/v1/customer/17");
}

void TestCalls::meTellsWhatTheKeyMayDo_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("permission");
    QTest::addColumn<bool>("mayWrite");
    QTest::newRow("admin") << QByteArray(
        R"({"id":5,"name":"N","email":"e@x","permission":"admin","type":"Main"})")
                           << u"admin"_s << true;
    QTest::newRow("read") << QByteArray(R"({"id":5,"name":"N","email":"e@x","permission":"read"})")
                          << u"read"_s << false;
    QTest::newRow("type") << QByteArray(R"({"id":5,"name":"N","email":"e@x","type":"Administrator"})")
                          << u"Administrator"_s << true;
    QTest::newRow("lesser type") << QByteArray(R"({"id":"5","name":"N","email":"e@x","type":"Lite"})")
                                 << u"Lite"_s << false;
    QTest::newRow("says nothing") << QByteArray(R"({"id":5,"name":"N","email":"e@x"})") << QString() << true;
    QTest::newRow("wrapped") << QByteArray(
        R"({"result":{"id":5,"name":"N","email":"e@x","permission":"admin"}})")
                             << u"admin"_s << true;
    QTest::newRow("list") << QByteArray(
        R"({"result":[{"id":5,"name":"N","email":"e@x","permission":"admin"}]})")
                          << u"admin"_s << true;
}

void TestCalls::meTellsWhatTheKeyMayDo()
{
    QFETCH(QByteArray, body);
    Fixture f([&](const auto &) { return RawServer::answer(200, body); });
    const auto me = await(f.client->me());
    QVERIFY2(me, me ? "" : qPrintable(me.error().text));
    QCOMPARE(f.server.requests().first().target, "/api/v1/me");
    QCOMPARE(me->id, 5);
    QCOMPARE(me->name, u"N"_s);
    QCOMPARE(me->email, u"e@x"_s);
    QTEST(me->permission, "permission");
    QTEST(me->mayWrite, "mayWrite");
}

void TestCalls::throttledReadIsTriedAgainAndSlowsDown()
{
    int seen = 0;
    Fixture f([&](const auto &) {
        return ++seen == 1 ? RawServer::answer(429, "{}", "Retry-After: 3\r\n")
                           : RawServer::answer(200, record);
    });
    const double before = f.client->currentRate();
    const Instant start = f.clock->now();
    QVERIFY(await(f.client->read(f.schema, id, manual)));
    QVERIFY(f.clock->now() - start >= std::chrono::seconds(3));
    QVERIFY(f.client->currentRate() < before);
}

void TestCalls::badKeyIsSaidOnce()
{
    Fixture f([](const auto &) { return RawServer::answer(401, R"({"error":"invalid key"})"); });
    const auto me = await(f.client->me());
    QVERIFY(!me);
    QCOMPARE(me.error().kind, ErrorKind::SignIn);
    QCOMPARE(f.server.count(), 1);
}

void TestCalls::serverClockComesFromTheDate()
{
    Fixture f([](const auto &) {
        return RawServer::answer(200, R"({"result":[]})", "Date: Tue, 03 Nov 2026 10:15:30 GMT\r\n");
    });
    const auto page = await(f.client->list({.schema = f.schema, .filter = "{}", .sort = {}}, manual));
    QVERIFY(page);
    QCOMPARE(page->serverDate, *Instant::fromIso(u"2026-11-03T10:15:30Z"));
    QCOMPARE(f.client->serverNow(), page->serverDate);
}

void TestCalls::clientMayGoWhileRequestsRun()
{
    Fixture f([](const auto &) { return RawServer::hold(); });
    const auto reading = begin(f.client->read(f.schema, id, manual));
    QTRY_COMPARE(f.server.held(), 1);
    f.client.reset();
    QCOMPARE(await(reading).error().kind, ErrorKind::Stopped);
}

} // namespace

std::unique_ptr<QObject> testCalls()
{
    return std::make_unique<TestCalls>();
}

#include "tst_calls.moc"
