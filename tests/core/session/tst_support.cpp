// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/pseudonyms.h"
#include "tests/core/session/fixture.h"

#include <QFile>
#include <QRegularExpression>

#include <archive.h>
#include <archive_entry.h>

using namespace tandem;
using namespace tandem::session;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 seed = 1;
constexpr int companies = 40;

/// What of the seeded world must not be in a bundle: whole names, and everything that leads to somebody.
struct Seeded
{
    QStringList all; ///< of every kind
    QStringList ids;
};

void add(QStringList &list, const QString &text)
{
    // What is shorter is in every text.
    if (text.simplified().size() > 3)
        list.append(text);
}

Seeded seeded()
{
    Seeded world;
    for (int number = 0; number < companies; ++number) {
        const sandbox::SeedCompany company = sandbox::companyAt(seed, number);
        add(world.all, company.name);
        add(world.all, company.domain);
        add(world.all, QUrl(company.website).host());
        add(world.all, company.phone);
        world.ids.append(sandbox::seedAccountId(number));
        for (int i = 0; i < 2; ++i) {
            const sandbox::SeedPerson person = sandbox::personAt(seed, number, i);
            add(world.all, (person.firstName + u' ' + person.lastName).trimmed());
            add(world.all, person.email);
            add(world.all, person.phone);
            world.ids.append(sandbox::seedContactId(number, i));
        }
    }
    for (int i = 0; i < sandbox::seedOwnerCount; ++i) {
        add(world.all, sandbox::ownerAt(i).email);
        world.ids.append(sandbox::seedUserId(i));
    }
    world.ids.append(sandbox::seedOrganizationId());
    for (const QByteArray &secret : {sandbox::Sandbox::apiKey(), sandbox::Sandbox::clientId()})
        world.all.append(QString::fromLatin1(secret));
    world.all += world.ids;
    return world;
}

/// Everything the world has, as a careless line would write it down.
QByteArray indiscreetLog()
{
    QString log;
    int second = 0;
    for (const QString &text : seeded().all) {
        log += u"2026-01-31T09:%1:%2.000Z warning tandem.sync: %3 was refused (try 1 of 5)\n"_s
                   .arg(second / 60, 2, 10, QChar(u'0'))
                   .arg(second % 60, 2, 10, QChar(u'0'))
                   .arg(QString(text).replace(u'\n', u"\n    "_s));
        second = (second + 1) % 3600;
    }
    return log.toUtf8();
}

/// With something of a person or company wherever a configuration can have it.
Configuration indiscreet(Configuration configuration)
{
    FlowConfiguration &accounts = configuration.flow(Flow::Accounts);
    Filter condition{Filter::Node::Condition, {}, u"BillingCity"_s, Filter::Operator::Equals,
        {Value(u"Sigtuna-Hemlig"_s)}};
    accounts.salesforceFilter.children = {condition};
    accounts.recordType = u"012000000000ABCAAA"_s;
    accounts.markSalesforce = {u"Description"_s, u"Borttagen av Hemlig"_s};
    FieldMapping &mapping = accounts.mappings.last();
    mapping.toStartdeliver.append(
        TransformStep{TransformStep::Op::Default, {{u"value"_s, u"Hemligt standardvarde"_s}}});
    configuration.network.proxyUser = u"hemlig.anvandare"_s;
    configuration.network.extraCaFile = u"/srv/hemlig/ca.pem"_s;
    configuration.webhooks.publicUrl = QUrl(u"https://hooks.hemlig.se/tandem"_s);
    configuration.options.people = {{sandbox::seedUserId(1), u"7654321"_s}};
    return configuration;
}

const QStringList typed{u"Sigtuna"_s, u"Hemlig"_s, u"hemlig"_s, u"Borttagen"_s, u"012000000000ABC"_s,
    u"7654321"_s, u"ca.pem"_s, u"standardvarde"_s};

