// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/cellworld.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::test;

Q_DECLARE_METATYPE(tandem::test::Cell)

namespace {

QString deedName(Deed deed)
{
    switch (deed) {
    case Deed::Create:
        return u"create"_s;
    case Deed::Update:
        return u"update"_s;
    case Deed::Clear:
        return u"clear"_s;
    case Deed::ClearReceived:
        return u"clear-received"_s;
    case Deed::Delete:
        return u"delete"_s;
    case Deed::Undelete:
        break;
    }
    return u"undelete"_s;
}

/// "tasks off salesforce delete follows".
QString nameOf(const Cell &cell)
{
    QStringList parts{flowName(cell.flow)};
    if (cell.on)
        parts.append(*cell.on ? u"on"_s : u"off"_s);
    parts.append({sideName(cell.side), deedName(cell.deed)});
    if (cell.follows)
        parts.append(u"follows"_s);
    return parts.join(u' ');
}

/// The whole table: each flow, its switch on and off, each side, and what a person can do there. Only what
/// flows both ways can come from the other side.
QList<Cell> allCells()
{
    QList<Cell> cells;
    for (const Flow flow : allFlows()) {
        const bool switched = !switchOf(flow).isEmpty();
        for (const std::optional<bool> on :
            switched ? QList<std::optional<bool>>{true, false} : QList<std::optional<bool>>{{}}) {
            for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
                for (const Deed deed : {Deed::Create, Deed::Update, Deed::Clear, Deed::ClearReceived,
                         Deed::Delete, Deed::Undelete}) {
                    if (deed == Deed::ClearReceived && sourceOf(flow))
                        continue;
                    cells.append({flow, on, side, deed, false});
                    if (deed == Deed::Delete || deed == Deed::Undelete)
                        cells.append({flow, on, side, deed, true});
                }
            }
        }
    }
    return cells;
}

Row table()
{
    QFile file(qEnvironmentVariable("TANDEM_SOURCE") + u"/tests/flow/flowtable.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("there is no table of flows");
    return Row::parse(file.readAll().toStdString());
}

QString nameOf(const Row &cell)
{
    QStringList parts;
    for (const char *key : {"flow", "switch", "side", "event"}) {
        if (cell.contains(key))
            parts.append(text(cell, key));
    }
    if (cell.contains("policy"))
        parts.append(cell["policy"] == "delete" ? u"follows"_s : u"an unknown policy"_s);
    return parts.join(u' ');
}

/// Ids and the field of records, as a person and a run left them.
struct Sight
{
    explicit Sight(CellWorld &world)
        : records{world.records(Side::Salesforce), world.records(Side::Startdeliver)}
        , all(world.snapshot())
    {
    }
    Records records[2];
    Snapshot all;
};

/// What became of the records of one side. `typed`: what they shall say now.
struct Difference
{
    Difference(const Records &before, const Records &after, const QString &typed)
    {
        for (const auto &[id, words] : after) {
            const auto old = before.find(id);
            if (old != before.end() && old->second == words)
                continue;
            ids.insert(id);
            const QString outcome = old == before.end() ? u"created"_s
                : words.isEmpty()                       ? u"cleared"_s
                                                        : u"updated"_s;
            outcomes.append(words == typed ? outcome : u"%1 as \"%2\""_s.arg(outcome, words));
        }
        for (const auto &[id, words] : before) {
            if (!after.contains(id)) {
                ids.insert(id);
                outcomes.append(u"deleted"_s);
            }
        }
    }
    QSet<QString> ids;
    QStringList outcomes;
};

/// What the services themselves write beside the fields that somebody writes.
bool isStamp(const std::string &field)
{
    static const std::set<std::string> stamps{"SystemModstamp", "LastModifiedDate", "LastModifiedById",
        "updatedAt", "updatedBy", "ContentModifiedDate", "ContentSize", "TextPreview",
        "LatestPublishedVersionId"};
    return stamps.contains(field);
}

QStringList changedFields(const Row &before, const Row &after)
{
    QStringList fields;
    for (const auto &[field, value] : after.items()) {
        if (before.value(field, Row()) != value && !isStamp(field))
            fields.append(QString::fromStdString(field));
    }
    return fields;
}

/// Everything that is not what the outcome says, in words. Whatever the flow does, the rest of both services
/// stays as it was.
class Rest
{
public:
    Rest(const Cell &cell, CellWorld &world, const Difference (&differences)[2])
        : m_cell(cell)
        , m_world(world)
        , m_differences(differences)
    {
    }

    QStringList of(const Snapshot &before, const Snapshot &after)
    {
        QStringList found;
        for (const auto &[name, row] : after) {
            const auto old = before.find(name);
            const bool made = old == before.end();
            const QStringList fields = made ? QStringList{u"made"_s} : changedFields(old->second, row);
            if (made || old->second != row) {
                if (!isExpected(name, fields))
                    found.append(name + u": "_s + fields.join(u", "_s));
            }
        }
        for (const auto &[name, row] : before) {
            if (!after.contains(name) && !isExpected(name, {u"gone"_s}))
                found.append(name + u": gone"_s);
        }
        return found;
    }

private:
    bool isExpected(const QString &name, const QStringList &fields)
    {
        const Side side = *sideFromName(name.section(u' ', 0, 0));
        const QString kind = name.section(u' ', 1, 1);
        const QString id = name.section(u' ', 2);
        const Difference &there = m_differences[side == Side::Salesforce ? 0 : 1];
        // A new pair has the Salesforce id on both sides (S22).
        if (m_cell.deed == Deed::Create && fields == QStringList{u"customfieldSalesforceId"_s})
            return true;
        if (m_cell.flow == Flow::Owners && m_cell.deed == Deed::Create && fields == QStringList{u"made"_s})
            return kind == m_world.kindOf(side); // by the flow of accounts
        if (there.outcomes.isEmpty())
            return false;
        if (kind.startsWith("Content"_L1) || kind.endsWith("Relation"_L1))
            return m_world.kindOf(side) == "ContentNote"_L1 || kind.startsWith(m_world.kindOf(side));
        const bool entry = m_cell.flow == Flow::TaskComments && side == Side::Salesforce;
        if (kind != m_world.kindOf(side) || (!entry && !there.ids.contains(id)))
            return false;
        static const QStringList comings{u"made"_s, u"gone"_s, u"IsDeleted"_s};
        return fields == QStringList{m_world.fieldOf(side)}
        || (fields.size() == 1 && comings.contains(fields.first()));
    }

    const Cell m_cell;
    CellWorld &m_world;
    const Difference (&m_differences)[2];
};

qint64 written(const sync::RunReport &report)
{
    qint64 sum = ActivityWorld::written(report);
    for (const auto &[flow, counts] : report.flows)
        sum += counts.deleted[0] + counts.deleted[1];
    return sum;
}

/// What came of it, in the words of the table.
QString outcomeOf(const Cell &cell, CellWorld &world, const Difference (&differences)[2])
{
    const Difference &far = differences[cell.side == Side::Salesforce ? 1 : 0];
    const Difference &near = differences[cell.side == Side::Salesforce ? 0 : 1];
    QStringList outcomes = far.outcomes;
    if (!near.outcomes.isEmpty())
        outcomes.append(u"reverted"_s);
    if (const QString standing = world.standing(); !standing.isEmpty())
        outcomes.append(standing);
    return outcomes.isEmpty() ? u"nothing"_s : outcomes.join(u", "_s);
}

} // namespace

