// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sandbox/salesforce/sfworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using nlohmann::json;
using sfworld::World;

namespace {

json step(const char *method, const std::string &url, const char *reference, json body = {})
{
    json one{{"method", method}, {"url", "/services/data/v67.0/" + url}, {"referenceId", reference}};
    if (!body.is_null())
        one["body"] = std::move(body);
    return one;
}

json account(const char *reference, const char *name)
{
    return {{"attributes", {{"type", "Account"}, {"referenceId", reference}}}, {"Name", name}};
}

} // namespace

/// composite/batch, graph and tree: contract salesforce.md 5.3 to 5.5.
class TestSfTrees : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void batchAnswersEachForItself();
    void batchHaltsOnError();
    void everyBatchedRequestCounts();
    void graphsAreAllOrNothingEach();
    void treesSaveChildren();
    void treesAreAllOrNothing();
    void treeLimitsHold();
    void compositeRefusesBlobsAndDoubleNames();
    void compositeHaltsOnlyDependants();
    void aValueThatLooksLikeAReferenceStays();
    void compositesDoNotNest();
    void nestedCollectionsAndQueriesAreFew();
    void graphLimitsHold();
};

void TestSfTrees::batchAnswersEachForItself()
{
    World world;
    const std::string id = world.account({{"Name", "A"}}).toStdString();
    const auto answer = world.post("composite/batch",
        {{"batchRequests",
            {{{"method", "PATCH"}, {"url", "v67.0/sobjects/Account/" + id}, {"richInput", {{"Site", "s"}}}},
                {{"method", "GET"}, {"url", "v67.0/sobjects/Account/" + id + "?fields=Site"}},
                {{"method", "GET"}, {"url", "v67.0/sobjects/Account/001Kx00000AAAAAAA4"}},
                {{"method", "GET"}, {"url", "v67.0/query?q=SELECT+Name+FROM+Account"}}}}});
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body["hasErrors"], json(true));
    QCOMPARE(answer.body["results"][0]["statusCode"], json(204));
    QVERIFY(answer.body["results"][0]["result"].is_null());
    QCOMPARE(answer.body["results"][1]["result"]["Site"], json("s"));
    QCOMPARE(answer.body["results"][2]["statusCode"], json(404));
    QCOMPARE(answer.body["results"][2]["result"][0]["errorCode"], json("NOT_FOUND"));
    QCOMPARE(answer.body["results"][3]["result"]["totalSize"], json(1));
}

void TestSfTrees::batchHaltsOnError()
{
    World world;
    const auto answer = world.post("composite/batch",
        {{"haltOnError", true},
            {"batchRequests",
                {{{"method", "GET"}, {"url", "v67.0/sobjects/Nothing/describe"}},
                    {{"method", "POST"}, {"url", "v67.0/sobjects/Account"},
                        {"richInput", {{"Name", "x"}}}}}}});
    QCOMPARE(answer.body["results"][1]["statusCode"], json(412));
    QCOMPARE(answer.body["results"][1]["result"][0]["errorCode"], json("BATCH_PROCESSING_HALTED"));
    QCOMPARE(world.service.rowCount("Account"), size_t(0));
    json many = json::array();
    for (int i = 0; i < 26; ++i)
        many.push_back({{"method", "GET"}, {"url", "v67.0/limits"}});
    QCOMPARE(world.post("composite/batch", {{"batchRequests", many}}).status, 400);
}

void TestSfTrees::everyBatchedRequestCounts()
{
    World world;
    const int before = world.service.usedCalls();
    world.post("composite/batch",
        {{"batchRequests",
            {{{"method", "GET"}, {"url", "v67.0/limits"}}, {{"method", "GET"}, {"url", "v67.0/limits"}}}}});
    QCOMPARE(world.service.usedCalls() - before, 3);
}

