// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/webhookbody.h"
#include "tests/core/live/suites.h"

#include <QTest>

using namespace tandem;
using namespace tandem::live;
using namespace Qt::StringLiterals;

/// Every form a notice may have, and everything that is none.
class TestWebhookBody : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void formsAreUnderstood_data();
    void formsAreUnderstood();
    void nonsenseIsNone_data();
    void nonsenseIsNone();
    void eachKindHasItsSwitch_data();
    void eachKindHasItsSwitch();
    void theIdIsWhereTheConfigurationSays();
    void equalBodiesAreTheSameNoticeOnlyWithAStamp();
};

namespace {

server::HttpRequest requestOf(const QByteArray &body, const QByteArray &type = "application/json")
{
    server::HttpRequest request;
    request.method = "POST";
    request.headers.add("Content-Type", type);
    request.body = body;
    return request;
}

} // namespace

void TestWebhookBody::formsAreUnderstood_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("segment");
    QTest::addColumn<QString>("object");
    QTest::addColumn<QString>("change");
    QTest::addColumn<qint64>("id");
    const QByteArray json = "application/json";
    const QByteArray form = "application/x-www-form-urlencoded; charset=utf-8";
    QTest::newRow("wrapped") << QByteArray(
        R"({"event":"customer.updated","entity":"customer","id":7,"data":{}})")
                             << json << QString() << u"customer"_s << u"updated"_s << qint64(7);
    QTest::newRow("id as text") << QByteArray(R"({"event":"user.created","id":"8"})") << json << QString()
                                << u"user"_s << u"created"_s << qint64(8);
    QTest::newRow("id in data") << QByteArray(R"({"event":"task.deleted","data":{"id":9}})") << json
                                << QString() << u"task"_s << u"deleted"_s << qint64(9);
    QTest::newRow("event without entity") << QByteArray(R"({"event":"updated","entity":"customer","id":7})")
                                          << json << QString() << u"customer"_s << u"updated"_s << qint64(7);
    QTest::newRow("bare item, kind in the address")
        << QByteArray(R"({"id":7,"name":"x","updatedAt":"2026-01-31T09:30:00.000Z"})") << json
        << u"customer.updated"_s << u"customer"_s << u"updated"_s << qint64(7);
    QTest::newRow("form") << QByteArray("event=customer.updated&entity=customer&id=7&data=%7B%22id%22%3A7%7D")
                          << form << QString() << u"customer"_s << u"updated"_s << qint64(7);
    QTest::newRow("no content type") << QByteArray(R"({"event":"customer.updated","id":7})") << QByteArray()
                                     << QString() << u"customer"_s << u"updated"_s << qint64(7);
}

void TestWebhookBody::formsAreUnderstood()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, type);
    QFETCH(const QString, segment);
    const auto read = readWebhook(requestOf(body, type), segment, {});
    QVERIFY(read);
    QVERIFY(read->wanted);
    QTEST(read->notice.object, "object");
    QTEST(read->notice.change, "change");
    QTEST(read->notice.record.number(), "id");
    QCOMPARE(read->notice.source, u"webhook"_s);
    QCOMPARE(read->notice.key.size(), 64);
}

void TestWebhookBody::nonsenseIsNone_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("hello");
    QTest::newRow("cut") << QByteArray(R"({"event":"customer.updated","id":7)");
    QTest::newRow("a list") << QByteArray(R"([{"event":"customer.updated","id":7}])");
    QTest::newRow("no id") << QByteArray(R"({"event":"customer.updated"})");
    QTest::newRow("negative id") << QByteArray(R"({"event":"customer.updated","id":-7})");
    QTest::newRow("id with a fraction") << QByteArray(R"({"event":"customer.updated","id":7.5})");
    QTest::newRow("id beyond any") << QByteArray(R"({"event":"customer.updated","id":99999999999999999999})");
    QTest::newRow("no kind") << QByteArray(R"({"id":7})");
    QTest::newRow("unknown change") << QByteArray(R"({"event":"customer.exploded","id":7})");
    QTest::newRow("endless kind") << QByteArray(R"({"event":")") + QByteArray(1000, 'x')
            + R"(.updated","id":7})";
    QTest::newRow("deep") << QByteArray(R"({"event":"customer.updated","id":7,"data":)")
            + QByteArray(100'000, '[') + QByteArray(100'000, ']') + '}';
    QTest::newRow("bytes that are no text") << QByteArray("{\"event\":\"\xff\xfe.updated\",\"id\":7}");
}

