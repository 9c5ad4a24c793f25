// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sfcsv.h"
#include "tests/app/sandbox/salesforce/sfworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using nlohmann::json;
using sfworld::World;
using tandem::sandbox::readCsv;

namespace {

/// A client of /jobs/ingest, step by step.
struct Ingest
{
    explicit Ingest(World &to, json job)
        : world(to)
    {
        created = world.post("jobs/ingest", job);
        id = QByteArray::fromStdString(created.body.value("id", ""));
    }

    sfworld::Answer upload(const QByteArray &csv)
    {
        return world.send("PUT", "jobs/ingest/" + id + "/batches", csv, {{"Content-Type", "text/csv"}});
    }
    sfworld::Answer complete() { return world.patch("jobs/ingest/" + id, {{"state", "UploadComplete"}}); }
    json poll() { return world.get("jobs/ingest/" + id).body; }
    json run(const QByteArray &csv)
    {
        upload(csv);
        complete();
        poll();
        return poll();
    }
    /// The lines of a result without its header, sorted: their order is not promised.
    QByteArrayList lines(const QByteArray &which)
    {
        QByteArrayList all = world.get("jobs/ingest/" + id + '/' + which).raw.body.split('\n');
        all.removeLast();
        header = all.takeFirst();
        std::sort(all.begin(), all.end());
        return all;
    }

    World &world;
    sfworld::Answer created;
    QByteArray id;
    QByteArray header;
};

QByteArray csvOf(const QByteArrayList &lines)
{
    return lines.join('\n') + '\n';
}

} // namespace

/// Bulk API 2.0: contract salesforce.md 5.6, real-clients.md 8.
class TestSfBulk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvIsReadStrictly_data();
    void csvIsReadStrictly();
    void ingestGoesThroughItsStates();
    void aLargeJobGoesOnInSteps();
    void rowsFailForThemselves();
    void emptyLeavesAndNotAvailableClears();
    void parentsAreFoundByExternalId();
    void upsertTellsCreatedFromUpdated();
    void deletesGoToTheBinAndHardDeletesDoNot();
    void anUnknownColumnFailsTheJob();
    void aStoppedJobLeavesRowsUnprocessed();
    void stepsOutOfOrderAreRefused();
    void smallJobsComeInOneRequest();
    void delimitersAndLineEndingsAreTheJobs();
    void resultRowsComeInAnyOrder();
    void queryResultsArePaged();
    void queriesBulkCannotAnswerAreRefused_data();
    void queriesBulkCannotAnswerAreRefused();
    void resultsWantTheJobsVersion();
    void resultPagesAreListed();
    void repeatedKeysOfAnUpsertFail();
    void wrongLineEndingsFailTheJob();
    void wrongTypesFailTheirRowOnly();
    void rulesAndLocksHoldInBulkToo();
    void tooLargeRowsFailTheJob();
};

void TestSfBulk::csvIsReadStrictly_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<QByteArrayList>>("rows");
    using Rows = QList<QByteArrayList>;
    QTest::newRow("plain") << QByteArray("a,b\n1,2\n") << Rows{{"a", "b"}, {"1", "2"}};
    QTest::newRow("quotes") << QByteArray("a\n\"x\"\"y,\nz\"\n") << Rows{{"a"}, {"x\"y,\nz"}};
    QTest::newRow("blanks stay") << QByteArray("a, b \n") << Rows{{"a", " b "}};
    QTest::newRow("empty cells") << QByteArray("a,,\r\n") << Rows{{"a", "", ""}};
    QTest::newRow("no line end") << QByteArray("a,b") << Rows{{"a", "b"}};
    QTest::newRow("open quote") << QByteArray("\"a\n") << Rows{};
    QTest::newRow("blank after a quote") << QByteArray("\"a\" ,b\n") << Rows{};
    QTest::newRow("quote inside") << QByteArray("a\"b\n") << Rows{};
}

void TestSfBulk::csvIsReadStrictly()
{
    QFETCH(QByteArray, text);
    QFETCH(QList<QByteArrayList>, rows);
    const auto read = readCsv(text, ',');
    QCOMPARE(read.has_value(), !rows.isEmpty());
    if (read)
        QCOMPARE(QList<QByteArrayList>(read->begin(), read->end()), rows);
}

