// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/watchdesk.h"

#include <mutex>

using namespace tandem;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A profile that runs unattended, beside both services: what happens on one side is on the other one soon,
/// and what was not told of is found.
class WatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEditInSalesforceArrivesByItsEvent();
    void anEditedNoteArrivesByTheEventOfItsVersion();
    void anEditInStartdeliverArrivesByItsWebhook();
    void editsInStartdeliverShareWriteCallsThatKeepTheirDistance();
    void anEditOvertakesABurst();
    void S10_aDeleteInSalesforceArrivesByItsEvent();
    void S10_aDeleteInStartdeliverArrivesByItsWebhook();
    void S11_whatAnAccountHadFollowsWhenItIsLinked();
    void S17_nothingRunsByItselfBeforeAFirstPlanWasApplied();
    void S18_whatNoNoticeToldOfIsFoundByTheRead();
    void S19_theSecondRunnerSaysWhoHasTheProfile();
    void aPersonsRunGoesOnBesideIt();
    void theTestNoticeProvesThePath();
    void noticesOfOthersAreNotHeard();
    void aPauseHoldsEverythingAndLosesNothing();
    void itStopsInTheMidstOfWork();
};

void WatchTest::anEditInSalesforceArrivesByItsEvent()
{
    WatchDesk desk;
    const QString account = desk.account("Acme");
    QVERIFY(desk.begin());
    QVERIFY(desk.idOfCustomer("Acme") > 0);
    const Status watching = desk.watch();
    QVERIFY2(watching, watching ? "" : qPrintable(watching.error().text));
    desk.editAccount(account, {{"Phone", "from Salesforce"}});
    SOON_COMPARE(desk.phoneOfCustomer("Acme"), std::string("from Salesforce"));
    // A new one, and a person in it, together.
    const QString fresh = desk.account("Fresh");
    desk.services.withSalesforce([&](auto &service) {
        service.insert("Contact", {{"LastName", "Person"}, {"AccountId", fresh.toStdString()}});
    });
    SOON_VERIFY(desk.idOfCustomer("Fresh") > 0);
    SOON_COMPARE(desk.services.withStartdeliver(
                     [](auto &service) { return service.findBy("user", "name", "Person").size(); }),
        1U);
    SOON_COMPARE(desk.view().waitingNotices, 0);
    QVERIFY(desk.triggers().contains(u"change-event"_s));
    SOON_COMPARE(desk.view().health, u"good"_s);
    QVERIFY(desk.view().stream.events >= 3);
    // The notice names the run that dealt with it.
    const auto notices = await(desk.session->notices());
    QVERIFY(std::any_of(notices->begin(), notices->end(), [&](const session::NoticeView &notice) {
        return notice.record.text() == account && notice.runId > 0 && notice.outcome == "synced"_L1;
    }));
}

