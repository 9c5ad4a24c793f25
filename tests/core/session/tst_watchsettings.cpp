// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/watchdesk.h"

#include <QFile>

using namespace tandem;
using namespace Qt::StringLiterals;

/// What is changed while a profile runs unattended: configuration and secrets.
class WatchSettingsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aChangedConfigurationIsTakenOver();
    void whatIsSavedInTheMidstOfWorkIsUsedFromTheNextRunOn();
    void aBrokenConfigurationChangesNothing();
    void secretsAreReplacedWhileItRuns();
    void S10_whatAGuardStopsIsNotTriedAgain_data();
    void S10_whatAGuardStopsIsNotTriedAgain();
};

void WatchSettingsTest::aChangedConfigurationIsTakenOver()
{
    WatchDesk desk;
    QVERIFY(desk.begin());
    QVERIFY(desk.watch());
    QVERIFY(desk.view().schedules.first().next.isEmpty());
    Configuration changed = desk.wanted();
    changed.flow(Flow::Accounts).schedule = u"every 15m"_s;
    changed.flow(Flow::Contacts).webhook = false;
    QFile file(desk.folder() + u"/config.json"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(toJson(changed));
    file.close();
    SOON_COMPARE(desk.view().schedules.first().next.size(), 5);
    QCOMPARE(desk.view().schedules.first().next.first().ms % 900'000, 0);
    QVERIFY(!desk.view().schedules.last().immediate);
    QCOMPARE(desk.view().health, u"good"_s);
}

/// By the desktop that runs it, as the mapping editor does; clients and change stream go along.
void WatchSettingsTest::whatIsSavedInTheMidstOfWorkIsUsedFromTheNextRunOn()
{
    WatchDesk desk;
    QVERIFY(desk.begin([](Configuration &wanted) {
        wanted.flow(Flow::Accounts).mappings.removeIf([](const FieldMapping &mapping) {
            return mapping.salesforce == u"Phone"_s;
        });
    }));
    QVERIFY(desk.watch());
    HeldRequest held(&desk.services, sandbox::Side::Startdeliver, "create");
    const QString account = desk.account("Acme");
    desk.editAccount(account, {{"Phone", "+46 8 1"}});
    QVERIFY(held.arrives());
    Configuration changed = desk.wanted();
    changed.salesforce.apiVersion = u"66.0"_s;
    const auto saved = await(desk.session->saveConfiguration(changed));
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().text));
    held.letIn();
    SOON_VERIFY(desk.idOfCustomer("Acme") > 0);
    SOON_COMPARE(desk.view().waitingNotices, 0);
    QCOMPARE(desk.phoneOfCustomer("Acme"), std::string());
    const auto listensAnew = [&desk] {
        const auto asked = desk.services.requests().all();
        return std::any_of(asked.begin(), asked.end(), [](const sandbox::LoggedRequest &request) {
            return request.target.startsWith("/cometd/66.0/subscribe");
        });
    };
    SOON_VERIFY(listensAnew());
    SOON_COMPARE(desk.view().stream.state, u"listening"_s);
    desk.services.requests().clear();
    desk.editAccount(account, {{"Phone", "+46 8 2"}});
    SOON_COMPARE(desk.phoneOfCustomer("Acme"), std::string("+46 8 2"));
    const auto requests = desk.services.requests().all();
    for (const sandbox::LoggedRequest &request : requests)
        QVERIFY2(!request.target.contains("/v67.0/"), request.target.constData());
}

void WatchSettingsTest::aBrokenConfigurationChangesNothing()
{
    WatchDesk desk;
    QVERIFY(desk.begin());
    QVERIFY(desk.watch());
    QFile file(desk.folder() + u"/config.json"_s);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray good = file.readAll();
    file.resize(0);
    file.write("{\"version\": 1, \"flows\": ");
    file.flush();
    SOON_COMPARE(desk.view().health, u"degraded"_s);
    QVERIFY(desk.view().trouble.contains(u"the one before stays in force"_s));
    desk.account("Acme");
    SOON_VERIFY(desk.idOfCustomer("Acme") > 0);
    file.resize(0);
    file.seek(0);
    file.write(good);
    file.close();
    SOON_COMPARE(desk.view().health, u"good"_s);
}

