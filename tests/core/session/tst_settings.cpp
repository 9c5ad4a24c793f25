// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/cost.h"
#include "tests/core/session/fixture.h"
#include "tests/core/session/suites.h"
#include "tests/support/files.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>

using namespace tandem;
using namespace tandem::session;
using namespace Qt::StringLiterals;

namespace {

Configuration withEverything(Configuration configuration)
{
    for (FlowConfiguration &flow : configuration.flows)
        flow.enabled = true;
    configuration.settings = {true, true, true, true};
    return configuration;
}

const FlowCost *costOf(const QList<FlowCost> &costs, Flow flow)
{
    const auto found =
        std::find_if(costs.begin(), costs.end(), [flow](const FlowCost &cost) { return cost.flow == flow; });
    return found == costs.end() ? nullptr : &*found;
}

} // namespace

/// What the editors of the whole configuration ask a session for.
class TestSettings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void replacesOnlyWhatWasRead();
    void knowsWhoWroteTheFile();
    void keepsVersionsThatCanBeReadAgain();
    void tellsOfAFileThatSomebodyEdits_data();
    void tellsOfAFileThatSomebodyEdits();
    void whatIsSavedDuringARunIsUsedFromTheNextOn_data();
    void whatIsSavedDuringARunIsUsedFromTheNextOn();
    void aSignInKeepsWhatWasSavedMeanwhile();
    void listsPeopleAndTheirPartnersByAddress();
    void listsOwnersWhomNobodyKnows();
    void knowsWhatALookCosts();
    void costsFollowTheSchedule();
    void countsHistoryBeforeAnythingWasRead();
};

void TestSettings::replacesOnlyWhatWasRead()
{
    Desk desk(1);
    QVERIFY(desk.prepare());
    const auto before = await(desk.session->configurationText());
    QVERIFY(before);
    Configuration changed = *await(desk.session->configuration());
    changed.guards.deletesPerDay = 7;
    QVERIFY(await(desk.session->replaceConfiguration(*before, toJson(changed))));
    const auto late = await(desk.session->replaceConfiguration(*before, *before));
    QVERIFY(!late);
    QCOMPARE(late.error().code, u"CONFIG_CHANGED"_s);
    QCOMPARE(await(desk.session->configuration())->guards.deletesPerDay, 7);
    const auto wrong =
        await(desk.session->replaceConfiguration(toJson(changed), R"({"version": 1, "nonsense": 2})"));
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, u"CONFIG_INVALID"_s);
}

void TestSettings::knowsWhoWroteTheFile()
{
    Desk desk(1);
    QVERIFY(desk.prepare());
    const auto savedHere = [&desk](bool here) {
        const auto file = await(desk.session->configurationFile());
        const auto fields = await(desk.session->flowFields(Flow::Accounts));
        return file && fields && file->text == *await(desk.session->configurationText())
            && file->savedHere == here && fields->savedHere == here;
    };
    Configuration changed = *await(desk.session->configuration());
    changed.guards.deletesPerDay = 7;
    QVERIFY(await(desk.session->saveConfiguration(changed)));
    QVERIFY(savedHere(true));
    changed.guards.deletesPerDay = 8;
    QVERIFY(desk.editOutside(changed));
    QVERIFY(savedHere(false));
    changed.guards.deletesPerDay = 9;
    QVERIFY(await(desk.session->saveConfiguration(changed)));
    QVERIFY(savedHere(true));
    desk.reopen();
    QVERIFY(await(desk.session->open()));
    QVERIFY(savedHere(false));
}

void TestSettings::keepsVersionsThatCanBeReadAgain()
{
    Desk desk(1);
    QVERIFY(desk.prepare());
    const auto first = await(desk.session->configurationText());
    Configuration changed = *await(desk.session->configuration());
    changed.guards.deletesPerDay = 7;
    QVERIFY(await(desk.session->saveConfiguration(changed)));
    const auto versions = await(desk.session->configurationVersions());
    QVERIFY(versions && !versions->isEmpty());
    QVERIFY(std::is_sorted(versions->begin(), versions->end(),
        [](const auto &one, const auto &two) { return one.replacedAt > two.replacedAt; }));
    const auto kept = await(desk.session->configurationVersion(versions->first().id));
    QVERIFY(kept);
    QCOMPARE(*kept, *first);
    for (const QString &id : {u"../secrets"_s, u"20200101-000000-000"_s, QString()}) {
        const auto none = await(desk.session->configurationVersion(id));
        QVERIFY(!none);
        QCOMPARE(none.error().code, u"NOT_FOUND"_s);
    }
}

