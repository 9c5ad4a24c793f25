// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httptext.h"
#include "core/http/neterror.h"
#include "core/http/ratelimiter.h"
#include "core/http/redaction.h"
#include "core/http/retrypolicy.h"
#include "tests/core/http/suites.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::http;
using std::chrono::milliseconds;
using std::chrono::seconds;

/// The rules that need no network.
class TestRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void httpDate_data();
    void httpDate();
    void httpDateRefuses_data();
    void httpDateRefuses();
    void encodesValues();
    void redacts_data();
    void redacts();
    void backOffGrowsAndEnds();
    void retryAfterReads_data();
    void retryAfterReads();
    void limiterSpacesExactly();
    void limiterSurvivesAClockSetBack();
    void oneBurstHalvesOnce();
    void everyNetworkErrorHasAText();
};

void TestRules::httpDate_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT",
             "Sun Nov  6 08:49:37 1994", "sun, 6 nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 UTC"})
        QTest::newRow(text) << QByteArray(text);
}

void TestRules::httpDate()
{
    QFETCH(QByteArray, text);
    const auto time = parseHttpDate(text);
    QVERIFY(time);
    QCOMPARE(time->toIso(), u"1994-11-06T08:49:37.000Z"_s);
    QCOMPARE(formatHttpDate(*time), "Sun, 06 Nov 1994 08:49:37 GMT");
}

void TestRules::httpDateRefuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", "7", "yesterday", "Sun, 31 Feb 1994 08:49:37 GMT",
             "Sun, 06 Nov 1994 25:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 CET", "2026-01-31T09:30:00Z"})
        QTest::newRow(text) << QByteArray(text);
}

void TestRules::httpDateRefuses()
{
    QFETCH(QByteArray, text);
    QVERIFY(!parseHttpDate(text));
}

void TestRules::encodesValues()
{
    QCOMPARE(encodeQueryValue(u"a+b c&d=e/f?g#h%"_s), "a%2Bb%20c%26d%3De%2Ff%3Fg%23h%25");
    QCOMPARE(encodeQueryValue(u"Name = 'O\\'Hara'"_s), "Name%20%3D%20%27O%5C%27Hara%27");
    QCOMPARE(encodeQueryValue(u"ü😀"_s), "%C3%BC%F0%9F%98%80");
    QCOMPARE(encodeQueryValue(u"aZ09-._~"_s), "aZ09-._~");
    QCOMPARE(encodePathSegment(u"a/b c"_s), "a%2Fb%20c");
}

void TestRules::redacts_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *target, const char *shown) {
        QTest::newRow(target) << QByteArray(target) << QString::fromUtf8(shown);
    };
    row("/services/data/v67.0/limits", "/services/data/v67.0/limits");
    row("/sobjects/Account/001Kx00000AbCdEIAV", "/sobjects/Account/001Kx00000AbCdEIAV");
    row("/query?q=SELECT%20Id", "/query?q=(11)");
    row("/query/01gKx000000abcd-2000", "/query/01gKx000000abcd-2000");
    row("/sobjects/Account/Ext_Id__c/4711", "/sobjects/Account/Ext_Id__c/(4)");
    row("/sobjects/My_Object__c/a01Kx00000AbCdEIAV", "/sobjects/My_Object__c/a01Kx00000AbCdEIAV");
    row("/user/ada%40example.org", "/user/(17)");
    row("/oauth2/token?refresh_token=5Aep&code=abc&state=x",
        "/oauth2/token?refresh_token=•••&code=•••&state=•••");
    row("/x?client_secret=a&code_verifier=b&key=c&apiKey=d&access_token=e",
        "/x?client_secret=•••&code_verifier=•••&key=•••&apiKey=•••&access_token=•••");
    row("/x?_HttpMethod=PATCH&limit=500&query=%7B%7D", "/x?_HttpMethod=PATCH&limit=500&query=(6)");
    row("/x?ada%40example.org", "/x?(17)");
    row("https://ada:pw@host.example:8443/id/1?token=x", "https://host.example:8443/id/1?token=•••");
    row("/x#access_token=abc", "/x");
    row("https://host.example", "https://host.example");
    row("", "");
}

void TestRules::redacts()
{
    QFETCH(QByteArray, target);
    QFETCH(QString, shown);
    QCOMPARE(redactTarget(target), shown);
}

