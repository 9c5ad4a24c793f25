// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sandbox/salesforce/sfworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using nlohmann::json;
using sfworld::World;
using tandem::sandbox::seedUserId;
using tandem::sandbox::SfFeature;

namespace {

std::string idOf(const sfworld::Answer &answer)
{
    return answer.body.is_object() ? answer.body.value("id", "") : std::string();
}

QByteArray path(const char *object, const std::string &id)
{
    return QByteArray("sobjects/") + object + '/' + QByteArray::fromStdString(id);
}

QString text(const std::string &value)
{
    return QString::fromStdString(value);
}

json timed(const char *start, const char *end)
{
    return {{"Subject", "Meeting"}, {"StartDateTime", start}, {"EndDateTime", end}};
}

} // namespace

/// Tasks and events: contract salesforce.md 6.
class TestSfActivities : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void completionIsDerivedFromTheStatus();
    void statusesComeFromTaskStatus();
    void queuesMayOwnTasksButNotAccounts();
    void leadsHaveNoRelatedRecord();
    void accountIsDerived();
    void subtypeIsSetOnCreateOnly();
    void eventTimesAreDerived_data();
    void eventTimesAreDerived();
    void impossibleEventTimesAreRefused_data();
    void impossibleEventTimesAreRefused();
    void movingTheStartKeepsTheLength();
    void privateEventsHaveNoRelations();
    void inviteesGetAChildEvent();
    void sharedActivitiesKeepSeveralPeople();
    void clearingThePrimaryPromotesAnother();
    void classicSeriesHasAHeadAndOccurrences();
    void changedPatternMakesNewIds();
    void lightningSeriesEndsFromAnOccurrenceOn();
    void oldActivitiesAreArchived();
    void deletingTheAccountTakesItsActivitiesAlong();
    void deletingAContactDetachesIt();
    void emailIsATaskToo();
};

void TestSfActivities::completionIsDerivedFromTheStatus()
{
    World world;
    const std::string id = idOf(world.post("sobjects/Task", {{"Subject", "Call"}}));
    auto task = world.get(path("Task", id)).body;
    QCOMPARE(task["Status"], json("Not Started"));
    QCOMPARE(task["Priority"], json("Normal"));
    QCOMPARE(task["IsClosed"], json(false));
    QVERIFY(task["CompletedDateTime"].is_null());
    QCOMPARE(world.patch(path("Task", id), {{"Status", "Completed"}, {"Priority", "High"}}).status, 204);
    task = world.get(path("Task", id)).body;
    QCOMPARE(task["IsClosed"], json(true));
    QCOMPARE(task["IsHighPriority"], json(true));
    QCOMPARE(task["CompletedDateTime"], json("2026-11-03T10:15:30.000+0000"));
    QCOMPARE(world.patch(path("Task", id), {{"Status", "In Progress"}}).status, 204);
    task = world.get(path("Task", id)).body;
    QCOMPARE(task["IsClosed"], json(false));
    QVERIFY(task["CompletedDateTime"].is_null());
    QCOMPARE(world.patch(path("Task", id), {{"IsClosed", true}}).code(), "INVALID_FIELD_FOR_INSERT_UPDATE");
}

void TestSfActivities::statusesComeFromTaskStatus()
{
    World world;
    QCOMPARE(world.ids(u"SELECT ApiName FROM TaskStatus WHERE IsClosed = true"_s, "ApiName"),
        QStringList{u"Completed"_s});
    QCOMPARE(world.ids(u"SELECT ApiName FROM TaskPriority ORDER BY SortOrder"_s, "ApiName"),
        (QStringList{u"High"_s, u"Normal"_s, u"Low"_s}));
}

void TestSfActivities::queuesMayOwnTasksButNotAccounts()
{
    World world;
    const std::string queue =
        world.ids(u"SELECT Id FROM Group WHERE Type = 'Queue'"_s, "Id").value(0).toStdString();
    QCOMPARE(world.post("sobjects/Task", {{"Subject", "x"}, {"OwnerId", queue}}).status, 201);
    QCOMPARE(world.post("sobjects/Account", {{"Name", "x"}, {"OwnerId", queue}}).code(), "MALFORMED_ID");
}

void TestSfActivities::leadsHaveNoRelatedRecord()
{
    World world;
    const std::string lead = idOf(world.post("sobjects/Lead", {{"LastName", "L"}, {"Company", "C"}}));
    const std::string account = world.account({{"Name", "A"}}).toStdString();
    QCOMPARE(world.post("sobjects/Task", {{"WhoId", lead}, {"WhatId", account}}).code(),
        "FIELD_INTEGRITY_EXCEPTION");
    QCOMPARE(world.post("sobjects/Task", {{"WhoId", lead}}).status, 201);
}

