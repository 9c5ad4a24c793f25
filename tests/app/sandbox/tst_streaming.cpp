// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/seeddata.h"
#include "app/sandbox/streaming/cometd.h"
#include "tests/app/sandbox/salesforce/sfworld.h"

#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using namespace tandem::sandbox;
using nlohmann::json;
using tandem::server::HttpRequest;
using tandem::server::HttpResponse;

namespace {

/// The organisation with its change events, and clients of them, without network.
struct StreamWorld
{
    StreamWorld()
        : streaming(world.clock, [this](const HttpRequest &request) -> std::optional<QByteArray> {
            const auto holder = world.tokens.holderOf(request.headers.value("Authorization").mid(7));
            return holder ? std::optional(holder->user.toLatin1()) : std::nullopt;
        })
    {
        world.service.setChangeSink(&streaming);
        streaming.withSwitches(
            [](StreamingSwitches &switches) { switches.hold = std::chrono::milliseconds(0); });
    }

    json send(const json &messages, const QByteArray &path = "/cometd/67.0")
    {
        HttpRequest request;
        request.method = "POST";
        request.path = QString::fromLatin1(path);
        request.target = path;
        request.headers.add("Authorization", "Bearer " + token);
        if (!cookie.isEmpty())
            request.headers.add("Cookie", "other=1; sfdc-stream=" + cookie);
        request.body = QByteArray::fromStdString(messages.dump());
        last = streaming.handle(request);
        return json::parse(last.body.begin(), last.body.end(), nullptr, false);
    }

    json handshake()
    {
        const json answered = send({{{"channel", "/meta/handshake"}, {"version", "1.0"}, {"id", "1"},
            {"supportedConnectionTypes", {"long-polling"}}, {"ext", {{"replay", true}}}}})[0];
        for (const auto &[name, value] : last.headers.fields()) {
            if (name == "Set-Cookie" && value.startsWith("sfdc-stream="))
                cookie = value.mid(12).split(';').constFirst();
        }
        client = answered.value("clientId", "");
        return answered;
    }
    json subscribe(const std::string &channel, int64_t replay = -1)
    {
        return send({{{"channel", "/meta/subscribe"}, {"clientId", client}, {"subscription", channel},
            {"id", "2"}, {"ext", {{"replay", {{channel, replay}}}}}}})[0];
    }
    /// The events a connect brings; the reply itself stands last.
    json connect()
    {
        json replies = send({{{"channel", "/meta/connect"}, {"clientId", client},
            {"connectionType", "long-polling"}, {"id", "3"}}});
        reply = replies.back();
        replies.erase(replies.size() - 1);
        return replies;
    }
    json headerOf(const json &event) { return event["data"]["payload"]["ChangeEventHeader"]; }

    sfworld::World world;
    CometdService streaming;
    HttpResponse last;
    QByteArray token = "ana";
    QByteArray cookie;
    std::string client;
    json reply;
};

const std::string accounts = "/data/AccountChangeEvent";

} // namespace

/// Change events over CometD: contract salesforce.md 9.2 to 9.4, 11.17.
class TestStreaming : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createUpdateDeleteUndelete();
    void originNamesTheClient();
    void rolledBackChangesAreNoEvents();
    void identicalChangesAreOneEvent();
    void mergeDeletesLosers();
    void longTextComesAsADifference();
    void onlySelectedEntitiesAreTold();
    void replayGivesWhatWasMissed();
    void badReplayIdsAreRefused();
    void oldEventsAreGone();
    void cookiesMustComeBack();
    void silenceOfFortySecondsForgetsTheClient();
    void deadTokensEndTheSession();
    void handshakesAreDenied_data();
    void handshakesAreDenied();
    void unknownChannelsAreRefused();
    void withoutRightsNothingArrives();
    void gapsCarryNoData();
    void archivingIsAGap();
    void badRequestsAreRefused();
    void aHeldConnectEndsWithNews();
    void stoppingEndsAHeldConnect();
    void dailyLimitEndsDelivery();
    void onlyLongPollingIsTaken();
    void channelsOfTheOrganisationCarryTheirEntities();
};

