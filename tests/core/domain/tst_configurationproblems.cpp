// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/configuration.h"
#include "core/domain/jsonlines.h"
#include "core/domain/suggestion.h"
#include "tests/core/domain/suites.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;

namespace {

void row(const char *name, const QByteArray &members, const QString &path, int line, const QString &words)
{
    QTest::newRow(name) << "{\n\"version\": 1,\n" + members + "}" << path << line << words;
}

void documentRows()
{
    QTest::newRow("empty") << QByteArray() << QString() << 1 << u"not valid JSON"_s;
    QTest::newRow("no object") << QByteArray("\n[]") << QString() << 1 << u"JSON object"_s;
    QTest::newRow("no version") << QByteArray("{}") << QString() << 1 << u"\"version\" is missing"_s;
    QTest::newRow("broken") << QByteArray("{\n\"version\": 1,\n\"salesforce\": {,}\n}") << QString() << 3
                            << u"not valid JSON"_s;
    QTest::newRow("cut off") << QByteArray("{\n\"version\": 1,\n\"salesforce\": {") << QString() << 3
                             << u"not valid JSON"_s;
    QTest::newRow("comment") << QByteArray("{\n// x\n\"version\": 1}") << QString() << 2
                             << u"not valid JSON"_s;
    QTest::newRow("comma missing") << QByteArray("{\n\"version\": 1\n\"guards\": {}}") << QString() << 3
                                   << u"a comma, or the closing bracket, is expected here"_s;
    QTest::newRow("comma too many") << QByteArray("{\n\"version\": 1,\n}") << QString() << 3
                                    << u"column 1: a name in quotation marks is expected"_s;
    QTest::newRow("half a word") << QByteArray("{\n\"version\": tr\n}") << QString() << 2
                                 << u"neither a text"_s;
    QTest::newRow("value missing") << QByteArray("{\n\"version\": ,\n}") << QString() << 2
                                   << u"column 12: a value is expected here."_s;
    QTest::newRow("not closed") << QByteArray("{\n\"version\": 1") << QString() << 2 << u"ends too early"_s;
    QTest::newRow("deep") << QByteArray("[").repeated(100000) << QString() << 1 << u"nested too deeply"_s;
    QTest::newRow("newer") << QByteArray("{\n\"version\": 2, \"later\": 1}") << u"/version"_s << 2
                           << u"newer Tandem"_s;
    QTest::newRow("senseless version")
        << QByteArray("{\"version\": \"1\"}") << u"/version"_s << 1 << u"whole number"_s;
    row("unknown section", "\"flow\": {}", u"/flow"_s, 3, u"Did you mean \"flows\""_s);
    row("unknown key", "\"salesforce\": {\n\"logniUrl\": \"x\"}", u"/salesforce/logniUrl"_s, 4,
        u"Did you mean \"loginUrl\""_s);
    row("unknown key, nothing near", "\"qqqqqq\": 1", u"/qqqqqq"_s, 3, u"not known here."_s);
    row("section is no object", "\"salesforce\": []", u"/salesforce"_s, 3, u"object"_s);
    row("given twice", "\"guards\": {\"deletesPerDay\": 1,\n\"deletesPerDay\": 2}",
        u"/guards/deletesPerDay"_s, 4, u"twice"_s);
}

void sectionRows()
{
    row("flag", "\"settings\": {\"syncTasksToSalesforce\": \"yes\"}", u"/settings/syncTasksToSalesforce"_s, 3,
        u"true or false"_s);
    row("unknown switch", "\"settings\": {\"syncTasks\": true}", u"/settings/syncTasks"_s, 3, u"not known"_s);
    row("text", "\"salesforce\": {\"clientId\": 5}", u"/salesforce/clientId"_s, 3, u"text"_s);
    row("http login", "\"salesforce\": {\"loginUrl\": \"http://login.salesforce.com\"}",
        u"/salesforce/loginUrl"_s, 3, u"https"_s);
    row("login with password", "\"salesforce\": {\"loginUrl\": \"https://a:b@x.com\"}",
        u"/salesforce/loginUrl"_s, 3, u"https"_s);
    row("api version", "\"salesforce\": {\"apiVersion\": \"67\"}", u"/salesforce/apiVersion"_s, 3, u"67.0"_s);
    row("number too large", "\"salesforce\": {\"apiFloorPercent\": 91}", u"/salesforce/apiFloorPercent"_s, 3,
        u"from 0 to 90"_s);
    row("number with fraction", "\"guards\": {\"deletesPerDay\": 1.5}", u"/guards/deletesPerDay"_s, 3,
        u"whole number"_s);
    row("huge number", "\"guards\": {\"deletesPerDay\": 18446744073709551615}", u"/guards/deletesPerDay"_s, 3,
        u"whole number"_s);
    row("ports", "\"salesforce\": {\"redirectPorts\": [80]}", u"/salesforce/redirectPorts"_s, 3, u"1024"_s);
    row("no ports", "\"salesforce\": {\"redirectPorts\": []}", u"/salesforce/redirectPorts"_s, 3, u"ports"_s);
    row("external id of no flow", "\"salesforce\": {\"externalIdFields\": {\n\"acounts\": \"X\"}}",
        u"/salesforce/externalIdFields/acounts"_s, 4, u"Did you mean \"accounts\""_s);
    row("dialect", "\"startdeliver\": {\"dialectOverrides\": \"x\"}", u"/startdeliver/dialectOverrides"_s, 3,
        u"object"_s);
    row("rates", "\"startdeliver\": {\"requestsPerSecond\": 30}", u"/startdeliver/maxRequestsPerSecond"_s, 3,
        u"lower"_s);
    row("proxy with password", "\"network\": {\"proxy\": \"http://me:pw@proxy:80\"}", u"/network/proxy"_s, 3,
        u"socks5"_s);
    for (const char *port : {"0", "65536", "70000", "99999", "080"}) {
        const QByteArray name = QByteArray("port of the proxy ") + port;
        const QByteArray network =
            QByteArray("\"network\": {\"proxy\": \"http://proxy:") + port + QByteArray("\"}");
        row(name.constData(), network, u"/network/proxy"_s, 3, u"from 1 to 65535"_s);
    }
    row("listen address", "\"webhooks\": {\"listenAddress\": \"example.com\"}", u"/webhooks/listenAddress"_s,
        3, u"IP address"_s);
    row("public address", "\"webhooks\": {\"publicUrl\": \"http://x\"}", u"/webhooks/publicUrl"_s, 3,
        u"https"_s);
}

void flowRows()
{
    row("no such flow", "\"flows\": {\"account\": {}}", u"/flows/account"_s, 3,
        u"Did you mean \"accounts\""_s);
    row("enabled where a switch rules", "\"flows\": {\"notes\": {\"enabled\": true}}",
        u"/flows/notes/enabled"_s, 3, u"not known"_s);
    row("create where a switch rules", "\"flows\": {\"tasks\": {\"create\": {\"salesforce\": true}}}",
        u"/flows/tasks/create/salesforce"_s, 3, u"not known"_s);
    row("choice", "\"flows\": {\"accounts\": {\"direction\": \"toStartdelivr\"}}",
        u"/flows/accounts/direction"_s, 3, u"Did you mean \"toStartdeliver\""_s);
    row("schedule", "\"flows\": {\"accounts\": {\"schedule\": \"yearly\"}}", u"/flows/accounts/schedule"_s, 3,
        u"every 15m"_s);
    row("history start", "\"flows\": {\"history\": {\"historyStart\": \"2026-02-30\"}}",
        u"/flows/history/historyStart"_s, 3, u"2026-01-31"_s);
    row("filter",
        "\"flows\": {\"accounts\": {\"filter\": {\"salesforce\": {\"all\": [\n{\"field\": \"A\", \"op\": "
        "\"is\"}]}}}}",
        u"/flows/accounts/filter/salesforce/all/0/op"_s, 4, u"no operator"_s);
    row("mappings", "\"flows\": {\"accounts\": {\"mappings\": {}}}", u"/flows/accounts/mappings"_s, 3,
        u"list"_s);
    row("mapping without a field", "\"flows\": {\"accounts\": {\"mappings\": [\n{\"salesforce\": \"A\"}]}}",
        u"/flows/accounts/mappings/0"_s, 4, u"\"startdeliver\" is missing"_s);
    row("mapping twice",
        "\"flows\": {\"accounts\": {\"mappings\": [\n{\"salesforce\": \"A\", \"startdeliver\": \"a\"},\n"
        "{\"salesforce\": \"a\", \"startdeliver\": \"a\"}]}}",
        u"/flows/accounts/mappings/1"_s, 5, u"mapped twice"_s);
}

void transformRows()
{
    const auto step = [&](const char *name, const QByteArray &json, const QString &below,
                          const QString &words) {
        row(name,
            "\"flows\": {\"accounts\": {\"mappings\": [{\"salesforce\": \"A\", \"startdeliver\": \"a\", "
            "\"toSalesforce\": [\n"
                + json + "]}]}}",
            u"/flows/accounts/mappings/0/toSalesforce/0"_s + below, 4, words);
    };
    step("no transform", R"({"op":"trimm"})", u"/op"_s, u"Did you mean \"trim\""_s);
    step("transform is no object", R"("trim")", QString(), u"object with an \"op\""_s);
    step("argument missing", R"({"op":"cut"})", QString(), u"\"length\" is missing"_s);
    step("argument wrong", R"({"op":"cut","length":0})", u"/length"_s, u"from 1"_s);
    step("argument unknown", R"({"op":"trim","length":1})", u"/length"_s, u"not known"_s);
    step("part", R"({"op":"splitName","part":"middle"})", u"/part"_s, u"\"first\" or \"last\""_s);
    step("zone", R"({"op":"dayInZone","zone":"Stockholm"})", u"/zone"_s, u"Europe/Stockholm"_s);
    step("link", R"({"op":"link","flow":"people"})", u"/flow"_s, u"name of a flow"_s);
    step("value map", R"({"op":"valueMap","values":{"a/b":[]}})", u"/values/a~1b"_s, u"expected"_s);
    row("match key",
        "\"flows\": {\"accounts\": {\"matchKeys\": [{\"salesforce\": \"A\", \"startdeliver\": \"a\", "
        "\"normalise\": \"mail\"}]}}",
        u"/flows/accounts/matchKeys/0/normalise"_s, 3, u"Did you mean \"email\""_s);
}

} // namespace

