// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cliworld.h"
#include "tests/app/cli/suites.h"

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::cli;

namespace {

const QStringList syncAccounts = {u"sync"_s, u"--flow"_s, u"accounts"_s};

QString idOf(const Json &item)
{
    return QString::number(item.value("id", qint64(0)));
}

} // namespace

/// What waits for a person, and the person's word, through the real program. The steps of one story.
class TestCliPerson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aSyncThatHoldsSomethingNewEndsWithOne();
    void matchesHaveTheirShape();
    void holdsHaveTheirShape();
    void whatCannotBeDecidedIsRefused_data();
    void whatCannotBeDecidedIsRefused();
    void aHoldIsLinked();
    void aHoldIsKeptApart();
    void aHoldIsCreated();
    void exactMatchesAreJudgedAgain();
    void waivingEndsTheMatching();
    void aConflictIsResolved_data();
    void aConflictIsResolved();
    void aRefusalIsShownAndTriedAgain();
    void whatWasEnteredTwiceIsAmongTheMatches();

private:
    void addCustomer(const std::string &name);
    [[nodiscard]] Json hold(const std::string &title) const;
    [[nodiscard]] Json matching() const;
    [[nodiscard]] std::string customerName(qint64 id) const;

    std::unique_ptr<CliWorld> m_world;
};

void TestCliPerson::initTestCase()
{
    m_world = std::make_unique<CliWorld>(companies(0));
    QVERIFY(m_world->connectBoth());
    // The same name alone proposes a partner; two of them are ambiguous.
    for (const char *name : {"Fjord Shipping", "Alpine Foods", "Delta Works", "Only In Salesforce"})
        m_world->addAccount(name);
    for (const char *name :
        {"Fjord Shipping", "Alpine Foods", "Alpine Foods", "Delta Works", "Only In Startdeliver"})
        addCustomer(name);
}

void TestCliPerson::addCustomer(const std::string &name)
{
    m_world->services.withStartdeliver([&](sandbox::StartdeliverService &service) {
        service.insert("customer", {{"name", name}});
    });
}

Json TestCliPerson::hold(const std::string &title) const
{
    const Json document = m_world->json({u"holds"_s}).json();
    return elementWith(document.value("holds", Json::array()), "title", title);
}

Json TestCliPerson::matching() const
{
    const Json document = m_world->json({u"matches"_s}).json();
    return elementWith(document.value("matching", Json::array()), "flow", "accounts");
}

std::string TestCliPerson::customerName(qint64 id) const
{
    return m_world->services.withStartdeliver([&](sandbox::StartdeliverService &service) {
        return service.find("customer", id)->value("name", std::string());
    });
}

void TestCliPerson::aSyncThatHoldsSomethingNewEndsWithOne()
{
    const Outcome first = m_world->json(syncAccounts);
    VERIFY_EXIT(first, 1);
    QCOMPARE(textAt(first.json()["run"], "state"), u"completed-with-problems"_s);
    QVERIFY(first.json()["run"]["flows"][0]["held"].get<int>() > 0);
    // Nothing new: the same waits still, which only --strict counts.
    const Outcome second = m_world->json(syncAccounts);
    VERIFY_EXIT(second, 0);
    VERIFY_EXIT(m_world->run(syncAccounts + QStringList{u"--strict"_s}), 1);
    VERIFY_EXIT(m_world->run({u"--strict"_s, u"status"_s}), 1);
    VERIFY_EXIT(m_world->run({u"status"_s}), 0);
    const Outcome text = m_world->run({u"status"_s});
    QVERIFY2(text.out.contains("tandemctl holds"), text.told().constData());
}

