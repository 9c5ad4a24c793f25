// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/http/fixture.h"
#include "tests/core/http/suites.h"

#include <QPromise>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::http;

namespace {

/// A grant whose renewal ends when the test says so.
struct Grant
{
    QByteArray token = "old";
    int renewals = 0;
    std::shared_ptr<QPromise<Result<bool>>> running;

    void finish(const Result<bool> &result)
    {
        if (result && *result)
            token = "new";
        running->addResult(result);
        running->finish();
    }
};

Task<bool> waitForRenewal(QFuture<Result<bool>> future)
{
    Result<bool> result = co_await future;
    co_return result;
}

Task<bool> renewAtOnce(std::shared_ptr<Grant> grant, bool works)
{
    ++grant->renewals;
    if (!works)
        co_return fail(ErrorKind::SignIn, u"invalid_grant"_s, u"The sign-in has ended."_s);
    grant->token = "new";
    co_return true;
}

ServicePolicy policyOf(const std::shared_ptr<Grant> &grant)
{
    ServicePolicy policy;
    policy.authorization = [grant] { return "Bearer " + grant->token; };
    policy.needsRenewal = [](const Response &response) { return response.status == 401; };
    policy.renew = [grant] {
        ++grant->renewals;
        grant->running = std::make_shared<QPromise<Result<bool>>>();
        grant->running->start();
        return waitForRenewal(grant->running->future());
    };
    return policy;
}

RawServer::Answer byToken(const RawServer::Seen &seen)
{
    return seen.header("Authorization") == "Bearer new"
        ? RawServer::answer(200, "[]")
        : RawServer::answer(401, R"([{"errorCode":"INVALID_SESSION_ID"}])", "WWW-Authenticate: Token\r\n");
}

} // namespace

/// An expired token: everybody waits for one renewal, and is sent again once.
class TestRenewal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void renewsOnceForAll();
    void requestsThatComeMeanwhileWait();
    void unauthenticatedRequestsDoNotWait();
    void lateAnswerToTheOldTokenRenewsNothing();
    void secondRefusalIsASignInError();
    void failedRenewalFailsAllWithItsError();
    void lateAnswerAfterAFailedRenewalRenewsNothing();
    void renewalThatEndsAtOnce_data();
    void renewalThatEndsAtOnce();
    void renewalMayMoveTheInstance();
    void nextExpiryRenewsAgain();
    void otherRefusalsAreAnswers_data();
    void otherRefusalsAreAnswers();
    void isNotIdleWhileRenewing();
};

void TestRenewal::renewsOnceForAll()
{
    const auto grant = std::make_shared<Grant>();
    Fixture f(byToken, policyOf(grant));
    QList<std::shared_ptr<Pending>> pending;
    for (int i = 0; i < 8; ++i)
        pending.append(f.begin(i % 2 == 0 ? get() : write(Safety::Once)));
    QTRY_COMPARE(f.server.count(), 4); // as many as the concurrency lets out with the old token
    QTRY_VERIFY(grant->running);
    QTRY_COMPARE(f.client->meter().attempts, 4);
    QCOMPARE(f.server.count(), 4);
    grant->finish(true);
    for (const auto &one : pending)
        QCOMPARE(one->get().value().status, 200);
    QCOMPARE(grant->renewals, 1);
    QCOMPARE(f.server.count(), 12);
    QVERIFY(f.client->isIdle());
}

void TestRenewal::requestsThatComeMeanwhileWait()
{
    const auto grant = std::make_shared<Grant>();
    Fixture f(byToken, policyOf(grant));
    const auto first = f.begin(get("/first"));
    QTRY_VERIFY(grant->running);
    const auto second = f.begin(get("/second"));
    QCoreApplication::processEvents();
    QCOMPARE(f.server.count(), 1);
    grant->finish(true);
    QVERIFY(first->get());
    QVERIFY(second->get());
    QCOMPARE(f.server.count(), 3);
    QCOMPARE(grant->renewals, 1);
}

