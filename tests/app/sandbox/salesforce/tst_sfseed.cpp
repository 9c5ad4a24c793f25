// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sandbox/salesforce/sfworld.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem::sandbox;
using nlohmann::json;

/// The seed is the same every time, holds what breaks careless programs, and can be read fast.
class TestSfSeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameSeedSameBytes();
    void sidesOverlapAsPromised();
    void awkwardValuesAreThere();
    void seededRecordsCanBeSavedAgain();
    void queriesUseTheirIndexes_data();
    void queriesUseTheirIndexes();
    void manyRowsOfOneSecondAreNotReadAgain();
    void speedAndMemoryArePrinted();

private:
    static void fill(sfworld::World &world, int companies, int people, quint32 seed = 1);
};

namespace {

qint64 residentKilobytes()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QFile::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4 : 0;
}

} // namespace

void TestSfSeed::fill(sfworld::World &world, int companies, int people, quint32 seed)
{
    SeedOptions options;
    options.seed = seed;
    options.companies = companies;
    options.peoplePerCompany = people;
    seedSalesforce(world.service, options);
}

void TestSfSeed::sameSeedSameBytes()
{
    const QString soql = u"SELECT FIELDS(ALL) FROM Account LIMIT 200"_s;
    sfworld::World first(false);
    sfworld::World second(false);
    fill(first, 200, 2);
    fill(second, 200, 2);
    QCOMPARE(first.query(soql).raw.body, second.query(soql).raw.body);
    sfworld::World other(false);
    fill(other, 200, 2, 2);
    QVERIFY(first.query(soql).raw.body != other.query(soql).raw.body);
}

void TestSfSeed::sidesOverlapAsPromised()
{
    QHash<SeedPresence, int> count;
    for (int i = 0; i < 200; ++i)
        ++count[companyAt(1, i).presence];
    QCOMPARE(count[SeedPresence::LinkedById], 80);
    QCOMPARE(count[SeedPresence::LinkedByName], 40);
    QCOMPARE(count[SeedPresence::SalesforceOnly], 50);
    QCOMPARE(count[SeedPresence::StartdeliverOnly], 30);
    sfworld::World world(false);
    fill(world, 200, 3);
    QCOMPARE(world.query(u"SELECT Id FROM Account"_s).body["totalSize"].get<int>(), 170);
    QCOMPARE(world.query(u"SELECT Id FROM Contact"_s).body["totalSize"].get<int>(), 510);
    const json row = world.service.row(seedAccountId(0).toLatin1());
    QCOMPARE(QString::fromStdString(row["Name"].get<std::string>()), companyAt(1, 0).name);
    const json contact = world.service.row(seedContactId(0, 2).toLatin1());
    QCOMPARE(contact["AccountId"].get<std::string>(), seedAccountId(0).toStdString());
}

void TestSfSeed::awkwardValuesAreThere()
{
    sfworld::World world(false);
    fill(world, 1000, 2);
    const auto some = [&](const char *what, const QString &where, const char *object = "Account") {
        const auto answer =
            world.query(u"SELECT COUNT() FROM %1 WHERE "_s.arg(QString::fromLatin1(object)) + where);
        QVERIFY2(answer.body["totalSize"].get<int>() > 0, what);
    };
    some("quotes", u"Name LIKE '%\\'%' AND Name LIKE '%\"%'"_s);
    some("backslash", u"Name LIKE 'C:\\\\%'"_s);
    some("emoji", u"Name LIKE '%🚀%'"_s);
    some("right-to-left", u"Name LIKE '%شركة%'"_s);
    some("HTML", u"Name LIKE '%<img src=x%'"_s);
    some("wildcards", u"Name LIKE '100\\% \\_under%'"_s);
    some("line break", u"BillingStreet LIKE '%\\n%'"_s);
    some("inactive owner", u"Owner.IsActive = false"_s);
    some("missing parent", u"ParentId != null AND Parent.Name = null"_s);
    some("parent", u"Parent.Name != null"_s);
    some("no website", u"Website = null"_s);
    some("no renewal", u"Renewal_Date__c = null"_s);
    some("no first name", u"FirstName = null"_s, "Contact");
    some("no e-mail", u"Email = null"_s, "Contact");
    some("e-mail of two companies", u"Email = 'office@shared.example'"_s, "Contact");
    size_t longest = 0;
    for (const json &row : world.service.allRows("Account"))
        longest = std::max(longest, size_t(QString::fromStdString(row["Name"].get<std::string>()).size()));
    QCOMPARE(longest, size_t(255));
    const auto shared =
        world.query(u"SELECT Email, COUNT(Id) n FROM Contact WHERE Email LIKE 'info@%' GROUP BY Email "
                    "HAVING COUNT(Id) > 1"_s);
    QVERIFY(!shared.body["records"].empty());
}

