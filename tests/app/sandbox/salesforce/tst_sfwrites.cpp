// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sandbox/salesforce/sfworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using nlohmann::json;
using sfworld::records;
using sfworld::World;

/// What is stored and what is refused: contract salesforce.md 5.7, 5.8.
class TestSfWrites : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storesWhatTheServiceWould_data();
    void storesWhatTheServiceWould();
    void refusesWhatTheServiceWould_data();
    void refusesWhatTheServiceWould();
    void referencesAreChecked();
    void noAccountStandsAboveItself();
    void uniqueValuesNameTheOther();
    void requiredFieldCannotBeCleared();
    void contactNameIsDerived();
    void triggerRewritesAPhone();
    void duplicateRuleAlertsAndBlocks();
    void lockedRowsRefuseAFewTimes();
};

void TestSfWrites::storesWhatTheServiceWould_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("stored");
    const auto row = [](const char *name, const char *field, const char *sent, const char *stored) {
        QTest::newRow(name) << QByteArray(field) << QByteArray(sent) << QByteArray(stored);
    };
    row("text is trimmed", "Site", R"("  a b \t")", R"("a b")");
    row("empty text is null", "Site", R"("")", "null");
    row("blanks are null", "Site", R"("   ")", "null");
    row("null clears", "Site", "null", "null");
    row("full length", "TickerSymbol", R"("12345678901234567890")", R"("12345678901234567890")");
    row("emoji counts as the service counts", "TickerSymbol", R"("😀😀😀😀😀😀😀😀😀😀")", R"("😀😀😀😀😀😀😀😀😀😀")");
    row("inner line breaks stay", "Internal_Notes__c", R"("a\r\nb\nc")", R"("a\r\nb\nc")");
    row("currency is a decimal", "ARR__c", "15000", "15000.0");
    row("currency is rounded", "ARR__c", "1.005001", "1.01");
    row("large currency in Java's spelling", "ARR__c", "350000000", "3.5E8");
    row("number as text", "ARR__c", R"("12.5")", "12.5");
    row("whole number", "NumberOfEmployees", "12", "12");
    row("number without decimals", "Seats__c", "25", "25.0");
    row("date", "Renewal_Date__c", R"("2026-02-28")", R"("2026-02-28")");
    row("instant loses its milliseconds", "Go_Live__c", R"("2026-11-03T10:15:30.999Z")",
        R"("2026-11-03T10:15:30.000+0000")");
    row("instant with colonless offset", "Go_Live__c", R"("2026-11-03T10:15:30.000+0200")",
        R"("2026-11-03T08:15:30.000+0000")");
    row("checkbox", "Strategic__c", "true", "true");
    row("unrestricted picklist", "Segment__c", R"("Whatever")", R"("Whatever")");
    row("restricted picklist", "Tier__c", R"("Gold")", R"("Gold")");
    row("multi-select in the list's order", "Products__c", R"("API;Core;API")", R"("Core;API")");
    row("e-mail", "Billing_Email__c", R"("a.b+c@x.example")", R"("a.b+c@x.example")");
    row("fifteen characters become eighteen", "OwnerId", R"("005Kx000001bRtY")", R"("005Kx000001bRtYIAU")");
}

void TestSfWrites::storesWhatTheServiceWould()
{
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, stored);
    World world;
    const auto created =
        world.send("POST", "sobjects/Account", "{\"Name\":\"a\",\"" + field + "\":" + sent + '}');
    QCOMPARE(created.status, 201);
    const QByteArray id = QByteArray::fromStdString(created.body["id"].get<std::string>());
    const auto read = world.get("sobjects/Account/" + id + "?fields=" + field);
    QVERIFY2(read.raw.body.endsWith(",\"" + field + "\":" + stored + '}'), read.raw.body.constData());
}

