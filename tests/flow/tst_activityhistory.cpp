// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/activityworld.h"

#include "app/sandbox/seeddata.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::test;

namespace {

int rounds(int fallback)
{
    const int asked = qEnvironmentVariableIntValue("TANDEM_ROUNDS");
    return asked > 0 ? asked : fallback;
}

/// One random life of events and tasks: edits on both sides, faults, restarts, lost caches; then quiet. A
/// rough one also loses its sign-in and its companies, and meets changed schemas, archiving and silence.
class ActivityLife
{
public:
    explicit ActivityLife(quint32 seed, bool rough = false)
        : m_random(seed)
        , m_rough(seed)
        , m_isRough(rough)
        , m_world({Flow::Events, Flow::Tasks}, seed % 2 == 0)
    {
        m_world.configuration.flow(Flow::Contacts).createSalesforce = seed % 3 == 0;
        m_world.reopen();
        if (rough)
            settleMore();
    }

    QStringList run()
    {
        const int steps = 5 + below(4);
        for (int i = 0; i < steps; ++i) {
            for (int edits = below(6); edits > 0; --edits)
                editSomething();
            disturb();
            if (m_isRough)
                disturbRoughly();
            m_world.skip(std::chrono::minutes(below(30)));
            const auto report = m_world.sync();
            Q_UNUSED(report) // A disturbed run may fail.
            calm();
        }
        for (const auto &[object, field] : hideable)
            setAccess(object, field, sandbox::SalesforceService::Access::Full);
        return quiesce();
    }

private:
    int below(int end) { return static_cast<int>(m_random.bounded(end)); }
    int belowRoughly(int end) { return static_cast<int>(m_rough.bounded(end)); }

    static constexpr std::pair<const char *, const char *> hideable[] = {
        {"Event", "Location"}, {"Task", "Description"}, {"Account", "Phone"}};

    /// Companies to be merged and deleted, and what happened long ago.
    void settleMore()
    {
        for (const char *name : {"Contoso", "Fabrikam", "Litware"})
            m_world.World::account({{"Name", name}});
        m_world.run();
        m_world.salesforce("Event",
            {{"Subject", "Long ago"}, {"WhatId", m_world.account.toStdString()},
                {"StartDateTime", "2024-12-01T09:00:00.000Z"}, {"EndDateTime", "2024-12-01T10:00:00.000Z"}});
        m_world.salesforce("Task",
            {{"Subject", "Done long ago"}, {"WhatId", m_world.account.toStdString()}, {"Status", "Completed"},
                {"CompletedDateTime", "2024-12-02T10:00:00.000Z"}});
    }

    void setAccess(const char *object, const char *field, sandbox::SalesforceService::Access access)
    {
        m_world.services.withSalesforce(
            [&](auto &service) { service.setFieldSecurity(object, field, access); });
    }

    void disturbRoughly()
    {
        using sandbox::MischiefKind;
        auto &mischief = m_world.services.mischief();
        switch (belowRoughly(8)) {
        case 0:
            mischief.plan(m_rough.generate(), 0.05, {MischiefKind::RevokeTokens});
            m_signedOut = true;
            break;
        case 1:
            mischief.plan(m_rough.generate(), 0.05,
                {MischiefKind::DeleteRecord, MischiefKind::MergeRecords, MischiefKind::EditRecord});
            break;
        case 2:
            mischief.plan(m_rough.generate(), 0.2,
                {MischiefKind::EditBetweenPages, MischiefKind::EditInGap, MischiefKind::EditAfterWrite,
                    MischiefKind::LateCommit, MischiefKind::SameSecond, MischiefKind::AddField,
                    MischiefKind::CloseLocators, MischiefKind::ExpireTokens, MischiefKind::MoveInstance});
            break;
        case 3: {
            const auto &[object, field] = hideable[belowRoughly(3)];
            setAccess(object, field,
                belowRoughly(2) == 0 ? sandbox::SalesforceService::Access::Hidden
                                     : sandbox::SalesforceService::Access::ReadOnly);
            break;
        }
        case 4:
            mischief.act(MischiefKind::ArchiveActivities);
            break;
        case 5:
            m_world.services.faults().failRandomly(
                belowRoughly(2) == 0 ? sandbox::Side::Salesforce : sandbox::Side::Startdeliver,
                m_rough.generate(), 0.2, {sandbox::FaultKind::Unavailable, sandbox::FaultKind::BadGateway});
            break;
        case 6:
            stall();
            break;
        default:
            break;
        }
    }

