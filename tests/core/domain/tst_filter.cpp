// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/domain/filterfixture.h"
#include "tests/core/domain/suites.h"

#include <QTest>
#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::test;
using Op = Filter::Operator;
using Node = Filter::Node;

Q_DECLARE_METATYPE(tandem::test::FilterRow)
Q_DECLARE_METATYPE(tandem::Fields)

namespace {

Value number(const char16_t *text)
{
    return *Decimal::parse(QString::fromUtf16(text));
}

Instant at(const char16_t *iso)
{
    return *Instant::fromIso(QString::fromUtf16(iso));
}

// 23:30 UTC on 31 January: already 1 February in Stockholm.
FilterContext lateEvening(const QByteArray &zone = "UTC")
{
    return {at(u"2026-01-31T23:30:00Z"), zone};
}

void row(const char *name, const Filter &filter, const Value &value, bool yes, bool underNot)
{
    QTest::newRow(name) << FilterRow{filter} << value << yes << underNot;
}

void equalityRows()
{
    const auto name = [](Op op, const Value &v) { return condition(u"Name"_s, op, {v}); };
    const Value acme(u"Acme"_s);
    row("equals without case", name(Op::Equals, Value(u"aCME "_s)), acme, true, false);
    row("equals another", name(Op::Equals, Value(u"x"_s)), acme, false, true);
    row("equals, null", name(Op::Equals, acme), Value(), false, true);
    row("equals null", name(Op::Equals, Value()), Value(), true, false);
    row("not equals", name(Op::NotEquals, acme), acme, false, true);
    row("not equals matches null", name(Op::NotEquals, acme), Value(), true, false);
    row("not equals null", name(Op::NotEquals, Value()), Value(u""_s), false, true);
    row("in", condition(u"Name"_s, Op::In, {Value(u"x"_s), Value(u"ACME"_s)}), acme, true, false);
    row("in with null", condition(u"Name"_s, Op::In, {Value(u"x"_s), Value()}), Value(), true, false);
    row("not in matches null", condition(u"Name"_s, Op::NotIn, {acme}), Value(), true, false);
    row("not in", condition(u"Name"_s, Op::NotIn, {Value(u"x"_s)}), acme, true, false);
}

void textRows()
{
    const auto name = [](Op op, const Value &v) { return condition(u"Name"_s, op, {v}); };
    const Value acme(u"Acme"_s);
    row("starts with", name(Op::StartsWith, Value(u"aC"_s)), acme, true, false);
    row("contains", name(Op::Contains, Value(u"CM"_s)), acme, true, false);
    row("contains a wildcard itself", name(Op::Contains, Value(u"%"_s)), acme, false, true);
    row("ends with", name(Op::EndsWith, Value(u"ME"_s)), acme, true, false);
    row("ends with not", name(Op::EndsWith, Value(u"M"_s)), acme, false, true);
    row("text and null is unknown", name(Op::Contains, Value(u"x"_s)), Value(), false, false);
    row("like", name(Op::Like, Value(u"a_m%"_s)), acme, true, false);
    row("like whole", name(Op::Like, Value(u"cm"_s)), acme, false, true);
    row("like escaped", name(Op::Like, Value(u"100\\%"_s)), Value(u"100%"_s), true, false);
    row("like escaped is no wildcard", name(Op::Like, Value(u"100\\%"_s)), Value(u"100x"_s), false, true);
    row("like many stars", name(Op::Like, Value(u"%a%b%c%"_s)), Value(u"xxaxxbxxaxxc"_s), true, false);
}

void typedRows()
{
    const Value acme(u"Acme"_s);
    row("picklist without case", condition(u"Tier__c"_s, Op::Equals, {Value(u"gold"_s)}), Value(u"Gold"_s),
        true, false);
    const auto arr = [](Op op, const char16_t *n) { return condition(u"ARR__c"_s, op, {number(n)}); };
    row("less", arr(Op::Less, u"10.5"), number(u"10.49"), true, false);
    row("less as numbers", arr(Op::Less, u"10"), number(u"9"), true, false);
    row("at least", arr(Op::GreaterOrEqual, u"10"), Value(qint64{10}), true, false);
    row("more than", arr(Op::Greater, u"10"), number(u"10"), false, true);
    row("at most", arr(Op::LessOrEqual, u"-1"), number(u"-1.01"), true, false);
    row("order and null is unknown", arr(Op::Less, u"10"), Value(), false, false);
    row("operand not rounded", condition(u"Employees"_s, Op::Greater, {number(u"1.5")}), Value(qint64{1}),
        false, true);
    row("number given as text", condition(u"Employees"_s, Op::Equals, {Value(u"5"_s)}), Value(qint64{5}),
        true, false);
    row("senseless operand is unknown", condition(u"Employees"_s, Op::Equals, {Value(u"x"_s)}),
        Value(qint64{5}), false, false);
    const auto active = [](Op op, bool v) { return condition(u"Active__c"_s, op, {Value(v)}); };
    row("null boolean is false", active(Op::Equals, false), Value(), true, false);
    row("null boolean is not true", active(Op::Equals, true), Value(), false, true);
    const auto tags = [](Op op, const QList<Value> &v) { return condition(u"Tags__c"_s, op, v); };
    const Value ab(QStringList{u"A"_s, u"B"_s});
    row("set equals in any order", tags(Op::Equals, {Value(u"b;A"_s)}), ab, true, false);
    row("set equals wholly", tags(Op::Equals, {Value(u"A"_s)}), ab, false, true);
    row("includes", tags(Op::Includes, {Value(u"b"_s)}), ab, true, false);
    row("includes all of one", tags(Op::Includes, {Value(u"A;C"_s)}), ab, false, true);
    row("includes any", tags(Op::Includes, {Value(u"A;C"_s), Value(u"B"_s)}), ab, true, false);
    row("excludes", tags(Op::Excludes, {Value(u"A"_s)}), ab, false, true);
    row("excludes matches null", tags(Op::Excludes, {Value(u"A"_s)}), Value(), true, false);
    row("blank", condition(u"Name"_s, Op::IsBlank), Value(u" "_s), true, false);
    row("filled", condition(u"Name"_s, Op::IsFilled), acme, true, false);
    row("id in its short form", condition(u"OwnerId"_s, Op::Equals, {Value(u"005000000000001"_s)}),
        Value(u"005000000000001AAA"_s), true, false);
    row("day", condition(u"Renewal__c"_s, Op::Less, {Value(QDate(2026, 2, 1))}), Value(QDate(2026, 1, 31)),
        true, false);
    row("instant", condition(u"GoLive__c"_s, Op::GreaterOrEqual, {Value(at(u"2026-01-01T00:00:00Z"))}),
        Value(at(u"2026-01-01T00:00:00.500Z")), true, false);
    row("field that is not there", condition(u"Nope"_s, Op::IsBlank), acme, false, false);
}

} // namespace

