// SPDX-License-Identifier: GPL-3.0-or-later
// The exact requests of contract salesforce.md, as a server sees them, and what is made of its answers.
#include "tests/core/salesforce/clientfixture.h"
#include "tests/core/salesforce/suites.h"

using namespace tandem;
using namespace tandem::salesforce;

namespace {

const RecordId account(u"001Kx00000AbCdEIAV"_s);
const QByteArray created = R"([{"id":"001Kx00000AbCdEIAV","success":true,"errors":[]}])";

std::vector<WriteRow> oneRow(const RecordId &id = {})
{
    return {{id, {{u"Name"_s, Value(u"A"_s)}}, {}}};
}

class TestRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void queryIsEncodedOnce();
    void deletedToo_data();
    void deletedToo();
    void nextPageIsAskedForWhereTheServiceSays();
    void foreignLocatorIsNotFollowed();
    void tooLongQueryIsNotSent();
    void cutPageIsAnErrorWithoutRecords();
    void retrievesInOneCallOf2000();
    void describeIsAskedAgainOnlyForChanges_data();
    void describeIsAskedAgainOnlyForChanges();
    void invisibleObjectIsAPermission();
    void identityComesFromUserinfoAndOrganization();
    void allowanceComesFromTheHeader();
    void serverClockComesFromTheDate();
    void writesCarryTheContractsHeaders_data();
    void writesCarryTheContractsHeaders();
    void duplicatesAreAllowedOnlyWhenAsked();
    void lostAnswerToAWriteMustBeReadBack_data();
    void lostAnswerToAWriteMustBeReadBack();
    void createIsNeverSentTwice_data();
    void createIsNeverSentTwice();
    void deleteOfADeletedRecordIsDone();
    void wrongBatchesAreNotSent_data();
    void wrongBatchesAreNotSent();
    void abortEndsEverythingUntilResume();
    void clientMayGoWhileRequestsRun();
};

void TestRequests::queryIsEncodedOnce()
{
    ClientFixture f([](const auto &) { return RawServer::answer(200, emptyPage); });
    QVERIFY(f.open());
    const QString soql = u"SELECT Id FROM Account WHERE Name = 'a+b & \\'ü\\' 100%'"_s;
    QVERIFY(await(f.client->query(soql, sampleSchema(), false, http::Priority::Manual)));
    const auto seen = f.requests().last();
    QCOMPARE(seen.method, "GET");
    const QByteArray start = "/services/data/v66.0/query?q=";
    QVERIFY2(seen.target.startsWith(start), seen.target.constData());
    QVERIFY(seen.target.contains("%2B") && !seen.target.contains('+') && !seen.target.contains(' '));
    QCOMPARE(QString::fromUtf8(QByteArray::fromPercentEncoding(seen.target.mid(start.size()))), soql);
    QCOMPARE(seen.header("Authorization"), "Bearer old");
    QCOMPARE(seen.header("Sforce-Query-Options"), "batchSize=2000");
}

void TestRequests::deletedToo_data()
{
    QTest::addColumn<bool>("deleted");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("live rows") << false << QByteArray("/services/data/v66.0/query?q=SELECT");
    QTest::newRow("all rows") << true << QByteArray("/services/data/v66.0/queryAll?q=SELECT");
}

void TestRequests::deletedToo()
{
    QFETCH(bool, deleted);
    QFETCH(QByteArray, path);
    ClientFixture f([](const auto &) { return RawServer::answer(200, emptyPage); });
    QVERIFY(f.open());
    ChangeQuery query;
    query.schema = sampleSchema();
    query.deletedToo = deleted;
    QVERIFY(await(f.client->changes(query, http::Priority::Manual)));
    QVERIFY(f.requests().last().target.startsWith(path));
}

void TestRequests::nextPageIsAskedForWhereTheServiceSays()
{
    ClientFixture f([](const auto &seen) {
        return RawServer::answer(
            200, seen.target.contains("0r8Kx00000ExAmPIAV-2000") ? emptyPage : samplePage());
    });
    QVERIFY(f.open());
    const auto page =
        await(f.client->query(u"SELECT Id FROM Account"_s, sampleSchema(), false, http::Priority::Manual));
    QVERIFY(page);
    const auto next = await(f.client->queryMore(page->next, sampleSchema(), http::Priority::Manual));
    QVERIFY(next);
    QVERIFY(next->next.isEmpty());
    QCOMPARE(f.requests().last().target, "/services/data/v67.0/query/0r8Kx00000ExAmPIAV-2000");
}

