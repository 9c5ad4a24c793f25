// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cliworld.h"
#include "tests/app/cli/suites.h"

#include "app/cli/commandtable.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::cli;

namespace {

QStringList words(const QString &line)
{
    return line.split(u' ', Qt::SkipEmptyParts);
}

} // namespace

/// Wrong usage, help, and the configuration of a profile, through the real program.
class TestCliSetup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wrongUsageIsNamedAndChangesNothing_data();
    void wrongUsageIsNamedAndChangesNothing();
    void helpAndVersionNeedNoProfile();
    void initWritesEveryKeyOnce();
    void templatesAreKnownByName();
    void showExportAndImportGiveTheSameBytes();
    void aFileWithTabsComesOutAsItIs();
    void importRefusesAndKeepsWhatWasThere_data();
    void importRefusesAndKeepsWhatWasThere();
    void validateNamesLineAndPath();
    void aRefusedImportLeavesNothingBehindAndSaysEachProblemOnce();
    void aDocumentCanComeThroughAPipe();
    void oneRuleForTheNameOfAProfile_data();
    void oneRuleForTheNameOfAProfile();
    void whatIsMissingIsSaidInTheHelp();
    void schemaDescribesTheDocument();
    void aLookAtAProfileThatDoesNotExistMakesNone_data();
    void aLookAtAProfileThatDoesNotExistMakesNone();
    void aFolderOthersCanReadIsRefused();
    void aDamagedStoreIsAFault();
    void aNewerStoreIsNamed();

private:
    std::unique_ptr<CliWorld> m_world;
};

void TestCliSetup::initTestCase()
{
    m_world = std::make_unique<CliWorld>(companies(4));
    QVERIFY(m_world->connectBoth());
}

void TestCliSetup::wrongUsageIsNamedAndChangesNothing_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("says");
    const std::pair<QString, QString> rows[] = {{u""_s, u"a command is missing"_s},
        {u"sycn"_s, u"Did you mean \"sync\""_s}, {u"--quiet status"_s, u"no option \"--quiet\""_s},
        {u"-x status"_s, u"no option \"-x\""_s}, {u"status now"_s, u"does not take \"now\""_s},
        {u"config"_s, u"needs one of: init"_s}, {u"config frobnicate"_s, u"There are: init"_s},
        {u"connect"_s, u"salesforce, startdeliver"_s}, {u"connect teamwork"_s, u"no command"_s},
        {u"disconnect"_s, u"needs SIDE"_s}, {u"disconnect both"_s, u"salesforce, startdeliver"_s},
        {u"describe salesforce"_s, u"needs OBJECT"_s}, {u"describe nowhere Account"_s, u"SIDE"_s},
        {u"plan --flow acounts"_s, u"Did you mean \"accounts\""_s}, {u"plan --full"_s, u"no option --full"_s},
        {u"plan --save a --save b"_s, u"only once"_s}, {u"plan --save="_s, u"The value of --save is empty"_s},
        {u"sync --dry"_s, u"no option \"--dry\""_s}, {u"sync --full=yes"_s, u"takes no value"_s},
        {u"apply"_s, u"needs FILE"_s}, {u"apply a b"_s, u"does not take \"b\""_s},
        {u"runs --limit 0"_s, u"--limit needs a number"_s}, {u"runs --limit ten"_s, u"--limit needs"_s},
        {u"runs --limit 99999999999999999999"_s, u"--limit needs"_s}, {u"run"_s, u"needs ID"_s},
        {u"run one"_s, u"\"one\" is not a number"_s}, {u"run 0"_s, u"\"0\" is not a number"_s},
        {u"resolve 1"_s, u"--take salesforce|startdeliver"_s}, {u"resolve 1 --take both"_s, u"--take"_s},
        {u"resolve x --take salesforce"_s, u"not a number"_s}, {u"decide 1"_s, u"exactly one of"_s},
        {u"decide 1 --create --keep-apart"_s, u"exactly one of"_s},
        {u"decide x --create"_s, u"not a number"_s}, {u"decide 1 --link="_s, u"--link is empty"_s},
        {u"withdraw"_s, u"needs ID"_s}, {u"withdraw 1.5"_s, u"not a number"_s},
        {u"retry all"_s, u"not a number"_s}, {u"trace"_s, u"needs ID-or-URL"_s},
        {u"links --flow people"_s, u"--flow cannot be"_s},
        {u"--data-dir= status"_s, u"--data-dir is empty"_s}, {u"status --profile"_s, u"needs a value"_s},
        {u"--secrets here status"_s, u"--secrets cannot be"_s}};
    for (const auto &[line, says] : rows)
        QTest::newRow(qPrintable(line)) << line << says;
}

