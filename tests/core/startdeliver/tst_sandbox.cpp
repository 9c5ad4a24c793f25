// SPDX-License-Identifier: GPL-3.0-or-later
// The client against the simulated service over real HTTP: what the two make of the contract together.
#include "app/sandbox/sandbox.h"
#include "core/startdeliver/startdeliverclient.h"
#include "tests/core/startdeliver/suites.h"
#include "tests/support/await.h"
#include "tests/support/memorysecretstore.h"

#include <nlohmann/json.hpp>

using namespace tandem;
using namespace tandem::startdeliver;
using namespace Qt::StringLiterals;

namespace {

constexpr auto manual = http::Priority::Manual;
constexpr auto here = sandbox::Side::Startdeliver;
using Switches = sandbox::SdSwitches;

class TestSandbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void keysSayWhatTheyMayDo_data();
    void keysSayWhatTheyMayDo();
    void describesCustomFields_data();
    void describesCustomFields();
    void keysetReadsEveryCustomerOnce_data();
    void keysetReadsEveryCustomerOnce();
    void createsReadsPatchesAndDeletes_data();
    void createsReadsPatchesAndDeletes();
    void daysKeepTheirDate_data();
    void daysKeepTheirDate();
    void thousandIdsAreListed();
    void refusedValueNamesItsField();
    void errorsOfEveryFormAreUnderstood_data();
    void errorsOfEveryFormAreUnderstood();
    void lostAnswerToACreateMustBeReadBack();
    void throttledReadsGetThrough();
    void probeFindsTheServicesWays_data();
    void probeFindsTheServicesWays();

private:
    void connectWith(const QByteArray &key, const QByteArray &overrides = {});

    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::shared_ptr<MemorySecretStore> m_secrets;
    std::unique_ptr<StartdeliverClient> m_client;
    SchemaPtr m_schema;
};

void TestSandbox::init()
{
    sandbox::SandboxOptions options;
    options.companies = 100;
    m_sandbox = std::make_unique<sandbox::Sandbox>(options);
    QVERIFY(m_sandbox->start());
    connectWith(sandbox::Sandbox::apiKey());
    const auto schema = await(m_client->describe(u"customer"_s));
    QVERIFY2(schema, schema ? "" : qPrintable(schema.error().text));
    m_schema = *schema;
    m_sandbox->requests().clear();
}

void TestSandbox::cleanup()
{
    QCOMPARE(m_sandbox->notSimulated().filter(u"tandemnosuchentity"_s, Qt::CaseInsensitive),
        m_sandbox->notSimulated());
    m_client.reset();
    m_sandbox.reset();
}

void TestSandbox::connectWith(const QByteArray &key, const QByteArray &overrides)
{
    m_secrets = std::make_shared<MemorySecretStore>();
    m_secrets->values.insert(u"sd"_s, Secret(key));
    StartdeliverClient::Options options;
    options.baseUrl = m_sandbox->startdeliverUrl();
    options.dialect = *loadDialect(overrides);
    options.requestsPerSecond = 1000;
    options.maxRequestsPerSecond = 1000;
    options.keyName = u"sd"_s;
    m_client = std::make_unique<StartdeliverClient>(options, m_secrets, std::make_shared<SystemClock>());
    QVERIFY(await(m_client->open()));
}

void TestSandbox::keysSayWhatTheyMayDo_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<int>("may"); // 1 write, 0 read only, -1 not even sign in
    QTest::newRow("admin") << sandbox::Sandbox::apiKey() << 1;
    QTest::newRow("read") << sandbox::Sandbox::readOnlyApiKey() << 0;
    QTest::newRow("inactive") << sandbox::Sandbox::inactiveApiKey() << -1;
    QTest::newRow("wrong") << QByteArray("nonsense") << -1;
}

void TestSandbox::keysSayWhatTheyMayDo()
{
    QFETCH(QByteArray, key);
    QFETCH(int, may);
    connectWith(key);
    const auto me = await(m_client->me());
    QCOMPARE(me ? int(me->mayWrite) : -1, may);
    if (!me)
        QCOMPARE(me.error().kind, ErrorKind::SignIn);
    if (may == 0) {
        const auto refused = await(m_client->create(m_schema, {{u"name"_s, Value(u"A"_s)}}, manual));
        QCOMPARE(refused.error().kind, ErrorKind::Permission);
    }
}

