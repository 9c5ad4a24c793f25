// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/seeddata.h"
#include "tests/app/sandbox/httpworld.h"

#include <QProcess>
#include <QTcpServer>
#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::sandbox;
using nlohmann::json;

class TestSandbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothServicesAnswerOverHttp();
    void theSeedOverlapsAsStated();
    void theSameSeedGivesTheSameRecords();
    void signInWorksOverHttp();
    void everyRequestIsCountedByKind();
    void tokensAreMaskedInTheLog();
    void kindsOfRequests_data();
    void kindsOfRequests();
    void whatIsMissingIsRemembered();
    void theProgramSaysWhereItListens();
    void theProgramRefusesWrongUsage_data();
    void theProgramRefusesWrongUsage();
    void theProgramNamesTheTakenPort();
};

void TestSandbox::bothServicesAnswerOverHttp()
{
    HttpWorld world;
    const auto me = HttpWorld::parsed(world.startdeliver("GET", "me"));
    QCOMPARE(me.value("permission", ""), std::string("admin"));
    const auto rows =
        HttpWorld::parsed(world.salesforce("GET", "/services/data/v67.0/query?q=SELECT+Id+FROM+Account"));
    QVERIFY(rows.value("totalSize", 0) > 0);
    const auto slashes = world.salesforce("GET", "//services/data/v67.0/limits");
    QCOMPARE(slashes.status, 200);
    QVERIFY(world.sandbox.notSimulated().isEmpty());
}

void TestSandbox::theSeedOverlapsAsStated()
{
    SandboxOptions options;
    options.companies = 100;
    HttpWorld world(options);
    int linked = 0;
    int named = 0;
    int alone = 0;
    for (int i = 0; i < options.companies; ++i) {
        const SeedCompany company = companyAt(options.seed, i);
        linked += company.presence == SeedPresence::LinkedById;
        named += company.presence == SeedPresence::LinkedByName;
        alone += company.presence == SeedPresence::StartdeliverOnly;
    }
    const auto customers = world.sandbox.withStartdeliver(
        [](StartdeliverService &service) { return service.allRows("customer"); });
    int pointing = 0;
    int short15 = 0;
    for (const json &customer : customers) {
        const json id = customer["customfieldSalesforceId"];
        if (!id.is_string())
            continue;
        ++pointing;
        short15 += id.get<std::string>().size() == 15;
        if (id.get<std::string>().size() == 18) {
            const auto account = world.sandbox.withSalesforce([&](SalesforceService &service) {
                return service.row(QByteArray::fromStdString(id.get<std::string>()));
            });
            QCOMPARE(account.value("Name", ""), customer.value("name", "?"));
        }
    }
    QCOMPARE(pointing, linked);
    QVERIFY(short15 > 0);
    const int duplicates = 3; // companies 11, 51 and 91, where they are in Startdeliver
    QVERIFY(static_cast<int>(customers.size()) >= linked + named + alone);
    QVERIFY(static_cast<int>(customers.size()) <= linked + named + alone + duplicates);
    QVERIFY(static_cast<int>(customers.size()) > linked + named + alone);
    const auto parents = std::count_if(customers.begin(), customers.end(), [](const json &customer) {
        return customer["parentId"].is_number() && customer["parentId"] > 900'000'000;
    });
    QVERIFY2(parents > 0, "some parents exist nowhere");
}

void TestSandbox::theSameSeedGivesTheSameRecords()
{
    const auto dump = [](quint32 seed) {
        SandboxOptions options = HttpWorld::small();
        options.seed = seed;
        options.newest = *Instant::fromIso(u"2026-11-01T00:00:00Z");
        HttpWorld world(options);
        json all = world.sandbox.withStartdeliver([](StartdeliverService &service) {
            return json{service.allRows("customer"), service.allRows("user"), service.allRows("teammember")};
        });
        all.push_back(world.sandbox.withSalesforce(
            [](SalesforceService &service) { return service.allRows("Account"); }));
        return QByteArray::fromStdString(all.dump());
    };
    const QByteArray first = dump(3);
    QVERIFY(first == dump(3));
    QVERIFY(first != dump(4));
}

