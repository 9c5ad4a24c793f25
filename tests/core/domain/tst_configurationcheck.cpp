// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/configuration.h"
#include "tests/core/domain/suites.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using Op = TransformStep::Op;

namespace {

FieldSchema field(const QString &name, FieldType type = FieldType::Text, int length = 0)
{
    FieldSchema schema;
    schema.name = name;
    schema.type = type;
    schema.length = length;
    return schema;
}

/// A flow of one mapping over small schemas, to be spoilt by each row.
struct Setup
{
    FlowConfiguration flow;
    ObjectSchema salesforce;
    ObjectSchema startdeliver;

    Setup()
    {
        flow.mappings = {mapping(u"Name"_s, u"name"_s)};
        salesforce.side = Side::Salesforce;
        salesforce.name = u"Account"_s;
        salesforce.fields = {field(u"Name"_s, FieldType::Text, 255), field(u"Phone"_s),
            field(u"Notes"_s, FieldType::RichText), field(u"GoLive"_s, FieldType::Instant),
            field(u"Active"_s, FieldType::Boolean)};
        salesforce.fields[0].required = true;
        startdeliver.side = Side::Startdeliver;
        startdeliver.name = u"customer"_s;
        startdeliver.fields = {field(u"name"_s, FieldType::Text, 255), field(u"phone"_s),
            field(u"day"_s, FieldType::Day), field(u"count"_s, FieldType::Integer)};
        startdeliver.fields[0].required = true;
    }

    static FieldMapping mapping(const QString &salesforce, const QString &startdeliver)
    {
        FieldMapping one;
        one.salesforce = salesforce;
        one.startdeliver = startdeliver;
        return one;
    }
};

using Spoil = std::function<void(Setup &)>;

} // namespace
Q_DECLARE_METATYPE(Spoil)