void TestCliSetup::wrongUsageIsNamedAndChangesNothing()
{
    QFETCH(QString, line);
    QFETCH(QString, says);
    const QByteArray configuration = m_world->read(u"profile/config.json"_s);
    const int writes = m_world->writes();
    const Outcome text = m_world->run(words(line));
    VERIFY_EXIT(text, 2);
    QVERIFY2(text.out.isEmpty(), text.told().constData());
    // Long sentences are broken at blanks.
    QVERIFY2(QString::fromUtf8(text.err).simplified().contains(says), text.told().constData());
    const Outcome json = m_world->json(words(line));
    VERIFY_EXIT(json, 2);
    QVERIFY2(json.err.isEmpty(), json.told().constData());
    QCOMPARE(keysOf(json.json()), "error"_ba);
    QCOMPARE(keysOf(json.json()["error"]), "kind code text"_ba);
    QCOMPARE(errorCode(json), u"USAGE"_s);
    QCOMPARE(textAt(json.json()["error"], "kind"), u"configuration"_s);
    QCOMPARE(m_world->read(u"profile/config.json"_s), configuration);
    QCOMPARE(m_world->writes(), writes);
}

void TestCliSetup::helpAndVersionNeedNoProfile()
{
    const Outcome help = m_world->bare({u"--help"_s});
    VERIFY_EXIT(help, 0);
    for (const CommandSpec &command : commands()) {
        QVERIFY2(help.out.contains(command.name.section(u' ', 0, 0).toUtf8()), qPrintable(command.name));
        const Outcome one = m_world->bare(words(command.name) + QStringList{u"--help"_s});
        VERIFY_EXIT(one, 0);
        for (const OptionSpec &option : command.options)
            QVERIFY2(one.out.contains("--" + option.name.toUtf8()), one.told().constData());
    }
    VERIFY_EXIT(m_world->bare({u"config"_s, u"--help"_s}), 0);
    const Outcome version = m_world->bare({u"--version"_s, u"--json"_s});
    VERIFY_EXIT(version, 0);
    QCOMPARE(keysOf(version.json()), "version"_ba);
    QVERIFY(!QFileInfo::exists(m_world->path(u"home"_s)));
}

void TestCliSetup::initWritesEveryKeyOnce()
{
    CliWorld world(companies(0));
    const Outcome first = world.json({u"config"_s, u"init"_s});
    VERIFY_EXIT(first, 0);
    QCOMPARE(keysOf(first.json()), "written file"_ba);
    QCOMPARE(textAt(first.json(), "file"), world.profile() + u"/config.json"_s);
    QCOMPARE(world.read(u"profile/config.json"_s), toJson(Configuration::defaults()));
    world.write(u"profile/config.json"_s, "mine");
    const Outcome second = world.json({u"config"_s, u"init"_s});
    VERIFY_EXIT(second, 2);
    QCOMPARE(errorCode(second), u"CONFIG_EXISTS"_s);
    QCOMPARE(world.read(u"profile/config.json"_s), "mine"_ba);
}

void TestCliSetup::templatesAreKnownByName()
{
    CliWorld world(companies(0));
    const Outcome wrong = world.json({u"config"_s, u"init"_s, u"--template"_s, u"customer-sucess"_s});
    VERIFY_EXIT(wrong, 2);
    QCOMPARE(errorCode(wrong), u"USAGE"_s);
    QVERIFY2(wrong.out.contains("salesforce-to-startdeliver"), wrong.told().constData());
    QVERIFY(!QFileInfo::exists(world.profile()));
    for (const QString &name : Configuration::templateNames()) {
        world.folder = name;
        VERIFY_EXIT(world.run({u"config"_s, u"init"_s, u"--template"_s, name}), 0);
        QCOMPARE(world.read(name + u"/config.json"_s), toJson(Configuration::fromTemplate(name).value()));
        VERIFY_EXIT(world.run({u"config"_s, u"validate"_s}), 0);
    }
}