void TestSfActivities::accountIsDerived()
{
    World world;
    const std::string account = world.account({{"Name", "A"}}).toStdString();
    const std::string contact = world.contact({{"LastName", "P"}, {"AccountId", account}}).toStdString();
    const std::string deal = idOf(world.post("sobjects/Opportunity",
        {{"Name", "O"}, {"StageName", "Prospecting"}, {"CloseDate", "2026-12-01"}, {"AccountId", account}}));
    for (const json &about : {json{{"WhatId", account}}, json{{"WhoId", contact}}, json{{"WhatId", deal}}}) {
        const std::string id = idOf(world.post("sobjects/Task", about));
        QCOMPARE(world.get(path("Task", id)).body["AccountId"], json(account));
    }
    const auto nothing = world.get(path("Task", idOf(world.post("sobjects/Task", {{"Subject", "x"}})))).body;
    QVERIFY(nothing["AccountId"].is_null());
}

void TestSfActivities::subtypeIsSetOnCreateOnly()
{
    World world;
    const std::string id = idOf(world.post("sobjects/Task", {{"TaskSubtype", "Call"}}));
    QCOMPARE(
        world.patch(path("Task", id), {{"TaskSubtype", "Email"}}).code(), "INVALID_FIELD_FOR_INSERT_UPDATE");
    QCOMPARE(world.post("sobjects/Task", {{"TaskSubtype", "Cadence"}}).code(),
        "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST");
}

void TestSfActivities::eventTimesAreDerived_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("end gives the length")
        << QByteArray(R"({"StartDateTime":"2026-12-01T09:00:00Z","EndDateTime":"2026-12-01T10:30:00Z"})")
        << QByteArray(R"({"DurationInMinutes":90,"ActivityDate":"2026-12-01","EndDate":"2026-12-01",
            "ActivityDateTime":"2026-12-01T09:00:00.000+0000"})");
    QTest::newRow("length gives the end")
        << QByteArray(R"({"StartDateTime":"2026-12-01T09:00:00Z","DurationInMinutes":60})")
        << QByteArray(R"({"EndDateTime":"2026-12-01T10:00:00.000+0000"})");
    QTest::newRow("day of a timed event is the user's")
        << QByteArray(R"({"StartDateTime":"2026-12-01T23:30:00Z","DurationInMinutes":60})")
        << QByteArray(R"({"ActivityDate":"2026-12-02"})");
    QTest::newRow("all-day is midnight UTC, the end inclusive")
        << QByteArray(
               R"({"IsAllDayEvent":true,"StartDateTime":"2026-12-01T00:00:00Z","EndDateTime":"2026-12-03T00:00:00Z"})")
        << QByteArray(R"({"ActivityDate":"2026-12-01","DurationInMinutes":4320,"ActivityDateTime":null})");
    QTest::newRow("all-day without an end is one day")
        << QByteArray(R"({"IsAllDayEvent":true,"StartDateTime":"2026-12-01T15:00:00Z"})")
        << QByteArray(
               R"({"StartDateTime":"2026-12-01T00:00:00.000+0000","EndDateTime":"2026-12-01T00:00:00.000+0000",
            "DurationInMinutes":1440})");
    QTest::newRow("fourteen days are allowed")
        << QByteArray(R"({"StartDateTime":"2026-12-01T00:00:00Z","DurationInMinutes":20160})")
        << QByteArray(R"({"EndDateTime":"2026-12-15T00:00:00.000+0000"})");
}

void TestSfActivities::eventTimesAreDerived()
{
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, expected);
    World world;
    const auto made = world.post("sobjects/Event", json::parse(sent.toStdString()));
    QVERIFY2(made.status == 201, made.raw.body.constData());
    const json event = world.get(path("Event", idOf(made))).body;
    const json wanted = json::parse(expected.toStdString());
    for (const auto &[name, value] : wanted.items())
        QVERIFY2(event[name] == value, (name + " is " + event[name].dump()).c_str());
}