namespace {

void row(
    const char *name, Spoil spoil, const QString &path = {}, const QString &words = {}, bool warning = false)
{
    QTest::newRow(name) << std::move(spoil) << (path.isEmpty() ? path : u"/flows/accounts"_s + path) << words
                        << warning;
}

/// One more mapping, spoilt further.
Spoil add(
    const QString &salesforce, const QString &startdeliver, const Spoil &further = [](Setup &) {})
{
    return [=](Setup &s) {
        s.flow.mappings.append(Setup::mapping(salesforce, startdeliver));
        further(s);
    };
}

/// S10: what marks a record whose partner was deleted.
void markRows()
{
    const auto marked = [](const QString &field, const QString &value) {
        return [=](Setup &s) {
            s.flow.deletes = DeletePolicy::Mark;
            s.flow.markStartdeliver = {field, value};
        };
    };
    row("a mark", marked(u"phone"_s, u"gone"_s));
    row("a mark that fits no type", marked(u"count"_s, u"gone"_s), u"/mark/startdeliver/value"_s);
    row("a mark into a mapped field", marked(u"name"_s, u"gone"_s), u"/mark/startdeliver/field"_s,
        u"name is mapped"_s);
    row("a mark into an unknown field", marked(u"phon"_s, u"gone"_s), u"/mark/startdeliver/field"_s,
        u"Did you mean \"phone\""_s);
    row(
        "no mark at all", [](Setup &s) { s.flow.deletes = DeletePolicy::Mark; }, u"/mark"_s,
        u"writes nothing"_s, true);
}

void typeRows()
{
    row("fine", [](Setup &) {});
    row("other case at Salesforce", add(u"PHONE"_s, u"phone"_s));
    row("unknown at Salesforce", add(u"Phon"_s, u"phone"_s), u"/mappings/1/salesforce"_s,
        u"Did you mean \"Phone\""_s);
    row("unknown at Startdeliver", add(u"Phone"_s, u"Phone"_s), u"/mappings/1/startdeliver"_s,
        u"Did you mean \"phone\""_s);
    row("types",
        add(u"GoLive"_s, u"day"_s,
            [](Setup &s) { s.flow.mappings[1].direction = Direction::ToStartdeliver; }),
        u"/mappings/1"_s, u"GoLive (instant) cannot be written to day (day)"_s);
    row("types with a bridge", add(u"GoLive"_s, u"day"_s, [](Setup &s) {
        s.flow.mappings[1].direction = Direction::ToStartdeliver;
        s.flow.mappings[1].toStartdeliver = {{Op::DayInZone, {{u"zone"_s, u"UTC"_s}}}};
    }));
    row("boolean to number",
        add(u"Active"_s, u"count"_s,
            [](Setup &s) { s.flow.mappings[1].direction = Direction::ToStartdeliver; }),
        u"/mappings/1"_s, u"Active (boolean)"_s);
    row("lossy", add(u"Notes"_s, u"phone"_s), u"/mappings/1/direction"_s,
        u"will not flow to Salesforce: formatting"_s, true);
    row("lossy, one way", add(u"Notes"_s, u"phone"_s, [](Setup &s) {
        s.flow.mappings[1].direction = Direction::ToStartdeliver;
    }));
}

/// Phone and phone become references; the mapping of them gets a step a way.
Spoil addReferences(const TransformChain &toStartdeliver = {}, const TransformChain &toSalesforce = {},
    FieldType there = FieldType::Reference)
{
    return add(u"Phone"_s, u"phone"_s, [=](Setup &s) {
        s.salesforce.fields[1].type = FieldType::Reference;
        s.salesforce.fields[1].referenceTo = {u"Account"_s};
        s.startdeliver.fields[1].type = there;
        s.flow.mappings[1].toStartdeliver = toStartdeliver;
        s.flow.mappings[1].toSalesforce = toSalesforce;
    });
}

/// An id of one service means nothing to the other.
void referenceRows()
{
    const QString words = u"Phone and phone hold ids of records"_s;
    const QString path = u"/mappings/1"_s;
    const TransformChain link{{Op::Link, {{u"flow"_s, u"accounts"_s}}}};
    const auto oneWay = [](const Spoil &spoil) {
        return [=](Setup &s) {
            spoil(s);
            s.flow.mappings[1].direction = Direction::ToStartdeliver;
        };
    };
    row("raw ids", addReferences(), path, words);
    row("raw ids, one way", oneWay(addReferences()), path, words);
    row("raw ids, set on create only", oneWay([=](Setup &s) {
        addReferences()(s);
        s.startdeliver.fields[1].updatable = false;
    }),
        path, words);
    row("raw ids of a record itself", addReferences({}, {}, FieldType::Id), path, words);
    row("raw ids the one way", addReferences(link), path, words);
    row("a step that leaves the id", addReferences({{Op::Trim, {}}}, {{Op::Trim, {}}}), path, words);
    row("linked records", addReferences(link, link));
    row("linked records, one way", oneWay(addReferences(link)));
    row("the same person", addReferences({{Op::Person, {}}}, {{Op::Person, {}}}));
    row("an id kept as a text", addReferences({}, {}, FieldType::Text));
}

/// Both fields become picklists; the far one takes nothing but its own values.
void makePicklists(Setup &s)
{
    s.salesforce.fields[1].type = FieldType::Picklist;
    s.salesforce.fields[1].picklist = {{u"Hot"_s, {}, true}, {u"Cold"_s, {}, true}, {u"Old"_s, {}, false}};
    s.startdeliver.fields[1].type = FieldType::Picklist;
    s.startdeliver.fields[1].restricted = true;
    s.startdeliver.fields[1].picklist = {{u"hot"_s, {}, true}, {u"Low"_s, {}, true}};
    s.flow.mappings[1].direction = Direction::ToStartdeliver;
}

void picklistRows()
{
    row("picklist value without a partner", add(u"Phone"_s, u"phone"_s, makePicklists), u"/mappings/1"_s,
        u"phone at Startdeliver does not take a value of Phone: Cold"_s, true);
    row("picklist with a value map", add(u"Phone"_s, u"phone"_s, [](Setup &s) {
        makePicklists(s);
        s.flow.mappings[1].toStartdeliver = {
            {Op::ValueMap, {{u"values"_s, QVariantMap{{u"Cold"_s, u"Low"_s}}}}}};
    }));
    row("value map to what is not there",
        add(u"Phone"_s, u"phone"_s,
            [](Setup &s) {
                makePicklists(s);
                s.flow.mappings[1].toStartdeliver = {
                    {Op::ValueMap, {{u"values"_s, QVariantMap{{u"Cold"_s, u"Freezing"_s}}}}}};
            }),
        u"/mappings/1"_s, u"Cold"_s, true);
    row("picklist that takes anything", add(u"Phone"_s, u"phone"_s, [](Setup &s) {
        makePicklists(s);
        s.startdeliver.fields[1].restricted = false;
    }));
}

void writeRows()
{
    row(
        "read-only both ways",
        [](Setup &s) { s.salesforce.fields[0].updatable = s.salesforce.fields[0].creatable = false; },
        u"/mappings/0/direction"_s, u"will not flow to Salesforce: read-only"_s, true);
    row(
        "set once, both ways", [](Setup &s) { s.salesforce.fields[0].updatable = false; },
        u"/mappings/0/direction"_s, u"will not flow to Salesforce: set on create only"_s, true);
    row("read-only target",
        add(u"Phone"_s, u"phone"_s,
            [](Setup &s) {
                s.flow.mappings[1].direction = Direction::ToStartdeliver;
                s.startdeliver.fields[1].updatable = s.startdeliver.fields[1].creatable = false;
            }),
        u"/mappings/1"_s, u"phone cannot be written"_s);
    row(
        "shorter", [](Setup &s) { s.startdeliver.fields[0].length = 80; }, u"/mappings/0"_s,
        u"takes 80 characters"_s, true);
    row("shorter and cut, one way", [](Setup &s) {
        s.startdeliver.fields[0].length = 80;
        s.flow.mappings[0].direction = Direction::ToStartdeliver;
        s.flow.mappings[0].toStartdeliver = {{Op::Cut, {{u"length"_s, 80}}}};
        s.flow.createSalesforce = false;
    });
    row("written twice",
        add(u"Phone"_s, u"name"_s,
            [](Setup &s) { s.flow.mappings[1].direction = Direction::ToStartdeliver; }),
        u"/mappings/1"_s, u"name is written by another mapping"_s);
    row("read twice", add(u"Name"_s, u"phone"_s, [](Setup &s) {
        s.flow.mappings[1].direction = Direction::ToStartdeliver;
    }));
    row(
        "required and not given", [](Setup &s) { s.startdeliver.fields[1].required = true; }, u"/mappings"_s,
        u"Startdeliver needs phone"_s, true);
    row("required where nothing is created", [](Setup &s) {
        s.startdeliver.fields[1].required = true;
        s.flow.createStartdeliver = false;
    });
    row(
        "match key",
        [](Setup &s) {
            s.flow.matchKeys = {{u"Name"_s, u"nam"_s, MatchKey::Normalise::Text, false}};
        },
        u"/matchKeys/0/startdeliver"_s, u"Did you mean \"name\""_s);
    row(
        "filter",
        [](Setup &s) {
            s.flow.startdeliverFilter.node = Filter::Node::Condition;
            s.flow.startdeliverFilter.field = u"Name"_s;
            s.flow.startdeliverFilter.op = Filter::Operator::IsBlank;
        },
        u"/filter/startdeliver"_s, u"no field Name"_s);
}

} // namespace

