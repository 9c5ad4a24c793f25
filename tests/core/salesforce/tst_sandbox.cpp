// SPDX-License-Identifier: GPL-3.0-or-later
// The client against the simulated service over real HTTP: what the two make of the contract together.
#include "app/sandbox/sandbox.h"
#include "app/sandbox/seeddata.h"
#include "core/salesforce/salesforceclient.h"
#include "tests/core/salesforce/suites.h"
#include "tests/support/await.h"
#include "tests/support/memorysecretstore.h"

#include <nlohmann/json.hpp>

using namespace tandem;
using namespace tandem::salesforce;
using namespace Qt::StringLiterals;

namespace {

constexpr auto manual = http::Priority::Manual;
constexpr auto here = sandbox::Side::Salesforce;

class TestSandbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void signInWithAWrongVerifierIsRefused();
    void saysWhoIsSignedIn();
    void describesWhatItServes();
    void hiddenFieldIsNotInTheSchema();
    void keysetReadsEveryAccountOnce();
    void pagesOfAQueryAreFollowed();
    void deletedRecordsAreSeen();
    void createsReadsUpdatesAndDeletes();
    void refusedRowsDoNotStopTheOthers();
    void strictGuardSeesAnotherEdit();
    void expiredTokenInTheMiddleIsRenewedOnce();
    void lostAnswerToACreateMustBeReadBack();
    void revokedGrantIsSignIn();
    void asksNothingTheServiceDoesNotHave();

private:
    Record newAccount(const QString &name);
    std::vector<Record> readAll(int limit);

    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::shared_ptr<MemorySecretStore> m_secrets;
    std::unique_ptr<SalesforceClient> m_client;
    SchemaPtr m_schema;
};

void TestSandbox::initTestCase()
{
    sandbox::SandboxOptions options;
    options.companies = 200;
    m_sandbox = std::make_unique<sandbox::Sandbox>(options);
    QVERIFY(m_sandbox->start());
}

void TestSandbox::init()
{
    const auto tokens = m_sandbox->grantTokens();
    Grant grant;
    grant.accessToken = Secret(tokens.access);
    grant.refreshToken = Secret(tokens.refresh);
    grant.instanceUrl = m_sandbox->salesforceUrl();
    m_secrets = std::make_shared<MemorySecretStore>();
    m_secrets->values.insert(u"sf"_s, encodeGrant(grant));
    SalesforceClient::Options options;
    options.loginUrl = m_sandbox->salesforceUrl();
    options.clientId = QString::fromLatin1(sandbox::Sandbox::clientId());
    options.apiVersion = u"66.0"_s;
    options.grantKey = u"sf"_s;
    m_client = std::make_unique<SalesforceClient>(options, m_secrets, std::make_shared<SystemClock>());
    QVERIFY(await(m_client->open()));
    const auto schema = await(m_client->describe(u"Account"_s));
    QVERIFY2(schema, schema ? "" : qPrintable(schema.error().text));
    m_schema = *schema;
    m_sandbox->requests().clear();
}

void TestSandbox::cleanup()
{
    m_client.reset();
    m_sandbox->faults().clear();
}

Record TestSandbox::newAccount(const QString &name)
{
    const auto outcomes = await(m_client->create(u"Account"_s, {{{}, {{u"Name"_s, Value(name)}}, {}}}, {}));
    if (!outcomes || outcomes->front().error)
        qFatal("the account was not created");
    const auto rows = await(m_client->retrieve(m_schema, {outcomes->front().id}, {u"Name"_s}, manual));
    return rows ? rows->front().value_or(Record()) : Record();
}

std::vector<Record> TestSandbox::readAll(int limit)
{
    std::vector<Record> all;
    ChangeQuery query;
    query.schema = m_schema;
    query.fields = QStringList{u"Name"_s, u"Owner.Name"_s};
    query.limit = limit;
    for (;;) {
        const auto page = await(m_client->changes(query, manual));
        if (!page || page->records.empty())
            return all;
        all.insert(all.end(), page->records.begin(), page->records.end());
        query.afterStamp = all.back().stamp;
        query.afterId = all.back().id;
    }
}

