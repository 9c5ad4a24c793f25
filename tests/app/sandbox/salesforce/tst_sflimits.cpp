// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sandbox/httpworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem::sandbox;
using nlohmann::json;

namespace {

const QByteArray root = "/services/data/v67.0/";

QByteArray used(const RawClient::Answer &answer)
{
    return RawClient::header(answer.head, "Sforce-Limit-Info");
}

json limitsOf(HttpWorld &world)
{
    return HttpWorld::parsed(world.salesforce("GET", root + "limits"));
}

int left(HttpWorld &world, const char *name)
{
    return limitsOf(world)[name].value("Remaining", -1);
}

} // namespace

/// Limits and versions as a client over HTTP sees them: contract salesforce.md 2.3, 2.5, 2.7, 3.6, 5.6, 10.
class TestSfLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callsAreForgivenAfterADay();
    void anAppHasItsOwnLimit();
    void everyLimitTellsWhatIsUsed();
    void bulkJobsOfADayAreLimited();
    void oldVersionsAnswerWithAWarning();
    void upsertsBelow46AnswerWithoutABody();
};

void TestSfLimits::callsAreForgivenAfterADay()
{
    HttpWorld world;
    world.sandbox.withSalesforce([](SalesforceService &service) { service.setLimits(98, 100); });
    QCOMPARE(used(world.salesforce("GET", root + "sobjects")), QByteArray("api-usage=99/100"));
    world.sandbox.clock().skip(std::chrono::hours(23));
    world.access = world.sandbox.grantTokens().access;
    QCOMPARE(used(world.salesforce("GET", root + "sobjects")), QByteArray("api-usage=100/100"));
    const auto refused = world.salesforce("GET", root + "sobjects");
    QCOMPARE(refused.status, 403);
    QVERIFY(refused.body.contains("TotalRequests Limit exceeded."));
    world.sandbox.clock().skip(std::chrono::minutes(61));
    // All but the call of an hour ago are more than a day old.
    QCOMPARE(used(world.salesforce("GET", root + "sobjects")), QByteArray("api-usage=2/100"));
}

