// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/configuration.h"
#include "tests/core/domain/suites.h"

#include <QTest>
#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;
using namespace tandem;
using nlohmann::json;
using Op = TransformStep::Op;

using ConfigurationEdit = std::function<void(Configuration &)>;
Q_DECLARE_METATYPE(ConfigurationEdit)

namespace {

/// Every pointer of a document's objects, lists left out.
QStringList keysOf(const json &document, const QString &path = {})
{
    QStringList keys;
    if (!document.is_object())
        return keys;
    for (const auto &item : document.items()) {
        const QString below = path + u'/' + QString::fromStdString(item.key());
        keys.append(below);
        keys += keysOf(item.value(), below);
    }
    return keys;
}

QStringList keysOfSchema(const json &schema, const QString &path = {})
{
    QStringList keys;
    const auto properties = schema.find("properties");
    if (properties == schema.end())
        return keys;
    for (const auto &item : properties->items()) {
        const QString below = path + u'/' + QString::fromStdString(item.key());
        keys.append(below);
        keys += keysOfSchema(item.value(), below);
    }
    return keys;
}

/// Enough of JSON Schema to check a document: what the document does not keep to, by path.
class Validator
{
public:
    explicit Validator(const json &root)
        : m_root(root)
    {
    }

    QStringList problems(const json &value, const json &schema, const QString &path = {}) const
    {
        if (schema.contains("$ref")) {
            const std::string name = schema["$ref"].get<std::string>().substr(8);
            return problems(value, m_root["$defs"][name], path);
        }
        QStringList out = choices(value, schema, path);
        if (schema.contains("type") && !hasType(value, schema["type"]))
            return out << path + u" type"_s;
        if (schema.contains("const") && schema["const"] != value)
            out << path + u" const"_s;
        if (schema.contains("enum")
            && std::find(schema["enum"].begin(), schema["enum"].end(), value) == schema["enum"].end())
            out << path + u" enum"_s;
        if (value.is_number()
            && (value < schema.value("minimum", value) || value > schema.value("maximum", value)))
            out << path + u" range"_s;
        if (value.is_string() && schema.contains("pattern")
            && !QRegularExpression(QString::fromStdString(schema["pattern"].get<std::string>()))
                    .match(QString::fromStdString(value.get<std::string>()))
                    .hasMatch())
            out << path + u" pattern"_s;
        if (value.is_array() && schema.contains("items")) {
            for (size_t i = 0; i < value.size(); ++i)
                out += problems(value[i], schema["items"], path + u'/' + QString::number(i));
        }
        return value.is_object() ? out + members(value, schema, path) : out;
    }

private:
    QStringList choices(const json &value, const json &schema, const QString &path) const
    {
        for (const char *word : {"anyOf", "oneOf"}) {
            if (!schema.contains(word))
                continue;
            const auto fit = std::count_if(schema[word].begin(), schema[word].end(),
                [&](const json &choice) { return problems(value, choice, path).isEmpty(); });
            if (fit == 0 || (fit > 1 && *word == 'o'))
                return {path + u' ' + QString::fromLatin1(word)};
        }
        return {};
    }

    QStringList members(const json &value, const json &schema, const QString &path) const
    {
        QStringList out;
        for (const json &key : schema.value("required", json::array())) {
            if (!value.contains(key.get<std::string>()))
                out << path + u" required "_s + QString::fromStdString(key.get<std::string>());
        }
        if (value.size() > schema.value("maxProperties", size_t(1000)))
            out << path + u" maxProperties"_s;
        const json properties = schema.value("properties", json::object());
        for (const auto &item : value.items()) {
            const QString below = path + u'/' + QString::fromStdString(item.key());
            if (properties.contains(item.key()))
                out += problems(item.value(), properties[item.key()], below);
            else if (schema.contains("additionalProperties") && schema["additionalProperties"] == false)
                out << below + u" unknown"_s;
        }
        return out;
    }

    static bool hasType(const json &value, const json &type)
    {
        if (type.is_array())
            return std::any_of(
                type.begin(), type.end(), [&](const json &one) { return hasType(value, one); });
        return type == "object" ? value.is_object()
            : type == "array"   ? value.is_array()
            : type == "string"  ? value.is_string()
            : type == "boolean" ? value.is_boolean()
            : type == "integer" ? value.is_number_integer()
            : type == "null"    ? value.is_null()
                                : value.is_number();
    }