void TestCliPerson::matchesHaveTheirShape()
{
    const Outcome outcome = m_world->json({u"matches"_s});
    VERIFY_EXIT(outcome, 0);
    QCOMPARE(keysOf(outcome.json()), "matching records"_ba);
    const Json listed = outcome.json()["matching"];
    for (const Json &flow : listed) {
        QCOMPARE(
            keysOf(flow), "flow state linked exact likely ambiguous duplicate otherHolds only records"_ba);
        QCOMPARE(keysOf(flow["only"]), "salesforce startdeliver"_ba);
        QCOMPARE(keysOf(flow["records"]), "salesforce startdeliver"_ba);
    }
    const Json records = outcome.json()["records"];
    for (const Json &record : records)
        QCOMPARE(keysOf(record), "flow side record title kind candidates hold"_ba);
    QCOMPARE(textAt(matching(), "state"), u"open"_s);
    const Json lonely = elementWith(outcome.json()["records"], "kind", "only-salesforce");
    QCOMPARE(textAt(lonely, "title"), u"Only In Salesforce"_s);
    QVERIFY(lonely["hold"].is_null());
    VERIFY_EXIT(m_world->run({u"matches"_s, u"--strict"_s}), 1);
    const Outcome text = m_world->run({u"matches"_s});
    QVERIFY2(
        text.out.contains("Only In Startdeliver") && text.out.contains("--waive"), text.told().constData());
}

void TestCliPerson::holdsHaveTheirShape()
{
    const Outcome outcome = m_world->json({u"holds"_s});
    VERIFY_EXIT(outcome, 0);
    QCOMPARE(keysOf(outcome.json()), "holds"_ba);
    const Json holds = outcome.json()["holds"];
    for (const Json &item : holds)
        QCOMPARE(keysOf(item), "id flow side record title kind reason candidates decision since"_ba);
    QCOMPARE(textAt(hold("Fjord Shipping"), "kind"), u"likely"_s);
    QCOMPARE(hold("Fjord Shipping")["candidates"].size(), size_t(1));
    VERIFY_EXIT(m_world->run({u"holds"_s, u"--strict"_s}), 1);
}

void TestCliPerson::whatCannotBeDecidedIsRefused_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("names");
    QTest::newRow("no such hold") << u"decide 999999 --create"_s << 2 << QByteArray("999999");
    QTest::newRow("no such conflict") << u"resolve 999999 --take salesforce"_s << 2 << QByteArray("999999");
    QTest::newRow("no such refusal") << u"retry 999999"_s << 2 << QByteArray("999999");
    QTest::newRow("no such decision") << u"withdraw 999999"_s << 2 << QByteArray("999999");
    QTest::newRow("unread partner") << u"decide HOLD --link 424242"_s << 2 << QByteArray("424242");
    QTest::newRow("rubbish partner") << u"decide HOLD --link rubbish"_s << 2 << QByteArray("rubbish");
}

void TestCliPerson::whatCannotBeDecidedIsRefused()
{
    QFETCH(QString, line);
    QFETCH(int, code);
    QFETCH(QByteArray, names);
    const QByteArray before = m_world->json({u"holds"_s}).out;
    const Outcome outcome = m_world->json(line.replace(u"HOLD"_s, idOf(hold("Fjord Shipping"))).split(u' '));
    VERIFY_EXIT(outcome, code);
    QCOMPARE(keysOf(outcome.json()), "error"_ba);
    QVERIFY2(outcome.out.contains(names), outcome.told().constData());
    QCOMPARE(m_world->json({u"holds"_s}).out, before);
}

void TestCliPerson::aHoldIsLinked()
{
    const Json held = hold("Fjord Shipping");
    const QString partner = QString::fromStdString(held["candidates"][0].get<std::string>());
    const Outcome decided = m_world->json({u"decide"_s, idOf(held), u"--link"_s, partner});
    VERIFY_EXIT(decided, 0);
    QCOMPARE(keysOf(decided.json()), "id decision"_ba);
    QCOMPARE(textAt(decided.json(), "decision"), u"link:"_s + partner);
    VERIFY_EXIT(m_world->run(syncAccounts), 0);
    QVERIFY(hold("Fjord Shipping").is_null());
    const Json links = m_world->json({u"links"_s}).json()["links"];
    const Json link = elementWith(links, "origin", "person");
    QVERIFY2(textAt(link, "salesforce") == partner || textAt(link, "startdeliver") == partner,
        dumped(links).constData());
    QCOMPARE(m_world->customers("Fjord Shipping"), size_t(1));
}

void TestCliPerson::aHoldIsKeptApart()
{
    const Outcome decided = m_world->json({u"decide"_s, idOf(hold("Delta Works")), u"--keep-apart"_s});
    VERIFY_EXIT(decided, 0);
    QCOMPARE(textAt(decided.json(), "decision"), u"keep-apart"_s);
    // What is locked while the matching is open counts as left.
    const Outcome synced = m_world->run(syncAccounts);
    QVERIFY2(synced.code == 0 || synced.code == 1, synced.told().constData());
    const Json after = hold("Delta Works");
    QVERIFY2(after.is_null() || textAt(after, "decision") == "keep-apart"_L1, dumped(after).constData());
    QCOMPARE(m_world->customers("Delta Works"), size_t(1));
}