/// The table of flows of the README: what a person does on one side, and what comes of it on the other.
class FlowTableTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theTableHasEveryCellOnceAndNoOther()
    {
        QStringList wanted;
        for (const Cell &cell : allCells())
            wanted.append(nameOf(cell));
        QStringList found;
        const Row document = table();
        for (const Row &cell : document["cells"])
            found.append(nameOf(cell));
        wanted.sort();
        found.sort();
        QCOMPARE(found, wanted);
    }

    void theTableNamesTheFlowsAndTheirSwitches()
    {
        QStringList found;
        const Row document = table();
        for (const Row &flow : document["flows"])
            found.append(text(flow, "flow") + u' ' + text(flow, "switch"));
        QStringList wanted;
        for (const Flow flow : allFlows())
            wanted.append(flowName(flow) + u' ' + switchOf(flow));
        wanted.sort();
        found.sort();
        QCOMPARE(found, wanted);
    }

    void whatAPersonDoesHasTheOutcomeOfTheTable_data()
    {
        QTest::addColumn<Cell>("cell");
        QTest::addColumn<QString>("outcome");
        QHash<QString, QString> outcomes;
        const Row document = table();
        for (const Row &cell : document["cells"])
            outcomes.insert(nameOf(cell), text(cell, "outcome"));
        for (const Cell &cell : allCells())
            QTest::newRow(qPrintable(nameOf(cell))) << cell << outcomes.value(nameOf(cell));
    }
    void whatAPersonDoesHasTheOutcomeOfTheTable()
    {
        QFETCH(const Cell, cell);
        QFETCH(const QString, outcome);
        CellWorld world(cell);
        world.prepare();
        if (!world.act()) {
            QCOMPARE(u"impossible"_s, outcome);
            return;
        }
        const Sight before(world);
        world.look();
        const Sight after(world);
        const Difference differences[2] = {
            Difference(before.records[0], after.records[0], world.typed()),
            Difference(before.records[1], after.records[1], world.typed()),
        };
        QCOMPARE(outcomeOf(cell, world, differences), outcome);
        QCOMPARE(Rest(cell, world, differences).of(before.all, after.all), QStringList());
        // Of a record that is there again both ends are in step again (S10).
        if (cell.deed == Deed::Undelete && !cell.follows && cell.flow != Flow::Owners)
            QVERIFY(world.isLinked());
        // Another run has nothing left to do.
        QCOMPARE(written(world.look()), 0);
        const Snapshot again = world.snapshot();
        for (const auto &[name, row] : after.all)
            QVERIFY2(again.contains(name) && again.at(name) == row, qPrintable(name));
        QCOMPARE(again.size(), after.all.size());
    }
};

QTEST_GUILESS_MAIN(FlowTableTest)

#include "tst_flowtable.moc"