void TestSfBulk::ingestGoesThroughItsStates()
{
    World world;
    Ingest job(world, {{"object", "Contact"}, {"operation", "insert"}});
    QCOMPARE(job.created.status, 200);
    QCOMPARE(job.created.body["state"], json("Open"));
    QCOMPARE(job.created.body["contentUrl"],
        json("services/data/v67.0/jobs/ingest/" + job.id.toStdString() + "/batches"));
    QCOMPARE(job.upload("LastName,Email\nRuiz,ana@x.example\n").status, 201);
    QCOMPARE(job.complete().body["state"], json("UploadComplete"));
    QCOMPARE(job.poll()["state"], json("InProgress"));
    const json done = job.poll();
    QCOMPARE(done["state"], json("JobComplete"));
    QCOMPARE(done["numberRecordsProcessed"], json(1));
    QCOMPARE(done["numberRecordsFailed"], json(0));
    QCOMPARE(world.ids(u"SELECT Email FROM Contact"_s, "Email"), QStringList{u"ana@x.example"_s});
    QCOMPARE(job.lines("successfulResults").size(), 1);
    QCOMPARE(job.header, QByteArray(R"("sf__Id","sf__Created","LastName","Email")"));
    QCOMPARE(world.send("DELETE", "jobs/ingest/" + job.id).status, 204);
    QCOMPARE(world.get("jobs/ingest/" + job.id).status, 404);
}

/// Others are served between its steps, and see what is saved so far (contract 5.6: 200 rows at a time).
void TestSfBulk::aLargeJobGoesOnInSteps()
{
    World world;
    Ingest job(world, {{"object", "Contact"}, {"operation", "insert"}});
    QByteArray csv = "LastName\n";
    for (int i = 0; i < 500; ++i)
        csv += 'P' + QByteArray::number(i) + '\n';
    QCOMPARE(job.upload(csv).status, 201);
    QCOMPARE(job.complete().body["state"], json("UploadComplete"));
    for (const int saved : {200, 400, 500}) {
        const auto counted = world.query(u"SELECT count() FROM Contact WHERE LastName LIKE 'P%'"_s);
        QCOMPARE(counted.body["totalSize"], json(saved));
    }
    const json done = job.poll();
    QCOMPARE(done["state"], json("JobComplete"));
    QCOMPARE(done["numberRecordsProcessed"], json(500));
}

void TestSfBulk::rowsFailForThemselves()
{
    World world;
    Ingest job(world, {{"object", "Contact"}, {"operation", "insert"}});
    const json done = job.run("LastName,Email\nOne,one@x.example\n,two@x.example\nThree,three\n");
    QCOMPARE(done["state"], json("JobComplete"));
    QCOMPARE(done["numberRecordsProcessed"], json(3));
    QCOMPARE(done["numberRecordsFailed"], json(2));
    const QByteArrayList failed = job.lines("failedResults");
    QCOMPARE(job.header, QByteArray(R"("sf__Id","sf__Error","LastName","Email")"));
    QCOMPARE(failed[0],
        QByteArray(
            R"("","INVALID_EMAIL_ADDRESS:Email: invalid email address: three:Email --","Three","three")"));
    QCOMPARE(failed[1],
        QByteArray(
            R"("","REQUIRED_FIELD_MISSING:Required fields are missing: [LastName]:LastName --","","two@x.example")"));
    QVERIFY(job.lines("unprocessedrecords").isEmpty());
    QCOMPARE(job.header, QByteArray(R"("LastName","Email")"));
}

void TestSfBulk::emptyLeavesAndNotAvailableClears()
{
    World world;
    const QByteArray id = world.account({{"Name", "A"}, {"Site", "s"}, {"Phone", "1"}});
    Ingest job(world, {{"object", "Account"}, {"operation", "update"}});
    job.run("Id,Site,Phone,Strategic__c\n" + id + ",,#N/A,1\n");
    const json row = world.service.row(id);
    QCOMPARE(row["Site"], json("s"));
    QVERIFY(row["Phone"].is_null());
    QCOMPARE(row["Strategic__c"], json(true));
    const QByteArray contact = world.contact({{"LastName", "P"}, {"AccountId", id.toStdString()}});
    Ingest people(world, {{"object", "Contact"}, {"operation", "update"}});
    people.run("Id,Account.Startdeliver_Id__c\n" + contact + ",\n");
    QVERIFY(!world.service.row(contact)["AccountId"].is_null());
    Ingest again(world, {{"object", "Contact"}, {"operation", "update"}});
    QCOMPARE(
        again.run("Id,Account.Startdeliver_Id__c\n" + contact + ",#N/A\n")["numberRecordsFailed"], json(0));
    QVERIFY(world.service.row(contact)["AccountId"].is_null());
}