void TestStreaming::createUpdateDeleteUndelete()
{
    StreamWorld stream;
    QCOMPARE(stream.handshake()["successful"], json(true));
    QCOMPARE(stream.subscribe(accounts)["successful"], json(true));
    const auto made = stream.world.post("sobjects/Account", {{"Name", "Acme"}, {"BillingCity", "Oslo"}});
    const std::string id = made.body["id"];
    json events = stream.connect();
    QCOMPARE(events.size(), size_t(1));
    QCOMPARE(events[0]["channel"], json(accounts));
    QVERIFY(events[0]["data"]["event"]["replayId"].is_number_integer());
    json payload = events[0]["data"]["payload"];
    QCOMPARE(payload["Name"], json("Acme"));
    QCOMPARE(payload["BillingAddress"]["City"], json("Oslo"));
    QVERIFY(
        !payload.contains("SystemModstamp") && !payload.contains("IsDeleted") && !payload.contains("Site"));
    QCOMPARE(payload["ChangeEventHeader"]["changeType"], json("CREATE"));
    QCOMPARE(payload["ChangeEventHeader"]["recordIds"], json({id}));
    QVERIFY(payload["ChangeEventHeader"]["commitNumber"].get<int64_t>() > (int64_t(1) << 53));

    const QByteArray path = "sobjects/Account/" + QByteArray::fromStdString(id);
    QCOMPARE(
        stream.world.patch(path, {{"Site", "s"}, {"BillingCity", nullptr}}).status, 204); // the same second
    payload = stream.connect()[0]["data"]["payload"];
    QCOMPARE(payload["ChangeEventHeader"]["changeType"], json("UPDATE"));
    QCOMPARE(payload["ChangeEventHeader"]["changedFields"],
        json({"BillingAddress.City", "Site", "LastModifiedDate"}));
    QCOMPARE(payload["Site"], json("s"));
    QVERIFY(payload["BillingAddress"]["City"].is_null());
    QVERIFY(!payload.contains("Name"));

    QCOMPARE(stream.world.send("DELETE", path).status, 204);
    payload = stream.connect()[0]["data"]["payload"];
    QCOMPARE(payload["ChangeEventHeader"]["changeType"], json("DELETE"));
    QCOMPARE(payload.size(), size_t(1));
    QVERIFY(stream.world.service.undelete(QByteArray::fromStdString(id)));
    payload = stream.connect()[0]["data"]["payload"];
    QCOMPARE(payload["ChangeEventHeader"]["changeType"], json("UNDELETE"));
    QCOMPARE(payload["Name"], json("Acme"));
}

void TestStreaming::originNamesTheClient()
{
    StreamWorld stream;
    stream.handshake();
    stream.subscribe(accounts);
    stream.world.send(
        "POST", "sobjects/Account", R"({"Name":"x"})", {{"Sforce-Call-Options", "client=acme-1; x=y"}});
    QCOMPARE(stream.headerOf(stream.connect()[0])["changeOrigin"],
        json("com/salesforce/api/rest/67.0;client=acme-1"));
    stream.world.account({{"Name", "by hand"}});
    QCOMPARE(stream.headerOf(stream.connect()[0])["changeOrigin"], json(""));
}

void TestStreaming::rolledBackChangesAreNoEvents()
{
    StreamWorld stream;
    const std::string id = stream.world.account({{"Name", "A"}}).toStdString();
    stream.handshake();
    stream.subscribe(accounts);
    json batch = sfworld::records("Account", {{{"Name", "x"}}, json::object()});
    batch["allOrNone"] = true;
    stream.world.post("composite/sobjects", batch);
    json change = sfworld::records("Account", {{{"id", id}, {"Site", "s"}}, {{"id", id}, {"Name", nullptr}}});
    change["allOrNone"] = true;
    stream.world.send("PATCH", "composite/sobjects", sfworld::World::bytes(change));
    QVERIFY(stream.connect().empty());
}