void TestSandbox::describesCustomFields_data()
{
    QTest::addColumn<bool>("listed");
    QTest::newRow("by definition") << true;
    QTest::newRow("by sample") << false;
}

void TestSandbox::describesCustomFields()
{
    QFETCH(bool, listed);
    m_sandbox->withStartdeliver([&](auto &service) { service.switches().fieldsListed = listed; });
    const auto schema = await(m_client->describe(u"customer"_s));
    QVERIFY2(schema, schema ? "" : qPrintable(schema.error().text));
    const FieldSchema *field = (*schema)->field(u"customfieldSalesforceId");
    QVERIFY(field);
    QCOMPARE(field->type, FieldType::Text);
    QVERIFY(field->custom && field->updatable);
    QVERIFY((*schema)->field(u"arr"));
}

void TestSandbox::keysetReadsEveryCustomerOnce_data()
{
    QTest::addColumn<QByteArray>("overrides");
    QTest::newRow("default") << QByteArray("{}");
    QTest::newRow("pairs") << QByteArray(R"({"sort":{"style":"pairs"}})");
    QTest::newRow("names") << QByteArray(R"({"sort":{"style":"minusName"}})");
}

void TestSandbox::keysetReadsEveryCustomerOnce()
{
    QFETCH(QByteArray, overrides);
    sandbox::SandboxOptions options;
    options.companies = 100;
    options.dialectOverrides = overrides;
    m_client.reset();
    m_sandbox = std::make_unique<sandbox::Sandbox>(options);
    QVERIFY(m_sandbox->start());
    connectWith(sandbox::Sandbox::apiKey(), overrides);
    const size_t rows =
        m_sandbox->withStartdeliver([](auto &service) { return service.rowCount("customer"); });
    QSet<QString> seen;
    Record last;
    const QStringList order{u"updatedAt"_s, u"id"_s};
    const auto list = [&](const QByteArray &filter) {
        return await(
            m_client->list({.schema = m_schema, .filter = filter, .sort = order, .limit = 7}, manual));
    };
    QByteArray filter = "{}";
    while (seen.size() < qsizetype(rows)) {
        auto page = list(filter);
        QVERIFY2(page, page ? "" : qPrintable(page.error().text));
        if (page->records.empty())
            page = list("{\"updatedAt\":{\"gt\":\"" + last.stamp.toIso().toLatin1() + "\"}}");
        QVERIFY(page && !page->records.empty());
        for (const Record &record : page->records) {
            QVERIFY(!seen.contains(record.id.text()));
            seen.insert(record.id.text());
            QVERIFY(record.stamp >= last.stamp);
            last = record;
        }
        filter = "{\"updatedAt\":\"" + last.stamp.toIso().toLatin1()
            + "\",\"id\":{\"gt\":" + last.id.text().toLatin1() + "}}";
    }
    QCOMPARE(seen.size(), qsizetype(rows));
}

void TestSandbox::createsReadsPatchesAndDeletes_data()
{
    QTest::addColumn<bool>("wrapped");
    QTest::addColumn<int>("patchStatus");
    QTest::addColumn<bool>("numbersAsText");
    QTest::newRow("bare") << false << 200 << false;
    QTest::newRow("wrapped") << true << 200 << false;
    QTest::newRow("patch without a body") << false << 204 << false;
    QTest::newRow("numbers as text") << false << 200 << true;
}

void TestSandbox::createsReadsPatchesAndDeletes()
{
    QFETCH(bool, wrapped);
    QFETCH(int, patchStatus);
    QFETCH(bool, numbersAsText);
    m_sandbox->withStartdeliver([&](auto &service) {
        service.switches().replies = wrapped ? Switches::Replies::Wrapped : Switches::Replies::Bare;
        service.switches().patchStatus = patchStatus;
        service.switches().numbersAsText = numbersAsText;
    });
    const Fields fields{{u"name"_s, Value(u"Ünï \"quoted\" 😀 <b>"_s)},
        {u"arr"_s, Value(*Decimal::parse(u"1234.5"))}, {u"renewalAt"_s, Value(QDate(2026, 12, 31))}};
    const auto created = await(m_client->create(m_schema, fields, manual));
    QVERIFY2(created, created ? "" : qPrintable(created.error().text));
    QVERIFY(created->id.number() > 0);
    for (const auto &[key, value] : fields.entries())
        QVERIFY2(sameValue(created->fields.value(key), value), qPrintable(key));
    const auto patched = await(m_client->patch(
        m_schema, created->id, {{u"arr"_s, Value()}, {u"seats"_s, Value(qint64{5})}}, manual));
    QVERIFY2(patched, patched ? "" : qPrintable(patched.error().text));
    QVERIFY(patched->fields.value(u"arr").isNull());
    QVERIFY(sameValue(patched->fields.value(u"seats"), Value(qint64{5})));
    const auto read = await(m_client->read(m_schema, created->id, manual));
    QVERIFY(read && *read);
    QCOMPARE((*read)->fields.value(u"name"), fields.value(u"name"));
    QCOMPARE(await(m_client->remove(m_schema, created->id, manual)), Result<bool>(true));
    QCOMPARE(await(m_client->remove(m_schema, created->id, manual)), Result<bool>(false));
    QVERIFY(!*await(m_client->read(m_schema, created->id, manual)));
}