void WatchTest::anEditedNoteArrivesByTheEventOfItsVersion()
{
    WatchDesk desk;
    const QString account = desk.account("Acme");
    const auto coded = [](const char *html) { return QByteArray(html).toBase64().toStdString(); };
    const QString note = desk.services.withSalesforce([&](auto &service) {
        const QByteArray id =
            service.insert("ContentNote", {{"Title", "Visit"}, {"Content", coded("<p>Good</p>")}});
        service.insert("ContentDocumentLink",
            {{"ContentDocumentId", id.toStdString()}, {"LinkedEntityId", account.toStdString()},
                {"ShareType", "V"}});
        return QString::fromLatin1(id);
    });
    QVERIFY(desk.begin([](Configuration &wanted) {
        wanted.settings.syncContentNotesToStartdeliver = true;
        wanted.flow(Flow::Notes).enabled = true;
        wanted.flow(Flow::Notes).webhook = true;
    }));
    const Status watching = desk.watch();
    QVERIFY2(watching, watching ? "" : qPrintable(watching.error().text));
    const auto body = [&] {
        return desk.services.withStartdeliver([](auto &service) {
            const auto found = service.findBy("interaction", "title", "Visit");
            return found.size() == 1 ? found.front().value("text", std::string()) : std::string();
        });
    };
    QCOMPARE(body(), std::string("<p>Good</p>"));
    const qint64 polls = desk.view().polls;
    desk.services.withSalesforce([&](auto &service) {
        service.update(note.toLatin1(), {{"Content", coded("<p>Better</p>")}});
    });
    SOON_COMPARE(body(), std::string("<p>Better</p>"));
    QCOMPARE(desk.view().polls, polls);
    QVERIFY(desk.triggers().contains(u"change-event"_s));
    QCOMPARE(desk.view().stream.refused, (QList<std::pair<QString, QString>>()));
    SOON_COMPARE(desk.view().health, u"good"_s);
    // Where the organisation does not offer it, the next look finds it.
    desk.services.streaming().withSwitches(
        [](auto &switches) { switches.entities.remove("ContentVersion"); });
    desk.services.streaming().forgetClients();
    desk.services.withSalesforce([&](auto &service) {
        service.update(note.toLatin1(), {{"Content", coded("<p>Best</p>")}});
    });
    Configuration often = desk.wanted();
    often.settings.syncContentNotesToStartdeliver = true;
    often.flow(Flow::Notes).enabled = often.flow(Flow::Notes).webhook = true;
    often.live.pollSeconds = often.live.pollSecondsQuiet = 5;
    QVERIFY(await(desk.session->saveConfiguration(often)));
    SOON_COMPARE(body(), std::string("<p>Best</p>"));
}

void WatchTest::anEditInStartdeliverArrivesByItsWebhook()
{
    WatchDesk desk;
    const QString account = desk.account("Acme");
    QVERIFY(desk.begin());
    desk.connectWebhooks();
    QVERIFY(desk.watch());
    const qint64 customer = desk.idOfCustomer("Acme");
    desk.editCustomer(customer, {{"customfieldPhone", "from Startdeliver"}});
    SOON_COMPARE(desk.phoneOfAccount(account), std::string("from Startdeliver"));
    // A burst on one record is one change, the last one; the write to Salesforce is at most one in two
    // seconds.
    desk.services.requests().clear();
    for (int i = 0; i < 20; ++i)
        desk.editCustomer(customer, {{"customfieldPhone", "number " + std::to_string(i)}});
    SOON_COMPARE(desk.phoneOfAccount(account), std::string("number 19"));
    SOON_COMPARE(desk.view().waitingNotices, 0);
    const int writes = desk.services.requests().count(sandbox::Side::Salesforce, "collections-update");
    QVERIFY2(writes >= 1 && writes <= 4, qPrintable(QString::number(writes)));
    QVERIFY(desk.triggers().contains(u"webhook"_s));
    SOON_VERIFY(desk.view().receiver.taken >= 21);
}

/// Each edit comes while the one before is still on its way; the calls are at least two seconds apart.
void WatchTest::editsInStartdeliverShareWriteCallsThatKeepTheirDistance()
{
    constexpr int companies = 8;
    WatchDesk desk;
    QStringList accounts;
    for (int i = 0; i < companies; ++i)
        accounts.append(desk.account("Company " + std::to_string(i)));
    QVERIFY(desk.begin());
    desk.connectWebhooks();
    QVERIFY(desk.watch());
    std::mutex mutex;
    std::vector<std::chrono::steady_clock::time_point> calls;
    desk.services.onBeforeHandle([&](sandbox::Side side, const server::HttpRequest &request) {
        if (side != sandbox::Side::Salesforce || request.method != "PATCH")
            return;
        const std::lock_guard lock(mutex);
        calls.push_back(std::chrono::steady_clock::now());
    });
    const auto stopListening = qScopeGuard([&desk] { desk.services.onBeforeHandle({}); });
    const auto callCount = [&] {
        const std::lock_guard lock(mutex);
        return calls.size();
    };
    for (int i = 0; i < companies; ++i) {
        const size_t before = callCount();
        desk.editCustomer(desk.idOfCustomer("Company " + std::to_string(i)), {{"customfieldPhone", "new"}});
        if (i % 3 == 0)
            SOON_VERIFY(callCount() > before);
    }
    for (const QString &account : std::as_const(accounts))
        SOON_COMPARE(desk.phoneOfAccount(account), std::string("new"));
    const std::lock_guard lock(mutex);
    QVERIFY2(calls.size() >= 3 && calls.size() < companies, qPrintable(QString::number(calls.size())));
    for (size_t i = 1; i < calls.size(); ++i) {
        // Less what a call may need to get there.
        QVERIFY(calls[i] - calls[i - 1] > std::chrono::milliseconds(1500));
    }
}