void TestRules::backOffGrowsAndEnds()
{
    QCOMPARE(backOff(0, 0.0), milliseconds(500));
    QCOMPARE(backOff(0, 1.0), milliseconds(750));
    QCOMPARE(backOff(1, 0.0), milliseconds(1000));
    QCOMPARE(backOff(3, 0.5), milliseconds(5000));
    QCOMPARE(backOff(60, 0.0), milliseconds(30'000));
}

void TestRules::retryAfterReads_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("expected"); // -1: none
    QTest::newRow("seconds") << QByteArray("30") << 30;
    QTest::newRow("zero") << QByteArray("0") << 0;
    QTest::newRow("blanks") << QByteArray(" 5 ") << 5;
    QTest::newRow("negative") << QByteArray("-5") << -1;
    QTest::newRow("nonsense") << QByteArray("soon") << -1;
    QTest::newRow("date") << QByteArray("Sat, 31 Jan 2026 09:31:00 GMT") << 60;
    QTest::newRow("past date") << QByteArray("Sat, 31 Jan 2026 09:29:00 GMT") << 0;
    QTest::newRow("none") << QByteArray() << -1;
}

void TestRules::retryAfterReads()
{
    QFETCH(QByteArray, value);
    QFETCH(int, expected);
    Response response;
    if (!value.isEmpty())
        response.headers = {{"retry-after", value}};
    const auto read = retryAfter(response, Instant{1'769'851'800'000});
    QCOMPARE(read.has_value(), expected >= 0);
    if (read)
        QCOMPARE(*read, seconds(expected));
}

void TestRules::limiterSpacesExactly()
{
    // A third of a second is no whole number of milliseconds: the mean must not suffer.
    RateLimiter limiter(3, 3);
    Instant now{1'000'000};
    for (int i = 0; i < 300; ++i) {
        now = now + limiter.delay(now);
        limiter.take(now);
    }
    QVERIFY(std::abs(now.ms - 1'000'000 - 299 * 1000 / 3) <= 1);
    now = now + milliseconds(60'000); // idle time is not saved up
    limiter.take(now);
    QVERIFY(limiter.delay(now).count() >= 333);
}

void TestRules::limiterSurvivesAClockSetBack()
{
    RateLimiter limiter(2, 2);
    limiter.take(Instant{10'000'000});
    QVERIFY(limiter.delay(Instant{1'000'000}) <= milliseconds(500));
    limiter.pauseUntil(Instant{10'000'000});
    QVERIFY(limiter.delay(Instant{1'000'000}) <= RateLimiter::longestPause);
}

void TestRules::oneBurstHalvesOnce()
{
    RateLimiter limiter(8, 8);
    const Instant sent{1'000'000};
    for (int i = 0; i < 4; ++i)
        limiter.throttled(sent, sent + milliseconds(100));
    QCOMPARE(limiter.rate(), 4.0);
    limiter.throttled(sent + milliseconds(200), sent + milliseconds(300));
    QCOMPARE(limiter.rate(), 2.0);
    for (int i = 0; i < 50; ++i)
        limiter.throttled(Instant{2'000'000 + i * 1000}, Instant{2'000'000 + i * 1000});
    QCOMPARE(limiter.rate(), RateLimiter::floor);
}

void TestRules::everyNetworkErrorHasAText()
{
    const auto codes = QMetaEnum::fromType<QNetworkReply::NetworkError>();
    for (int i = 0; i < codes.keyCount(); ++i) {
        FailedAttempt attempt;
        attempt.code = static_cast<QNetworkReply::NetworkError>(codes.value(i));
        attempt.url = QUrl(u"https://northwind.my.salesforce.com"_s);
        attempt.reason = u"because"_s;
        if (attempt.code == QNetworkReply::NoError || isStatusError(attempt.code))
            continue;
        const Error error = explain(attempt);
        QCOMPARE(error.kind, ErrorKind::Network);
        QVERIFY2(!error.code.isEmpty() && error.code == error.code.toUpper(), codes.key(i));
        QVERIFY2(error.text.size() > 20 && !error.text.contains(u'%'), codes.key(i));
        QVERIFY(failureOf(attempt.code) != Failure::None);
    }
    QVERIFY(!isStatusError(QNetworkReply::ContentReSendError));
}

std::unique_ptr<QObject> testRules()
{
    return std::make_unique<TestRules>();
}

#include "tst_rules.moc"
