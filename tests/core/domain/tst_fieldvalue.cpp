// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/schema.h"
#include "tests/core/domain/suites.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;

Q_DECLARE_METATYPE(tandem::FieldSchema)

namespace {

FieldSchema typed(FieldType type, int length = 0)
{
    FieldSchema field;
    field.name = u"F"_s;
    field.type = type;
    field.length = length;
    return field;
}

FieldSchema decimals(int precision, int scale)
{
    FieldSchema field = typed(FieldType::Decimal);
    field.precision = precision;
    field.scale = scale;
    return field;
}

FieldSchema picklist(bool restricted, FieldType type = FieldType::Picklist)
{
    FieldSchema field = typed(type);
    field.restricted = restricted;
    field.picklist = {
        {u"Gold"_s, u"Guld"_s, true}, {u"Silver"_s, u"Silver"_s, true}, {u"Old"_s, u"Old"_s, false}};
    return field;
}

FieldSchema multi(FieldType type)
{
    FieldSchema field = typed(type);
    field.multi = true;
    return field;
}

FieldSchema keeping()
{
    FieldSchema field = typed(FieldType::Text);
    field.keepsEmpty = true;
    return field;
}

FieldSchema mandatory(FieldType type)
{
    FieldSchema field = typed(type);
    field.nullable = false;
    return field;
}

} // namespace

