// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/soqlparser.h"
#include "core/domain/filter.h"
#include "core/salesforce/salesforceclient.h"
#include "core/sync/createsearch.h"
#include "tests/contract/soqljudge.h"
#include "tests/flow/world.h"
#include "tests/support/await.h"

#include <QTest>
#include <QUrl>
#include <QUrlQuery>

using namespace tandem;
using namespace tandem::test;
using namespace Qt::StringLiterals;
using Node = Filter::Node;
using Op = Filter::Operator;

namespace {

/// One field of every type there is, each named after it.
std::shared_ptr<const ObjectSchema> schemaOfAllTypes(const QString &name)
{
    auto schema = std::make_shared<ObjectSchema>();
    schema->name = name;
    for (int i = 0; i <= static_cast<int>(FieldType::Unknown); ++i) {
        FieldSchema field;
        field.type = static_cast<FieldType>(i);
        field.name = u"Of_"_s + fieldTypeName(field.type).replace(u'-', u'_') + u"__c"_s;
        schema->fields.append(field);
    }
    for (const auto &[own, type] : {std::pair(u"Id"_s, FieldType::Id),
             {u"SystemModstamp"_s, FieldType::Instant}, {u"IsDeleted"_s, FieldType::Boolean},
             {u"MasterRecordId"_s, FieldType::Reference}, {u"CreatedDate"_s, FieldType::Instant}}) {
        FieldSchema field;
        field.name = own;
        field.type = type;
        schema->fields.append(field);
    }
    return schema;
}

/// Operands that try a type: an ordinary one, the empty one, and what could break out of a literal.
QList<Value> operandsFor(FieldType type)
{
    switch (type) {
    case FieldType::Boolean:
        return {Value(true), Value(false)};
    case FieldType::Integer:
        return {Value(qint64{0}), Value(qint64{-7}), Value()};
    case FieldType::Decimal:
        return {Value(*Decimal::parse(u"-0.005")), Value(*Decimal::parse(u"12345678901234567.89")), Value()};
    case FieldType::Day:
        return {Value(QDate(2024, 2, 29)), Value()};
    case FieldType::Instant:
        return {Value(Instant{1'769'851'800'123}), Value()};
    case FieldType::Id:
    case FieldType::Reference:
        return {Value(u"005000000000001AAA"_s), Value(u"005000000000001"_s), Value()};
    case FieldType::MultiPicklist:
        return {Value(QStringList{u"A"_s, u"B's"_s}), Value(QStringList{u"a;b"_s}), Value()};
    default:
        return {Value(u"plain"_s), Value(u"O'Neil \"x\" \\ / % _"_s), Value(u"x' OR Name != '"_s),
            Value(u"line\nfeed\ttab\rreturn\bback\fform\u0001one"_s), Value(u"Åre שלום 🙂"_s),
            Value()};
    }
}

Filter condition(const QString &field, Op op, const QList<Value> &operands)
{
    Filter filter;
    filter.node = Node::Condition;
    filter.field = field;
    filter.op = op;
    filter.operands = operands;
    return filter;
}

Filter group(Node node, const QList<Filter> &children)
{
    Filter filter;
    filter.node = node;
    filter.children = children;
    return filter;
}

/// Every operator on every type with every operand, alone and with several.
QList<Filter> conditions(const ObjectSchema &schema)
{
    QList<Filter> all;
    for (const FieldSchema &field : schema.fields) {
        const QList<Value> operands = operandsFor(field.type);
        for (int op = 0; op <= static_cast<int>(Op::ThisYear); ++op) {
            for (const Value &operand : operands)
                all.append(condition(field.name, static_cast<Op>(op), {operand}));
            all.append(condition(field.name, static_cast<Op>(op), operands));
            all.append(condition(field.name, static_cast<Op>(op), {Value(qint64{30})}));
            all.append(condition(field.name, static_cast<Op>(op), {}));
        }
    }
    return all;
}

/// WHERE clauses: each condition as it is and turned round, and neighbours in groups within groups.
QStringList clauses(const ObjectSchema &schema)
{
    QSet<QString> all;
    const QList<Filter> single = conditions(schema);
    for (qsizetype i = 0; i < single.size(); ++i) {
        const Filter &here = single.at(i);
        const Filter &next = single.at((i * 31 + 7) % single.size());
        const Filter both = group(Node::All, {here, group(Node::Any, {next, group(Node::Not, {here})})});
        for (const Filter &filter : {here, group(Node::Not, {here}), both, group(Node::Not, {both})})
            all.insert(toSoql(filter, schema));
    }
    all.remove(QString());
    QStringList sorted(all.begin(), all.end());
    sorted.sort();
    return sorted;
}

QStringList statements()
{
    salesforce::ChangeQuery query;
    query.schema = schemaOfAllTypes(u"Account"_s);
    query.fields = {u"Name"_s, u"Owner.Name"_s, u"CreatedDate"_s};
    QStringList wheres = clauses(*query.schema);
    wheres.append(sync::bearsReference(u"Ref__c"_s, {u"1"_s, u"it's"_s, u"a\\b"_s}));
    wheres.append(sync::madeSinceBy(Instant{1'769'851'800'123}, u"005000000000001AAA"_s));
    wheres.append(sync::madeSinceBy(Instant{0}, {}));
    wheres.append(QString());
    QStringList all;
    for (const QString &where : std::as_const(wheres)) {
        query.where = where;
        query.afterStamp.reset();
        query.afterId = {};
        all.append(toSoql(query));
    }
    for (const bool stampsOnly : {false, true}) {
        query.stampsOnly = stampsOnly;
        query.afterStamp = Instant{1'769'851'800'000};
        for (const QString &id : {QString(), u"001000000000001AAA"_s}) {
            query.afterId = RecordId(id);
            for (const QString &where : {QString(), wheres.first()}) {
                query.where = where;
                all.append(toSoql(query));
            }
        }
    }
    // An object without SystemModstamp (contract salesforce.md 4.9).
    auto note = std::make_shared<ObjectSchema>();
    note->name = u"ContentNote"_s;
    note->fields = {FieldSchema{}};
    note->fields.first().name = u"LastModifiedDate"_s;
    query.schema = note;
    all.append(toSoql(query));
    return all;
}

/// What went over the wire in the life of two services, creates that are searched for included.
QStringList sentStatements()
{
    World world(6);
    world.customer({{"name", "It's \\ new"}, {"customfieldPhone", "1"}});
    world.services.faults().failNth(
        sandbox::Side::Salesforce, 1, sandbox::FaultKind::ResetAfter, {.kind = "collections-create"});
    for (int i = 0; i < 2; ++i) {
        const auto report = world.sync();
        Q_UNUSED(report) // What it asked is looked at.
        world.skip(std::chrono::minutes(20));
    }
    const auto known = await(world.salesforceClient->identity());
    Q_UNUSED(known)
    QSet<QString> sent;
    for (const sandbox::LoggedRequest &request : world.services.requests().all()) {
        if (request.kind != "query")
            continue;
        const QByteArray query = request.target.mid(request.target.indexOf('?') + 1);
        const QString text = QUrlQuery(QString::fromUtf8(query)).queryItemValue(u"q"_s, QUrl::FullyDecoded);
        sent.insert(text);
    }
    return {sent.begin(), sent.end()};
}

} // namespace

/// Every SOQL statement that Tandem can make is SOQL to the sandbox's parser and to that of jetstreamapp.
class TestSoqlStatements : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyStatementIsTaken_data()
    {
        QTest::addColumn<QStringList>("made");
        QTest::addColumn<int>("least");
        QTest::newRow("that can be made") << statements() << 500;
        QTest::newRow("that was sent") << sentStatements() << 5;
    }
    void everyStatementIsTaken()
    {
        QFETCH(QStringList, made);
        QFETCH(int, least);
        QVERIFY2(made.size() >= least, qPrintable(QString::number(made.size())));
        if (const QString missing = Program::missing(); !missing.isEmpty())
            QFAIL(qPrintable(missing));
        SoqlJudge judge;
        QVERIFY(judge.start());
        QStringList wrong;
        for (const QString &statement : std::as_const(made)) {
            if (!sandbox::parseSoql(statement))
                wrong.append(u"the sandbox: "_s + statement);
            if (!judge.takes(statement))
                wrong.append(u"soql-parser-js: "_s + statement);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.mid(0, 20).join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestSoqlStatements)
#include "tst_soqlstatements.moc"