void TestSandbox::signInWorksOverHttp()
{
    SandboxOptions options = HttpWorld::small();
    options.autoConsent = true;
    HttpWorld world(options);
    const QByteArray callback = Sandbox::callbacks().first().toPercentEncoding();
    const auto allowed = world.salesforce("GET",
        "/services/oauth2/authorize?response_type=code&client_id=" + Sandbox::clientId()
            + "&redirect_uri=" + callback
            + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&auto="
              "allow");
    QCOMPARE(allowed.status, 302);
    const QByteArray location = RawClient::header(allowed.head, "Location");
    const QByteArray code = location.mid(location.indexOf("code=") + 5);
    RawClient client(static_cast<quint16>(world.sandbox.salesforceUrl().port()));
    const QByteArray form = "grant_type=authorization_code&code=" + code + "&client_id=" + Sandbox::clientId()
        + "&redirect_uri=" + callback + "&code_verifier=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    const json tokens =
        HttpWorld::parsed(client.roundTrip("POST /services/oauth2/token HTTP/1.1\r\nHost: x\r\nContent-Type: "
                                           "application/x-www-form-urlencoded\r\nContent-Length: "
            + QByteArray::number(form.size()) + "\r\n\r\n" + form));
    QCOMPARE(QUrl(QString::fromStdString(tokens.value("instance_url", ""))), world.sandbox.salesforceUrl());
    world.access = QByteArray::fromStdString(tokens.value("access_token", ""));
    QCOMPARE(world.salesforce("GET", "/services/data/v67.0/limits").status, 200);
    QCOMPARE(world.sandbox.requests().count(Side::Salesforce, "token"), 1);
}

void TestSandbox::everyRequestIsCountedByKind()
{
    HttpWorld world;
    (void)world.startdeliver("GET", "customer?limit=1");
    (void)world.startdeliver("GET", "customer/1");
    (void)world.startdeliver("GET", "user/1");
    (void)world.startdeliver("POST", "customer", R"({"name":"New"})");
    (void)world.startdeliver("PATCH", "customer/1", R"({"arr":1})");
    (void)world.salesforce("GET", "/services/data/v67.0/query?q=SELECT+Id+FROM+Account+LIMIT+1");
    RequestLog &log = world.sandbox.requests();
    QCOMPARE(log.calls(Side::Startdeliver), 5);
    QCOMPARE(log.calls(Side::Salesforce), 1);
    QCOMPARE(log.count(Side::Startdeliver, "list", u"customer"), 1);
    QCOMPARE(log.count(Side::Startdeliver, "read"), 2);
    QCOMPARE(log.count(Side::Startdeliver, "read", u"user"), 1);
    QCOMPARE(log.count(Side::Startdeliver, "create"), 1);
    QCOMPARE(log.count(Side::Startdeliver, "patch"), 1);
    QCOMPARE(log.count(Side::Salesforce, "query"), 1);
    QCOMPARE(log.all().first().status, 200);
    QVERIFY(log.summary().contains(u"startdeliver read user 1"_s));
    log.clear();
    QCOMPARE(log.calls(Side::Startdeliver), 0);
}

void TestSandbox::tokensAreMaskedInTheLog()
{
    QCOMPARE(maskedTarget("/id/1/2?format=json&oauth_token=SECRET"), "/id/1/2?format=json&oauth_token=...");
    QCOMPARE(maskedTarget("/x?code=SECRET&code_challenge=y"), "/x?code=...&code_challenge=y");
    HttpWorld world;
    (void)world.salesforce("GET", "/services/oauth2/revoke?token=SECRET");
    QVERIFY(!world.sandbox.requests().all().first().target.contains("SECRET"));
}