void TestSettings::tellsOfAFileThatSomebodyEdits_data()
{
    QTest::addColumn<bool>("inPlace");
    QTest::newRow("written in place") << true;
    QTest::newRow("another file takes its place") << false;
}

void TestSettings::tellsOfAFileThatSomebodyEdits()
{
    QFETCH(bool, inPlace);
    Desk desk(1);
    QVERIFY(desk.prepare());
    QSignalSpy told(desk.session.get(), &Session::configurationChanged);
    QVERIFY(await(desk.session->followConfiguration()));
    const QString path = desk.folder() + u"/config.json"_s;
    for (int perDay = 3; perDay < 6; ++perDay) {
        Configuration changed = *await(desk.session->configuration());
        changed.guards.deletesPerDay = perDay;
        const QString other = path + u".new"_s;
        QVERIFY(writeFile(inPlace ? path : other, toJson(changed)));
        if (!inPlace)
            QVERIFY(QFile::remove(path) && QFile::rename(other, path));
        const int tellings = perDay - 2;
        QTRY_COMPARE(told.count(), tellings);
        QCOMPARE(await(desk.session->configuration())->guards.deletesPerDay, perDay);
    }
    QVERIFY(await(desk.session->importConfiguration(toJson(Configuration::defaults()))));
    QTRY_COMPARE(told.count(), 4);
    // Its timer may be running when the session goes.
    QVERIFY(writeFile(path, "{}"));
    desk.session->close();
}

namespace {

/// The API versions that Salesforce was asked with.
QSet<QByteArray> versionsAsked(Desk &desk)
{
    QSet<QByteArray> versions;
    for (const sandbox::LoggedRequest &request : desk.services.requests().all()) {
        const QByteArray part = request.target.split('/').value(3);
        if (request.side == sandbox::Side::Salesforce && part.startsWith('v'))
            versions.insert(part);
    }
    return versions;
}

nlohmann::json customerNamed(Desk &desk, const std::string &name)
{
    return desk.services.withStartdeliver([&](sandbox::StartdeliverService &service) {
        const auto found = service.findBy("customer", "name", name);
        return found.empty() ? nlohmann::json() : found.front();
    });
}

} // namespace

void TestSettings::whatIsSavedDuringARunIsUsedFromTheNextOn_data()
{
    QTest::addColumn<bool>("elsewhere");
    QTest::newRow("by the same program") << false;
    QTest::newRow("by another one") << true;
}

/// Rules and clients alike: the mapping of phones and the version of the API are changed together.
void TestSettings::whatIsSavedDuringARunIsUsedFromTheNextOn()
{
    QFETCH(bool, elsewhere);
    Desk desk(0);
    QVERIFY(desk.prepare());
    Configuration after = desk.configuration();
    Configuration before = after;
    before.salesforce.apiVersion = u"66.0"_s;
    before.flow(Flow::Accounts).mappings.removeIf([](const FieldMapping &mapping) {
        return mapping.salesforce == u"Phone"_s;
    });
    QVERIFY(await(desk.session->saveConfiguration(before)));
    QVERIFY(await(desk.session->waiveMatching({Flow::Accounts})));
    desk.services.withSalesforce([](auto &service) {
        service.insert("Account", {{"Name", "Acme"}, {"Phone", "+46 8 123"}});
    });
    HeldRequest held(&desk.services, sandbox::Side::Startdeliver, "create");
    desk.services.requests().clear();
    auto running = desk.session->sync({Flow::Accounts});
    QVERIFY(held.arrives());
    if (elsewhere) {
        SessionOptions options = desk.options();
        Session other(options);
        QVERIFY(await(other.open()));
        QVERIFY(await(other.importConfiguration(toJson(after))));
    } else {
        const auto saved = await(desk.session->saveConfiguration(after));
        QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().text));
    }
    QVERIFY(!running.isFinished());
    QCOMPARE(*await(desk.session->configuration()), after);
    held.letIn();
    const auto first = await(running);
    QVERIFY2(first && !first->error, first ? first->json.constData() : qPrintable(first.error().text));
    QCOMPARE(first->flows.at(Flow::Accounts).created.startdeliver, 1);
    QVERIFY(customerNamed(desk, "Acme").value("customfieldPhone", nlohmann::json()).is_null());
    QCOMPARE(versionsAsked(desk), QSet<QByteArray>{"v66.0"});
    desk.services.requests().clear();
    const auto second = await(desk.session->sync({Flow::Accounts}));
    QVERIFY2(second && !second->error, second ? second->json.constData() : qPrintable(second.error().text));
    QCOMPARE(customerNamed(desk, "Acme").value("customfieldPhone", std::string()), std::string("+46 8 123"));
    QCOMPARE(versionsAsked(desk), QSet<QByteArray>{"v67.0"});
}