void TestCliPerson::aHoldIsCreated()
{
    const Json held = hold("Alpine Foods");
    QCOMPARE(textAt(held, "kind"), u"ambiguous"_s);
    QCOMPARE(held["candidates"].size(), size_t(2));
    const Outcome decided = m_world->json({u"decide"_s, idOf(held), u"--create"_s});
    VERIFY_EXIT(decided, 0);
    QCOMPARE(textAt(decided.json(), "decision"), u"create"_s);
    const Outcome synced = m_world->run(syncAccounts);
    QVERIFY2(synced.code == 0 || synced.code == 1, synced.told().constData());
}

void TestCliPerson::exactMatchesAreJudgedAgain()
{
    const Outcome outcome = m_world->json({u"matches"_s, u"--accept-exact"_s});
    VERIFY_EXIT(outcome, 0);
    QCOMPARE(keysOf(outcome.json()), "judgedAgain matching records"_ba);
    QVERIFY(outcome.json()["judgedAgain"].is_number_integer());
    const Outcome text = m_world->run({u"matches"_s, u"--accept-exact"_s});
    VERIFY_EXIT(text, 0);
    QVERIFY2(text.out.startsWith("The next run judges"), text.told().constData());
}

void TestCliPerson::waivingEndsTheMatching()
{
    const Outcome outcome = m_world->json({u"matches"_s, u"--waive"_s});
    VERIFY_EXIT(outcome, 0);
    QCOMPARE(keysOf(outcome.json()), "waived matching records"_ba);
    QCOMPARE(textAt(matching(), "state"), u"waived"_s);
    const Outcome synced = m_world->run(syncAccounts);
    QVERIFY2(synced.code == 0 || synced.code == 1, synced.told().constData());
    QCOMPARE(m_world->customers("Only In Salesforce"), size_t(1));
    const auto made = m_world->services.withSalesforce([](sandbox::SalesforceService &service) {
        return service.find("Account", "Name", u"Only In Startdeliver"_s).size();
    });
    QCOMPARE(made, size_t(1));
    // What was held twice under one name is decided once: nobody was made twice.
    QVERIFY(m_world->customers("Delta Works") <= 2);
    const Outcome settled = m_world->run(syncAccounts);
    QVERIFY2(settled.code == 0 || settled.code == 1, settled.told().constData());
    VERIFY_EXIT(m_world->run({u"plan"_s, u"--flow"_s, u"accounts"_s}), 0);
}

void TestCliPerson::aConflictIsResolved_data()
{
    QTest::addColumn<QString>("side");
    QTest::addColumn<QString>("name");
    QTest::newRow("salesforce") << u"salesforce"_s << u"From Salesforce 1"_s;
    QTest::newRow("startdeliver") << u"startdeliver"_s << u"From Startdeliver 2"_s;
}