void TestSandbox::kindsOfRequests_data()
{
    QTest::addColumn<int>("side");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QString>("object");
    const auto row = [](Side side, const char *method, const char *path, const char *kind,
                         const char *object) {
        QTest::newRow((QByteArray(method) + ' ' + path).constData())
            << int(side) << QByteArray(method) << QString::fromLatin1(path) << QByteArray(kind)
            << QString::fromLatin1(object);
    };
    const Side sf = Side::Salesforce;
    row(sf, "POST", "/services/oauth2/token", "token", "");
    row(sf, "GET", "/services/oauth2/userinfo", "oauth", "");
    row(sf, "GET", "/id/00D/005", "identity", "");
    row(sf, "GET", "/services/data/", "versions", "");
    row(sf, "GET", "/services/data/v67.0", "resources", "");
    row(sf, "GET", "/services/data/v67.0/limits", "limits", "");
    row(sf, "GET", "/services/data/v67.0/query/", "query", "");
    row(sf, "GET", "/services/data/v67.0/queryAll", "query", "");
    row(sf, "GET", "/services/data/v67.0/query/0r8x-2000", "query-more", "");
    row(sf, "GET", "/services/data/v67.0/sobjects", "describe-global", "");
    row(sf, "GET", "/services/data/v67.0/sobjects/Account/describe", "describe", "Account");
    row(sf, "POST", "/services/data/v67.0/sobjects/Account/", "record-create", "Account");
    row(sf, "GET", "/services/data/v67.0/sobjects/Account/001", "record-read", "Account");
    row(sf, "PATCH", "/services/data/v67.0/sobjects/Account/001", "record-update", "Account");
    row(sf, "PATCH", "/services/data/v67.0/sobjects/Account/Key__c/7", "record-upsert", "Account");
    row(sf, "DELETE", "/services/data/v67.0/sobjects/Account/001", "record-delete", "Account");
    row(sf, "GET", "/services/data/v67.0/sobjects/Account/deleted", "replication", "Account");
    row(sf, "POST", "/services/data/v67.0/composite/sobjects", "collections-create", "");
    row(sf, "PATCH", "/services/data/v67.0/composite/sobjects", "collections-update", "");
    row(sf, "DELETE", "/services/data/v67.0/composite/sobjects", "collections-delete", "");
    row(sf, "POST", "/services/data/v67.0/composite/sobjects/Account", "collections-read", "Account");
    row(sf, "PATCH", "/services/data/v67.0/composite/sobjects/Account/Key__c", "collections-upsert",
        "Account");
    row(sf, "POST", "/services/data/v67.0/composite", "composite", "");
    row(sf, "POST", "/services/data/v67.0/composite/batch", "composite-batch", "");
    row(sf, "POST", "/services/data/v67.0/composite/graph", "composite-graph", "");
    row(sf, "POST", "/services/data/v67.0/composite/tree/Account", "composite-tree", "");
    row(sf, "POST", "/services/data/v67.0/jobs/ingest", "bulk-ingest", "");
    row(sf, "GET", "/services/data/v67.0/jobs/query/750Kx000000000000/results", "bulk-query", "");
    row(sf, "GET", "/favicon.ico", "other", "");
    const Side sd = Side::Startdeliver;
    row(sd, "GET", "/api/v1/me", "me", "");
    row(sd, "GET", "/api/v1/customer", "list", "customer");
    row(sd, "GET", "/api/v1/customer/1", "read", "customer");
    row(sd, "POST", "/api/v1/user", "create", "user");
    row(sd, "PATCH", "/api/v1/user/2", "patch", "user");
    row(sd, "DELETE", "/api/v1/user/2", "delete", "user");
}

void TestSandbox::kindsOfRequests()
{
    QFETCH(int, side);
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(QByteArray, kind);
    QFETCH(QString, object);
    server::HttpRequest request;
    request.method = method;
    request.path = path;
    const RequestKind found = kindOf(static_cast<Side>(side), request);
    QCOMPARE(found.kind, kind);
    QCOMPARE(found.object, object);
}