    const json &m_root;
};

Configuration everythingSet()
{
    Configuration c = Configuration::defaults();
    c.salesforce.loginUrl = QUrl(u"http://127.0.0.1:8080"_s);
    c.salesforce.clientId = u"3MVG \"x\""_s;
    c.salesforce.redirectPorts = {1024};
    c.salesforce.externalIdFields = {
        {Flow::Accounts, u"Startdeliver_Id__c"_s}, {Flow::Contacts, u"Startdeliver_Id__c"_s}};
    c.salesforce.strictGuard = true;
    c.startdeliver.requestsPerSecond = 0.5;
    c.startdeliver.dialectOverrides = R"({"page":{"maximum":100}})";
    c.settings = {false, false, false, true};
    c.flow(Flow::Owners).enabled = false;
    c.flow(Flow::Notes).enabled = false;
    c.flow(Flow::Comments).enabled = true;
    c.flow(Flow::Tasks).createSalesforce = false;
    c.guards = {0, 12.5, 0};
    c.network = {u"socks5://proxy:1080"_s, u"me"_s, u"/etc/ca.pem"_s};
    c.webhooks.listenAddress = u"::1"_s;
    c.webhooks.port = 1;
    c.webhooks.publicUrl = QUrl(u"https://hooks.example.com/x"_s);
    c.webhooks.behindProxy = true;
    c.webhooks.certificateFile = u"/etc/tandem/cert.pem"_s;
    c.webhooks.keyFile = u"/etc/tandem/key.pem"_s;
    c.webhooks.signatureHeader = u"X-Signature"_s;
    c.webhooks.idPointer = u"/data/id"_s;
    c.webhooks.requestsPerSecond = 7;
    c.webhooks.accept.taskComment = false;
    c.live = {false, 30, 600};
    FlowConfiguration &flow = c.flow(Flow::Accounts);
    flow.enabled = false;
    flow.direction = Direction::ToSalesforce;
    flow.createStartdeliver = flow.updateSalesforce = flow.updateStartdeliver = false;
    flow.deletes = DeletePolicy::Mark;
    flow.leaveScope = LeaveScope::ClearOurs;
    flow.duplicates = DuplicateRule::AllowSave;
    flow.schedule = u"every 2h"_s;
    flow.webhook = true;
    flow.historyStart = QDate(2025, 1, 1);
    Filter condition;
    condition.node = Filter::Node::Condition;
    condition.field = u"Type"_s;
    condition.operands = {Value(u"Customer"_s)};
    flow.salesforceFilter = condition;
    flow.startdeliverFilter.node = Filter::Node::Not;
    flow.startdeliverFilter.children = {condition};
    FieldMapping &mapping = flow.mappings.first();
    mapping.direction = Direction::ToSalesforce;
    mapping.conflict = ConflictPolicy::NewestWins;
    mapping.nulls = NullPolicy::Mirror;
    mapping.first = FirstAgreement::StartdeliverWins;
    const QVariantMap values{
        {u"A"_s, u"1"_s}, {u"B"_s, QVariant()}, {u"C"_s, true}, {u"D"_s, 5LL}, {u"E"_s, 1.5}};
    mapping.toStartdeliver = {{Op::Trim, {}}, {Op::Upper, {}}, {Op::Lower, {}}, {Op::Title, {}},
        {Op::SplitName, {{u"part"_s, u"first"_s}}}, {Op::JoinName, {}},
        {Op::ValueMap, {{u"values"_s, values}, {u"otherwise"_s, QVariant()}}},
        {Op::Cut, {{u"length"_s, 80LL}}}, {Op::Constant, {{u"value"_s, 1.25}}},
        {Op::Link, {{u"flow"_s, u"accounts"_s}}}, {Op::DayInZone, {{u"zone"_s, u"Europe/Stockholm"_s}}},
        {Op::Default, {{u"value"_s, false}}}};
    return c;
}

} // namespace

