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

/// One random life of events and tasks: edits on both sides, faults, restarts, lost caches; then quiet.
class ActivityLife
{
public:
    explicit ActivityLife(quint32 seed)
        : m_random(seed)
        , m_world({Flow::Events, Flow::Tasks}, seed % 2 == 0)
    {
        m_world.configuration.flow(Flow::Contacts).createSalesforce = seed % 3 == 0;
        m_world.reopen();
    }

    QStringList run()
    {
        const int steps = 5 + below(4);
        for (int i = 0; i < steps; ++i) {
            for (int edits = below(6); edits > 0; --edits)
                editSomething();
            disturb();
            m_world.skip(std::chrono::minutes(below(30)));
            const auto report = m_world.sync();
            Q_UNUSED(report) // A disturbed run may fail.
            m_world.services.faults().clear();
        }
        return quiesce();
    }

private:
    int below(int end) { return static_cast<int>(m_random.bounded(end)); }

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
            fields["WhatId"] = m_world.account.toStdString();
            m_world.salesforce("Event", fields);
            break;
        }
        case 1: {
            Row fields = meetingTimes();
            fields["type"] = "meeting";
            fields["title"] = word();
            fields["customerId"] = m_world.customer;
            fields["userId"] = users();
            m_world.startdeliver("interaction", fields);
            break;
        }
        case 2:
            m_world.salesforce("Task",
                {{"Subject", word()}, {"WhatId", m_world.account.toStdString()}, {"ActivityDate", day()}});
            break;
        case 3:
            m_world.startdeliver("task",
                {{"name", word()}, {"customerId", m_world.customer}, {"dueAt", day()}, {"userId", users()}});
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
        const std::vector<Row> rows = m_world.salesforceRows(object);
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
    ActivityWorld m_world;
};

} // namespace

class ActivityHistoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void S20_afterAnyHistoryOfEventsAndTasksEveryDifferenceHasAReason_data()
    {
        QTest::addColumn<quint32>("seed");
        const quint32 start = qEnvironmentVariableIsSet("TANDEM_SEED")
            ? static_cast<quint32>(qEnvironmentVariableIntValue("TANDEM_SEED"))
            : 1;
        for (int i = 0; i < rounds(6); ++i)
            QTest::addRow("seed %u", start + static_cast<quint32>(i)) << start + static_cast<quint32>(i);
    }
    void S20_afterAnyHistoryOfEventsAndTasksEveryDifferenceHasAReason()
    {
        QFETCH(quint32, seed);
        ActivityLife life(seed);
        const QStringList faults = life.run();
        QVERIFY2(faults.isEmpty(), qPrintable(u"TANDEM_SEED=%1: %2"_s.arg(seed).arg(faults.join(u"\n"_s))));
    }
};

QTEST_GUILESS_MAIN(ActivityHistoryTest)

#include "tst_activityhistory.moc"