void TestSettings::aSignInKeepsWhatWasSavedMeanwhile()
{
    Desk desk(0);
    QVERIFY(await(desk.session->open()));
    QVERIFY(await(desk.session->saveConfiguration(desk.configuration())));
    HeldRequest held(&desk.services, sandbox::Side::Salesforce, "oauth");
    auto connecting = desk.session->connectSalesforce(desk.grant());
    QVERIFY(held.arrives());
    Configuration changed = *await(desk.session->configuration());
    changed.guards.deletesPerDay = 7;
    QVERIFY(await(desk.session->saveConfiguration(changed)));
    held.letIn();
    QVERIFY(await(connecting));
    QCOMPARE(await(desk.session->configuration())->guards.deletesPerDay, 7);
}

void TestSettings::listsPeopleAndTheirPartnersByAddress()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    const auto people = await(desk.session->people());
    QVERIFY2(people, qPrintable(people ? QString() : people.error().text));
    QVERIFY(!people->users.isEmpty() && !people->members.isEmpty() && !people->offline);
    int pairs = 0;
    for (const PersonView &user : people->users) {
        if (user.partner.isEmpty())
            continue;
        ++pairs;
        const auto member = std::find_if(people->members.begin(), people->members.end(),
            [&user](const PersonView &one) { return one.id == user.partner; });
        QVERIFY(member != people->members.end());
        QCOMPARE(member->partner, user.id);
        QCOMPARE(member->email.toLower(), user.email.toLower());
    }
    QVERIFY(pairs > 0);
    // What was chosen is part of what is edited, and does not show here.
    Configuration changed = *await(desk.session->configuration());
    changed.options.people = {{people->users.first().id.text(), people->members.last().id.text()}};
    QVERIFY(await(desk.session->saveConfiguration(changed)));
    QCOMPARE(await(desk.session->people())->users, people->users);
}