void TestRenewal::unauthenticatedRequestsDoNotWait()
{
    // The token endpoint may be called through this very client.
    const auto grant = std::make_shared<Grant>();
    ServicePolicy policy = policyOf(grant);
    policy.concurrency = 1;
    Fixture f(byToken, policy);
    const auto parked = f.begin(get());
    QTRY_VERIFY(grant->running);
    Request token = write(Safety::Once);
    token.authenticated = false;
    const auto result = f.run(token);
    QCOMPARE(result.value().status, 401); // without a header; and a 401 to it renews nothing
    grant->finish(true);
    QVERIFY(parked->get());
    QCOMPARE(grant->renewals, 1);
}

void TestRenewal::lateAnswerToTheOldTokenRenewsNothing()
{
    const auto grant = std::make_shared<Grant>();
    Fixture f(
        [](const RawServer::Seen &seen) {
            const bool slow = seen.target == "/slow" && seen.header("Authorization") == "Bearer old";
            return slow ? RawServer::hold() : byToken(seen);
        },
        policyOf(grant));
    const auto slow = f.begin(get("/slow"));
    QTRY_COMPARE(f.server.held(), 1);
    const auto quick = f.begin(get("/quick"));
    QTRY_VERIFY(grant->running);
    grant->finish(true);
    QVERIFY(quick->get());
    f.server.release(RawServer::answer(401));
    QCOMPARE(slow->get().value().status, 200);
    QCOMPARE(grant->renewals, 1);
    QCOMPARE(f.server.count(), 4);
}

void TestRenewal::secondRefusalIsASignInError()
{
    const auto grant = std::make_shared<Grant>();
    Fixture f([](const auto &) { return RawServer::answer(401, "[]"); }, policyOf(grant));
    const auto pending = f.begin(get());
    QTRY_VERIFY(grant->running);
    grant->finish(true);
    const auto result = pending->get();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::SignIn);
    QCOMPARE(result.error().code, u"TOKEN_REFUSED"_s);
    QCOMPARE(result.error().httpStatus, 401);
    QVERIFY(result.error().text.startsWith(u"Salesforce "_s));
    QCOMPARE(f.server.count(), 2);
    QCOMPARE(grant->renewals, 1);
}

void TestRenewal::failedRenewalFailsAllWithItsError()
{
    const auto grant = std::make_shared<Grant>();
    Fixture f(byToken, policyOf(grant));
    QList<std::shared_ptr<Pending>> pending;
    for (int i = 0; i < 7; ++i)
        pending.append(f.begin(get()));
    QTRY_COMPARE(f.client->meter().attempts, 4);
    QTRY_VERIFY(grant->running);
    grant->finish(fail(ErrorKind::SignIn, u"invalid_grant"_s, u"The sign-in has ended."_s));
    for (const auto &one : pending) {
        const auto result = one->get();
        QVERIFY(!result);
        QCOMPARE(result.error().code, u"invalid_grant"_s);
        QCOMPARE(result.error().retry, Retry::Never);
    }
    QCOMPARE(grant->renewals, 1);
    QCOMPARE(f.server.count(), 4);
}

void TestRenewal::lateAnswerAfterAFailedRenewalRenewsNothing()
{
    const auto grant = std::make_shared<Grant>();
    Fixture f(
        [](const RawServer::Seen &seen) {
            return seen.target == "/slow" ? RawServer::hold() : byToken(seen);
        },
        policyOf(grant));
    const auto slow = f.begin(get("/slow"));
    QTRY_COMPARE(f.server.held(), 1);
    const auto quick = f.begin(get("/quick"));
    QTRY_VERIFY(grant->running);
    grant->finish(false);
    QCOMPARE(quick->get().error().code, u"RENEWAL_FAILED"_s);
    f.server.release(RawServer::answer(401));
    QCOMPARE(slow->get().error().code, u"RENEWAL_FAILED"_s);
    QCOMPARE(grant->renewals, 1);
}

