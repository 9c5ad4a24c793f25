// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/world.h"

#include "app/sandbox/seeddata.h"

#include "tests/support/await.h"

namespace tandem::test {
using namespace Qt::StringLiterals;

namespace {

sandbox::SandboxOptions optionsFor(int companies, quint32 seed, const QByteArray &dialect)
{
    sandbox::SandboxOptions options;
    options.seed = seed;
    options.companies = companies;
    options.dialectOverrides = dialect;
    return options;
}

/// As the service keeps a row of its answers: days not in its dialect's form.
Row kept(sandbox::StartdeliverService &service, const std::string &entity, Row row)
{
    return service.switches().days.unshown(*service.schema().entity(entity), std::move(row));
}

QByteArray latin(const QString &text)
{
    return text.toLatin1();
}

} // namespace

World::World(int companies, quint32 seed, const QByteArray &dialect)
    : services(optionsFor(companies, seed, dialect))
    , configuration(Configuration::defaults())
    , clock(std::make_shared<TestClock>(Instant{QDateTime::currentMSecsSinceEpoch()}))
    , secrets(std::make_shared<MemorySecretStore>())
{
    clock->setAutoAdvance(true);
    for (const Flow flow : {Flow::Owners, Flow::Notes, Flow::Comments})
        configuration.flow(flow).enabled = false; // whoever needs one turns it on
    if (const Status started = services.start(); !started)
        qFatal("the sandbox did not start: %s", qPrintable(started.error().text));
    signIn();
    secrets->values.insert(u"key"_s, Secret(sandbox::Sandbox::apiKey()));
    configuration.salesforce.loginUrl = services.salesforceUrl();
    configuration.salesforce.clientId = QString::fromLatin1(sandbox::Sandbox::clientId());
    configuration.startdeliver.baseUrl = services.startdeliverUrl();
    configuration.startdeliver.dialectOverrides = dialect;
    configuration.startdeliver.requestsPerSecond = 1000;
    configuration.startdeliver.maxRequestsPerSecond = 1000;
    open();
}

World::~World()
{
    close();
}

void World::signIn()
{
    const sandbox::TokenPair tokens = services.grantTokens();
    salesforce::Grant grant;
    grant.accessToken = Secret(tokens.access);
    grant.refreshToken = Secret(tokens.refresh);
    grant.instanceUrl = services.salesforceUrl();
    grant.organisationId = sandbox::seedOrganizationId();
    grant.userId = sandbox::seedUserId(0);
    secrets->values.insert(u"grant"_s, salesforce::encodeGrant(grant));
}

void World::noteMischief()
{
    for (const Row &row : salesforceRows("Account")) {
        if (row.value("IsDeleted", false) && plainText(row.value("MasterRecordId", Row())).isEmpty()
            && plainText(row["LastModifiedById"]) == sandbox::seedUserId(1))
            deletedByPeople[0].insert(plainText(row["Id"]));
    }
}

void World::open()
{
    auto openedState = store::StateStore::open({directory.path(), clock, 7});
    if (!openedState)
        qFatal("state: %s", qPrintable(openedState.error().text));
    state = std::move(*openedState);
    auto openedCache = store::CacheStore::open(directory.path());
    if (!openedCache)
        qFatal("cache: %s", qPrintable(openedCache.error().text));
    cache = std::move(*openedCache);
    salesforce::SalesforceClient::Options left;
    left.loginUrl = configuration.salesforce.loginUrl;
    left.clientId = configuration.salesforce.clientId;
    left.apiVersion = configuration.salesforce.apiVersion;
    left.grantKey = u"grant"_s;
    left.network.transferTimeout = patience;
    salesforceClient = std::make_unique<salesforce::SalesforceClient>(left, secrets, clock);
    startdeliver::StartdeliverClient::Options right;
    right.baseUrl = configuration.startdeliver.baseUrl;
    right.dialect = startdeliver::loadDialect(configuration.startdeliver.dialectOverrides).value();
    right.requestsPerSecond = configuration.startdeliver.requestsPerSecond;
    right.maxRequestsPerSecond = configuration.startdeliver.maxRequestsPerSecond;
    right.keyName = u"key"_s;
    right.network.transferTimeout = patience;
    startdeliverClient = std::make_unique<startdeliver::StartdeliverClient>(right, secrets, clock);
    environment = sync::Environment();
    environment.gate = std::make_shared<sync::Gate>();
    environment.salesforce = salesforceClient.get();
    environment.startdeliver = startdeliverClient.get();
    environment.state = state.get();
    environment.cache = cache.get();
    environment.clock = clock;
    environment.configuration = configuration;
    environment.organisationId = sandbox::seedOrganizationId();
    environment.userId = sandbox::seedUserId(0);
    engine = std::make_unique<sync::Engine>(environment);
}

void World::close()
{
    engine.reset();
    salesforceClient.reset();
    startdeliverClient.reset();
    cache.reset();
    state.reset();
}

Result<sync::RunReport> World::sync(sync::RunRequest request)
{
    if (const auto opened = await(salesforceClient->open()); !opened)
        return fail(opened.error());
    if (const auto opened = await(startdeliverClient->open()); !opened)
        return fail(opened.error());
    if (const auto taken = await(engine->takeOver()); !taken)
        return fail(taken.error());
    const bool full = request.full;
    auto report = await(engine->run(std::move(request)));
    swept = full && report && !report->error;
    return report;
}

std::unique_ptr<sync::Engine> World::guestEngine()
{
    sync::Environment guest = environment;
    guest.epoch = engine->epoch();
    guest.priority = http::Priority::Immediate;
    return std::make_unique<sync::Engine>(guest);
}

sync::RunRequest World::named(Flow flow, const QStringList &salesforce, const QList<qint64> &startdeliver)
{
    sync::NamedRecords records;
    for (const QString &id : salesforce)
        records[flow][sync::at(Side::Salesforce)].append(RecordId(id));
    for (const qint64 id : startdeliver)
        records[flow][sync::at(Side::Startdeliver)].append(RecordId(id));
    sync::RunRequest request;
    request.records = records;
    request.trigger = u"webhook"_s;
    return request;
}

Result<sync::RunReport> World::plan()
{
    sync::RunRequest request;
    request.mode = sync::RunMode::Plan;
    return sync(request);
}

QString World::salesforce(const QByteArray &object, const Row &fields)
{
    return services.withSalesforce([&](auto &service) {
        const QByteArray id = service.insert(object, fields);
        if (id.isEmpty())
            qFatal("%s: %s", object.constData(), qPrintable(service.lastRefusal()));
        return QString::fromLatin1(id);
    });
}

QString World::account(const Row &fields)
{
    return salesforce("Account", fields);
}

QString World::contact(const Row &fields)
{
    return salesforce("Contact", fields);
}

void World::editSalesforce(const QString &id, const Row &fields)
{
    services.withSalesforce([&](auto &service) {
        if (!service.update(latin(id), fields))
            qFatal("edit: %s", qPrintable(service.lastRefusal()));
    });
}

qint64 World::customer(const Row &fields)
{
    return startdeliver("customer", fields);
}

qint64 World::startdeliver(const std::string &entity, const Row &fields)
{
    return services.withStartdeliver(
        [&](auto &service) { return service.insert(entity, kept(service, entity, fields)); });
}

qint64 World::user(const Row &fields)
{
    return services.withStartdeliver([&](auto &service) { return service.insert("user", fields); });
}

void World::editStartdeliver(const std::string &entity, qint64 id, const Row &fields)
{
    Row whole = startdeliverRow(entity, id);
    if (whole.is_null())
        qFatal("edit: no %s %lld", entity.c_str(), static_cast<long long>(id));
    services.withStartdeliver([&](auto &service) {
        whole.update(fields);
        whole = kept(service, entity, std::move(whole));
        Row changes = fields;
        for (auto &[key, value] : changes.items())
            value = whole[key];
        service.update(entity, id, changes);
    });
}

void World::removeSalesforce(const QString &id)
{
    deletedByPeople[id.startsWith("001"_L1) ? 0 : 1].insert(id);
    services.withSalesforce([&](auto &service) {
        if (!service.remove(latin(id)))
            qFatal("delete: %s", qPrintable(service.lastRefusal()));
    });
}

void World::undeleteSalesforce(const QString &id)
{
    deletedByPeople[id.startsWith("001"_L1) ? 0 : 1].erase(id);
    services.withSalesforce([&](auto &service) {
        if (!service.undelete(latin(id)))
            qFatal("undelete: %s", qPrintable(id));
    });
}

void World::mergeSalesforce(const QString &winner, const QString &loser)
{
    services.withSalesforce([&](auto &service) {
        if (!service.merge(latin(winner), latin(loser)))
            qFatal("merge: %s", qPrintable(service.lastRefusal()));
    });
}

void World::removeStartdeliver(const std::string &entity, qint64 id)
{
    deletedByPeople[entity == "customer" ? 0 : 1].insert(QString::number(id));
    services.withStartdeliver([&](auto &service) {
        if (!service.remove(entity, id))
            qFatal("delete: no %s %lld", entity.c_str(), static_cast<long long>(id));
    });
}

void World::phoneTrigger(bool on)
{
    services.withSalesforce([&](auto &service) { service.switches().phoneTrigger = on; });
}

Row World::salesforceRow(const QString &id)
{
    return services.withSalesforce([&](auto &service) { return service.row(latin(id)); });
}

Row World::startdeliverRow(const std::string &entity, qint64 id)
{
    return oracle().startdeliverRow(entity, id);
}

std::vector<Row> World::salesforceRows(const QByteArray &object)
{
    return oracle().salesforceRows(object);
}

std::vector<Row> World::startdeliverRows(const std::string &entity)
{
    return oracle().startdeliverRows(entity);
}

WorldOracle World::oracle()
{
    return {&services, state.get(), &configuration, {deletedByPeople[0], deletedByPeople[1]}, swept};
}

size_t World::aliveAccounts()
{
    const std::vector<Row> rows = salesforceRows("Account");
    return static_cast<size_t>(std::count_if(
        rows.begin(), rows.end(), [](const Row &row) { return !row.value("IsDeleted", false); }));
}

void World::skip(std::chrono::seconds duration)
{
    services.clock().skip(duration);
    clock->advance(duration);
}

QString World::partnerOf(Flow flow, Side side, const QString &id)
{
    using Links = QHash<RecordId, store::Link>;
    const Links links =
        fromState<Links>([&](store::StateTransaction &tx) { return tx.links(flow, side, {RecordId(id)}); });
    const auto link = links.constFind(RecordId(id));
    return link == links.constEnd() ? QString() : link->end(other(side)).text();
}

store::StateTransaction::Counts World::counts(Flow flow)
{
    return fromState<store::StateTransaction::Counts>(
        [&](store::StateTransaction &tx) { return tx.counts(flow); });
}

} // namespace tandem::test
