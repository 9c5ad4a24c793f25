// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/http/fixture.h"
#include "tests/core/http/suites.h"

#include <array>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::http;

namespace {

quint32 crc32(const QByteArray &data)
{
    static const auto table = [] {
        std::array<quint32, 256> entries{};
        for (quint32 i = 0; i < 256; ++i) {
            entries.at(i) = i;
            for (int bit = 0; bit < 8; ++bit)
                entries.at(i) = (entries.at(i) >> 1) ^ ((entries.at(i) & 1U) != 0 ? 0xEDB88320U : 0U);
        }
        return entries;
    }();
    quint32 crc = ~0U;
    for (const char byte : data)
        crc = (crc >> 8) ^ table.at((crc ^ static_cast<quint8>(byte)) & 0xFFU);
    return ~crc;
}

QByteArray littleEndian(quint32 number)
{
    QByteArray bytes;
    for (int shift = 0; shift < 32; shift += 8)
        bytes.append(static_cast<char>((number >> shift) & 0xFFU));
    return bytes;
}

/// Packs as gzip: qCompress makes Qt's length, a zlib head, raw deflate and a checksum.
QByteArray gzip(const QByteArray &plain)
{
    const QByteArray zlib = qCompress(plain, 9);
    return QByteArray("\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff", 10) + zlib.mid(6, zlib.size() - 10)
        + littleEndian(crc32(plain)) + littleEndian(static_cast<quint32>(plain.size()));
}

RawServer::Answer redirect(int status, const QByteArray &target, const QByteArray &type = "text/plain")
{
    return RawServer::answer(status, "moved", "Location: " + target + "\r\n", type);
}

} // namespace

/// What counts as an answer, and what does not: broken, packed, redirected and foreign ones.
class TestAnswers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answerIsComplete();
    void cutBodyIsAnError_data();
    void cutBodyIsAnError();
    void bodyWithoutLengthEndsWithTheConnection();
    void answerThatIsNotHttpIsAnError();
    void unpacksHonestPagesOfAnyRatio();
    void unpacksMembersInARow();
    void takesAnEmptyAnswerThatSaysItIsPacked();
    void countsTheLimitAfterUnpacking();
    void largeAnswerRaisesTheLimit();
    void followsRedirectsOnTheSameHost();
    void refusesOtherRedirects_data();
    void refusesOtherRedirects();
    void endsARedirectLoop();
    void neverSendsATokenToAnotherHost();
    void signInPageIsOffline_data();
    void signInPageIsOffline();
    void pageWithAnErrorStatusIsAnAnswer_data();
    void pageWithAnErrorStatusIsAnAnswer();
    void keepsNoCookies();
    void sendsTheTargetAsGiven_data();
    void sendsTheTargetAsGiven();
    void addressThatIsNoneIsSaid();
    void logsWithoutSecretsAndContents();
    void countsCallsAndBytes();
};

void TestAnswers::answerIsComplete()
{
    Fixture f([](const auto &) {
        return RawServer::answer(
            200, R"({"a":1})", "Date: Tue, 03 Nov 2026 10:15:30 GMT\r\nSforce-Limit-Info: x\r\n");
    });
    const auto result = f.run(get());
    QVERIFY(result);
    QVERIFY(result->ok());
    QVERIFY(result->looksLikeJson());
    QCOMPARE(result->body, R"({"a":1})");
    QCOMPARE(result->header("sforce-limit-info"), "x");
    QCOMPARE(result->serverDate.value().toIsoSeconds(), u"2026-11-03T10:15:30Z"_s);
    const RawServer::Seen seen = f.server.requests().first();
    QCOMPARE(seen.header("Accept"), "application/json");
    QCOMPARE(seen.header("User-Agent"), "Tandem");
    QVERIFY(seen.header("Accept-Encoding").contains("gzip"));
    QVERIFY(seen.header("Authorization").isNull());
}

