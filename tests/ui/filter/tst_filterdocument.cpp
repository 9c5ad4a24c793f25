// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/filter/filters.h"
#include "tests/ui/filter/suites.h"
#include "ui/filter/filterdocument.h"

#include <QRandomGenerator>
#include <QTest>

using namespace tandem;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr Side sf = Side::Salesforce;

FlowConfiguration flowOf(const Filter &salesforce)
{
    FlowConfiguration flow;
    flow.salesforceFilter = salesforce;
    return flow;
}

/// Every path of a filter, the root first.
QList<FilterPath> pathsOf(const Filter &filter, const FilterPath &path = {})
{
    QList<FilterPath> paths{path};
    for (int i = 0; i < filter.children.size(); ++i)
        paths += pathsOf(filter.children.at(i), path + FilterPath{i});
    return paths;
}

int conditionsOf(const Filter &filter)
{
    int count = isFilterGroup(filter) ? 0 : 1;
    for (const Filter &child : filter.children)
        count += conditionsOf(child);
    return count;
}

/// A NOT has exactly one child.
bool isSound(const Filter &filter)
{
    if (filter.node == Filter::Node::Not && filter.children.size() != 1)
        return false;
    return (isFilterGroup(filter) || filter.children.isEmpty())
        && std::all_of(filter.children.begin(), filter.children.end(), isSound);
}

} // namespace

/// Filters while they are edited.
class TestFilterDocument : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesInWhatElseWasSaved();
    void beginsWithAGroup();
    void dropsGroupsThatHoldNothing();
    void judgesEmptyGroupsAsNothing();
    void removesFromTheEnd();
    void movesIntoAndOutOfGroups_data();
    void movesIntoAndOutOfGroups();
    void stepsByKeys_data();
    void stepsByKeys();
    void groupsAndUngroups();
    void negatesAndBack();
    void staysSoundWhateverIsDone();
};

void TestFilterDocument::beginsWithAGroup()
{
    FilterDocument document;
    document.load(flowOf(is(u"A"_s)));
    QCOMPARE(document.root(sf), all({is(u"A"_s)}));
    // Nothing was edited, so nothing is another one.
    QVERIFY(!document.isChanged());
    QCOMPARE(document.edited(), flowOf(is(u"A"_s)));
    document.setLeaveScope(LeaveScope::Unlink);
    QVERIFY(document.isChanged());
    document.history()->undo();
    QVERIFY(!document.isChanged());
}

void TestFilterDocument::dropsGroupsThatHoldNothing()
{
    FilterDocument document;
    document.load({});
    QCOMPARE(document.insert(sf, {}, 0, any({})), FilterPath{0});
    QCOMPARE(document.insert(sf, {0}, 0, no(any({}))), (FilterPath{0, 0}));
    QVERIFY(!document.isChanged());
    QCOMPARE(document.insert(sf, {0}, 9, is(u"A"_s)), (FilterPath{0, 1}));
    QCOMPARE(document.edited().salesforceFilter, all({any({is(u"A"_s)})}));
    document.markSaved();
    QVERIFY(!document.isChanged());
}

void TestFilterDocument::judgesEmptyGroupsAsNothing()
{
    FilterDocument document;
    document.load(flowOf(all({is(u"A"_s), any({}), any({is(u"B"_s), all({})}), no(any({}))})));
    const Filter judged = document.judged(sf);
    // In an "all" it must not keep anything out, in an "any" not let anything in.
    QCOMPARE(judged, all({is(u"A"_s), all({}), any({is(u"B"_s), any({})}), all({})}));
}

void TestFilterDocument::removesFromTheEnd()
{
    FilterDocument document;
    document.load(flowOf(all({is(u"A"_s), any({is(u"B"_s), is(u"C"_s)}), no(is(u"D"_s)), is(u"E"_s)})));
    document.remove(sf, {{0}, {1}, {1, 0}, {2, 0}});
    QCOMPARE(document.root(sf), all({is(u"E"_s)}));
    QCOMPARE(document.history()->count(), 1);
    document.remove(sf, {{}, {7}});
    QCOMPARE(document.history()->count(), 1);
}