    /// One of the next requests is never answered, and Tandem does not wait for it for long.
    void stall()
    {
        m_world.patience = std::chrono::seconds(2);
        m_world.reopen();
        m_world.services.faults().failNth(
            belowRoughly(2) == 0 ? sandbox::Side::Salesforce : sandbox::Side::Startdeliver,
            1 + belowRoughly(8), sandbox::FaultKind::Stall);
    }

    /// What went on during a run is over; whoever lost the sign-in signs in again.
    void calm()
    {
        m_world.services.faults().clear();
        m_world.services.mischief().clear();
        m_world.noteMischief();
        if (std::exchange(m_signedOut, false))
            m_world.signIn();
        if (std::exchange(m_world.patience, World::usualPatience) != World::usualPatience)
            m_world.reopen();
    }

    /// The account of the world, or in a rough life any one that lives.
    std::string anyAccount()
    {
        std::vector<std::string> live;
        for (const Row &row : m_isRough ? m_world.salesforceRows("Account") : std::vector<Row>()) {
            if (!row.value("IsDeleted", false))
                live.push_back(row["Id"]);
        }
        return live.empty() ? m_world.account.toStdString()
                            : live[static_cast<size_t>(belowRoughly(static_cast<int>(live.size())))];
    }

    qint64 anyCustomer()
    {
        const std::vector<Row> rows = m_isRough ? m_world.startdeliverRows("customer") : std::vector<Row>();
        return rows.empty()
            ? m_world.customer
            : rows[static_cast<size_t>(belowRoughly(static_cast<int>(rows.size())))].value("id", qint64{0});
    }

    std::string word()
    {
        static const char *const words[] = {"Åre", "O'Neil \"x\"", "back\\slash", "שלום", "🙂", "a < b & c",
            "first\nsecond", "Visit", "Call", "plain"};
        return words[below(10)] + std::string(" ") + std::to_string(below(30));
    }

    Row maybe() { return below(4) == 0 ? Row(nullptr) : Row(word()); }

    /// A time as either side stores it: timed, or whole days at midnight UTC, both ends inclusive.
    struct Time
    {
        std::string start;
        std::string end;
        bool allDay = false;
    };
    Time time()
    {
        Time result;
        result.allDay = below(3) == 0;
        const QDateTime base(
            QDate(2027, 1, 1).addDays(below(400)), QTime(result.allDay ? 0 : below(24), 0), Qt::UTC);
        const QDateTime end = result.allDay ? base.addDays(below(4)) : base.addSecs(900 * below(9));
        result.start = base.toString(Qt::ISODateWithMs).toStdString();
        result.end = end.toString(Qt::ISODateWithMs).toStdString();
        return result;
    }

    Row eventTimes()
    {
        const Time chosen = time();
        return {
            {"StartDateTime", chosen.start}, {"EndDateTime", chosen.end}, {"IsAllDayEvent", chosen.allDay}};
    }

    Row meetingTimes()
    {
        const Time chosen = time();
        return {{"startAt", chosen.start}, {"endAt", chosen.end}, {"allDay", chosen.allDay}};
    }

    Row day()
    {
        return below(4) == 0 ? Row(nullptr)
                             : Row(QDate(2027, 1, 1).addDays(below(300)).toString(Qt::ISODate).toStdString());
    }

    Row somebody() { return below(2) == 0 ? Row(m_world.ana.toStdString()) : Row(m_world.bo.toStdString()); }

    Row users()
    {
        Row list = Row::array();
        for (const qint64 user : {m_world.anaUser, m_world.boUser}) {
            if (below(2) == 0)
                list.push_back(user);
        }
        return list;
    }

    void editSomething()
    {
        switch (below(8)) {
        case 0: {
            Row fields = eventTimes();
            fields["Subject"] = word();
            fields["WhatId"] = anyAccount();
            m_world.salesforce("Event", fields);
            break;
        }
        case 1: {
            Row fields = meetingTimes();
            fields["type"] = "meeting";
            fields["title"] = word();
            fields["customerId"] = anyCustomer();
            fields["userId"] = users();
            m_world.startdeliver("interaction", fields);
            break;
        }
        case 2:
            m_world.salesforce(
                "Task", {{"Subject", word()}, {"WhatId", anyAccount()}, {"ActivityDate", day()}});
            break;
        case 3:
            m_world.startdeliver("task",
                {{"name", word()}, {"customerId", anyCustomer()}, {"dueAt", day()}, {"userId", users()}});
            break;
        default:
            editOld();
            break;
        }
    }

