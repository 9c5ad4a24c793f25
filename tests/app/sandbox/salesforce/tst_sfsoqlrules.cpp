// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sandbox/salesforce/sfworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using nlohmann::json;
using sfworld::World;

/// TYPEOF, date functions and what single objects refuse: contract salesforce.md 4.6 to 4.8, 6.5, 7.4.
class TestSfSoqlRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typeOfChoosesByTheRecordsType();
    void malformedTypeOfIsRefused_data();
    void malformedTypeOfIsRefused();
    void dateFunctionsGroupAndFilter();
    void someFieldsCannotBeGrouped();
    void fiscalLiteralsFollowTheCalendar();
    void linksNeedAnIdFilter_data();
    void linksNeedAnIdFilter();
    void archivedRowsAreForQueryAll();
    void broadActivityQueriesAreTooLarge();
    void semiJoinsAreLimited();
    void childSubqueriesNestByVersion();
    void objectsMayBeNamedLikeWords();
};

void TestSfSoqlRules::typeOfChoosesByTheRecordsType()
{
    World world;
    const std::string account = world.account({{"Name", "A"}, {"Phone", "123"}}).toStdString();
    const auto deal = world.post(
        "sobjects/Opportunity", {{"Name", "O"}, {"StageName", "Prospecting"}, {"CloseDate", "2026-12-01"}});
    world.service.insert("Task", {{"Subject", "1"}, {"WhatId", account}});
    world.service.insert("Task", {{"Subject", "2"}, {"WhatId", deal.body["id"]}});
    world.service.insert("Task", {{"Subject", "3"}});
    const auto answer = world.query(
        u"SELECT Subject, TYPEOF What WHEN Account THEN Phone, Owner.Name ELSE Name END FROM Task ORDER BY Subject"_s);
    QVERIFY2(answer.status == 200, answer.raw.body.constData());
    const json &rows = answer.body["records"];
    QCOMPARE(rows[0]["What"]["attributes"]["type"], json("Account"));
    QCOMPARE(rows[0]["What"]["Phone"], json("123"));
    QCOMPARE(rows[0]["What"]["Owner"]["Name"], json("Ana Ruiz"));
    QVERIFY(!rows[0]["What"].contains("Name"));
    QCOMPARE(rows[1]["What"]["Name"], json("O"));
    QVERIFY(rows[2]["What"].is_null());
}

void TestSfSoqlRules::malformedTypeOfIsRefused_data()
{
    QTest::addColumn<QString>("soql");
    QTest::addColumn<QByteArray>("target");
    const QByteArray now = "query?q=";
    QTest::newRow("one kind only") << u"SELECT TYPEOF Account WHEN Account THEN Name END FROM Contact"_s
                                   << now;
    QTest::newRow("no branch") << u"SELECT TYPEOF What END FROM Task"_s << now;
    QTest::newRow("no END") << u"SELECT TYPEOF What WHEN Account THEN Name FROM Task"_s << now;
    QTest::newRow("kind that cannot be there")
        << u"SELECT TYPEOF What WHEN User THEN Name END FROM Task"_s << now;
    QTest::newRow("unknown field") << u"SELECT TYPEOF What WHEN Account THEN Nothing END FROM Task"_s << now;
    QTest::newRow("old version") << u"SELECT TYPEOF What WHEN Account THEN Name END FROM Task"_s
                                 << QByteArray("/services/data/v45.0/query?q=");
}

void TestSfSoqlRules::malformedTypeOfIsRefused()
{
    QFETCH(QString, soql);
    QFETCH(QByteArray, target);
    World world;
    QCOMPARE(world.get(target + QUrl::toPercentEncoding(soql)).status, 400);
}

