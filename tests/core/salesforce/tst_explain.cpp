// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/salesforce/errors.h"
#include "core/salesforce/errortable.h"
#include "core/salesforce/salesforceclient.h"
#include "tests/core/salesforce/suites.h"

#include <QRegularExpression>
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
    void everyRowSaysWhoCanMendIt_data();
    void everyRowSaysWhoCanMendIt();
    void everyStatusSaysWhoCanMendIt();
    void theContractsCodesAreKnown();
    void automationFailureMayHideALock();
    void automationFailureMayHideWhatPasses();
    void theCulpritOfManyIsNamed();
    void readsWhatChangeStreamsSay_data();
    void readsWhatChangeStreamsSay();
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
    // A sentence for a person: not the fall-back's, and no code in it.
    QVERIFY(error.text.size() > 25);
    QVERIFY2(!error.text.contains(u"without a reason"_s), qPrintable(error.text));
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
    QVERIFY2(error.text.contains(u"100%2 or %1"_s), qPrintable(error.text));
}

/// What the text must say for it to be clear whose turn it is.
bool saysWho(Mender who, const QString &text)
{
    static const QRegularExpression todo(
        u"\\b(Add|Allow|Change|Check|Choose|Connect|Correct|Give|Leave|Link|Make|Map|Refresh|Remove|Restore|"
        "Shorten|Take) "_s);
    switch (who) {
    case Mender::Tandem:
        return text.contains(u"Tandem"_s) && !text.contains(u"fault in Tandem"_s);
    case Mender::You:
        return todo.match(text).hasMatch();
    case Mender::Administrator:
        return text.contains(u"administrator"_s);
    case Mender::Makers:
        return text.contains(u"fault in Tandem; please report it"_s);
    }
    return false;
}

void TestExplain::everyRowSaysWhoCanMendIt_data()
{
    QTest::addColumn<int>("row");
    for (size_t i = 0; i < codeRows().size(); ++i) {
        const CodeRow &row = codeRows()[i];
        QTest::newRow((QByteArray(row.code.data(), row.code.size()) + ' '
            + QByteArray(row.within.data(), row.within.size()))
                          .constData())
            << static_cast<int>(i);
    }
}

void TestExplain::everyRowSaysWhoCanMendIt()
{
    QFETCH(int, row);
    const CodeRow &known = codeRows()[static_cast<size_t>(row)];
    const QString message = (u"Salesforce's own words "_s + known.within).trimmed();
    const Error error = explain(known.code, message, {u"Field__c"_s}, 400);
    QCOMPARE(error.code, QString(known.code)); // no row is hidden by one above it
    QCOMPARE(error.kind, known.kind);
    QCOMPARE(error.retry, known.retry);
    QCOMPARE(error.retryAfter.value_or(std::chrono::seconds(0)).count(), known.waitSeconds);
    QVERIFY2(saysWho(known.who, QString(known.text)), qPrintable(error.text));
    QVERIFY2(!error.text.contains(known.code), qPrintable(error.text));
    QVERIFY2(!error.text.contains(u'%'), qPrintable(error.text));
    QCOMPARE(error.text.contains(message), known.text.contains("%1"_L1));
    // Who waits for Tandem is told when, and nobody is asked to do what Tandem does: 412 alone is planned
    // anew without being sent again.
    if (known.retry != Retry::Never)
        QCOMPARE(known.who, Mender::Tandem);
    if (known.who == Mender::Makers)
        QCOMPARE(known.kind, ErrorKind::Internal);
}

void TestExplain::everyStatusSaysWhoCanMendIt()
{
    for (const int status : {0, 300, 400, 401, 402, 403, 404, 405, 406, 409, 410, 412, 413, 414, 415, 420,
             428, 429, 431, 499, 500, 502, 503, 504, 599}) {
        const Error error = explain({}, {}, {}, status);
        const StatusRow &row = statusRow(status);
        QVERIFY2(saysWho(row.who, error.text), qPrintable(error.text));
        QVERIFY2(!error.text.contains(u'%'), qPrintable(error.text));
        QCOMPARE(error.retry != Retry::Never, row.retry != Retry::Never);
        if (row.retry != Retry::Never)
            QCOMPARE(row.who, Mender::Tandem);
    }
}