class TestFilter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void conditionsAnswerAsSoqlDoes_data()
    {
        QTest::addColumn<FilterRow>("filter");
        QTest::addColumn<Value>("value");
        QTest::addColumn<bool>("matches");
        QTest::addColumn<bool>("matchesUnderNot");
        equalityRows();
        textRows();
        typedRows();
    }

    void conditionsAnswerAsSoqlDoes()
    {
        QFETCH(FilterRow, filter);
        QFETCH(Value, value);
        const ObjectSchema schema = filterSchema();
        Record record;
        record.fields.set(filter.tree.field, value);
        QTEST(matches(filter.tree, record, schema, lateEvening()), "matches");
        QTEST(matches(group(Node::Not, {filter.tree}), record, schema, lateEvening()), "matchesUnderNot");
    }

    void relativeDatesFollowTheZone_data()
    {
        QTest::addColumn<FilterRow>("filter");
        QTest::addColumn<Value>("value");
        QTest::addColumn<bool>("utc");
        QTest::addColumn<bool>("stockholm");
        const auto row = [](const char *name, const QString &field, Op op, const QList<Value> &operands,
                             const Value &value, bool utc, bool stockholm) {
            QTest::newRow(name) << FilterRow{condition(field, op, operands)} << value << utc << stockholm;
        };
        const QString day = u"Renewal__c"_s;
        const QString instant = u"GoLive__c"_s;
        const Value january(QDate(2026, 1, 31));
        const Value february(QDate(2026, 2, 1));
        const Value two(qint64{2});
        row("today", day, Op::Today, {}, january, true, false);
        row("today there", day, Op::Today, {}, february, false, true);
        row("an instant is of the day it is there", instant, Op::Today, {},
            Value(at(u"2026-01-31T23:15:00Z")), true, true);
        row("an instant of yesterday there", instant, Op::Today, {}, Value(at(u"2026-01-31T22:59:59Z")), true,
            false);
        row("last days take today", day, Op::LastDays, {two}, january, true, true);
        row("last days reach back", day, Op::LastDays, {two}, Value(QDate(2026, 1, 29)), true, false);
        row("last days end today", day, Op::LastDays, {two}, february, false, true);
        row("next days begin tomorrow", day, Op::NextDays, {two}, january, false, false);
        row("next days", day, Op::NextDays, {two}, Value(QDate(2026, 2, 2)), true, true);
        row("next days end", day, Op::NextDays, {two}, Value(QDate(2026, 2, 3)), false, true);
        row("this month", day, Op::ThisMonth, {}, Value(QDate(2026, 1, 1)), true, false);
        row("this month last year", day, Op::ThisMonth, {}, Value(QDate(2025, 1, 31)), false, false);
        row("this year", day, Op::ThisYear, {}, Value(QDate(2026, 12, 31)), true, true);
        row("null", day, Op::ThisYear, {}, Value(), false, false);
    }

    void relativeDatesFollowTheZone()
    {
        QFETCH(FilterRow, filter);
        QFETCH(Value, value);
        Record record;
        record.fields.set(filter.tree.field, value);
        QTEST(matches(filter.tree, record, filterSchema(), lateEvening()), "utc");
        QTEST(matches(filter.tree, record, filterSchema(), lateEvening("Europe/Stockholm")), "stockholm");
        QTEST(matches(filter.tree, record, filterSchema(), lateEvening("No/Where")), "utc");
    }

    void treesCombine()
    {
        const ObjectSchema schema = filterSchema();
        Record record;
        record.fields = Fields{
            {u"Name"_s, Value(u"Acme"_s)}, {u"Employees"_s, Value()}, {u"Owner.Name"_s, Value(u"Eva"_s)}};
        const auto judged = [&](const Filter &filter) {
            return matches(filter, record, schema, lateEvening());
        };
        const Filter yes = condition(u"Name"_s, Op::Equals, {Value(u"acme"_s)});
        const Filter no = condition(u"Name"_s, Op::Equals, {Value(u"x"_s)});
        const Filter unknown = condition(u"Employees"_s, Op::Less, {Value(qint64{5})});
        QVERIFY(judged(Filter()));
        QVERIFY(!judged(group(Node::Any, {})));
        QVERIFY(judged(group(Node::All, {yes, yes})));
        QVERIFY(!judged(group(Node::All, {yes, no})));
        QVERIFY(judged(group(Node::Any, {no, yes})));
        QVERIFY(judged(group(Node::Any, {unknown, yes})));
        QVERIFY(!judged(group(Node::All, {yes, unknown})));
        QVERIFY(!judged(group(Node::Not, {group(Node::All, {yes, unknown})})));
        QVERIFY(judged(group(Node::Not, {group(Node::All, {no, unknown})})));
        QVERIFY(!judged(group(Node::Not, {group(Node::Any, {yes, unknown})})));
        QVERIFY(judged(condition(u"Owner.Name"_s, Op::Equals, {Value(u"eva"_s)})));
        // A parent that is not there answers null; a field that was not read answers nothing.
        QVERIFY(judged(condition(u"Parent.Name"_s, Op::IsBlank)));
        QVERIFY(!judged(condition(u"Tier__c"_s, Op::IsBlank)));
        QVERIFY(!judged(condition(u"Tier__c"_s, Op::NotEquals, {Value(u"Gold"_s)})));
    }

    void filtersThatTurnByThemselvesAreKnown()
    {
        const ObjectSchema schema = filterSchema();
        const Filter plain = condition(u"Name"_s, Op::Equals, {Value(u"x"_s)});
        QVERIFY(!group(Node::All, {plain}).turnsByItself(schema));
        for (const Filter &turning :
            {condition(u"Renewal__c"_s, Op::Today), condition(u"Owner.Name"_s, Op::IsFilled),
                condition(u"Formula__c"_s, Op::Equals, {Value(qint64{1})})})
            QVERIFY(group(Node::Not, {group(Node::Any, {plain, turning})}).turnsByItself(schema));
        QCOMPARE_EQ(group(Node::All, {plain, condition(u"Owner.Name"_s, Op::IsFilled), plain}).fields(),
            (QStringList{u"Name"_s, u"Owner.Name"_s}));
    }

    void filtersReadAsASentence()
    {
        const Filter tree = group(Node::All,
            {condition(u"Type"_s, Op::Equals, {Value(u"Customer"_s)}),
                group(Node::Any,
                    {condition(u"ARR"_s, Op::GreaterOrEqual, {Value(qint64{1000})}),
                        condition(u"Name"_s, Op::Contains, {Value(u"x"_s)})})});
        QCOMPARE_EQ(tree.sentence(), u"Type is Customer and (ARR is at least 1000 or Name contains \"x\")"_s);
        QCOMPARE_EQ(Filter().sentence(), u"everything"_s);
        QCOMPARE_EQ(group(Node::Any, {}).sentence(), u"nothing"_s);
        QCOMPARE_EQ(group(Node::Not, {condition(u"A"_s, Op::IsBlank)}).sentence(), u"not (A is empty)"_s);
        QCOMPARE_EQ(condition(u"A"_s, Op::In, {Value(u"x"_s), Value(u"y"_s), Value()}).sentence(),
            u"A is one of x, y or empty"_s);
        QCOMPARE_EQ(
            condition(u"A"_s, Op::LastDays, {Value(qint64{1})}).sentence(), u"A is within the last 1 day"_s);
    }

    void filtersSurviveTheirJson()
    {
        const Filter tree = group(Node::All,
            {condition(u"A"_s, Op::Equals, {Value(u"x"_s)}),
                group(Node::Not,
                    {group(Node::Any,
                        {condition(u"B"_s, Op::In, {Value(qint64{1}), Value(), Value(true)}),
                            condition(u"C"_s, Op::IsBlank),
                            condition(u"D"_s, Op::LastDays, {Value(qint64{7})})})}),
                condition(u"E"_s, Op::Less, {number(u"1.5")}),
                condition(u"F"_s, Op::Greater, {Value(QDate(2026, 1, 31))}),
                condition(u"G"_s, Op::LessOrEqual, {Value(Instant{1769817600123})}),
                condition(u"H"_s, Op::Equals, {Value(QStringList{u"a"_s, u"b"_s})})});
        for (const Filter &filter :
            {tree, Filter(), tree.children[0], tree.children[1], group(Node::Any, {})}) {
            const auto back = filterFromJson(filterToJson(filter), u"/f"_s);
            QVERIFY2(back.has_value(), back ? "" : qPrintable(back.error().text));
            QCOMPARE_EQ(*back, filter);
        }
        QCOMPARE_EQ(filterToJson(Filter()).dump(), std::string("{}"));
    }

    void wrongJsonIsToldAtItsPath_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("words");
        QTest::newRow("no object") << QByteArray("[]") << u"/f"_s << u"object"_s;
        QTest::newRow("no field") << QByteArray(R"({"op":"equals","value":1})") << u"/f"_s
                                  << u"\"field\" is missing"_s;
        QTest::newRow("no operator") << QByteArray(R"({"field":"A"})") << u"/f"_s << u"\"op\" is missing"_s;
        QTest::newRow("wrong operator") << QByteArray(R"({"field":"A","op":"equal","value":1})") << u"/f/op"_s
                                        << u"Did you mean \"equals\""_s;
        QTest::newRow("wrong key") << QByteArray(R"({"field":"A","op":"equals","valeu":1})") << u"/f/valeu"_s
                                   << u"Did you mean \"value\""_s;
        QTest::newRow("group with more")
            << QByteArray(R"({"all":[],"any":[]})") << u"/f/any"_s << u"not known"_s;
        QTest::newRow("group no list") << QByteArray(R"({"all":{}})") << u"/f/all"_s << u"list"_s;
        QTest::newRow("deep") << QByteArray(R"({"all":[{"not":{"field":1,"op":"isBlank"}}]})")
                              << u"/f/all/0/not/field"_s << u"text"_s;
        QTest::newRow("operand missing")
            << QByteArray(R"({"field":"A","op":"equals"})") << u"/f"_s << u"one \"value\""_s;
        QTest::newRow("operand too many")
            << QByteArray(R"({"field":"A","op":"isBlank","value":1})") << u"/f"_s << u"no value"_s;
        QTest::newRow("inexact number")
            << QByteArray(R"({"field":"A","op":"equals","value":1.5})") << u"/f/value"_s << u"decimal"_s;
        QTest::newRow("bad operand") << QByteArray(R"({"field":"A","op":"in","values":[1,{"x":1}]})")
                                     << u"/f/values/1"_s << u"expected"_s;
        QTest::newRow("bad instant") << QByteArray(R"({"field":"A","op":"less","value":{"instant":"x"}})")
                                     << u"/f/value"_s << u"expected"_s;
        QTest::newRow("no days") << QByteArray(R"({"field":"A","op":"lastDays","value":0})") << u"/f/value"_s
                                 << u"days"_s;
        QTest::newRow("too deep") << QByteArray("{\"not\":").repeated(50) + "{}"
                + QByteArray("}").repeated(50)
                                  << u"/f"_s + u"/not"_s.repeated(33) << u"deeply"_s;
    }

    void wrongJsonIsToldAtItsPath()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, path);
        QFETCH(QString, words);
        const auto filter =
            filterFromJson(nlohmann::json::parse(json.begin(), json.end(), nullptr, false), u"/f"_s);
        QVERIFY(!filter);
        QCOMPARE_EQ(filter.error().detail, path);
        QVERIFY2(filter.error().text.contains(words), qPrintable(filter.error().text));
    }

    void theSchemaTellsWhatDoesNotFit_data()
    {
        QTest::addColumn<FilterRow>("filter");
        QTest::addColumn<QString>("words"); // empty: fine
        const auto row = [](const char *name, const Filter &filter, const QString &words = {}) {
            QTest::newRow(name) << FilterRow{filter} << words;
        };
        row("fine", condition(u"name"_s, Op::Contains, {Value(u"x"_s)}));
        row("unknown", condition(u"Nmae"_s, Op::IsBlank), u"Did you mean \"Name\""_s);
        row("text of a number", condition(u"ARR__c"_s, Op::Contains, {Value(u"x"_s)}), u"is no text"_s);
        row("order of a boolean", condition(u"Active__c"_s, Op::Less, {Value(true)}), u"has no order"_s);
        row("order of a set", condition(u"Tags__c"_s, Op::Less, {Value(u"x"_s)}), u"has no order"_s);
        row("set of a text", condition(u"Name"_s, Op::Includes, {Value(u"x"_s)}), u"several values"_s);
        row("date of a text", condition(u"Name"_s, Op::Today), u"no day"_s);
        row("wrong operand", condition(u"Employees"_s, Op::Equals, {Value(u"many"_s)}),
            u"cannot be compared"_s);
        row("day for an instant", condition(u"GoLive__c"_s, Op::Less, {Value(QDate(2026, 1, 1))}),
            u"cannot be compared"_s);
        row("no operand", condition(u"Name"_s, Op::In, {}), u"nothing to compare with"_s);
        row("parent", condition(u"Owner.Name"_s, Op::IsFilled));
        row("no such parent", condition(u"Boss.Name"_s, Op::IsFilled), u"no lookup Boss"_s);
        row("inside a tree", group(Node::Not, {group(Node::Any, {condition(u"Nope"_s, Op::IsBlank)})}),
            u"no field Nope"_s);
    }

    void theSchemaTellsWhatDoesNotFit()
    {
        QFETCH(FilterRow, filter);
        QFETCH(QString, words);
        const QStringList problems = checkFilter(filter.tree, filterSchema());
        QCOMPARE_EQ(problems.size(), words.isEmpty() ? 0 : 1);
        if (!words.isEmpty())
            QVERIFY2(problems.first().contains(words), qPrintable(problems.first()));
    }
};

std::unique_ptr<QObject> makeTestFilter()
{
    return std::make_unique<TestFilter>();
}

#include "tst_filter.moc"