void TestSfActivities::impossibleEventTimesAreRefused_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *name, const char *sent, const char *code) {
        QTest::newRow(name) << QByteArray(sent) << QByteArray(code);
    };
    row("no start", R"({"DurationInMinutes":60})", "REQUIRED_FIELD_MISSING");
    row("no end", R"({"StartDateTime":"2026-12-01T09:00:00Z"})", "REQUIRED_FIELD_MISSING");
    row("ends before it starts",
        R"({"StartDateTime":"2026-12-01T09:00:00Z","EndDateTime":"2026-12-01T08:00:00Z"})",
        "FIELD_INTEGRITY_EXCEPTION");
    row("end and length disagree",
        R"({"StartDateTime":"2026-12-01T09:00:00Z","EndDateTime":"2026-12-01T10:00:00Z","DurationInMinutes":30})",
        "FIELD_INTEGRITY_EXCEPTION");
    row("longer than fourteen days", R"({"StartDateTime":"2026-12-01T00:00:00Z","DurationInMinutes":20161})",
        "FIELD_INTEGRITY_EXCEPTION");
    row("mirrors disagree",
        R"({"StartDateTime":"2026-12-01T09:00:00Z","ActivityDateTime":"2026-12-01T08:00:00Z","DurationInMinutes":60})",
        "FIELD_INTEGRITY_EXCEPTION");
}

void TestSfActivities::impossibleEventTimesAreRefused()
{
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, code);
    World world;
    const auto answer = world.post("sobjects/Event", json::parse(sent.toStdString()));
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code(), code.toStdString());
    if (sent.contains("20161"))
        QVERIFY(answer.message().find("14 days") != std::string::npos);
    QCOMPARE(world.service.rowCount("Event"), size_t(0));
}

void TestSfActivities::movingTheStartKeepsTheLength()
{
    World world;
    const std::string id =
        idOf(world.post("sobjects/Event", timed("2026-12-01T09:00:00Z", "2026-12-01T10:00:00Z")));
    QCOMPARE(world.patch(path("Event", id), {{"StartDateTime", "2026-12-02T09:00:00Z"}}).status, 204);
    QCOMPARE(world.get(path("Event", id)).body["EndDateTime"], json("2026-12-02T10:00:00.000+0000"));
    QCOMPARE(world.patch(path("Event", id), {{"Subject", "Only the subject"}}).status, 204);
    QCOMPARE(world.get(path("Event", id)).body["EndDateTime"], json("2026-12-02T10:00:00.000+0000"));
}

void TestSfActivities::privateEventsHaveNoRelations()
{
    World world;
    json event = timed("2026-12-01T09:00:00Z", "2026-12-01T10:00:00Z");
    event["IsPrivate"] = true;
    event["WhatId"] = world.account({{"Name", "A"}}).toStdString();
    QCOMPARE(world.post("sobjects/Event", event).code(), "FIELD_INTEGRITY_EXCEPTION");
}

void TestSfActivities::inviteesGetAChildEvent()
{
    World world;
    const std::string id =
        idOf(world.post("sobjects/Event", timed("2026-12-01T09:00:00Z", "2026-12-01T10:00:00Z")));
    const std::string grace = seedUserId(2).toStdString();
    const auto invited = world.post("sobjects/EventRelation", {{"EventId", id}, {"RelationId", grace}});
    QVERIFY2(invited.status == 201, invited.raw.body.constData());
    const QString copies = u"SELECT Id FROM Event WHERE IsChild = true AND OwnerId = '%1'"_s.arg(text(grace));
    const QString copy = world.ids(copies, "Id").value(0);
    QVERIFY(!copy.isEmpty());
    QCOMPARE(world.get(path("Event", id)).body["IsGroupEvent"], json(true));
    QCOMPARE(world.patch(path("Event", copy.toStdString()), {{"Subject", "mine"}}).code(),
        "INSUFFICIENT_ACCESS_OR_READONLY");
    QCOMPARE(world.patch(path("Event", id), {{"Subject", "Moved"}, {"StartDateTime", "2026-12-03T09:00:00Z"}})
                 .status,
        204);
    const json mirrored = world.get(path("Event", copy.toStdString())).body;
    QCOMPARE(mirrored["Subject"], json("Moved"));
    QCOMPARE(mirrored["StartDateTime"], json("2026-12-03T09:00:00.000+0000"));
    QCOMPARE(world.send("DELETE", path("EventRelation", idOf(invited))).status, 204);
    QVERIFY(world.ids(copies, "Id").isEmpty());
}

