// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/suites.h"
#include "tests/flow/world.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::test;

namespace {

using SandboxSide = sandbox::Side;
using Op = TransformStep::Op;

QString text(const Row &row, const char *field)
{
    return plainText(row.value(field, Row()));
}

qint64 written(const sync::RunReport &report)
{
    qint64 count = 0;
    for (const auto &[flow, counts] : report.flows)
        count += counts.created[0] + counts.created[1] + counts.updated[0] + counts.updated[1];
    return count;
}

FieldMapping notes(const TransformChain &toStartdeliver)
{
    FieldMapping mapping;
    mapping.salesforce = u"Description"_s;
    mapping.startdeliver = u"customfieldNotes"_s;
    mapping.toStartdeliver = toStartdeliver;
    return mapping;
}

/// With one more mapping of accounts, or another one for the same Salesforce field.
void mapAlso(World &world, const FieldMapping &mapping)
{
    FlowConfiguration &accounts = world.configuration.flow(Flow::Accounts);
    accounts.mappings.removeIf([&](const FieldMapping &old) {
        return old.salesforce == mapping.salesforce || old.startdeliver == mapping.startdeliver;
    });
    accounts.mappings.append(mapping);
    world.close();
    world.open();
}

} // namespace

/// Rules of sync whose proof needs both services and a store.
class RulesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void S1_aRecordHasOnePartnerWhateverNamesIt()
    {
        World world;
        const QString account = world.account({{"Name", "Acme"}});
        // The short form of an id names the same record.
        const qint64 first =
            world.customer({{"name", "First"}, {"customfieldSalesforceId", account.left(15).toStdString()}});
        QVERIFY(world.sync().has_value());
        QCOMPARE(world.partnerOf(Flow::Accounts, Side::Salesforce, account), QString::number(first));
        const qint64 second =
            world.customer({{"name", "Second"}, {"customfieldSalesforceId", account.toStdString()}});
        const auto report = world.sync();
        QVERIFY(report && !report->error);
        QCOMPARE(world.partnerOf(Flow::Accounts, Side::Salesforce, account), QString::number(first));
        QVERIFY(world.partnerOf(Flow::Accounts, Side::Startdeliver, QString::number(second)) != account);
        QCOMPARE(world.faults(), QStringList());
    }

    void S5_aLossyImageNeverFlowsBack_data()
    {
        QTest::addColumn<TransformChain>("chain");
        QTest::addColumn<QString>("original");
        QTest::addColumn<QString>("image");
        QTest::newRow("cut") << TransformChain{{Op::Cut, {{u"length"_s, 5}}}} << u"Longer than five"_s
                             << u"Longe"_s;
        QTest::newRow("upper case") << TransformChain{{Op::Upper, {}}} << u"Mixed Case"_s << u"MIXED CASE"_s;
        QTest::newRow("constant") << TransformChain{{Op::Constant, {{u"value"_s, u"fixed"_s}}}}
                                  << u"anything"_s << u"fixed"_s;
        const QVariantMap values{{u"one"_s, u"number"_s}, {u"two"_s, u"number"_s}};
        QTest::newRow("many to one") << TransformChain{{Op::ValueMap, {{u"values"_s, values}}}} << u"two"_s
                                     << u"number"_s;
    }
    void S5_aLossyImageNeverFlowsBack()
    {
        QFETCH(TransformChain, chain);
        QFETCH(QString, original);
        QFETCH(QString, image);
        World world;
        mapAlso(world, notes(chain));
        const QString account = world.account({{"Name", "Acme"}, {"Description", original.toStdString()}});
        QVERIFY(world.sync().has_value());
        const qint64 customer = world.partnerOf(Flow::Accounts, Side::Salesforce, account).toLongLong();
        QCOMPARE(text(world.startdeliverRow("customer", customer), "customfieldNotes"), image);
        const auto second = world.sync();
        QVERIFY(second && !second->error);
        QCOMPARE(written(*second), 0);
        QCOMPARE(text(world.salesforceRow(account), "Description"), original);
        world.skip(std::chrono::minutes(1));
        world.editStartdeliver("customer", customer, {{"customfieldNotes", "by hand"}});
        const auto third = world.sync();
        QVERIFY(third && !third->error);
        QCOMPARE(text(world.salesforceRow(account), "Description"), original);
    }

    void S8_aFilterOnADateTurnsWithoutAnEdit()
    {
        World world;
        Filter soon;
        soon.node = Filter::Node::Condition;
        soon.field = u"Renewal_Date__c"_s;
        soon.op = Filter::Operator::NextDays;
        soon.operands = {Value(qint64{5})};
        world.configuration.flow(Flow::Accounts).salesforceFilter = soon;
        world.close();
        world.open();
        const QDate renewal = world.clock->now().toDateTime().date().addDays(10);
        world.account({{"Name", "Acme"}, {"Renewal_Date__c", renewal.toString(Qt::ISODate).toStdString()}});
        const auto first = world.sync();
        QVERIFY(first && !first->error);
        QCOMPARE(world.startdeliverRows("customer").size(), size_t{0});
        world.skip(std::chrono::hours(24 * 7));
        const auto later = world.sync();
        QVERIFY(later && !later->error);
        QCOMPARE(world.startdeliverRows("customer").size(), size_t{1});
    }

    void S10_aDeletedEndIsNeitherFollowedNorMadeAgainAndAnUndeleteRevivesIt()
    {
        World world;
        const QString account = world.account({{"Name", "Acme"}});
        QVERIFY(world.sync().has_value());
        const qint64 customer = world.partnerOf(Flow::Accounts, Side::Salesforce, account).toLongLong();
        world.skip(std::chrono::minutes(1));
        world.services.withSalesforce([&](auto &service) { service.remove(account.toLatin1()); });
        world.editStartdeliver("customer", customer, {{"customfieldPhone", "while it was gone"}});
        const auto gone = world.sync();
        QVERIFY(gone && !gone->error);
        QCOMPARE(world.startdeliverRows("customer").size(), size_t{1});
        QCOMPARE(world.aliveAccounts(), size_t{0});
        world.skip(std::chrono::minutes(1));
        world.services.withSalesforce([&](auto &service) { service.undelete(account.toLatin1()); });
        const auto back = world.sync();
        QVERIFY(back && !back->error);
        QCOMPARE(text(world.salesforceRow(account), "Phone"), u"while it was gone"_s);
        QCOMPARE(world.partnerOf(Flow::Accounts, Side::Salesforce, account), QString::number(customer));
    }

    void S10_aRecordThatIsSimplyGoneFreezesItsLinkAndIsAskedForOnce()
    {
        World world;
        const QString account = world.account({{"Name", "Acme"}, {"Phone", "1"}});
        world.account({{"Name", "Fabrikam"}});
        QVERIFY(world.sync().has_value());
        const qint64 customer = world.partnerOf(Flow::Accounts, Side::Salesforce, account).toLongLong();
        world.skip(std::chrono::minutes(30));
        world.services.withSalesforce([&](auto &service) {
            service.remove(account.toLatin1());
            service.purge(account.toLatin1());
        });
        world.editStartdeliver("customer", customer, {{"customfieldPhone", "2"}});
        const auto gone = world.sync();
        QVERIFY(gone && !gone->error);
        using Links = QHash<RecordId, store::Link>;
        const auto link = world
                              .fromState<Links>([&](store::StateTransaction &tx) {
                                  return tx.links(Flow::Accounts, Side::Salesforce, {RecordId(account)});
                              })
                              .value(RecordId(account));
        QCOMPARE(link.state, store::LinkState::Frozen);
        QVERIFY(world.sync().has_value());
        world.services.requests().clear();
        const auto quiet = world.sync();
        QVERIFY(quiet && !quiet->error);
        QCOMPARE(quiet->flows.at(Flow::Accounts).drifted, 0);
        QCOMPARE(world.services.requests().count(sandbox::Side::Salesforce, "collections-read"), 0);
        // Nothing was made or emptied for it.
        QCOMPARE(world.aliveAccounts(), size_t{1});
        QCOMPARE(text(world.startdeliverRow("customer", customer), "customfieldPhone"), u"2"_s);
    }

    void S16_theFloorOfTheAllowanceIsLeftForPeople()
    {
        World world;
        world.account({{"Name", "Acme"}});
        world.services.withSalesforce([](auto &service) { service.setLimits(95, 100); });
        const auto report = world.sync();
        QVERIFY(report && report->error);
        QCOMPARE(report->error->code, u"API_FLOOR"_s);
        QCOMPARE(report->error->retry, Retry::Later);
        QCOMPARE(world.services.requests().count(SandboxSide::Startdeliver, "create"), 0);
        world.services.withSalesforce([](auto &service) { service.setLimits(18, 100'000); });
        QVERIFY(world.sync().has_value());
        QCOMPARE(world.startdeliverRows("customer").size(), size_t{1});
    }

    void S17_aSavedPlanSendsOnlyWhatIsStillTheSame()
    {
        World world;
        const qint64 moved = world.customer({{"name", "Moved"}});
        const qint64 same = world.customer({{"name", "Same"}});
        QVERIFY(world.sync().has_value());
        world.skip(std::chrono::minutes(1));
        for (const qint64 id : {moved, same})
            world.editStartdeliver("customer", id, {{"customfieldPhone", "1"}});
        const auto plan = world.plan();
        QVERIFY(plan && !plan->error);
        world.skip(std::chrono::minutes(1));
        world.editStartdeliver("customer", moved, {{"customfieldPhone", "2"}});
        sync::RunRequest request;
        request.mode = sync::RunMode::Apply;
        request.planId = plan->planId;
        const auto applied = world.sync(request);
        QVERIFY2(
            applied && !applied->error, applied && applied->error ? qPrintable(applied->error->text) : "");
        const sync::FlowCounts &counts = applied->flows.at(Flow::Accounts);
        QCOMPARE(counts.drifted, 1);
        QCOMPARE(counts.updated[0], 1);
        const auto phone = [&](qint64 id) {
            return text(
                world.salesforceRow(world.partnerOf(Flow::Accounts, Side::Startdeliver, QString::number(id))),
                "Phone");
        };
        QCOMPARE(phone(moved), QString());
        QCOMPARE(phone(same), u"1"_s);
        QVERIFY(world.sync().has_value());
        QCOMPARE(phone(moved), u"2"_s);
        QCOMPARE(world.faults(), QStringList());
    }

    void S17_aPlanOfAnotherConfigurationIsRefused()
    {
        World world;
        world.account({{"Name", "Acme"}});
        const auto plan = world.plan();
        QVERIFY(plan && !plan->error);
        mapAlso(world, notes({}));
        sync::RunRequest request;
        request.mode = sync::RunMode::Apply;
        request.planId = plan->planId;
        const auto applied = world.sync(request);
        QVERIFY(applied && applied->error);
        QCOMPARE(applied->error->code, u"PLAN_STALE"_s);
        QCOMPARE(world.startdeliverRows("customer").size(), size_t{0});
    }
};

std::unique_ptr<QObject> tandem::test::makeRulesTest()
{
    return std::make_unique<RulesTest>();
}

#include "tst_rules.moc"