void TestAnswers::cutBodyIsAnError_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("with length") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n{\"a\":");
    QTest::newRow("chunked, between chunks")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: "
                      "chunked\r\n\r\n5\r\n{\"a\":\r\n");
    QTest::newRow("chunked, in a chunk")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: "
                      "chunked\r\n\r\n50\r\n{\"a\":");
    QTest::newRow("in the head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: applic");
    QByteArray packed = gzip("[" + QByteArray(R"({"Name":"Acme"},)").repeated(5000) + "{}]");
    const QByteArray packedHead =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: "
        + QByteArray::number(packed.size()) + "\r\n\r\n";
    QTest::newRow("packed, with length") << packedHead + packed.left(packed.size() / 2);
    // Nothing but the packed form itself tells that these are cut: no length, no JSON.
    const QByteArray csvHead = "HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nContent-Encoding: gzip\r\n\r\n";
    const QByteArray csv = gzip("Id,Name\n" + QByteArray("001,Acme\n").repeated(5000));
    QTest::newRow("packed text, without length") << csvHead + csv.left(csv.size() / 2);
    QTest::newRow("packed text, only its sum missing") << csvHead + csv.chopped(1);
    QTest::newRow("packed text, only its head") << csvHead + csv.left(10);
    QTest::newRow("packed text, nothing of it") << csvHead;
    QTest::newRow("packed text, wrong sum") << csvHead + csv.chopped(8) + QByteArray(8, 'x');
    packed[packed.size() / 2] = static_cast<char>(~packed.at(packed.size() / 2));
    packed[packed.size() / 2 + 1] = static_cast<char>(~packed.at(packed.size() / 2 + 1));
    QTest::newRow("packed, damaged") << packedHead + packed;
    QTest::newRow("without length") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"a\":[1,2");
}

void TestAnswers::cutBodyIsAnError()
{
    QFETCH(QByteArray, bytes);
    ServicePolicy policy;
    policy.maxRetries = 0;
    Fixture f([bytes](const auto &) { return RawServer::Answer{bytes, RawServer::After::Close}; }, policy);
    const auto result = f.run(get());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Network);
    QCOMPARE(result.error().retry, Retry::Later);
}

void TestAnswers::bodyWithoutLengthEndsWithTheConnection()
{
    // Here a cut cannot be told from the end by its outside; only whoever reads all of the JSON can.
    Fixture f([](const auto &) {
        return RawServer::Answer{
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n[1] \n", RawServer::After::Close};
    });
    const auto result = f.run(get());
    QVERIFY(result);
    QCOMPARE(result->body, "[1] \n");
}

void TestAnswers::answerThatIsNotHttpIsAnError()
{
    ServicePolicy policy;
    policy.maxRetries = 0;
    Fixture f(
        [](const auto &) {
            return RawServer::Answer{"220 mail ready\r\n\r\n", RawServer::After::Close};
        },
        policy);
    const auto result = f.run(get());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Network);
}

void TestAnswers::unpacksHonestPagesOfAnyRatio()
{
    const QByteArray page = "[" + QByteArray(R"({"Name":"Acme","City":null},)").repeated(400'000) + "{}]";
    const QByteArray packed = gzip(page);
    QVERIFY(page.size() / packed.size() > 200);
    Fixture f(
        [packed](const auto &) { return RawServer::answer(200, packed, "Content-Encoding: gzip\r\n"); });
    const auto result = f.run(get());
    QVERIFY(result);
    QCOMPARE(result->body.size(), page.size());
    QVERIFY(result->body == page);
}

void TestAnswers::unpacksMembersInARow()
{
    const QByteArray packed = gzip("Id,Name\n") + gzip("001,Acme\n");
    Fixture f([packed](const auto &) {
        return RawServer::Answer{
            "HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nContent-Encoding: gzip\r\n\r\n" + packed,
            RawServer::After::Close};
    });
    const auto result = f.run(get());
    QVERIFY2(result, qPrintable(result ? QString() : result.error().detail));
    QCOMPARE(result->body, "Id,Name\n001,Acme\n");
    QVERIFY(result->header("Content-Encoding").isNull());
}

void TestAnswers::takesAnEmptyAnswerThatSaysItIsPacked()
{
    Fixture f([](const auto &) { return RawServer::answer(200, {}, "Content-Encoding: gzip\r\n"); });
    const auto result = f.run(get());
    QVERIFY(result);
    QVERIFY(result->body.isEmpty());
}

void TestAnswers::countsTheLimitAfterUnpacking()
{
    const QByteArray packed = gzip(QByteArray((64 << 20) + 1, ' '));
    QVERIFY(packed.size() < (1 << 20));
    Fixture f(
        [packed](const auto &) { return RawServer::answer(200, packed, "Content-Encoding: gzip\r\n"); });
    const auto result = f.run(get());
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"TOO_LARGE"_s);
    QCOMPARE(result.error().retry, Retry::Never);
    QCOMPARE(f.server.count(), 1);
}

void TestAnswers::largeAnswerRaisesTheLimit()
{
    const QByteArray packed = gzip(QByteArray((64 << 20) + 1, ' '));
    Fixture f(
        [packed](const auto &) { return RawServer::answer(200, packed, "Content-Encoding: gzip\r\n"); });
    Request request = get();
    request.largeAnswer = true;
    const auto result = f.run(request);
    QVERIFY(result);
    QCOMPARE(result->body.size(), (64 << 20) + 1);
}