void TestSfSoqlRules::dateFunctionsGroupAndFilter()
{
    World world;
    for (const char *day : {"2026-01-15", "2026-01-20", "2026-02-01", "2025-12-31"})
        world.account({{"Name", day}, {"Renewal_Date__c", day}});
    world.account({{"Name", "edge"}, {"Go_Live__c", "2026-06-30T22:30:00Z"}});
    const auto grouped =
        world.query(u"SELECT CALENDAR_MONTH(Renewal_Date__c) month, COUNT(Id) n FROM Account WHERE "
                    u"CALENDAR_YEAR(Renewal_Date__c) = 2026 "
                    "GROUP BY CALENDAR_MONTH(Renewal_Date__c) ORDER BY CALENDAR_MONTH(Renewal_Date__c)"_s);
    QVERIFY2(grouped.status == 200, grouped.raw.body.constData());
    QCOMPARE(grouped.body["records"].size(), size_t(2));
    QCOMPARE(grouped.body["records"][0]["month"], json(1));
    QCOMPARE(grouped.body["records"][0]["n"], json(2));
    QCOMPARE(world.ids(u"SELECT Name FROM Account WHERE CALENDAR_MONTH(Go_Live__c) = 6"_s),
        QStringList{u"edge"_s});
    QCOMPARE(world.ids(u"SELECT Name FROM Account WHERE CALENDAR_MONTH(convertTimezone(Go_Live__c)) = 7"_s),
        QStringList{u"edge"_s}); // the user lives in Stockholm
    QCOMPARE(world.ids(u"SELECT Name FROM Account WHERE DAY_ONLY(Go_Live__c) = 2026-06-30"_s),
        QStringList{u"edge"_s});
    QCOMPARE(world.query(u"SELECT CALENDAR_YEAR(Go_Live__c) FROM Account"_s).status, 400);
    QCOMPARE(
        world.query(u"SELECT Id FROM Account WHERE CALENDAR_YEAR(Name) = 2026"_s).code(), "INVALID_FIELD");
}

void TestSfSoqlRules::someFieldsCannotBeGrouped()
{
    World world;
    QCOMPARE(world.query(u"SELECT Subject, COUNT(Id) FROM Task GROUP BY Subject"_s).code(), "INVALID_FIELD");
    QCOMPARE(world.query(u"SELECT ARR__c, COUNT(Id) FROM Account GROUP BY ARR__c"_s).code(), "INVALID_FIELD");
    QCOMPARE(world.query(u"SELECT Status, COUNT(Id) FROM Task GROUP BY Status"_s).status, 200);
    const json describe = world.get("sobjects/Task/describe").body;
    for (const json &field : describe["fields"]) {
        if (field["name"] == "Subject")
            QCOMPARE(field["groupable"], json(false));
    }
}

void TestSfSoqlRules::fiscalLiteralsFollowTheCalendar()
{
    World world;
    world.account({{"Name", "this"}, {"Renewal_Date__c", "2026-02-01"}});
    world.account({{"Name", "next"}, {"Renewal_Date__c", "2027-02-01"}});
    QCOMPARE(world.ids(u"SELECT Name FROM Account WHERE Renewal_Date__c = THIS_FISCAL_YEAR"_s),
        QStringList{u"this"_s});
    QCOMPARE(world.ids(u"SELECT Name FROM Account WHERE Renewal_Date__c = NEXT_N_FISCAL_YEARS:1"_s),
        QStringList{u"next"_s});
    QCOMPARE(world.query(u"SELECT Name FROM Account WHERE Renewal_Date__c = THIS_FISCAL_WEEK"_s).status, 400);
}

void TestSfSoqlRules::linksNeedAnIdFilter_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("words"); ///< of the refusal; empty: it is answered
    const QString id = u"'001Kx00000AbCdEIAV'"_s;
    const QString first = u"requires a filter by a single Id"_s;
    const QString second = u"non-id fields"_s;
    QTest::newRow("no filter") << QString() << first;
    QTest::newRow("a stamp only") << u"SystemModstamp > 2026-01-01T00:00:00Z"_s << first;
    QTest::newRow("not in") << u"LinkedEntityId NOT IN (%1)"_s.arg(id) << first;
    QTest::newRow("either") << u"LinkedEntityId = %1 OR ShareType = 'V'"_s.arg(id) << first;
    QTest::newRow("several and a stamp")
        << u"LinkedEntityId IN (%1) AND SystemModstamp > 2026-01-01T00:00:00Z"_s.arg(id) << second;
    QTest::newRow("document and a type")
        << u"ContentDocumentId = '069Kx00000NoTeAIAV' AND ShareType = 'V'"_s << second;
    QTest::newRow("several") << u"LinkedEntityId IN (%1, '001Kx00000AAAAA')"_s.arg(id) << QString();
    QTest::newRow("one and a stamp")
        << u"LinkedEntityId = %1 AND SystemModstamp > 2026-01-01T00:00:00Z"_s.arg(id) << QString();
    QTest::newRow("document") << u"ContentDocumentId = '069Kx00000NoTeAIAV'"_s << QString();
}

