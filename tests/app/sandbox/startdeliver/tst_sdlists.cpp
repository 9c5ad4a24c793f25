// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sandbox/startdeliver/sdworld.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::sandbox;
using nlohmann::json;

namespace {

/// Five customers that differ in every kind of field.
void addCustomers(SdWorld &world)
{
    const auto stamp = [](int minute) { return "2026-11-01T10:0" + std::to_string(minute) + ":00.000Z"; };
    world.service.insert("customer",
        {{"name", "A"}, {"arr", 100}, {"renewalAt", "2026-01-01"}, {"updatedAt", stamp(1)},
            {"customfieldTags", {"VIP"}}, {"customfieldIsReference", true}, {"customfieldSalesforceId", "x1"},
            {"teamMemberId", {1, 2}}});
    world.service.insert("customer",
        {{"name", "B"}, {"arr", 200.5}, {"renewalAt", "2026-02-01"}, {"updatedAt", stamp(2)},
            {"customfieldTags", {"VIP", "Pilot"}}, {"customfieldIsReference", false}, {"teamMemberId", {2}}});
    world.service.insert("customer",
        {{"name", "C"}, {"arr", 300}, {"renewalAt", "2027-01-01"}, {"updatedAt", stamp(2)},
            {"customfieldSalesforceId", ""}});
    world.service.insert("customer", {{"name", "D"}, {"updatedAt", stamp(4)}});
    world.service.insert("customer", {{"name", "*"}, {"arr", -5}, {"updatedAt", stamp(3)}, {"parentId", 1}});
}

std::string randomStamp(QRandomGenerator &random)
{
    return "2026-11-01T10:00:00.00" + std::to_string(random.bounded(4)) + "Z";
}

std::string randomName(QRandomGenerator &random)
{
    return std::string(1, static_cast<char>('a' + random.bounded(4)));
}

void addRandomCustomers(SdWorld &world, QRandomGenerator &random)
{
    for (int i = 0; i < 200; ++i) {
        const json values{
            {"name", randomName(random)}, {"arr", random.bounded(3)}, {"updatedAt", randomStamp(random)}};
        if (i > 20 && random.bounded(4) == 0)
            world.service.update("customer", 1 + random.bounded(i), values);
        else if (i > 20 && random.bounded(8) == 0)
            world.service.remove("customer", 1 + random.bounded(i));
        else
            world.service.insert("customer", values);
        if (i == 50) // from here on the index of `arr` is kept up, no longer built
            (void)world.list(u"customer"_s, R"({"filter":{"arr":1}})");
    }
}

json randomFilter(QRandomGenerator &random)
{
    static constexpr std::array tests{"gt", "gte", "lt", "lte", "eq"};
    json filter = json::object();
    if (random.bounded(2) == 0)
        filter["updatedAt"] = json{{tests[random.bounded(5U)], randomStamp(random)}};
    if (random.bounded(6) == 0)
        filter["id"] = json{{tests[random.bounded(5U)], random.bounded(150)}};
    else if (random.bounded(6) == 0)
        filter["id"] = json::array({random.bounded(150), random.bounded(150)});
    if (random.bounded(3) == 0)
        filter["name"] = json::array({randomName(random), randomName(random)});
    if (random.bounded(3) == 0)
        filter["arr"] = random.bounded(4) == 0 ? json() : json(random.bounded(3));
    return filter;
}

json idsByLookingAtEachRow(const json &query, const std::vector<json> &rows, bool byStamp)
{
    const SdSchema schema = *SdSchema::load();
    const auto wanted = readQuery(nlohmann::ordered_json(query), *schema.entity("customer"), schema, {});
    std::vector<json> found;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(found), [&](const json &row) {
        return std::all_of(wanted->conditions.begin(), wanted->conditions.end(),
            [&](const SdCondition &condition) { return holds(condition, row); });
    });
    if (byStamp) {
        std::stable_sort(found.begin(), found.end(),
            [](const json &a, const json &b) { return a["updatedAt"] < b["updatedAt"]; });
    }
    json ids = json::array();
    for (size_t i = query["offset"]; i < found.size() && ids.size() < query["limit"].get<size_t>(); ++i)
        ids.push_back(found[i]["id"]);
    return ids;
}

} // namespace

class TestSdLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filtersSelect_data();
    void filtersSelect();
    void badQueriesAreRefused_data();
    void badQueriesAreRefused();
    void plainParametersMeanEquality_data();
    void plainParametersMeanEquality();
    void aLongQueryMayComeAsPost();
    void aPostWithoutTheHeaderIsACreate();
    void pagesAreCapped();
    void theOffsetSkips();
    void sortStyles_data();
    void sortStyles();
    void theOrderOfSortMembersCounts();
    void withoutSortRecordsComeById();
    void plansGiveTheSameAsLookingAtEveryRecord();
    void keysetReadingSeesRowsThatShareTheirStamp();
    void optionsOfTheProductAreRefusedAndRemembered();
};

void TestSdLists::filtersSelect_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<QByteArray>("names");
    const auto row = [](const char *name, const char *filter, const char *names) {
        QTest::newRow(name) << QByteArray(filter) << QByteArray(names);
    };
    row("nothing", R"({})", R"(["A","B","C","D","*"])");
    row("text", R"({"name":"B"})", R"(["B"])");
    row("text is case-sensitive", R"({"name":"b"})", R"([])");
    row("a star is a star", R"({"name":"*"})", R"(["*"])");
    row("number", R"({"arr":200.5})", R"(["B"])");
    row("number as text", R"({"arr":"300"})", R"(["C"])");
    row("boolean", R"({"customfieldIsReference":false})", R"(["B"])");
    row("day", R"({"renewalAt":"2026-02-01"})", R"(["B"])");
    row("one of", R"({"name":["A","D","Z"]})", R"(["A","D"])");
    row("one of none", R"({"name":[]})", R"([])");
    row("null finds null", R"({"arr":null})", R"(["D"])");
    row("null finds empty text", R"({"customfieldSalesforceId":null})", R"(["B","C","D","*"])");
    row("null among others", R"({"arr":[null,100]})", R"(["A","D"])");
    row("an element of several", R"({"customfieldTags":"VIP"})", R"(["A","B"])");
    row("one of several in several", R"({"customfieldTags":["Pilot","Partner"]})", R"(["B"])");
    row("no element", R"({"customfieldTags":null})", R"(["C","D","*"])");
    row("reference among several", R"({"teamMemberId":2})", R"(["A","B"])");
    row("id", R"({"id":3})", R"(["C"])");
    row("ids", R"({"id":[5,1,99,1]})", R"(["A","*"])");
    row("id beyond", R"({"id":{"gt":3}})", R"(["D","*"])");
    row("gt", R"({"arr":{"gt":100}})", R"(["B","C"])");
    row("gte", R"({"arr":{"gte":100}})", R"(["A","B","C"])");
    row("lt passes over null", R"({"arr":{"lt":100}})", R"(["*"])");
    row("lte", R"({"arr":{"lte":100}})", R"(["A","*"])");
    row("eq", R"({"arr":{"eq":100}})", R"(["A"])");
    row("ne finds null", R"({"arr":{"ne":100}})", R"(["B","C","D","*"])");
    row("ne null", R"({"arr":{"ne":null}})", R"(["A","B","C","*"])");
    row("ne in several", R"({"customfieldTags":{"ne":"Pilot"}})", R"(["A","C","D","*"])");
    row("between", R"({"arr":{"gt":0,"lt":250}})", R"(["A","B"])");
    row("days compare", R"({"renewalAt":{"gte":"2026-02-01"}})", R"(["B","C"])");
    row("instants compare", R"({"updatedAt":{"gt":"2026-11-01T10:02:00.000Z"}})", R"(["D","*"])");
    row("instants with an offset", R"({"updatedAt":{"gte":"2026-11-01T11:03:00.000+01:00"}})",
        R"(["D","*"])");
    row("an instant exactly", R"({"updatedAt":"2026-11-01T10:02:00.000Z"})", R"(["B","C"])");
    row("within an instant", R"({"updatedAt":"2026-11-01T10:02:00.000Z","id":{"gt":2}})", R"(["C"])");
    row("all must hold", R"({"arr":{"gt":0},"customfieldTags":"VIP","name":["B","C"]})", R"(["B"])");
}

