// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/supportbundle.h"
#include "tests/core/session/fixture.h"
#include "tests/support/files.h"
#include "tests/support/unzipped.h"

#include <nlohmann/json.hpp>

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
        const sandbox::SeedOwner owner = sandbox::ownerAt(i);
        add(world.all, owner.email);
        add(world.all, owner.firstName + u' ' + owner.lastName);
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

QByteArray textOf(const QList<SupportFile> &files, const QString &name)
{
    for (const SupportFile &file : files) {
        if (file.name == name)
            return file.text;
    }
    return {};
}

Result<QList<SupportFile>> bundleOf(Desk &desk, const QStringList &logFiles)
{
    return await(supportBundle(desk.session.get(), {u"9.8.7"_s, {{u"zlib"_s, u"1.2"_s}}, logFiles}));
}

nlohmann::json jsonOf(const QList<SupportFile> &files, const QString &name)
{
    const QByteArray text = textOf(files, name);
    return nlohmann::json::parse(text.begin(), text.end(), nullptr, false);
}

/// Everything that is kept with the secrets, each of which a careless line of the log gives away.
struct Kept
{
    QList<QByteArray> secrets;

    [[nodiscard]] Status store(Desk &desk)
    {
        TANDEM_CHECK(await(desk.session->open()));
        TANDEM_CHECK(await(desk.session->saveConfiguration(desk.configuration())));
        const ReadyGrant grant = desk.grant();
        const QByteArray password = "lösen,\"ord\" med / allt";
        TANDEM_CHECK(await(desk.session->connectSalesforce(grant)));
        TANDEM_CHECK(await(desk.session->connectStartdeliver(Secret(sandbox::Sandbox::apiKey()))));
        TANDEM_CHECK(await(desk.session->storeProxyPassword(Secret(password))));
        TANDEM_TRY(older, await(desk.session->renewWebhookSecret()));
        TANDEM_TRY(newer, await(desk.session->renewWebhookSecret()));
        secrets = {grant.accessToken.reveal(), grant.refreshToken.reveal(), sandbox::Sandbox::apiKey(),
            sandbox::Sandbox::clientId(), password, older.reveal(), newer.reveal()};
        return {};
    }

    [[nodiscard]] QByteArray log() const
    {
        QByteArray text;
        for (const QByteArray &secret : secrets) {
            text += "2026-01-31T09:30:00.000Z debug tandem.http: sent " + secret + " once\n"
                + "2026-01-31T09:30:00.000Z debug tandem.http: POST /hooks/" + secret + "?key=" + secret
                + "&again=" + secret.toPercentEncoding() + "\n"
                + "2026-01-31T09:30:00.000Z debug tandem.http: {\"access_token\":\"" + secret + "\"}\n";
        }
        return text;
    }
};

} // namespace

/// What is given to whoever helps: it has everything but what names somebody.
class TestSupport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsNothingOfTheSeededWorld();
    void tellsNoSecret();
    void tellsNothingThatOnlyTheStoreKnows();
    void callsTheSameTheSameInEveryBundle();
    void tellsWhatAHelperNeeds();
    void groupsWhatWasRefused();
    void writesTheFilesAsTheyWereShown();
    void survivesAProfileWithoutAnything();
    void survivesAProfileThatIsNotOpen();
};