void TestSandbox::signInWithAWrongVerifierIsRefused()
{
    TokenEndpoint endpoint(m_sandbox->salesforceUrl(), QString::fromLatin1(sandbox::Sandbox::clientId()), {},
        std::make_shared<SystemClock>());
    Authorization authorization;
    authorization.redirectUri = QUrl(QString::fromLatin1(sandbox::Sandbox::callbacks().first()));
    authorization.verifier = QByteArray(43, 'x');
    const auto grant = await(endpoint.exchange(authorization, "never-issued"));
    QVERIFY(!grant);
    QCOMPARE(grant.error().kind, ErrorKind::SignIn);
}

void TestSandbox::saysWhoIsSignedIn()
{
    const auto identity = await(m_client->identity());
    QVERIFY2(identity, identity ? "" : qPrintable(identity.error().text));
    QCOMPARE(identity->organisationId, sandbox::seedOrganizationId());
    QCOMPARE(identity->userId, sandbox::seedUserId(0));
    QVERIFY(!identity->organisationName.isEmpty());
    QVERIFY(!identity->timeZone.isEmpty());
    QVERIFY(m_client->allowance().maximum > 0);
    const auto limits = await(m_client->limits());
    QVERIFY(limits);
    QCOMPARE(limits->maximum, m_client->allowance().maximum);
}

void TestSandbox::describesWhatItServes()
{
    QVERIFY(m_schema->fields.size() > 100);
    QVERIFY(m_schema->field(u"Name")->required);
    QCOMPARE(m_schema->field(u"AnnualRevenue")->type, FieldType::Decimal);
    QVERIFY(!m_schema->field(u"SystemModstamp")->updatable);
    const auto contact = await(m_client->describe(u"Contact"_s));
    QVERIFY(contact);
    QVERIFY(!(*contact)->field(u"Name")->creatable); // compound
    QVERIFY((*contact)->field(u"LastName")->required);
    const auto missing = await(m_client->describe(u"NoSuch__c"_s));
    QCOMPARE(missing.error().kind, ErrorKind::Permission);
}

void TestSandbox::hiddenFieldIsNotInTheSchema()
{
    using Access = sandbox::SalesforceService::Access;
    m_sandbox->withSalesforce(
        [](auto &service) { service.setFieldSecurity("Account", "Phone", Access::Hidden); });
    const auto schema = await(m_client->describe(u"Account"_s));
    m_sandbox->withSalesforce(
        [](auto &service) { service.setFieldSecurity("Account", "Phone", Access::Full); });
    QVERIFY(schema);
    QVERIFY(!(*schema)->field(u"Phone"));
}

void TestSandbox::keysetReadsEveryAccountOnce()
{
    const auto all = readAll(17);
    QSet<QString> ids;
    for (const Record &record : all) {
        QVERIFY2(!ids.contains(record.id.text()), qPrintable(record.id.text()));
        ids.insert(record.id.text());
        QVERIFY(record.stamp.ms > 0);
        QVERIFY(record.fields.contains(u"Owner.Name"));
    }
    QVERIFY(std::is_sorted(
        all.begin(), all.end(), [](const Record &a, const Record &b) { return a.stamp < b.stamp; }));
    const size_t rows =
        m_sandbox->withSalesforce([](auto &service) { return service.allRows("Account").size(); });
    QCOMPARE(all.size(), rows);
}