void TestSfBulk::parentsAreFoundByExternalId()
{
    World world;
    const QByteArray account = world.account({{"Name", "A"}, {"Startdeliver_Id__c", "7"}});
    const QByteArray contact = world.contact({{"LastName", "P"}, {"Startdeliver_Id__c", "8"}});
    Ingest people(world, {{"object", "Contact"}, {"operation", "insert"}});
    people.run("LastName,Account.Startdeliver_Id__c\nChild,7\nOrphan,99\n");
    QCOMPARE(people.lines("successfulResults").size(), 1);
    QCOMPARE(
        world.service.find("Contact", "LastName", u"Child"_s)[0]["AccountId"], json(account.toStdString()));
    Ingest tasks(world, {{"object", "Task"}, {"operation", "insert"}});
    tasks.run("Subject,Contact:Who.Startdeliver_Id__c\nCall,8\n");
    QCOMPARE(world.service.find("Task", "Subject", u"Call"_s)[0]["WhoId"], json(contact.toStdString()));
}

void TestSfBulk::upsertTellsCreatedFromUpdated()
{
    World world;
    world.account({{"Name", "Old"}, {"Startdeliver_Id__c", "1"}});
    QCOMPARE(
        world.post("jobs/ingest", {{"object", "Account"}, {"operation", "upsert"}}).code(), "INVALIDJOB");
    Ingest job(world,
        {{"object", "Account"}, {"operation", "upsert"}, {"externalIdFieldName", "Startdeliver_Id__c"}});
    job.run("Startdeliver_Id__c,Name\n1,Renamed\n2,New\n");
    const QByteArrayList saved = job.lines("successfulResults");
    QVERIFY(saved.join().contains(R"("true","2","New")"));
    QVERIFY(saved.join().contains(R"("false","1","Renamed")"));
    QCOMPARE(world.service.rowCount("Account"), size_t(2));
}

void TestSfBulk::deletesGoToTheBinAndHardDeletesDoNot()
{
    World world;
    const QByteArray one = world.account({{"Name", "1"}});
    const QByteArray two = world.account({{"Name", "2"}});
    Ingest soft(world, {{"object", "Account"}, {"operation", "delete"}});
    soft.run("Id\n" + one + '\n');
    Ingest hard(world, {{"object", "Account"}, {"operation", "hardDelete"}});
    hard.run("Id\n" + two + '\n');
    const QString all = u"SELECT Name FROM Account WHERE IsDeleted = true"_s;
    QCOMPARE(world.query(all, "queryAll").body["totalSize"], json(1));
}

void TestSfBulk::anUnknownColumnFailsTheJob()
{
    World world;
    Ingest job(world, {{"object", "Account"}, {"operation", "insert"}});
    const json done = job.run("Name,Nonsense\nA,b\n");
    QCOMPARE(done["state"], json("Failed"));
    QCOMPARE(done["errorMessage"], json("InvalidBatch : Field name not found : Nonsense"));
    QCOMPARE(job.lines("unprocessedrecords").size(), 1);
    QCOMPARE(world.service.rowCount("Account"), size_t(0));
}

void TestSfBulk::aStoppedJobLeavesRowsUnprocessed()
{
    World world;
    world.service.switches().bulkStopsAfter = 2;
    Ingest job(world, {{"object", "Account"}, {"operation", "insert"}});
    QCOMPARE(job.run("Name\nA\nB\nC\n")["state"], json("Failed"));
    QCOMPARE(job.lines("unprocessedrecords"), QByteArrayList{"\"C\""});
    QCOMPARE(job.lines("successfulResults").size(), 2);
    QCOMPARE(world.service.rowCount("Account"), size_t(2));
}

