// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sandbox/httpworld.h"

#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using namespace tandem::sandbox;
using nlohmann::json;

namespace {

const QByteArray root = "/services/data/v67.0/";

QByteArray makeAccount(HttpWorld &world, const char *name)
{
    const auto made =
        world.salesforce("POST", root + "sobjects/Account", QByteArray(R"({"Name":")") + name + "\"}");
    return QByteArray::fromStdString(HttpWorld::parsed(made).value("id", ""));
}

/// The statuses of eight clients that write at the same time.
QList<RawClient::Answer> eightAtOnce(
    HttpWorld &world, const std::function<std::pair<QByteArray, QByteArray>(int)> &writes)
{
    std::vector<std::future<RawClient::Answer>> running;
    for (int i = 0; i < 8; ++i) {
        running.push_back(std::async(std::launch::async, [&world, &writes, i] {
            const auto [target, body] = writes(i);
            return world.salesforce("POST", root + target, body);
        }));
    }
    QList<RawClient::Answer> answers;
    for (auto &one : running)
        answers.append(one.get());
    return answers;
}

qsizetype locked(const QList<RawClient::Answer> &answers)
{
    return std::count_if(answers.begin(), answers.end(), [](const RawClient::Answer &answer) {
        return answer.status == 400
            && HttpWorld::parsed(answer)[0].value("errorCode", "") == "UNABLE_TO_LOCK_ROW";
    });
}

/// A switch of the control port.
json turned(HttpWorld &world, const json &switches)
{
    RawClient client(static_cast<quint16>(world.sandbox.controlUrl().port()));
    return HttpWorld::parsed(client.roundTrip(
        HttpWorld::request("PATCH", "/control/switches", {}, QByteArray::fromStdString(switches.dump()))));
}

} // namespace

/// Row locks under parallel writes, over HTTP: contract salesforce.md 5.8, 11.16.
class TestSfParallel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writersToOneParentMeetItsLock();
    void writersToOneParentWaitForTheirTurn();
    void writersToParentsOfTheirOwnDoNot();
    void oneWriterAfterTheOtherMeetsNoLock();
    void namedRecordsAreLockedBySwitch();
};

void TestSfParallel::writersToOneParentMeetItsLock()
{
    HttpWorld world;
    const QByteArray account = makeAccount(world, "Parent");
    // Longer than eight clients need to come, however slow the machine: then exactly one holds the row.
    const json now = turned(world, {{"salesforce", {{"writeTime", 5'000}, {"lockWait", 0}}}});
    QCOMPARE(now["salesforce"]["writeTime"], json(5'000));
    const auto answers = eightAtOnce(world, [&](int i) {
        return std::pair(QByteArray("sobjects/Contact"),
            R"({"LastName":"P)" + QByteArray::number(i) + R"(","AccountId":")" + account + "\"}");
    });
    QVERIFY2(locked(answers) > 0, "nobody met the lock");
    const auto made = std::count_if(
        answers.begin(), answers.end(), [](const RawClient::Answer &answer) { return answer.status == 201; });
    QVERIFY2(made > 0, "nobody got through");
    QCOMPARE(made + locked(answers), 8);
    const size_t there = world.sandbox.withSalesforce([&](SalesforceService &service) {
        return service.find("Contact", "AccountId", QString::fromLatin1(account)).size();
    });
    QCOMPARE(there, static_cast<size_t>(made));
}

void TestSfParallel::writersToOneParentWaitForTheirTurn()
{
    HttpWorld world;
    const QByteArray account = makeAccount(world, "Parent");
    std::ignore = turned(world, {{"salesforce", {{"writeTime", 100}, {"lockWait", 600'000}}}});
    const auto answers = eightAtOnce(world, [&](int i) {
        return std::pair(QByteArray("sobjects/Contact"),
            R"({"LastName":"P)" + QByteArray::number(i) + R"(","AccountId":")" + account + "\"}");
    });
    for (const RawClient::Answer &answer : answers)
        QCOMPARE(answer.status, 201);
}

void TestSfParallel::writersToParentsOfTheirOwnDoNot()
{
    HttpWorld world;
    QByteArrayList accounts;
    for (int i = 0; i < 8; ++i)
        accounts.append(makeAccount(world, "Own"));
    std::ignore = turned(world, {{"salesforce", {{"writeTime", 500}}}});
    const auto answers = eightAtOnce(world, [&](int i) {
        return std::pair(
            QByteArray("sobjects/Contact"), R"({"LastName":"P","AccountId":")" + accounts[i] + "\"}");
    });
    for (const RawClient::Answer &answer : answers)
        QCOMPARE(answer.status, 201);
}

void TestSfParallel::oneWriterAfterTheOtherMeetsNoLock()
{
    HttpWorld world;
    const QByteArray account = makeAccount(world, "Parent");
    std::ignore = turned(world, {{"salesforce", {{"writeTime", 50}}}});
    for (int i = 0; i < 3; ++i) {
        const auto made = world.salesforce(
            "POST", root + "sobjects/Contact", R"({"LastName":"P","AccountId":")" + account + "\"}");
        QCOMPARE(made.status, 201);
    }
}

void TestSfParallel::namedRecordsAreLockedBySwitch()
{
    HttpWorld world;
    const QByteArray account = makeAccount(world, "Locked");
    const json now = turned(world, {{"salesforce", {{"locks", {{account.toStdString(), 1}}}}}});
    QCOMPARE(now["salesforce"]["locks"], (json{{account.toStdString(), 1}}));
    const QByteArray target = root + "sobjects/Account/" + account;
    QVERIFY(world.salesforce("PATCH", target, R"({"Site":"s"})").body.contains("UNABLE_TO_LOCK_ROW"));
    QCOMPARE(world.salesforce("PATCH", target, R"({"Site":"s"})").status, 204);
    for (const json &wrong : {json("x"), json{{"nobody", 1}}, json{{account.toStdString(), -1}}})
        QVERIFY(turned(world, {{"salesforce", {{"locks", wrong}}}}).contains("error"));
}

QTEST_GUILESS_MAIN(TestSfParallel)
#include "tst_sfparallel.moc"