void TestSfWrites::refusesWhatTheServiceWould_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char *name, const QByteArray &body, const char *code,
                         const QByteArray &message) {
        QTest::newRow(name) << body << QByteArray(code) << message;
    };
    row("no name", "{}", "REQUIRED_FIELD_MISSING", "Required fields are missing: [Name]");
    row("blank name", R"({"Name":" "})", "REQUIRED_FIELD_MISSING", "Required fields are missing: [Name]");
    row("too long", "{\"Name\":\"" + QByteArray(256, 'x') + "\"}", "STRING_TOO_LONG",
        "data value too large: " + QByteArray(256, 'x') + " (max length=255)");
    row("unknown field", R"({"Name":"a","Foo":1})", "INVALID_FIELD",
        "No such column 'Foo' on sobject of type Account");
    row("id given", R"({"Name":"a","Id":"001Kx0000000001"})", "INVALID_FIELD",
        "cannot specify Id in an insert call");
    row("formula", R"({"Name":"a","Yearly_Value__c":1})", "INVALID_FIELD_FOR_INSERT_UPDATE",
        "Unable to create/update fields: Yearly_Value__c. Please check the security settings");
    row("system field", R"({"Name":"a","SystemModstamp":null})", "INVALID_FIELD_FOR_INSERT_UPDATE",
        "SystemModstamp");
    row("compound", R"({"Name":"a","BillingAddress":{}})", "INVALID_FIELD_FOR_INSERT_UPDATE",
        "BillingAddress");
    row("restricted picklist", R"({"Name":"a","Tier__c":"Tin"})", "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST",
        "Tier: bad value for restricted picklist field: Tin");
    row("restricted multi-select", R"({"Name":"a","Products__c":"Core;Tin"})",
        "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST", "bad value for restricted picklist field: Tin");
    row("e-mail", R"({"Name":"a","Billing_Email__c":"nobody"})", "INVALID_EMAIL_ADDRESS",
        "Billing Email: invalid email address: nobody");
    row("number too large", R"({"Name":"a","Churn_Risk__c":1000})", "NUMBER_OUTSIDE_VALID_RANGE",
        "value outside of valid range on numeric field");
    row("checkbox null", R"({"Name":"a","Strategic__c":null})", "INVALID_TYPE_ON_FIELD_IN_RECORD",
        "value not of required type");
    row("bad date", R"({"Name":"a","Renewal_Date__c":"2026-02-30"})", "JSON_PARSER_ERROR",
        "Cannot deserialize instance of date from VALUE_STRING value 2026-02-30");
    row("date with time", R"({"Name":"a","Renewal_Date__c":"2026-02-03T00:00:00Z"})", "JSON_PARSER_ERROR",
        "date");
    row("bad instant", R"({"Name":"a","Go_Live__c":"2026-11-03"})", "JSON_PARSER_ERROR",
        "instance of datetime");
    row("text for a number", R"({"Name":"a","ARR__c":"much"})", "JSON_PARSER_ERROR", "instance of currency");
    row("number for a text", R"({"Name":5})", "JSON_PARSER_ERROR",
        "instance of string from VALUE_NUMBER_INT value 5");
    row("fraction of a person", R"({"Name":"a","NumberOfEmployees":1.5})", "JSON_PARSER_ERROR", "int");
    row("malformed reference", R"({"Name":"a","OwnerId":"abc"})", "MALFORMED_ID",
        "id value of incorrect type: abc");
    row("reference to another object", R"({"Name":"a","OwnerId":"001Kx0000000001"})", "MALFORMED_ID",
        "incorrect type");
    row("reference to nothing", R"({"Name":"a","OwnerId":"005Kx0000000zzz"})", "INVALID_CROSS_REFERENCE_KEY",
        "invalid cross reference id");
    row("inactive owner",
        "{\"Name\":\"a\",\"OwnerId\":\"" + tandem::sandbox::seedUserId(5).toLatin1() + "\"}",
        "INACTIVE_OWNER_OR_USER", "operation performed with inactive user");
    row("not JSON", "{\"Name\":", "JSON_PARSER_ERROR", "");
    row("an array", "[]", "JSON_PARSER_ERROR", "");
}

void TestSfWrites::refusesWhatTheServiceWould()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, message);
    World world;
    const auto answer = world.send("POST", "sobjects/Account", body);
    QCOMPARE(answer.status, 400);
    QCOMPARE(QByteArray::fromStdString(answer.code()), code);
    QVERIFY2(QByteArray::fromStdString(answer.message()).contains(message), answer.message().c_str());
    QCOMPARE(world.service.rowCount("Account"), size_t(0));
}

void TestSfWrites::referencesAreChecked()
{
    World world;
    const QByteArray gone = world.account({{"Name", "Gone"}});
    world.service.remove(gone);
    auto answer = world.post("sobjects/Contact", {{"LastName", "a"}, {"AccountId", gone.toStdString()}});
    QCOMPARE(answer.code(), std::string("ENTITY_IS_DELETED"));
    // An owner who became inactive stays where he is.
    const QByteArray id =
        world.account({{"Name", "a"}, {"OwnerId", tandem::sandbox::seedUserId(5).toStdString()}});
    answer = world.patch("sobjects/Account/" + id,
        {{"OwnerId", tandem::sandbox::seedUserId(5).toStdString()}, {"Phone", "1"}});
    QCOMPARE(answer.status, 204);
    answer = world.patch("sobjects/Account/" + id, {{"Id", id.toStdString()}});
    QCOMPARE(answer.message(), std::string("The Id field should not be specified in the sobject data."));
}

void TestSfWrites::noAccountStandsAboveItself()
{
    World world;
    const QByteArray above = world.account({{"Name", "Above"}});
    const QByteArray below = world.account({{"Name", "Below"}, {"ParentId", above.toStdString()}});
    for (const QByteArray &parent : {above, below}) {
        const auto answer = world.patch("sobjects/Account/" + above, {{"ParentId", parent.toStdString()}});
        QCOMPARE(answer.code(), std::string("CIRCULAR_DEPENDENCY"));
    }
    QVERIFY(world.service.row(above)["ParentId"].is_null());
    QCOMPARE(world.patch("sobjects/Account/" + below, {{"ParentId", nullptr}}).status, 204);
    QCOMPARE(world.patch("sobjects/Account/" + above, {{"ParentId", below.toStdString()}}).status, 204);
}

