// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/filtertrial.h"
#include "tests/core/domain/suites.h"

#include <QTest>

using namespace tandem;
using namespace Qt::StringLiterals;

namespace {

Filter is(const QString &field, const QString &value)
{
    Filter condition;
    condition.node = Filter::Node::Condition;
    condition.field = field;
    condition.operands = {Value(value)};
    return condition;
}

Filter groupOf(Filter::Node node, const QList<Filter> &children)
{
    Filter group;
    group.node = node;
    group.children = children;
    return group;
}

ObjectSchema schemaOf()
{
    ObjectSchema schema;
    for (const QString &name : {u"Kind"_s, u"City"_s}) {
        FieldSchema field;
        field.name = name;
        field.type = FieldType::Text;
        schema.fields.append(field);
    }
    return schema;
}

/// Every pair of kind A or B and city X or Y, once.
FilterTrial tryOnFour(const Filter &filter, const Filter &inForce = {})
{
    FilterCounter counter(filter, inForce, schemaOf(), {});
    for (const QString &kind : {u"A"_s, u"B"_s}) {
        for (const QString &city : {u"X"_s, u"Y"_s}) {
            Record record;
            record.fields = {{u"Kind"_s, Value(kind)}, {u"City"_s, Value(city)}};
            counter.add(record, kind + city);
        }
    }
    return counter.trial();
}

} // namespace

/// What a filter lets in (S8), and which of its parts keeps what out.
class TestFilterTrial : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void letsEverythingInWithoutConditions();
    void tellsWhichPartKeepsWhatOut();
    void comparesWithTheFilterInForce();
    void findsNodesByPath();
};

void TestFilterTrial::letsEverythingInWithoutConditions()
{
    const FilterTrial trial = tryOnFour({});
    QCOMPARE_EQ(trial.records, 4);
    QCOMPARE_EQ(trial.inScope, 4);
    QCOMPARE_EQ(trial.samples, QStringList({u"AX"_s, u"AY"_s, u"BX"_s, u"BY"_s}));
    QCOMPARE_EQ(trial.nodes.size(), size_t{1});
}

void TestFilterTrial::tellsWhichPartKeepsWhatOut()
{
    using Node = Filter::Node;
    // Kind is A, and neither city X nor (any of: city Z).
    const Filter filter = groupOf(Node::All,
        {is(u"Kind"_s, u"A"_s), groupOf(Node::Not, {is(u"City"_s, u"X"_s)}),
            groupOf(Node::Any, {is(u"City"_s, u"Y"_s), is(u"City"_s, u"X"_s)})});
    const FilterTrial trial = tryOnFour(filter);
    QCOMPARE_EQ(trial.inScope, 1);
    QCOMPARE_EQ(trial.samples, QStringList{u"AY"_s});
    const auto count = [&trial](const FilterPath &path) { return trial.nodes.at(path); };
    QCOMPARE_EQ(count({0}), (FilterNodeCount{2, 1})); // keeps BY out
    QCOMPARE_EQ(count({1}), (FilterNodeCount{2, 1})); // keeps AX out
    // What a NOT negates goes with it.
    QCOMPARE_EQ(count({1, 0}), (FilterNodeCount{2, 1}));
    QCOMPARE_EQ(count({2}), (FilterNodeCount{4, 0}));
    // No record is out because of an alternative.
    QCOMPARE_EQ(count({2, 0}), (FilterNodeCount{2, 0}));
}

void TestFilterTrial::comparesWithTheFilterInForce()
{
    const FilterTrial trial = tryOnFour(is(u"Kind"_s, u"A"_s), is(u"City"_s, u"X"_s));
    QCOMPARE_EQ(trial.inScope, 2);
    QCOMPARE_EQ(trial.entering, 1);
    QCOMPARE_EQ(trial.leaving, 1);
    QCOMPARE_EQ(trial.leavingSamples, QStringList{u"BX"_s});
}

void TestFilterTrial::findsNodesByPath()
{
    const Filter filter = groupOf(Filter::Node::All, {groupOf(Filter::Node::Any, {is(u"Kind"_s, u"A"_s)})});
    QCOMPARE_EQ(filterAt(filter, {})->node, Filter::Node::All);
    QCOMPARE_EQ(filterAt(filter, {0, 0})->field, u"Kind"_s);
    QVERIFY(!filterAt(filter, {0, 1}));
    QVERIFY(!filterAt(filter, {-1}));
    QVERIFY(!filterAt(filter, {0, 0, 0}));
}

std::unique_ptr<QObject> makeTestFilterTrial()
{
    return std::make_unique<TestFilterTrial>();
}

#include "tst_filtertrial.moc"