void TestWebhookBody::nonsenseIsNone()
{
    QFETCH(const QByteArray, body);
    QVERIFY(!readWebhook(requestOf(body), {}, {}));
}

void TestWebhookBody::eachKindHasItsSwitch_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("number");
    const auto row = [](const char *event, const char *data, int number) {
        QTest::addRow("%s %s", event, data)
            << QByteArray("{\"event\":\"") + event + "\",\"id\":1,\"data\":" + data + "}" << number;
    };
    row("customer.created", "{}", 0);
    row("customer.updated", "{}", 1);
    row("user.created", "{}", 2);
    row("user.updated", "{}", 3);
    row("task.created", "{}", 4);
    row("task.updated", "{}", 5);
    row("comment.created", R"({"entity":"task"})", 6);
    row("comment.created", R"({"entity":"customer"})", 7);
    row("interaction.updated", "{}", 8);
    row("customer.deleted", "{}", 9);
}

void TestWebhookBody::eachKindHasItsSwitch()
{
    static constexpr bool NoticeSwitches::*members[] = {&NoticeSwitches::customerCreated,
        &NoticeSwitches::customerUpdated, &NoticeSwitches::userCreated, &NoticeSwitches::userUpdated,
        &NoticeSwitches::taskCreated, &NoticeSwitches::taskUpdated, &NoticeSwitches::taskComment,
        &NoticeSwitches::customerComment, &NoticeSwitches::interaction, &NoticeSwitches::deleted};
    QFETCH(const QByteArray, body);
    QFETCH(const int, number);
    for (int i = 0; i < 10; ++i) {
        WebhookConfiguration configuration;
        configuration.accept.*members[i] = false;
        QCOMPARE(readWebhook(requestOf(body), {}, configuration)->wanted, i != number);
    }
}

void TestWebhookBody::theIdIsWhereTheConfigurationSays()
{
    WebhookConfiguration configuration;
    configuration.idPointer = u"/payload/record/number"_s;
    const QByteArray body = R"({"event":"customer.updated","payload":{"record":{"number":12}}})";
    QCOMPARE(readWebhook(requestOf(body), {}, configuration)->notice.record.number(), 12);
    configuration.idPointer = u"/payload/0/~2"_s; // goes nowhere
    QVERIFY(!readWebhook(requestOf(body), {}, configuration));
}

/// Without a stamp an equal body may tell of another change: only what waits beside it is the same.
void TestWebhookBody::equalBodiesAreTheSameNoticeOnlyWithAStamp()
{
    const QByteArray plain = R"({"event":"customer.updated","id":7})";
    const QByteArray stamped =
        R"({"event":"customer.updated","id":7,"timestamp":"2026-01-31T09:30:00.000Z"})";
    QVERIFY(!readWebhook(requestOf(plain), {}, {})->notice.lasting);
    const auto first = readWebhook(requestOf(stamped), {}, {});
    QVERIFY(first->notice.lasting);
    QCOMPARE(readWebhook(requestOf(stamped), {}, {})->notice.key, first->notice.key);
    QVERIFY(readWebhook(requestOf(plain), {}, {})->notice.key != first->notice.key);
}

std::unique_ptr<QObject> testWebhookBody()
{
    return std::make_unique<TestWebhookBody>();
}

#include "tst_webhookbody.moc"