void TestFilterDocument::movesIntoAndOutOfGroups_data()
{
    QTest::addColumn<FilterPath>("from");
    QTest::addColumn<FilterPath>("parent");
    QTest::addColumn<int>("at");
    QTest::addColumn<FilterBox>("after");
    QTest::addColumn<FilterPath>("place");
    const Filter a = is(u"A"_s);
    const Filter b = is(u"B"_s);
    const Filter c = is(u"C"_s);
    const Filter d = is(u"D"_s);
    // before: all(a, any(b, c), d)
    QTest::newRow("into a group behind it")
        << FilterPath{0} << FilterPath{1} << 1 << FilterBox{all({any({b, a, c}), d})} << FilterPath{0, 1};
    QTest::newRow("out of a group") << FilterPath{1, 0} << FilterPath{} << 0
                                    << FilterBox{all({b, a, any({c}), d})} << FilterPath{0};
    QTest::newRow("behind a sibling")
        << FilterPath{0} << FilterPath{} << 3 << FilterBox{all({any({b, c}), d, a})} << FilterPath{2};
    QTest::newRow("where it stands") << FilterPath{0} << FilterPath{} << 1
                                     << FilterBox{all({a, any({b, c}), d})} << FilterPath{0};
    QTest::newRow("into itself") << FilterPath{1} << FilterPath{1} << 0 << FilterBox{all({a, any({b, c}), d})}
                                 << FilterPath{1};
    QTest::newRow("into a condition")
        << FilterPath{0} << FilterPath{2} << 0 << FilterBox{all({a, any({b, c}), d})} << FilterPath{0};
}

void TestFilterDocument::movesIntoAndOutOfGroups()
{
    QFETCH(FilterPath, from);
    QFETCH(FilterPath, parent);
    QFETCH(int, at);
    QFETCH(FilterBox, after);
    QFETCH(FilterPath, place);
    FilterDocument document;
    const Filter before = all({is(u"A"_s), any({is(u"B"_s), is(u"C"_s)}), is(u"D"_s)});
    document.load(flowOf(before));
    QCOMPARE(document.move(sf, from, parent, at), place);
    QCOMPARE(document.root(sf), after.filter);
    document.history()->undo();
    QCOMPARE(document.root(sf), before);
}

void TestFilterDocument::stepsByKeys_data()
{
    QTest::addColumn<FilterPath>("path");
    QTest::addColumn<bool>("down");
    QTest::addColumn<FilterBox>("after");
    QTest::addColumn<FilterPath>("place");
    const Filter a = is(u"A"_s);
    const Filter b = is(u"B"_s);
    const Filter c = is(u"C"_s);
    const Filter d = is(u"D"_s);
    // before: all(a, any(b, c), d)
    QTest::newRow("down into a group")
        << FilterPath{0} << true << FilterBox{all({any({a, b, c}), d})} << FilterPath{0, 0};
    QTest::newRow("up into a group") << FilterPath{2} << false << FilterBox{all({a, any({b, c, d})})}
                                     << FilterPath{1, 2};
    QTest::newRow("past a sibling") << FilterPath{1, 0} << true << FilterBox{all({a, any({c, b}), d})}
                                    << FilterPath{1, 1};
    QTest::newRow("down out of the group")
        << FilterPath{1, 1} << true << FilterBox{all({a, any({b}), c, d})} << FilterPath{2};
    QTest::newRow("up out of the group")
        << FilterPath{1, 0} << false << FilterBox{all({a, b, any({c}), d})} << FilterPath{1};
    QTest::newRow("a whole group") << FilterPath{1} << false << FilterBox{all({any({b, c}), a, d})}
                                   << FilterPath{0};
    QTest::newRow("at the top") << FilterPath{0} << false << FilterBox{all({a, any({b, c}), d})}
                                << FilterPath{0};
    QTest::newRow("at the end") << FilterPath{2} << true << FilterBox{all({a, any({b, c, d})})}
                                << FilterPath{2};
}

void TestFilterDocument::stepsByKeys()
{
    QFETCH(FilterPath, path);
    QFETCH(bool, down);
    QFETCH(FilterBox, after);
    QFETCH(FilterPath, place);
    FilterDocument document;
    const Filter before = all({is(u"A"_s), any({is(u"B"_s), is(u"C"_s)}), is(u"D"_s)});
    document.load(flowOf(before));
    QCOMPARE(document.step(sf, path, down), place);
    QCOMPARE(document.root(sf), place == path ? before : after.filter);
}