void TestSfSoqlRules::linksNeedAnIdFilter()
{
    QFETCH(QString, where);
    QFETCH(QString, words);
    World world;
    const QString soql =
        u"SELECT Id FROM ContentDocumentLink"_s + (where.isEmpty() ? QString() : u" WHERE "_s + where);
    const auto answer = world.query(soql);
    QCOMPARE(answer.status, words.isEmpty() ? 200 : 400);
    if (!words.isEmpty()) {
        QCOMPARE(answer.code(), "MALFORMED_QUERY");
        QVERIFY2(QString::fromStdString(answer.message()).contains(words), answer.message().c_str());
    }
    world.service.switches().queryAllFiles = true;
    QCOMPARE(world.query(soql).status, 200);
}

void TestSfSoqlRules::archivedRowsAreForQueryAll()
{
    World world;
    world.service.insert("Task", {{"Subject", "old"}, {"IsArchived", true}});
    world.service.insert("Task", {{"Subject", "new"}});
    const QString soql = u"SELECT Subject FROM Task ORDER BY Subject"_s;
    QCOMPARE(world.ids(soql, "Subject"), QStringList{u"new"_s});
    QCOMPARE(world.query(soql, "queryAll").body["totalSize"], json(2));
}

void TestSfSoqlRules::broadActivityQueriesAreTooLarge()
{
    World world;
    world.service.switches().viewAllData = false;
    world.service.switches().mostDistinctWhos = 2;
    for (const char *name : {"A", "B", "C"})
        world.service.insert(
            "Task", {{"Subject", name}, {"WhatId", world.account({{"Name", name}}).toStdString()}});
    const auto broad = world.query(u"SELECT Id FROM Task"_s);
    QCOMPARE(broad.code(), "OPERATION_TOO_LARGE");
    QCOMPARE(broad.message(), "exceeded 2 distinct who/what's");
    QCOMPARE(world.query(u"SELECT Id FROM Task WHERE Subject = 'A'"_s).status, 200);
    QCOMPARE(world.query(u"SELECT Id FROM Account"_s).status, 200);
}

void TestSfSoqlRules::semiJoinsAreLimited()
{
    World world;
    const QString join = u"Id IN (SELECT AccountId FROM Contact)"_s;
    QCOMPARE(world.query(u"SELECT Id FROM Account WHERE %1 AND %1"_s.arg(join)).status, 200);
    QCOMPARE(world.query(u"SELECT Id FROM Account WHERE %1 AND %1 AND %1"_s.arg(join)).status, 400);
    QCOMPARE(world.query(u"SELECT Id FROM Account WHERE %1 OR Name = 'x'"_s.arg(join)).status, 400);
}

void TestSfSoqlRules::childSubqueriesNestByVersion()
{
    World world;
    const std::string account = world.account({{"Name", "A"}}).toStdString();
    const std::string contact = world.contact({{"LastName", "P"}, {"AccountId", account}}).toStdString();
    world.service.insert("Case", {{"Subject", "c"}, {"ContactId", contact}});
    const QByteArray soql = QUrl::toPercentEncoding(
        u"SELECT Name, (SELECT LastName, (SELECT Subject FROM Cases) FROM Contacts) FROM Account"_s);
    const auto nested = world.get("query?q=" + soql);
    QVERIFY2(nested.status == 200, nested.raw.body.constData());
    QCOMPARE(
        nested.body["records"][0]["Contacts"]["records"][0]["Cases"]["records"][0]["Subject"], json("c"));
    QCOMPARE(world.get("/services/data/v57.0/query?q=" + soql).status, 400);
}

void TestSfSoqlRules::objectsMayBeNamedLikeWords()
{
    World world;
    QCOMPARE(world.query(u"SELECT Id FROM Group"_s).status, 200);
    QCOMPARE(world.query(u"SELECT Type, COUNT(Id) FROM Group GROUP BY Type"_s).status, 200);
    QCOMPARE(world.query(u"SELECT Id FROM Account USING SCOPE everything"_s).status, 200);
    QCOMPARE(world.query(u"SELECT Id FROM Account FOR UPDATE"_s).code(), "MALFORMED_QUERY");
    QCOMPARE(world.query(u"SELECT Id FROM Account ALL ROWS"_s).code(), "MALFORMED_QUERY");
}

QTEST_GUILESS_MAIN(TestSfSoqlRules)
#include "tst_sfsoqlrules.moc"
