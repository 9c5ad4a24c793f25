// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/deletedworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::test;
using sandbox::SfFeature;

namespace {

sync::RunReport run(World &world)
{
    const auto report = world.sync();
    if (!report || report->error)
        qFatal("a run failed: %s", qPrintable(report ? report->error->text : report.error().text));
    return *report;
}

void setFeature(World &world, SfFeature feature)
{
    world.services.withSalesforce([&](auto &service) { service.setFeature(feature, true); });
}

FieldMapping mapping(const QString &salesforce, const QString &startdeliver)
{
    FieldMapping made;
    made.salesforce = salesforce;
    made.startdeliver = startdeliver;
    return made;
}

FieldMapping parentMapping()
{
    FieldMapping parent = mapping(u"ParentId"_s, u"parentId"_s);
    const TransformChain link{{TransformStep::Op::Link, {{u"flow"_s, u"accounts"_s}}}};
    parent.toStartdeliver = link;
    parent.toSalesforce = link;
    return parent;
}

void mapAlso(World &world, const QList<FieldMapping> &mappings)
{
    configure(world,
        [&](Configuration &configuration) { configuration.flow(Flow::Accounts).mappings += mappings; });
}

} // namespace

/// Accounts and contacts that are not like the others: groups of companies, several currencies, states with a
/// code.
class CompaniesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void newAccountsGetTheRecordTypeThatIsConfigured()
    {
        World world;
        const std::vector<Row> types = world.services.withSalesforce(
            [](auto &service) { return service.find("RecordType", "DeveloperName", u"Partner"_s); });
        QCOMPARE(types.size(), 1U);
        const QString type = text(types.front(), "Id");
        configure(world, [&](Configuration &configuration) {
            configuration.flow(Flow::Accounts).recordType = type;
            configuration.flow(Flow::Accounts).createSalesforce = true;
        });
        const qint64 customer = world.customer({{"name", "Northwind"}});
        QCOMPARE(written(run(world)), 1);
        const QString account =
            world.partnerOf(Flow::Accounts, Side::Startdeliver, QString::number(customer));
        QCOMPARE(text(world.salesforceRow(account), "RecordTypeId"), type);
        QCOMPARE(written(run(world)), 0);
        QCOMPARE(world.faults(), QStringList());
    }

    void ofAStateAndItsCodeOnlyTheCodeIsSent()
    {
        World world;
        setFeature(world, SfFeature::StatePicklists);
        mapAlso(world,
            {mapping(u"BillingCountry"_s, u"customfieldCountry"_s),
                mapping(u"BillingCountryCode"_s, u"customfieldStreet"_s)});
        const QString account = world.account(
            {{"Name", "Northwind"}, {"BillingCountryCode", "SE"}, {"BillingCountry", "Sweden"}});
        QCOMPARE(written(run(world)), 1);
        const qint64 customer = world.partnerOf(Flow::Accounts, Side::Salesforce, account).toLongLong();
        QCOMPARE(text(world.startdeliverRow("customer", customer), "customfieldCountry"), u"Sweden"_s);
        world.skip(std::chrono::minutes(20));
        // A label that does not agree with the code would be refused.
        world.editStartdeliver(
            "customer", customer, {{"customfieldCountry", "Germany"}, {"customfieldStreet", "DE"}});
        QCOMPARE(written(run(world)), 1);
        QCOMPARE(text(world.salesforceRow(account), "BillingCountryCode"), u"DE"_s);
        QCOMPARE(text(world.salesforceRow(account), "BillingCountry"), u"Germany"_s);
        QCOMPARE(world.counts(Flow::Accounts).refusals, 0);
        QCOMPARE(written(run(world)), 0);
        QCOMPARE(world.faults(), QStringList());
    }

    void aCurrencyIsAFieldLikeEveryOther()
    {
        World world;
        setFeature(world, SfFeature::MultiCurrency);
        mapAlso(world, {mapping(u"CurrencyIsoCode"_s, u"customfieldStreet"_s)});
        const QString account = world.account({{"Name", "Northwind"}, {"CurrencyIsoCode", "SEK"}});
        QCOMPARE(written(run(world)), 1);
        const qint64 customer = world.partnerOf(Flow::Accounts, Side::Salesforce, account).toLongLong();
        QCOMPARE(text(world.startdeliverRow("customer", customer), "customfieldStreet"), u"SEK"_s);
        world.skip(std::chrono::minutes(20));
        world.editStartdeliver("customer", customer, {{"customfieldStreet", "EUR"}});
        QCOMPARE(written(run(world)), 1);
        QCOMPARE(text(world.salesforceRow(account), "CurrencyIsoCode"), u"EUR"_s);
        QCOMPARE(world.faults(), QStringList());
    }

    void S15_aGroupOfCompaniesKeepsItsShape_data()
    {
        QTest::addColumn<bool>("inSalesforce");
        QTest::newRow("from Salesforce") << true;
        QTest::newRow("from Startdeliver") << false;
    }
    void S15_aGroupOfCompaniesKeepsItsShape()
    {
        QFETCH(bool, inSalesforce);
        World world;
        mapAlso(world, {parentMapping()});
        configure(world,
            [](Configuration &configuration) { configuration.flow(Flow::Accounts).createSalesforce = true; });
        // The daughter comes first, and a circle of three is nobody's first.
        if (inSalesforce) {
            const QString daughter = world.account({{"Name", "Daughter"}});
            const QString mother = world.account({{"Name", "Mother"}});
            world.editSalesforce(daughter, {{"ParentId", mother.toStdString()}});
        } else {
            const qint64 daughter = world.customer({{"name", "Daughter"}});
            const qint64 mother = world.customer({{"name", "Mother"}});
            world.editStartdeliver("customer", daughter, {{"parentId", mother}});
        }
        for (int i = 0; i < 3; ++i)
            run(world);
        QCOMPARE(written(run(world)), 0);
        std::map<QString, QString> nameOf;
        for (const Row &row : world.salesforceRows("Account"))
            nameOf[text(row, "Id")] = text(row, "Name");
        QStringList pairs;
        for (const Row &row : world.salesforceRows("Account")) {
            if (!text(row, "ParentId").isEmpty())
                pairs.append(text(row, "Name") + u'<' + nameOf[text(row, "ParentId")]);
        }
        QCOMPARE(pairs, QStringList(u"Daughter<Mother"_s));
        std::map<QString, QString> customerOf;
        for (const Row &row : world.startdeliverRows("customer"))
            customerOf[text(row, "id")] = text(row, "name");
        pairs.clear();
        for (const Row &row : world.startdeliverRows("customer")) {
            if (!text(row, "parentId").isEmpty())
                pairs.append(text(row, "name") + u'<' + customerOf[text(row, "parentId")]);
        }
        QCOMPARE(pairs, QStringList(u"Daughter<Mother"_s));
    }

    void S15_aCircleOfParentsEnds()
    {
        World world;
        mapAlso(world, {parentMapping()});
        const qint64 first = world.customer({{"name", "First"}});
        const qint64 second = world.customer({{"name", "Second"}, {"parentId", first}});
        world.editStartdeliver("customer", first, {{"parentId", second}});
        configure(world,
            [](Configuration &configuration) { configuration.flow(Flow::Accounts).createSalesforce = true; });
        for (int i = 0; i < 4; ++i)
            run(world);
        QCOMPARE(written(run(world)), 0);
        QCOMPARE(world.aliveAccounts(), 2U);
    }

    void S8_aContactWithoutAnAccountBelongsToNobodyWhoSyncs()
    {
        World world;
        const Pair pair(world);
        const QString contact = world.contact({{"LastName", "Private"}});
        QCOMPARE(written(run(world)), 0);
        world.skip(std::chrono::minutes(20));
        world.editSalesforce(contact, {{"AccountId", pair.account.toStdString()}});
        QCOMPARE(written(run(world)), 1);
        QCOMPARE(world.faults(), QStringList());
    }
};

QTEST_GUILESS_MAIN(CompaniesTest)
#include "tst_companies.moc"