void TestRequests::foreignLocatorIsNotFollowed()
{
    ClientFixture f([](const auto &) { return RawServer::answer(200, emptyPage); });
    QVERIFY(f.open());
    QVERIFY(!await(
        f.client->queryMore("http://evil.example/services/data/", sampleSchema(), http::Priority::Manual)));
    QVERIFY(!await(f.client->queryMore("//evil.example/x", sampleSchema(), http::Priority::Manual)));
    QCOMPARE(f.requests().size(), 0);
}

void TestRequests::tooLongQueryIsNotSent()
{
    ClientFixture f([](const auto &) { return RawServer::answer(200, emptyPage); });
    QVERIFY(f.open());
    const auto page = await(
        f.client->query(u"SELECT "_s + QString(20'000, u'x'), sampleSchema(), false, http::Priority::Manual));
    QVERIFY(!page);
    QCOMPARE(page.error().code, u"QUERY_TOO_LONG"_s);
    QCOMPARE(f.requests().size(), 0);
}

void TestRequests::cutPageIsAnErrorWithoutRecords()
{
    // No Content-Length: to the network library this is a complete answer.
    ClientFixture f([](const auto &) {
        return RawServer::Answer{
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n"
                + samplePage().chopped(40),
            RawServer::After::Close};
    });
    QVERIFY(f.open());
    const auto page =
        await(f.client->query(u"SELECT Id FROM Account"_s, sampleSchema(), false, http::Priority::Manual));
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ErrorKind::Network);
}

void TestRequests::retrievesInOneCallOf2000()
{
    ClientFixture f([](const auto &seen) {
        return RawServer::answer(200,
            seen.body.count("IAV") == 2000 ? "[" + QByteArray("null,").repeated(1999) + "null]" : "[null]");
    });
    QVERIFY(f.open());
    const QList<RecordId> ids(2001, account);
    const auto rows = await(f.client->retrieve(sampleSchema(), ids, {u"Name"_s}, http::Priority::Manual));
    QVERIFY2(rows, rows ? "" : qPrintable(rows.error().detail));
    QCOMPARE(rows->size(), 2001U);
    QCOMPARE(f.requests().size(), 2);
    QCOMPARE(f.requests().first().method, "POST");
    QCOMPARE(f.requests().first().target, "/services/data/v66.0/composite/sobjects/Account");
    QVERIFY(f.requests().first().body.endsWith(
        R"("fields":["Id","SystemModstamp","IsDeleted","MasterRecordId","Name"]})"));
}

void TestRequests::describeIsAskedAgainOnlyForChanges_data()
{
    QTest::addColumn<QByteArray>("date"); // of the first answer
    QTest::addColumn<bool>("conditional"); // the second request
    QTest::newRow("changed long ago") << QByteArray("Date: Tue, 03 Nov 2026 12:00:00 GMT\r\n") << true;
    QTest::newRow("changed just now") << QByteArray("Date: Tue, 03 Nov 2026 10:15:31 GMT\r\n") << false;
    QTest::newRow("no clock") << QByteArray() << false;
}

void TestRequests::describeIsAskedAgainOnlyForChanges()
{
    QFETCH(QByteArray, date);
    QFETCH(bool, conditional);
    ClientFixture f([&](const auto &seen) {
        if (seen.header("If-Modified-Since") == "Tue, 03 Nov 2026 10:15:30 GMT")
            return RawServer::Answer{"HTTP/1.1 304 Not Modified\r\n\r\n"};
        return RawServer::answer(200, R"({"name":"Account","fields":[{"name":"Name","type":"string"}]})",
            "Last-Modified: Tue, 03 Nov 2026 10:15:30 GMT\r\n" + date);
    });
    QVERIFY(f.open());
    const auto first = await(f.client->describe(u"Account"_s));
    QVERIFY2(first, first ? "" : qPrintable(first.error().text));
    QCOMPARE(f.requests().last().target, "/services/data/v66.0/sobjects/Account/describe");
    const auto second = await(f.client->describe(u"Account"_s));
    QVERIFY2(second, second ? "" : qPrintable(second.error().text));
    QCOMPARE(first->get() == second->get(), conditional);
    QCOMPARE(!f.requests().last().header("If-Modified-Since").isEmpty(), conditional);
}

void TestRequests::invisibleObjectIsAPermission()
{
    ClientFixture f([](const auto &) {
        return RawServer::answer(
            404, R"([{"errorCode":"NOT_FOUND","message":"The requested resource does not exist"}])");
    });
    QVERIFY(f.open());
    const auto schema = await(f.client->describe(u"Secret__c"_s));
    QVERIFY(!schema);
    QCOMPARE(schema.error().kind, ErrorKind::Permission);
    QVERIFY(schema.error().text.contains(u"Secret__c"_s));
}

void TestRequests::identityComesFromUserinfoAndOrganization()
{
    ClientFixture f([](const auto &seen) {
        return RawServer::answer(200,
            seen.target == "/services/oauth2/userinfo"
                ? QByteArray(
                    R"({"user_id":"005Kx000001bRtY","organization_id":"00DKx000000ZqTe","name":"Ana Ruiz",
                    "preferred_username":"ana@northwind.example","email":"ana.ruiz@northwind.example",
                    "zoneinfo":"Europe/Madrid","utcOffset":3600000})")
                : QByteArray(
                    R"({"totalSize":1,"done":true,"records":[{"Id":"00DKx000000ZqTeMAK","Name":"Northwind",
                    "IsSandbox":true}]})"));
    });
    QVERIFY(f.open());
    const auto identity = await(f.client->identity());
    QVERIFY2(identity, identity ? "" : qPrintable(identity.error().text));
    QCOMPARE(identity->organisationId, u"00DKx000000ZqTeMAK"_s);
    QCOMPARE(identity->userId, u"005Kx000001bRtYIAU"_s);
    QCOMPARE(identity->userName, u"ana@northwind.example"_s);
    QCOMPARE(identity->displayName, u"Ana Ruiz"_s);
    QCOMPARE(identity->timeZone, "Europe/Madrid");
    QCOMPARE(identity->organisationName, u"Northwind"_s);
    QVERIFY(identity->sandbox);
}

