// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/soqldates.h"
#include "app/sandbox/salesforce/soqlparser.h"
#include "tests/app/sandbox/salesforce/sfworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using nlohmann::json;
using sfworld::World;

class TestSfSoql : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void selectsWhatTheConditionSays_data();
    void selectsWhatTheConditionSays();
    void refusesLikeTheService_data();
    void refusesLikeTheService();
    void sortsNullsFirstUnlessAsked_data();
    void sortsNullsFirstUnlessAsked();
    void datesOfWords_data();
    void datesOfWords();
    void aggregates();
    void rendersTypesParentsAndCanonicalNames();
    void childrenComeAsNestedResults();
    void keysetWalkSeesEveryRowOnce();
    void deepNestingIsRefused();

private:
    World m_world;
    QByteArray m_parent;
};

void TestSfSoql::initTestCase()
{
    m_parent = m_world.account(
        {{"Name", "Alpha"}, {"ARR__c", 100.5}, {"Tier__c", "Gold"}, {"Renewal_Date__c", "2026-11-03"},
            {"Go_Live__c", "2026-11-02T23:30:00Z"}, {"Products__c", "API;Core"}, {"Strategic__c", true},
            {"NumberOfEmployees", 12}, {"Website", "https://alpha.example"}});
    m_world.account({{"Name", "beta"}, {"ARR__c", 50}, {"Tier__c", "Silver"},
        {"Renewal_Date__c", "2026-10-27"}, {"Products__c", "Core"}, {"ParentId", m_parent.toStdString()}});
    m_world.account({{"Name", "Gamma_1% 'x' \\ y"}, {"Products__c", "Analytics;API;Mobile"}});
    m_world.account({{"Name", "Ångström"}, {"ARR__c", -3}, {"Tier__c", "Gold"}});
    m_world.contact({{"LastName", "Okoye"}, {"FirstName", "Grace"}, {"AccountId", m_parent.toStdString()},
        {"Email", "grace@alpha.example"}});
    m_world.contact({{"LastName", "Solo"}});
    m_world.service.remove(m_world.account({{"Name", "Deleted"}}));
}

namespace {

/// `letters` names the accounts that are expected: Alpha, beta, Gamma, Ongstrom.
void row(const char *name, const QString &where, const char *letters)
{
    QStringList names;
    for (const QChar letter : QString::fromLatin1(letters)) {
        names.append(letter == u'a' ? u"Alpha"_s
                : letter == u'b'    ? u"beta"_s
                : letter == u'g'    ? u"Gamma_1% 'x' \\ y"_s
                                    : u"Ångström"_s);
    }
    QTest::newRow(name) << where << names;
}

void textAndLogicRows()
{
    row("text without case", u"Name = 'ALPHA'"_s, "a");
    row("text without case, beyond ASCII", u"Name = 'ÅNGSTRÖM'"_s, "o");
    row("not equal keeps nulls", u"Tier__c != 'Gold'"_s, "bg");
    row("not equal by the other sign", u"Tier__c <> 'Gold'"_s, "bg");
    row("is null", u"Tier__c = null"_s, "g");
    row("is not null", u"Tier__c != null"_s, "abo");
    row("empty text is null", u"Tier__c = ''"_s, "g");
    row("less skips nulls", u"ARR__c < 60"_s, "bo");
    row("at least", u"ARR__c >= 50"_s, "ab");
    row("negative number", u"ARR__c = -3"_s, "o");
    row("number with decimals", u"ARR__c = 100.50"_s, "a");
    row("and", u"Tier__c = 'Gold' AND ARR__c > 0"_s, "a");
    row("or", u"Tier__c = 'Silver' OR ARR__c < 0"_s, "bo");
    row("mixed with parentheses", u"(Tier__c = 'Gold' OR Tier__c = 'Silver') AND ARR__c < 60"_s, "bo");
    row("not", u"NOT Tier__c = 'Gold'"_s, "bg");
    row("not around a group", u"NOT (Tier__c = 'Gold' OR Tier__c = null)"_s, "b");
    row("like, any text", u"Name LIKE 'al%'"_s, "a");
    row("like, in the middle", u"Name LIKE '%ET%'"_s, "b");
    row("like, one character", u"Name LIKE '_eta'"_s, "b");
    row("like, escaped wildcards", u"Name LIKE '%\\_1\\%%'"_s, "g");
    row("like, beyond ASCII", u"Name LIKE 'å%'"_s, "o");
    row("like never meets null", u"Tier__c LIKE '%'"_s, "abo");
    row("escaped quote and backslash", u"Name = 'Gamma_1% \\'x\\' \\\\ y'"_s, "g");
    row("escaped character by number", u"Name = '\\u00c5ngstr\\u00F6m'"_s, "o");
}

} // namespace