/// Contract 5.8 (writes), 2.5 and 4.7 (requests and queries), 5.6 (Bulk), 9.2 (streams).
void TestExplain::theContractsCodesAreKnown()
{
    QSet<QString> codes;
    for (const CodeRow &row : codeRows())
        codes.insert(QString(row.code));
    QVERIFY2(codes.size() >= 90, QByteArray::number(codes.size()).constData());
    for (const char *code :
        {"UNABLE_TO_LOCK_ROW", "REQUEST_LIMIT_EXCEEDED", "SERVER_UNAVAILABLE", "UNKNOWN_EXCEPTION",
            "QUERY_TIMEOUT", "REQUEST_RUNNING_TOO_LONG", "API_CURRENTLY_DISABLED", "ORG_IN_MAINTENANCE",
            "INSERT_UPDATE_DELETE_NOT_ALLOWED_DURING_MAINTENANCE", "FUNCTIONALITY_TEMPORARILY_UNAVAILABLE",
            "TXN_SECURITY_METERING_ERROR", "TXN_SECURITY_RUNTIME_ERROR", "ALL_OR_NONE_OPERATION_ROLLED_BACK",
            "PROCESSING_HALTED", "BATCH_PROCESSING_HALTED", "TOO_MANY_APEX_REQUESTS", "ENTITY_IS_DELETED",
            "NOT_FOUND", "INVALID_CROSS_REFERENCE_KEY", "INSUFFICIENT_ACCESS_OR_READONLY",
            "INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY", "TRANSFER_REQUIRES_READ",
            "TXN_SECURITY_NO_ACCESS", "MALFORMED_ID", "REQUIRED_FIELD_MISSING",
            "FIELD_CUSTOM_VALIDATION_EXCEPTION", "FIELD_INTEGRITY_EXCEPTION",
            "FIELD_FILTER_VALIDATION_EXCEPTION", "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST", "STRING_TOO_LONG",
            "NUMBER_OUTSIDE_VALID_RANGE", "INVALID_EMAIL_ADDRESS", "INVALID_TYPE_ON_FIELD_IN_RECORD",
            "JSON_PARSER_ERROR", "DUPLICATES_DETECTED", "DUPLICATE_VALUE", "DUPLICATE_EXTERNAL_ID",
            "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY", "CANNOT_EXECUTE_FLOW_TRIGGER", "INACTIVE_OWNER_OR_USER",
            "OP_WITH_INVALID_USER_TYPE_EXCEPTION", "INVALID_FIELD_FOR_INSERT_UPDATE", "FIELD_NOT_UPDATABLE",
            "ENTITY_IS_LOCKED", "STORAGE_LIMIT_EXCEEDED", "LICENSE_LIMIT_EXCEEDED", "LIMIT_EXCEEDED",
            "MAX_TASK_DESCRIPTION_EXCEEEDED", "INVALID_PERSON_ACCOUNT_OPERATION",
            "CANNOT_UPDATE_CONVERTED_LEAD", "DELETE_FAILED", "DEPENDENCY_EXISTS", "API_DISABLED_FOR_ORG",
            "FUNCTIONALITY_NOT_ENABLED", "INVALID_SESSION_ID", "MALFORMED_QUERY", "OPERATION_TOO_LARGE",
            "QUERY_TOO_COMPLICATED", "EXCEEDED_ID_LIMIT", "INVALID_QUERY_LOCATOR", "API_ERROR",
            "INVALIDENTITY", "INVALIDJOBSTATE", "403::Unknown client", "401::Authentication invalid",
            "403::Handshake denied", "503::Server is too busy", "403::Restricted channel"})
        QVERIFY2(codes.contains(QString::fromLatin1(code)), code);
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

void TestExplain::automationFailureMayHideWhatPasses()
{
    const auto flow = [](const char *cause) {
        return explain(u"CANNOT_EXECUTE_FLOW_TRIGGER"_s,
            u"We can't save this record because the “Renewals” process failed. "_s
                + QString::fromLatin1(cause) + u": please try later"_s,
            {}, 200);
    };
    QCOMPARE(flow("SERVER_UNAVAILABLE").retry, Retry::Later);
    QCOMPARE(flow("SERVER_UNAVAILABLE").retryAfter, std::chrono::seconds(60));
    QVERIFY2(saysWho(Mender::Tandem, flow("QUERY_TIMEOUT").text), qPrintable(flow("QUERY_TIMEOUT").text));
    QCOMPARE(flow("STRING_TOO_LONG").retry, Retry::Never);
    QCOMPARE(flow("STRING_TOO_LONG").kind, ErrorKind::Data);
    QVERIFY(saysWho(Mender::Administrator, flow("STRING_TOO_LONG").text));
    QCOMPARE(flow("NO_SUCH_CODE").retry, Retry::Never);
}

/// Of a request of several parts, what undid the others; not what was undone with it.
void TestExplain::theCulpritOfManyIsNamed()
{
    const auto codeOf = [](const char *body) { return errorFromResponse(answer(400, body)).code; };
    const char *halted =
        R"({"compositeResponse":[{"body":[{"errorCode":"PROCESSING_HALTED","message":"m"}],"httpStatusCode":400},)"
        R"({"body":[{"errorCode":"STRING_TOO_LONG","message":"m","fields":["Name"]}],"httpStatusCode":400}]})";
    QCOMPARE(codeOf(halted), u"STRING_TOO_LONG"_s);
    const char *tree =
        R"({"hasErrors":true,"results":[{"referenceId":"a","errors":[{"statusCode":"INVALID_EMAIL_ADDRESS","message":"m"}]}]})";
    QCOMPARE(codeOf(tree), u"INVALID_EMAIL_ADDRESS"_s);
    const char *batch =
        R"({"hasErrors":true,"results":[{"statusCode":412,"result":[{"errorCode":"BATCH_PROCESSING_HALTED","message":"m"}]}]})";
    QCOMPARE(codeOf(batch), u"BATCH_PROCESSING_HALTED"_s);
    QCOMPARE(codeOf(R"({"errorCode":"NOT_FOUND","message":"m"})"), u"NOT_FOUND"_s);
    const Error ambiguous = errorFromResponse(answer(300,
        R"(["/services/data/v67.0/sobjects/Contact/003A","/services/data/v67.0/sobjects/Contact/003B"])"));
    QCOMPARE(ambiguous.detail, u"003A, 003B"_s);
}

void TestExplain::readsWhatChangeStreamsSay_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<Retry>("retry");
    QTest::newRow("forgotten") << u"403::Unknown client"_s << QString() << ErrorKind::Network << Retry::Now;
    QTest::newRow("expired") << u"401::Authentication invalid"_s << QString() << ErrorKind::SignIn
                             << Retry::Now;
    QTest::newRow("handshake with a reason")
        << u"403::Handshake denied"_s << u"503::Server is too busy"_s << ErrorKind::Network << Retry::Later;
    QTest::newRow("no right") << u"403::User not allowed to subscribe CDC without View All Data permissions"_s
                              << QString() << ErrorKind::Permission << Retry::Never;
    QTest::newRow("not published")
        << u"400::The channel you requested to subscribe to doesn't exist {/data/CaseChangeEvent}"_s
        << QString() << ErrorKind::Permission << Retry::Never;
    QTest::newRow("old replay id") << u"400::The replayId {17} you provided was invalid.  Please"_s
                                   << QString() << ErrorKind::Network << Retry::Now;
}

void TestExplain::readsWhatChangeStreamsSay()
{
    QFETCH(QString, text);
    QFETCH(QString, reason);
    QFETCH(ErrorKind, kind);
    QFETCH(Retry, retry);
    const Error error = errorFromStream(text, reason);
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.retry, retry);
    const QString &said = reason.isEmpty() ? text : reason;
    QVERIFY2(said.startsWith(error.code), qPrintable(error.code));
    QCOMPARE(errorFromResponse(answer(400, said.toUtf8())).code, error.code); // as the whole answer, too
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