void TestAnswers::followsRedirectsOnTheSameHost()
{
    ServicePolicy policy;
    policy.authorization = [] { return QByteArray("Bearer secret"); };
    Fixture f(
        [](const RawServer::Seen &seen) {
            if (seen.target == "/things")
                return redirect(302, "/elsewhere?a=%2B", "text/html");
            return RawServer::answer(200, "[]");
        },
        policy);
    const auto result = f.run(get());
    QVERIFY(result);
    QCOMPARE(result->body, "[]");
    QCOMPARE(f.server.count(), 2);
    QCOMPARE(f.server.requests().last().target, "/elsewhere?a=%2B");
    QCOMPARE(f.server.requests().last().header("Authorization"), "Bearer secret");
}

void TestAnswers::refusesOtherRedirects_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target"); // "other" stands for the second server
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("code");
    QTest::newRow("other port") << QByteArray("GET") << QByteArray("other") << QByteArray("text/plain")
                                << u"REDIRECT"_s;
    QTest::newRow("other host, page")
        << QByteArray("GET") << QByteArray("other") << QByteArray("text/html") << u"OFFLINE"_s;
    QTest::newRow("other scheme") << QByteArray("GET") << QByteArray("ftp://127.0.0.1/")
                                  << QByteArray("text/plain") << u"REDIRECT"_s;
    QTest::newRow("nowhere") << QByteArray("GET") << QByteArray() << QByteArray("text/plain")
                             << u"REDIRECT"_s;
    QTest::newRow("POST") << QByteArray("POST") << QByteArray("/x") << QByteArray("text/plain")
                          << u"REDIRECT"_s;
    QTest::newRow("PATCH") << QByteArray("PATCH") << QByteArray("/x") << QByteArray("text/plain")
                           << u"REDIRECT"_s;
}

void TestAnswers::refusesOtherRedirects()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, type);
    QFETCH(QString, code);
    const RawServer other([](const auto &) { return RawServer::answer(200); });
    const QByteArray where = target == "other" ? other.url().toEncoded() + "/login" : target;
    for (const int status : {301, 302, 303, 307, 308}) {
        Fixture f([=](const auto &) { return redirect(status, where, type); });
        const auto result = f.run(method == "GET" ? get() : write(Safety::Once, method));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Network);
        QCOMPARE(result.error().code, code);
        QCOMPARE(result.error().httpStatus, status);
        QCOMPARE(result.error().retry, method == "GET" ? Retry::Later : Retry::AfterReadBack);
        QCOMPARE(f.server.count(), 1);
        QCOMPARE(other.count(), 0);
    }
}

void TestAnswers::endsARedirectLoop()
{
    Fixture f([](const auto &) { return redirect(302, "/things", "text/html"); });
    const auto result = f.run(get());
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"REDIRECT"_s);
    QCOMPARE(f.server.count(), 6);
}

void TestAnswers::neverSendsATokenToAnotherHost()
{
    RawServer other([](const auto &) { return RawServer::answer(200); });
    ServicePolicy policy;
    policy.authorization = [] { return QByteArray("Bearer secret"); };
    Fixture f([](const auto &) { return RawServer::answer(200); }, policy);
    Request request = get(other.url().toEncoded() + "/id/1");
    const auto refused = f.run(request);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"FOREIGN_HOST"_s);
    QCOMPARE(other.count(), 0);

    request.authenticated = false;
    QVERIFY(f.run(request));
    QCOMPARE(other.count(), 1);
    QVERIFY(other.requests().first().header("Authorization").isNull());

    QVERIFY(f.run(get(f.server.url().toEncoded() + "/same")));
    QCOMPARE(f.server.requests().first().header("Authorization"), "Bearer secret");
}

void TestAnswers::signInPageIsOffline_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("200") << 200;
    QTest::newRow("201") << 201;
    QTest::newRow("511") << 511;
}

void TestAnswers::signInPageIsOffline()
{
    QFETCH(int, status);
    Fixture f([status](const auto &) {
        return RawServer::answer(status, "<html>", {}, "Text/HTML; charset=utf-8");
    });
    const auto result = f.run(get());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Network);
    QCOMPARE(result.error().code, u"OFFLINE"_s);
    QVERIFY(result.error().text.contains(u"sign-in page"_s));
    QCOMPARE(f.server.count(), 1);

    Request page = get();
    page.headers = {{"Accept", "text/html"}};
    QCOMPARE(f.run(page).has_value(), status != 511);
}

void TestAnswers::pageWithAnErrorStatusIsAnAnswer_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 401, 403, 404, 413, 500, 502})
        QTest::addRow("%d", status) << status;
}