void TestSfSoql::selectsWhatTheConditionSays_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<QStringList>("names");
    textAndLogicRows();
    row("in", u"Name IN ('BETA', 'none', 'alpha')"_s, "ab");
    row("in with null", u"Tier__c IN ('Silver', null)"_s, "bg");
    row("not in keeps nulls", u"Tier__c NOT IN ('Gold', 'Bronze')"_s, "bg");
    row("includes one", u"Products__c INCLUDES ('Core')"_s, "ab");
    row("includes all of one or another", u"Products__c INCLUDES ('Core;API', 'Mobile')"_s, "ag");
    row("excludes", u"Products__c EXCLUDES ('API')"_s, "bo");
    row("multi-select is a set", u"Products__c = 'Core;API'"_s, "a");
    row("checkbox", u"Strategic__c = true"_s, "a");
    row("checkbox is never null", u"Strategic__c = null"_s, "bgo");
    row("date", u"Renewal_Date__c = 2026-11-03"_s, "a");
    row("date before", u"Renewal_Date__c < 2026-11-03"_s, "b");
    row("today", u"Renewal_Date__c = TODAY"_s, "a");
    row("last seven days", u"Renewal_Date__c = LAST_N_DAYS:7"_s, "ab");
    row("last six days", u"Renewal_Date__c = LAST_N_DAYS:6"_s, "a");
    row("instant", u"Go_Live__c = 2026-11-02T23:30:00Z"_s, "a");
    row("instant with milliseconds", u"Go_Live__c = 2026-11-02T23:30:00.000Z"_s, "a");
    row("instant with an offset", u"Go_Live__c = 2026-11-03T00:30:00+01:00"_s, "a");
    row("today is the user's, not London's", u"Go_Live__c = TODAY"_s, "a");
    row("after yesterday", u"Go_Live__c > YESTERDAY"_s, "a");
    row("parent's field", u"Parent.Name = 'alpha'"_s, "b");
    row("parent's field null without parent", u"Parent.Tier__c = null"_s, "ago");
    row("names in any case", u"PARENT.name = 'Alpha' and tier__C = 'silver'"_s, "b");
    row("alias of the object", u"Account.Name = 'beta'"_s, "b");
    row("owner's name", u"Owner.Name = 'Ana Ruiz' AND ARR__c > 60"_s, "a");
    row("semi-join", u"Id IN (SELECT AccountId FROM Contact WHERE LastName = 'Okoye')"_s, "a");
    row("anti-join", u"Id NOT IN (SELECT AccountId FROM Contact)"_s, "bgo");
    row("fifteen characters", u"Id = '%1'"_s.arg(QString::fromLatin1(m_parent.left(15))), "a");
    row("unknown id", u"Id = '001Kx0000000zzz'"_s, "");
}

void TestSfSoql::selectsWhatTheConditionSays()
{
    QFETCH(QString, where);
    QFETCH(QStringList, names);
    QStringList found =
        m_world.ids(u"SELECT Name FROM Account WHERE "_s + where + u" ORDER BY CreatedDate, Id"_s);
    std::sort(found.begin(), found.end());
    std::sort(names.begin(), names.end());
    QCOMPARE(found, names);
}