void TestRenewal::renewalThatEndsAtOnce_data()
{
    QTest::addColumn<bool>("works");
    QTest::newRow("well") << true;
    QTest::newRow("badly") << false;
}

void TestRenewal::renewalThatEndsAtOnce()
{
    QFETCH(bool, works);
    const auto grant = std::make_shared<Grant>();
    ServicePolicy policy = policyOf(grant);
    policy.renew = [grant, works] { return renewAtOnce(grant, works); };
    Fixture f(byToken, policy);
    const auto result = f.run(get());
    QCOMPARE(result.has_value(), works);
    QCOMPARE(grant->renewals, 1);
    QCOMPARE(f.server.count(), works ? 2 : 1);
    QVERIFY(f.client->isIdle());
}

void TestRenewal::renewalMayMoveTheInstance()
{
    const RawServer moved(byToken);
    const auto grant = std::make_shared<Grant>();
    Fixture f(byToken, policyOf(grant));
    const auto pending = f.begin(get());
    QTRY_VERIFY(grant->running);
    f.client->setBaseUrl(moved.url());
    grant->finish(true);
    QVERIFY(pending->get());
    QCOMPARE(f.server.count(), 1);
    QCOMPARE(moved.count(), 1);
}

void TestRenewal::nextExpiryRenewsAgain()
{
    const auto grant = std::make_shared<Grant>();
    ServicePolicy policy = policyOf(grant);
    policy.renew = [grant] { return renewAtOnce(grant, true); };
    Fixture f(byToken, policy);
    QVERIFY(f.run(get()));
    grant->token = "expired";
    QVERIFY(f.run(get()));
    QCOMPARE(grant->renewals, 2);
}

void TestRenewal::otherRefusalsAreAnswers_data()
{
    QTest::addColumn<QByteArray>("challenge");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("Token") << QByteArray("WWW-Authenticate: Token\r\n");
    QTest::newRow("Bearer") << QByteArray(
        "WWW-Authenticate: Bearer realm=\"x\", error=\"invalid_token\"\r\n");
    QTest::newRow("Basic") << QByteArray("WWW-Authenticate: Basic realm=\"x\"\r\n");
    QTest::newRow("Digest") << QByteArray("WWW-Authenticate: Digest realm=\"x\", nonce=\"y\"\r\n");
    QTest::newRow("Negotiate") << QByteArray("WWW-Authenticate: Negotiate\r\n");
}

void TestRenewal::otherRefusalsAreAnswers()
{
    // Whatever the challenge, Qt's own sign-in stays out and the body arrives: it says whether to renew.
    QFETCH(QByteArray, challenge);
    for (const Request &request : {get(), write(Safety::Once)}) {
        ServicePolicy policy = policyOf(std::make_shared<Grant>());
        policy.needsRenewal = [](const Response &) { return false; };
        Fixture f([&](const auto &) { return RawServer::answer(401, R"([{"errorCode":"X"}])", challenge); },
            policy);
        const auto result = f.run(request);
        QVERIFY2(result, qPrintable(result ? QString() : result.error().text));
        QCOMPARE(result->status, 401);
        QCOMPARE(result->body, R"([{"errorCode":"X"}])");
        QCOMPARE(f.server.count(), 1);
    }
}

void TestRenewal::isNotIdleWhileRenewing()
{
    const auto grant = std::make_shared<Grant>();
    Fixture f(byToken, policyOf(grant));
    const auto pending = f.begin(get());
    QTRY_VERIFY(f.client->isRenewing());
    f.client->abortAll();
    QCOMPARE(pending->get().error().kind, ErrorKind::Stopped);
    QVERIFY(f.client->isRenewing()); // the refresh goes on: its new token must be stored
    QVERIFY(!f.client->isIdle());
    grant->finish(true);
    QTRY_VERIFY(f.client->isIdle());
    f.client->resume();
    QVERIFY(f.run(get()));
}

std::unique_ptr<QObject> testRenewal()
{
    return std::make_unique<TestRenewal>();
}

#include "tst_renewal.moc"
