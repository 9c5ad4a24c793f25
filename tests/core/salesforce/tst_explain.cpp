// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/salesforce/errors.h"
#include "core/salesforce/salesforceclient.h"
#include "tests/core/salesforce/suites.h"

#include <QTest>

using namespace tandem;
using namespace tandem::salesforce;
using namespace Qt::StringLiterals;

namespace {

http::Response answer(int status, const QByteArray &body)
{
    return {.status = status, .headers = {}, .body = body, .serverDate = {}};
}

class TestExplain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheCodes_data();
    void knowsTheCodes();
    void textNamesMessageAndFields();
    void messageWithPlaceholdersStaysAsItIs();
    void automationFailureMayHideALock();
    void concurrentLimitIsShortDailyLimitIsLong();
    void unknownCodesGoByStatus_data();
    void unknownCodesGoByStatus();
    void readsEveryShapeOfError_data();
    void readsEveryShapeOfError();
    void serverFaultOnAWriteMustBeReadBack_data();
    void serverFaultOnAWriteMustBeReadBack();
    void onlyExpiryIsRenewed_data();
    void onlyExpiryIsRenewed();
};

void TestExplain::knowsTheCodes_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<Retry>("retry");
    const auto rows = [](ErrorKind kind, Retry retry, const QByteArrayList &codes) {
        for (const QByteArray &code : codes)
            QTest::newRow(code.constData()) << kind << retry;
    };
    rows(ErrorKind::Conflict, Retry::Now, {"UNABLE_TO_LOCK_ROW", "DRIFTED"});
    rows(ErrorKind::Network, Retry::Later,
        {"SERVER_UNAVAILABLE", "UNKNOWN_EXCEPTION", "QUERY_TIMEOUT", "REQUEST_RUNNING_TOO_LONG",
            "API_CURRENTLY_DISABLED", "ORG_IN_MAINTENANCE",
            "INSERT_UPDATE_DELETE_NOT_ALLOWED_DURING_MAINTENANCE", "FUNCTIONALITY_TEMPORARILY_UNAVAILABLE",
            "TXN_SECURITY_METERING_ERROR", "TXN_SECURITY_RUNTIME_ERROR"});
    rows(ErrorKind::Data, Retry::Now,
        {"ALL_OR_NONE_OPERATION_ROLLED_BACK", "PROCESSING_HALTED", "BATCH_PROCESSING_HALTED"});
    rows(ErrorKind::Limit, Retry::Later, {"TOO_MANY_APEX_REQUESTS", "REQUEST_LIMIT_EXCEEDED"});
    rows(ErrorKind::Limit, Retry::Never,
        {"STORAGE_LIMIT_EXCEEDED", "LICENSE_LIMIT_EXCEEDED", "LIMIT_EXCEEDED"});
    rows(ErrorKind::Conflict, Retry::Never,
        {"ENTITY_IS_DELETED", "DUPLICATES_DETECTED", "DUPLICATE_VALUE", "DUPLICATE_EXTERNAL_ID"});
    rows(ErrorKind::Conflict, Retry::Later, {"ENTITY_IS_LOCKED"});
    rows(ErrorKind::Permission, Retry::Never,
        {"INSUFFICIENT_ACCESS_OR_READONLY", "INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY",
            "TRANSFER_REQUIRES_READ", "TXN_SECURITY_NO_ACCESS", "INVALID_FIELD_FOR_INSERT_UPDATE",
            "FIELD_NOT_UPDATABLE", "API_DISABLED_FOR_ORG"});
    rows(ErrorKind::Data, Retry::Never,
        {"NOT_FOUND", "INVALID_CROSS_REFERENCE_KEY", "MALFORMED_ID", "REQUIRED_FIELD_MISSING",
            "FIELD_CUSTOM_VALIDATION_EXCEPTION", "FIELD_INTEGRITY_EXCEPTION",
            "FIELD_FILTER_VALIDATION_EXCEPTION", "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST", "STRING_TOO_LONG",
            "NUMBER_OUTSIDE_VALID_RANGE", "INVALID_EMAIL_ADDRESS", "INVALID_TYPE_ON_FIELD_IN_RECORD",
            "JSON_PARSER_ERROR", "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY", "CANNOT_EXECUTE_FLOW_TRIGGER",
            "INACTIVE_OWNER_OR_USER", "OP_WITH_INVALID_USER_TYPE_EXCEPTION", "MAX_TASK_DESCRIPTION_EXCEEEDED",
            "INVALID_PERSON_ACCOUNT_OPERATION", "CANNOT_UPDATE_CONVERTED_LEAD", "DELETE_FAILED",
            "DEPENDENCY_EXISTS"});
    rows(ErrorKind::Configuration, Retry::Never, {"MALFORMED_QUERY", "INVALID_FIELD", "INVALID_TYPE"});
    rows(ErrorKind::SignIn, Retry::Never, {"INVALID_SESSION_ID"});
    rows(ErrorKind::Network, Retry::Now, {"INVALID_QUERY_LOCATOR"});
}