/// Somebody loads hundreds of accounts; what a person edits meanwhile does not wait for them.
void WatchTest::anEditOvertakesABurst()
{
    constexpr size_t many = 300;
    WatchDesk desk;
    const QString account = desk.account("Acme");
    QVERIFY(desk.begin([](Configuration &wanted) {
        wanted.startdeliver.requestsPerSecond = wanted.startdeliver.maxRequestsPerSecond = 5;
    }));
    QVERIFY(desk.watch());
    const auto customers = [&desk] {
        return desk.services.withStartdeliver([](auto &service) { return service.rowCount("customer"); });
    };
    const size_t before = customers();
    desk.services.withSalesforce([](auto &service) {
        for (size_t i = 0; i < many; ++i)
            service.insert("Account", {{"Name", "Loaded " + std::to_string(i)}});
    });
    SOON_VERIFY(customers() > before + 5);
    desk.editAccount(account, {{"Phone", "while they are loaded"}});
    SOON_COMPARE(desk.phoneOfCustomer("Acme"), std::string("while they are loaded"));
    QVERIFY2(customers() < before + many, "the edit waited for the burst");
    SOON_VERIFY(customers() > before + 100);
}

namespace {

/// What is gone on one side goes on the other, and a share of so few records is no guard.
void deletesFollow(Configuration &wanted)
{
    wanted.flow(Flow::Accounts).deletes = DeletePolicy::Delete;
    wanted.guards.deletesPercent = 100;
}

} // namespace

void WatchTest::S10_aDeleteInSalesforceArrivesByItsEvent()
{
    WatchDesk desk;
    const QString gone = desk.account("Gone");
    const QString stays = desk.account("Stays");
    QVERIFY(desk.begin(deletesFollow));
    QVERIFY(desk.idOfCustomer("Gone") > 0);
    const Status watching = desk.watch();
    QVERIFY2(watching, watching ? "" : qPrintable(watching.error().text));
    desk.services.withSalesforce([&](auto &service) { service.remove(gone.toLatin1()); });
    SOON_VERIFY(desk.customerNamed("Gone").is_null());
    SOON_COMPARE(desk.view().waitingNotices, 0);
    QVERIFY(desk.idOfCustomer("Stays") > 0);
    // And back again: the link is kept, nothing is made twice.
    desk.editAccount(stays, {{"Phone", "after the delete"}});
    SOON_COMPARE(desk.phoneOfCustomer("Stays"), std::string("after the delete"));
    QVERIFY(desk.customerNamed("Gone").is_null());
}

void WatchTest::S10_aDeleteInStartdeliverArrivesByItsWebhook()
{
    WatchDesk desk;
    const QString gone = desk.account("Gone");
    const QString stays = desk.account("Stays");
    QVERIFY(desk.begin(deletesFollow));
    desk.connectWebhooks();
    QVERIFY(desk.watch());
    const qint64 customer = desk.idOfCustomer("Gone");
    desk.services.withStartdeliver([&](auto &service) { service.remove("customer", customer); });
    const auto isGone = [&] {
        return desk.services.withSalesforce([&](auto &service) {
            const nlohmann::json row = service.row(gone.toLatin1());
            return row.is_null() || row.value("IsDeleted", false);
        });
    };
    SOON_VERIFY(isGone());
    SOON_COMPARE(desk.view().waitingNotices, 0);
    desk.editCustomer(desk.idOfCustomer("Stays"), {{"customfieldPhone", "after the delete"}});
    SOON_COMPARE(desk.phoneOfAccount(stays), std::string("after the delete"));
    QVERIFY(isGone());
}