void TestSfBulk::stepsOutOfOrderAreRefused()
{
    World world;
    Ingest job(world, {{"object", "Account"}, {"operation", "insert"}});
    QCOMPARE(world.get("jobs/ingest/" + job.id + "/successfulResults").code(), "INVALIDJOBSTATE");
    QCOMPARE(world.send("DELETE", "jobs/ingest/" + job.id).code(), "INVALIDJOBSTATE");
    QCOMPARE(job.upload("Name\nA\n").status, 201);
    QCOMPARE(job.upload("Name\nB\n").code(), "INVALIDJOBSTATE");
    QCOMPARE(world.patch("jobs/ingest/" + job.id, {{"state", "Aborted"}}).body["state"], json("Aborted"));
    QCOMPARE(job.complete().code(), "INVALIDJOBSTATE");
    QCOMPARE(
        world.post("jobs/ingest", {{"object", "Nothing"}, {"operation", "insert"}}).code(), "INVALIDENTITY");
    Ingest left(world, {{"object", "Account"}, {"operation", "insert"}});
    world.clock.skip(std::chrono::hours(25));
    QCOMPARE(left.poll()["state"], json("Aborted"));
}

void TestSfBulk::smallJobsComeInOneRequest()
{
    World world;
    const QByteArray body =
        "--x\r\nContent-Disposition: form-data; name=\"job\"\r\nContent-Type: application/json\r\n\r\n"
        "{\"object\":\"Account\",\"operation\":\"insert\"}\r\n--x\r\n"
        "Content-Disposition: form-data; name=\"content\"; filename=\"content\"\r\nContent-Type: "
        "text/csv\r\n\r\n"
        "Name\nA\n\r\n--x--\r\n";
    const auto made =
        world.send("POST", "jobs/ingest", body, {{"Content-Type", "multipart/form-data; boundary=x"}});
    QCOMPARE(made.body["state"], json("UploadComplete"));
    const QByteArray id = QByteArray::fromStdString(made.body["id"].get<std::string>());
    world.get("jobs/ingest/" + id);
    QCOMPARE(world.get("jobs/ingest/" + id).body["state"], json("JobComplete"));
    QCOMPARE(world.service.rowCount("Account"), size_t(1));
}

void TestSfBulk::delimitersAndLineEndingsAreTheJobs()
{
    World world;
    Ingest job(world,
        {{"object", "Account"}, {"operation", "insert"}, {"columnDelimiter", "PIPE"},
            {"lineEnding", "CRLF"}});
    QCOMPARE(job.run("Name|Site\r\nA,B|x\r\n")["numberRecordsFailed"], json(0));
    QVERIFY(world.get("jobs/ingest/" + job.id + "/successfulResults")
                .raw.body.endsWith("|\"true\"|\"A,B\"|\"x\"\r\n"));
    QCOMPARE(world
                 .post("jobs/ingest",
                     {{"object", "Account"}, {"operation", "insert"}, {"columnDelimiter", "SPACE"}})
                 .code(),
        "INVALIDJOB");
}

void TestSfBulk::resultRowsComeInAnyOrder()
{
    World world;
    QByteArrayList lines{"Name"};
    for (int i = 10; i < 60; ++i)
        lines.append("Company " + QByteArray::number(i));
    Ingest job(world, {{"object", "Account"}, {"operation", "insert"}});
    job.run(csvOf(lines));
    const QByteArray shuffled = world.get("jobs/ingest/" + job.id + "/successfulResults").raw.body;
    world.service.switches().bulkShuffles = false;
    const QByteArray straight = world.get("jobs/ingest/" + job.id + "/successfulResults").raw.body;
    QVERIFY(shuffled != straight);
    QCOMPARE(job.lines("successfulResults").size(), 50);
}