void TestSfActivities::sharedActivitiesKeepSeveralPeople()
{
    World world;
    const std::string one = world.contact({{"LastName", "One"}}).toStdString();
    const std::string two = world.contact({{"LastName", "Two"}}).toStdString();
    QCOMPARE(world.post("sobjects/Task", {{"TaskWhoIds", {one, two}}}).code(), "INVALID_FIELD");
    world.service.setFeature(SfFeature::SharedActivities, true);
    const std::string id = idOf(world.post("sobjects/Task", {{"TaskWhoIds", {one, two}}}));
    json task = world.get(path("Task", id)).body;
    QCOMPARE(task["WhoId"], json(one));
    QCOMPARE(task["WhoCount"], json(2));
    QCOMPARE(task["TaskWhoIds"], json({one, two}));
    QCOMPARE(world.ids(u"SELECT RelationId FROM TaskRelation WHERE TaskId = '%1' ORDER BY Id"_s.arg(text(id)),
                 "RelationId"),
        (QStringList{text(one), text(two)}));
    const std::string three = world.contact({{"LastName", "Three"}}).toStdString();
    QCOMPARE(world.patch(path("Task", id), {{"WhoId", three}}).status, 204);
    QCOMPARE(world.get(path("Task", id)).body["TaskWhoIds"], json({three, one, two}));
    QCOMPARE(world.patch(path("Task", id), {{"TaskWhoIds", nullptr}}).status, 204);
    QVERIFY(world.get(path("Task", id)).body["WhoId"].is_null());
}

void TestSfActivities::clearingThePrimaryPromotesAnother()
{
    World world;
    world.service.setFeature(SfFeature::SharedActivities, true);
    const std::string one = world.contact({{"LastName", "One"}}).toStdString();
    const std::string two = world.contact({{"LastName", "Two"}}).toStdString();
    json event = timed("2026-12-01T09:00:00Z", "2026-12-01T10:00:00Z");
    event["EventWhoIds"] = {one, two};
    const std::string id = idOf(world.post("sobjects/Event", event));
    QCOMPARE(world.patch(path("Event", id), {{"WhoId", nullptr}}).status, 204);
    QCOMPARE(world.get(path("Event", id)).body["WhoId"], json(two));
    QCOMPARE(world.get(path("Event", id)).body["WhoCount"], json(1));
}

void TestSfActivities::classicSeriesHasAHeadAndOccurrences()
{
    World world;
    json task{{"Subject", "Weekly"}, {"IsRecurrence", true}, {"RecurrenceStartDateOnly", "2026-12-01"},
        {"RecurrenceEndDateOnly", "2026-12-20"}, {"RecurrenceType", "RecursWeekly"},
        {"RecurrenceInterval", 1}, {"RecurrenceDayOfWeekMask", 4}};
    json wrong = task;
    wrong["Status"] = "Completed";
    QCOMPARE(world.post("sobjects/Task", wrong).code(), "FIELD_INTEGRITY_EXCEPTION");
    const std::string head = idOf(world.post("sobjects/Task", task));
    QCOMPARE(
        world.ids(
            u"SELECT ActivityDate FROM Task WHERE RecurrenceActivityId = '%1' ORDER BY ActivityDate"_s.arg(
                text(head)),
            "ActivityDate"),
        (QStringList{u"2026-12-01"_s, u"2026-12-08"_s, u"2026-12-15"_s}));
    QCOMPARE(world.send("DELETE", path("Task", head)).status, 204);
    QVERIFY(world.ids(u"SELECT Id FROM Task"_s, "Id").isEmpty());
}

void TestSfActivities::changedPatternMakesNewIds()
{
    World world;
    const std::string head = idOf(world.post("sobjects/Task",
        {{"Subject", "Daily"}, {"IsRecurrence", true}, {"RecurrenceStartDateOnly", "2026-12-01"},
            {"RecurrenceEndDateOnly", "2026-12-03"}, {"RecurrenceType", "RecursDaily"},
            {"RecurrenceInterval", 1}}));
    const QString soql =
        u"SELECT Id FROM Task WHERE RecurrenceActivityId = '%1' ORDER BY ActivityDate"_s.arg(text(head));
    const QStringList before = world.ids(soql, "Id");
    QCOMPARE(before.size(), 3);
    QCOMPARE(world.patch(path("Task", before[0].toStdString()), {{"Status", "Completed"}}).status, 204);
    QCOMPARE(world.patch(path("Task", head), {{"RecurrenceEndDateOnly", "2026-12-02"}}).status, 204);
    const QStringList after = world.ids(soql, "Id");
    QVERIFY(after.contains(before[0])); // the closed one stays
    QVERIFY(!after.contains(before[1]) && !after.contains(before[2]));
    QCOMPARE(after.size(), 3);
}