/// The account is told of, its event is not: that happened long before, when nobody listened for it.
void WatchTest::S11_whatAnAccountHadFollowsWhenItIsLinked()
{
    WatchDesk desk;
    const QString account = desk.account("Prospect for years");
    desk.services.withSalesforce([&](auto &service) {
        service.insert("Event",
            {{"Subject", "Visit"}, {"WhatId", account.toStdString()},
                {"StartDateTime", "2027-09-01T09:00:00.000Z"}, {"EndDateTime", "2027-09-01T10:00:00.000Z"}});
    });
    QVERIFY(desk.begin([](Configuration &wanted) {
        Filter filter;
        filter.node = Filter::Node::Condition;
        filter.field = u"Type"_s;
        filter.operands = {Value(u"Customer"_s)};
        wanted.flow(Flow::Accounts).salesforceFilter = filter;
        wanted.flow(Flow::Events).enabled = true;
        wanted.flow(Flow::Events).webhook = true;
    }));
    const Status watching = desk.watch();
    QVERIFY2(watching, watching ? "" : qPrintable(watching.error().text));
    const qint64 polls = desk.view().polls;
    desk.editAccount(account, {{"Type", "Customer"}});
    SOON_COMPARE(desk.services.withStartdeliver(
                     [](auto &service) { return service.findBy("interaction", "title", "Visit").size(); }),
        1U);
    SOON_VERIFY(desk.triggers().contains(u"new-links"_s));
    QCOMPARE(desk.view().polls, polls);
    // What brings nothing along leaves no trace in the history.
    desk.services.requests().clear();
    desk.editAccount(desk.account("Without a past"), {{"Type", "Customer"}});
    SOON_VERIFY(desk.idOfCustomer("Without a past") > 0);
    const auto lookedForEvents = [&desk] {
        const auto asked = desk.services.requests().all();
        return std::any_of(asked.begin(), asked.end(), [](const sandbox::LoggedRequest &request) {
            return request.kind == "query" && request.target.contains("Event");
        });
    };
    SOON_VERIFY(lookedForEvents());
    SOON_COMPARE(desk.triggers().count(u"new-links"_s), 1);
}

void WatchTest::S17_nothingRunsByItselfBeforeAFirstPlanWasApplied()
{
    WatchDesk desk;
    QVERIFY(desk.prepare());
    QVERIFY(await(desk.session->saveConfiguration(desk.wanted())));
    desk.connectWebhooks();
    desk.account("Acme");
    QVERIFY(await(desk.session->startWatch()));
    SOON_COMPARE(desk.view().schedules.size(), 2);
    QVERIFY(!desk.view().schedules.first().released);
    const qint64 early = desk.services.withStartdeliver([](auto &service) {
        return service.insert("customer", {{"name", "Early"}});
    });
    QVERIFY(early > 0);
    SOON_COMPARE(desk.services.webhooks().delivered(), 1);
    SOON_COMPARE(desk.view().waitingNotices, 0);
    const auto notices = await(desk.session->notices());
    QVERIFY(notices->first().outcome.contains(u"first plan"_s));
    QCOMPARE(desk.triggers(), QStringList());
    QCOMPARE(desk.idOfCustomer("Acme"), 0);
    // A look at a plan is not enough; carrying it out is.
    const auto plan = await(desk.session->plan());
    QVERIFY(plan);
    QVERIFY(!desk.view().schedules.first().released);
    const auto applied = await(desk.session->apply(plan->id));
    QVERIFY(applied && !applied->error);
    SOON_VERIFY(desk.view().schedules.first().released);
    QVERIFY(desk.idOfCustomer("Acme") > 0);
    SOON_COMPARE(desk.view().stream.state, u"listening"_s);
    const QString later = desk.account("Later");
    SOON_VERIFY(desk.idOfCustomer("Later") > 0);
}

