// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/pseudonyms.h"

#include <QTest>

using namespace tandem;
using namespace tandem::session;
using namespace Qt::StringLiterals;

/// What is replaced in a text that is given to somebody else, and what stays because it names nobody.
class TestPseudonyms : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void replacesWhatNamesSomebody_data();
    void replacesWhatNamesSomebody();
    void leavesWhatNamesNobody_data();
    void leavesWhatNamesNobody();
    void callsTheSameTheSame();
    void leavesOutWhatItCannotJudge();
};

void TestPseudonyms::replacesWhatNamesSomebody_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("secret");
    QTest::newRow("e-mail") << u"for anna.berg+x@acme.co.uk, again"_s << u"anna"_s;
    QTest::newRow("e-mail domain") << u"for anna.berg+x@acme.co.uk, again"_s << u"acme"_s;
    QTest::newRow("e-mail without a dot") << u"to root@buildhost"_s << u"buildhost"_s;
    QTest::newRow("address") << u"GET https://acme.my.salesforce.com/services/data"_s << u"acme"_s;
    QTest::newRow("user in an address") << u"https://anna:pw@acme.se/"_s << u"anna"_s;
    QTest::newRow("query") << u"https://login.salesforce.com/x?code=abcdef"_s << u"abcdef"_s;
    QTest::newRow("bare domain") << u"the name acme.se is unknown"_s << u"acme"_s;
    QTest::newRow("domain like a section") << u"salesforce.acme.se is unknown"_s << u"acme"_s;
    QTest::newRow("18 characters") << u"record 001000000000001AAA is gone"_s << u"001000000000001"_s;
    QTest::newRow("15 characters") << u"record 0010000000AbC01 is gone"_s << u"0000000AbC01"_s;
    QTest::newRow("number in a path") << u"/v1/customer/4711 answered"_s << u"4711"_s;
    QTest::newRow("long number") << u"customer 12345678 is gone"_s << u"12345678"_s;
    QTest::newRow("phone with plus") << u"at +46 8 123 45 67 now"_s << u"123"_s;
    QTest::newRow("phone with zero") << u"at 08-123 45 67 now"_s << u"123"_s;
    QTest::newRow("phone in brackets") << u"at (555) 010-9876 now"_s << u"9876"_s;
    QTest::newRow("token") << u"with 3MVG9SandboxTandemClientId0001."_s << u"3MVG9"_s;
    QTest::newRow("IP address") << u"from 10.11.12.13:443"_s << u"10.11"_s;
    QTest::newRow("IPv6 address") << u"from 2001:db8:85a3:0:0:8a2e:370:7334"_s << u"85a3"_s;
    QTest::newRow("home") << QString(u"at /home"_s + u"/anna/config.json"_s) << u"anna"_s;
    QTest::newRow("few words in quotes") << u"value \"Hemliga Bolaget\" is too long"_s << u"Bolaget"_s;
    QTest::newRow("in quotes in quotes")
        << uR"(Error("The value \"Dolda Firman\" is too long for the field here"))"_s << u"Firman"_s;
    QTest::newRow("known name") << u"Kund Nordström AB could not be written"_s << u"Nordström"_s;
    QTest::newRow("known name in another case") << u"NORDSTRÖM  ab, too"_s << u"NORDSTR"_s;
    QTest::newRow("known name in a field's") << u"Nordström_AB__c is missing"_s << u"Nordstr"_s;
    QTest::newRow("domain of 15 letters") << u"the name acmecorporation.se is unknown"_s << u"acmecorp"_s;
    QTest::newRow("domain of 20 letters")
        << u"the name acmecorporationsweden.se is unknown"_s << u"acmecorp"_s;
    QTest::newRow("domain with digits") << u"the name acme2024acme2024.hemlig.se is unknown"_s << u"hemlig"_s;
    QTest::newRow("number of a record") << u"Startdeliver user 42 was refused"_s << u"42"_s;
    QTest::newRow("number in quotes") << u"read again \"4711\" in vain"_s << u"4711"_s;
    QTest::newRow("session") << u"with 00D000000000001!AQ0.aB_c-d only"_s << u"AQ0"_s;
    QTest::newRow("JWT") << u"sent eyJhbGciOi.eyJpc3Mi.abc-d now"_s << u"eyJpc3"_s;
    QTest::newRow("header") << u"Authorization: Bearer abcdefgh now"_s << u"abcdefgh"_s;
    QTest::newRow("key in a query") << u"sent client_secret=hemlig&state=on"_s << u"hemlig"_s;
    QTest::newRow("key in JSON") << u"got {\"refresh_token\": \"hem lig\"} back"_s << u"hem lig"_s;
}