void WatchSettingsTest::secretsAreReplacedWhileItRuns()
{
    WatchDesk desk;
    const QString account = desk.account("Acme");
    QVERIFY(desk.begin());
    desk.connectWebhooks();
    QVERIFY(desk.watch());
    const qint64 customer = desk.idOfCustomer("Acme");
    QVERIFY(await(desk.session->renewWebhookSecret()));
    desk.editCustomer(customer, {{"customfieldPhone", "by the old one"}});
    SOON_COMPARE(desk.phoneOfAccount(account), std::string("by the old one"));
    QVERIFY(await(desk.session->retireWebhookSecret()));
    desk.services.webhooks().withSwitches([](auto &switches) { switches.attempts = 1; });
    // It is in force when the watch has looked at it; until then the old one is still good.
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            desk.editCustomer(customer, {{"customfieldPhone", "by a retired one"}});
            return desk.view().receiver.refused > 0;
        }(),
        30'000);
    desk.connectWebhooks();
    SOON_VERIFY(await(desk.session->testWebhook()).value_or(session::WebhookTest()).arrived);
    desk.editCustomer(customer, {{"customfieldPhone", "by the new one"}});
    SOON_COMPARE(desk.phoneOfAccount(account), std::string("by the new one"));
}

void WatchSettingsTest::S10_whatAGuardStopsIsNotTriedAgain_data()
{
    QTest::addColumn<bool>("inSalesforce");
    QTest::newRow("a run that reads") << true;
    QTest::newRow("a run of named records") << false;
}

/// A guard asks a person; until then the notice that led there is dealt with, and says so.
void WatchSettingsTest::S10_whatAGuardStopsIsNotTriedAgain()
{
    QFETCH(const bool, inSalesforce);
    WatchDesk desk;
    const QString gone = desk.account("Gone");
    const QString stays = desk.account("Stays");
    QVERIFY(desk.begin([](Configuration &wanted) {
        wanted.flow(Flow::Accounts).deletes = DeletePolicy::Delete;
        wanted.guards.deletesPerDay = 0;
        wanted.guards.deletesPercent = 0;
    }));
    desk.connectWebhooks();
    const Status watching = desk.watch();
    QVERIFY2(watching, watching ? "" : qPrintable(watching.error().text));
    const qint64 customer = desk.idOfCustomer("Gone");
    if (inSalesforce)
        desk.services.withSalesforce([&](auto &service) { service.remove(gone.toLatin1()); });
    else
        desk.services.withStartdeliver([&](auto &service) { service.remove("customer", customer); });
    const QString removed = inSalesforce ? gone : QString::number(customer);
    const auto outcome = [&] {
        const auto notices = await(desk.session->notices());
        const auto told = std::find_if(notices->begin(), notices->end(), [&](const auto &notice) {
            return notice.record.text() == removed && notice.change == "deleted"_L1;
        });
        return told == notices->end() ? QString() : told->outcome;
    };
    SOON_COMPARE(outcome(), u"its run failed"_s);
    SOON_COMPARE(desk.view().waitingNotices, 0);
    const nlohmann::json other =
        desk.services.withSalesforce([&](auto &service) { return service.row(gone.toLatin1()); });
    QVERIFY(inSalesforce ? !desk.customerNamed("Gone").is_null() : !other.value("IsDeleted", true));
    // What happens to other records goes on.
    desk.editAccount(stays, {{"Phone", "beside the guard"}});
    SOON_COMPARE(desk.phoneOfCustomer("Stays"), std::string("beside the guard"));
}

QTEST_GUILESS_MAIN(WatchSettingsTest)

#include "tst_watchsettings.moc"