void TestSfSeed::seededRecordsCanBeSavedAgain()
{
    // What the seed writes past the rules must still obey them, or every sync would meet refusals.
    sfworld::World world(false);
    fill(world, 300, 1);
    for (const json &row : world.service.allRows("Account")) {
        if (row["IsDeleted"] == true)
            continue;
        json again;
        for (const char *field : {"Name", "Website", "Phone", "BillingStreet", "Industry", "Tier__c",
                 "Description", "ARR__c", "MRR__c", "Seats__c", "Renewal_Date__c"})
            again[field] = row[field];
        const QByteArray id = QByteArray::fromStdString(row["Id"].get<std::string>());
        QCOMPARE(world.patch("sobjects/Account/" + id, again).status, 204);
        const json after = world.service.row(id);
        for (const auto &[field, value] : again.items())
            QVERIFY2(
                after[field] == value, (field + " " + after[field].dump() + " was " + value.dump()).c_str());
    }
}

void TestSfSeed::queriesUseTheirIndexes_data()
{
    QTest::addColumn<QString>("soql");
    QTest::addColumn<quint64>("most");
    QTest::newRow("page by stamp")
        << u"SELECT Id FROM Account WHERE SystemModstamp >= 2026-05-01T00:00:00Z ORDER BY "
           "SystemModstamp, Id LIMIT 100"_s
        << quint64(110);
    QTest::newRow("page by stamp and id") << u"SELECT Id FROM Account WHERE (SystemModstamp = "
                                             u"2026-05-01T00:00:00Z AND Id > '%1') OR "
                                             "(SystemModstamp > 2026-05-01T00:00:00Z AND SystemModstamp <= "
                                             "2026-11-03T10:00:00Z) ORDER BY SystemModstamp "
                                             "ASC, Id ASC LIMIT 100"_s.arg(seedAccountId(0))
                                          << quint64(110);
    QTest::newRow("nothing new") << u"SELECT Id FROM Account WHERE SystemModstamp > 2026-11-03T10:00:00Z"_s
                                 << quint64(5);
    QTest::newRow("page by id") << u"SELECT Id FROM Account WHERE Id > '%1' ORDER BY Id LIMIT 100"_s.arg(
        seedAccountId(500)) << quint64(110);
    QTest::newRow("ids") << u"SELECT Id FROM Account WHERE Id IN ('%1','%2') AND Name != null"_s.arg(
        seedAccountId(0), seedAccountId(7))
                         << quint64(2);
    QTest::newRow("children of parents")
        << u"SELECT Id FROM Contact WHERE AccountId IN ('%1','%2')"_s.arg(seedAccountId(0), seedAccountId(7))
        << quint64(4);
    QTest::newRow("external id") << u"SELECT Id FROM Account WHERE Startdeliver_Id__c = 'none'"_s
                                 << quint64(0);
    QTest::newRow("e-mail") << u"SELECT Id FROM Contact WHERE Email = 'nobody@x.example'"_s << quint64(0);
}