void TestSandbox::pagesOfAQueryAreFollowed()
{
    sandbox::SandboxOptions options;
    options.companies = 60;
    options.salesforcePageSize = 10;
    sandbox::Sandbox small(options);
    QVERIFY(small.start());
    m_client.reset();
    const auto tokens = small.grantTokens();
    Grant grant{Secret(tokens.access), Secret(tokens.refresh), small.salesforceUrl(), {}, {}, {}};
    m_secrets->values.insert(u"sf"_s, encodeGrant(grant));
    SalesforceClient::Options clientOptions;
    clientOptions.loginUrl = small.salesforceUrl();
    clientOptions.grantKey = u"sf"_s;
    SalesforceClient client(clientOptions, m_secrets, std::make_shared<SystemClock>());
    QVERIFY(await(client.open()));
    auto page = await(client.query(u"SELECT Id, Name FROM Account"_s, m_schema, true, manual));
    QVERIFY(page);
    size_t seen = page->records.size();
    QCOMPARE(seen, 10U);
    while (!page->next.isEmpty()) {
        page = await(client.queryMore(page->next, m_schema, manual));
        QVERIFY2(page, page ? "" : qPrintable(page.error().text));
        seen += page->records.size();
    }
    QCOMPARE(qint64(seen), page->totalSize);
    small.withSalesforce([](auto &service) { service.closeLocators(); });
    const auto gone =
        await(client.queryMore("/services/data/v66.0/query/0r8Kx00000ExAmPIAV-10", m_schema, manual));
    QCOMPARE(gone.error().code, u"INVALID_QUERY_LOCATOR"_s);
    QCOMPARE(gone.error().retry, Retry::Now);
}

void TestSandbox::deletedRecordsAreSeen()
{
    const Record account = newAccount(u"Soon gone"_s);
    QVERIFY(m_sandbox->withSalesforce(
        [&](auto &service) { return service.remove(account.id.text().toLatin1()); }));
    const QString soql =
        u"SELECT Id, SystemModstamp, IsDeleted, MasterRecordId FROM Account WHERE Id = '%1'"_s.arg(
            account.id.text());
    const auto live = await(m_client->query(soql, m_schema, false, manual));
    QVERIFY(live && live->records.empty());
    const auto all = await(m_client->query(soql, m_schema, true, manual));
    QVERIFY(all);
    QCOMPARE(all->records.size(), 1U);
    QVERIFY(all->records.front().deleted);
    const auto rows = await(m_client->retrieve(m_schema, {account.id}, {}, manual));
    QVERIFY(rows);
}

void TestSandbox::createsReadsUpdatesAndDeletes()
{
    const Record account = newAccount(u"  Trimmed \"quoted\" 'name' 😀  "_s);
    QCOMPARE(account.fields.value(u"Name"), Value(u"Trimmed \"quoted\" 'name' 😀"_s));
    const Fields changes{{u"AnnualRevenue"_s, Value(*Decimal::parse(u"1234567.89"))},
        {u"Description"_s, Value(u"Two\nlines"_s)}, {u"Name"_s, Value(u"Renamed"_s)}};
    const auto updated = await(m_client->update(u"Account"_s, {{account.id, changes, {}}}, {}));
    QVERIFY2(updated, updated ? "" : qPrintable(updated.error().text));
    QVERIFY2(!updated->front().error, updated->front().error ? qPrintable(updated->front().error->text) : "");
    auto rows = await(m_client->retrieve(
        m_schema, {account.id}, {u"Name"_s, u"AnnualRevenue"_s, u"Description"_s}, manual));
    QVERIFY(rows);
    for (const auto &[name, value] : changes.entries()) {
        const Value expected = canonical(*m_schema->field(name), value); // the field has no cents
        QVERIFY2(sameValue(rows->front()->fields.value(name), expected), qPrintable(name));
    }
    const auto cleared =
        await(m_client->update(u"Account"_s, {{account.id, {{u"AnnualRevenue"_s, Value()}}, {}}}, {}));
    QVERIFY(cleared && !cleared->front().error);
    rows = await(m_client->retrieve(m_schema, {account.id}, {u"AnnualRevenue"_s}, manual));
    QVERIFY(rows && rows->front()->fields.value(u"AnnualRevenue").isNull());
    QVERIFY(await(m_client->remove({account.id}, {}))->front().error == std::nullopt);
    QVERIFY(await(m_client->remove({account.id}, {}))->front().error == std::nullopt); // gone already: done
}