void TestCliPerson::aConflictIsResolved()
{
    QFETCH(QString, side);
    QFETCH(QString, name);
    const auto pair = m_world->pairs().first();
    const std::string round = side == "salesforce"_L1 ? "1" : "2";
    m_world->setSalesforce(pair.first, {{"Name", "From Salesforce " + round}});
    m_world->setStartdeliver(pair.second, {{"name", "From Startdeliver " + round}});
    VERIFY_EXIT(m_world->run(syncAccounts), 1);
    const Outcome conflicts = m_world->json({u"conflicts"_s});
    VERIFY_EXIT(conflicts, 0);
    QCOMPARE(keysOf(conflicts.json()), "conflicts"_ba);
    QCOMPARE(conflicts.json()["conflicts"].size(), size_t(1));
    const Json conflict = conflicts.json()["conflicts"][0];
    QCOMPARE(keysOf(conflict), "id flow title field first salesforce startdeliver resolution since"_ba);
    QCOMPARE(keysOf(conflict["salesforce"]), "id value base"_ba);
    QCOMPARE(keysOf(conflict["startdeliver"]), "id value base"_ba);
    QVERIFY(conflict["resolution"].is_null());
    VERIFY_EXIT(m_world->run({u"conflicts"_s, u"--strict"_s}), 1);
    // Standing conflicts are nothing new.
    VERIFY_EXIT(m_world->run(syncAccounts), 0);
    const Outcome resolved = m_world->json({u"resolve"_s, idOf(conflict), u"--take"_s, side});
    VERIFY_EXIT(resolved, 0);
    QCOMPARE(keysOf(resolved.json()), "id decision"_ba);
    QCOMPARE(textAt(m_world->json({u"conflicts"_s}).json()["conflicts"][0], "resolution"), side);
    VERIFY_EXIT(m_world->run({u"conflicts"_s, u"--strict"_s}), 0);
    VERIFY_EXIT(m_world->run(syncAccounts), 0);
    QCOMPARE(QString::fromStdString(customerName(pair.second)), name);
    const auto account = m_world->services.withSalesforce([&](sandbox::SalesforceService &service) {
        return service.row(pair.first).value("Name", std::string());
    });
    QCOMPARE(QString::fromStdString(account), name);
    QVERIFY(m_world->json({u"conflicts"_s}).json()["conflicts"].empty());
}

void TestCliPerson::aRefusalIsShownAndTriedAgain()
{
    VERIFY_EXIT(m_world->run({u"errors"_s, u"--strict"_s}), 0);
    const std::string name(300, 'n');
    addCustomer(name);
    VERIFY_EXIT(m_world->run(syncAccounts), 1);
    const Outcome errors = m_world->json({u"errors"_s});
    VERIFY_EXIT(errors, 0);
    QCOMPARE(keysOf(errors.json()), "errors"_ba);
    QVERIFY2(errors.json()["errors"].size() == 1, errors.told().constData());
    const Json refusal = errors.json()["errors"][0];
    QCOMPARE(keysOf(refusal), "id flow side source target field code text tries firstAt nextAt"_ba);
    VERIFY_EXIT(m_world->run({u"errors"_s, u"--strict"_s}), 1);
    const int writes = m_world->writes();
    VERIFY_EXIT(m_world->run(syncAccounts), 0);
    QCOMPARE(m_world->writes(), writes);
    const Outcome retried = m_world->json({u"retry"_s, idOf(refusal)});
    VERIFY_EXIT(retried, 0);
    QCOMPARE(keysOf(retried.json()), "retried"_ba);
    QCOMPARE(retried.json()["retried"].get<int>(), 1);
    VERIFY_EXIT(m_world->run(syncAccounts), 1);
    const Outcome all = m_world->json({u"retry"_s});
    VERIFY_EXIT(all, 0);
    QCOMPARE(all.json()["retried"].get<int>(), 1);
    // A name that fits ends it.
    const qint64 id = m_world->services.withStartdeliver([&](sandbox::StartdeliverService &service) {
        return service.findBy("customer", "name", name).at(0).value("id", qint64(0));
    });
    m_world->setStartdeliver(id, {{"name", "A Shorter Name"}});
    VERIFY_EXIT(m_world->run(syncAccounts), 0);
    QVERIFY(m_world->json({u"errors"_s}).json()["errors"].empty());
}

void TestCliPerson::whatWasEnteredTwiceIsAmongTheMatches()
{
    m_world->addAccount("Entered Twice");
    VERIFY_EXIT(m_world->run(syncAccounts), 0);
    QCOMPARE(m_world->customers("Entered Twice"), size_t(1));
    addCustomer("Entered Twice");
    VERIFY_EXIT(m_world->run(syncAccounts), 1);
    const Outcome outcome = m_world->json({u"matches"_s});
    const Json row = elementWith(outcome.json()["records"], "kind", "duplicate");
    QCOMPARE(textAt(row, "title"), u"Entered Twice"_s);
    QVERIFY2(row["hold"].is_number() && row["candidates"].size() == 1, outcome.told().constData());
    QCOMPARE(matching()["duplicate"].get<int>(), 1);
    VERIFY_EXIT(m_world->run({u"matches"_s, u"--strict"_s}), 1);
}

std::unique_ptr<QObject> testCliPerson()
{
    return std::make_unique<TestCliPerson>();
}

#include "tst_cliperson.moc"