namespace {

void refusal(const char *name, const char *soql, const char *code, const char *part)
{
    QTest::newRow(name) << QString::fromUtf8(soql) << QByteArray(code) << QString::fromUtf8(part);
}

void literalRefusals()
{
    refusal("quoted instant", "SELECT Id FROM Account WHERE CreatedDate > '2026-11-03T00:00:00Z'",
        "INVALID_FIELD", "must be of type dateTime and should not be enclosed in quotes");
    refusal("quoted date", "SELECT Id FROM Account WHERE Renewal_Date__c = '2026-11-03'", "INVALID_FIELD",
        "must be of type date and should not be enclosed in quotes");
    refusal("day for an instant", "SELECT Id FROM Account WHERE CreatedDate > 2026-11-03", "INVALID_FIELD",
        "dateTime");
    refusal("offset without colon", "SELECT Id FROM Account WHERE CreatedDate > 2026-11-03T00:00:00+0000",
        "MALFORMED_QUERY", "unexpected token");
    refusal("impossible day", "SELECT Id FROM Account WHERE Renewal_Date__c = 2026-02-30", "MALFORMED_QUERY",
        "2026-02-30");
    refusal("number without quotes for a text", "SELECT Id FROM Account WHERE Name = 5", "INVALID_FIELD",
        "must be of type string and should be enclosed in quotes");
    refusal("quoted number", "SELECT Id FROM Account WHERE ARR__c = '5'", "INVALID_FIELD",
        "should not be enclosed");
    refusal("long text", "SELECT Id FROM Account WHERE Description = 'a'", "INVALID_FIELD",
        "field 'Description' can not be filtered in a query call");
    refusal("sorted by long text", "SELECT Id FROM Account ORDER BY Description", "INVALID_FIELD",
        "can not be sorted");
    refusal("sorted by a multi-select", "SELECT Id FROM Account ORDER BY Products__c", "INVALID_FIELD",
        "can not be sorted");
}

} // namespace