void TestSfActivities::lightningSeriesEndsFromAnOccurrenceOn()
{
    World world;
    json event = timed("2026-12-07T09:00:00Z", "2026-12-07T10:00:00Z");
    event["IsRecurrence2"] = true;
    event["Recurrence2PatternText"] = "RRULE:FREQ=WEEKLY;BYDAY=MO,WE;COUNT=4";
    const std::string head = idOf(world.post("sobjects/Event", event));
    QCOMPARE(world.get(path("Event", head)).body["GroupEventType"], json("3"));
    const QString soql =
        u"SELECT Id FROM Event WHERE RecurrenceActivityId = '%1' ORDER BY StartDateTime"_s.arg(text(head));
    const QStringList days = world.ids(soql, "Id");
    QCOMPARE(days.size(), 4);
    QCOMPARE(
        world.send("DELETE", path("Event", days[2].toStdString()) + "/fromThisEventOnwards").status, 204);
    QCOMPARE(world.ids(soql, "Id"), days.mid(0, 2));
}

void TestSfActivities::oldActivitiesAreArchived()
{
    World world;
    const std::string old =
        idOf(world.post("sobjects/Event", timed("2025-10-01T09:00:00Z", "2025-10-01T10:00:00Z")));
    const std::string young =
        idOf(world.post("sobjects/Event", timed("2026-10-01T09:00:00Z", "2026-10-01T10:00:00Z")));
    const json stamp = world.get(path("Event", old)).body["SystemModstamp"];
    world.clock.skip(std::chrono::hours(1));
    QCOMPARE(world.service.archiveActivities(), 1);
    QCOMPARE(world.get(path("Event", old)).body["IsArchived"], json(true));
    QCOMPARE(world.get(path("Event", old)).body["SystemModstamp"], stamp);
    QCOMPARE(world.get(path("Event", young)).body["IsArchived"], json(false));
    QCOMPARE(world.patch(path("Event", old), {{"Subject", "still writable"}}).status, 204);
    QCOMPARE(
        world.patch(path("Event", old), {{"IsArchived", false}}).code(), "INVALID_FIELD_FOR_INSERT_UPDATE");
}

void TestSfActivities::deletingTheAccountTakesItsActivitiesAlong()
{
    World world;
    const QByteArray account = world.account({{"Name", "A"}});
    const std::string id = idOf(world.post("sobjects/Task", {{"WhatId", account.toStdString()}}));
    QCOMPARE(world.send("DELETE", "sobjects/Account/" + account).status, 204);
    QCOMPARE(world.get(path("Task", id)).code(), "ENTITY_IS_DELETED");
    QVERIFY(world.service.undelete(account));
    QCOMPARE(world.get(path("Task", id)).status, 200);
}

void TestSfActivities::deletingAContactDetachesIt()
{
    World world;
    const QByteArray account = world.account({{"Name", "A"}});
    const QByteArray contact = world.contact({{"LastName", "P"}});
    const json about{{"WhoId", contact.toStdString()}, {"WhatId", account.toStdString()}};
    const std::string kept = idOf(world.post("sobjects/Task", about));
    const std::string gone = idOf(world.post("sobjects/Task", {{"WhoId", contact.toStdString()}}));
    QCOMPARE(world.send("DELETE", "sobjects/Contact/" + contact).status, 204);
    QVERIFY(world.get(path("Task", kept)).body["WhoId"].is_null());
    QCOMPARE(world.get(path("Task", gone)).code(), "ENTITY_IS_DELETED");
}

void TestSfActivities::emailIsATaskToo()
{
    World world;
    const QByteArray account = world.account({{"Name", "A"}});
    const std::string mail = idOf(world.post("sobjects/EmailMessage",
        {{"Subject", "Offer"}, {"TextBody", "Hello"}, {"RelatedToId", account.toStdString()}}));
    const json message = world.get(path("EmailMessage", mail)).body;
    const json task = world.get(path("Task", message["ActivityId"].get<std::string>())).body;
    QCOMPARE(task["TaskSubtype"], json("Email"));
    QCOMPARE(task["Subject"], json("Email: Offer"));
    QCOMPARE(task["IsClosed"], json(true));
    const std::string asked = idOf(world.post("sobjects/Case", {{"AccountId", account.toStdString()}}));
    const std::string answer =
        idOf(world.post("sobjects/EmailMessage", {{"Subject", "Re: Case"}, {"RelatedToId", asked}}));
    QVERIFY(world.get(path("EmailMessage", answer)).body["ActivityId"].is_null());
}

QTEST_GUILESS_MAIN(TestSfActivities)
#include "tst_sfactivities.moc"