void TestSfBulk::queryResultsArePaged()
{
    World world;
    for (int i = 0; i < 5; ++i)
        world.account({{"Name", "A" + std::to_string(i)}, {"Site", i == 2 ? json() : json("x\"y")}});
    const auto made = world.post("jobs/query",
        {{"operation", "query"}, {"query", "SELECT Name, Site, Owner.Name FROM Account ORDER BY Name"}});
    QVERIFY2(made.status == 200, made.raw.body.constData());
    const QByteArray job = "jobs/query/" + QByteArray::fromStdString(made.body["id"].get<std::string>());
    QCOMPARE(world.get(job + "/results").code(), "INVALIDJOBSTATE");
    QCOMPARE(world.get(job).body["state"], json("InProgress"));
    QCOMPARE(world.get(job).body["numberRecordsProcessed"], json(5));
    QByteArray locator = "null";
    QByteArray read;
    int pages = 0;
    do {
        const auto page =
            world.get(job + "/results?maxRecords=2" + (pages ? "&locator=" + locator : QByteArray()));
        QVERIFY(page.raw.body.startsWith("\"Name\",\"Site\",\"Owner.Name\"\n"));
        read += page.raw.body.mid(page.raw.body.indexOf('\n') + 1);
        locator = page.raw.headers.value("Sforce-Locator");
        QCOMPARE(page.raw.headers.value("Sforce-NumberOfRecords"), QByteArray(++pages == 3 ? "1" : "2"));
    } while (locator != "null");
    QCOMPARE(pages, 3);
    QCOMPARE(read.count('\n'), 5);
    QVERIFY(read.startsWith("\"A0\",\"x\"\"y\",\"Ana Ruiz\"\n"));
    QVERIFY(read.contains("\"A2\",\"\",\"Ana Ruiz\"\n"));
}

void TestSfBulk::queriesBulkCannotAnswerAreRefused_data()
{
    QTest::addColumn<QString>("soql");
    QTest::newRow("grouping") << u"SELECT Industry FROM Account GROUP BY Industry"_s;
    QTest::newRow("offset") << u"SELECT Id FROM Account LIMIT 1 OFFSET 1"_s;
    QTest::newRow("aggregate") << u"SELECT COUNT(Id) FROM Account"_s;
    QTest::newRow("children") << u"SELECT Id, (SELECT Id FROM Contacts) FROM Account"_s;
    QTest::newRow("compound") << u"SELECT BillingAddress FROM Account"_s;
    QTest::newRow("compound of a parent") << u"SELECT Account.BillingAddress FROM Contact"_s;
    QTest::newRow("type of") << u"SELECT TYPEOF Who WHEN Contact THEN LastName END FROM Task"_s;
    QTest::newRow("list object") << u"SELECT Id FROM TaskStatus"_s;
    QTest::newRow("unknown field") << u"SELECT Nothing FROM Account"_s;
}

void TestSfBulk::queriesBulkCannotAnswerAreRefused()
{
    QFETCH(QString, soql);
    World world;
    const auto answer = world.post("jobs/query", {{"operation", "query"}, {"query", soql.toStdString()}});
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code(), "API_ERROR");
}

void TestSfBulk::resultsWantTheJobsVersion()
{
    World world;
    const auto made = world.post("jobs/query", {{"operation", "query"}, {"query", "SELECT Id FROM Account"}});
    const QByteArray job = "jobs/query/" + QByteArray::fromStdString(made.body["id"].get<std::string>());
    world.get(job);
    world.get(job);
    QCOMPARE(world.get("/services/data/v66.0/" + job + "/results").status, 409);
    QCOMPARE(world.get(job + "/results").status, 200);
}

void TestSfBulk::resultPagesAreListed()
{
    World world;
    for (int i = 0; i < 13; ++i)
        world.account({{"Name", "A" + std::to_string(i)}});
    world.service.switches().bulkPage = 2;
    const auto made = world.post("jobs/query", {{"operation", "query"}, {"query", "SELECT Id FROM Account"}});
    const QByteArray job = "jobs/query/" + QByteArray::fromStdString(made.body["id"].get<std::string>());
    QCOMPARE(world.get(job + "/resultPages").code(), "INVALIDJOBSTATE");
    world.get(job);
    world.get(job);
    QCOMPARE(world.get("/services/data/v66.0/" + job + "/resultPages").status, 409);
    const auto first = world.get(job + "/resultPages");
    QCOMPARE(first.body["resultPages"].size(), size_t(5));
    QCOMPARE(first.body["done"], json(false));
    const auto last = world.get(QByteArray::fromStdString(first.body["nextRecordsUrl"].get<std::string>()));
    QCOMPARE(last.body["resultPages"].size(), size_t(2));
    QCOMPARE(last.body["done"], json(true));
    QVERIFY(last.body["nextRecordsUrl"].is_null());
    QSet<QByteArray> ids;
    for (const json *body : {&first.body, &last.body}) {
        for (const json &page : (*body)["resultPages"]) {
            const QByteArray url = QByteArray::fromStdString(page["resultUrl"].get<std::string>());
            for (const QByteArray &line : world.get(url).raw.body.trimmed().split('\n').mid(1))
                ids.insert(line);
        }
    }
    QCOMPARE(ids.size(), 13);
}

