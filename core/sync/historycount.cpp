// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/historycount.h"

#include "core/domain/parentfilter.h"
#include "core/sync/flows/mails.h"

namespace tandem::sync {
using namespace Qt::StringLiterals;

namespace {

const QString accountObject = u"Account"_s;
const QString taskObject = u"Task"_s;
const QString eventObject = u"Event"_s;
const QString isLogged = u"TaskSubtype IN ('Call','Email','ListEmail')"_s;

QString midnightOf(QDate day)
{
    return Instant::fromDateTime(day.startOfDay(Qt::UTC)).toIsoSeconds();
}

/// The conditions of the queries about one object.
class Kinds
{
public:
    Kinds(const QString &object, const Configuration &configuration, const QHash<QString, SchemaPtr> &objects)
        : m_schema(objects.value(object))
    {
        if (!m_schema)
            return;
        m_common = {u"IsDeleted = false"_s, u"AccountId != null"_s};
        const Filter &filter = configuration.flow(Flow::Accounts).salesforceFilter;
        if (const SchemaPtr account = objects.value(accountObject))
            m_common.append(toSoqlOfParent(filter, *account, accountObject));
        m_common.append(isFalse({u"IsRecurrence"_s, u"IsChild"_s, u"IsPrivate"_s}));
        if (has(u"GroupEventType"))
            m_common.append(u"GroupEventType != '3'"_s);
    }

    [[nodiscard]] bool has(QStringView field) const { return m_schema && m_schema->field(field.toString()); }

    /// Conditions that say nothing are left out.
    void add(const QString &kind, QStringList conditions)
    {
        if (!m_schema)
            return;
        conditions = m_common + conditions;
        conditions.removeAll(QString());
        queries.append({kind, m_schema->name,
            u"SELECT COUNT() FROM "_s + m_schema->name + u" WHERE "_s + conditions.join(u" AND "_s)});
    }

    QList<HistoryQuery> queries;

private:
    [[nodiscard]] QStringList isFalse(const QStringList &fields) const
    {
        QStringList conditions;
        for (const QString &field : fields) {
            if (has(field))
                conditions.append(field + u" = false"_s);
        }
        return conditions;
    }

