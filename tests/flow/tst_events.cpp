// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/activityworld.h"

#include "app/sandbox/seeddata.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::test;

namespace {

class EventWorld : public ActivityWorld
{
public:
    explicit EventWorld(bool sharedActivities = false, const QByteArray &dialect = "{}")
        : ActivityWorld({Flow::Events}, sharedActivities, dialect)
    {
    }

    QString event(Row fields)
    {
        if (!fields.contains("WhatId"))
            fields["WhatId"] = account.toStdString();
        if (!fields.contains("Subject"))
            fields["Subject"] = "Visit";
        return salesforce("Event", fields);
    }

    qint64 meeting(Row fields)
    {
        fields["type"] = "meeting";
        if (!fields.contains("customerId"))
            fields["customerId"] = customer;
        if (!fields.contains("title"))
            fields["title"] = "Visit";
        return startdeliver("interaction", fields);
    }

    Row meetingOf(const QString &eventId)
    {
        const QString id = partnerOf(Flow::Events, Side::Salesforce, eventId);
        return id.isEmpty() ? Row() : startdeliverRow("interaction", id.toLongLong());
    }

    Row eventOf(qint64 meetingId)
    {
        const QString id = partnerOf(Flow::Events, Side::Startdeliver, QString::number(meetingId));
        return id.isEmpty() ? Row() : salesforceRow(id);
    }
};

} // namespace

class EventsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void S7_timesCrossUnchangedBothWays_data()
    {
        QTest::addColumn<QString>("dialect");
        QTest::addColumn<bool>("allDay");
        QTest::addColumn<QString>("salesforceStart");
        QTest::addColumn<QString>("salesforceEnd");
        QTest::addColumn<QString>("startAt");
        QTest::addColumn<QString>("endAt");
        const QString inclusive = u"{}"_s;
        const QString exclusive = u"{\"allDayEnd\":{\"style\":\"exclusive\"}}"_s;
        const auto zoned = [](const char *zone) {
            return u"{\"days\":{\"style\":\"zoneMidnight\",\"dayZone\":\"%1\"}}"_s.arg(
                QLatin1StringView(zone));
        };
        const auto same = [](const char *name, const QString &dialect, bool allDay, const QString &start,
                              const QString &end) {
            QTest::newRow(name) << dialect << allDay << start << end << start << end;
        };
        same("timed", inclusive, false, u"2026-12-01T09:30:00.000Z"_s, u"2026-12-01T10:15:00.000Z"_s);
        same("over midnight", inclusive, false, u"2026-12-01T22:00:00.000Z"_s, u"2026-12-02T01:00:00.000Z"_s);
        same("over the end of summer time", inclusive, false, u"2026-10-24T22:30:00.000Z"_s,
            u"2026-10-25T02:30:00.000Z"_s);
        same("over the beginning of summer time", inclusive, false, u"2027-03-28T00:30:00.000Z"_s,
            u"2027-03-28T01:30:00.000Z"_s);
        same("several days", inclusive, false, u"2026-12-01T09:00:00.000Z"_s, u"2026-12-04T16:00:00.000Z"_s);
        same(
            "no time at all", inclusive, false, u"2026-12-01T09:00:00.000Z"_s, u"2026-12-01T09:00:00.000Z"_s);
        same("one whole day", inclusive, true, u"2026-12-01T00:00:00.000Z"_s, u"2026-12-01T00:00:00.000Z"_s);
        same("three whole days", inclusive, true, u"2026-12-01T00:00:00.000Z"_s,
            u"2026-12-03T00:00:00.000Z"_s);
        same("fourteen whole days", inclusive, true, u"2026-12-01T00:00:00.000Z"_s,
            u"2026-12-14T00:00:00.000Z"_s);
        QTest::newRow("one whole day, the end is the day after")
            << exclusive << true << u"2026-12-01T00:00:00.000Z"_s << u"2026-12-01T00:00:00.000Z"_s
            << u"2026-12-01T00:00:00.000Z"_s << u"2026-12-02T00:00:00.000Z"_s;
        QTest::newRow("over a new year, the end is the day after")
            << exclusive << true << u"2026-12-31T00:00:00.000Z"_s << u"2027-01-01T00:00:00.000Z"_s
            << u"2026-12-31T00:00:00.000Z"_s << u"2027-01-02T00:00:00.000Z"_s;
        QTest::newRow("midnights of UTC+14")
            << zoned("Pacific/Kiritimati") << true << u"2026-12-01T00:00:00.000Z"_s
            << u"2026-12-02T00:00:00.000Z"_s << u"2026-11-30T10:00:00.000Z"_s
            << u"2026-12-01T10:00:00.000Z"_s;
        QTest::newRow("midnights of New York over the end of summer time")
            << zoned("America/New_York") << true << u"2026-10-31T00:00:00.000Z"_s
            << u"2026-11-02T00:00:00.000Z"_s << u"2026-10-31T04:00:00.000Z"_s
            << u"2026-11-02T05:00:00.000Z"_s;
    }
    void S7_timesCrossUnchangedBothWays()
    {
        QFETCH(QString, dialect);
        QFETCH(bool, allDay);
        QFETCH(QString, salesforceStart);
        QFETCH(QString, salesforceEnd);
        QFETCH(QString, startAt);
        QFETCH(QString, endAt);
        EventWorld world(false, dialect.toUtf8());
        const QString event =
            world.event({{"Subject", "From Salesforce"}, {"StartDateTime", salesforceStart.toStdString()},
                {"EndDateTime", salesforceEnd.toStdString()}, {"IsAllDayEvent", allDay}});
        const qint64 meeting = world.meeting({{"title", "From Startdeliver"},
            {"startAt", startAt.toStdString()}, {"endAt", endAt.toStdString()}, {"allDay", allDay}});
        world.run();
        const Row there = world.meetingOf(event);
        QCOMPARE(text(there, "startAt"), startAt);
        QCOMPARE(text(there, "endAt"), endAt);
        QCOMPARE(text(there, "allDay"), allDay ? u"true"_s : u"false"_s);
        QCOMPARE(text(there, "type"), u"meeting"_s);
        const Row here = world.eventOf(meeting);
        const auto instant = [&here](const char *field) { return Instant::fromIso(text(here, field)); };
        QCOMPARE(instant("StartDateTime"), Instant::fromIso(salesforceStart));
        QCOMPARE(instant("EndDateTime"), Instant::fromIso(salesforceEnd));
        QCOMPARE(text(here, "IsAllDayEvent"), allDay ? u"true"_s : u"false"_s);
        QCOMPARE(world.writesOfNextRun(), QStringList());
    }

    void eventsAndMeetingsAreMadeOnTheOtherSideAndASecondRunWritesNothing()
    {
        EventWorld world;
        const QString event = world.event(
            {{"Subject", "Kick-off"}, {"Description", "Bring <b>cake</b>\nand tea"}, {"Location", "Malmö"},
                {"WhoId", world.ana.toStdString()}, {"OwnerId", sandbox::seedUserId(1).toStdString()},
                {"StartDateTime", "2026-12-01T09:00:00.000Z"}, {"EndDateTime", "2026-12-01T10:00:00.000Z"}});
        const qint64 meeting = world.meeting({{"title", "Review"}, {"text", "One<br>two"},
            {"userId", Row::array({world.boUser})}, {"teamMemberId", Row::array({3, 2})},
            {"startAt", "2026-12-02T09:00:00.000Z"}, {"endAt", "2026-12-02T09:30:00.000Z"}});
        const auto report = world.run();
        QCOMPARE(report.flows.at(Flow::Events).created[0], 1);
        QCOMPARE(report.flows.at(Flow::Events).created[1], 1);
        const Row there = world.meetingOf(event);
        QCOMPARE(text(there, "title"), u"Kick-off"_s);
        QCOMPARE(text(there, "text"), u"Bring &lt;b&gt;cake&lt;/b&gt;<br>and tea"_s);
        QCOMPARE(text(there, "location"), u"Malmö"_s);
        QCOMPARE(text(there, "userId"), QString::number(world.anaUser));
        QCOMPARE(text(there, "teamMemberId"), u"2"_s);
        QCOMPARE(there.value("customerId", qint64{0}), world.customer);
        const Row here = world.eventOf(meeting);
        QCOMPARE(text(here, "Subject"), u"Review"_s);
        QCOMPARE(text(here, "Description"), u"One\ntwo"_s);
        QCOMPARE(text(here, "WhoId"), world.bo);
        QCOMPARE(text(here, "WhatId"), world.account);
        QCOMPARE(text(here, "OwnerId"), sandbox::seedUserId(2));
        QCOMPARE(world.faults(), QStringList());
        QCOMPARE(world.writesOfNextRun(), QStringList());
    }

    void S4_editsOfBothSidesFlowAndTheTimeIsOneValue()
    {
        EventWorld world;
        const QString event = world.event(
            {{"StartDateTime", "2026-12-01T09:00:00.000Z"}, {"EndDateTime", "2026-12-01T10:00:00.000Z"}});
        world.run();
        const qint64 meeting = world.meetingOf(event).value("id", qint64{0});
        world.skip(std::chrono::minutes(1));
        world.editSalesforce(event, {{"Location", "Oslo"}});
        world.editStartdeliver("interaction", meeting,
            {{"startAt", "2026-12-05T00:00:00.000Z"}, {"endAt", "2026-12-06T00:00:00.000Z"},
                {"allDay", true}});
        world.run();
        QCOMPARE(text(world.meetingOf(event), "location"), u"Oslo"_s);
        const Row moved = world.salesforceRow(event);
        QCOMPARE(text(moved, "IsAllDayEvent"), u"true"_s);
        QCOMPARE(text(moved, "DurationInMinutes"), u"2880"_s);
        QCOMPARE(world.faults(), QStringList());
        // One moves the beginning, the other the end: no event that nobody asked for comes of it.
        world.skip(std::chrono::minutes(5));
        world.editSalesforce(event,
            {{"StartDateTime", "2026-12-10T08:00:00.000Z"}, {"EndDateTime", "2026-12-10T09:00:00.000Z"},
                {"IsAllDayEvent", false}});
        world.editStartdeliver("interaction", meeting, {{"endAt", "2026-12-07T00:00:00.000Z"}});
        const auto report = world.run();
        QCOMPARE(report.flows.at(Flow::Events).conflicts, 1);
        QCOMPARE(EventWorld::written(report), 0);
        QCOMPARE(world.faults(), QStringList());
    }

    void S1_copiesSeriesAndPrivateEventsAreLeftAlone()
    {
        EventWorld world;
        const QString invited = world.event({{"Subject", "Workshop"},
            {"StartDateTime", "2026-12-01T09:00:00.000Z"}, {"EndDateTime", "2026-12-01T10:00:00.000Z"}});
        world.salesforce("EventRelation",
            {{"EventId", invited.toStdString()}, {"RelationId", sandbox::seedUserId(2).toStdString()},
                {"IsInvitee", true}, {"IsParent", false}});
        const QString head = world.event({{"Subject", "Weekly"},
            {"StartDateTime", "2026-12-01T09:00:00.000Z"}, {"EndDateTime", "2026-12-01T09:30:00.000Z"},
            {"IsRecurrence2", true}, {"Recurrence2PatternText", "RRULE:FREQ=WEEKLY;INTERVAL=1;COUNT=3"}});
        const QString secret = world.event({{"Subject", "Dentist"}, {"IsPrivate", true},
            {"StartDateTime", "2026-12-01T12:00:00.000Z"}, {"EndDateTime", "2026-12-01T13:00:00.000Z"}});
        const qint64 call = world.startdeliver("interaction",
            {{"type", "call"}, {"title", "Call"}, {"customerId", world.customer},
                {"startAt", "2026-12-01T12:00:00.000Z"}});
        const auto report = world.run();
        QCOMPARE(report.flows.at(Flow::Events).created[1], 1 + 3);
        QCOMPARE(report.flows.at(Flow::Events).created[0], 0);
        QVERIFY(world.meetingOf(head).is_null());
        QVERIFY(world.meetingOf(secret).is_null());
        QVERIFY(world.eventOf(call).is_null());
        QCOMPARE(world.faults(), QStringList());
        // What becomes private leaves; its partner stays as it was.
        world.editSalesforce(invited, {{"Subject", "Secret"}, {"WhatId", nullptr}, {"IsPrivate", true}});
        world.run();
        QCOMPARE(text(world.meetingOf(invited), "title"), u"Workshop"_s);
    }

    void S15_anAttendeeWithoutPartnerWaitsAndComesAlongLater()
    {
        EventWorld world(true);
        const qint64 guest = world.user({{"name", "Cy Guest"}, {"customerId", world.customer}});
        const qint64 meeting = world.meeting({{"userId", Row::array({world.anaUser, guest})},
            {"startAt", "2026-12-02T09:00:00.000Z"}, {"endAt", "2026-12-02T09:30:00.000Z"}});
        world.run();
        const QString event = plainText(world.eventOf(meeting)["Id"]);
        QVERIFY(!event.isEmpty());
        QCOMPARE(text(world.salesforceRow(event), "EventWhoIds"), world.ana);
        QCOMPARE(world.counts(Flow::Events).waiting, 1);
        // Nobody is thrown out on the way back.
        world.editSalesforce(
            event, {{"EventWhoIds", Row::array({world.ana.toStdString(), world.bo.toStdString()})}});
        world.run();
        QCOMPARE(text(world.startdeliverRow("interaction", meeting), "userId"),
            plainText(Row::array({world.anaUser, world.boUser, guest})));
        QCOMPARE(world.faults(), QStringList());
        world.configuration.flow(Flow::Contacts).createSalesforce = true;
        world.close();
        world.open();
        world.run();
        world.run();
        const QString cy = world.partnerOf(Flow::Contacts, Side::Startdeliver, QString::number(guest));
        QVERIFY(!cy.isEmpty());
        QCOMPARE(text(world.salesforceRow(event), "EventWhoIds"),
            plainText(Row::array({world.ana.toStdString(), world.bo.toStdString(), cy.toStdString()})));
        QCOMPARE(world.counts(Flow::Events).waiting, 0);
        QCOMPARE(world.faults(), QStringList());
        QCOMPARE(world.writesOfNextRun(), QStringList());
    }

    void S4_attendeesMergeByElement()
    {
        EventWorld world(true);
        const QString event = world.event({{"WhoId", world.ana.toStdString()},
            {"StartDateTime", "2026-12-01T09:00:00.000Z"}, {"EndDateTime", "2026-12-01T10:00:00.000Z"}});
        world.run();
        const qint64 meeting = world.meetingOf(event).value("id", qint64{0});
        const QString third =
            world.contact({{"LastName", "Third"}, {"AccountId", world.account.toStdString()}});
        world.run();
        const qint64 thirdUser = world.partnerOf(Flow::Contacts, Side::Salesforce, third).toLongLong();
        world.editSalesforce(
            event, {{"EventWhoIds", Row::array({world.ana.toStdString(), world.bo.toStdString()})}});
        world.editStartdeliver("interaction", meeting, {{"userId", Row::array({world.anaUser, thirdUser})}});
        world.run();
        world.run();
        QCOMPARE(text(world.startdeliverRow("interaction", meeting), "userId"),
            plainText(Row::array({world.anaUser, world.boUser, thirdUser})));
        QCOMPARE(world.faults(), QStringList());
        // The last one leaves.
        world.editStartdeliver("interaction", meeting, {{"userId", Row::array()}});
        world.run();
        QCOMPARE(text(world.salesforceRow(event), "WhoId"), QString());
        QCOMPARE(world.faults(), QStringList());
    }

    /// Who left on one side is not named by any record of that side any more.
    void S4_whoLeavesOnOneSideLeavesOnTheOtherAlthoughThatChangedToo_data()
    {
        QTest::addColumn<bool>("shared");
        QTest::addColumn<bool>("inSalesforce");
        QTest::newRow("Shared Activities, all leave in Startdeliver") << true << false;
        QTest::newRow("invitations, all leave in Startdeliver") << false << false;
        QTest::newRow("Shared Activities, all leave in Salesforce") << true << true;
    }
    void S4_whoLeavesOnOneSideLeavesOnTheOtherAlthoughThatChangedToo()
    {
        QFETCH(bool, shared);
        QFETCH(bool, inSalesforce);
        EventWorld world(shared);
        const qint64 meeting = world.meeting({{"userId", Row::array({world.anaUser, world.boUser})},
            {"startAt", "2026-12-02T09:00:00.000Z"}, {"endAt", "2026-12-02T09:30:00.000Z"}});
        world.run();
        const QString event = plainText(world.eventOf(meeting)["Id"]);
        if (inSalesforce) {
            world.editSalesforce(event, {{"EventWhoIds", nullptr}, {"WhoId", nullptr}});
            world.editStartdeliver("interaction", meeting, {{"userId", Row::array({world.boUser})}});
        } else {
            world.editStartdeliver("interaction", meeting, {{"userId", Row::array()}});
            if (shared)
                world.editSalesforce(event, {{"EventWhoIds", Row::array({world.bo.toStdString()})}});
            else
                world.editSalesforce(event, {{"WhoId", nullptr}});
        }
        world.run();
        world.run();
        QCOMPARE(text(world.startdeliverRow("interaction", meeting), "userId"), QString());
        QCOMPARE(text(world.salesforceRow(event), "WhoId"), QString());
        QCOMPARE(world.faults(), QStringList());
        QCOMPARE(world.writesOfNextRun(), QStringList());
    }

    /// Contract 6.3: without Shared Activities an event names one contact; the others are invited.
    void severalAttendeesAreInvitedWhereAnEventCanNameOneOnly()
    {
        EventWorld world;
        const qint64 meeting = world.meeting({{"userId", Row::array({world.anaUser, world.boUser})},
            {"startAt", "2026-12-02T09:00:00.000Z"}, {"endAt", "2026-12-02T09:30:00.000Z"}});
        world.run();
        const QString event = plainText(world.eventOf(meeting)["Id"]);
        const auto guests = [&world, &event] {
            QStringList ids{text(world.salesforceRow(event), "WhoId")};
            for (const Row &relation : world.salesforceRows("EventRelation")) {
                if (relation.value("IsInvitee", false) && !relation.value("IsDeleted", false))
                    ids.append(text(relation, "RelationId"));
            }
            ids.removeAll(QString());
            ids.sort();
            return ids;
        };
        QCOMPARE(guests(), QStringList({world.ana, world.bo}));
        QCOMPARE(world.faults(), QStringList());
        QCOMPARE(world.writesOfNextRun(), QStringList());
        // Whom the event names leaves: the other one takes his place.
        world.editStartdeliver("interaction", meeting, {{"userId", Row::array({world.boUser})}});
        world.run();
        QCOMPARE(guests(), QStringList({world.bo}));
        QCOMPARE(world.faults(), QStringList());
        QCOMPARE(world.writesOfNextRun(), QStringList());
    }

    void anInvitationAndItsEndInSalesforceAreSeenThoughTheEventsStampStandsStill()
    {
        EventWorld world;
        const QString event = world.event({{"WhoId", world.ana.toStdString()},
            {"StartDateTime", "2026-12-01T09:00:00.000Z"}, {"EndDateTime", "2026-12-01T10:00:00.000Z"}});
        world.run();
        world.skip(std::chrono::hours(1));
        world.run();
        const QString invitation = world.salesforce("EventRelation",
            {{"EventId", event.toStdString()}, {"RelationId", world.bo.toStdString()}, {"IsInvitee", true},
                {"IsParent", false}});
        world.run();
        QCOMPARE(
            text(world.meetingOf(event), "userId"), plainText(Row::array({world.anaUser, world.boUser})));
        QCOMPARE(world.faults(), QStringList());
        QCOMPARE(world.writesOfNextRun(), QStringList());
        world.skip(std::chrono::hours(1));
        world.services.withSalesforce([&](auto &service) { service.remove(invitation.toLatin1()); });
        world.run();
        QCOMPARE(text(world.meetingOf(event), "userId"), QString::number(world.anaUser));
        QCOMPARE(world.faults(), QStringList());
    }

    void anEventThatIsTooLongIsRefusedBeforeItIsSent()
    {
        EventWorld world;
        const qint64 meeting = world.meeting({{"startAt", "2026-12-01T00:00:00.000Z"},
            {"endAt", "2026-12-15T00:00:00.000Z"}, {"allDay", true}});
        world.services.requests().clear();
        const auto report = world.run();
        QCOMPARE(report.flows.at(Flow::Events).failed, 1);
        QCOMPARE(world.services.requests().count(sandbox::Side::Salesforce, "collections-create"), 0);
        QVERIFY(world.eventOf(meeting).is_null());
        QCOMPARE(world.counts(Flow::Events).refusals, 1);
        // Shortened, it goes out.
        world.editStartdeliver("interaction", meeting, {{"endAt", "2026-12-14T00:00:00.000Z"}});
        world.run();
        QCOMPARE(text(world.eventOf(meeting), "DurationInMinutes"), u"20160"_s);
        QCOMPARE(world.faults(), QStringList());
    }

    void theAccountBehindAnOpportunityOrACaseIsTheParent()
    {
        EventWorld world;
        const QString deal = world.salesforce("Opportunity",
            {{"Name", "Renewal"}, {"StageName", "Prospecting"}, {"CloseDate", "2027-01-31"},
                {"AccountId", world.account.toStdString()}});
        const QString event = world.event({{"WhatId", deal.toStdString()},
            {"StartDateTime", "2026-12-01T09:00:00.000Z"}, {"EndDateTime", "2026-12-01T10:00:00.000Z"}});
        world.run();
        QCOMPARE(world.meetingOf(event).value("customerId", qint64{0}), world.customer);
        // Moved to another customer, it is about that account itself.
        const QString other = world.World::account({{"Name", "Contoso"}});
        world.run();
        const qint64 otherCustomer = world.partnerOf(Flow::Accounts, Side::Salesforce, other).toLongLong();
        world.editStartdeliver(
            "interaction", world.meetingOf(event).value("id", qint64{0}), {{"customerId", otherCustomer}});
        world.run();
        QCOMPARE(text(world.salesforceRow(event), "WhatId"), other);
        QCOMPARE(world.faults(), QStringList());
    }

    void anOrganiserWhomNobodyKnowsIsLeftAsHeIs()
    {
        EventWorld world;
        const qint64 stranger = world.startdeliver(
            "teammember", {{"name", "Stranger"}, {"email", "stranger@elsewhere.example"}, {"active", true}});
        const qint64 meeting = world.meeting({{"teamMemberId", Row::array({stranger})},
            {"startAt", "2026-12-02T09:00:00.000Z"}, {"endAt", "2026-12-02T09:30:00.000Z"}});
        world.skip(std::chrono::hours(2)); // team members are read once an hour
        world.run();
        QVERIFY(!world.eventOf(meeting).is_null());
        QCOMPARE(
            text(world.startdeliverRow("interaction", meeting), "teamMemberId"), QString::number(stranger));
        QCOMPARE(world.writesOfNextRun(), QStringList());
        world.editStartdeliver("interaction", meeting, {{"teamMemberId", Row::array({2, stranger})}});
        world.run();
        QCOMPARE(text(world.eventOf(meeting), "OwnerId"), sandbox::seedUserId(1));
        // A new owner takes the organiser's place and leaves the others there.
        world.editSalesforce(
            plainText(world.eventOf(meeting)["Id"]), {{"OwnerId", sandbox::seedUserId(2).toStdString()}});
        world.run();
        QCOMPARE(world.startdeliverRow("interaction", meeting)["teamMemberId"], Row::array({3, stranger}));
        QCOMPARE(world.faults(), QStringList());
    }

    void S11_activitiesAreReadForAccountsThatSyncArchivedOnesIncluded()
    {
        EventWorld world;
        world.event({{"Subject", "Long ago"}, {"StartDateTime", "2024-12-01T09:00:00.000Z"},
            {"EndDateTime", "2024-12-01T10:00:00.000Z"}});
        world.services.withSalesforce([](auto &service) { service.archiveActivities(); });
        world.run();
        // Read as a change within the overlap; a new profile reads account by account.
        world.loseCache();
        world.services.requests().clear();
        const auto report = world.run();
        QCOMPARE(report.flows.at(Flow::Events).read[0], 1);
        QCOMPARE(EventWorld::written(report), 0);
        QCOMPARE(world.faults(), QStringList());
        // Events of accounts that do not sync are none of Tandem's.
        world.salesforce("Event",
            {{"Subject", "Nobody's"}, {"StartDateTime", "2026-12-01T09:00:00.000Z"},
                {"EndDateTime", "2026-12-01T10:00:00.000Z"}});
        world.run();
        QCOMPARE(world.counts(Flow::Events).waiting, 0);
    }

    void S11_chunksOfAccountsHalveWhereTheServiceFindsThemTooLarge()
    {
        EventWorld world;
        QStringList accounts;
        for (int i = 0; i < 12; ++i) {
            const QString id = world.World::account({{"Name", "Company " + std::to_string(i)}});
            accounts.append(id);
            world.event({{"Subject", "Visit " + std::to_string(i)}, {"WhatId", id.toStdString()},
                {"StartDateTime", "2026-12-01T09:00:00.000Z"}, {"EndDateTime", "2026-12-01T10:00:00.000Z"}});
        }
        world.services.withSalesforce([](auto &service) {
            service.switches().viewAllData = false;
            service.switches().mostDistinctWhos = 4;
        });
        world.skip(std::chrono::hours(1)); // out of the overlap
        const auto report = world.run();
        QCOMPARE(report.flows.at(Flow::Events).created[1], 12);
        QCOMPARE(world.faults(), QStringList());
        QCOMPARE(world.writesOfNextRun(), QStringList());
    }

    /// Beside the list of versions that every session begins with, and the invitations.
    void aRunWithNothingChangedAsksOncePerObjectAndSide()
    {
        EventWorld world;
        world.event(
            {{"StartDateTime", "2026-12-01T09:00:00.000Z"}, {"EndDateTime", "2026-12-01T10:00:00.000Z"}});
        world.run();
        world.skip(std::chrono::minutes(20));
        world.run();
        world.skip(std::chrono::minutes(20));
        world.services.requests().clear();
        QCOMPARE(world.writesOfNextRun(), QStringList());
        const QString summary = world.services.requests().summary().join(u"; "_s);
        QVERIFY2(world.services.requests().calls(sandbox::Side::Salesforce) <= 5, qPrintable(summary));
        QVERIFY2(world.services.requests().calls(sandbox::Side::Startdeliver) <= 3, qPrintable(summary));
    }
};

QTEST_GUILESS_MAIN(EventsTest)

#include "tst_events.moc"
