// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/seeddata.h"
#include "tests/app/sandbox/httpworld.h"

#include <QDateTime>
#include <QTest>
#include <QUrl>

#include <openssl/evp.h>
#include <openssl/pem.h>

using namespace Qt::StringLiterals;
using namespace tandem::sandbox;
using nlohmann::json;

namespace {

struct Signer
{
    Signer()
        : key(EVP_RSA_gen(2048))
    {
    }
    ~Signer() { EVP_PKEY_free(key); }
    Q_DISABLE_COPY_MOVE(Signer)

    [[nodiscard]] QByteArray publicKey() const
    {
        BIO *memory = BIO_new(BIO_s_mem());
        PEM_write_bio_PUBKEY(memory, key);
        QByteArray pem(4096, '\0');
        pem.truncate(std::max(0, BIO_read(memory, pem.data(), int(pem.size()))));
        BIO_free_all(memory);
        return pem;
    }
    [[nodiscard]] QByteArray signedToken(const json &claims) const
    {
        const QByteArray text =
            encoded(R"({"alg":"RS256"})") + '.' + encoded(QByteArray::fromStdString(claims.dump()));
        EVP_MD_CTX *context = EVP_MD_CTX_new();
        QByteArray signature(256, '\0');
        size_t size = 256;
        EVP_DigestSignInit(context, nullptr, EVP_sha256(), nullptr, key);
        EVP_DigestSign(context, reinterpret_cast<unsigned char *>(signature.data()), &size,
            reinterpret_cast<const unsigned char *>(text.constData()), size_t(text.size()));
        EVP_MD_CTX_free(context);
        return text + '.' + encoded(signature);
    }
    static QByteArray encoded(const QByteArray &bytes)
    {
        return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    }

    EVP_PKEY *key;
};

/// A sandbox that knows the key of an app, and that app, over HTTP.
struct JwtWorld
{
    JwtWorld()
        : http(options(signer))
    {
    }
    static const Signer &ours() // a key takes long to make
    {
        static const Signer signer;
        return signer;
    }
    static SandboxOptions options(const Signer &signer)
    {
        SandboxOptions options;
        options.companies = 0;
        options.jwtCertificate = signer.publicKey();
        return options;
    }
    [[nodiscard]] json claims() const
    {
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        return {{"iss", Sandbox::clientId().toStdString()}, {"sub", ownerAt(0).email.toStdString()},
            {"aud", http.sandbox.salesforceUrl().toString(QUrl::StripTrailingSlash).toStdString()},
            {"exp", now + 180}};
    }
    json token(const json &claims, const Signer &by)
    {
        const QByteArray form =
            "grant_type=" + QByteArray("urn:ietf:params:oauth:grant-type:jwt-bearer").toPercentEncoding()
            + "&assertion=" + by.signedToken(claims);
        RawClient client(static_cast<quint16>(http.sandbox.salesforceUrl().port()));
        const auto answer =
            client.roundTrip("POST /services/oauth2/token HTTP/1.1\r\nHost: x\r\nContent-Type: "
                             "application/x-www-form-urlencoded\r\nContent-Length: "
                + QByteArray::number(form.size()) + "\r\n\r\n" + form);
        status = answer.status;
        return HttpWorld::parsed(answer);
    }
    json token(const json &claims) { return token(claims, signer); }

    const Signer &signer = ours();
    HttpWorld http;
    int status = 0;
};

} // namespace

/// The grant jwt-bearer, as the Salesforce CLI uses it: contract salesforce.md 1.9, real-clients.md 13.
class TestSfJwt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anApprovedAppGetsAToken();
    void theExpiryMayCountMilliseconds();
    void otherAssertionsAreRefused_data();
    void otherAssertionsAreRefused();
    void nobodyIsLetInWithoutAnApproval();
    void anotherKeySignsNothing();
    void anAppWithoutACertificateIsUnknown();
};

void TestSfJwt::anApprovedAppGetsAToken()
{
    JwtWorld world; // whose access token means that the user has approved the app
    const json answer = world.token(world.claims());
    QCOMPARE(world.status, 200);
    for (const char *member : {"access_token", "scope", "instance_url", "id", "token_type"})
        QVERIFY2(answer.contains(member), member);
    QVERIFY(!answer.contains("refresh_token"));
    world.http.access = QByteArray::fromStdString(answer.value("access_token", ""));
    QCOMPARE(world.http.salesforce("GET", "/services/data/v67.0/limits").status, 200);
}

void TestSfJwt::theExpiryMayCountMilliseconds()
{
    JwtWorld world;
    json claims = world.claims();
    claims["exp"] = claims["exp"].get<qint64>() * 1000;
    claims["aud"] = claims["aud"].get<std::string>() + '/';
    QVERIFY(world.token(claims).contains("access_token"));
    claims["aud"] = "https://login.salesforce.com";
    QVERIFY(world.token(claims).contains("access_token"));
}

void TestSfJwt::otherAssertionsAreRefused_data()
{
    QTest::addColumn<QByteArray>("claim");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<QByteArray>("description");
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const QByteArray invalid = "invalid_grant";
    QTest::newRow("audience") << QByteArray("aud") << QByteArray(R"("https://elsewhere.example")") << invalid
                              << QByteArray("Audience validation failed");
    QTest::newRow("expired") << QByteArray("exp") << QByteArray::number(now - 60) << invalid
                             << QByteArray("authentication failure");
    QTest::newRow("too long") << QByteArray("exp") << QByteArray::number(now + 3600) << invalid
                              << QByteArray("authentication failure");
    QTest::newRow("nobody") << QByteArray("sub") << QByteArray(R"("nobody@northwind.example")") << invalid
                            << QByteArray("authentication failure");
    QTest::newRow("another app") << QByteArray("iss") << QByteArray(R"("3MVG9other")")
                                 << QByteArray("invalid_client_id")
                                 << QByteArray("client identifier invalid");
}

void TestSfJwt::otherAssertionsAreRefused()
{
    QFETCH(QByteArray, claim);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, error);
    QFETCH(QByteArray, description);
    JwtWorld world;
    json claims = world.claims();
    claims[claim.toStdString()] = json::parse(value.toStdString());
    const json answer = world.token(claims);
    QCOMPARE(world.status, 400);
    QCOMPARE(
        answer, (json{{"error", error.toStdString()}, {"error_description", description.toStdString()}}));
}

void TestSfJwt::nobodyIsLetInWithoutAnApproval()
{
    JwtWorld world;
    world.http.sandbox.withAuth([](SalesforceAuth &auth) { auth.grants().revokeAll(); });
    QCOMPARE(world.token(world.claims())["error_description"], json("user hasn't approved this consumer"));
    std::ignore = world.http.sandbox.grantTokens();
    QVERIFY(world.token(world.claims()).contains("access_token"));
    world.http.sandbox.withAuth([](SalesforceAuth &auth) { auth.setUserActive(ownerAt(0).email, false); });
    QCOMPARE(world.token(world.claims())["error_description"], json("inactive user"));
}

void TestSfJwt::anotherKeySignsNothing()
{
    JwtWorld world;
    const Signer stranger;
    QCOMPARE(world.token(world.claims(), stranger)["error_description"], json("authentication failure"));
}

void TestSfJwt::anAppWithoutACertificateIsUnknown()
{
    JwtWorld world;
    world.http.sandbox.withAuth(
        [](SalesforceAuth &auth) { auth.registerCertificate(Sandbox::clientId(), {}); });
    QCOMPARE(world.token(world.claims())["error"], json("invalid_client"));
}

QTEST_GUILESS_MAIN(TestSfJwt)
#include "tst_sfjwt.moc"