void TestSupport::tellsNothingOfTheSeededWorld()
{
    Desk desk(companies);
    QVERIFY(desk.prepare());
    QVERIFY(await(desk.session->sync({Flow::Accounts, Flow::Contacts})));
    QVERIFY(await(desk.session->people())); // those who work with the records, in lists of their own
    QVERIFY(await(desk.session->doctor()));
    QVERIFY(await(desk.session->saveConfiguration(indiscreet(desk.configuration()))));
    const QString log = desk.directory.filePath(u"tandem.log"_s);
    QVERIFY(writeFile(log, indiscreetLog()));
    const auto files = bundleOf(desk, {log});
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

void TestSupport::tellsNoSecret()
{
    Desk desk(2);
    Kept kept;
    const Status stored = kept.store(desk);
    QVERIFY2(stored, qPrintable(stored ? QString() : stored.error().text));
    QCOMPARE(kept.secrets.size(), 7);
    const QString log = desk.directory.filePath(u"tandem.log"_s);
    QVERIFY(writeFile(log, kept.log()));
    const auto files = bundleOf(desk, {log});
    QVERIFY2(files, qPrintable(files ? QString() : files.error().text));
    const QString path = desk.directory.filePath(u"bundle.zip"_s);
    QVERIFY(await(saveSupportBundle(desk.session.get(), path, *files)));
    const QList<SupportFile> archived = unzipped(path);
    QCOMPARE(archived, *files);
    for (const SupportFile &file : archived) {
        for (const QByteArray &secret : kept.secrets) {
            for (const QByteArray &written : {secret, secret.toPercentEncoding()})
                QVERIFY2(!file.text.contains(written),
                    qPrintable(file.name + u": "_s + QString::fromUtf8(secret)));
        }
    }
    // That something was sent is still told.
    QCOMPARE(textOf(archived, u"log.txt"_s).count("POST /hooks/"), kept.secrets.size());
}

void TestSupport::tellsNothingThatOnlyTheStoreKnows()
{
    Desk desk(4);
    QVERIFY(desk.prepare());
    const auto run = await(desk.session->sync({Flow::Accounts}));
    QVERIFY(run);
    // What a record was called before, and what is held but in no copy any more.
    desk.alter([id = run->runId](store::StateTransaction &tx) -> Status {
        store::HistoryEntry renamed;
        renamed.runId = id;
        renamed.action = u"update"_s;
        renamed.mappingKey = u"Name=name"_s;
        renamed.before = Value(u"Gamla Firman"_s);
        renamed.after = Value(u"Mellannamnet"_s);
        TANDEM_CHECK(tx.addHistory({renamed}));
        store::Hold hold;
        hold.record = RecordId(u"001000000000999AAA"_s);
        hold.kind = u"likely"_s;
        hold.title = u"Undanhållen AB"_s;
        return tx.putHold(hold);
    });
    QVERIFY(await(desk.session->open()));
    const QString log = desk.directory.filePath(u"tandem.log"_s);
    QVERIFY(writeFile(log,
        "2026-01-31T09:30:00.000Z info tandem.sync: Gamla Firman, now Mellannamnet, and Undanh\xc3\xa5llen "
        "AB\n"));
    const auto files = bundleOf(desk, {log});
    QVERIFY2(files, qPrintable(files ? QString() : files.error().text));
    for (const SupportFile &file : *files) {
        for (const char *name : {"Firman", "Mellannamnet", "Undanh", "001000000000999"})
            QVERIFY2(!file.text.contains(name), qPrintable(file.name + u": "_s + QLatin1StringView(name)));
    }
    const QByteArray clean = textOf(*files, u"log.txt"_s);
    QCOMPARE(clean.count("name-"), 3);
}

void TestSupport::callsTheSameTheSameInEveryBundle()
{
    Desk desk(0);
    Desk other(0);
    QList<QByteArray> logs;
    for (Desk *each : {&desk, &desk, &other}) {
        const QString log = each->directory.filePath(u"tandem.log"_s);
        QVERIFY(writeFile(log, "2026-01-31T09:30:00.000Z info tandem.sync: for anna@acme.se\n"));
        QVERIFY(await(each->reopen().open()));
        const auto files = bundleOf(*each, {log});
        QVERIFY(files);
        logs.append(textOf(*files, u"log.txt"_s));
    }
    QVERIFY(logs.first().contains("for email-"));
    QCOMPARE(logs.at(1), logs.at(0));
    QVERIFY(logs.at(2) != logs.at(0));
}

void TestSupport::tellsWhatAHelperNeeds()
{
    Desk desk(4);
    QVERIFY(desk.prepare());
    QVERIFY(await(desk.session->sync({Flow::Accounts})));
    QVERIFY(await(desk.session->doctor()));
    const auto files = bundleOf(desk, {});
    QVERIFY(files);
    const QByteArray versions = textOf(*files, u"versions.json"_s);
    for (const char *word : {"9.8.7", "zlib", "SQLite", "Qt", "system"})
        QVERIFY2(versions.contains(word), versions.constData());
    QVERIFY(textOf(*files, u"store.json"_s).contains("\"links\": "));
    QVERIFY(textOf(*files, u"runs.json"_s).contains("\"trigger\": \"manual\""));
    QVERIFY(textOf(*files, u"doctor.json"_s).contains("API calls of the last 24 hours are used."));
    const nlohmann::json status = jsonOf(*files, u"status.json"_s);
    QVERIFY(status["salesforce"]["connected"].get<bool>() && status["startdeliver"]["connected"].get<bool>());
    QVERIFY(!status["cursors"].empty() && status["cursors"][0]["object"] == "Account");
    // Which fields there are, and nothing of what is in them.
    const QByteArray schema = textOf(*files, u"schema.json"_s);
    QVERIFY2(schema.contains("\"BillingCity\": \"text("), schema.left(2000).constData());
    QVERIFY(schema.contains("\"digest\": \"") && schema.contains("\"object\": \"customer\""));
    QVERIFY(schema.contains("values:"));
    QVERIFY(!schema.contains(sandbox::companyAt(seed, 0).industry.toUtf8()));
    const QByteArray configuration = textOf(*files, u"configuration.json"_s);
    QVERIFY(configuration.contains("\"salesforce\": \"BillingCity\"") || configuration.contains("\"Phone\""));
    // It is a configuration still.
    const ParsedConfiguration parsed = parseConfiguration(configuration);
    QVERIFY(parsed.configuration);
    QCOMPARE(parsed.configuration->flow(Flow::Accounts).mappings.size(),
        desk.configuration().flow(Flow::Accounts).mappings.size());
}

void TestSupport::groupsWhatWasRefused()
{
    Desk desk(4);
    QVERIFY(desk.prepare());
    const QString name = sandbox::companyAt(seed, 0).name;
    QVERIFY(await(desk.session->sync({Flow::Accounts})));
    desk.alter([name](store::StateTransaction &tx) -> Status {
        for (const char *source : {"001000000000001AAA", "001000000000002AAA"}) {
            store::Refusal refusal;
            refusal.source = RecordId(QString::fromLatin1(source));
            refusal.code = u"TEST_REFUSED"_s;
            refusal.text = u"%1 is too long for anna@acme.se"_s.arg(name);
            TANDEM_CHECK(tx.putRefusal(refusal));
        }
        store::Hold hold;
        hold.record = RecordId(u"001000000000003AAA"_s);
        hold.kind = u"ambiguous"_s;
        TANDEM_CHECK(tx.putHold(hold));
        store::Conflict conflict;
        conflict.linkId = 1;
        conflict.mappingKey = u"Phone=phone"_s;
        conflict.salesforceValue = Value(u"+46 8 987 65 43"_s);
        return tx.putConflict(conflict);
    });
    QVERIFY(await(desk.session->open()));
    const auto files = bundleOf(desk, {});
    QVERIFY2(files, qPrintable(files ? QString() : files.error().text));
    const QByteArray text = textOf(*files, u"errors.json"_s);
    const nlohmann::json errors = jsonOf(*files, u"errors.json"_s);
    const auto says = [](const nlohmann::json &list, const char *key, const char *value, qint64 rows) {
        return std::any_of(list.begin(), list.end(),
            [=](const nlohmann::json &group) { return group[key] == value && group["rows"] == rows; });
    };
    QVERIFY2(says(errors["refusals"], "code", "TEST_REFUSED", 2), text.constData());
    QVERIFY2(says(errors["conflicts"], "field", "Phone=phone", 1), text.constData());
    QVERIFY2(std::any_of(errors["holds"].begin(), errors["holds"].end(),
                 [](const nlohmann::json &group) { return group["kind"] == "ambiguous"; }),
        text.constData());
    QVERIFY2(text.contains("is too long for email-"), text.constData());
    QVERIFY2(!text.contains(name.toUtf8()) && !text.contains("987") && !text.contains("001000000000001"),
        text.constData());
}

void TestSupport::writesTheFilesAsTheyWereShown()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    const QString log = desk.directory.filePath(u"tandem.log"_s);
    QVERIFY(writeFile(log, "2026-01-31T09:30:00.000Z info tandem.session: \xc3\xa5\xc3\xa4\xc3\xb6\n"));
    const auto files = bundleOf(desk, {log});
    QVERIFY(files);
    QStringList names;
    for (const SupportFile &file : *files)
        names.append(file.name);
    QCOMPARE(names,
        (QStringList{u"README.txt"_s, u"versions.json"_s, u"configuration.json"_s, u"status.json"_s,
            u"errors.json"_s, u"runs.json"_s, u"doctor.json"_s, u"schema.json"_s, u"store.json"_s,
            u"log.txt"_s}));
    const QString path = desk.directory.filePath(u"bundle.zip"_s);
    QVERIFY(await(saveSupportBundle(desk.session.get(), path, *files)));
    QCOMPARE(unzipped(path), *files);
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    // Less of it: what was unticked is not in the file at all.
    QVERIFY(await(saveSupportBundle(desk.session.get(), path, files->first(2))));
    QCOMPARE(unzipped(path), files->first(2));
    const auto nowhere =
        await(saveSupportBundle(desk.session.get(), u"/no/such/folder/bundle.zip"_s, *files));
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, u"BUNDLE_FILE"_s);
}