bool writeFile(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

QByteArray textOf(const QList<SupportFile> &files, const QString &name)
{
    for (const SupportFile &file : files) {
        if (file.name == name)
            return file.text;
    }
    return {};
}

QList<SupportFile> unzipped(const QString &path)
{
    QList<SupportFile> files;
    const std::unique_ptr<archive, decltype(&archive_read_free)> zip(archive_read_new(), archive_read_free);
    archive_read_support_format_zip(zip.get());
    if (archive_read_open_filename(zip.get(), QFile::encodeName(path).constData(), 65536) != ARCHIVE_OK)
        return files;
    archive_entry *entry = nullptr;
    while (archive_read_next_header(zip.get(), &entry) == ARCHIVE_OK) {
        QByteArray text(static_cast<qsizetype>(archive_entry_size(entry)), Qt::Uninitialized);
        if (archive_read_data(zip.get(), text.data(), static_cast<size_t>(text.size())) != text.size())
            return {};
        files.append({QString::fromUtf8(archive_entry_pathname(entry)), text});
    }
    return files;
}

} // namespace

/// What is given to whoever helps: it has everything but what names somebody.
class TestSupport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void replacesWhatNamesSomebody_data();
    void replacesWhatNamesSomebody();
    void leavesWhatNamesNobody_data();
    void leavesWhatNamesNobody();
    void callsTheSameTheSame();
    void tellsNothingOfTheSeededWorld();
    void tellsWhatAHelperNeeds();
    void writesTheFilesAsTheyWereShown();
    void survivesAProfileWithoutAnything();
};

void TestSupport::replacesWhatNamesSomebody_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("secret");
    QTest::newRow("e-mail") << u"for anna.berg+x@acme.co.uk, again"_s << u"anna"_s;
    QTest::newRow("e-mail domain") << u"for anna.berg+x@acme.co.uk, again"_s << u"acme"_s;
    QTest::newRow("e-mail without a dot") << u"to root@buildhost"_s << u"buildhost"_s;
    QTest::newRow("address") << u"GET https://acme.my.salesforce.com/services/data"_s << u"acme"_s;
    QTest::newRow("user in an address") << u"https://anna:pw@acme.se/"_s << u"anna"_s;
    QTest::newRow("query") << u"https://login.salesforce.com/x?code=abcdef"_s << u"abcdef"_s;
    QTest::newRow("bare domain") << u"the name acme.se is unknown"_s << u"acme"_s;
    QTest::newRow("domain like a section") << u"salesforce.acme.se is unknown"_s << u"acme"_s;
    QTest::newRow("18 characters") << u"record 001000000000001AAA is gone"_s << u"001000000000001"_s;
    QTest::newRow("15 characters") << u"record 0010000000AbC01 is gone"_s << u"0000000AbC01"_s;
    QTest::newRow("number in a path") << u"/v1/customer/4711 answered"_s << u"4711"_s;
    QTest::newRow("long number") << u"customer 12345678 is gone"_s << u"12345678"_s;
    QTest::newRow("phone with plus") << u"at +46 8 123 45 67 now"_s << u"123"_s;
    QTest::newRow("phone with zero") << u"at 08-123 45 67 now"_s << u"123"_s;
    QTest::newRow("phone in brackets") << u"at (555) 010-9876 now"_s << u"9876"_s;
    QTest::newRow("token") << u"with 3MVG9SandboxTandemClientId0001."_s << u"3MVG9"_s;
    QTest::newRow("IP address") << u"from 10.11.12.13:443"_s << u"10.11"_s;
    QTest::newRow("IPv6 address") << u"from 2001:db8:85a3:0:0:8a2e:370:7334"_s << u"85a3"_s;
    QTest::newRow("home") << QString(u"at /home"_s + u"/anna/config.json"_s) << u"anna"_s;
    QTest::newRow("few words in quotes") << u"value \"Hemliga Bolaget\" is too long"_s << u"Bolaget"_s;
    QTest::newRow("in quotes in quotes")
        << uR"(Error("The value \"Dolda Firman\" is too long for the field here"))"_s << u"Firman"_s;
    QTest::newRow("known name") << u"Kund Nordström AB could not be written"_s << u"Nordström"_s;
    QTest::newRow("known name in another case") << u"NORDSTRÖM  ab, too"_s << u"NORDSTR"_s;
    QTest::newRow("known name in a field's") << u"Nordström_AB__c is missing"_s << u"Nordstr"_s;
}