void TestSfSoql::refusesLikeTheService_data()
{
    QTest::addColumn<QString>("soql");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("part");
    literalRefusals();
    refusal("unknown field", "SELECT Id, Foo__c FROM Account", "INVALID_FIELD",
        "\nSELECT Id, Foo__c FROM Account\n           ^\nERROR at Row:1:Column:12\nNo such column 'Foo__c' "
        "on entity "
        "'Account'.");
    refusal("person accounts are off", "SELECT IsPersonAccount FROM Account LIMIT 1", "INVALID_FIELD",
        "No such column");
    refusal("unknown relationship", "SELECT Foo.Name FROM Account", "INVALID_FIELD",
        "Didn't understand relationship 'Foo'");
    refusal("unknown object", "SELECT Id FROM Nothing", "INVALID_TYPE",
        "sObject type 'Nothing' is not supported");
    refusal("and beside or", "SELECT Id FROM Account WHERE Name = 'a' AND Name = 'b' OR Name = 'c'",
        "MALFORMED_QUERY", "unexpected token: 'OR'");
    refusal("no field list", "SELECT FROM Account", "MALFORMED_QUERY", "unexpected token: 'FROM'");
    refusal("rest behind the end", "SELECT Id FROM Account LIMIT 1 garbage", "MALFORMED_QUERY",
        "unexpected token");
    refusal("illegal escape", "SELECT Id FROM Account WHERE Name = 'a\\qb'", "MALFORMED_QUERY",
        "Illegal character sequence");
    refusal("wildcard escape outside LIKE", "SELECT Id FROM Account WHERE Name = 'a\\%b'", "MALFORMED_QUERY",
        "Illegal");
    refusal("open string", "SELECT Id FROM Account WHERE Name = 'abc", "MALFORMED_QUERY", "<EOF>");
    refusal("injected quote", "SELECT Id FROM Account WHERE Name = 'x' OR Name != ''' ", "MALFORMED_QUERY",
        "<EOF>");
    refusal("malformed id", "SELECT Id FROM Account WHERE Id = 'abc'", "INVALID_QUERY_FILTER_OPERATOR",
        "invalid ID field: abc");
    refusal("like on an id", "SELECT Id FROM Account WHERE Id LIKE '001%'", "INVALID_QUERY_FILTER_OPERATOR",
        "id field");
    refusal("like on a number", "SELECT Id FROM Account WHERE ARR__c LIKE '1%'",
        "INVALID_QUERY_FILTER_OPERATOR", "currency");
    refusal("includes on a text", "SELECT Id FROM Account WHERE Name INCLUDES ('a')",
        "INVALID_QUERY_FILTER_OPERATOR", "string");
    refusal("unknown date word", "SELECT Id FROM Account WHERE CreatedDate = SOMEDAY", "MALFORMED_QUERY",
        "SOMEDAY");
    refusal("offset too large", "SELECT Id FROM Account LIMIT 1 OFFSET 2001", "NUMBER_OUTSIDE_VALID_RANGE",
        "2000");
    refusal(
        "same field twice", "SELECT Id, id FROM Account", "INVALID_FIELD", "duplicate field selected: id");
    refusal("compared with a field", "SELECT Id FROM Account WHERE Name = Site", "MALFORMED_QUERY", "'Site'");
    refusal("FIELDS without limit", "SELECT FIELDS(ALL) FROM Account", "MALFORMED_QUERY", "200");
    refusal(
        "ungrouped field", "SELECT Name, COUNT(Id) FROM Account", "MALFORMED_QUERY", "grouped or aggregated");
    refusal("unknown children", "SELECT Id, (SELECT Id FROM Dogs) FROM Account", "INVALID_TYPE", "'Dogs'");
    QTest::newRow("literal over 4,000 characters")
        << u"SELECT Id FROM Account WHERE Name = '%1'"_s.arg(QString(4001, u'x'))
        << QByteArray("MALFORMED_QUERY") << u"4000"_s;
}

void TestSfSoql::refusesLikeTheService()
{
    QFETCH(QString, soql);
    QFETCH(QByteArray, code);
    QFETCH(QString, part);
    const auto answer = m_world.query(soql);
    QCOMPARE(answer.status, 400);
    QCOMPARE(QByteArray::fromStdString(answer.code()), code);
    QVERIFY2(QString::fromStdString(answer.message()).contains(part), answer.message().c_str());
}

void TestSfSoql::sortsNullsFirstUnlessAsked_data()
{
    QTest::addColumn<QString>("order");
    QTest::addColumn<QStringList>("arr");
    QTest::newRow("ascending") << u"ARR__c"_s << QStringList{u"null"_s, u"-3.0"_s, u"50.0"_s, u"100.5"_s};
    QTest::newRow("descending") << u"ARR__c DESC"_s
                                << QStringList{u"null"_s, u"100.5"_s, u"50.0"_s, u"-3.0"_s};
    QTest::newRow("nulls last") << u"ARR__c ASC NULLS LAST"_s
                                << QStringList{u"-3.0"_s, u"50.0"_s, u"100.5"_s, u"null"_s};
    QTest::newRow("several") << u"Tier__c DESC NULLS LAST, ARR__c"_s
                             << QStringList{u"50.0"_s, u"-3.0"_s, u"100.5"_s, u"null"_s};
    QTest::newRow("limit and offset") << u"ARR__c LIMIT 2 OFFSET 1"_s << QStringList{u"-3.0"_s, u"50.0"_s};
}

void TestSfSoql::sortsNullsFirstUnlessAsked()
{
    QFETCH(QString, order);
    QFETCH(QStringList, arr);
    QCOMPARE(m_world.ids(u"SELECT ARR__c FROM Account ORDER BY "_s + order, "ARR__c"), arr);
}

