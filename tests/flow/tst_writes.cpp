// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/seeddata.h"
#include "tests/flow/world.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::test;
using sandbox::FaultKind;
using SandboxSide = sandbox::Side;

namespace {

QString text(const Row &row, const char *field)
{
    return plainText(row.value(field, Row()));
}

FieldMapping mapped(const QString &salesforce, const QString &startdeliver)
{
    FieldMapping mapping;
    mapping.salesforce = salesforce;
    mapping.startdeliver = startdeliver;
    return mapping;
}

/// A read of Startdeliver by a list of ids.
bool isReadByIds(const server::HttpRequest &request)
{
    const Row query =
        Row::parse(request.queryValue(u"query").value_or(QString()).toStdString(), nullptr, false);
    const Row filter = query.is_object() ? query.value("filter", Row::object()) : Row::object();
    return filter.contains("id") && filter["id"].is_array();
}

} // namespace

/// What a service answers to writes, row by row, and when they are sent.
class WritesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void S23_aTakenUniqueValueIsARefusalNotALostCreate()
    {
        World world;
        FlowConfiguration &accounts = world.configuration.flow(Flow::Accounts);
        accounts.createStartdeliver = false;
        accounts.mappings.append(mapped(u"Startdeliver_Id__c"_s, u"customfieldNotes"_s));
        world.close();
        world.open();
        world.account({{"Name", "Owner of the key"}, {"Startdeliver_Id__c", "K1"}});
        world.customer({{"name", "Latecomer"}, {"customfieldNotes", "K1"}});
        const auto report = world.sync();
        QVERIFY2(report && !report->error, report ? "" : qPrintable(report.error().text));
        QCOMPARE(world.counts(Flow::Accounts).outbox, 0);
        QCOMPARE(world.counts(Flow::Accounts).refusals, 1);
        for (const std::chrono::milliseconds wait : world.clock->waits())
            QVERIFY(wait < std::chrono::seconds(60));
        world.services.requests().clear();
        QVERIFY(world.sync().has_value());
        QCOMPARE(world.services.requests().count(SandboxSide::Salesforce, "collections-create"), 0);
    }

    void S23_oneRowsTroubleDoesNotHoldUpTheOthers_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("unknown exception") << QByteArray("UNKNOWN_EXCEPTION");
        QTest::newRow("limit") << QByteArray("LIMIT_EXCEEDED");
        QTest::newRow("policy") << QByteArray("TXN_SECURITY_RUNTIME_ERROR");
    }
    void S23_oneRowsTroubleDoesNotHoldUpTheOthers()
    {
        QFETCH(QByteArray, code);
        World world;
        QList<qint64> ids;
        for (int i = 0; i < 3; ++i)
            ids.append(world.customer({{"name", "Customer " + std::to_string(i)}}));
        QVERIFY(world.sync().has_value());
        world.skip(std::chrono::minutes(1));
        for (const qint64 id : ids)
            world.editStartdeliver("customer", id, {{"customfieldPhone", "+46"}});
        const QByteArray broken =
            world.partnerOf(Flow::Accounts, Side::Startdeliver, QString::number(ids.at(0))).toLatin1();
        world.services.withSalesforce([&](auto &service) { service.switches().broken.insert(broken, code); });
        world.account({{"Name", "Behind it"}, {"Phone", "1"}});
        const QString account =
            world.partnerOf(Flow::Accounts, Side::Startdeliver, QString::number(ids.at(1)));
        world.contact({{"LastName", "Behind it, too"}, {"AccountId", account.toStdString()}});
        const auto report = world.sync();
        QVERIFY(report.has_value());
        QVERIFY2(!report->error, report->error ? qPrintable(report->error->text) : "");
        QCOMPARE(report->flows.at(Flow::Accounts).updated[0], 2);
        QCOMPARE(report->flows.at(Flow::Accounts).failed, 1);
        QCOMPARE(report->flows.at(Flow::Contacts).created[1], 1);
        QCOMPARE(world.counts(Flow::Accounts).refusals, 1);
        world.services.requests().clear();
        QVERIFY(world.sync().has_value());
        QCOMPARE(world.services.requests().count(SandboxSide::Salesforce, "collections-update"), 0);
        QCOMPARE(world.faults(), QStringList());
    }

    void S23_troubleOfEveryRowEndsTheRunAndSetsNothingAside()
    {
        World world;
        QList<qint64> ids;
        for (int i = 0; i < 12; ++i)
            ids.append(world.customer({{"name", "Customer " + std::to_string(i)}}));
        QVERIFY(world.sync().has_value());
        world.skip(std::chrono::minutes(1));
        for (const qint64 id : ids) {
            world.editStartdeliver("customer", id, {{"customfieldPhone", "+46"}});
            const QByteArray broken =
                world.partnerOf(Flow::Accounts, Side::Startdeliver, QString::number(id)).toLatin1();
            world.services.withSalesforce([&](auto &service) {
                service.switches().broken.insert(
                    broken, "INSERT_UPDATE_DELETE_NOT_ALLOWED_DURING_MAINTENANCE");
            });
        }
        const auto report = world.sync();
        QVERIFY(report && report->error);
        QCOMPARE(world.counts(Flow::Accounts).refusals, 0);
        world.services.withSalesforce([&](auto &service) { service.switches().broken.clear(); });
        const auto next = world.sync();
        QVERIFY(next && !next->error);
        QCOMPARE(next->flows.at(Flow::Accounts).updated[0], 12);
    }

    /// Maintenance in the middle of a plan: what it kept back is applied by the same plan afterwards.
    void S17_whatTroubleKeptBackOfAPlanIsAppliedFurther()
    {
        World world;
        QList<qint64> ids;
        for (int i = 0; i < 12; ++i)
            ids.append(world.customer({{"name", "Customer " + std::to_string(i)}}));
        QVERIFY(world.sync().has_value());
        world.skip(std::chrono::minutes(1));
        for (const qint64 id : ids)
            world.editStartdeliver("customer", id, {{"customfieldPhone", "+46"}});
        const auto plan = world.plan();
        QVERIFY(plan && !plan->error);
        for (const qint64 id : ids) {
            const QByteArray broken =
                world.partnerOf(Flow::Accounts, Side::Startdeliver, QString::number(id)).toLatin1();
            world.services.withSalesforce([&](auto &service) {
                service.switches().broken.insert(
                    broken, "INSERT_UPDATE_DELETE_NOT_ALLOWED_DURING_MAINTENANCE");
            });
        }
        sync::RunRequest request;
        request.mode = sync::RunMode::Apply;
        request.planId = plan->planId;
        const auto kept = world.sync(request);
        QVERIFY(kept && kept->error);
        world.services.withSalesforce([&](auto &service) { service.switches().broken.clear(); });
        const auto applied = world.sync(request);
        QVERIFY2(applied && !applied->error, applied ? "" : qPrintable(applied.error().text));
        QCOMPARE(applied->flows.at(Flow::Accounts).updated[0], 12);
        QCOMPARE(world.faults(), QStringList());
    }

    /// A service that knows the record already answers the create with it: one partner per record all the
    /// same.
    void S23_aCreateAnsweredWithALinkedRecordIsARefusal()
    {
        World world;
        const QString first = world.account({{"Name", "Acme"}, {"Phone", "1"}});
        QVERIFY(world.sync().has_value());
        world.services.withStartdeliver(
            [](auto &service) { service.switches().existingAnswers = "customfieldPhone"; });
        world.skip(std::chrono::minutes(1));
        world.account({{"Name", "Beta"}, {"Phone", "1"}}); // Acme's
        world.account({{"Name", "Gamma"}, {"Phone", "2"}}); // one of these two is answered with the other's
        world.account({{"Name", "Delta"}, {"Phone", "2"}});
        world.account({{"Name", "Epsilon"}, {"Phone", "3"}});
        const auto report = world.sync();
        QVERIFY2(report && !report->error, report ? "" : qPrintable(report.error().text));
        QCOMPARE(report->flows.at(Flow::Accounts).created[1], 2);
        QCOMPARE(report->flows.at(Flow::Accounts).failed, 2);
        QCOMPARE(world.startdeliverRows("customer").size(), size_t{3});
        QCOMPARE(world.counts(Flow::Accounts).outbox, 0);
        using Refusals = QList<store::Refusal>;
        const auto refusals = world.fromState<Refusals>(
            [](store::StateTransaction &tx) { return tx.refusals(Flow::Accounts, 0, 10); });
        QCOMPARE(refusals.size(), 2);
        QCOMPARE(refusals.first().code, u"ALREADY_LINKED"_s);
        QVERIFY2(refusals.first().text.contains(first), qPrintable(refusals.first().text));
        world.services.requests().clear();
        QVERIFY(world.sync().has_value());
        QCOMPARE(world.services.requests().count(SandboxSide::Startdeliver, "create"), 0);
        QCOMPARE(world.faults(), QStringList());
    }

    /// Deleted between the read and the write of the same run: it stays deleted on both sides.
    void S14_aRecordDeletedBeforeItsCreateIsNotCreated()
    {
        World world;
        const qint64 kept = world.customer({{"name", "Kept"}});
        const qint64 gone = world.customer({{"name", "Gone"}});
        bool deleted = false;
        world.services.onBeforeHandle([&](SandboxSide side, const server::HttpRequest &request) {
            // The last look before the write: by ids, after the plan was made.
            if (deleted || side != SandboxSide::Startdeliver || !isReadByIds(request))
                return;
            deleted = true;
            world.services.withStartdeliver([&](auto &service) { service.remove("customer", gone); });
        });
        const auto report = world.sync();
        QVERIFY2(report && !report->error, report ? "" : qPrintable(report.error().text));
        QVERIFY(deleted);
        QCOMPARE(report->flows.at(Flow::Accounts).created[0], 1);
        QCOMPARE(world.aliveAccounts(), size_t{1});
        QVERIFY(!world.partnerOf(Flow::Accounts, Side::Startdeliver, QString::number(kept)).isEmpty());
        QVERIFY(world.partnerOf(Flow::Accounts, Side::Startdeliver, QString::number(gone)).isEmpty());
    }

    void S23_onlyTheFieldStartdeliverRefusesIsSetAside()
    {
        World world;
        FlowConfiguration &accounts = world.configuration.flow(Flow::Accounts);
        accounts.createSalesforce = false;
        accounts.mappings.append(mapped(u"Site"_s, u"parentId"_s));
        world.close();
        world.open();
        world.account({{"Name", "Acme"}, {"Phone", "1"}, {"Site", "987654"}});
        const auto report = world.sync();
        QVERIFY2(report && !report->error, report ? "" : qPrintable(report.error().text));
        const auto customers = world.startdeliverRows("customer");
        QCOMPARE(customers.size(), size_t{1});
        QCOMPARE(text(customers.front(), "customfieldPhone"), u"1"_s);
        using Refusals = QList<store::Refusal>;
        const auto refusals = world.fromState<Refusals>(
            [](store::StateTransaction &tx) { return tx.refusals(Flow::Accounts, 0, 10); });
        QCOMPARE(refusals.size(), 1);
        QCOMPARE(refusals.first().mappingKey, u"Site=parentId"_s);
    }

    /// Nothing is left to send of it once that value is set aside: nobody changed it meanwhile.
    void S23_aRowRefusedAsAWholeIsCountedOnce()
    {
        World world;
        world.configuration.flow(Flow::Accounts).mappings.append(mapped(u"Site"_s, u"parentId"_s));
        world.close();
        world.open();
        const QStringList accounts{world.account({{"Name", "Acme"}}), world.account({{"Name", "Beta"}}),
            world.account({{"Name", "C"}})};
        QVERIFY(world.sync().has_value());
        world.skip(std::chrono::minutes(20));
        world.editSalesforce(accounts.at(0), {{"Site", "987654"}});
        world.editSalesforce(accounts.at(1), {{"Site", "987655"}});
        world.editSalesforce(accounts.at(2), {{"Phone", "2"}});
        const auto report = world.sync();
        QVERIFY2(report && !report->error, report ? "" : qPrintable(report.error().text));
        const sync::FlowCounts &counts = report->flows.at(Flow::Accounts);
        QCOMPARE(counts.updated[1], 1);
        QCOMPARE(counts.failed, 2);
        QCOMPARE(counts.drifted, 0);
        using Rows = QList<store::PlanRow>;
        const auto rows = world.fromState<Rows>([&](store::StateTransaction &tx) {
            return tx.planRows(report->planId, {}, {}, {}, store::PlanRowState::Failed, 0, 10);
        });
        QCOMPARE(rows.size(), 2);
        QCOMPARE(world.counts(Flow::Accounts).refusals, 2);
    }

    void S14_anEditMadeWhileOthersAreSentIsSeen()
    {
        World world;
        constexpr int rows = 60;
        QStringList accounts;
        for (int i = 0; i < rows; ++i)
            accounts.append(world.account({{"Name", "Account " + std::to_string(i)}, {"Phone", "1"}}));
        QVERIFY(world.sync().has_value());
        world.skip(std::chrono::minutes(1));
        world.configuration.startdeliver.requestsPerSecond = 2;
        world.configuration.startdeliver.maxRequestsPerSecond = 2;
        world.close();
        world.open();
        for (const QString &account : accounts)
            world.editSalesforce(account, {{"Phone", "2"}});
        const qint64 last = world.partnerOf(Flow::Accounts, Side::Salesforce, accounts.last()).toLongLong();
        bool edited = false;
        world.services.onBeforeHandle([&](SandboxSide side, const server::HttpRequest &request) {
            if (side != SandboxSide::Startdeliver || request.method != "PATCH" || edited)
                return;
            edited = true;
            world.editStartdeliver("customer", last, {{"customfieldPhone", "typed by a person"}});
        });
        const auto report = world.sync();
        world.services.onBeforeHandle({});
        QVERIFY2(report && !report->error, report ? "" : qPrintable(report.error().text));
        QVERIFY(edited);
        QCOMPARE(text(world.startdeliverRow("customer", last), "customfieldPhone"), u"typed by a person"_s);
        QCOMPARE(report->flows.at(Flow::Accounts).updated[1], rows - 1);
        QCOMPARE(report->flows.at(Flow::Accounts).drifted, 1);
    }

    void S12_aCreateNeverOverwritesARecordThatBearsItsReference()
    {
        World world;
        world.configuration.salesforce.externalIdFields.insert(Flow::Accounts, u"Startdeliver_Id__c"_s);
        Filter filter;
        filter.node = Filter::Node::Condition;
        filter.field = u"Industry"_s;
        filter.operands = {Value(u"Banking"_s)};
        world.configuration.flow(Flow::Accounts).salesforceFilter = filter;
        world.close();
        world.open();
        const qint64 customer = world.customer({{"name", "Acme"}, {"customfieldPhone", "2"}});
        const std::string reference =
            (sandbox::seedOrganizationId() + u':' + QString::number(customer)).toStdString();
        const QString account = world.account({{"Name", "Acme of old"}, {"Phone", "1"},
            {"Industry", "Retail"}, {"Startdeliver_Id__c", reference}});
        const auto report = world.sync();
        QVERIFY(report.has_value());
        QVERIFY2(!report->error, report->error ? qPrintable(report->error->text) : "");
        QCOMPARE(text(world.salesforceRow(account), "Phone"), u"1"_s);
        QCOMPARE(text(world.salesforceRow(account), "Name"), u"Acme of old"_s);
        QCOMPARE(world.aliveAccounts(), size_t{1});
        QCOMPARE(world.partnerOf(Flow::Accounts, Side::Salesforce, account), QString::number(customer));
        QCOMPARE(world.counts(Flow::Accounts).outbox, 0);
    }

    void S23_aRefusalEndsWhenItsValueIsWritten()
    {
        World world;
        world.configuration.flow(Flow::Accounts).mappings.append(mapped(u"Site"_s, u"parentId"_s));
        world.close();
        world.open();
        const QString account = world.account({{"Name", "Acme"}, {"Site", "987654"}});
        QVERIFY(world.sync().has_value());
        QCOMPARE(world.counts(Flow::Accounts).refusals, 1);
        const qint64 customer = world.partnerOf(Flow::Accounts, Side::Salesforce, account).toLongLong();
        world.skip(std::chrono::minutes(1));
        world.editSalesforce(account, {{"Site", std::to_string(customer)}});
        QVERIFY(world.sync().has_value());
        QCOMPARE(text(world.startdeliverRow("customer", customer), "parentId"), QString::number(customer));
        QCOMPARE(world.counts(Flow::Accounts).refusals, 0);
    }

    void S23_aRefusalAPersonMendedWithoutAWriteIsOver()
    {
        World world;
        world.configuration.flow(Flow::Accounts).mappings.append(mapped(u"Site"_s, u"parentId"_s));
        world.close();
        world.open();
        const QString account = world.account({{"Name", "Acme"}, {"Site", "987654"}});
        QVERIFY(world.sync().has_value());
        QVERIFY(world.sync().has_value());
        QCOMPARE(world.counts(Flow::Accounts).refusals, 1);
        world.skip(std::chrono::minutes(1));
        world.editSalesforce(account, {{"Site", nullptr}});
        world.services.requests().clear();
        QVERIFY(world.sync().has_value());
        QCOMPARE(world.services.requests().count(SandboxSide::Startdeliver, "patch"), 0);
        QCOMPARE(world.counts(Flow::Accounts).refusals, 0);
    }

    void oldPlansAndHistoryGo()
    {
        World world;
        const QString account = world.account({{"Name", "Acme"}, {"Phone", "0"}});
        QList<qint64> plans;
        for (int i = 1; i <= 14; ++i) {
            world.skip(std::chrono::minutes(10)); // slower than what the loop breaker holds
            world.editSalesforce(account, {{"Phone", std::to_string(i)}});
            const auto report = world.sync();
            QVERIFY(report && !report->error);
            plans.append(report->planId);
        }
        const auto kept = [&](qint64 plan) {
            using MaybePlan = std::optional<store::Plan>;
            return world.fromState<MaybePlan>([&](store::StateTransaction &tx) { return tx.plan(plan); })
                .has_value();
        };
        QVERIFY(!kept(plans.first()));
        QVERIFY(kept(plans.last()));
        using Entries = QList<store::HistoryEntry>;
        const auto entries = [&] {
            return world
                .fromState<Entries>([&](store::StateTransaction &tx) {
                    return tx.historyOfRecord(Flow::Accounts, Side::Salesforce, RecordId(account), 200);
                })
                .size();
        };
        QVERIFY(entries() >= 14);
        world.skip(std::chrono::hours(24 * 800));
        QVERIFY(world.sync().has_value());
        QCOMPARE(entries(), 0);
    }
};

QTEST_GUILESS_MAIN(WritesTest)

#include "tst_writes.moc"