void TestSupport::replacesWhatNamesSomebody()
{
    QFETCH(QString, text);
    QFETCH(QString, secret);
    Pseudonyms pseudonyms(Pseudonyms::freshKey());
    pseudonyms.know(u"Nordström AB"_s);
    QVERIFY(text.contains(secret));
    const QString clean = pseudonyms.text(text);
    QVERIFY2(!clean.contains(secret, Qt::CaseInsensitive), qPrintable(clean));
    QVERIFY2(clean.size() > 8, qPrintable(clean)); // the rest of the line is still there
}

void TestSupport::leavesWhatNamesNobody_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"2026-01-31T09:30:00.123Z info tandem.session: the window is open",
             "looked for 1204 records of Account: 3 are gone", "Salesforce answered 503 after 1250 ms",
             "GET https://login.salesforce.com/services/oauth2/token",
             "mended at /flows/accounts/mappings/3/direction",
             "Put it into config.json under salesforce.clientId", "synchronisation of the flow \"accounts\"",
             "Run \"tandemctl connect salesforce\" again", "listening on 127.0.0.1 and port 47820",
             "REST API v67.0, Qt 6.4.2", "the field customfieldSalesforceId of customer"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestSupport::leavesWhatNamesNobody()
{
    QFETCH(QString, text);
    Pseudonyms pseudonyms(Pseudonyms::freshKey());
    pseudonyms.know(u"Nordström AB"_s);
    QCOMPARE(pseudonyms.text(text), text);
}

void TestSupport::callsTheSameTheSame()
{
    const Pseudonyms one(Pseudonyms::freshKey());
    const Pseudonyms other(Pseudonyms::freshKey());
    QCOMPARE(one.text(u"Anna@Acme.se"_s), one.of("email"_L1, u"anna@acme.se"_s));
    QCOMPARE(one.id(u"001000000000001"_s), one.id(u"001000000000001AAA"_s));
    QVERIFY(one.id(u"001000000000001"_s).startsWith(u"001-id-"_s));
    QVERIFY(one.of("name"_L1, u"Acme"_s) != one.of("name"_L1, u"Beta"_s));
    QVERIFY(one.of("name"_L1, u"Acme"_s) != other.of("name"_L1, u"Acme"_s));
    QCOMPARE(one.host(u"acme.my.salesforce.com"_s).section(u'.', 1), u"my.salesforce.com"_s);
}