void TestRequests::allowanceComesFromTheHeader()
{
    ClientFixture f([](const auto &seen) {
        return seen.target.endsWith("/limits")
            ? RawServer::answer(
                200, R"({"DailyApiRequests":{"Max":115000,"Remaining":114321,"App":{"Max":1}}})")
            : RawServer::answer(200, emptyPage,
                "Sforce-Limit-Info: api-usage=18/15000; per-app-api-usage=17/250(appName=x)\r\n");
    });
    QVERIFY(f.open());
    QCOMPARE(f.client->allowance().maximum, 0);
    QVERIFY(
        await(f.client->query(u"SELECT Id FROM Account"_s, sampleSchema(), false, http::Priority::Manual)));
    QCOMPARE(f.client->allowance().used, 18);
    QCOMPARE(f.client->allowance().maximum, 15000);
    const auto limits = await(f.client->limits());
    QVERIFY(limits);
    QCOMPARE(limits->used, 679);
    QCOMPARE(limits->maximum, 115000);
}

void TestRequests::serverClockComesFromTheDate()
{
    ClientFixture f([](const auto &) {
        return RawServer::answer(200, emptyPage, "Date: Tue, 03 Nov 2026 10:15:30 GMT\r\n");
    });
    QVERIFY(f.open());
    const auto page =
        await(f.client->query(u"SELECT Id FROM Account"_s, sampleSchema(), false, http::Priority::Manual));
    QVERIFY(page);
    const Instant date = *Instant::fromIso(u"2026-11-03T10:15:30Z");
    QCOMPARE(page->serverDate, date);
    QCOMPARE(f.client->serverNow(), date);
    f.clock->advance(std::chrono::seconds(5));
    QCOMPARE(f.client->serverNow(), date + std::chrono::seconds(5));
}