void TestFilterDocument::groupsAndUngroups()
{
    FilterDocument document;
    document.load(flowOf(all({is(u"A"_s), is(u"B"_s), is(u"C"_s)})));
    QCOMPARE(document.group(sf, {{2}, {0}, {2}}), FilterPath{0});
    QCOMPARE(document.root(sf), all({any({is(u"A"_s), is(u"C"_s)}), is(u"B"_s)}));
    QCOMPARE(document.group(sf, {{0, 0}, {0, 1}}), (FilterPath{0, 0}));
    QCOMPARE(document.root(sf), all({any({all({is(u"A"_s), is(u"C"_s)})}), is(u"B"_s)}));
    document.ungroup(sf, {0, 0});
    document.ungroup(sf, {0});
    QCOMPARE(document.root(sf), all({is(u"A"_s), is(u"C"_s), is(u"B"_s)}));
}

void TestFilterDocument::negatesAndBack()
{
    FilterDocument document;
    document.load(flowOf(all({is(u"A"_s), is(u"B"_s)})));
    QCOMPARE(document.negate(sf, {1}), FilterPath{1});
    QCOMPARE(document.root(sf), all({is(u"A"_s), no(is(u"B"_s))}));
    // From the inside as well.
    QCOMPARE(document.negate(sf, {1, 0}), FilterPath{1});
    QCOMPARE(document.root(sf), all({is(u"A"_s), is(u"B"_s)}));
    document.negate(sf, {0});
    document.negate(sf, {0});
    QCOMPARE(document.root(sf), all({is(u"A"_s), is(u"B"_s)}));
    QCOMPARE(document.negate(sf, {}), FilterPath{});
}

void TestFilterDocument::staysSoundWhateverIsDone()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    const int rounds = std::max(500, qEnvironmentVariableIntValue("TANDEM_ROUNDS"));
    FilterDocument document;
    const Filter first = all({is(u"A"_s), any({is(u"B"_s), no(is(u"C"_s)), is(u"D"_s)}), is(u"E"_s)});
    document.load(flowOf(first));
    const auto anyPath = [&] {
        const QList<FilterPath> paths = pathsOf(document.root(sf));
        return paths.at(random.bounded(static_cast<int>(paths.size())));
    };
    for (int i = 0; i < rounds; ++i) {
        const int conditions = conditionsOf(document.root(sf));
        switch (random.bounded(5)) {
        case 0:
            document.move(sf, anyPath(), anyPath(), random.bounded(4));
            break;
        case 1:
            document.step(sf, anyPath(), random.bounded(2) == 0);
            break;
        case 2:
            document.group(sf, {anyPath(), anyPath()});
            break;
        case 3:
            document.ungroup(sf, anyPath());
            break;
        default:
            document.negate(sf, anyPath());
        }
        const QByteArray where = u"seed %1, round %2"_s.arg(seed).arg(i).toLatin1();
        // Whatever is regrouped, no condition is lost and none is there twice.
        QVERIFY2(conditionsOf(document.root(sf)) == conditions, where.constData());
        QVERIFY2(isSound(document.root(sf)), where.constData());
    }
    while (document.history()->canUndo())
        document.history()->undo();
    QCOMPARE(document.root(sf), first);
}

void TestFilterDocument::takesInWhatElseWasSaved()
{
    FlowConfiguration saved;
    FilterDocument document;
    document.load(saved);
    document.setLeaveScope(LeaveScope::Unlink);
    saved.schedule = u"every 15m"_s;
    QVERIFY(document.takeIn(saved));
    QCOMPARE(document.edited().schedule, u"every 15m"_s);
    QCOMPARE(document.edited().leaveScope, LeaveScope::Unlink);
    document.history()->undo();
    QCOMPARE(document.edited(), saved);
    saved.leaveScope = LeaveScope::ClearOurs;
    QVERIFY(!document.takeIn(saved));
    QCOMPARE(document.saved().leaveScope, LeaveScope::Nothing);
}

std::unique_ptr<QObject> testFilterDocument()
{
    return std::make_unique<TestFilterDocument>();
}

#include "tst_filterdocument.moc"