/// Both ways of notice are cut; only the polls find what happens.
void WatchTest::S18_whatNoNoticeToldOfIsFoundByTheRead()
{
    WatchDesk desk;
    const QString account = desk.account("Acme");
    QVERIFY(desk.begin([](Configuration &wanted) {
        wanted.live.pollSeconds = 5;
        wanted.live.pollSecondsQuiet = 5;
    }));
    desk.connectWebhooks();
    session::WatchOptions options;
    options.eventPatience = 2s;
    QVERIFY(desk.watch(options));
    desk.services.webhooks().withSwitches([](auto &switches) { switches.wrongSecret = true; });
    desk.services.streaming().withSwitches([](auto &switches) { switches.entities.clear(); });
    desk.editCustomer(desk.idOfCustomer("Acme"), {{"customfieldPhone", "unheard"}});
    QTRY_COMPARE_WITH_TIMEOUT(desk.phoneOfAccount(account), std::string("unheard"), 60'000);
    desk.editAccount(account, {{"Phone", "unheard too"}});
    QTRY_COMPARE_WITH_TIMEOUT(desk.phoneOfCustomer("Acme"), std::string("unheard too"), 60'000);
    QVERIFY(desk.triggers().contains(u"poll"_s));
    QVERIFY(!desk.triggers().contains(u"webhook"_s));
    // The book says that nobody told of it, and what found it.
    const auto found = [&desk, customer = QString::number(desk.idOfCustomer("Acme"))] {
        const auto book = await(desk.session->notices());
        return std::any_of(book->begin(), book->end(), [&](const session::NoticeView &notice) {
            return notice.source == "poll"_L1 && notice.record.text() == customer && notice.runId > 0
                && notice.outcome == "no notice had told of it"_L1;
        });
    };
    SOON_VERIFY(found());
    SOON_VERIFY(desk.view().receiver.refused > 0);
    // A subscription that stays silent although its object changes is not trusted (contract 9.3).
    desk.editAccount(account, {{"Phone", "still unheard"}});
    QTRY_VERIFY_WITH_TIMEOUT(!desk.view().stream.refused.isEmpty(), 60'000);
    QCOMPARE(desk.view().stream.refused.first().first, u"Account"_s);
    QVERIFY(desk.view().stream.refused.first().second.contains(u"Change Data Capture"_s));
    QCOMPARE(desk.view().health, u"degraded"_s);
}

void WatchTest::S19_theSecondRunnerSaysWhoHasTheProfile()
{
    WatchDesk desk;
    QVERIFY(desk.begin());
    QVERIFY(desk.watch());
    session::Session other(desk.options());
    QVERIFY(await(other.open()));
    const auto second = await(other.startWatch());
    QCOMPARE(second.error().code, u"RUNNER_ELSEWHERE"_s);
    QVERIFY2(second.error().text.contains(QString::number(QCoreApplication::applicationPid())),
        qPrintable(second.error().text));
    QCOMPARE(await(other.sync()).error().code, u"RUNNER_ELSEWHERE"_s);
    // Whoever only looks sees how it goes.
    SOON_VERIFY(await(other.status())->watch.has_value());
    QCOMPARE(await(other.status())->watch->running, true);
    QVERIFY(await(desk.session->stopWatch()));
    SOON_VERIFY(!await(other.status())->watch.has_value());
    QVERIFY(await(other.startWatch()));
    QVERIFY(await(other.stopWatch()));
}

void WatchTest::aPersonsRunGoesOnBesideIt()
{
    WatchDesk desk;
    QVERIFY(desk.begin());
    QVERIFY(desk.watch());
    for (int i = 0; i < 3; ++i) {
        desk.account("Company " + std::to_string(i));
        const auto run = await(desk.session->sync());
        QVERIFY2(run.has_value(), run ? "" : qPrintable(run.error().text));
        QVERIFY(!run->error);
    }
    SOON_COMPARE(desk.view().waitingNotices, 0);
    QCOMPARE(desk.services.withStartdeliver([](auto &service) { return service.rowCount("customer"); }), 3U);
}

void WatchTest::theTestNoticeProvesThePath()
{
    WatchDesk desk;
    QVERIFY(desk.begin());
    QCOMPARE(await(desk.session->testWebhook()).error().code, u"NO_WEBHOOK_SECRET"_s);
    desk.hasSecret = true;
    QVERIFY(await(desk.session->renewWebhookSecret()));
    const auto nobody = await(desk.session->testWebhook());
    QVERIFY(nobody && !nobody->arrived);
    QVERIFY2(nobody->text.contains(u"Nobody answers"_s), qPrintable(nobody->text));
    QVERIFY(desk.watch());
    const auto test = await(desk.session->testWebhook());
    QVERIFY2(test && test->arrived, test ? qPrintable(test->text) : qPrintable(test.error().text));
    QCOMPARE(test->status, 202);
    QVERIFY(!test->text.contains(u"hooks/"_s)); // no secret in it
    QCOMPARE(await(desk.session->notices())->first().source, u"test"_s);
}

void WatchTest::noticesOfOthersAreNotHeard()
{
    WatchDesk desk;
    const QString account = desk.account("Acme");
    QVERIFY(desk.begin());
    desk.connectWebhooks();
    QVERIFY(desk.watch());
    desk.services.webhooks().withSwitches([](auto &switches) {
        switches.wrongSecret = true;
        switches.attempts = 1;
    });
    desk.editCustomer(desk.idOfCustomer("Acme"), {{"customfieldPhone", "forged"}});
    SOON_COMPARE(desk.view().receiver.refused, 1);
    QCOMPARE(desk.phoneOfAccount(account), std::string());
    // The next one that is genuine is enough: the record is read, whatever the notice says.
    desk.services.webhooks().withSwitches([](auto &switches) { switches.wrongSecret = false; });
    desk.editCustomer(desk.idOfCustomer("Acme"), {{"customfieldEmployees", 7}});
    SOON_COMPARE(desk.phoneOfAccount(account), std::string("forged"));
}

void WatchTest::aPauseHoldsEverythingAndLosesNothing()
{
    WatchDesk desk;
    const QString account = desk.account("Acme");
    QVERIFY(desk.begin());
    desk.connectWebhooks();
    QVERIFY(desk.watch());
    QVERIFY(await(desk.session->pauseWatch(60min)));
    SOON_COMPARE(desk.view().health, u"paused"_s);
    desk.editCustomer(desk.idOfCustomer("Acme"), {{"customfieldPhone", "in the pause"}});
    SOON_COMPARE(desk.view().waitingNotices, 1);
    QCOMPARE(desk.phoneOfAccount(account), std::string());
    QVERIFY(await(desk.session->pauseWatch(0min)));
    SOON_COMPARE(desk.phoneOfAccount(account), std::string("in the pause"));
}

void WatchTest::itStopsInTheMidstOfWork()
{
    WatchDesk desk;
    QVERIFY(desk.begin());
    for (int round = 0; round < 6; ++round) {
        QVERIFY(await(desk.session->startWatch()));
        for (int i = 0; i < 10; ++i)
            desk.account("Company " + std::to_string(round * 10 + i));
        SOON_VERIFY(desk.idOfCustomer("Company " + std::to_string(round * 10)) > 0);
        if (round % 2 == 0) {
            QVERIFY(await(desk.session->stopWatch()));
        } else {
            desk.reopen(); // the whole session goes
            QVERIFY(await(desk.session->open()));
        }
    }
    const auto rest = await(desk.session->sync());
    QVERIFY(rest && !rest->error);
    QCOMPARE(desk.services.withStartdeliver([](auto &service) { return service.rowCount("customer"); }), 60U);
}

QTEST_GUILESS_MAIN(WatchTest)

#include "tst_watch.moc"
