// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/startdeliver/errors.h"
#include "tests/core/startdeliver/samples.h"
#include "tests/core/startdeliver/suites.h"

using namespace tandem;
using namespace tandem::startdeliver;

namespace {

http::Response answer(int status, const QByteArray &body)
{
    return {.status = status, .headers = {}, .body = body, .serverDate = {}};
}

class TestErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statusDecidesTheKind_data();
    void statusDecidesTheKind();
    void textSaysWhatTheServiceSays_data();
    void textSaysWhatTheServiceSays();
    void refusedFieldIsFound_data();
    void refusedFieldIsFound();
    void retryAfterIsTaken();
};

void TestErrors::statusDecidesTheKind_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<Retry>("retry");
    QTest::addColumn<Retry>("retryOfAWrite");
    const auto row = [](int status, ErrorKind kind, Retry retry, Retry write) {
        QTest::addRow("%d", status) << status << kind << retry << write;
    };
    row(400, ErrorKind::Data, Retry::Never, Retry::Never);
    row(401, ErrorKind::SignIn, Retry::Never, Retry::Never);
    row(403, ErrorKind::Permission, Retry::Never, Retry::Never);
    row(404, ErrorKind::Data, Retry::Never, Retry::Never);
    row(409, ErrorKind::Conflict, Retry::Now, Retry::Now);
    row(413, ErrorKind::Data, Retry::Never, Retry::Never);
    row(422, ErrorKind::Data, Retry::Never, Retry::Never);
    row(429, ErrorKind::Limit, Retry::Later, Retry::Later);
    row(500, ErrorKind::Network, Retry::Later, Retry::AfterReadBack);
    row(502, ErrorKind::Network, Retry::Later, Retry::AfterReadBack);
    row(504, ErrorKind::Network, Retry::Later, Retry::AfterReadBack);
    row(200, ErrorKind::Network, Retry::Now, Retry::AfterReadBack);
}

void TestErrors::statusDecidesTheKind()
{
    QFETCH(int, status);
    const Dialect dialect = dialectWith();
    for (const QByteArray &body : {QByteArray(R"({"error":"because"})"), QByteArray("because"),
             QByteArray("<html><body>x</body></html>"), QByteArray()}) {
        const Error error = errorFromResponse(answer(status, body), nullptr, dialect);
        QTEST(error.kind, "kind");
        QTEST(error.retry, "retry");
        QCOMPARE(error.httpStatus, status);
        QVERIFY(error.text.size() > 20);
        QVERIFY(!error.text.contains(u'<'));
        QTEST(
            writeErrorFromResponse(answer(status, body), *schemaOf(dialect), dialect).retry, "retryOfAWrite");
    }
    const QString text = errorFromResponse(answer(status, {}), nullptr, dialect).text;
    QVERIFY(status != 401 || text.contains(u"switched to active"_s));
    QVERIFY(status != 403 || text.contains(u"permission level"_s));
}

void TestErrors::textSaysWhatTheServiceSays_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("said");
    QTest::newRow("error") << QByteArray(R"({"error":"name is required"})") << u"name is required"_s;
    QTest::newRow("message") << QByteArray(R"({"message":"no"})") << u"no"_s;
    QTest::newRow("errors") << QByteArray(R"({"errors":["one","two"]})") << u"one; two"_s;
    QTest::newRow("objects") << QByteArray(
        R"({"errors":[{"message":"one","field":"arr"},{"message":"two"}]})")
                             << u"one; two"_s;
    QTest::newRow("by field") << QByteArray(R"({"errors":{"arr":["must be a number"]}})")
                              << u"must be a number"_s;
    QTest::newRow("nested") << QByteArray(R"({"error":{"message":"deep"}})") << u"deep"_s;
    QTest::newRow("JSON text") << QByteArray("\"plain\"") << u"plain"_s;
    QTest::newRow("text") << QByteArray("something\n went  wrong") << u"something went wrong"_s;
    QTest::newRow("html") << QByteArray("<html>x</html>") << QString();
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("other JSON") << QByteArray("[1]") << QString();
    QTest::newRow("null") << QByteArray(R"({"error":null,"message":"m"})") << u"m"_s;
}

void TestErrors::textSaysWhatTheServiceSays()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, said);
    const Error error = errorFromResponse(answer(400, body), nullptr, dialectWith());
    QCOMPARE(error.detail, said);
    QVERIFY(said.isEmpty() || error.text.endsWith(said));
}

void TestErrors::refusedFieldIsFound_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("field");
    QTest::newRow("beside the error") << QByteArray(R"({"error":"bad value","field":"annual"})") << u"arr"_s;
    QTest::newRow("in an entry") << QByteArray(R"({"errors":[{"message":"bad","field":"seats"}]})")
                                 << u"seats"_s;
    QTest::newRow("as a member") << QByteArray(R"({"errors":{"seats":["bad"]}})") << u"seats"_s;
    QTest::newRow("in the text") << QByteArray(R"({"error":"name is required"})") << u"name"_s;
    QTest::newRow("in the text, service's key")
        << QByteArray(R"({"error":"'annual' must be a number"})") << u"arr"_s;
    QTest::newRow("custom field") << QByteArray("customfieldNumber: not a number") << u"customfieldNumber"_s;
    QTest::newRow("part of a word is no field")
        << QByteArray(R"({"error":"the filename is bad"})") << QString();
    QTest::newRow("two fields are none") << QByteArray(R"({"error":"name and seats differ"})") << QString();
    QTest::newRow("nothing named") << QByteArray(R"({"error":"no"})") << QString();
}

void TestErrors::refusedFieldIsFound()
{
    QFETCH(QByteArray, body);
    const Dialect dialect = dialectWith(R"({"entities":{"customer":{"fields":{"arr":{"key":"annual"}}}}})");
    const SchemaPtr schema = schemaOf(dialect);
    const Error error = errorFromResponse(answer(422, body), schema.get(), dialect);
    QTEST(refusedField(error), "field");
    QCOMPARE(refusedField(errorFromResponse(answer(500, body), schema.get(), dialect)), QString());
}

void TestErrors::retryAfterIsTaken()
{
    http::Response response = answer(429, {});
    response.headers.emplaceBack("Retry-After", "7");
    QCOMPARE(errorFromResponse(response, nullptr, dialectWith()).retryAfter, std::chrono::seconds(7));
}

} // namespace

std::unique_ptr<QObject> testErrors()
{
    return std::make_unique<TestErrors>();
}

#include "tst_errors.moc"
