// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sandbox/seededworlds.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::sandbox;
using nlohmann::json;

namespace {

const QStringList statements{
    u"SELECT Id, Name FROM Account"_s,
    u"SELECT FIELDS(ALL) FROM Account LIMIT 200"_s,
    u"SELECT Id, Name, SystemModstamp FROM Account ORDER BY SystemModstamp, Id"_s,
    u"SELECT Id FROM Account ORDER BY SystemModstamp DESC, Id DESC LIMIT 50 OFFSET 7"_s,
    u"SELECT Id, Name FROM Account ORDER BY Id"_s,
    u"SELECT Id, Name FROM Account ORDER BY Name DESC NULLS LAST LIMIT 90"_s,
    u"SELECT COUNT() FROM Account"_s,
    u"SELECT Industry, COUNT(Id), MAX(ARR__c), AVG(MRR__c) FROM Account GROUP BY Industry"_s,
    u"SELECT Id FROM Account WHERE Website = 'www.granite.example'"_s,
    u"SELECT Id, Phone FROM Account WHERE Name LIKE '%Labs%' AND Seats__c > 100"_s,
    u"SELECT Id FROM Account WHERE SystemModstamp >= 2026-05-01T00:00:00Z AND Id > '001KxS000000040'"_s,
    u"SELECT Id, Parent.Name FROM Account WHERE ParentId != null"_s,
    u"SELECT Id, (SELECT Id, Email FROM Contacts) FROM Account LIMIT 60"_s,
    u"SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact WHERE Has_Left__c = true)"_s,
    u"SELECT Id, Name, Account.Name, Owner.Name FROM Contact ORDER BY SystemModstamp, Id"_s,
    u"SELECT Id, LastName FROM Contact WHERE Email = 'office@shared.example'"_s,
    u"SELECT Id FROM Contact WHERE Account.Industry = 'Media'"_s,
};

const QByteArrayList lists{
    R"({"limit":500})",
    R"({"limit":40,"offset":33})",
    R"({"sort":{"updatedAt":"asc","id":"asc"},"limit":500})",
    R"({"sort":{"updatedAt":"desc"},"limit":60})",
    R"({"sort":{"name":"asc"},"limit":60})",
    R"({"filter":{"id":{"gt":20}},"sort":{"id":"asc"},"limit":25})",
    R"({"filter":{"id":[3,1,400,7,100000]}})",
    R"({"filter":{"updatedAt":{"gte":"2026-10-01T00:00:00.000Z"}},"sort":{"updatedAt":"asc","id":"asc"},"limit":500})",
    R"({"filter":{"updatedAt":{"lt":"2026-10-01T00:00:00.000Z"}},"limit":500})",
    R"({"filter":{"name":"Solvang Labs 4 SA"}})",
    R"({"filter":{"customfieldSalesforceId":["001KxS000000001AAA","003KxS000000001AAA"]}})",
};

/// One act on a record of either world, the same in both; what it acts on depends on the draw alone.
void act(SfSeeded &world, QRandomGenerator random, int step)
{
    const int company = static_cast<int>(random.bounded(200));
    const QByteArray id =
        random.bounded(3) == 0 ? seedContactIdBytes(company, random.bounded(2)) : seedAccountIdBytes(company);
    const bool account = id.startsWith("001");
    switch (random.bounded(7)) {
    case 0:
        world.service.remove(id);
        break;
    case 1:
        world.service.undelete(id);
        break;
    case 2:
        world.service.merge(
            id, account ? seedAccountIdBytes(company + 1) : seedContactIdBytes(company + 1, 0));
        break;
    case 3:
        world.service.insert("Account", {{"Name", "New " + std::to_string(step)}, {"Website", "x.example"}});
        break;
    case 4:
        world.service.setStamp(id, *Instant::fromIso(u"2026-06-01T00:00:00.000Z"));
        break;
    case 5:
        world.service.purge(id);
        break;
    default:
        world.service.update(id, {{"Phone", "+46 " + std::to_string(step)}});
        break;
    }
}

void act(SdSeeded &world, QRandomGenerator random, int step)
{
    const char *entity = random.bounded(3) == 0 ? "user" : "customer";
    const qint64 id = 1 + random.bounded(160);
    switch (random.bounded(4)) {
    case 0:
        world.service.remove(entity, id);
        break;
    case 1:
        world.service.insert(entity, {{"name", "New " + std::to_string(step)}});
        break;
    case 2:
        world.service.update(entity, id, {{"name", "Moved"}, {"updatedAt", "2026-06-01T00:00:00.000Z"}});
        break;
    default:
        world.service.update(entity, id, {{"name", "Name " + std::to_string(step)}});
        break;
    }
}

quint32 rounds()
{
    const int asked = qEnvironmentVariableIntValue("TANDEM_ROUNDS");
    return asked > 0 ? static_cast<quint32>(asked) : 2;
}

QByteArray answerTo(SfSeeded &world, const QString &soql)
{
    QByteArray all = world.query(soql).raw.body;
    return all + world.query(soql, "queryAll").raw.body;
}

} // namespace