void TestSandbox::daysKeepTheirDate_data()
{
    using Encoding = sandbox::SdDays::Encoding;
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<QByteArray>("overrides");
    QTest::newRow("date") << Encoding::Date << QByteArray();
    QTest::newRow("midnight UTC") << Encoding::UtcMidnight
                                  << QByteArray(R"({"days":{"style":"utcMidnight"}})");
    QTest::newRow("midnight of a zone")
        << Encoding::ZoneMidnight
        << QByteArray(R"({"days":{"style":"zoneMidnight","dayZone":"Europe/Stockholm"}})");
}

void TestSandbox::daysKeepTheirDate()
{
    QFETCH(sandbox::SdDays::Encoding, encoding);
    QFETCH(QByteArray, overrides);
    m_sandbox->withStartdeliver([&](auto &service) {
        service.switches().days.encoding = encoding;
        service.switches().days.zone = "Europe/Stockholm";
    });
    connectWith(sandbox::Sandbox::apiKey(), overrides);
    const Value day(QDate(2026, 3, 29));
    const auto created =
        await(m_client->create(m_schema, {{u"name"_s, Value(u"A"_s)}, {u"renewalAt"_s, day}}, manual));
    QVERIFY2(created, created ? "" : qPrintable(created.error().text));
    QCOMPARE(created->fields.value(u"renewalAt"), day);
    const auto listed = await(m_client->list(
        {.schema = m_schema, .filter = R"({"renewalAt":"2026-03-29","name":"A"})", .sort = {}}, manual));
    QVERIFY2(listed, listed ? "" : qPrintable(listed.error().text));
    QCOMPARE(listed->records.size(), 1U);
    // As a person sees it.
    const auto seen = m_sandbox->withStartdeliver(
        [&](auto &service) { return *service.find("customer", created->id.number()); });
    QCOMPARE(QString::fromStdString(seen["renewalAt"]), u"2026-03-29"_s);
}