void TestExplain::knowsTheCodes()
{
    QFETCH(ErrorKind, kind);
    QFETCH(Retry, retry);
    const QString code = QString::fromLatin1(QTest::currentDataTag());
    const Error error = explain(code, u"message"_s, {}, 400);
    QCOMPARE(error.code, code);
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.retry, retry);
    QCOMPARE(error.httpStatus, 400);
    // A sentence for a person: none of the fall-back's "refused this", and no code in it.
    QVERIFY(error.text.size() > 25);
    QVERIFY2(!error.text.contains(u"refused this"_s), qPrintable(error.text));
    QVERIFY2(!error.text.contains(code), qPrintable(error.text));
    QVERIFY2(!error.text.contains(u'%'), qPrintable(error.text));
    QVERIFY(error.detail.contains(u"message"_s));
}

void TestExplain::textNamesMessageAndFields()
{
    const Error missing = explain(u"REQUIRED_FIELD_MISSING"_s, u"m"_s, {u"LastName"_s, u"Email"_s}, 400);
    QVERIFY2(missing.text.contains(u"LastName, Email"_s), qPrintable(missing.text));
    const Error rule =
        explain(u"FIELD_CUSTOM_VALIDATION_EXCEPTION"_s, u"Close date is in the past"_s, {}, 400);
    QVERIFY2(rule.text.contains(u"Close date is in the past"_s), qPrintable(rule.text));
}

void TestExplain::messageWithPlaceholdersStaysAsItIs()
{
    const Error error = explain(u"FIELD_INTEGRITY_EXCEPTION"_s, u"100%2 or %1"_s, {u"F"_s}, 400);
    QVERIFY2(error.text.endsWith(u"100%2 or %1"_s), qPrintable(error.text));
}

void TestExplain::automationFailureMayHideALock()
{
    const QString cause = u"AccountTrigger: execution of AfterUpdate caused by: UNABLE_TO_LOCK_ROW, unable"_s;
    const Error locked = explain(u"CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY"_s, cause, {}, 200);
    QCOMPARE(locked.retry, Retry::Now);
    QCOMPARE(locked.kind, ErrorKind::Conflict);
    QCOMPARE(explain(u"CANNOT_EXECUTE_FLOW_TRIGGER"_s, cause, {}, 200).retry, Retry::Now);
    QCOMPARE(explain(u"FIELD_CUSTOM_VALIDATION_EXCEPTION"_s, cause, {}, 200).retry, Retry::Never);
}

void TestExplain::concurrentLimitIsShortDailyLimitIsLong()
{
    const Error daily = explain(u"REQUEST_LIMIT_EXCEEDED"_s, u"TotalRequests Limit exceeded."_s, {}, 403);
    const Error concurrent = explain(u"REQUEST_LIMIT_EXCEEDED"_s,
        u"ConcurrentRequests (Concurrent API Requests) Limit exceeded."_s, {}, 403);
    QVERIFY(daily.retryAfter && *daily.retryAfter >= std::chrono::minutes(10));
    QVERIFY(concurrent.retryAfter && *concurrent.retryAfter <= std::chrono::seconds(30));
    QVERIFY(daily.text != concurrent.text);
}

void TestExplain::unknownCodesGoByStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<Retry>("retry");
    QTest::newRow("400") << 400 << ErrorKind::Data << Retry::Never;
    QTest::newRow("401") << 401 << ErrorKind::SignIn << Retry::Never;
    QTest::newRow("403") << 403 << ErrorKind::Permission << Retry::Never;
    QTest::newRow("406") << 406 << ErrorKind::Network << Retry::Later;
    QTest::newRow("410") << 410 << ErrorKind::Configuration << Retry::Never;
    QTest::newRow("412") << 412 << ErrorKind::Conflict << Retry::Never;
    QTest::newRow("414") << 414 << ErrorKind::Internal << Retry::Never;
    QTest::newRow("420") << 420 << ErrorKind::Network << Retry::Later;
    QTest::newRow("429") << 429 << ErrorKind::Limit << Retry::Later;
    QTest::newRow("431") << 431 << ErrorKind::Internal << Retry::Never;
    QTest::newRow("502") << 502 << ErrorKind::Network << Retry::Later;
}

void TestExplain::unknownCodesGoByStatus()
{
    QFETCH(int, status);
    QFETCH(ErrorKind, kind);
    QFETCH(Retry, retry);
    const Error error = explain(u"NEVER_HEARD_OF"_s, u"m"_s, {}, status);
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.retry, retry);
    QCOMPARE(error.code, u"NEVER_HEARD_OF"_s);
}

