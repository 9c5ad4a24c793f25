// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/http/testtls.h"
#include "tests/core/live/receiverworld.h"
#include "tests/core/live/suites.h"

#include <QMessageAuthenticationCode>
#include <QSslSocket>

using namespace tandem;
using namespace tandem::live;
using namespace Qt::StringLiterals;

/// Who is heard, and what is answered.
class TestReceiver : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsTakenIsInTheInbox();
    void onlyARightSecretIsHeard_data();
    void onlyARightSecretIsHeard();
    void aSignatureStandsForASecret();
    void aSecretIsReplacedWithoutAGap();
    void theSameNoticeTwiceIsOne();
    void aDiskThatRefusesIsNotAcknowledged();
    void switchesDecideWhatIsStored();
    void aTestIsStoredButNotSynced();
    void anAddressOfOthersNeedsTls_data();
    void anAddressOfOthersNeedsTls();
    void tlsIsSpokenWithItsOwnCertificate();
    void withoutASecretNothingListens();
    void aPortThatIsTakenIsSaid();
};

void TestReceiver::whatIsTakenIsInTheInbox()
{
    ReceiverWorld world;
    world.start();
    QCOMPARE(world.post("/hooks/secret-one", ReceiverWorld::customer(7)), 202);
    QCOMPARE(world.lastBody, QByteArray());
    const auto open = world.open();
    QCOMPARE(open.size(), 1);
    QCOMPARE(open[0].record.number(), 7);
    QCOMPARE(open[0].receivedAt, world.place.clock->now());
    QCOMPARE(world.receiver.counts().taken, 1);
    QCOMPARE(world.receiver.counts().last, world.place.clock->now());
}

void TestReceiver::onlyARightSecretIsHeard_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    const auto row = [](const char *path, int status) {
        QTest::addRow("%s", path) << QByteArray(path) << status;
    };
    row("/hooks/secret-one", 202);
    row("/secret-one", 202);
    row("//hooks//secret-one/", 202);
    row("/hooks/secret-two", 404);
    row("/hooks/secret-on", 404);
    row("/hooks/SECRET-ONE", 404);
    row("/hooks/secret-one/more", 404);
    row("/hooks?secret=secret-one", 404);
    row("/hooks", 404);
    row("/", 404);
}

void TestReceiver::onlyARightSecretIsHeard()
{
    QFETCH(const QByteArray, path);
    QFETCH(const int, status);
    ReceiverWorld world;
    world.start();
    QCOMPARE(world.post(path, ReceiverWorld::customer(7)), status);
    QCOMPARE(world.lastBody, QByteArray()); // nothing that helps
    QCOMPARE(world.open().size(), status == 202 ? 1 : 0);
    QCOMPARE(world.receiver.counts().forged, status == 202 ? 0 : 1);
}

void TestReceiver::aSignatureStandsForASecret()
{
    ReceiverWorld world;
    world.configuration.signatureHeader = u"X-Startdeliver-Signature"_s;
    world.start({"key-new", "key-old"});
    const QByteArray body = ReceiverWorld::customer(7);
    const auto signedBy = [&](const QByteArray &key) {
        return "X-Startdeliver-Signature: "
            + QMessageAuthenticationCode::hash(body, key, QCryptographicHash::Sha256).toHex() + "\r\n";
    };
    QCOMPARE(world.post("/hooks", body, signedBy("key-new")), 202);
    QCOMPARE(world.post("/hooks", body, signedBy("key-old")), 202);
    QCOMPARE(world.post("/hooks", body, signedBy("key-forged")), 404);
    QCOMPARE(world.post("/hooks", body), 404);
    QCOMPARE(world.post("/key-new", body), 404);
    QCOMPARE(
        world.post("/hooks", ReceiverWorld::customer(8), signedBy("key-new")), 404); // altered on its way
    QCOMPARE(world.open().size(), 1);
}

void TestReceiver::aSecretIsReplacedWithoutAGap()
{
    ReceiverWorld world;
    world.start({"old"});
    const quint16 port = world.port();
    world.configuration.port = port;
    world.start({"new", "old"});
    world.configuration.port = 0;
    QCOMPARE(world.post("/old", ReceiverWorld::customer(1)), 202);
    QCOMPARE(world.post("/new", ReceiverWorld::customer(2)), 202);
    world.start({"new"});
    QCOMPARE(world.post("/old", ReceiverWorld::customer(3)), 404);
    QCOMPARE(world.post("/new", ReceiverWorld::customer(4)), 202);
    QCOMPARE(world.open().size(), 3);
    // Two of them that were made are different, long, and fit into a path.
    const QByteArray made = makeWebhookSecret().reveal();
    QVERIFY(made.size() >= 43 && made != makeWebhookSecret().reveal());
    QCOMPARE(made.toPercentEncoding(), made);
}

void TestReceiver::theSameNoticeTwiceIsOne()
{
    ReceiverWorld world;
    world.start();
    for (int i = 0; i < 3; ++i)
        QCOMPARE(world.post("/secret-one", ReceiverWorld::customer(7)), 202);
    QCOMPARE(world.post("/secret-one", ReceiverWorld::customer(7, "2026-01-31T09:31:00.000Z")), 202);
    const auto open = world.open();
    QCOMPARE(open.size(), 2);
    QCOMPARE(open[0].copies, 3);
}