void TestSdLists::filtersSelect()
{
    QFETCH(QByteArray, filter);
    QFETCH(QByteArray, names);
    SdWorld world;
    addCustomers(world);
    const auto answer = world.list(u"customer"_s, R"({"filter":)" + filter + "}");
    QCOMPARE(answer.status, 200);
    QCOMPARE(QByteArray::fromStdString(answer.column("name").dump()), names);
}

void TestSdLists::badQueriesAreRefused_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("word");
    const auto row = [](const char *name, const char *query, const char *word) {
        QTest::newRow(name) << QByteArray(query) << QByteArray(word);
    };
    row("no JSON", "{", "query");
    row("no object", "[]", "query");
    row("unknown member", R"({"where":{}})", "where");
    row("filter is no object", R"({"filter":[]})", "filter");
    row("unknown field", R"({"filter":{"nope":1}})", "nope");
    row("unknown operator", R"({"filter":{"arr":{"like":1}}})", "like");
    row("wrong type", R"({"filter":{"arr":"many"}})", "arr");
    row("wrong type in a list", R"({"filter":{"arr":[1,"many"]}})", "arr");
    row("wrong instant", R"({"filter":{"updatedAt":{"gt":"yesterday"}}})", "updatedAt");
    row("limit zero", R"({"limit":0})", "limit");
    row("limit is text", R"({"limit":"5"})", "limit");
    row("offset below zero", R"({"offset":-1})", "offset");
    row("sort of another style", R"({"sort":"name"})", "sort");
    row("sort by nothing known", R"({"sort":{"nope":"asc"}})", "nope");
    row("sort in no direction", R"({"sort":{"name":"up"}})", "sort");
}

void TestSdLists::badQueriesAreRefused()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, word);
    SdWorld world;
    const auto answer = world.list(u"customer"_s, query);
    QCOMPARE(answer.status, 400);
    QVERIFY2(QByteArray::fromStdString(answer.error()).contains(word), answer.raw.body.constData());
    QVERIFY(world.service.notSimulated().isEmpty());
}

void TestSdLists::plainParametersMeanEquality_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("names");
    QTest::newRow("text") << u"customfieldSalesforceId"_s << u"x1"_s << 200 << QByteArray(R"(["A"])");
    QTest::newRow("number") << u"arr"_s << u"200.5"_s << 200 << QByteArray(R"(["B"])");
    QTest::newRow("boolean") << u"customfieldIsReference"_s << u"true"_s << 200 << QByteArray(R"(["A"])");
    QTest::newRow("no hit") << u"name"_s << u"Z"_s << 200 << QByteArray("[]");
    QTest::newRow("limit") << u"limit"_s << u"2"_s << 200 << QByteArray(R"(["A","B"])");
    QTest::newRow("offset") << u"offset"_s << u"3"_s << 200 << QByteArray(R"(["D","*"])");
    QTest::newRow("bad limit") << u"limit"_s << u"x"_s << 400 << QByteArray("[]");
    QTest::newRow("unknown") << u"nope"_s << u"x"_s << 400 << QByteArray("[]");
}

void TestSdLists::plainParametersMeanEquality()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(int, status);
    QFETCH(QByteArray, names);
    SdWorld world;
    addCustomers(world);
    const auto answer = world.plain(u"customer"_s, {{key, value}});
    QCOMPARE(answer.status, status);
    QCOMPARE(QByteArray::fromStdString(answer.column("name").dump()), names);
}