void TestRequests::writesCarryTheContractsHeaders_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QString>("object");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("autoAssign");
    const QByteArray base = "/services/data/v66.0/composite";
    QTest::newRow("create account") << QByteArray("create") << u"Account"_s << QByteArray("POST")
                                    << QByteArray(base + "/sobjects") << QByteArray("FALSE");
    QTest::newRow("create contact") << QByteArray("create") << u"Contact"_s << QByteArray("POST")
                                    << QByteArray(base + "/sobjects") << QByteArray();
    QTest::newRow("update account") << QByteArray("update") << u"Account"_s << QByteArray("PATCH")
                                    << QByteArray(base + "/sobjects") << QByteArray("FALSE");
    QTest::newRow("upsert") << QByteArray("upsert") << u"Account"_s << QByteArray("PATCH")
                            << QByteArray(base + "/sobjects/Account/Ext__c") << QByteArray("FALSE");
    QTest::newRow("delete") << QByteArray("remove") << u"Account"_s << QByteArray("DELETE")
                            << QByteArray(base + "/sobjects?ids=001Kx00000AbCdEIAV&allOrNone=false")
                            << QByteArray();
    QTest::newRow("guarded") << QByteArray("guarded") << u"Account"_s << QByteArray("POST") << base
                             << QByteArray("FALSE");
}

Task<std::vector<WriteOutcome>> write(
    ClientFixture &f, const QByteArray &operation, const QString &object, const WriteOptions &options = {})
{
    if (operation == "create")
        return f.client->create(object, oneRow(), options);
    if (operation == "update")
        return f.client->update(object, oneRow(account), options);
    if (operation == "upsert")
        return f.client->upsert(object, u"Ext__c"_s, oneRow(), options);
    if (operation == "remove")
        return f.client->remove({account}, options);
    return f.client->updateGuarded(object, oneRow(account), options);
}

void TestRequests::writesCarryTheContractsHeaders()
{
    QFETCH(QByteArray, operation);
    QFETCH(QString, object);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, autoAssign);
    SalesforceClient::Options options;
    options.callOptionsClient = "tandem-7f3a";
    ClientFixture f(
        [&](const auto &) {
            return RawServer::answer(200,
                operation == "guarded" ? R"({"compositeResponse":[{"body":null,"httpStatusCode":204}]})"
                                       : created);
        },
        options);
    QVERIFY(f.open());
    const auto outcomes = await(write(f, operation, object));
    QVERIFY2(outcomes, outcomes ? "" : qPrintable(outcomes.error().text));
    QCOMPARE(outcomes->size(), 1U);
    QCOMPARE(outcomes->front().id, account);
    QVERIFY(!outcomes->front().error);
    const auto seen = f.requests().last();
    QCOMPARE(seen.method, method);
    QCOMPARE(seen.target, target);
    QCOMPARE(seen.header("Sforce-Auto-Assign"), autoAssign);
    QCOMPARE(seen.header("Sforce-Call-Options"), "client=tandem-7f3a");
    QVERIFY(seen.header("Sforce-Duplicate-Rule-Header").isEmpty());
    if (operation != "remove")
        QVERIFY(seen.header("Content-Type").startsWith("application/json"));
}

void TestRequests::duplicatesAreAllowedOnlyWhenAsked()
{
    ClientFixture f([](const auto &) { return RawServer::answer(200, created); });
    QVERIFY(f.open());
    WriteOptions options;
    options.allowDuplicates = true;
    QVERIFY(await(f.client->create(u"Contact"_s, oneRow(), options)));
    QCOMPARE(f.requests().last().header("Sforce-Duplicate-Rule-Header"), "allowSave=true");
}

void TestRequests::lostAnswerToAWriteMustBeReadBack_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QByteArray>("fault");
    for (const char *operation : {"create", "update", "upsert", "remove", "guarded"}) {
        for (const char *fault : {"close", "reset", "cut", "html", "500"})
            QTest::addRow("%s %s", operation, fault) << QByteArray(operation) << QByteArray(fault);
    }
}

void TestRequests::lostAnswerToAWriteMustBeReadBack()
{
    QFETCH(QByteArray, operation);
    QFETCH(QByteArray, fault);
    ClientFixture f([&](const auto &) {
        if (fault == "close")
            return RawServer::close();
        if (fault == "reset")
            return RawServer::reset();
        if (fault == "cut")
            return RawServer::answer(200, created.chopped(9));
        if (fault == "html")
            return RawServer::answer(200, "<html></html>", {}, "text/html");
        return RawServer::answer(500, R"([{"errorCode":"UNKNOWN_EXCEPTION","message":"m"}])");
    });
    QVERIFY(f.open());
    const auto outcomes = await(write(f, operation, u"Account"_s));
    QVERIFY(!outcomes);
    QCOMPARE(outcomes.error().retry, Retry::AfterReadBack);
    QCOMPARE(f.requests().size(), 1);
}

void TestRequests::createIsNeverSentTwice_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 403, 406, 409, 420, 500, 502, 504})
        QTest::addRow("%d", status) << status;
}

