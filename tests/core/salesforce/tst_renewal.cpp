// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/salesforce/clientfixture.h"
#include "tests/core/salesforce/suites.h"

using namespace tandem;
using namespace tandem::salesforce;

namespace {

/// A service whose tokens rotate: "old" is expired, refresh-N gives access-N and refresh-(N+1), once.
struct Rotation
{
    int next = 1;
    QUrl instance;

    RawServer::Answer operator()(const RawServer::Seen &seen)
    {
        if (seen.target != tokenPath)
            return seen.header("Authorization") == "Bearer " + good() ? RawServer::answer(200, emptyPage)
                                                                      : RawServer::answer(401, expired);
        if (!seen.body.contains("refresh_token=refresh-" + QByteArray::number(next) + "&")) {
            return RawServer::answer(
                400, R"({"error":"invalid_grant","error_description":"expired access/refresh token"})");
        }
        ++next;
        return RawServer::answer(200,
            "{\"access_token\":\"" + good() + "\",\"refresh_token\":\"refresh-" + QByteArray::number(next)
                + "\",\"scope\":\"api refresh_token\",\"instance_url\":\"" + instance.toEncoded() + "\"}");
    }
    [[nodiscard]] QByteArray good() const { return "access-" + QByteArray::number(next - 1); }
};

Arrival<Page> query(ClientFixture &f)
{
    return begin(f.client->query(u"SELECT Id FROM Account"_s, sampleSchema(), false, http::Priority::Manual));
}

Task<bool> takeLock(std::shared_ptr<QStringList> log)
{
    log->append(u"lock"_s);
    co_return true;
}

Task<bool> refuseLock()
{
    co_return fail(ErrorKind::Internal, u"LOCKED"_s, u"Another Tandem holds the lock."_s);
}

class TestRenewal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twentyParallelExpiriesRefreshOnce();
    void newTokenIsStoredBeforeItIsUsed();
    void lockIsHeldAroundReadRefreshAndStore();
    void refusedLockRefreshesNothing();
    void grantOfAnotherProcessIsUsedWithoutRefresh();
    void oldGrantOfAnotherProcessIsRefreshed();
    void failedStoreUsesNoTokenAndLosesNone();
    void storedGrantOfAnotherProcessBeatsAnUnsavedOne();
    void endedGrantIsSignInForAllAndStopsAsking();
    void sessionWithoutApiRightsIsNotRefreshed();
    void movedInstanceIsFollowed();
    void unsavedInstanceMoveIsKept();
    void missingGrantSaysWhatToDo();
};

void TestRenewal::twentyParallelExpiriesRefreshOnce()
{
    Rotation rotation;
    ClientFixture f([&](const auto &seen) { return rotation(seen); });
    rotation.instance = f.server.url();
    QVERIFY(f.open());
    QList<Arrival<Page>> pages;
    for (int i = 0; i < 20; ++i)
        pages.append(query(f));
    for (const auto &page : std::as_const(pages)) {
        const auto result = await(page);
        QVERIFY2(result, result ? "" : qPrintable(result.error().text));
    }
    QCOMPARE(f.count(tokenPath), 1);
    QCOMPARE(f.secrets->writes, 1);
    QCOMPARE(f.stored().refreshToken, Secret("refresh-2"));
}

void TestRenewal::newTokenIsStoredBeforeItIsUsed()
{
    Rotation rotation;
    ClientFixture f([&](const auto &seen) { return rotation(seen); });
    rotation.instance = f.server.url();
    QVERIFY(f.open());
    int requestsAtStore = -1;
    f.secrets->onWrite = [&](const QString &, const Secret &) {
        requestsAtStore = static_cast<int>(f.requests().size());
    };
    QVERIFY(await(query(f)));
    // The refused query, the refresh; then the store; then the query once more.
    QCOMPARE(requestsAtStore, 2);
    QCOMPARE(f.requests().size(), 3);
    QCOMPARE(f.requests().last().header("Authorization"), "Bearer access-1");
}

void TestRenewal::lockIsHeldAroundReadRefreshAndStore()
{
    const auto log = std::make_shared<QStringList>();
    Rotation rotation;
    SalesforceClient::Options options;
    options.lockGrant = [log] { return takeLock(log); };
    options.unlockGrant = [log] { log->append(u"unlock"_s); };
    ClientFixture f(
        [&](const auto &seen) {
            if (seen.target == tokenPath)
                log->append(u"refresh"_s);
            return rotation(seen);
        },
        options);
    rotation.instance = f.server.url();
    f.secrets->onWrite = [log](const QString &, const Secret &) { log->append(u"store"_s); };
    QVERIFY(f.open());
    QVERIFY(await(query(f)));
    QCOMPARE(*log, (QStringList{u"lock"_s, u"refresh"_s, u"store"_s, u"unlock"_s}));
}

void TestRenewal::refusedLockRefreshesNothing()
{
    SalesforceClient::Options options;
    options.lockGrant = refuseLock;
    ClientFixture f([](const auto &) { return RawServer::answer(401, expired); }, options);
    QVERIFY(f.open());
    const auto page = await(query(f));
    QVERIFY(!page);
    QCOMPARE(page.error().code, u"LOCKED"_s);
    QCOMPARE(f.count(tokenPath), 0);
}

void TestRenewal::grantOfAnotherProcessIsUsedWithoutRefresh()
{
    Rotation rotation;
    rotation.next = 8;
    ClientFixture f([&](const auto &seen) { return rotation(seen); });
    QVERIFY(f.open());
    f.store("access-7", "refresh-8");
    QVERIFY(await(query(f)));
    QCOMPARE(f.count(tokenPath), 0);
    QCOMPARE(f.secrets->writes, 0);
}

