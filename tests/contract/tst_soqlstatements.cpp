// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/soqlparser.h"
#include "core/domain/filter.h"
#include "core/salesforce/salesforceclient.h"
#include "core/sync/createsearch.h"
#include "tests/contract/soqljudge.h"
#include "tests/core/session/fixture.h"
#include "tests/flow/noteworld.h"
#include "tests/support/await.h"
#include "ui/filter/filterwords.h"

#include <QRegularExpression>
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

/// The query that opens the filter editor's view of the service's language.
QStringList shownStatements()
{
    const auto schema = schemaOfAllTypes(u"Account"_s);
    QSet<QString> all{ui::filterQuery(group(Node::All, {}), *schema)};
    for (const Filter &one : conditions(*schema)) {
        all.insert(ui::filterQuery(one, *schema));
        all.insert(ui::filterQuery(group(Node::Not, {one}), *schema));
    }
    return {all.begin(), all.end()};
}

/// Hears every statement that Salesforce is asked, whatever the way: GET, a Bulk job, a part of a composite.
class Ear
{
public:
    explicit Ear(sandbox::Sandbox &services)
        : m_services(services)
    {
        services.onBeforeHandle([this](sandbox::Side side, const server::HttpRequest &request) {
            if (side == sandbox::Side::Salesforce)
                hear(request);
        });
    }
    ~Ear() { m_services.onBeforeHandle(nullptr); }
    Ear(const Ear &) = delete;
    Ear &operator=(const Ear &) = delete;

    [[nodiscard]] QStringList statements()
    {
        const std::lock_guard lock(m_mutex);
        return {m_heard.begin(), m_heard.end()};
    }

private:
    void hear(const server::HttpRequest &request)
    {
        const std::lock_guard lock(m_mutex);
        take(QUrl::fromEncoded(request.target));
        const Row body = Row::parse(request.body.begin(), request.body.end(), nullptr, false);
        if (body.is_object() && request.path.endsWith("/jobs/query"_L1))
            m_heard.insert(plainText(body.value("query", Row())));
        for (const char *parts : {"compositeRequest", "batchRequests"}) {
            for (const Row &part : body.is_object() ? body.value(parts, Row::array()) : Row::array())
                take(QUrl::fromEncoded(plainText(part.value("url", Row())).toUtf8()));
        }
    }
    void take(const QUrl &url)
    {
        const QString text = QUrlQuery(url).queryItemValue(u"q"_s, QUrl::FullyDecoded);
        if (!text.isEmpty())
            m_heard.insert(text);
    }

    sandbox::Sandbox &m_services;
    std::mutex m_mutex;
    QSet<QString> m_heard;
};

/// Something of every kind on either side.
void fill(NoteWorld &world)
{
    const std::string account = world.account.toStdString();
    world.note("Seen", "<p>a</p>", {world.account});
    world.salesforce("Task", {{"Subject", "Call"}, {"WhatId", account}});
    world.salesforce("Task",
        {{"Subject", "Done"}, {"WhatId", account}, {"Status", "Completed"},
            {"CompletedDateTime", "2026-02-02T10:00:00.000Z"}});
    world.salesforce("Event",
        {{"Subject", "Past"}, {"WhatId", account}, {"StartDateTime", "2026-02-01T09:00:00.000Z"},
            {"EndDateTime", "2026-02-01T10:00:00.000Z"}});
    world.startdeliver("interaction",
        {{"type", "meeting"}, {"title", "Both"}, {"customerId", world.customer},
            {"userId", Row::array({world.anaUser, world.boUser})}, {"startAt", "2027-01-01T09:00:00.000Z"},
            {"endAt", "2027-01-01T10:00:00.000Z"}});
    const qint64 task = world.startdeliver("task", {{"name", "It's due"}, {"customerId", world.customer}});
    world.comment("<p>said</p>");
    world.comment("<p>there</p>", "task", task);
    world.World::customer({{"name", "It's \\ new"}, {"customfieldPhone", "1"}});
}