void TestCliSetup::showExportAndImportGiveTheSameBytes()
{
    const Outcome shown = m_world->run({u"config"_s, u"show"_s});
    VERIFY_EXIT(shown, 0);
    QCOMPARE(shown.out, toJson(m_world->configuration()));
    QCOMPARE(m_world->json({u"config"_s, u"show"_s}).out, shown.out);
    QCOMPARE(m_world->run({u"config"_s, u"export"_s}).out, shown.out);
    QCOMPARE(m_world->run({u"config"_s, u"export"_s, u"-"_s}).out, shown.out);
    const QString file = m_world->path(u"exported.json"_s);
    const Outcome exported = m_world->json({u"config"_s, u"export"_s, file});
    VERIFY_EXIT(exported, 0);
    QCOMPARE(keysOf(exported.json()), "file"_ba);
    QCOMPARE(m_world->read(u"exported.json"_s), shown.out);
    QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const Outcome imported = m_world->json({u"config"_s, u"import"_s, file});
    VERIFY_EXIT(imported, 0);
    QCOMPARE(keysOf(imported.json()), "imported file"_ba);
    QCOMPARE(m_world->read(u"profile/config.json"_s), shown.out);
    const Outcome nowhere = m_world->json({u"config"_s, u"export"_s, m_world->path(u"no/such/folder"_s)});
    VERIFY_EXIT(nowhere, 2);
    QCOMPARE(errorCode(nowhere), u"CANNOT_WRITE"_s);
}

void TestCliSetup::aFileWithTabsComesOutAsItIs()
{
    CliWorld world(companies(0));
    VERIFY_EXIT(world.configure(), 0);
    const QByteArray tabbed = toJson(world.configuration()).replace("  ", "\t");
    world.write(u"profile/config.json"_s, tabbed);
    QCOMPARE(world.run({u"config"_s, u"show"_s}).out, tabbed);
    VERIFY_EXIT(world.run({u"config"_s, u"validate"_s}), 0);
}

void TestCliSetup::importRefusesAndKeepsWhatWasThere_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("names");
    const QByteArray sound = toJson(Configuration::defaults());
    const auto changed = [&](const QByteArray &before, const QByteArray &after) {
        return QByteArray(sound).replace(before, after);
    };
    QTest::newRow("no JSON") << QByteArray("{\"salesforce\": ") << QByteArray("JSON");
    QTest::newRow("nothing") << QByteArray() << QByteArray("JSON");
    QTest::newRow("a list") << QByteArray("[]") << QByteArray("object");
    QTest::newRow("unknown key") << changed("\"proxy\"", "\"prosy\"") << QByteArray("/network/prosy");
    QTest::newRow("wrong type") << changed("\"proxy\": \"system\"", "\"proxy\": 7")
                                << QByteArray("/network/proxy");
    QTest::newRow("newer") << changed("\"version\": 1", "\"version\": 99") << QByteArray("version");
}

void TestCliSetup::importRefusesAndKeepsWhatWasThere()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, names);
    const QByteArray before = m_world->read(u"profile/config.json"_s);
    const QString file = m_world->write(u"broken.json"_s, text);
    const Outcome outcome = m_world->run({u"config"_s, u"import"_s, file});
    VERIFY_EXIT(outcome, 2);
    QVERIFY2(outcome.err.contains(names), outcome.told().constData());
    QCOMPARE(m_world->read(u"profile/config.json"_s), before);
    const Outcome checked = m_world->run({u"config"_s, u"validate"_s, file});
    VERIFY_EXIT(checked, 2);
    QVERIFY2(checked.out.contains(names), checked.told().constData());
}

