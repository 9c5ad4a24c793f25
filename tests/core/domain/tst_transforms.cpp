// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/mapping.h"
#include "core/domain/richtext.h"
#include "tests/core/domain/suites.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using Op = TransformStep::Op;

Q_DECLARE_METATYPE(tandem::TransformChain)
Q_DECLARE_METATYPE(tandem::FieldMapping)
Q_DECLARE_METATYPE(tandem::FieldSchema)

namespace {

FieldSchema typed(FieldType type)
{
    FieldSchema field;
    field.name = u"F"_s;
    field.type = type;
    return field;
}

FieldSchema decimals(int precision, int scale)
{
    FieldSchema field = typed(FieldType::Decimal);
    field.precision = precision;
    field.scale = scale;
    return field;
}

FieldMapping withChains(TransformChain toStartdeliver, TransformChain toSalesforce = {})
{
    FieldMapping mapping;
    mapping.salesforce = u"A"_s;
    mapping.startdeliver = u"a"_s;
    mapping.toStartdeliver = std::move(toStartdeliver);
    mapping.toSalesforce = std::move(toSalesforce);
    return mapping;
}

Record person(const QString &first, const QString &last)
{
    Record record;
    record.fields =
        Fields{{u"FirstName"_s, first.isEmpty() ? Value() : Value(first)}, {u"LastName"_s, Value(last)}};
    return record;
}

TransformChain valueMap(const QVariantMap &values)
{
    return {{Op::ValueMap, {{u"values"_s, values}}}};
}

std::optional<RecordId> partnerOf(Flow flow, Side from, const RecordId &id)
{
    if (flow != Flow::Accounts)
        return std::nullopt;
    if (from == Side::Salesforce && id.text() == "001000000000001AAA"_L1)
        return RecordId(qint64{7});
    if (from == Side::Startdeliver && id.text() == "7"_L1)
        return RecordId(u"001000000000001AAA"_s);
    return id.text() == "8"_L1 ? std::optional(RecordId()) : std::nullopt;
}

} // namespace