void TestSandbox::whatIsMissingIsRemembered()
{
    HttpWorld world;
    QCOMPARE(world.startdeliver("GET", "project").status, 404);
    QCOMPARE(world.salesforce("GET", "/services/oauth2/device").status, 404);
    QCOMPARE(world.salesforce("GET", "/services/data/v67.0/search?q=x").status, 404);
    // Whatever the token: who uses another interface must not suspect the sign-in.
    QCOMPARE(world.salesforce("POST", "/services/Soap/u/67.0").status, 404);
    QCOMPARE(world.salesforce("POST", "/services/async/67.0/job").status, 404);
    QCOMPARE(world.salesforce("GET", "/services/data/v67.0/sobjects/Account/describe/layouts").status, 404);
    QCOMPARE(world.salesforce("GET", "/services/data/v67.0/sobjects/Account/listviews").status, 404);
    QCOMPARE(world.sandbox.notSimulated().size(), 7);
}

void TestSandbox::theProgramSaysWhereItListens()
{
    QProcess program;
    program.start(
        qEnvironmentVariable("TANDEM_BIN", QCoreApplication::applicationDirPath()) + u"/tandem-sandbox"_s,
        {u"--accounts"_s, u"10"_s, u"--seed"_s, u"5"_s, u"--callback"_s, u"http://localhost:9/mine"_s});
    QVERIFY(program.waitForReadyRead(60'000));
    const json ready = json::parse(program.readLine().toStdString(), nullptr, false);
    QVERIFY(ready.is_object());
    const QUrl url(QString::fromStdString(ready.value("startdeliver", "")));
    RawClient client(static_cast<quint16>(url.port()));
    const auto me = client.roundTrip(
        HttpWorld::request("GET", "/api/v1/me", QByteArray::fromStdString(ready.value("apiKey", "")), {}));
    QCOMPARE(me.status, 200);
    QCOMPARE(ready["callbacks"].size(), size_t(5)); // that of --callback among them
    program.terminate();
    QVERIFY(program.waitForFinished(30'000));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
}

void TestSandbox::theProgramRefusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("named");
    QTest::newRow("no number") << QStringList{u"--accounts"_s, u"many"_s} << QByteArray("--accounts");
    QTest::newRow("too large") << QStringList{u"--contacts"_s, u"101"_s} << QByteArray("--contacts");
    QTest::newRow("unknown option") << QStringList{u"--acounts"_s, u"5"_s} << QByteArray("acounts");
    QTest::newRow("a word") << QStringList{u"start"_s} << QByteArray("start");
    QTest::newRow("no address") << QStringList{u"--callback"_s, u"notaurl"_s} << QByteArray("notaurl");
    QTest::newRow("no file") << QStringList{u"--dialect"_s, u"/nowhere"_s} << QByteArray("/nowhere");
    QTest::newRow("unknown setting of the dialect")
        << QStringList{u"--dialect"_s, u"DIALECT"_s} << QByteArray("/entities/customer/nmae");
}

void TestSandbox::theProgramRefusesWrongUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, named);
    QTemporaryFile dialect;
    QVERIFY(dialect.open());
    dialect.write(R"({"entities":{"customer":{"nmae":"client"}}})");
    dialect.close();
    arguments.replaceInStrings(u"DIALECT"_s, dialect.fileName());
    QProcess program;
    program.start(
        qEnvironmentVariable("TANDEM_BIN", QCoreApplication::applicationDirPath()) + u"/tandem-sandbox"_s,
        arguments);
    QVERIFY(program.waitForFinished(60'000));
    const QByteArray said = program.readAllStandardError();
    QVERIFY2(said.contains(named), said.constData());
    QCOMPARE(program.exitCode(), 2);
    QVERIFY(program.readAllStandardOutput().isEmpty());
}

void TestSandbox::theProgramNamesTheTakenPort()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    QProcess program;
    program.start(
        qEnvironmentVariable("TANDEM_BIN", QCoreApplication::applicationDirPath()) + u"/tandem-sandbox"_s,
        {u"--accounts"_s, u"5"_s, u"--port-salesforce"_s, QString::number(other.serverPort())});
    QVERIFY(program.waitForFinished(60'000));
    const QByteArray said = program.readAllStandardError();
    QVERIFY2(said.contains("Port " + QByteArray::number(other.serverPort()) + " is already in use"),
        said.constData());
    QCOMPARE(program.exitCode(), 1);
}

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