void TestStreaming::identicalChangesAreOneEvent()
{
    StreamWorld stream;
    const std::string one = stream.world.account({{"Name", "1"}}).toStdString();
    const std::string two = stream.world.account({{"Name", "2"}}).toStdString();
    stream.handshake();
    stream.subscribe(accounts);
    const json batch =
        sfworld::records("Account", {{{"id", one}, {"Site", "s"}}, {{"id", two}, {"Site", "s"}}});
    stream.world.clock.skip(std::chrono::seconds(1));
    stream.world.send("PATCH", "composite/sobjects", sfworld::World::bytes(batch));
    const json events = stream.connect();
    QCOMPARE(events.size(), size_t(1));
    QCOMPARE(stream.headerOf(events[0])["recordIds"], json({one, two}));
}

void TestStreaming::mergeDeletesLosers()
{
    StreamWorld stream;
    const QByteArray winner = stream.world.account({{"Name", "W"}});
    const QByteArray loser = stream.world.account({{"Name", "L"}});
    stream.world.contact({{"LastName", "P"}, {"AccountId", loser.toStdString()}});
    stream.world.clock.skip(std::chrono::seconds(1));
    stream.handshake();
    stream.subscribe("/data/ChangeEvents");
    QVERIFY(stream.world.service.merge(winner, loser));
    QStringList told;
    const json events = stream.connect();
    for (const json &event : events) {
        const json header = stream.headerOf(event);
        told.append(QString::fromStdString(
            header["entityName"].get<std::string>() + ' ' + header["changeType"].get<std::string>()));
    }
    told.sort();
    QCOMPARE(told, (QStringList{u"Account DELETE"_s, u"Account UPDATE"_s, u"Contact UPDATE"_s}));
}

void TestStreaming::longTextComesAsADifference()
{
    StreamWorld stream;
    const QByteArray id = stream.world.account({{"Name", "A"}, {"Description", std::string(2000, 'a')}});
    stream.handshake();
    stream.subscribe(accounts);
    stream.world.clock.skip(std::chrono::seconds(1));
    stream.world.patch("sobjects/Account/" + id, {{"Description", std::string(2000, 'b')}});
    const json payload = stream.connect()[0]["data"]["payload"];
    QVERIFY(payload["Description"]["diff"].get<std::string>().find("+++ ") != std::string::npos);
}

void TestStreaming::onlySelectedEntitiesAreTold()
{
    StreamWorld stream;
    stream.handshake();
    stream.subscribe("/data/ChangeEvents");
    stream.world.post("sobjects/Lead", {{"LastName", "x"}, {"Company", "y"}});
    QVERIFY(stream.connect().empty());
    stream.streaming.withSwitches([](StreamingSwitches &switches) { switches.entities.insert("Lead"); });
    stream.world.post("sobjects/Lead", {{"LastName", "x"}, {"Company", "y"}});
    QCOMPARE(stream.connect().size(), size_t(1));
}

void TestStreaming::replayGivesWhatWasMissed()
{
    StreamWorld stream;
    stream.handshake();
    stream.subscribe(accounts);
    stream.world.account({{"Name", "1"}});
    const int64_t first = stream.connect()[0]["data"]["event"]["replayId"];
    stream.world.account({{"Name", "2"}});
    stream.world.account({{"Name", "3"}});
    StreamWorld *same = &stream;
    same->handshake();
    QCOMPARE(same->subscribe(accounts, first)["successful"], json(true));
    QCOMPARE(same->connect().size(), size_t(2));
    same->handshake();
    same->subscribe(accounts, -2);
    QCOMPARE(same->connect().size(), size_t(3));
    same->handshake();
    same->subscribe(accounts, -1);
    QVERIFY(same->connect().empty());
}

void TestStreaming::badReplayIdsAreRefused()
{
    StreamWorld stream;
    stream.handshake();
    const json refused = stream.subscribe(accounts, 99);
    QCOMPARE(refused["successful"], json(false));
    QVERIFY(
        refused["error"].get<std::string>().rfind("400::The replayId {99} you provided was invalid", 0) == 0);
}

void TestStreaming::oldEventsAreGone()
{
    StreamWorld stream;
    stream.world.account({{"Name", "old"}});
    stream.world.clock.skip(std::chrono::hours(73));
    stream.handshake();
    stream.subscribe(accounts, -2);
    QVERIFY(stream.connect().empty());
}