/// The seeded records of both services are made when they are looked at: nobody can tell, and they take no
/// memory until they are written.
class TestScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameSeedSameRows();
    void lazyRowsAreWhatFilledOnesAre();
    void lazyRecordsAreWhatFilledOnesAre();
    void salesforceStaysTheSameUnderEdits();
    void startdeliverStaysTheSameUnderEdits();
    void readingKeepsNothing();
    void readingStartdeliverKeepsNothing();
    void aBulkQueryGoesOnWithEachPollAndKeepsNothing();
    void oneWrittenRowIsKept();
    void refusedWritesKeepNothing();
    void aLocatorShowsWhatWasWrittenMeanwhile();
    void aMillionCompaniesAreThereAtOnce();
};

void TestScale::sameSeedSameRows()
{
    SfSeeded first(200);
    SfSeeded second(200);
    SfSeeded other(200, 2, false, 2);
    SdSeeded right(200);
    SdSeeded again(200);
    SdSeeded different(200, false, 2);
    for (const QString &soql : statements.mid(0, 3)) {
        QCOMPARE(answerTo(first, soql), answerTo(second, soql));
        QVERIFY(answerTo(first, soql) != answerTo(other, soql));
    }
    const QByteArray all = R"({"limit":500})";
    QCOMPARE(right.list(u"customer"_s, all).raw.body, again.list(u"customer"_s, all).raw.body);
    QVERIFY(right.list(u"customer"_s, all).raw.body != different.list(u"customer"_s, all).raw.body);
}

void TestScale::lazyRowsAreWhatFilledOnesAre()
{
    SfSeeded lazy(300);
    SfSeeded filled(300, 2, true);
    QCOMPARE(lazy.accounts().written(), size_t(0));
    QCOMPARE(filled.accounts().written(), size_t(255));
    QCOMPARE(filled.contacts().written(), size_t(510));
    for (const QString &soql : statements)
        QCOMPARE(answerTo(lazy, soql), answerTo(filled, soql));
    for (const char *path : {"sobjects/Account/updated/?start=2026-10-10T00:00:00Z&end=2026-11-03T10:00:00Z",
             "sobjects/Account/deleted/?start=2026-10-25T00:00:00Z&end=2026-11-03T10:00:00Z"})
        QCOMPARE(lazy.get(path).raw.body, filled.get(path).raw.body);
    for (int company = 0; company < 300; ++company) {
        const QByteArray id = seedAccountIdBytes(company);
        QCOMPARE(lazy.service.row(id).dump(), filled.service.row(id).dump());
        QCOMPARE(lazy.get("sobjects/Account/" + id).raw.body, filled.get("sobjects/Account/" + id).raw.body);
    }
    QCOMPARE(lazy.service.rowCount("Account"), filled.service.rowCount("Account"));
    QCOMPARE(lazy.accounts().written(), size_t(0));
}

