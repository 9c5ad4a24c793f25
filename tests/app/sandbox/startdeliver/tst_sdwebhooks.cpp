// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/httpserver.h"
#include "tests/app/sandbox/startdeliver/sdworld.h"

#include <QFloat16>
#include <QMessageAuthenticationCode>
#include <QTest>

#include <mutex>

using namespace Qt::StringLiterals;
using namespace tandem::sandbox;
using nlohmann::json;
using tandem::server::HttpRequest;
using tandem::server::HttpResponse;
using tandem::server::HttpServer;

namespace {

/// Takes webhooks in, and refuses as many of them as it is told to.
struct Receiver
{
    Receiver()
        : server([this](const HttpRequest &request) {
            const std::lock_guard lock(mutex);
            requests.append(request);
            HttpResponse response;
            response.status = refusals-- > 0 ? 503 : 204;
            return response;
        })
    {
        started = server.start().has_value();
    }
    [[nodiscard]] QList<HttpRequest> all() const
    {
        const std::lock_guard lock(mutex);
        return requests;
    }
    [[nodiscard]] SdWebhookTarget target() const
    {
        SdWebhookTarget target;
        target.url = server.url();
        target.url.setPath(u"/hook/s3cret"_s);
        return target;
    }

    mutable std::mutex mutex;
    QList<HttpRequest> requests;
    int refusals = 0;
    HttpServer server;
    bool started = false;
};

struct HookWorld : SdWorld
{
    HookWorld()
        : hooks(clock)
    {
        hooks.withSwitches(
            [](SdWebhookSwitches &switches) { switches.pause = std::chrono::milliseconds(1); });
        service.setWebhooks(&hooks);
    }
    ~HookWorld() { service.setWebhooks(nullptr); }

    SdWebhooks hooks;
};

json bodyOf(const HttpRequest &request)
{
    return json::parse(request.body.begin(), request.body.end(), nullptr, false);
}

QStringList events(const Receiver &receiver)
{
    QStringList names;
    for (const HttpRequest &request : receiver.all())
        names.append(QString::fromStdString(bodyOf(request).value("event", "")));
    return names;
}

} // namespace

/// Webhooks: contract startdeliver.md 0 and 7.
class TestSdWebhooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyChangeIsTold();
    void refusedOnesComeAgain();
    void theyAreGivenUpAfterTheirAttempts();
    void signaturesAndHeaders();
    void otherForms();
    void duplicatesAndDisorder();
    void lateOnesComeLate();
    void aWrongSecretIsSent();
    void stoppingEndsThem();
};

void TestSdWebhooks::everyChangeIsTold()
{
    Receiver receiver;
    HookWorld world;
    QVERIFY(receiver.started);
    world.hooks.setTargets({receiver.target()});
    const qint64 id = world.service.insert("customer", {{"name", "A"}});
    world.service.update("customer", id, {{"name", "B"}});
    world.service.remove("customer", id);
    QTRY_COMPARE(receiver.all().size(), 3);
    QCOMPARE(
        events(receiver), (QStringList{u"customer.created"_s, u"customer.updated"_s, u"customer.deleted"_s}));
    const HttpRequest first = receiver.all().first();
    QCOMPARE(first.method, QByteArray("POST"));
    QCOMPARE(first.path, u"/hook/s3cret"_s);
    QCOMPARE(first.headers.value("Content-Type"), QByteArray("application/json"));
    const json body = bodyOf(first);
    QCOMPARE(body["entity"], json("customer"));
    QCOMPARE(body["id"], json(id));
    QCOMPARE(body["data"]["name"], json("A"));
    QCOMPARE(body["timestamp"], json("2026-11-23T10:00:00.000Z"));
}

void TestSdWebhooks::refusedOnesComeAgain()
{
    Receiver receiver;
    HookWorld world;
    receiver.refusals = 2;
    world.hooks.setTargets({receiver.target()});
    world.service.insert("customer", {{"name", "A"}});
    QTRY_COMPARE(world.hooks.delivered(), 1);
    QCOMPARE(receiver.all().size(), 3);
}

void TestSdWebhooks::theyAreGivenUpAfterTheirAttempts()
{
    Receiver receiver;
    HookWorld world;
    receiver.refusals = 100;
    world.hooks.setTargets({receiver.target()});
    world.service.insert("customer", {{"name", "A"}});
    QTRY_COMPARE(world.hooks.failed(), 1);
    QCOMPARE(receiver.all().size(), 3);
}

