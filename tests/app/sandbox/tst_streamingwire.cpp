// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sandbox/httpworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem::sandbox;
using nlohmann::json;

/// Change events as they travel: contract salesforce.md 9.2. The rules are tst_streaming's.
class TestStreamingWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstConnectIsAnsweredAtOnce();
};

/// With the hold of the real service: the first connect after a handshake carries
/// the advice and is not held, the second is held until there is news.
void TestStreamingWire::theFirstConnectIsAnsweredAtOnce()
{
    HttpWorld world;
    const auto port = static_cast<quint16>(world.sandbox.salesforceUrl().port());
    const auto request = [&](const json &messages, const QByteArray &cookie) {
        QByteArray text = HttpWorld::request(
            "POST", "/cometd/67.0", "Bearer " + world.access, QByteArray::fromStdString(messages.dump()));
        return cookie.isEmpty()
            ? text
            : text.replace("\r\nContent-Type", "\r\nCookie: " + cookie + "\r\nContent-Type");
    };
    const auto greeting =
        RawClient(port).roundTrip(request({{{"channel", "/meta/handshake"}, {"version", "1.0"},
                                              {"supportedConnectionTypes", {"long-polling"}}}},
            {}));
    const std::string client = HttpWorld::parsed(greeting)[0].value("clientId", "");
    const qsizetype at = greeting.head.indexOf("sfdc-stream=");
    const QByteArray cookie = greeting.head.mid(at, greeting.head.indexOf(';', at) - at);
    const json subscribe{
        {"channel", "/meta/subscribe"}, {"clientId", client}, {"subscription", "/data/AccountChangeEvent"}};
    QVERIFY(RawClient(port).roundTrip(request(json::array({subscribe}), cookie)).body.contains("true"));
    const json connect{
        {"channel", "/meta/connect"}, {"clientId", client}, {"connectionType", "long-polling"}};
    RawClient first(port);
    first.send(request(json::array({connect}), cookie));
    const auto answered = first.receive(30'000); // below the hold of 110 s
    QCOMPARE(answered.status, 200);
    QCOMPARE(HttpWorld::parsed(answered)[0]["advice"],
        (json{{"reconnect", "retry"}, {"interval", 0}, {"timeout", 110000}}));
    RawClient second(port);
    second.send(request(json::array({connect}), cookie));
    QCOMPARE(second.receive(300).status, 0);
    world.sandbox.withSalesforce([](SalesforceService &service) {
        service.insert("Account", {{"Name", "x"}});
    });
    const json news = HttpWorld::parsed(second.receive(30'000));
    QCOMPARE(news.size(), size_t(2));
    QCOMPARE(news[0]["data"]["payload"]["Name"], json("x"));
}

QTEST_GUILESS_MAIN(TestStreamingWire)
#include "tst_streamingwire.moc"