void TestSfSoql::datesOfWords_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QDate>("begin");
    QTest::addColumn<QDate>("end");
    const auto row = [](const char *word, QDate begin, QDate end) {
        QTest::newRow(word) << QString::fromLatin1(word) << begin << end;
    };
    // Tuesday, 2026-11-03
    row("TODAY", {2026, 11, 3}, {2026, 11, 4});
    row("YESTERDAY", {2026, 11, 2}, {2026, 11, 3});
    row("TOMORROW", {2026, 11, 4}, {2026, 11, 5});
    row("THIS_WEEK", {2026, 11, 1}, {2026, 11, 8});
    row("LAST_WEEK", {2026, 10, 25}, {2026, 11, 1});
    row("NEXT_MONTH", {2026, 12, 1}, {2027, 1, 1});
    row("LAST_MONTH", {2026, 10, 1}, {2026, 11, 1});
    row("THIS_QUARTER", {2026, 10, 1}, {2027, 1, 1});
    row("LAST_YEAR", {2025, 1, 1}, {2026, 1, 1});
    row("LAST_90_DAYS", {2026, 8, 5}, {2026, 11, 4});
    row("NEXT_90_DAYS", {2026, 11, 4}, {2027, 2, 2});
    row("LAST_N_DAYS:2", {2026, 11, 1}, {2026, 11, 4});
    row("NEXT_N_DAYS:2", {2026, 11, 4}, {2026, 11, 6});
    row("N_DAYS_AGO:3", {2026, 10, 31}, {2026, 11, 1});
    row("LAST_N_MONTHS:2", {2026, 9, 1}, {2026, 11, 1});
    row("NEXT_N_YEARS:1", {2027, 1, 1}, {2028, 1, 1});
    row("N_QUARTERS_AGO:1", {2026, 7, 1}, {2026, 10, 1});
    row("LAST_N_DAYS", {}, {});
    row("LAST_DAY", {}, {});
    row("LAST_N_FORTNIGHTS:2", {}, {});
}

void TestSfSoql::datesOfWords()
{
    QFETCH(QString, word);
    QFETCH(QDate, begin);
    QFETCH(QDate, end);
    const auto range = tandem::sandbox::soqlDateWord(word, QDate(2026, 11, 3));
    QCOMPARE(range.has_value(), begin.isValid());
    if (range) {
        QCOMPARE(range->begin, begin);
        QCOMPARE(range->end, end);
    }
}

void TestSfSoql::aggregates()
{
    auto answer = m_world.query(u"SELECT COUNT() FROM Account"_s);
    QCOMPARE(answer.body["totalSize"].get<int>(), 4);
    QVERIFY(answer.body["records"].empty());
    answer = m_world.query(u"SELECT COUNT(Id) CNT FROM Account WHERE Tier__c = 'Gold'"_s);
    QCOMPARE(answer.body["records"][0]["CNT"].get<int>(), 2);
    QCOMPARE(answer.body["records"][0]["attributes"]["type"].get<std::string>(), "AggregateResult");
    answer = m_world.query(u"SELECT Tier__c, COUNT(Id), SUM(ARR__c) total FROM Account WHERE Tier__c != null "
                           "GROUP BY Tier__c HAVING COUNT(Id) > 1 ORDER BY COUNT(Id) DESC"_s);
    QCOMPARE(answer.body["records"].size(), size_t(1));
    const json &gold = answer.body["records"][0];
    QCOMPARE(gold["Tier__c"].get<std::string>(), "Gold");
    QCOMPARE(gold["expr0"].get<int>(), 2);
    QCOMPARE(gold["total"].get<double>(), 97.5);
    answer = m_world.query(u"SELECT MAX(ARR__c), MIN(Name), AVG(ARR__c) FROM Account"_s);
    QCOMPARE(answer.body["records"][0]["expr0"].get<double>(), 100.5);
    QCOMPARE(answer.body["records"][0]["expr1"].get<std::string>(), "Alpha");
}