void TestSdLists::aLongQueryMayComeAsPost()
{
    SdWorld world;
    addCustomers(world);
    server::HttpRequest request;
    request.method = "POST";
    request.path = u"/api/v1/customer"_s;
    request.headers.add("Authorization", "reader");
    request.headers.add("x-http-method-override", "GET");
    request.body = R"({"query":{"filter":{"name":["A","C"]},"limit":10}})";
    const auto answer = world.send(request);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.column("name").dump(), R"(["A","C"])");
    request.body = R"({"filter":{}})";
    QCOMPARE(world.send(request).status, 400);
    QCOMPARE(world.service.rowCount("customer"), size_t(5));
}

void TestSdLists::aPostWithoutTheHeaderIsACreate()
{
    SdWorld world;
    QCOMPARE(world.call("POST", u"customer"_s, {{"query", {{"filter", json::object()}}}}).status, 400);
    QCOMPARE(world.call("POST", u"customer"_s, {{"name", "New"}}).status, 200);
    QCOMPARE(world.service.rowCount("customer"), size_t(1));
}

void TestSdLists::pagesAreCapped()
{
    SdWorld world;
    for (int i = 0; i < 620; ++i)
        world.service.insert("customer", {{"name", std::to_string(i)}});
    QCOMPARE(world.get(u"customer"_s).column("id").size(), size_t(50));
    QCOMPARE(world.list(u"customer"_s, R"({"limit":500})").column("id").size(), size_t(500));
    QCOMPARE(world.list(u"customer"_s, R"({"limit":5000})").column("id").size(), size_t(500));
    world.service.switches().pageCap = 100;
    QCOMPARE(world.list(u"customer"_s, R"({"limit":500})").column("id").size(), size_t(100));
    world.service.switches().overCap = SdSwitches::OverCap::Refuse;
    QCOMPARE(world.list(u"customer"_s, R"({"limit":101})").status, 400);
    QCOMPARE(world.list(u"customer"_s, R"({"limit":100})").status, 200);
}

void TestSdLists::theOffsetSkips()
{
    SdWorld world;
    addCustomers(world);
    QCOMPARE(world.list(u"customer"_s, R"({"offset":3,"limit":1})").column("name").dump(), R"(["D"])");
    QCOMPARE(world.list(u"customer"_s, R"({"offset":5})").column("name").dump(), "[]");
    QCOMPARE(world.list(u"customer"_s, R"({"offset":1,"filter":{"arr":{"gt":0}}})").column("name").dump(),
        R"(["B","C"])");
}

void TestSdLists::sortStyles_data()
{
    QTest::addColumn<QByteArray>("style");
    QTest::addColumn<QByteArray>("sort");
    QTest::addColumn<QByteArray>("names");
    const auto row = [](const char *name, const char *style, const char *sort, const char *names) {
        QTest::newRow(name) << QByteArray(style) << QByteArray(sort) << QByteArray(names);
    };
    row("object", "object", R"({"updatedAt":"asc","id":"asc"})", R"(["A","B","C","*","D"])");
    row("object, downwards", "object", R"({"updatedAt":"desc"})", R"(["D","*","B","C","A"])");
    row("object, other field, null first", "object", R"({"arr":"asc"})", R"(["D","*","A","B","C"])");
    row("object, text", "object", R"({"name":"desc"})", R"(["D","C","B","A","*"])");
    row("name", "name", R"("updatedAt")", R"(["A","B","C","*","D"])");
    row("names", "name", R"(["updatedAt","id"])", R"(["A","B","C","*","D"])");
    row("minus name", "minusName", R"("-updatedAt")", R"(["D","*","B","C","A"])");
    row("plus in minus style", "minusName", R"("updatedAt")", R"(["A","B","C","*","D"])");
    row("pairs", "pairs", R"([["updatedAt","asc"],["id","desc"]])", R"(["A","C","B","*","D"])");
    row("minus in plain style", "name", R"("-updatedAt")", "null");
    row("object in pairs style", "pairs", R"({"updatedAt":"asc"})", "null");
    row("no pair", "pairs", R"([["updatedAt"]])", "null");
}

