// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/side.h"
#include "core/domain/value.h"
#include "tests/core/domain/suites.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;

class TestValue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void decimalsAreReadIntoCanonicalText_data()
    {
        QTest::addColumn<QString>("input");
        QTest::addColumn<QString>("text"); // empty: refused
        QTest::newRow("whole") << u"12"_s << u"12"_s;
        QTest::newRow("zeros behind") << u"-0.50"_s << u"-0.5"_s;
        QTest::newRow("zeros in front") << u"0012.5"_s << u"12.5"_s;
        QTest::newRow("minus zero") << u"-0.000"_s << u"0"_s;
        QTest::newRow("whole with point") << u"5.0"_s << u"5"_s;
        QTest::newRow("exponent") << u"1.2e3"_s << u"1200"_s;
        QTest::newRow("exponent with plus") << u"1.25E+1"_s << u"12.5"_s;
        QTest::newRow("negative exponent") << u"125e-5"_s << u"0.00125"_s;
        QTest::newRow("zero with exponent") << u"0e5"_s << u"0"_s;
        QTest::newRow("beyond a double") << u"123456789012345678.01"_s << u"123456789012345678.01"_s;
        QTest::newRow("zero") << u"0"_s << u"0"_s;
        QTest::newRow("minus zero, short") << u"-0"_s << u"0"_s;
        QTest::newRow("small") << u"-0.05"_s << u"-0.05"_s;
        QTest::newRow("too many digits") << QString(401, u'1') << QString();
        QTest::newRow("huge exponent") << u"1e9999"_s << QString();
        QTest::newRow("senseless exponent") << u"1e999999999999"_s << QString();
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("plus") << u"+5"_s << QString();
        QTest::newRow("no digit before the point") << u".5"_s << QString();
        QTest::newRow("no digit behind the point") << u"5."_s << QString();
        QTest::newRow("comma") << u"1,5"_s << QString();
        QTest::newRow("space") << u"1 000"_s << QString();
        QTest::newRow("space behind") << u"1 "_s << QString();
        QTest::newRow("letters") << u"12a"_s << QString();
        QTest::newRow("not a number") << u"NaN"_s << QString();
        QTest::newRow("other digits") << u"٣"_s << QString();
        QTest::newRow("empty exponent") << u"1e"_s << QString();
        QTest::newRow("two signs") << u"--1"_s << QString();
    }

    void decimalsAreReadIntoCanonicalText()
    {
        QFETCH(QString, input);
        QFETCH(QString, text);
        const auto decimal = Decimal::parse(input);
        QCOMPARE_EQ(decimal.has_value(), !text.isEmpty());
        if (decimal)
            QCOMPARE_EQ(decimal->text(), text);
    }

    void decimalsRoundHalfAwayFromZero_data()
    {
        QTest::addColumn<QString>("input");
        QTest::addColumn<int>("scale");
        QTest::addColumn<QString>("rounded");
        QTest::newRow("half up") << u"1.005"_s << 2 << u"1.01"_s;
        QTest::newRow("half down when negative") << u"-1.005"_s << 2 << u"-1.01"_s;
        QTest::newRow("below half") << u"1.0049"_s << 2 << u"1"_s;
        QTest::newRow("carries") << u"9.999"_s << 2 << u"10"_s;
        QTest::newRow("carries through all") << u"-99.95"_s << 1 << u"-100"_s;
        QTest::newRow("to whole") << u"2.5"_s << 0 << u"3"_s;
        QTest::newRow("to zero") << u"-0.4"_s << 0 << u"0"_s;
        QTest::newRow("nothing to do") << u"1.5"_s << 4 << u"1.5"_s;
        QTest::newRow("eighteen digits") << u"123456789012345678.125"_s << 2 << u"123456789012345678.13"_s;
    }

    void decimalsRoundHalfAwayFromZero()
    {
        QFETCH(QString, input);
        QFETCH(int, scale);
        QTEST(Decimal::parse(input)->rounded(scale).text(), "rounded");
    }

    void decimalsAreOrderedAsNumbers()
    {
        const QStringList ascending{u"-100"_s, u"-99.5"_s, u"-1.01"_s, u"-1"_s, u"-0.5"_s, u"0"_s, u"0.05"_s,
            u"0.5"_s, u"1"_s, u"1.5"_s, u"1.51"_s, u"2"_s, u"10"_s, u"123456789012345678"_s,
            u"123456789012345678.5"_s};
        for (qsizetype i = 0; i < ascending.size(); ++i) {
            for (qsizetype j = 0; j < ascending.size(); ++j) {
                const auto order = Decimal::parse(ascending[i])->compare(*Decimal::parse(ascending[j]));
                QVERIFY2(order == (i <=> j), qPrintable(ascending[i] + u" and "_s + ascending[j]));
            }
        }
        QCOMPARE_EQ(
            Decimal::fromInteger(std::numeric_limits<qint64>::min()).text(), u"-9223372036854775808"_s);
    }

    void blankIsNullOrEmpty()
    {
        QVERIFY(Value().isBlank());
        QVERIFY(Value(QString()).isBlank());
        QVERIFY(Value(u""_s).isBlank());
        QVERIFY(Value(QStringList()).isBlank());
        QVERIFY(!Value(u" "_s).isBlank());
        QVERIFY(!Value(false).isBlank());
        QVERIFY(!Value(qint64{0}).isBlank());
    }

    void valuesReadAsPeopleReadThem()
    {
        QCOMPARE_EQ(Value().display(), QString());
        QCOMPARE_EQ(Value(true).display(), u"true"_s);
        QCOMPARE_EQ(Value(qint64{-5}).display(), u"-5"_s);
        QCOMPARE_EQ(Value(*Decimal::parse(u"1.50")).display(), u"1.5"_s);
        QCOMPARE_EQ(Value(QDate(2026, 1, 31)).display(), u"2026-01-31"_s);
        QCOMPARE_EQ(Value(Instant{0}).display(), u"1970-01-01T00:00:00.000Z"_s);
        QCOMPARE_EQ(Value(QStringList{u"A"_s, u"B"_s}).display(), u"A; B"_s);
        QVERIFY(!Value(u"5"_s).number().has_value());
        QCOMPARE_EQ(Value(qint64{5}).number()->text(), u"5"_s);
    }

    void sameness_data()
    {
        QTest::addColumn<QList<QByteArray>>("all"); // encoded values that are all the same
        QTest::newRow("blanks") << QList<QByteArray>{"null", "\"\"", "[]"};
        QTest::newRow("numbers") << QList<QByteArray>{"5", R"({"decimal":"5.0"})", R"({"decimal":"5"})"};
        QTest::newRow("big numbers") << QList<QByteArray>{
            R"({"decimal":"1e30"})", R"({"decimal":"1000000000000000000000000000000"})"};
        QTest::newRow("fractions") << QList<QByteArray>{R"({"decimal":"0.50"})", R"({"decimal":"0.5"})"};
        QTest::newRow("sets") << QList<QByteArray>{R"(["A","B"])", R"(["B","A"])", R"(["B","A","A"])"};
        QTest::newRow("text five") << QList<QByteArray>{"\"5\""};
        QTest::newRow("text") << QList<QByteArray>{"\"a\""};
        QTest::newRow("text with case") << QList<QByteArray>{"\"A\""};
        QTest::newRow("true") << QList<QByteArray>{"true"};
        QTest::newRow("false") << QList<QByteArray>{"false"};
        QTest::newRow("one") << QList<QByteArray>{"1"};
        QTest::newRow("zero") << QList<QByteArray>{"0"};
        QTest::newRow("day") << QList<QByteArray>{R"({"day":"2026-01-31"})"};
        QTest::newRow("instant") << QList<QByteArray>{R"({"instant":1769817600000})"};
        QTest::newRow("one element") << QList<QByteArray>{R"(["A"])"};
        QTest::newRow("joined elements") << QList<QByteArray>{R"(["AB"])"};
    }

    void sameness()
    {
        // Within a row everything is the same; the rows before are all different. The hash says so too.
        QFETCH(QList<QByteArray>, all);
        static QList<Value> seen;
        const Value first = *decodeValue(all.first());
        for (const QByteArray &bytes : all) {
            const auto value = decodeValue(bytes);
            QVERIFY(value.has_value());
            QVERIFY(sameValue(*value, first));
            QVERIFY(sameValue(first, *value));
            QCOMPARE_EQ(valueHash(*value), valueHash(first));
            QVERIFY(valueHash(*value) != 0);
            for (const Value &other : std::as_const(seen)) {
                QVERIFY(!sameValue(*value, other));
                QVERIFY(valueHash(*value) != valueHash(other));
            }
        }
        seen.append(first);
    }

    void hashesAreTheSameInEveryRun()
    {
        // Stored in every profile: a change of these numbers needs a migration.
        QCOMPARE_EQ(valueHash(Value()), quint64(13258805574571075079U));
    }

    void valuesSurviveTheirJson_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char *json : {"null", "true", "false", "0", "-9223372036854775808", "9223372036854775807",
                 "\"\"", "\"a\\\"\\\\\\n\\u0001\"", "\"\xF0\x9F\x98\x80 \xD7\xA9\"", "[]", R"(["A","B"])",
                 R"({"decimal":"1.5"})", R"({"day":"2026-01-31"})", R"({"instant":-1})"})
            QTest::newRow(json) << QByteArray(json);
    }

    void valuesSurviveTheirJson()
    {
        QFETCH(QByteArray, json);
        const auto value = decodeValue(json);
        QVERIFY(value.has_value());
        QCOMPARE_EQ(encodeValue(*value), json);
        QCOMPARE_EQ(*decodeValue(encodeValue(*value)), *value);
    }

    void brokenJsonIsNoValue_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char *json : {"", "{", "1.5", "[1]", "{}", R"({"day":"2026-02-30"})", R"({"day":1})",
                 R"({"instant":"x"})", R"({"decimal":"x"})", R"({"other":"x"})",
                 R"({"day":"2026-01-01","x":1})", "18446744073709551615"})
            QTest::newRow(json) << QByteArray(json);
    }

    void brokenJsonIsNoValue()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!decodeValue(json).has_value());
    }

    void sidesAndFlowsHaveTheNamesOfTheCommandLine()
    {
        QCOMPARE_EQ(sideName(Side::Salesforce), u"salesforce"_s);
        QCOMPARE_EQ(sideFromName(u"startdeliver"), Side::Startdeliver);
        QVERIFY(!sideFromName(u"Salesforce").has_value());
        QStringList names;
        for (const Flow flow : allFlows()) {
            names.append(flowName(flow));
            QCOMPARE_EQ(flowFromName(flowName(flow)), flow);
        }
        QCOMPARE_EQ(names.join(u' '),
            u"accounts contacts events tasks task-comments notes comments owners history"_s);
        QVERIFY(!flowFromName(u"Accounts").has_value());
    }
};

std::unique_ptr<QObject> makeTestValue()
{
    return std::make_unique<TestValue>();
}

#include "tst_value.moc"