void TestSfSoql::rendersTypesParentsAndCanonicalNames()
{
    const auto answer =
        m_world.query(u"SELECT id, name, numberofemployees, arr__c, strategic__c, renewal_date__c, "
                      "go_live__c, systemmodstamp, parent.name, owner.name FROM account "
                      "WHERE name = 'alpha'"_s);
    const QByteArray expected =
        "{\"totalSize\":1,\"done\":true,\"records\":[{\"attributes\":{\"type\":\"Account\","
        "\"url\":\"/services/data/v67.0/sobjects/Account/"
        + m_parent + "\"},\"Id\":\"" + m_parent
        + "\",\"Name\":\"Alpha\",\"NumberOfEmployees\":12,\"ARR__c\":100.5,\"Strategic__c\":true,"
          "\"Renewal_Date__c\":\"2026-11-03\",\"Go_Live__c\":\"2026-11-02T23:30:00.000+0000\","
          "\"SystemModstamp\":\"2026-11-03T10:15:30.000+0000\",\"Parent\":null,\"Owner\":{\"attributes\":{"
          "\"type\":\"User\",\"url\":\"/services/data/v67.0/sobjects/User/005Kx000001bRtYIAU\"},"
          "\"Name\":\"Ana Ruiz\"}}]}";
    QCOMPARE(answer.raw.body, expected);
}

void TestSfSoql::childrenComeAsNestedResults()
{
    const auto answer = m_world.query(
        u"SELECT Name, (SELECT LastName FROM Contacts) FROM Account WHERE Name IN ('alpha','beta')"_s);
    const json &records = answer.body["records"];
    QCOMPARE(records[0]["Contacts"]["totalSize"].get<int>(), 1);
    QCOMPARE(records[0]["Contacts"]["records"][0]["LastName"].get<std::string>(), "Okoye");
    QVERIFY(records[1]["Contacts"].is_null());
}

void TestSfSoql::keysetWalkSeesEveryRowOnce()
{
    World world;
    std::set<std::string> expected;
    for (int i = 0; i < 500; ++i) {
        if (i % 120 == 0)
            world.clock.skip(std::chrono::seconds(1));
        expected.insert(world.account({{"Name", "Row " + std::to_string(i)}}).toStdString());
    }
    std::set<std::string> seen;
    QString where = u"SystemModstamp >= 2026-01-01T00:00:00Z"_s;
    for (int pages = 0; pages < 100; ++pages) {
        const auto answer =
            world.query(u"SELECT Id, SystemModstamp FROM Account WHERE %1 AND Name LIKE 'Row%' "
                        "ORDER BY SystemModstamp, Id LIMIT 7"_s.arg(u'(' + where + u')'));
        const json &records = answer.body["records"];
        if (records.empty())
            break;
        for (const json &record : records)
            QVERIFY(seen.insert(record["Id"].get<std::string>()).second);
        const QString stamp =
            QString::fromStdString(records.back()["SystemModstamp"].get<std::string>()).left(19);
        where = u"(SystemModstamp = %1Z AND Id > '%2') OR (SystemModstamp > %1Z AND SystemModstamp <= "
                "2027-01-01T00:00:00Z)"_s.arg(
                    stamp, QString::fromStdString(records.back()["Id"].get<std::string>()));
    }
    QCOMPARE(seen.size(), expected.size());
    QVERIFY(seen == expected);
}

void TestSfSoql::deepNestingIsRefused()
{
    const QString open(5000, u'(');
    const auto answer = m_world.query(u"SELECT Id FROM Account WHERE "_s + open + u"Name = 'a'"_s);
    QCOMPARE(answer.code(), std::string("MALFORMED_QUERY"));
}

QTEST_GUILESS_MAIN(TestSfSoql)
#include "tst_sfsoql.moc"