void TestSdWebhooks::signaturesAndHeaders()
{
    Receiver receiver;
    HookWorld world;
    SdWebhookTarget target = receiver.target();
    target.hmacKey = "key";
    target.headers = {{"X-Extra", "yes"}};
    world.hooks.setTargets({target});
    world.service.insert("customer", {{"name", "A"}});
    QTRY_COMPARE(receiver.all().size(), 1);
    const HttpRequest request = receiver.all().first();
    QCOMPARE(request.headers.value("X-Startdeliver-Signature"),
        QMessageAuthenticationCode::hash(request.body, "key", QCryptographicHash::Sha256).toHex());
    QCOMPARE(request.headers.value("X-Extra"), QByteArray("yes"));
}

void TestSdWebhooks::otherForms()
{
    Receiver receiver;
    HookWorld world;
    SdWebhookTarget target = receiver.target();
    target.form = SdWebhookTarget::Form::BareItem;
    world.hooks.setTargets({target});
    world.service.insert("customer", {{"name", "A"}});
    QTRY_COMPARE(receiver.all().size(), 1);
    QCOMPARE(bodyOf(receiver.all().first())["name"], json("A"));
    target.form = SdWebhookTarget::Form::FormEncoded;
    world.hooks.setTargets({target});
    world.service.insert("customer", {{"name", "B"}});
    QTRY_COMPARE(receiver.all().size(), 2);
    QVERIFY(receiver.all().last().body.contains("event=customer.created"));
}

void TestSdWebhooks::duplicatesAndDisorder()
{
    Receiver receiver;
    HookWorld world;
    world.hooks.setTargets({receiver.target()});
    world.hooks.withSwitches([](SdWebhookSwitches &switches) { switches.outOfOrder = true; });
    const qint64 id = world.service.insert("customer", {{"name", "A"}});
    world.service.update("customer", id, {{"name", "B"}});
    QTRY_COMPARE(events(receiver), (QStringList{u"customer.updated"_s, u"customer.created"_s}));
    world.hooks.withSwitches([](SdWebhookSwitches &switches) {
        switches.outOfOrder = false;
        switches.duplicated = true;
    });
    world.service.remove("customer", id);
    QTRY_COMPARE(receiver.all().size(), 4);
    QCOMPARE(events(receiver).mid(2), (QStringList{u"customer.deleted"_s, u"customer.deleted"_s}));
}

void TestSdWebhooks::lateOnesComeLate()
{
    Receiver receiver;
    HookWorld world;
    world.hooks.setTargets({receiver.target()});
    world.hooks.withSwitches([](SdWebhookSwitches &switches) { switches.late = std::chrono::hours(1); });
    world.service.insert("customer", {{"name", "late"}});
    world.hooks.withSwitches(
        [](SdWebhookSwitches &switches) { switches.late = std::chrono::milliseconds(0); });
    world.service.insert("customer", {{"name", "at once"}});
    QTRY_COMPARE(receiver.all().size(), 1); // it overtakes the late one
    QCOMPARE(bodyOf(receiver.all().first())["data"]["name"], json("at once"));
    QVERIFY(!world.hooks.idle());
}

void TestSdWebhooks::aWrongSecretIsSent()
{
    Receiver receiver;
    HookWorld world;
    world.hooks.setTargets({receiver.target()});
    world.hooks.withSwitches([](SdWebhookSwitches &switches) { switches.wrongSecret = true; });
    world.service.insert("customer", {{"name", "A"}});
    QTRY_COMPARE(receiver.all().size(), 1);
    QCOMPARE(receiver.all().first().path, u"/hook/not-the-secret"_s);
}

void TestSdWebhooks::stoppingEndsThem()
{
    HookWorld world;
    SdWebhookTarget nobody;
    nobody.url = QUrl(u"http://127.0.0.1:9/hook"_s);
    world.hooks.setTargets({nobody});
    world.hooks.withSwitches([](SdWebhookSwitches &switches) { switches.pause = std::chrono::hours(1); });
    world.service.insert("customer", {{"name", "A"}});
    world.hooks.stop();
    QVERIFY(world.hooks.idle());
    world.service.insert("customer", {{"name", "B"}});
    QVERIFY(world.hooks.idle());
}

QTEST_GUILESS_MAIN(TestSdWebhooks)
#include "tst_sdwebhooks.moc"