void TestScale::lazyRecordsAreWhatFilledOnesAre()
{
    SdSeeded lazy(300);
    SdSeeded filled(300, true);
    QCOMPARE(lazy.service.table("customer")->written(), size_t(0));
    QCOMPARE(filled.service.table("customer")->written(), filled.service.rowCount("customer"));
    for (const QString &entity : {u"customer"_s, u"user"_s}) {
        for (const QByteArray &query : lists)
            QCOMPARE(lazy.list(entity, query).raw.body, filled.list(entity, query).raw.body);
        QCOMPARE(lazy.service.rowCount(entity.toStdString()), filled.service.rowCount(entity.toStdString()));
    }
}

void TestScale::salesforceStaysTheSameUnderEdits()
{
    for (quint32 seed = 1; seed <= rounds(); ++seed) {
        SfSeeded lazy(200);
        SfSeeded filled(200, 2, true);
        QRandomGenerator random(seed);
        for (int step = 0; step < 40; ++step) {
            const QRandomGenerator same(random.generate());
            act(lazy, same, step);
            act(filled, same, step);
            const QString &soql = statements[static_cast<qsizetype>(random.bounded(statements.size()))];
            const QByteArray got = answerTo(lazy, soql);
            const QByteArray wanted = answerTo(filled, soql);
            QVERIFY2(got == wanted,
                qPrintable(u"seed %1, step %2: %3\n%4\n%5"_s.arg(seed).arg(step).arg(
                    soql, QString::fromUtf8(got.left(2000)), QString::fromUtf8(wanted.left(2000)))));
            QCOMPARE(lazy.service.rowCount("Account"), filled.service.rowCount("Account"));
            QCOMPARE(lazy.service.rowCount("Contact"), filled.service.rowCount("Contact"));
        }
        QVERIFY(lazy.accounts().written() > 2);
        QVERIFY(lazy.accounts().written() < 100);
    }
}

void TestScale::startdeliverStaysTheSameUnderEdits()
{
    for (quint32 seed = 1; seed <= rounds(); ++seed) {
        SdSeeded lazy(200);
        SdSeeded filled(200, true);
        QRandomGenerator random(seed);
        for (int step = 0; step < 50; ++step) {
            const QRandomGenerator same(random.generate());
            act(lazy, same, step);
            act(filled, same, step);
            const QByteArray &query = lists[static_cast<qsizetype>(random.bounded(lists.size()))];
            const QString entity = random.bounded(2) == 0 ? u"customer"_s : u"user"_s;
            const QByteArray got = lazy.list(entity, query).raw.body;
            QVERIFY2(got == filled.list(entity, query).raw.body,
                qPrintable(
                    u"seed %1, step %2: %3 %4"_s.arg(seed).arg(step).arg(entity, QString::fromUtf8(query))));
            QCOMPARE(lazy.service.rowCount("customer"), filled.service.rowCount("customer"));
        }
        QVERIFY(lazy.service.table("customer")->written() < 100);
    }
}