void TestSandbox::refusedRowsDoNotStopTheOthers()
{
    const auto outcomes = await(m_client->create(u"Account"_s,
        {{{}, {{u"Name"_s, Value(u"Fine"_s)}}, {}}, {{}, {{u"Phone"_s, Value(u"1"_s)}}, {}},
            {{}, {{u"Name"_s, Value(QString(300, u'x'))}}, {}}},
        {}));
    QVERIFY2(outcomes, outcomes ? "" : qPrintable(outcomes.error().text));
    QVERIFY(outcomes->at(0).created && !outcomes->at(0).error);
    QCOMPARE(outcomes->at(1).error->code, u"REQUIRED_FIELD_MISSING"_s);
    QCOMPARE(outcomes->at(1).fields, QStringList{u"Name"_s});
    QCOMPARE(outcomes->at(2).error->code, u"STRING_TOO_LONG"_s);
    QVERIFY(outcomes->at(2).id.isEmpty());
}

void TestSandbox::strictGuardSeesAnotherEdit()
{
    const Record account = newAccount(u"Guarded"_s);
    const Fields fields{{u"Phone"_s, Value(u"123"_s)}};
    const auto fine = await(m_client->updateGuarded(u"Account"_s, {{account.id, fields, account.stamp}}, {}));
    QVERIFY2(fine, fine ? "" : qPrintable(fine.error().text));
    QVERIFY(!fine->front().error);
    const auto moved = await(m_client->updateGuarded(
        u"Account"_s, {{account.id, fields, account.stamp - std::chrono::hours(1)}}, {}));
    QVERIFY(moved);
    QCOMPARE(moved->front().error->code, u"DRIFTED"_s);
}

void TestSandbox::expiredTokenInTheMiddleIsRenewedOnce()
{
    const Grant before = *decodeGrant(m_secrets->values.value(u"sf"_s));
    m_sandbox->withAuth([](auto &auth) { auth.expireAccessTokens(); });
    QList<Arrival<Page>> pages;
    for (int i = 0; i < 20; ++i)
        pages.append(begin(m_client->query(u"SELECT Id FROM Account LIMIT 5"_s, m_schema, false, manual)));
    for (const auto &page : std::as_const(pages))
        QVERIFY(await(page));
    QCOMPARE(m_sandbox->requests().count(here, "token"), 1);
    QVERIFY(decodeGrant(m_secrets->values.value(u"sf"_s))->refreshToken != before.refreshToken);
}

void TestSandbox::lostAnswerToACreateMustBeReadBack()
{
    m_sandbox->faults().failNth(here, 1, sandbox::FaultKind::ResetAfter, {.kind = "collections-create"});
    const auto lost =
        await(m_client->create(u"Account"_s, {{{}, {{u"Name"_s, Value(u"Lost answer"_s)}}, {}}}, {}));
    QVERIFY(!lost);
    QCOMPARE(lost.error().retry, Retry::AfterReadBack);
    const auto found = m_sandbox->withSalesforce(
        [](auto &service) { return service.find("Account", "Name", u"Lost answer"_s); });
    QCOMPARE(found.size(), 1U); // it had been done, and was not sent again
}

void TestSandbox::revokedGrantIsSignIn()
{
    TokenEndpoint endpoint(m_sandbox->salesforceUrl(), QString::fromLatin1(sandbox::Sandbox::clientId()), {},
        std::make_shared<SystemClock>());
    const Grant grant = *decodeGrant(m_secrets->values.value(u"sf"_s));
    QCOMPARE(await(endpoint.revoke(grant)), Result<bool>(true));
    const auto page = await(m_client->query(u"SELECT Id FROM Account LIMIT 5"_s, m_schema, false, manual));
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ErrorKind::SignIn);
    QVERIFY2(page.error().text.contains(u"Connect Salesforce again"_s), qPrintable(page.error().text));
}

void TestSandbox::asksNothingTheServiceDoesNotHave()
{
    QStringList missing = m_sandbox->notSimulated();
    missing.removeIf([](const QString &line) { return line.contains(u"NoSuch__c"_s); });
    QCOMPARE(missing, QStringList());
}

} // namespace

std::unique_ptr<QObject> testSandbox()
{
    return std::make_unique<TestSandbox>();
}

#include "tst_sandbox.moc"