void TestAnswers::pageWithAnErrorStatusIsAnAnswer()
{
    QFETCH(int, status);
    Fixture f([status](const auto &) { return RawServer::answer(status, "<html>", {}, "text/html"); });
    const auto result = f.run(get());
    QVERIFY(result);
    QCOMPARE(result->status, status);
    QCOMPARE(result->body, "<html>");
    QVERIFY(!result->looksLikeJson());
}

void TestAnswers::keepsNoCookies()
{
    Fixture f(
        [](const auto &) { return RawServer::answer(200, "{}", "Set-Cookie: sid=secret; Path=/\r\n"); });
    QVERIFY(f.run(get()));
    QVERIFY(f.run(get()));
    QVERIFY(f.server.requests().last().header("Cookie").isNull());
}

void TestAnswers::sendsTheTargetAsGiven_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("plain") << QByteArray() << QByteArray("/a") << QByteArray("/a");
    QTest::newRow("base with a path")
        << QByteArray("/api/") << QByteArray("/v1?a=b") << QByteArray("/api/v1?a=b");
    QTest::newRow("no slash") << QByteArray("/api") << QByteArray("v1") << QByteArray("/api/v1");
    QTest::newRow("two slashes are no host")
        << QByteArray() << QByteArray("//services/x") << QByteArray("/services/x");
    QTest::newRow("encoded") << QByteArray() << QByteArray("/q?q=a%2Bb%20c%26d%3D%27x%27")
                             << QByteArray("/q?q=a%2Bb%20c%26d%3D%27x%27");
    QTest::newRow("umlaut") << QByteArray() << QByteArray("/q?q=%C3%BC%F0%9F%98%80")
                            << QByteArray("/q?q=%C3%BC%F0%9F%98%80");
    QTest::newRow("slash in a segment")
        << QByteArray() << QByteArray("/Ext__c/a%2Fb") << QByteArray("/Ext__c/a%2Fb");
}

void TestAnswers::sendsTheTargetAsGiven()
{
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, target);
    Fixture f([](const auto &) { return RawServer::answer(200); });
    f.client->setBaseUrl(QUrl(f.server.url().toString() + QString::fromLatin1(base)));
    QVERIFY(f.run(get(path)));
    QCOMPARE(f.server.requests().first().target, target);
}

void TestAnswers::addressThatIsNoneIsSaid()
{
    Fixture f([](const auto &) { return RawServer::answer(200); });
    for (const QString &base : {u""_s, u"northwind"_s, u"file:///etc/passwd"_s}) {
        f.client->setBaseUrl(QUrl(base));
        const auto result = f.run(get());
        QVERIFY(!result);
        QCOMPARE(result.error().code, u"BAD_ADDRESS"_s);
    }
    QCOMPARE(f.server.count(), 0);
}

void TestAnswers::logsWithoutSecretsAndContents()
{
    ServicePolicy policy;
    policy.authorization = [] { return QByteArray("Bearer topsecret"); };
    Fixture f([](const auto &) { return RawServer::answer(200, R"({"Name":"Contents"})"); }, policy);
    QVERIFY(f.run(get("/query?q=SELECT%20Id%20WHERE%20Email%3D%27topsecret%27&access_token=topsecret")));
    Request post = write(Safety::Once);
    post.body = R"({"Name":"topsecret"})";
    QVERIFY(f.run(post));
    QCOMPARE(f.log.size(), 2);
    QVERIFY2(!f.log.join(u'\n').contains(u"topsecret"_s), qPrintable(f.log.join(u'\n')));
    QVERIFY(!f.log.join(u'\n').contains(u"Contents"_s));
    const QString first = f.log.first();
    QVERIFY2(first.startsWith(u"salesforce query GET /query?q=(45)&access_token=••• 200 out=0 in=19 "_s),
        qPrintable(first));
    QVERIFY(f.log.last().startsWith(u"salesforce write POST /things 200 out=20 in=19 "_s));
}

void TestAnswers::countsCallsAndBytes()
{
    Fixture f([n = 0](const auto &) mutable { return RawServer::answer(++n == 1 ? 503 : 200, "{}"); });
    QVERIFY(f.run(get()));
    QVERIFY(f.run(write(Safety::Once)));
    const Meter meter = f.client->meter();
    QCOMPARE(meter.calls, 2);
    QCOMPARE(meter.attempts, 3);
    QCOMPARE(meter.attempts, f.server.count());
    QCOMPARE(meter.bytesIn, 6);
    QCOMPARE(meter.bytesOut, 15);
    QCOMPARE(meter.byPurpose.value("query"), 1);
    QCOMPARE(meter.byPurpose.value("write"), 1);
}

std::unique_ptr<QObject> testAnswers()
{
    return std::make_unique<TestAnswers>();
}

#include "tst_answers.moc"