void TestRequests::createIsNeverSentTwice()
{
    QFETCH(int, status);
    ClientFixture f([&](const auto &) { return RawServer::answer(status, "[]"); });
    QVERIFY(f.open());
    QVERIFY(!await(f.client->create(u"Account"_s, oneRow(), {})));
    QCOMPARE(f.requests().size(), 1);
}

void TestRequests::deleteOfADeletedRecordIsDone()
{
    ClientFixture f([](const auto &) {
        return RawServer::answer(200,
            R"([{"success":false,"errors":[{"statusCode":"ENTITY_IS_DELETED","message":"m","fields":[]}]}])");
    });
    QVERIFY(f.open());
    const auto outcomes = await(f.client->remove({account}, {}));
    QVERIFY(outcomes);
    QVERIFY(!outcomes->front().error);
}

void TestRequests::wrongBatchesAreNotSent_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<int>("rows");
    QTest::addColumn<bool>("withId");
    QTest::newRow("create with an id") << QByteArray("create") << 1 << true;
    QTest::newRow("update without an id") << QByteArray("update") << 1 << false;
    QTest::newRow("201 creates") << QByteArray("create") << 201 << false;
    QTest::newRow("201 updates") << QByteArray("update") << 201 << true;
    QTest::newRow("201 deletes") << QByteArray("remove") << 201 << true;
    QTest::newRow("26 guarded updates") << QByteArray("guarded") << 26 << true;
}

void TestRequests::wrongBatchesAreNotSent()
{
    QFETCH(QByteArray, operation);
    QFETCH(int, rows);
    QFETCH(bool, withId);
    ClientFixture f([](const auto &) { return RawServer::answer(200, created); });
    QVERIFY(f.open());
    const auto row = oneRow(withId ? account : RecordId()).front();
    const std::vector<WriteRow> batch(static_cast<size_t>(rows), row);
    Result<std::vector<WriteOutcome>> outcomes = std::vector<WriteOutcome>();
    if (operation == "create")
        outcomes = await(f.client->create(u"Account"_s, batch, {}));
    else if (operation == "update")
        outcomes = await(f.client->update(u"Account"_s, batch, {}));
    else if (operation == "remove")
        outcomes = await(f.client->remove(QList<RecordId>(rows, account), {}));
    else
        outcomes = await(f.client->updateGuarded(u"Account"_s, batch, {}));
    QVERIFY(!outcomes);
    QCOMPARE(outcomes.error().kind, ErrorKind::Internal);
    QCOMPARE(f.requests().size(), 0);
}

void TestRequests::abortEndsEverythingUntilResume()
{
    ClientFixture f([](const auto &) { return RawServer::hold(); });
    QVERIFY(f.open());
    const auto query =
        begin(f.client->query(u"SELECT Id FROM Account"_s, sampleSchema(), false, http::Priority::Manual));
    const auto create = begin(f.client->create(u"Account"_s, oneRow(), {}));
    QTRY_COMPARE(f.server.held(), 2);
    f.client->abortAll();
    QCOMPARE(await(query).error().kind, ErrorKind::Stopped);
    const auto stopped = await(create);
    QCOMPARE(stopped.error().kind, ErrorKind::Stopped);
    QCOMPARE(stopped.error().retry, Retry::AfterReadBack);
    QTRY_VERIFY(f.client->isIdle());
    f.server.setScript([](const auto &) { return RawServer::answer(200, emptyPage); });
    QCOMPARE(await(f.client->limits()).error().kind, ErrorKind::Stopped);
    f.client->resume();
    QVERIFY(
        await(f.client->query(u"SELECT Id FROM Account"_s, sampleSchema(), false, http::Priority::Manual)));
}

void TestRequests::clientMayGoWhileRequestsRun()
{
    ClientFixture f([](const auto &) { return RawServer::hold(); });
    QVERIFY(f.open());
    const auto query =
        begin(f.client->query(u"SELECT Id FROM Account"_s, sampleSchema(), false, http::Priority::Manual));
    QTRY_COMPARE(f.server.held(), 1);
    f.client.reset();
    QCOMPARE(await(query).error().kind, ErrorKind::Stopped);
}

} // namespace

std::unique_ptr<QObject> testRequests()
{
    return std::make_unique<TestRequests>();
}

#include "tst_requests.moc"