/// Every mistake is told at its path, with its line and what would be right.
class TestConfigurationProblems : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void mistakesAreToldAtTheirPath_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("words");
        documentRows();
        sectionRows();
        flowRows();
        transformRows();
    }

    void mistakesAreToldAtTheirPath()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, path);
        QFETCH(int, line);
        QFETCH(QString, words);
        const ParsedConfiguration parsed = parseConfiguration(text);
        QVERIFY(!parsed.configuration.has_value());
        QCOMPARE_EQ(parsed.problems.size(), 1);
        const ConfigurationProblem &problem = parsed.problems.first();
        QCOMPARE_EQ(problem.path, path);
        QVERIFY2(problem.text.contains(words), qPrintable(problem.text));
        QCOMPARE_EQ(problem.line, line);
        QVERIFY(!problem.warning);
    }

    void allMistakesAreToldAtOnce()
    {
        const auto parsed =
            parseConfiguration(R"({"version": 1, "x": 1, "guards": {"deletesPerDay": -1}, "settings": 5})");
        QCOMPARE_EQ(parsed.problems.size(), 3);
    }

    void olderDocumentsAreBroughtUpToDate()
    {
        const auto parsed = parseConfiguration(R"({"version": 0, "salesforce": {"redirectPort": 50000}})");
        QVERIFY(parsed.configuration.has_value());
        QVERIFY(parsed.migrated);
        QCOMPARE_EQ(parsed.configuration->salesforce.redirectPorts, QList<int>{50000});
        QVERIFY(toJson(*parsed.configuration).contains("\"version\": 1"));
    }

    void anyDamageIsToldAndNeverCrashes()
    {
        const QByteArray text = toJson(Configuration::defaults());
        for (qsizetype i = 0; i < text.size(); i += 41) {
            QVERIFY(!parseConfiguration(text.left(i)).configuration.has_value());
            QByteArray changed = text;
            changed[i] = '\xFF';
            (void)parseConfiguration(changed);
            changed[i] = '"';
            (void)parseConfiguration(changed);
        }
    }

    void linesAreFoundForEveryPointer()
    {
        const JsonLines lines("{\n \"a/b\": [1,\n  {\"~\\u0041\": \"x\\\"}\"},\r\n  []\n ],\n\"c\": null\n}");
        QCOMPARE_EQ(lines.line(QString()), 1);
        QCOMPARE_EQ(lines.line(u"/a~1b"_s), 2);
        QCOMPARE_EQ(lines.line(u"/a~1b/0"_s), 2);
        QCOMPARE_EQ(lines.line(u"/a~1b/1/~0A"_s), 3);
        QCOMPARE_EQ(lines.line(u"/a~1b/2"_s), 4);
        QCOMPARE_EQ(lines.line(u"/c"_s), 6);
        QCOMPARE_EQ(lines.line(u"/c/deeper/still"_s), 6);
        QVERIFY(lines.repeated().isEmpty());
    }

    void nearWordsAreFoundAndFarOnesAreNot()
    {
        const QStringList known{u"mappings"_s, u"matchKeys"_s, u"filter"_s};
        QCOMPARE_EQ(nearest(u"mapings"_s, known), u"mappings"_s);
        QCOMPARE_EQ(nearest(u"MATCHKEYS"_s, known), u"matchKeys"_s);
        QCOMPARE_EQ(nearest(u"fitler"_s, known), u"filter"_s);
        QCOMPARE_EQ(nearest(u"schedule"_s, known), QString());
        QCOMPARE_EQ(nearest(u"x"_s, known), QString());
        QCOMPARE_EQ(nearest(QString(), known), QString());
        QCOMPARE_EQ(nearest(u"x"_s, {}), QString());
    }
};

std::unique_ptr<QObject> makeTestConfigurationProblems()
{
    return std::make_unique<TestConfigurationProblems>();
}

#include "tst_configurationproblems.moc"