class TestConfiguration : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void documentsSurviveReadingAndWriting_data()
    {
        QTest::addColumn<ConfigurationEdit>("edit");
        QTest::newRow("defaults") << ConfigurationEdit([](Configuration &) {});
        QTest::newRow("everything set") << ConfigurationEdit([](Configuration &c) { c = everythingSet(); });
        for (const int port : {1, 80, 9999, 10'000, 59'999, 64'999, 65'499, 65'529, 65'535})
            QTest::addRow("proxy at port %d", port) << ConfigurationEdit(
                [port](Configuration &c) { c.network.proxy = u"http://proxy:%1"_s.arg(port); });
        for (const QString &name : Configuration::templateNames())
            QTest::newRow(qPrintable(name))
                << ConfigurationEdit([name](Configuration &c) { c = *Configuration::fromTemplate(name); });
    }

    void documentsSurviveReadingAndWriting()
    {
        QFETCH(ConfigurationEdit, edit);
        Configuration configuration = Configuration::defaults();
        edit(configuration);
        const QByteArray text = toJson(configuration);
        const ParsedConfiguration parsed = parseConfiguration(text);
        for (const ConfigurationProblem &problem : parsed.problems)
            qWarning() << problem.path << problem.text << problem.line;
        QVERIFY(parsed.configuration.has_value());
        QVERIFY(!parsed.migrated);
        QCOMPARE_EQ(toJson(*parsed.configuration), text);
        QVERIFY(*parsed.configuration == configuration);
        QVERIFY(text.endsWith("}\n"));
        QVERIFY(text.startsWith("{\n  \"version\": 1,\n  \"salesforce\": {\n"));
    }

    void anEmptyDocumentIsTheDefault()
    {
        const auto parsed = parseConfiguration(R"({"version": 1})");
        QVERIFY(parsed.configuration.has_value());
        QVERIFY(*parsed.configuration == Configuration::defaults());
    }

    void theDocumentHasTheMembersOfTheCommandLinePage()
    {
        const auto document = nlohmann::ordered_json::parse(toJson(Configuration::defaults()).toStdString());
        QStringList members;
        for (const auto &item : document.items())
            members.append(QString::fromStdString(item.key()));
        QCOMPARE_EQ(members.join(u' '),
            u"version salesforce startdeliver settings options guards network flows webhooks live"_s);
        QStringList settings;
        for (const auto &item : document["settings"].items())
            settings.append(QString::fromStdString(item.key()));
        QCOMPARE_EQ(settings.join(u' '),
            u"syncTasksToSalesforce salesforceOwnersAsTeamMembers syncContentNotesToStartdeliver syncCommentsToContentNotes"_s);
        for (const Flow flow : allFlows()) {
            const auto &one = document["flows"][flowName(flow).toStdString()];
            const bool switchedElsewhere =
                flow == Flow::Owners || flow == Flow::Notes || flow == Flow::Comments;
            QCOMPARE_EQ(one.contains("enabled"), !switchedElsewhere);
            QCOMPARE_EQ(one["create"].contains("salesforce"), flow != Flow::Tasks);
        }
        const QByteArray text = toJson(Configuration::defaults()).toLower();
        for (const char *secret : {"password", "secret", "token", "apikey"})
            QVERIFY(!text.contains(secret));
    }

    void theFourSwitchesRuleTheirFlows()
    {
        const auto parsed = parseConfiguration(R"({"version": 1, "settings": {"syncTasksToSalesforce": false,
            "salesforceOwnersAsTeamMembers": false, "syncContentNotesToStartdeliver": false, "syncCommentsToContentNotes": true}})");
        QVERIFY(parsed.configuration.has_value());
        QVERIFY(!parsed.configuration->flow(Flow::Tasks).createSalesforce);
        QVERIFY(!parsed.configuration->flow(Flow::Owners).enabled);
        QVERIFY(!parsed.configuration->flow(Flow::Notes).enabled);
        QVERIFY(parsed.configuration->flow(Flow::Comments).enabled);
    }

    void defaultsAreThoseOfTheIssue()
    {
        const Configuration c = Configuration::defaults();
        QCOMPARE_EQ(c.flows.size(), allFlows().size());
        QVERIFY(c.flow(Flow::Accounts).enabled && c.flow(Flow::Contacts).enabled);
        QVERIFY(c.flow(Flow::Accounts).createSalesforce && c.flow(Flow::Accounts).createStartdeliver);
        QVERIFY(!c.flow(Flow::Contacts).createSalesforce && c.flow(Flow::Contacts).updateSalesforce);
        QVERIFY(
            !c.flow(Flow::Events).enabled && !c.flow(Flow::Tasks).enabled && !c.flow(Flow::History).enabled);
        for (const FlowConfiguration &flow : c.flows) {
            QCOMPARE_EQ(flow.deletes, DeletePolicy::Ignore);
            if (flow.flow != Flow::Accounts && flow.flow != Flow::Contacts)
                continue; // what only one side has a say in needs no question
            for (const MatchKey &key : flow.matchKeys)
                QVERIFY(!key.exact);
            for (const FieldMapping &mapping : flow.mappings) {
                QVERIFY(mapping.conflict == ConflictPolicy::Ask);
                QVERIFY(mapping.first == FirstAgreement::Ask);
                QVERIFY(mapping.nulls != NullPolicy::Mirror);
            }
        }
    }

    void schemaAndDocumentHaveTheSameKeys()
    {
        const json schema = json::parse(configurationSchema().toStdString());
        QStringList document = keysOf(json::parse(toJson(Configuration::defaults()).toStdString()));
        QStringList described = keysOfSchema(schema);
        // External-id fields are written for the flows that have one; the schema knows all flows.
        const auto free = [](const QString &key) { return key.contains("/externalIdFields/"_L1); };
        document.removeIf(free);
        described.removeIf(free);
        document.sort();
        described.sort();
        QCOMPARE_EQ(document, described);
    }

    void documentsKeepToTheSchema()
    {
        const json schema = json::parse(configurationSchema().toStdString());
        QCOMPARE_EQ(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        const Validator validator(schema);
        QCOMPARE_EQ(
            validator.problems(json::parse(toJson(everythingSet()).toStdString()), schema), QStringList());
        for (const QString &name : Configuration::templateNames()) {
            const QByteArray text = toJson(*Configuration::fromTemplate(name));
            QCOMPARE_EQ(validator.problems(json::parse(text.toStdString()), schema), QStringList());
        }
        json wrong = json::parse(toJson(Configuration::defaults()).toStdString());
        wrong["nope"] = 1;
        wrong["salesforce"]["apiFloorPercent"] = 91;
        wrong["flows"]["accounts"]["mappings"][0].erase("salesforce");
        wrong["flows"]["accounts"]["mappings"][0]["toStartdeliver"] = json::array({{{"op", "cut"}}});
        QCOMPARE_EQ(validator.problems(wrong, schema).size(), 4);
    }

    void whatMattersToAFlowsPlanChangesItsFingerprint_data()
    {
        QTest::addColumn<ConfigurationEdit>("edit");
        QTest::addColumn<bool>("changes");
        const auto row = [](const char *name, ConfigurationEdit edit, bool changes) {
            QTest::newRow(name) << std::move(edit) << changes;
        };
        row(
            "nothing", [](Configuration &) {}, false);
        row(
            "schedule", [](Configuration &c) { c.flow(Flow::Accounts).schedule = u"every 1h"_s; }, false);
        row(
            "webhook", [](Configuration &c) { c.flow(Flow::Accounts).webhook = true; }, false);
        row(
            "proxy", [](Configuration &c) { c.network.proxy = u"none"_s; }, false);
        row(
            "another flow", [](Configuration &c) { c.flow(Flow::Contacts).mappings.clear(); }, false);
        row(
            "a flow that rides on it", [](Configuration &c) { c.flow(Flow::Owners).enabled ^= true; }, true);
        row(
            "mapping", [](Configuration &c) { c.flow(Flow::Accounts).mappings.removeFirst(); }, true);
        row(
            "policy",
            [](Configuration &c) {
                c.flow(Flow::Accounts).mappings[0].conflict = ConflictPolicy::SalesforceWins;
            },
            true);
        row(
            "filter",
            [](Configuration &c) { c.flow(Flow::Accounts).salesforceFilter.node = Filter::Node::Any; }, true);
        row(
            "create", [](Configuration &c) { c.flow(Flow::Accounts).createSalesforce = false; }, true);
        row(
            "match key", [](Configuration &c) { c.flow(Flow::Accounts).matchKeys[0].exact = true; }, true);
        row(
            "external id",
            [](Configuration &c) { c.salesforce.externalIdFields.insert(Flow::Accounts, u"X__c"_s); }, true);
        row(
            "dialect", [](Configuration &c) { c.startdeliver.dialectOverrides = R"({"root":"/x/"})"; }, true);
        row(
            "switch", [](Configuration &c) { c.settings.syncTasksToSalesforce = false; }, true);
    }

    void whatMattersToAFlowsPlanChangesItsFingerprint()
    {
        QFETCH(ConfigurationEdit, edit);
        QFETCH(bool, changes);
        const Configuration before = Configuration::defaults();
        Configuration after = before;
        edit(after);
        QCOMPARE_EQ(before.fingerprint(Flow::Accounts) != after.fingerprint(Flow::Accounts), changes);
    }

    /// Meetings and tasks that their own flow leaves are the history's.
    void whatTheHistoryTakesOverChangesItsFingerprint()
    {
        const Configuration before = Configuration::defaults();
        for (const Flow flow : {Flow::Events, Flow::Tasks}) {
            Configuration after = before;
            after.flow(flow).enabled ^= true;
            QVERIFY(before.fingerprint(Flow::History) != after.fingerprint(Flow::History));
            after = before;
            after.flow(flow).historyStart = QDate(2024, 2, 29);
            QVERIFY(before.fingerprint(Flow::History) != after.fingerprint(Flow::History));
        }
    }

    void unknownTemplatesAreRefusedWithAGuess()
    {
        const auto wrong = Configuration::fromTemplate(u"customer-sucess"_s);
        QVERIFY(!wrong);
        QCOMPARE_EQ(wrong.error().kind, ErrorKind::Configuration);
        QVERIFY(wrong.error().text.contains(u"Did you mean \"customer-success\""_s));
    }
};

std::unique_ptr<QObject> makeTestConfiguration()
{
    return std::make_unique<TestConfiguration>();
}

#include "tst_configuration.moc"