/// What goes over the wire while all flows run: reads with a filter, creates whose answer is lost, deleted
/// and merged records, a lost cache.
QStringList sentStatements()
{
    NoteWorld world({Flow::Events, Flow::Tasks, Flow::TaskComments, Flow::Notes, Flow::Comments, Flow::Owners,
        Flow::History});
    Ear ear(world.services);
    world.configuration.flow(Flow::Tasks).historyStart = QDate(2026, 6, 1);
    world.configuration.flow(Flow::History).closedTasks = true;
    for (const Flow flow : {Flow::Accounts, Flow::Contacts})
        world.configuration.flow(flow).deletes = DeletePolicy::Delete;
    world.reopen();
    fill(world);
    const auto go = [&world] {
        const auto report = world.sync();
        Q_UNUSED(report) // What it asked is looked at.
        world.skip(std::chrono::minutes(20));
        world.services.faults().clear();
    };
    world.services.faults().failRandomly(
        sandbox::Side::Salesforce, 1, 1, {sandbox::FaultKind::ResetAfter}, {.kind = "collections-create"});
    world.services.faults().failNth(
        sandbox::Side::Salesforce, 1, sandbox::FaultKind::ResetAfter, {.pathPart = u"/composite"_s}, 4);
    go();
    go();
    const QString winner = world.World::account({{"Name", "Winner"}});
    const QString loser = world.World::account({{"Name", "Loser"}});
    go();
    world.mergeSalesforce(winner, loser);
    world.removeSalesforce(world.bo);
    go();
    world.configuration.flow(Flow::Accounts).salesforceFilter = group(Node::Any,
        {condition(u"Name"_s, Op::Equals, {Value(u"O'Neil"_s)}), condition(u"Industry"_s, Op::IsBlank, {})});
    world.loseCache();
    go();
    sync::RunRequest everything;
    everything.full = true;
    const auto report = world.sync(everything);
    Q_UNUSED(report)
    const auto known = await(world.salesforceClient->identity());
    Q_UNUSED(known)
    return ear.statements();
}

/// Every first day there is, and a filter that goes along.
Configuration counted()
{
    Configuration configuration = Configuration::defaults();
    for (const Flow flow : {Flow::Events, Flow::Tasks}) {
        configuration.flow(flow).enabled = true;
        configuration.flow(flow).historyStart = QDate(2026, 6, 1);
    }
    configuration.flow(Flow::History).closedTasks = true;
    configuration.flow(Flow::History).historyStart = QDate(2026, 1, 1);
    configuration.flow(Flow::Accounts).salesforceFilter = group(Node::Not,
        {group(Node::All,
            {condition(u"Name"_s, Op::StartsWith, {Value(u"O'Neil"_s)}),
                condition(u"Industry"_s, Op::IsBlank, {})})});
    return configuration;
}

/// What a person's looks at a profile ask: the choices of every field that refers to something, a sample, a
/// filter that is tried, proposed matches.
QStringList lookedAtStatements()
{
    Desk desk(8);
    Ear ear(desk.services);
    if (!desk.prepare())
        return {};
    for (const Flow flow : {Flow::Accounts, Flow::Contacts, Flow::Events, Flow::Tasks}) {
        const auto fields = await(desk.session->flowFields(flow));
        for (const FieldSchema &field : fields ? fields->salesforce.fields : QList<FieldSchema>()) {
            if (!field.referenceTo.isEmpty())
                std::ignore = await(desk.session->fieldChoices(flow, Side::Salesforce, field.name));
        }
        std::ignore = await(desk.session->flowSample(flow));
        std::ignore = await(desk.session->historyCounts(flow, counted()));
        std::ignore = await(desk.session->tryFilter(
            flow, Side::Salesforce, condition(u"Id"_s, Op::Equals, {Value(u"it's"_s)})));
    }
    std::ignore = await(desk.session->historyCounts(Flow::History, counted()));
    std::ignore = await(desk.session->plan());
    return ear.statements();
}

/// The objects that statements select from.
QStringList askedOf(const QStringList &statements)
{
    static const QRegularExpression from(u" FROM (\\w+)"_s);
    QSet<QString> objects;
    for (const QString &statement : statements)
        objects.insert(from.match(statement).captured(1));
    QStringList sorted(objects.begin(), objects.end());
    sorted.sort();
    return sorted;
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
        QTest::addColumn<QStringList>("objects");
        QTest::newRow("that can be made") << statements() << 500 << QStringList();
        QTest::newRow("that the filter editor shows") << shownStatements() << 500 << QStringList();
        QTest::newRow("that was sent")
            << sentStatements() << 20
            << QStringList{u"Account"_s, u"Contact"_s, u"ContentDocumentLink"_s, u"ContentNote"_s, u"Event"_s,
                   u"EventRelation"_s, u"Organization"_s, u"Task"_s, u"User"_s};
        QTest::newRow("that a person's look sends")
            << lookedAtStatements() << 8
            << QStringList{u"Account"_s, u"Contact"_s, u"Event"_s, u"RecordType"_s, u"Task"_s, u"User"_s};
    }
    void everyStatementIsTaken()
    {
        QFETCH(QStringList, made);
        QFETCH(int, least);
        QFETCH(QStringList, objects);
        QVERIFY2(made.size() >= least, qPrintable(QString::number(made.size())));
        const QStringList asked = askedOf(made);
        for (const QString &object : std::as_const(objects))
            QVERIFY2(asked.contains(object), qPrintable(object + u" is not among "_s + asked.join(u", "_s)));
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