void TestSfWrites::uniqueValuesNameTheOther()
{
    World world;
    const QByteArray first = world.account({{"Name", "a"}, {"Startdeliver_Id__c", "7"}});
    const auto answer = world.post("sobjects/Account", {{"Name", "b"}, {"Startdeliver_Id__c", "7"}});
    QCOMPARE(answer.code(), std::string("DUPLICATE_VALUE"));
    QCOMPARE(answer.message(),
        "duplicate value found: Startdeliver_Id__c duplicates value on record with id: "
            + first.left(15).toStdString());
    QCOMPARE(world.patch("sobjects/Account/" + first, {{"Startdeliver_Id__c", "7"}}).status, 204);
    world.service.remove(first);
    QCOMPARE(world.post("sobjects/Account", {{"Name", "b"}, {"Startdeliver_Id__c", "7"}}).status, 201);
}

void TestSfWrites::requiredFieldCannotBeCleared()
{
    World world;
    const QByteArray id = world.contact({{"LastName", "Okoye"}});
    const auto answer = world.patch("sobjects/Contact/" + id, {{"LastName", nullptr}});
    QCOMPARE(answer.code(), std::string("REQUIRED_FIELD_MISSING"));
    QCOMPARE(answer.body[0]["fields"], json::array({"LastName"}));
}

void TestSfWrites::contactNameIsDerived()
{
    World world;
    const QByteArray id = world.contact({{"LastName", "Okoye"}, {"FirstName", "Grace"}});
    QCOMPARE(world.service.row(id)["Name"].get<std::string>(), "Grace Okoye");
    world.patch("sobjects/Contact/" + id, {{"FirstName", nullptr}});
    QCOMPARE(world.service.row(id)["Name"].get<std::string>(), "Okoye");
    QCOMPARE(world.patch("sobjects/Contact/" + id, {{"Name", "x"}}).code(),
        std::string("INVALID_FIELD_FOR_INSERT_UPDATE"));
    QCOMPARE(world.ids(u"SELECT Name FROM Contact WHERE Name = 'okoye'"_s), QStringList{u"Okoye"_s});
}

void TestSfWrites::triggerRewritesAPhone()
{
    World world;
    world.service.switches().phoneTrigger = true;
    const auto answer = world.post("sobjects/Account", {{"Name", "a"}, {"Phone", "+46 (0)8-123 45"}});
    const QByteArray id = QByteArray::fromStdString(answer.body["id"].get<std::string>());
    QCOMPARE(world.service.row(id)["Phone"].get<std::string>(), "+460812345");
}

void TestSfWrites::duplicateRuleAlertsAndBlocks()
{
    World world;
    const QByteArray first = world.contact({{"LastName", "a"}, {"Email", "a@x.example"}});
    world.service.switches().duplicateRule = tandem::sandbox::SfSwitches::DuplicateRule::Alert;
    const QByteArray body = R"({"LastName":"b","Email":"A@x.example"})";
    auto answer = world.send("POST", "sobjects/Contact", body);
    QCOMPARE(answer.code(), std::string("DUPLICATES_DETECTED"));
    const json &result = answer.body[0]["duplicateResult"];
    QCOMPARE(result["allowSave"].get<bool>(), true);
    QCOMPARE(
        result["matchResults"][0]["matchRecords"][0]["record"]["Id"].get<std::string>(), first.toStdString());
    const auto rows =
        world.post("composite/sobjects", records("Contact", {{{"LastName", "b"}, {"Email", "a@x.example"}}}));
    QCOMPARE(rows.body[0]["errors"][0]["statusCode"].get<std::string>(), "DUPLICATES_DETECTED");
    answer = world.send("POST", "sobjects/Contact", body,
        {{"Sforce-Duplicate-Rule-Header", "allowSave=true, includeRecordDetails=true"}});
    QCOMPARE(answer.status, 201);
    world.service.switches().duplicateRule = tandem::sandbox::SfSwitches::DuplicateRule::Block;
    answer =
        world.send("POST", "sobjects/Contact", body, {{"Sforce-Duplicate-Rule-Header", "allowSave=true"}});
    QCOMPARE(answer.body[0]["duplicateResult"]["allowSave"].get<bool>(), false);
}

void TestSfWrites::lockedRowsRefuseAFewTimes()
{
    World world;
    const QByteArray parent = world.account({{"Name", "a"}});
    const QByteArray child = world.contact({{"LastName", "a"}, {"AccountId", parent.toStdString()}});
    world.service.switches().locks.insert(parent, 2);
    QCOMPARE(
        world.patch("sobjects/Contact/" + child, {{"Phone", "1"}}).code(), std::string("UNABLE_TO_LOCK_ROW"));
    QCOMPARE(world.patch("sobjects/Account/" + parent, {{"Phone", "1"}}).code(),
        std::string("UNABLE_TO_LOCK_ROW"));
    QCOMPARE(world.patch("sobjects/Account/" + parent, {{"Phone", "1"}}).status, 204);
}

QTEST_GUILESS_MAIN(TestSfWrites)
#include "tst_sfwrites.moc"