void TestSfTrees::graphsAreAllOrNothingEach()
{
    World world;
    const auto answer = world.post("composite/graph",
        {{"graphs",
            {{{"graphId", "good"},
                 {"compositeRequest",
                     {step("POST", "sobjects/Account", "a", {{"Name", "Good"}}),
                         step("POST", "sobjects/Contact", "c",
                             {{"LastName", "P"}, {"AccountId", "@{a.id}"}})}}},
                {{"graphId", "bad"},
                    {"compositeRequest",
                        {step("POST", "sobjects/Account", "a", {{"Name", "Bad"}}),
                            step("POST", "sobjects/Contact", "c", {{"FirstName", "no last name"}})}}}}}});
    QVERIFY2(answer.status == 200, answer.raw.body.constData());
    QCOMPARE(answer.body["graphs"][0]["isSuccessful"], json(true));
    QCOMPARE(answer.body["graphs"][1]["isSuccessful"], json(false));
    QCOMPARE(answer.body["graphs"][1]["graphResponse"]["compositeResponse"][0]["body"][0]["errorCode"],
        json("PROCESSING_HALTED"));
    QCOMPARE(world.ids(u"SELECT Name FROM Account"_s), QStringList{u"Good"_s});
    QCOMPARE(world.ids(u"SELECT LastName FROM Contact WHERE Account.Name = 'Good'"_s, "LastName").size(), 1);
}

void TestSfTrees::treesSaveChildren()
{
    World world;
    json parent = account("a1", "Parent");
    parent["Contacts"] = {
        {"records", {{{"attributes", {{"type", "Contact"}, {"referenceId", "c1"}}}, {"LastName", "P"}}}}};
    const auto answer = world.post("composite/tree/Account", {{"records", {parent, account("a2", "Alone")}}});
    QCOMPARE(answer.status, 201);
    QCOMPARE(answer.body["hasErrors"], json(false));
    QCOMPARE(answer.body["results"].size(), size_t(3));
    const json contact = world.service.find("Contact", "LastName", u"P"_s)[0];
    QCOMPARE(contact["AccountId"], answer.body["results"][0]["id"]);
}

void TestSfTrees::treesAreAllOrNothing()
{
    World world;
    json parent = account("a1", "Parent");
    parent["Contacts"] = {
        {"records", {{{"attributes", {{"type", "Contact"}, {"referenceId", "c1"}}}, {"FirstName", "x"}}}}};
    const auto answer = world.post("composite/tree/Account", {{"records", {parent}}});
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.body["hasErrors"], json(true));
    QCOMPARE(answer.body["results"].size(), size_t(1));
    QCOMPARE(answer.body["results"][0]["referenceId"], json("c1"));
    QCOMPARE(answer.body["results"][0]["errors"][0]["statusCode"], json("REQUIRED_FIELD_MISSING"));
    QCOMPARE(world.service.rowCount("Account"), size_t(0));
}

void TestSfTrees::treeLimitsHold()
{
    World world;
    QCOMPARE(
        world.post("composite/tree/Account", {{"records", {account("a", "1"), account("a", "2")}}}).code(),
        "INVALID_INPUT");
    json many = json::array();
    for (int i = 0; i < 201; ++i)
        many.push_back(account(("r" + std::to_string(i)).c_str(), "x"));
    QCOMPARE(world.post("composite/tree/Account", {{"records", many}}).status, 400);
    QCOMPARE(world.service.rowCount("Account"), size_t(0));
}

void TestSfTrees::compositeRefusesBlobsAndDoubleNames()
{
    World world;
    QCOMPARE(world
                 .post("composite",
                     {{"compositeRequest", {step("GET", "limits", "a"), step("GET", "limits", "a")}}})
                 .status,
        400);
    QCOMPARE(
        world
            .post("composite",
                {{"compositeRequest", {step("GET", "sobjects/ContentNote/069Kx00000NoTeAIAV/Content", "a")}}})
            .status,
        400);
}

void TestSfTrees::compositeHaltsOnlyDependants()
{
    World world;
    const auto answer = world.post("composite",
        {{"allOrNone", false},
            {"compositeRequest",
                {step("POST", "sobjects/Account", "a", json::object()),
                    step("POST", "sobjects/Contact", "c", {{"LastName", "P"}, {"AccountId", "@{a.id}"}}),
                    step("POST", "sobjects/Account", "b", {{"Name", "B"}})}}});
    const json &answers = answer.body["compositeResponse"];
    QCOMPARE(answers[0]["body"][0]["errorCode"], json("REQUIRED_FIELD_MISSING"));
    QCOMPARE(answers[1]["body"][0]["errorCode"], json("PROCESSING_HALTED"));
    QCOMPARE(answers[2]["httpStatusCode"], json(201));
}