void TestSfBulk::repeatedKeysOfAnUpsertFail()
{
    World world;
    Ingest job(world,
        {{"object", "Account"}, {"operation", "upsert"}, {"externalIdFieldName", "Startdeliver_Id__c"}});
    job.run("Startdeliver_Id__c,Name\n1,A\n2,B\n1,C\n");
    const QByteArrayList failed = job.lines("failedResults");
    QCOMPARE(failed.size(), 2);
    QVERIFY(failed[0].contains("DUPLICATE_VALUE:Duplicate external id specified: 1:Startdeliver_Id__c --"));
    QCOMPARE(world.service.rowCount("Account"), size_t(1));
}

void TestSfBulk::wrongLineEndingsFailTheJob()
{
    World world;
    Ingest lines(world, {{"object", "Account"}, {"operation", "insert"}});
    const json done = lines.run("Name\r\nA\r\n");
    QCOMPARE(done["state"], json("Failed"));
    QCOMPARE(done["errorMessage"],
        json("ClientInputError : LineEnding is invalid on user data. Current LineEnding setting is LF"));
    Ingest crlf(world, {{"object", "Account"}, {"operation", "insert"}, {"lineEnding", "CRLF"}});
    QCOMPARE(crlf.run("Name\nA\n")["state"], json("Failed"));
    Ingest inside(world, {{"object", "Account"}, {"operation", "insert"}});
    QCOMPARE(inside.run("Name,Description\nA,\"two\r\nlines\"\n")["state"], json("JobComplete"));
    QCOMPARE(world.service.rowCount("Account"), size_t(1));
}

void TestSfBulk::wrongTypesFailTheirRowOnly()
{
    World world;
    Ingest job(world, {{"object", "Account"}, {"operation", "insert"}});
    const json done = job.run("Name,Renewal_Date__c\nA,soon\nB,2026-11-03\n");
    QCOMPARE(done["state"], json("JobComplete"));
    QCOMPARE(done["numberRecordsFailed"], json(1));
    QVERIFY(job.lines("failedResults")[0].contains("\"INVALID_TYPE_ON_FIELD_IN_RECORD:Renewal Date: value "
                                                   "not of required type: soon:Renewal_Date__c --\""));
}

void TestSfBulk::rulesAndLocksHoldInBulkToo()
{
    World world;
    const QByteArray id = world.account({{"Name", "Taken"}});
    world.service.switches().duplicateRule = tandem::sandbox::SfSwitches::DuplicateRule::Block;
    Ingest made(world, {{"object", "Account"}, {"operation", "insert"}});
    made.run("Name\nTaken\n");
    QVERIFY(made.lines("failedResults").value(0).contains("\"DUPLICATES_DETECTED:"));
    world.service.switches().locks.insert(id, 1);
    for (const char *code : {"UNABLE_TO_LOCK_ROW", ""}) {
        Ingest changed(world, {{"object", "Account"}, {"operation", "update"}});
        changed.run("Id,Site\n" + id + ",s\n");
        QVERIFY(*code ? changed.lines("failedResults").value(0).contains(code)
                      : changed.lines("failedResults").isEmpty());
    }
}

void TestSfBulk::tooLargeRowsFailTheJob()
{
    World world;
    Ingest job(world, {{"object", "Account"}, {"operation", "insert"}});
    const json done = job.run("Name,Description\nA," + QByteArray(131'073, 'x') + '\n');
    QCOMPARE(done["state"], json("Failed"));
    QCOMPARE(job.lines("unprocessedrecords").size(), 1);
}

QTEST_GUILESS_MAIN(TestSfBulk)
#include "tst_sfbulk.moc"