void TestStreaming::cookiesMustComeBack()
{
    StreamWorld stream;
    stream.handshake();
    const QByteArray cookie = std::exchange(stream.cookie, QByteArray());
    stream.connect();
    QVERIFY(stream.reply["error"].get<std::string>().find("cookie present") != std::string::npos);
    stream.cookie = cookie;
    stream.connect();
    QCOMPARE(stream.reply["successful"], json(true));
}

void TestStreaming::silenceOfFortySecondsForgetsTheClient()
{
    StreamWorld stream;
    stream.handshake();
    stream.world.clock.skip(std::chrono::seconds(39));
    stream.connect();
    QCOMPARE(stream.reply["successful"], json(true));
    stream.world.clock.skip(std::chrono::seconds(41));
    stream.connect();
    QCOMPARE(stream.reply["error"], json("403::Unknown client"));
    QCOMPARE(stream.reply["advice"]["reconnect"], json("handshake"));
    stream.handshake();
    stream.streaming.forgetClients();
    stream.connect();
    QCOMPARE(stream.reply["error"], json("403::Unknown client"));
}

void TestStreaming::deadTokensEndTheSession()
{
    StreamWorld stream;
    stream.handshake();
    stream.world.tokens.alive.remove("ana");
    stream.connect();
    QCOMPARE(stream.reply["error"], json("401::Authentication invalid"));
    QCOMPARE(stream.reply["advice"]["reconnect"], json("none"));
}

void TestStreaming::handshakesAreDenied_data()
{
    QTest::addColumn<QString>("why");
    for (const char *why : {"401::Authentication invalid", "503::Server is too busy",
             "403::Organization concurrent user limit exceeded"})
        QTest::newRow(why) << QString::fromLatin1(why);
}

void TestStreaming::handshakesAreDenied()
{
    QFETCH(QString, why);
    StreamWorld stream;
    if (why.startsWith(u"401"_s))
        stream.token = "nobody";
    stream.streaming.withSwitches([&](StreamingSwitches &switches) {
        switches.busy = why.startsWith(u"503"_s);
        switches.mostClients = why.startsWith(u"403"_s) ? 0 : 1000;
    });
    const json reply = stream.handshake();
    QCOMPARE(reply["error"], json("403::Handshake denied"));
    QCOMPARE(reply["ext"]["sfdc"]["failureReason"], json(why.toStdString()));
}

void TestStreaming::unknownChannelsAreRefused()
{
    StreamWorld stream;
    stream.handshake();
    for (const char *channel : {"/data/NothingChangeEvent", "/data/accountChangeEvent",
             "/data/ContentNoteChangeEvent", "/topic/x"}) {
        const json reply = stream.subscribe(channel);
        QVERIFY2(reply["error"].get<std::string>().rfind("400::The channel you requested", 0) == 0, channel);
    }
}

void TestStreaming::withoutRightsNothingArrives()
{
    StreamWorld stream;
    stream.streaming.withSwitches([](StreamingSwitches &switches) { switches.mayViewAll = false; });
    stream.handshake();
    QVERIFY(stream.subscribe(accounts)["error"].get<std::string>().rfind("403:", 0) == 0);
    QCOMPARE(stream.subscribe("/data/ChangeEvents")["successful"], json(true));
    stream.world.account({{"Name", "x"}});
    QVERIFY(stream.connect().empty());
    QCOMPARE(stream.reply["successful"], json(true));
}

void TestStreaming::gapsCarryNoData()
{
    StreamWorld stream;
    stream.handshake();
    stream.subscribe(accounts);
    stream.world.service.emitGap("Account", "GAP_OVERFLOW", {"001*"});
    const json payload = stream.connect()[0]["data"]["payload"];
    QCOMPARE(payload.size(), size_t(1));
    QCOMPARE(payload["ChangeEventHeader"]["changeType"], json("GAP_OVERFLOW"));
}

void TestStreaming::archivingIsAGap()
{
    StreamWorld stream;
    stream.world.post("sobjects/Event",
        {{"Subject", "old"}, {"StartDateTime", "2025-01-01T09:00:00Z"}, {"DurationInMinutes", 60}});
    stream.handshake();
    stream.subscribe("/data/EventChangeEvent");
    QCOMPARE(stream.world.service.archiveActivities(), 1);
    const json events = stream.connect();
    QCOMPARE(events.size(), size_t(1));
    QCOMPARE(stream.headerOf(events[0])["changeType"], json("GAP_UPDATE"));
}