    void editOld()
    {
        switch (below(4)) {
        case 0: {
            Row fields = below(2) == 0 ? eventTimes() : Row{{"Location", maybe()}, {"Description", maybe()}};
            if (below(3) == 0)
                fields["WhoId"] = somebody();
            editSalesforce("Event", fields);
            break;
        }
        case 1:
            editStartdeliver("interaction",
                below(2) == 0 ? meetingTimes() : Row{{"location", maybe()}, {"userId", users()}});
            break;
        case 2:
            editSalesforce("Task",
                below(2) == 0 ? Row{{"Status", below(2) == 0 ? "Completed" : "In Progress"}}
                              : Row{{"ActivityDate", day()}, {"Priority", below(2) == 0 ? "High" : "Low"}});
            break;
        default:
            editStartdeliver("task",
                below(2) == 0
                    ? Row{{"completedAt", below(2) == 0 ? Row(nullptr) : Row("2026-11-20T10:00:00.000Z")}}
                    : Row{{"dueAt", day()}, {"description", maybe()}});
            break;
        }
    }

    void editSalesforce(const QByteArray &object, const Row &fields)
    {
        std::vector<Row> rows = m_world.salesforceRows(object);
        std::erase_if(rows, [](const Row &row) { return row.value("IsDeleted", false); });
        if (!rows.empty())
            m_world.editSalesforce(
                plainText(rows[static_cast<size_t>(below(static_cast<int>(rows.size())))]["Id"]), fields);
    }

    void editStartdeliver(const std::string &entity, const Row &fields)
    {
        const std::vector<Row> rows = m_world.startdeliverRows(entity);
        if (!rows.empty()) {
            m_world.editStartdeliver(entity,
                rows[static_cast<size_t>(below(static_cast<int>(rows.size())))].value("id", qint64{0}),
                fields);
        }
    }

    void disturb()
    {
        using sandbox::FaultKind;
        switch (below(6)) {
        case 0:
            m_world.services.faults().failRandomly(
                below(2) == 0 ? sandbox::Side::Salesforce : sandbox::Side::Startdeliver, m_random.generate(),
                0.15,
                {FaultKind::ResetAfter, FaultKind::ResetBefore, FaultKind::Truncate,
                    FaultKind::BadGatewayAfter, FaultKind::ServerError, FaultKind::ServerErrorAfter,
                    FaultKind::TooManyRequests, FaultKind::Garbage});
            break;
        case 1:
            m_world.reopen();
            break;
        case 2:
            m_world.loseCache();
            break;
        default:
            break;
        }
    }

    QStringList quiesce()
    {
        int quiet = 0;
        for (int i = 0; i < 8 && quiet < 2; ++i) {
            m_world.skip(std::chrono::hours(1));
            const auto report = m_world.sync();
            if (!report || report->error)
                return {u"a run failed in a quiet world: "_s
                    + (report ? report->error->text : report.error().text)};
            quiet = ActivityWorld::written(*report) == 0 ? quiet + 1 : 0;
        }
        QStringList faults = m_world.faults();
        if (quiet < 2)
            faults.append(u"the runs never became quiet"_s);
        return faults;
    }

    QRandomGenerator m_random;
    QRandomGenerator m_rough; ///< of its own, so that a seed of a gentle life stays what it is
    bool m_isRough = false;
    ActivityWorld m_world;
    bool m_signedOut = false; ///< it may have been
};

} // namespace

class ActivityHistoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void S20_afterAnyHistoryOfEventsAndTasksEveryDifferenceHasAReason_data() { seeds(6); }
    void S20_afterAnyHistoryOfEventsAndTasksEveryDifferenceHasAReason() { live(false); }
    void S20_afterAnyRoughHistoryEveryDifferenceHasAReason_data() { seeds(6); }
    void S20_afterAnyRoughHistoryEveryDifferenceHasAReason() { live(true); }

private:
    static void seeds(int usual)
    {
        QTest::addColumn<quint32>("seed");
        const quint32 start = qEnvironmentVariableIsSet("TANDEM_SEED")
            ? static_cast<quint32>(qEnvironmentVariableIntValue("TANDEM_SEED"))
            : 1;
        for (int i = 0; i < rounds(usual); ++i)
            QTest::addRow("seed %u", start + static_cast<quint32>(i)) << start + static_cast<quint32>(i);
    }
    static void live(bool rough)
    {
        QFETCH(quint32, seed);
        ActivityLife life(seed, rough);
        const QStringList faults = life.run();
        QVERIFY2(faults.isEmpty(), qPrintable(u"TANDEM_SEED=%1: %2"_s.arg(seed).arg(faults.join(u"\n"_s))));
    }
};

QTEST_GUILESS_MAIN(ActivityHistoryTest)

#include "tst_activityhistory.moc"