void TestReceiver::aDiskThatRefusesIsNotAcknowledged()
{
    ReceiverWorld world;
    world.start();
    world.place.store->setFaultHook(
        [](qint64) -> Status { return fail(ErrorKind::Storage, u"DISK_FULL"_s, u"The disk is full."_s); });
    QCOMPARE(world.post("/secret-one", ReceiverWorld::customer(7)), 503);
    QCOMPARE(world.lastBody, QByteArray());
    world.place.store->setFaultHook({});
    QCOMPARE(world.post("/secret-one", ReceiverWorld::customer(7)), 202);
    QCOMPARE(world.open().size(), 1);
    QCOMPARE(world.receiver.counts().notStored, 1);
}

void TestReceiver::switchesDecideWhatIsStored()
{
    ReceiverWorld world;
    world.configuration.accept.customerUpdated = false;
    world.start();
    QCOMPARE(world.post("/secret-one", ReceiverWorld::customer(7)), 202);
    QCOMPARE(world.post("/secret-one", R"({"event":"customer.created","id":7})"), 202);
    QCOMPARE(world.post("/secret-one", R"({"event":"customer.unheard","id":7})"), 400);
    QCOMPARE(world.lastBody, QByteArray());
    QCOMPARE(world.open().size(), 1);
    QCOMPARE(world.receiver.counts().notWanted, 1);
    QCOMPARE(world.receiver.counts().nonsense, 1);
}

void TestReceiver::aTestIsStoredButNotSynced()
{
    ReceiverWorld world;
    world.start();
    QCOMPARE(world.post("/secret-one", R"({"event":"test","id":"nonce-1"})"), 202);
    QCOMPARE(world.open().size(), 0);
    const auto all = world.place.read([](store::StateTransaction &tx) { return tx.notices(0, 5); });
    QCOMPARE(all->first().source, u"test"_s);
    QCOMPARE(all->first().record.text(), u"nonce-1"_s);
}

void TestReceiver::anAddressOfOthersNeedsTls_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("proxy");
    QTest::addColumn<QString>("code");
    QTest::newRow("this machine") << u"127.0.0.1"_s << false << QString();
    QTest::newRow("this machine, 6") << u"::1"_s << false << QString();
    QTest::newRow("by name") << u"localhost"_s << false << QString();
    QTest::newRow("everybody") << u"0.0.0.0"_s << false << u"PUBLIC_WITHOUT_TLS"_s;
    QTest::newRow("everybody, 6") << u"::"_s << false << u"PUBLIC_WITHOUT_TLS"_s;
    QTest::newRow("the house") << u"192.168.1.4"_s << false << u"PUBLIC_WITHOUT_TLS"_s;
    QTest::newRow("behind a proxy") << u"0.0.0.0"_s << true << QString();
}

void TestReceiver::anAddressOfOthersNeedsTls()
{
    QFETCH(const QString, address);
    QFETCH(const bool, proxy);
    QFETCH(const QString, code);
    WebhookConfiguration configuration;
    configuration.listenAddress = address;
    configuration.behindProxy = proxy;
    const Status allowed = checkReceiver(configuration);
    QCOMPARE(allowed ? QString() : allowed.error().code, code);
    configuration.certificateFile = u"c.pem"_s;
    QCOMPARE(checkReceiver(configuration).error().code, u"RECEIVER_TLS"_s);
    configuration.keyFile = u"k.pem"_s;
    QVERIFY(checkReceiver(configuration));
}

void TestReceiver::tlsIsSpokenWithItsOwnCertificate()
{
    const QTemporaryDir folder;
    const auto write = [&](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return file.fileName();
    };
    ReceiverWorld world;
    world.configuration.certificateFile = write(u"cert.pem"_s, http::testCertificate().toPem());
    world.configuration.keyFile = write(u"key.pem"_s, http::testTls().privateKey().toPem());
    world.start();
    QCOMPARE(world.receiver.url().scheme(), u"https"_s);
    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.connectToHostEncrypted(u"127.0.0.1"_s, world.port());
    QVERIFY2(socket.waitForEncrypted(10'000), qPrintable(socket.errorString()));
    QCOMPARE(socket.peerCertificate(), http::testCertificate());
    socket.write(ReceiverWorld::request("/secret-one", ReceiverWorld::customer(7)));
    QVERIFY(socket.waitForReadyRead(10'000));
    QVERIFY(socket.readAll().startsWith("HTTP/1.1 202"));
    QCOMPARE(world.open().size(), 1);
    // Without TLS nobody is heard there.
    RawClient plain(world.port());
    QCOMPARE(plain.roundTrip(ReceiverWorld::request("/secret-one", ReceiverWorld::customer(8))).status, 0);
    QCOMPARE(world.open().size(), 1);
    world.configuration.keyFile = folder.filePath(u"missing.pem"_s);
    QCOMPARE(world.receiver.start(world.configuration, {Secret("x")}).error().code, u"RECEIVER_TLS"_s);
}

void TestReceiver::withoutASecretNothingListens()
{
    ReceiverWorld world;
    QCOMPARE(world.receiver.start(world.configuration, {}).error().code, u"NO_WEBHOOK_SECRET"_s);
    QCOMPARE(world.receiver.start(world.configuration, {Secret()}).error().code, u"NO_WEBHOOK_SECRET"_s);
    QVERIFY(!world.receiver.isListening());
}

void TestReceiver::aPortThatIsTakenIsSaid()
{
    ReceiverWorld first;
    first.start();
    ReceiverWorld second;
    second.configuration.port = first.port();
    QCOMPARE(second.receiver.start(second.configuration, {Secret("x")}).error().code, u"ADDRESS_IN_USE"_s);
}

std::unique_ptr<QObject> testReceiver()
{
    return std::make_unique<TestReceiver>();
}

#include "tst_receiver.moc"