void TestPseudonyms::replacesWhatNamesSomebody()
{
    QFETCH(QString, text);
    QFETCH(QString, secret);
    Pseudonyms pseudonyms(Pseudonyms::freshKey());
    pseudonyms.know(u"Nordström AB"_s);
    QVERIFY(text.contains(secret));
    const QString clean = pseudonyms.text(text);
    QVERIFY2(!clean.contains(secret, Qt::CaseInsensitive), qPrintable(clean));
    QVERIFY2(clean.size() > 8, qPrintable(clean)); // the rest of the line is still there
}

void TestPseudonyms::leavesWhatNamesNobody_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"2026-01-31T09:30:00.123Z info tandem.session: the window is open",
             "looked for 1204 records of Account: 3 are gone", "Salesforce answered 503 after 1250 ms",
             "GET https://login.salesforce.com/services/oauth2/token",
             "mended at /flows/accounts/mappings/3/direction",
             "Put it into config.json under salesforce.clientId", "synchronisation of the flow \"accounts\"",
             "Run \"tandemctl connect salesforce\" again", "listening on 127.0.0.1 and port 47820",
             "REST API v67.0, Qt 6.4.2", "the field customfieldSalesforceId of customer",
             "Account.Tier__c and Contact.Phone are gone", "the token was refused: invalid_grant"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestPseudonyms::leavesWhatNamesNobody()
{
    QFETCH(QString, text);
    Pseudonyms pseudonyms(Pseudonyms::freshKey());
    pseudonyms.know(u"Nordström AB"_s);
    for (const QString &word : {u"Contact"_s, u"Phone"_s})
        pseudonyms.keep(word);
    QCOMPARE(pseudonyms.text(text), text);
}

void TestPseudonyms::callsTheSameTheSame()
{
    const Pseudonyms one(Pseudonyms::freshKey());
    const Pseudonyms other(Pseudonyms::freshKey());
    QCOMPARE(one.text(u"Anna@Acme.se"_s), one.of("email"_L1, u"anna@acme.se"_s));
    QCOMPARE(one.id(u"001000000000001"_s), one.id(u"001000000000001AAA"_s));
    QVERIFY(one.id(u"001000000000001"_s).startsWith(u"001-id-"_s));
    QVERIFY(one.of("name"_L1, u"Acme"_s) != one.of("name"_L1, u"Beta"_s));
    QVERIFY(one.of("name"_L1, u"Acme"_s) != other.of("name"_L1, u"Acme"_s));
    QCOMPARE(one.host(u"acme.my.salesforce.com"_s).section(u'.', 1), u"my.salesforce.com"_s);
}

void TestPseudonyms::leavesOutWhatItCannotJudge()
{
    Pseudonyms pseudonyms(Pseudonyms::freshKey());
    pseudonyms.keep(u"Tier__c"_s);
    pseudonyms.close();
    QCOMPARE(pseudonyms.text(u"Kund Nordström AB could not be written"_s), u"(left out)"_s);
    QCOMPARE(pseudonyms.text(u"Tier__c"_s), u"Tier__c"_s);
    QVERIFY(!pseudonyms.url(u"https://acme.se/Nordström"_s).contains(u"Nordström"_s));
}

QTEST_GUILESS_MAIN(TestPseudonyms)
#include "tst_pseudonyms.moc"