void TestRenewal::oldGrantOfAnotherProcessIsRefreshed()
{
    Rotation rotation;
    rotation.next = 8;
    ClientFixture f([&](const auto &seen) { return rotation(seen); });
    rotation.instance = f.server.url();
    QVERIFY(f.open());
    Grant stored = f.stored();
    stored.accessToken = Secret("dead by now");
    stored.refreshToken = Secret("refresh-8");
    stored.renewedAt = f.clock->now() + std::chrono::hours(-3);
    f.secrets->values.insert(u"sf"_s, encodeGrant(stored));
    QVERIFY(await(query(f)));
    QCOMPARE(f.count(tokenPath), 1);
    QCOMPARE(f.stored().refreshToken.reveal(), "refresh-9");
}

void TestRenewal::failedStoreUsesNoTokenAndLosesNone()
{
    Rotation rotation;
    ClientFixture f([&](const auto &seen) { return rotation(seen); });
    rotation.instance = f.server.url();
    QVERIFY(f.open());
    f.secrets->failWrites = true;
    const auto failed = await(query(f));
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, ErrorKind::Storage);
    QVERIFY2(failed.error().text.contains(u"The disk is full"_s), qPrintable(failed.error().text));
    for (const auto &seen : f.requests())
        QVERIFY(seen.header("Authorization") != "Bearer access-1");
    QCOMPARE(f.stored().refreshToken, Secret("refresh-1"));

    f.secrets->failWrites = false;
    const auto page = await(query(f));
    QVERIFY2(page, page ? "" : qPrintable(page.error().text));
    QCOMPARE(f.count(tokenPath), 1); // the rotated token was still there
    QCOMPARE(f.stored().refreshToken, Secret("refresh-2"));
}

void TestRenewal::storedGrantOfAnotherProcessBeatsAnUnsavedOne()
{
    Rotation rotation;
    ClientFixture f([&](const auto &seen) { return rotation(seen); });
    rotation.instance = f.server.url();
    QVERIFY(f.open());
    f.secrets->failWrites = true;
    QVERIFY(!await(query(f)));
    f.secrets->failWrites = false;
    rotation.next = 10; // a person signed in anew elsewhere
    f.store("access-9", "refresh-10");
    QVERIFY(await(query(f)));
    QCOMPARE(f.stored().refreshToken, Secret("refresh-10"));
}

void TestRenewal::endedGrantIsSignInForAllAndStopsAsking()
{
    Rotation rotation;
    rotation.next = 99;
    ClientFixture f([&](const auto &seen) { return rotation(seen); });
    QVERIFY(f.open());
    QList<Arrival<Page>> pages;
    for (int i = 0; i < 5; ++i)
        pages.append(query(f));
    for (const auto &page : std::as_const(pages)) {
        const auto result = await(page);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::SignIn);
        QVERIFY2(
            result.error().text.contains(u"Connect Salesforce again"_s), qPrintable(result.error().text));
    }
    QCOMPARE(f.count(tokenPath), 1);
    QCOMPARE(f.secrets->writes, 0);
}

void TestRenewal::sessionWithoutApiRightsIsNotRefreshed()
{
    ClientFixture f([](const auto &) {
        return RawServer::answer(401,
            R"([{"message":"This session is not valid for use with the REST API","errorCode":"INVALID_SESSION_ID"}])");
    });
    QVERIFY(f.open());
    const auto page = await(query(f));
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ErrorKind::SignIn);
    QCOMPARE(f.requests().size(), 1);
}

void TestRenewal::movedInstanceIsFollowed()
{
    RawServer moved([](const auto &seen) {
        return seen.header("Authorization") == "Bearer access-1" ? RawServer::answer(200, emptyPage)
                                                                 : RawServer::answer(401, expired);
    });
    Rotation rotation;
    rotation.instance = moved.url();
    ClientFixture f([&](const auto &seen) {
        return seen.target == tokenPath ? rotation(seen) : RawServer::answer(401, expired);
    });
    QVERIFY(f.open());
    QVERIFY(await(query(f)));
    QCOMPARE(moved.count(), 1);
    QCOMPARE(f.stored().instanceUrl, moved.url());
}

void TestRenewal::unsavedInstanceMoveIsKept()
{
    RawServer moved([](const auto &) { return RawServer::answer(200, emptyPage); });
    Rotation rotation;
    rotation.instance = moved.url();
    ClientFixture f([&](const auto &seen) {
        return seen.target == tokenPath ? rotation(seen) : RawServer::answer(401, expired);
    });
    QVERIFY(f.open());
    f.secrets->failWrites = true;
    QVERIFY(!await(query(f)));
    QCOMPARE(moved.count(), 0);
    f.secrets->failWrites = false;
    QVERIFY(await(query(f)));
    QCOMPARE(moved.count(), 1);
}

void TestRenewal::missingGrantSaysWhatToDo()
{
    ClientFixture f([](const auto &) { return RawServer::answer(200); });
    f.secrets->values.clear();
    const auto opened = await(f.client->open());
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::SignIn);
    QVERIFY(opened.error().text.contains(u"tandemctl connect salesforce"_s));
    QCOMPARE(f.server.count(), 0);
}

} // namespace

std::unique_ptr<QObject> testRenewal()
{
    return std::make_unique<TestRenewal>();
}

#include "tst_renewal.moc"