void TestCliSetup::validateNamesLineAndPath()
{
    const QByteArray text = toJson(Configuration::defaults()).replace("\"proxy\"", "\"prosy\"");
    const auto line = text.left(text.indexOf("\"prosy\"")).count('\n') + 1;
    const QString file = m_world->write(u"broken.json"_s, text);
    const Outcome outcome = m_world->json({u"config"_s, u"validate"_s, file});
    VERIFY_EXIT(outcome, 2);
    const Json document = outcome.json();
    QCOMPARE(keysOf(document), "valid migrated problems"_ba);
    QVERIFY(document["valid"] == Json(false));
    QCOMPARE(keysOf(document["problems"][0]), "path line text warning"_ba);
    const Json unknown = elementWith(document["problems"], "path", "/network/prosy");
    QVERIFY(unknown["line"] == Json(line));
    const Outcome own = m_world->json({u"config"_s, u"validate"_s});
    VERIFY_EXIT(own, 0);
    QVERIFY(own.json()["problems"] == Json::array());
    const Outcome missing = m_world->json({u"config"_s, u"validate"_s, m_world->path(u"none.json"_s)});
    VERIFY_EXIT(missing, 2);
    QCOMPARE(errorCode(missing), u"CANNOT_READ"_s);
}

void TestCliSetup::aRefusedImportLeavesNothingBehindAndSaysEachProblemOnce()
{
    CliWorld world(companies(0));
    const QByteArray text = toJson(Configuration::defaults()).replace("\"proxy\"", "\"prosy\"");
    const auto line = text.left(text.indexOf("\"prosy\"")).count('\n') + 1;
    const Outcome outcome = world.run({u"config"_s, u"import"_s, world.write(u"broken.json"_s, text)});
    VERIFY_EXIT(outcome, 2);
    QVERIFY2(outcome.err.contains("broken.json:" + QByteArray::number(line) + ": /network/prosy"),
        outcome.told().constData());
    QVERIFY2(outcome.err.count("/network/prosy:") == 1, outcome.told().constData());
    QVERIFY(!QFileInfo::exists(world.profile()));
}

void TestCliSetup::aDocumentCanComeThroughAPipe()
{
    CliWorld world(companies(0));
    const QString file = world.write(u"wanted.json"_s, toJson(Configuration::defaults()));
    const Outcome piped = world.shell("cat '" + file.toUtf8() + "' | $TANDEM config import /dev/stdin");
    VERIFY_EXIT(piped, 0);
    QCOMPARE(world.read(u"profile/config.json"_s), toJson(Configuration::defaults()));
}

void TestCliSetup::oneRuleForTheNameOfAProfile_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a way out") << u"../evil"_s;
    QTest::newRow("a blank") << u"a b"_s;
    QTest::newRow("a letter of another language") << u"\u00e5"_s;
}

void TestCliSetup::oneRuleForTheNameOfAProfile()
{
    QFETCH(QString, name);
    CliWorld world(companies(0));
    for (const QString &line : {u"status"_s, u"config init"_s}) {
        const Outcome outcome = world.run(words(line) + QStringList{u"--profile"_s, name});
        VERIFY_EXIT(outcome, 2);
        QVERIFY2(outcome.err.simplified().contains("letters (a to z), digits, dots, dashes and underscores"),
            outcome.told().constData());
    }
    QVERIFY(!QFileInfo::exists(world.profile()));
}

void TestCliSetup::whatIsMissingIsSaidInTheHelp()
{
    const std::pair<QString, QByteArray> rows[] = {
        {u"watch --help"_s, "until SIGINT or SIGTERM, then stops cleanly"},
        {u"plan --help"_s, "Owners come with accounts"},
        {u"config init --help"_s, "customer-success, salesforce-to-startdeliver"},
        {u"config init --help"_s, "consumer key of the External Client App"},
        {u"resolve --help"_s, "resolve ID --take salesforce|startdeliver\n"},
        {u"decide --help"_s, "decide ID --link OTHER-ID | --keep-apart | --create | --delete | --resume\n"},
        {u"withdraw --help"_s, "take back a person's no"}};
    for (const auto &[line, says] : rows) {
        const Outcome outcome = m_world->bare(words(line));
        VERIFY_EXIT(outcome, 0);
        const bool whole = says.endsWith('\n');
        QVERIFY2((whole ? outcome.out : outcome.out.simplified()).contains(says), outcome.told().constData());
    }
}

