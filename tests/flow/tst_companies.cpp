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

/// One person with an account of her own, and her user.
class PersonWorld : public World
{
public:
    PersonWorld()
    {
        setFeature(*this, SfFeature::PersonAccounts);
        person = account({{"FirstName", "Ana"}, {"LastName", "Ruiz"}, {"PersonEmail", "ana@person.example"}});
        run(*this);
        customerId = partnerOf(Flow::Accounts, Side::Salesforce, person).toLongLong();
        const std::vector<Row> users = startdeliverRows("user");
        userId = users.empty() ? 0 : users.front().value("id", qint64{0});
    }

    Row customerRow() { return startdeliverRow("customer", customerId); }
    Row userRow() { return startdeliverRow("user", userId); }

    QString person;
    qint64 customerId = 0;
    qint64 userId = 0;
};

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

    /// The customer is linked with the account, the user with the contact behind it.
    void S1_aPersonAccountIsOneCustomerAndOneUser()
    {
        PersonWorld world;
        QCOMPARE(world.startdeliverRows("customer").size(), 1U);
        QCOMPARE(world.startdeliverRows("user").size(), 1U);
        QCOMPARE(text(world.customerRow(), "name"), u"Ana Ruiz"_s);
        QCOMPARE(text(world.userRow(), "name"), u"Ana Ruiz"_s);
        QCOMPARE(text(world.userRow(), "email"), u"ana@person.example"_s);
        QCOMPARE(text(world.userRow(), "customerId"), QString::number(world.customerId));
        QCOMPARE(world.faults(), QStringList());
        QCOMPARE(written(run(world)), 0);
        // What Salesforce changes reaches both.
        world.skip(std::chrono::minutes(20));
        world.editSalesforce(
            world.person, {{"LastName", "Ruiz Ek"}, {"PersonEmail", "ana.ek@person.example"}});
        run(world);
        QCOMPARE(text(world.customerRow(), "name"), u"Ana Ruiz Ek"_s);
        QCOMPARE(text(world.userRow(), "name"), u"Ana Ruiz Ek"_s);
        QCOMPARE(text(world.userRow(), "email"), u"ana.ek@person.example"_s);
        QCOMPARE(world.faults(), QStringList());
        QCOMPARE(written(run(world)), 0);
    }

    /// Contract salesforce.md 8: the contact is changed through its account, whose name is made of parts.
    void aPersonIsWrittenThroughTheAccount_data()
    {
        QTest::addColumn<bool>("strict");
        QTest::newRow("in collections") << false;
        QTest::newRow("guard: strict") << true;
    }
    void aPersonIsWrittenThroughTheAccount()
    {
        QFETCH(bool, strict);
        PersonWorld world;
        configure(world, [strict](Configuration &configuration) {
            configuration.salesforce.strictGuard = strict;
            configuration.flow(Flow::Contacts).mappings +=
                {mapping(u"Level__c"_s, u"customfieldDepartment"_s),
                    mapping(u"MobilePhone"_s, u"customfieldMobile"_s)};
        });
        const QString company = world.account({{"Name", "Northwind"}});
        const QString other = world.contact({{"LastName", "Ek"}, {"AccountId", company.toStdString()}});
        run(world);
        world.skip(std::chrono::minutes(20));
        world.editStartdeliver("user", world.userId,
            {{"email", "new@person.example"}, {"phone", "+46 8 123"}, {"title", "Owner"},
                {"customfieldDepartment", "Primary"}, {"customfieldMobile", "+46 70 1"}});
        const qint64 colleague = world.partnerOf(Flow::Contacts, Side::Salesforce, other).toLongLong();
        world.editStartdeliver("user", colleague, {{"title", "Buyer"}});
        run(world);
        Row account = world.salesforceRow(world.person);
        QCOMPARE(text(account, "PersonEmail"), u"new@person.example"_s);
        QCOMPARE(text(account, "Phone"), u"+46 8 123"_s);
        QCOMPARE(text(account, "PersonTitle"), u"Owner"_s);
        QCOMPARE(text(account, "Level__pc"), u"Primary"_s);
        QCOMPARE(text(account, "PersonMobilePhone"), u"+46 70 1"_s);
        QCOMPARE(text(world.salesforceRow(other), "Title"), u"Buyer"_s);
        QCOMPARE(world.counts(Flow::Contacts).refusals, 0);
        // An account and its contact have one phone between them, which the customer shows too.
        run(world);
        QCOMPARE(text(world.customerRow(), "customfieldPhone"), u"+46 8 123"_s);
        QCOMPARE(world.faults(), QStringList());
        QCOMPARE(written(run(world)), 0);
        world.skip(std::chrono::minutes(20));
        world.editStartdeliver("customer", world.customerId, {{"name", "Anna Maria Ruiz"}});
        run(world);
        account = world.salesforceRow(world.person);
        QCOMPARE(text(account, "FirstName"), u"Anna Maria"_s);
        QCOMPARE(text(account, "LastName"), u"Ruiz"_s);
        run(world);
        QCOMPARE(text(world.userRow(), "name"), u"Anna Maria Ruiz"_s);
        world.skip(std::chrono::minutes(20));
        world.editStartdeliver("user", world.userId, {{"name", "Anna Maria Lind"}});
        run(world);
        run(world);
        QCOMPARE(text(world.customerRow(), "name"), u"Anna Maria Lind"_s);
        QCOMPARE(world.counts(Flow::Accounts).refusals, 0);
        QCOMPARE(world.faults(), QStringList());
        QCOMPARE(written(run(world)), 0);
    }

    void S23_whatAPersonAccountHasNoRoomForIsSetAsideWithAWord()
    {
        PersonWorld world;
        configure(world, [](Configuration &configuration) {
            configuration.flow(Flow::Contacts).createSalesforce = true;
            configuration.flow(Flow::Contacts)
                .mappings.append(mapping(u"OtherCity"_s, u"customfieldMobile"_s));
        });
        run(world);
        world.skip(std::chrono::minutes(20));
        // No person account of this organisation shows an other city; and nobody shares an account with Ana.
        world.editStartdeliver(
            "user", world.userId, {{"customfieldMobile", "Malmö"}, {"email", "new@person.example"}});
        world.user({{"name", "Bo Ek"}, {"email", "bo@person.example"}, {"customerId", world.customerId}});
        run(world);
        run(world);
        QCOMPARE(text(world.salesforceRow(world.person), "PersonEmail"), u"new@person.example"_s);
        QCOMPARE(world.salesforceRows("Contact").size(), 1U);
        const auto refusals = world.fromState<QList<store::Refusal>>(
            [](store::StateTransaction &tx) { return tx.refusals(Flow::Contacts, 0, 10); });
        QCOMPARE(refusals.size(), 2);
        for (const store::Refusal &refusal : refusals) {
            QCOMPARE(refusal.code, u"INVALID_PERSON_ACCOUNT_OPERATION"_s);
            QVERIFY2(refusal.text.contains(
                         refusal.mappingKey.isEmpty() ? u"its own only contact"_s : u"OtherCity"_s),
                qPrintable(refusal.text));
        }
        QCOMPARE(world.faults(), QStringList());
        QCOMPARE(written(run(world)), 0);
    }

    void S10_aDeletedUserDoesNotTakeThePersonsAccountAlong()
    {
        PersonWorld world;
        setPolicy(world, DeletePolicy::Delete);
        const QString company = world.account({{"Name", "Northwind"}});
        world.contact({{"LastName", "Ek"}, {"AccountId", company.toStdString()}});
        sweep(world);
        world.removeStartdeliver("user", world.userId);
        world.skip(std::chrono::minutes(20));
        sweep(world);
        QCOMPARE(text(world.salesforceRow(world.person), "IsDeleted"), u"false"_s);
        QCOMPARE(world.salesforceRows("Contact").size(), 2U);
        QCOMPARE(world.counts(Flow::Contacts).refusals, 1);
        // The whole person goes the other way.
        world.removeSalesforce(world.person);
        sweep(world);
        QCOMPARE(world.startdeliverRows("customer").size(), 1U);
        QCOMPARE(world.startdeliverRows("user").size(), 1U);
    }

    void newCustomersBecomePersonsWhereTheirRecordTypeSaysSo()
    {
        World world;
        setFeature(world, SfFeature::PersonAccounts);
        const std::vector<Row> types = world.services.withSalesforce(
            [](auto &service) { return service.find("RecordType", "DeveloperName", u"PersonAccount"_s); });
        QCOMPARE(types.size(), 1U);
        configure(world, [&](Configuration &configuration) {
            configuration.flow(Flow::Accounts).recordType = text(types.front(), "Id");
            configuration.flow(Flow::Accounts).createSalesforce = true;
        });
        const qint64 customer = world.customer({{"name", "Ana Ruiz"}});
        run(world);
        const QString account =
            world.partnerOf(Flow::Accounts, Side::Startdeliver, QString::number(customer));
        QCOMPARE(text(world.salesforceRow(account), "IsPersonAccount"), u"true"_s);
        QCOMPARE(text(world.salesforceRow(account), "LastName"), u"Ruiz"_s);
        run(world);
        QCOMPARE(world.startdeliverRows("user").size(), 1U);
        QCOMPARE(world.faults(), QStringList());
        QCOMPARE(written(run(world)), 0);
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

    void S8_whoHasNoCompanyBelongsToNobodyWhoSyncs_data()
    {
        QTest::addColumn<bool>("contact");
        QTest::newRow("a contact") << true;
        QTest::newRow("a user") << false;
    }
    void S8_whoHasNoCompanyBelongsToNobodyWhoSyncs()
    {
        QFETCH(bool, contact);
        World world;
        configure(world,
            [](Configuration &configuration) { configuration.flow(Flow::Contacts).createSalesforce = true; });
        const Pair pair(world);
        const QString id = contact
            ? world.contact({{"LastName", "Private"}, {"Email", "p@northwind.example"}})
            : QString::number(world.user({{"name", "Ann Private"}, {"email", "p@northwind.example"}}));
        const sync::RunReport report = run(world);
        QCOMPARE(written(report), 0);
        QCOMPARE(report.flows.at(Flow::Contacts).outOfScope, 1);
        QCOMPARE(written(sweep(world)), 0);
        QCOMPARE(world.faults(), QStringList());
        // It gets a company, and a partner with it.
        world.skip(std::chrono::minutes(20));
        if (contact)
            world.editSalesforce(id, {{"AccountId", pair.account.toStdString()}});
        else
            world.editStartdeliver("user", id.toLongLong(), {{"customerId", pair.customer}});
        QCOMPARE(written(run(world)), 1);
        const Side side = contact ? Side::Salesforce : Side::Startdeliver;
        const QString partner = world.partnerOf(Flow::Contacts, side, id);
        const Row made =
            contact ? world.startdeliverRow("user", partner.toLongLong()) : world.salesforceRow(partner);
        QCOMPARE(text(made, contact ? "customerId" : "AccountId"),
            contact ? QString::number(pair.customer) : pair.account);
        QCOMPARE(world.faults(), QStringList());
    }

    void S6_whoLosesHisCompanyKeepsItOnTheOtherSide_data()
    {
        QTest::addColumn<bool>("contact");
        QTest::newRow("the contact loses its account") << true;
        QTest::newRow("the user loses its customer") << false;
    }
    /// A blank parent is never carried across (null policy `never`), the rest goes on, and another company is
    /// another company on both sides.
    void S6_whoLosesHisCompanyKeepsItOnTheOtherSide()
    {
        QFETCH(bool, contact);
        World world;
        const Pair pair(world);
        const Pair other(world, "Contoso");
        const QString id = world.contact({{"LastName", "Ek"}, {"Email", "ek@northwind.example"},
            {"AccountId", pair.account.toStdString()}});
        QCOMPARE(written(run(world)), 1);
        const qint64 user = world.partnerOf(Flow::Contacts, Side::Salesforce, id).toLongLong();
        world.skip(std::chrono::minutes(20));
        if (contact)
            world.editSalesforce(id, {{"AccountId", nullptr}, {"Title", "CFO"}});
        else
            world.editStartdeliver("user", user, {{"customerId", nullptr}, {"title", "CFO"}});
        QCOMPARE(written(run(world)), 1);
        QCOMPARE(text(world.startdeliverRow("user", user), "title"), u"CFO"_s);
        QCOMPARE(text(world.salesforceRow(id), "Title"), u"CFO"_s);
        QCOMPARE(text(world.startdeliverRow("user", user), "customerId"),
            contact ? QString::number(pair.customer) : QString());
        QCOMPARE(text(world.salesforceRow(id), "AccountId"), contact ? QString() : pair.account);
        QCOMPARE(written(sweep(world)), 0);
        QCOMPARE(world.faults(), QStringList());
        world.skip(std::chrono::minutes(20));
        if (contact)
            world.editSalesforce(id, {{"AccountId", other.account.toStdString()}});
        else
            world.editStartdeliver("user", user, {{"customerId", other.customer}});
        QCOMPARE(written(run(world)), 1);
        QCOMPARE(text(world.startdeliverRow("user", user), "customerId"), QString::number(other.customer));
        QCOMPARE(text(world.salesforceRow(id), "AccountId"), other.account);
        QCOMPARE(written(sweep(world)), 0);
        QCOMPARE(world.faults(), QStringList());
    }

    void S1_aContactOfSeveralAccountsIsOneUserOfItsOwnAccount()
    {
        World world;
        setFeature(world, SfFeature::ContactsToMultipleAccounts);
        const Pair own(world);
        const Pair other(world, "Contoso");
        const QString id = world.contact({{"LastName", "Ek"}, {"Email", "ek@northwind.example"},
            {"AccountId", own.account.toStdString()}});
        world.salesforce("AccountContactRelation",
            {{"ContactId", id.toStdString()}, {"AccountId", other.account.toStdString()}});
        QCOMPARE(written(run(world)), 1);
        const qint64 user = world.partnerOf(Flow::Contacts, Side::Salesforce, id).toLongLong();
        QCOMPARE(text(world.startdeliverRow("user", user), "customerId"), QString::number(own.customer));
        QCOMPARE(written(sweep(world)), 0);
        // What was its further account becomes its own one: the user moves, and is still one.
        world.skip(std::chrono::minutes(20));
        world.editSalesforce(id, {{"AccountId", other.account.toStdString()}});
        QCOMPARE(written(run(world)), 1);
        QCOMPARE(text(world.startdeliverRow("user", user), "customerId"), QString::number(other.customer));
        QCOMPARE(world.startdeliverRows("user").size(), 1U);
        QCOMPARE(written(sweep(world)), 0);
        QCOMPARE(world.faults(), QStringList());
    }

    /// Two without a company are not matched to each other, however alike they are.
    void S2_twoWithoutACompanyAreStrangers()
    {
        World world;
        const Pair pair(world);
        const QString contact = world.contact({{"LastName", "Lone"}, {"Email", "lone@nowhere.example"}});
        const qint64 user = world.user({{"name", "Lone"}, {"email", "lone@nowhere.example"}});
        QCOMPARE(written(run(world)), 0);
        QVERIFY(world.partnerOf(Flow::Contacts, Side::Salesforce, contact).isEmpty());
        // With companies that are partners their address proposes, and a person says that they are one.
        world.skip(std::chrono::minutes(20));
        world.editSalesforce(contact, {{"AccountId", pair.account.toStdString()}});
        world.editStartdeliver("user", user, {{"customerId", pair.customer}});
        QCOMPARE(written(run(world)), 0);
        const auto holds = world.fromState<QList<store::Hold>>(
            [](store::StateTransaction &tx) { return tx.holds(Flow::Contacts, 0, 10); });
        QVERIFY(!holds.isEmpty());
        QCOMPARE(holds.first().kind, u"likely"_s);
        decide(world, holds.first(), u"link:"_s + holds.first().candidates.first().text());
        QCOMPARE(run(world).flows.at(Flow::Contacts).linked, 1);
        QCOMPARE(world.partnerOf(Flow::Contacts, Side::Salesforce, contact), QString::number(user));
        QCOMPARE(world.startdeliverRows("user").size(), 1U);
        QCOMPARE(world.faults(), QStringList());
    }
};

QTEST_GUILESS_MAIN(CompaniesTest)
#include "tst_companies.moc"