void TestSfSeed::queriesUseTheirIndexes()
{
    QFETCH(QString, soql);
    QFETCH(quint64, most);
    sfworld::World world(false);
    fill(world, 2000, 2);
    const quint64 before = world.service.database().rowsExamined();
    QCOMPARE(world.query(soql).status, 200);
    const quint64 examined = world.service.database().rowsExamined() - before;
    QVERIFY2(examined <= most, QByteArray::number(examined).constData());
}

void TestSfSeed::manyRowsOfOneSecondAreNotReadAgain()
{
    sfworld::World world;
    QByteArray middle;
    for (int i = 0; i < 1000; ++i) {
        const QByteArray id = world.account({{"Name", "a"}});
        middle = i == 500 ? id : middle;
    }
    const quint64 before = world.service.database().rowsExamined();
    const auto answer = world.query(
        u"SELECT Id FROM Account WHERE (SystemModstamp = 2026-11-03T10:15:30Z AND Id > '%1') OR "
        u"(SystemModstamp > "
        "2026-11-03T10:15:30Z) ORDER BY SystemModstamp, Id LIMIT 50"_s.arg(QString::fromLatin1(middle)));
    QCOMPARE(answer.body["records"].size(), size_t(50));
    QVERIFY(world.service.database().rowsExamined() - before <= 51);
}

void TestSfSeed::speedAndMemoryArePrinted()
{
    const int companies = qEnvironmentVariableIntValue("TANDEM_BENCH_ACCOUNTS") > 0
        ? qEnvironmentVariableIntValue("TANDEM_BENCH_ACCOUNTS") * 100 / 85
        : 5000;
    const qint64 before = residentKilobytes();
    QElapsedTimer timer;
    timer.start();
    sfworld::World world(false);
    fill(world, companies, 0);
    const qint64 seeded = timer.restart();
    const qint64 after = residentKilobytes();
    int rows = 0;
    qsizetype bytes = 0;
    QString where = u"SystemModstamp > 2020-01-01T00:00:00Z"_s;
    while (true) {
        tandem::server::HttpRequest request;
        request.method = "GET";
        request.target = "/services/data/v67.0/query?q=";
        request.headers.add("Authorization", "Bearer ana");
        request.query.append({u"q"_s,
            u"SELECT Id, Name, Website, Phone, BillingStreet, BillingCity, BillingPostalCode, "
            u"BillingCountry, Industry, "
            "Tier__c, ARR__c, MRR__c, Seats__c, NumberOfEmployees, Renewal_Date__c, Strategic__c, "
            "Owner.Name, "
            "LastModifiedById, LastModifiedDate, SystemModstamp FROM Account WHERE %1 ORDER BY "
            "SystemModstamp, Id LIMIT "
            "2000"_s.arg(u'(' + where + u')')});
        const auto response = world.service.handle(request);
        bytes += response.body.size();
        const qsizetype last = response.body.lastIndexOf("\"SystemModstamp\":\"");
        if (last < 0)
            break;
        rows += static_cast<int>(response.body.count("\"SystemModstamp\":"));
        const QString stamp = QString::fromLatin1(response.body.mid(last + 18, 19));
        const qsizetype id = response.body.lastIndexOf(",\"Id\":\"");
        where = u"(SystemModstamp = %1Z AND Id > '%2') OR SystemModstamp > %1Z"_s.arg(
            stamp, QString::fromLatin1(response.body.mid(id + 7, 18)));
    }
    const qint64 read = std::max<qint64>(1, timer.elapsed());
    QCOMPARE(size_t(rows) + 3, world.service.rowCount("Account"));
    qInfo().noquote()
        << u"%1 accounts: seeded in %2 ms, %3 MB; read with 20 fields in %4 ms = %5 records/s, %6 MB"_s
               .arg(rows)
               .arg(seeded)
               .arg((after - before) / 1024)
               .arg(read)
               .arg(qint64(rows) * 1000 / read)
               .arg(bytes / 1048576);
}

QTEST_GUILESS_MAIN(TestSfSeed)
#include "tst_sfseed.moc"