void TestCliSetup::schemaDescribesTheDocument()
{
    const Outcome outcome = m_world->bare({u"config"_s, u"schema"_s});
    VERIFY_EXIT(outcome, 0);
    const Json document = parsed(toJson(Configuration::defaults()));
    QCOMPARE(keysOf(outcome.json()["properties"]), keysOf(document));
}

void TestCliSetup::aLookAtAProfileThatDoesNotExistMakesNone_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const CommandSpec &command : commands()) {
        if (command.needs != Needs::Profile || command.name == "status"_L1)
            continue;
        QStringList arguments = command.name.split(u' ');
        for (const ArgumentSpec &argument : command.arguments) {
            if (argument.required)
                arguments += argument.choices.isEmpty() ? u"1"_s : argument.choices.first();
        }
        QTest::newRow(qPrintable(command.name)) << arguments;
    }
}

void TestCliSetup::aLookAtAProfileThatDoesNotExistMakesNone()
{
    QFETCH(QStringList, arguments);
    CliWorld world(companies(0));
    const Outcome outcome = world.json(arguments);
    VERIFY_EXIT(outcome, 2);
    QCOMPARE(errorCode(outcome), u"NOT_CONFIGURED"_s);
    QVERIFY2(outcome.out.contains("config init"), outcome.told().constData());
    const Outcome status = world.json({u"status"_s});
    VERIFY_EXIT(status, 0);
    QVERIFY(status.json().value("configured", true) == false);
    VERIFY_EXIT(world.run({u"status"_s}), 0);
    QVERIFY(!QFileInfo::exists(world.profile()));
}

void TestCliSetup::aFolderOthersCanReadIsRefused()
{
    CliWorld world(companies(0));
    VERIFY_EXIT(world.configure(), 0);
    const QFile::Permissions own = QFile::permissions(world.profile());
    QVERIFY(QFile::setPermissions(world.profile(), own | QFile::ReadOther | QFile::ExeOther));
    for (const QString &line : {u"status"_s, u"sync"_s, u"connect startdeliver"_s}) {
        const Outcome outcome = world.json(words(line), sandbox::Sandbox::apiKey());
        VERIFY_EXIT(outcome, 2);
        QCOMPARE(errorCode(outcome), u"SECRETS_EXPOSED"_s);
        QVERIFY2(outcome.out.contains("chmod 700"), outcome.told().constData());
    }
    QVERIFY(!QFileInfo::exists(world.profile() + u"/secrets"_s));
    QVERIFY(QFile::setPermissions(world.profile(), own));
    VERIFY_EXIT(world.run({u"status"_s}), 0);
}

void TestCliSetup::aDamagedStoreIsAFault()
{
    CliWorld world(companies(0));
    VERIFY_EXIT(world.configure(), 0);
    const QString file = world.write(u"profile/state.db"_s, QByteArray(20'000, 'x'));
    const Outcome outcome = world.json({u"status"_s});
    VERIFY_EXIT(outcome, 5);
    QCOMPARE(textAt(outcome.json()["error"], "kind"), u"storage"_s);
    QVERIFY2(outcome.out.contains(file.toUtf8()), outcome.told().constData());
    QCOMPARE(world.read(u"profile/state.db"_s), QByteArray(20'000, 'x'));
    const Outcome blocked = world.shell("$TANDEM --version > /dev/full");
    VERIFY_EXIT(blocked, 5);
    QVERIFY2(blocked.err.contains("standard output"), blocked.told().constData());
}

void TestCliSetup::aNewerStoreIsNamed()
{
    CliWorld world(companies(0));
    VERIFY_EXIT(world.configure(), 0);
    // user_version of a database file: four bytes at offset 60 of its header.
    QByteArray bytes = world.read(u"profile/state.db"_s);
    world.write(u"profile/state.db"_s, bytes.replace(60, 4, QByteArray("\x00\x00\x03\xe7", 4)));
    const Outcome outcome = world.json({u"sync"_s});
    VERIFY_EXIT(outcome, 5);
    QVERIFY2(outcome.out.contains("newer"), outcome.told().constData());
}

std::unique_ptr<QObject> testCliSetup()
{
    return std::make_unique<TestCliSetup>();
}

#include "tst_clisetup.moc"