void TestSupport::tellsNothingOfTheSeededWorld()
{
    Desk desk(companies);
    QVERIFY(desk.prepare());
    QVERIFY(await(desk.session->sync({Flow::Accounts, Flow::Contacts})));
    QVERIFY(await(desk.session->doctor()));
    QVERIFY(await(desk.session->saveConfiguration(indiscreet(desk.configuration()))));
    const QString log = desk.directory.filePath(u"tandem.log"_s);
    QVERIFY(writeFile(log, indiscreetLog()));
    const auto files = await(desk.session->supportBundle({u"0.0"_s, {}, {log}}));
    QVERIFY2(files, qPrintable(files ? QString() : files.error().text));
    const Seeded world = seeded();
    QVERIFY(world.all.size() > 100);
    QStringList found;
    for (const SupportFile &file : *files) {
        const QString text = QString::fromUtf8(file.text);
        for (const QString &secret : world.all + typed) {
            // Also as the log breaks it, and an id in its short form.
            const QString broken = QString(secret).replace(u'\n', u"\n    "_s);
            const bool isId = world.ids.contains(secret);
            if (text.contains(secret) || text.contains(broken) || (isId && text.contains(secret.left(15))))
                found.append(file.name + u": "_s + secret);
        }
        if (text.contains(desk.directory.path()))
            found.append(file.name + u": the folder"_s);
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    // What happened is still told of every one.
    const QByteArray clean = textOf(*files, u"log.txt"_s);
    QCOMPARE(clean.count("was refused (try 1 of 5)"), world.all.size());
}

void TestSupport::tellsWhatAHelperNeeds()
{
    Desk desk(4);
    QVERIFY(desk.prepare());
    QVERIFY(await(desk.session->sync({Flow::Accounts})));
    QVERIFY(await(desk.session->doctor()));
    const auto files = await(desk.session->supportBundle({u"9.8.7"_s, {{u"zlib"_s, u"1.2"_s}}, {}}));
    QVERIFY(files);
    const QByteArray versions = textOf(*files, u"versions.json"_s);
    for (const char *word : {"9.8.7", "zlib", "SQLite", "Qt", "system"})
        QVERIFY2(versions.contains(word), versions.constData());
    QVERIFY(textOf(*files, u"store.json"_s).contains("\"links\": "));
    QVERIFY(textOf(*files, u"runs.json"_s).contains("\"trigger\": \"manual\""));
    QVERIFY(textOf(*files, u"doctor.json"_s).contains("API calls of the last 24 hours are used."));
    const QByteArray configuration = textOf(*files, u"configuration.json"_s);
    QVERIFY(configuration.contains("\"salesforce\": \"BillingCity\"") || configuration.contains("\"Phone\""));
    // It is a configuration still.
    const ParsedConfiguration parsed = parseConfiguration(configuration);
    QVERIFY(parsed.configuration);
    QCOMPARE(parsed.configuration->flow(Flow::Accounts).mappings.size(),
        desk.configuration().flow(Flow::Accounts).mappings.size());
}

void TestSupport::writesTheFilesAsTheyWereShown()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    const QString log = desk.directory.filePath(u"tandem.log"_s);
    QVERIFY(writeFile(log, "2026-01-31T09:30:00.000Z info tandem.session: \xc3\xa5\xc3\xa4\xc3\xb6\n"));
    const auto files = await(desk.session->supportBundle({u"0.0"_s, {}, {log}}));
    QVERIFY(files && files->size() == 7);
    const QString path = desk.directory.filePath(u"bundle.zip"_s);
    QVERIFY(await(desk.session->saveSupportBundle(path, *files)));
    QCOMPARE(unzipped(path), *files);
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    // Less of it: what was unticked is not in the file at all.
    QVERIFY(await(desk.session->saveSupportBundle(path, files->first(2))));
    QCOMPARE(unzipped(path), files->first(2));
    const auto nowhere = await(desk.session->saveSupportBundle(u"/no/such/folder/bundle.zip"_s, *files));
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, u"BUNDLE_FILE"_s);
}

void TestSupport::survivesAProfileWithoutAnything()
{
    Desk desk(0);
    QVERIFY(await(desk.session->open()));
    const auto bare = await(desk.session->supportBundle({u"0.0"_s, {}, {u"/no/such/file"_s}}));
    QVERIFY2(bare, qPrintable(bare ? QString() : bare.error().text));
    QCOMPARE(textOf(*bare, u"configuration.json"_s), QByteArray("{}\n"));
    // A broken one is told of by its places only.
    QVERIFY(writeFile(
        desk.folder() + u"/config.json"_s, R"({"salesforce": {"clientId": 12, "hemlig@acme.se": 1}})"));
    const auto broken = await(desk.session->supportBundle({u"0.0"_s, {}, {}}));
    QVERIFY2(broken, qPrintable(broken ? QString() : broken.error().text));
    const QByteArray configuration = textOf(*broken, u"configuration.json"_s);
    QVERIFY(configuration.contains("/salesforce/clientId"));
    QVERIFY2(!configuration.contains("hemlig"), configuration.constData());
}

QTEST_GUILESS_MAIN(TestSupport)
#include "tst_support.moc"