void TestSandbox::thousandIdsAreListed()
{
    QList<RecordId> ids;
    for (qint64 id = 1; id <= 1000; ++id)
        ids.append(RecordId(900'000'000'000 + id)); // long ones: the query no longer fits an address
    ids.append(RecordId(qint64{1}));
    const auto records = await(m_client->listIds(m_schema, ids, manual));
    QVERIFY2(records, records ? "" : qPrintable(records.error().text));
    QCOMPARE(records->size(), 1U);
    QCOMPARE(m_sandbox->requests().count(here, "list"), 3);
}

void TestSandbox::refusedValueNamesItsField()
{
    const auto refused =
        await(m_client->patch(m_schema, RecordId(qint64{1}), {{u"arr"_s, Value(u"much"_s)}}, manual));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Data);
    QCOMPARE(refusedField(refused.error()), u"arr"_s);
}

void TestSandbox::errorsOfEveryFormAreUnderstood_data()
{
    QTest::addColumn<int>("form");
    QTest::newRow("JSON") << int(Switches::Errors::Json);
    QTest::newRow("text") << int(Switches::Errors::Text);
    QTest::newRow("HTML") << int(Switches::Errors::Html);
    QTest::newRow("empty") << int(Switches::Errors::Empty);
}

void TestSandbox::errorsOfEveryFormAreUnderstood()
{
    QFETCH(int, form);
    m_sandbox->withStartdeliver(
        [&](auto &service) { service.switches().errors = static_cast<Switches::Errors>(form); });
    const auto refused = await(m_client->create(m_schema, {{u"arr"_s, Value(qint64{1})}}, manual));
    QCOMPARE(refused.error().kind, ErrorKind::Data);
    QVERIFY(!refused.error().text.contains(u'<'));
    const auto missing = await(m_client->read(m_schema, RecordId(qint64{999'999}), manual));
    QVERIFY(missing && !*missing);
    connectWith("nonsense");
    QCOMPARE(await(m_client->me()).error().kind, ErrorKind::SignIn);
}

void TestSandbox::lostAnswerToACreateMustBeReadBack()
{
    const size_t before =
        m_sandbox->withStartdeliver([](auto &service) { return service.rowCount("customer"); });
    m_sandbox->faults().failNth(here, 1, sandbox::FaultKind::ResetAfter, {.kind = "create"});
    const auto lost = await(m_client->create(m_schema, {{u"name"_s, Value(u"Lost"_s)}}, manual));
    QVERIFY(!lost);
    QCOMPARE(lost.error().retry, Retry::AfterReadBack);
    const size_t after =
        m_sandbox->withStartdeliver([](auto &service) { return service.rowCount("customer"); });
    QCOMPARE(after, before + 1); // it had been done, and was not sent again
}

void TestSandbox::throttledReadsGetThrough()
{
    m_sandbox->faults().failNth(here, 1, sandbox::FaultKind::ThrottledBare, {.kind = "read"}, 2);
    const auto record = await(m_client->read(m_schema, RecordId(qint64{1}), manual));
    QVERIFY2(record, record ? "" : qPrintable(record.error().text));
    QCOMPARE(m_sandbox->requests().count(here, "read"), 3);
}

void TestSandbox::probeFindsTheServicesWays_data()
{
    QTest::addColumn<QByteArray>("dialect"); // of the service
    QTest::addColumn<int>("comparisons");
    QTest::addColumn<bool>("sortIgnored");
    QTest::addColumn<int>("pageCap");
    QTest::addColumn<QByteArray>("overrides"); // what the probe writes
    const auto row = [](const char *name, const QByteArray &dialect, Switches::Comparisons comparisons,
                         bool unsorted, int cap, const QByteArray &overrides) {
        QTest::newRow(name) << dialect << int(comparisons) << unsorted << cap << overrides;
    };
    using C = Switches::Comparisons;
    row("default", "{}", C::Full, false, 0, "{}");
    row("no comparisons", "{}", C::Refused, false, 0,
        R"({"filter":{"comparisons":false},"updatedAt":{"filterable":false}})");
    row("ignored comparisons", "{}", C::Ignored, false, 0,
        R"({"filter":{"comparisons":false},"updatedAt":{"filterable":false}})");
    row("ignored sorting", "{}", C::Full, true, 0,
        R"({"sort":{"honoured":false},"updatedAt":{"sortable":false}})");
    row("pairs", R"({"sort":{"style":"pairs"}})", C::Full, false, 0,
        R"({"sort":{"honoured":true,"style":"pairs"}})");
    row("names", R"({"sort":{"style":"minusName"}})", C::Full, false, 0,
        R"({"sort":{"honoured":true,"style":"minusName"}})");
    row("small pages", "{}", C::Full, false, 60, R"({"page":{"maximum":60}})");
}

void TestSandbox::probeFindsTheServicesWays()
{
    QFETCH(QByteArray, dialect);
    QFETCH(int, comparisons);
    QFETCH(bool, sortIgnored);
    QFETCH(int, pageCap);
    sandbox::SandboxOptions options;
    options.companies = 100;
    options.dialectOverrides = dialect;
    m_client.reset();
    m_sandbox = std::make_unique<sandbox::Sandbox>(options);
    QVERIFY(m_sandbox->start());
    m_sandbox->withStartdeliver([&](auto &service) {
        service.switches().comparisons = static_cast<Switches::Comparisons>(comparisons);
        service.switches().sortIgnored = sortIgnored;
        service.switches().pageCap = pageCap;
    });
    connectWith(sandbox::Sandbox::apiKey());
    const auto found = await(m_client->probe());
    QVERIFY2(found, found ? "" : qPrintable(found.error().text));
    QTEST(found->overrides, "overrides");
}

} // namespace

std::unique_ptr<QObject> testSandbox()
{
    return std::make_unique<TestSandbox>();
}

#include "tst_sandbox.moc"