class TestTransforms : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stepsDoWhatTheySay_data()
    {
        QTest::addColumn<TransformChain>("chain");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("result"); // empty: an error
        const auto row = [](const char *name, const TransformChain &chain, const QByteArray &value,
                             const QByteArray &result = {}) {
            QTest::newRow(name) << chain << value << result;
        };
        const QVariantMap map{{u"Hot"_s, u"A"_s}, {u"Cold"_s, QVariant()}, {u"5"_s, 6LL}, {u"true"_s, false}};
        row("none", {}, R"(" a ")", R"(" a ")");
        row("trim", {{Op::Trim, {}}}, R"(" a ")", R"("a")");
        row("upper", {{Op::Upper, {}}}, R"("åäö ß")", R"("ÅÄÖ SS")");
        row("lower a list", {{Op::Lower, {}}}, R"(["A","B"])", R"(["a","b"])");
        row("lower a number", {{Op::Lower, {}}}, "5", "5");
        row("title", {{Op::Title, {}}}, R"("anna-maria O'NEIL von x")", R"("Anna-Maria O'neil Von X")");
        row("cut", {{Op::Cut, {{u"length"_s, 3}}}}, R"("abcdef")", R"("abc")");
        row("cut takes no half character", {{Op::Cut, {{u"length"_s, 3}}}}, R"("ab😀")", R"("ab")");
        row("cut leaves no space", {{Op::Cut, {{u"length"_s, 3}}}}, R"("ab cd")", R"("ab")");
        row("cut of a short text", {{Op::Cut, {{u"length"_s, 3}}}}, R"("ab")", R"("ab")");
        row("constant", {{Op::Constant, {{u"value"_s, u"x"_s}}}}, "null", R"("x")");
        row("constant number", {{Op::Constant, {{u"value"_s, 1.5}}}}, R"("y")", R"({"decimal":"1.5"})");
        row("default of blank", {{Op::Default, {{u"value"_s, true}}}}, R"("")", "true");
        row("default of filled", {{Op::Default, {{u"value"_s, true}}}}, R"("y")", R"("y")");
        row("map", valueMap(map), R"("Hot")", R"("A")");
        row("map to null", valueMap(map), R"("Cold")", "null");
        row("map a number", valueMap(map), "5", "6");
        row("map a boolean", valueMap(map), "true", "false");
        row("map leaves others", valueMap(map), R"("Warm")", R"("Warm")");
        row("map a list", valueMap(map), R"(["Hot","Cold","Warm"])", R"(["A","Warm"])");
        row("map otherwise", {{Op::ValueMap, {{u"values"_s, map}, {u"otherwise"_s, u"Z"_s}}}}, R"("Warm")",
            R"("Z")");
        row("map null", {{Op::ValueMap, {{u"values"_s, map}, {u"otherwise"_s, u"Z"_s}}}}, "null", "null");
        row("chain in order", {{Op::Trim, {}}, {Op::Cut, {{u"length"_s, 2}}}, {Op::Upper, {}}}, R"("  abc")",
            R"("AB")");
        row("day of an instant", {{Op::DayInZone, {{u"zone"_s, u"Europe/Stockholm"_s}}}},
            R"({"instant":1769900400000})", R"({"day":"2026-02-01"})");
        row("day of the same instant in New York", {{Op::DayInZone, {{u"zone"_s, u"America/New_York"_s}}}},
            R"({"instant":1769900400000})", R"({"day":"2026-01-31"})");
        row("instant of a day", {{Op::DayInZone, {{u"zone"_s, u"Europe/Stockholm"_s}}}},
            R"({"day":"2026-02-01"})", R"({"instant":1769900400000})");
        row("unknown zone", {{Op::DayInZone, {{u"zone"_s, u"Mars/Base"_s}}}}, R"({"day":"2026-02-01"})");
        row("link without flow", {{Op::Link, {}}}, R"("x")");
        row("join without a record", {{Op::JoinName, {}}}, R"("x")");
    }

    void stepsDoWhatTheySay()
    {
        QFETCH(TransformChain, chain);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, result);
        const auto transformed = applyTransforms(chain, *decodeValue(value), Side::Salesforce, {});
        QCOMPARE_EQ(transformed.has_value(), !result.isEmpty());
        if (transformed)
            QCOMPARE_EQ(encodeValue(transformed->value), result);
    }

    void namesAreSplit_data()
    {
        QTest::addColumn<QString>("whole");
        QTest::addColumn<QString>("nowFirst");
        QTest::addColumn<QString>("nowLast");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        const auto row = [](const char *name, const char16_t *whole, const char16_t *nowFirst,
                             const char16_t *nowLast, const char16_t *first, const char16_t *last) {
            const auto text = [](const char16_t *t) { return QString::fromUtf16(t); };
            QTest::newRow(name) << text(whole) << text(nowFirst) << text(nowLast) << text(first)
                                << text(last);
        };
        row("two words", u"Anna Lind", u"", u"", u"Anna", u"Lind");
        row("three words", u"Anna Maria Lind", u"", u"", u"Anna Maria", u"Lind");
        row("one word", u"Lind", u"", u"", u"", u"Lind");
        row("particle", u"Ludwig van Beethoven", u"", u"", u"Ludwig", u"van Beethoven");
        row("two particles", u"Ursula von der Leyen", u"", u"", u"Ursula", u"von der Leyen");
        row("particle in front", u"van Beethoven", u"", u"", u"van", u"Beethoven");
        row("comma", u"Lind, Anna Maria", u"", u"", u"Anna Maria", u"Lind");
        row("spaces", u"  Anna   Lind ", u"", u"", u"Anna", u"Lind");
        row("unchanged, two last names", u"Anna Berg Lind", u"Anna", u"Berg Lind", u"Anna", u"Berg Lind");
        row("unchanged, no first name", u"Berg Lind", u"", u"Berg Lind", u"", u"Berg Lind");
        row("new last name", u"Anna Ek Lind", u"Anna", u"Berg", u"Anna", u"Ek Lind");
        row("new first name", u"Eva Maria Berg Lind", u"Anna", u"Berg Lind", u"Eva Maria", u"Berg Lind");
        row("first name taken away", u"Berg Lind", u"Anna", u"Berg Lind", u"", u"Berg Lind");
        row("first name added", u"Eva Berg Lind", u"", u"Berg Lind", u"Eva", u"Berg Lind");
        row("all new", u"Eva Maria Ek", u"Anna", u"Berg Lind", u"Eva Maria", u"Ek");
        row("only looks alike", u"Annabel Ek", u"Anna", u"Berg", u"Annabel", u"Ek");
    }

    void namesAreSplit()
    {
        QFETCH(QString, whole);
        QFETCH(QString, nowFirst);
        QFETCH(QString, nowLast);
        QFETCH(QString, first);
        QFETCH(QString, last);
        const Record target = person(nowFirst, nowLast);
        TransformContext context;
        if (!nowLast.isEmpty())
            context.target = &target;
        const auto part = [&](const QString &which) {
            const TransformChain chain{{Op::SplitName, {{u"part"_s, which}}}};
            return applyTransforms(chain, Value(whole), Side::Startdeliver, context)->value.display();
        };
        QCOMPARE_EQ(part(u"first"_s), first);
        QCOMPARE_EQ(part(u"last"_s), last);
    }

    void splittingUndoesJoining()
    {
        for (const QString &first : {QString(), u"Anna"_s, u"Anna Maria"_s, u"Anna von"_s, u"A, B"_s}) {
            for (const QString &last :
                {u"Lind"_s, u"Berg Lind"_s, u"von der Leyen"_s, u"Lind, Jr"_s, u"Anna"_s}) {
                const Record record = person(first, last);
                TransformContext context;
                context.source = &record;
                const Value whole =
                    applyTransforms({{Op::JoinName, {}}}, Value(first), Side::Salesforce, context)->value;
                context.target = &record;
                const auto part = [&](const QString &which) {
                    const TransformChain chain{{Op::SplitName, {{u"part"_s, which}}}};
                    return applyTransforms(chain, whole, Side::Startdeliver, context)->value.display();
                };
                QCOMPARE_EQ(part(u"first"_s), first);
                QCOMPARE_EQ(part(u"last"_s), last);
            }
        }
    }

    void linksAreFollowedOrWaitedFor()
    {
        TransformContext context;
        context.partner = partnerOf;
        const TransformChain link{{Op::Link, {{u"flow"_s, u"accounts"_s}}}};
        const auto follow = [&](const Value &value, Side from) {
            return *applyTransforms(link, value, from, context);
        };
        QCOMPARE_EQ(follow(Value(u"001000000000001AAA"_s), Side::Salesforce).value, Value(qint64{7}));
        QCOMPARE_EQ(follow(Value(qint64{7}), Side::Startdeliver).value, Value(u"001000000000001AAA"_s));
        QCOMPARE_EQ(follow(Value(QStringList{u"7"_s}), Side::Startdeliver).value,
            Value(QStringList{u"001000000000001AAA"_s}));
        QVERIFY(!follow(Value(), Side::Salesforce).waits);
        for (const Value &unlinked : {Value(qint64{8}), Value(qint64{9}), Value(QStringList{u"7"_s, u"9"_s})})
            QVERIFY(follow(unlinked, Side::Startdeliver).waits);
        QCOMPARE_EQ(follow(Value(qint64{9}), Side::Startdeliver).waitsFor, u"accounts/9"_s);
        context.partner = nullptr;
        QVERIFY(follow(Value(qint64{7}), Side::Startdeliver).waits);
    }

    void lossIsNamed_data()
    {
        QTest::addColumn<FieldMapping>("mapping");
        QTest::addColumn<FieldSchema>("salesforce");
        QTest::addColumn<FieldSchema>("startdeliver");
        QTest::addColumn<QString>("toStartdeliver"); // empty: may be written
        QTest::addColumn<QString>("toSalesforce");
        const FieldSchema text = typed(FieldType::Text);
        const auto row = [](const char *name, const FieldMapping &mapping, const FieldSchema &salesforce,
                             const FieldSchema &startdeliver, const QString &toStartdeliver,
                             const QString &toSalesforce) {
            QTest::newRow(name) << mapping << salesforce << startdeliver << toStartdeliver << toSalesforce;
        };
        const auto out = [&](const char *name, const TransformChain &chain, const QString &reason) {
            row(name, withChains(chain), text, text, {}, reason);
        };
        out("plain", {}, {});
        out("trim", {{Op::Trim, {}}}, {});
        out("default", {{Op::Default, {{u"value"_s, u"x"_s}}}}, {});
        out("link", {{Op::Link, {{u"flow"_s, u"accounts"_s}}}}, {});
        out("cut", {{Op::Cut, {{u"length"_s, 3}}}}, u"cut"_s);
        out("constant", {{Op::Constant, {{u"value"_s, u"x"_s}}}}, u"constant"_s);
        out("upper", {{Op::Upper, {}}}, u"upper and lower case"_s);
        out("one to one", valueMap({{u"A"_s, u"1"_s}, {u"B"_s, u"2"_s}}), {});
        out("many to one", valueMap({{u"A"_s, u"1"_s}, {u"B"_s, u"1"_s}}), u"several values become one"_s);
        out("otherwise",
            {{Op::ValueMap, {{u"values"_s, QVariantMap{{u"A"_s, u"1"_s}}}, {u"otherwise"_s, u"Z"_s}}}},
            u"several values become one"_s);
        out("join alone", {{Op::JoinName, {}}}, u"joined name"_s);
        out("split alone", {{Op::SplitName, {{u"part"_s, u"last"_s}}}}, u"part of a name"_s);
        row("join and split", withChains({{Op::JoinName, {}}}, {{Op::SplitName, {{u"part"_s, u"last"_s}}}}),
            text, text, {}, {});
        row("cut on the way back", withChains({}, {{Op::Cut, {{u"length"_s, 3}}}}), text, text, u"cut"_s, {});
        FieldMapping oneWay = withChains({{Op::Cut, {{u"length"_s, 3}}}});
        oneWay.direction = Direction::ToSalesforce;
        row("cut on a way that is not gone", oneWay, text, text, {}, {});
        const TransformChain zone{{Op::DayInZone, {{u"zone"_s, u"UTC"_s}}}};
        row("day of an instant", withChains(zone, zone), typed(FieldType::Instant), typed(FieldType::Day), {},
            u"the day of a point in time"_s);
        FieldSchema readOnly = text;
        readOnly.updatable = readOnly.creatable = false;
        FieldSchema once = text;
        once.updatable = false;
        FieldSchema formula = text;
        formula.calculated = true;
        row("read-only", withChains({}), readOnly, text, {}, u"read-only"_s);
        row("set once", withChains({}), once, text, {}, u"set on create only"_s);
        row("formula", withChains({}), formula, text, {}, u"formula"_s);
        row("rich text to plain", withChains({}), typed(FieldType::RichText), text, {}, u"formatting"_s);
        row("plain to rich text", withChains({}), text, typed(FieldType::RichText), u"formatting"_s, {});
        row("fewer digits", withChains({}), decimals(18, 4), decimals(18, 2), {}, u"rounding"_s);
        row("digits unknown there", withChains({}), decimals(18, 4), decimals(0, 0), u"rounding"_s, {});
        FieldSchema shorter = text;
        shorter.length = 10;
        row("shorter field refuses, loses nothing", withChains({}), text, shorter, {}, {});
    }

    void lossIsNamed()
    {
        QFETCH(FieldMapping, mapping);
        QFETCH(FieldSchema, salesforce);
        QFETCH(FieldSchema, startdeliver);
        QTEST(lossyReason(mapping, Side::Startdeliver, salesforce, startdeliver).value_or(QString()),
            "toStartdeliver");
        QTEST(lossyReason(mapping, Side::Salesforce, salesforce, startdeliver).value_or(QString()),
            "toSalesforce");
    }

    void mappingGivesTheFarSidesForm()
    {
        const FieldMapping plain = withChains({});
        const auto map = [&](const FieldSchema &from, const FieldSchema &to, const Value &value) {
            return mapValue(plain, Side::Startdeliver, value, from, to, {});
        };
        QCOMPARE_EQ(
            map(typed(FieldType::Text), typed(FieldType::Integer), Value(u" 5 "_s))->value, Value(qint64{5}));
        QCOMPARE_EQ(map(typed(FieldType::Decimal), decimals(10, 1), Value(*Decimal::parse(u"1.25")))->value,
            Value(*Decimal::parse(u"1.3")));
        QCOMPARE_EQ(map(typed(FieldType::Text), typed(FieldType::Text), Value(u" "_s))->value, Value());
        QVERIFY(!map(typed(FieldType::Instant), typed(FieldType::Day), Value(Instant{0})));
        QCOMPARE_EQ(
            map(typed(FieldType::RichText), typed(FieldType::Text), Value(u"<p>a &amp; b</p>"_s))->value,
            Value(u"a & b"_s));
        QCOMPARE_EQ(map(typed(FieldType::Text), typed(FieldType::RichText), Value(u"a < b\nc"_s))->value,
            Value(u"a &lt; b<br>c"_s));
        QCOMPARE_EQ(map(typed(FieldType::RichText), typed(FieldType::RichText), Value(u"<b>a</b>"_s))->value,
            Value(u"<b>a</b>"_s));
    }

    void htmlReadsAsText_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("text");
        QTest::newRow("paragraphs") << u"<p>One</p><p>Two</p>"_s << u"One\nTwo"_s;
        QTest::newRow("break") << u"a<br/>b<BR>c"_s << u"a\nb\nc"_s;
        QTest::newRow("entities") << u"&lt;&gt;&amp;&quot;&#39;&#x41;&nbsp;x"_s << u"<>&\"'A x"_s;
        QTest::newRow("unknown entity") << u"a &foo; b & c"_s << u"a &foo; b & c"_s;
        QTest::newRow("bad entity") << u"&#xD800;&#99999999;"_s << u"&#xD800;&#99999999;"_s;
        QTest::newRow("script") << u"a<script>if (a < b) x()</script>b<style>p{}</style>"_s << u"ab"_s;
        QTest::newRow("not a tag") << u"1 < 2 and 3 > 2"_s << u"1 < 2 and 3 > 2"_s;
        QTest::newRow("unfinished tag") << u"a<b"_s << u"a"_s;
        QTest::newRow("white space") << u"  a \n\t b  "_s << u"a b"_s;
        QTest::newRow("emoji") << u"<b>😀</b>&#x1F600;"_s << u"😀😀"_s;
    }

    void htmlReadsAsText()
    {
        QFETCH(QString, html);
        QTEST(plainFromHtml(html), "text");
    }

    void plainTextSurvivesHtml()
    {
        for (const QString &text :
            {u"a < b & c > \"d\""_s, u"line\nline"_s, u"<script>alert(1)</script>"_s, u"&amp;"_s})
            QCOMPARE_EQ(plainFromHtml(htmlFromPlain(text)), text);
    }
};

std::unique_ptr<QObject> makeTestTransforms()
{
    return std::make_unique<TestTransforms>();
}

#include "tst_transforms.moc"