void TestScale::readingKeepsNothing()
{
    SfSeeded world(12'000, 1);
    QVERIFY(world.accounts().size() > size_t(SfTable::openAtMost));
    sfworld::Answer page = world.query(u"SELECT Id, Name, Owner.Name, Parent.Name FROM Account"_s);
    size_t rows = page.body["records"].size();
    while (!page.body["done"].get<bool>()) {
        page = world.get(QByteArray::fromStdString(page.body["nextRecordsUrl"].get<std::string>()));
        rows += page.body["records"].size();
    }
    QCOMPARE(rows, size_t(10'200));
    (void)world.query(u"SELECT COUNT() FROM Contact WHERE Account.Name LIKE '%Labs%'"_s);
    (void)world.get("limits"); // the next request lets go of what only was looked at
    for (SfTable *table : {&world.accounts(), &world.contacts()}) {
        QCOMPARE(table->written(), size_t(0));
        QVERIFY(table->loaded() <= static_cast<size_t>(SfTable::openAtMost) + SfTable::heldAtMost);
    }
}

void TestScale::readingStartdeliverKeepsNothing()
{
    SdSeeded world(6'000);
    SdTable &users = *world.service.table("user");
    QVERIFY(users.size() > static_cast<size_t>(SdTable::openAtMost));
    json last;
    size_t rows = 0;
    for (size_t read = 500; read == 500; rows += read) {
        const json query{{"filter", last.is_null() ? json::object() : json{{"id", {{"gt", last}}}}},
            {"sort", {{"id", "asc"}}}, {"limit", 500}};
        const json ids = world.list(u"user"_s, QByteArray::fromStdString(query.dump())).column("id");
        read = ids.size();
        last = read > 0 ? ids.back() : last;
    }
    QCOMPARE(rows, users.size());
    QCOMPARE(users.written(), size_t(0));
    QVERIFY(users.loaded() <= static_cast<size_t>(SdTable::openAtMost));
}

/// Contract salesforce.md 5.6: while a job reads, others are served between its polls.
void TestScale::aBulkQueryGoesOnWithEachPollAndKeepsNothing()
{
    SfSeeded world(30'000, 0);
    const json made = world
                          .post("jobs/query",
                              {{"operation", "query"}, {"query", "SELECT Id, Name, Owner.Name FROM Account"}})
                          .body;
    const QByteArray job = "jobs/query/" + QByteArray::fromStdString(made["id"].get<std::string>());
    QList<int> processed;
    for (json state = world.get(job).body; processed.size() < 20; state = world.get(job).body) {
        processed.append(state["numberRecordsProcessed"].get<int>());
        if (state["state"] == "JobComplete")
            break;
        QCOMPARE(state["state"], json("InProgress"));
    }
    QVERIFY(processed.size() >= 2);
    QVERIFY(std::is_sorted(processed.begin(), processed.end()));
    const auto expected = static_cast<int>(world.accounts().size()) - 3; // three are in the bin
    QCOMPARE(processed.constLast(), expected);
    QVERIFY(world.accounts().loaded()
        <= static_cast<size_t>(SfTable::openAtMost) + SfTable::heldAtMost + world.accounts().written());
    // Two pages hold every row once, and what changed since is not in them: they are what was found.
    world.service.update(seedAccountIdBytes(0), {{"Name", "Renamed"}});
    world.service.switches().bulkPage = 20'000;
    const QByteArray first = world.get(job + "/results").raw.body;
    QVERIFY(!first.contains("Renamed"));
    const json pages = world.get(job + "/resultPages").body;
    QCOMPARE(pages["resultPages"].size(), size_t(2));
    const std::string second = pages["resultPages"][1]["resultUrl"];
    const QByteArray rest =
        world.get(QByteArray::fromStdString(second.substr(second.find("jobs/query")))).raw.body;
    QCOMPARE(first.count('\n') - 1, 20'000);
    QCOMPARE(rest.count('\n') - 1, expected - 20'000);
    const QByteArray lastId = first.mid(first.lastIndexOf('\n', -2) + 1, 20);
    QVERIFY(!rest.contains(lastId));
}

void TestScale::oneWrittenRowIsKept()
{
    SfSeeded world(500);
    const QByteArray edited = seedAccountIdBytes(3);
    const QByteArray gone = seedContactIdBytes(4, 1);
    QCOMPARE(world.patch("sobjects/Account/" + edited, {{"Phone", "+46 1"}}).status, 204);
    QCOMPARE(world.send("DELETE", "sobjects/Contact/" + gone).status, 204);
    QCOMPARE(world.accounts().written(), size_t(1));
    QCOMPARE(world.contacts().written(), size_t(1));
    const QString one = u"SELECT Id FROM Account WHERE Phone = '+46 1'"_s;
    QCOMPARE(world.ids(one, "Id"), QStringList{QString::fromLatin1(edited)});
    const QString newest = u"SELECT Id FROM Account ORDER BY SystemModstamp DESC LIMIT 1"_s;
    QCOMPARE(world.ids(newest, "Id"), QStringList{QString::fromLatin1(edited)});
    QCOMPARE(world.get("sobjects/Contact/" + gone).code(), std::string("ENTITY_IS_DELETED"));
    SdSeeded right(500);
    QCOMPARE(right.call("PATCH", u"customer/5"_s, {{"name", "Other"}}).status, 200);
    QCOMPARE(right.call("DELETE", u"user/7"_s).status, 200);
    QCOMPARE(right.service.table("customer")->written(), size_t(1));
    QCOMPARE(right.list(u"customer"_s, R"({"filter":{"name":"Other"}})").column("id"), json::array({5}));
    QCOMPARE(right.get(u"user/7"_s).status, 404);
    QCOMPARE(right.list(u"user"_s, R"({"filter":{"id":[6,7,8]}})").column("id"), json::array({6, 8}));
}

void TestScale::refusedWritesKeepNothing()
{
    SfSeeded world(100);
    const QByteArray path = "sobjects/Account/" + seedAccountIdBytes(3);
    QCOMPARE(world.patch(path, {{"NoSuchField", 1}}).status, 400);
    QCOMPARE(world.patch(path, {{"Name", nullptr}}).status, 400);
    QCOMPARE(world.get(path).status, 200);
    QCOMPARE(world.accounts().written(), size_t(0));
}

void TestScale::aLocatorShowsWhatWasWrittenMeanwhile()
{
    SfSeeded world(300);
    world.service.switches().pageSize = 200;
    const auto first = world.query(u"SELECT Id, Phone FROM Account ORDER BY Id"_s);
    QCOMPARE(first.body["done"], json(false));
    const QByteArray id = seedAccountIdBytes(299);
    world.service.update(id, {{"Phone", "+46 2"}});
    const auto second = world.get(QByteArray::fromStdString(first.body["nextRecordsUrl"].get<std::string>()));
    const json &records = second.body["records"];
    const auto at = std::find_if(
        records.begin(), records.end(), [&](const json &record) { return record["Id"] == id.toStdString(); });
    QVERIFY(at != records.end());
    QCOMPARE((*at)["Phone"], json("+46 2"));
}

void TestScale::aMillionCompaniesAreThereAtOnce()
{
    SfSeeded world(1'000'000);
    QCOMPARE(world.accounts().size(), size_t(850'003)); // three are in the bin
    QCOMPARE(world.contacts().size(), size_t(1'700'000));
    const int middle = 517'017;
    const QString id = seedAccountId(middle);
    const json row = world.query(u"SELECT Name, SystemModstamp FROM Account WHERE Id = '%1'"_s.arg(id)).body;
    QCOMPARE(row["records"][0]["Name"].get<std::string>(), companyAt(1, middle).name.toStdString());
    const QString stamp =
        QString::fromStdString(row["records"][0]["SystemModstamp"].get<std::string>()).left(19) + u'Z';
    const quint64 before = world.service.database().rowsExamined();
    const auto page =
        world.query(u"SELECT Id, Name FROM Account WHERE (SystemModstamp = %1 AND Id > '%2')"
                    " OR SystemModstamp > %1 ORDER BY SystemModstamp, Id LIMIT 200"_s.arg(stamp, id));
    QCOMPARE(page.body["records"].size(), size_t(200));
    QVERIFY(world.service.database().rowsExamined() - before <= 201);
    QVERIFY(world.accounts().loaded() < 500);
    SdSeeded right(1'000'000);
    QCOMPARE(right.service.rowCount("user"), size_t(1'500'000));
    const auto found =
        right.list(u"user"_s, R"({"filter":{"id":{"gt":1400000}},"sort":{"id":"asc"},"limit":3})");
    QCOMPARE(found.column("id"), json::array({1'400'001, 1'400'002, 1'400'003}));
}

QTEST_GUILESS_MAIN(TestScale)
#include "tst_scale.moc"