void TestExplain::readsEveryShapeOfError_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("array") << 400 << QByteArray(R"([{"message":"m","errorCode":"MALFORMED_QUERY"}])")
                           << u"MALFORMED_QUERY"_s << ErrorKind::Configuration;
    QTest::newRow("array with fields")
        << 400 << QByteArray(R"([{"errorCode":"STRING_TOO_LONG","message":"m","fields":["Name"]}])")
        << u"STRING_TOO_LONG"_s << ErrorKind::Data;
    QTest::newRow("save result") << 400
                                 << QByteArray(R"([{"statusCode":"MALFORMED_ID","message":"m","fields":[]}])")
                                 << u"MALFORMED_ID"_s << ErrorKind::Data;
    QTest::newRow("ambiguous external id")
        << 300 << QByteArray(R"(["/services/data/v67.0/sobjects/Contact/003"])") << u"MULTIPLE_MATCHES"_s
        << ErrorKind::Conflict;
    QTest::newRow("oauth") << 403 << QByteArray(R"({"error":"invalid_scope","error_description":"d"})")
                           << u"invalid_scope"_s << ErrorKind::Permission;
    QTest::newRow("html") << 503 << QByteArray("<html>Down for maintenance</html>") << QString()
                          << ErrorKind::Network;
    QTest::newRow("nothing") << 406 << QByteArray() << QString() << ErrorKind::Network;
    QTest::newRow("identity resource")
        << 403 << QByteArray("Bad_OAuth_Token") << u"INVALID_SESSION_ID"_s << ErrorKind::SignIn;
    QTest::newRow("json of no known shape") << 400 << QByteArray("[1,2]") << QString() << ErrorKind::Data;
    QTest::newRow("empty array") << 404 << QByteArray("[]") << QString() << ErrorKind::Data;
}

void TestExplain::readsEveryShapeOfError()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    QFETCH(ErrorKind, kind);
    const Error error = errorFromResponse(answer(status, body));
    QCOMPARE(error.code, code);
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.httpStatus, status);
    QVERIFY(!error.text.isEmpty());
}

void TestExplain::serverFaultOnAWriteMustBeReadBack_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("readBack");
    QTest::newRow("500") << 500 << QByteArray(R"([{"errorCode":"UNKNOWN_EXCEPTION","message":"m"}])") << true;
    QTest::newRow("502 html") << 502 << QByteArray("<html>") << true;
    QTest::newRow("504 empty") << 504 << QByteArray() << true;
    QTest::newRow("200 html") << 200 << QByteArray("<html>") << true;
    QTest::newRow("400") << 400 << QByteArray(R"([{"errorCode":"JSON_PARSER_ERROR","message":"m"}])")
                         << false;
    QTest::newRow("403") << 403 << QByteArray(R"([{"errorCode":"REQUEST_LIMIT_EXCEEDED","message":"m"}])")
                         << false;
}

void TestExplain::serverFaultOnAWriteMustBeReadBack()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, readBack);
    QCOMPARE(writeErrorFromResponse(answer(status, body)).retry == Retry::AfterReadBack, readBack);
}

void TestExplain::onlyExpiryIsRenewed_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("expired");
    QTest::newRow("expired")
        << 401 << QByteArray(R"([{"message":"Session expired or invalid","errorCode":"INVALID_SESSION_ID"}])")
        << true;
    QTest::newRow("not for the API")
        << 401
        << QByteArray(
               R"([{"message":"This session is not valid for use with the REST API","errorCode":"INVALID_SESSION_ID"}])")
        << false;
    QTest::newRow("app policy")
        << 401
        << QByteArray(
               R"([{"message":"Connected app is not attached to Agent","errorCode":"INVALID_SESSION_ID"}])")
        << false;
    QTest::newRow("another 401") << 401
                                 << QByteArray(R"([{"message":"m","errorCode":"INVALID_AUTH_HEADER"}])")
                                 << false;
    QTest::newRow("identity resource") << 403 << QByteArray("Bad_OAuth_Token") << true;
    QTest::newRow("forbidden") << 403 << QByteArray(R"([{"message":"INVALID_SESSION_ID","errorCode":"X"}])")
                               << false;
    QTest::newRow("fine") << 200 << QByteArray("INVALID_SESSION_ID") << false;
}

void TestExplain::onlyExpiryIsRenewed()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, expired);
    QCOMPARE(tokenExpired(answer(status, body)), expired);
}

} // namespace

std::unique_ptr<QObject> testExplain()
{
    return std::make_unique<TestExplain>();
}

#include "tst_explain.moc"