    SchemaPtr m_schema;
    QStringList m_common;
};

/// A task was done on its day, where it has one; otherwise when it was closed.
QString doneFrom(std::optional<QDate> day)
{
    if (!day)
        return u"(ActivityDate != null OR CompletedDateTime != null)"_s;
    return u"(ActivityDate >= %1 OR (ActivityDate = null AND CompletedDateTime >= %2))"_s.arg(
        day->toString(Qt::ISODate), midnightOf(*day));
}

QList<HistoryQuery> eventsOfHistory(
    const Configuration &configuration, const QHash<QString, SchemaPtr> &objects, Instant now)
{
    const FlowConfiguration &living = configuration.flow(Flow::Events);
    // The flow `events` has them all.
    if (living.enabled && !living.historyStart)
        return {};
    QDate end = now.toDateTime().date();
    if (living.enabled)
        end = std::min(end, *living.historyStart);
    Kinds events(eventObject, configuration, objects);
    const auto start = configuration.flow(Flow::History).historyStart;
    events.add(u"meeting"_s,
        {u"EndDateTime < "_s + midnightOf(end),
            start ? u"EndDateTime >= "_s + midnightOf(*start) : QString()});
    return events.queries;
}

QList<HistoryQuery> tasksOfHistory(
    const Configuration &configuration, const QHash<QString, SchemaPtr> &objects)
{
    const FlowConfiguration &own = configuration.flow(Flow::History);
    const FlowConfiguration &living = configuration.flow(Flow::Tasks);
    Kinds tasks(taskObject, configuration, objects);
    const QString closed = u"IsClosed = true"_s;
    const QString from = doneFrom(own.historyStart);
    const bool knowsKinds = tasks.has(u"TaskSubtype");
    if (knowsKinds) {
        tasks.add(u"call"_s, {closed, u"TaskSubtype = 'Call'"_s, from});
        tasks.add(u"email"_s, {closed, u"TaskSubtype IN ('Email','ListEmail')"_s, from});
    }
    if (own.closedTasks && living.enabled && living.historyStart) {
        tasks.add(u"task"_s,
            {closed, knowsKinds ? u"(NOT %1)"_s.arg(isLogged) : QString(), from,
                u"CompletedDateTime < "_s + midnightOf(*living.historyStart)});
    }
    return tasks.queries;
}

/// Those that are no activities: of accounts, of their opportunities and of their cases.
QList<HistoryQuery> mailsOfHistory(
    const Configuration &configuration, const QHash<QString, SchemaPtr> &objects)
{
    const SchemaPtr mail = objects.value(mails::object);
    const SchemaPtr account = objects.value(accountObject);
    if (!mail || !account)
        return {};
    const Filter &filter = configuration.flow(Flow::Accounts).salesforceFilter;
    const QStringList ways = mails::ofAllAccounts(
        *mail, toSoql(filter, *account), toSoqlOfParent(filter, *account, accountObject));
    QList<HistoryQuery> queries;
    for (const QString &way : ways) {
        QStringList conditions{
            u"IsDeleted = false"_s, way, mails::where(*mail, configuration.flow(Flow::History).historyStart)};
        conditions.removeAll(QString());
        queries.append({u"email"_s, mails::object,
            u"SELECT COUNT() FROM EmailMessage WHERE "_s + conditions.join(u" AND "_s)});
    }
    return queries;
}

QList<HistoryQuery> queriesOfTasks(
    const Configuration &configuration, const QHash<QString, SchemaPtr> &objects)
{
    Kinds tasks(taskObject, configuration, objects);
    const auto start = configuration.flow(Flow::Tasks).historyStart;
    const QString own = tasks.has(u"TaskSubtype") ? u"(NOT %1)"_s.arg(isLogged) : QString();
    tasks.add(u"open-task"_s, {u"IsClosed = false"_s, own});
    tasks.add(u"closed-task"_s,
        {u"IsClosed = true"_s, own, start ? u"CompletedDateTime >= "_s + midnightOf(*start) : QString()});
    return tasks.queries;
}

QList<HistoryQuery> queriesOfEvents(
    const Configuration &configuration, const QHash<QString, SchemaPtr> &objects)
{
    Kinds events(eventObject, configuration, objects);
    const auto start = configuration.flow(Flow::Events).historyStart;
    events.add(u"meeting"_s, {start ? u"EndDateTime >= "_s + midnightOf(*start) : QString()});
    return events.queries;
}

/// None while calls may be made (S16).
std::optional<Error> floorReached(const Environment *environment)
{
    const salesforce::Allowance allowance = environment->salesforce->allowance();
    const int floor = environment->configuration.salesforce.apiFloorPercent;
    if (allowance.maximum <= 0 || allowance.used * 100 < allowance.maximum * (100 - floor))
        return std::nullopt;
    return Error{ErrorKind::Limit, u"API_FLOOR"_s,
        u"%1 of %2 Salesforce calls of the last 24 hours are used; the rest is left for people "
        u"(salesforce.apiFloorPercent)."_s.arg(allowance.used)
            .arg(allowance.maximum),
        {}, Retry::Later};
}

} // namespace

QStringList historyObjects(Flow flow)
{
    QStringList names{accountObject};
    if (flow != Flow::Events)
        names.append(taskObject);
    if (flow != Flow::Tasks)
        names.append(eventObject);
    if (flow == Flow::History)
        names.append(mails::object);
    return names;
}

QList<HistoryQuery> historyQueries(
    Flow flow, const Configuration &configuration, const QHash<QString, SchemaPtr> &objects, Instant now)
{
    switch (flow) {
    case Flow::Events:
        return queriesOfEvents(configuration, objects);
    case Flow::Tasks:
        return queriesOfTasks(configuration, objects);
    case Flow::History:
        return tasksOfHistory(configuration, objects) + mailsOfHistory(configuration, objects)
            + eventsOfHistory(configuration, objects, now);
    default:
        return {};
    }
}

Task<QList<HistoryCount>> countHistory(const Environment *environment, QList<HistoryQuery> queries,
    QHash<QString, SchemaPtr> objects, std::function<bool()> wanted)
{
    QList<HistoryCount> counts;
    for (const HistoryQuery &query : std::as_const(queries)) {
        if (!wanted())
            co_return fail(ErrorKind::Stopped, u"SUPERSEDED"_s, u"Something else is being counted."_s);
        if (const auto limit = floorReached(environment))
            co_return fail(*limit);
        auto asking = environment->salesforce->query(
            query.soql, objects.value(query.object), true, environment->priority);
        const Result<salesforce::Page> page = co_await std::move(asking);
        // Opportunities and cases that the connected user does not see lead to no mails.
        const bool unseen = !page && page.error().code == "INVALID_TYPE"_L1 && query.object == mails::object;
        if (!page && !unseen)
            co_return fail(page.error());
        const qint64 found = page ? page->totalSize : 0;
        const auto same = std::find_if(counts.begin(), counts.end(),
            [&query](const HistoryCount &count) { return count.kind == query.kind; });
        if (same == counts.end())
            counts.append({query.kind, found});
        else
            same->records += found;
    }
    co_return counts;
}

} // namespace tandem::sync