class TestConfigurationCheck : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theLiveSchemaTellsWhatIsWrong_data()
    {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<QString>("path"); // empty: nothing is wrong
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("warning");
        typeRows();
        referenceRows();
        markRows();
        picklistRows();
        writeRows();
    }

    void theLiveSchemaTellsWhatIsWrong()
    {
        QFETCH(Spoil, spoil);
        QFETCH(QString, path);
        QFETCH(QString, words);
        QFETCH(bool, warning);
        Setup setup;
        spoil(setup);
        const auto problems = checkAgainstSchema(setup.flow, setup.salesforce, setup.startdeliver);
        QStringList told;
        for (const ConfigurationProblem &problem : problems)
            told.append(problem.path + u": "_s + problem.text);
        QVERIFY2(problems.size() == (path.isEmpty() ? 0 : 1), qPrintable(told.join(u'\n')));
        if (path.isEmpty())
            return;
        QCOMPARE_EQ(problems.first().path, path);
        QVERIFY2(problems.first().text.contains(words), qPrintable(problems.first().text));
        QCOMPARE_EQ(problems.first().warning, warning);
    }

    void theDefaultContactsAreFine()
    {
        ObjectSchema contact;
        contact.name = u"Contact"_s;
        contact.fields = {field(u"AccountId"_s, FieldType::Reference),
            field(u"FirstName"_s, FieldType::Text, 40), field(u"LastName"_s, FieldType::Text, 80),
            field(u"Email"_s, FieldType::Email), field(u"Phone"_s, FieldType::Phone),
            field(u"Title"_s, FieldType::Text, 128)};
        ObjectSchema user;
        user.side = Side::Startdeliver;
        user.name = u"user"_s;
        user.fields = {field(u"customerId"_s, FieldType::Reference), field(u"name"_s),
            field(u"email"_s, FieldType::Email), field(u"phone"_s, FieldType::Phone), field(u"title"_s)};
        const auto problems =
            checkAgainstSchema(Configuration::defaults().flow(Flow::Contacts), contact, user);
        for (const ConfigurationProblem &problem : problems)
            qWarning() << problem.path << problem.text;
        QVERIFY(problems.isEmpty());
    }
};

std::unique_ptr<QObject> makeTestConfigurationCheck()
{
    return std::make_unique<TestConfigurationCheck>();
}

#include "tst_configurationcheck.moc"