void TestSdLists::sortStyles()
{
    QFETCH(QByteArray, style);
    QFETCH(QByteArray, sort);
    QFETCH(QByteArray, names);
    SdWorld world(R"({"sort":{"style":")" + style + R"("}})");
    addCustomers(world);
    const auto answer = world.list(u"customer"_s, R"({"sort":)" + sort + "}");
    QCOMPARE(answer.status, names == "null" ? 400 : 200);
    if (answer.status == 200)
        QCOMPARE(QByteArray::fromStdString(answer.column("name").dump()), names);
    world.service.switches().sortIgnored = true;
    QCOMPARE(world.list(u"customer"_s, R"({"sort":)" + sort + "}").column("name").dump(),
        R"(["A","B","C","D","*"])");
}

void TestSdLists::theOrderOfSortMembersCounts()
{
    SdWorld world;
    addCustomers(world);
    world.service.insert("customer", {{"name", "A"}, {"arr", 1}});
    QCOMPARE(
        world.list(u"customer"_s, R"({"sort":{"name":"asc","arr":"asc"},"limit":3})").column("arr").dump(),
        "[-5,1,100]");
    QCOMPARE(
        world.list(u"customer"_s, R"({"sort":{"arr":"asc","name":"asc"},"limit":3})").column("name").dump(),
        R"(["D","*","A"])");
}

void TestSdLists::withoutSortRecordsComeById()
{
    SdWorld world;
    addCustomers(world);
    world.service.update("customer", 1, {{"name", "A2"}});
    QCOMPARE(world.list(u"customer"_s, R"({"filter":{"updatedAt":{"gte":"2026-11-01T10:02:00.000Z"}}})")
                 .column("id")
                 .dump(),
        "[1,2,3,4,5]");
}

void TestSdLists::plansGiveTheSameAsLookingAtEveryRecord()
{
    const quint32 given = qEnvironmentVariable("TANDEM_SEED").toUInt();
    const quint32 seed = given != 0 ? given : 7;
    QRandomGenerator random(seed);
    SdWorld world;
    addRandomCustomers(world, random);
    const auto rows = world.service.allRows("customer");
    for (int round = 0; round < 300; ++round) {
        const bool byStamp = random.bounded(2) == 0;
        json query{{"filter", randomFilter(random)}, {"limit", 1 + random.bounded(60)},
            {"offset", random.bounded(3)}};
        const json expected = idsByLookingAtEachRow(query, rows, byStamp);
        QByteArray text = QByteArray::fromStdString(query.dump());
        if (byStamp)
            text.replace(R"("limit")", R"("sort":{"updatedAt":"asc","id":"asc"},"limit")");
        const auto answer = world.list(u"customer"_s, text);
        QVERIFY2(answer.column("id") == expected,
            qPrintable(u"seed %1: %2"_s.arg(seed).arg(QString::fromUtf8(text))));
    }
}

void TestSdLists::keysetReadingSeesRowsThatShareTheirStamp()
{
    SdWorld world;
    constexpr int count = 1300;
    for (int i = 0; i < count; ++i)
        world.service.insert("customer", {{"name", "same"}, {"updatedAt", "2026-11-01T10:00:00.000Z"}});
    int seen = 0;
    qint64 last = 0;
    for (;;) {
        const json query{{"filter", {{"updatedAt", "2026-11-01T10:00:00.000Z"}, {"id", {{"gt", last}}}}},
            {"sort", {{"id", "asc"}}}, {"limit", 500}};
        const auto ids = world.list(u"customer"_s, QByteArray::fromStdString(query.dump())).column("id");
        if (ids.empty())
            break;
        seen += static_cast<int>(ids.size());
        last = ids.back();
    }
    QCOMPARE(seen, count);
}

void TestSdLists::optionsOfTheProductAreRefusedAndRemembered()
{
    SdWorld world;
    QCOMPARE(world.list(u"customer"_s, R"({"history":null})").status, 400);
    QCOMPARE(world.service.notSimulated().size(), 1);
    QVERIFY(world.service.notSimulated().first().contains(u"history"_s));
}

QTEST_GUILESS_MAIN(TestSdLists)
#include "tst_sdlists.moc"