void TestStreaming::badRequestsAreRefused()
{
    StreamWorld stream;
    for (const char *path : {"/cometd", "/cometd/", "/cometd/36.0", "/cometd/latest"}) {
        stream.send(json::array(), path);
        QCOMPARE(stream.last.status, 400);
    }
    stream.send(json::array({std::string(33000, 'x')}));
    QCOMPARE(stream.last.status, 413);
    HttpRequest upgrade;
    upgrade.method = "GET";
    upgrade.path = u"/cometd/62.0"_s;
    QCOMPARE(stream.streaming.handle(upgrade).status, 400);
}

void TestStreaming::aHeldConnectEndsWithNews()
{
    StreamWorld stream;
    stream.handshake();
    stream.subscribe(accounts);
    stream.streaming.withSwitches(
        [](StreamingSwitches &switches) { switches.hold = std::chrono::minutes(2); });
    stream.connect(); // the first waits for nothing
    auto held = std::async(std::launch::async, [&] { return stream.connect(); });
    stream.world.account({{"Name", "news"}});
    QCOMPARE(held.get().size(), size_t(1));
}

void TestStreaming::stoppingEndsAHeldConnect()
{
    StreamWorld stream;
    stream.handshake();
    stream.streaming.withSwitches(
        [](StreamingSwitches &switches) { switches.hold = std::chrono::minutes(2); });
    stream.connect();
    auto held = std::async(std::launch::async, [&] { return stream.connect(); });
    stream.streaming.stop();
    QVERIFY(held.get().empty());
    QCOMPARE(stream.reply["successful"], json(true));
}

void TestStreaming::dailyLimitEndsDelivery()
{
    StreamWorld stream;
    stream.streaming.withSwitches([](StreamingSwitches &switches) { switches.eventsPerDay = 1; });
    stream.handshake();
    stream.subscribe(accounts);
    stream.world.account({{"Name", "1"}});
    stream.world.account({{"Name", "2"}});
    QCOMPARE(stream.connect().size(), size_t(1));
    QCOMPARE(stream.reply["error"], json("403::Organization total events daily limit exceeded"));
}

void TestStreaming::onlyLongPollingIsTaken()
{
    StreamWorld stream;
    stream.handshake();
    for (const char *type : {"websocket", "callback-polling"}) {
        const json reply = stream.send(
            {{{"channel", "/meta/connect"}, {"clientId", stream.client}, {"connectionType", type}}})[0];
        QCOMPARE(reply["successful"], json(false));
    }
    stream.connect();
    QCOMPARE(stream.reply["successful"], json(true));
}

/// Contract 9.3: rights are looked at on delivery; nothing is said.
void TestStreaming::channelsOfTheOrganisationCarryTheirEntities()
{
    StreamWorld stream;
    stream.streaming.withSwitches(
        [](StreamingSwitches &switches) { switches.channels["MySync__chn"] = {"Contact"}; });
    stream.handshake();
    QCOMPARE(stream.subscribe("/data/MySync__chn")["successful"], json(true));
    QCOMPARE(stream.subscribe("/data/Other__chn")["successful"], json(false));
    QCOMPARE(stream.subscribe("/data/mysync__chn")["successful"], json(false)); // letters' case counts
    stream.world.account({{"Name", "x"}});
    QVERIFY(stream.connect().empty());
    stream.world.contact({{"LastName", "y"}});
    const json events = stream.connect();
    QCOMPARE(events.size(), size_t(1));
    QCOMPARE(events[0]["channel"], json("/data/MySync__chn"));
    stream.streaming.withSwitches([](StreamingSwitches &switches) { switches.mayViewAll = false; });
    QCOMPARE(stream.subscribe("/data/MySync__chn")["successful"], json(true));
    stream.world.contact({{"LastName", "z"}});
    QVERIFY(stream.connect().empty());
}

QTEST_GUILESS_MAIN(TestStreaming)
#include "tst_streaming.moc"