void TestSfLimits::anAppHasItsOwnLimit()
{
    HttpWorld world;
    world.sandbox.withSalesforce([](SalesforceService &service) {
        service.setLimits(17, 15'000);
        service.switches().perAppLimit = 250;
    });
    QCOMPARE(used(world.salesforce("GET", root + "sobjects")),
        "api-usage=18/15000; per-app-api-usage=1/250(appName=" + Sandbox::clientId() + ')');
    const json calls = limitsOf(world)["DailyApiRequests"];
    QCOMPARE(calls["Remaining"], json(15'000 - 19));
    QCOMPARE(calls[Sandbox::clientId().toStdString()], (json{{"Max", 250}, {"Remaining", 248}}));
}

void TestSfLimits::everyLimitTellsWhatIsUsed()
{
    HttpWorld world;
    const json before = limitsOf(world);
    for (const char *name : {"DailyApiRequests", "DailyBulkApiBatches", "DailyBulkV2QueryJobs",
             "DailyBulkV2QueryFileStorageMB", "DailyDeliveredPlatformEvents", "DailyStreamingApiEvents",
             "DailyDurableStreamingApiEvents", "DurableStreamingApiConcurrentClients", "DataStorageMB",
             "FileStorageMB", "HourlyPublishedPlatformEvents", "MonthlyPlatformEventsUsageEntitlement"})
        QVERIFY2(before.contains(name) && before[name].contains("Max"), name);
    QCOMPARE(before["DailyBulkV2QueryJobs"]["Max"], json(10'000));
    QCOMPARE(before["DailyBulkApiBatches"]["Max"], json(15'000));
    std::ignore = world.salesforce(
        "POST", root + "jobs/query", R"({"operation":"query","query":"SELECT Id FROM Account"})");
    QCOMPARE(left(world, "DailyBulkV2QueryJobs"), 9'999);
    std::ignore = world.salesforce("POST", "/cometd/67.0",
        R"([{"channel":"/meta/handshake","version":"1.0","supportedConnectionTypes":["long-polling"]}])");
    QCOMPARE(left(world, "DurableStreamingApiConcurrentClients"), 999);
    const auto calls = limitsOf(world)["DailyApiRequests"];
    QCOMPARE(before["DailyApiRequests"]["Remaining"].get<int>() - calls["Remaining"].get<int>(), 4);
    world.sandbox.clock().skip(std::chrono::hours(24));
    world.access = world.sandbox.grantTokens().access;
    QCOMPARE(left(world, "DailyBulkV2QueryJobs"), 10'000);
}

void TestSfLimits::bulkJobsOfADayAreLimited()
{
    HttpWorld world;
    world.sandbox.withSalesforce([](SalesforceService &service) {
        service.switches().mostQueryJobs = 1;
        service.switches().mostBatches = 0;
    });
    const QByteArray query = R"({"operation":"query","query":"SELECT Id FROM Account"})";
    QCOMPARE(world.salesforce("POST", root + "jobs/query", query).status, 200);
    QVERIFY(world.salesforce("POST", root + "jobs/query", query).body.contains("LIMIT_EXCEEDED"));
    world.sandbox.clock().skip(std::chrono::hours(24));
    world.access = world.sandbox.grantTokens().access;
    QCOMPARE(world.salesforce("POST", root + "jobs/query", query).status, 200);
    const json job = HttpWorld::parsed(
        world.salesforce("POST", root + "jobs/ingest", R"({"object":"Account","operation":"insert"})"));
    const QByteArray target = '/' + QByteArray::fromStdString(job.value("contentUrl", ""));
    const QByteArray csv = "Name\nx\n";
    RawClient client(static_cast<quint16>(world.sandbox.salesforceUrl().port()));
    const auto refused = client.roundTrip("PUT " + target + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
        + world.access + "\r\nContent-Type: text/csv\r\nContent-Length: " + QByteArray::number(csv.size())
        + "\r\n\r\n" + csv);
    QCOMPARE(refused.status, 400);
    QVERIFY(refused.body.contains("LIMIT_EXCEEDED"));
}

void TestSfLimits::oldVersionsAnswerWithAWarning()
{
    HttpWorld world;
    for (const char *version : {"v31.0", "v40.0"}) {
        const auto old = world.salesforce("GET", QByteArray("/services/data/") + version + "/sobjects");
        QCOMPARE(old.status, 200);
        QVERIFY(RawClient::header(old.head, "Warning").startsWith("299 - \"This API is deprecated"));
    }
    QVERIFY(RawClient::header(world.salesforce("GET", "/services/data/v41.0/sobjects").head, "Warning")
                .isEmpty());
    QCOMPARE(world.salesforce("GET", "/services/data/v30.0/sobjects").status, 410);
}

void TestSfLimits::upsertsBelow46AnswerWithoutABody()
{
    HttpWorld world;
    const auto upsert = [&](const char *version, const char *city) {
        return world.salesforce("PATCH",
            QByteArray("/services/data/") + version + "/sobjects/Account/Startdeliver_Id__c/990001",
            QByteArray(R"({"Name":"Upserted","BillingCity":")") + city + "\"}");
    };
    const auto made = upsert("v45.0", "Oslo");
    QCOMPARE(made.status, 201);
    QVERIFY(HttpWorld::parsed(made)["success"].get<bool>());
    const auto old = upsert("v45.0", "Rome");
    QCOMPARE(old.status, 204);
    QVERIFY(old.body.isEmpty());
    const auto recent = upsert("v46.0", "Bonn");
    QCOMPARE(recent.status, 200);
    QCOMPARE(HttpWorld::parsed(recent)["created"], json(false));
}

QTEST_GUILESS_MAIN(TestSfLimits)
#include "tst_sflimits.moc"