void TestSettings::listsOwnersWhomNobodyKnows()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    Configuration changed = desk.configuration();
    changed.settings.salesforceOwnersAsTeamMembers = true;
    changed.flow(Flow::Owners).enabled = true;
    changed.flow(Flow::Tasks).enabled = true;
    QVERIFY(await(desk.session->saveConfiguration(changed)));
    const QByteArray queue = desk.services.withSalesforce([](sandbox::SalesforceService &service) {
        return service.insert("Group", {{"Name", "Support"}, {"Type", "Queue"}});
    });
    QVERIFY(!queue.isEmpty());
    const auto before = await(desk.session->people());
    QVERIFY(before);
    const auto known = std::find_if(before->users.begin(), before->users.end(),
        [](const PersonView &user) { return !user.partner.isEmpty() && user.active; });
    QVERIFY(known != before->users.end());
    const std::string owner = known->id.text().toStdString();
    QByteArray left;
    desk.services.withSalesforce([&](sandbox::SalesforceService &service) {
        left = service.insert("User",
            {{"LastName", "Gone"}, {"Email", "gone@nowhere.example"}, {"Username", "gone@nowhere.example"},
                {"IsActive", false}});
        QVERIFY2(!left.isEmpty(), qPrintable(service.lastRefusal()));
        const QByteArray account = service.insert("Account", {{"Name", "Acme"}, {"OwnerId", owner}});
        QVERIFY(!service.insert("Account", {{"Name", "Contoso"}, {"OwnerId", left.toStdString()}}).isEmpty());
        for (const std::string &whose : {owner, queue.toStdString()}) {
            QVERIFY(!service
                         .insert("Task",
                             {{"Subject", "Ring"}, {"WhatId", account.toStdString()}, {"OwnerId", whose}})
                         .isEmpty());
        }
    });
    // What does not sync yet is nobody's trouble.
    const auto unread = await(desk.session->people());
    QVERIFY(unread);
    QVERIFY(std::all_of(unread->users.begin(), unread->users.end(),
        [](const PersonView &user) { return user.owns.isEmpty(); }));
    QVERIFY(await(desk.session->waiveMatching(supportedFlows())));
    const auto report = await(desk.session->sync());
    QVERIFY(report && !report->error);
    const auto people = await(desk.session->people());
    QVERIFY(people);
    const auto find = [&people](const QByteArray &id) {
        const auto found = std::find_if(people->users.begin(), people->users.end(),
            [&id](const PersonView &user) { return user.id.text() == QLatin1StringView(id); });
        return found == people->users.end() ? PersonView() : *found;
    };
    using Owns = QList<std::pair<Flow, qint64>>;
    QCOMPARE(find(QByteArray::fromStdString(owner)).owns, (Owns{{Flow::Accounts, 1}, {Flow::Tasks, 1}}));
    QCOMPARE(find(queue).owns, (Owns{{Flow::Tasks, 1}}));
    QCOMPARE(find(queue).name, u"Support"_s);
    QVERIFY(find(queue).kind == PersonView::Kind::Queue && find(queue).partner.isEmpty());
    // Made after the list was read: known by its id only, until the list is an hour old.
    QCOMPARE(find(left).owns, (Owns{{Flow::Accounts, 1}}));
    QVERIFY(find(left).kind == PersonView::Kind::Unknown);
}

void TestSettings::knowsWhatALookCosts()
{
    Desk desk(6);
    QVERIFY(desk.prepare());
    QVERIFY(await(desk.session->saveConfiguration(withEverything(desk.configuration()))));
    QVERIFY(await(desk.session->waiveMatching(supportedFlows())));
    for (int round = 0; round < 3; ++round)
        QVERIFY(await(desk.session->sync()));
    const auto costs = await(desk.session->flowCosts(desk.configuration()));
    QVERIFY(costs);
    for (const Flow flow : supportedFlows()) {
        QVERIFY(await(desk.session->sync({flow})));
        desk.services.requests().clear();
        QVERIFY(await(desk.session->sync({flow})));
        const FlowCost *cost = costOf(*costs, flow);
        QVERIFY(cost);
        const QByteArray counted =
            flowName(flow).toUtf8() + ": " + desk.services.requests().summary().join(u", ").toUtf8();
        QVERIFY2(desk.services.requests().calls(sandbox::Side::Salesforce) == cost->perLook.salesforce,
            counted.constData());
        QVERIFY2(desk.services.requests().calls(sandbox::Side::Startdeliver) == cost->perLook.startdeliver,
            counted.constData());
    }
}