void TestSupport::survivesAProfileWithoutAnything()
{
    Desk desk(0);
    QVERIFY(await(desk.session->open()));
    const auto bare = bundleOf(desk, {u"/no/such/file"_s});
    QVERIFY2(bare, qPrintable(bare ? QString() : bare.error().text));
    QCOMPARE(textOf(*bare, u"configuration.json"_s), QByteArray("{}\n"));
    // A broken one is told of by its places only.
    QVERIFY(writeFile(desk.folder() + u"/config.json"_s,
        R"({"version": 1, "salesforce": {"clientId": 12, "hemlig": 1, "hemlig@acme.se": 1}})"));
    const auto broken = bundleOf(desk, {});
    QVERIFY2(broken, qPrintable(broken ? QString() : broken.error().text));
    const QByteArray configuration = textOf(*broken, u"configuration.json"_s);
    QVERIFY2(configuration.contains("/salesforce/clientId"), configuration.constData());
    for (const SupportFile &file : *broken)
        QVERIFY2(!file.text.contains("hemlig"), (file.name.toUtf8() + ": " + file.text).constData());
    QVERIFY(jsonOf(*broken, u"status.json"_s)["error"]["kind"] == "configuration");
}

void TestSupport::survivesAProfileThatIsNotOpen()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    desk.reopen(); // and not opened again
    const QString log = desk.directory.filePath(u"tandem.log"_s);
    QVERIFY(writeFile(log, "2026-01-31T09:30:00.000Z info tandem.sync: Hemliga Firman was refused\n"));
    const auto files = bundleOf(desk, {log});
    QVERIFY2(files, qPrintable(files ? QString() : files.error().text));
    QVERIFY(textOf(*files, u"configuration.json"_s).contains("\"salesforce\": \"Name\""));
    QVERIFY(jsonOf(*files, u"status.json"_s)["error"]["code"] == "NOT_OPEN");
    // Without the names of the records no text can be judged.
    QCOMPARE(textOf(*files, u"log.txt"_s), QByteArray("(left out)"));
}

QTEST_GUILESS_MAIN(TestSupport)
#include "tst_support.moc"