class TestFieldValue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void canonicalFormIsWhatTheSideStores_data()
    {
        QTest::addColumn<FieldSchema>("field");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("stored");
        const auto row = [](const char *name, const FieldSchema &field, const QByteArray &value,
                             const QByteArray &stored) { QTest::newRow(name) << field << value << stored; };
        const FieldSchema text = typed(FieldType::Text);
        row("trimmed", text, R"("  a b\t\n")", R"("a b")");
        row("empty is null", text, R"("")", "null");
        row("spaces are null", text, R"("  ")", "null");
        row("empty where it is kept", keeping(), R"("")", R"("")");
        row("null where empty is kept", keeping(), "null", "null");
        row("line ends", typed(FieldType::LongText), R"("a\r\nb\rc\nd")", R"("a\nb\nc\nd")");
        row("case is kept", text, R"("aB")", R"("aB")");
        row("picklist spelling", picklist(false), R"("gold")", R"("Gold")");
        row("picklist unknown value", picklist(false), R"("Bronze")", R"("Bronze")");
        row("set in order, once, trimmed", picklist(true, FieldType::MultiPicklist),
            R"(["silver"," Gold ","Silver",""])", R"(["Gold","Silver"])");
        row("set from text", picklist(true, FieldType::MultiPicklist), R"("Silver;gold")",
            R"(["Gold","Silver"])");
        row("empty set", typed(FieldType::MultiPicklist), "[]", "null");
        row("list of ids from one", multi(FieldType::Reference), "7", R"(["7"])");
        row("list of texts keeps semicolons", multi(FieldType::Text), R"("a;b")", R"(["a;b"])");
        row("decimal at scale", decimals(18, 2), R"({"decimal":"1.005"})", R"({"decimal":"1.01"})");
        row("decimal of unknown digits", decimals(0, 0), R"({"decimal":"1.005"})", R"({"decimal":"1.005"})");
        row("integer in a decimal field", decimals(18, 2), "5", R"({"decimal":"5"})");
        row("decimal in an integer field", typed(FieldType::Integer), R"({"decimal":"2.5"})", "3");
        row("instant at whole seconds", typed(FieldType::Instant), R"({"instant":1999})",
            R"({"instant":1000})");
        row("instant before the epoch", typed(FieldType::Instant), R"({"instant":-1})",
            R"({"instant":-1000})");
        row("day", typed(FieldType::Day), R"({"day":"2026-01-31"})", R"({"day":"2026-01-31"})");
        row("id of 15", typed(FieldType::Reference), R"("001000000000001")", R"("001000000000001AAA")");
        row("number as id", typed(FieldType::Reference), R"("42")", "42");
        row("boolean", typed(FieldType::Boolean), "false", "false");
        row("unknown type", typed(FieldType::Unknown), R"(" x ")", R"("x")");
    }

    void canonicalFormIsWhatTheSideStores()
    {
        QFETCH(FieldSchema, field);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, stored);
        const Value result = canonical(field, *decodeValue(value));
        QCOMPARE_EQ(encodeValue(result), stored);
        QCOMPARE_EQ(canonical(field, result), result);
    }

    void valuesThatTheServiceWouldRefuseAreRefused_data()
    {
        QTest::addColumn<FieldSchema>("field");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("code"); // empty: fine
        const QString type = u"INVALID_TYPE_ON_FIELD_IN_RECORD"_s;
        const auto row = [](const char *name, const FieldSchema &field, const QByteArray &value,
                             const QString &code = {}) { QTest::newRow(name) << field << value << code; };
        row("fits exactly", typed(FieldType::Text, 3), R"("abc")");
        row("too long", typed(FieldType::Text, 3), R"("abcd")", u"STRING_TOO_LONG"_s);
        row("long text too long", typed(FieldType::LongText, 3), R"("abcd")", u"STRING_TOO_LONG"_s);
        row("no limit known", typed(FieldType::Text), R"("abcd")");
        row("null", typed(FieldType::Text), "null");
        row("null where needed", mandatory(FieldType::Text), "null", u"REQUIRED_FIELD_MISSING"_s);
        row("empty where needed", mandatory(FieldType::Text), R"("")", u"REQUIRED_FIELD_MISSING"_s);
        row("number in text", typed(FieldType::Text), "5", type);
        row("whole number", typed(FieldType::Integer), "5");
        row("fraction in integer", typed(FieldType::Integer), R"({"decimal":"1.5"})",
            u"NUMBER_OUTSIDE_VALID_RANGE"_s);
        row("text in integer", typed(FieldType::Integer), R"("5")", type);
        row("digits fit", decimals(5, 2), R"({"decimal":"-999.99"})");
        row("too many digits", decimals(5, 2), R"({"decimal":"1000"})", u"NUMBER_OUTSIDE_VALID_RANGE"_s);
        row("fraction only", decimals(2, 2), R"({"decimal":"0.25"})");
        row("integer too large for decimal", decimals(5, 2), "1000", u"NUMBER_OUTSIDE_VALID_RANGE"_s);
        row("offered", picklist(true), R"("Gold")");
        row("other case", picklist(true), R"("gold")");
        row("not offered", picklist(true), R"("Bronze")", u"INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST"_s);
        row("inactive", picklist(true), R"("Old")", u"INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST"_s);
        row("not offered, open", picklist(false), R"("Bronze")");
        row("set", picklist(true, FieldType::MultiPicklist), R"(["Gold","Silver"])");
        row("set with a stranger", picklist(true, FieldType::MultiPicklist), R"(["Gold","X"])",
            u"INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST"_s);
        row("text for a set", picklist(true, FieldType::MultiPicklist), R"("Gold")", type);
        row("mail", typed(FieldType::Email), R"("a.b+c@sub.example.com")");
        row("mail in another script", typed(FieldType::Email), R"("åke@exämple.se")");
        for (const char *mail :
            {"a", "a@b", "a@b.", "@b.se", "a b@c.se", "a@b@c.se", "a@b..se", "<a@b.se>", "a@.se", "a@b.se\n"})
            row(mail, typed(FieldType::Email), encodeValue(Value(QString::fromLatin1(mail))),
                u"INVALID_EMAIL_ADDRESS"_s);
        row("boolean", typed(FieldType::Boolean), "true");
        row("text for boolean", typed(FieldType::Boolean), R"("true")", type);
        row("day", typed(FieldType::Day), R"({"day":"2026-01-31"})");
        row("instant for day", typed(FieldType::Day), R"({"instant":0})", type);
        row("day for instant", typed(FieldType::Instant), R"({"day":"2026-01-31"})", type);
        row("reference number", typed(FieldType::Reference), "5");
        row("reference text", typed(FieldType::Reference), R"("001000000000001AAA")");
        row("reference boolean", typed(FieldType::Reference), "true", type);
        row("unknown type", typed(FieldType::Unknown), "5");
    }

    void valuesThatTheServiceWouldRefuseAreRefused()
    {
        QFETCH(FieldSchema, field);
        QFETCH(QByteArray, value);
        QFETCH(QString, code);
        const Status status = checkValue(field, *decodeValue(value));
        QCOMPARE_EQ(status ? QString() : status.error().code, code);
        if (!status) {
            QCOMPARE_EQ(status.error().kind, ErrorKind::Data);
            QVERIFY(status.error().text.contains(u" F "_s));
            QCOMPARE_EQ(status.error().detail, u"F"_s);
        }
    }

    void valuesConvertWhereNothingIsLost_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<FieldSchema>("to");
        QTest::addColumn<QByteArray>("converted"); // empty: refused
        const auto row = [](const char *name, const QByteArray &value, const FieldSchema &to,
                             const QByteArray &converted = {}) {
            QTest::newRow(name) << value << to << converted;
        };
        const FieldSchema text = typed(FieldType::Text);
        row("null stays null", "null", typed(FieldType::Integer), "null");
        row("text", R"("a")", text, R"("a")");
        row("number to text", "5", text, R"("5")");
        row("decimal to text", R"({"decimal":"1.50"})", text, R"("1.5")");
        row("boolean to text", "true", text, R"("true")");
        row("day to text", R"({"day":"2026-01-31"})", text, R"("2026-01-31")");
        row("instant to text", R"({"instant":0})", text, R"("1970-01-01T00:00:00.000Z")");
        row("list to text", R"(["A","B"])", text, R"("A;B")");
        row("list with semicolon to text", R"(["A;B"])", text);
        row("one element to picklist", R"(["A"])", typed(FieldType::Picklist), R"("A")");
        row("two elements to picklist", R"(["A","B"])", typed(FieldType::Picklist));
        row("text to list", R"("A;B")", typed(FieldType::MultiPicklist), R"(["A","B"])");
        row("number to list", "5", multi(FieldType::Reference), R"(["5"])");
        row("text to integer", R"(" 5 ")", typed(FieldType::Integer), "5");
        row("whole decimal to integer", R"({"decimal":"5"})", typed(FieldType::Integer), "5");
        row("fraction to integer", R"({"decimal":"5.5"})", typed(FieldType::Integer));
        row("words to integer", R"("five")", typed(FieldType::Integer));
        row("local number to decimal", R"("1 000,50")", typed(FieldType::Decimal));
        row("text to decimal", R"("1.50")", typed(FieldType::Decimal), R"({"decimal":"1.5"})");
        row("integer to decimal", "5", typed(FieldType::Decimal), R"({"decimal":"5"})");
        row("boolean to number", "true", typed(FieldType::Decimal));
        row("blank text to number", R"(" ")", typed(FieldType::Integer), "null");
        row("yes", R"("Yes")", typed(FieldType::Boolean), "true");
        row("zero", "0", typed(FieldType::Boolean), "false");
        row("maybe", R"("maybe")", typed(FieldType::Boolean));
        row("text to day", R"("2026-01-31")", typed(FieldType::Day), R"({"day":"2026-01-31"})");
        row("wrong day", R"("2026-02-30")", typed(FieldType::Day));
        row("instant text to day", R"("2026-01-31T00:00:00Z")", typed(FieldType::Day));
        row("instant to day needs a zone", R"({"instant":0})", typed(FieldType::Day));
        row("day to instant needs a zone", R"({"day":"2026-01-31"})", typed(FieldType::Instant));
        row("text to instant", R"("1970-01-01T00:00:01Z")", typed(FieldType::Instant), R"({"instant":1000})");
        row("day text to instant", R"("1970-01-01")", typed(FieldType::Instant));
        row("id", R"("001000000000001AAA")", typed(FieldType::Reference), R"("001000000000001AAA")");
        row("day to id", R"({"day":"2026-01-31"})", typed(FieldType::Reference));
    }

    void valuesConvertWhereNothingIsLost()
    {
        QFETCH(QByteArray, value);
        QFETCH(FieldSchema, to);
        QFETCH(QByteArray, converted);
        const Result<Value> result = convertValue(*decodeValue(value), to);
        QCOMPARE_EQ(result.has_value(), !converted.isEmpty());
        if (result)
            QCOMPARE_EQ(encodeValue(*result), converted);
        else
            QCOMPARE_EQ(result.error().code, u"INVALID_TYPE_ON_FIELD_IN_RECORD"_s);
    }
};

std::unique_ptr<QObject> makeTestFieldValue()
{
    return std::make_unique<TestFieldValue>();
}

#include "tst_fieldvalue.moc"