void TestSfTrees::aValueThatLooksLikeAReferenceStays()
{
    World world;
    const std::string id = world.account({{"Name", "@{r.Name}"}}).toStdString();
    const auto answer = world.post("composite",
        {{"compositeRequest",
            {step("GET", "sobjects/Account/" + id + "?fields=Name", "r"),
                step("POST", "sobjects/Account", "c", {{"Name", "@{r.Name} and @{r.Name}"}})}}});
    QCOMPARE(answer.body["compositeResponse"][1]["httpStatusCode"], json(201));
    QVERIFY(world.ids(u"SELECT Name FROM Account"_s).contains(u"@{r.Name} and @{r.Name}"_s));
}

void TestSfTrees::compositesDoNotNest()
{
    World world;
    for (const char *inner : {"composite", "composite/batch", "composite/graph", "composite/tree/Account"}) {
        const auto answer =
            world.post("composite", {{"compositeRequest", {step("POST", inner, "a", json::object())}}});
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.code(), "INVALID_ARGUMENT");
    }
}

void TestSfTrees::nestedCollectionsAndQueriesAreFew()
{
    World world;
    json steps = json::array();
    for (int i = 0; i < 3; ++i) {
        steps.push_back(step("GET", "query?q=SELECT+Id+FROM+Account", ("q" + std::to_string(i)).c_str()));
        steps.push_back(step("POST", "composite/sobjects", ("c" + std::to_string(i)).c_str(),
            {{"records", {{{"attributes", {{"type", "Account"}}}, {"Name", "x"}}}}}));
    }
    QCOMPARE(world.post("composite", {{"compositeRequest", steps}}).code(), "LIMIT_EXCEEDED");
    QCOMPARE(world.service.rowCount("Account"), size_t(0));
    steps.erase(0);
    QCOMPARE(world.post("composite", {{"compositeRequest", steps}}).status, 200);
    QCOMPARE(world.service.rowCount("Account"), size_t(3));
}

void TestSfTrees::graphLimitsHold()
{
    World world;
    const auto send = [&](const json &steps) {
        return world.post("composite/graph", {{"graphs", {{{"graphId", "g"}, {"compositeRequest", steps}}}}});
    };
    json chain = json::array();
    for (int i = 0; i < 16; ++i) {
        json body{{"Name", "n"}};
        if (i > 0)
            body["ParentId"] = "@{r" + std::to_string(i - 1) + ".id}";
        chain.push_back(step("POST", "sobjects/Account", ("r" + std::to_string(i)).c_str(), body));
    }
    QCOMPARE(send(chain).code(), "LIMIT_EXCEEDED");
    chain.erase(15);
    QCOMPARE(send(chain).body["graphs"][0]["isSuccessful"], json(true));
    json kinds = json::array();
    for (int i = 0; i < 16; ++i)
        kinds.push_back(
            step("GET", "sobjects/Kind" + std::to_string(i) + "/x", ("k" + std::to_string(i)).c_str()));
    QCOMPARE(send(kinds).code(), "LIMIT_EXCEEDED");
    json many = json::array();
    for (int i = 0; i < 501; ++i)
        many.push_back(step("POST", "sobjects/Account", ("m" + std::to_string(i)).c_str(), {{"Name", "n"}}));
    QCOMPARE(send(many).code(), "LIMIT_EXCEEDED");
    json graphs = json::array();
    for (int i = 0; i < 76; ++i)
        graphs.push_back({{"graphId", std::to_string(i)},
            {"compositeRequest", {step("POST", "sobjects/Account", "a", {{"Name", "n"}})}}});
    QCOMPARE(world.post("composite/graph", {{"graphs", graphs}}).status, 400);
    QCOMPARE(world.service.rowCount("Account"), size_t(15));
}

QTEST_GUILESS_MAIN(TestSfTrees)
#include "tst_sftrees.moc"