void TestSettings::countsHistoryBeforeAnythingWasRead()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    const QByteArray account = desk.addAccount(u"Acme"_s);
    desk.services.withSalesforce([&account](sandbox::SalesforceService &service) {
        for (const char *day : {"2025-03-01", "2026-03-01"}) {
            QVERIFY(!service
                         .insert("Task",
                             {{"Subject", "Called"}, {"WhatId", account.toStdString()},
                                 {"TaskSubtype", "Call"}, {"Status", "Completed"}, {"ActivityDate", day}})
                         .isEmpty());
        }
    });
    Configuration changed = *await(desk.session->configuration());
    const auto calls = [&] {
        const auto counts = await(desk.session->historyCounts(Flow::History, changed));
        return counts && !counts->isEmpty() ? counts->first().records : qint64{-1};
    };
    QCOMPARE(calls(), 2);
    changed.flow(Flow::History).historyStart = QDate(2026, 1, 1);
    QCOMPARE(calls(), 1);
    // Asked again before the answer came: only the newest question is answered.
    auto before = desk.session->historyCounts(Flow::History, changed);
    const auto after = await(desk.session->historyCounts(Flow::History, changed));
    QVERIFY(after);
    QCOMPARE(await(before).error().code, u"SUPERSEDED"_s);
    QVERIFY(await(desk.session->historyCounts(Flow::Accounts, changed))->isEmpty());
    // Not connected: said at once, and nothing is stored.
    QVERIFY(await(desk.session->disconnectSide(Side::Salesforce)));
    QVERIFY(!await(desk.session->historyCounts(Flow::History, changed)));
}

void TestSettings::costsFollowTheSchedule()
{
    Desk desk(6);
    QVERIFY(desk.prepare());
    Configuration changed = *await(desk.session->configuration());
    FlowConfiguration &accounts = changed.flow(Flow::Accounts);
    accounts.schedule.clear();
    auto costs = await(desk.session->flowCosts(changed));
    QVERIFY(costs);
    QCOMPARE(costOf(*costs, Flow::Accounts)->on(Side::Salesforce), 0);
    QVERIFY(!costOf(*costs, Flow::Accounts)->known);
    accounts.schedule = u"every 15m"_s;
    costs = await(desk.session->flowCosts(changed));
    const FlowCost quarter = *costOf(*costs, Flow::Accounts);
    QCOMPARE(quarter.looks, 96.0);
    QCOMPARE(quarter.looking.salesforce, 96 * quarter.perLook.salesforce);
    // Who is who is asked for once an hour.
    changed.settings.salesforceOwnersAsTeamMembers = true;
    costs = await(desk.session->flowCosts(changed));
    for (const Side side : {Side::Salesforce, Side::Startdeliver})
        QCOMPARE(costOf(*costs, Flow::Accounts)->on(side), quarter.on(side) + 24);
    changed.settings.salesforceOwnersAsTeamMembers = false;
    QCOMPARE(sync::callsToGuard(0), 0);
    QCOMPARE(sync::callsToGuard(400), 14); // 16 calls instead of 2
    accounts.webhook = true;
    changed.live.pollSecondsQuiet = 900;
    costs = await(desk.session->flowCosts(changed));
    QCOMPARE(costOf(*costs, Flow::Accounts)->looks, 192.0);
    accounts.webhook = false;
    accounts.schedule = u"weekly on mon, thu at 08:00"_s;
    costs = await(desk.session->flowCosts(changed));
    QCOMPARE(costOf(*costs, Flow::Accounts)->looks, 2.0 / 7);
    accounts.enabled = false;
    costs = await(desk.session->flowCosts(changed));
    QCOMPARE(costOf(*costs, Flow::Accounts)->looks, 0.0);
    // What was written lately counts: the first sync makes every customer.
    QVERIFY(await(desk.session->waiveMatching({Flow::Accounts})));
    const auto report = await(desk.session->sync({Flow::Accounts}));
    QVERIFY(report && report->flows.at(Flow::Accounts).created.startdeliver > 0);
    accounts.enabled = true;
    costs = await(desk.session->flowCosts(changed));
    QVERIFY(costOf(*costs, Flow::Accounts)->known);
    QVERIFY(costOf(*costs, Flow::Accounts)->writing.startdeliver
        >= report->flows.at(Flow::Accounts).created.startdeliver);
    // Whatever it wrote, a flow that a person starts costs nothing a day.
    accounts.schedule.clear();
    costs = await(desk.session->flowCosts(changed));
    QVERIFY(costOf(*costs, Flow::Accounts)->known);
    for (const Side side : {Side::Salesforce, Side::Startdeliver})
        QCOMPARE(costOf(*costs, Flow::Accounts)->on(side), 0);
}

std::unique_ptr<QObject> testSettings()
{
    return std::make_unique<TestSettings>();
}

#include "tst_settings.moc"
